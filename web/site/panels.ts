/** The result beside the letter: is everything there, is it clear, what can be better. */
import type { Catalogue, ChecklistItem, Finding, Report, Requirement, UiLang } from "../src/index.js";
import { h } from "./dom.js";
import { type Key, text } from "./strings.js";

/** What the panels show, and what their buttons do. */
export interface View {
  ui: UiLang;
  catalogue: Catalogue;
  report: Report;
  letter: string;
  rows: ReadonlyMap<string, Requirement>;
  baseline: Report["score"];
  accepted: ReadonlyMap<string, string>;
  allFindings: boolean;
  reveal(from: number, to: number): void;
  insert(item: ChecklistItem): void;
  fix(finding: Finding, fix: Finding["fixes"][number]): void;
  accept(finding: Finding): void;
  undo(key: string): void;
  remember(): void;
  showAll(): void;
}

/** The most findings that are listed at once. */
const MAX_FINDINGS = 25;
/** A reason that costs less than so many points is not shown. */
const MIN_POINTS = 0.5;
/** How much of the letter a finding quotes, in characters. */
const MAX_QUOTE = 90;

const t = (view: View, key: Key, fill?: Record<string, string | number>) => text(view.ui, key, fill);
const word = (view: View, name: string, fill: Record<string, string | number> = {}) =>
  (view.catalogue.words[name] ?? name).replace(/\{(\w+)\}/g, (all, key: string) => String(fill[key] ?? all));

const signs = { present: "✓", absent: "✗", "wrong-value": "!", unsure: "?", "not-applicable": "–" } as const;

/** A finding that was called fine here is known again by its rule and its words. */
export function keyOf(finding: Finding, letter: string): string {
  return `${finding.code}\n${letter.slice(finding.span.utf16[0], finding.span.utf16[1]).replace(/\s+/g, " ").trim()}`;
}

function stateOf(view: View, item: ChecklistItem): string {
  switch (item.status) {
    case "absent":
      return word(view, "absent");
    case "wrong-value":
      return word(view, "wrong");
    case "unsure":
      return word(view, "unsure");
    default:
      return t(view, "present");
  }
}

function jump(view: View, label: string, key: string, from: number, to: number): HTMLElement {
  return h("button", { type: "button", class: "link", "data-key": key, click: () => view.reveal(from, to) }, label);
}

function item(view: View, of: ChecklistItem): HTMLElement {
  const row = view.rows.get(of.requirement);
  const key = of.requirement;
  const isLacking = of.status !== "present";
  const level = view.catalogue.levels.find(({ code }) => code === of.level)?.title ?? "";
  const body: (Node | false)[] = [];
  if (row && isLacking) {
    if (row.consequence && of.status !== "unsure") body.push(h("p", { class: "consequence" }, row.consequence));
    body.push(h("p", {}, row.advice));
    const finding = view.report.diagnostics.find(({ code }) => code === `value/${of.element}` || code === `law/${of.element}`);
    if (of.status === "wrong-value" && finding) body.push(h("p", {}, finding.message));
  }
  const evidence = of.evidence.slice(0, 3).map((span, at) =>
    jump(view, t(view, "show", { x: word(view, "on-line", { n: span.line ?? at + 1 }) }), `${key}-at${at}`, span.utf16[0] ?? 0, span.utf16[1] ?? 0),
  );
  // Plain language is the whole letter: no block of text brings it in, the score and the remarks tell what to mend.
  const canInsert = isLacking && of.status !== "wrong-value" && of.element !== "plain-language" && row;
  const insert = canInsert
    ? h("button", { type: "button", "data-key": `${key}-insert`, "aria-label": `${t(view, "insert")}: ${of.title}`, click: () => view.insert(of) }, t(view, "insert"))
    : null;
  const source = row
    ? h(
        "details",
        { "data-key": `${key}-source` },
        h("summary", {}, t(view, "legalSource")),
        !isLacking && h("p", {}, row.advice),
        !isLacking && row.consequence !== null && h("p", {}, `${word(view, "if-absent")} ${row.consequence}`),
        h("p", {}, `${word(view, "source")} ${row.source}`),
        h("p", { class: row.confirmed ? "quiet" : "doubt" }, row.confirmed ? row.verified : t(view, "toConfirm")),
      )
    : null;
  return h(
    "li",
    { class: `item ${of.status}` },
    h("span", { class: "sign", "aria-hidden": "true" }, signs[of.status]),
    h(
      "div",
      {},
      h("h3", {}, of.title),
      h("p", { class: "state" }, h("strong", {}, stateOf(view, of)), of.level === "recommended" ? "" : ` · ${level}`),
      ...body,
      evidence.length > 0 || insert ? h("p", { class: "actions" }, insert, ...evidence) : null,
      source,
    ),
  );
}

