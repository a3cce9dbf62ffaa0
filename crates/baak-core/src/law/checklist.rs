//! The checklist: for each element that the law asks of this letter, whether it is there.

use super::branches::{Lack, Reach, reach};
use super::classify::telling_sentence;
use super::motivation::soften_reasons;
use super::term::{Term, terms_in};
use super::{Circumstances, ElementInfo, Level, Requirement, ValueFinding, elements, requirements};
use crate::entity::{Date, EntityKind};
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
    /// The element: its name and advice.
    pub info: Option<&'static ElementInfo>,
    /// Whether it is there.
    pub status: Status,
    /// The value that stands there, where the element has one: `P3M`, `2026-08-03`.
    pub value: Option<String>,
    /// Where.
    pub evidence: Vec<Span>,
    /// The kind of letter that the row is for: its own, or that of the second decision that it takes.
    pub kind: &'static str,
    /// In a template, a letter that lacks it although others have it.
    pub lack: Option<Lack>,
}

/// The most places shown as evidence for one element.
const MAX_EVIDENCE: usize = 3;

/// Checks the letter against the rows of its regime and kind.
pub fn checklist(
    text: &Text<'_>,
    regime_id: &str,
    kind: &'static str,
    circumstances: &Circumstances,
) -> Vec<ChecklistItem> {
    let mut rows = requirements(regime_id, kind, circumstances);
    add_own(&mut rows, text, regime_id, kind, circumstances);
    let mut items: Vec<ChecklistItem> = rows.into_iter().map(|row| judge(text, row, kind)).collect();
    let is_wrong_court =
        items.iter().any(|item| item.requirement.element == "appeal-court" && item.status == Status::WrongValue);
    let present: Vec<&str> =
        items.iter().filter(|i| i.status == Status::Present).map(|i| i.requirement.element).collect();
    for item in items.iter_mut().filter(|item| item.status == Status::Absent) {
        // What stands there may amount to the element, and may not: that is for the writer to judge.
        if item.requirement.eased_by.is_some_and(|other| present.contains(&other)) {
            item.status = Status::Unsure;
        }
    }
    soften_reasons(text, &mut items);
    for item in items.iter_mut().filter(|i| i.requirement.element == "decision-outcome" && i.status == Status::Absent) {
        // The sentence that tells the kind of a decision tells what is decided.
        if let Some(place) = telling_sentence(text, kind) {
            (item.status, item.evidence) = (Status::Present, vec![place]);
        }
    }
    // Where the law asks for both, naming the court is no mistake about the body.
    if items.iter().any(|item| item.requirement.element == "appeal-court" && item.status == Status::Present) {
        for item in items.iter_mut().filter(|item| item.requirement.element == "appeal-body") {
            if item.status == Status::WrongValue {
                item.status = if item.requirement.silent { Status::NotApplicable } else { Status::Absent };
                item.evidence.clear();
            }
        }
    }
    for item in items.iter_mut().filter(|item| is_wrong_court && item.requirement.element == "appeal-court-address") {
        // The address of a court that does not hear the appeal sends the reader astray all the same.
        if item.status == Status::Present {
            item.status = Status::WrongValue;
        }
    }
    if !text.document.branches.is_empty() {
        for item in &mut items {
            look_into_branches(text, item);
        }
    }
    items
}

/// In a template an element is there only if it is in every letter that the template can give.
fn look_into_branches(text: &Text<'_>, item: &mut ChecklistItem) {
    if item.status != Status::Present {
        return;
    }
    let signs = text.signs(item.requirement.element).filter(|(sign, _)| *sign == Sign::Present);
    let mut places: Vec<Span> = signs.map(|(_, m)| text.span_of(&m)).collect();
    places.extend(&item.evidence);
    match reach(text.document, &places) {
        Reach::All => {}
        Reach::Unclear => item.status = Status::Unsure,
        Reach::Some(lack) => {
            item.status = Status::Absent;
            item.lack = Some(lack);
        }
    }
}

