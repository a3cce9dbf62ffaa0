#![doc = include_str!("anglicism.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::JargonClass;
use crate::rules::word::jargon;
use crate::rules::{Context, Findings, Rule};

/// Flags English words.
pub(crate) const RULE: Rule = Rule {
    code: "word/anglicism",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Engels woord", fr: "Anglicisme", de: "Englisches Wort", en: "English word" },
    message: Localized {
        nl: "“{word}” is Engels.",
        fr: "« {word} » est de l'anglais.",
        de: "„{word}“ ist Englisch.",
        en: "“{word}” is English.",
    },
    why: Localized {
        nl: "Niet elke lezer kent Engels.",
        fr: "Tous les lecteurs ne connaissent pas l'anglais.",
        de: "Nicht alle Leser können Englisch.",
        en: "Not every reader knows English.",
    },
    help: Localized {
        nl: "Schrijf liever: {plain}.",
        fr: "Écrivez plutôt : {plain}.",
        de: "Schreiben Sie besser: {plain}.",
        en: "Better: {plain}.",
    },
    source: "Heerlijk Helder 14",
    limits: &[],
    page: include_str!("anglicism.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    jargon::report(cx, found, |class, _| class == JargonClass::Anglicism);
}
