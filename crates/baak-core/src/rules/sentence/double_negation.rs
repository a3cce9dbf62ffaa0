#![doc = include_str!("double_negation.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::word::Cue;
use crate::rules::{Context, Findings, Rule};

/// Flags sentences that negate twice.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/double-negation",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized {
        nl: "Dubbele ontkenning",
        fr: "Double négation",
        de: "Doppelte Verneinung",
        en: "Double negation",
    },
    message: Localized {
        nl: "Deze zin ontkent twee keer: “{first}” en “{second}”.",
        fr: "Cette phrase nie deux fois : « {first} » et « {second} ».",
        de: "Dieser Satz verneint zweimal: „{first}“ und „{second}“.",
        en: "This sentence negates twice: “{first}” and “{second}”.",
    },
    why: Localized {
        nl: "De lezer moet puzzelen wat wél mag of moet.",
        fr: "Le lecteur doit deviner ce qu'il peut ou doit faire.",
        de: "Leser müssen rätseln, was sie dürfen oder müssen.",
        en: "Readers must puzzle out what they may or must do.",
    },
    help: Localized {
        nl: "Zeg wat wél kan of moet.",
        fr: "Dites ce qui est possible ou obligatoire.",
        de: "Sagen Sie, was geht oder nötig ist.",
        en: "Say what is possible or needed.",
    },
    source: "Heerlijk Helder 18",
    limits: &[],
    page: include_str!("double_negation.md"),
    check,
};

/// Words that begin another clause, where a negation stands for itself.
const CLAUSES: [&str; 22] = [
    ",", ";", ":", "(", ")", "–", "en", "of", "maar", "want", "et", "ou", "mais", "car", "ni", "und", "oder", "aber",
    "sondern", "denn", "noch", "dan",
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let any = Grammar::NEGATION.and(Grammar::WITHOUT);
    for (at, _) in cx.prose() {
        let cues = cx.words.cues(at);
        let mut negations = cues.iter().filter(|cue| cue.does.is_any(any));
        let (Some(mut last), Some(_)) = (negations.next(), negations.clone().next()) else { continue };
        for next in negations {
            let is_open = !(last.last + 1..next.first)
                .any(|i| CLAUSES.contains(&cx.text.tokens[i as usize].span.of(source)))
                && !cues.iter().any(|cue| {
                    cue.does.is_any(Grammar::SUBORDINATOR.and(Grammar::RELATIVE).and(Grammar::NONE))
                        && cue.first > last.last
                        && cue.last <= next.first
                });
            let is_one_clause =
                !(last.last + 1..next.first).any(|i| matches!(cx.text.tokens[i as usize].span.of(source), ":" | ";"));
            let is_restricted =
                is_one_clause && next.does.is_any(Grammar::WITHOUT) && next.does.is_any(Grammar::CONDITION);
            if (is_open && !is_only(cx, last) && !is_only(cx, next))
                || (is_restricted && last.does.is_any(Grammar::NEGATION))
            {
                let of = |cue: &Cue| cx.text.token_span(cue.first, cue.last).of(source);
                let span = cx.text.token_span(last.first, next.last);
                found.at(span, &[("first", &of(last)), ("second", &of(next))]);
                break;
            }
            last = next;
        }
    }
}

/// How many words after *ne* the *que* of a restriction stands, at most.
const RESTRICTION: usize = 6;

/// Whether a French *ne* means only (`ne … que`).
fn is_only(cx: &Context<'_>, cue: &Cue) -> bool {
    let source = &cx.text.document.text;
    let after = cx.text.tokens[cue.last as usize + 1..].iter().take(RESTRICTION).map(|token| token.span.of(source));
    cx.text.lines[cue.line as usize].lang == Lang::Fr
        && after
            .take_while(|word| !matches!(*word, "pas" | "plus" | "jamais" | "rien" | "." | ","))
            .any(|word| matches!(word, "que" | "qu'" | "qu’"))
}
