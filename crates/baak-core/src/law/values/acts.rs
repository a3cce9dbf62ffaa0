//! Acts cited with a date or title that is not theirs.

use super::calendar::day_of;
use super::{ACTS, Findings, Shown};
use crate::entity::{ActKind, EntityKind, LawReference};
use crate::lang::Localized;
use crate::law::Day;
use crate::law::Verified;
use crate::span::Span;
use crate::text::Text;

/// An act that letters cite.
#[derive(Debug)]
#[allow(dead_code, reason = "code and check of a row are for its reviewers")]
pub(crate) struct KnownAct {
    pub(crate) id: &'static str,
    pub(crate) kind: ActKind,
    pub(crate) date: Day,
    /// The date of its publication in the Belgian Official Gazette.
    pub(crate) published: Option<Day>,
    pub(crate) title: Localized,
    /// Pieces of its title, lower-cased, that tell it apart.
    pub(crate) keys: &'static [&'static str],
    /// Pieces of titles of other acts that have one of the keys.
    pub(crate) not_keys: &'static [&'static str],
    /// Mistaken pieces of its title.
    pub(crate) wrong_titles: &'static [&'static str],
    pub(crate) verified: Verified,
}

/// The Official Gazette, lower-cased.
const GAZETTE: [&str; 9] = [
    "b.s.",
    "b. s.",
    "belgisch staatsblad",
    "m.b.",
    "m. b.",
    "moniteur belge",
    "belgisches staatsblatt",
    "belgischen staatsblatt",
    "staatsblad",
];
/// The date of publication stands at most so many bytes behind the act.
const GAZETTE_BYTES: usize = 70;

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    for entity in &text.entities {
        if let EntityKind::Law(reference) = entity.kind {
            compare(text, entity.span, reference, out);
        }
    }
}

fn compare(text: &Text<'_>, span: Span, reference: LawReference, out: &mut Findings<'_>) {
    let source = &text.document.text;
    let Some(kind) = reference.act else { return };
    let (Some(cited), Some(date_span)) = (reference.act_date.and_then(day_of), only_date(text, span)) else { return };
    let name = source[span.range()].split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let name = name.replace('’', "'");
    let has = |pieces: &[&str]| pieces.iter().any(|piece| name.contains(piece));
    for act in ACTS.iter().filter(|act| act.kind == kind && !has(act.not_keys)) {
        let titled = has(act.keys);
        let title = || vec![("right", Shown::Local(act.title))];
        if titled && cited != act.date {
            if let Some(check) = out.wanted("act-date-wrong") {
                out.add(check, date_span, Vec::new(), title());
            }
        } else if cited == act.date
            && !titled
            && has(act.wrong_titles)
            && let Some(check) = out.wanted("act-title-wrong")
        {
            out.add(check, span, Vec::new(), title());
        }
        if let Some(published) = act.published
            && (titled || cited == act.date)
            && let Some((day, place)) = publication(text, span)
            && day != published
            && let Some(check) = out.wanted("publication-date-wrong")
        {
            out.add(check, place, vec![span], vec![("right", Shown::Day(published))]);
        }
    }
}

/// The date in a reference, when there is one and no other.
fn only_date(text: &Text<'_>, span: Span) -> Option<Span> {
    let mut dates = text.entities_in(span).iter().filter(|entity| matches!(entity.kind, EntityKind::Date(_)));
    let first = dates.next()?.span;
    dates.next().is_none().then_some(first)
}

/// The date behind `B.S.` that follows an act at once.
fn publication(text: &Text<'_>, act: Span) -> Option<(Day, Span)> {
    let source = &text.document.text;
    let from = act.end as usize;
    let mut to = (from + GAZETTE_BYTES).min(source.len());
    while !source.is_char_boundary(to) {
        to -= 1;
    }
    let behind = source[from..to].to_lowercase();
    let at = GAZETTE.iter().filter_map(|name| behind.find(name).map(|at| at + name.len())).min()?;
    // Lower-casing keeps the length of these letters in nearly all texts; a date further on is looked for anyhow.
    let rest = Span::new(from, to);
    text.entities_in(rest).iter().find_map(|entity| match entity.kind {
        EntityKind::Date(date) if entity.span.start as usize + 2 >= from + at => Some((day_of(date)?, entity.span)),
        _ => None,
    })
}
