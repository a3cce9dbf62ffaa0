//! `baak check --annotate FILE`: a copy of the letter with each finding as a comment at its place.

use crate::message;
use baak_core::lang::UiLang;
use baak_read::Comment;
use baak_report::{Letter, Places, comments};
use std::fs;
use std::path::Path;

/// Writes the copy of a letter whose file has these bytes.
///
/// # Errors
/// What went wrong, said to the user.
pub(crate) fn write(to: &Path, from: &str, bytes: &[u8], letter: &Letter, ui: UiLang) -> Result<(), String> {
    let origins = &letter.document.map.origins;
    if origins.parts.is_empty() {
        return Err(message::CANNOT_ANNOTATE.get(ui).to_owned());
    }
    let is_itself = fs::canonicalize(to).ok().zip(fs::canonicalize(from).ok()).is_some_and(|(to, from)| to == from);
    if is_itself {
        return Err(message::ANNOTATES_ITSELF.get(ui).to_owned());
    }
    let places = Places::new(&letter.document);
    let all: Vec<Comment> = comments(letter)
        .into_iter()
        .map(|comment| Comment { place: comment.span.and_then(|span| places.location(span)), text: comment.text })
        .collect();
    let copy = baak_read::annotate(bytes, origins, &all).map_err(|error| error.message(ui))?;
    fs::write(to, copy).map_err(|error| {
        format!("{}: {}", to.display(), message::NOT_WRITTEN.get(ui).replace("{error}", &error.to_string()))
    })
}
