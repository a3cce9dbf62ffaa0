//! What every annotator reads: the tokens of one block with the class of each, looked up once.

use super::Slot;
use super::word_class::{self, Class};
use crate::lang::Lang;
use crate::segment::{Token, TokenKind};
use crate::span::Span;
use crate::word::{WordId, Words};

/// More blanks than this between two tokens of a line set columns apart.
const COLUMN_GAP: usize = 3;

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    Joined,
    /// A space or two.
    Space,
    /// So many blanks that a new column begins.
    Column,
    /// A line end, or the edge of the block.
    Line,
}

/// The tokens of one block.
pub(super) struct Scan<'a> {
    /// The document's text.
    pub(super) text: &'a str,
    /// The language of the block.
    pub(super) lang: Lang,
    tokens: &'a [Token],
    words: &'a Words,
    /// The words of the tokens.
    ids: &'a [WordId],
    classes: Vec<Class>,
    /// The flags of all tokens.
    any: Class,
    /// Placeholders, as token ranges.
    fields: Vec<(usize, usize, Slot)>,
}

impl<'a> Scan<'a> {
    /// Looks up the class of each token.
    pub(super) fn new(text: &'a str, tokens: &'a [Token], (words, ids): (&'a Words, &'a [WordId]), lang: Lang) -> Self {
        let mut any = Class::EMPTY;
        let class = |(token, id): (&Token, &WordId)| {
            let mut class = words.get(*id).class;
            if token.kind == TokenKind::Mark {
                let next = text.as_bytes().get(token.span.end as usize);
                class = class.or(word_class::of_mark_before(&text.as_bytes()[token.span.range()], next.copied()));
            }
            any = any.or(class);
            class
        };
        let classes = tokens.iter().zip(ids).map(class).collect();
        Self { text, lang, tokens, words, ids, classes, any, fields: Vec::new() }
    }

    /// Number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The class of a token; empty outside the block, so that `i.wrapping_sub(1)` is safe.
    pub(super) fn class(&self, i: usize) -> Class {
        self.classes.get(i).copied().unwrap_or(Class::EMPTY)
    }

    /// Whether a token has any of these flags.
    pub(super) fn has(&self, i: usize, flags: Class) -> bool {
        self.class(i).has(flags)
    }

    /// The next token from `i` on with any of these flags.
    pub(super) fn next(&self, i: usize, flags: Class) -> Option<usize> {
        if !self.any.has(flags) {
            return None;
        }
        let rest = self.classes.get(i..)?;
        rest.iter().position(|class| class.has(flags)).map(|at| i + at)
    }

    /// The text of a token; empty outside the block.
    pub(super) fn str(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// First byte of a token; the block's end behind the last one.
    pub(super) fn start(&self, i: usize) -> usize {
        self.tokens.get(i).map_or(self.block_end(), |t| t.span.start as usize)
    }

    /// One past the last byte of a token.
    pub(super) fn end(&self, i: usize) -> usize {
        self.tokens.get(i).map_or(self.block_end(), |t| t.span.end as usize)
    }

    /// First byte of the block.
    pub(super) fn block_start(&self) -> usize {
        self.tokens.first().map_or(0, |t| t.span.start as usize)
    }

    /// One past the last byte of the block.
    pub(super) fn block_end(&self) -> usize {
        self.tokens.last().map_or(0, |t| t.span.end as usize)
    }

    /// The span of tokens `from..to`; `to` lies behind `from`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.start(from), self.end(to.saturating_sub(1)))
    }

    /// The first token that starts at `byte` or later.
    pub(super) fn token_from(&self, from: usize, byte: usize) -> usize {
        let rest = self.tokens.get(from..).unwrap_or(&[]);
        from + rest.partition_point(|t| (t.span.start as usize) < byte)
    }

    /// The tokens that overlap a span, as a range.
    pub(super) fn tokens_of(&self, span: Span) -> (usize, usize) {
        let from = self.tokens.partition_point(|t| t.span.end <= span.start);
        (from, from + self.tokens[from..].partition_point(|t| t.span.start < span.end))
    }

    /// A token in lower-case ASCII as [`word_class::fold`] makes it; a mark or number as it is.
    pub(super) fn folded(&self, i: usize) -> &str {
        self.ids.get(i).and_then(|id| self.words.folded(*id)).unwrap_or_else(|| self.str(i))
    }

    /// The bytes of [`Self::folded`].
    fn folded_bytes(&self, i: usize) -> &[u8] {
        self.folded(i).as_bytes()
    }

    /// Whether a token is this folded word or mark.
    pub(super) fn is(&self, i: usize, folded: &str) -> bool {
        self.folded_bytes(i) == folded.as_bytes()
    }

