//! The fixed words of the reports, in every interface language.

use baak_core::lang::{Lang, Localized, UiLang};
use baak_core::law::Level;
use baak_core::origin::PartRole;

/// Picks the singular or plural of `one|many` and fills in `{n}`.
pub fn count(words: &Localized, ui: UiLang, n: u32) -> String {
    let words = words.get(ui);
    let (one, many) = words.split_once('|').unwrap_or((words, words));
    // French counts 0 and 1 as one.
    let is_one = n == 1 || (n == 0 && ui == UiLang::Fr);
    (if is_one { one } else { many }).replace("{n}", &n.to_string())
}

/// A letter language, named in the interface language.
pub(crate) fn language(lang: Lang, ui: UiLang) -> &'static str {
    let name = match lang {
        Lang::Nl => Localized { nl: "Nederlands", fr: "Néerlandais", de: "Niederländisch", en: "Dutch" },
        Lang::Fr => Localized { nl: "Frans", fr: "Français", de: "Französisch", en: "French" },
        Lang::De => Localized { nl: "Duits", fr: "Allemand", de: "Deutsch", en: "German" },
    };
    name.get(ui)
}

/// How strongly the law asks for something.
pub(crate) const fn level(level: Level) -> Localized {
    match level {
        Level::Recommended => Localized { nl: "aanbevolen", fr: "recommandé", de: "empfohlen", en: "recommended" },
        Level::Mandatory => Localized { nl: "verplicht", fr: "obligatoire", de: "Pflicht", en: "mandatory" },
        Level::Sanctioned => Localized {
            nl: "verplicht, met gevolgen",
            fr: "obligatoire, avec sanction",
            de: "Pflicht, mit Folgen",
            en: "mandatory, sanctioned",
        },
    }
}

/// The heading over what the law asks this strongly.
pub(crate) const fn level_title(level: Level) -> Localized {
    match level {
        Level::Recommended => Localized { nl: "Aanbevolen", fr: "Recommandé", de: "Empfohlen", en: "Recommended" },
        Level::Mandatory => Localized { nl: "Verplicht", fr: "Obligatoire", de: "Pflicht", en: "Mandatory" },
        Level::Sanctioned => Localized {
            nl: "Verplicht: als dit ontbreekt, heeft dat gevolgen",
            fr: "Obligatoire : son absence est sanctionnée",
            de: "Pflicht: Fehlt es, hat das Folgen",
            en: "Mandatory: its absence has legal effects",
        },
    }
}

/// Whom a row is for, by its name in the data; nobody in particular for `any-authority`.
pub(crate) fn audience(who: &str) -> Option<Localized> {
    Some(match who {
        "federal" => Localized {
            nl: "federale overheden",
            fr: "autorités fédérales",
            de: "föderale Behörden",
            en: "federal authorities",
        },
        "council-of-state" => Localized {
            nl: "beslissingen die alleen de Raad van State kan nakijken",
            fr: "décisions que seul le Conseil d'État peut contrôler",
            de: "Entscheidungen, die nur der Staatsrat prüfen kann",
            en: "decisions that only the Council of State can review",
        },
        "flanders" => Localized { nl: "Vlaanderen", fr: "Flandre", de: "Flandern", en: "Flanders" },
        "wallonia" => Localized { nl: "Wallonië", fr: "Wallonie", de: "Wallonien", en: "Wallonia" },
        "labour-court" => Localized {
            nl: "zaken waarvoor de arbeidsrechtbank bevoegd is",
            fr: "matières du tribunal du travail",
            de: "Sachen, für die das Arbeitsgericht zuständig ist",
            en: "matters that the labour court hears",
        },
        "social-housing" => Localized {
            nl: "sociale huisvesting",
            fr: "logement social",
            de: "sozialer Wohnungsbau",
            en: "social housing",
        },
        "administration" => Localized {
            nl: "zaken waarvoor een andere instantie dan de arbeidsrechtbank bevoegd is",
            fr: "matières d'une autre instance que le tribunal du travail",
            de: "Sachen, für die eine andere Stelle als das Arbeitsgericht zuständig ist",
            en: "matters that another body than the labour court hears",
        },
        _ => return None,
    })
}

