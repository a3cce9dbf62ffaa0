/** What CodeMirror says itself, in the languages of the page. */
import type { UiLang } from "../src/index.js";
export declare const phrases: Record<UiLang, Record<string, string>>;
