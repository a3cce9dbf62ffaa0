//! PDF: the text layer, put into reading order.

mod font;
mod order;
mod page;

use crate::error::{Limit, ReadError, ReadWarning, damaged};
use crate::flow::{Cell, Paragraph, lay_out};
use crate::limits;
use crate::line::marker;
use baak_core::Document;
use baak_core::document::BlockKind;
use baak_core::origin::Location;
use lopdf::LoadOptions;
use order::{Fragment, Piece};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Headings are larger than running text by this factor. Chosen by us.
const HEADING_SIZE: f64 = 1.15;
/// The most words of a bold line that is a heading. Chosen by us.
const HEADING_WORDS: usize = 14;
/// A gap, in twentieths of a point, that parts paragraphs in the flow.
const GAP: u32 = 200;
/// The most bytes of page content that are unpacked of one file. Chosen by us.
const MAX_CONTENT_BYTES: usize = 2 * limits::PART_BYTES;

/// Whether bytes begin as a PDF does; some programs write a few bytes before.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    /// How far from the beginning its mark may stand.
    const REACH: usize = 16;
    bytes[..bytes.len().min(REACH)].windows(4).any(|window| window == b"%PDF")
}

/// Reads the text layer.
pub(crate) fn read(bytes: &[u8], warnings: &mut Vec<ReadWarning>) -> Result<Document, ReadError> {
    let options = LoadOptions::with_max_decompressed_size(limits::PART_BYTES);
    let document = lopdf::Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) | lopdf::Error::Unimplemented(_) => {
            ReadError::Encrypted
        }
        _ => damaged("pdf"),
    })?;
    if document.is_encrypted() {
        return Err(ReadError::Encrypted);
    }
    let pages: Vec<_> = document.page_iter().take(limits::PAGES + 1).collect();
    if pages.len() > limits::PAGES {
        return Err(ReadError::OverLimit(Limit::Pages));
    }
    if pages.is_empty() {
        return Err(damaged("pdf"));
    }
    let mut budget = MAX_CONTENT_BYTES;
    let mut read_pages = Vec::new();
    for (number, id) in (1..).zip(pages) {
        let page = page::read(&document, id, &mut budget);
        let is_picture = page.stretches.is_empty() && page.has_pictures;
        if page.is_incomplete || is_picture {
            warnings.push(ReadWarning::PageUnread { page: number });
        }
        read_pages.push(order::lines(page.stretches));
    }
    drop_repeated(&mut read_pages);
    let body_size = usual_size(&read_pages);
    let mut paragraphs = Vec::new();
    let mut tables = 0;
    for (page, lines) in (1..).zip(read_pages) {
        for piece in order::pieces(lines) {
            match piece {
                Piece::Lines(lines) => add(paragraph(lines, page, body_size), &mut paragraphs, page),
                Piece::Table(rows) => {
                    for (row, cells) in (0..).zip(rows) {
                        for (column, cell) in (0..).zip(cells) {
                            let mut paragraph = Paragraph::new(BlockKind::Paragraph);
                            push(&mut paragraph, &cell, page);
                            paragraph.cell = Some(Cell { table: tables, row, column });
                            paragraphs.push(paragraph);
                        }
                    }
                    tables += 1;
                }
            }
        }
    }
    Ok(lay_out(&paragraphs, Vec::new(), &BTreeMap::new()))
}

/// The size that most letters have.
fn usual_size(pages: &[Vec<Vec<Fragment>>]) -> f64 {
    let mut letters: BTreeMap<i64, usize> = BTreeMap::new();
    for fragment in pages.iter().flatten().flatten() {
        *letters.entry((fragment.size * 10.0).round() as i64).or_default() += fragment.text.len();
    }
    letters.iter().max_by_key(|(_, count)| **count).map_or(0.0, |(size, _)| *size as f64 / 10.0)
}

/// What stands at the same place of every page is read once: running heads, addresses at the foot, page numbers.
fn drop_repeated(pages: &mut [Vec<Vec<Fragment>>]) {
    let key = |line: &[Fragment]| {
        let text: String = line.iter().flat_map(|f| f.text.chars()).filter(|c| !c.is_ascii_digit()).collect();
        (text, line.first().map_or(0, |first| first.base.round() as i64))
    };
    let Some((first, rest)) = pages.split_first_mut() else { return };
    let known: Vec<_> = first.iter().map(|line| key(line)).collect();
    for page in rest {
        page.retain(|line| !known.contains(&key(line)));
    }
}

fn paragraph(lines: Vec<Fragment>, page: u32, body_size: f64) -> Paragraph {
    let words: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
    let is_large = lines.iter().all(|line| line.size > body_size * HEADING_SIZE);
    let is_bold = lines.iter().all(|line| line.is_bold) && lines.len() == 1;
    let ends = lines.last().is_some_and(|line| line.text.trim_end().ends_with(['.', ',', ';']));
    let is_heading = (is_large || is_bold) && words <= HEADING_WORDS && !ends;
    let mark = lines.first().and_then(|line| marker(line.text.trim_start()));
    let kind = match mark {
        _ if is_heading => BlockKind::Heading,
        Some(_) => BlockKind::ListItem,
        None => BlockKind::Paragraph,
    };
    let right = lines.iter().map(|line| line.right).fold(0.0, f64::max);
    let mut paragraph = Paragraph::new(kind);
    (paragraph.above, paragraph.below) = (GAP, GAP);
    let mut label = mark.filter(|_| !is_heading).map(|(_, length)| length);
    for (mut line, between) in order::join(lines, right).lines {
        if let Some(length) = label.take() {
            let text = line.text.trim_start();
            text[..length].clone_into(&mut paragraph.label);
            line.text = text[length..].trim_start().to_owned();
        }
        push(&mut paragraph, &line, page);
        paragraph.rich.text.push_str(between);
    }
    paragraph
}

/// Adds a line. Ligatures are letters again.
fn push(paragraph: &mut Paragraph, line: &Fragment, page: u32) {
    let text: String = line.text.trim().chars().flat_map(unfold).collect();
    paragraph.rich.push(&text, Location::Page { page, line: line.line });
}

/// `ﬁ` is `fi`; a long s and other forms stay.
fn unfold(c: char) -> impl Iterator<Item = char> {
    let is_ligature = matches!(c, '\u{FB00}'..='\u{FB06}');
    std::iter::once(c).filter(move |_| !is_ligature).chain(std::iter::once(c).filter(move |_| is_ligature).nfkc())
}

/// Adds a paragraph; one that goes on from the page before is one with it.
fn add(next: Paragraph, paragraphs: &mut Vec<Paragraph>, page: u32) {
    let is_first = paragraphs.last().is_some_and(|last| {
        last.rich.pieces.last().is_some_and(|(_, place)| matches!(place, Location::Page { page: p, .. } if *p < page))
    });
    if let Some(last) = paragraphs.last_mut().filter(|_| is_first) {
        let goes_on = last.kind != BlockKind::Heading
            && last.cell.is_none()
            && next.kind == BlockKind::Paragraph
            && next.rich.text.starts_with(char::is_lowercase)
            && !last.rich.text.trim_end().ends_with(['.', '!', '?', ':']);
        if goes_on {
            last.rich.text.push(' ');
            last.rich.append_all(&next.rich);
            return;
        }
    }
    paragraphs.push(next);
}
