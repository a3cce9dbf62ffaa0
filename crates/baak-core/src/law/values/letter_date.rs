//! The date of the letter itself.

use super::calendar::day_of;
use crate::entity::EntityKind;
use crate::law::Day;
use crate::span::Span;
use crate::text::{Text, Zone};

/// Words beside a date that tell another day than the letter's: a birth, the reader's own letter, a session, an end.
const OTHER: [&str; 44] = [
    "geboren",
    "geb",
    "geboortedatum",
    "uw brief",
    "uw schrijven",
    "uw aanvraag",
    "aanvraag",
    "zitting",
    "vergadering",
    "raad",
    "tot",
    "van",
    "né",
    "née",
    "naissance",
    "votre lettre",
    "votre courrier",
    "votre demande",
    "demande",
    "séance",
    "réunion",
    "conseil",
    "jusqu",
    "période",
    "geboren am",
    "geburtsdatum",
    "ihr schreiben",
    "ihr brief",
    "ihr antrag",
    "antrag",
    "sitzung",
    "rat",
    "bis",
    "zeitraum",
    "wet",
    "loi",
    "gesetz",
    "besluit",
    "arrêté",
    "beslissing",
    "décision",
    "entscheidung",
    "hearing",
    "hoorzitting",
];

/// Labels that a letter's date has.
const LABELS: [&str; 12] = [
    "datum",
    "date",
    "date :",
    "datum :",
    "ons schrijven",
    "datum brief",
    "briefdatum",
    "date de la lettre",
    "date du courrier",
    "date d'envoi",
    "verzenddatum",
    "datum van deze brief",
];

/// The most words that may stand beside the date on its line: a place, an article, a day of the week.
const MAX_WORDS: usize = 5;

/// The date of the letter and where it stands, when there is exactly one date in the header that can be it.
pub(super) fn letter_date(text: &Text<'_>) -> Option<(Day, Span)> {
    let mut found: Option<(Day, Span)> = None;
    for line in text.lines.iter().filter(|line| line.zone == Zone::Header) {
        for entity in text.entities_in(line.span()) {
            let EntityKind::Date(date) = entity.kind else { continue };
            let Some(day) = day_of(date) else { continue };
            if !is_letters_own(&text.document.text, entity.span) {
                continue;
            }
            match found {
                Some((other, _)) if other != day => return None,
                Some(_) => {}
                None => found = Some((day, entity.span)),
            }
        }
    }
    found
}

/// Whether a date stands as letters are dated: alone, behind a place (`Gent, 3 mei 2026`), or behind `Datum:`.
fn is_letters_own(text: &str, span: Span) -> bool {
    let start = text[..span.start as usize].rfind(['\n', '|', '\t']).map_or(0, |at| at + 1);
    let end = text[span.end as usize..].find(['\n', '|', '\t']).map_or(text.len(), |at| span.end as usize + at);
    let before = text[start..span.start as usize].to_lowercase();
    let after = text[span.end as usize..end].to_lowercase();
    // Columns of a plain text stand apart by several spaces.
    let before = before.rsplit("   ").next().unwrap_or_default().trim();
    let after = after.split("   ").next().unwrap_or_default().trim_matches([' ', '.', '*', '_', '\r']);
    if !after.is_empty() {
        return false;
    }
    let label = before.trim_matches([' ', '*', '_', ':', '-']);
    if LABELS.contains(&label) || LABELS.iter().any(|l| label.ends_with(&format!(", {l}"))) {
        return true;
    }
    let words: Vec<&str> = label.split([' ', ',', '\'', '’', '-']).filter(|word| !word.is_empty()).collect();
    let tells_other = |other: &str| words.contains(&other) || (other.contains(' ') && label.contains(other));
    words.len() <= MAX_WORDS && !label.contains(':') && !OTHER.iter().any(|other| tells_other(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lang::Lang;

    #[test]
    fn a_letter_has_one_date_or_none() {
        let day = |d| Some(Day { year: 2026, month: 5, day: d });
        for (lang, head, expected) in [
            (Lang::Nl, "OCMW Gent\n\nGent, 4 mei 2026\n\nOns kenmerk: A/1", day(4)),
            (Lang::Nl, "Datum: 04/05/2026\nUw brief van: 12/04/2026", day(4)),
            (Lang::Nl, "Beslissing van 4 mei 2026", None),
            (Lang::Fr, "Liège, le 4 mai 2026\n\nObjet : votre demande du 1er avril 2026", day(4)),
            (Lang::Fr, "Née le 4 mai 2026", None),
            (Lang::De, "Eupen, den 4. Mai 2026", day(4)),
            (Lang::De, "Eupen, den 4. Mai 2026\nSankt Vith, den 5. Mai 2026", None),
        ] {
            let body = match lang {
                Lang::Nl => "Geachte mevrouw\n\nU krijgt vanaf deze maand een leefloon van ons.",
                Lang::Fr => "Madame,\n\nVous recevez dès ce mois un revenu d'intégration.",
                Lang::De => "Sehr geehrte Frau Roth\n\nSie erhalten ab diesem Monat eine Leistung von uns.",
            };
            let document = Document::from_plain(&format!("{head}\n\n{body}"));
            let text = Text::new(&document, Some(lang));
            assert_eq!(letter_date(&text).map(|(day, _)| day), expected, "{head}");
        }
    }
}
