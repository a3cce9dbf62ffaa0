//! Terms of the law and terms in the letter.

use crate::entity::{Entity, EntityKind, Unit};
use crate::lang::{Localized, UiLang};
use crate::span::Span;
use crate::text::Text;

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) count: u32,
    pub(super) unit: Unit,
}

impl Term {
    /// Reads `P3M`, `P30D`, `P5Y`, `P2W`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('P')?;
        let unit = match text.chars().last()? {
            'D' => Unit::Days,
            'W' => Unit::Weeks,
            'M' => Unit::Months,
            'Y' => Unit::Years,
            _ => return None,
        };
        Some(Self { count: text[..text.len() - 1].parse().ok()?, unit })
    }

    pub(super) const fn of(entity: &Entity) -> Option<Self> {
        match entity.kind {
            EntityKind::Duration { count, unit } => Some(Self { count, unit }),
            _ => None,
        }
    }

    /// About how long it lasts, in days: to tell shorter from longer.
    pub(super) const fn days(self) -> u32 {
        self.count.saturating_mul(match self.unit {
            Unit::Days => 1,
            Unit::Weeks => 7,
            Unit::Months => 30,
            Unit::Years => 365,
        })
    }

    /// The most days that it can last.
    pub(super) const fn most_days(self) -> u32 {
        self.count.saturating_mul(match self.unit {
            Unit::Days => 1,
            Unit::Weeks => 7,
            Unit::Months => 31,
            Unit::Years => 366,
        })
    }

    /// Whether both are the same by the calendar; days and months never are.
    pub(super) const fn is(self, other: Self) -> bool {
        let (a, b) = (self.in_base(), other.in_base());
        a.0 == b.0 && a.1 == b.1
    }

    /// The count in days or in months, and which of the two.
    const fn in_base(self) -> (u32, bool) {
        match self.unit {
            Unit::Days => (self.count, false),
            Unit::Weeks => (self.count.saturating_mul(7), false),
            Unit::Months => (self.count, true),
            Unit::Years => (self.count.saturating_mul(12), true),
        }
    }
}

impl std::fmt::Display for Term {
    /// Writes `P3M`, as [`Term::parse`] reads it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let letter = match self.unit {
            Unit::Days => 'D',
            Unit::Weeks => 'W',
            Unit::Months => 'M',
            Unit::Years => 'Y',
        };
        write!(f, "P{}{letter}", self.count)
    }
}

/// The terms in a span.
pub(super) fn terms_in<'t>(text: &'t Text<'_>, span: Span) -> impl Iterator<Item = (Term, Span)> + 't {
    text.entities_in(span).iter().filter_map(|entity| Some((Term::of(entity)?, entity.span)))
}

/// `P3M` as a person says it.
pub(crate) fn spoken_term(expect: &str, ui: UiLang) -> Option<String> {
    let (most, term) = match expect.strip_prefix("at most ") {
        Some(term) => (true, term),
        None => (false, expect),
    };
    let term = term.strip_prefix('P')?;
    let (count, unit) = term.split_at(term.len().checked_sub(1)?);
    let units = match unit {
        "D" => Localized { nl: "dagen", fr: "jours", de: "Tage", en: "days" },
        "M" => Localized { nl: "maanden", fr: "mois", de: "Monate", en: "months" },
        "Y" => Localized { nl: "jaar", fr: "ans", de: "Jahre", en: "years" },
        _ => return None,
    };
    let one = match unit {
        "M" => Localized { nl: "maand", fr: "mois", de: "Monat", en: "month" },
        "Y" => Localized { nl: "jaar", fr: "an", de: "Jahr", en: "year" },
        _ => units,
    };
    let at_most = Localized { nl: "hoogstens ", fr: "au plus ", de: "höchstens ", en: "at most " };
    let name = if count == "1" { one } else { units };
    Some(format!("{}{count} {}", if most { at_most.get(ui) } else { "" }, name.get(ui)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_and_compared_by_the_calendar() {
        let term = |text| Term::parse(text).expect("a term");
        assert!(term("P1Y").is(term("P12M")));
        assert!(term("P2W").is(term("P14D")));
        assert!(!term("P90D").is(term("P3M")));
        assert!(term("P2M").days() < term("P90D").days());
        assert_eq!(Term::parse("P30D"), Some(Term { count: 30, unit: Unit::Days }));
        assert_eq!(term("P4M").most_days(), 124);
        assert_eq!(term("P2W").to_string(), "P2W");
        // A letter may hold any number.
        assert!(!term("P4294967295Y").is(term("P1Y")) && term("P4294967295Y").most_days() == u32::MAX);
        assert_eq!(Term::parse("3 months"), None);
        assert_eq!(Term::parse("PM"), None);
    }
}
