//! Days of the calendar and what lies between them.

use crate::entity::Date;
use crate::law::Day;

/// Where a day lies from another.
pub(super) trait Calendar: Sized {
    /// How many days `other` lies after this day; negative when it lies before.
    fn days_to(self, other: Self) -> i32;
    /// The same day some months later, or the last day of that month where it has no such day.
    fn plus_months(self, months: u16) -> Self;
}

/// The day of a date that has all its parts and exists.
pub(super) fn day_of(date: Date) -> Option<Day> {
    Day::new(date.year?, date.month, date.day?)
}

impl Calendar for Day {
    fn days_to(self, other: Self) -> i32 {
        number(other) - number(self)
    }

    fn plus_months(self, months: u16) -> Self {
        let total = self.year * 12 + u16::from(self.month) - 1 + months;
        let (year, month) = (total / 12, (total % 12) as u8 + 1);
        // No month is shorter than 28 days.
        (28..=self.day).rev().find_map(|day| Self::new(year, month, day)).unwrap_or(Self { year, month, ..self })
    }
}

/// Days since the start of the calendar.
fn number(day: Day) -> i32 {
    // The year begins in March, so that the leap day is its last.
    let month = i32::from(day.month);
    let year = i32::from(day.year) - i32::from(month <= 2);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + i32::from(day.day) - 1;
    365 * year + year / 4 - year / 100 + year / 400 + of_year
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn day(year: u16, month: u8, day: u8) -> Day {
        Day { year, month, day }
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (a, b, days) in [
            (day(2026, 1, 31), day(2026, 3, 1), 29),
            (day(2024, 2, 28), day(2024, 3, 1), 2),
            (day(2025, 12, 31), day(2026, 1, 1), 1),
            (day(2026, 3, 1), day(2026, 1, 31), -29),
            (day(2000, 1, 1), day(2001, 1, 1), 366),
        ] {
            assert_eq!(a.days_to(b), days, "{a:?} {b:?}");
        }
    }

    #[test]
    fn months_end_with_their_last_day() {
        assert_eq!(day(2025, 11, 30).plus_months(3), day(2026, 2, 28));
        assert_eq!(day(2026, 10, 5).plus_months(3), day(2027, 1, 5));
        assert_eq!(day(2026, 12, 31).plus_months(0), day(2026, 12, 31));
    }

    #[test]
    fn a_date_that_does_not_exist_is_no_day() {
        let date = |day| Date { year: Some(2026), month: 2, day: Some(day) };
        assert_eq!((day_of(date(29)), day_of(date(28))), (None, Some(day(2026, 2, 28))));
        assert_eq!(day_of(Date { year: None, month: 2, day: Some(1) }), None);
    }
}
