//! Names of persons: by what stands before them (a title, a greeting, a label, a relation), by their place (above an
//! address, under a closing formula), by lists of names; and every further mention of a name that was found.

mod cues;
mod lists;
mod mentions;
mod places;
mod words;

use super::tokens::{Gap, Tokens};
use super::{Personal, PersonalKind};
use words::{PARTICLES, TITLES};

/// A name has at most so many parts.
const MAX_PARTS: usize = 6;

/// Finds names; `known` is what else is personal, which stays out of names and tells where addresses are.
pub(super) fn find(tokens: &Tokens<'_>, known: &[Personal], out: &mut Vec<Personal>) {
    let finder = Finder { tokens, known };
    let mut names: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        match finder.starting_at(at) {
            Some((from, to)) => {
                names.push((from, to));
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
    let further = finder.mentions(&names);
    let mark = |(from, to): (usize, usize)| Personal { span: tokens.span(from, to), kind: PersonalKind::Name };
    out.extend(names.into_iter().chain(further).map(mark));
}

type Found = Option<(usize, usize)>;

struct Finder<'t, 'd> {
    tokens: &'t Tokens<'d>,
    known: &'t [Personal],
}

impl Finder<'_, '_> {
    /// The name that the token at `at` leads to, or begins.
    fn starting_at(&self, at: usize) -> Found {
        let t = self.tokens;
        if self.is_known(at) {
            return None;
        }
        self.behind_title(at)
            .or_else(|| self.behind_greeting(at))
            .or_else(|| self.behind_label(at))
            .or_else(|| self.behind_relation(at))
            .or_else(|| self.signed(at))
            .or_else(|| self.in_address(at))
            .or_else(|| self.before_birth(at))
            .or_else(|| self.initials(at))
            .or_else(|| if t.all[at].is_given || t.all[at].is_family { self.listed(at) } else { None })
    }

    /// Whether the token is an address, account or the like.
    fn is_known(&self, at: usize) -> bool {
        let span = self.tokens.all[at].span;
        let first = self.known.partition_point(|p| p.span.end <= span.start);
        self.known.get(first).is_some_and(|p| p.span.overlaps(span))
    }

    /// Whether a token can be part of a name.
    fn is_part(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.is_capital
            && !token.is_other
            && !self.is_known(at)
            && !self.tokens.is(at, TITLES)
            && (token.text.chars().count() > 1 || self.is_initial(at))
    }

    /// `J.`, `J`, `A.-M.`, `Th.`
    fn is_initial(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let letters = token.text.chars().filter(|c| c.is_alphabetic()).count();
        token.is_capital
            && !token.is_mark
            && (letters == 1
                || token.text.contains('.')
                || letters == 2
                    && self.tokens.mark(at + 1, ".")
                    && token.text.chars().nth(1).is_some_and(char::is_lowercase))
    }

    fn is_particle(&self, at: usize) -> bool {
        self.tokens.is(at, PARTICLES)
    }

    /// Whether a token stands beside the one before it.
    fn is_beside(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| matches!(t.gap, Gap::Space | Gap::Joined))
    }

    /// Reads the parts of a name from `at`; one past its end.
    fn read(&self, at: usize) -> Option<usize> {
        let t = self.tokens;
        let mut i = at;
        let mut end = at;
        let mut parts = 0;
        while parts < MAX_PARTS {
            if i > at && !self.is_beside(i) {
                // Running text wraps between the words of a name.
                let wraps = t.get(i).is_some_and(|token| token.gap == Gap::Line)
                    && parts == 1
                    && i - t.line_start(i - 1) > 5
                    && t.get(i).is_some_and(|token| token.is_family || token.is_given);
                if !wraps {
                    break;
                }
            }
            if self.is_part(i) {
                let initial =
                    self.is_initial(i) && t.mark(i + 1, ".") && t.get(i + 1).is_some_and(|n| n.gap == Gap::Joined);
                i += 1 + usize::from(initial);
                end = i;
                parts += 1;
            } else if self.is_particle(i) && (parts > 0 || t.all[i].is_capital || self.is_part(i + 1)) {
                // Particles count with a name behind them: `van den Berghe`.
                let next = (i + 1..i + 4).find(|n| !self.is_particle(*n) || !self.is_beside(*n)).unwrap_or(i + 1);
                if !(self.is_beside(next) && self.is_part(next)) {
                    if t.all[i].is_capital && parts > 0 && !t.starts_line(i) {
                        end = i + 1;
                    }
                    break;
                }
                i = next;
            } else if t.mark(i, "-") && parts > 0 && t.all[i].gap == Gap::Joined && self.is_part(i + 1) {
                i += 1;
            } else {
                break;
            }
        }
        (end > at).then_some(end)
    }

    /// `Emma, Lukas en Noor`: the further names of a row behind `end`.
    fn row(&self, mut end: usize, is_sure: bool) -> usize {
        let t = self.tokens;
        loop {
            let mut next = end;
            // `Noor (geboren 12 juni 2015), Rayan en Lina`
            if t.mark(next, "(")
                && let Some(close) = (next..next + 9).find(|i| t.mark(*i, ")"))
            {
                next = close + 1;
            }
            let bracketed = next;
            if t.mark(next, ",") {
                next += 1;
            }
            if t.is(next, &["en", "et", "und", "&", "ou", "of", "oder"]) || t.mark(next, "&") {
                next += 1;
            }
            let counts = |at: usize| {
                t.get(at).is_some_and(|n| n.is_given || is_sure && !t.is_german && n.is_capital && !n.is_other)
            };
            if next == bracketed || !self.is_beside(next) || !counts(next) {
                return end;
            }
            match self.read(next) {
                Some(to) => end = to,
                None => return end,
            }
        }
    }
}
