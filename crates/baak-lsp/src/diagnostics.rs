//! Findings as the editor shows them.

use crate::actions::START;
use crate::letter::{Checked, Unchecked};
use crate::words;
use baak_core::diagnostic::{Diagnostic, Place, Severity};
use baak_report::Letter;
use baak_report::export::page_of;
use lsp_types::{
    CodeDescription, Diagnostic as Shown, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString,
    Range, Uri,
};

/// Whose findings these are.
pub(crate) const SOURCE: &str = "baak";

/// All findings of a letter, or why it cannot be read.
pub(crate) fn diagnostics(checked: &Checked, uri: &Uri) -> Vec<Shown> {
    match &checked.outcome {
        Ok(letter) => letter.report.diagnostics.iter().map(|finding| shown(finding, checked, letter, uri)).collect(),
        Err(Unchecked::Empty) => Vec::new(),
        Err(Unchecked::Unread(why)) => vec![of_file("read", why)],
        Err(Unchecked::Configuration(why)) => vec![of_file("configuration", why)],
    }
}

/// What is wrong with the letter as a whole.
fn of_file(code: &str, message: &str) -> Shown {
    Shown {
        range: Range::new(START, START),
        severity: Some(DiagnosticSeverity::ERROR),
        code: Some(NumberOrString::String(code.to_owned())),
        source: Some(SOURCE.to_owned()),
        message: message.to_owned(),
        ..Shown::default()
    }
}

/// One finding.
pub(crate) fn shown(finding: &Diagnostic, checked: &Checked, letter: &Letter, uri: &Uri) -> Shown {
    let ui = letter.report.ui_lang;
    let near = match finding.place {
        Place::Missing { near } => Some((near, words::BELONGS_HERE.get(ui))),
        Place::At(_) => None,
    };
    let related = near.into_iter().chain(finding.related.iter().map(|span| (*span, words::SEE_ALSO.get(ui))));
    let related: Vec<DiagnosticRelatedInformation> = related
        .map(|(span, message)| DiagnosticRelatedInformation {
            location: Location::new(uri.clone(), checked.range(letter, span)),
            message: message.to_owned(),
        })
        .collect();
    let message =
        if finding.help.is_empty() { finding.message.clone() } else { format!("{} {}", finding.message, finding.help) };
    Shown {
        range: checked.place(letter, finding),
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(finding.code.to_string())),
        code_description: page_of(&finding.code).parse().ok().map(|href| CodeDescription { href }),
        source: Some(SOURCE.to_owned()),
        message,
        related_information: (!related.is_empty()).then_some(related),
        ..Shown::default()
    }
}
