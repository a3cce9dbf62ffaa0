//! Line ends inside a block: hard-wrapped prose, or lines that stand on their own?

use crate::span::Span;
use std::cell::OnceCell;

/// Lines that are never longer than this many characters are no wrapped prose but addresses, labels or verse.
/// Chosen by us: letters wrap at 60 and more.
const MIN_WRAP: usize = 40;

/// Prose that is wrapped by hand or by a mail program keeps to this many characters. Chosen by us.
const MAX_WRAP: usize = 160;

/// A line is clearly short if it and the next word fill less than this share of the widest line, in per cent.
/// A tight fit would do for type-writer text; proportional type needs the room. Chosen by us.
const SHORT_PER_CENT: usize = 85;

/// This many spaces within a line are a gap between columns. Chosen by us: justified text has fewer.
const COLUMN_SPACES: usize = 4;

/// The lines of a block. They are measured at the first question only: most blocks are one line.
pub(super) struct Lines<'a> {
    text: &'a str,
    block: Span,
    /// Where the current line starts.
    start: u32,
    /// Width of the widest line, in characters, 0 if there is but one; and whether most lines end on purpose.
    measured: OnceCell<(usize, bool)>,
}

impl<'a> Lines<'a> {
    /// The lines of `block`.
    pub(super) fn of(text: &'a str, block: Span) -> Self {
        Self { text, block, start: block.start, measured: OnceCell::new() }
    }

    fn measure(&self) -> (usize, bool) {
        let block = self.block.of(self.text);
        if !block.contains('\n') {
            return (0, false);
        }
        let lines = || block.lines().map(str::trim);
        let widest = lines().map(width).max().unwrap_or(0);
        if !(MIN_WRAP..=MAX_WRAP).contains(&widest) {
            return (widest, true);
        }
        let (mut short, mut all) = (0, 0);
        let mut previous: Option<&str> = None;
        for line in lines().filter(|line| !line.is_empty()) {
            // A list item starts a line of its own in wrapped prose, too.
            if let Some(previous) = previous
                && line.starts_with(char::is_alphanumeric)
            {
                all += 1;
                short += usize::from(would_fit(previous, line, widest));
            }
            previous = Some(line);
        }
        (widest, short * 2 > all)
    }

    fn measured(&self) -> (usize, bool) {
        *self.measured.get_or_init(|| self.measure())
    }

    /// Notes that a new line starts with the token at `start`.
    pub(super) fn enter(&mut self, start: u32) {
        self.start = start;
    }

    /// Whether most lines end where the next word would still have had room.
    pub(super) fn are_deliberate(&self) -> bool {
        self.measured().1
    }

    /// Whether the line that ends at `end` had plenty of room for the first word of the line at `next`.
    pub(super) fn is_short(&self, end: u32, next: u32) -> bool {
        would_fit(self.line(end), &self.text[next as usize..], self.measured().0)
    }

    /// The current line up to `end`.
    fn line(&self, end: u32) -> &str {
        &self.text[self.start as usize..end as usize]
    }

    /// Whether the line that ends at `end` is a row of columns.
    pub(super) fn is_row(&self, end: u32) -> bool {
        has_columns(self.line(end))
    }

    /// Whether both the line that ends at `end` and the one that starts at `next` are rows of columns.
    pub(super) fn are_rows(&self, end: u32, next: u32) -> bool {
        self.is_row(end) && has_columns(self.text[next as usize..].lines().next().unwrap_or_default().trim_end())
    }

    /// Where the current line starts.
    pub(super) fn start(&self) -> u32 {
        self.start
    }
}

/// Whether the first word of `next` would still have had room on `line`.
fn would_fit(line: &str, next: &str, widest: usize) -> bool {
    // No word is looked at for longer than a line may be.
    let word = next.chars().take(MAX_WRAP).take_while(|c| !c.is_whitespace()).count();
    (width(line) + 1 + word) * 100 <= widest * SHORT_PER_CENT
}

/// Whether the white space within a line is a gap between columns.
pub(super) fn is_column_gap(gap: &str) -> bool {
    // The second ending of a double form (`convoqué(e) le`) is no word of its own and makes no column.
    gap.contains('\t') || (gap.len() >= COLUMN_SPACES && !gap.contains('('))
}

/// Whether a line has a gap between columns.
fn has_columns(line: &str) -> bool {
    line.contains("    ") || line.contains('\t')
}

fn width(line: &str) -> usize {
    line.bytes().filter(|byte| !matches!(byte, 0x80..=0xbf)).count()
}
