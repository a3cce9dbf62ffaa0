//! All rules, as a table or as JSON.

use baak_core::diagnostic::Severity;
use baak_core::lang::UiLang;
use baak_core::law;
use baak_core::rules::RULES;
use serde::Serialize;
use std::fmt::Write;

#[derive(Serialize)]
struct RuleJson {
    code: String,
    severity: Severity,
    languages: Vec<&'static str>,
    on_by_default: bool,
    /// Right and reviewed findings on real letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<[u32; 2]>,
    title: &'static str,
    why: &'static str,
    source: &'static str,
}

/// The rules in code, then one for each element of the law, then the value checks.
fn all(ui: UiLang) -> Vec<RuleJson> {
    let rules = RULES.iter().map(|rule| RuleJson {
        code: rule.code.to_owned(),
        severity: rule.severity,
        languages: rule.langs.iter().map(|lang| lang.code()).collect(),
        on_by_default: rule.on_by_default,
        precision: rule.precision().map(|precision| [precision.right, precision.reviewed]),
        title: rule.title.get(ui),
        why: rule.why.get(ui),
        source: rule.source,
    });
    let elements = law::elements().iter().filter(|element| !element.silent).map(|element| RuleJson {
        code: format!("law/{}", element.id),
        severity: Severity::Error,
        languages: vec!["nl", "fr", "de"],
        on_by_default: true,
        precision: None,
        title: element.title.get(ui),
        why: "",
        source: "",
    });
    let values = law::value_checks().iter().map(|check| RuleJson {
        code: check.code.to_owned(),
        severity: check.severity,
        languages: vec!["nl", "fr", "de"],
        on_by_default: true,
        precision: None,
        title: check.title.get(ui),
        why: "",
        source: check.source.get(ui),
    });
    rules.chain(elements).chain(values).collect()
}

/// For people.
pub fn table(ui: UiLang) -> String {
    let rules = all(ui);
    let widest = rules.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut out = String::new();
    for rule in rules {
        let off = if rule.on_by_default { "" } else { " (off)" };
        let precision = rule.precision.map_or_else(String::new, |[right, reviewed]| format!(" [{right}/{reviewed}]"));
        let langs = rule.languages.join(" ");
        let _ = writeln!(
            out,
            "{:<widest$}  {:<7}  {langs:<8}  {}{off}{precision}",
            rule.code,
            rule.severity.name(),
            rule.title
        );
    }
    out
}

/// For programs.
pub fn json(ui: UiLang) -> String {
    serde_json::to_string_pretty(&all(ui)).unwrap_or_default() + "\n"
}
