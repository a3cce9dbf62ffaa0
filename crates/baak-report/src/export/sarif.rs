//! SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS): what code scanning and many editors read.
//!
//! Columns and offsets count Unicode characters (`columnKind`). Byte offsets are those of the file in UTF-8. Fingerprints
//! come from content; GitHub knows them as `primaryLocationLineHash`.

use super::Part;
use super::about::{About, HOME};
use super::escape::uri;
use super::finding::{Change, Finding, Region, with_suppressed};
use crate::{Checked, Letter, Places};
use baak_core::diagnostic::Severity;
use baak_core::lang::UiLang;
use baak_core::report::SetAsideBy;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What stands before the results.
pub(super) const BEGIN: &str = concat!(
    "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{",
    "\"columnKind\":\"unicodeCodePoints\",\"results\":["
);

/// The results of one letter, and the rules that they name.
pub(super) fn part(checked: &Checked) -> Part {
    let artifact = json!({ "uri": uri(&checked.path) });
    let letter = match &checked.outcome {
        Ok(letter) => letter,
        Err(error) => {
            let failed = json!({
                "level": "error",
                "message": { "text": error },
                "locations": [{ "physicalLocation": { "artifactLocation": artifact } }],
            });
            return Part { failed: Some(failed), ..Part::default() };
        }
    };
    let places = Places::new(&letter.document);
    let ui = letter.report.ui_lang;
    let mut rules = BTreeMap::new();
    let mut results = Vec::new();
    for (finding, aside) in with_suppressed(letter, &places) {
        let code = &*finding.diagnostic.code;
        if !rules.contains_key(code) {
            rules.insert(code.to_owned(), rule(code, &About::of(finding.diagnostic, ui)));
        }
        let mut result = result(&finding, letter, &artifact);
        if let Some(aside) = aside {
            let kind = match aside.by {
                SetAsideBy::Comment => "inSource",
                SetAsideBy::Baseline => "external",
            };
            result["suppressions"] = json!([{ "kind": kind, "status": "accepted", "justification": aside.reason }]);
        }
        results.push(format!("\n{result}"));
    }
    Part { text: results.join(","), rules, ..Part::default() }
}

/// What stands after the results.
pub(super) fn end(version: &str, rules: &BTreeMap<String, Value>, failed: &[Value]) -> String {
    let rules: Vec<&Value> = rules.values().collect();
    let driver = json!({
        "name": "Baak",
        "version": version,
        "semanticVersion": version,
        "informationUri": HOME,
        "rules": rules,
    });
    let invocation = json!({ "executionSuccessful": failed.is_empty(), "toolExecutionNotifications": failed });
    format!("\n],\"tool\":{},\"invocations\":[{invocation}]}}]}}\n", json!({ "driver": driver }))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(code: &str, about: &About) -> Value {
    let help = about.help.join("\n\n");
    let (group, _) = code.split_once('/').unwrap_or((code, ""));
    // Tags are a set.
    let tags = match group {
        "law" => vec!["law"],
        "value" => vec!["law", "value"],
        group => vec!["plain-language", group],
    };
    json!({
        "id": code,
        "name": code,
        "shortDescription": { "text": about.title },
        "fullDescription": { "text": about.help.first().unwrap_or(&about.title) },
        "help": { "text": help, "markdown": format!("{help}\n\n`baak explain {code}`") },
        "helpUri": about.url,
        "defaultConfiguration": { "level": level(about.severity) },
        "properties": { "tags": tags, "problem.severity": level(about.severity).replace("note", "recommendation") },
    })
}

fn result(finding: &Finding<'_>, letter: &Letter, artifact: &Value) -> Value {
    let ui = letter.report.ui_lang;
    let location = |region: &Region| location(region, artifact);
    let belongs = finding.near.iter().map(|near| with_message(location(near), super::words::BELONGS_HERE.get(ui)));
    let related = finding.related.iter().map(|place| with_message(location(place), super::words::SEE_ALSO.get(ui)));
    let mut result = json!({
        "ruleId": finding.diagnostic.code,
        "level": level(finding.diagnostic.severity),
        "message": { "text": finding.text() },
        "locations": [location(&finding.region)],
        "partialFingerprints": {
            "baakFinding/v1": finding.fingerprint,
            "primaryLocationLineHash": finding.fingerprint,
        },
        "properties": properties(finding, letter, ui),
    });
    let related: Vec<Value> = belongs.chain(related).collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    let fixes: Vec<Value> = finding.fixes.iter().map(|change| fix(change, artifact)).collect();
    if !fixes.is_empty() {
        result["fixes"] = fixes.into();
    }
    result
}

/// The law behind a finding, and its line of the checklist.
fn properties(finding: &Finding<'_>, letter: &Letter, ui: UiLang) -> Value {
    let mut properties = json!({ "why": finding.diagnostic.why, "source": finding.diagnostic.source });
    let item = letter
        .report
        .checklist
        .iter()
        .find(|item| crate::checklist::finding_of(item, letter) == Some(finding.diagnostic));
    if let Some(item) = item {
        properties["element"] = item.requirement.element.into();
        properties["status"] = item.status.name().into();
        properties["requirement"] = item.requirement.id.into();
        properties["title"] = item.requirement.title.get(ui).into();
    }
    properties
}

fn with_message(mut location: Value, text: &str) -> Value {
    location["message"] = json!({ "text": text });
    location
}

/// A place in the file; a file that is no text has no regions, but places in words.
fn location(region: &Region, artifact: &Value) -> Value {
    let mut location = json!({ "physicalLocation": { "artifactLocation": artifact } });
    if region.is_text {
        location["physicalLocation"]["region"] = region_json(region);
    }
    if let Some(label) = &region.label {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": label }]);
    }
    location
}

fn region_json(region: &Region) -> Value {
    json!({
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "charOffset": region.chars[0],
        "charLength": region.chars[1] - region.chars[0],
        "byteOffset": region.start.start,
        "byteLength": region.start.end - region.start.start,
    })
}

fn fix(change: &Change<'_>, artifact: &Value) -> Value {
    let replacements: Vec<Value> = change
        .edits
        .iter()
        .map(|(region, text)| json!({ "deletedRegion": region_json(region), "insertedContent": { "text": text } }))
        .collect();
    json!({
        "description": { "text": change.title },
        "artifactChanges": [{ "artifactLocation": artifact, "replacements": replacements }],
    })
}
