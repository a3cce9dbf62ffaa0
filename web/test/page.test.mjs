// The editor page in a real browser: nothing leaves it, everybody can use it, and it brings a bad letter to a good one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { rewrites } from "./rewrites.mjs";
import { accessible, binary, example, launch, openPage, root, serve, settled } from "./support.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(join(root, "web/dist-site"));
});
after(async () => {
  await browser?.close();
  server?.close();
});

const languages = ["nl", "fr", "de"];

/** Pastes as a person does: through the clipboard and the keyboard. */
async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.focus(".cm-content");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
  await settled(page);
}

const counts = (page) => page.locator("#results .verdict").first().textContent();

for (const ui of [...languages, "en"]) {
  test(`axe finds nothing on any view, in ${ui}`, async () => {
    for (const scheme of ["light", "dark"]) {
      const { page, context, errors } = await openPage(browser, server.url, ui, { colorScheme: scheme });
      await accessible(page, `empty ${scheme}`);
      await paste(page, example(ui === "en" ? "nl" : ui, "refuse-bad"));
      await page.waitForSelector(".cm-lintRange");
      await accessible(page, `findings ${scheme}`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await accessible(page, `everything open ${scheme}`);
      await page.click(".finding .actions button.link >> nth=0");
      await accessible(page, `reason dialog ${scheme}`);
      await page.keyboard.press("Escape");
      await page.click("#start");
      await accessible(page, `new letter dialog ${scheme}`);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 360, height: 740 });
      await accessible(page, `360 px ${scheme}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(overflow, 0, "nothing to scroll sideways at 360 px");
      await page.goto(`${server.url}accessibility.html#${ui}`);
      await accessible(page, `statement ${scheme}`);
      assert.deepEqual(errors, []);
      await context.close();
    }
  });
}

test("nothing is asked of the network after the page is there, and it works without", async () => {
  const { page, context } = await openPage(browser, server.url, "nl");
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForLoadState("networkidle");
  // Chromium asks for the icon of a tab when it likes to; it is a file of the page.
  await page.evaluate(() => fetch("icon.svg"));
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  const before = server.asked.filter((path) => path !== "/icon.svg").length;
  await paste(page, example("nl", "recover-bad"));
  await page.click(".item.absent .actions button >> nth=0");
  await page.selectOption("#ui", "fr");
  await settled(page);
  await page.selectOption("#kind", "decision-recover");
  await settled(page);
  await page.click("#copy");
  await page.setInputFiles("#file", join(root, "examples/letters/de/grant-bad.md"));
  await settled(page);
  assert.deepEqual(asked.filter((url) => !url.startsWith("blob:") && !url.endsWith("/icon.svg")), []);
  assert.equal(server.asked.filter((path) => path !== "/icon.svg").length, before, "the server heard nothing");
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(stored, [0, 0, ""], "nothing is stored unless asked");
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await paste(page, example("fr", "refuse-bad"));
  assert.match(await counts(page), /sur/);
  await context.close();
});

test("a page cannot send anything anywhere: the policy stops it", async () => {
  const { page, context } = await openPage(browser, server.url, "nl");
  const stopped = await page.evaluate(async () => {
    const tries = [() => fetch("https://example.org/"), () => fetch("data:text/plain,x")];
    return Promise.all(tries.map((attempt) => attempt().then(() => false, () => true)));
  });
  assert.deepEqual(stopped, [true, true]);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.doesNotMatch(policy, /https?:|\*|unsafe-eval'? *(?<!wasm-unsafe-eval')(?:;|$)|unsafe-inline/);
  await context.close();
});

