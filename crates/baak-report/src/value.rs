//! One value check, explained.

use crate::checklist::{hanging, paragraph};
use crate::explain::{DEEPER, INDENT, MAX_EXAMPLES, example_lang, readable};
use crate::style::{BOLD, DIM, Look};
use crate::{row, words};
use baak_core::lang::UiLang;
use baak_core::law::{self, ValueCheck};
use baak_core::pack::value_examples;
use std::fmt::Write;

/// What a check says, for which letters, what to write instead, by whose word, examples, and how to switch it off.
pub fn value(check: &ValueCheck, ui: UiLang, look: Look) -> String {
    let mut out = format!("{}  {}\n", look.paint(BOLD, check.code), check.title.get(ui));
    let _ = writeln!(out, "{INDENT}{}", look.paint(DIM, check.severity.name()));
    paragraph(&mut out, &format!("{} {}", words::ADVICE.get(ui), readable(check.help.get(ui))), INDENT, look, None);
    let element = law::element(check.element).map_or(check.element, |element| element.title.get(ui));
    let about = format!("{} {element} (law/{})", words::ABOUT.get(ui), check.element);
    paragraph(&mut out, &about, INDENT, look, None);
    let source = format!("{} {}", words::SOURCE.get(ui), row::cited(check.source.get(ui)));
    paragraph(&mut out, &source, INDENT, look, Some(DIM));
    // Nobody needs to confirm that a sum comes out.
    if !check.regimes.is_empty() {
        paragraph(&mut out, &row::verified(check.verified, ui), INDENT, look, Some(DIM));
    }

    let _ = writeln!(out, "\n{}", look.paint(BOLD, words::FOR_WHICH.get(ui)));
    paragraph(&mut out, &kinds(check, ui), INDENT, look, None);
    if check.regimes.is_empty() {
        paragraph(&mut out, words::ALL_REGIMES.get(ui), INDENT, look, None);
    }
    for regime in check.regimes.iter().filter_map(|id| law::regime(id)) {
        hanging(&mut out, "•", &format!("{} ({})", regime.title.get(ui), regime.id), DEEPER, look);
    }

    if let Some((fires, silent)) = value_examples(check.id, example_lang(ui)).filter(|_| !check.is_in_code()) {
        for (title, examples, sign) in [(&words::INSTEAD_OF, fires, "✗"), (&words::FINE, silent, "✓")] {
            let _ = writeln!(out, "\n{}", look.paint(BOLD, title.get(ui)));
            for example in examples.iter().take(MAX_EXAMPLES) {
                hanging(&mut out, sign, example, INDENT, look);
            }
        }
    }
    let _ = writeln!(out);
    paragraph(&mut out, &words::SWITCH_OFF.get(ui).replace("{code}", check.code), "", look, Some(DIM));
    out
}

/// The kinds of letter that a check is for, by their names.
fn kinds(check: &ValueCheck, ui: UiLang) -> String {
    if check.kinds.is_empty() {
        return words::ALL_KINDS.get(ui).to_owned();
    }
    let mut names: Vec<&str> = Vec::new();
    for id in check.kinds {
        names.push(match law::kind(id) {
            Some(kind) => kind.title.get(ui),
            None => words::ANY_DECISION.get(ui),
        });
    }
    names.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_check_can_be_explained() {
        for ui in UiLang::ALL {
            for check in law::value_checks() {
                let text = value(check, ui, Look { width: 80, colour: false });
                assert!(text.contains(check.code) && text.contains(check.title.get(ui)), "{text}");
                assert!(!text.contains('{'), "{text}");
            }
        }
    }
}
