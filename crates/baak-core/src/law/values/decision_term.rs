//! A decision that came later than the law allows after the application.

use super::calendar::{Calendar, day_of};
use super::{Findings, Shown, has_element};
use crate::entity::EntityKind;
use crate::lang::Localized;
use crate::law::Day;
use crate::span::Span;
use crate::text::Text;

/// How long a regime gives: months, or days where there are no months; and how that is said.
type Limit = (&'static str, u16, i32, Localized);

const LIMITS: [Limit; 3] = [
    ("rmi", 0, 30, Localized { nl: "30 dagen", fr: "30 jours", de: "30 Tage", en: "30 days" }),
    ("ocmw-social-aid", 1, 0, Localized { nl: "een maand", fr: "un mois", de: "einen Monat", en: "one month" }),
    ("handvest", 4, 0, Localized { nl: "vier maanden", fr: "quatre mois", de: "vier Monate", en: "four months" }),
];

/// What suspends the term or starts it anew.
const SUSPENDS: [&str; 3] = ["missing-documents", "delay-reasons", "transfer-notice"];
/// An application this long before the decision is another one.
const MAX_DAYS: i32 = 730;

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    let Some(check) = out.wanted("application-before-decision-date") else { return };
    let Some(index) = super::value_check_index(check.id) else { return };
    let Some((_, months, days, said)) = LIMITS.iter().find(|(regime, ..)| Some(*regime) == out.regime) else { return };
    // The words of this check only say where the two dates stand: the decision's as wrong, the application's as right.
    let Some((decision, decision_span)) = only_day(text, index, false) else { return };
    let Some((application, application_span)) = only_day(text, index, true) else { return };
    let last = if *months > 0 { application.plus_months(*months) } else { application };
    let late = last.days_to(decision) - days;
    let passed = application.days_to(decision);
    if late <= 0 || passed > MAX_DAYS || SUSPENDS.iter().any(|element| has_element(text, element)) {
        return;
    }
    let fill = vec![
        ("application", Shown::Day(application)),
        ("decision", Shown::Day(decision)),
        ("days", Shown::Text(passed.to_string())),
        ("right", Shown::Local(*said)),
    ];
    out.add(check, decision_span, vec![application_span], fill);
}

/// The day that the words give, when all of them give the same.
fn only_day(text: &Text<'_>, index: u16, is_right: bool) -> Option<(Day, Span)> {
    let mut found: Option<(Day, Span)> = None;
    for m in text.value_signs(index, is_right) {
        let mut days = text.entities_in(text.span_of(&m)).iter().filter_map(|entity| match entity.kind {
            EntityKind::Date(date) => Some((day_of(date), entity.span)),
            _ => None,
        });
        let Some((Some(day), span)) = days.next() else { continue };
        if days.next().is_some() || found.is_some_and(|(other, _)| other != day) {
            return None;
        }
        found.get_or_insert((day, span));
    }
    found
}
