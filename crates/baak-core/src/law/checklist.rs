//! The checklist: for each element that the law asks of this letter, whether it is there.

use super::{Level, Requirement, element, is_decision, regime};
use crate::entity::{Date, EntityKind, Unit};
use crate::pack::Sign;
use crate::span::Span;
use crate::text::Text;

/// Whether an element is in the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is there.
    Present,
    /// It is not there.
    Absent,
    /// It is there, but says something else than the law.
    WrongValue,
    /// The letter does not show it clearly, or was not fully read.
    Unsure,
    /// This letter need not have it, or its text cannot show it.
    NotApplicable,
}

impl Status {
    /// The name used in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
            Self::WrongValue => "wrong-value",
            Self::Unsure => "unsure",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// One line of the checklist.
#[derive(Debug, Clone)]
pub struct ChecklistItem {
    /// The row that asks for the element.
    pub requirement: &'static Requirement,
    /// Whether it is there.
    pub status: Status,
    /// The value that stands there, where the element has one: `P3M`, `2026-08-03`.
    pub value: Option<String>,
    /// Where.
    pub evidence: Vec<Span>,
}

/// What the letter gives as its reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "four independent answers, as the report shows them")]
pub struct Motivation {
    /// A decision that has neither facts of this person nor reasoning: stock phrases or codes only.
    pub vague: bool,
    /// An act with an article.
    pub legal_basis: bool,
    /// Facts of this person.
    pub facts: bool,
    /// Why these facts lead to this outcome.
    pub reasoning: bool,
}

/// Regimes whose letters come from federal authorities, so that the federal openness act applies to them.
const FEDERAL: [&str; 4] = ["unemployment", "pensions", "disability", "general-federal"];

/// The most places shown as evidence for one element.
const MAX_EVIDENCE: usize = 3;

/// The rows that apply to a letter of this regime and kind, in the order of the checklist.
///
/// Where two rows ask for the same element, the subject regime wins over the general ones, and in one regime the
/// stricter row.
pub fn requirements(regime_id: &str, kind: &str) -> Vec<&'static Requirement> {
    let Some(subject) = regime(regime_id) else { return Vec::new() };
    let mut rows: Vec<&'static Requirement> = Vec::new();
    let others = subject.also_check.iter().filter(|id| !subject.excludes.contains(id)).filter_map(|id| regime(id));
    for from in std::iter::once(subject).chain(others) {
        let mut own: Vec<&Requirement> =
            from.requirements.iter().filter(|row| row.is_for(kind) && fits_sender(row, regime_id)).collect();
        own.sort_by_key(|row| std::cmp::Reverse(row.level));
        for row in own {
            if !rows.iter().any(|other| other.element == row.element) {
                rows.push(row);
            }
        }
    }
    rows.sort_by_key(|row| super::elements().iter().position(|e| e.id == row.element));
    rows
}

fn fits_sender(row: &Requirement, regime_id: &str) -> bool {
    row.applies_to.is_empty()
        || row.applies_to.iter().any(|who| match *who {
            "any-authority" => true,
            "federal" => FEDERAL.contains(&regime_id),
            "council-of-state" => regime_id == "general-federal",
            _ => false,
        })
}

/// Checks the letter against the rows of its regime and kind.
pub fn checklist(text: &Text<'_>, regime_id: &str, kind: &str) -> Vec<ChecklistItem> {
    let mut items: Vec<ChecklistItem> = requirements(regime_id, kind).into_iter().map(|row| judge(text, row)).collect();
    let is_wrong_court =
        items.iter().any(|item| item.requirement.element == "appeal-court" && item.status == Status::WrongValue);
    for item in items.iter_mut().filter(|item| is_wrong_court && item.requirement.element == "appeal-court-address") {
        // The address of a court that does not hear the appeal sends the reader astray all the same.
        if item.status == Status::Present {
            item.status = Status::WrongValue;
        }
    }
    items
}

fn judge(text: &Text<'_>, row: &'static Requirement) -> ChecklistItem {
    let mut evidence = Vec::new();
    let mut wrong = Vec::new();
    let mut unsure = Vec::new();
    let mut values = Vec::new();
    for (sign, m) in text.signs(row.element) {
        let span = text.span_of(&m);
        match sign {
            Sign::Wrong => wrong.push(span),
            Sign::Unsure => unsure.push(span),
            Sign::Present => match row.expect.and_then(Expected::parse) {
                Some(expected) => {
                    let sentence = text.lines[m.sentence as usize].span();
                    values.push((span, expected.compare(text, span).or_else(|| expected.compare(text, sentence))));
                }
                None => evidence.push(span),
            },
        }
    }
    // A right value anywhere is what the law asks; a wrong one counts where no right one stands.
    let right = values.iter().find(|(_, v)| v.as_ref().is_some_and(|v| v.is_right));
    let off = values.iter().find(|(_, v)| v.as_ref().is_some_and(|v| !v.is_right));
    let valueless = values.iter().find(|(_, v)| v.is_none());
    let (status, value, mut places) = if let Some((span, value)) = right {
        (Status::Present, value.as_ref().map(|v| v.text.clone()), vec![*span])
    } else if let Some((span, value)) = off {
        (Status::WrongValue, value.as_ref().map(|v| v.text.clone()), vec![*span])
    } else if let Some((span, _)) = valueless {
        (Status::Present, None, vec![*span])
    } else if !evidence.is_empty() && wrong.is_empty() {
        (Status::Present, None, evidence)
    } else if !wrong.is_empty() {
        (Status::WrongValue, None, wrong)
    } else if !evidence.is_empty() {
        (Status::Present, None, evidence)
    } else if !unsure.is_empty() || text.document.incomplete {
        (Status::Unsure, None, unsure)
    } else if element(row.element).is_some_and(|e| e.silent) || !is_called_for(text, row) {
        (Status::NotApplicable, None, Vec::new())
    } else {
        (Status::Absent, None, Vec::new())
    };
    places.sort_unstable();
    places.dedup();
    places.truncate(MAX_EVIDENCE);
    ChecklistItem { requirement: row, status, value, evidence: places }
}

