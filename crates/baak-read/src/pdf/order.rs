//! The reading order of a page: stretches become lines, lines become columns, tables and paragraphs.

use super::page::Stretch;
use crate::line::marker;

/// Stretches whose base lines differ by less than this share of their size stand on one line.
const SAME_LINE: f64 = 0.35;
/// A gap within a line of more than this share of the size is a space.
const SPACE: f64 = 0.15;
/// A gap of more than this many sizes parts columns. Chosen by us: justified text stays under one.
const COLUMN: f64 = 1.6;
/// Lines further apart than this many sizes are of two paragraphs. Chosen by us: text is set at 1.15 to 1.5.
const PARAGRAPH: f64 = 1.75;
/// Lines of a paragraph are apart by about the same; this much more begins another one.
const LOOSER: f64 = 1.2;
/// Sizes that differ by less than this share are the same.
const ALIKE: f64 = 0.1;
/// A line that ends so many sizes before the right edge of its column did not end because it was full.
const FULL: f64 = 6.0;

/// Where all lines are shorter they were broken on purpose, as in an address. Chosen by us: the columns of a letter hold more.
const FULL_LINE_CHARS: usize = 35;

/// A stretch of a line between two gaps.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) base: f64,
    pub(super) size: f64,
    pub(super) is_bold: bool,
    /// The line of the page that it stands on, from 1.
    pub(super) line: u32,
}

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Piece {
    /// Lines of one paragraph.
    Lines(Vec<Fragment>),
    /// Rows of a table, each with its cells.
    Table(Vec<Vec<Fragment>>),
}

/// Puts the stretches of a page into lines, from the top, and each line into fragments, from the left.
pub(super) fn lines(mut stretches: Vec<Stretch>) -> Vec<Vec<Fragment>> {
    stretches.retain(|stretch| !stretch.text.trim().is_empty() && stretch.size > 0.0);
    stretches.sort_by(|a, b| b.base.total_cmp(&a.base).then(a.left.total_cmp(&b.left)));
    let mut rows: Vec<Vec<Stretch>> = Vec::new();
    for stretch in stretches {
        match rows.last_mut() {
            // A raised sign is smaller, and stands on the line of its word.
            Some(row) if row.iter().any(|other| is_on_line(other, &stretch)) => row.push(stretch),
            _ => rows.push(vec![stretch]),
        }
    }
    let mut lines = Vec::new();
    for (number, mut row) in (1..).zip(rows) {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut line: Vec<Fragment> = Vec::new();
        for stretch in row {
            match line.last_mut() {
                Some(last) if stretch.left - last.right < COLUMN * last.size => last.join(&stretch),
                _ => line.push(Fragment {
                    text: stretch.text.trim_start().to_owned(),
                    left: stretch.left,
                    right: stretch.right,
                    base: stretch.base,
                    size: stretch.size,
                    is_bold: stretch.is_bold,
                    line: number,
                }),
            }
        }
        lines.push(line);
    }
    lines
}

fn is_on_line(first: &Stretch, second: &Stretch) -> bool {
    let apart = (first.base - second.base).abs();
    let is_beside = second.left >= first.right - first.size || first.left >= second.right - second.size;
    apart < SAME_LINE * first.size.max(second.size) && (is_beside || apart < first.size * 0.05)
}

impl Fragment {
    fn join(&mut self, stretch: &Stretch) {
        let gap = stretch.left - self.right;
        if gap > SPACE * self.size && !self.text.ends_with(' ') && !stretch.text.starts_with(' ') {
            self.text.push(' ');
        }
        self.text.push_str(&stretch.text);
        self.right = stretch.right.max(self.right);
        self.size = self.size.max(stretch.size);
        self.is_bold &= stretch.is_bold;
    }

    fn overlaps(&self, left: f64, right: f64) -> bool {
        self.left < right && left < self.right
    }

    fn is_item(&self) -> bool {
        marker(self.text.trim_start()).is_some()
    }
}

/// A column of lines.
struct Column {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    lines: Vec<Fragment>,
}

