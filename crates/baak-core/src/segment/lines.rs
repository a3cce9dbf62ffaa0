//! Line ends inside a block: hard-wrapped prose, or lines that stand on their own?

use crate::span::Span;

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

/// How the lines of a block end.
pub(super) struct Lines {
    /// Width of the widest line, in characters; 0 if there is but one line.
    width: usize,
    is_deliberate: bool,
    /// Where the current line starts.
    start: u32,
}

impl Lines {
    /// Looks at the lines of the block `within`.
    pub(super) fn of(text: &str, within: Span) -> Self {
        let mut lines = Self { width: 0, is_deliberate: false, start: within.start };
        let block = within.of(text);
        if !block.contains('\n') {
            return lines;
        }
        lines.width = block.lines().map(|line| width(line.trim())).max().unwrap_or(0);
        lines.is_deliberate = !(MIN_WRAP..=MAX_WRAP).contains(&lines.width) || {
            let (mut short, mut all) = (0, 0);
            let mut previous: Option<&str> = None;
            for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
                // A list item starts a line of its own in wrapped prose, too.
                if let Some(previous) = previous
                    && line.starts_with(char::is_alphanumeric)
                {
                    all += 1;
                    short += usize::from(lines.would_fit(previous, line));
                }
                previous = Some(line);
            }
            short * 2 > all
        };
        lines
    }

    /// Notes that a new line starts with the token at `start`.
    pub(super) fn enter(&mut self, start: u32) {
        self.start = start;
    }

    /// Whether most lines end where the next word would still have had room.
    pub(super) fn are_deliberate(&self) -> bool {
        self.is_deliberate
    }

    /// Whether the line that ends at `end` had plenty of room for the first word of the line at `next`.
    pub(super) fn is_short(&self, text: &str, end: u32, next: u32) -> bool {
        let line = &text[self.start as usize..end as usize];
        // No word is looked at for longer than a line may be.
        self.would_fit(line, &text[next as usize..])
    }

    fn would_fit(&self, line: &str, next: &str) -> bool {
        let word = next.chars().take(MAX_WRAP).take_while(|c| !c.is_whitespace()).count();
        (width(line) + 1 + word) * 100 <= self.width * SHORT_PER_CENT
    }

    /// Whether the white space within a line is a gap between columns.
    #[expect(clippy::unused_self, reason = "the question belongs to the block's lines")]
    pub(super) fn is_column_gap(&self, gap: &str) -> bool {
        gap.contains('\t') || gap.len() >= COLUMN_SPACES
    }

    /// Whether the line that ends at `end` is a row of columns.
    pub(super) fn is_row(&self, text: &str, end: u32) -> bool {
        has_columns(&text[self.start as usize..end as usize])
    }

    /// Whether both the line that ends at `end` and the one that starts at `next` are rows of columns.
    pub(super) fn are_rows(&self, text: &str, end: u32, next: u32) -> bool {
        self.is_row(text, end) && has_columns(text[next as usize..].lines().next().unwrap_or_default().trim_end())
    }

    /// Where the current line starts.
    pub(super) fn start(&self) -> u32 {
        self.start
    }
}

/// Whether a line has a gap between columns.
fn has_columns(line: &str) -> bool {
    line.contains("    ") || line.contains('\t')
}

fn width(line: &str) -> usize {
    line.bytes().filter(|byte| !matches!(byte, 0x80..=0xbf)).count()
}
