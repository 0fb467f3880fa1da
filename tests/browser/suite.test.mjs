// All of the suite in one process, so that each portal is built once and one browser serves all. Every file beside this
// one whose name ends in .test.mjs belongs to it.

import { readdirSync } from "node:fs";

const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".test.mjs") && file !== "suite.test.mjs");
for (const file of files.sort()) await import(`./${file}`);
