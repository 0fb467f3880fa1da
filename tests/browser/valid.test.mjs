// Every page is valid by the Nu HTML checker: no error and no warning. Sitemaps are valid by the schema of sitemaps.org.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";

import { validateXML } from "xmllint-wasm";

import { none } from "./lib/none.mjs";
import { open, portals, real } from "./lib/portals.mjs";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

// What is not counted, and why.
const accepted = [
  // The checker reads files, which have no origin that 'self' could stand for; that the policy lets a page work is
  // what quiet.test.mjs sees in a browser.
  /violates Content Security Policy \(meta tag\)/,
];

describe("markup", () => {
  test("every page is valid HTML", async () => {
    const folders = [];
    for (const description of [...portals.filter(({ base }) => base === "/"), real]) folders.push((await open(description)).folder);
    const args = ["-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", ...folders];
    const { stdout, stderr, status } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(status, 0, stderr);
    const said = JSON.parse(stdout).messages.filter(({ message }) => !accepted.some((pattern) => pattern.test(message)));
    const lines = said.map(({ url, lastLine, type, subType, message, extract }) => `${url.split("/rapor-browser-")[1] ?? url}:${lastLine}: ${subType ?? type}: ${message} ${(extract ?? "").replaceAll("\n", " ")}`);
    none(lines);
  });

  test("every sitemap follows its schema", async () => {
    const written = readFileSync(new URL("node_modules/sitemap/schema/sitemap.xsd", import.meta.url), "utf8");
    // The schemas of what is not its own (languages, news) are not at hand: there, being well formed is enough.
    const schema = written.replaceAll('processContents="strict"', 'processContents="lax"');
    assert.notEqual(schema, written);
    for (const description of [...portals, real]) {
      const { folder, name } = await open(description);
      const sitemaps = readdirSync(folder).filter((file) => /sitemap.*\.xml$/.test(file));
      assert.ok(sitemaps.length >= 2, name);
      for (const file of sitemaps) {
        const contents = readFileSync(join(folder, file), "utf8");
        const validate = (text) => validateXML({ xml: [{ fileName: file, contents: text }], schema: [schema] });
        none((await validate(contents)).errors.map(({ message }) => `${name}: ${file}: ${message}`));
        if (!contents.includes("<lastmod>")) continue;
        const broken = contents.replace(/<lastmod>[^<]*</, "<lastmod>kemarin<");
        assert.equal((await validate(broken)).valid, false, "the schema is asked");
      }
    }
  });
});
