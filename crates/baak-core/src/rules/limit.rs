//! The numbers that decide: each has a name, a value for each language and profile, and can be set.

use crate::lang::Lang;
use crate::settings::{Profile, Settings};

/// A number that decides when a rule speaks.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// `rule.name`, as it is set: `sentence/too-long.words`.
    pub key: &'static str,
    /// For the general public: nl, fr, de.
    pub general: [u32; 3],
    /// For people who find reading hard: nl, fr, de.
    pub easy: [u32; 3],
}

impl Limit {
    /// The same for every language and profile.
    pub(super) const fn all(key: &'static str, value: u32) -> Self {
        Self { key, general: [value; 3], easy: [value; 3] }
    }

    /// One value for each language, the same for every profile.
    pub(super) const fn each(key: &'static str, values: [u32; 3]) -> Self {
        Self { key, general: values, easy: values }
    }

    /// Another value for people who find reading hard.
    pub(super) const fn easy(self, value: u32) -> Self {
        Self { easy: [value; 3], ..self }
    }

    /// The value that counts.
    pub(crate) fn value(&self, settings: &Settings, lang: Lang) -> u32 {
        if let Some((_, value)) = settings.rule_limits.iter().rev().find(|(key, _)| key == self.key) {
            return *value;
        }
        match settings.profile {
            Profile::General => self.general[lang as usize],
            Profile::Easy => self.easy[lang as usize],
        }
    }
}

/// Under this many words of running text nothing is said to miss from the letter. Chosen by us.
pub(super) const LETTER_WORDS: Limit = Limit::all("letter.words", 60);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_can_be_set() {
        const WORDS: Limit = Limit::each("sentence/too-long.words", [20, 22, 18]).easy(12);
        let mut settings = Settings::default();
        assert_eq!(WORDS.value(&settings, Lang::Fr), 22);
        settings.profile = Profile::Easy;
        assert_eq!(WORDS.value(&settings, Lang::Fr), 12);
        settings.rule_limits = vec![("sentence/too-long.words".into(), 15)];
        assert_eq!(WORDS.value(&settings, Lang::De), 15);
    }
}
