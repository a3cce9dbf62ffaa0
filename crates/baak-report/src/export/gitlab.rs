//! GitLab Code Quality: a list of issues that the merge request shows beside the changed lines.

use super::escape::path;
use super::finding::findings;
use super::fingerprint::hash;
use crate::{Checked, Places};
use baak_core::diagnostic::Severity;
use serde_json::json;

/// The issues of one letter.
pub(super) fn part(checked: &Checked) -> String {
    let path = path(&checked.path);
    let letter = match &checked.outcome {
        Ok(letter) => letter,
        Err(error) => {
            let issue = json!({
                "description": error,
                "check_name": "read",
                "fingerprint": hash(&["read", &path]),
                "severity": "blocker",
                "location": { "path": path, "lines": { "begin": 1 } },
            });
            return format!("\n{issue}");
        }
    };
    let places = Places::new(&letter.document);
    let issues: Vec<String> = findings(letter, &places)
        .iter()
        .map(|finding| {
            // GitLab takes issues with the same print for one: the same finding in two letters is two.
            let issue = json!({
                "description": finding.text(),
                "check_name": finding.diagnostic.code,
                "fingerprint": hash(&[&path, &finding.fingerprint]),
                "severity": severity(finding.diagnostic.severity),
                "location": {
                    "path": path,
                    "lines": { "begin": finding.region.start.line, "end": finding.region.end_line },
                },
            });
            format!("\n{issue}")
        })
        .collect();
    issues.join(",")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}
