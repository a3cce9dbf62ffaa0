#![doc = include_str!("unused.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::Rule;

/// Flags a comment that sets a rule aside where it finds nothing. See [`crate::suppress`].
pub(crate) const RULE: Rule = Rule {
    code: "suppression/unused",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Uitzondering zonder nut",
        fr: "Exception sans effet",
        de: "Ausnahme ohne Wirkung",
        en: "Exception without effect",
    },
    message: Localized {
        nl: "Hier wordt “{name}” uitgezet, maar er is niets gevonden.",
        fr: "« {name} » est désactivé ici, mais rien n'est trouvé.",
        de: "Hier ist „{name}“ ausgeschaltet, aber es wurde nichts gefunden.",
        en: "“{name}” is switched off here, but nothing is found.",
    },
    why: Localized {
        nl: "Een oude uitzondering verbergt later een nieuwe fout.",
        fr: "Une vieille exception cache plus tard une nouvelle erreur.",
        de: "Eine alte Ausnahme verdeckt später einen neuen Fehler.",
        en: "An old exception hides a new mistake later.",
    },
    help: Localized {
        nl: "Haal de regel uit de opmerking, of de hele opmerking weg.",
        fr: "Retirez la règle de ce commentaire, ou tout le commentaire.",
        de: "Nehmen Sie die Regel aus dem Kommentar, oder den ganzen Kommentar weg.",
        en: "Take the rule out of the comment, or take the comment away.",
    },
    source: "docs/ci.md",
    limits: &[],
    page: include_str!("unused.md"),
    check: |_, _| {},
};
