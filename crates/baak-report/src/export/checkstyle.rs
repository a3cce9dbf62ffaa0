//! Checkstyle XML: what most build servers read.

use super::escape::{attribute, path};
use super::finding::findings;
use crate::{Checked, Places};
use std::fmt::Write;

/// The file element of one letter.
pub(super) fn part(checked: &Checked) -> String {
    let mut out = format!("<file name=\"{}\">\n", attribute(&path(&checked.path)));
    match &checked.outcome {
        Ok(letter) => {
            let places = Places::new(&letter.document);
            for finding in findings(letter, &places) {
                let _ = writeln!(
                    out,
                    "<error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"baak.{}\"/>",
                    finding.region.start.line,
                    finding.region.start.column,
                    finding.diagnostic.severity.name(),
                    attribute(&finding.text()),
                    attribute(&finding.diagnostic.code),
                );
            }
        }
        Err(error) => {
            let _ = writeln!(
                out,
                "<error line=\"1\" column=\"1\" severity=\"error\" message=\"{}\" source=\"baak.read\"/>",
                attribute(error)
            );
        }
    }
    out + "</file>\n"
}
