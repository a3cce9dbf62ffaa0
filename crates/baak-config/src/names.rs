//! The names that a configuration may use.

use crate::table::{Reading, Said, near};
use crate::{keep, mistake};
use baak_core::diagnostic::Severity;
use baak_core::law;
use baak_core::rules::RULES;
use baak_core::settings::Profile;

/// Codes and groups of rules.
pub(crate) struct Rules(Vec<String>);

impl Rules {
    /// The built-in rules, and those of the house (`house/NAME`).
    pub(crate) fn with(house: impl Iterator<Item = &'static str>) -> Self {
        let mut all: Vec<String> = rule_codes();
        all.extend(house.map(str::to_owned));
        let mut groups: Vec<String> = all.iter().filter_map(|code| code.split('/').next()).map(str::to_owned).collect();
        groups.sort_unstable();
        groups.dedup();
        all.extend(groups);
        all.push("house".into());
        Self(all)
    }

    /// The code as it is, when there is such a rule or group.
    pub(crate) fn check(&self, reading: &Reading<'_>, said: &Said<'_>) -> Option<String> {
        if self.0.iter().any(|known| known == said.text) {
            return Some(said.text.to_owned());
        }
        let known: Vec<&str> = self.0.iter().map(String::as_str).collect();
        let value = ("value", said.text.to_owned());
        match near(said.text, &known) {
            Some(near) => {
                reading.wrong(said.span.clone(), &mistake::UNKNOWN_VALUE_NEAR, vec![value, ("near", near.to_owned())]);
            }
            None => reading.wrong(said.span.clone(), &mistake::UNKNOWN_RULE, vec![value]),
        }
        None
    }
}

/// The codes of all built-in rules, elements and value checks, as findings bear them.
pub fn rule_codes() -> Vec<String> {
    let rules = RULES.iter().map(|rule| rule.code.to_owned());
    let elements = law::elements().iter().flat_map(|e| [format!("law/{}", e.id), format!("value/{}", e.id)]);
    let values = law::value_checks().iter().map(|check| check.code.to_owned());
    let mut codes: Vec<String> = rules.chain(elements).chain(values).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// For whom letters can be written.
pub(crate) const PROFILES: [(&str, Profile); 2] = [("general", Profile::General), ("easy", Profile::Easy)];

pub(crate) const SEVERITIES: [(&str, Severity); 3] =
    [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)];

/// What a name stands for; a mistake when it is none of them.
pub(crate) fn choose<T: Copy>(reading: &Reading<'_>, said: &Said<'_>, choices: &[(&str, T)]) -> Option<T> {
    let found = choices.iter().find(|(name, _)| *name == said.text);
    if found.is_none() {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        reading.unknown(said, &names);
    }
    found.map(|(_, value)| *value)
}

/// A kind of letter.
pub(crate) fn kind(reading: &Reading<'_>, said: &Said<'_>) -> Option<&'static str> {
    let all: Vec<(&str, &'static str)> = law::kinds().iter().map(|kind| (kind.id, kind.id)).collect();
    choose(reading, said, &all)
}

/// A regime.
pub(crate) fn regime(reading: &Reading<'_>, said: &Said<'_>) -> Option<&'static str> {
    let all: Vec<(&str, &'static str)> = law::regimes().iter().map(|regime| (regime.id, regime.id)).collect();
    choose(reading, said, &all)
}

/// A name of the user's own: `geen-hoogachtend`.
pub(crate) fn own_name(reading: &Reading<'_>, said: &Said<'_>) -> Option<&'static str> {
    let is_name = !said.text.is_empty()
        && said.text.starts_with(|c: char| c.is_ascii_lowercase())
        && said.text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !is_name {
        reading.wrong(said.span.clone(), &mistake::BAD_NAME, Vec::new());
    }
    is_name.then(|| keep::keep(said.text))
}
