// How long a writer waits, in Chromium: the first check after the page is opened, and after each of 200 keystrokes.
// `npm run bench`; with `--json` for a program.
import { join } from "node:path";
import { example, launch, openPage, root, serve } from "../test/support.mjs";

const KEYSTROKES = 200;
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

/** A letter of so many characters, made of the example letters of a language. */
function letter(lang, length) {
  const names = ["refuse-bad", "recover-bad", "grant-bad", "acknowledgement-bad", "refuse-good", "recover-good"];
  let text = "";
  for (let at = 0; text.length < length; at += 1) text += `${example(lang, names[at % names.length])}\n\n`;
  return text.slice(0, length);
}

export async function measure() {
  const browser = await launch();
  const server = await serve(join(root, "web/dist-site"));
  const results = [];
  try {
    for (const lang of ["nl", "fr", "de"]) {
      for (const length of [3000, 30000]) {
        const { page, context } = await openPage(browser, server.url, lang);
        const figures = await page.evaluate(
          async ({ text, lang, keystrokes }) => {
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
            const first = performance.now();
            await call("check", text, { lang });
            const firstCheck = performance.now() - first;
            const long = [];
            new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ["longtask"] });
            const times = [];
            for (let at = 0; at < keystrokes; at += 1) {
              const place = Math.floor((text.length * at) / keystrokes);
              text = `${text.slice(0, place)}e${text.slice(place)}`;
              const sent = performance.now();
              await call("check", text, { lang });
              times.push(performance.now() - sent);
            }
            worker.terminate();
            return { ready, firstCheck, times, long };
          },
          { text: letter(lang, length), lang, keystrokes: KEYSTROKES },
        );
        const sorted = figures.times.sort((a, b) => a - b);
        results.push({
          lang,
          length,
          ready: figures.ready,
          first: figures.firstCheck,
          median: quantile(sorted, 0.5),
          p95: quantile(sorted, 0.95),
          max: sorted.at(-1),
          blocked: Math.max(0, ...figures.long),
        });
        await context.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return results;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const results = await measure();
  if (process.argv.includes("--json")) console.log(JSON.stringify(results));
  else for (const { lang, length, ...ms } of results) console.log(lang, length, Object.entries(ms).map(([name, value]) => `${name} ${value.toFixed(1)} ms`).join(" · "));
}
