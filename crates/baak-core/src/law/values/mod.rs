//! Value checks: what a letter says that contradicts the law, its own dates or its own figures.
//!
//! Each check is a `[[check]]` of `rules/values.toml`. Most are told by words (`words`), in conditions under
//! `rules/detect`; the others are arithmetic on dates, terms and sums. A check says nothing where a thing can be read in
//! two ways: a false alarm costs more than a mistake that a colleague will find.

mod acts;
mod appeal_term;
mod arithmetic;
mod calculation;
mod calendar;
mod courts;
mod decision_term;
mod letter_date;
mod rows;
mod shown;
mod total;
mod twins;
mod words;

pub(crate) use courts::named_courts;
pub use courts::{Division, LabourCourt, labour_courts};
pub use shown::Shown;

use super::{ChecklistItem, Circumstances, Day, Status, Subject, Verified, is_decision, regime};
use crate::diagnostic::Severity;
use crate::entity::ActKind;
use crate::lang::Localized;
use crate::span::Span;
use crate::text::Text;
use acts::KnownAct;
use courts::OutdatedAddress;

/// A statement that letters make and that contradicts the law or the letter itself.
#[derive(Debug)]
pub struct ValueCheck {
    /// Its code, unique, without the group.
    pub id: &'static str,
    /// `value/` and its code, as reports show it.
    pub code: &'static str,
    /// The element that it is about.
    pub element: &'static str,
    /// How much it weighs; an error makes the element's line of the checklist wrong.
    pub severity: Severity,
    /// For which regimes; empty for all letters.
    pub regimes: &'static [&'static str],
    /// For which kinds of letter; `decision-any` stands for the five decisions, empty for all.
    pub kinds: &'static [&'static str],
    /// The terms that may stand with the words; any other is wrong.
    pub(crate) lawful: &'static [&'static str],
    /// A longer term than this is wrong.
    pub(crate) longer_than: Option<&'static str>,
    /// A shorter term than this is wrong.
    pub(crate) shorter_than: Option<&'static str>,
    /// Elements that silence the check when the letter has them.
    pub(crate) unless: &'static [&'static str],
    /// Whether the element's own `wrong` conditions count as well.
    pub(crate) element_wrong: bool,
    /// Whether the terms of the element are compared, wherever the element is found.
    pub(crate) element_terms: bool,
    /// Whether it tells that something is missing: an absent element then stays absent, and is not called wrong.
    pub(crate) about_absence: bool,
    /// What is wrong.
    pub title: Localized,
    /// The same with `{names}`, where the check can say more.
    pub message: Option<Localized>,
    /// What to write instead; may have `{names}`.
    pub help: Localized,
    /// Act and article.
    pub source: Localized,
    /// A remark for lawyers, in English.
    pub note: Option<&'static str>,
    /// How far the check was confirmed.
    pub verified: Verified,
}

include!(concat!(env!("OUT_DIR"), "/values.rs"));

/// All value checks, in the order of the data.
pub fn value_checks() -> &'static [ValueCheck] {
    CHECKS
}

/// The value check with this code, without the group.
pub fn value_check(id: &str) -> Option<&'static ValueCheck> {
    CHECKS.iter().find(|check| check.id == id)
}

/// The place of a check in [`value_checks`].
pub(crate) fn value_check_index(id: &str) -> Option<u16> {
    CHECKS.iter().position(|check| check.id == id).map(|at| at as u16)
}

impl ValueCheck {
    /// Whether code looks at what the words of the check find, so that its examples are not wrong by themselves.
    pub fn is_in_code(&self) -> bool {
        words::IN_CODE.contains(&self.id)
    }

    /// Whether the check is about a letter of this regime whose kind is one of `kinds`.
    pub fn is_for(&self, regime: Option<&str>, kinds: &[&str]) -> bool {
        let is_regime = self.regimes.is_empty() || regime.is_some_and(|regime| self.regimes.contains(&regime));
        let fits = |kind: &&str| self.kinds.iter().any(|of| of == kind || (*of == "decision-any" && is_decision(kind)));
        is_regime && (self.kinds.is_empty() || (!kinds.is_empty() && kinds.iter().all(fits)))
    }
}

/// A statement that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueFinding {
    /// The check that found it.
    pub check: &'static ValueCheck,
    /// The wrong piece.
    pub span: Span,
    /// What it contradicts, or where else it stands.
    pub related: Vec<Span>,
    /// What to fill into message and help.
    pub fill: Vec<(&'static str, Shown)>,
}

impl PartialEq for ValueCheck {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Gathers the findings of the checks that are for this letter.
struct Findings<'l> {
    regime: Option<&'l str>,
    kinds: &'l [&'l str],
    all: Vec<ValueFinding>,
}

impl Findings<'_> {
    /// The check with this code, where it is for this letter.
    fn wanted(&self, id: &str) -> Option<&'static ValueCheck> {
        value_check(id).filter(|check| check.is_for(self.regime, self.kinds))
    }

    fn add(&mut self, check: &'static ValueCheck, span: Span, related: Vec<Span>, fill: Vec<(&'static str, Shown)>) {
        self.all.push(ValueFinding { check, span, related, fill });
    }
}

/// Everything in the letter that contradicts the law or itself, in text order. `kinds` is its kind, or, where that is not
/// sure, all that it may be.
pub fn find_values(text: &Text<'_>, regime: Option<&str>, kinds: &[&str]) -> Vec<ValueFinding> {
    let mut out = Findings { regime, kinds, all: Vec::new() };
    words::find(text, &mut out);
    appeal_term::find(text, &mut out);
    decision_term::find(text, &mut out);
    calculation::find(text, &mut out);
    total::find(text, &mut out);
    acts::find(text, &mut out);
    courts::find(text, &mut out);
    twins::find(text, &mut out);
    let mut all = out.all;
    all.sort_by(|a, b| (a.span, a.check.id).cmp(&(b.span, b.check.id)));
    all.dedup_by(|a, b| a.span == b.span && a.check == b.check);
    all
}

/// The regime whose checks are for a letter of this regime: where the regime only says who sends it, that of its subject.
pub(crate) fn value_regime(text: &Text<'_>, id: &'static str) -> &'static str {
    if !regime(id).is_some_and(|regime| regime.overlay) {
        return id;
    }
    match Circumstances::of(text, id, None).subject {
        Subject::Regime(subject) => subject,
        Subject::Any => "handvest",
        Subject::Administration => "general-federal",
    }
}

/// Marks as wrong what an error speaks of. A check that is about something missing leaves an absent element absent.
pub(crate) fn apply_values(checklist: &mut [ChecklistItem], findings: &[ValueFinding]) {
    for finding in findings.iter().filter(|finding| finding.check.severity == Severity::Error) {
        for item in checklist.iter_mut().filter(|item| item.requirement.element == finding.check.element) {
            let stays = item.status == Status::Absent && finding.check.about_absence;
            if item.status == Status::WrongValue || stays {
                continue;
            }
            item.status = Status::WrongValue;
            item.evidence = vec![finding.span];
        }
    }
}

/// Whether the letter has an element.
fn has_element(text: &Text<'_>, element: &str) -> bool {
    text.signs(element).any(|(sign, _)| sign == crate::pack::Sign::Present)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_code;
#[cfg(test)]
mod tests_sums;
