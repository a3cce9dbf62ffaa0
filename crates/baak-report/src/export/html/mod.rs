//! A page for people: the score, the checklist with its evidence, the findings, and the letter with its findings marked.
//!
//! The page stands alone: no script, nothing fetched, which a content-security policy in it says. It is well-formed XML
//! as well, prints on white paper, and tells nothing by colour alone.

mod letter;

use super::escape::{attribute, xml};
use super::finding::{Finding, findings};
use super::words as own;
use crate::words;
use crate::{Checked, Letter, Places, checklist};
use baak_core::diagnostic::Severity;
use baak_core::lang::{Localized, UiLang};
use baak_core::law::{self, ChecklistItem, Level, Status};
use std::collections::BTreeSet;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");

/// What stands before the letters.
pub(super) fn begin(ui: UiLang) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"robots\" content=\"noindex\"/>\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n",
        lang = ui.code(),
        title = own::PAGE_TITLE.get(ui),
    )
}

/// What stands after the letters.
pub(super) fn end(version: &str) -> String {
    format!("</main>\n<footer><p>Baak {}</p></footer>\n</body>\n</html>\n", xml(version))
}

/// The part of one letter.
pub(super) fn part(checked: &Checked, ui: UiLang) -> String {
    // The name of the file tells the anchors of several letters on one page apart.
    let id = super::fingerprint::hash(&[&checked.path]);
    let mut page = Page { out: String::new(), id, ui, told: BTreeSet::new() };
    match &checked.outcome {
        Ok(letter) => {
            page.ui = letter.report.ui_lang;
            page.letter(checked, letter);
        }
        Err(error) => {
            page.open(&checked.path);
            let _ = writeln!(page.out, "<p class=\"bad\">{}</p>", xml(error));
        }
    }
    page.out + "</article>\n"
}

/// The page while it is written.
struct Page {
    out: String,
    id: String,
    ui: UiLang,
    /// Consequences that were said already.
    told: BTreeSet<&'static str>,
}

impl Page {
    fn open(&mut self, path: &str) {
        let _ = writeln!(self.out, "<article lang=\"{}\">\n<h1>{}</h1>", self.ui.code(), xml(path));
    }

    fn heading(&mut self, words: &Localized) {
        let _ = writeln!(self.out, "<h2>{}</h2>", xml(words.get(self.ui)));
    }

