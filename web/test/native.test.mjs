// The browser and the command say the same of every letter, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { load } from "../dist/index.js";
import * as wasm from "../src/wasm/baak.js";
import { initSync } from "../src/wasm/baak.js";
import { binary, root } from "./support.mjs";

const endings = /\.(md|txt|html?|docx|odt)$/;

function letters() {
  return ["examples/letters", "tests/letters"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name) && entry.name !== "README.md")
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  ).sort();
}

test("the reports of all letters are those of the command, byte for byte", () => {
  initSync({ module: readFileSync(join(root, "web/dist/baak_bg.wasm")) });
  const paths = letters();
  assert.ok(paths.length > 100, `${paths.length} letters`);
  for (const ui of ["", "nl", "fr", "de", "en"]) {
    const flags = ui ? ["--ui-lang", ui] : [];
    const args = ["check", "--format", "jsonl", "--fail-on", "never", ...flags, ...paths];
    const native = execFileSync(binary(), args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }).trim().split("\n");
    assert.equal(native.length, paths.length);
    for (const [at, path] of paths.entries()) {
      const report = wasm.checkBytes(readFileSync(join(root, path)), path, JSON.stringify(ui ? { uiLang: ui } : {}));
      assert.ok(report === native[at], `${path} ${ui}: the reports differ`);
    }
  }
});

test("offsets are those of JavaScript strings", async () => {
  await load(readFileSync(join(root, "web/dist/baak_bg.wasm")));
  const { check } = await import("../dist/index.js");
  const text = "😀 Beste mevrouw,\n\nIngevolge de wet 👍🏽 van 26 mei 2002 krijgt u één leefloon.\n";
  const report = await check(text, { lang: "nl" });
  const finding = report.diagnostics.find(({ code }) => code === "word/jargon");
  assert.equal(text.slice(...finding.span.utf16).toLowerCase(), "ingevolge");
});

test("a wrong option is an error that names it, and an empty letter is told", async () => {
  const { check } = await import("../dist/index.js");
  await assert.rejects(check("Beste", { kind: "brief" }), /brief/);
  await assert.rejects(check("Beste", { language: "nl" }), /language/);
  const report = await check("  \n", { uiLang: "fr" });
  assert.match(report.errors[0], /ne contient pas de texte/);
});
