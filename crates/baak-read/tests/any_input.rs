//! Whatever the bytes, a reader ends in a letter or a clear error.

use baak_read::{Format, read};
use proptest::prelude::*;

fn check(bytes: &[u8]) {
    for format in [Format::Markdown, Format::Plain, Format::Html] {
        let Ok((document, _)) = read(bytes, format) else { continue };
        let mut end = 0;
        for block in &document.blocks {
            let span = block.span;
            assert!(span.start >= end && !span.is_empty());
            end = span.end;
            assert!(
                document.text.is_char_boundary(span.start as usize)
                    && document.text.is_char_boundary(span.end as usize)
            );
            assert_eq!(span.of(&document.text), span.of(&document.text).trim());
            let back = document.map.to_source(span);
            assert!(back.end as usize <= document.source.len());
            assert!(document.source.is_char_boundary(back.start as usize));
            assert!(document.source.is_char_boundary(back.end as usize));
        }
        assert!(end as usize <= document.text.len());
        for (at, _) in document.text.char_indices() {
            let back = document.map.to_source(baak_core::span::Span::new(at, at));
            assert!(document.source.is_char_boundary(back.start as usize), "{format:?} {at}");
        }
    }
}

/// Files that fuzzing found, by which a place of the text once led into the middle of a character of the file.
#[test]
fn found_by_fuzzing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/found");
    for entry in std::fs::read_dir(folder).expect("the folder is in the repository") {
        let path = entry.expect("a file").path();
        check(&std::fs::read(path).expect("a file"));
    }
}

/// Pieces that a letter is made of, so that chance finds their combinations.
const PIECES: [&str; 51] = [
    "<p>",
    "</p>",
    "<li>",
    "<table><tr><td>",
    "<td>",
    "</table>",
    "<div hidden>",
    "&eacute;",
    "a",
    "é",
    "e\u{301}",
    "\u{AD}",
    "\u{FEFF}",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "- ",
    "1. ",
    "12. März ",
    "> ",
    "# ",
    "---\n",
    "**",
    "_",
    "`",
    "```\n",
    "<b>",
    "</div>",
    "<Naam>",
    "<!-- ",
    "-->",
    "<style>",
    "<br>",
    "&amp;",
    "\\*",
    "| ",
    "|---|\n",
    "[x]",
    "[x]: y\n",
    "![",
    "](z)",
    "{{x}}",
    "{{#if é€}}",
    "{{/if}}",
    "<!-- baak-x -->",
    "\u{C}",
    "lang: nl\n",
    "😀",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes);
    }

    #[test]
    fn any_text(text in "(?s).{0,200}") {
        check(text.as_bytes());
    }

    #[test]
    fn any_letter(pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..60)) {
        check(pieces.concat().as_bytes());
    }
}
