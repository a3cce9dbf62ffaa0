//! Which sentences count as running text: not the header, headings, references, tables, or statute text that the law
//! obliges the letter to quote.

use crate::document::BlockKind;
use crate::entity::EntityKind;
use crate::pack::Mark;
use crate::text::{Text, Zone};

/// A line with more than this share of its text in addresses, numbers and the like is no sentence. Chosen by us.
const ENTITY_SHARE: f64 = 0.6;
/// Shorter lines without an end mark are labels, not sentences.
const MIN_WORDS: u32 = 4;

/// For each sentence, whether its readability counts.
pub(crate) fn prose(text: &Text<'_>) -> Vec<bool> {
    let quoted = quoted(text);
    text.lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let ends = line.span().of(&text.document.text).ends_with(['.', '!', '?', ':', ';']);
            let is_item = text.block_kind(line) == BlockKind::ListItem;
            line.zone == Zone::Body
                && !line.is_heading
                && !quoted[at]
                && !matches!(text.block_kind(line), BlockKind::TableCell | BlockKind::Verbatim | BlockKind::Heading)
                && (ends || is_item || line.words > 2 * MIN_WORDS)
                && (line.words >= MIN_WORDS || ends)
                && entity_share(text, at) < ENTITY_SHARE
        })
        .collect()
}

/// The share of a line that names places, numbers and codes.
fn entity_share(text: &Text<'_>, line: usize) -> f64 {
    let span = text.lines[line].span();
    let mut covered = 0;
    let mut end = span.start;
    for entity in text.entities_in(span) {
        let counts = matches!(
            entity.kind,
            EntityKind::Address { .. }
                | EntityKind::Phone
                | EntityKind::Email
                | EntityKind::Url
                | EntityKind::Iban
                | EntityKind::NationalNumber
                | EntityKind::FileReference
                | EntityKind::Law(_)
        );
        if counts {
            let from = entity.span.start.max(end);
            let to = entity.span.end.min(span.end);
            covered += to.saturating_sub(from);
            end = end.max(to);
        }
    }
    f64::from(covered) / f64::from((span.end - span.start).max(1))
}

/// Sentences that quote a statute: a quotation block, and what follows the opening of articles 728 and 1017 until the
/// quotation ends with its block, or runs on in blocks that begin as a statute's paragraphs do.
fn quoted(text: &Text<'_>) -> Vec<bool> {
    let mut quoted: Vec<bool> = text.lines.iter().map(|line| text.block_kind(line) == BlockKind::Quote).collect();
    for m in text.marked(Mark::StatuteQuote) {
        let start = m.sentence as usize;
        let mut block = text.lines[start].block;
        for (at, line) in text.lines.iter().enumerate().skip(start) {
            let runs_on = line.span().of(&text.document.text).starts_with(['§', '“', '"', '«', '„']);
            if line.block != block && !runs_on {
                break;
            }
            block = line.block;
            quoted[at] = true;
        }
    }
    quoted
}
