//! The way back to a file that is no text: a part, paragraph and run of a word processor's file, or a page and line.

use crate::span::Span;

/// What a part of a file is in the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartRole {
    /// The letter itself.
    Body,
    /// The head of a page.
    Header,
    /// The foot of a page.
    Footer,
    /// A footnote or endnote.
    Note,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name in the file, for example `word/document.xml`.
    pub name: String,
    /// What it is in the letter.
    pub role: PartRole,
}

/// A place in a file that is no text. All numbers count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// In a file of Word or OpenDocument.
    Run {
        /// Index of the part in [`Origins::parts`], from 0.
        part: u16,
        /// The paragraph in the part, in the order of the file: each `w:p`, or each `text:p` and `text:h`.
        paragraph: u32,
        /// The run in the paragraph: each `w:r`, or each stretch of text between tags of OpenDocument.
        run: u32,
        /// The character in the run.
        character: u32,
    },
    /// On a page.
    Page {
        /// The page.
        page: u32,
        /// The line on the page, from the top.
        line: u32,
    },
}

impl Location {
    /// The place so many characters further on.
    #[must_use]
    pub fn after(self, characters: u32) -> Self {
        match self {
            Self::Run { part, paragraph, run, character } => {
                Self::Run { part, paragraph, run, character: character + characters }
            }
            page @ Self::Page { .. } => page,
        }
    }
}

/// Where the stretches of [`crate::Document::source`] stand in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// The parts that were read.
    pub parts: Vec<Part>,
    /// Stretch and place of its first character, in source order.
    pieces: Vec<(Span, Location)>,
}

impl Origins {
    /// No stretch yet, of these parts.
    pub fn new(parts: Vec<Part>) -> Self {
        Self { parts, pieces: Vec::new() }
    }

    /// Notes that `source` stands at `place`; stretches must come in source order.
    pub fn push(&mut self, source: Span, place: Location) {
        debug_assert!(self.pieces.last().is_none_or(|(last, _)| last.end <= source.start));
        self.pieces.push((source, place));
    }

    /// Whether the file is text, which leads back by itself.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Where a span of `source` begins and ends in the file: the first and the last character.
    ///
    /// Between two stretches, where the reader put in a line break, it begins at the next and ends with the last.
    pub fn locate(&self, source: &str, span: Span) -> Option<(Location, Location)> {
        let next = self.pieces.partition_point(|(piece, _)| piece.end <= span.start);
        let (piece, place) = *self.pieces.get(next).or(self.pieces.last())?;
        let first = at(source, piece, place, span.start);
        let upto = self.pieces.partition_point(|(piece, _)| piece.start < span.end);
        let Some((piece, place)) = upto.checked_sub(1).map(|i| self.pieces[i]).filter(|_| !span.is_empty()) else {
            return Some((first, first));
        };
        let end = &source[piece.start as usize..span.end.clamp(piece.start, piece.end) as usize];
        let last = end.char_indices().next_back().map_or(0, |(at, _)| at as u32);
        Some((first, at(source, piece, place, piece.start + last).max(first)))
    }
}

/// The place of a byte of a stretch.
fn at(source: &str, piece: Span, place: Location, byte: u32) -> Location {
    let byte = byte.clamp(piece.start, piece.end);
    place.after(source[piece.start as usize..byte as usize].chars().count() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(paragraph: u32, run: u32, character: u32) -> Location {
        Location::Run { part: 0, paragraph, run, character }
    }

    #[test]
    fn a_span_is_found_in_its_runs() {
        // Two runs, a break that the reader put in, a third run.
        let source = "één twee\n\ndrie";
        let mut origins = Origins::default();
        origins.push(Span::new(0, 6), run(1, 1, 1));
        origins.push(Span::new(6, 10), run(1, 2, 1));
        origins.push(Span::new(12, 16), run(2, 1, 5));
        let found = |start, end| origins.locate(source, Span::new(start, end)).expect("not empty");
        assert_eq!(found(2, 5), (run(1, 1, 2), run(1, 1, 3)));
        assert_eq!(found(6, 10), (run(1, 2, 1), run(1, 2, 4)));
        assert_eq!(found(0, 16), (run(1, 1, 1), run(2, 1, 8)));
        assert_eq!(found(10, 14), (run(2, 1, 5), run(2, 1, 6)));
        assert_eq!(found(13, 13), (run(2, 1, 6), run(2, 1, 6)));
        assert_eq!(found(16, 16), (run(2, 1, 9), run(2, 1, 9)));
        assert_eq!(Origins::default().locate("", Span::new(0, 0)), None);
    }
}
