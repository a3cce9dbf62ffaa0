//! A letter that says all twice, in two languages: both versions must give the same days, sums, terms, courts and articles.
//!
//! The versions are told by the language of their lines, so that they may stand one after the other or side by side. They are
//! versions of one another only if they are about as long and already share most of what they state: a letter that quotes a
//! sentence in another language, or adds a clause of its own in it, is none.

use super::courts::is_named;
use super::{COURTS, Findings, Shown, ValueCheck};
use crate::entity::{CourtKind, Date, EntityKind};
use crate::lang::{Lang, Localized};
use crate::law::term::Term;
use crate::span::Span;
use crate::text::{Text, Zone};

/// Each version has at least so many words (chosen by us: three or four sentences).
const MIN_WORDS: u32 = 40;
/// The shorter version has at least this share of the words of the longer one. German, Dutch and French versions of one text
/// differ by a fifth at most (chosen by us, with room).
const MIN_LENGTH_SHARE: f64 = 0.55;
/// So many values stand in both versions …
const MIN_SHARED: usize = 2;
/// … and they are at least this share of the values of the version that has fewer.
const MIN_SHARED_SHARE: f64 = 0.5;
/// A value that only one version has is told where the versions share so many …
const MIN_SHARED_TO_MISS: usize = 4;
/// … and this share of the values of the version that lacks it.
const MIN_SHARE_TO_MISS: f64 = 0.75;
/// A line of fewer words takes the language of the longer lines around it: “Bedrag: 300 euro” does not tell its own.
const SHORT_LINE: u32 = 6;
/// Two values are said in the same place if at most so many values that both versions have lie between them.
const NEAR: usize = 2;

/// What both versions must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    /// A day; the year may be left out in one of the versions.
    Day(Date),
    /// A sum in cents.
    Sum(i64),
    /// A term.
    Term(Term),
    /// The labour courts of a place, by the names of the place: Brussels has two.
    Court(&'static [&'static str]),
    /// What kind of court.
    CourtKind(CourtKind),
    /// The number of an article, paragraph or item.
    Article(u32),
}

impl Value {
    /// Whether two values are the same, or may be.
    fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Day(a), Self::Day(b)) => {
                let may_be = |a: Option<u16>, b: Option<u16>| a.is_none() || b.is_none() || a == b;
                a.month == b.month && a.day == b.day && may_be(a.year, b.year)
            }
            (Self::Term(a), Self::Term(b)) => a.is(b),
            _ => self == other,
        }
    }

    /// Whether both say the same kind of thing, so that one can stand where the other should.
    fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether a version that leaves it out is incomplete: a term or an article may be put into other words.
    const fn must_return(self) -> bool {
        matches!(self, Self::Day(_) | Self::Sum(_))
    }
}

/// One version: its language and what it states, in text order, each value once.
struct Version {
    lang: Lang,
    words: u32,
    values: Vec<(Value, Span)>,
}

impl Version {
    fn has(&self, value: Value) -> bool {
        self.values.iter().any(|(own, _)| own.is(value))
    }

    /// What the other version does not have, each with the number of shared values before it.
    fn alone(&self, other: &Self) -> Vec<(Value, Span, usize)> {
        let mut shared = 0;
        let mut alone = Vec::new();
        for (value, span) in &self.values {
            if other.has(*value) {
                shared += 1;
            } else {
                alone.push((*value, *span, shared));
            }
        }
        alone
    }
}

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    let (Some(differs), Some(lacks)) = (out.wanted("versions-differ"), out.wanted("version-incomplete")) else {
        return;
    };
    let versions = versions(text);
    for (at, first) in versions.iter().enumerate() {
        for second in &versions[at + 1..] {
            compare(text, first, second, (differs, lacks), out);
        }
    }
}

/// The versions that are long enough, by language.
fn versions(text: &Text<'_>) -> Vec<Version> {
    if text.lines.windows(2).all(|pair| pair[0].lang == pair[1].lang) {
        return Vec::new();
    }
    let langs = line_languages(text);
    let versions = Lang::ALL.into_iter().map(|lang| {
        let mut version = Version { lang, words: 0, values: Vec::new() };
        for (line, _) in text.lines.iter().zip(&langs).filter(|(_, own)| **own == lang) {
            // A date or reference above the letter stands there for both versions.
            if line.zone == Zone::Header && !ends_as_a_sentence(line.span().of(&text.document.text)) {
                continue;
            }
            version.words += line.words;
            state(text, line.span(), &mut version.values);
        }
        version
    });
    versions.filter(|version| version.words >= MIN_WORDS).collect()
}

fn ends_as_a_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ';'])
}

