//! What JavaScript asks of a check.

use baak_core::lang::{Lang, UiLang};
use baak_core::law::{self, Day};
use baak_core::{Settings, rules};
use serde::Deserialize;

/// The options of a check; each may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct Options {
    /// The language of the letter.
    lang: Option<String>,
    /// The code of its kind.
    kind: Option<String>,
    /// The code of its regime.
    regime: Option<String>,
    /// The day whose law counts, `2026-11-23`.
    as_of: Option<String>,
    /// The language of the report; that of the letter when left out.
    ui_lang: Option<String>,
    /// Only these rules or groups of rules.
    select: Vec<String>,
    /// None of these rules or groups of rules.
    ignore: Vec<String>,
}

impl Options {
    /// Reads a JSON object; an empty string asks for nothing.
    pub(crate) fn parse(json: &str) -> Result<Settings, String> {
        if json.is_empty() {
            return Ok(Settings::default());
        }
        let options: Self = serde_json::from_str(json).map_err(|error| format!("baak options: {error}"))?;
        let lang = options.lang.map(|code| Lang::from_code(&code).ok_or_else(|| unknown("lang", &code)));
        let kind = options.kind.map(|code| law::kind(&code).map(|kind| kind.id).ok_or_else(|| unknown("kind", &code)));
        let regime =
            options.regime.map(|code| law::regime(&code).map(|r| r.id).ok_or_else(|| unknown("regime", &code)));
        let as_of = options.as_of.map(|day| Day::parse(&day).ok_or_else(|| unknown("asOf", &day)));
        let ui = options.ui_lang.map(|code| ui_lang(&code));
        if let Some(code) = options.select.iter().chain(&options.ignore).find(|code| !is_known(code)) {
            return Err(unknown("rule", code));
        }
        Ok(Settings {
            lang: lang.transpose()?,
            kind: kind.transpose()?,
            regime: regime.transpose()?,
            as_of: as_of.transpose()?,
            ui_lang: ui.transpose()?,
            select: options.select,
            ignore: options.ignore,
            ..Settings::default()
        })
    }
}

/// The interface language with this code.
pub(crate) fn ui_lang(code: &str) -> Result<UiLang, String> {
    UiLang::from_code(code).ok_or_else(|| unknown("uiLang", code))
}

fn unknown(key: &str, value: &str) -> String {
    format!("baak options: {key} is unknown: {value:?}")
}

/// Whether a rule, element, value check or group has this code.
fn is_known(code: &str) -> bool {
    let (group, name) = code.split_once('/').unwrap_or((code, ""));
    match (group, name) {
        ("law" | "value", "") => true,
        ("law", name) => law::element(name).is_some(),
        ("value", name) => law::element(name).is_some() || law::value_check(name).is_some(),
        (group, "") => rules::RULES.iter().any(|rule| rule.code.split('/').next() == Some(group)),
        _ => rules::RULES.iter().any(|rule| rule.code == code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_become_settings_or_say_what_is_wrong() {
        let all = r#"{"lang":"fr","kind":"decision-refuse","regime":"rmi","asOf":"2026-03-01","uiLang":"en",
            "select":["word"],"ignore":["word/jargon","law/appeal-court"]}"#;
        let settings = Options::parse(all).expect("known");
        assert_eq!(
            (settings.lang, settings.kind, settings.ui_lang),
            (Some(Lang::Fr), Some("decision-refuse"), Some(UiLang::En))
        );
        assert!(settings.wants("word/stigmatising") && !settings.wants("word/jargon"));
        assert!(Options::parse("").expect("nothing asked").select.is_empty());
        for (wrong, named) in [
            (r#"{"lang":"en"}"#, "lang"),
            (r#"{"kind":"decision-any"}"#, "decision-any"),
            (r#"{"regime":"x"}"#, "regime"),
            (r#"{"asOf":"2026-13-01"}"#, "asOf"),
            (r#"{"uiLang":"es"}"#, "uiLang"),
            (r#"{"ignore":["words"]}"#, "words"),
            (r#"{"language":"nl"}"#, "language"),
            ("[", "baak options"),
        ] {
            let error = Options::parse(wrong).expect_err(wrong);
            assert!(error.contains(named), "{wrong}: {error}");
        }
    }
}