    fn paragraph(&mut self, class: &str, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.out, "<p class=\"{class}\">{}</p>", xml(text));
        }
    }

    fn letter(&mut self, checked: &Checked, letter: &Letter) {
        let places = Places::new(&letter.document);
        let found = findings(letter, &places);
        self.open(&checked.path);
        let report = &letter.report;
        let kind = report.kind.code.and_then(law::kind).map_or(words::KIND_UNKNOWN, |kind| kind.title);
        let regime = report.regime.code.and_then(law::regime).map_or(words::REGIME_UNKNOWN, |regime| regime.title);
        let language = words::language(report.language.lang, self.ui);
        self.paragraph("what", &format!("{language} · {} · {}", kind.get(self.ui), regime.get(self.ui)));
        for warning in &checked.warnings {
            self.paragraph("doubt", &format!("! {warning}"));
        }
        self.score(letter);
        self.checklist(letter, &places);
        // The checklist tells what misses; the other findings are numbered.
        let found: Vec<Finding<'_>> =
            found.into_iter().filter(|finding| !checklist::tells(finding.diagnostic, letter)).collect();
        self.findings(&found, &places);
        self.heading(&own::THE_LETTER);
        let note = own::LETTER_NOTE.get(self.ui);
        self.paragraph("note", note);
        self.out.push_str(&letter::marked(letter, &found, &self.id, self.ui));
    }

    fn score(&mut self, letter: &Letter) {
        self.heading(&words::PLAIN);
        let Some(score) = &letter.report.score else {
            self.paragraph("note", words::NO_SCORE.get(self.ui));
            return;
        };
        let total = score.total;
        let _ = writeln!(
            self.out,
            "<p class=\"score\"><strong class=\"band\">{}</strong> {total}/100</p>",
            score.band.name()
        );
        for cap in &score.caps {
            let text = words::CAP.get(self.ui).replace("{band}", cap.band.name()).replace("{because}", &cap.because);
            self.paragraph("bad", &text);
        }
        let [part, points, reasons] = own::SCORE_HEADS.map(|words| xml(words.get(self.ui)));
        let _ = writeln!(
            self.out,
            "<table>\n<thead><tr><th scope=\"col\">{part}</th><th scope=\"col\">{points}</th><th scope=\"col\">{reasons}</th></tr></thead>\n<tbody>"
        );
        for part in &score.parts {
            let losses = part.losses.iter().filter(|loss| loss.points >= MIN_REASON_POINTS);
            let losses: Vec<String> =
                losses.map(|loss| format!("−{:.0}: {}", loss.points, xml(&loss.because))).collect();
            let _ = writeln!(
                self.out,
                "<tr><th scope=\"row\">{}</th><td>{:.0}/{:.0}</td><td>{}</td></tr>",
                xml(part.title),
                part.points,
                part.max,
                losses.join("<br/>")
            );
        }
        self.out.push_str("</tbody>\n</table>\n");
    }

    fn checklist(&mut self, letter: &Letter, places: &Places<'_>) {
        self.heading(&words::COMPLETE);
        let Some(completeness) = letter.report.completeness else {
            self.paragraph("note", words::NO_CHECKLIST.get(self.ui));
            return;
        };
        let there = completeness.required - completeness.missing - completeness.wrong - completeness.unsure;
        let (verdict, class) = match (completeness.required, completeness.complete) {
            (0, _) => (&words::NOTHING_REQUIRED, "note"),
            (_, true) => (&words::ALL_THERE, "good"),
            _ => (&words::NOT_ALL_THERE, "bad"),
        };
        let verdict = verdict.get(self.ui).replace("{n}", &there.to_string());
        self.paragraph(class, &verdict.replace("{all}", &completeness.required.to_string()));
        let items = || letter.report.checklist.iter().filter(|item| item.status != Status::NotApplicable);
        let required: Vec<_> = items().filter(|item| item.requirement.level > Level::Recommended).collect();
        let recommended: Vec<_> = items().filter(|item| item.requirement.level == Level::Recommended).collect();
        self.items(&required, letter, places);
        if !recommended.is_empty() {
            let _ =
                writeln!(self.out, "<h3>{}</h3>", xml(words::RECOMMENDED.get(self.ui).trim_end_matches([':', ' '])));
            self.items(&recommended, letter, places);
        }
    }

    /// Lines of the checklist: what is wrong or absent first.
    fn items(&mut self, items: &[&ChecklistItem], letter: &Letter, places: &Places<'_>) {
        self.out.push_str("<ul class=\"checklist\">\n");
        for status in [Status::WrongValue, Status::Absent, Status::Unsure, Status::Present] {
            for item in items.iter().filter(|item| item.status == status) {
                self.item(item, letter, places);
            }
        }
        self.out.push_str("</ul>\n");
    }

    fn item(&mut self, item: &ChecklistItem, letter: &Letter, places: &Places<'_>) {
        let row = item.requirement;
        let ui = self.ui;
        let (sign, class, state) = match item.status {
            Status::Present | Status::NotApplicable => ("✓", "good", own::PRESENT),
            Status::Absent => ("✗", "bad", words::ABSENT),
            Status::WrongValue => ("!", "bad", words::WRONG),
            Status::Unsure => ("?", "doubt", words::UNSURE),
        };
        let mut state = state.get(ui).to_owned();
        if row.level == Level::Sanctioned && item.status != Status::Present {
            let _ = write!(state, ", {}", words::SANCTIONED.get(ui));
        }
        let _ = write!(
            self.out,
            "<li class=\"{class}\"><p><span class=\"sign\" aria-hidden=\"true\">{sign}</span> <strong>{}</strong> <span class=\"state\">({})</span></p>",
            xml(row.title.get(ui)),
            xml(&state)
        );
        let lang = letter.report.language.lang.code();
        for span in &item.evidence {
            let line = places.label(*span, ui);
            let quote: Vec<&str> = span.of(&letter.document.text).split_whitespace().collect();
            let _ = write!(
                self.out,
                "<p class=\"evidence\"><a href=\"#{}\">{}</a> <q lang=\"{lang}\">{}</q></p>",
                letter::evidence_id(&self.id, *span),
                xml(&line),
                xml(&quote.join(" "))
            );
        }
        self.out.push('\n');
        if matches!(item.status, Status::Absent | Status::WrongValue | Status::Unsure) {
            if let Some(finding) = checklist::finding_of(item, letter) {
                self.paragraph("help", &finding.help);
            }
            // What follows from the absence is said once.
            let consequence = row.consequence.filter(|_| item.status != Status::Unsure).map(|text| text.get(ui));
            if let Some(consequence) = consequence.filter(|text| self.told.insert(text)) {
                self.paragraph("consequence", consequence);
            }
        }
        self.paragraph("source", &format!("{} {}", words::SOURCE.get(ui), row.source.get(ui)));
        self.out.push_str("</li>\n");
    }

    /// The findings, each with a way to its words.
    fn findings(&mut self, found: &[Finding<'_>], places: &Places<'_>) {
        self.heading(&words::FINDINGS);
        if found.is_empty() {
            self.paragraph("good", words::NOTHING_FOUND.get(self.ui));
            return;
        }
        let mut told = BTreeSet::new();
        self.out.push_str("<ol class=\"findings\">\n");
        for (at, finding) in found.iter().enumerate() {
            let diagnostic = finding.diagnostic;
            let (name, class) = severity(diagnostic.severity);
            let _ = write!(
                self.out,
                "<li class=\"{class}\" id=\"f{}-{}\"><p><strong>{}</strong> {}",
                self.id,
                at + 1,
                xml(name.get(self.ui)),
                xml(&diagnostic.message),
            );
            if let Some(span) = letter::words_of(finding) {
                let line = places.label(span, self.ui);
                let _ = write!(self.out, " <a href=\"#{}\">{}</a>", letter::mark_id(&self.id, at), xml(&line));
            }
            self.out.push_str("</p>\n");
            self.paragraph("help", &diagnostic.help);
            // Why and by whose word is said once for each rule.
            if !told.insert(&*diagnostic.code) {
                self.out.push_str("</li>\n");
                continue;
            }
            self.paragraph("why", &diagnostic.why);
            let source = match &*diagnostic.source {
                "" => diagnostic.code.to_string(),
                source => format!("{} · {} {source}", diagnostic.code, words::SOURCE.get(self.ui)),
            };
            self.paragraph("source", &source);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n");
    }
}

/// A reason that costs less than so many points is not shown.
const MIN_REASON_POINTS: f64 = 0.5;

/// The name of a weight and its class.
fn severity(severity: Severity) -> (Localized, &'static str) {
    match severity {
        Severity::Error => (words::ERROR, "error"),
        Severity::Warning => (words::WARNING, "warning"),
        Severity::Info => (words::INFO, "info"),
    }
}

/// Text for a `title`.
fn title(text: &str) -> String {
    attribute(text)
}
