//! GitHub: workflow commands that annotate a change, and a summary of the run in Markdown.
//!
//! GitHub shows ten annotations of each type for a step and drops the others without a word, so the heaviest come first
//! and the last says how many there are more.

use super::Part;
use super::escape::path;
use super::finding::{Finding, findings};
use super::words;
use crate::{Checked, Letter, Places, Summary, checklist, count};
use baak_core::diagnostic::Severity;
use baak_core::lang::UiLang;
use baak_core::law::{Level, Status};
use std::cmp::Reverse;
use std::fmt::Write;

/// The most annotations of one type that GitHub shows for a step (GitHub Docs, "Workflow commands", limits of a step).
const MAX_OF_TYPE: usize = 10;
/// The most letters in the summary: GitHub takes no more than 1 MiB for a step. Chosen by us.
const MAX_ROWS: usize = 500;

/// The annotations of one letter and its line of the summary.
pub(super) fn part(checked: &Checked) -> Part {
    let path = path(&checked.path);
    let file = property(&path);
    let letter = match &checked.outcome {
        Ok(letter) => letter,
        Err(error) => {
            let annotation = format!("::error file={file},line=1,title=baak::{}\n", data(error));
            let row = Row { weight: u32::MAX, text: format!("| {} | ⛔ {} | | | |\n", cell(&path), cell(error)) };
            return Part { annotations: vec![(Severity::Error, annotation)], row: Some(row), ..Part::default() };
        }
    };
    let places = Places::new(&letter.document);
    let found = findings(letter, &places);
    let annotations = found.iter().map(|finding| (finding.diagnostic.severity, annotation(finding, &file))).collect();
    Part { annotations, row: Some(row(letter, &path)), ..Part::default() }
}

fn annotation(finding: &Finding<'_>, file: &str) -> String {
    let name = match finding.diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let region = &finding.region;
    let mut place = format!("file={file},line={}", region.start.line);
    if region.end_line > region.start.line {
        // Columns mean something on one line only.
        let _ = write!(place, ",endLine={}", region.end_line);
    } else if finding.near.is_none() && region.is_text {
        let _ = write!(place, ",col={},endColumn={}", region.start.column, region.end_column);
    }
    let title = property(&finding.diagnostic.code);
    format!("::{name} {place},title={title}::{}\n", data(&finding.full_text()))
}

/// The annotations of a run: as many of each type as are shown, and how many there are.
#[derive(Debug, Clone, Default)]
pub(super) struct Annotations {
    errors: (Vec<String>, u32),
    warnings: (Vec<String>, u32),
    infos: (Vec<String>, u32),
}

impl Annotations {
    pub(super) fn add(&mut self, severity: Severity, text: String) {
        let (kept, count) = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Info => &mut self.infos,
        };
        *count += 1;
        if kept.len() < MAX_OF_TYPE {
            kept.push(text);
        }
    }

    /// All annotations, the heaviest first.
    fn show(&self, ui: UiLang) -> String {
        let mut out = String::new();
        for (name, words, (kept, count_)) in [
            ("error", &words::MORE_ERRORS, &self.errors),
            ("warning", &words::MORE_WARNINGS, &self.warnings),
            ("notice", &words::MORE_INFOS, &self.infos),
        ] {
            let shown = if *count_ as usize > MAX_OF_TYPE { MAX_OF_TYPE - 1 } else { kept.len() };
            out.extend(kept[..shown].iter().map(String::as_str));
            let more = *count_ - shown as u32;
            if more > 0 {
                let _ = writeln!(out, "::{name} title=baak::{}", data(&count(words, ui, more)));
            }
        }
        out
    }
}

/// What stands in the log of the step: the annotations and the total.
pub(super) fn end(annotations: &Annotations, summary: &Summary, ui: UiLang) -> String {
    annotations.show(ui) + &crate::pretty::summary(summary, ui, crate::Look::new(None, false))
}

