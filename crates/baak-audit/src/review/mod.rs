//! A second look by people: letters drawn at random from those of the audit, a form for two coders, and what their answers
//! say of each other and of Baak.

mod answers;
mod form;

pub use answers::{Agreement, agree};

use crate::error::{At, AuditError};
use crate::input::{Content, Input, Item};
use crate::record::{Outcome, Quote};
use crate::run::{Manifest, own_settings, read_file, records, write_json};
use crate::sample::draw;
use crate::stats::ErrorRates;
use baak_core::lang::{Lang, UiLang};
use baak_core::redact::{personal_data, redact};
use baak_core::span::Span;
use baak_core::text::Text;
use baak_core::{Settings, law};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file in an audit's folder that holds the error rates which people measured on its letters.
pub const RATES_FILE: &str = "error-rates.json";
/// The file that holds what was drawn for people, with Baak's own answers, which the form does not show.
pub const DRAW_FILE: &str = "review.json";

/// The tool's error as people measured it on this sample, if they did.
///
/// # Errors
/// When the file cannot be understood.
pub fn read_rates(folder: &Path) -> Result<Option<ErrorRates>, AuditError> {
    let path = folder.join(RATES_FILE);
    let Ok(bytes) = fs::read(&path) else { return Ok(None) };
    let malformed = |error: serde_json::Error| AuditError::Malformed { path, why: error.to_string() };
    serde_json::from_slice(&bytes).map(Some).map_err(malformed)
}

/// A letter drawn for people.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Drawn {
    /// Its number in the frame.
    pub letter: u64,
    /// What Baak says of each element: `present`, `absent` …
    pub elements: BTreeMap<String, String>,
}

/// What was drawn, `review.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draw {
    /// The frame of the audit, so that answers of another one are told.
    pub frame_sha256: String,
    /// The seed of the draw.
    pub seed: u64,
    /// The letters.
    pub letters: Vec<Drawn>,
}

/// A letter in the form: its text, and the questions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sheet {
    letter: u64,
    lang: &'static str,
    kind: String,
    text: String,
    questions: Vec<Question>,
}

/// One question: is this element in the letter?
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    element: String,
    title: &'static str,
    advice: &'static str,
    /// The words that Baak takes for it, to look at after answering.
    evidence: Option<String>,
}

/// Draws letters for two coders and writes their form, and `review.json` into the folder of the audit. Returns how many
/// letters there are in it.
///
/// # Errors
/// When there is no audit, or its letters are not at these paths any more.
pub fn prepare(
    folder: &Path,
    mut input: Input,
    form_path: &Path,
    letters: u64,
    seed: u64,
    ui: UiLang,
) -> Result<usize, AuditError> {
    let manifest = Manifest::read(folder)?;
    input.columns.clone_from(&manifest.columns);
    // Letters with a checklist, in the order of the audit.
    let mut judged = Vec::new();
    records(folder, |record| {
        if let Outcome::Read(letter) = record.outcome
            && !letter.elements.is_empty()
        {
            judged.push((record.letter, record.meta, *letter));
        }
        Ok(())
    })?;
    let is_drawn = draw(&vec![0; judged.len()], &[letters], seed);
    let mut wanted = BTreeMap::new();
    for ((letter, meta, judged), _) in judged.into_iter().zip(is_drawn).filter(|(_, is_drawn)| *is_drawn) {
        wanted.insert(letter, (meta, judged));
    }
    let mut sheets = Vec::new();
    let mut number = 0;
    input.visit(&|at| wanted.contains_key(&(at + 1)), &mut |item: Item| {
        number += 1;
        if let Some((meta, letter)) = wanted.get(&number) {
            let settings = own_settings(&Settings::default(), &manifest.columns, meta);
            let Some((lang, text)) = letter_text(item.content, &settings, manifest.redacted) else {
                let why = format!("letter {number} cannot be read any more");
                return Err(AuditError::Malformed { path: folder.to_owned(), why });
            };
            let asked = letter.elements.iter().filter(|element| element.level != "recommended");
            let questions = asked.filter_map(|element| {
                let info = law::element(&element.element)?;
                Some(Question {
                    element: element.element.clone(),
                    title: info.title.get(ui),
                    advice: info.advice.get(ui),
                    evidence: element.evidence.clone(),
                })
            });
            let kind = letter.kind.as_deref().and_then(law::kind).map_or("", |kind| kind.title.get(ui));
            sheets.push(Sheet {
                letter: number,
                lang: lang.code(),
                kind: kind.to_owned(),
                text,
                questions: questions.collect(),
            });
        }
        Ok(true)
    })?;
    if sheets.len() != wanted.len() {
        return Err(AuditError::NoLetters);
    }
    let elements = |letter: &crate::record::Judged| {
        let asked = letter.elements.iter().filter(|element| element.level != "recommended");
        asked.map(|element| (element.element.clone(), element.status.clone())).collect()
    };
    let letters = wanted.iter().map(|(number, (_, letter))| Drawn { letter: *number, elements: elements(letter) });
    let drawn = Draw { frame_sha256: manifest.frame_sha256.clone(), seed, letters: letters.collect() };
    write_json(&folder.join(DRAW_FILE), &drawn)?;
    fs::write(form_path, form::page(&sheets, &manifest.frame_sha256, ui)).at(form_path)?;
    Ok(sheets.len())
}

/// The text of a letter, masked if the audit is.
fn letter_text(content: Content, settings: &Settings, masks: bool) -> Option<(Lang, String)> {
    let (bytes, format) = match content {
        Content::Bytes(bytes, format) => (bytes, format),
        Content::File(path, format) => (read_file(&path).ok()?, format),
        Content::Bad(_) | Content::Unwanted => return None,
    };
    let (document, _) = baak_read::read(&bytes, format).ok()?;
    let text = Text::new(&document, settings.lang.or(document.declared.lang));
    let personal = if masks { personal_data(&text) } else { Vec::new() };
    let quote = Quote { text: &text, personal: &personal };
    let whole = redact(quote.text, quote.personal, Span::new(0, document.text.len()));
    Some((text.language.lang, whole))
}
