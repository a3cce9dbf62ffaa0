//! What the law asks of letters, before they are written.

use crate::checklist::{hanging, paragraph};
use crate::explain::example_lang;
use crate::row::{audience, cited, in_force, verified};
use crate::style::{BOLD, DIM, DOUBT, Look};
use crate::words;
use baak_core::lang::UiLang;
use baak_core::law::{self, Circumstances, Day, Level, Requirement, Verified};
use baak_core::skeleton::text_block_of;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What the user asks for; everything when left out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The regime.
    pub regime: Option<&'a str>,
    /// The kind of letter.
    pub kind: Option<&'a str>,
    /// The day whose law counts; all law when left out.
    pub as_of: Option<Day>,
}

/// The requirements of one kind of letter in one regime.
struct Letter {
    regime: &'static str,
    kind: &'static str,
    rows: Vec<&'static Requirement>,
}

/// Every combination that is asked for and has rows.
fn letters(asked: Asked<'_>) -> Vec<Letter> {
    let circumstances = Circumstances { as_of: asked.as_of, ..Circumstances::default() };
    let mut letters = Vec::new();
    for regime in law::regimes().iter().filter(|r| asked.regime.is_none_or(|id| id == r.id)) {
        for kind in law::kinds().iter().filter(|k| asked.kind.is_none_or(|id| id == k.id)) {
            let rows = law::requirements(regime.id, kind.id, &circumstances);
            if !rows.is_empty() {
                letters.push(Letter { regime: regime.id, kind: kind.id, rows });
            }
        }
    }
    letters
}

fn title(letter: &Letter, ui: UiLang) -> String {
    let regime = law::regime(letter.regime).map_or(letter.regime, |regime| regime.title.get(ui));
    let kind = law::kind(letter.kind).map_or(letter.kind, |kind| kind.title.get(ui));
    format!("{regime} · {kind}")
}

/// The rows under the question of how much the law presses: required first, advice last.
fn by_weight(rows: &[&'static Requirement]) -> impl Iterator<Item = (Level, Vec<&'static Requirement>)> {
    [Level::Sanctioned, Level::Mandatory, Level::Recommended].into_iter().filter_map(|level| {
        let of_level: Vec<_> = rows.iter().copied().filter(|row| row.level == level).collect();
        (!of_level.is_empty()).then_some((level, of_level))
    })
}

/// Says that nothing is asked.
fn nothing(ui: UiLang) -> String {
    format!("{}\n", words::NOTHING_REQUIRED.get(ui))
}

/// For people. A single kind of letter comes with what to write; an overview does not.
pub fn text(asked: Asked<'_>, ui: UiLang, look: Look) -> String {
    let letters = letters(asked);
    if letters.is_empty() {
        return nothing(ui);
    }
    let mut out = String::new();
    for (at, letter) in letters.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        paragraph(&mut out, &title(letter, ui), "", look, Some(BOLD));
        for (level, rows) in by_weight(&letter.rows) {
            out.push('\n');
            paragraph(&mut out, words::level_title(level).get(ui), "", look, Some(BOLD));
            // What follows from the absence is said once.
            let mut told = BTreeSet::new();
            for row in rows {
                let consequence = row.consequence.map(|text| text.get(ui)).filter(|text| told.insert(*text));
                hanging(&mut out, "□", &named(row, ui), "  ", look);
                for said in sayings(row, letter.regime, consequence, letters.len() == 1, ui) {
                    let style = match said.weight {
                        Weight::Text => None,
                        Weight::Proof => Some(DIM),
                        Weight::Doubt => Some(DOUBT),
                    };
                    paragraph(&mut out, &said.text, "    ", look, style);
                }
            }
        }
    }
    out
}

/// How a line about a row looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Text,
    Proof,
    Doubt,
}

struct Saying {
    text: String,
    weight: Weight,
}

/// The row's title, with its region where it is for one only.
fn named(row: &Requirement, ui: UiLang) -> String {
    let is_regional = row.applies_to.iter().any(|who| ["flanders", "wallonia"].contains(who));
    let audience = if is_regional { audience(row, ui) } else { None };
    audience.map_or_else(|| row.title.get(ui).to_owned(), |audience| format!("{} · {audience}", row.title.get(ui)))
}

