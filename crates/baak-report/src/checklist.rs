//! The checklist as text: everything that the law asks of the letter, to tick off.

use crate::style::{self, BOLD, DIM, Look};
use crate::words;
use crate::wrap::{GLUE, wrap};
use crate::{Checked, Letter, Places};
use baak_core::diagnostic::{Diagnostic, Place};
use baak_core::law::{self, ChecklistItem, Level, Status};
use baak_core::report::Completeness;
use baak_core::skeleton::text_block_of;
use std::collections::BTreeSet;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// The most recommended elements named when they are folded into one line.
const MAX_LACKING: usize = 3;
/// How far a line is set in.
const INDENT: &str = "  ";
/// How far the explanation of a line is set in.
const DEEPER: &str = "      ";

/// The checklists of one file, under its name.
pub fn render(checked: &Checked, look: Look, verbose: bool) -> String {
    let mut out = format!("{}\n", look.paint(BOLD, &checked.path));
    match &checked.outcome {
        Ok(letter) => section(&mut out, letter, &Places::new(&letter.document), look, verbose),
        Err(error) => paragraph(&mut out, error, INDENT, look, None),
    }
    out.push('\n');
    out
}

/// “Staat alles erin?” and its lines: what is wrong or absent first, each with what to do.
pub(crate) fn section(out: &mut String, letter: &Letter, places: &Places<'_>, look: Look, verbose: bool) {
    let ui = letter.report.ui_lang;
    let Some(completeness) = letter.report.completeness else { return };
    let there = completeness.required - completeness.missing - completeness.wrong - completeness.unsure;
    let (verdict, style) = match completeness {
        Completeness { required: 0, .. } => (&words::NOTHING_REQUIRED, DIM),
        Completeness { complete: true, .. } => (&words::ALL_THERE, style::GOOD),
        _ => (&words::NOT_ALL_THERE, style::BAD),
    };
    let verdict =
        verdict.get(ui).replace("{n}", &there.to_string()).replace("{all}", &completeness.required.to_string());
    headline(out, words::COMPLETE.get(ui), &verdict, style, look);

    let (required, recommended): (Vec<_>, Vec<_>) = letter
        .report
        .checklist
        .iter()
        .filter(|item| item.status != Status::NotApplicable)
        .partition(|item| item.requirement.level > Level::Recommended);
    let mut told = BTreeSet::new();
    for status in [Status::WrongValue, Status::Absent, Status::Unsure, Status::Present] {
        let mut items: Vec<_> = required.iter().filter(|item| item.status == status).collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.requirement.level));
        for item in items {
            line(out, item, letter, places, look);
            if matches!(status, Status::WrongValue | Status::Absent) {
                let consequence =
                    item.requirement.consequence.map(|consequence| consequence.get(letter.report.ui_lang));
                // What follows from the absence is said once.
                let consequence = consequence.filter(|text| told.insert(*text));
                explain(out, item, consequence, letter, look, verbose);
            }
        }
    }
    good_practice(out, &recommended, letter, places, look, verbose);
}

/// One element: its sign, its name, and where it stands or what is the matter.
fn line(out: &mut String, item: &ChecklistItem, letter: &Letter, places: &Places<'_>, look: Look) {
    let ui = letter.report.ui_lang;
    let (sign, style, state) = sign(item.status);
    let mut notes = Vec::new();
    if let Some(state) = state {
        notes.push(state.get(ui).to_owned());
    }
    if letter.report.kind.code != Some(item.kind) {
        // Asked by the second decision only.
        notes.extend(law::kind(item.kind).map(|kind| kind.title.get(ui).to_owned()));
    }
    if item.requirement.level == Level::Sanctioned && item.status != Status::Present {
        notes.push(words::SANCTIONED.get(ui).to_owned());
    }
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
    let title = format!("{}{notes}", item.requirement.title.get(ui));
    let place = item.evidence.first().map(|span| places.label(*span, ui));
    let place = place.map_or_else(String::new, |label| format!("· {label}"));
    let unbroken = place.replace(' ', &GLUE.to_string());
    let mut lines = wrap(&format!("{title} {unbroken}"), look.width - INDENT.len() - 2);
    if let Some(last) = lines.last_mut()
        && let Some(text) = last.strip_suffix(&place)
    {
        *last = format!("{text}{}", look.paint(DIM, &place));
    }
    for (at, text) in lines.iter().enumerate() {
        let first = if at == 0 { look.paint(style, sign) } else { " ".into() };
        let _ = writeln!(out, "{INDENT}{first} {text}");
    }
}

