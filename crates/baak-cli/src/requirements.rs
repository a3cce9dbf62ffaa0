//! `baak requirements`.

use crate::args::{Colour, RequirementsArgs, RequirementsFormat};
use crate::{Outcome, message, screen};
use baak_core::lang::UiLang;
use baak_report::requirements;
use std::io::{self, Write};

/// Shows what the law asks of letters.
pub(crate) fn run(args: &RequirementsArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.lang.map(UiLang::from));
    let (regime, kind) = (args.regime.as_deref(), args.kind.as_deref());
    let text = match args.format {
        RequirementsFormat::Text => requirements::text(regime, kind, ui, screen::look(Colour::Auto)),
        RequirementsFormat::Markdown => requirements::markdown(regime, kind, ui),
        RequirementsFormat::Json => requirements::json(regime, kind, ui),
    };
    out.write_all(text.as_bytes())?;
    Ok(Outcome::Clean)
}
