import assert from "node:assert/strict";

/** Fails where there is something in a list of findings, and shows the first of them. */
export function none(found) {
  const shown = found.slice(0, 25).map((line) => `\n  ${line}`).join("");
  assert.equal(found.length, 0, `${found.length} found:${shown}`);
}
