//! Lists and tables of sums: each row with its label and its sums, column by column.

use super::arithmetic::number;
use crate::document::{Block, BlockKind};
use crate::entity::EntityKind;
use crate::span::Span;
use crate::text::Text;

/// More euros than any letter is about.
const MAX_SUM: f64 = 1e10;

/// A sum in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sum {
    /// In euro cents; negative where a minus sign stands before it.
    pub(super) cents: i64,
    pub(super) span: Span,
    /// In a table, which cell of the row; in a line, how many characters lie before its end.
    pub(super) column: usize,
}

/// A line, a list item or a row of a table.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The text up to the first sum, lower-cased.
    pub(super) label: String,
    pub(super) sums: Vec<Sum>,
    /// Whether it is certain what the sums of the row are.
    pub(super) is_clear: bool,
    /// Whether it is a row of a table.
    pub(super) is_table: bool,
}

/// Runs of rows that stand under each other, in text order.
pub(super) fn runs(text: &Text<'_>) -> Vec<Vec<Row>> {
    let document = text.document;
    let mut runs: Vec<Vec<Row>> = Vec::new();
    let mut before: Option<BlockKind> = None;
    let mut end = 0;
    let mut blocks = document.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let same = before == Some(block.kind);
        match block.kind {
            BlockKind::TableCell => {
                let mut cells = vec![*block];
                while let Some(next) = blocks.next_if(|next| is_same_row(text, block, next)) {
                    cells.push(*next);
                }
                add(&mut runs, same, table_row(text, &cells));
            }
            BlockKind::ListItem => add(&mut runs, same, line_row(text, block.span)),
            BlockKind::Paragraph => {
                let mut at = block.span.start as usize;
                for (i, line) in block.span.of(&document.text).split('\n').enumerate() {
                    // A rule above a total is no row.
                    if i == 0 || line.contains(char::is_alphanumeric) {
                        add(
                            &mut runs,
                            i > 0 || (same && !is_apart(text, end, block.span.start)),
                            line_row(text, Span::new(at, at + line.len())),
                        );
                    }
                    at += line.len() + 1;
                }
            }
            _ => {}
        }
        before = Some(block.kind);
        end = block.span.end;
    }
    runs.retain(|run| run.len() > 2);
    runs
}

fn add(runs: &mut Vec<Vec<Row>>, goes_on: bool, row: Row) {
    match runs.last_mut() {
        Some(run) if goes_on => run.push(row),
        _ => runs.push(vec![row]),
    }
}

/// Whether an empty line stands between two places of the text.
fn is_apart(text: &Text<'_>, from: u32, to: u32) -> bool {
    let document = text.document;
    let at = |byte: u32| document.map.to_source(Span { start: byte, end: byte }).start as usize;
    let between = document.source.get(at(from)..at(to)).unwrap_or("");
    between.contains("\n\n") || between.contains("\n\r\n")
}

/// Cells of one row stand on one line of the file, unless the file tells their places.
fn is_same_row(text: &Text<'_>, first: &Block, next: &Block) -> bool {
    let document = text.document;
    if let (Some(first), Some(next)) = (document.cell(first), document.cell(next)) {
        return (first.table, first.row) == (next.table, next.row);
    }
    let from = document.map.to_source(first.span).start as usize;
    let to = document.map.to_source(next.span).start as usize;
    next.kind == BlockKind::TableCell && document.source.get(from..to).is_some_and(|between| !between.contains('\n'))
}

fn table_row(text: &Text<'_>, cells: &[Block]) -> Row {
    let source = &text.document.text;
    let mut row = Row { label: String::new(), sums: Vec::new(), is_clear: true, is_table: true };
    for (index, cell) in cells.iter().enumerate() {
        let told = text.document.cell(cell).map(|cell| cell.column as usize);
        let cell = cell.span;
        let column = told.or_else(|| bars_before(text, cell)).unwrap_or(index);
        let (sums, is_clear) = sums_in(text, cell);
        row.is_clear &= is_clear && sums.len() <= 1;
        row.sums.extend(sums.first().map(|sum| Sum { column, ..*sum }));
        if row.sums.is_empty() {
            row.label.push_str(&cell.of(source).to_lowercase());
            row.label.push(' ');
        }
    }
    row
}

