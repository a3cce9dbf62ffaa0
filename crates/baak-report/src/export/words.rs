//! The fixed words of the reports for other programs.

use baak_core::lang::Localized;

pub(super) const BELONGS_HERE: Localized = Localized {
    nl: "Hier in de buurt hoort het thuis.",
    fr: "Sa place est près d'ici.",
    de: "Hier in der Nähe gehört es hin.",
    en: "It belongs near here.",
};
pub(super) const SEE_ALSO: Localized =
    Localized { nl: "Zie ook hier.", fr: "Voir aussi ici.", de: "Siehe auch hier.", en: "See here as well." };
pub(super) const READ: Localized = Localized {
    nl: "De brief kan gelezen worden",
    fr: "La lettre peut être lue",
    de: "Der Brief kann gelesen werden",
    en: "The letter can be read",
};
pub(super) const MORE_ERRORS: Localized = Localized {
    nl: "Nog {n} fout: zie het verslag van deze stap.|Nog {n} fouten: zie het verslag van deze stap.",
    fr: "Encore {n} erreur : voir le résumé de l'étape.|Encore {n} erreurs : voir le résumé de l'étape.",
    de: "Noch {n} Fehler: siehe Bericht dieses Schritts.|Noch {n} Fehler: siehe Bericht dieses Schritts.",
    en: "{n} more error: see the summary of this step.|{n} more errors: see the summary of this step.",
};
pub(super) const MORE_WARNINGS: Localized = Localized {
    nl: "Nog {n} waarschuwing: zie het verslag van deze stap.|Nog {n} waarschuwingen: zie het verslag van deze stap.",
    fr: "Encore {n} avertissement : voir le résumé de l'étape.|Encore {n} avertissements : voir le résumé de l'étape.",
    de: "Noch {n} Warnung: siehe Bericht dieses Schritts.|Noch {n} Warnungen: siehe Bericht dieses Schritts.",
    en: "{n} more warning: see the summary of this step.|{n} more warnings: see the summary of this step.",
};
pub(super) const MORE_INFOS: Localized = Localized {
    nl: "Nog {n} tip: zie het verslag van deze stap.|Nog {n} tips: zie het verslag van deze stap.",
    fr: "Encore {n} conseil : voir le résumé de l'étape.|Encore {n} conseils : voir le résumé de l'étape.",
    de: "Noch {n} Tipp: siehe Bericht dieses Schritts.|Noch {n} Tipps: siehe Bericht dieses Schritts.",
    en: "{n} more tip: see the summary of this step.|{n} more tips: see the summary of this step.",
};
pub(super) const MORE_LETTERS: Localized = Localized {
    nl: "… en nog {n} brief.|… en nog {n} brieven.",
    fr: "… et encore {n} lettre.|… et encore {n} lettres.",
    de: "… und noch {n} Brief.|… und noch {n} Briefe.",
    en: "… and {n} more letter.|… and {n} more letters.",
};
pub(super) const YES: Localized = Localized { nl: "ja", fr: "oui", de: "ja", en: "yes" };
pub(super) const NO: Localized = Localized { nl: "nee", fr: "non", de: "nein", en: "no" };
pub(super) const NOT_SURE: Localized =
    Localized { nl: "niet zeker", fr: "pas sûr", de: "nicht sicher", en: "not sure" };
/// The heads of the columns: letter, complete, score, what misses, errors and warnings.
pub(super) const SUMMARY_HEAD: Localized = Localized {
    nl: "| Brief | Staat alles erin? | Duidelijk | Ontbreekt of klopt niet | Fouten / waarschuwingen |",
    fr: "| Lettre | Complète ? | Claire | Manque ou inexact | Erreurs / avertissements |",
    de: "| Brief | Steht alles drin? | Klar | Fehlt oder stimmt nicht | Fehler / Warnungen |",
    en: "| Letter | Complete? | Clear | Missing or wrong | Errors / warnings |",
};
pub(super) const PAGE_TITLE: Localized =
    Localized { nl: "Verslag van Baak", fr: "Rapport de Baak", de: "Bericht von Baak", en: "Report of Baak" };
pub(super) const THE_LETTER: Localized =
    Localized { nl: "De brief", fr: "La lettre", de: "Der Brief", en: "The letter" };
pub(super) const LETTER_NOTE: Localized = Localized {
    nl: "De nummers leiden naar de opmerkingen hierboven. Een stippellijn staat onder wat de wet vraagt en in de brief staat.",
    fr: "Les numéros renvoient aux remarques ci-dessus. Les pointillés soulignent ce que la loi demande et que la lettre contient.",
    de: "Die Nummern führen zu den Bemerkungen oben. Gepunktet unterstrichen ist, was das Gesetz verlangt und im Brief steht.",
    en: "The numbers lead to the remarks above. A dotted line stands under what the law asks and the letter has.",
};
/// The heads of the table of the score: part, points, what cost points.
pub(super) const SCORE_HEADS: [Localized; 3] = [
    Localized { nl: "Onderdeel", fr: "Partie", de: "Teil", en: "Part" },
    Localized { nl: "Punten", fr: "Points", de: "Punkte", en: "Points" },
    Localized {
        nl: "Wat punten kost",
        fr: "Ce qui coûte des points",
        de: "Was Punkte kostet",
        en: "What costs points",
    },
];
pub(super) const PRESENT: Localized = Localized { nl: "staat erin", fr: "présent", de: "steht drin", en: "there" };
pub(super) const EVIDENCE: Localized = Localized {
    nl: "Staat op de controlelijst",
    fr: "Figure dans la liste de contrôle",
    de: "Steht auf der Prüfliste",
    en: "Is on the checklist",
};
pub(super) const TO_FINDING: Localized =
    Localized { nl: "Naar opmerking {n}", fr: "Vers la remarque {n}", de: "Zur Bemerkung {n}", en: "To remark {n}" };
