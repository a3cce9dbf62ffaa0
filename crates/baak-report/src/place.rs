//! From a span of the letter's text to a place in its file.

use crate::words;
use baak_core::Document;
use baak_core::lang::UiLang;
use baak_core::origin::{Location, Part, PartRole};
use baak_core::span::{LineIndex, Span};
use serde::Serialize;

/// A place in the file; in the text as it was laid out, where the file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// 1-based line of the start.
    pub line: u32,
    /// 1-based column of the start, in characters.
    pub column: u32,
    /// Start and end in UTF-16 units.
    pub utf16: [u32; 2],
}

/// Every this many bytes the character count is noted, so that a column is found quickly even in one endless line.
const MARK_STEP: usize = 256;

/// Finds places in the file of one letter.
pub struct Places<'d> {
    document: &'d Document,
    index: LineIndex,
    /// `(byte, characters before it)`; empty for ASCII files.
    marks: Vec<(u32, u32)>,
}

impl<'d> Places<'d> {
    /// Indexes the file of `document`.
    pub fn new(document: &'d Document) -> Self {
        let source = &document.source;
        let mut marks = Vec::new();
        if !source.is_ascii() {
            let mut next = 0;
            for (count, (at, _)) in source.char_indices().enumerate() {
                if at >= next {
                    marks.push((at as u32, count as u32));
                    next = at + MARK_STEP;
                }
            }
        }
        Self { document, index: LineIndex::new(source), marks }
    }

    /// The decoded file.
    pub fn source(&self) -> &'d str {
        &self.document.source
    }

    /// Where a span of the letter's text stands in the file.
    pub fn of(&self, span: Span) -> Place {
        let span = self.document.map.to_source(span);
        let (line, column) = self.line_column(span.start);
        let source = self.source();
        let utf16 = [self.index.utf16(source, span.start), self.index.utf16(source, span.end)];
        Place { start: span.start, end: span.end, line, column, utf16 }
    }

    /// Where a span begins and ends in a file that is no text: its first and its last character.
    pub fn location(&self, span: Span) -> Option<(Location, Location)> {
        let map = &self.document.map;
        map.origins.locate(self.source(), map.to_source(span))
    }

    /// A part of the file by its number in a location.
    pub fn part(&self, part: u16) -> Option<&'d Part> {
        self.document.map.origins.parts.get(usize::from(part))
    }

    /// The short name of a place, for a margin: `12` for a line or paragraph, `2:14` for a page and line. A paragraph of a
    /// header has `↑` before it, one of a footer `↓`, one of a note `*`.
    pub fn number(&self, span: Span) -> String {
        match self.location(span) {
            None => self.of(span).line.to_string(),
            Some((Location::Page { page, line }, _)) => format!("{page}:{line}"),
            Some((Location::Run { part, paragraph, .. }, _)) => {
                let mark = match self.part(part).map_or(PartRole::Body, |part| part.role) {
                    PartRole::Body => "",
                    PartRole::Header => "↑",
                    PartRole::Footer => "↓",
                    PartRole::Note => "*",
                };
                format!("{mark}{paragraph}")
            }
        }
    }

    /// The place as a person says it: `regel 12`, `koptekst, alinea 2`, `blz. 2, regel 14`.
    pub fn label(&self, span: Span, ui: UiLang) -> String {
        let on_line = |line: u32| words::ON_LINE.get(ui).replace("{n}", &line.to_string());
        match self.location(span) {
            None => on_line(self.of(span).line),
            Some((Location::Page { page, line }, _)) => {
                let page = words::ON_PAGE.get(ui).replace("{n}", &page.to_string());
                format!("{page}, {}", on_line(line))
            }
            Some((Location::Run { part, paragraph, .. }, _)) => {
                let paragraph = words::IN_PARAGRAPH.get(ui).replace("{n}", &paragraph.to_string());
                match self.part(part).and_then(|part| words::part(part.role)) {
                    Some(part) => format!("{}, {paragraph}", part.get(ui)),
                    None => paragraph,
                }
            }
        }
    }

    /// `Ook op regel {lines}.` in the unit that the file has, for one place and for more.
    pub(crate) fn also(&self, ui: UiLang) -> &'static str {
        match self.location(Span::default()) {
            None => words::ALSO.get(ui),
            Some((Location::Page { .. }, _)) => words::ALSO_PAGES.get(ui),
            Some((Location::Run { .. }, _)) => words::ALSO_PARAGRAPHS.get(ui),
        }
    }

    /// The bytes of a 1-based line, without its end.
    pub fn line(&self, line: u32) -> Span {
        self.index.line_span(self.source(), line).unwrap_or_default()
    }

    /// How many characters stand before a byte.
    pub fn chars_before(&self, byte: u32) -> u32 {
        if self.marks.is_empty() {
            return byte;
        }
        let mark = self.marks.partition_point(|(at, _)| *at <= byte).saturating_sub(1);
        let (at, count) = self.marks[mark];
        count + self.source()[at as usize..byte as usize].chars().count() as u32
    }

    /// 1-based line and column, in characters, of a byte of the file.
    pub(crate) fn line_column(&self, byte: u32) -> (u32, u32) {
        let (mut low, mut high) = (1, self.index.line_count() as u32);
        while low < high {
            let middle = (low + high).div_ceil(2);
            if self.line(middle).start <= byte { low = middle } else { high = middle - 1 }
        }
        let start = self.line(low).start;
        // People do not see a byte order mark.
        let hidden = u32::from(start == 0 && byte > 0 && self.source().starts_with('\u{FEFF}'));
        (low, self.chars_before(byte) - self.chars_before(start) - hidden + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_line_column_and_utf16() {
        let source = format!("\u{FEFF}één\r\n{}😀 œ x\n", "é".repeat(400));
        let mut document = Document::from_plain(&source);
        document.source.clone_from(&source);
        let places = Places::new(&document);
        let at = source.find('x').expect("there");
        let place = places.of(Span::new(at, at + 1));
        assert_eq!((place.line, place.column), (2, 405));
        assert_eq!(place.utf16[0] as usize, source[..at].encode_utf16().count());
        assert_eq!(places.of(Span::new(3, 5)).column, 1);
        assert_eq!(places.line(2).of(&source).chars().last(), Some('x'));
    }
}
