/** The editor page: the letter on one side, what Baak says of it on the other. Nothing leaves the page. */
import type { CheckOptions, ChecklistItem, Finding, Report, Requirement, UiLang } from "../src/index.js";
import { startWorker } from "../src/worker.js";
import { byId, h, renew } from "./dom.js";
import { createEditor } from "./editor.js";
import { docx, html } from "./letter.js";
import * as panels from "./panels.js";
import { phrases } from "./phrases.js";
import { type Key, text, uiLangs } from "./strings.js";

/** Under this name the letter is kept, when the writer asks for it. */
const KEPT = "baak-letter";
/** How long the page is quiet before the result is read out, in milliseconds. */
const QUIET = 1200;
/** The files that can be opened. */
const ENDINGS = [".docx", ".odt", ".html", ".md", ".txt"];
/** The largest file that is opened, in bytes; the core has its own limit, this one keeps the page quick. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

const checker = startWorker(new Worker("worker.js", { type: "module" }));

function startLanguage(): UiLang {
  const asked = [location.hash.slice(1), ...navigator.languages.map((lang) => lang.slice(0, 2))];
  const known = uiLangs.map(([code]) => code);
  return known.find((code) => code === asked[0]) ?? known.find((code) => asked.includes(code)) ?? "nl";
}

let ui = startLanguage();
let catalogue = await checker.catalogue(ui).catch((error: unknown) => {
  byId("status").textContent = text(ui, "failed", { x: error instanceof Error ? error.message : String(error) });
  throw error;
});
const t = (key: Key, fill?: Record<string, string | number>) => text(ui, key, fill);

let report: Report | null = null;
let checkedText = "";
let rows = new Map<string, Requirement>();
let baseline: Report["score"] = null;
let hasBaseline = false;
let allFindings = false;
const accepted = new Map<string, string>();
const chosen: Pick<CheckOptions, "lang" | "kind" | "regime"> = {};

// --- Saying what happened -----------------------------------------------------------------------------------------------

let saying: ReturnType<typeof setTimeout> | undefined;
let lastSaid = "";

/** Tells a screen reader politely; the same words are not repeated. */
function say(words: string, wait = 0): void {
  clearTimeout(saying);
  saying = setTimeout(() => {
    if (words === lastSaid) return;
    lastSaid = words;
    byId("status").textContent = words;
  }, wait);
}

// --- Checking -----------------------------------------------------------------------------------------------------------

const editor = createEditor(
  byId("editor"),
  {
    checker,
    options: () => ({ ...chosen, uiLang: ui }),
    delay: 120,
    filter: (finding) => !finding.missing && !accepted.has(panels.keyOf(finding, editor.text())),
    onReport: (fresh, letter) => void show(fresh, letter),
    onError: (error) => say(t("failed", { x: error.message })),
  },
  { change: changed, toResults: () => byId("results").querySelector<HTMLElement>("h2")?.focus() },
);

/** Fetches what the lines of the checklist are about, and shows the report. */
async function show(fresh: Report, letter: string): Promise<void> {
  const lang = fresh.language?.code ?? "nl";
  const regime = fresh.regime?.code ?? null;
  const wanted = fresh.checklist.filter(({ requirement }) => !rows.has(`${requirement} ${lang} ${regime} ${ui}`));
  const found = await Promise.all(wanted.map(({ requirement }) => checker.requirement(requirement, { lang, regime, uiLang: ui })));
  for (const row of found) if (row) rows.set(`${row.id} ${lang} ${regime} ${ui}`, row);
  report = fresh;
  checkedText = letter;
  if (!hasBaseline && fresh.score) {
    baseline = fresh.score;
    hasBaseline = true;
  }
  render();
}

function render(): void {
  const results = byId("results");
  const hasLetter = report !== null && report.language !== null && checkedText.trim() !== "";
  byId("about").hidden = !hasLetter;
  if (!report || !hasLetter) {
    renew(results, h("p", { class: "empty" }, t("emptyResult")));
    return;
  }
  const { language, regime } = report;
  const view: panels.View = {
    ui,
    catalogue,
    report,
    letter: checkedText,
    rows: new Map(report.checklist.flatMap(({ requirement }) => {
      const row = rows.get(`${requirement} ${language?.code ?? "nl"} ${regime?.code ?? null} ${ui}`);
      return row ? [[requirement, row] as const] : [];
    })),
    baseline,
    accepted,
    allFindings,
    reveal: editor.reveal,
    insert: (item) => void insert(item),
    fix: applyFix,
    accept,
    undo(key) {
      accepted.delete(key);
      editor.recheck();
      render();
    },
    remember() {
      baseline = report?.score ?? null;
      render();
    },
    showAll() {
      allFindings = true;
      render();
    },
  };
  renew(results, panels.checklist(view), panels.score(view), panels.findings(view));
  renderAbout(report);
  const { score, completeness } = report;
  const complete = results.querySelector(".verdict")?.textContent ?? "";
  say(
    t("announce", {
      score: score ? t("announceScore", { band: score.band, total: score.total }) : "",
      complete: completeness ? `${catalogue.words["complete"]} ${complete}.` : "",
      n: results.querySelectorAll(".finding").length,
    }),
    QUIET,
  );
}