pub(crate) const ANY_DECISION: Localized =
    Localized { nl: "Elke beslissing", fr: "Toute décision", de: "Jede Entscheidung", en: "Any decision" };
pub(crate) const ONLY_FOR: Localized =
    Localized { nl: "Alleen voor:", fr: "Seulement :", de: "Nur für:", en: "Only for:" };
pub(crate) const VALUE: Localized = Localized { nl: "Waarde:", fr: "Valeur :", de: "Wert:", en: "Value:" };
pub(crate) const IF_ABSENT: Localized =
    Localized { nl: "Ontbreekt het:", fr: "En son absence :", de: "Fehlt es:", en: "If it is missing:" };
/// Stands before the example for letters whose appeals another body hears.
pub(crate) const ELSEWHERE: Localized = Localized {
    nl: "Als een andere instantie dan de arbeidsrechtbank bevoegd is:",
    fr: "Si une autre instance que le tribunal du travail est compétente :",
    de: "Wenn eine andere Stelle als das Arbeitsgericht zuständig ist:",
    en: "Where another body than the labour court hears the appeal, in Dutch:",
};
pub(crate) const SILENT: Localized = Localized {
    nl: "Baak meldt niet dat dit ontbreekt.",
    fr: "Baak n'en signale pas l'absence.",
    de: "Baak meldet nicht, wenn das fehlt.",
    en: "Baak does not report its absence.",
};
/// The lines of a source, for example `regel 12-14 en 30`.
pub(crate) fn lines(place: &str, ui: UiLang) -> String {
    let (line, and) = match ui {
        UiLang::Nl => ("regel", "en"),
        UiLang::Fr => ("ligne", "et"),
        UiLang::De => ("Zeile", "und"),
        UiLang::En => ("line", "and"),
    };
    place.replace("line ", &format!("{line} ")).replace(" and ", &format!(" {and} "))
}
pub(crate) const IN_FORCE_FROM: Localized = Localized {
    nl: "Geldt sinds {from}.",
    fr: "En vigueur depuis le {from}.",
    de: "Gilt seit dem {from}.",
    en: "In force since {from}.",
};
pub(crate) const IN_FORCE_UNTIL: Localized = Localized {
    nl: "Gold tot en met {until}.",
    fr: "En vigueur jusqu'au {until} inclus.",
    de: "Galt bis zum {until}.",
    en: "In force until {until}.",
};
pub(crate) const IN_FORCE_BETWEEN: Localized = Localized {
    nl: "Gold van {from} tot en met {until}.",
    fr: "En vigueur du {from} au {until} inclus.",
    de: "Galt vom {from} bis zum {until}.",
    en: "In force from {from} until {until}.",
};

pub(crate) const DETECTED: Localized = Localized {
    nl: "Baak leest dit in de brief. Klopt het niet? Zeg het met --kind of --regime.",
    fr: "Baak le déduit de la lettre. Ce n'est pas juste ? Indiquez --kind ou --regime.",
    de: "Das liest Baak im Brief. Stimmt es nicht? Geben Sie --kind oder --regime an.",
    en: "Baak reads this in the letter. Not right? Say so with --kind or --regime.",
};
pub(crate) const KIND_UNKNOWN: Localized = Localized {
    nl: "soort brief niet zeker",
    fr: "type de lettre incertain",
    de: "Art des Briefs unsicher",
    en: "kind not sure",
};
/// A letter that takes two decisions …
pub(crate) const TWO_DECISIONS: Localized = Localized {
    nl: "Deze brief neemt twee beslissingen: er staat ook “{kind}” ({place}). Alles wat de wet voor beide vraagt is nagekeken.",
    fr: "Cette lettre prend deux décisions : il y a aussi « {kind} » ({place}). Tout ce que la loi demande pour les deux est vérifié.",
    de: "Dieser Brief trifft zwei Entscheidungen: Er enthält auch „{kind}“ ({place}). Alles, was das Gesetz für beide verlangt, ist geprüft.",
    en: "This letter takes two decisions: there is also “{kind}” ({place}). All that the law asks for both was checked.",
};
/// … or perhaps does.
pub(crate) const PERHAPS_TWO: Localized = Localized {
    nl: "? Misschien neemt deze brief ook een tweede beslissing: “{kind}” ({place}). Wat de wet daarvoor vraagt is niet nagekeken.",
    fr: "? Cette lettre prend peut-être une deuxième décision : « {kind} » ({place}). Ce que la loi demande pour elle n'est pas vérifié.",
    de: "? Vielleicht trifft dieser Brief auch eine zweite Entscheidung: „{kind}“ ({place}). Was das Gesetz dafür verlangt, ist nicht geprüft.",
    en: "? Perhaps this letter takes a second decision: “{kind}” ({place}). What the law asks for it was not checked.",
};
pub(crate) const REGIME_UNKNOWN: Localized =
    Localized { nl: "regeling niet zeker", fr: "régime incertain", de: "Regelung unsicher", en: "regime not sure" };
