//! `baak requirements`.

use crate::args::{Colour, RequirementsArgs, RequirementsFormat};
use crate::{Outcome, message, screen};
use baak_core::lang::UiLang;
use baak_report::requirements::{self, Asked};
use std::io::{self, Write};

/// Shows what the law asks of letters.
pub(crate) fn run(args: &RequirementsArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.lang.map(UiLang::from));
    let asked = Asked { regime: args.regime.as_deref(), kind: args.kind.as_deref(), as_of: args.as_of };
    let text = match args.format {
        RequirementsFormat::Text => requirements::text(asked, ui, screen::look(Colour::Auto)),
        RequirementsFormat::Markdown => requirements::markdown(asked, ui),
        RequirementsFormat::Json => requirements::json(asked, ui),
    };
    out.write_all(text.as_bytes())?;
    Ok(Outcome::Clean)
}
