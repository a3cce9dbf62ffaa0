//! `baak rules`.

use crate::args::{RulesArgs, RulesFormat};
use crate::{Outcome, message};
use baak_core::lang::UiLang;
use baak_report::rules;
use std::io::{self, Write};

/// Lists all rules.
pub(crate) fn run(args: &RulesArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.ui_lang.map(UiLang::from));
    let text = match args.format {
        RulesFormat::Table => rules::table(ui),
        RulesFormat::Json => rules::json(ui),
    };
    out.write_all(text.as_bytes())?;
    Ok(Outcome::Clean)
}
