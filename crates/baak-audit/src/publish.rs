//! From the records to everything that people read.

use crate::error::{At, AuditError};
use crate::html::{self, Report};
use crate::run::{Manifest, finish};
use crate::stats::ErrorRates;
use crate::tables;
use crate::tally::Tally;
use baak_core::lang::UiLang;
use std::fs;
use std::path::Path;

/// What is known of the tool's own error, measured on the 54 letters held out of the development (`docs/quality.md`): it
/// found 80 of 95 missing elements, and called 32 of 541 others missing.
pub const BUILT_IN_RATES: ErrorRates =
    ErrorRates { sensitivity: 80.0 / 95.0, sensitivity_n: 95, specificity: 509.0 / 541.0, specificity_n: 541 };

/// How the results are shown.
#[derive(Debug, Clone)]
pub struct Show {
    /// The columns to compare.
    pub by: Vec<String>,
    /// Fewer letters say nothing.
    pub least: u64,
    /// A title of the user's own.
    pub title: Option<String>,
    /// The language of the report.
    pub ui: UiLang,
}

/// What a person wants to know at the end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Letters in the frame.
    pub frame: u64,
    /// Letters read.
    pub read: u64,
    /// Letters that could not be read.
    pub unread: u64,
}

/// Makes all tables and the report from the records, and finishes the manifest.
///
/// # Errors
/// When the records cannot be read, or a result not be written.
pub fn publish(folder: &Path, manifest: Manifest, show: &Show) -> Result<Summary, AuditError> {
    let tally = Tally::of(folder, &manifest, &show.by)?;
    // People may have measured the error on this very sample.
    let own = crate::review::read_rates(folder)?;
    let rates = own.map_or((BUILT_IN_RATES, false), |rates| (rates, true));
    let rows = tally.rows(show.least, Some(rates.0));
    tables::write(folder, &manifest, &tally, &rows)?;
    let page = html::render(&Report {
        manifest: &manifest,
        tally: &tally,
        by: &show.by,
        least: show.least,
        rates,
        title: show.title.as_deref(),
        ui: show.ui,
    });
    let path = folder.join("report.html");
    fs::write(&path, page).at(&path)?;
    let summary = Summary { frame: manifest.frame(), read: tally.read(), unread: tally.unread() };
    let results = [&["audit.jsonl", "report.html", "frame.csv", "key.csv"], tables::FILES].concat();
    finish(manifest, folder, &results)?;
    Ok(summary)
}