pub(crate) const ASK_KIND: Localized = Localized {
    nl: "Welke soort brief is dit? Zeg het met --kind, bijvoorbeeld {codes}.",
    fr: "De quel type de lettre s'agit-il ? Indiquez --kind, par exemple {codes}.",
    de: "Was für ein Brief ist das? Geben Sie --kind an, zum Beispiel {codes}.",
    en: "What kind of letter is this? Say it with --kind, for example {codes}.",
};
pub(crate) const ASK_REGIME: Localized = Localized {
    nl: "Over welke regeling gaat de brief? Zeg het met --regime, bijvoorbeeld {codes}.",
    fr: "Quel est le régime ? Indiquez --regime, par exemple {codes}.",
    de: "Um welche Regelung geht es? Geben Sie --regime an, zum Beispiel {codes}.",
    en: "Which regime is it about? Say it with --regime, for example {codes}.",
};
pub(crate) const NO_CHECKLIST: Localized = Localized {
    nl: "Zolang dat niet zeker is, zegt Baak niet wat er wettelijk in moet.",
    fr: "Sans cela, Baak ne dit pas ce que la loi exige.",
    de: "Solange das unsicher ist, sagt Baak nicht, was das Gesetz verlangt.",
    en: "Until that is sure, Baak does not say what the law requires.",
};

pub(crate) const PLAIN: Localized = Localized {
    nl: "Is de brief duidelijk?",
    fr: "La lettre est-elle claire ?",
    de: "Ist der Brief klar?",
    en: "Is the letter clear?",
};
pub(crate) const NO_SCORE: Localized = Localized {
    nl: "Te weinig lopende tekst voor een score.",
    fr: "Trop peu de texte suivi pour un score.",
    de: "Zu wenig Fließtext für eine Bewertung.",
    en: "Too little running text for a score.",
};
pub(crate) const CAP: Localized = Localized {
    nl: "Hoogstens {band}: {because}.",
    fr: "Au mieux {band} : {because}.",
    de: "Höchstens {band}: {because}.",
    en: "At most {band}: {because}.",
};

pub(crate) const DIFFICULTY: Localized = Localized {
    nl: "Moeilijkheid van de tekst: {n} op 100, {meaning}.",
    fr: "Difficulté du texte : {n} sur 100, {meaning}.",
    de: "Schwierigkeit des Textes: {n} von 100, {meaning}.",
    en: "Difficulty of the text: {n} in 100, {meaning}.",
};
pub(crate) const DRIVERS: Localized = Localized { nl: "Redenen", fr: "Raisons", de: "Gründe", en: "Reasons" };
pub(crate) const HARDEST: Localized = Localized {
    nl: "De moeilijkste zin begint met “{words} …”.",
    fr: "La phrase la plus difficile commence par « {words} … ».",
    de: "Der schwierigste Satz beginnt mit „{words} …“.",
    en: "The hardest sentence begins with “{words} …”.",
};

pub(crate) const COMPLETE: Localized = Localized {
    nl: "Staat alles erin?",
    fr: "La lettre est-elle complète ?",
    de: "Steht alles drin?",
    en: "Is everything there?",
};
pub(crate) const ALL_THERE: Localized =
    Localized { nl: "Ja: {n} van {all}", fr: "Oui : {n} sur {all}", de: "Ja: {n} von {all}", en: "Yes: {n} of {all}" };
