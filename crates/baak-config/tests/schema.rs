//! The published schema knows the keys and names that the reader knows, no more and no less.

use baak_config::{Config, SCHEMA};
use baak_core::lang::UiLang;
use baak_core::law;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// The keys that the reader names when it meets one that nobody could mean.
fn known_keys(toml: &str) -> BTreeSet<String> {
    let read = |_: &Path| Ok(String::new());
    let mistakes = Config::parse(toml, "baak.toml", Path::new("/"), &read).expect_err("an unknown key");
    let message = mistakes
        .iter()
        .map(|mistake| mistake.message(UiLang::En))
        .find(|message| message.contains("“%%%%”"))
        .unwrap_or_else(|| panic!("{toml}: {mistakes:?}"));
    let (_, keys) = message.split_once("It knows: ").expect("a list");
    keys.trim_end_matches('.').split(", ").map(str::to_owned).collect()
}

#[test]
fn the_schema_and_the_reader_know_the_same_keys() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    for (toml, pointer) in [
        ("\"%%%%\" = 1", ""),
        ("[limits]\n\"%%%%\" = 1", "/properties/limits"),
        ("[limits.sentence-words]\n\"%%%%\" = 1", "/properties/limits/properties/sentence-words/oneOf/1"),
        ("[[letters]]\n\"%%%%\" = 1", "/properties/letters/items"),
        ("[words]\n\"%%%%\" = {}", "/properties/words"),
        ("[words.nl]\n\"%%%%\" = 1", "/properties/words/properties/nl"),
        ("[[words.fr.jargon]]\n\"%%%%\" = 1", "/properties/words/properties/fr/properties/jargon/oneOf/1/items"),
        (
            "[[words.de.abbreviations]]\n\"%%%%\" = 1",
            "/properties/words/properties/de/properties/abbreviations/oneOf/1/items",
        ),
        ("[[words.nl.stigma]]\n\"%%%%\" = 1", "/properties/words/properties/nl/properties/stigma/oneOf/1/items"),
        ("[[words.nl.tone]]\n\"%%%%\" = 1", "/properties/words/properties/nl/properties/tone/oneOf/1/items"),
        ("[[rule]]\n\"%%%%\" = 1", "/properties/rule/items"),
        ("[[rule]]\n[rule.message]\n\"%%%%\" = 1", "/definitions/localized/oneOf/1"),
        ("[[element]]\n\"%%%%\" = 1", "/properties/element/items"),
        ("[[element]]\n[element.present]\n\"%%%%\" = 1", "/properties/element/items/properties/present"),
        ("[[requirement]]\n\"%%%%\" = 1", "/properties/requirement/items"),
        ("[[requirement]]\n[requirement.in_force]\n\"%%%%\" = 1", "/properties/requirement/items/properties/in_force"),
        ("[organisation]\n\"%%%%\" = 1", "/properties/organisation"),
    ] {
        let object = schema.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}"));
        assert_eq!(object["additionalProperties"], Value::Bool(false), "{pointer}");
        let keys: BTreeSet<String> =
            object["properties"].as_object().into_iter().flat_map(|keys| keys.keys().cloned()).collect();
        // Limits of rules go by a pattern in the schema: `sentence/nested-clauses.clauses`.
        let known: BTreeSet<String> = known_keys(toml).into_iter().filter(|key| !key.contains('/')).collect();
        assert_eq!(keys, known, "{toml}");
    }
}

#[test]
fn the_schema_names_what_exists() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let names = |pointer: &str| -> BTreeSet<&str> {
        let list = schema.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("no {pointer}"));
        list.iter().filter_map(Value::as_str).collect()
    };
    let kinds: BTreeSet<&str> = law::kinds().iter().map(|kind| kind.id).collect();
    assert_eq!(names("/properties/letters/items/properties/kind/enum"), kinds);
    let regimes: BTreeSet<&str> = law::regimes().iter().map(|regime| regime.id).collect();
    assert_eq!(names("/properties/letters/items/properties/regime/enum"), regimes);
    let courts = law::labour_courts().iter();
    let courts =
        courts.flat_map(|court| std::iter::once(court.id).chain(court.divisions.iter().map(|d| d.id))).collect();
    assert_eq!(names("/properties/organisation/properties/court/oneOf/0/enum"), courts);
}
