//! How often each rule was right on real letters, as people judged it.
//!
//! The judged findings are in `tests/precision`; a test holds this table against them.

/// How often a rule was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Precision {
    /// Findings that both reviews found right.
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
    ("address/gender-slash", 1, 1),
    ("address/not-direct", 6, 6),
    ("address/third-person", 6, 6),
    ("contact/digital-only", 6, 6),
    ("contact/missing-help-offer", 6, 6),
    ("contact/missing-hours", 6, 6),
    ("contact/missing-phone", 4, 4),
    ("layout/all-caps", 6, 6),
    ("number/ambiguous-deadline", 6, 6),
    ("number/amount-format", 6, 6),
    ("number/amount-without-period", 1, 1),
    ("number/numeric-date", 5, 5),
    ("number/roman-or-word", 6, 6),
    ("number/vague-time", 6, 6),
    ("sentence/hidden-actor", 5, 5),
    ("sentence/inline-list", 2, 2),
    ("sentence/light-verb-phrase", 4, 4),
    ("sentence/long-interruption", 4, 4),
    ("sentence/long-run-up", 6, 6),
    ("sentence/mean-length", 6, 6),
    ("sentence/nested-clauses", 5, 5),
    ("sentence/parenthesis-load", 5, 5),
    ("sentence/passive", 6, 6),
    ("sentence/split-verb-bracket", 3, 4),
    ("sentence/stacked-conditions", 1, 1),
    ("sentence/too-long", 4, 6),
    ("structure/key-message-late", 6, 6),
    ("structure/law-in-sentence", 6, 6),
    ("structure/long-paragraph", 6, 6),
    ("structure/missing-headings", 6, 6),
    ("structure/missing-subject", 6, 6),
    ("structure/preamble-first", 6, 6),
    ("structure/vague-subject", 3, 3),
    ("tone/cold", 6, 6),
    ("tone/shouting", 1, 1),
    ("word/abbreviation", 2, 2),
    ("word/formula-filler", 6, 6),
    ("word/jargon", 6, 6),
    ("word/latin-phrase", 2, 2),
    ("word/long", 5, 5),
    ("word/stigmatising", 2, 2),
    ("word/unclear-reference", 5, 5),
    ("word/unexplained-abbreviation", 3, 4),
    ("word/unexplained-term", 6, 6),
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
        for lang in ["nl", "fr", "de"] {
            let path = dir.join(format!("{lang}.jsonl"));
            let lines = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            for line in lines.lines() {
                let rule =
                    line.split("\"rule\": \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
                let (right, reviewed) = counted.entry(rule.to_owned()).or_default();
                *right += u32::from(line.ends_with("\"first\": true, \"second\": true}"));
                *reviewed += 1;
            }
        }
        let told: BTreeMap<String, (u32, u32)> =
            REVIEWED.iter().map(|(code, right, reviewed)| ((*code).to_owned(), (*right, *reviewed))).collect();
        assert_eq!(counted, told);
    }
}
