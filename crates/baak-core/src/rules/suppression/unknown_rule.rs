#![doc = include_str!("unknown_rule.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::Rule;

/// Flags a comment that names no rule that there is, or an order that there is not. See [`crate::suppress`].
pub(crate) const RULE: Rule = Rule {
    code: "suppression/unknown-rule",
    severity: Severity::Error,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Onbekende uitzondering",
        fr: "Exception inconnue",
        de: "Unbekannte Ausnahme",
        en: "Unknown exception",
    },
    message: Localized {
        nl: "Baak kent “{name}” niet, dus deze opmerking zet niets uit.",
        fr: "Baak ne connaît pas « {name} » : ce commentaire ne désactive rien.",
        de: "Baak kennt „{name}“ nicht: Dieser Kommentar schaltet nichts aus.",
        en: "Baak does not know “{name}”, so this comment switches nothing off.",
    },
    why: Localized {
        nl: "Wie denkt dat een fout bewust blijft staan, ziet de fout niet meer.",
        fr: "Qui croit l'erreur voulue ne la voit plus.",
        de: "Wer den Fehler für gewollt hält, sieht ihn nicht mehr.",
        en: "People who think that a mistake is there on purpose do not see it any more.",
    },
    help: Localized {
        nl: "Schrijf: baak-disable-next-line REGEL -- reden. Alle regels: baak rules.",
        fr: "Écrivez : baak-disable-next-line RÈGLE -- raison. Toutes les règles : baak rules.",
        de: "Schreiben Sie: baak-disable-next-line REGEL -- Grund. Alle Regeln: baak rules.",
        en: "Write: baak-disable-next-line RULE -- reason. All rules: baak rules.",
    },
    source: "docs/ci.md",
    limits: &[],
    page: include_str!("unknown_rule.md"),
    check: |_, _| {},
};