    /// Whether a token is one of these folded words or marks.
    pub(super) fn is_any(&self, i: usize, folded: &[&str]) -> bool {
        let word = self.folded_bytes(i);
        !word.is_empty() && folded.iter().any(|other| other.as_bytes() == word)
    }

    /// Whether a token is exactly this mark.
    pub(super) fn mark(&self, i: usize, mark: &str) -> bool {
        self.has(i, Class::MARK) && self.str(i) == mark
    }

    /// Whether a token is a dash of any width.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.has(i, Class::MARK) && matches!(self.str(i), "-" | "–" | "—" | "‑" | "·" | "|")
    }

    /// What stands before token `i`.
    pub(super) fn gap(&self, i: usize) -> Gap {
        let pair = i.checked_sub(1).and_then(|previous| self.tokens.get(previous..=i));
        let Some([previous, token]) = pair else { return Gap::Line };
        let (end, start) = (previous.span.end as usize, token.span.start as usize);
        match &self.text.as_bytes()[end..start] {
            [] => Gap::Joined,
            [b' '] => Gap::Space,
            between if between.contains(&b'\n') => Gap::Line,
            _ if self.text[end..start].chars().count() >= COLUMN_GAP => Gap::Column,
            _ => Gap::Space,
        }
    }

    /// Whether token `i` follows the one before it in running text: joined, a space, or a wrapped line.
    pub(super) fn follows(&self, i: usize) -> bool {
        i > 0 && i < self.len() && self.gap(i) != Gap::Column
    }

    /// Whether token `i` follows the one before it on the same line and in the same column.
    pub(super) fn same_line(&self, i: usize) -> bool {
        matches!(self.gap(i), Gap::Joined | Gap::Space)
    }

    /// Whether token `i` is joined to the one before it.
    pub(super) fn joined(&self, i: usize) -> bool {
        i > 0 && i < self.len() && self.start(i) == self.end(i - 1)
    }

    /// Whether token `i` is the first of its line or column.
    pub(super) fn starts_line(&self, i: usize) -> bool {
        matches!(self.gap(i), Gap::Line | Gap::Column)
    }

    /// The value of a token that is nothing but digits.
    pub(super) fn int(&self, i: usize) -> Option<u32> {
        if !self.has(i, Class::NUMBER) {
            return None;
        }
        let digits = &self.text.as_bytes()[self.tokens[i].span.range()];
        if digits.len() > 9 {
            return None;
        }
        digits.iter().try_fold(0, |value, b| b.is_ascii_digit().then(|| value * 10 + u32::from(b - b'0')))
    }

    /// Skips the period of an abbreviation: the token behind `i`, or the one behind the period joined to it.
    pub(super) fn after_period(&self, i: usize) -> usize {
        if self.mark(i + 1, ".") && self.joined(i + 1) { i + 2 } else { i + 1 }
    }

    /// Whether a sentence ends with token `i`.
    pub(super) fn ends_sentence(&self, i: usize) -> bool {
        if !self.has(i, Class::MARK) {
            return false;
        }
        match self.str(i) {
            "?" | "!" => true,
            "." => {
                let goes_on = self.joined(i + 1) || self.class(i + 1).has(Class::LOWER.or(Class::NUMBER));
                // `J. Peeters`, `dhr. Peeters`, `tel. 02`: a period behind a short word is an abbreviation's.
                let before = i.wrapping_sub(1);
                let short = self.has(before, Class::TITLED) || (self.is_word(before) && self.str(before).len() == 1);
                i + 1 >= self.len() || !(goes_on || short)
            }
            _ => false,
        }
    }

    /// Notes a placeholder, and takes its tokens out of the other annotators' sight.
    pub(super) fn add_field(&mut self, from: usize, to: usize, slot: Slot) {
        self.fields.push((from, to, slot));
        self.hide(from, to, Class::FIELD);
    }

    /// Takes tokens `from..to` out of the other annotators' sight; the first keeps `flag`.
    pub(super) fn hide(&mut self, from: usize, to: usize, flag: Class) {
        self.any = self.any.or(Class::HIDDEN).or(flag);
        for (at, class) in self.classes.iter_mut().enumerate().take(to).skip(from) {
            *class = if at == from { Class::HIDDEN.or(flag) } else { Class::HIDDEN };
        }
    }

    /// The placeholder that starts at token `i`: its last token plus one, and what it stands for.
    pub(super) fn field(&self, i: usize) -> Option<(usize, Slot)> {
        if !self.has(i, Class::FIELD) {
            return None;
        }
        self.fields.iter().find(|(from, ..)| *from == i).map(|(_, to, slot)| (*to, *slot))
    }

    /// Whether a token is a mark, a number or a word.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word) && !self.has(i, Class::HIDDEN)
    }
}
