//! A file, opened in an editor.

use baak_core::lang::UiLang;
use baak_read::Format;
use serde::Serialize;

/// A file as an editor shows it.
#[derive(Serialize)]
struct Opened {
    /// What to edit: Markdown or plain text.
    text: String,
    /// What the reader had to assume.
    warnings: Vec<String>,
}

/// Reads a file: the JSON of [`Opened`], or why there is nothing to edit.
pub(crate) fn read(bytes: &[u8], path: &str, ui: UiLang) -> Result<String, String> {
    let format = Format::of_name(path).unwrap_or(Format::Plain);
    let (document, warnings) = baak_read::read(bytes, format).map_err(|error| error.message(ui))?;
    let text = document.source.trim_start_matches('\u{FEFF}').to_owned();
    let opened = Opened { text, warnings: warnings.iter().map(|warning| warning.message(ui)).collect() };
    serde_json::to_string(&opened).map_err(|error| error.to_string())
}
