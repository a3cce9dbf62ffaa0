//! What Baak found, shown: as text and HTML for people, as JSON, SARIF and other formats for programs.
//!
//! Every function here is pure: a letter with its report in, text out. Colour and width come from the caller.

pub mod catalogue;
pub mod checklist;
mod comments;
pub mod explain;
pub mod export;
pub mod json;
mod place;
pub mod pretty;
mod redact;
pub mod requirements;
mod row;
pub mod rules;
mod snippet;
mod style;
pub mod value;
mod words;
mod wrap;

pub use comments::{Comment, comments};
pub use place::{Place, Places};
pub use redact::redact;
pub use style::Look;
pub use words::count;

use baak_core::diagnostic::Severity;
use baak_core::{Document, Report};

/// A letter with its judgement.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The letter.
    pub document: Document,
    /// What the check says of it.
    pub report: Report,
}

/// A file that was checked, or could not be read.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The file, as the user named it.
    pub path: String,
    /// The letter, or why there is none.
    pub outcome: Result<Letter, String>,
    /// What the reader had to assume.
    pub warnings: Vec<String>,
}

/// What was found over all files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files looked at.
    pub documents: u32,
    /// Files that could not be read.
    pub unread: u32,
    /// Letters that have everything that the law requires.
    pub complete: u32,
    /// Letters of which kind or regime is not known, so that nothing is said of what the law requires.
    pub not_sure: u32,
    /// Findings that are errors.
    pub errors: u32,
    /// Findings that are warnings.
    pub warnings: u32,
    /// Findings that are remarks.
    pub infos: u32,
}

impl Summary {
    /// Counts one more file.
    pub fn add(&mut self, checked: &Checked) {
        self.documents += 1;
        let Ok(letter) = &checked.outcome else {
            self.unread += 1;
            return;
        };
        match letter.report.completeness {
            Some(completeness) => self.complete += u32::from(completeness.complete),
            None => self.not_sure += 1,
        }
        for diagnostic in &letter.report.diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.infos += 1,
            }
        }
    }

    /// The summary of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            documents: self.documents + other.documents,
            unread: self.unread + other.unread,
            complete: self.complete + other.complete,
            not_sure: self.not_sure + other.not_sure,
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            infos: self.infos + other.infos,
        }
    }

    /// The heaviest finding.
    pub fn worst(&self) -> Option<Severity> {
        match self {
            Self { errors: 1.., .. } => Some(Severity::Error),
            Self { warnings: 1.., .. } => Some(Severity::Warning),
            Self { infos: 1.., .. } => Some(Severity::Info),
            _ => None,
        }
    }
}
