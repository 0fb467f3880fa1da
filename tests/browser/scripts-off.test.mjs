// Every page is complete without scripts.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { open, portals, samples } from "./lib/portals.mjs";

describe("without scripts", () => {
  for (const description of portals.filter(({ base }) => base === "/")) {
    test(`${description.name} says the same`, async () => {
      const portal = await open(description);
      const read = (javaScriptEnabled) =>
        withPage({ javaScriptEnabled }, async (page) => {
          const texts = {};
          for (const { path } of samples(portal)) {
            await page.goto(portal.origin + path);
            texts[path] = await page.evaluate(() => {
              // What scripts add does something; it says nothing.
              document.querySelectorAll("button.do, input, form.search").forEach((added) => added.remove());
              return document.body.innerText.replaceAll(/\s+/g, " ");
            });
          }
          return texts;
        });
      const [without, with_] = [await read(false), await read(true)];
      for (const [path, text] of Object.entries(without)) assert.equal(text, with_[path], path);
    });

    test(`${description.name} draws its charts`, async () => {
      const portal = await open(description);
      await withPage({ javaScriptEnabled: false }, async (page) => {
        for (const { path } of samples(portal)) {
          await page.goto(portal.origin + path);
          const empty = await page.evaluate(() => {
            const charts = [...document.querySelectorAll("figure.chart")];
            return charts.filter((chart) => !chart.querySelector("svg text")).map((chart) => chart.id);
          });
          assert.deepEqual(empty, [], path);
        }
      });
    });
  }

  test("the way to the other language and back is a link", async () => {
    const portal = await open(portals[0]);
    await withPage({ javaScriptEnabled: false }, async (page) => {
      for (const { path } of samples(portal).filter(({ lang }) => lang === "id")) {
        await page.goto(portal.origin + path);
        const other = page.locator(".masthead a[hreflang]");
        if ((await other.count()) === 0) continue;
        await other.click();
        assert.equal(await page.getAttribute("html", "lang"), "en", path);
        await page.locator(".masthead a[hreflang]").click();
        assert.equal(new URL(page.url()).pathname, path);
      }
    });
  });
});
