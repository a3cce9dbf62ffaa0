//! How often each rule was right on real letters, as people judged it.
//!
//! The judged findings are in `tests/precision`: `LANG.jsonl` read twice by the same hand, `LANG-2.jsonl` once by a hand that
//! had no part in the rules. A test holds this table against them.

/// How often a rule was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Precision {
    /// Findings that every review found right.
    pub right: u32,
    /// Findings that were reviewed.
    pub reviewed: u32,
}

impl Precision {
    /// 0-1.
    pub fn share(self) -> f64 {
        f64::from(self.right) / f64::from(self.reviewed.max(1))
    }
}

/// Rules by code, with the findings that were right and those that were reviewed.
#[rustfmt::skip]
const REVIEWED: &[(&str, u32, u32)] = &[
    ("address/gender-slash", 2, 2),
    ("address/not-direct", 20, 21),
    ("address/third-person", 23, 24),
    ("contact/digital-only", 12, 12),
    ("contact/missing-help-offer", 10, 21),
    ("contact/missing-hours", 17, 21),
    ("contact/missing-phone", 5, 5),
    ("layout/all-caps", 9, 12),
    ("number/ambiguous-deadline", 11, 21),
    ("number/amount-format", 20, 20),
    ("number/amount-without-period", 1, 1),
    ("number/numeric-date", 9, 9),
    ("number/roman-or-word", 16, 18),
    ("number/vague-time", 10, 13),
    ("sentence/hidden-actor", 10, 12),
    ("sentence/inline-list", 2, 2),
    ("sentence/light-verb-phrase", 9, 14),
    ("sentence/long-interruption", 4, 5),
    ("sentence/long-run-up", 16, 19),
    ("sentence/mean-length", 21, 21),
    ("sentence/nested-clauses", 16, 16),
    ("sentence/parenthesis-load", 10, 13),
    ("sentence/passive", 32, 36),
    ("sentence/split-verb-bracket", 3, 4),
    ("sentence/stacked-conditions", 2, 2),
    ("sentence/too-long", 26, 30),
    ("structure/key-message-late", 19, 21),
    ("structure/law-in-sentence", 18, 21),
    ("structure/long-paragraph", 20, 21),
    ("structure/missing-headings", 11, 15),
    ("structure/missing-subject", 18, 21),
    ("structure/preamble-first", 12, 12),
    ("structure/vague-subject", 8, 8),
    ("tone/cold", 13, 24),
    ("tone/shouting", 1, 1),
    ("word/abbreviation", 3, 4),
    ("word/formula-filler", 19, 20),
    ("word/jargon", 55, 66),
    ("word/latin-phrase", 4, 5),
    ("word/long", 13, 15),
    ("word/stigmatising", 3, 3),
    ("word/unclear-reference", 11, 13),
    ("word/unexplained-abbreviation", 11, 16),
    ("word/unexplained-term", 27, 42),
    ("word/vague-modal", 1, 1),
];

pub(super) fn of(code: &str) -> Option<Precision> {
    let (_, right, reviewed) = REVIEWED.iter().find(|(of, ..)| *of == code)?;
    Some(Precision { right: *right, reviewed: *reviewed })
}

#[cfg(test)]
mod tests {
    use super::REVIEWED;
    use std::collections::BTreeMap;
    use std::path::Path;

    /// The table says what the reviews say.
    #[test]
    fn the_table_agrees_with_the_reviews() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/precision");
        let mut counted: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for file in ["nl", "fr", "de", "nl-2", "fr-2", "de-2"] {
            let path = dir.join(format!("{file}.jsonl"));
            let lines = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            for line in lines.lines() {
                let rule =
                    line.split("\"rule\": \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
                let (right, reviewed) = counted.entry(rule.to_owned()).or_default();
                let is_right =
                    line.ends_with("\"first\": true, \"second\": true}") || line.ends_with("\"right\": true}");
                *right += u32::from(is_right);
                *reviewed += 1;
            }
        }
        let told: BTreeMap<String, (u32, u32)> =
            REVIEWED.iter().map(|(code, right, reviewed)| ((*code).to_owned(), (*right, *reviewed))).collect();
        assert_eq!(counted, told);
    }
}
