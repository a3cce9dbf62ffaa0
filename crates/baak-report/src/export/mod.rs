//! Reports for other programs: code scanning, merge requests, test reports, review robots, browsers.
//!
//! Each letter makes its [`Part`] on its own, so that letters can be checked at once; an [`Exporter`] puts the parts
//! together in order. A finding that something misses stands at the first line of its file in every format.

mod about;
mod checkstyle;
mod escape;
mod finding;
mod fingerprint;
mod github;
mod gitlab;
mod html;
mod junit;
mod rdjson;
mod sarif;
mod words;

pub use about::url as page_of;
pub use fingerprint::Fingerprints;

use crate::{Checked, Summary};
use baak_core::diagnostic::Severity;
use baak_core::lang::UiLang;
use std::collections::BTreeMap;

/// A format for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands that annotate a change on GitHub.
    Github,
    /// GitLab Code Quality.
    Gitlab,
    /// `JUnit` XML: a suite for each letter, a case for each line of its checklist.
    Junit,
    /// Checkstyle XML.
    Checkstyle,
    /// Reviewdog Diagnostic Format.
    Rdjson,
    /// A page for people, to read, print and send.
    Html,
}

/// What one letter adds to a report.
#[derive(Debug, Clone, Default)]
pub struct Part {
    text: String,
    /// SARIF: the rules that the letter's findings name.
    rules: BTreeMap<String, serde_json::Value>,
    /// GitHub: annotations with their weight.
    annotations: Vec<(Severity, String)>,
    /// SARIF: the file could not be read.
    failed: Option<serde_json::Value>,
    /// GitHub: the line of the summary.
    row: Option<github::Row>,
    ui: Option<UiLang>,
}

/// Puts the parts of a report together.
#[derive(Debug, Clone)]
pub struct Exporter {
    format: Format,
    version: &'static str,
    /// From which weight on a finding fails a test case of `JUnit`; `None`: never.
    fail_from: Option<Severity>,
    parts: u32,
    /// Whether something stands in the list of a JSON report already.
    is_listing: bool,
    /// The language of what belongs to no letter.
    ui: UiLang,
    rules: BTreeMap<String, serde_json::Value>,
    annotations: github::Annotations,
    failed: Vec<serde_json::Value>,
    rows: Vec<github::Row>,
}

impl Exporter {
    /// An exporter without letters yet. `fail_from`: the lightest finding that fails a test case.
    pub fn new(format: Format, version: &'static str, fail_from: Option<Severity>, ui: UiLang) -> Self {
        Self {
            format,
            version,
            fail_from,
            parts: 0,
            is_listing: false,
            ui,
            rules: BTreeMap::new(),
            annotations: github::Annotations::default(),
            failed: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// What a letter adds.
    pub fn part(&self, checked: &Checked) -> Part {
        let ui = checked.outcome.as_ref().ok().map(|letter| letter.report.ui_lang);
        let part = match self.format {
            Format::Sarif => sarif::part(checked),
            Format::Github => github::part(checked),
            Format::Gitlab => Part { text: gitlab::part(checked), ..Part::default() },
            Format::Junit => Part { text: junit::part(checked, self.fail_from, self.ui), ..Part::default() },
            Format::Checkstyle => Part { text: checkstyle::part(checked), ..Part::default() },
            Format::Rdjson => Part { text: rdjson::part(checked), ..Part::default() },
            Format::Html => Part { text: html::part(checked, self.ui), ..Part::default() },
        };
        Part { ui, ..part }
    }

    /// Takes the part of the next letter, and gives what it adds to the output.
    pub fn add(&mut self, part: Part) -> String {
        let begin = if self.parts == 0 { self.begin(part.ui) } else { String::new() };
        self.parts += 1;
        for (code, rule) in part.rules {
            self.rules.entry(code).or_insert(rule);
        }
        part.annotations.into_iter().for_each(|(severity, text)| self.annotations.add(severity, text));
        self.failed.extend(part.failed);
        self.rows.extend(part.row);
        let is_list = matches!(self.format, Format::Sarif | Format::Gitlab | Format::Rdjson) && !part.text.is_empty();
        let comma = if is_list && std::mem::replace(&mut self.is_listing, true) { "," } else { "" };
        format!("{begin}{comma}{}", part.text)
    }

    /// The end of the report.
    pub fn end(&mut self, summary: &Summary) -> String {
        let begin = if self.parts == 0 { self.begin(None) } else { String::new() };
        let end = match self.format {
            Format::Sarif => sarif::end(self.version, &self.rules, &self.failed),
            Format::Github => github::end(&self.annotations, summary, self.ui),
            Format::Gitlab => "\n]\n".to_owned(),
            Format::Junit => "</testsuites>\n".to_owned(),
            Format::Checkstyle => "</checkstyle>\n".to_owned(),
            Format::Rdjson => "\n]}\n".to_owned(),
            Format::Html => html::end(self.version),
        };
        begin + &end
    }

    /// GitHub: the summary of the run in Markdown, for the file that `GITHUB_STEP_SUMMARY` names.
    pub fn step_summary(&self, summary: &Summary) -> Option<String> {
        (self.format == Format::Github).then(|| github::step_summary(&self.rows, summary, self.ui))
    }

    fn begin(&self, ui: Option<UiLang>) -> String {
        match self.format {
            Format::Sarif => sarif::BEGIN.to_owned(),
            Format::Github => String::new(),
            Format::Gitlab => "[".to_owned(),
            Format::Junit => format!("{XML}<testsuites name=\"baak\">\n"),
            Format::Checkstyle => format!("{XML}<checkstyle version=\"8.0\">\n"),
            Format::Rdjson => rdjson::begin(),
            Format::Html => html::begin(ui.unwrap_or(self.ui)),
        }
    }
}

/// The first line of an XML file.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// A whole report.
pub fn report(files: &[Checked], mut exporter: Exporter) -> String {
    let mut summary = Summary::default();
    let mut out = String::new();
    for file in files {
        summary.add(file);
        let part = exporter.part(file);
        out.push_str(&exporter.add(part));
    }
    out + &exporter.end(&summary)
}