/// Checks the letter against the rows of both decisions that it takes: for each element once, the stricter row.
pub fn checklist_of_two(
    text: &Text<'_>,
    regime_id: &str,
    kinds: [&'static str; 2],
    circumstances: &Circumstances,
) -> Vec<ChecklistItem> {
    let [first, second] = kinds.map(|kind| checklist(text, regime_id, kind, circumstances));
    let mut items = first;
    for item in second {
        match items.iter_mut().find(|own| own.requirement.element == item.requirement.element) {
            Some(own) if item.requirement.level > own.requirement.level => *own = item,
            Some(_) => {}
            None => items.push(item),
        }
    }
    let place = |item: &ChecklistItem| elements().iter().position(|e| e.id == item.requirement.element);
    items.sort_by_cached_key(|item| place(item).unwrap_or(usize::MAX));
    items
}

/// Adds the rows of the house. Where the law asks for the same element as strongly, its row stays.
fn add_own(
    rows: &mut Vec<&'static Requirement>,
    text: &Text<'_>,
    regime_id: &str,
    kind: &str,
    circumstances: &Circumstances,
) {
    for own in &text.house.own().requirements {
        let is_asked = (own.regimes.is_empty() || own.regimes.contains(&regime_id))
            && own.row.is_for(kind)
            && own.row.in_force.holds(circumstances.as_of);
        match rows.iter_mut().find(|row| row.element == own.row.element) {
            _ if !is_asked => {}
            Some(row) if own.row.level > row.level => *row = own.row,
            Some(_) => {}
            None => rows.push(own.row),
        }
    }
}

fn judge(text: &Text<'_>, row: &'static Requirement, kind: &'static str) -> ChecklistItem {
    let info = text.house.element(row.element);
    let mut evidence = Vec::new();
    let mut wrong = Vec::new();
    let mut unsure = Vec::new();
    let mut values = Vec::new();
    let expected = Expected::of(row);
    for (sign, m) in text.signs(row.element) {
        let span = text.span_of(&m);
        match sign {
            Sign::Wrong if is_other_right_court(text, row, text.lines[m.sentence as usize].span()) => {
                evidence.push(span);
            }
            Sign::Wrong => wrong.push(span),
            Sign::Unsure => unsure.push(span),
            Sign::Present if expected.is_empty() => evidence.push(span),
            Sign::Present => {
                let sentence = text.lines[m.sentence as usize].span();
                // The sign may lie on another term of the sentence ("within a month; you hear it eight days later").
                let here = compare(&expected, text, span).filter(|found| found.is_right);
                values.push((span, here.or_else(|| compare(&expected, text, sentence))));
            }
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
    } else if row.silent || info.is_some_and(|e| e.silent) || !is_called_for(text, row) {
        (Status::NotApplicable, None, Vec::new())
    } else {
        (Status::Absent, None, Vec::new())
    };
    places.sort_unstable();
    places.dedup();
    places.truncate(MAX_EVIDENCE);
    ChecklistItem { requirement: row, info, status, value, evidence: places, kind, lack: None }
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

/// A term that the value in the letter is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    Exactly(Term),
    AtMost(Term),
}

struct Found {
    text: String,
    is_right: bool,
}

impl Expected {
    /// The terms that are right for a row; none where its value is no term.
    fn of(row: &Requirement) -> Vec<Self> {
        row.expect.iter().filter_map(|text| Self::parse(text)).collect()
    }

    fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("at most ") {
            Some(term) => Term::parse(term).map(Self::AtMost),
            None => Term::parse(text).map(Self::Exactly),
        }
    }

    fn fits(self, term: Term) -> bool {
        match self {
            Self::Exactly(legal) => term.is(legal),
            Self::AtMost(most) => term.most_days() <= most.most_days(),
        }
    }
}

/// The term that stands in `span`, and whether it is one of the legal ones. A calendar date instead of a term is right.
fn compare(expected: &[Expected], text: &Text<'_>, span: Span) -> Option<Found> {
    let mut found: Option<Found> = None;
    for (term, _) in terms_in(text, span) {
        let is_right = expected.iter().any(|expected| expected.fits(term));
        let next = Found { text: term.to_string(), is_right };
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

/// A court that the signs call wrong, but that the row accepts besides the labour court: the court of first instance for
/// public-sector pensions.
fn is_other_right_court(text: &Text<'_>, row: &Requirement, sentence: Span) -> bool {
    row.expect.contains(&"court-of-first-instance")
        && text.entities_in(sentence).iter().any(|entity| {
            let name = entity.span.of(&text.document.text).to_lowercase();
            matches!(entity.kind, EntityKind::Court(_)) && FIRST_INSTANCE.iter().any(|words| name.contains(words))
        })
        && {
            let letter = text.document.text.to_lowercase();
            PUBLIC_SECTOR.iter().any(|words| letter.contains(words))
        }
}

/// Whether the checklist accepts what a value check complains of: another court than the labour court, where the law does
/// not settle which one it is.
pub(crate) fn is_accepted(checklist: &[ChecklistItem], finding: &ValueFinding) -> bool {
    checklist.iter().any(|item| {
        item.requirement.element == finding.check.element
            && item.requirement.expect.contains(&"court-of-first-instance")
            && item.status == Status::Present
            && item.evidence.iter().any(|span| span.overlaps(finding.span))
    })
}

/// What the court of first instance is called.
const FIRST_INSTANCE: [&str; 3] = ["eerste aanleg", "première instance", "erster instanz"];

/// What tells that a pension is one of the public sector.
const PUBLIC_SECTOR: [&str; 11] = [
    "overheidssector",
    "openbare sector",
    "overheidspensioen",
    "ambtenaar",
    "ambtenaren",
    "vastbenoemd",
    "secteur public",
    "fonctionnaire",
    "titre définitif",
    "öffentlichen sektor",
    "beamte",
];

fn iso_date(date: Date) -> String {
    let year = date.year.map_or_else(|| "-".into(), |year| format!("{year:04}"));
    match date.day {
        Some(day) => format!("{year}-{:02}-{day:02}", date.month),
        None => format!("{year}-{:02}", date.month),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The status of an element in a Dutch letter.
    fn status(regime: &'static str, kind: &'static str, element: &str, letter: &str) -> Option<Status> {
        let settings = crate::Settings {
            lang: Some(crate::lang::Lang::Nl),
            regime: Some(regime),
            kind: Some(kind),
            ..crate::Settings::default()
        };
        let document = crate::Document::from_plain(&format!("Geachte mevrouw\n\n{letter}\n"));
        let report = crate::check(&document, &settings);
        report.checklist.iter().find(|item| item.requirement.element == element).map(|item| item.status)
    }

    #[test]
    fn any_of_the_legal_terms_is_right() {
        for (regime, term, expected) in [
            ("social-housing-flanders", "30 dagen", Status::Present),
            ("social-housing-flanders", "één jaar", Status::Present),
            ("social-housing-flanders", "zes weken", Status::WrongValue),
            ("sickness", "drie maanden", Status::Present),
            ("sickness", "twee jaar", Status::Present),
            ("sickness", "één maand", Status::WrongValue),
            ("unemployment", "twee jaar", Status::WrongValue),
            // Outside the law that says it nothing is compared.
            ("general-flanders", "zes weken", Status::Present),
        ] {
            let letter = format!("Tegen deze beslissing kunt u binnen {term} beroep instellen.");
            assert_eq!(
                status(regime, "decision-refuse", "appeal-deadline", &letter),
                Some(expected),
                "{regime} {term}"
            );
        }
        let receipt = "Wij beslissen over uw aanvraag binnen een maand; u hoort het binnen acht dagen daarna.";
        assert_eq!(status("ocmw-social-aid", "acknowledgement", "decision-deadline", receipt), Some(Status::Present));
    }

    #[test]
    fn a_court_that_is_not_settled_is_no_error() {
        let appeal = "U kunt tegen deze beslissing beroep instellen bij de rechtbank van eerste aanleg.";
        let public = format!("Uw overheidspensioen wordt herzien.\n\n{appeal}");
        let found = |regime, letter: &str| status(regime, "decision-refuse", "appeal-court", letter);
        assert_eq!(found("pensions", &public), Some(Status::Present));
        assert_eq!(found("pensions", appeal), Some(Status::WrongValue));
        assert_eq!(found("unemployment", &public), Some(Status::WrongValue));
        let letter = "U kunt tegen deze beslissing beroep instellen bij het vredegerecht.";
        assert_eq!(status("pensions", "decision-refuse", "appeal-court", letter), Some(Status::WrongValue));
    }

    #[test]
    fn what_may_amount_to_an_element_makes_its_absence_unsure() {
        let found = |letter| status("unemployment", "hearing-invitation", "contact-details", letter);
        assert_eq!(found("Hebt u vragen over deze brief? Bel onze dienst op 02 000 00 00."), Some(Status::Unsure));
        assert_eq!(found("Wij verwachten u op dinsdag."), Some(Status::Absent));
        let silent = status("family-benefits", "decision-refuse", "appeal-body", "Wij weigeren de toeslag.");
        assert_eq!(silent, Some(Status::NotApplicable));
    }

    #[test]
    fn terms_compare_by_the_calendar() {
        let fits = |expected, term| {
            let expected = Expected::parse(expected).expect("a term");
            expected.fits(Term::parse(term).expect("a term"))
        };
        assert!(fits("P12M", "P1Y"));
        assert!(!fits("P3M", "P90D"));
        assert!(fits("at most P4M", "P124D") && !fits("at most P4M", "P125D"));
        assert_eq!(Expected::parse("labour-court"), None);
    }
}
