//! What can be wrong with a file, said with what to do about it.

use crate::MAX_BYTES;
use baak_core::lang::{Lang, Localized, UiLang};
use baak_core::law;

/// Why a file is not read. `Display` speaks English; [`ReadError::message`] speaks the user's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// No text at all.
    #[error("{}", self.message(UiLang::En))]
    Empty,
    /// The file is not text.
    #[error("{}", self.message(UiLang::En))]
    Binary {
        /// What it looks like, when that can be told: `PDF`, `Word (.docx) or OpenDocument (.odt)`.
        looks_like: Option<&'static str>,
    },
    /// More than [`MAX_BYTES`].
    #[error("{}", self.message(UiLang::En))]
    TooLarge,
    /// The front matter names a language, kind or regime that does not exist.
    #[error("{}", self.message(UiLang::En))]
    UnknownCode {
        /// 1-based line.
        line: u32,
        /// `lang`, `kind` or `regime`.
        key: &'static str,
        /// What stands there.
        value: String,
    },
}

/// What a reader had to assume. The letter is checked all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadWarning {
    /// The bytes are not UTF-8 and were read as Windows-1252.
    #[error("{}", self.message(UiLang::En))]
    Windows1252,
    /// The front matter has a key that says nothing to Baak.
    #[error("{}", self.message(UiLang::En))]
    UnknownKey {
        /// 1-based line.
        line: u32,
        /// The key.
        key: String,
    },
}

const EMPTY: Localized = Localized {
    nl: "Dit bestand bevat geen tekst. Is het de goede brief?",
    fr: "Ce fichier ne contient pas de texte. Est-ce la bonne lettre ?",
    de: "Diese Datei enthält keinen Text. Ist es der richtige Brief?",
    en: "This file holds no text. Is it the right letter?",
};
const BINARY: Localized = Localized {
    nl: "Dit is geen tekstbestand{what}. Bewaar de brief als tekst (.txt) of Markdown (.md).",
    fr: "Ce n'est pas un fichier texte{what}. Enregistrez la lettre comme texte (.txt) ou Markdown (.md).",
    de: "Das ist keine Textdatei{what}. Speichern Sie den Brief als Text (.txt) oder Markdown (.md).",
    en: "This is no text file{what}. Save the letter as text (.txt) or Markdown (.md).",
};
const LOOKS_LIKE: Localized =
    Localized { nl: ", maar {x}", fr: ", mais un fichier {x}", de: ", sondern {x}", en: " but {x}" };
const TOO_LARGE: Localized = Localized {
    nl: "Dit bestand is groter dan {n} MB. Splits het: één bestand per brief.",
    fr: "Ce fichier dépasse {n} Mo. Divisez-le : un fichier par lettre.",
    de: "Diese Datei ist größer als {n} MB. Teilen Sie sie auf: eine Datei pro Brief.",
    en: "This file is larger than {n} MB. Split it: one file for each letter.",
};
const UNKNOWN_CODE: Localized = Localized {
    nl: "Regel {line}: Baak kent {key} “{value}” niet. Kies uit: {codes}.",
    fr: "Ligne {line} : Baak ne connaît pas {key} « {value} ». Choisissez parmi : {codes}.",
    de: "Zeile {line}: Baak kennt {key} „{value}“ nicht. Wählen Sie aus: {codes}.",
    en: "Line {line}: Baak does not know {key} “{value}”. Choose one of: {codes}.",
};
const WINDOWS_1252: Localized = Localized {
    nl: "Dit bestand is geen UTF-8. Het is gelezen als Windows-1252 (Latin-1). Bewaar het als UTF-8.",
    fr: "Ce fichier n'est pas en UTF-8. Il a été lu comme Windows-1252 (Latin-1). Enregistrez-le en UTF-8.",
    de: "Diese Datei ist kein UTF-8. Sie wurde als Windows-1252 (Latin-1) gelesen. Speichern Sie sie als UTF-8.",
    en: "This file is not UTF-8. It was read as Windows-1252 (Latin-1). Save it as UTF-8.",
};
const UNKNOWN_KEY: Localized = Localized {
    nl: "Regel {line}: Baak gebruikt “{key}” niet. Wel: lang, kind, regime.",
    fr: "Ligne {line} : Baak n'utilise pas « {key} », mais lang, kind et regime.",
    de: "Zeile {line}: Baak verwendet „{key}“ nicht, wohl aber lang, kind und regime.",
    en: "Line {line}: Baak does not use “{key}”. It uses lang, kind and regime.",
};

/// The codes that a front matter key may have.
pub(crate) fn codes(key: &str) -> Vec<&'static str> {
    match key {
        "lang" => Lang::ALL.iter().map(|lang| lang.code()).collect(),
        "kind" => law::kinds().iter().map(|kind| kind.id).collect(),
        _ => law::regimes().iter().map(|regime| regime.id).collect(),
    }
}

impl ReadError {
    /// What is wrong and what to do, in the user's language.
    pub fn message(&self, ui: UiLang) -> String {
        match self {
            Self::Empty => EMPTY.get(ui).to_owned(),
            Self::Binary { looks_like } => {
                let what = looks_like.map_or_else(String::new, |x| LOOKS_LIKE.get(ui).replace("{x}", x));
                BINARY.get(ui).replace("{what}", &what)
            }
            Self::TooLarge => TOO_LARGE.get(ui).replace("{n}", &(MAX_BYTES / (1024 * 1024)).to_string()),
            Self::UnknownCode { line, key, value } => UNKNOWN_CODE
                .get(ui)
                .replace("{line}", &line.to_string())
                .replace("{key}", key)
                .replace("{codes}", &codes(key).join(", "))
                .replace("{value}", value),
        }
    }
}

impl ReadWarning {
    /// What was assumed and what to do, in the user's language.
    pub fn message(&self, ui: UiLang) -> String {
        match self {
            Self::Windows1252 => WINDOWS_1252.get(ui).to_owned(),
            Self::UnknownKey { line, key } => {
                UNKNOWN_KEY.get(ui).replace("{line}", &line.to_string()).replace("{key}", key)
            }
        }
    }
}
