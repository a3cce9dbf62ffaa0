//! The judgement of one letter.

use crate::diagnostic::Diagnostic;
use crate::lang::UiLang;
use crate::law::{ChecklistItem, Classified, Level, Motivation, Requirement, Status, Verified};
use crate::measure::Measures;
use crate::score::Score;
use crate::text::LanguageGuess;

/// How many elements the law asks and how the letter stands with them. Good practice does not count here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Completeness {
    /// No required element misses or is wrong.
    pub complete: bool,
    /// Elements that the law requires of this letter.
    pub required: u32,
    /// Required and absent.
    pub missing: u32,
    /// Of these, the ones whose absence the law sanctions.
    pub sanctioned_missing: u32,
    /// Required and wrong.
    pub wrong: u32,
    /// Required and not clear.
    pub unsure: u32,
}

impl Completeness {
    /// Counts a checklist.
    pub fn of(checklist: &[ChecklistItem]) -> Self {
        let mut counts = Self::default();
        // What the house asks besides is no law.
        let is_law = |row: &Requirement| row.level > Level::Recommended && row.verified != Verified::House;
        for item in checklist.iter().filter(|item| is_law(item.requirement)) {
            match item.status {
                Status::NotApplicable => continue,
                Status::Present => {}
                Status::Absent => {
                    counts.missing += 1;
                    counts.sanctioned_missing += u32::from(item.requirement.level == Level::Sanctioned);
                }
                Status::WrongValue => counts.wrong += 1,
                Status::Unsure => counts.unsure += 1,
            }
            counts.required += 1;
        }
        counts.complete = counts.missing == 0 && counts.wrong == 0;
        counts
    }
}

/// What a team may want to count over many letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own, answered yes or no")]
pub struct Flags {
    /// The reader can only act or ask through a screen.
    pub digital_only: bool,
    /// The letter speaks about the reader instead of to the reader.
    pub third_person: bool,
    /// Words accuse the reader.
    pub accusing_tone: bool,
    /// The letter threatens.
    pub threatening_tone: bool,
    /// Words label people.
    pub stigmatising: bool,
    /// No person or team is named whom the reader can turn to.
    pub no_named_contact: bool,
    /// The decision or the request comes late, or not at all.
    pub key_message_late: bool,
}

/// The judgement of one letter.
#[derive(Debug, Clone)]
pub struct Report {
    /// The language that Baak speaks in this report.
    pub ui_lang: UiLang,
    /// The language of the letter.
    pub language: LanguageGuess,
    /// Its kind.
    pub kind: Classified,
    /// The second decision that it takes, where it takes two; without a code where that is not sure.
    pub second_kind: Option<Classified>,
    /// Its regime.
    pub regime: Classified,
    /// The plain-language score; `None` when there is too little text.
    pub score: Option<Score>,
    /// The checklist in figures; `None` when kind or regime is not known.
    pub completeness: Option<Completeness>,
    /// Readability measures of the running text.
    pub readability: Measures,
    /// The checklist.
    pub checklist: Vec<ChecklistItem>,
    /// The reasons given.
    pub motivation: Motivation,
    /// What to count.
    pub flags: Flags,
    /// The findings, in text order.
    pub diagnostics: Vec<Diagnostic>,
    /// Findings that were set aside, in text order.
    pub suppressed: Vec<Suppressed>,
}

/// A finding that was set aside.
#[derive(Debug, Clone)]
pub struct Suppressed {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Why it was set aside.
    pub reason: String,
    /// What set it aside.
    pub by: SetAsideBy,
}

/// What sets a finding aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAsideBy {
    /// A comment in the letter.
    Comment,
    /// The baseline of the repository.
    Baseline,
}