/** Language, kind and regime: what was recognised stands first, and the writer can choose another. */
function renderAbout(of: Report): void {
  const choice = (id: "lang" | "kind" | "regime", label: Key, names: { code: string; title: string }[], found: string | null) => {
    const select = byId<HTMLSelectElement>(id);
    // The first choice is what Baak reads in the letter, as long as the writer has not chosen.
    const title = chosen[id] === undefined ? names.find(({ code }) => code === found)?.title : undefined;
    const first = chosen[id] !== undefined ? t("automatic") : (title ?? t("chooseKind"));
    select.replaceChildren(h("option", { value: "" }, first), ...names.map(({ code, title }) => h("option", { value: code }, title)));
    select.value = chosen[id] ?? "";
    select.classList.toggle("unsure", chosen[id] === undefined && title === undefined);
    byId(`${id}-label`).textContent = title === undefined ? t(label) : `${t(label)} · ${t("recognised")}`;
  };
  choice("lang", "language", catalogue.languages, of.language?.code ?? null);
  choice("kind", "kind", catalogue.kinds, of.kind?.code ?? null);
  choice("regime", "regime", catalogue.regimes, of.regime?.code ?? null);
}

for (const id of ["lang", "kind", "regime"] as const) {
  byId<HTMLSelectElement>(id).addEventListener("change", ({ target }) => {
    const { value } = target as HTMLSelectElement;
    if (value === "") delete chosen[id];
    else Object.assign(chosen, { [id]: value });
    editor.recheck();
  });
}

// --- Mending the letter -------------------------------------------------------------------------------------------------

async function insert(item: ChecklistItem): Promise<void> {
  if (!report) return;
  const { language, regime, kind } = report;
  const letter = { lang: language?.code ?? "nl", regime: regime?.code ?? null, kind: kind?.code ?? null };
  const finding = report.diagnostics.find(({ code }) => code === `law/${item.element}`);
  const block = (await checker.textBlock(item.element, letter)).trim();
  // Where it belongs, as far as the letter tells; else at the end.
  const at = finding && editor.text() === checkedText ? (finding.span.utf16[1] ?? 0) : editor.text().trimEnd().length;
  editor.insertAfter(at, block);
  say(t("inserted"));
}

function applyFix(_: Finding, fix: Finding["fixes"][number]): void {
  // A fix belongs to the text that was checked.
  if (editor.text() !== checkedText) return;
  editor.edit(fix.edits.map(({ span, text }) => ({ from: span.utf16[0] ?? 0, to: span.utf16[1] ?? 0, insert: text })));
}

function accept(finding: Finding): void {
  const dialog = byId<HTMLDialogElement>("accept");
  const reason = byId<HTMLInputElement>("reason");
  const key = panels.keyOf(finding, checkedText);
  reason.value = "";
  byId("accept-what").textContent = `${key.split("\n")[1] ?? ""}: ${finding.message}`;
  dialog.onclose = () => {
    if (dialog.returnValue !== "ok" || reason.value.trim() === "") return;
    accepted.set(key, reason.value.trim());
    editor.recheck();
    render();
  };
  dialog.returnValue = "";
  dialog.showModal();
}

function startNew(): void {
  const dialog = byId<HTMLDialogElement>("new");
  const pick = (id: string, names: { code: string; title: string }[], now: string | null | undefined) => {
    const select = byId<HTMLSelectElement>(id);
    select.replaceChildren(...names.map(({ code, title }) => h("option", { value: code }, title)));
    if (now) select.value = now;
    return select;
  };
  const lang = pick("new-lang", catalogue.languages, report?.language?.code ?? (ui === "en" ? "nl" : ui));
  const kind = pick("new-kind", catalogue.kinds.filter(({ code }) => code !== "other"), report?.kind?.code);
  const regime = pick("new-regime", catalogue.regimes, report?.regime?.code ?? "rmi");
  byId("replaces").hidden = editor.text().trim() === "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "ok") return;
    const query = { regime: regime.value, kind: kind.value, lang: lang.value as "nl" | "fr" | "de" };
    void checker.skeleton(query).then((letter) => {
      begin(letter);
      // What the writer chose needs no guess.
      Object.assign(chosen, query);
      editor.recheck();
      editor.nextSlot();
    });
  };
  dialog.returnValue = "";
  dialog.showModal();
}
byId("start").addEventListener("click", startNew);

/** A new letter: nothing of the old one counts any more. */
function begin(letter: string): void {
  hasBaseline = false;
  baseline = null;
  allFindings = false;
  accepted.clear();
  delete chosen.lang;
  delete chosen.kind;
  delete chosen.regime;
  editor.replace(letter);
  editor.recheck();
  editor.focus();
}

