//! How many wordings of each required mention are found, and how many near-misses fool the checklist.
//!
//! `tests/phrasings/LANG.jsonl` holds invented wordings by one hand a language: an element, the kind of letter, whether a
//! strict lawyer would say that the mention is there, and a few sentences. The detection data was widened with the even
//! lines; the odd ones were never read and tell what to expect of words that nobody has seen.

use baak_core::lang::Lang;
use baak_core::law::{self, Status};
use baak_core::{Document, Settings, check};
use serde_json::Value;
use std::path::Path;

/// Floors below what was reached on the odd lines, so that only a real loss fails.
const MIN_FOUND: f64 = 0.78;
const MAX_FOOLED: f64 = 0.18;

#[derive(Default)]
struct Tally {
    wordings: u32,
    found: u32,
    near_misses: u32,
    fooled: u32,
}

/// Whether the element stands in the text, by the first of our regimes that asks it of this kind of letter.
fn judge(text: &str, element: &str, kind: &str, lang: Lang) -> Option<bool> {
    let document = Document::from_plain(&text.replace("**", ""));
    ["rmi", "handvest"].into_iter().find_map(|regime| {
        let settings = Settings {
            lang: Some(lang),
            kind: law::kind(kind).map(|kind| kind.id),
            regime: law::regime(regime).map(|regime| regime.id),
            ..Settings::default()
        };
        let report = check(&document, &settings);
        let item = report.checklist.into_iter().find(|item| item.requirement.element == element)?;
        Some(matches!(item.status, Status::Present | Status::WrongValue))
    })
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are the point of this test")]
fn wordings_that_nobody_has_read_are_found() {
    for lang in Lang::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/phrasings/{}.jsonl", lang.code()));
        let lines = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut unread = Tally::default();
        // The first line is line 1: these are the odd ones.
        for line in lines.lines().step_by(2) {
            let line: Value = serde_json::from_str(line).expect("a line of JSON");
            let text = |key: &str| line[key].as_str().unwrap_or_default();
            let Some(found) = judge(text("text"), text("element"), text("kind"), lang) else { continue };
            if line["present"].as_bool() == Some(true) {
                unread.wordings += 1;
                unread.found += u32::from(found);
            } else {
                unread.near_misses += 1;
                unread.fooled += u32::from(found);
            }
        }
        let found = f64::from(unread.found) / f64::from(unread.wordings.max(1));
        let fooled = f64::from(unread.fooled) / f64::from(unread.near_misses.max(1));
        println!(
            "{}: {found:.3} of {} wordings found, {fooled:.3} of {} near-misses counted",
            lang.code(),
            unread.wordings,
            unread.near_misses
        );
        assert!(unread.wordings > 200 && found >= MIN_FOUND && fooled <= MAX_FOOLED, "{}", lang.code());
    }
}
