//! How often each rule was broken, over all letters.

use baak_core::diagnostic::Severity;
use baak_core::lang::{Localized, UiLang};
use baak_report::{Checked, count};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Counts by rule.
#[derive(Debug, Clone, Default)]
pub(crate) struct Statistics(BTreeMap<String, Count>);

#[derive(Debug, Clone)]
struct Count {
    severity: Severity,
    findings: u32,
    letters: u32,
    fixable: u32,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: Severity,
    findings: u32,
    letters: u32,
    fixable: u32,
}

const LETTERS: Localized = Localized {
    nl: "in {n} brief|in {n} brieven",
    fr: "dans {n} lettre|dans {n} lettres",
    de: "in {n} Brief|in {n} Briefen",
    en: "in {n} letter|in {n} letters",
};
const FIXABLE: Localized =
    Localized { nl: "{n} met --fix", fr: "{n} avec --fix", de: "{n} mit --fix", en: "{n} with --fix" };

impl Statistics {
    /// Counts the findings of one letter.
    pub(crate) fn of(checked: &Checked) -> Self {
        let mut all = Self::default();
        let Ok(letter) = &checked.outcome else { return all };
        for finding in &letter.report.diagnostics {
            let new = Count { severity: finding.severity, findings: 0, letters: 1, fixable: 0 };
            let count = all.0.entry(finding.code.to_string()).or_insert(new);
            count.severity = count.severity.max(finding.severity);
            count.findings += 1;
            count.fixable += u32::from(finding.fixes.iter().any(|fix| fix.is_safe));
        }
        all
    }

    /// Adds the counts of another letter.
    pub(crate) fn add(&mut self, other: Self) {
        for (code, more) in other.0 {
            match self.0.get_mut(&code) {
                Some(count) => {
                    count.severity = count.severity.max(more.severity);
                    count.findings += more.findings;
                    count.letters += more.letters;
                    count.fixable += more.fixable;
                }
                None => {
                    self.0.insert(code, more);
                }
            }
        }
    }

    /// The most frequent first.
    fn rows(&self) -> Vec<Row<'_>> {
        let rows = self.0.iter().map(|(code, count)| Row {
            code,
            severity: count.severity,
            findings: count.findings,
            letters: count.letters,
            fixable: count.fixable,
        });
        let mut rows: Vec<Row<'_>> = rows.collect();
        // Codes stay in their order among equals.
        rows.sort_by_key(|row| Reverse(row.findings));
        rows
    }

    /// For people.
    pub(crate) fn table(&self, ui: UiLang) -> String {
        let rows = self.rows();
        let width = rows.first().map_or(1, |row| row.findings.to_string().len());
        let widest = rows.iter().map(|row| row.code.len()).max().unwrap_or(0);
        let mut out = String::new();
        for row in &rows {
            let letters = count(&LETTERS, ui, row.letters);
            let fixable = match row.fixable {
                0 => String::new(),
                n => format!(", {}", FIXABLE.get(ui).replace("{n}", &n.to_string())),
            };
            let _ = writeln!(
                out,
                "{:>width$}  {:<widest$}  {:<7}  {letters}{fixable}",
                row.findings,
                row.code,
                row.severity.name()
            );
        }
        out
    }

    /// For programs.
    pub(crate) fn json(&self) -> String {
        // Numbers and names always become JSON.
        serde_json::to_string_pretty(&self.rows()).unwrap_or_default() + "\n"
    }
}