/// A line of the summary.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// How far up it comes.
    weight: u32,
    text: String,
}

fn row(letter: &Letter, path: &str) -> Row {
    let ui = letter.report.ui_lang;
    let report = &letter.report;
    let of = |severity| report.diagnostics.iter().filter(|d| d.severity == severity).count() as u32;
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let complete = match report.completeness {
        Some(completeness) if completeness.complete => format!("✅ {}", words::YES.get(ui)),
        Some(_) => format!("❌ {}", words::NO.get(ui)),
        None => format!("❔ {}", words::NOT_SURE.get(ui)),
    };
    let lacking: Vec<&str> = report
        .checklist
        .iter()
        .filter(|item| item.requirement.level > Level::Recommended)
        .filter(|item| matches!(item.status, Status::Absent | Status::WrongValue))
        .filter(|item| checklist::finding_of(item, letter).is_some())
        .map(|item| item.requirement.title.get(ui))
        .collect();
    let score =
        report.score.as_ref().map_or("–".to_owned(), |score| format!("{} · {}", score.band.name(), score.total));
    let found = format!("{errors} / {warnings}");
    let text = format!("| {} | {complete} | {score} | {} | {found} |\n", cell(path), cell(&lacking.join("; ")));
    Row { weight: errors * 1000 + warnings.min(999), text }
}

/// The summary of a run in Markdown, for the page of the run.
pub(super) fn step_summary(rows: &[Row], summary: &Summary, ui: UiLang) -> String {
    let mut rows: Vec<&Row> = rows.iter().collect();
    rows.sort_by_key(|row| Reverse(row.weight));
    let total = crate::pretty::summary(summary, ui, crate::Look::new(None, false));
    let mut out = format!("## Baak\n\n{total}\n{}\n| --- | --- | --- | --- | --- |\n", words::SUMMARY_HEAD.get(ui));
    out.extend(rows.iter().take(MAX_ROWS).map(|row| row.text.as_str()));
    if rows.len() > MAX_ROWS {
        let more = count(&words::MORE_LETTERS, ui, (rows.len() - MAX_ROWS) as u32);
        let _ = writeln!(out, "\n{more}");
    }
    out + "\n"
}

/// Text in a cell of a table.
fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' => out.extend(['\\', c]),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Text of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_command() {
        assert_eq!(data("50 %\r\n::error::x"), "50 %25%0D%0A::error::x");
        assert_eq!(property("a,b:c%.md"), "a%2Cb%3Ac%25.md");
        assert_eq!(cell("a|b\n<i>"), "a\\|b &lt;i>");
    }

    #[test]
    fn the_heaviest_come_first_and_the_last_says_how_many_more() {
        let mut all = Annotations::default();
        for n in 0..12 {
            all.add(Severity::Warning, format!("::warning ::w{n}\n"));
            all.add(Severity::Error, format!("::error ::e{n}\n"));
        }
        all.add(Severity::Info, "::notice ::i\n".to_owned());
        for (ui, more) in [
            (UiLang::Nl, "Nog 3 fouten"),
            (UiLang::Fr, "Encore 3 erreurs"),
            (UiLang::De, "Noch 3 Fehler"),
            (UiLang::En, "3 more errors"),
        ] {
            let text = all.show(ui);
            let lines: Vec<&str> = text.lines().collect();
            assert_eq!(lines.len(), 21);
            assert_eq!(lines[0], "::error ::e0");
            assert!(lines[9].starts_with(&format!("::error title=baak::{more}")), "{text}");
            assert_eq!(lines[10], "::warning ::w0");
            assert_eq!(lines[20], "::notice ::i");
        }
    }

    #[test]
    fn as_many_as_are_shown_are_shown() {
        let mut all = Annotations::default();
        (0..MAX_OF_TYPE).for_each(|n| all.add(Severity::Error, format!("::error ::e{n}\n")));
        assert!(all.show(UiLang::En).ends_with("::error ::e9\n"));
    }
}
