//! The legal data: regimes, the elements that they require of each kind of letter, and where each row comes from.
//!
//! The data is kept in `rules/legal/*.toml`, one file per regime, for lawyers to review.

mod checklist;
mod classify;

pub use checklist::{ChecklistItem, Motivation, Status, checklist, motivation, requirements};
pub use classify::{Basis, Classified, Evidence, classify_kind, classify_regime};

use crate::lang::Localized;

/// How strongly the law asks for an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Good practice only; never an error.
    Recommended,
    /// Required by law.
    Mandatory,
    /// Required, and its absence stops the appeal period or voids the act.
    Sanctioned,
}

impl Level {
    /// The name used in data and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Recommended => "recommended",
            Self::Mandatory => "mandatory",
            Self::Sanctioned => "sanctioned",
        }
    }
}

/// How far a row of the legal data was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// A page that confirms the row or its core was read.
    Page(&'static str),
    /// The 2024-2025 report on public services and poverty says so; the place in it.
    Report(&'static str),
    /// Not confirmed: to be checked by a lawyer.
    Memory,
}

/// A body of law that governs letters.
#[derive(Debug, Clone, Copy)]
pub struct Regime {
    /// Its code, for example `rmi`.
    pub id: &'static str,
    /// Its name.
    pub title: Localized,
    /// To which letters it applies, in English.
    pub scope: &'static str,
    /// Other regimes whose rows apply as well.
    pub also_check: &'static [&'static str],
    /// Regimes whose rows never apply.
    pub excludes: &'static [&'static str],
    /// Who hears an appeal, in English.
    pub appeal_body: &'static str,
    /// Within which time, in English.
    pub appeal_term: &'static str,
    /// How far this was checked.
    pub verified: Verified,
    /// Its own rows are still to be reviewed: only the rows of [`Self::also_check`] are checked.
    pub pending: bool,
    /// Its rows.
    pub requirements: &'static [Requirement],
}

/// One row: for these kinds of letter, this element is asked.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// Its code, unique over all regimes.
    pub id: &'static str,
    /// The element.
    pub element: &'static str,
    /// How strongly it is asked.
    pub level: Level,
    /// For which kinds of letter; `decision-any` stands for the five decisions.
    pub kinds: &'static [&'static str],
    /// For which senders, where that matters: `any-authority`, `federal`, `council-of-state`.
    pub applies_to: &'static [&'static str],
    /// What is asked, for the writer of the letter.
    pub title: Localized,
    /// Act and article.
    pub source: Localized,
    /// What the law attaches to its absence, where that is known.
    pub consequence: Option<Localized>,
    /// What a value in the letter is compared with: `P3M`, `at most P4M`, `labour-court`.
    pub expect: Option<&'static str>,
    /// The legal value in words, in English.
    pub value: Option<&'static str>,
    /// A remark for lawyers, in English.
    pub note: Option<&'static str>,
    /// How far the row was checked.
    pub verified: Verified,
}

impl Requirement {
    /// Whether the row is about letters of this kind.
    pub fn is_for(&self, kind: &str) -> bool {
        self.kinds.iter().any(|k| *k == kind || (*k == "decision-any" && is_decision(kind)))
    }
}

/// An element of the closed vocabulary.
#[derive(Debug, Clone, Copy)]
pub struct ElementInfo {
    /// Its key.
    pub id: &'static str,
    /// Its absence is never reported: a date or form test, or a mention that only some letters need.
    pub silent: bool,
    /// Its name.
    pub title: Localized,
    /// What to write.
    pub advice: Localized,
    /// A plain sentence to start from, in the language of the letter.
    pub example: Localized,
}

/// A kind of letter.
#[derive(Debug, Clone, Copy)]
pub struct KindInfo {
    /// Its code.
    pub id: &'static str,
    /// Its name.
    pub title: Localized,
}

include!(concat!(env!("OUT_DIR"), "/legal.rs"));

/// Whether letters of this kind take a decision.
pub fn is_decision(kind: &str) -> bool {
    kind.starts_with("decision-")
}

/// All regimes, by code.
pub fn regimes() -> &'static [Regime] {
    REGIMES
}

/// The regime with this code.
pub fn regime(id: &str) -> Option<&'static Regime> {
    REGIMES.iter().find(|regime| regime.id == id)
}

/// All kinds of letter, decisions first.
pub fn kinds() -> &'static [KindInfo] {
    KINDS
}

/// The kind with this code.
pub fn kind(id: &str) -> Option<&'static KindInfo> {
    KINDS.iter().find(|kind| kind.id == id)
}

/// All elements, in the order of the checklist.
pub fn elements() -> &'static [ElementInfo] {
    ELEMENTS
}

/// The place of an element in [`elements`].
pub(crate) fn element_index(id: &str) -> Option<u16> {
    ELEMENTS.iter().position(|element| element.id == id).map(|at| at as u16)
}

/// The element with this key.
pub fn element(id: &str) -> Option<&'static ElementInfo> {
    ELEMENTS.iter().find(|element| element.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn rows_are_unique_and_say_where_they_come_from() {
        let mut ids = BTreeSet::new();
        for regime in regimes() {
            assert!(regime.pending == regime.requirements.is_empty(), "{}", regime.id);
            for row in regime.requirements {
                assert!(ids.insert(row.id), "{} stands twice", row.id);
                assert!(
                    !row.source.nl.is_empty() && !row.source.fr.is_empty() && !row.source.de.is_empty(),
                    "{}",
                    row.id
                );
                if let Verified::Page(url) = row.verified {
                    assert!(url.starts_with("http"), "{}: {url}", row.id);
                }
            }
        }
        assert!(ids.len() > 100);
    }
}