/// What stands under a row: what to write (when `is_full`), what the law says of it, and by whose word.
fn sayings(row: &Requirement, regime: &str, consequence: Option<&str>, is_full: bool, ui: UiLang) -> Vec<Saying> {
    let mut said = Vec::new();
    let mut say = |weight: Weight, text: String| said.push(Saying { text, weight });
    if let Some(info) = law::element(row.element).filter(|_| is_full) {
        say(Weight::Text, info.advice.get(ui).to_owned());
        let example = text_block_of(row, law::element(row.element), regime, None, example_lang(ui));
        say(Weight::Text, format!("{} {example}", words::example(ui)));
    }
    if let Some(value) = row.value {
        say(Weight::Text, format!("{} {}", words::VALUE.get(ui), value.get(ui)));
    }
    if let Some(consequence) = consequence {
        say(Weight::Text, format!("{} {consequence}", words::IF_ABSENT.get(ui)));
    }
    if row.silent || law::element(row.element).is_some_and(|info| info.silent) {
        say(Weight::Text, words::SILENT.get(ui).to_owned());
    }
    let source = cited(row.source.get(ui));
    // The heading says already that it is advice.
    if row.level > Level::Recommended || source != words::GOOD_PRACTICE.get(ui) {
        let period = in_force(row, ui).map_or_else(String::new, |period| format!(". {period}"));
        say(Weight::Proof, format!("{} {source}{period}", words::SOURCE.get(ui)));
    }
    match row.verified {
        Verified::Memory => say(Weight::Doubt, verified(row.verified, ui)),
        Verified::Page(_) | Verified::Report(_) if is_full => say(Weight::Proof, verified(row.verified, ui)),
        Verified::Page(_) | Verified::Report(_) | Verified::House => {}
    }
    said
}

/// A Markdown list with boxes to tick.
pub fn markdown(asked: Asked<'_>, ui: UiLang) -> String {
    let letters = letters(asked);
    if letters.is_empty() {
        return nothing(ui);
    }
    let mut out = String::new();
    for letter in &letters {
        let _ = writeln!(out, "## {}\n", title(letter, ui));
        for (level, rows) in by_weight(&letter.rows) {
            let _ = writeln!(out, "### {}\n", words::level_title(level).get(ui));
            let mut told = BTreeSet::new();
            for row in rows {
                let consequence = row.consequence.map(|text| text.get(ui)).filter(|text| told.insert(*text));
                let _ = write!(out, "- [ ] **{}**", named(row, ui));
                for said in sayings(row, letter.regime, consequence, letters.len() == 1, ui) {
                    let mark = if said.weight == Weight::Doubt { "*" } else { "" };
                    let _ = write!(out, "\\\n  {mark}{}{mark}", said.text);
                }
                out.push('\n');
            }
            out.push('\n');
        }
    }
    out
}

#[derive(Serialize)]
struct LetterJson {
    regime: &'static str,
    kind: &'static str,
    requirements: Vec<RowJson>,
}

#[derive(Serialize)]
struct RowJson {
    id: &'static str,
    element: &'static str,
    level: Level,
    /// Its absence is never reported.
    silent: bool,
    title: &'static str,
    source: &'static str,
    consequence: Option<&'static str>,
    value: Option<&'static str>,
    expect: &'static [&'static str],
    in_force: PeriodJson,
    audience: &'static [&'static str],
    advice: &'static str,
    example: String,
    note: Option<&'static str>,
    verified: &'static str,
    checked_at: Option<&'static str>,
}

#[derive(Serialize)]
struct PeriodJson {
    from: Option<String>,
    until: Option<String>,
}

/// For programs; `schema/requirements.schema.json` describes it.
pub fn json(asked: Asked<'_>, ui: UiLang) -> String {
    let letters: Vec<LetterJson> = letters(asked)
        .into_iter()
        .map(|letter| LetterJson {
            regime: letter.regime,
            kind: letter.kind,
            requirements: letter.rows.into_iter().map(|row| row_json(row, letter.regime, ui)).collect(),
        })
        .collect();
    serde_json::to_string_pretty(&letters).unwrap_or_default() + "\n"
}

