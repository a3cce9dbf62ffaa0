//! What the user's screen can show.

use crate::args::Colour;
use baak_report::Look;
use std::io::{self, IsTerminal};

/// The look of text on standard output.
pub(crate) fn look(colour: Colour) -> Look {
    let is_terminal = io::stdout().is_terminal();
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let use_colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => is_terminal && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
    };
    Look::new(columns(is_terminal), use_colour)
}

/// The width: what COLUMNS says, else the terminal's.
fn columns(is_terminal: bool) -> Option<usize> {
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(|| if is_terminal { terminal() } else { None })
}