pub(crate) const NOT_ALL_THERE: Localized = Localized {
    nl: "Nee: {n} van {all}",
    fr: "Non : {n} sur {all}",
    de: "Nein: {n} von {all}",
    en: "No: {n} of {all}",
};
pub(crate) const NOTHING_REQUIRED: Localized = Localized {
    nl: "De wet vraagt niets bijzonders van deze brief.",
    fr: "La loi n'exige rien de particulier pour cette lettre.",
    de: "Das Gesetz verlangt für diesen Brief nichts Besonderes.",
    en: "The law asks nothing special of this letter.",
};
pub(crate) const SANCTIONED: Localized =
    Localized { nl: "dat heeft gevolgen", fr: "avec sanction", de: "das hat Folgen", en: "sanctioned" };
pub(crate) const ABSENT: Localized = Localized { nl: "ontbreekt", fr: "manque", de: "fehlt", en: "missing" };
pub(crate) const WRONG: Localized = Localized { nl: "klopt niet", fr: "inexact", de: "stimmt nicht", en: "wrong" };
pub(crate) const UNSURE: Localized = Localized { nl: "niet duidelijk", fr: "pas clair", de: "unklar", en: "not clear" };
pub(crate) const RECOMMENDED: Localized = Localized {
    nl: "Ook goed om te hebben:",
    fr: "Utile aussi :",
    de: "Auch gut zu haben:",
    en: "Good to have as well:",
};

pub(crate) const FINDINGS: Localized = Localized {
    nl: "Wat kan beter?",
    fr: "Que peut-on améliorer ?",
    de: "Was geht besser?",
    en: "What can be better?",
};
pub(crate) const NOTHING_FOUND: Localized = Localized {
    nl: "Baak heeft niets op te merken.",
    fr: "Baak n'a rien à signaler.",
    de: "Baak hat nichts zu bemerken.",
    en: "Baak has no remarks.",
};
pub(crate) const WHY: Localized = Localized { nl: "Waarom:", fr: "Pourquoi :", de: "Warum:", en: "Why:" };
/// Stands before the advice of a rule. No `Beter:`: the advice itself says `Schrijf liever: …`.
pub(crate) const ADVICE: Localized = Localized { nl: "Advies:", fr: "Conseil :", de: "Empfehlung:", en: "Advice:" };
pub(crate) const PRECISION: Localized = Localized {
    nl: "Juist in nagelezen brieven:",
    fr: "Juste dans les lettres relues :",
    de: "Richtig in geprüften Briefen:",
    en: "Right in reviewed letters:",
};
pub(crate) const SOURCE: Localized = Localized { nl: "Bron:", fr: "Source :", de: "Quelle:", en: "Source:" };
pub(crate) const ALSO: Localized = Localized {
    nl: "Ook op regel {lines}.|Ook op de regels {lines}.",
    fr: "Aussi à la ligne {lines}.|Aussi aux lignes {lines}.",
    de: "Auch in Zeile {lines}.|Auch in den Zeilen {lines}.",
    en: "Also on line {lines}.|Also on lines {lines}.",
};
pub(crate) const ALSO_PARAGRAPHS: Localized = Localized {
    nl: "Ook in alinea {lines}.|Ook in de alinea's {lines}.",
    fr: "Aussi au paragraphe {lines}.|Aussi aux paragraphes {lines}.",
    de: "Auch in Absatz {lines}.|Auch in den Absätzen {lines}.",
    en: "Also in paragraph {lines}.|Also in paragraphs {lines}.",
};
/// A page and a line stand as `2:14`.
pub(crate) const ALSO_PAGES: Localized = Localized {
    nl: "Ook op bladzijde:regel {lines}.|Ook op bladzijde:regel {lines}.",
    fr: "Aussi à la page:ligne {lines}.|Aussi aux pages:lignes {lines}.",
    de: "Auch auf Seite:Zeile {lines}.|Auch auf Seite:Zeile {lines}.",
    en: "Also on page:line {lines}.|Also on page:line {lines}.",
};
pub(crate) const MORE: Localized = Localized {
    nl: "Nog {n} tip. Toon die met --verbose.|Nog {n} tips. Toon ze met --verbose.",
    fr: "Encore {n} conseil. Affichez-le avec --verbose.|Encore {n} conseils. Affichez-les avec --verbose.",
    de: "Noch {n} Tipp. Zeigen Sie ihn mit --verbose.|Noch {n} Tipps. Zeigen Sie sie mit --verbose.",
    en: "{n} more tip. Show it with --verbose.|{n} more tips. Show them with --verbose.",
};

