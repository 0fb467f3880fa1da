// A preview in a browser: what is saved is shown, where the reader was is kept, and what is broken lies over the page.

import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { withPage } from "./lib/browser.mjs";
import { withPreview } from "./lib/preview.mjs";

const address = "/berita/2024/02/06/uji/";
const body = `Isi berita.\n\n${"Kata.\n\n".repeat(150)}`;
const article = (title, more = "") => `---\ntitle: ${title}\ndate: 2024-02-06\n${more}---\n${body}`;

/** A portal with one long article, and a page that shows it. */
function preview(work, more) {
  return withPreview("tests/portal/content", async ({ origin, content }) => {
    const file = join(content, "news/2024-02-06-uji.md");
    const save = (text) => writeFileSync(file, text);
    save(article("Judul pertama", more));
    await withPage({ viewport: { width: 900, height: 600 } }, async (page) => {
      const spoken = [];
      page.on("console", (message) => {
        // What is missing is answered so on purpose.
        if (!/status of 404/.test(message.text())) spoken.push(message.text());
      });
      page.on("pageerror", (error) => spoken.push(String(error)));
      await page.goto(origin + address);
      await heading(page, "Judul pertama");
      await work({ page, origin, content, file, save });
      assert.deepEqual(spoken, []);
    });
  });
}

const heading = (page, text) => page.locator("h1", { hasText: text }).waitFor();
const problems = (page) => page.locator("#rapor-problems");
const top = (page) => page.evaluate(() => Math.round(scrollY));

describe("a preview", () => {
  test("shows an edit and stays where the reader was", () =>
    preview(async ({ page, save }) => {
      await page.evaluate(() => scrollTo({ top: 2345, behavior: "instant" }));
      const before = await top(page);
      assert.ok(before > 2000, `the page is long enough to be scrolled, ${before}`);
      save(article("Judul kedua"));
      await heading(page, "Judul kedua");
      await page.waitForLoadState("load");
      await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) <= 2, before);
    }));

  test("does not reload a page that says the same", () =>
    preview(async ({ page, content, save }) => {
      await page.evaluate(() => (window.untouched = true));
      writeFileSync(join(content, "news/2024-02-07-lain.md"), article("Lain sama sekali").replace("02-06", "02-07"));
      // The new article is listed among the news, so other pages have changed by now.
      await page.waitForFunction(async () => (await (await fetch("/berita/")).text()).includes("Lain sama sekali"));
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.untouched), true);
      save(article("Judul kedua"));
      await heading(page, "Judul kedua");
      assert.equal(await page.evaluate(() => window.untouched), undefined);
    }));

  test("lays a broken save over the last good page, and takes it away when it is mended", () =>
    preview(async ({ page, file, save }) => {
      save(readFileSync(file, "utf8").replace("Isi berita.", "Nilai [12,34](score:pemprov-jambi/2023)."));
      await problems(page).waitFor();
      const said = await problems(page).innerText();
      assert.match(said, /news\/2024-02-06-uji\.md:5:/);
      assert.match(said, /the text says “12,34”/);
      assert.match(said, /help: write \[88,41\]/);
      assert.equal(await problems(page).locator("mark").innerText(), "12,34");
      await heading(page, "Judul pertama");
      // Another page is there, too, and says the same.
      await page.goto(new URL("/", page.url()).href);
      await problems(page).waitFor();
      await page.goBack();
      await problems(page).waitFor();
      save(article("Judul yang baik"));
      await heading(page, "Judul yang baik");
      assert.equal(await problems(page).count(), 0);
    }));

  test("follows a page that is deleted and comes back", () =>
    preview(async ({ page, file, save }) => {
      rmSync(file);
      await page.locator("body[class='404']").waitFor();
      save(article("Judul kembali"));
      await heading(page, "Judul kembali");
    }));

  test("gives a renamed page its new address", () =>
    preview(async ({ page, origin, content, file }) => {
      renameSync(file, join(content, "news/2024-02-06-lain.md"));
      await page.locator("body[class='404']").waitFor();
      await page.goto(`${origin}/berita/2024/02/06/lain/`);
      await heading(page, "Judul pertama");
    }));

  test("ends on the last of a hundred quick saves", () =>
    preview(async ({ page, save }) => {
      for (let index = 1; index <= 100; index += 1) {
        save(index % 10 === 0 ? "---\ntitle: [\n" : article(`Simpanan ${index}`));
        await new Promise((done) => setTimeout(done, 8));
      }
      save(article("Simpanan terakhir"));
      await heading(page, "Simpanan terakhir");
      assert.equal(await problems(page).count(), 0);
    }));

  test("marks a draft", () =>
    preview(async ({ page }) => {
      assert.equal(await page.locator("#rapor-note").innerText(), "Draft: a build leaves this page out.");
      // The note has a style: the page's own rule about styles lets it in.
      const background = await page.locator("#rapor-note").evaluate((note) => getComputedStyle(note).backgroundColor);
      assert.equal(background, "rgb(255, 243, 205)");
    }, "draft: true\n"));

  test("searches", () =>
    preview(async ({ page, origin }) => {
      await page.goto(`${origin}/cari/?q=tebo`);
      await page.locator("#results a", { hasText: /Tebo/ }).first().waitFor();
    }));
});
