//! The legal data: regimes, the elements that they require of each kind of letter, and where each row comes from.
//!
//! The data is kept in `rules/legal/*.toml`, one file per regime, for lawyers to review.

mod branches;
mod checklist;
mod classify;
pub mod kind_model;
mod motivation;
mod requirements;
mod second_kind;
mod term;
mod validity;
mod values;

pub use branches::Lack;
pub(crate) use checklist::is_accepted;
pub use checklist::{ChecklistItem, Status, checklist, checklist_of_two};
pub use classify::{Basis, Classified, Evidence, classify_kind, classify_regime, kind_opinions};
pub use motivation::{Motivation, motivation};
pub(crate) use requirements::is_administration_regime;
pub use requirements::{Circumstances, Region, Subject, requirements};
pub use second_kind::second_kind;
pub(crate) use term::spoken_term;
pub use validity::{Day, InForce};
pub use values::{
    Division, LabourCourt, Shown, ValueCheck, ValueFinding, find_values, labour_courts, value_check, value_checks,
};
pub(crate) use values::{apply_values, named_courts, value_check_index, value_regime};

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
    /// Asked by the organisation itself, see [`crate::house`]; the law may not ask it.
    House,
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
    /// What differs for some senders only: its rows come on top of those of the letter's subject, see [`Subject`].
    pub overlay: bool,
    /// When it applies.
    pub in_force: InForce,
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
    /// For which kinds of letter; `decision-any` stands for the five decisions, `any` for all kinds.
    pub kinds: &'static [&'static str],
    /// For which letters, where not for all of its regime: the code of a regime, or one of the names that
    /// [`requirements()`] explains.
    pub applies_to: &'static [&'static str],
    /// Its absence is never reported: only some of these letters need it.
    pub silent: bool,
    /// An element that may amount to this one: in a letter that has it, absence is not sure.
    pub eased_by: Option<&'static str>,
    /// What is asked, for the writer of the letter.
    pub title: Localized,
    /// Act and article.
    pub source: Localized,
    /// What the law attaches to its absence, where that is known.
    pub consequence: Option<Localized>,
    /// The right values, any of which is right: `P3M`, `at most P4M`, `labour-court`. Empty where none can be compared.
    pub expect: &'static [&'static str],
    /// The legal value in words.
    pub value: Option<Localized>,
    /// When it applies, where that is narrower than the regime.
    pub in_force: InForce,
    /// A remark for lawyers, in English.
    pub note: Option<&'static str>,
    /// How far the row was checked.
    pub verified: Verified,
}

impl Requirement {
    /// Whether the row is about letters of this kind.
    pub fn is_for(&self, kind: &str) -> bool {
        self.kinds.iter().any(|k| *k == kind || *k == "any" || (*k == "decision-any" && is_decision(kind)))
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
    /// A sentence to start from, of an element that an administration added; [`crate::skeleton`] has those of the law.
    pub example: Option<Localized>,
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

/// When a row applies: its own days, and for the rest those of its regime.
pub fn in_force(row: &Requirement) -> InForce {
    let regime = REGIMES.iter().find(|regime| regime.requirements.iter().any(|own| own.id == row.id));
    let of_regime = regime.map(|regime| regime.in_force).unwrap_or_default();
    InForce { from: row.in_force.from.or(of_regime.from), until: row.in_force.until.or(of_regime.until) }
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
    let at = ELEMENTS_BY_ID.binary_search_by_key(&id, |(id, _)| id).ok()?;
    Some(ELEMENTS_BY_ID[at].1)
}

/// The element with this key.
pub fn element(id: &str) -> Option<&'static ElementInfo> {
    element_index(id).map(|at| &ELEMENTS[usize::from(at)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn rows_are_unique_and_say_where_they_come_from() {
        let mut ids = BTreeSet::new();
        for regime in regimes() {
            assert!(!regime.requirements.is_empty(), "{}", regime.id);
            for row in regime.requirements {
                assert!(ids.insert(row.id), "{} stands twice", row.id);
                assert!(
                    !row.source.nl.is_empty() && !row.source.fr.is_empty() && !row.source.de.is_empty(),
                    "{}",
                    row.id
                );
                // The English name of an act is a translation; only proper names stay.
                assert_ne!(row.source.en, row.source.nl, "{}", row.id);
                assert!(
                    row.in_force.from.is_none() || row.in_force.until.is_none_or(|end| row.in_force.from <= Some(end))
                );
                assert!(row.level > Level::Recommended || row.consequence.is_none(), "{}", row.id);
                assert!(regime.id != "good-practice" || row.level == Level::Recommended, "{}", row.id);
                if let Verified::Page(url) = row.verified {
                    assert!(url.starts_with("http"), "{}: {url}", row.id);
                }
            }
        }
        let own = ids.iter().filter(|id| !id.starts_with("practice-")).count();
        assert!(regimes().len() == 17 && own >= 258, "{own} rows");
    }
}
