#![doc = include_str!("stigmatising.md")]

use super::listed::alternatives;
use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};

/// Flags words that label or insult people.
pub(crate) const RULE: Rule = Rule {
    code: "word/stigmatising",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Woord dat stempelt",
        fr: "Mot qui étiquette",
        de: "Abstempelndes Wort",
        en: "Word that labels",
    },
    message: Localized {
        nl: "“{word}” stempelt mensen.",
        fr: "« {word} » colle une étiquette aux gens.",
        de: "„{word}“ stempelt Menschen ab.",
        en: "“{word}” labels people.",
    },
    why: Localized {
        nl: "Wie zich beledigd voelt, leest niet verder en vraagt geen hulp meer.",
        fr: "Qui se sent jugé ne lit plus et ne demande plus d'aide.",
        de: "Wer sich verurteilt fühlt, liest nicht weiter und bittet nicht mehr um Hilfe.",
        en: "People who feel judged stop reading and stop asking for help.",
    },
    help: Localized {
        nl: "Schrijf liever: {respectful}.",
        fr: "Écrivez plutôt : {respectful}.",
        de: "Schreiben Sie besser: {respectful}.",
        en: "Better: {respectful}.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede; Unia, inclusieve communicatie",
    limits: &[],
    page: include_str!("stigmatising.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    for place in &cx.words.stigma {
        let entry = &text.pack_of(place.line).stigma[place.entry as usize];
        let word = place.span.of(&text.document.text);
        let respectful = alternatives(entry.respectful.split("; "), text.lines[place.line].lang);
        let finding = found.at(place.span, &[("word", &word), ("respectful", &respectful)]);
        if entry.is_insult {
            finding.with_severity(Severity::Error);
        }
    }
}
