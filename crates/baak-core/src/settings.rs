//! What the caller asks of a check.

use crate::lang::{Lang, UiLang};
use crate::law::Day;

/// What the caller asks of a check; everything has a default.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The language of the letter; detected when left out.
    pub lang: Option<Lang>,
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
}

impl Settings {
    /// Whether a rule with this code is asked for.
    pub fn wants(&self, code: &str) -> bool {
        let begins = |prefix: &String| {
            code.strip_prefix(prefix.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        (self.select.is_empty() || self.select.iter().any(begins)) && !self.ignore.iter().any(begins)
    }
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