pub(crate) const ERROR: Localized = Localized { nl: "Fout:", fr: "Erreur :", de: "Fehler:", en: "Error:" };
pub(crate) const WARNING: Localized = Localized { nl: "Let op:", fr: "Attention :", de: "Achtung:", en: "Warning:" };
pub(crate) const INFO: Localized = Localized { nl: "Tip:", fr: "Conseil :", de: "Tipp:", en: "Tip:" };

pub(crate) const LETTERS: Localized = Localized {
    nl: "{n} brief|{n} brieven",
    fr: "{n} lettre|{n} lettres",
    de: "{n} Brief|{n} Briefe",
    en: "{n} letter|{n} letters",
};
pub(crate) const ERRORS: Localized = Localized {
    nl: "{n} fout|{n} fouten",
    fr: "{n} erreur|{n} erreurs",
    de: "{n} Fehler|{n} Fehler",
    en: "{n} error|{n} errors",
};
pub(crate) const WARNINGS: Localized = Localized {
    nl: "{n} waarschuwing|{n} waarschuwingen",
    fr: "{n} avertissement|{n} avertissements",
    de: "{n} Warnung|{n} Warnungen",
    en: "{n} warning|{n} warnings",
};
pub(crate) const INFOS: Localized = Localized {
    nl: "{n} tip|{n} tips",
    fr: "{n} conseil|{n} conseils",
    de: "{n} Tipp|{n} Tipps",
    en: "{n} tip|{n} tips",
};
pub(crate) const COMPLETE_LETTERS: Localized = Localized {
    nl: "{n} volledig|{n} volledig",
    fr: "{n} complète|{n} complètes",
    de: "{n} vollständig|{n} vollständig",
    en: "{n} complete|{n} complete",
};
pub(crate) const UNREAD: Localized = Localized {
    nl: "{n} bestand niet gelezen|{n} bestanden niet gelezen",
    fr: "{n} fichier non lu|{n} fichiers non lus",
    de: "{n} Datei nicht gelesen|{n} Dateien nicht gelesen",
    en: "{n} file not read|{n} files not read",
};

pub(crate) const WHAT: Localized = Localized { nl: "Melding:", fr: "Message :", de: "Meldung:", en: "Message:" };
pub(crate) const INSTEAD_OF: Localized =
    Localized { nl: "Zo liever niet", fr: "À éviter", de: "Lieber nicht so", en: "Rather not" };
pub(crate) const FINE: Localized = Localized { nl: "Zo is het goed", fr: "Bien", de: "So ist es gut", en: "Good" };
pub(crate) const EXAMPLE: Localized =
    Localized { nl: "Bijvoorbeeld:", fr: "Par exemple :", de: "Zum Beispiel:", en: "For example:" };
/// Stands before an example; names its language where that is not the reader's.
pub(crate) fn example(ui: UiLang) -> &'static str {
    match ui {
        UiLang::En => "For example, in Dutch:",
        ui => EXAMPLE.get(ui),
    }
}

/// The source of advice that no law gives.
pub(crate) const GOOD_PRACTICE: Localized =
    Localized { nl: "Goede praktijk", fr: "Bonne pratique", de: "Gute Praxis", en: "Good practice" };
pub(crate) const WHO_ASKS: Localized =
    Localized { nl: "Wie vraagt dit?", fr: "Qui le demande ?", de: "Wer verlangt das?", en: "Who asks this?" };
