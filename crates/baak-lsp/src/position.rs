//! Places as an editor counts them: lines from 0, columns in the unit that client and server agreed on.

use baak_core::span::Span;
use lsp_types::{Position, PositionEncodingKind, Range, TextDocumentContentChangeEvent};

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16: what every client knows.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// The first unit that the client offers and the server knows.
    pub(crate) fn agree(offered: Option<&[PositionEncodingKind]>) -> Self {
        let known = |kind: &PositionEncodingKind| match kind.as_str() {
            "utf-8" => Some(Self::Utf8),
            "utf-16" => Some(Self::Utf16),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        };
        offered.into_iter().flatten().find_map(known).unwrap_or_default()
    }

    pub(crate) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn len(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// The lines of a text. A line ends after `\n`, `\r\n` or `\r`, as LSP wants.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    encoding: Encoding,
}

impl Lines {
    pub(crate) fn new(text: &str, encoding: Encoding) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { starts, encoding }
    }

    /// The position of a byte.
    pub(crate) fn position(&self, text: &str, byte: usize) -> Position {
        let byte = floor(text, byte.min(text.len()));
        let line = self.starts.partition_point(|start| *start <= byte) - 1;
        let column: usize = text[self.starts[line]..byte].chars().map(|c| self.encoding.len(c)).sum();
        Position::new(line as u32, column as u32)
    }

    /// The byte at a position: the end of the line for a column beyond it, the end of the text for a line beyond it.
    pub(crate) fn byte(&self, text: &str, position: Position) -> usize {
        let Some(&start) = self.starts.get(position.line as usize) else { return text.len() };
        let end = self.starts.get(position.line as usize + 1).copied().unwrap_or(text.len());
        let line = text[start..end].trim_end_matches(['\n', '\r']);
        let mut column = 0;
        for (at, c) in line.char_indices() {
            column += self.encoding.len(c);
            if column > position.character as usize {
                return start + at;
            }
        }
        start + line.len()
    }

    /// The range of a span of the text.
    pub(crate) fn range(&self, text: &str, span: Span) -> Range {
        Range::new(self.position(text, span.start as usize), self.position(text, span.end as usize))
    }

    /// The first byte of the line that a byte is on.
    pub(crate) fn line_start(&self, byte: usize) -> usize {
        self.starts[self.starts.partition_point(|start| *start <= byte) - 1]
    }

    /// One past the last byte of the line that a byte is on, with its end.
    pub(crate) fn line_end(&self, text: &str, byte: usize) -> usize {
        self.starts.get(self.starts.partition_point(|start| *start <= byte)).copied().unwrap_or(text.len())
    }
}

fn floor(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// Makes the changes of an editor in a text, in their order.
pub(crate) fn change(text: &mut String, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
    for change in changes {
        let Some(range) = change.range else {
            *text = change.text;
            continue;
        };
        let lines = Lines::new(text, encoding);
        let start = lines.byte(text, range.start);
        let end = lines.byte(text, range.end).max(start);
        text.replace_range(start..end, &change.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    #[test]
    fn columns_count_what_was_agreed() {
        let text = "één 😀 x\r\nœ\ry";
        for (encoding, column) in [(Encoding::Utf8, 11), (Encoding::Utf16, 7), (Encoding::Utf32, 6)] {
            let lines = Lines::new(text, encoding);
            let at = text.find('x').expect("there");
            assert_eq!(lines.position(text, at), Position::new(0, column));
            assert_eq!(lines.byte(text, Position::new(0, column)), at);
            assert_eq!(lines.position(text, text.find('y').expect("there")), Position::new(2, 0));
            assert_eq!(lines.byte(text, Position::new(0, 99)), at + 1);
            assert_eq!(lines.byte(text, Position::new(9, 0)), text.len());
        }
        // Inside a surrogate pair: the start of its character.
        assert_eq!(Lines::new(text, Encoding::Utf16).byte(text, Position::new(0, 5)), text.find('😀').expect("there"));
    }

    #[test]
    fn the_first_known_unit_is_agreed() {
        let kinds = [PositionEncodingKind::new("ebcdic"), PositionEncodingKind::UTF8, PositionEncodingKind::UTF16];
        assert_eq!(Encoding::agree(Some(&kinds)), Encoding::Utf8);
        assert_eq!(Encoding::agree(Some(&[])), Encoding::Utf16);
        assert_eq!(Encoding::agree(None), Encoding::Utf16);
    }

    proptest! {
        #[test]
        fn any_text_maps_there_and_back(text in "(?s)[a\u{e9}\u{153}\u{1F600}\r\n ]{0,40}") {
            for encoding in ALL {
                let lines = Lines::new(&text, encoding);
                for (byte, c) in text.char_indices() {
                    let back = lines.byte(&text, lines.position(&text, byte));
                    // Between the two characters of a line end is its start.
                    let inside = c == '\n' && text[..byte].ends_with('\r');
                    prop_assert_eq!(back, if inside { byte - 1 } else { byte });
                }
            }
        }

        #[test]
        fn piecewise_edits_make_the_same_text(
            before in "(?s)[a\u{e9}\u{1F600}\r\n ]{0,30}", new in "(?s)[b\u{153}\n]{0,5}", from in 0usize..30, len in 0usize..10,
        ) {
            for encoding in ALL {
                let at: Vec<usize> = before.char_indices().map(|(at, _)| at).chain([before.len()]).collect();
                let (start, end) = (at[from.min(at.len() - 1)], at[(from + len).min(at.len() - 1)]);
                let lines = Lines::new(&before, encoding);
                let range = Range::new(lines.position(&before, start), lines.position(&before, end));
                let (start, end) = (lines.byte(&before, range.start), lines.byte(&before, range.end));
                let mut edited = before.clone();
                let event = TextDocumentContentChangeEvent { range: Some(range), range_length: None, text: new.clone() };
                change(&mut edited, vec![event], encoding);
                prop_assert_eq!(edited, format!("{}{new}{}", &before[..start], &before[end.max(start)..]));
            }
        }
    }
}
