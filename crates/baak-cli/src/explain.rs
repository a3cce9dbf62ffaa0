//! `baak explain`.

use crate::args::ExplainArgs;
use crate::message::{self, say};
use crate::{Outcome, screen};
use baak_core::lang::{Localized, UiLang};
use baak_core::{law, rules};
use baak_report::{explain, value};
use std::io::{self, Write};

const UNKNOWN: Localized = Localized {
    nl: "Er is geen regel of element “{code}”. Alle regels en elementen: baak rules.",
    fr: "Il n'y a pas de règle ni d'élément « {code} ». Toutes les règles : baak rules.",
    de: "Es gibt keine Regel und kein Element „{code}“. Alle Regeln: baak rules.",
    en: "There is no rule or element “{code}”. All rules and elements: baak rules.",
};

/// Explains one rule, value check or element.
pub(crate) fn run(args: &ExplainArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.ui_lang.map(UiLang::from));
    let look = screen::look(args.color);
    let code = args.code.as_str();
    let element = ["law/", "value/"].iter().find_map(|group| code.strip_prefix(group)).unwrap_or(code);
    if let Some(rule) = rules::rule(code) {
        out.write_all(explain::rule(rule, ui, look).as_bytes())?;
    } else if let Some(check) = law::value_check(code.strip_prefix("value/").unwrap_or(code)) {
        out.write_all(value::value(check, ui, look).as_bytes())?;
    } else if let Some(info) = law::element(element) {
        out.write_all(explain::element(info, args.as_of, ui, look).as_bytes())?;
    } else {
        say(&format!("baak: {}", UNKNOWN.get(ui).replace("{code}", code)));
        return Ok(Outcome::Failed);
    }
    Ok(Outcome::Clean)
}