fn row_json(row: &'static Requirement, regime: &str, ui: UiLang) -> RowJson {
    let info = law::element(row.element);
    let (verified, checked_at) = match row.verified {
        Verified::Page(url) => ("page", Some(url)),
        Verified::Report(place) => ("report", Some(place)),
        Verified::Memory => ("memory", None),
        Verified::House => ("house", None),
    };
    let period = law::in_force(row);
    RowJson {
        id: row.id,
        element: row.element,
        level: row.level,
        silent: row.silent || info.is_some_and(|info| info.silent),
        title: row.title.get(ui),
        source: row.source.get(ui),
        consequence: row.consequence.map(|consequence| consequence.get(ui)),
        value: row.value.map(|value| value.get(ui)),
        expect: row.expect,
        in_force: PeriodJson {
            from: period.from.map(|day| day.to_string()),
            until: period.until.map(|day| day.to_string()),
        },
        audience: row.applies_to,
        advice: info.map_or("", |info| info.advice.get(ui)),
        example: text_block_of(row, law::element(row.element), regime, None, example_lang(ui)),
        note: row.note,
        verified,
        checked_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { width: 80, colour: false };

    fn asked<'a>(regime: &'a str, kind: &'a str, as_of: &str) -> Asked<'a> {
        Asked { regime: Some(regime), kind: Some(kind), as_of: Day::parse(as_of) }
    }

    #[test]
    fn every_row_says_what_to_write_why_and_how_sure() {
        for (ui, pieces) in [
            (
                UiLang::Nl,
                ["Verplicht: als dit ontbreekt", "Waarde: 5 jaar", "Ontbreekt het:", "Bijvoorbeeld:", "Nagekeken op"],
            ),
            (
                UiLang::Fr,
                ["son absence est sanctionnée", "Valeur : 5 ans", "En son absence :", "Par exemple :", "Vérifié sur"],
            ),
            (UiLang::De, ["Fehlt es, hat das Folgen", "Wert: 5 Jahre", "Fehlt es:", "Zum Beispiel:", "Geprüft auf"]),
            (
                UiLang::En,
                [
                    "its absence has legal effects",
                    "Value: 5 years",
                    "If it is missing:",
                    "For example, in Dutch:",
                    "Checked at",
                ],
            ),
        ] {
            for text in [
                text(asked("rmi", "decision-recover", ""), ui, LOOK),
                markdown(asked("rmi", "decision-recover", ""), ui),
            ] {
                for piece in pieces {
                    assert!(text.contains(piece), "{piece}: {text}");
                }
            }
        }
    }

    #[test]
    fn what_no_lawyer_confirmed_is_never_shown_as_certain() {
        let letters = letters(Asked::default());
        let memory = |letter: &Letter| letter.rows.iter().filter(|row| row.verified == Verified::Memory).count();
        assert!(letters.iter().map(memory).sum::<usize>() > 50);
        for ui in UiLang::ALL {
            for letter in &letters {
                let asked = asked(letter.regime, letter.kind, "");
                let said = words::VERIFIED_NOT.get(ui);
                // Lines break anywhere.
                let text = text(asked, ui, LOOK).split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(text.matches(said).count(), memory(letter), "{} {}", letter.regime, letter.kind);
                assert_eq!(markdown(asked, ui).matches(said).count(), memory(letter));
            }
        }
    }

    #[test]
    fn an_example_fits_the_body_that_hears_the_appeal() {
        for (regime, has_court) in [("rmi", true), ("social-housing-flanders", false), ("general-federal", false)] {
            for (ui, court) in [
                (UiLang::Nl, "arbeidsrechtbank te gaan"),
                (UiLang::Fr, "aller au tribunal du travail"),
                (UiLang::De, "zum Arbeitsgericht zu gehen"),
            ] {
                let text = markdown(asked(regime, "decision-refuse", ""), ui);
                assert_eq!(text.contains(court), has_court, "{regime} {court}");
            }
        }
    }

    #[test]
    fn only_the_law_of_that_day_is_shown() {
        let at = |day| json(asked("handvest", "decision-refuse", day), UiLang::En);
        assert!(at("1997-01-01").contains("\"handvest-appeal-court\"") && at("").contains("1997-01-01"));
        assert!(!at("1996-12-31").contains("handvest-"), "not in force yet");
        assert!(text(asked("rmi", "other", ""), UiLang::Nl, LOOK).contains("niets bijzonders"));
    }
}