/// The language of each line; a short one between lines of another language is in that.
fn line_languages(text: &Text<'_>) -> Vec<Lang> {
    let is_long = |at: &usize| text.lines[*at].words >= SHORT_LINE;
    (0..text.lines.len())
        .map(|at| {
            let own = text.lines[at].lang;
            if is_long(&at) {
                return own;
            }
            let before = (0..at).rev().find(is_long).map(|line| text.lines[line].lang);
            let after = (at + 1..text.lines.len()).find(is_long).map(|line| text.lines[line].lang);
            match (before, after) {
                (Some(before), Some(after)) if before == after => before,
                (Some(before), None) => before,
                _ => own,
            }
        })
        .collect()
}

/// Adds what a line states.
fn state(text: &Text<'_>, line: Span, values: &mut Vec<(Value, Span)>) {
    let source = &text.document.text;
    let mut add = |value: Value, span: Span| {
        if !values.iter().any(|(own, _)| own.is(value)) {
            values.push((value, span));
        }
    };
    let entities = text.entities_in(line);
    let is_in_law = |span: Span| entities.iter().any(|e| matches!(e.kind, EntityKind::Law(_)) && e.span.overlaps(span));
    for entity in entities {
        match entity.kind {
            EntityKind::Date(date) if date.day.is_some() && !is_in_law(entity.span) => {
                add(Value::Day(date), entity.span);
            }
            EntityKind::Amount { cents } => add(Value::Sum(cents), entity.span),
            EntityKind::Duration { .. } => {
                if let Some(term) = Term::of(entity) {
                    add(Value::Term(term), entity.span);
                }
            }
            EntityKind::Court(kind) => {
                add(Value::CourtKind(kind), entity.span);
                let name = entity.span.of(source).to_lowercase();
                let mut named = COURTS.iter().filter(|court| is_named(court, &name)).map(|court| court.places);
                if let Some(places) = named.next()
                    && named.all(|other| other == places)
                {
                    add(Value::Court(places), entity.span);
                }
            }
            EntityKind::Law(law) => {
                if let Some(articles) = law.articles {
                    numbers(articles.of(source), |number| add(Value::Article(number), articles));
                }
            }
            _ => {}
        }
    }
}

/// The numbers of articles, paragraphs and items as they stand.
fn numbers(articles: &str, mut found: impl FnMut(u32)) {
    for digits in articles.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
        if let Ok(number) = digits.parse() {
            found(number);
        }
    }
}

fn compare(
    text: &Text<'_>,
    first: &Version,
    second: &Version,
    (differs, lacks): (&'static ValueCheck, &'static ValueCheck),
    out: &mut Findings<'_>,
) {
    let (short, long) = (first.words.min(second.words), first.words.max(second.words));
    let shared = first.values.iter().filter(|(value, _)| second.has(*value)).count();
    let fewest = first.values.len().min(second.values.len());
    if f64::from(short) < MIN_LENGTH_SHARE * f64::from(long)
        || shared < MIN_SHARED
        || (shared as f64) < MIN_SHARED_SHARE * fewest as f64
    {
        return;
    }
    let source = &text.document.text;
    let shown = |span: Span| Shown::Text(span.of(source).to_owned());
    let mut theirs = second.alone(first);
    let mut unpaired = Vec::new();
    for (value, span, place) in first.alone(second) {
        let near = theirs
            .iter()
            .enumerate()
            .filter(|(_, (other, ..))| other.is_like(value))
            .map(|(at, (.., there))| (there.abs_diff(place), at))
            .min()
            .filter(|(distance, _)| *distance <= NEAR);
        let Some((_, at)) = near else {
            unpaired.push((value, span, first, second));
            continue;
        };
        let (_, other, _) = theirs.remove(at);
        let fill = vec![
            ("first", shown(span)),
            ("second", shown(other)),
            ("lang", Shown::Local(language(first.lang))),
            ("other_lang", Shown::Local(language(second.lang))),
        ];
        out.add(differs, span, vec![other], fill);
    }
    unpaired.extend(theirs.into_iter().map(|(value, span, _)| (value, span, second, first)));
    for (value, span, of, without) in unpaired {
        let is_parallel =
            shared >= MIN_SHARED_TO_MISS && shared as f64 >= MIN_SHARE_TO_MISS * without.values.len() as f64;
        if is_parallel && value.must_return() {
            let fill = vec![
                ("value", shown(span)),
                ("lang", Shown::Local(language(of.lang))),
                ("other_lang", Shown::Local(language(without.lang))),
            ];
            out.add(lacks, span, Vec::new(), fill);
        }
    }
}

/// A language as it stands before “text” in each interface language.
const fn language(lang: Lang) -> Localized {
    match lang {
        Lang::Nl => Localized { nl: "Nederlandse", fr: "néerlandais", de: "niederländischen", en: "Dutch" },
        Lang::Fr => Localized { nl: "Franse", fr: "français", de: "französischen", en: "French" },
        Lang::De => Localized { nl: "Duitse", fr: "allemand", de: "deutschen", en: "German" },
    }
}

#[cfg(test)]
mod tests;
