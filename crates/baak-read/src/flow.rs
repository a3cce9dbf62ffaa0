//! Paragraphs become blocks: lines without a gap between them are one block, as a reader sees them.

pub(crate) mod rich;

use crate::flow::rich::{Anchor, Rich};
use crate::layout::Layout;
use baak_core::Document;
use baak_core::document::{self, BlockKind, Branch, Comment};
use baak_core::origin::{Origins, Part};
use baak_core::span::Span;
use baak_core::suppress::MARK;
use std::collections::BTreeMap;

/// Two paragraphs with less than this between them, in twentieths of a point, are lines of one block. Chosen by us: a gap
/// of a quarter of a line is seen.
const MIN_GAP: u32 = 60;
/// A line of at most so many characters may be one of several of a block, as in an address. Chosen by us.
const MAX_LINE_CHARS: usize = 70;
/// A paragraph in a table with at least so many words that ends as a sentence does is running text: the table is only
/// there to place it. Chosen by us.
const PROSE_WORDS: usize = 12;

/// A line with at least so many words that ends as a sentence does is no line of an address. Chosen by us.
const SENTENCE_WORDS: usize = 4;

/// Where a paragraph stands in a table. All count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) table: u32,
    pub(crate) row: u32,
    pub(crate) column: u32,
}

/// A paragraph of a package.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    pub(crate) kind: BlockKind,
    pub(crate) rich: Rich,
    /// The number or mark of a list item, which is shown and not read.
    pub(crate) label: String,
    /// The white space above and below, in twentieths of a point.
    pub(crate) above: u32,
    pub(crate) below: u32,
    pub(crate) cell: Option<Cell>,
}

impl Paragraph {
    pub(crate) fn new(kind: BlockKind) -> Self {
        Self { kind, rich: Rich::default(), label: String::new(), above: 0, below: 0, cell: None }
    }

    fn is_empty(&self) -> bool {
        self.rich.text.trim().is_empty()
    }
}

/// The source of a document, in the making.
#[derive(Default)]
struct Source {
    text: String,
    origins: Origins,
    blocks: Vec<(BlockKind, Span, Option<Cell>)>,
    /// Stretches for which the checks read another text, in order.
    replaced: Vec<(Span, String)>,
    branches: Vec<Branch>,
    anchors: Vec<Anchor>,
}

impl Source {
    /// Adds a line break that the checks see, where the source has a space: the source of a row of a table is one line.
    fn break_in_row(&mut self) {
        let at = self.text.len();
        self.text.push(' ');
        self.replaced.push((Span::new(at, at + 1), "\n".into()));
    }

    /// Adds the text of a cell, whose line breaks are spaces in the source.
    fn add_cell(&mut self, rich: &Rich) -> Span {
        let span = self.add(rich);
        if rich.text.contains('\n') {
            for (at, _) in rich.text.match_indices('\n') {
                let at = span.start as usize + at;
                self.text.replace_range(at..=at, " ");
                self.replaced.push((Span::new(at, at + 1), "\n".into()));
            }
            self.replaced.sort_by_key(|(place, _)| *place);
        }
        span
    }

    fn add(&mut self, rich: &Rich) -> Span {
        let base = self.text.len();
        let moved = |range: &std::ops::Range<usize>| Span::new(base + range.start, base + range.end);
        self.text.push_str(&rich.text);
        for (range, place) in &rich.pieces {
            self.origins.push(moved(range), *place);
        }
        self.replaced.extend(rich.placeholders.iter().map(|(range, name)| (moved(range), name.clone())));
        self.branches.extend(rich.branches.iter().map(|branch| Branch {
            span: moved(&branch.range),
            group: branch.group,
            alternative: branch.alternative,
            condition: branch.condition.clone(),
        }));
        self.anchors.extend(rich.anchors.iter().map(|anchor| Anchor { at: base + anchor.at, ..anchor.clone() }));
        Span::new(base, self.text.len())
    }
}

