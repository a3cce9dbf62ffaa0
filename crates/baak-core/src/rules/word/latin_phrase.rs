#![doc = include_str!("latin_phrase.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::JargonClass;
use crate::rules::word::jargon;
use crate::rules::{Context, Findings, Rule};

/// Flags Latin phrases.
pub(crate) const RULE: Rule = Rule {
    code: "word/latin-phrase",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Latijn", fr: "Latin", de: "Latein", en: "Latin" },
    message: Localized {
        nl: "“{word}” is Latijn.",
        fr: "« {word} » est du latin.",
        de: "„{word}“ ist Latein.",
        en: "“{word}” is Latin.",
    },
    why: Localized {
        nl: "Alleen juristen kennen deze woorden.",
        fr: "Seuls les juristes connaissent ces mots.",
        de: "Nur Juristen kennen diese Wörter.",
        en: "Only lawyers know these words.",
    },
    help: Localized {
        nl: "Schrijf liever: {plain}.",
        fr: "Écrivez plutôt : {plain}.",
        de: "Schreiben Sie besser: {plain}.",
        en: "Better: {plain}.",
    },
    source: "Écrire pour être lu (Fédération Wallonie-Bruxelles); Heerlijk Helder 15",
    limits: &[],
    page: include_str!("latin_phrase.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    jargon::report(cx, found, |class, _| class == JargonClass::Latin);
}
