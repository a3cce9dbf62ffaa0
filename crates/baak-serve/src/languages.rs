//! The languages of letters, with the codes that clients know.

use baak_core::lang::Lang;
use serde_json::{Value, json};

/// Name, language and code of each variant; the first of a language is its answer to `auto`.
const VARIANTS: [(&str, Lang, &str); 9] = [
    ("Dutch", Lang::Nl, "nl"),
    ("Dutch (Belgium)", Lang::Nl, "nl-BE"),
    ("Dutch (Netherlands)", Lang::Nl, "nl-NL"),
    ("French", Lang::Fr, "fr"),
    ("French (Belgium)", Lang::Fr, "fr-BE"),
    ("French (France)", Lang::Fr, "fr-FR"),
    ("German", Lang::De, "de"),
    ("German (Belgium)", Lang::De, "de-BE"),
    ("German (Germany)", Lang::De, "de-DE"),
];

/// The answer of `/v2/languages`.
pub(crate) fn all() -> Value {
    let all = VARIANTS.iter().map(|(name, lang, code)| json!({ "name": name, "code": lang.code(), "longCode": code }));
    all.collect()
}

/// The language that a code means, whatever its country: `None` when no letters are written in it.
pub(crate) fn lang(code: &str) -> Option<Lang> {
    let language = code.split(['-', '_']).next().unwrap_or(code);
    Lang::from_code(&language.to_ascii_lowercase())
}

/// The English name of a language.
pub(crate) fn name(lang: Lang) -> &'static str {
    VARIANTS.iter().find(|(_, own, _)| *own == lang).map_or("", |(name, _, _)| name)
}
