//! A letter as the checks see it: plain text in blocks, with the way back to the file.

use crate::lang::Lang;
use crate::origin::Origins;
use crate::span::Span;

/// What a block of text is in the letter's lay-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading or a short line that serves as one.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// One cell of a table.
    TableCell,
    /// Quoted text, such as a statute.
    Quote,
    /// Text that nobody reads as prose: code, raw markup.
    Verbatim,
}

/// A piece of the text that stands on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is in [`Document::text`].
    pub span: Span,
}

/// One stretch of text and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    text: u32,
    text_len: u32,
    source: u32,
    source_len: u32,
}

/// The way from [`Document::text`] back to [`Document::source`].
///
/// Pieces are kept in text order. A piece with equal lengths maps byte by byte; another one, such as an entity
/// (`&amp;` → `&`), maps as a whole. Text between pieces (a blank line that the reader put in) has no source of its own.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    pieces: Vec<Piece>,
    /// Where the source stands in a file that is no text; empty for text.
    pub origins: Origins,
}

impl SourceMap {
    /// The map of a text that is its own source.
    pub fn identity(len: usize) -> Self {
        let mut map = Self::default();
        map.push(Span::new(0, len), Span::new(0, len));
        map
    }

    /// Notes that `text` came from `source`; pieces must come in text order.
    pub fn push(&mut self, text: Span, source: Span) {
        debug_assert!(self.pieces.last().is_none_or(|p| p.text + p.text_len <= text.start));
        if let Some(last) = self.pieces.last_mut()
            && last.text_len == last.source_len
            && text.len() == source.len()
            && last.text + last.text_len == text.start
            && last.source + last.source_len == source.start
        {
            last.text_len += text.len() as u32;
            last.source_len += source.len() as u32;
            return;
        }
        self.pieces.push(Piece {
            text: text.start,
            text_len: text.len() as u32,
            source: source.start,
            source_len: source.len() as u32,
        });
    }

    /// Where a span of the text stands in the source.
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.boundary(span.start, false);
        if span.is_empty() {
            return Span { start, end: start };
        }
        let end = self.boundary(span.end, true).max(start);
        Span { start, end }
    }

    /// Which span of the text came from a span of the source; empty when none did.
    ///
    /// The reader must have kept the order of the source.
    pub fn to_text(&self, span: Span) -> Span {
        let from = self.pieces.partition_point(|p| p.source + p.source_len <= span.start);
        let upto = self.pieces.partition_point(|p| p.source < span.end);
        let (Some(first), Some(last)) = (self.pieces.get(from), upto.checked_sub(1).and_then(|i| self.pieces.get(i)))
        else {
            return Span::default();
        };
        let inside = |p: &Piece, at: u32| if p.text_len == p.source_len { at.saturating_sub(p.source) } else { 0 };
        let start = first.text + inside(first, span.start);
        let end = if last.text_len == last.source_len && span.end < last.source + last.source_len {
            last.text + inside(last, span.end)
        } else {
            last.text + last.text_len
        };
        if from >= upto { Span::default() } else { Span { start, end: end.max(start) } }
    }

    /// Whether the file has exactly the bytes of this span, so that an edit there is safe. A file that is no text has not.
    pub fn is_exact(&self, span: Span) -> bool {
        let holds = |p: &Piece| p.text_len == p.source_len && p.text <= span.start && span.end <= p.text + p.text_len;
        self.origins.is_empty() && self.pieces.iter().any(holds)
    }

    /// Source offset of a text offset; `is_end` for the end of a span, which belongs to the byte before it.
    fn boundary(&self, at: u32, is_end: bool) -> u32 {
        let next = if is_end {
            self.pieces.partition_point(|p| p.text < at)
        } else {
            self.pieces.partition_point(|p| p.text <= at)
        };
        let Some(piece) = next.checked_sub(1).map(|i| self.pieces[i]) else {
            return self.pieces.first().map_or(0, |p| p.source);
        };
        let into = at - piece.text;
        if into >= piece.text_len {
            // Between two pieces: the end of the one before closes a span, the start of the next opens one.
            let following = self.pieces.get(next).filter(|_| !is_end && into > piece.text_len);
            return following.map_or(piece.source + piece.source_len, |p| p.source);
        }
        if piece.text_len == piece.source_len {
            piece.source + into
        } else if is_end {
            piece.source + piece.source_len
        } else {
            piece.source
        }
    }
}

/// A stretch of text that stands in the letter only under a condition, as the `IF` field of a template says.
///
/// The text of every alternative is in [`Document::text`], one after the other; those of one `group` exclude each other. A
/// group of one is text that may be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Its text.
    pub span: Span,
    /// Which alternatives belong together; counts from 0 in text order.
    pub group: u32,
    /// Which alternative it is, from 0: the one for a condition that holds comes first.
    pub alternative: u32,
    /// The condition as the template says it, for example `Statuut = "alleenstaand"`.
    pub condition: String,
}

