// Every page is valid by the Nu HTML checker: no error and no warning.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import { none } from "./lib/none.mjs";
import { open, portals } from "./lib/portals.mjs";

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
    for (const description of portals.filter(({ base }) => base === "/")) folders.push((await open(description)).folder);
    const args = ["-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", ...folders];
    const { stdout, stderr, status } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(status, 0, stderr);
    const said = JSON.parse(stdout).messages.filter(({ message }) => !accepted.some((pattern) => pattern.test(message)));
    const lines = said.map(({ url, lastLine, type, subType, message, extract }) => `${url.split("/rapor-browser-")[1] ?? url}:${lastLine}: ${subType ?? type}: ${message} ${(extract ?? "").replaceAll("\n", " ")}`);
    none(lines);
  });
});
