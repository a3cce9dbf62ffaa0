//! What Baak found as comments, for the margin of the letter itself.

use crate::{Letter, Look, Places, checklist};
use baak_core::diagnostic::Place;
use baak_core::span::Span;

/// The width of a line of a comment, in columns: wide enough that nothing is wrapped here, because the margin does it.
const NO_WRAP: usize = 10_000;

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The words that it is about, in the text of the letter; `None` for the letter as a whole.
    pub span: Option<Span>,
    /// What it says, a paragraph each.
    pub text: Vec<String>,
}

/// The comments on a letter: the checklist first, then each finding that the checklist does not tell, in text order.
pub fn comments(letter: &Letter) -> Vec<Comment> {
    let ui = letter.report.ui_lang;
    let places = Places::new(&letter.document);
    let mut list = String::new();
    checklist::section(&mut list, letter, &places, Look { width: NO_WRAP, colour: false }, false);
    let lines: Vec<String> =
        list.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| line.replace('\u{a0}', " ")).collect();
    let mut comments = Vec::new();
    if !lines.is_empty() {
        comments.push(Comment { span: None, text: lines });
    }
    for finding in letter.report.diagnostics.iter().filter(|finding| !checklist::tells(finding, letter)) {
        let span = match finding.place {
            Place::At(span) | Place::Missing { near: span } => span,
        };
        let mut text = vec![finding.message.clone()];
        // Where a comment cannot stand at its words, it says where they are.
        if places.location(span).is_some_and(|(place, _)| !is_in_body(place)) {
            text.insert(0, places.label(span, ui));
        }
        text.extend([finding.help.clone(), finding.why.to_string()].into_iter().filter(|line| !line.is_empty()));
        text.push(finding.code.to_string());
        comments.push(Comment { span: Some(span), text });
    }
    comments
}

fn is_in_body(place: baak_core::origin::Location) -> bool {
    matches!(place, baak_core::origin::Location::Run { part: 0, .. })
}
