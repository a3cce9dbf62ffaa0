//! Places in a text: byte spans inside, lines, columns and UTF-16 units at the edges.

use serde::Serialize;

/// A half-open byte range `start..end` in a text, on `char` boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of bytes `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The piece of `text` that the span covers.
    ///
    /// # Panics
    /// When the span was made for another text.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// The span as an index range.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place for people: line and column count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LineColumn {
    /// 1-based line.
    pub line: u32,
    /// 1-based column, in characters.
    pub column: u32,
}

/// Every this many bytes the index notes where it is in UTF-16, so that a look-up is short in any text.
const UTF16_STEP: usize = 256;

/// Converts byte offsets of one text to lines, columns and UTF-16 offsets, and back.
///
/// A line ends after `\n`; `\r\n` is one line end.
#[derive(Debug, Clone)]
pub struct LineIndex {
    line_starts: Vec<u32>,
    /// `(byte, UTF-16 offset)` at char boundaries, about every [`UTF16_STEP`] bytes; empty for ASCII texts.
    utf16_marks: Vec<(u32, u32)>,
}

impl LineIndex {
    /// Indexes `text`.
    pub fn new(text: &str) -> Self {
        let mut line_starts = vec![0];
        line_starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1));
        let mut utf16_marks = Vec::new();
        if !text.is_ascii() {
            let (mut next, mut units) = (0, 0);
            for (at, c) in text.char_indices() {
                if at >= next {
                    utf16_marks.push((at as u32, units));
                    next = at + UTF16_STEP;
                }
                units += c.len_utf16() as u32;
            }
        }
        Self { line_starts, utf16_marks }
    }

    /// Number of lines; an empty text has one.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The byte range of a 1-based line without its line end.
    pub fn line_span(&self, text: &str, line: u32) -> Option<Span> {
        let at = line.checked_sub(1)? as usize;
        let start = *self.line_starts.get(at)? as usize;
        let end = self.line_starts.get(at + 1).map_or(text.len(), |next| *next as usize);
        let line = text[start..end].trim_end_matches(['\n', '\r']);
        Some(Span::new(start, start + line.len()))
    }

    /// Line and column of a byte offset on a `char` boundary.
    pub fn line_column(&self, text: &str, byte: u32) -> LineColumn {
        let line = self.line_starts.partition_point(|start| *start <= byte) - 1;
        let start = self.line_starts[line] as usize;
        let column = text[start..byte as usize].chars().count();
        LineColumn { line: line as u32 + 1, column: column as u32 + 1 }
    }

    /// Byte offset of a line and column; `None` where the text has no such place.
    pub fn byte(&self, text: &str, place: LineColumn) -> Option<u32> {
        let start = *self.line_starts.get(place.line.checked_sub(1)? as usize)?;
        let end = self.line_starts.get(place.line as usize).map_or(text.len(), |next| *next as usize);
        let column = place.column.checked_sub(1)? as usize;
        let line = &text[start as usize..end];
        if column == line.chars().count() && !line.ends_with('\n') {
            return Some(end as u32);
        }
        line.char_indices().nth(column).map(|(at, _)| start + at as u32)
    }

    /// UTF-16 offset of a byte offset on a `char` boundary.
    pub fn utf16(&self, text: &str, byte: u32) -> u32 {
        if self.utf16_marks.is_empty() {
            return byte;
        }
        let mark = self.utf16_marks.partition_point(|(at, _)| *at <= byte) - 1;
        let (at, units) = self.utf16_marks[mark];
        units + text[at as usize..byte as usize].chars().map(|c| c.len_utf16() as u32).sum::<u32>()
    }

    /// Byte offset of a UTF-16 offset; inside a surrogate pair, the start of its character.
    pub fn byte_of_utf16(&self, text: &str, utf16: u32) -> Option<u32> {
        if self.utf16_marks.is_empty() {
            return (utf16 as usize <= text.len()).then_some(utf16);
        }
        let mark = self.utf16_marks.partition_point(|(_, units)| *units <= utf16) - 1;
        let (at, mut units) = self.utf16_marks[mark];
        for (offset, c) in text[at as usize..].char_indices() {
            let next = units + c.len_utf16() as u32;
            if next > utf16 {
                return Some(at + offset as u32);
            }
            units = next;
        }
        (units == utf16).then_some(text.len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "één\r\nStraße 😀 œuvre\n\nZ";

    #[test]
    fn offsets_map_there_and_back() {
        let index = LineIndex::new(TEXT);
        for (byte, _) in TEXT.char_indices().chain([(TEXT.len(), ' ')]) {
            let byte = byte as u32;
            let place = index.line_column(TEXT, byte);
            assert_eq!(index.byte(TEXT, place), Some(byte), "{place:?}");
            assert_eq!(index.byte_of_utf16(TEXT, index.utf16(TEXT, byte)), Some(byte));
        }
        assert_eq!(index.line_column(TEXT, 7), LineColumn { line: 2, column: 1 });
        assert_eq!(index.byte(TEXT, LineColumn { line: 9, column: 1 }), None);
        assert_eq!(index.byte_of_utf16(TEXT, 99), None);
    }

    proptest! {
        #[test]
        fn any_text_maps_there_and_back(text in "(?s).{0,600}") {
            let index = LineIndex::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let byte = byte as u32;
                prop_assert_eq!(index.byte(&text, index.line_column(&text, byte)), Some(byte));
                let utf16 = index.utf16(&text, byte);
                prop_assert_eq!(utf16 as usize, text[..byte as usize].encode_utf16().count());
                prop_assert_eq!(index.byte_of_utf16(&text, utf16), Some(byte));
            }
        }
    }
}
