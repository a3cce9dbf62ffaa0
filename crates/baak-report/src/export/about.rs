//! What a code stands for, for programs that list rules beside their findings.

use baak_core::diagnostic::{Diagnostic, Severity};
use baak_core::lang::UiLang;
use baak_core::{law, rules};

/// Where the project keeps its sources.
const REPOSITORY: &str = "https://github.com/baak-be/baak";

/// A rule, a value check or an element of the law.
pub(crate) struct About {
    /// Its name.
    pub(crate) title: String,
    /// What it is about and what to do, in paragraphs.
    pub(crate) help: Vec<String>,
    /// A page about it.
    pub(crate) url: String,
    /// How much it weighs, unless a finding says more.
    pub(crate) severity: Severity,
}

impl About {
    /// What the code of a finding stands for.
    pub(crate) fn of(finding: &Diagnostic, ui: UiLang) -> Self {
        let code = &*finding.code;
        if let Some(rule) = rules::rule(code) {
            let help = [rule.why.get(ui), rule.source].map(str::to_owned).to_vec();
            return Self { title: rule.title.get(ui).to_owned(), help, url: url(code), severity: rule.severity };
        }
        if let Some(check) = code.strip_prefix("value/").and_then(law::value_check) {
            let help = [check.title.get(ui), check.source.get(ui)].map(|text| format!("{text}.")).to_vec();
            return Self { title: check.title.get(ui).to_owned(), help, url: url(code), severity: check.severity };
        }
        let element = ["law/", "value/"].iter().find_map(|group| code.strip_prefix(group)).and_then(law::element);
        if let Some(element) = element {
            let help = vec![element.advice.get(ui).to_owned()];
            let severity = Severity::Error;
            return Self { title: element.title.get(ui).to_owned(), help, url: url(code), severity };
        }
        // A rule of the user's own.
        let help = vec![finding.help.clone(), finding.source.to_string()];
        let help = help.into_iter().filter(|text| !text.is_empty()).collect();
        Self { title: finding.message.clone(), help, url: url(code), severity: finding.severity }
    }
}

/// The page about a code, on the web.
pub fn url(code: &str) -> String {
    let (group, name) = code.split_once('/').unwrap_or((code, ""));
    let page = match group {
        "law" => "crates/baak-core/rules/elements.toml".to_owned(),
        "value" => "crates/baak-core/rules/values.toml".to_owned(),
        _ if rules::rule(code).is_some() => format!("crates/baak-core/src/rules/{group}/{}.md", name.replace('-', "_")),
        _ => "docs/formats.md".to_owned(),
    };
    format!("{REPOSITORY}/blob/main/{page}")
}

/// The home of the project.
pub(crate) const HOME: &str = REPOSITORY;

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_page_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for code in ["sentence/too-long", "word/jargon", "law/appeal-deadline", "value/appeal-term", "own/x"] {
            let page = url(code);
            let path = page.split_once("/blob/main/").expect("a page of the repository").1;
            assert!(root.join(path).is_file(), "{path}");
        }
    }
}