/// Puts the lines of a page into reading order.
pub(super) fn pieces(lines: Vec<Vec<Fragment>>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    let mut rest = lines.into_iter().peekable();
    while let Some(line) = rest.next() {
        if is_row(&line) && rest.peek().is_some_and(|next| is_row(next) && are_aligned(&line, next)) {
            pieces.extend(ordered(std::mem::take(&mut columns)));
            let mut rows = vec![line];
            while let Some(row) = rest.next_if(|next| is_row(next) && are_aligned(rows.last().unwrap_or(next), next)) {
                rows.push(row);
            }
            pieces.push(Piece::Table(rows));
            continue;
        }
        let is_alone = line.len() == 1;
        for fragment in line {
            place(fragment, is_alone, &mut columns);
        }
    }
    pieces.extend(ordered(columns));
    pieces
}

/// A bullet with its text is two fragments and no row; a row has a figure in a further cell.
fn is_row(line: &[Fragment]) -> bool {
    line.len() > 1
        && !(line.len() == 2 && is_lone_marker(&line[0]))
        && line[1..].iter().any(|cell| {
            let digits = cell.text.chars().filter(char::is_ascii_digit).count();
            let letters = cell.text.chars().filter(|c| c.is_alphabetic()).count();
            digits > 0 && letters <= digits + "euro".len()
        })
}

fn are_aligned(first: &[Fragment], second: &[Fragment]) -> bool {
    first.len() == second.len()
        && first.iter().zip(second).all(|(a, b)| {
            let left = (a.left - b.left).abs() < a.size;
            let right = (a.right - b.right).abs() < a.size;
            left || right || a.overlaps(b.left, b.right)
        })
}

/// A bullet or number that stands apart from its text.
fn is_lone_marker(fragment: &Fragment) -> bool {
    let text = fragment.text.trim();
    text.chars().count() <= 4 && marker(&format!("{text} x")).is_some()
}

/// Adds a fragment to the column that it goes on, or begins another.
fn place(fragment: Fragment, is_alone: bool, columns: &mut Vec<Column>) {
    // What stands apart under columns that ended together belongs to none of them.
    let ended_together = |column: &Column| {
        let is_apart = column.bottom - fragment.base > PARAGRAPH * fragment.size;
        is_alone
            && is_apart
            && columns.iter().any(|other| {
                let is_beside = other.left >= column.right || column.left >= other.right;
                is_beside && (other.bottom - column.bottom).abs() < fragment.size
            })
    };
    let goes_on = |column: &Column| {
        let Some(last) = column.lines.last() else { return false };
        let is_same_line = last.line == fragment.line && is_lone_marker(last);
        // A heading over two columns is of another size than either.
        let is_alike = (last.size - fragment.size).abs() < ALIKE * last.size.max(fragment.size);
        let is_below = is_alike
            && column.bottom - fragment.base <= PARAGRAPH * 1.6 * last.size.max(fragment.size)
            && last.line < fragment.line
            && fragment.overlaps(column.left, column.right)
            && !ended_together(column);
        is_same_line || is_below
    };
    // A line that lies under two columns belongs to neither.
    let mut under: Vec<usize> = (0..columns.len()).filter(|at| goes_on(&columns[*at])).collect();
    if under.len() > 1 {
        let open = |at: &usize| columns[*at].lines.last().is_some_and(|last| last.line + 1 >= fragment.line);
        let near: Vec<usize> = under.iter().copied().filter(open).collect();
        under = if near.len() == 1 { near } else { Vec::new() };
    }
    match under.first().map(|at| &mut columns[*at]) {
        Some(column) => {
            column.left = column.left.min(fragment.left);
            column.right = column.right.max(fragment.right);
            column.bottom = fragment.base;
            match column.lines.last_mut().filter(|last| last.line == fragment.line) {
                Some(last) => {
                    last.text = format!("{} {}", last.text.trim_end(), fragment.text);
                    last.right = fragment.right;
                    last.size = fragment.size;
                    last.is_bold = fragment.is_bold;
                }
                None => column.lines.push(fragment),
            }
        }
        None => columns.push(Column {
            left: fragment.left,
            right: fragment.right,
            top: fragment.base + fragment.size,
            bottom: fragment.base,
            lines: vec![fragment],
        }),
    }
}

