//! What the law asks of letters, before they are written.

use crate::checklist::paragraph;
use crate::explain::verified;
use crate::style::{BOLD, DIM, Look};
use crate::words;
use baak_core::lang::UiLang;
use baak_core::law::{self, Level, Requirement, Verified};
use serde::Serialize;
use std::fmt::Write;

/// The requirements of one kind of letter in one regime.
struct Letter {
    regime: &'static str,
    kind: &'static str,
    rows: Vec<&'static Requirement>,
}

/// Every combination that is asked for and has rows.
fn letters(regime: Option<&str>, kind: Option<&str>) -> Vec<Letter> {
    let mut letters = Vec::new();
    for regime in law::regimes().iter().filter(|r| regime.is_none_or(|asked| asked == r.id)) {
        for kind in law::kinds().iter().filter(|k| kind.is_none_or(|asked| asked == k.id)) {
            let rows = law::requirements(regime.id, kind.id);
            if !rows.is_empty() {
                letters.push(Letter { regime: regime.id, kind: kind.id, rows });
            }
        }
    }
    letters
}

fn titles(letter: &Letter, ui: UiLang) -> (&'static str, &'static str) {
    let regime = law::regime(letter.regime).map_or(letter.regime, |regime| regime.title.get(ui));
    let kind = law::kind(letter.kind).map_or(letter.kind, |kind| kind.title.get(ui));
    (regime, kind)
}

/// For people.
pub fn text(regime: Option<&str>, kind: Option<&str>, ui: UiLang, look: Look) -> String {
    let mut out = String::new();
    for letter in letters(regime, kind) {
        let (regime, kind) = titles(&letter, ui);
        paragraph(&mut out, &format!("{regime} · {kind}"), "", look, Some(BOLD));
        for row in letter.rows {
            let level = if row.level == Level::Mandatory {
                String::new()
            } else {
                format!(" ({})", words::level(row.level).get(ui))
            };
            paragraph(&mut out, &format!("□ {}{level}", row.title.get(ui)), "  ", look, None);
            paragraph(&mut out, row.source.get(ui), "    ", look, Some(DIM));
            if row.verified == Verified::Memory {
                paragraph(&mut out, &verified(row.verified, ui), "    ", look, Some(DIM));
            }
        }
        out.push('\n');
    }
    out
}

/// A Markdown list with boxes to tick.
pub fn markdown(regime: Option<&str>, kind: Option<&str>, ui: UiLang) -> String {
    let mut out = String::new();
    for letter in letters(regime, kind) {
        let (regime, kind) = titles(&letter, ui);
        let _ = writeln!(out, "## {regime} · {kind}\n");
        for row in letter.rows {
            let level = words::level(row.level).get(ui);
            let _ = writeln!(out, "- [ ] **{}** ({level}). {}", row.title.get(ui), row.source.get(ui));
            if let Some(consequence) = row.consequence {
                let _ = writeln!(out, "  {}", consequence.get(ui));
            }
            if row.verified == Verified::Memory {
                let _ = writeln!(out, "  *{}*", verified(row.verified, ui));
            }
        }
        out.push('\n');
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
    title: &'static str,
    source: &'static str,
    consequence: Option<&'static str>,
    expect: Option<&'static str>,
    advice: &'static str,
    example: &'static str,
    verified: &'static str,
    checked_at: Option<&'static str>,
}

/// For programs.
pub fn json(regime: Option<&str>, kind: Option<&str>, ui: UiLang) -> String {
    let letters: Vec<LetterJson> = letters(regime, kind)
        .into_iter()
        .map(|letter| LetterJson {
            regime: letter.regime,
            kind: letter.kind,
            requirements: letter.rows.into_iter().map(|row| row_json(row, ui)).collect(),
        })
        .collect();
    serde_json::to_string_pretty(&letters).unwrap_or_default() + "\n"
}

fn row_json(row: &'static Requirement, ui: UiLang) -> RowJson {
    let info = law::element(row.element);
    let (verified, checked_at) = match row.verified {
        Verified::Page(url) => ("page", Some(url)),
        Verified::Report(place) => ("report", Some(place)),
        Verified::Memory => ("memory", None),
    };
    RowJson {
        id: row.id,
        element: row.element,
        level: row.level,
        title: row.title.get(ui),
        source: row.source.get(ui),
        consequence: row.consequence.map(|consequence| consequence.get(ui)),
        expect: row.expect,
        advice: info.map_or("", |info| info.advice.get(ui)),
        example: info.map_or("", |info| info.example.get(ui)),
        verified,
        checked_at,
    }
}
