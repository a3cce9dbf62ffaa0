// What the tests share: where things are, a server of static files, and a browser.
import axe from "axe-core";
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

/** The folder of the project. */
export const root = new URL("../..", import.meta.url).pathname;

/** The command, as `cargo build` leaves it. */
export function binary() {
  return join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/baak");
}

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

/** Serves a folder on this machine; what is asked for is listed. */
export async function serve(folder) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://x").pathname);
    asked.push(path);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}

/** Opens the editor page; an error on the page fails the test that asks for `errors`. */
export async function openPage(browser, url, lang, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${url}#${lang}`);
  await page.waitForSelector("[data-ready]");
  return { page, context, errors };
}

/** A letter of the examples. */
export function example(lang, name) {
  return readFileSync(join(root, "examples/letters", lang, `${name}.md`), "utf8");
}

/** Fails on anything that axe finds against WCAG 2.2 A and AA and its best practices. */
export async function accessible(page, what) {
  // The page's policy lets no script in from outside; a test may pass by it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`).join(" | ")}`);
  assert.deepEqual(told, [], what);
}

/** Waits until the report fits the text in the editor. */
export async function settled(page) {
  await page.waitForTimeout(400);
  await page.waitForSelector("#results .verdict, #results .empty");
}
