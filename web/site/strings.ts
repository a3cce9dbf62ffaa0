/** The words of the page itself. What Baak says of letters comes from the core, see `Catalogue`. */
import type { UiLang } from "../src/index.js";

/** The interface languages in the order of {@link strings}, by their own names. */
export const uiLangs: readonly [UiLang, string][] = [
  ["nl", "Nederlands"],
  ["fr", "Français"],
  ["de", "Deutsch"],
  ["en", "English"],
];

const strings = {
  title: ["Baak: is uw brief duidelijk en volledig?", "Baak : votre lettre est-elle claire et complète ?", "Baak: Ist Ihr Brief klar und vollständig?", "Baak: is your letter clear and complete?"],
  tagline: ["Duidelijke en volledige brieven", "Des lettres claires et complètes", "Klare und vollständige Briefe", "Clear and complete letters"],
  privacy: ["Uw brief blijft op dit toestel.", "Votre lettre reste sur cet appareil.", "Ihr Brief bleibt auf diesem Gerät.", "Your letter stays on this device."],
  toLetter: ["Naar de brief", "Aller à la lettre", "Zum Brief", "Go to the letter"],
  toResults: ["Naar het resultaat", "Aller au résultat", "Zum Ergebnis", "Go to the result"],
  interfaceLanguage: ["Taal van deze pagina", "Langue de cette page", "Sprache dieser Seite", "Language of this page"],
  open: ["Openen…", "Ouvrir…", "Öffnen…", "Open…"],
  openTitle: ["Een brief openen van dit toestel ({endings})", "Ouvrir une lettre de cet appareil ({endings})", "Einen Brief von diesem Gerät öffnen ({endings})", "Open a letter from this device ({endings})"],
  start: ["Nieuwe brief…", "Nouvelle lettre…", "Neuer Brief…", "New letter…"],
  copy: ["Kopiëren", "Copier", "Kopieren", "Copy"],
  copied: ["De brief is gekopieerd.", "La lettre est copiée.", "Der Brief ist kopiert.", "The letter is copied."],
  download: ["Bewaren als", "Enregistrer en", "Speichern als", "Save as"],
  print: ["Verslag afdrukken", "Imprimer le rapport", "Bericht drucken", "Print the report"],
  letter: ["Uw brief", "Votre lettre", "Ihr Brief", "Your letter"],
  result: ["Resultaat", "Résultat", "Ergebnis", "Result"],
  empty: ["Schrijf of plak hier uw brief. U kunt ook een bestand openen of een nieuwe brief beginnen.", "Écrivez ou collez votre lettre ici. Vous pouvez aussi ouvrir un fichier ou commencer une nouvelle lettre.", "Schreiben Sie Ihren Brief hier oder fügen Sie ihn ein. Sie können auch eine Datei öffnen oder einen neuen Brief beginnen.", "Write or paste your letter here. You can also open a file or start a new letter."],
  emptyResult: ["Hier ziet u wat uw lezer niet zal begrijpen, en wat de wet nog vraagt.", "Ici, vous voyez ce que votre lecteur ne comprendra pas, et ce que la loi demande encore.", "Hier sehen Sie, was Ihr Leser nicht verstehen wird und was das Gesetz noch verlangt.", "Here you see what your reader will not understand, and what the law still asks."],
  about: ["Deze brief", "Cette lettre", "Dieser Brief", "This letter"],
  language: ["Taal", "Langue", "Sprache", "Language"],
  kind: ["Soort brief", "Type de lettre", "Art des Briefs", "Kind of letter"],
  regime: ["Regeling", "Régime", "Regelung", "Regime"],
  recognised: ["herkend", "reconnu", "erkannt", "recognised"],
  automatic: ["Laat Baak het herkennen", "Laisser Baak le reconnaître", "Baak erkennen lassen", "Let Baak recognise it"],
  chooseKind: ["Kies zelf: niet zeker", "À choisir : pas certain", "Bitte wählen: nicht sicher", "Please choose: not sure"],
  missing: ["ontbreekt", "manque", "fehlt", "missing"],
  present: ["staat erin", "y est", "steht drin", "present"],
  insert: ["Voeg een tekst in", "Insérer un texte", "Text einfügen", "Insert a text"],
  inserted: ["Tekst ingevoegd. Vul de gemarkeerde plek in.", "Texte inséré. Complétez l'endroit marqué.", "Text eingefügt. Füllen Sie die markierte Stelle aus.", "Text inserted. Fill in the marked place."],
  show: ["Toon: {x}", "Montrer : {x}", "Zeigen: {x}", "Show: {x}"],
  legalSource: ["Bron en uitleg", "Source et explication", "Quelle und Erklärung", "Source and explanation"],
  toConfirm: ["nog te bevestigen door een jurist", "à confirmer par un juriste", "noch juristisch zu bestätigen", "to be confirmed by a lawyer"],
  slots: ["Nog {n} plek in te vullen|Nog {n} plekken in te vullen", "Encore {n} endroit à compléter|Encore {n} endroits à compléter", "Noch {n} Stelle auszufüllen|Noch {n} Stellen auszufüllen", "{n} place left to fill in|{n} places left to fill in"],
  nextSlot: ["Volgende plek (F9)", "Endroit suivant (F9)", "Nächste Stelle (F9)", "Next place (F9)"],
  before: ["Bij het begin", "Au début", "Am Anfang", "At the start"],
  now: ["Nu", "Maintenant", "Jetzt", "Now"],
  remember: ["Vergelijk vanaf nu", "Comparer à partir d'ici", "Ab hier vergleichen", "Compare from here"],
  points: ["{n} van {all} punten", "{n} points sur {all}", "{n} von {all} Punkten", "{n} of {all} points"],
  drives: ["Wat kost punten?", "Qu'est-ce qui coûte des points ?", "Was kostet Punkte?", "What costs points?"],
  nothingLost: ["Niets: alle punten.", "Rien : tous les points.", "Nichts: alle Punkte.", "Nothing: all points."],
  otherGood: ["Ook goed om te hebben ({n} van {all})", "Utile aussi ({n} sur {all})", "Auch gut zu haben ({n} von {all})", "Good to have as well ({n} of {all})"],
  accept: ["Hier mag dit…", "Ici, c'est bien ainsi…", "Hier ist das in Ordnung…", "This is fine here…"],
  acceptTitle: ["Waarom mag dit hier?", "Pourquoi est-ce bien ainsi, ici ?", "Warum ist das hier in Ordnung?", "Why is this fine here?"],
  acceptReason: ["Reden (komt in het verslag)", "Raison (figure dans le rapport)", "Grund (steht im Bericht)", "Reason (goes into the report)"],
  accepted: ["Mag hier ({n})", "Acceptés ici ({n})", "Hier in Ordnung ({n})", "Fine here ({n})"],
  undo: ["Toch tonen", "Afficher quand même", "Doch anzeigen", "Show after all"],
  ok: ["Goed", "Valider", "In Ordnung", "OK"],
  cancel: ["Annuleren", "Annuler", "Abbrechen", "Cancel"],
  times: ["{n} keer", "{n} fois", "{n}-mal", "{n} times"],
  newTitle: ["Een nieuwe brief beginnen", "Commencer une nouvelle lettre", "Einen neuen Brief beginnen", "Start a new letter"],
  newHelp: ["U krijgt een brief in eenvoudige taal met alles wat de wet vraagt. U vult de plekken tussen {{ }} in.", "Vous recevez une lettre en langage clair avec tout ce que la loi demande. Vous complétez les endroits entre {{ }}.", "Sie erhalten einen Brief in einfacher Sprache mit allem, was das Gesetz verlangt. Sie füllen die Stellen zwischen {{ }} aus.", "You get a letter in plain language with all that the law asks. You fill in the places between {{ }}."],
  replaces: ["De brief die er nu staat, wordt vervangen. Met Ctrl+Z komt hij terug.", "La lettre actuelle est remplacée. Ctrl+Z la fait revenir.", "Der jetzige Brief wird ersetzt. Mit Strg+Z kommt er zurück.", "The present letter is replaced. Ctrl+Z brings it back."],
  begin: ["Begin", "Commencer", "Beginnen", "Start"],
  keep: ["Bewaar mijn brief in deze browser", "Garder ma lettre dans ce navigateur", "Meinen Brief in diesem Browser aufbewahren", "Keep my letter in this browser"],
  keepHelp: ["Alleen als u dit aanvinkt. De brief staat dan op dit toestel, leesbaar voor wie het gebruikt.", "Seulement si vous cochez cette case. La lettre reste alors sur cet appareil, lisible par ceux qui l'utilisent.", "Nur wenn Sie das ankreuzen. Der Brief liegt dann auf diesem Gerät, lesbar für alle, die es benutzen.", "Only if you tick this. The letter is then on this device, readable by those who use it."],
  forget: ["Wis de bewaarde brief", "Effacer la lettre gardée", "Aufbewahrten Brief löschen", "Delete the kept letter"],
  forgotten: ["De bewaarde brief is gewist.", "La lettre gardée est effacée.", "Der aufbewahrte Brief ist gelöscht.", "The kept letter is deleted."],
  keys: ["Toetsen: F8 volgende opmerking · Ctrl+Enter naar het resultaat · F9 volgende plek om in te vullen · Ctrl+Shift+M lijst van opmerkingen", "Touches : F8 remarque suivante · Ctrl+Entrée vers le résultat · F9 endroit suivant à compléter · Ctrl+Maj+M liste des remarques", "Tasten: F8 nächste Bemerkung · Strg+Eingabe zum Ergebnis · F9 nächste Stelle zum Ausfüllen · Strg+Umschalt+M Liste der Bemerkungen", "Keys: F8 next remark · Ctrl+Enter to the result · F9 next place to fill in · Ctrl+Shift+M list of remarks"],
  accessibility: ["Toegankelijkheid", "Accessibilité", "Barrierefreiheit", "Accessibility"],
  notLegal: ["Baak zegt wat het vindt en wat niet. Het zegt nooit dat een brief wettig is.", "Baak dit ce qu'il trouve et ne trouve pas. Il ne dit jamais qu'une lettre est légale.", "Baak sagt, was es findet und was nicht. Es sagt nie, dass ein Brief rechtmäßig ist.", "Baak says what it finds and what not. It never says that a letter is lawful."],
  announce: ["{score} {complete} {n} opmerkingen.", "{score} {complete} {n} remarques.", "{score} {complete} {n} Bemerkungen.", "{score} {complete} {n} remarks."],
  announceScore: ["Score {band}, {total} op 100.", "Score {band}, {total} sur 100.", "Note {band}, {total} von 100.", "Score {band}, {total} out of 100."],
  failed: ["Baak kon niet starten: {x}. Laad de pagina opnieuw.", "Baak n'a pas pu démarrer : {x}. Rechargez la page.", "Baak konnte nicht starten: {x}. Laden Sie die Seite neu.", "Baak could not start: {x}. Load the page again."],
  notRead: ["Niet geopend: {x}", "Pas ouvert : {x}", "Nicht geöffnet: {x}", "Not opened: {x}"],
  more: ["Toon alle {n} opmerkingen", "Afficher les {n} remarques", "Alle {n} Bemerkungen anzeigen", "Show all {n} remarks"],
  reportOf: ["Verslag van Baak", "Rapport de Baak", "Bericht von Baak", "Report by Baak"],
} as const satisfies Record<string, readonly [string, string, string, string]>;

/** The name of a text. */
export type Key = keyof typeof strings;

/** The text in a language, with `{names}` filled in. `one|many` is chosen by `n`. */
export function text(ui: UiLang, key: Key, fill: Record<string, string | number> = {}): string {
  let words: string = strings[key][uiLangs.findIndex(([code]) => code === ui)] ?? strings[key][3];
  const [one, many] = words.split("|");
  // French counts 0 and 1 as one.
  if (many !== undefined) words = fill["n"] === 1 || (fill["n"] === 0 && ui === "fr") ? (one ?? "") : many;
  return words.replace(/\{(\w+)\}/g, (all, name: string) => String(fill[name] ?? all));
}
