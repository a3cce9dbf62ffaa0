#![doc = include_str!("light_verb_phrase.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::JargonClass;
use crate::rules::word::jargon;
use crate::rules::{Context, Findings, Rule};

/// Flags roundabout verbs.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/light-verb-phrase",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Omslachtig gezegd", fr: "Périphrase", de: "Streckform", en: "Roundabout phrase" },
    message: Localized {
        nl: "“{word}” kan korter.",
        fr: "« {word} » peut se dire plus court.",
        de: "„{word}“ geht kürzer.",
        en: "“{word}” can be shorter.",
    },
    why: Localized {
        nl: "Een gewoon werkwoord zegt meteen wat er gebeurt.",
        fr: "Un verbe simple dit tout de suite ce qui se passe.",
        de: "Ein einfaches Verb sagt sofort, was geschieht.",
        en: "A plain verb says at once what happens.",
    },
    help: Localized {
        nl: "Schrijf liever: {plain}.",
        fr: "Écrivez plutôt : {plain}.",
        de: "Schreiben Sie besser: {plain}.",
        en: "Better: {plain}.",
    },
    source: "Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[],
    page: include_str!("light_verb_phrase.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    jargon::report(cx, found, |class, is_phrase| class == JargonClass::Nominal && is_phrase);
}
