/**
 * Checks Belgian administrative letters: can the reader understand it, and is everything there that the law requires?
 *
 * Importing this module does nothing; the WebAssembly module is fetched when it is first needed, or by {@link load}.
 */
import init, * as wasm from "./wasm/baak.js";
import type { Document } from "./generated/report.js";
import type { Letter } from "./generated/requirements.js";

export type { Document as Report, Span } from "./generated/report.js";
export type { Letter as LetterRequirements } from "./generated/requirements.js";

/** A finding of a report. */
export type Finding = Document["diagnostics"][number];
/** A line of the checklist of a report. */
export type ChecklistItem = Document["checklist"][number];
/** A language in which letters are written. */
export type Lang = "nl" | "fr" | "de";
/** A language in which Baak speaks to the writer. */
export type UiLang = Lang | "en";

/** What to check, and how; each may be left out. */
export interface CheckOptions {
  /** The language of the letter; detected when left out. */
  lang?: Lang;
  /** The code of its kind, for example `decision-refuse`; detected when left out. */
  kind?: string;
  /** The code of its regime, for example `rmi`; detected when left out. */
  regime?: string;
  /** The day whose law counts, `2026-11-23`; the date of the letter when left out. */
  asOf?: string;
  /** The language of the report; that of the letter when left out. */
  uiLang?: UiLang;
  /** Only these rules, or groups of rules: `["law", "word/jargon"]`. */
  select?: string[];
  /** None of these rules, or groups of rules. */
  ignore?: string[];
  /** The name of the letter in the report. Its ending tells the format: `.md` (also without ending) or `.txt`. */
  path?: string;
}

/** A file, opened to be edited. */
export interface Opened {
  text: string;
  /** What the reader had to assume, in the language of the interface. */
  warnings: string[];
}

/** A code and what people call it. */
export interface Named {
  code: string;
  title: string;
}

/** The names and fixed words of an interface, the same as in the reports of the command. */
export interface Catalogue {
  languages: Named[];
  kinds: Named[];
  regimes: Named[];
  parts: Named[];
  levels: Named[];
  words: Record<string, string>;
}

/** What a line of the checklist is about. */
export interface Requirement {
  id: string;
  element: string;
  title: string;
  /** What to write. */
  advice: string;
  /** Plain sentences to start from, in the language of the letter; `{{…}}` is to be filled in. */
  example: string;
  /** What the law attaches to its absence. */
  consequence: string | null;
  /** The legal value, in words. */
  value: string | null;
  source: string;
  /** How far the row was checked, and by which page. */
  verified: string;
  /** Whether somebody read the law for it. */
  confirmed: boolean;
}

/** Which requirements to show; all when left out. */
export interface RequirementsQuery {
  regime?: string;
  kind?: string;
  asOf?: string;
  uiLang?: UiLang;
}

/** What {@link load} takes the WebAssembly module from. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

/** What Baak can do; the same here and in a Worker, see `baak/worker`. */
export interface Checker {
  /** Checks a letter. Places in the report have `utf16`, the offsets of JavaScript strings. */
  check(text: string, options?: CheckOptions): Promise<Document>;
  /** Checks the bytes of a file. */
  checkBytes(bytes: Uint8Array, options?: CheckOptions): Promise<Document>;
  /** Reads a file for an editor; throws an `Error` that says why it is no letter. */
  read(bytes: Uint8Array, path: string, uiLang: UiLang): Promise<Opened>;
  /** What the law asks of letters. */
  requirements(query?: RequirementsQuery): Promise<Letter[]>;
  /** What a line of a checklist is about; `null` for an unknown id. */
  requirement(id: string, letter: { lang: Lang; regime?: string | null; uiLang: UiLang }): Promise<Requirement | null>;
  /** A plain-language letter to start from, with everything that the law asks; `{{…}}` is to be filled in. */
  skeleton(query: { regime: string; kind: string; lang: Lang }): Promise<string>;
  /** A plain text that states an element of the checklist, to paste into a letter; empty where there is none. */
  textBlock(element: string, letter: { lang: Lang; regime?: string | null; kind?: string | null }): Promise<string>;
  /** The names and fixed words of an interface. */
  catalogue(uiLang: UiLang): Promise<Catalogue>;
  /** The version of Baak. */
  version(): Promise<string>;
}

let loading: Promise<void> | undefined;

async function module(source?: WasmSource): Promise<void> {
  // A plain `new URL(literal, import.meta.url)` is what bundlers look for to carry the file along.
  const from = source ?? new URL("./baak_bg.wasm", import.meta.url);
  if (from instanceof URL && from.protocol === "file:") {
    // Node does not fetch files.
    const name = "node:fs/promises";
    const { readFile } = (await import(/* @vite-ignore */ name)) as { readFile(path: URL): Promise<Uint8Array<ArrayBuffer>> };
    await init({ module_or_path: await readFile(from) });
  } else {
    await init({ module_or_path: from });
  }
}

/** Fetches and starts the WebAssembly module; without it the first call does so. */
export function load(source?: WasmSource): Promise<void> {
  loading ??= module(source).catch((error: unknown) => {
    // The next call may have more luck.
    loading = undefined;
    throw error;
  });
  return loading;
}

function asked({ path = "", ...options }: CheckOptions = {}): [path: string, json: string] {
  return [path, JSON.stringify(options)];
}

/** Baak on this thread. A page that people type in does better with the Worker of `baak/worker`. */
export const baak: Checker = {
  async check(text, options) {
    await load();
    return JSON.parse(wasm.check(text, ...asked(options))) as Document;
  },
  async checkBytes(bytes, options) {
    await load();
    return JSON.parse(wasm.checkBytes(bytes, ...asked(options))) as Document;
  },
  async read(bytes, path, uiLang) {
    await load();
    return JSON.parse(wasm.read(bytes, path, uiLang)) as Opened;
  },
  async requirements({ regime = "", kind = "", asOf = "", uiLang = "en" } = {}) {
    await load();
    return JSON.parse(wasm.requirements(regime, kind, asOf, uiLang)) as Letter[];
  },
  async requirement(id, { lang, regime, uiLang }) {
    await load();
    return JSON.parse(wasm.requirement(id, regime ?? "", lang, uiLang)) as Requirement | null;
  },
  async skeleton({ regime, kind, lang }) {
    await load();
    return wasm.skeleton(regime, kind, lang);
  },
  async textBlock(element, { lang, regime, kind }) {
    await load();
    return wasm.textBlock(element, regime ?? "", kind ?? "", lang);
  },
  async catalogue(uiLang) {
    await load();
    return JSON.parse(wasm.catalogue(uiLang)) as Catalogue;
  },
  async version() {
    await load();
    return wasm.version();
  },
};

/** Checks a letter on this thread. */
export function check(text: string, options?: CheckOptions): Promise<Document> {
  return baak.check(text, options);
}

/** What the law asks of letters. */
export function requirements(query?: RequirementsQuery): Promise<Letter[]> {
  return baak.requirements(query);
}

/** A plain-language letter to start from. */
export function skeleton(query: { regime: string; kind: string; lang: Lang }): Promise<string> {
  return baak.skeleton(query);
}
