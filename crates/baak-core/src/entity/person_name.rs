//! Names of persons, as a shape: capital words, initials and the small words between them.

use super::scan::{Gap, Scan};
use super::word_class::Class;
use crate::lang::Lang;

/// A name has at most so many parts (`Marie-Claire van den Abeele-De Smet` has five).
const MAX_PARTS: usize = 6;
/// A line with so many tokens before a name is running text.
const WRAPPED_LINE: usize = 4;
/// Titles before a name.
const TITLES: [&str; 10] = ["dr", "prof", "mr", "ir", "ing", "dipl", "doktor", "professor", "docteur", "pr"];
/// Endings of German nouns that are no names of persons.
const GERMAN_NOUN_ENDINGS: [&str; 16] = [
    "ung",
    "heit",
    "keit",
    "schaft",
    "amt",
    "stelle",
    "dienst",
    "haus",
    "nummer",
    "falle",
    "angelegenheiten",
    "tion",
    "geld",
    "hilfe",
    "akte",
    "zentrum",
];

/// A name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// One past its last token.
    pub(super) end: usize,
    /// How many full words and initials it has; small words do not count.
    pub(super) parts: usize,
    /// Whether it has an initial, which ordinary nouns never have.
    pub(super) has_initial: bool,
}

impl Name {
    /// Whether the shape alone tells a person: a first name or initial and a family name.
    pub(super) fn is_full(self) -> bool {
        self.parts >= 2
    }
}

/// The name that starts at token `i`.
pub(super) fn at(scan: &Scan<'_>, i: usize) -> Option<Name> {
    let mut name = Name { end: i, parts: 0, has_initial: false };
    let mut at = i;
    // `Frau Dr. Pauly`
    while scan.has(at, Class::CAPITAL) && scan.is_any(at, &TITLES) && scan.same_line(scan.after_period(at)) {
        at = scan.after_period(at);
    }
    let first = at;
    while name.parts < MAX_PARTS {
        if at > i
            && scan.gap(at) != Gap::Space
            && !(scan.gap(at) == Gap::Joined && ends_joined(scan, at))
            && !is_wrapped(scan, first, at)
        {
            break;
        }
        if let Some(end) = initial(scan, at) {
            name.has_initial = true;
            name.parts += 1;
            name.end = end;
            at = end;
        } else if is_particle(scan, at) {
            // A small word counts only with a name behind it, and not three in a row.
            let mut next = at + 1;
            while next < at + 3 && is_particle(scan, next) && (scan.same_line(next)) {
                next += 1;
            }
            let capital_first = at > first || scan.has(at, Class::CAPITAL);
            if !capital_first || !scan.same_line(next) || !is_part(scan, next) {
                break;
            }
            name.parts += 1;
            name.end = next + 1;
            at = next + 1;
        } else if is_part(scan, at) {
            name.parts += 1;
            name.end = at + 1;
            at += 1;
        } else {
            break;
        }
    }
    (name.parts > 0).then_some(name)
}

/// `N.`, also joined to the next one (`B.L.`): one past its period.
fn initial(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let text = scan.str(i);
    if !scan.is_word(i) || !scan.has(i, Class::CAPITAL) {
        return None;
    }
    // `J.-P.` and `A.M.` come as one token.
    if text.ends_with('.') {
        let letters_only = text.len() <= 8 && text.split(['.', '-']).all(|part| part.chars().count() <= 1);
        return letters_only.then(|| if scan.mark(i + 1, ".") && scan.joined(i + 1) { i + 2 } else { i + 1 });
    }
    ((text == "Th" || text.chars().nth(1).is_none()) && scan.mark(i + 1, ".") && scan.joined(i + 1)).then_some(i + 2)
}

/// Whether the line was wrapped inside the name that starts at token `from`: a long line before, and the sentence goes on.
fn is_wrapped(scan: &Scan<'_>, from: usize, at: usize) -> bool {
    let before = (from.saturating_sub(WRAPPED_LINE)..=from).all(|i| i == 0 || scan.same_line(i));
    let goes_on = scan.same_line(at + 1) && (scan.has(at + 1, Class::LOWER) || scan.is_any(at + 1, &["(", ","]));
    scan.gap(at) == Gap::Line && at == from + 1 && from >= WRAPPED_LINE && before && goes_on
}

fn ends_joined(scan: &Scan<'_>, i: usize) -> bool {
    // `J.Peeters`, `d'Hondt`
    scan.mark(i.wrapping_sub(1), ".") || scan.str(i.wrapping_sub(1)).ends_with(['\'', '\u{2019}'])
}

fn is_particle(scan: &Scan<'_>, i: usize) -> bool {
    scan.has(i, Class::PARTICLE)
}

/// Whether a token can be a first or family name.
fn is_part(scan: &Scan<'_>, i: usize) -> bool {
    let other = Class::NO_NAME
        .or(Class::MONTH)
        .or(Class::LABEL)
        .or(Class::WEAK_LABEL)
        .or(Class::NUMBER_LABEL)
        .or(Class::HONORIFIC)
        .or(Class::ROLE)
        .or(Class::ROLE_FIRST)
        .or(Class::CALL)
        .or(Class::CONTACT)
        .or(Class::SERVICE)
        .or(Class::ACT)
        .or(Class::GREETING)
        .or(Class::UNIT)
        .or(Class::COURT)
        .or(Class::CURRENCY)
        .or(Class::ARTICLE)
        .or(Class::HOUR);
    if !scan.has(i, Class::CAPITAL) || scan.has(i, other) {
        return false;
    }
    let text = scan.str(i);
    text.chars().count() >= 2
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}' | '\u{2011}'))
}

/// Whether a name could as well be two German nouns.
pub(super) fn is_german_noun(scan: &Scan<'_>, from: usize, name: Name) -> bool {
    if scan.lang != Lang::De || name.has_initial {
        return false;
    }
    (from..name.end).any(|i| {
        let folded = scan.folded(i);
        GERMAN_NOUN_ENDINGS.iter().any(|e| folded.ends_with(e))
    })
}

/// The full name that ends just before token `end`: its first token.
pub(super) fn ending_at(scan: &Scan<'_>, end: usize) -> Option<(usize, Name)> {
    // Up to six parts, an initial of two tokens among them.
    (end.saturating_sub(MAX_PARTS + 2)..end).find_map(|from| {
        let opens = from == 0 || scan.gap(from) != Gap::Joined || scan.is_any(from - 1, &["(", ":"]);
        let inside = from > 0 && scan.same_line(from) && (is_part(scan, from - 1) || is_particle(scan, from - 1));
        if !opens || inside {
            return None;
        }
        at(scan, from).filter(|name| name.end == end).map(|name| (from, name))
    })
}
