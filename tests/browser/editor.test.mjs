// What editors make of the schemas. VS Code's YAML extension asks yaml-language-server, and so does this: for what is
// said of a key, for what may stand at a place, and for what is wrong.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";

import { rapor } from "./lib/portals.mjs";

const program = fileURLToPath(new URL("node_modules/.bin/yaml-language-server", import.meta.url));

describe("an editor", () => {
  const desk = mkdtempSync(join(tmpdir(), "rapor-editor-"));
  const told = new Map();
  const waiting = new Map();
  let server;
  let connection;

  before(async () => {
    const names = ["--title", "Rapor Rekaan", "--publisher", "Kantor Rekaan", "--base-url", "https://example.org", "--lang", "id"];
    execFileSync(rapor, ["init", "portal", ...names], { cwd: desk, stdio: ["ignore", "ignore", "inherit"] });
    server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, version, diagnostics }) => {
      const texts = diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
      told.set(uri, texts);
      waiting.get(uri)?.(texts);
    });
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    connection.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => (section === "yaml" ? yaml : null)));
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    const textDocument = { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { documentationFormat: ["markdown"] } } };
    const capabilities = { textDocument, workspace: { configuration: true } };
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: pathToFileURL(desk).href, capabilities });
    await connection.sendNotification("initialized", {});
  });

  after(() => {
    connection?.dispose();
    server?.kill();
    rmSync(desk, { recursive: true, force: true });
  });

  let opened = 0;

  /** Opens a file of the portal, changed in one place. Gives its uri, its text and what is wrong with it. */
  async function open(path, from = "", to = "") {
    const written = readFileSync(join(desk, "portal/content", path), "utf8");
    assert.ok(written.includes(from), `${path} has ${from}`);
    const text = written.replace(from, to);
    // Each is a new file to the server, beside the one that it is taken from.
    opened += 1;
    const uri = pathToFileURL(join(desk, "portal/content", path.replace(".yaml", `-${opened}.yaml`))).href;
    const problems = new Promise((done) => waiting.set(uri, done));
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return { uri, text, problems: await problems };
  }

  function place(text, words, at = 0) {
    const index = text.indexOf(words);
    assert.ok(index >= 0, `there is ${words}`);
    const lines = text.slice(0, index + at).split("\n");
    return { line: lines.length - 1, character: lines.at(-1).length };
  }

  async function hover(path, words) {
    const { uri, text } = await open(path);
    const answer = await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: place(text, words, 1) });
    return answer?.contents?.value ?? "";
  }

  async function complete(path, from, to, words) {
    const { uri, text } = await open(path, from, to);
    const position = place(text, words, words.length);
    const answer = await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
    return new Map((answer?.items ?? answer ?? []).map(({ label, documentation }) => [label, documentation?.value ?? documentation ?? ""]));
  }

  test("finds nothing wrong with what `init` writes", async () => {
    for (const path of ["portal.yaml", "institutions/kab-contoh.yaml", "methodologies/layanan-contoh.yaml", "assessments/2024.yaml"]) {
      assert.deepEqual((await open(path)).problems, [], path);
    }
  });

  test("says what a key means, with an example", async () => {
    const said = await hover("methodologies/layanan-contoh.yaml", "from: 75");
    assert.match(said, /The lowest score with this predicate\./);
    assert.match(said, /88\.41/);
    assert.match(await hover("portal.yaml", 'base_url: "'), /The address of the published portal/);
    assert.match(await hover("assessments/2024.yaml", "published: 2"), /The date on which the results were published/);
  });

  test("says what a value means", async () => {
    assert.match(await hover("methodologies/layanan-contoh.yaml", "color: green"), /A circle\./);
  });

  test("offers the values that are allowed, each explained", async () => {
    const aggregates = await complete("methodologies/layanan-contoh.yaml", "\n  parts:", "\n  aggregate: w\n  parts:", "aggregate: w");
    assert.match(aggregates.get("weighted-mean") ?? "", /by weight/);
    assert.ok(aggregates.has("geometric-mean"));
    const omitted = await complete("portal.yaml", "\ntitle:", "\nomit:\n  - \ntitle:", "omit:\n  - ");
    assert.match(omitted.get("cards") ?? "", /messengers/);
  });

  test("offers keys, each explained", async () => {
    const keys = await complete("portal.yaml", "\ntitle:", "\nacc\ntitle:", "\nacc");
    assert.match(keys.get("accent") ?? "", /colour/);
    assert.match(keys.get("logo") ?? "", /picture/i);
  });

  test("marks what is wrong while it is typed", async () => {
    const { problems } = await open("assessments/2024.yaml", "published: 2024-12-12", "published: 12-12-2024\npublish: 1");
    assert.equal(problems.length, 2, problems.join("\n"));
    assert.ok(problems.some((problem) => /publish is not allowed/.test(problem)), problems.join("\n"));
  });
});
