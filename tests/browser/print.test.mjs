// A printed page says where it comes from, and carries no menus.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { open, portals, samples } from "./lib/portals.mjs";

describe("on paper", () => {
  for (const description of portals.filter(({ base }) => base === "/")) {
    // A4 less the margins of the style sheet is 673 pixels wide.
    test(`every kind of page of ${description.name} shows its address and no menu`, async () => {
      const portal = await open(description);
      await withPage({ viewport: { width: 673, height: 1000 } }, async (page) => {
        await page.emulateMedia({ media: "print" });
        for (const { path } of samples(portal)) {
          await page.goto(portal.origin + path);
          await page.evaluate(() => document.fonts.ready);
          const address = await page.getAttribute("link[rel=canonical]", "href");
          assert.ok((await page.evaluate(() => document.body.innerText)).includes(address), path);
          assert.equal(await page.locator(".masthead nav").filter({ visible: true }).count(), 0, path);
          const [content, paper] = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return [scrollWidth, clientWidth];
          });
          assert.ok(content <= paper, `${path} takes ${content} px of ${paper}`);
        }
      });
    });
  }
});
