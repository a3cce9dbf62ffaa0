//! A finding as other programs want it: a region of the file, a text that stands alone, and a print of its content.

use super::fingerprint::Fingerprints;
use crate::{Letter, Place, Places};
use baak_core::diagnostic::{self, Diagnostic, Edit};
use baak_core::lang::UiLang;
use baak_core::report::Suppressed;
use baak_core::span::Span;

/// A stretch of the file. Lines, columns and offsets are those of a text; a file that is no text has its first line only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Region {
    /// Where it begins.
    pub(crate) start: Place,
    /// 1-based line of its end.
    pub(crate) end_line: u32,
    /// 1-based column one past its last character.
    pub(crate) end_column: u32,
    /// Columns of start and end, counted in bytes of UTF-8.
    pub(crate) byte_columns: [u32; 2],
    /// First character and one past the last, counted from the start of the file.
    pub(crate) chars: [u32; 2],
    /// Whether the file is text.
    pub(crate) is_text: bool,
    /// The place in words, in a file that is no text: `koptekst, alinea 2`.
    pub(crate) label: Option<String>,
}

impl Region {
    pub(crate) fn of(places: &Places<'_>, span: Span, ui: UiLang) -> Self {
        if places.location(span).is_some() {
            return Self { label: Some(places.label(span, ui)), ..Self::top(places, false) };
        }
        Self::at(places, places.of(span))
    }

    /// The first line of the file: where a report speaks of the letter as a whole.
    fn top(places: &Places<'_>, is_text: bool) -> Self {
        let top = Self::at(places, Place { start: 0, end: 0, line: 1, column: 1, utf16: [0, 0] });
        Self { is_text, ..top }
    }

    fn at(places: &Places<'_>, start: Place) -> Self {
        let (end_line, end_column) = places.line_column(start.end);
        let byte_column = |byte: u32, line: u32| byte - places.line(line).start.min(byte) + 1;
        Self {
            start,
            end_line,
            end_column,
            byte_columns: [byte_column(start.start, start.line), byte_column(start.end, end_line)],
            chars: [places.chars_before(start.start), places.chars_before(start.end)],
            is_text: true,
            label: None,
        }
    }
}

/// A change that mends a finding.
pub(crate) struct Change<'a> {
    /// What it does.
    pub(crate) title: &'a str,
    /// What to replace, and with what.
    pub(crate) edits: Vec<(Region, &'a str)>,
}

/// A finding with everything that the formats need.
pub(crate) struct Finding<'a> {
    /// What was found.
    pub(crate) diagnostic: &'a Diagnostic,
    /// Where; the first line of the file when something misses.
    pub(crate) region: Region,
    /// Where something that misses would stand.
    pub(crate) near: Option<Region>,
    /// Other places that explain it.
    pub(crate) related: Vec<Region>,
    /// The changes that are exact in the file.
    pub(crate) fixes: Vec<Change<'a>>,
    /// Stays the same when the letter moves, is renamed, or changes elsewhere.
    pub(crate) fingerprint: String,
}

impl Finding<'_> {
    /// What is wrong and what to do, as one paragraph; it begins with the place where a line number cannot tell it.
    pub(crate) fn text(&self) -> String {
        let Diagnostic { message, help, .. } = self.diagnostic;
        let place = self.region.label.as_ref().map_or_else(String::new, |label| format!("[{label}] "));
        if help.is_empty() { format!("{place}{message}") } else { format!("{place}{message} {help}") }
    }

    /// The text, why it matters and by whose word, in paragraphs.
    pub(crate) fn full_text(&self) -> String {
        let Diagnostic { why, source, .. } = self.diagnostic;
        let paragraphs = [&self.text(), &**why, &**source];
        paragraphs.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

/// The findings of a letter, in text order.
pub(crate) fn findings<'a>(letter: &'a Letter, places: &Places<'_>) -> Vec<Finding<'a>> {
    let mut prints = Fingerprints::default();
    letter.report.diagnostics.iter().map(|diagnostic| finding(diagnostic, letter, places, &mut prints)).collect()
}

/// The same, and after them the findings that were set aside, each with what set it aside.
pub(crate) fn with_suppressed<'a>(
    letter: &'a Letter,
    places: &Places<'_>,
) -> Vec<(Finding<'a>, Option<&'a Suppressed>)> {
    let mut prints = Fingerprints::default();
    let found = letter.report.diagnostics.iter().map(|diagnostic| (diagnostic, None));
    let aside = letter.report.suppressed.iter().map(|aside| (&aside.diagnostic, Some(aside)));
    found.chain(aside).map(|(found, why)| (finding(found, letter, places, &mut prints), why)).collect()
}

fn finding<'a>(
    diagnostic: &'a Diagnostic,
    letter: &Letter,
    places: &Places<'_>,
    prints: &mut Fingerprints,
) -> Finding<'a> {
    let ui = letter.report.ui_lang;
    let is_text = letter.document.map.origins.is_empty();
    let (region, near) = match diagnostic.place {
        diagnostic::Place::At(span) => (Region::of(places, span, ui), None),
        diagnostic::Place::Missing { near } => (Region::top(places, is_text), Some(Region::of(places, near, ui))),
    };
    let exact = |edit: &Edit| letter.document.map.is_exact(edit.span);
    let fixes = diagnostic.fixes.iter().filter(|fix| fix.edits.iter().all(exact)).map(|fix| {
        let edits = fix.edits.iter().map(|edit| (Region::of(places, edit.span, ui), edit.text.as_str()));
        Change { title: &fix.title, edits: edits.collect() }
    });
    Finding {
        diagnostic,
        region,
        near,
        related: diagnostic.related.iter().map(|span| Region::of(places, *span, ui)).collect(),
        fixes: fixes.collect(),
        fingerprint: prints.of(diagnostic, &letter.document.text),
    }
}
