//! When a rule of law applies.

use crate::entity::EntityKind;
use crate::lang::{Localized, UiLang};
use crate::text::{Text, Zone};
use std::fmt;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year, four digits.
    pub year: u16,
    /// The month, 1-12.
    pub month: u8,
    /// The day of the month, 1-31.
    pub day: u8,
}

impl Day {
    /// The day that exists in the calendar under these numbers.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        if day == 0 || day > last || year == 0 || year > 9999 { None } else { Some(Self { year, month, day }) }
    }

    /// Reads `2026-11-23`.
    pub fn parse(iso: &str) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| {
            iso.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit())).and_then(|part| part.parse().ok())
        };
        let is_iso = iso.len() == 10 && iso.get(4..5) == Some("-") && iso.get(7..8) == Some("-");
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).filter(|_| is_iso)
    }
}

impl Day {
    /// The day as a sentence in `lang` writes it: `3 mei 2026`, `1er mai 2026`, `3. Mai 2026`, `3 May 2026`.
    pub fn in_words(self, lang: UiLang) -> String {
        let month = MONTHS[usize::from(self.month.clamp(1, 12)) - 1].get(lang);
        let (day, year) = (self.day, self.year);
        match lang {
            UiLang::De => format!("{day}. {month} {year}"),
            UiLang::Fr if day == 1 => format!("1er {month} {year}"),
            _ => format!("{day} {month} {year}"),
        }
    }
}

const MONTHS: [Localized; 12] = [
    Localized { nl: "januari", fr: "janvier", de: "Januar", en: "January" },
    Localized { nl: "februari", fr: "février", de: "Februar", en: "February" },
    Localized { nl: "maart", fr: "mars", de: "März", en: "March" },
    Localized { nl: "april", fr: "avril", de: "April", en: "April" },
    Localized { nl: "mei", fr: "mai", de: "Mai", en: "May" },
    Localized { nl: "juni", fr: "juin", de: "Juni", en: "June" },
    Localized { nl: "juli", fr: "juillet", de: "Juli", en: "July" },
    Localized { nl: "augustus", fr: "août", de: "August", en: "August" },
    Localized { nl: "september", fr: "septembre", de: "September", en: "September" },
    Localized { nl: "oktober", fr: "octobre", de: "Oktober", en: "October" },
    Localized { nl: "november", fr: "novembre", de: "November", en: "November" },
    Localized { nl: "december", fr: "décembre", de: "Dezember", en: "December" },
];

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// From when until when a rule applies, both days inside; a side without a day is open, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InForce {
    /// Its first day.
    pub from: Option<Day>,
    /// Its last day.
    pub until: Option<Day>,
}

impl InForce {
    /// Whether the rule applies on `day`; where no day is known everything counts.
    pub fn holds(self, day: Option<Day>) -> bool {
        day.is_none_or(|day| self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until))
    }

    /// Whether no day limits it.
    pub const fn is_open(self) -> bool {
        self.from.is_none() && self.until.is_none()
    }
}

/// The letter's own date: the latest full date above the message, else below it.
///
/// What a heading names besides (an application, an earlier letter, a birth) lies before the letter. A date far off by one
/// reference changes nothing where laws last for decades; a check that counts days needs more care.
pub(super) fn letter_day(text: &Text<'_>) -> Option<Day> {
    [Zone::Header, Zone::Closing].into_iter().find_map(|zone| {
        let lines = text.lines.iter().filter(|line| line.zone == zone);
        let dates = lines.flat_map(|line| text.entities_in(line.span())).filter_map(|entity| match entity.kind {
            EntityKind::Date(date) => Day::new(date.year?, date.month, date.day?),
            _ => None,
        });
        dates.max()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    #[test]
    fn a_day_is_a_day_of_the_calendar() {
        assert_eq!(Day::parse("2024-02-29").map(|day| day.to_string()).as_deref(), Some("2024-02-29"));
        for wrong in [
            "2023-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "26-04-01",
            "2026/04/01",
            "2026-4-01",
            "",
            "2026-04-0é",
        ] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn both_days_are_inside() {
        let day = Day::parse;
        let period = InForce { from: day("1997-01-01"), until: day("2020-12-31") };
        for (at, holds) in [("1996-12-31", false), ("1997-01-01", true), ("2020-12-31", true), ("2021-01-01", false)] {
            assert_eq!(period.holds(day(at)), holds, "{at}");
        }
        assert!(period.holds(None) && InForce::default().holds(day("1830-10-04")) && InForce::default().is_open());
    }

    #[test]
    fn a_letter_says_its_date_above_or_below() {
        for (letter, expected) in [
            (
                "Gent, 3 maart 1996\n\nUw aanvraag van 2 februari 1996\n\nGeachte mevrouw\n\nWij stoppen uw steun op 1 april 1996.\n",
                "1996-03-03",
            ),
            (
                "Madame,\n\nNous avons reçu votre demande du 5 mai 2025 et nous la traitons.\n\nVeuillez agréer, Madame, nos salutations distinguées.\n\nFait à Namur, le 12 mai 2025\n",
                "2025-05-12",
            ),
        ] {
            let document = Document::from_plain(letter);
            let found = letter_day(&Text::new(&document, None));
            assert_eq!(found.map(|day| day.to_string()).as_deref(), Some(expected), "{letter}");
        }
        let document = Document::from_plain("Geachte mevrouw\n\nWij stoppen uw steun op 1 april.\n");
        assert_eq!(letter_day(&Text::new(&document, None)), None);
    }
}
