//! What Baak says about a place in a letter.

use crate::span::Span;
use serde::Serialize;
use std::borrow::Cow;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look.
    Info,
    /// The reader will stumble here.
    Warning,
    /// A mandatory element misses or is wrong, or the text insults.
    Error,
}

impl Severity {
    /// The name used in reports and settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where a finding points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At these words.
    At(Span),
    /// At nothing: something misses, and this is where it would stand.
    Missing {
        /// The text near which it belongs.
        near: Span,
    },
}

impl Place {
    /// The span to show, whichever it is.
    pub const fn span(self) -> Span {
        match self {
            Self::At(span) | Self::Missing { near: span } => span,
        }
    }
}

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What to replace.
    pub span: Span,
    /// With what.
    pub text: String,
}

/// A change that mends the finding and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, for a menu.
    pub title: String,
    /// The replacements; they do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it may be made without a person looking.
    pub is_safe: bool,
}

/// A finding: what is wrong, where, why it matters to the reader, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// `group/name`, stable.
    pub code: Cow<'static, str>,
    /// How much it weighs.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// Why it matters to the reader of the letter.
    pub why: Cow<'static, str>,
    /// What to do.
    pub help: String,
    /// The law or guideline that asks it.
    pub source: Cow<'static, str>,
    /// Other places that explain it.
    pub related: Vec<Span>,
    /// Changes that mend it.
    pub fixes: Vec<Fix>,
}
