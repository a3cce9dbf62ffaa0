//! What an editor shows beside a report: the names of languages, kinds and regimes, the fixed words, and what a line of the
//! checklist is about. The same texts as in the other reports, so that nothing is said in two ways.

use crate::{row, words};
use baak_core::lang::{Lang, Localized, UiLang};
use baak_core::law::{self, Level, Verified};
use baak_core::score;
use baak_core::skeleton::text_block;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct CatalogueJson {
    languages: Vec<NamedJson>,
    kinds: Vec<NamedJson>,
    regimes: Vec<NamedJson>,
    /// The parts of the score.
    parts: Vec<NamedJson>,
    levels: Vec<NamedJson>,
    words: BTreeMap<&'static str, &'static str>,
}

#[derive(Serialize)]
struct NamedJson {
    code: &'static str,
    title: &'static str,
}

/// The fixed words by name. `{n}`, `{all}`, `{band}` and `{because}` are filled in by the editor.
const WORDS: [(&str, Localized); 24] = [
    ("absent", words::ABSENT),
    ("advice", words::ADVICE),
    ("all-there", words::ALL_THERE),
    ("cap", words::CAP),
    ("complete", words::COMPLETE),
    ("error", words::ERROR),
    ("findings", words::FINDINGS),
    ("if-absent", words::IF_ABSENT),
    ("info", words::INFO),
    ("kind-unknown", words::KIND_UNKNOWN),
    ("no-checklist", words::NO_CHECKLIST),
    ("no-score", words::NO_SCORE),
    ("not-all-there", words::NOT_ALL_THERE),
    ("nothing-found", words::NOTHING_FOUND),
    ("nothing-required", words::NOTHING_REQUIRED),
    ("on-line", words::ON_LINE),
    ("plain", words::PLAIN),
    ("recommended", words::RECOMMENDED),
    ("regime-unknown", words::REGIME_UNKNOWN),
    ("sanctioned", words::SANCTIONED),
    ("source", words::SOURCE),
    ("unsure", words::UNSURE),
    ("warning", words::WARNING),
    ("why", words::WHY),
];

/// The names and fixed words in one interface language, as JSON.
pub fn json(ui: UiLang) -> String {
    let named = |code: &'static str, title: Localized| NamedJson { code, title: title.get(ui) };
    let mut words: BTreeMap<_, _> = WORDS.iter().map(|(name, text)| (*name, text.get(ui))).collect();
    words.insert("wrong", words::WRONG.get(ui));
    let json = CatalogueJson {
        languages: Lang::ALL
            .iter()
            .map(|lang| NamedJson { code: lang.code(), title: words::language(*lang, ui) })
            .collect(),
        kinds: law::kinds().iter().map(|kind| named(kind.id, kind.title)).collect(),
        // Good practice is asked of every letter; it is no regime that a letter belongs to.
        regimes: law::regimes()
            .iter()
            .filter(|regime| regime.id != "good-practice")
            .map(|regime| named(regime.id, regime.title))
            .collect(),
        parts: score::PARTS.iter().map(|(code, title)| named(code, *title)).collect(),
        levels: [Level::Sanctioned, Level::Mandatory, Level::Recommended]
            .into_iter()
            .map(|level| named(level.name(), words::level(level)))
            .collect(),
        words,
    };
    // Strings only, so that this cannot fail.
    serde_json::to_string(&json).unwrap_or_default()
}

#[derive(Serialize)]
struct RequirementJson {
    id: &'static str,
    element: &'static str,
    title: &'static str,
    /// What to write.
    advice: &'static str,
    /// A plain sentence to start from, in the language of the letter; empty where there is none.
    example: String,
    consequence: Option<&'static str>,
    /// The legal value in words.
    value: Option<&'static str>,
    source: String,
    verified: String,
    /// Whether somebody read the law for it.
    confirmed: bool,
}

/// What a line of the checklist is about, by the id of its requirement, as JSON; `None` where there is no such row.
///
/// `regime` is that of the letter: it decides which body hears the appeal that the example speaks of.
pub fn requirement(id: &str, regime: Option<&str>, lang: Lang, ui: UiLang) -> Option<String> {
    let row = law::regimes().iter().flat_map(|regime| regime.requirements).find(|row| row.id == id)?;
    let info = law::element(row.element)?;
    let json = RequirementJson {
        id: row.id,
        element: row.element,
        title: row.title.get(ui),
        advice: info.advice.get(ui),
        example: text_block(row.element, regime, None, lang, None).unwrap_or_default(),
        consequence: row.consequence.map(|text| text.get(ui)),
        value: row.value.map(|text| text.get(ui)),
        source: row::cited(row.source.get(ui)),
        verified: row::verified(row.verified, ui),
        confirmed: row.verified != Verified::Memory,
    };
    serde_json::to_string(&json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn every_name_is_there_in_every_language() {
        for ui in UiLang::ALL {
            let json: Value = serde_json::from_str(&json(ui)).expect("JSON");
            let titles = |key: &str| json[key].as_array().map(Vec::len);
            assert_eq!(titles("kinds"), Some(law::kinds().len()));
            assert_eq!(titles("regimes"), Some(law::regimes().len() - 1));
            assert_eq!(titles("parts"), Some(6));
            let words = json["words"].as_object().expect("words");
            assert_eq!(words.len(), WORDS.len() + 1, "each name stands once");
            assert!(words.values().all(|text| text.as_str().is_some_and(|text| !text.is_empty())));
        }
    }

    #[test]
    fn a_requirement_says_what_to_write_in_the_language_of_the_letter() {
        let asked = |regime| {
            let json = requirement("rmi-appeal-deadline", Some(regime), Lang::Fr, UiLang::Nl).expect("known");
            serde_json::from_str::<Value>(&json).expect("JSON")
        };
        let row = asked("rmi");
        assert_eq!(row["element"], "appeal-deadline");
        assert!(row["example"].as_str().is_some_and(|text| text.contains("tribunal du travail")), "{row}");
        assert!(row["source"].as_str().is_some_and(|text| !text.is_empty()), "{row}");
        assert_ne!(asked("social-housing-flanders")["example"], row["example"], "another body hears it");
        assert_eq!(requirement("no-such-row", None, Lang::Nl, UiLang::Nl), None);
    }
}