/// Columns side by side are read from the left; otherwise from the top.
fn ordered(mut columns: Vec<Column>) -> Vec<Piece> {
    columns.sort_by(|a, b| b.top.total_cmp(&a.top));
    let mut order: Vec<Column> = Vec::new();
    while !columns.is_empty() {
        // The first that nothing must come before: nothing above it in its own strip, nothing beside it on its left.
        let comes_before = |a: &Column, b: &Column| {
            let is_above = a.bottom >= b.top - 1.0 && a.left < b.right && b.left < a.right;
            let is_beside = a.right <= b.left && a.bottom < b.top && b.bottom < a.top;
            is_above || is_beside
        };
        let free = (0..columns.len()).find(|at| {
            columns.iter().enumerate().all(|(other, column)| other == *at || !comes_before(column, &columns[*at]))
        });
        order.push(columns.remove(free.unwrap_or(0)));
    }
    order.into_iter().flat_map(paragraphs).collect()
}

/// Cuts a column into paragraphs.
fn paragraphs(column: Column) -> Vec<Piece> {
    let mut pieces: Vec<Vec<Fragment>> = Vec::new();
    for line in column.lines {
        let goes_on = pieces.last().is_some_and(|piece| is_same_paragraph(piece, &line, column.right));
        match pieces.last_mut().filter(|_| goes_on) {
            Some(piece) => piece.push(line),
            None => pieces.push(vec![line]),
        }
    }
    pieces.into_iter().map(Piece::Lines).collect()
}

fn is_same_paragraph(piece: &[Fragment], line: &Fragment, right: f64) -> bool {
    let Some(last) = piece.last() else { return false };
    let size = last.size.max(line.size);
    let apart = last.base - line.base;
    let usual = piece.len().checked_sub(2).map(|at| piece[at].base - last.base);
    let is_near = apart < PARAGRAPH * size && usual.is_none_or(|usual| apart < LOOSER * usual);
    let is_alike = (last.size - line.size).abs() < ALIKE * size && last.is_bold == line.is_bold;
    // A sentence that ends well before the edge ends its paragraph, where lines are long.
    let is_over = last.text.trim_end().ends_with(['.', '!', '?', ':', ';']) && right - last.right > FULL * size;
    is_near && is_alike && !line.is_item() && !is_over
}

/// What a paragraph becomes when its lines are put together.
pub(super) struct Joined {
    /// Each line with what follows it: a space, nothing, or a line break.
    pub(super) lines: Vec<(Fragment, &'static str)>,
}

/// Joins lines that were broken because they were full, and takes words together that were cut at a line end.
pub(super) fn join(lines: Vec<Fragment>, right: f64) -> Joined {
    let is_prose = lines.iter().any(|line| line.text.chars().count() >= FULL_LINE_CHARS);
    let mut joined = Vec::new();
    let mut lines = lines.into_iter().peekable();
    while let Some(mut line) = lines.next() {
        line.text.truncate(line.text.trim_end().len());
        let Some(next) = lines.peek() else {
            joined.push((line, ""));
            break;
        };
        let first = next.text.trim_start();
        let word = first.split_whitespace().next().unwrap_or_default();
        // The next word had no room: its width is about half its size for each character.
        let is_full = is_prose && right - line.right < (word.chars().count() as f64 + 1.0) * 0.55 * line.size;
        let cut = line.text.strip_suffix(['-', '\u{2010}', '\u{AD}']).map(str::len);
        let before = cut.and_then(|cut| line.text[..cut].chars().next_back());
        let after = first.chars().next();
        let is_cut = is_full
            && before.is_some_and(char::is_lowercase)
            && after.is_some_and(char::is_lowercase)
            // `in- en uitgaven`, `vor- und nachmittags`: the hyphen stays.
            && !matches!(word, "en" | "of" | "et" | "ou" | "und" | "oder" | "bzw.");
        let between = if is_cut {
            line.text.truncate(cut.unwrap_or(line.text.len()));
            ""
        } else if is_full && cut.is_some() && before.is_some_and(char::is_alphanumeric) && word.len() > 3 {
            ""
        } else if is_full {
            " "
        } else {
            "\n"
        };
        joined.push((line, between));
    }
    Joined { lines: joined }
}