pub(crate) const ABOUT: Localized = Localized { nl: "Gaat over:", fr: "Concerne :", de: "Betrifft:", en: "About:" };
pub(crate) const FOR_WHICH: Localized = Localized {
    nl: "Voor welke brieven?",
    fr: "Pour quelles lettres ?",
    de: "Für welche Briefe?",
    en: "For which letters?",
};
pub(crate) const ALL_KINDS: Localized = Localized {
    nl: "Alle soorten brieven",
    fr: "Tous les types de lettres",
    de: "Alle Arten von Briefen",
    en: "All kinds of letters",
};
pub(crate) const ALL_REGIMES: Localized =
    Localized { nl: "Alle regelingen", fr: "Tous les régimes", de: "Alle Regelungen", en: "All regimes" };
pub(crate) const RECOGNISED: Localized =
    Localized { nl: "Dit herkent Baak", fr: "Baak reconnaît", de: "Das erkennt Baak", en: "Baak recognises" };
pub(crate) const NOT_RECOGNISED: Localized =
    Localized { nl: "Dit is niet genoeg", fr: "Ceci ne suffit pas", de: "Das genügt nicht", en: "This is not enough" };
pub(crate) const SWITCH_OFF: Localized = Localized {
    nl: "Uitzetten: baak check --ignore {code}",
    fr: "Désactiver : baak check --ignore {code}",
    de: "Ausschalten: baak check --ignore {code}",
    en: "Switch off: baak check --ignore {code}",
};
pub(crate) const VERIFIED_PAGE: Localized =
    Localized { nl: "Nagekeken op", fr: "Vérifié sur", de: "Geprüft auf", en: "Checked at" };
pub(crate) const VERIFIED_REPORT: Localized = Localized {
    nl: "Volgens het verslag over openbare dienstverlening en armoede (2024-2025),",
    fr: "Selon le rapport sur les services publics et la pauvreté (2024-2025),",
    de: "Laut dem Bericht über öffentliche Dienste und Armut (2024-2025),",
    en: "According to the report on public services and poverty (2024-2025),",
};
pub(crate) const VERIFIED_NOT: Localized = Localized {
    nl: "Nog te bevestigen door een jurist.",
    fr: "À confirmer par un juriste.",
    de: "Noch von einem Juristen zu bestätigen.",
    en: "To be confirmed by a lawyer.",
};

pub(crate) const VERIFIED_HOUSE: Localized = Localized {
    nl: "Gevraagd door de eigen organisatie (baak.toml).",
    fr: "Demandé par l'organisation elle-même (baak.toml).",
    de: "Von der eigenen Organisation verlangt (baak.toml).",
    en: "Asked by the organisation itself (baak.toml).",
};

pub(crate) const ON_LINE: Localized = Localized { nl: "regel {n}", fr: "ligne {n}", de: "Zeile {n}", en: "line {n}" };
pub(crate) const IN_PARAGRAPH: Localized =
    Localized { nl: "alinea {n}", fr: "paragraphe {n}", de: "Absatz {n}", en: "paragraph {n}" };
pub(crate) const ON_PAGE: Localized = Localized { nl: "blz. {n}", fr: "page {n}", de: "Seite {n}", en: "page {n}" };

/// A part of a letter that is not its body.
pub(crate) fn part(role: PartRole) -> Option<Localized> {
    match role {
        PartRole::Body => None,
        PartRole::Header => Some(Localized { nl: "koptekst", fr: "en-tête", de: "Kopfzeile", en: "header" }),
        PartRole::Footer => Some(Localized { nl: "voettekst", fr: "pied de page", de: "Fußzeile", en: "footer" }),
        PartRole::Note => Some(Localized { nl: "voetnoten", fr: "notes", de: "Fußnoten", en: "notes" }),
    }
}
pub(crate) const AND_MORE: Localized = Localized {
    nl: "en nog {n} (--verbose)",
    fr: "et encore {n} (--verbose)",
    de: "und noch {n} (--verbose)",
    en: "and {n} more (--verbose)",
};
pub(crate) const COLON: Localized = Localized { nl: ":", fr: " :", de: ":", en: ":" };
