//! A file, opened in an editor.

use baak_core::Document;
use baak_core::document::BlockKind;
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
    let text = match format {
        Format::Markdown | Format::Plain if !document.source.is_empty() => {
            document.source.trim_start_matches('\u{FEFF}').to_owned()
        }
        _ => markdown(&document),
    };
    let opened = Opened { text, warnings: warnings.iter().map(|warning| warning.message(ui)).collect() };
    serde_json::to_string(&opened).map_err(|error| error.to_string())
}

/// The blocks of a document in Markdown. Lines stay lines: an address is not one sentence.
fn markdown(document: &Document) -> String {
    let mut text = String::new();
    let mut last = None;
    for block in &document.blocks {
        let words = block.span.of(&document.text);
        let (mark, next) = match block.kind {
            BlockKind::Heading => ("## ", "## "),
            BlockKind::ListItem => ("- ", "  "),
            BlockKind::Quote => ("> ", "> "),
            BlockKind::Paragraph | BlockKind::TableCell | BlockKind::Verbatim => ("", ""),
        };
        if let Some(last) = last {
            // Items of a list and cells of a table stand together.
            let is_one = last == block.kind && matches!(last, BlockKind::ListItem | BlockKind::TableCell);
            text.push_str(if is_one { "\n" } else { "\n\n" });
        }
        for (at, line) in words.lines().enumerate() {
            text.push_str(if at == 0 { "" } else { "\n" });
            text.push_str(if at == 0 { mark } else { next });
            text.push_str(line.trim());
        }
        last = Some(block.kind);
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opened_page_becomes_markdown_and_markdown_stays_as_it_is() {
        let html = b"<h1>Uw leefloon</h1><p>OCMW<br>Kerkstraat 12</p><ul><li>\xC3\xA9\xC3\xA9n</li><li>twee</li></ul><p>Dag</p>";
        let opened = read(html, "brief.html", UiLang::Nl).expect("a letter");
        let expected =
            r###"{"text":"## Uw leefloon\n\nOCMW\nKerkstraat 12\n\n- één\n- twee\n\nDag\n","warnings":[]}"###;
        assert_eq!(opened, expected);
        let markdown = "---\nlang: nl\n---\n# Dag  \n*a*\n";
        let opened = read(markdown.as_bytes(), "a.md", UiLang::Nl).expect("a letter");
        assert!(opened.starts_with(r#"{"text":"---\nlang: nl\n---\n# Dag  \n*a*\n""#), "{opened}");
        // Without its reader, a PDF is no letter; with it, this one is broken.
        assert!(!read(b"%PDF-1.7", "a.pdf", UiLang::Fr).expect_err("no letter").is_empty());
    }
}
