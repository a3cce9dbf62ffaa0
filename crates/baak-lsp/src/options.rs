//! What the editor's user sets: `baak.lang`, `baak.kind`, `baak.regime`, `baak.uiLang`, `baak.select`, `baak.ignore`.

use baak_core::lang::{Lang, UiLang};
use baak_core::{Settings, law};
use serde::Deserialize;
use serde_json::Value;

/// The settings of the editor. What it does not know is left alone: editors send settings of all versions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Options {
    lang: Option<String>,
    kind: Option<String>,
    regime: Option<String>,
    ui_lang: Option<String>,
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Options {
    /// The options in what an editor sent, by themselves or under `baak`.
    pub(crate) fn read(value: &Value) -> Option<Self> {
        let own = value.get("baak").unwrap_or(value);
        if own.is_null() { Some(Self::default()) } else { serde_json::from_value(own.clone()).ok() }
    }

    /// The language for messages that belong to no letter: the one asked for, else English.
    pub(crate) fn ui(&self) -> UiLang {
        self.ui_lang.as_deref().and_then(UiLang::from_code).unwrap_or(UiLang::En)
    }

    /// Puts the options over the settings of a letter.
    pub(crate) fn apply(&self, settings: &mut Settings) {
        let set = |text: &Option<String>| text.clone().filter(|text| !text.is_empty() && text != "auto");
        settings.lang = set(&self.lang).and_then(|code| Lang::from_code(&code)).or(settings.lang);
        settings.kind = set(&self.kind).and_then(|id| law::kind(&id)).map(|kind| kind.id).or(settings.kind);
        settings.regime = set(&self.regime).and_then(|id| law::regime(&id)).map(|regime| regime.id).or(settings.regime);
        settings.ui_lang = set(&self.ui_lang).and_then(|code| UiLang::from_code(&code)).or(settings.ui_lang);
        settings.select.extend(self.select.iter().cloned());
        settings.ignore.extend(self.ignore.iter().cloned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn options_come_by_themselves_or_under_the_name() {
        for value in [json!({ "uiLang": "en", "new": 1 }), json!({ "baak": { "uiLang": "en" } })] {
            let mut settings = Settings::default();
            Options::read(&value).expect("options").apply(&mut settings);
            assert_eq!(settings.ui_lang, Some(UiLang::En));
        }
        assert_eq!(Options::read(&Value::Null), Some(Options::default()));
        assert_eq!(Options::read(&json!({ "ignore": "word" })), None);
        let mut settings = Settings { kind: Some("other"), ..Settings::default() };
        Options::read(&json!({ "kind": "auto", "regime": "nonsense", "ignore": ["word"] }))
            .expect("options")
            .apply(&mut settings);
        assert_eq!((settings.kind, settings.regime), (Some("other"), None));
        assert!(!settings.wants("word/jargon"));
    }
}
