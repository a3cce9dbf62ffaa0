//! One open letter: its text, and its judgement, made when somebody asks.

use crate::position::{Encoding, Lines};
use baak_core::diagnostic::Diagnostic;
use baak_core::document::Declared;
use baak_core::lang::UiLang;
use baak_core::span::Span;
use baak_core::{Settings, check};
use baak_read::Format;
use baak_report::Letter;
use lsp_types::{Range, Uri};

/// An open letter.
#[derive(Debug)]
pub(crate) struct Open {
    /// The text in the editor.
    pub(crate) text: String,
    /// Tells this text and these settings from all others, for editors that ask whether anything has changed.
    pub(crate) stamp: u64,
    /// The editor's count of changes.
    pub(crate) version: i32,
    format: Format,
    checked: Option<Checked>,
}

/// Why a letter is not checked.
#[derive(Debug)]
pub(crate) enum Unchecked {
    /// It is not begun.
    Empty,
    /// It cannot be read.
    Unread(String),
    /// The configuration has mistakes.
    Configuration(String),
}

/// A letter that was checked, and how the editor counts its places.
#[derive(Debug)]
pub(crate) struct Checked {
    /// The letter, or why it is not checked.
    pub(crate) outcome: Result<Letter, Unchecked>,
    /// The lines of its text.
    pub(crate) lines: Lines,
}

impl Open {
    /// An open letter; its format by the ending of its name, else by what the editor calls it.
    pub(crate) fn new(uri: &Uri, language: &str, version: i32, text: String) -> Self {
        let by_language = if language == "markdown" { Format::Markdown } else { Format::Plain };
        let format = Format::of_name(uri.path().as_str()).unwrap_or(by_language);
        Self { text, stamp: 0, version, format, checked: None }
    }

    /// Forgets the judgement: the text or the settings have changed.
    pub(crate) fn forget(&mut self, stamp: u64) {
        self.stamp = stamp;
        self.checked = None;
    }

    /// The judgement, if it was made.
    pub(crate) fn known(&self) -> Option<&Checked> {
        self.checked.as_ref()
    }

    /// Makes the judgement with the settings for what the letter declares, once for each text.
    pub(crate) fn check(
        &mut self,
        encoding: Encoding,
        ui: UiLang,
        settings: impl FnOnce(&Declared) -> Result<Settings, String>,
    ) {
        let Self { text, format, checked, .. } = self;
        checked.get_or_insert_with(|| Checked {
            outcome: judged(text, *format, ui, settings),
            lines: Lines::new(text, encoding),
        });
    }

    /// Whether comments can be written in it.
    pub(crate) fn has_comments(&self) -> bool {
        matches!(self.format, Format::Markdown | Format::Html)
    }
}

fn judged(
    text: &str,
    format: Format,
    ui: UiLang,
    settings: impl FnOnce(&Declared) -> Result<Settings, String>,
) -> Result<Letter, Unchecked> {
    if text.trim().is_empty() {
        return Err(Unchecked::Empty);
    }
    let (document, _) =
        baak_read::read(text.as_bytes(), format).map_err(|error| Unchecked::Unread(error.message(ui)))?;
    let settings = settings(&document.declared).map_err(Unchecked::Configuration)?;
    let report = check(&document, &settings);
    Ok(Letter { document, report })
}

impl Checked {
    /// Where a span of the letter's text stands in the editor.
    pub(crate) fn range(&self, letter: &Letter, span: Span) -> Range {
        self.lines.range(&letter.document.source, letter.document.map.to_source(span))
    }

    /// Where a finding is shown: its words; the first line of the file when something misses.
    pub(crate) fn place(&self, letter: &Letter, finding: &Diagnostic) -> Range {
        match finding.place {
            baak_core::diagnostic::Place::At(span) => self.range(letter, span),
            baak_core::diagnostic::Place::Missing { .. } => {
                let source = &letter.document.source;
                let end = source.lines().next().map_or(0, str::len);
                self.lines.range(source, Span::new(0, end))
            }
        }
    }
}