const order = ["wrong-value", "absent", "unsure", "present"];

/** “Staat alles erin?” */
export function checklist(view: View): HTMLElement {
  const { completeness } = view.report;
  const heading = h("h2", { tabindex: "-1", id: "h-complete" }, word(view, "complete"));
  if (!completeness) {
    return h("section", { "aria-labelledby": "h-complete" }, heading, h("p", {}, word(view, "no-checklist")));
  }
  const there = completeness.required - completeness.missing - completeness.wrong - completeness.unsure;
  const name = completeness.required === 0 ? "nothing-required" : completeness.complete ? "all-there" : "not-all-there";
  const verdict = word(view, name, { n: there, all: completeness.required });
  const shown = view.report.checklist.filter(({ status }) => status !== "not-applicable");
  const weight = { sanctioned: 0, mandatory: 1, recommended: 2 };
  const sorted = [...shown].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || weight[a.level] - weight[b.level]);
  const required = sorted.filter(({ level }) => level !== "recommended");
  const good = sorted.filter(({ level }) => level === "recommended");
  return h(
    "section",
    { "aria-labelledby": "h-complete" },
    heading,
    h("p", { class: `verdict ${completeness.complete ? "good" : "bad"}` }, verdict),
    h("ul", { class: "items" }, ...required.map((of) => item(view, of))),
    good.length > 0 &&
      h(
        "details",
        { "data-key": "recommended", class: "box" },
        h("summary", {}, t(view, "otherGood", { n: good.filter(({ status }) => status === "present").length, all: good.length })),
        h("ul", { class: "items" }, ...good.map((of) => item(view, of))),
      ),
  );
}

/** “Is de brief duidelijk?” */
export function score(view: View): HTMLElement {
  const heading = h("h2", { tabindex: "-1", id: "h-plain" }, word(view, "plain"));
  const { score } = view.report;
  if (!score) return h("section", { "aria-labelledby": "h-plain" }, heading, h("p", {}, word(view, "no-score")));
  const parts = view.catalogue.parts.map(({ code, title }) => {
    const part = code as keyof typeof score.parts;
    const [points, max] = [score.parts[part], score.max[part]];
    const label = t(view, "points", { n: Math.round(points), all: Math.round(max) });
    return h(
      "li",
      {},
      h("span", {}, title),
      h("meter", { min: 0, max, value: points, "aria-label": `${title}: ${label}` }),
      h("span", { class: "number", "aria-hidden": "true" }, `${Math.round(points)}/${Math.round(max)}`),
    );
  });
  const reasons = score.reasons.filter(({ points }) => points >= MIN_POINTS).sort((a, b) => b.points - a.points);
  const title = (code: string) => view.catalogue.parts.find((part) => part.code === code)?.title ?? code;
  const compare =
    view.baseline && view.baseline !== score
      ? h("p", { class: "compare" }, `${t(view, "before")}: ${view.baseline.band} · ${view.baseline.total}`, " → ", h("strong", {}, `${t(view, "now")}: ${score.band} · ${score.total}`))
      : null;
  return h(
    "section",
    { "aria-labelledby": "h-plain" },
    heading,
    h("p", { class: `score band-${score.band}` }, h("span", { class: "band" }, score.band), h("span", {}, h("strong", {}, String(score.total)), "/100")),
    ...score.caps.map(({ band, because }) => h("p", { class: "consequence" }, word(view, "cap", { band, because }))),
    compare,
    h("ul", { class: "parts" }, ...parts),
    h(
      "details",
      { "data-key": "reasons", class: "box" },
      h("summary", {}, t(view, "drives")),
      reasons.length === 0 ? h("p", {}, t(view, "nothingLost")) : h("ul", { class: "reasons" }, ...reasons.map(({ points, part, because }) => h("li", {}, h("span", { class: "number" }, `−${Math.round(points)}`), h("span", {}, `${title(part)}: ${because}`)))),
    ),
    h("p", {}, h("button", { type: "button", class: "link", "data-key": "remember", click: () => view.remember() }, t(view, "remember"))),
  );
}