/// Whether the rest of the letter calls for the element: a calculation is due only where a sum is fixed.
fn is_called_for(text: &Text<'_>, row: &Requirement) -> bool {
    if row.element != "calculation-method" || row.level == Level::Sanctioned {
        return true;
    }
    text.entities
        .iter()
        .any(|e| matches!(e.kind, EntityKind::Amount { .. } | EntityKind::Placeholder(crate::entity::Slot::Amount)))
}

/// What the value in the letter is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    Term { count: u32, unit: Unit },
    AtMost { days: u32 },
}

struct Found {
    text: String,
    is_right: bool,
}

impl Expected {
    fn parse(text: &str) -> Option<Self> {
        if let Some(term) = text.strip_prefix("at most ") {
            let (count, unit) = term_of(term)?;
            return Some(Self::AtMost { days: days(count, unit) });
        }
        term_of(text).map(|(count, unit)| Self::Term { count, unit })
    }

    /// The term that stands in `span`, and whether it is the legal one. A calendar date instead of a term is right.
    fn compare(self, text: &Text<'_>, span: Span) -> Option<Found> {
        let mut found: Option<Found> = None;
        for entity in text.entities_in(span) {
            let next = match entity.kind {
                EntityKind::Duration { count, unit } => {
                    let is_right = match self {
                        Self::Term { count: c, unit: u } => is_same_term((count, unit), (c, u)),
                        Self::AtMost { days: most } => days(count, unit) <= most,
                    };
                    Found { text: iso_term(count, unit), is_right }
                }
                _ => continue,
            };
            if next.is_right {
                return Some(next);
            }
            found.get_or_insert(next);
        }
        found.or_else(|| {
            text.entities_in(span).iter().find_map(|entity| match entity.kind {
                EntityKind::Date(date) => Some(Found { text: iso_date(date), is_right: true }),
                _ => None,
            })
        })
    }
}

/// Terms that are the same by the calendar; days and months never are.
fn is_same_term(a: (u32, Unit), b: (u32, Unit)) -> bool {
    let in_base = |(count, unit): (u32, Unit)| match unit {
        Unit::Days => (count, false),
        Unit::Weeks => (count * 7, false),
        Unit::Months => (count, true),
        Unit::Years => (count * 12, true),
    };
    in_base(a) == in_base(b)
}

/// About how many days a term lasts, to compare terms of different units.
fn days(count: u32, unit: Unit) -> u32 {
    let per = match unit {
        Unit::Days => 1,
        Unit::Weeks => 7,
        Unit::Months => 31,
        Unit::Years => 366,
    };
    count.saturating_mul(per)
}

/// Reads `P3M`, `P30D`, `P5Y`, `P2W`.
fn term_of(text: &str) -> Option<(u32, Unit)> {
    let text = text.strip_prefix('P')?;
    let unit = match text.chars().last()? {
        'D' => Unit::Days,
        'W' => Unit::Weeks,
        'M' => Unit::Months,
        'Y' => Unit::Years,
        _ => return None,
    };
    Some((text[..text.len() - 1].parse().ok()?, unit))
}

fn iso_term(count: u32, unit: Unit) -> String {
    let letter = match unit {
        Unit::Days => 'D',
        Unit::Weeks => 'W',
        Unit::Months => 'M',
        Unit::Years => 'Y',
    };
    format!("P{count}{letter}")
}

fn iso_date(date: Date) -> String {
    let year = date.year.map_or_else(|| "-".into(), |year| format!("{year:04}"));
    match date.day {
        Some(day) => format!("{year}-{:02}-{day:02}", date.month),
        None => format!("{year}-{:02}", date.month),
    }
}

/// What the letter gives as its reasons, whatever its regime.
pub fn motivation(text: &Text<'_>, kind: Option<&str>) -> Motivation {
    let has = |element: &str| text.signs(element).any(|(sign, _)| sign == Sign::Present);
    let (facts, reasoning) = (has("motivation-facts"), has("motivation-reasoning"));
    Motivation {
        vague: kind.is_some_and(is_decision) && !facts && !reasoning && !text.document.incomplete,
        legal_basis: has("motivation-legal-basis"),
        facts,
        reasoning,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_regime_wins_and_the_stricter_row() {
        let rows = requirements("rmi", "decision-refuse");
        let basis = rows.iter().find(|row| row.element == "motivation-legal-basis").expect("asked of every decision");
        assert_eq!((basis.id, basis.level), ("rmi-motivation-legal-basis", Level::Sanctioned));
        let hearing = requirements("rmi", "hearing-invitation");
        let help = hearing.iter().find(|row| row.element == "hearing-assistance").expect("asked");
        assert_eq!(help.level, Level::Mandatory);
        assert!(requirements("rmi", "other").is_empty());
    }

    #[test]
    fn terms_compare_by_the_calendar() {
        assert!(is_same_term((1, Unit::Years), (12, Unit::Months)));
        assert!(!is_same_term((90, Unit::Days), (3, Unit::Months)));
        assert_eq!(term_of("P30D"), Some((30, Unit::Days)));
        assert_eq!(Expected::parse("at most P4M"), Some(Expected::AtMost { days: 124 }));
        assert_eq!(Expected::parse("labour-court"), None);
    }
}
