//! What a finding fills into its message: dates, sums and names, written as its reader writes them.

use crate::lang::{Localized, UiLang};
use crate::law::Day;

/// A value in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Words of the letter, or a number.
    Text(String),
    /// A text of the data.
    Local(Localized),
    /// Names of which any will do.
    Names(Vec<Localized>),
    /// A day.
    Day(Day),
    /// A sum, in euro cents.
    Money(i64),
}

impl Shown {
    /// The value in the language of the report.
    pub fn show(&self, ui: UiLang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Local(text) => text.get(ui).to_owned(),
            Self::Names(names) => names.iter().map(|name| name.get(ui)).collect::<Vec<_>>().join(" / "),
            Self::Day(day) => show_day(*day, ui),
            Self::Money(cents) => show_money(*cents, ui),
        }
    }
}

/// Months in the languages of [`UiLang::ALL`].
const MONTHS: [[&str; 12]; 4] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

fn show_day(day: Day, ui: UiLang) -> String {
    let month = MONTHS[ui as usize].get(usize::from(day.month).wrapping_sub(1)).copied().unwrap_or_default();
    match ui {
        UiLang::De => format!("{}. {month} {}", day.day, day.year),
        UiLang::Fr if day.day == 1 => format!("1er {month} {}", day.year),
        _ => format!("{} {month} {}", day.day, day.year),
    }
}

/// `1.234,50 euro`; a no-break space in French.
fn show_money(cents: i64, ui: UiLang) -> String {
    let (thousands, decimal) = match ui {
        UiLang::Fr => ('\u{a0}', ','),
        UiLang::En => (',', '.'),
        UiLang::Nl | UiLang::De => ('.', ','),
    };
    let digits = (cents.unsigned_abs() / 100).to_string();
    let mut whole = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            whole.push(thousands);
        }
        whole.push(digit);
    }
    let sign = if cents < 0 { "-" } else { "" };
    let number = format!("{sign}{whole}{decimal}{:02}", cents.unsigned_abs() % 100);
    match ui {
        UiLang::En => format!("€{number}"),
        UiLang::Nl => format!("{number} euro"),
        UiLang::Fr | UiLang::De => format!("{number} €"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_their_readers_write_them() {
        let day = Shown::Day(Day { year: 2026, month: 3, day: 1 });
        let shown = |value: &Shown| UiLang::ALL.map(|ui| value.show(ui));
        assert_eq!(shown(&day), ["1 maart 2026", "1er mars 2026", "1. März 2026", "1 March 2026"]);
        let money = Shown::Money(123_450);
        assert_eq!(shown(&money), ["1.234,50 euro", "1\u{a0}234,50 €", "1.234,50 €", "€1,234.50"]);
        assert_eq!(Shown::Money(-5).show(UiLang::Nl), "-0,05 euro");
        assert_eq!(Shown::Money(100_000_000).show(UiLang::En), "€1,000,000.00");
    }
}
