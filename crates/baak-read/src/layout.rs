//! Lays out the blocks of a document and notes where each piece of text came from.

use baak_core::Document;
use baak_core::document::{Block, BlockKind, SourceMap};
use baak_core::span::Span;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What stands between two blocks.
const BLOCK_BREAK: &str = "\n\n";

/// A document in the making. Text is composed (NFC) and rid of characters that nobody sees.
pub(crate) struct Layout<'s> {
    source: &'s str,
    text: String,
    blocks: Vec<Block>,
    map: SourceMap,
    /// Where the open block begins, and what it is.
    open: Option<(usize, BlockKind)>,
}

impl<'s> Layout<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len()),
            blocks: Vec::new(),
            map: SourceMap::default(),
            open: None,
        }
    }

    /// Begins a block; an open one ends.
    pub(crate) fn begin(&mut self, kind: BlockKind) {
        self.end();
        if !self.blocks.is_empty() {
            self.text.push_str(BLOCK_BREAK);
        }
        self.open = Some((self.text.len(), kind));
    }

    /// The kind of the open block.
    pub(crate) fn kind(&self) -> Option<BlockKind> {
        self.open.map(|(_, kind)| kind)
    }

    /// Makes the open block one of another kind.
    pub(crate) fn turn_into(&mut self, kind: BlockKind) {
        if let Some((_, open)) = &mut self.open {
            *open = kind;
        }
    }

    /// The text of the open block so far.
    pub(crate) fn open_text(&self) -> &str {
        self.open.map_or("", |(start, _)| &self.text[start..])
    }

    /// Ends the open block. White space at its edges does not belong to it, and a block without text is none.
    pub(crate) fn end(&mut self) {
        let Some((start, kind)) = self.open.take() else { return };
        let written = &self.text[start..];
        let trimmed = written.trim();
        if trimmed.is_empty() {
            let keep = if self.blocks.is_empty() { start } else { start - BLOCK_BREAK.len() };
            self.forget_from(keep);
            return;
        }
        let from = start + written.len() - written.trim_start().len();
        self.blocks.push(Block { kind, span: Span::new(from, from + trimmed.len()) });
    }

    /// White space that turned out to be no block stays where it is mapped, so that the map keeps its order.
    fn forget_from(&mut self, keep: usize) {
        if self.map_end() <= keep {
            self.text.truncate(keep);
        } else if !self.blocks.is_empty() {
            // Mapped white space cannot be taken back; it is part of the break between two blocks.
        }
    }

    fn map_end(&self) -> usize {
        self.map.text_end() as usize
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

    /// Adds `text`, which stands for `source[at..at + len]`.
    pub(crate) fn push(&mut self, text: &str, at: usize, len: usize) {
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
                if composed != cluster {
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
        Document { text: self.text, blocks: self.blocks, map: self.map, ..Document::default() }
    }
}

/// Soft hyphens, zero-width spaces and byte order marks: they cut words in two and nobody sees them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}
