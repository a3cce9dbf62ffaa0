//! Reviewdog Diagnostic Format: findings and suggestions that a review robot puts on a change.
//!
//! Columns count bytes of UTF-8, and an end is exclusive, as the format wants.

use super::about::{HOME, url};
use super::escape::path;
use super::finding::{Region, findings};
use crate::{Checked, Places};
use baak_core::diagnostic::Severity;
use serde_json::{Value, json};

/// What stands before the findings.
pub(super) fn begin() -> String {
    format!("{{\"source\":{},\"diagnostics\":[", json!({ "name": "baak", "url": HOME }))
}

/// The findings of one letter.
pub(super) fn part(checked: &Checked) -> String {
    let path = path(&checked.path);
    let letter = match &checked.outcome {
        Ok(letter) => letter,
        Err(error) => {
            let location = json!({ "path": path, "range": { "start": { "line": 1, "column": 1 } } });
            let failed =
                json!({ "message": error, "location": location, "severity": "ERROR", "code": { "value": "read" } });
            return format!("\n{failed}");
        }
    };
    let places = Places::new(&letter.document);
    let all: Vec<String> = findings(letter, &places)
        .iter()
        .map(|finding| {
            let code = &*finding.diagnostic.code;
            let mut json = json!({
                "message": finding.full_text(),
                "location": { "path": path, "range": range(&finding.region) },
                "severity": severity(finding.diagnostic.severity),
                "code": { "value": code, "url": url(code) },
            });
            // A suggestion is one replacement; a change of several places is none.
            let suggestions: Vec<Value> = finding
                .fixes
                .iter()
                .filter_map(|change| match change.edits.as_slice() {
                    [(region, text)] => Some(json!({ "range": range(region), "text": text })),
                    _ => None,
                })
                .collect();
            if !suggestions.is_empty() {
                json["suggestions"] = suggestions.into();
            }
            format!("\n{json}")
        })
        .collect();
    all.join(",")
}

fn range(region: &Region) -> Value {
    let [start, end] = region.byte_columns;
    json!({
        "start": { "line": region.start.line, "column": start },
        "end": { "line": region.end_line, "column": end },
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Info => "INFO",
    }
}
