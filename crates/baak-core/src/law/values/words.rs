//! Checks that are told by words: conditions of `rules/detect/LANG/values-*.toml`.

use super::{CHECKS, Findings, Shown, ValueCheck, has_element};
use crate::cue::Match;
use crate::law::term::{Term, terms_in};
use crate::pack::Sign;
use crate::span::Span;
use crate::text::Text;

/// Checks whose words only say where a date or a term stands; they have code of their own.
pub(super) const IN_CODE: [&str; 3] =
    ["appeal-term-inconsistent", "appeal-end-date", "application-before-decision-date"];

/// The most further places that a finding names.
const MAX_RELATED: usize = 3;

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    for (at, check) in CHECKS.iter().enumerate() {
        if !IN_CODE.contains(&check.id)
            && check.is_for(out.regime, out.kinds)
            && let Some((span, related)) = places(text, check, at as u16)
        {
            let found = Shown::Text(span.of(&text.document.text).to_owned());
            out.add(check, span, related, vec![("found", found)]);
        }
    }
}

/// Where the letter says what the check is about, whatever the regime and kind of the letter: the first place, and others.
pub(super) fn places(text: &Text<'_>, check: &ValueCheck, at: u16) -> Option<(Span, Vec<Span>)> {
    let place = |m: &Match| (text.span_of(m), text.lines[m.sentence as usize].span());
    let mut spans: Vec<Span> = text
        .value_signs(at, false)
        .filter_map(|m| {
            let (span, sentence) = place(&m);
            wrong_piece(text, check, span, sentence)
        })
        .collect();
    if check.element_wrong {
        let wrong = text.signs(check.element).filter(|(sign, _)| *sign == Sign::Wrong);
        spans.extend(wrong.map(|(_, m)| text.span_of(&m)));
    }
    if check.element_terms {
        spans.extend(wrong_terms(text, check));
    }
    spans.sort_unstable();
    spans.dedup();
    let first = *spans.first()?;
    let is_silenced =
        text.value_signs(at, true).next().is_some() || check.unless.iter().any(|element| has_element(text, element));
    if is_silenced {
        return None;
    }
    spans.retain(|span| !span.overlaps(first));
    spans.truncate(MAX_RELATED);
    Some((first, spans))
}

/// The piece of a match that is wrong: the term in it, where the check is about terms and one stands there; else all of it.
fn wrong_piece(text: &Text<'_>, check: &ValueCheck, span: Span, sentence: Span) -> Option<Span> {
    if !is_about_terms(check) {
        return Some(span);
    }
    let near: Vec<(Term, Span)> = terms_in(text, span).collect();
    let terms = if near.is_empty() { terms_in(text, sentence).collect() } else { near };
    match terms.first() {
        None => Some(span),
        Some((_, place)) => terms.iter().all(|(term, _)| !is_lawful(check, *term)).then_some(*place),
    }
}

/// The terms of the element, when none of them is right.
fn wrong_terms(text: &Text<'_>, check: &ValueCheck) -> Vec<Span> {
    let mut wrong = Vec::new();
    for (sign, m) in text.signs(check.element) {
        if sign != Sign::Present {
            continue;
        }
        // The right term may stand anywhere in the sentence.
        let sentence = text.lines[m.sentence as usize].span();
        if terms_in(text, sentence).any(|(term, _)| is_lawful(check, term)) {
            return Vec::new();
        }
        let place = terms_in(text, text.span_of(&m)).next().or_else(|| terms_in(text, sentence).next());
        wrong.extend(place.map(|(_, span)| span));
    }
    wrong
}

fn is_about_terms(check: &ValueCheck) -> bool {
    !check.lawful.is_empty() || check.longer_than.is_some() || check.shorter_than.is_some()
}

fn is_lawful(check: &ValueCheck, term: Term) -> bool {
    let bound = |text: Option<&str>| text.and_then(Term::parse).map(Term::days);
    check.lawful.iter().filter_map(|text| Term::parse(text)).any(|lawful| lawful.is(term))
        || bound(check.longer_than).is_some_and(|longest| term.days() <= longest)
        || bound(check.shorter_than).is_some_and(|shortest| term.days() >= shortest)
}
