#![doc = include_str!("passive.md")]

use super::hidden_actor;
use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::passive::{Passive, PassiveKind};
use crate::rules::{Context, Findings, Rule};
use crate::text::Line;

/// Flags each passive in running text.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/passive",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lijdende vorm", fr: "Voix passive", de: "Passiv", en: "Passive voice" },
    message: Localized {
        nl: "Hier staat een lijdende vorm.",
        fr: "Cette phrase est au passif.",
        de: "Dieser Satz steht im Passiv.",
        en: "This is a passive.",
    },
    why: Localized {
        nl: "De lezer wil weten wie iets doet of beslist.",
        fr: "Le lecteur veut savoir qui fait ou décide quoi.",
        de: "Leser wollen wissen, wer etwas tut oder entscheidet.",
        en: "Readers want to know who does or decides something.",
    },
    help: Localized {
        nl: "Begin met wie het doet: “Wij …” of “U …”.",
        fr: "Commencez par qui agit : « Nous … » ou « Vous … ».",
        de: "Beginnen Sie mit dem, der handelt: „Wir …“ oder „Sie …“.",
        en: "Start with who does it: “We …” or “You …”.",
    },
    source: "Heerlijk Helder 17; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[],
    page: include_str!("passive.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let hidden = hidden_actor::places(cx);
    for (at, passive) in text.passives().iter().filter(|(at, _)| cx.is_prose[*at as usize]) {
        let line = &text.lines[*at as usize];
        let is_told = hidden.iter().any(|(_, span)| span.overlaps(passive.span));
        if !is_told && counts(cx, line, *passive) && !is_fixed(passive.span.of(&text.document.text)) {
            found.at(passive.span, &[]);
        }
    }
}

/// Participles whose passive is the law's own word (the right to be heard) or an adjective by now.
const FIXED: [&str; 18] = [
    "gehoord",
    "entendu",
    "entendue",
    "entendus",
    "entendues",
    "angehört",
    "gehört",
    "obligé",
    "obligée",
    "obligés",
    "obligées",
    "tenu",
    "tenue",
    "tenus",
    "tenues",
    "connu",
    "connue",
    "connus",
];

/// Whether the passive has one of the fixed participles.
fn is_fixed(words: &str) -> bool {
    words.split_whitespace().any(|word| FIXED.contains(&word))
}

/// A result (`is geweigerd`) may be a mere state: it counts where the sentence says by whom.
fn counts(cx: &Context<'_>, line: &Line, passive: Passive) -> bool {
    let source = &cx.text.document.text;
    passive.kind == PassiveKind::Process
        || line.lang != Lang::Nl
        || cx.text.tokens[line.tokens()].iter().any(|token| token.span.of(source) == "door")
}
