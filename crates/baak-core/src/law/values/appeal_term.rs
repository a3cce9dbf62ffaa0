//! The time to appeal: too short, too long, told in two ways that differ, or ending on a day that does not follow.

use super::calendar::{Calendar, day_of};
use super::letter_date::letter_date;
use super::{Findings, Shown, ValueCheck};
use crate::entity::{EntityKind, Unit};
use crate::law::term::{Term, terms_in};
use crate::pack::Sign;
use crate::span::Span;
use crate::text::Text;

/// The legal term.
const LEGAL: Term = Term { count: 3, unit: Unit::Months };
/// Delivery takes time, so that the term may end so many days after three months from the date of the letter.
const DELIVERY_DAYS: i32 = 14;
/// A day this close to the letter's date, or this far away, is not the end of the appeal term.
const END_FROM_DAYS: i32 = 10;
/// See [`END_FROM_DAYS`].
const END_UNTIL_DAYS: i32 = 400;
/// Mutualities' decisions on cumulation (article 136, § 2) have two years.
const CUMULATION: Term = Term { count: 2, unit: Unit::Years };

/// Number words that may stand before a number in brackets: `drie (3) maanden`.
const NUMBER_WORDS: [&str; 30] = [
    "een",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "dertig",
    "zestig",
    "negentig",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "trente",
    "soixante",
    "quatre-vingt-dix",
    "nonante",
    "ein",
    "einem",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "dreißig",
    "sechzig",
    "neunzig",
];

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    let places = term_places(text, out.regime);
    let legal = places.iter().find(|(term, _)| term.is(LEGAL)).map(|(_, span)| *span);
    for (term, span) in &places {
        numbers_differ(text, *span, out);
        if term.is(LEGAL) {
            continue;
        }
        let id = if *term == (Term { count: 90, unit: Unit::Days }) {
            "appeal-term-90-days"
        } else if term.days() < LEGAL.days() {
            "appeal-term-too-short"
        } else {
            "appeal-term-too-long"
        };
        if let Some(legal) = legal {
            // One of the two is wrong, if the other term is the time to appeal as well: its words must say so.
            if let Some(check) = out.wanted("appeal-term-inconsistent").filter(|check| is_tied(text, check, *span)) {
                let quoted = |span: Span| Shown::Text(span.of(&text.document.text).to_owned());
                out.add(check, *span, vec![legal], vec![("found", quoted(*span)), ("other", quoted(legal))]);
            }
        } else if let Some(check) = out.wanted(id) {
            out.add(check, *span, Vec::new(), Vec::new());
        }
    }
    end_date(text, legal, out);
}

/// Whether the words of a check stand around a term.
fn is_tied(text: &Text<'_>, check: &ValueCheck, term: Span) -> bool {
    super::value_check_index(check.id)
        .is_some_and(|at| text.value_signs(at, false).any(|m| text.span_of(&m).contains(term)))
}

/// The terms that the letter gives for the appeal, in text order.
fn term_places(text: &Text<'_>, regime: Option<&str>) -> Vec<(Term, Span)> {
    let mut places: Vec<(Term, Span)> = Vec::new();
    for (sign, m) in text.signs("appeal-deadline") {
        if sign != Sign::Present {
            continue;
        }
        let (span, sentence) = (text.span_of(&m), text.lines[m.sentence as usize].span());
        let mut found: Vec<(Term, Span)> = terms_in(text, span).collect();
        if found.is_empty() {
            found = terms_in(text, sentence).collect();
        }
        // A sentence with a right term and another one tells the other for something else.
        if found.iter().any(|(term, _)| term.is(LEGAL)) {
            found.retain(|(term, _)| term.is(LEGAL));
        }
        let is_sentence_right = terms_in(text, sentence).any(|(term, _)| term.is(LEGAL));
        found.retain(|(term, _)| term.is(LEGAL) || !is_sentence_right);
        found.retain(|(term, _)| regime != Some("sickness") || !term.is(CUMULATION));
        places.extend(found.first());
    }
    places.sort_unstable_by_key(|(_, span)| *span);
    places.dedup_by_key(|(_, span)| *span);
    places
}

/// `drie (4) maanden`: the word and the number do not say the same.
fn numbers_differ(text: &Text<'_>, span: Span, out: &mut Findings<'_>) {
    let source = &text.document.text;
    if !span.of(source).starts_with('(') {
        return;
    }
    let before = source[..span.start as usize].trim_end();
    let start = before
        .rfind(|c: char| !c.is_alphabetic() && c != '-')
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[start..];
    if NUMBER_WORDS.contains(&word.to_lowercase().as_str())
        && let Some(check) = out.wanted("appeal-term-inconsistent")
    {
        let number = Shown::Text(span.of(source).trim_matches(['(', ')']).replace(')', ""));
        let piece = Span::new(start, span.end as usize);
        out.add(check, piece, Vec::new(), vec![("found", Shown::Text(word.to_owned())), ("other", number)]);
    }
}

/// A day that the letter gives as the last one to appeal must lie three months after the letter, with time for delivery.
fn end_date(text: &Text<'_>, legal: Option<Span>, out: &mut Findings<'_>) {
    let Some(check) = out.wanted("appeal-end-date") else { return };
    let Some(index) = super::value_check_index(check.id) else { return };
    if text.value_signs(index, false).next().is_none() {
        return;
    }
    let Some((letter, letter_span)) = letter_date(text) else { return };
    let from = letter.plus_months(3);
    for m in text.value_signs(index, false) {
        for entity in text.entities_in(text.span_of(&m)) {
            let EntityKind::Date(date) = entity.kind else { continue };
            let Some(end) = day_of(date) else { continue };
            if is_in_reference(text, entity.span) || !(END_FROM_DAYS..=END_UNTIL_DAYS).contains(&letter.days_to(end)) {
                continue;
            }
            if !(0..=DELIVERY_DAYS).contains(&from.days_to(end)) {
                let mut related = vec![letter_span];
                related.extend(legal);
                out.add(check, entity.span, related, vec![("letter", Shown::Day(letter)), ("right", Shown::Day(from))]);
            }
        }
    }
}

/// Whether a date belongs to the name of an act.
fn is_in_reference(text: &Text<'_>, span: Span) -> bool {
    text.entities.iter().any(|entity| matches!(entity.kind, EntityKind::Law(_)) && entity.span.contains(span))
}
