/** What CodeMirror says itself, in the languages of the page. */
import type { UiLang } from "../src/index.js";

export const phrases: Record<UiLang, Record<string, string>> = {
  nl: { Diagnostics: "Opmerkingen", "No diagnostics": "Geen opmerkingen", close: "sluiten" },
  fr: { Diagnostics: "Remarques", "No diagnostics": "Aucune remarque", close: "fermer" },
  de: { Diagnostics: "Bemerkungen", "No diagnostics": "Keine Bemerkungen", close: "schließen" },
  en: { Diagnostics: "Remarks", "No diagnostics": "No remarks" },
};
