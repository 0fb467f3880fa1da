// The search page: it answers, and nothing moves under the reader's hand when its index has come.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { open, portals } from "./lib/portals.mjs";

const search = (page) => page.locator("form.search");

/** Every search page of a portal, opened and ready, at three widths. */
async function eachSearchPage(description, work) {
  const portal = await open(description);
  for (const width of [320, 360, 1280]) {
    await withPage({ viewport: { width, height: 640 } }, async (page) => {
      for (const { path } of portal.pages.filter(({ kind }) => kind === "search")) await work(page, portal.origin + path);
    });
  }
}

describe("search", () => {
  test("nothing moves when the index has come", () =>
    eachSearchPage(portals[0], async (page, url) => {
      let arrive;
      await page.route("**/pagefind/pagefind.js", async (route) => {
        await new Promise((done) => (arrive = done));
        await route.continue();
      });
      const places = () =>
        page.evaluate(() =>
          [...document.querySelectorAll("main :is(h2, label, select, summary)")].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x, y, width, height };
          }),
        );
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready);
      const options = search(page).locator("option");
      assert.equal(await options.count(), 4, "no filter is known yet");
      const before = await places();
      arrive();
      await page.locator("form.search.ready").waitFor();
      assert.ok((await options.count()) > 8, "the filters are known");
      assert.deepEqual(await places(), before, url);
      const wide = await page.evaluate(() => [document.documentElement.clientWidth, ...[...document.querySelectorAll("form.search *")].map((element) => element.getBoundingClientRect().right)]);
      assert.ok(Math.max(...wide.slice(1)) <= wide[0], `${url}: the form is wider than ${wide[0]} px`);
      await page.unroute("**/pagefind/pagefind.js");
    }));

  test("words sent before the index has come are searched for then", async () => {
    const portal = await open(portals[0]);
    await withPage({}, async (page) => {
      let held = true;
      await page.route("**/pagefind/pagefind.js", (route) => (held ? route.abort() : route.continue()));
      await page.goto(`${portal.origin}/cari/`);
      assert.equal(await search(page).count(), 0, "a search that cannot answer is not offered");
      held = false;
      await page.goto(`${portal.origin}/cari/?q=tebo&type=&category=&edition=&zone=`);
      await page.locator("#results a", { hasText: /Tebo/ }).first().waitFor();
    });
  });

  test("without scripts there is the list by name and no form", async () => {
    const portal = await open(portals[0]);
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${portal.origin}/cari/`);
      assert.equal(await search(page).isVisible(), false);
      const names = await page.locator("details a.title").allTextContents();
      assert.ok(names.includes("Kabupaten Tebo"), `${names.length} names`);
    });
  });
});
