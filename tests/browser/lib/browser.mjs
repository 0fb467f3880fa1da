// The system's own Chromium; nothing is downloaded.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { after } from "node:test";

import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
let running;

after(async () => (await running)?.close());

/** Where Chromium lies: $CHROMIUM, or the first of its names on the PATH. */
export function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A page in a fresh context, closed when `work` ends. */
export async function withPage(options, work) {
  running ??= chromium.launch({ executablePath: executable() });
  const context = await (await running).newContext(options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
