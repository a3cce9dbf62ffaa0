// How long a writer waits, in Chromium, and how many bytes it takes; beside harper.js on an English text of the same length, in
// the same run. `npm run bench` (installs harper.js into bench/); with `--json` for a program.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sizes } from "../build.mjs";
import { example, launch, openPage, root, serve } from "../test/support.mjs";

const KEYSTROKES = 200;
/** harper.js takes a second for a word that it does not know: so few of them. */
const NEW_WORDS = 10;
const LENGTHS = [3000, 30000];
const harper = join(root, "web/bench/node_modules/harper.js/dist");

/** A letter of so many characters, made of the example letters of a language. */
function letter(lang, length) {
  const names = ["refuse-bad", "recover-bad", "grant-bad", "acknowledgement-bad", "refuse-good", "recover-good"];
  let text = "";
  for (let at = 0; text.length < length; at += 1) text += `${example(lang, names[at % names.length])}\n\n`;
  return text.slice(0, length);
}

/** English prose of so many characters: the project's own pages. */
function english(length) {
  const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md")).sort();
  return pages.map((name) => readFileSync(join(root, "docs", name), "utf8")).join("\n").slice(0, length);
}

/** In the page: checks after keystrokes at places spread over the text. `window.bench.check` is who checks. */
async function type({ text, keystrokes, key }) {
  const times = [];
  for (let at = 0; at < keystrokes; at += 1) {
    const near = Math.floor((text.length * at) / keystrokes);
    // A space beside a space makes no new word; a letter inside a word does.
    const place = key === " " ? Math.max(0, text.indexOf(" ", near)) : near;
    text = text.slice(0, place) + key + text.slice(place);
    const sent = performance.now();
    await window.bench.check(text);
    times.push(performance.now() - sent);
  }
  return times;
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
function summary(name, times) {
  const sorted = times.sort((a, b) => a - b);
  return { [`${name} median`]: quantile(sorted, 0.5), [`${name} p95`]: quantile(sorted, 0.95), [`${name} max`]: sorted.at(-1) };
}

async function baak(browser, url, lang, length) {
  const { page, context } = await openPage(browser, url, lang);
  const text = letter(lang, length);
  const first = await page.evaluate(async ({ text, lang }) => {
    const begin = async (warm) => {
      const started = performance.now();
      const worker = new Worker("worker.js", { type: "module" });
      let id = 0;
      const call = (method, ...args) =>
        new Promise((resolve) => {
          id += 1;
          const mine = id;
          const answer = ({ data }) => data.id === mine && (worker.removeEventListener("message", answer), resolve(data.value));
          worker.addEventListener("message", answer);
          worker.postMessage({ id: mine, method, args });
        });
      await call("version");
      const ready = performance.now() - started;
      if (warm) await call("check", "Dag.", { lang });
      const sent = performance.now();
      await call("check", text, { lang });
      window.bench = { check: (words) => call("check", words, { lang }) };
      return [ready, performance.now() - sent];
    };
    const [ready, cold] = await begin(false);
    const [, warm] = await begin(true);
    return { ready, "first cold": cold, "first after warming": warm };
  }, { text, lang });
  const space = await page.evaluate(type, { text, keystrokes: KEYSTROKES, key: " " });
  const word = await page.evaluate(type, { text, keystrokes: KEYSTROKES, key: "e" });
  await context.close();
  return { who: `baak ${lang}`, length, ...first, ...summary("space", space), ...summary("new word", word) };
}

/** The whole page: how long its main thread is kept from other work while a person types. */
async function blocked(browser, url, lang, length) {
  const { page, context } = await openPage(browser, url, lang);
  await page.evaluate((words) => navigator.clipboard.writeText(words), letter(lang, length));
  await page.focus(".cm-content");
  await page.keyboard.press("Control+v");
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    window.gaps = [];
    port1.onmessage = () => {
      const now = performance.now();
      window.gaps.push(now - last);
      last = now;
      port2.postMessage(0);
    };
    port2.postMessage(0);
  });
  for (let at = 0; at < KEYSTROKES; at += 1) await page.keyboard.type("e", { delay: 30 });
  await page.waitForTimeout(500);
  const gaps = await page.evaluate(() => window.gaps);
  await context.close();
  return { who: `page ${lang}`, length, "longest block": gaps.reduce((most, gap) => Math.max(most, gap), 0), "blocks over 16 ms": gaps.filter((gap) => gap > 16).length };
}

async function besideHarper(browser, url, length) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const at = "/web/bench/node_modules";
  const map = { imports: { "harper.js": `${at}/harper.js/dist/index.js`, "harper.js/binary": `${at}/harper.js/dist/binary.js`, fflate: `${at}/fflate/esm/browser.js` } };
  const body = `<!doctype html><title>harper</title><script type="importmap">${JSON.stringify(map)}</script>`;
  await page.route("**/harper", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${url}harper`);
  const text = english(length);
  const first = await page.evaluate(async (text) => {
    const started = performance.now();
    const { WorkerLinter } = await import("harper.js");
    const { binary } = await import("harper.js/binary");
    const linter = new WorkerLinter({ binary });
    await linter.setup();
    const ready = performance.now() - started;
    const sent = performance.now();
    await linter.lint(text);
    window.bench = { check: (words) => linter.lint(words) };
    return { ready, "first cold": performance.now() - sent };
  }, text);
  const space = await page.evaluate(type, { text, keystrokes: KEYSTROKES, key: " " });
  const word = await page.evaluate(type, { text, keystrokes: NEW_WORDS, key: "e" });
  await context.close();
  return { who: "harper.js en", length, ...first, ...summary("space", space), ...summary("new word", word) };
}

function sizesOf(who, folder, files) {
  const [raw, gzip, brotli] = sizes(files.map((file) => join(folder, file)));
  return { who, raw, gzip, brotli };
}

export async function measure(tell) {
  const dist = join(root, "web/dist");
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js") && !/^(codemirror|prosemirror|textarea)/.test(file));
  tell(sizesOf("baak, bytes", dist, ["baak_bg.wasm", ...scripts]));
  const browser = await launch();
  const [site, project] = [await serve(join(root, "web/dist-site")), await serve(root)];
  try {
    for (const length of LENGTHS) {
      for (const lang of ["nl", "fr", "de"]) tell(await baak(browser, site.url, lang, length));
      tell(await blocked(browser, site.url, "nl", length));
      tell(await besideHarper(browser, project.url, length));
    }
  } finally {
    await browser.close();
    site.close();
    project.close();
  }
  tell(sizesOf("harper.js, bytes", harper, ["harper_wasm_bg.wasm", "index.js", "binary.js"]));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const isJson = process.argv.includes("--json");
  await measure(({ who, length, ...figures }) => {
    if (isJson) return console.log(JSON.stringify({ who, length, ...figures }));
    const unit = (name) => (["raw", "gzip", "brotli", "blocks over 16 ms"].includes(name) ? "" : " ms");
    console.log([who, length, ...Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toFixed(1))}${unit(name)}`)].filter(Boolean).join(" · "));
  });
}
