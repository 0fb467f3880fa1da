// Tables can be sorted and searched by those who have scripts.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { open, portals } from "./lib/portals.mjs";

const column = (table, heading) =>
  table.evaluate((element, wanted) => {
    const headings = [...element.tHead.rows[0].cells];
    const index = headings.findIndex((cell) => cell.textContent.trim() === wanted);
    const rows = [...element.tBodies[0].rows].filter((row) => !row.hidden);
    return rows.map((row) => row.cells[index].dataset.sort ?? row.cells[index].textContent.trim());
  }, heading);

describe("tables", () => {
  test("sort by number, either way, with what has no value last", async () => {
    const portal = await open(portals[0]);
    await withPage({}, async (page) => {
      await page.goto(`${portal.origin}/instansi/`);
      const table = page.locator("table.sortable").first();
      const heading = table.locator("thead th.n").first();
      const name = (await heading.textContent()).trim();
      const values = async () => {
        const cells = await column(table, name);
        const filled = cells.filter((cell) => cell !== "");
        assert.deepEqual(cells.slice(0, filled.length), filled, "the empty ones are last");
        return filled.map(Number);
      };
      await heading.getByRole("button").click();
      assert.equal(await heading.getAttribute("aria-sort"), "descending");
      const falling = await values();
      assert.ok(falling.length > 3);
      assert.deepEqual(falling, [...falling].sort((a, b) => b - a));
      await heading.getByRole("button").click();
      assert.equal(await heading.getAttribute("aria-sort"), "ascending");
      assert.deepEqual(await values(), [...falling].reverse());
      assert.equal(await table.locator("[aria-sort]").count(), 1);
    });
  });

  test("keep what has no value last, whichever way they are sorted", async () => {
    const portal = await open(portals[0]);
    await withPage({}, async (page) => {
      await page.goto(`${portal.origin}/2023/`);
      const table = page.locator("table.sortable", { hasText: "Hasil 2023, Kabupaten" });
      const button = table.getByRole("button", { name: /^Nilai/ });
      const dashes = await table.locator("tbody td", { hasText: /^–$/ }).count();
      assert.ok(dashes > 0, "some have no score");
      for (const order of ["descending", "ascending"]) {
        await button.click();
        assert.equal(await table.locator("[aria-sort]").getAttribute("aria-sort"), order);
        const cells = await column(table, "Nilai");
        const empty = cells.filter((cell) => cell === "").length;
        assert.ok(empty > 0 && cells.slice(-empty).every((cell) => cell === ""), `${order}: ${cells}`);
        assert.ok(cells.slice(0, -empty).every((cell) => Number(cell) > 0), `${order}: ${cells}`);
      }
    });
  });

  test("sort by name as the language does", async () => {
    const portal = await open(portals[0]);
    await withPage({}, async (page) => {
      await page.goto(`${portal.origin}/instansi/`);
      const table = page.locator("table.sortable").first();
      const heading = table.locator("thead th").first();
      const name = (await heading.textContent()).trim();
      await heading.getByRole("button").press("Enter");
      const names = await column(table, name);
      assert.ok(names.length > 3);
      assert.deepEqual(names, [...names].sort(new Intl.Collator("id", { numeric: true }).compare));
    });
  });

  test("of more than a few rows can be searched", async () => {
    const portal = await open(portals[0]);
    await withPage({}, async (page) => {
      await page.goto(`${portal.origin}/instansi/`);
      const table = page.locator("table.sortable").first();
      const rows = table.locator("tbody tr");
      const all = await rows.count();
      const box = page.getByRole("searchbox").first();
      await box.fill("tEbo");
      assert.equal(await rows.filter({ visible: true }).count(), 1);
      await box.fill("tidak ada");
      assert.equal(await rows.filter({ visible: true }).count(), 0);
      await box.fill("");
      assert.equal(await rows.filter({ visible: true }).count(), all);
    });
  });

  test("keep how they are sorted in the address, each for itself", async () => {
    const portal = await open(portals[0]);
    await withPage({}, async (page) => {
      await page.goto(`${portal.origin}/instansi/#content`);
      const tables = page.locator("table.sortable");
      const heading = tables.first().locator("thead th.n").first();
      const shown = () => tables.first().locator("tbody tr th").allTextContents();
      const asWritten = await shown();
      await heading.getByRole("button").click();
      await heading.getByRole("button").click();
      const sorted = await shown();
      assert.notDeepEqual(sorted, asWritten);
      await page.waitForURL(/\?sort\.[\w-]+=\d+#content$/);
      await withPage({}, async (other) => {
        await other.goto(page.url());
        const same = other.locator("table.sortable");
        assert.deepEqual(await same.first().locator("tbody tr th").allTextContents(), sorted);
        assert.equal(await same.locator("[aria-sort]").count(), 1);
        assert.equal(await same.first().locator("thead th.n").first().getAttribute("aria-sort"), "ascending");
      });
    });
  });

  test("keep what they are searched for in the address", async () => {
    const portal = await open(portals[0]);
    const path = "/instansi/";
    await withPage({}, async (page) => {
      await page.goto(portal.origin + path);
      await page.getByRole("searchbox").first().fill("tebo");
      await page.waitForURL(/\?filter\.[\w-]+=tebo$/);
      const address = page.url();
      await page.goto(`${portal.origin}/`);
      await page.goto(address);
      assert.equal(await page.getByRole("searchbox").first().inputValue(), "tebo");
      assert.equal(await page.locator("table.sortable").first().locator("tbody tr").filter({ visible: true }).count(), 1);
      await page.getByRole("searchbox").first().fill("");
      // An empty search leaves no trace.
      await page.waitForURL(portal.origin + path);
      // Nonsense changes nothing.
      await page.goto(`${portal.origin}${path}?sort.1=x&filter.9=y`);
      assert.equal(await page.locator("[aria-sort]").count(), 0);
    });
  });

  test("the link of a number is that of the number alone", async () => {
    const portal = await open(portals[0]);
    await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.goto(`${portal.origin}/instansi/pemprov-jambi/2023/?sort.1=2`);
      await page.locator("#score a.anchor").focus();
      await page.keyboard.press("Enter");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, `${portal.origin}/instansi/pemprov-jambi/2023/#score`);
    });
  });

  test("a citation is copied by a button that says so", async () => {
    const portal = await open(portals[0]);
    const permissions = ["clipboard-read", "clipboard-write"];
    await withPage({ permissions }, async (page) => {
      await page.goto(`${portal.origin}/instansi/pemprov-jambi/2023/`);
      const citation = page.locator("[data-copy]").first();
      const before = await citation.getAttribute("data-copy");
      const after = await citation.getAttribute("data-copied");
      await page.getByRole("button", { name: before, exact: true }).first().click();
      await page.getByRole("button", { name: after, exact: true }).first().waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await citation.textContent()).trim());
    });
  });
});