/// Where a block stands in a table. All numbers count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Index in [`Document::blocks`].
    pub block: u32,
    /// The table in the letter.
    pub table: u32,
    /// The row in the table.
    pub row: u32,
    /// The column; a cell that takes two columns counts for two.
    pub column: u32,
}

/// A comment to Baak: `<!-- baak-disable-next-line word/jargon -- … -->`. It is no part of the letter; see
/// [`crate::suppress`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// White space of the text that stands for it, outside the words of any sentence; in Word and OpenDocument the words that
    /// it is about.
    pub at: Span,
    /// What it says, without its marks.
    pub text: String,
}

/// What the author of a letter says about it in its front matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// The language of the letter.
    pub lang: Option<Lang>,
    /// The code of its kind, for example `decision-refuse`.
    pub kind: Option<String>,
    /// The code of its regime, for example `rmi`.
    pub regime: Option<String>,
}

/// A letter: plain text in blocks, with the way back to the file.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The text to check; blocks are apart by at least a line break.
    pub text: String,
    /// The blocks, in text order and without overlap.
    pub blocks: Vec<Block>,
    /// The decoded file; of a file that is no text, its text as it was laid out.
    pub source: String,
    /// From [`Self::text`] to [`Self::source`].
    pub map: SourceMap,
    /// The cells of tables, in text order, where the file tells their places; Markdown does so by its bars.
    pub cells: Vec<Cell>,
    /// The comments to Baak, in text order.
    pub comments: Vec<Comment>,
    /// What stands in the letter only under a condition, in text order.
    pub branches: Vec<Branch>,
    /// What the front matter declares.
    pub declared: Declared,
    /// Whether all of the letter could be read; if not, nothing is called absent.
    pub incomplete: bool,
}

impl Document {
    /// Where a block stands in a table.
    pub fn cell(&self, block: &Block) -> Option<Cell> {
        let index = self.blocks.partition_point(|other| other.span.start < block.span.start) as u32;
        let at = self.cells.binary_search_by_key(&index, |cell| cell.block).ok()?;
        Some(self.cells[at])
    }

    /// Whether the block at `at` is a cell that stands in the same row as the block before it. Cells of a row are apart by
    /// a single line break, everything else by an empty line.
    pub fn is_next_in_row(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.blocks.get(before)) else { return false };
        self.blocks.get(at).is_some_and(|block| {
            block.kind == BlockKind::TableCell
                && before.kind == BlockKind::TableCell
                && block.span.start == before.span.end + 1
        })
    }

    /// A document of plain paragraphs, one for each run of text between blank lines, whose text is its own source.
    pub fn from_plain(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut start = None;
        let mut end = 0;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.trim().is_empty() {
                if let Some(start) = start.take() {
                    blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, end) });
                }
            } else {
                start.get_or_insert(at + line.len() - line.trim_start().len());
                end = at + line.trim_end().len();
            }
            at += line.len();
        }
        if let Some(start) = start {
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, end) });
        }
        Self {
            text: text.to_owned(),
            blocks,
            source: text.to_owned(),
            map: SourceMap::identity(text.len()),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_leads_back_through_markup_and_entities() {
        // source: "**A** &amp; b", text: "A & b"
        let mut map = SourceMap::default();
        map.push(Span::new(0, 1), Span::new(2, 3));
        map.push(Span::new(1, 2), Span::new(5, 6));
        map.push(Span::new(2, 3), Span::new(6, 11));
        map.push(Span::new(3, 5), Span::new(11, 13));
        assert_eq!(map.to_source(Span::new(0, 1)), Span::new(2, 3));
        assert_eq!(map.to_source(Span::new(2, 3)), Span::new(6, 11));
        assert_eq!(map.to_source(Span::new(0, 5)), Span::new(2, 13));
        assert_eq!(map.to_text(Span::new(2, 13)), Span::new(0, 5));
        assert_eq!(map.to_text(Span::new(6, 12)), Span::new(2, 4));
        assert_eq!(map.to_text(Span::new(3, 5)), Span::default());
        assert!(map.is_exact(Span::new(3, 5)));
        assert!(!map.is_exact(Span::new(2, 4)));
    }

    #[test]
    fn plain_text_falls_into_paragraphs() {
        let doc = Document::from_plain("a\nb\r\n\r\n  c  \n");
        let texts: Vec<_> = doc.blocks.iter().map(|b| b.span.of(&doc.text)).collect();
        assert_eq!(texts, ["a\nb", "c"]);
    }
}