function changed(): void {
  const left = editor.slots();
  byId("slots").hidden = left === 0;
  byId("slots-left").textContent = t("slots", { n: left });
  if (byId<HTMLInputElement>("keep").checked) keep();
  if (editor.text().trim() === "") hasBaseline = false;
}

// --- Files --------------------------------------------------------------------------------------------------------------

const file = byId<HTMLInputElement>("file");
file.accept = ENDINGS.join(",");
byId("open").addEventListener("click", () => file.click());
file.addEventListener("change", () => {
  const [chosenFile] = file.files ?? [];
  if (chosenFile) void open(chosenFile);
  // The same file can be opened again.
  file.value = "";
});

async function open(of: File): Promise<void> {
  try {
    const bytes = new Uint8Array(await of.slice(0, MAX_FILE_BYTES).arrayBuffer());
    const { text: letter, warnings } = await checker.read(bytes, of.name, ui);
    begin(letter);
    notice(warnings.join(" "));
  } catch (error) {
    notice(t("notRead", { x: `${of.name}. ${error instanceof Error ? error.message : String(error)}` }));
  }
}

/** Shows words under the buttons, until the next. */
function notice(words: string): void {
  byId("notice").textContent = words;
  byId("notice").hidden = words === "";
}

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  const [dropped] = event.dataTransfer?.files ?? [];
  if (!dropped) return;
  event.preventDefault();
  void open(dropped);
});

function save(ending: string): void {
  const letter = editor.text();
  const lang = report?.language?.code ?? ui;
  const [content, type] =
    ending === "docx"
      ? [docx(letter, lang), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"]
      : ending === "html"
        ? [html(letter, lang), "text/html;charset=utf-8"]
        : [letter, "text/markdown;charset=utf-8"];
  const url = URL.createObjectURL(new Blob([content], { type }));
  h("a", { href: url, download: `brief.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

for (const ending of ["docx", "html", "md"]) byId(`save-${ending}`).addEventListener("click", () => save(ending));
byId("next-slot").addEventListener("click", () => editor.nextSlot());
byId("copy").addEventListener("click", () => {
  void navigator.clipboard.writeText(editor.text()).then(() => notice(t("copied")), (error: unknown) => notice(String(error)));
});
byId("print").addEventListener("click", () => {
  byId("printed").textContent = checkedText;
  for (const details of byId("results").querySelectorAll("details")) details.open = true;
  window.print();
});

// --- Keeping, only when asked -------------------------------------------------------------------------------------------

const keepBox = byId<HTMLInputElement>("keep");

function keep(): void {
  try {
    localStorage.setItem(KEPT, editor.text());
  } catch (error) {
    notice(String(error));
  }
}

keepBox.addEventListener("change", () => {
  if (keepBox.checked) keep();
  else localStorage.removeItem(KEPT);
  byId("forget").hidden = !keepBox.checked;
});
byId("forget").addEventListener("click", () => {
  localStorage.removeItem(KEPT);
  keepBox.checked = false;
  byId("forget").hidden = true;
  keepBox.focus();
  notice(t("forgotten"));
});

// --- The words of the page ----------------------------------------------------------------------------------------------

/** Writes the words of the page; `data-text` names them. */
function speak(): void {
  document.documentElement.lang = ui;
  document.title = t("title");
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = t(element.dataset["text"] as Key, { endings: ENDINGS.join(", ") });
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset["label"] as Key, { endings: ENDINGS.join(", ") }));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-page]")) link.href = `accessibility.html#${ui}`;
  byId<HTMLSelectElement>("ui").value = ui;
  byId("slots-left").textContent = t("slots", { n: editor.slots() });
  editor.speak({ label: t("letter"), placeholder: t("empty"), phrases: phrases[ui] });
}

const uiSelect = byId<HTMLSelectElement>("ui");
uiSelect.replaceChildren(...uiLangs.map(([code, name]) => h("option", { value: code, lang: code }, name)));
uiSelect.addEventListener("change", () => {
  ui = uiSelect.value as UiLang;
  history.replaceState(null, "", `#${ui}`);
  rows = new Map();
  void checker.catalogue(ui).then((fresh) => {
    catalogue = fresh;
    speak();
    if (checkedText.trim() === "") render();
    else editor.recheck();
  });
});

speak();
render();
const kept = localStorage.getItem(KEPT);
if (kept !== null) {
  keepBox.checked = true;
  byId("forget").hidden = false;
  begin(kept);
}
// The first check in a language builds its tables. Doing that now, in the Worker, spares the writer the wait.
void checker.check(t("empty"), { lang: ui === "en" ? "nl" : ui }).catch(() => undefined);
document.documentElement.dataset["ready"] = "true";
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("sw.js").catch(() => undefined);

