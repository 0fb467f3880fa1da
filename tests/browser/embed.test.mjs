// Embeds are opened as a newspaper would have them: in frames of a page from another origin, 240 pixels wide, by day and
// by night. Nothing complains, nothing is fetched besides, nothing is cut off, and links leave the frame.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";

import { withPage } from "./lib/browser.mjs";
import { none } from "./lib/none.mjs";
import { open, portals } from "./lib/portals.mjs";

const kinds = [
  "embed/instansi/pemprov-jambi/2023/",
  "embed/instansi/kota-sungai-penuh/2023/",
  "embed/instansi/pemprov-jambi/",
  "embed/2023/peringkat/",
  "embed/2023/sebaran/",
  "en/embed/institutions/pemprov-jambi/2025/",
];

/** A newspaper: one page with the portal's own lines in it, narrow or wide. */
async function newspaper(portal, width) {
  const snippet = (path) => {
    const { html } = JSON.parse(readFileSync(join(portal.folder, path, "oembed.json"), "utf8"));
    return html.replace(/src="https?:\/\/[^/]+\//, `src="${portal.origin}/`);
  };
  const page = `<!doctype html><title>Koran</title><body style="margin:0;width:${width}px">${kinds.map(snippet).join("")}`;
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(page));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Runs in an embed: what is wrong with how it looks. */
function faults() {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`${document.documentElement.scrollWidth} px in ${width}`);
  const channels = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
  const light = (color) => {
    const [r, g, b] = channels(color).map((c) => ((c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.documentElement).backgroundColor);
  for (const element of document.querySelectorAll("h1 a, p, b, li span, .quiet, .zone, text")) {
    if (!element.textContent.trim() || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const ink = light(element instanceof SVGElement ? style.fill : style.color);
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (contrast < 4.5) found.push(`contrast ${contrast.toFixed(1)}: ${element.textContent.trim()}`);
    const box = element.getBoundingClientRect();
    const size = parseFloat(style.fontSize) * (element instanceof SVGElement ? element.getScreenCTM().a : 1);
    if (size < 11) found.push(`${size.toFixed(1)} px: ${element.textContent.trim()}`);
    if (box.right > width + 1) found.push(`cut off: ${element.textContent.trim()}`);
  }
  return found;
}

const jambi = portals[0];

for (const colorScheme of ["light", "dark"]) {
  for (const width of [240, 640]) {
    describe(`embeds in another's page of ${width} px, ${colorScheme}`, () => {
      const seen = { spoken: [], fetched: [], wrong: [] };
      let paper;
      let host;

      before(async () => {
        const portal = await open(jambi);
        host = await newspaper(portal, width);
        await withPage({ colorScheme, viewport: { width: 800, height: 4000 } }, async (page) => {
          page.on("console", (message) => seen.spoken.push(message.text()));
          page.on("pageerror", (error) => seen.spoken.push(String(error)));
          page.on("request", (request) => seen.fetched.push(request.url()));
          await page.goto(host.url, { waitUntil: "load" });
          for (const frame of page.frames().slice(1)) {
            await frame.waitForLoadState("load");
            const path = new URL(frame.url()).pathname;
            seen.wrong.push(...(await frame.evaluate(faults)).map((what) => `${path}: ${what}`));
            paper = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
          }
          assert.equal(page.frames().length, kinds.length + 1);
        });
      });
      after(() => host?.close());

      test("say nothing in the console", () => none(seen.spoken));
      test("fetch nothing but themselves", () => {
        const besides = seen.fetched.filter((url) => url !== host.url && !url.endsWith("/favicon.ico"));
        assert.deepEqual(besides.map((url) => new URL(url).pathname).sort(), kinds.map((path) => `/${path}`).sort());
      });
      test("can be read", () => none(seen.wrong));
      test("are light by day and dark by night", () => {
        assert.equal(paper, colorScheme === "dark" ? "rgb(20, 23, 26)" : "rgb(253, 252, 248)");
      });
    });
  }
}

test("a link in an embed leaves the frame", async () => {
  const portal = await open(jambi);
  const host = await newspaper(portal, 320);
  try {
    await withPage({}, async (page) => {
      await page.goto(host.url, { waitUntil: "load" });
      const link = page.frames()[1].locator("a").last();
      assert.equal(await link.getAttribute("target"), "_top");
      assert.match(await link.getAttribute("href"), /\/instansi\/pemprov-jambi\/2023\/$/);
    });
  } finally {
    host.close();
  }
});
