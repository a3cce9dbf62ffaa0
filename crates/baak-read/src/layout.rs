//! Lays out the blocks of a document and notes where each piece of text came from.

use baak_core::Document;
use baak_core::document::{Block, BlockKind, Comment, SourceMap};
use baak_core::span::Span;
use baak_core::suppress::MARK;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What stands between two blocks.
const BLOCK_BREAK: &str = "\n\n";
/// What stands between two cells of a row: see [`Document::is_next_in_row`].
const CELL_BREAK: &str = "\n";

/// A document in the making. Text is composed (NFC) and rid of characters that nobody sees.
pub(crate) struct Layout<'s> {
    source: &'s str,
    text: String,
    blocks: Vec<Block>,
    map: SourceMap,
    open: Option<Open>,
    /// Whether the last block is a cell of the row that is being written.
    in_row: bool,
    comments: Vec<Comment>,
}

/// The block that is being written.
struct Open {
    kind: BlockKind,
    /// Where its first visible character stands; `None` until there is one.
    start: Option<usize>,
}

impl<'s> Layout<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len()),
            blocks: Vec::new(),
            map: SourceMap::default(),
            open: None,
            in_row: false,
            comments: Vec::new(),
        }
    }

    /// Notes a comment that stands at `source[at..at + len]`, without its marks, if it is one to Baak. White space that stands for
    /// it goes into the text, so that a finding about it leads back to it.
    pub(crate) fn comment(&mut self, comment: &str, at: usize, len: usize) {
        let comment = comment.trim();
        if !comment.starts_with(MARK) {
            return;
        }
        let start = self.text.len();
        let is_inside = self.open.as_ref().is_some_and(|open| open.start.is_some());
        self.text.push(if is_inside { ' ' } else { '\n' });
        let span = Span::new(start, start + 1);
        self.map.push(span, Span::new(at, at + len));
        self.comments.push(Comment { at: span, text: comment.to_owned() });
    }

    /// Begins a row of a table: the cells that follow stand beside each other.
    #[cfg(any(feature = "html", feature = "md", feature = "package", feature = "pdf"))]
    pub(crate) fn begin_row(&mut self) {
        self.end();
        self.in_row = false;
    }

    /// Begins a block; an open one ends.
    pub(crate) fn begin(&mut self, kind: BlockKind) {
        self.end();
        self.open = Some(Open { kind, start: None });
    }

    /// Whether a block is open.
    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the open block is a list item.
    #[cfg(feature = "txt")]
    pub(crate) fn is_item(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.kind == BlockKind::ListItem)
    }

    /// Makes the open block one of another kind.
    pub(crate) fn turn_into(&mut self, kind: BlockKind) {
        if let Some(open) = &mut self.open {
            open.kind = kind;
        }
    }

    /// The text of the open block so far.
    pub(crate) fn open_text(&self) -> &str {
        self.open.as_ref().and_then(|open| open.start).map_or("", |start| &self.text[start..])
    }

    /// Ends the open block.
    pub(crate) fn end(&mut self) {
        self.close();
    }

    /// Ends the open block and gives its index. White space at its edges does not belong to it, and a block without text
    /// is none.
    pub(crate) fn close(&mut self) -> Option<usize> {
        let Open { kind, start } = self.open.take()?;
        let start = start?;
        let length = self.text[start..].trim_end().len();
        self.blocks.push(Block { kind, span: Span::new(start, start + length) });
        Some(self.blocks.len() - 1)
    }

    /// Adds `source[at..at + len]` as it stands.
    pub(crate) fn copy(&mut self, at: usize, len: usize) {
        let piece = &self.source[at..at + len];
        if piece.is_ascii() || (is_nfc_quick(piece.chars()) == IsNormalized::Yes && !piece.contains(is_invisible)) {
            self.push(piece, at, len);
            return;
        }
        self.copy_composed(piece, at);
    }

    /// Adds `text`, which stands for `source[at..at + len]`. White space before a block's first visible character is
    /// left out.
    pub(crate) fn push(&mut self, text: &str, at: usize, len: usize) {
        let (mut text, mut at, mut len) = (text, at, len);
        let open = self.open.get_or_insert(Open { kind: BlockKind::Paragraph, start: None });
        if open.start.is_none() {
            let white = text.len() - text.trim_start().len();
            if white == text.len() {
                return;
            }
            if len == text.len() {
                (at, len) = (at + white, len - white);
            }
            text = &text[white..];
            if !self.blocks.is_empty() {
                let beside = self.in_row && open.kind == BlockKind::TableCell;
                self.text.push_str(if beside { CELL_BREAK } else { BLOCK_BREAK });
            }
            self.in_row = open.kind == BlockKind::TableCell;
            open.start = Some(self.text.len());
        }
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.map.push(Span::new(start, self.text.len()), Span::new(at, at + len));
    }

    /// Composes letters with their accents, cluster by cluster.
    fn copy_composed(&mut self, piece: &str, at: usize) {
        let mut plain = 0;
        let mut chars = piece.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            let mut end = start + c.len_utf8();
            while let Some((next, mark)) = chars.peek().copied().filter(|(_, c)| canonical_combining_class(*c) != 0) {
                end = next + mark.len_utf8();
                chars.next();
            }
            let cluster = &piece[start..end];
            if is_invisible(c) && end == start + c.len_utf8() {
                self.push(&piece[plain..start], at + plain, start - plain);
                plain = end;
            } else if !cluster.is_ascii() && is_nfc_quick(cluster.chars()) != IsNormalized::Yes {
                let composed: String = cluster.nfc().collect();
                // Marks that only change places would lead into the middle of each other.
                if composed.len() != cluster.len() {
                    self.push(&piece[plain..start], at + plain, start - plain);
                    self.push(&composed, at + start, end - start);
                    plain = end;
                }
            }
        }
        self.push(&piece[plain..], at + plain, piece.len() - plain);
    }

    pub(crate) fn finish(mut self) -> Document {
        self.end();
        Document { text: self.text, blocks: self.blocks, map: self.map, comments: self.comments, ..Document::default() }
    }
}

/// Soft hyphens, zero-width spaces and byte order marks: they cut words in two and nobody sees them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}
