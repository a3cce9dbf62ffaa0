#![doc = include_str!("weekday_mismatch.md")]

use crate::diagnostic::Severity;
use crate::entity::{Date, EntityKind};
use crate::lang::{Lang, Localized};
use crate::law::Day;
use crate::rules::word::{on_one_line, with_case_of};
use crate::rules::{Context, Findings, Rule};

/// Flags weekdays that do not go with their date.
pub(crate) const RULE: Rule = Rule {
    code: "number/weekday-mismatch",
    severity: Severity::Error,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Dag en datum kloppen niet",
        fr: "Jour et date ne correspondent pas",
        de: "Tag und Datum passen nicht",
        en: "Day and date do not match",
    },
    message: Localized {
        nl: "{date} is een {day}.",
        fr: "Le {date} est un {day}.",
        de: "Der {date} ist ein {day}.",
        en: "{date} is a {day}.",
    },
    why: Localized {
        nl: "Wie op de verkeerde dag komt, mist zijn afspraak.",
        fr: "Qui vient le mauvais jour manque son rendez-vous.",
        de: "Wer am falschen Tag kommt, verpasst den Termin.",
        en: "People who come on the wrong day miss their appointment.",
    },
    help: Localized {
        nl: "Kijk na of de dag of de datum juist is.",
        fr: "Vérifiez le jour et la date.",
        de: "Prüfen Sie Tag und Datum.",
        en: "Check the day and the date.",
    },
    source: "Handvest van de sociaal verzekerde (juiste informatie)",
    limits: &[],
    page: include_str!("weekday_mismatch.md"),
    check,
};

/// The days from Monday on.
const DAYS: [(Lang, [&str; 7]); 3] = [
    (Lang::Nl, ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]),
    (Lang::Fr, ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    (Lang::De, ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]),
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for line in &cx.text.lines {
        let tokens = line.tokens();
        for entity in cx.text.entities_in(line.span()) {
            let EntityKind::Date(Date { year: Some(year), month, day: Some(day) }) = entity.kind else { continue };
            let Some(real) = Day::new(year, month, day).map(weekday) else { continue };
            let first = tokens.start
                + cx.text.tokens[tokens.clone()].partition_point(|token| token.span.start < entity.span.start);
            // A comma or an article may stand between (`Dienstag, dem 3. Mai`).
            let before = cx.text.tokens[tokens.start..first].iter().rev();
            let mut before =
                before.skip_while(|token| matches!(token.span.of(source), "," | "dem" | "den" | "le" | "de"));
            let days = DAYS[line.lang as usize].1;
            let Some(token) = before.next() else { continue };
            let Some(said) = days.iter().position(|day| *day == token.span.of(source).to_lowercase()) else { continue };
            if said != real {
                let date = on_one_line(entity.span.of(source));
                let name = days[real];
                let name = if line.lang == Lang::De { with_case_of("X", name) } else { name.to_owned() };
                found.at(token.span.cover(entity.span), &[("date", &date), ("day", &name)]);
            }
        }
    }
}

/// The weekday, 0 for Monday (Zeller's congruence, Gregorian calendar).
fn weekday(day: Day) -> usize {
    let (year, month) = if day.month < 3 {
        (i32::from(day.year) - 1, i32::from(day.month) + 12)
    } else {
        (day.year.into(), day.month.into())
    };
    let (century, of_century) = (year / 100, year % 100);
    let zeller = i32::from(day.day) + 13 * (month + 1) / 5 + of_century + of_century / 4 + century / 4 + 5 * century;
    // Zeller counts from Saturday.
    usize::try_from((zeller + 5) % 7).unwrap_or(0)
}
