//! The fixed words of the language server.

use baak_core::lang::Localized;

pub(crate) const BELONGS_HERE: Localized = Localized {
    nl: "Hier in de buurt hoort het thuis.",
    fr: "Sa place est près d'ici.",
    de: "Hier in der Nähe gehört es hin.",
    en: "It belongs near here.",
};
pub(crate) const SEE_ALSO: Localized =
    Localized { nl: "Zie ook hier.", fr: "Voir aussi ici.", de: "Siehe auch hier.", en: "See here as well." };
pub(crate) const INSERT: Localized = Localized {
    nl: "Voeg een tekstblok toe: {title}",
    fr: "Ajouter un bloc de texte : {title}",
    de: "Textbaustein einfügen: {title}",
    en: "Insert a text block: {title}",
};
pub(crate) const SUPPRESS: Localized = Localized {
    nl: "Hier niet meer melden ({code}), met een reden",
    fr: "Ne plus signaler ici ({code}), avec un motif",
    de: "Hier nicht mehr melden ({code}), mit Grund",
    en: "Do not report here any more ({code}), with a reason",
};
/// Stands where the writer gives a reason.
pub(crate) const REASON: Localized =
    Localized { nl: "REDEN INVULLEN", fr: "MOTIF À COMPLÉTER", de: "GRUND EINTRAGEN", en: "FILL IN THE REASON" };
pub(crate) const EXPLAIN: Localized =
    Localized { nl: "Leg uit: {code}", fr: "Expliquer : {code}", de: "Erklären: {code}", en: "Explain: {code}" };
pub(crate) const FIX_ALL: Localized = Localized {
    nl: "Verbeter alles wat zonder nakijken kan",
    fr: "Corriger tout ce qui est sûr",
    de: "Alles verbessern, was sicher ist",
    en: "Fix everything that is safe",
};
pub(crate) const WHY: Localized = Localized { nl: "Waarom:", fr: "Pourquoi :", de: "Warum:", en: "Why:" };
pub(crate) const SOURCE: Localized = Localized { nl: "Bron:", fr: "Source :", de: "Quelle:", en: "Source:" };
pub(crate) const CHECKLIST: Localized = Localized {
    nl: "Staat alles erin? {n} van {all}",
    fr: "La lettre est-elle complète ? {n} sur {all}",
    de: "Steht alles drin? {n} von {all}",
    en: "Is everything there? {n} of {all}",
};
pub(crate) const RECOMMENDED: Localized =
    Localized { nl: "Ook goed om te hebben", fr: "Utile aussi", de: "Auch gut zu haben", en: "Good to have as well" };
pub(crate) const PRESENT: Localized = Localized { nl: "staat erin", fr: "présent", de: "steht drin", en: "there" };
pub(crate) const ABSENT: Localized = Localized { nl: "ontbreekt", fr: "manque", de: "fehlt", en: "missing" };
pub(crate) const WRONG: Localized = Localized { nl: "klopt niet", fr: "inexact", de: "stimmt nicht", en: "wrong" };
pub(crate) const UNSURE: Localized = Localized { nl: "niet duidelijk", fr: "pas clair", de: "unklar", en: "not clear" };
