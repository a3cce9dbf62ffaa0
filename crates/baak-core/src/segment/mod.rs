//! Words and sentences, with their spans.

mod abbreviations;
mod lines;
mod sentences;
#[cfg(test)]
mod tests;
mod words;

pub use sentences::sentences;
pub(crate) use words::is_apostrophe;
pub use words::tokenize;

use crate::span::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophe, hyphen or the periods of an abbreviation (`d.d.`).
    Word,
    /// Starts with a digit: `14`, `1.640,83`, `03/05/2025` is three of them, `1er`, `9h30`.
    Number,
    /// One mark: `.`, `,`, `§`, `€`, `(` …
    Mark,
}

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it is in the document's text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// A sentence: its place and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it is in the document's text, without surrounding white space.
    pub span: Span,
    /// Its tokens, as a range of indices.
    pub tokens: std::ops::Range<u32>,
}
