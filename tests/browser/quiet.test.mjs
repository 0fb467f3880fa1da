// Every page of every portal is opened on a small telephone: nothing complains, nothing is fetched from elsewhere,
// nothing is missing, nothing moves once it is shown, and nothing is wider than the screen.

import { before, describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { none } from "./lib/none.mjs";
import { open, portals } from "./lib/portals.mjs";

const telephone = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };

for (const description of portals) {
  describe(`every page of ${description.name}`, () => {
    const seen = { spoken: [], foreign: [], failed: [], moved: [], wide: [], blank: [] };

    before(async () => {
      const portal = await open(description);
      await withPage(telephone, async (page) => {
        let at;
        page.on("console", (message) => seen.spoken.push(`${at}: ${message.type()}: ${message.text()}`));
        page.on("pageerror", (error) => seen.spoken.push(`${at}: ${error}`));
        page.on("requestfailed", (request) => {
          const { errorText } = request.failure();
          // An icon may still be on its way when the next page is opened.
          if (errorText !== "net::ERR_ABORTED") seen.failed.push(`${at}: ${request.url()}: ${errorText}`);
        });
        page.on("response", (response) => {
          const url = response.url();
          if (!url.startsWith(portal.origin)) seen.foreign.push(`${at}: ${url}`);
          else if (response.status() !== 200) seen.failed.push(`${at}: ${response.status()} ${url}`);
        });
        for (const { path } of portal.pages) {
          at = path;
          await page.goto(portal.origin + path, { waitUntil: "load" });
          await page.evaluate(() => document.fonts.ready);
          seen.moved.push(...(await page.evaluate(whatMoved)).map((what) => `${at}: ${what}`));
          // Tables below charts are part of the page too.
          await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
          seen.wide.push(...(await page.evaluate(widerThanTheScreen)).map((what) => `${at}: ${what}`));
          const words = await page.evaluate(() => document.querySelector("main").innerText.trim().length);
          if (words < 20) seen.blank.push(at);
        }
      });
    });

    test("says nothing in the console", () => none(seen.spoken));
    test("asks no other host for anything", () => none(seen.foreign));
    test("gets all that it asks for", () => none(seen.failed));
    test("moves nothing once it is shown", () => none(seen.moved));
    test("fits a screen of 320 pixels", () => none(seen.wide));
    test("has something to read", () => none(seen.blank));
  });
}

/** Runs in the page: what has been moved by something that came late. */
function whatMoved() {
  return new Promise((done) => {
    // Without a shift there is no call: those so far are told at the latest with the second frame.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done([]), 0)));
    new PerformanceObserver((list) => {
      const shifts = list.getEntries().flatMap(({ sources }) => [...sources]);
      done(shifts.map(({ node, previousRect, currentRect }) => `${node?.nodeName} "${node?.textContent.trim().slice(0, 40)}" from ${previousRect.y} to ${currentRect.y}`));
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Runs in the page: what reaches beyond the screen and is not in a box that scrolls by itself. */
function widerThanTheScreen() {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) found.push(`scrolls sideways, ${document.documentElement.scrollWidth} px`);
  const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(up).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.querySelectorAll("body *:not(.skip)")) {
    const box = element.getBoundingClientRect();
    const beyond = box.right > width + 1 || box.left < -1;
    if (!beyond || box.width === 0 || scrolls(element)) continue;
    if (getComputedStyle(element).visibility === "hidden" || element.closest(".skip")) continue;
    found.push(`<${element.localName} class="${element.getAttribute("class") ?? ""}"> from ${box.left} to ${box.right}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return found.slice(0, 3);
}
