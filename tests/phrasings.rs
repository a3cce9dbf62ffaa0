//! How many wordings of each required mention are found, and how many near-misses fool the checklist.
//!
//! `tests/phrasings/LANG.jsonl` holds invented wordings by one hand a language: an element, the kind of letter, whether a
//! strict lawyer would say that the mention is there, and a few sentences. The detection data was widened with the even
//! lines; the odd ones were never read and tell what to expect of words that nobody has seen. `LANG-2.jsonl` holds more
//! wordings by other hands, without a kind of letter; their even lines were read as well (French: all; Dutch: all behind
//! line 1960; German: also those from line 981 on).

use baak_core::lang::Lang;
use baak_core::law::{self, Status};
use baak_core::{Document, Settings, check};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Floors below what was reached on the odd lines, so that only a real loss fails.
const MIN_FOUND: f64 = 0.78;
const MAX_FOOLED: f64 = 0.18;

/// Floors below what was reached on `tests/phrasings/LANG-2.jsonl`, half of which was read.
const MIN_FOUND_MORE: f64 = 0.85;
const MAX_FOOLED_MORE: f64 = 0.12;

#[derive(Default)]
struct Tally {
    wordings: u32,
    found: u32,
    near_misses: u32,
    fooled: u32,
}

impl Tally {
    fn add(&mut self, present: bool, found: bool) {
        if present {
            self.wordings += 1;
            self.found += u32::from(found);
        } else {
            self.near_misses += 1;
            self.fooled += u32::from(found);
        }
    }

    /// The shares of wordings found and of near-misses counted.
    fn shares(&self) -> (f64, f64) {
        let share = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
        (share(self.found, self.wordings), share(self.fooled, self.near_misses))
    }
}

fn lines(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/phrasings").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn field<'v>(line: &'v Value, key: &str) -> &'v str {
    line[key].as_str().unwrap_or_default()
}

/// Whether the element stands in the text, for a letter of this regime and kind; `None` when it is not asked there.
fn judge(text: &str, element: &str, (regime, kind): (&str, &str), lang: Lang) -> Option<bool> {
    let document = Document::from_plain(&text.replace("**", ""));
    let settings = Settings {
        lang: Some(lang),
        kind: law::kind(kind).map(|kind| kind.id),
        regime: law::regime(regime).map(|regime| regime.id),
        ..Settings::default()
    };
    let report = check(&document, &settings);
    let item = report.checklist.into_iter().find(|item| item.requirement.element == element)?;
    Some(matches!(item.status, Status::Present | Status::WrongValue))
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are the point of this test")]
fn wordings_that_nobody_has_read_are_found() {
    for lang in Lang::ALL {
        let mut unread = Tally::default();
        // The first line is line 1: these are the odd ones.
        for line in lines(&format!("{}.jsonl", lang.code())).iter().step_by(2) {
            let (text, element, kind) = (field(line, "text"), field(line, "element"), field(line, "kind"));
            let found = ["rmi", "handvest"].into_iter().find_map(|regime| judge(text, element, (regime, kind), lang));
            if let Some(found) = found {
                unread.add(line["present"] == true, found);
            }
        }
        let (found, fooled) = unread.shares();
        println!(
            "{}: {found:.3} of {} wordings found, {fooled:.3} of {} near-misses counted",
            lang.code(),
            unread.wordings,
            unread.near_misses
        );
        assert!(unread.wordings > 200 && found >= MIN_FOUND && fooled <= MAX_FOOLED, "{}", lang.code());
    }
}

/// Regimes that between them ask for every element.
const REGIMES: [&str; 5] = ["rmi", "handvest", "social-housing-wallonia", "social-housing-brussels", "general-federal"];

#[test]
#[allow(clippy::print_stdout, reason = "the figures are the point of this test")]
fn more_wordings_are_found() {
    for lang in Lang::ALL {
        let mut asked: BTreeMap<String, Option<(&str, &str)>> = BTreeMap::new();
        let mut all = Tally::default();
        for line in lines(&format!("{}-2.jsonl", lang.code())) {
            let (text, element) = (field(&line, "text"), field(&line, "element"));
            let place = *asked.entry(element.to_owned()).or_insert_with(|| {
                let letters = REGIMES.into_iter().flat_map(|r| law::kinds().iter().map(move |kind| (r, kind.id)));
                letters.into_iter().find(|letter| judge("", element, *letter, lang).is_some())
            });
            let Some(found) = place.and_then(|place| judge(text, element, place, lang)) else { continue };
            all.add(line["present"] == true, found);
        }
        let (found, fooled) = all.shares();
        println!(
            "{}: {found:.3} of {} more wordings found, {fooled:.3} of {} near-misses counted",
            lang.code(),
            all.wordings,
            all.near_misses
        );
        assert!(all.wordings > 500 && found >= MIN_FOUND_MORE && fooled <= MAX_FOOLED_MORE, "{}", lang.code());
    }
}
