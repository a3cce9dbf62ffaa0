//! `JUnit` XML: a suite for each letter, a case for each line of its checklist and for each rule that found something.
//!
//! A case fails when a finding of it weighs as much as what fails the run; lighter findings are told in its output.

use super::about::About;
use super::escape::{attribute, path, xml};
use super::finding::{Finding, findings};
use super::words;
use crate::{Checked, Letter, Places, checklist};
use baak_core::diagnostic::Severity;
use baak_core::lang::UiLang;
use baak_core::law::Status;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The suite of one letter.
pub(super) fn part(checked: &Checked, fail_from: Option<Severity>, ui: UiLang) -> String {
    let name = path(&checked.path);
    let mut cases = Cases { suite: &name, ..Cases::default() };
    match &checked.outcome {
        Ok(letter) => {
            cases.add("baak.read", words::READ.get(letter.report.ui_lang), "");
            of_letter(&mut cases, letter, fail_from);
        }
        Err(error) => {
            cases.errors += 1;
            let inner = format!("<error message=\"{}\"/>", attribute(error));
            cases.add("baak.read", words::READ.get(ui), &inner);
        }
    }
    let Cases { text, tests, failures, errors, skipped, .. } = &cases;
    format!(
        "<testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\">\n{text}</testsuite>\n",
        attribute(&name)
    )
}

/// The cases of one suite.
#[derive(Default)]
struct Cases<'a> {
    suite: &'a str,
    text: String,
    tests: u32,
    failures: u32,
    errors: u32,
    skipped: u32,
}

impl Cases<'_> {
    fn add(&mut self, class: &str, name: &str, inner: &str) {
        self.tests += 1;
        let file = attribute(self.suite);
        let (class, name) = (attribute(class), attribute(name));
        let _ = match inner {
            "" => writeln!(self.text, "<testcase classname=\"{class}\" name=\"{name}\" file=\"{file}\"/>"),
            inner => {
                writeln!(
                    self.text,
                    "<testcase classname=\"{class}\" name=\"{name}\" file=\"{file}\">{inner}</testcase>"
                )
            }
        };
    }

    /// A case with what was found: a failure, or only told.
    fn found(&mut self, class: &str, name: &str, found: &[&Finding<'_>], fails: bool, is_open: bool) {
        let told: Vec<String> = found.iter().map(|finding| told(finding)).collect();
        let first = found.first().map_or(String::new(), |finding| attribute(&finding.diagnostic.message));
        let told = xml(&told.join("\n\n"));
        let inner = if fails {
            self.failures += 1;
            let kind = found.first().map_or("", |finding| finding.diagnostic.severity.name());
            format!("<failure type=\"{kind}\" message=\"{first}\">{told}</failure>")
        } else if is_open {
            self.skipped += 1;
            format!("<skipped message=\"{first}\"/>")
        } else {
            format!("<system-out>{told}</system-out>")
        };
        self.add(class, name, &inner);
    }
}

fn told(finding: &Finding<'_>) -> String {
    let region = &finding.region;
    let place = if region.is_text { format!("{}:{} ", region.start.line, region.start.column) } else { String::new() };
    format!("{place}{}", finding.full_text())
}

fn of_letter(cases: &mut Cases<'_>, letter: &Letter, fail_from: Option<Severity>) {
    let ui = letter.report.ui_lang;
    let places = Places::new(&letter.document);
    let all = findings(letter, &places);
    let fails = |finding: &&Finding<'_>| fail_from.is_some_and(|from| finding.diagnostic.severity >= from);
    let mut told = vec![false; all.len()];
    for item in letter.report.checklist.iter().filter(|item| item.status != Status::NotApplicable) {
        let (name, class) = (item.requirement.title.get(ui), format!("law.{}", item.requirement.element));
        if item.status == Status::Present {
            cases.add(&class, name, "");
            continue;
        }
        // A line whose finding is switched off is no case.
        let own = checklist::finding_of(item, letter);
        let Some(at) = all.iter().position(|finding| Some(finding.diagnostic) == own) else { continue };
        told[at] = true;
        let found = [&all[at]];
        let is_failure = found.iter().any(&fails);
        cases.found(&class, name, &found, is_failure, true);
    }
    let mut by_code: BTreeMap<&str, Vec<&Finding<'_>>> = BTreeMap::new();
    for (finding, told) in all.iter().zip(told) {
        if !told {
            by_code.entry(&finding.diagnostic.code).or_default().push(finding);
        }
    }
    for (code, found) in by_code {
        let name = About::of(found[0].diagnostic, ui).title;
        let is_failure = found.iter().any(&fails);
        cases.found(&code.replace('/', "."), &name, &found, is_failure, false);
    }
}
