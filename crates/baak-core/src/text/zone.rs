//! The parts of a letter: what stands before the first real sentence, the body, and what follows the closing formula.

use super::Text;
use crate::document::BlockKind;
use crate::pack::Mark;
use crate::span::Span;

/// The part of a letter that a sentence stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Sender, address, date, references, subject, salutation.
    Header,
    /// The message.
    Body,
    /// Closing formula, signature and what follows.
    Closing,
}

/// A header is over at the first line of this many words that ends as a sentence does.
const SENTENCE_WORDS: u32 = 6;
/// A salutation further down than this share of the lines is a quotation or a second letter.
const SALUTATION_SHARE: f64 = 0.6;

pub(super) fn assign(text: &mut Text<'_>) {
    let lines = text.lines.len();
    let first_sentence = text.lines.iter().position(|line| {
        let end = line.span().of(&text.document.text);
        !line.is_heading
            && line.words >= SENTENCE_WORDS
            && text.document.blocks[line.block as usize].kind == BlockKind::Paragraph
            && end.ends_with(['.', '!', '?', ':', ';'])
    });
    // An address line (“Mevrouw F. Peeters”) may look like a salutation: the last one before the message is it.
    let is_early = |at: &usize| (*at as f64) < lines as f64 * SALUTATION_SHARE && text.lines[*at].words <= 12;
    let salutations = || text.marked(Mark::Salutation).map(|m| m.sentence as usize).filter(is_early);
    let salutation =
        salutations().filter(|at| first_sentence.is_none_or(|first| *at <= first)).max().or(salutations().min());
    let body = match (salutation, first_sentence) {
        // A preamble before the salutation is part of the message.
        (Some(salutation), Some(sentence)) if sentence < salutation => sentence,
        (Some(salutation), _) => salutation + 1,
        (None, Some(sentence)) => first_of_block_run(text, sentence),
        (None, None) => 0,
    };
    let closing = text.marked(Mark::ClosingFormula).map(|m| m.sentence as usize).filter(|at| *at > body).max();
    for (at, line) in text.lines.iter_mut().enumerate() {
        line.zone = if at < body {
            Zone::Header
        } else if closing.is_some_and(|closing| at >= closing) {
            Zone::Closing
        } else {
            Zone::Body
        };
    }
}

/// The body begins with the paragraph in which its first sentence stands.
fn first_of_block_run(text: &Text<'_>, at: usize) -> usize {
    let block = text.lines[at].block;
    let line_start = |span: Span| text.document.text[..span.start as usize].rfind('\n').map_or(0, |i| i + 1);
    let mut first = at;
    while first > 0
        && text.lines[first - 1].block == block
        && line_start(text.lines[first - 1].span()) == line_start(text.lines[first].span())
    {
        first -= 1;
    }
    first
}
