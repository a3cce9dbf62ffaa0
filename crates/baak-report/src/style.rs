//! How text may look: its width and whether it has colour. Colour never stands alone: a sign says the same.

use anstyle::{AnsiColor, Style};
use baak_core::score::Band;

/// The narrowest text that is laid out, in columns.
const MIN_WIDTH: usize = 40;
/// The widest: longer lines are hard to read.
const MAX_WIDTH: usize = 100;

/// What the reader's screen can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns.
    pub width: usize,
    /// Whether to use colour.
    pub colour: bool,
}

impl Look {
    /// A look for a screen of `columns`; 80 when that is not known.
    pub fn new(columns: Option<usize>, colour: bool) -> Self {
        Self { width: columns.unwrap_or(80).clamp(MIN_WIDTH, MAX_WIDTH), colour }
    }

    /// `text` in a style.
    pub(crate) fn paint(self, style: Style, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const DOUBT: Style = AnsiColor::Yellow.on_default();
pub(crate) const HINT: Style = AnsiColor::Cyan.on_default();

/// The style of a band.
pub(crate) fn of_band(band: Band) -> Style {
    match band {
        Band::A | Band::B => GOOD,
        Band::C => DOUBT,
        Band::D | Band::E => BAD,
    }
}