for (const lang of languages) {
  test(`a new letter for the recognised kind is filled in by keyboard alone, in ${lang}`, async () => {
    const { page, context, errors } = await openPage(browser, server.url, lang);
    await paste(page, example(lang, "refuse-bad"));
    const bad = await page.locator("#results .band").textContent();
    assert.match(bad, /[DE]/);
    const lacking = await page.locator(".item.absent").count();
    assert.ok(lacking > 3, "a bad letter lacks much");
    // Tab reaches the button that inserts a text, and Enter presses it: what misses gets fewer.
    await page.focus(".cm-content");
    await page.keyboard.press("Control+Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "h-complete");
    let tabs = 0;
    while (!(await page.evaluate(() => document.activeElement.dataset.key?.endsWith("-insert")))) {
      await page.keyboard.press("Tab");
      tabs += 1;
      assert.ok(tabs < 20, "the button is near");
    }
    await page.keyboard.press("Enter");
    await settled(page);
    assert.ok((await page.locator(".item.absent").count()) < lacking, "one less is missing");
    const selected = await page.evaluate(() => getSelection().toString());
    assert.match(selected, /^\{\{.*\}\}$|^$/, "the first place to fill in is selected");
    // A new letter with everything in it, from the dialog, for the kind and regime that were recognised.
    await page.focus("#start");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#new[open]");
    assert.equal(await page.locator("#new-kind").inputValue(), "decision-refuse");
    await page.focus('#new button[value="ok"]');
    await page.keyboard.press("Enter");
    await settled(page);
    // Each place is filled in with F9 and typing.
    for (let left = 0; left < 80; left += 1) {
      await page.keyboard.press("F9");
      const slot = await page.evaluate(() => getSelection().toString());
      if (!/^\{\{.*\}\}$/.test(slot)) break;
      await page.keyboard.type(fill(slot, lang));
    }
    await settled(page);
    assert.equal(await page.locator("#slots").isVisible(), false, "no place is left");
    assert.equal(await page.locator(".item.absent").evaluateAll((all) => all.filter((item) => !item.closest("details")).length), 0);
    assert.equal(await page.locator("#results .verdict.good").first().isVisible(), true, await counts(page));
    assert.match(await page.locator("#results .band").textContent(), /[AB]/);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

/** What a writer fills in, by what a place is called. */
function fill(slot, lang) {
  const name = slot.toLowerCase();
  const dates = { nl: "3 maart 2026", fr: "3 mars 2026", de: "3. März 2026" };
  const words = { nl: "uw inkomen is hoger dan de grens", fr: "vos revenus dépassent la limite", de: "Ihr Einkommen liegt über der Grenze" };
  for (const [pattern, text] of [
    [/datum|date|tag|dag|jour/, dates[lang]],
    [/telefo|tél/, "02 123 45 67"],
    [/bedrag|montant|betrag|inkomen|revenu|einkommen|grens/, "1.250,00 euro"],
    [/adre|straat|rue/, "Kerkstraat 12, 9999 Lindervelde"],
    [/mail/, "info@lindervelde.example"],
    [/dossier|kenmerk|zeichen|refer|référ|numéro|nummer/, "2026/0215"],
    [/rechtbank|tribunal|gericht/, { nl: "arbeidsrechtbank Gent, afdeling Aalst", fr: "tribunal du travail de Liège, division Huy", de: "Arbeitsgericht Eupen" }[lang]],
    [/uur|heure|uhr|zeit/, { nl: "9 tot 12 uur", fr: "9 h à 12 h", de: "9 bis 12 Uhr" }[lang]],
    [/artikel|article/, "3, 4°"],
    [/wet|loi|gesetz/, { nl: "wet van 26 mei 2002", fr: "loi du 26 mai 2002", de: "Gesetz vom 26. Mai 2002" }[lang]],
    [/naam|nom|name|medewerker|agent/, "An Peeters"],
    [/dienst|service|instelling/, { nl: "OCMW Lindervelde", fr: "CPAS de Valmorin", de: "ÖSHZ Eupen" }[lang]],
  ]) {
    if (pattern.test(name)) return text;
  }
  return words[lang];
}

test("what is fine here is kept with its reason, and comes back", async () => {
  const { page, context } = await openPage(browser, server.url, "nl");
  await paste(page, example("nl", "refuse-bad"));
  const before = await page.locator(".finding").count();
  await page.click('.finding [data-key$="-accept"] >> nth=1');
  await page.keyboard.type("De wet noemt dit zo");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.ok((await page.locator("details[data-key=accepted]").textContent()).includes("De wet noemt dit zo"));
  await page.click("details[data-key=accepted] button");
  await settled(page);
  assert.equal(await page.locator(".finding").count(), before);
  await context.close();
});

test("a letter is kept in the browser only when asked, and deleted when asked", async () => {
  const { page, context } = await openPage(browser, server.url, "fr");
  await paste(page, "Bonjour Madame Lambert,");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.check("#keep");
  await page.reload();
  await page.waitForSelector("[data-ready]");
  assert.match(await page.locator(".cm-content").textContent(), /Lambert/);
  await page.click("#forget");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await context.close();
});

test("what is saved can be opened again, here and by the command", async () => {
  const { page, context } = await openPage(browser, server.url, "nl");
  const letter = example("nl", "refuse-good");
  const folder = mkdtempSync(join(tmpdir(), "baak-"));
  const totals = {};
  for (const ending of ["docx", "html", "md"]) {
    await paste(page, letter);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#save-${ending}`)]);
    const file = join(folder, `brief.${ending}`);
    await download.saveAs(file);
    if (ending === "md") assert.equal(readFileSync(file, "utf8"), letter);
    const report = JSON.parse(execFileSync(binary(), ["check", "--format", "jsonl", "--fail-on", "never", file], { encoding: "utf8" }));
    assert.deepEqual(report.errors, [], ending);
    assert.equal(report.completeness.complete, true, ending);
    totals[ending] = report.score.total;
    await page.setInputFiles("#file", file);
    await settled(page);
    assert.match(await counts(page), /^Ja/, ending);
  }
  assert.ok(Math.abs(totals.docx - totals.md) <= 5, JSON.stringify(totals));
  writeFileSync(join(folder, "leeg.txt"), "");
  await page.setInputFiles("#file", join(folder, "leeg.txt"));
  await page.waitForSelector("#notice:not([hidden])");
  assert.match(await page.locator("#notice").textContent(), /leeg\.txt/);
  await context.close();
});

for (const [lang, plan] of Object.entries(rewrites)) {
  test(`a writer brings the bad letter to A by keyboard alone, in ${lang}`, async () => {
    const { page, context, errors } = await openPage(browser, server.url, lang);
    await paste(page, example(lang, "refuse-bad"));
    assert.match(await page.locator("#results .band").textContent(), /[DE]/);
    for (const [start, words] of plan.lines) await rewrite(page, start, words);
    await settled(page);
    // What still misses is inserted, and what Baak can mend is mended, each by its button.
    for (const button of ["-insert", "-fix"]) {
      for (let left = await pressable(page, button); left > 0; left -= 1) {
        await press(page, button);
        await settled(page);
        await fillIn(page, (slot) => (/dat|jour|tag/i.test(slot) ? plan.lastDay : fill(slot, lang)));
        await settled(page);
        if ((await pressable(page, button)) === 0) break;
      }
    }
    const told = await page.locator(".item.absent, .item.wrong-value, .finding, .reasons").allInnerTexts();
    assert.equal(await page.locator("#results .band").textContent(), "A", told.join("\n"));
    assert.equal(await page.locator("#results .verdict.good").first().isVisible(), true, told.join("\n"));
    assert.equal(await page.locator("#slots").isVisible(), false, "no place is left");
    assert.match(await page.locator(".compare").textContent(), /[DE] · \d+ → .*A · \d+/);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

/** How many buttons of a kind stand open; what is only good to have does not count. */
async function pressable(page, ending) {
  const keys = await page.locator(`#results [data-key*="${ending}"]:visible`).evaluateAll((all) => all.map(({ dataset }) => dataset.key));
  return keys.length;
}

/** Goes to the first button of a kind with Tab, and presses it. */
async function press(page, ending) {
  await page.focus(".cm-content");
  await page.keyboard.press("Control+Enter");
  for (let tabs = 0; tabs < 300; tabs += 1) {
    await page.keyboard.press("Tab");
    const key = await page.evaluate(() => document.activeElement.dataset.key ?? "");
    if (key.includes(ending)) return page.keyboard.press("Enter");
  }
  assert.fail(`Tab does not come to ${ending}`);
}

/** Fills in all places with F9 and typing. */
async function fillIn(page, words) {
  for (let left = 0; left < 80; left += 1) {
    await page.keyboard.press("F9");
    const slot = await page.evaluate(() => getSelection().toString());
    if (!/^\{\{.*\}\}$/.test(slot)) return;
    await page.keyboard.type(words(slot));
  }
}

/** Goes to the line that begins so, takes it with Shift and the arrows, and writes something else. */
async function rewrite(page, start, words) {
  const line = (node) => page.evaluate((which) => {
    const at = getSelection()[which];
    return (at instanceof Element ? at : at?.parentElement)?.closest(".cm-line")?.textContent ?? "";
  }, node);
  await page.focus(".cm-content");
  await page.keyboard.press("Control+Home");
  let steps = 0;
  while (!(await line("focusNode")).startsWith(start)) {
    await page.keyboard.press("ArrowDown");
    steps += 1;
    assert.ok(steps < 200, `no line begins with ${start}`);
  }
  await page.keyboard.press("Home");
  while ((await line("focusNode")).startsWith(start)) {
    await page.keyboard.press("Shift+ArrowDown");
    steps += 1;
    // The last line has no next: there End is its end.
    if (steps > 260) break;
  }
  if (words === "") return page.keyboard.press("Delete");
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${words}\n`);
  await page.keyboard.press("Control+v");
}

test("a ProseMirror of another page has the underlines, and they follow the words", async () => {
  const project = await serve(root);
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.route("**/prosemirror", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title><div id=editor></div>" }));
  await page.goto(`${project.url}prosemirror`);
  const { outputFiles } = await build({
    stdin: { contents: prosemirror, resolveDir: join(root, "web/test") },
    bundle: true,
    format: "iife",
    write: false,
  });
  await page.evaluate(outputFiles[0].text);
  await page.waitForSelector(".baak-underline");
  const hard = page.locator(".baak-underline", { hasText: /^Nopens$/ });
  assert.equal(await hard.count(), 1);
  assert.match(await hard.getAttribute("title"), /over/);
  // Words before it move it, and an item of a list is found in its own words.
  await page.focus(".ProseMirror");
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Dag! ");
  assert.equal(await hard.count(), 1);
  assert.equal(await page.locator("li .baak-underline", { hasText: "dientengevolge" }).count(), 1);
  // Taken out, it is no longer underlined.
  await page.evaluate(() => window.replaceWord("Nopens", "Over"));
  await page.waitForFunction(() => ![...document.querySelectorAll(".baak-underline")].some(({ textContent }) => textContent === "Nopens"));
  // A word that was not there is underlined by the next check.
  await page.evaluate(() => window.replaceWord("Bel", "Nopens"));
  await page.waitForFunction(() => [...document.querySelectorAll("li .baak-underline")].some(({ textContent }) => textContent === "Nopens"));
  assert.deepEqual(errors, []);
  await context.close();
  project.close();
});

/** A page with a real ProseMirror and the plugin of the package. */
const prosemirror = `
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { Schema } from "prosemirror-model";
import { nodes, marks } from "prosemirror-schema-basic";
import { baak } from "../dist/prosemirror.js";
import { startWorker } from "../dist/worker.js";
const schema = new Schema({
  nodes: { ...nodes, list: { content: "list_item+", group: "block", toDOM: () => ["ul", 0] }, list_item: { content: "paragraph", toDOM: () => ["li", 0] } },
  marks,
});
const p = (text, ...m) => schema.node("paragraph", null, schema.text(text, m));
const doc = schema.node("doc", null, [
  schema.node("heading", { level: 2 }, schema.text("Uw aanvraag")),
  p("Nopens uw aanvraag schrijven wij u deze brief."),
  schema.node("list", null, [schema.node("list_item", null, p("U moet dientengevolge nog stukken bezorgen.")), schema.node("list_item", null, p("Bel ons."))]),
]);
window.reports = 0;
const checker = startWorker(new Worker("/web/dist/worker-script.js", { type: "module" }));
const view = new EditorView(document.querySelector("#editor"), {
  state: EditorState.create({ doc, plugins: [baak({ checker, options: () => ({ lang: "nl" }), onReport: () => (window.reports += 1) })] }),
});
window.replaceWord = (from, to) => view.state.doc.descendants((node, at) => {
  const found = node.isText ? node.text.indexOf(from) : -1;
  if (found >= 0) view.dispatch(view.state.tr.insertText(to, at + found, at + found + from.length));
});
`;

test("a textarea of another page has the findings, and the policy of the example is enough", async () => {
  const project = await serve(root);
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && !message.text().includes("favicon") && errors.push(message.text()));
  await page.goto(`${project.url}examples/embed/`);
  await page.waitForSelector(".baak-finding");
  const fix = page.locator(".baak-finding button", { hasNotText: "“" }).first();
  const before = await page.inputValue("textarea");
  await fix.click();
  assert.notEqual(await page.inputValue("textarea"), before);
  assert.deepEqual(errors.filter((text) => !text.includes("404")), []);
  await context.close();
  project.close();
});
