//! The report for people: one self-contained page, to read on a screen or on paper.

mod comparison;
mod page;
mod parts;
mod words;

pub use comparison::comparison;

use crate::run::Manifest;
use crate::stats::ErrorRates;
use crate::tally::Tally;
use baak_core::lang::UiLang;

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    /// What was audited.
    pub manifest: &'r Manifest,
    /// What was counted.
    pub tally: &'r Tally,
    /// The columns to compare.
    pub by: &'r [String],
    /// Fewer letters say nothing.
    pub least: u64,
    /// The tool's own error, and whether people measured it on this sample.
    pub rates: (ErrorRates, bool),
    /// A title of the user's own.
    pub title: Option<&'r str>,
    /// The language.
    pub ui: UiLang,
}

/// The whole page.
pub fn render(report: &Report<'_>) -> String {
    let body = [
        parts::headlines(report),
        parts::missing(report),
        parts::groups(report),
        parts::wrong(report),
        parts::reasons(report),
        parts::clarity(report),
        parts::norms(report),
        parts::examples(report),
        parts::sample(report),
        parts::unread(report),
        parts::versions(report),
        parts::limits(report),
    ];
    page::page(report.ui, report.title.unwrap_or_else(|| words::TITLE.get(report.ui)), &body)
}
