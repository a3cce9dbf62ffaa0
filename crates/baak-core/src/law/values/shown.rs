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
            Self::Day(day) => day.in_words(ui),
            Self::Money(cents) => show_money(*cents, ui),
        }
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
