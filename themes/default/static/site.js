// Sorting, filtering and copying. Every page is complete without this file.

// Some browsers forget that a table is one where the style sheet lays it out as a list; roles remind them.
const roles = { table: "table", "thead, tbody, tfoot": "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th, tfoot th": "rowheader" };
for (const [selector, role] of Object.entries(roles)) {
  for (const element of document.querySelectorAll(selector)) element.setAttribute("role", role);
}

// How tables are sorted and filtered stands in the address, so that a link shows what its sender saw. A table goes by
// its id or its place among those of the page that can be sorted, a column by its place, with a minus where it falls:
// `?sort.1=-2&filter.1=tebo`.
const state = new URLSearchParams(location.search);

function remember(key, value) {
  if (value) state.set(key, value);
  else state.delete(key);
  const query = String(state);
  history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
}

for (const [index, table] of document.querySelectorAll("table.sortable").entries()) {
  const name = table.id || index + 1;
  const body = table.tBodies[0];
  const locale = document.documentElement.lang;
  const collator = new Intl.Collator(locale, { numeric: true });
  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  table.tHead.rows[0].querySelectorAll("th").forEach((heading, column) => {
    // A column of small charts has nothing to sort by.
    if ([...body.rows].every((row) => key(row, column) === "")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    const numeric = heading.classList.contains("n");
    const sort = (order) => {
      const sign = order === "ascending" ? 1 : -1;
      table.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", order);
      const rows = [...body.rows].sort((a, b) => {
        const [x, y] = [key(a, column), key(b, column)];
        // What has no value stays last either way.
        if (x === "" || y === "") return (x === "") - (y === "");
        const by = numeric && !isNaN(x) && !isNaN(y) ? x - y : collator.compare(x, y);
        return sign * by;
      });
      body.append(...rows);
    };
    button.addEventListener("click", () => {
      const first = numeric ? "descending" : "ascending";
      const second = numeric ? "ascending" : "descending";
      const order = heading.getAttribute("aria-sort") === first ? second : first;
      sort(order);
      remember(`sort.${name}`, `${order === "descending" ? "-" : ""}${column + 1}`);
    });
    const asked = state.get(`sort.${name}`);
    if (asked === `${column + 1}`) sort("ascending");
    if (asked === `-${column + 1}`) sort("descending");
  });
  if (table.dataset.filter && body.rows.length > 8) {
    const input = document.createElement("input");
    input.type = "search";
    input.placeholder = table.dataset.filter;
    input.setAttribute("aria-label", table.dataset.filter);
    const filter = () => {
      const wanted = input.value.trim().toLocaleLowerCase(locale);
      for (const row of body.rows) row.hidden = !row.textContent.toLocaleLowerCase(locale).includes(wanted);
    };
    input.addEventListener("input", () => {
      filter();
      remember(`filter.${name}`, input.value.trim());
    });
    table.before(input);
    input.value = state.get(`filter.${name}`) ?? "";
    if (input.value) filter();
  }
}

for (const text of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "do";
  button.textContent = text.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    button.textContent = text.dataset.copied;
  });
  text.after(button);
}

// The link of a number goes to the clipboard when it is followed: that of the number, however a table is sorted.
document.addEventListener("click", (event) => {
  const anchor = event.target.closest("a.anchor");
  if (anchor) navigator.clipboard?.writeText(new URL(location.pathname + anchor.hash, location.origin).href);
});
