// People who see no colours, use no mouse or listen to the page get the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { none } from "./lib/none.mjs";
import { open, portals, real, samples } from "./lib/portals.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core");
const screens = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "light on a telephone", colorScheme: "light", viewport: { width: 360, height: 740 } },
];

for (const description of [...portals.filter(({ base }) => base === "/"), real]) {
  describe(`for everyone: ${description.name}`, () => {
    for (const { name, ...screen } of screens) {
      test(`axe finds nothing, ${name}`, async () => {
        const portal = await open(description);
        const found = [];
        await withPage({ ...screen, reducedMotion: "reduce" }, async (page) => {
          for (const { path } of samples(portal)) {
            await page.goto(portal.origin + path);
            await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
            // Evaluated, not added: the page's own policy lets no other script in.
            await page.evaluate(readFileSync(axe, "utf8"));
            const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
            for (const { id, help, nodes } of violations) {
              found.push(`${path}: ${id}: ${help}: ${nodes.length}, first ${nodes[0].html.slice(0, 160)}: ${nodes[0].failureSummary}`);
            }
          }
        });
        none(found);
      });
    }

    test("the first Tab reaches the way past the menu, which leads to the content", async () => {
      const portal = await open(description);
      await withPage({}, async (page) => {
        for (const { path } of samples(portal)) {
          await page.goto(portal.origin + path);
          await page.keyboard.press("Tab");
          const skip = await page.evaluate(() => {
            const { left, width, height } = document.activeElement.getBoundingClientRect();
            return { class: document.activeElement.className, seen: left >= 0 && width > 20 && height > 20 };
          });
          assert.deepEqual(skip, { class: "skip", seen: true }, path);
          await page.keyboard.press("Enter");
          // The address follows the key a moment later.
          await page.waitForFunction(() => location.hash === "#content", null, { timeout: 5000 }).catch(() => {
            assert.fail(`${path}: the way past the menu leads to ${page.url()}`);
          });
          await page.keyboard.press("Tab");
          const inside = await page.evaluate(() => {
            const main = document.querySelector("main");
            const { activeElement: active } = document;
            return main.contains(active) || Boolean(main.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING);
          });
          assert.ok(inside, `${path}: the next Tab is behind the menu`);
        }
      });
    });

    test("whatever the keyboard reaches shows that it is reached", async () => {
      const portal = await open(description);
      await withPage({}, async (page) => {
        const onePerKind = new Map(samples(portal).map((sample) => [sample.kind, sample]));
        for (const { path } of onePerKind.values()) {
          await page.goto(portal.origin + path);
          const reached = new Set();
          for (let presses = 0; presses < 60; presses += 1) {
            await page.keyboard.press("Tab");
            const at = await page.evaluate(() => {
              const element = document.activeElement;
              if (element === document.body) return undefined;
              const { outlineStyle, outlineWidth } = getComputedStyle(element);
              const { top, bottom, left, right } = element.getBoundingClientRect();
              const onScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
              return { html: element.outerHTML.slice(0, 120), ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, onScreen };
            });
            if (!at) break;
            assert.ok(at.ring, `${path}: no ring around ${at.html}`);
            assert.ok(at.onScreen, `${path}: off the screen: ${at.html}`);
            reached.add(at.html);
          }
          assert.ok(reached.size > 5, `${path}: the keyboard reaches ${reached.size} things`);
        }
      });
    });
  });
}
