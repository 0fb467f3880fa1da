// Keeps a page as its files are. Only `rapor serve` puts this into pages.
(() => {
  const { generation, mark } = document.currentScript.dataset;
  const place = `rapor-place:${location.pathname}`;
  let shown = Number(generation);
  let told;
  let looking = false;
  let source;

  /** Goes back to where the reader was before a reload. */
  function comeBack() {
    const [left, top] = JSON.parse(sessionStorage.getItem(place) ?? "[0,0]");
    scrollTo({ left, top, behavior: "instant" });
  }

  function reload() {
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
    location.reload();
  }

  /** Lays problems over the page, or takes them away. */
  function lay(problems) {
    const old = document.getElementById("rapor-problems");
    // A page of nothing but problems has nothing else to show.
    if (!problems && document.body.className === "rapor-alone") return;
    if (old?.dataset.from === (problems ?? "")) return;
    old?.remove();
    if (!problems) return;
    document.body.insertAdjacentHTML("beforeend", problems);
    const section = document.body.lastElementChild;
    section.dataset.from = problems;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => section.remove());
    section.firstElementChild.append(close);
  }

  /** Looks whether the page still says the same, until it is as new as what was told. */
  async function look() {
    if (looking) return;
    looking = true;
    while (told && !told.problems && told.generation !== shown) {
      const { generation, files } = told;
      const answer = await fetch(location.pathname + location.search, { cache: "no-store" }).catch(() => undefined);
      if (!answer) break;
      if (answer.status === 500) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        lay(page.getElementById("rapor-problems")?.outerHTML);
      } else if (files > shown || answer.headers.get("etag") !== `"${mark}"`) {
        return reload();
      }
      shown = generation;
    }
    looking = false;
  }

  function listen() {
    source = new EventSource("/__rapor/events");
    source.addEventListener("message", (event) => {
      told = JSON.parse(event.data);
      // A preview that was started anew counts from one again.
      if (told.generation < shown) shown = -1;
      lay(told.problems);
      look();
    });
  }

  // A browser keeps few connections to one host, so a page that nobody sees gives its own back.
  function listenWhileSeen() {
    source?.close();
    if (document.visibilityState === "visible") listen();
  }

  if (sessionStorage.getItem(place)) {
    comeBack();
    // What loads late may have moved the page.
    addEventListener("load", () => {
      comeBack();
      sessionStorage.removeItem(place);
    });
  }
  document.addEventListener("visibilitychange", listenWhileSeen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && listenWhileSeen());
  listenWhileSeen();
})();
