//! What the caller asks of a check.

use crate::diagnostic::{Diagnostic, Severity};
use crate::house::House;
use crate::lang::{Lang, UiLang};
use crate::law::Day;
use std::sync::Arc;

/// What the caller asks of a check; everything has a default.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The language of the letter; detected when left out.
    pub lang: Option<Lang>,
    /// The languages that letters may have; all when empty.
    pub languages: Vec<Lang>,
    /// The kind of letter; detected when left out.
    pub kind: Option<&'static str>,
    /// The regime; detected when left out.
    pub regime: Option<&'static str>,
    /// The day whose law counts; the letter's own date when left out, and all law where it has none.
    pub as_of: Option<Day>,
    /// The language of the report; the letter's own when left out.
    pub ui_lang: Option<UiLang>,
    /// Only rules whose code begins with one of these; all when empty.
    pub select: Vec<String>,
    /// No rules whose code begins with one of these.
    pub ignore: Vec<String>,
    /// Codes or groups of rules with the weight that their findings have; of several that fit, the last one counts.
    pub severities: Vec<(String, Severity)>,
    /// The lowest score that the letter may have, 0-100.
    pub min_score: Option<u32>,
    /// For whom the letter is written.
    pub profile: Profile,
    /// Limits of rules that differ from the profile's: `sentence/nested-clauses.clauses` and its value.
    pub rule_limits: Vec<(String, u32)>,
    /// Limits that are not Baak's own.
    pub limits: Limits,
    /// The organisation's own words, rules, requirements and facts.
    pub house: Option<Arc<House>>,
}

/// Limits of rules; Baak's own where left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// The most words of a sentence, in the order of [`Lang::ALL`].
    pub sentence_words: [Option<u32>; Lang::ALL.len()],
    /// The most words of a paragraph.
    pub paragraph_words: Option<u32>,
    /// The most sentences of a paragraph.
    pub paragraph_sentences: Option<u32>,
}

/// For whom the letter is written, which decides how strict the rules are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// The general public.
    #[default]
    General,
    /// People who find reading hard.
    Easy,
}

impl Settings {
    /// Whether a rule with this code is asked for.
    pub fn wants(&self, code: &str) -> bool {
        let fits = |choice: &String| covers(choice, code);
        (self.select.is_empty() || self.select.iter().any(fits)) && !self.ignore.iter().any(fits)
    }

    /// Gives a finding the weight that is asked for.
    pub(crate) fn weigh(&self, diagnostic: &mut Diagnostic) {
        if let Some((_, severity)) = self.severities.iter().rev().find(|(choice, _)| covers(choice, &diagnostic.code)) {
            diagnostic.severity = *severity;
        }
    }
}

/// Whether a choice (`word`, `word/jargon`) holds a rule's code.
pub fn covers(choice: &str, code: &str) -> bool {
    code.strip_prefix(choice).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_selects_a_group() {
        let settings =
            Settings { select: vec!["word".into()], ignore: vec!["word/jargon".into()], ..Settings::default() };
        assert!(settings.wants("word/stigmatising"));
        assert!(!settings.wants("word/jargon"));
        assert!(!settings.wants("wording/x"));
        assert!(Settings::default().wants("sentence/too-long"));
    }
}
