//! Baak in the browser: JavaScript values in, the JSON of `baak-report` out. Nothing but conversion happens here, so that the
//! page and the command say the same of a letter, byte for byte.

mod file;
mod options;

use baak_core::lang::{Lang, UiLang};
use baak_core::law::{self, Day};
use baak_core::{Document, Settings};
use baak_read::Format;
use baak_report::requirements::Asked;
use baak_report::{Checked, Letter, catalogue, json, requirements};
use options::{Options, ui_lang};
use wasm_bindgen::prelude::*;

/// The version of Baak.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Checks a letter; the JSON object that `baak check --format jsonl` prints for it.
///
/// `path` names the letter in the report, and its ending tells the format: Markdown unless it says otherwise. `options` is a
/// JSON object, see `Options`.
///
/// # Errors
/// When `options` holds a key or code that Baak does not know.
#[wasm_bindgen]
pub fn check(text: &str, path: &str, options: &str) -> Result<String, JsError> {
    let settings = settings(options)?;
    Ok(report(text.as_bytes(), path, &settings))
}

/// Checks the bytes of a file, in the same way.
///
/// # Errors
/// When `options` holds a key or code that Baak does not know.
#[wasm_bindgen(js_name = checkBytes)]
pub fn check_bytes(bytes: &[u8], path: &str, options: &str) -> Result<String, JsError> {
    let settings = settings(options)?;
    Ok(report(bytes, path, &settings))
}

/// Reads a file for an editor: `{"text": …, "warnings": […]}`, where the text is the one to edit.
///
/// # Errors
/// When the bytes are no letter; the message says why, in the language `ui`.
#[wasm_bindgen]
pub fn read(bytes: &[u8], path: &str, ui: &str) -> Result<String, JsError> {
    file::read(bytes, path, ui_lang(ui).map_err(|e| JsError::new(&e))?).map_err(|message| JsError::new(&message))
}

/// What the law asks of letters of this regime and kind on this day: the JSON of `baak requirements`. Empty strings ask for
/// everything.
///
/// # Errors
/// When a code is not known.
#[wasm_bindgen(js_name = requirements)]
pub fn requirements_json(regime: &str, kind: &str, as_of: &str, ui: &str) -> Result<String, JsError> {
    let known = |code: &str, is_known: bool| match code {
        "" => Ok(()),
        _ if is_known => Ok(()),
        _ => Err(JsError::new(&format!("baak knows no {code:?}"))),
    };
    known(regime, law::regime(regime).is_some())?;
    known(kind, law::kind(kind).is_some())?;
    known(as_of, Day::parse(as_of).is_some())?;
    let asked = Asked {
        regime: Some(regime).filter(|code| !code.is_empty()),
        kind: Some(kind).filter(|code| !code.is_empty()),
        as_of: Day::parse(as_of),
    };
    Ok(requirements::json(asked, ui_lang(ui).map_err(|e| JsError::new(&e))?))
}

/// The names and fixed words of an interface, see [`catalogue::json`].
///
/// # Errors
/// When the language is not known.
#[wasm_bindgen(js_name = catalogue)]
pub fn catalogue_json(ui: &str) -> Result<String, JsError> {
    Ok(catalogue::json(ui_lang(ui).map_err(|e| JsError::new(&e))?))
}

fn settings(options: &str) -> Result<Settings, JsError> {
    Options::parse(options).map_err(|message| JsError::new(&message))
}

fn report(bytes: &[u8], path: &str, settings: &Settings) -> String {
    let format = Format::of_name(path).unwrap_or(Format::Markdown);
    let ui = settings.ui_lang.unwrap_or(UiLang::En);
    let (outcome, warnings) = match baak_read::read(bytes, format) {
        Ok((document, warnings)) => {
            (Ok(judged(document, settings)), warnings.iter().map(|warning| warning.message(ui)).collect())
        }
        Err(error) => (Err(error.message(ui)), Vec::new()),
    };
    json::document(&Checked { path: path.to_owned(), outcome, warnings })
}

fn judged(document: Document, settings: &Settings) -> Letter {
    let report = baak_core::check(&document, settings);
    Letter { document, report }
}

/// What a line of the checklist is about, by the id of its requirement, see [`catalogue::requirement`]; `null` where there is
/// no such row. `regime` is that of the letter, or empty; `lang` its language.
///
/// # Errors
/// When a language is not known.
#[wasm_bindgen(js_name = requirement)]
pub fn requirement_json(id: &str, regime: &str, lang: &str, ui: &str) -> Result<String, JsError> {
    let regime = Some(regime).filter(|code| !code.is_empty());
    let lang = Lang::from_code(lang).ok_or_else(|| JsError::new(&format!("baak knows no language {lang:?}")))?;
    let ui = ui_lang(ui).map_err(|e| JsError::new(&e))?;
    Ok(catalogue::requirement(id, regime, lang, ui).unwrap_or_else(|| "null".into()))
}

/// A plain-language letter to start from, with everything that the law asks and places to fill in.
///
/// # Errors
/// When a code is not known.
#[wasm_bindgen]
pub fn skeleton(regime: &str, kind: &str, lang: &str) -> Result<String, JsError> {
    let unknown = |code: &str| JsError::new(&format!("baak knows no {code:?}"));
    let regime = law::regime(regime).ok_or_else(|| unknown(regime))?;
    let kind = law::kind(kind).ok_or_else(|| unknown(kind))?;
    let lang = Lang::from_code(lang).ok_or_else(|| unknown(lang))?;
    Ok(baak_core::skeleton::skeleton(regime.id, kind.id, lang, None))
}

/// A plain-language text that states an element, to paste into a letter of this regime and kind (empty where not known) and
/// fill in; empty where there is none.
///
/// # Errors
/// When the language is not known.
#[wasm_bindgen(js_name = textBlock)]
pub fn text_block(element: &str, regime: &str, kind: &str, lang: &str) -> Result<String, JsError> {
    let lang = Lang::from_code(lang).ok_or_else(|| JsError::new(&format!("baak knows no language {lang:?}")))?;
    let given = |code: &'_ str| (!code.is_empty()).then(|| code.to_owned());
    let (regime, kind) = (given(regime), given(kind));
    let block = baak_core::skeleton::text_block(element, regime.as_deref(), kind.as_deref(), lang, None);
    Ok(block.unwrap_or_default())
}