/// The place of a cell among the bars of its line in the file, so that empty cells count.
fn bars_before(text: &Text<'_>, cell: Span) -> Option<usize> {
    let document = text.document;
    let before = document.source.get(..document.map.to_source(cell).start as usize)?;
    let line = before.rfind('\n').map_or(before, |at| &before[at..]);
    Some(line.matches('|').count()).filter(|bars| *bars > 0)
}

fn line_row(text: &Text<'_>, line: Span) -> Row {
    let source = &text.document.text;
    if !line.of(source).bytes().any(|b| b.is_ascii_digit()) {
        return Row { label: String::new(), sums: Vec::new(), is_clear: true, is_table: false };
    }
    let (mut sums, mut is_clear) = sums_in(text, line);
    let end = sums.first().map_or(line.end, |sum| sum.span.start);
    let label = Span { start: line.start, end: end.max(line.start) }.of(source).to_lowercase();
    let said = line.of(source);
    if said.contains('=') {
        // The line reckons: what it comes to is its last sum.
        sums = sums.pop().into_iter().collect();
    } else if said.contains(['×', '+', '÷', '%']) || said.contains(" x ") || said.contains(" / ") {
        is_clear = false;
    }
    for sum in &mut sums {
        sum.column = Span { start: line.start, end: sum.span.end }.of(source).chars().count();
    }
    Row { label, sums, is_clear, is_table: false }
}

/// The sums in a piece of text, and whether it holds nothing that may be one but is not certain.
fn sums_in(text: &Text<'_>, span: Span) -> (Vec<Sum>, bool) {
    let source = &text.document.text;
    let entities = text.entities_in(span);
    let mut sums = Vec::new();
    let mut is_clear = true;
    let mut at = span.start as usize;
    let end = span.end as usize;
    while let Some(offset) = source[at..end].find(|c: char| c.is_ascii_digit()) {
        let start = at + offset;
        let Some(found) = number(&source[start..end]) else {
            at = start + source[start..end].bytes().take_while(u8::is_ascii_digit).count();
            continue;
        };
        at = start + found.len;
        let piece = Span::new(start, at);
        let inside = |kind: fn(&EntityKind) -> bool| {
            entities.iter().any(|entity| kind(&entity.kind) && entity.span.overlaps(piece))
        };
        if inside(|kind| matches!(kind, EntityKind::Date(_) | EntityKind::Time | EntityKind::Iban | EntityKind::Phone))
        {
            continue;
        }
        let is_amount = inside(|kind| matches!(kind, EntityKind::Amount { .. }));
        let before = source[..start].chars().next_back();
        let after = source[at..].chars().next();
        let is_part = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '/'))
            || after.is_some_and(|c| c.is_alphanumeric() || c == '/');
        if is_part || after == Some('%') || source[at..].trim_start().starts_with('%') {
            is_clear &= !is_amount;
            continue;
        }
        if found.value > MAX_SUM {
            is_clear = false;
        } else if is_amount || (found.decimals == 2 && source[start..at].contains(',')) {
            let lead = source[span.start as usize..start].trim_end_matches([' ', '\u{a0}', '€']);
            let is_minus = lead.ends_with(['-', '–', '−'])
                && !lead.trim_end_matches(['-', '–', '−']).ends_with(char::is_alphanumeric);
            // `- 400 euro` at the start of a line is a list.
            let sign = if is_minus && lead.len() > 1 { -1 } else { 1 };
            sums.push(Sum { cents: sign * (found.value * 100.0).round() as i64, span: piece, column: 0 });
        }
    }
    (sums, is_clear)
}
