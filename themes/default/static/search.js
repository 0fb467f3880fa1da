// The search page. Without this file the page lists everything by name. A search that is sent before the index has come
// is the page's own address with the words in it, and is answered then.

const form = document.getElementById("search");
const found = document.getElementById("found");
const list = document.getElementById("results");
const selects = [...form.querySelectorAll("select")];
const PAGE = 10;
let pagefind;
try {
  pagefind = await import(form.dataset.bundle);
  await pagefind.init();
} catch (error) {
  form.remove();
  throw error;
}

const known = await pagefind.filters();
for (const select of selects) {
  for (const value of Object.keys(known[select.name] ?? {})) select.append(new Option(value, value));
}

const state = new URLSearchParams(location.search);
form.q.value = state.get("q") ?? "";
for (const select of selects) select.value = state.get(select.name) ?? "";
form.classList.add("ready");

let latest = 0;

async function run() {
  const turn = ++latest;
  const words = form.q.value.trim();
  const filters = {};
  for (const select of selects) if (select.value) filters[select.name] = select.value;
  const asked = words || Object.keys(filters).length;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", asked ? `?${query}` : location.pathname);
  if (!asked) {
    found.textContent = "";
    list.replaceChildren();
    return;
  }
  const { results } = await pagefind.search(words || null, { filters });
  if (turn !== latest) return;
  const locale = document.documentElement.lang;
  found.textContent = results.length ? `${results.length.toLocaleString(locale)} ${form.dataset.found}` : form.dataset.none;
  list.replaceChildren();
  await show(results, 0, turn);
}

async function show(results, from, turn) {
  const page = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
  if (turn !== latest) return;
  for (const { url, meta } of page) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "title";
    link.href = url;
    link.textContent = meta.title;
    const sentence = document.createElement("p");
    sentence.textContent = meta.sentence ?? "";
    item.append(link, sentence);
    list.append(item);
  }
  if (results.length > from + PAGE) {
    const item = document.createElement("li");
    const more = document.createElement("button");
    more.type = "button";
    more.className = "do";
    more.textContent = form.dataset.more;
    more.addEventListener("click", () => {
      item.remove();
      show(results, from + PAGE, turn);
    });
    item.append(more);
    list.append(item);
  }
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(run, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
await run();