/// What a comment of a word processor says to Baak; `None` where it speaks to people. Word makes a dash of two hyphens, and
/// sets spaces that do not break.
#[cfg(feature = "package")]
pub(crate) fn order(comment: &str) -> Option<String> {
    let comment = comment.replace(['\u{A0}', '\u{202F}'], " ");
    let comment = comment.trim();
    let dash = [" \u{2013} ", " \u{2014} "].into_iter().filter_map(|dash| Some((comment.find(dash)?, dash))).min();
    match dash.filter(|_| !comment.contains(" --")) {
        _ if !comment.starts_with(MARK) => None,
        Some((_, dash)) => Some(comment.replacen(dash, " -- ", 1)),
        None => Some(comment.to_owned()),
    }
}

/// The comments, each at the words that it is about, in the order of the text.
fn comments(document: &Document, anchors: &[Anchor], orders: &BTreeMap<String, String>) -> Vec<Comment> {
    let mut places: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for anchor in anchors.iter().filter(|anchor| orders.contains_key(&anchor.id)) {
        let place = places.entry(&anchor.id).or_insert((anchor.at, anchor.at));
        place.1 = place.1.max(anchor.at);
    }
    let mut comments: Vec<Comment> = places
        .into_iter()
        .filter_map(|(id, (start, end))| Some(Comment { at: at(document, start, end)?, text: orders.get(id)?.clone() }))
        .collect();
    comments.sort_by_key(|comment| comment.at);
    comments
}

/// The words between two bytes of the source; the last letter before them where there are none.
fn at(document: &Document, start: usize, end: usize) -> Option<Span> {
    let words = document.map.to_text(Span::new(start, end));
    if !words.is_empty() {
        return Some(words);
    }
    let before = document.map.to_text(Span::new(0, end));
    let text = document.text.get(..before.end as usize)?;
    let end = text.len();
    match text.chars().next_back() {
        Some(c) => Some(Span::new(end - c.len_utf8(), end)),
        None => document.text.chars().next().map(|c| Span::new(0, c.len_utf8())),
    }
}

/// Lays out paragraphs, and gives the document and its source. `orders` are the comments to Baak, by their ids.
pub(crate) fn lay_out(paragraphs: &[Paragraph], parts: Vec<Part>, orders: &BTreeMap<String, String>) -> Document {
    let source = source(paragraphs, parts);
    let mut layout = Layout::new(&source.text);
    let mut cells = Vec::new();
    let mut replaced = source.replaced.iter().peekable();
    let mut row = None;
    for (kind, span, cell) in &source.blocks {
        let its_row = cell.map(|cell| (cell.table, cell.row));
        if its_row != row {
            layout.begin_row();
            row = its_row;
        }
        layout.begin(*kind);
        let mut at = span.start as usize;
        while let Some((place, text)) = replaced.next_if(|(place, _)| place.start < span.end) {
            layout.copy(at, (place.start as usize).saturating_sub(at));
            // A name as long as what is shown still stands for it as a whole: `{{x}}` for `«x»`.
            let as_one =
                if text.len() == place.len() { text.chars().next().map_or(0, char::len_utf8) } else { text.len() };
            layout.push(&text[..as_one], place.start as usize, place.len());
            layout.push(&text[as_one..], place.end as usize, 0);
            at = place.end as usize;
        }
        layout.copy(at, (span.end as usize).saturating_sub(at));
        if let Some(cell) = layout.close().zip(*cell).map(|(block, cell)| place(block, cell)) {
            cells.push(cell);
        }
    }
    let mut document = layout.finish();
    document.cells = cells;
    document.branches = source.branches.into_iter().filter_map(|branch| to_text(&document, branch)).collect();
    document.branches.sort_by_key(|branch| (branch.span, branch.group));
    document.comments = comments(&document, &source.anchors, orders);
    document.map.origins = source.origins;
    document.source = source.text;
    document
}

fn place(block: usize, cell: Cell) -> document::Cell {
    document::Cell { block: block as u32, table: cell.table, row: cell.row, column: cell.column }
}

