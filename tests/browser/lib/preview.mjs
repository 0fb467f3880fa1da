// `rapor serve` on a copy of a portal's content that a test may change.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../../..");
const rapor = process.env.RAPOR ?? join(root, "target/debug/rapor");

/** Serves a copy of a content folder while `work({ origin, content })` runs. */
export async function withPreview(content, work) {
  const scratch = mkdtempSync(join(tmpdir(), "rapor-preview-"));
  const copy = join(scratch, "content");
  cpSync(join(root, content), copy, { recursive: true });
  const child = spawn(rapor, ["serve", "--port", "0", "--content", copy], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const lines = createInterface({ input: child.stdout });
    const url = await new Promise((done, fail) => {
      lines.once("line", done);
      child.once("exit", () => fail(new Error("the preview ended")));
    });
    return await work({ origin: url.replace(/\/$/, ""), content: copy });
  } finally {
    child.kill();
    rmSync(scratch, { recursive: true, force: true });
  }
}
