// The portals that the suite opens: each is built once, served, and its pages listed.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "./server.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../../..");
export const rapor = process.env.RAPOR ?? join(root, "target/debug/rapor");
// The pictures that the other tests drew, and those that this suite draws.
const caches = join(process.env.CARGO_TARGET_DIR ? resolve(process.env.CARGO_TARGET_DIR) : join(root, "target"), "tmp/caches");
const scratch = mkdtempSync(join(tmpdir(), "rapor-browser-"));
const opened = new Map();

after(() => {
  for (const { close } of opened.values()) close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A frozen copy of the real portal, an invented one computed from indicators, another index, and the first below a path. */
export const portals = [
  { name: "jambi", content: "tests/portal/content", base: "/" },
  { name: "contoh", content: "examples/contoh/content", base: "/" },
  { name: "ipm", content: "examples/ipm/content", base: "/" },
  { name: "jambi below a path", content: "tests/portal/content", base: "/rapor/" },
];

/** What editors write. Only what holds for any content is asked of it: that it is valid, and accessible. */
export const real = { name: "real", content: "content", base: "/" };

/** Builds and serves a portal. Gives { name, folder, base, origin, pages }. */
export async function open({ name, content, base }) {
  if (opened.has(name)) return opened.get(name);
  const folder = join(scratch, name.replaceAll(" ", "-"));
  const args = ["build", "--content", join(root, content), "--output", folder, "--cache", join(caches, name.replaceAll(" ", "-"))];
  if (base !== "/") args.push("--base-url", `https://example.org${base}`);
  execFileSync(rapor, args, { stdio: ["ignore", "ignore", "inherit"] });
  const { origin, close } = await serve(folder, base);
  const portal = { name, folder, base, origin, close, pages: list(folder, base) };
  opened.set(name, portal);
  return portal;
}

/** Every page of an output: { kind, lang, path, size }. Pages that only send a reader on are left out. */
function list(folder, base) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html"));
  return files
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      const kind = html.match(/<body class="([^"]+)"/)?.[1];
      const lang = html.match(/<html lang="([^"]+)"/)?.[1];
      const path = base + relative(".", file).replace(/(^|\/)index\.html$/, "$1");
      return { kind, lang, path, size: html.length };
    })
    // Embeds are pieces for other people's pages: embed.test.mjs opens them.
    .filter((page) => page.kind && !page.kind.startsWith("embed-"));
}

/** Of each kind in each language the smallest page, the largest and the one between: they differ the most. */
export function samples(portal) {
  const groups = Map.groupBy?.(portal.pages, kindAndLang) ?? groupBy(portal.pages, kindAndLang);
  return [...groups.values()].flatMap((pages) => {
    const bySize = [...pages].sort((a, b) => a.size - b.size);
    const picked = [bySize[0], bySize[bySize.length >> 1], bySize[bySize.length - 1]];
    return [...new Set(picked)];
  });
}

const kindAndLang = (page) => `${page.kind} ${page.lang}`;

// Node 18 and 20 lack Map.groupBy.
function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