/// A branch of the source as one of the text.
fn to_text(document: &Document, branch: Branch) -> Option<Branch> {
    let span = document.map.to_text(branch.span);
    (!span.is_empty()).then_some(Branch { span, ..branch })
}

fn source(paragraphs: &[Paragraph], parts: Vec<Part>) -> Source {
    let mut columns: BTreeMap<u32, u32> = BTreeMap::new();
    for cell in paragraphs.iter().filter_map(|paragraph| paragraph.cell) {
        let widest = columns.entry(cell.table).or_default();
        *widest = cell.column.max(*widest);
    }
    let mut source = Source { origins: Origins::new(parts), ..Source::default() };
    // The last paragraph, and whether white space follows it.
    let mut last: Option<(&Paragraph, Option<Cell>)> = None;
    let mut gap = false;
    for paragraph in paragraphs {
        // A table of one column is a frame.
        let cell = paragraph.cell.filter(|cell| columns.get(&cell.table).is_some_and(|widest| *widest > 0));
        if paragraph.is_empty() {
            let at = source.text.len();
            source.anchors.extend(paragraph.rich.anchors.iter().map(|anchor| Anchor { at, ..anchor.clone() }));
            gap = true;
            continue;
        }
        let (kind, cell) = match (paragraph.kind, cell) {
            (BlockKind::Paragraph, Some(_)) if is_prose(&paragraph.rich.text) => (BlockKind::Paragraph, None),
            (BlockKind::Paragraph, Some(cell)) => (BlockKind::TableCell, Some(cell)),
            (kind, _) => (kind, None),
        };
        let is_line = last.is_some_and(|(last, last_cell)| !gap && last_cell == cell && goes_on(last, paragraph));
        match last {
            None => {}
            Some(_) if is_line && cell.is_some() => source.break_in_row(),
            Some(_) if is_line => source.text.push('\n'),
            Some((_, Some(before))) if cell.is_some_and(|cell| before.table == cell.table) => {
                separate(&mut source.text, before, cell.unwrap_or(before));
            }
            Some(_) => source.text.push_str("\n\n"),
        }
        if let Some(cell) = cell.filter(|cell| last.and_then(|(_, last)| last).is_none_or(|l| l.table != cell.table)) {
            source.text.push_str(&"| ".repeat(cell.column as usize));
        }
        if !paragraph.label.is_empty() {
            source.text.push_str(&paragraph.label);
            source.text.push(' ');
        }
        let span = if cell.is_some() { source.add_cell(&paragraph.rich) } else { source.add(&paragraph.rich) };
        match source.blocks.last_mut().filter(|_| is_line) {
            Some((_, block, _)) => *block = block.cover(span),
            None => source.blocks.push((kind, span, cell)),
        }
        last = Some((paragraph, cell));
        gap = false;
    }
    source
}

/// Cells of a row stand on one line, with a bar between them, so that empty ones count.
fn separate(text: &mut String, before: Cell, cell: Cell) {
    if before.row == cell.row {
        // Another paragraph of the same cell has no bar before it.
        text.push(' ');
        text.push_str(&"| ".repeat(cell.column.saturating_sub(before.column) as usize));
    } else {
        text.push('\n');
        text.push_str(&"| ".repeat(cell.column as usize));
    }
}

/// Whether a paragraph is one more line of the block before it.
fn goes_on(last: &Paragraph, next: &Paragraph) -> bool {
    let is_short = |paragraph: &Paragraph| paragraph.rich.text.chars().count() <= MAX_LINE_CHARS;
    last.kind == BlockKind::Paragraph
        && next.kind == BlockKind::Paragraph
        && last.below + next.above < MIN_GAP
        && last.cell == next.cell
        && is_short(last)
        && is_short(next)
        && !is_sentence(&next.rich.text)
        && !last.rich.text.trim_end().ends_with(['.', '!', '?', ';', ':'])
}

fn is_prose(text: &str) -> bool {
    is_sentence(text) && text.split_whitespace().count() >= PROSE_WORDS
}

fn is_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?']) && text.split_whitespace().count() >= SENTENCE_WORDS
}