/// What to write, what the law attaches to the absence, and which law.
fn explain(
    out: &mut String,
    item: &ChecklistItem,
    consequence: Option<&str>,
    letter: &Letter,
    look: Look,
    verbose: bool,
) {
    let ui = letter.report.ui_lang;
    if let Some(consequence) = consequence {
        paragraph(out, consequence, DEEPER, look, Some(style::BAD));
    }
    if item.lack.is_some()
        && let Some(finding) = finding_of(item, letter)
    {
        paragraph(out, &finding.message, DEEPER, look, None);
    }
    let row = item.requirement;
    let (regime, kind) = (letter.report.regime.code, Some(item.kind));
    let example =
        regime.map_or_else(String::new, |id| text_block_of(row, item.info, id, kind, letter.report.language.lang));
    if item.status == Status::Absent && !verbose && !example.is_empty() {
        paragraph(out, &format!("{} {example}", words::EXAMPLE.get(ui)), DEEPER, look, None);
    } else if let Some(finding) = finding_of(item, letter) {
        paragraph(out, &finding.help, DEEPER, look, None);
    }
    let source = format!("{} {}", words::SOURCE.get(ui), row.source.get(ui));
    paragraph(out, &source, DEEPER, look, Some(DIM));
}

/// The finding that says the same as a line of the checklist.
pub(crate) fn finding_of<'a>(item: &ChecklistItem, letter: &'a Letter) -> Option<&'a Diagnostic> {
    let element = item.requirement.element;
    let own = |finding: &&Diagnostic| {
        ["law/", "value/", "house/"].iter().any(|group| finding.code.strip_prefix(group) == Some(element))
    };
    // A value check tells why the element is wrong.
    let by_value = |finding: &&Diagnostic| {
        let check = finding.code.strip_prefix("value/").and_then(law::value_check);
        item.status == Status::WrongValue && check.is_some_and(|check| check.element == element)
    };
    let findings = || letter.report.diagnostics.iter();
    findings().find(own).or_else(|| findings().find(by_value))
}

/// Whether a finding is told by the checklist, so that it need not be told again.
pub(crate) fn tells(finding: &Diagnostic, letter: &Letter) -> bool {
    matches!(finding.place, Place::Missing { .. })
        && letter.report.checklist.iter().any(|item| finding_of(item, letter) == Some(finding))
}

/// Elements that only good practice asks: one line, or all of them.
fn good_practice(
    out: &mut String,
    items: &[&ChecklistItem],
    letter: &Letter,
    places: &Places<'_>,
    look: Look,
    verbose: bool,
) {
    let ui = letter.report.ui_lang;
    if items.is_empty() {
        return;
    }
    if verbose {
        paragraph(out, words::RECOMMENDED.get(ui), INDENT, look, None);
        for item in items {
            line(out, item, letter, places, look);
        }
        return;
    }
    let lacking: Vec<&str> =
        items.iter().filter(|item| item.status != Status::Present).map(|item| item.requirement.title.get(ui)).collect();
    let there = items.len() - lacking.len();
    let mut text = format!("{} ✓ {there}", words::RECOMMENDED.get(ui));
    if !lacking.is_empty() {
        let shown = lacking.len().min(MAX_LACKING);
        let _ = write!(text, " · ✗ {}", lacking[..shown].join("; "));
        if shown < lacking.len() {
            let _ = write!(text, "; {}", words::AND_MORE.get(ui).replace("{n}", &(lacking.len() - shown).to_string()));
        }
    }
    paragraph(out, &text, INDENT, look, Some(DIM));
}

fn sign(status: Status) -> (&'static str, anstyle::Style, Option<baak_core::lang::Localized>) {
    match status {
        Status::Present | Status::NotApplicable => ("✓", style::GOOD, None),
        Status::Absent => ("✗", style::BAD, Some(words::ABSENT)),
        Status::WrongValue => ("!", style::BAD, Some(words::WRONG)),
        Status::Unsure => ("?", style::DOUBT, Some(words::UNSURE)),
    }
}

/// Writes a question and its answer, after an empty line; the answer has lines of its own where both do not fit on one.
pub(crate) fn headline(out: &mut String, question: &str, answer: &str, style: anstyle::Style, look: Look) {
    if question.width() + 1 + answer.width() <= look.width {
        let _ = writeln!(out, "\n{} {}", look.paint(BOLD, question), look.paint(style, answer));
    } else {
        let _ = writeln!(out, "\n{}", look.paint(BOLD, question));
        paragraph(out, answer, INDENT, look, Some(style));
    }
}

/// Writes wrapped text, each line set in.
pub(crate) fn paragraph(out: &mut String, text: &str, indent: &str, look: Look, style: Option<anstyle::Style>) {
    for line in wrap(text, look.width.saturating_sub(indent.len())) {
        let line = style.map_or_else(|| line.clone(), |style| look.paint(style, &line));
        let _ = writeln!(out, "{indent}{line}");
    }
}

/// Writes wrapped text behind a sign; further lines are set in as far as the text.
pub(crate) fn hanging(out: &mut String, sign: &str, text: &str, indent: &str, look: Look) {
    let hang = sign.width() + 1;
    for (at, line) in wrap(text, look.width.saturating_sub(indent.len() + hang)).iter().enumerate() {
        let before = if at == 0 { format!("{sign} ") } else { " ".repeat(hang) };
        let _ = writeln!(out, "{indent}{before}{line}");
    }
}
