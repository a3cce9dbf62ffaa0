//! Which sentences count as running text: not the header, headings, references, tables, or statute text that the law
//! obliges the letter to quote.

use crate::cue::Match;
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

/// Whether a block begins with the number of an article that the law obliges to quote, and does not speak to the reader:
/// `Artikel 728 § 1. …`, `Article 1017, …`. “Artikel 728: u mag …” is an explanation and counts as prose.
fn opens_article(text: &Text<'_>, at: usize) -> bool {
    const HEAD_BYTES: usize = 24;
    const START: &[u8] = b"art";
    let line = &text.lines[at];
    if at > 0 && text.lines[at - 1].block == line.block {
        return false;
    }
    let sentence =
        line.span().of(&text.document.text).trim_start_matches(['“', '"', '«', '„', ' ', '\u{a0}']).as_bytes();
    let head = &sentence[..sentence.len().min(HEAD_BYTES)];
    let names = |number: &[u8]| head.windows(number.len()).any(|piece| piece == number);
    let in_block = |m: Match| text.lines[m.sentence as usize].block == line.block;
    head.get(..START.len()).is_some_and(|start| start.eq_ignore_ascii_case(START))
        && (names(b" 728") || names(b" 1017"))
        && !text.marked(Mark::Reader).any(in_block)
}

/// Sentences that quote a statute: a quotation block, and what follows the opening of articles 728 and 1017 until the
/// quotation ends with its block, or runs on in blocks that begin as a statute's paragraphs do.
fn quoted(text: &Text<'_>) -> Vec<bool> {
    let mut quoted: Vec<bool> = text.lines.iter().map(|line| text.block_kind(line) == BlockKind::Quote).collect();
    let marked = text.marked(Mark::StatuteQuote).map(|m| m.sentence as usize);
    for start in marked.chain((0..text.lines.len()).filter(|at| opens_article(text, *at))) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lang::Lang;

    #[test]
    fn quoted_articles_are_no_prose_and_explained_ones_are() {
        for (lang, block, is_counted) in [
            (Lang::Nl, "Artikel 728 § 1. Bij de inleiding van de zaak verschijnen de partijen in persoon.", false),
            (Lang::Fr, "Article 1017, alinéa 2. La condamnation aux dépens est toujours prononcée ainsi.", false),
            (Lang::De, "Art. 728 § 3 - Der Vertreter einer Organisation darf die Partei vertreten.", false),
            (Lang::Nl, "Artikel 728 zegt dat u een advocaat mag meebrengen naar de rechtbank.", true),
        ] {
            let document = Document::from_plain(block);
            let text = Text::new(&document, Some(lang));
            assert_eq!(quoted(&text).iter().all(|quoted| !quoted), is_counted, "{block}");
        }
    }
}