/** What the checklist tells already is not told again. */
export function ownFindings(report: Report): Finding[] {
  const told = new Set(report.checklist.filter(({ status }) => status !== "present").map(({ element }) => element));
  return report.diagnostics.filter(({ code, missing }) => !(missing && told.has(code.replace(/^(law|value)\//, ""))));
}

function finding(view: View, of: Finding, key: string, count: number): HTMLElement {
  const [from = 0, to = 0] = of.span.utf16;
  const words = view.letter.slice(from, to).replace(/\s+/g, " ");
  const quote = words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words;
  const label = word(view, of.severity);
  return h(
    "li",
    { class: `finding ${of.severity}` },
    h("h3", {}, h("span", { class: "severity" }, label), " ", of.message),
    !of.missing && h("p", {}, h("button", { type: "button", class: "quote", "data-key": `${key}-go`, click: () => view.reveal(from, to) }, h("q", {}, quote), h("span", { class: "quiet" }, ` ${word(view, "on-line", { n: of.span.line ?? "…" })}${count > 1 ? ` · ${t(view, "times", { n: count })}` : ""}`))),
    of.help !== "" && h("p", {}, of.help),
    h(
      "p",
      { class: "actions" },
      ...of.fixes.map((fix, at) => h("button", { type: "button", "data-key": `${key}-fix${at}`, click: () => view.fix(of, fix) }, fix.title)),
      h("button", { type: "button", class: "link", "data-key": `${key}-accept`, "aria-label": `${t(view, "accept")} ${quote}`, click: () => view.accept(of) }, t(view, "accept")),
    ),
    h(
      "details",
      { "data-key": `${key}-why` },
      h("summary", {}, word(view, "why").replace(/\s*:$/, "")),
      of.why !== "" && h("p", {}, of.why),
      h("p", { class: "quiet" }, of.source ? `${word(view, "source")} ${of.source} · ${of.code}` : of.code),
    ),
  );
}

/** “Wat kan beter?” */
export function findings(view: View): HTMLElement {
  const weight = { error: 0, warning: 1, info: 2 };
  const groups = new Map<string, { first: Finding; count: number }>();
  for (const of of ownFindings(view.report)) {
    const key = keyOf(of, view.letter);
    if (view.accepted.has(key)) continue;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: of, count: 1 });
  }
  const sorted = [...groups].sort(([, a], [, b]) => weight[a.first.severity] - weight[b.first.severity]);
  const shown = view.allFindings ? sorted : sorted.slice(0, MAX_FINDINGS);
  const heading = h("h2", { tabindex: "-1", id: "h-findings" }, word(view, "findings"));
  return h(
    "section",
    { "aria-labelledby": "h-findings" },
    heading,
    sorted.length === 0 ? h("p", { class: "verdict good" }, word(view, "nothing-found")) : null,
    h("ul", { class: "findings" }, ...shown.map(([key, { first, count }]) => finding(view, first, key, count))),
    shown.length < sorted.length && h("p", {}, h("button", { type: "button", "data-key": "all-findings", click: () => view.showAll() }, t(view, "more", { n: sorted.length }))),
    view.accepted.size > 0 &&
      h(
        "details",
        { "data-key": "accepted", class: "box", open: true },
        h("summary", {}, t(view, "accepted", { n: view.accepted.size })),
        h(
          "ul",
          { class: "reasons" },
          ...[...view.accepted].map(([key, reason]) =>
            h("li", {}, h("span", {}, h("q", {}, key.split("\n")[1] ?? ""), ` ${key.split("\n")[0] ?? ""}: ${reason} `), h("button", { type: "button", class: "link", "data-key": `undo-${key}`, click: () => view.undo(key) }, t(view, "undo"))),
          ),
        ),
      ),
  );
}
