//! The JSON report is what its schema says.

use baak_core::Settings;
use baak_core::lang::UiLang;
use baak_report::requirements::{self, Asked};
use baak_report::{Checked, Letter, Look, checklist, json, pretty};
use serde_json::Value;

/// Lists where `value` is not what `schema` says; knows the few keywords that our schema uses.
fn violations(value: &Value, schema: &Value, root: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere");
        return violations(value, target, root, path, found);
    }
    let mut say = |what: String| found.push(format!("{path}: {what}"));
    if let Some(expected) = schema.get("const").filter(|expected| *expected != value) {
        say(format!("{value} is not {expected}"));
    }
    if let Some(choices) = schema["enum"].as_array().filter(|choices| !choices.contains(value)) {
        say(format!("{value} is none of {choices:?}"));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind.as_str()],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is(kind)) {
        say(format!("{value} is no {kinds:?}"));
    }
    if let Value::Array(items) = value {
        for (at, item) in items.iter().enumerate() {
            violations(item, &schema["items"], root, &format!("{path}/{at}"), found);
        }
    }
    if let Value::Object(object) = value {
        for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(key) {
                found.push(format!("{path}: no {key}"));
            }
        }
        for (key, inner) in object {
            let path = format!("{path}/{key}");
            match schema["properties"].get(key).or_else(|| schema.get("additionalProperties")) {
                Some(Value::Bool(false)) => found.push(format!("{path}: not in the schema")),
                Some(schema) => violations(inner, schema, root, &path, found),
                None => {}
            }
        }
    }
}

fn examples() -> Vec<Checked> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/letters");
    let mut files = vec![
        Checked { path: "weg.md".into(), outcome: Err("Dit bestand bestaat niet.".into()), warnings: Vec::new() },
        Checked { path: "één\u{202e}.txt".into(), outcome: Ok(letter("Dag 😀.")), warnings: vec!["?".into()] },
    ];
    for lang in ["nl", "fr", "de"] {
        let mut names: Vec<_> = std::fs::read_dir(format!("{folder}/{lang}"))
            .expect("the examples are there")
            .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.extension().is_some_and(|e| e == "md")))
            .collect();
        names.sort();
        for path in names {
            let source = std::fs::read_to_string(&path).expect("readable");
            let path = path.to_string_lossy().into_owned();
            files.push(Checked { path, outcome: Ok(letter(&source)), warnings: Vec::new() });
        }
    }
    files
}

fn letter(source: &str) -> Letter {
    let (document, _) = baak_read::read(source.as_bytes(), baak_read::Format::Markdown).expect("a letter");
    let report = baak_core::check(&document, &Settings::default());
    Letter { document, report }
}

#[test]
fn the_report_is_what_the_schema_says() {
    let schema: Value = serde_json::from_str(include_str!("../schema/report.schema.json")).expect("JSON");
    let files = examples();
    let text = json::report(&files, "0.0.0");
    assert_eq!(text, json::report(&examples(), "0.0.0"), "the same letters give the same report");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    let mut found = Vec::new();
    violations(&report, &schema, &schema, "", &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));

    for (file, json) in files.iter().zip(report["documents"].as_array().expect("documents")) {
        let Ok(letter) = &file.outcome else { continue };
        for (finding, json) in
            letter.report.diagnostics.iter().zip(json["diagnostics"].as_array().expect("diagnostics"))
        {
            let at = |key: &str| json["span"][key].as_u64().expect("a number") as usize;
            let source = &letter.document.source;
            // Text of the letter without the mark-up that its file has.
            let words = finding.place.span().of(&letter.document.text).split_whitespace().next().unwrap_or_default();
            assert!(
                source[at("start")..at("end")].contains(words) || words.contains("...") || words.is_empty(),
                "{json}"
            );
            assert_eq!(at("line"), source[..at("start")].matches('\n').count() + 1, "{json}");
        }
    }
}

#[test]
fn the_requirements_are_what_their_schema_says() {
    let schema: Value = serde_json::from_str(include_str!("../schema/requirements.schema.json")).expect("JSON");
    for ui in UiLang::ALL {
        let text = requirements::json(Asked::default(), ui);
        let letters: Value = serde_json::from_str(&text).expect("JSON");
        let mut found = Vec::new();
        violations(&letters, &schema, &schema, "", &mut found);
        assert!(found.is_empty(), "{}", found.join("\n"));
        // Seventeen regimes, and every kind that a regime asks something of.
        assert!(letters.as_array().is_some_and(|letters| letters.len() > 100));
    }
}

#[test]
fn a_wrong_report_is_seen() {
    let schema: Value = serde_json::from_str(include_str!("../schema/report.schema.json")).expect("JSON");
    let mut report: Value = serde_json::from_str(&json::report(&examples(), "0.0.0")).expect("JSON");
    report["documents"][1]["score"] = Value::from("100");
    report["documents"][1]["extra"] = Value::Null;
    report["summary"].as_object_mut().expect("an object").remove("errors");
    let mut found = Vec::new();
    violations(&report, &schema, &schema, "", &mut found);
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn requirements_fit_the_screen() {
    use unicode_width::UnicodeWidthStr;
    let one = |regime, kind| Asked { regime: Some(regime), kind: Some(kind), as_of: None };
    for ui in UiLang::ALL {
        for asked in [one("rmi", "decision-recover"), one("family-benefits", "decision-refuse"), Asked::default()] {
            let text = requirements::text(asked, ui, Look::new(Some(80), false));
            for line in text.lines() {
                let is_one_word = !line.trim().contains(' ');
                assert!(line.width() <= 80 || is_one_word, "{}: {line}", line.width());
            }
        }
    }
}

#[test]
fn text_fits_the_screen_and_has_colour_only_when_asked() {
    use unicode_width::UnicodeWidthStr;
    for file in examples() {
        for width in [40, 60, 80, 100] {
            let plain = Look::new(Some(width), false);
            for text in [pretty::render(&file, plain, true), checklist::render(&file, plain, true)] {
                assert!(!text.contains('\u{1b}'), "{text}");
                for line in text.lines().skip(1) {
                    // A word that is wider than the screen stays whole: a web address, a code.
                    let is_one_word = !line.trim().contains(' ');
                    assert!(line.width() <= width || is_one_word, "{width} < {}: {line}", line.width());
                }
            }
            assert!(pretty::render(&file, Look::new(Some(width), true), false).contains('\u{1b}'));
        }
    }
}
