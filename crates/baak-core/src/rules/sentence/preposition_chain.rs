#![doc = include_str!("preposition_chain.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::word::Cue;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::span::Span;
use crate::text::Line;

/// From so many on. Chosen by us.
const CHAIN: Limit = Limit::each("sentence/preposition-chain.prepositions", [5, 6, 5]);

/// Flags prepositions that follow each other.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/preposition-chain",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized {
        nl: "Voorzetsels na elkaar",
        fr: "Prépositions à la chaîne",
        de: "Kette von Präpositionen",
        en: "Chain of prepositions",
    },
    message: Localized {
        nl: "{count} voorzetsels volgen op elkaar.",
        fr: "{count} prépositions se suivent.",
        de: "{count} Präpositionen folgen aufeinander.",
        en: "{count} prepositions follow each other.",
    },
    why: Localized {
        nl: "De lezer verliest wat bij wat hoort.",
        fr: "Le lecteur ne voit plus ce qui va avec quoi.",
        de: "Leser verlieren, was wozu gehört.",
        en: "Readers lose what belongs to what.",
    },
    help: Localized {
        nl: "Knip de zin en gebruik een werkwoord.",
        fr: "Coupez la phrase et utilisez un verbe.",
        de: "Teilen Sie den Satz und nehmen Sie ein Verb.",
        en: "Cut the sentence and use a verb.",
    },
    source: "In vijf stappen communiceren met mensen in armoede",
    limits: &[&CHAIN],
    page: include_str!("preposition_chain.md"),
    check,
};

/// The most tokens between two long prepositions.
const NEAR: u32 = 8;
/// The most words between two prepositions of a chain.
const GAP: u32 = 3;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for (at, line) in cx.prose() {
        let cues = cx.words.cues(at);
        let long: Vec<&Cue> = cues.iter().filter(|cue| cue.does.is_any(Grammar::CHAIN)).collect();
        let near = long.windows(2).find(|pair| pair[1].first - pair[0].last <= NEAR);
        if let Some([first, last]) = near {
            let end = piece_end(cx, line, last);
            found.at(cx.text.token_span(first.first, end), &[("count", &long.len())]);
            continue;
        }
        let is_free = |cue: &&Cue| {
            cue.does.is_any(Grammar::PREPOSITION) && !is_in_entity(cx, cx.text.token_span(cue.first, cue.last))
        };
        let (mut first, mut last, mut count) = (None, 0, 0);
        let mut longest: Option<(u32, u32, usize)> = None;
        for cue in cues.iter().filter(is_free) {
            let goes_on = first.is_some() && cue.first <= last + 1 + GAP && !is_broken(cx, last + 1, cue.first);
            if !goes_on {
                (first, count) = (Some(cue.first), 0);
            }
            (last, count) = (cue.last, count + 1);
            if longest.is_none_or(|(.., most)| count > most) {
                longest = first.map(|first| (first, cue.last, count));
            }
        }
        if let Some((first, last, count)) =
            longest.filter(|(.., count)| *count >= cx.limit_in(&CHAIN, line.lang) as usize)
        {
            found.at(cx.text.token_span(first, last), &[("count", &count)]);
        }
    }
}

/// Whether a mark stands between two tokens.
fn is_broken(cx: &Context<'_>, from: u32, to: u32) -> bool {
    cx.text.tokens[from as usize..to.max(from) as usize].iter().any(|token| token.kind == TokenKind::Mark)
}

/// Whether the words belong to a date, a law, an address or a court.
fn is_in_entity(cx: &Context<'_>, span: Span) -> bool {
    cx.words.is_protected(cx.text, span)
        || cx.text.entities_in(Span { start: span.start.saturating_sub(LONGEST), end: span.end + 2 }).iter().any(
            |entity| {
                matches!(entity.kind, EntityKind::Date(_) | EntityKind::Duration { .. } | EntityKind::Time)
                    && (entity.span.overlaps(span) || entity.span.start == span.end + 1)
            },
        )
}

/// The longest date or term, in bytes.
const LONGEST: u32 = 40;

/// The last word behind a long preposition before a mark or three words on.
fn piece_end(cx: &Context<'_>, line: &Line, cue: &Cue) -> u32 {
    let end = line.sentence.tokens.end.min(cue.last + GAP);
    let stop = (cue.last + 1..end).take_while(|i| cx.text.tokens[*i as usize].kind != TokenKind::Mark).last();
    stop.unwrap_or(cue.last)
}
