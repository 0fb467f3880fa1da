// A chart can be read where it stands: on a telephone, in the dark, on paper.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { none } from "./lib/none.mjs";
import { open, portals } from "./lib/portals.mjs";

// One page of each address shape is enough: all pages of a kind share their charts' code.
const kinds = ["home", "edition", "institution", "result", "article"];

for (const description of portals.filter(({ base }) => base === "/")) {
  describe(`charts of ${description.name}`, () => {
    for (const width of [320, 768, 1280]) {
      test(`are whole and legible at ${width} pixels`, async () => {
        const portal = await open(description);
        const found = [];
        let charts = 0;
        await withPage({ viewport: { width, height: 800 } }, async (page) => {
          for (const { path } of portal.pages.filter(({ kind }) => kinds.includes(kind))) {
            await page.goto(portal.origin + path);
            await page.evaluate(() => document.fonts.ready);
            const seen = await page.evaluate(look);
            charts += seen.charts;
            found.push(...seen.found.map((what) => `${path}: ${what}`));
          }
        });
        assert.ok(charts > 10, `${charts} charts`);
        none(found);
      });
    }

    test("say in words what they show", async () => {
      const portal = await open(description);
      await withPage({}, async (page) => {
        for (const { path } of portal.pages.filter(({ kind }) => kinds.includes(kind))) {
          await page.goto(portal.origin + path);
          const mute = await page.evaluate(() => {
            const said = (svg, name) => svg.querySelector(`:scope > ${name}`)?.textContent.trim().length > 10;
            return [...document.querySelectorAll("figure.chart svg.c-chart")]
              .filter((svg) => svg.getAttribute("role") !== "img" || !said(svg, "title") || !said(svg, "desc"))
              .map((svg) => svg.closest("figure").id);
          });
          assert.deepEqual(mute, [], path);
        }
      });
    });

    test("have ink on paper even where the screen is dark", async () => {
      const portal = await open(description);
      await withPage({ colorScheme: "dark" }, async (page) => {
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const { path } = portal.pages.find(({ kind }) => kind === "institution");
        await page.goto(portal.origin + path);
        const colours = await page.evaluate(() => {
          const text = document.querySelector("figure.chart svg text");
          return [getComputedStyle(text).fill, getComputedStyle(document.documentElement).backgroundColor];
        });
        const light = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
        assert.ok(light(colours[0]) < 0.5, `text ${colours[0]} on ${colours[1]}`);
      });
    });
  });
}

/** Runs in the page: charts that are not seen, text too small, text cut off or over other text. */
function look() {
  const found = [];
  const charts = document.querySelectorAll("figure.chart");
  for (const chart of charts) {
    // A chart may be drawn for several widths; one of them shows.
    const svgs = [...chart.querySelectorAll("svg.c-chart")].filter((svg) => svg.getBoundingClientRect().width > 0);
    if (svgs.length === 0) {
      found.push(`${chart.id}: nothing shows`);
      continue;
    }
    for (const svg of svgs) {
      const frame = svg.getBoundingClientRect();
      if (frame.width < 150 || frame.height < 20) found.push(`${chart.id}: ${frame.width} × ${frame.height}`);
      const texts = [...svg.querySelectorAll("text")].filter((text) => {
        const { display, visibility, opacity } = getComputedStyle(text);
        return display !== "none" && visibility !== "hidden" && Number(opacity) > 0 && text.getBoundingClientRect().width > 0;
      });
      const boxes = texts.map((text) => [text, text.getBoundingClientRect()]);
      for (const [text, box] of boxes) {
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b);
        if (size < 10.99) found.push(`${chart.id}: “${text.textContent}” is ${size.toFixed(1)} px`);
        // A box of text is taller than its letters, by about 3 pixels above and below.
        const out = box.left < frame.left - 1.5 || box.right > frame.right + 1.5 || box.top < frame.top - 3.5 || box.bottom > frame.bottom + 3.5;
        if (out) found.push(`${chart.id}: “${text.textContent}” leaves the chart`);
      }
      for (let i = 0; i < boxes.length; i += 1) {
        for (let j = i + 1; j < boxes.length; j += 1) {
          const [[a, x], [b, y]] = [boxes[i], boxes[j]];
          // Boxes of text are taller than its letters: an overlap counts from a quarter of a line.
          const wide = Math.min(x.right, y.right) - Math.max(x.left, y.left);
          const high = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
          if (wide > 1 && high > 0.3 * Math.min(x.height, y.height)) {
            found.push(`${chart.id}: “${a.textContent}” over “${b.textContent}”`);
          }
        }
      }
    }
  }
  return { charts: charts.length, found };
}
