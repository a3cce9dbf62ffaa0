//! The report as JSON, version [`SCHEMA`]. `schema/report.schema.json` describes it.

use crate::{Checked, Letter, Places, Summary};
use baak_core::diagnostic::{self, Diagnostic};
use baak_core::difficulty::Band;
use baak_core::law::{Basis, ChecklistItem, Classified, Motivation};
use baak_core::measure::{Features, features};
use baak_core::origin::Location;
use baak_core::report::{Completeness, Flags};
use baak_core::score::Score;
use baak_core::span::Span;
use baak_core::text::LanguageGuess;
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the report's form. It grows when a key changes or goes, not when one comes.
pub const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct DocumentJson<'a> {
    path: &'a str,
    language: Option<LanguageJson>,
    kind: Option<ClassifiedJson<'a>>,
    /// Only in letters that take two decisions.
    #[serde(skip_serializing_if = "Option::is_none")]
    second_kind: Option<ClassifiedJson<'a>>,
    regime: Option<ClassifiedJson<'a>>,
    score: Option<ScoreJson<'a>>,
    completeness: Option<Completeness>,
    readability: Option<ReadabilityJson<'a>>,
    checklist: Vec<ItemJson<'a>>,
    motivation: Option<Motivation>,
    flags: Option<Flags>,
    diagnostics: Vec<DiagnosticJson<'a>>,
    /// Why the file could not be read.
    errors: Vec<&'a str>,
    /// What the reader had to assume.
    warnings: Vec<&'a str>,
}

/// A place: line and column in a text file, a location in any other.
#[derive(Serialize)]
struct SpanJson<'a> {
    start: u32,
    end: u32,
    #[serde(flatten)]
    at: AtJson<'a>,
    utf16: [u32; 2],
}

#[derive(Serialize)]
#[serde(untagged)]
enum AtJson<'a> {
    Line { line: u32, column: u32 },
    Location { location: LocationJson<'a> },
}

#[derive(Serialize)]
#[serde(untagged)]
enum LocationJson<'a> {
    Run { part: &'a str, paragraph: u32, run: u32, character: u32, end: RunJson },
    Page { page: u32, line: u32, end: PageJson },
}

/// The last character of a span, in the same part.
#[derive(Serialize)]
struct RunJson {
    paragraph: u32,
    run: u32,
    character: u32,
}

#[derive(Serialize)]
struct PageJson {
    page: u32,
    line: u32,
}

#[derive(Serialize)]
struct LanguageJson {
    code: &'static str,
    by: Basis,
    confidence: f64,
}

#[derive(Serialize)]
struct ClassifiedJson<'a> {
    code: Option<&'static str>,
    by: Basis,
    confidence: f64,
    evidence: Vec<SpanJson<'a>>,
    guesses: Vec<&'static str>,
}

#[derive(Serialize)]
struct ScoreJson<'a> {
    total: u32,
    band: &'static str,
    parts: PartsJson,
    max: PartsJson,
    reasons: Vec<ReasonJson<'a>>,
    caps: Vec<CapJson<'a>>,
}

/// The parts of the score by name, in their own order.
#[derive(Serialize, Default)]
struct PartsJson {
    words: f64,
    sentences: f64,
    grammar: f64,
    structure: f64,
    address: f64,
    contact: f64,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    part: &'static str,
    points: f64,
    because: &'a str,
}

#[derive(Serialize)]
struct CapJson<'a> {
    band: &'static str,
    because: &'a str,
}

#[derive(Serialize)]
struct ReadabilityJson<'a> {
    words: u32,
    sentences: u32,
    syllables: u32,
    words_per_sentence: f64,
    longest_sentence: u32,
    long_sentence_share: f64,
    long_word_share: f64,
    #[serde(flatten)]
    formulas: BTreeMap<&'static str, f64>,
    difficulty: f64,
    /// What readers can do with it: `easy`, `fair`, `hard` or `very-hard`.
    difficulty_band: &'static str,
    /// What drives it, most first.
    drivers: Vec<DriverJson>,
    rare_word_share: f64,
    rare_words: Vec<SpanJson<'a>>,
    hardest_sentence: Option<HardestJson<'a>>,
    features: Option<&'static str>,
}

#[derive(Serialize)]
struct DriverJson {
    name: &'static str,
    title: &'static str,
    points: f64,
}

#[derive(Serialize)]
struct HardestJson<'a> {
    difficulty: f64,
    span: SpanJson<'a>,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    element: &'static str,
    status: &'static str,
    level: &'static str,
    value: Option<&'a str>,
    evidence: Vec<SpanJson<'a>>,
    source: &'static str,
    requirement: &'static str,
    title: &'static str,
    /// Only where a second decision asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lack: Option<LackJson<'a>>,
}

/// In a template: the letters that lack what others have.
#[derive(Serialize)]
struct LackJson<'a> {
    condition: &'a str,
    holds: bool,
    near: SpanJson<'a>,
}

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    code: &'a str,
    severity: &'static str,
    message: &'a str,
    why: &'a str,
    help: &'a str,
    span: SpanJson<'a>,
    /// The span is where something would stand that is not there.
    missing: bool,
    related: Vec<SpanJson<'a>>,
    fixes: Vec<FixJson<'a>>,
    source: &'a str,
}

#[derive(Serialize)]
struct FixJson<'a> {
    title: &'a str,
    safe: bool,
    edits: Vec<EditJson<'a>>,
}

#[derive(Serialize)]
struct EditJson<'a> {
    span: SpanJson<'a>,
    text: &'a str,
}

#[derive(Serialize)]
struct SummaryJson {
    documents: u32,
    errors: u32,
    complete: u32,
    not_sure: u32,
    by_severity: BySeverityJson,
}

#[derive(Serialize)]
struct BySeverityJson {
    error: u32,
    warning: u32,
    info: u32,
}

/// Two decimals: no measure is more exact, and the last bits of a sum may differ between machines.
fn round(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    // No minus zero.
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// One file as a JSON object on one line, without a line end.
pub fn document(checked: &Checked) -> String {
    let warnings = checked.warnings.iter().map(String::as_str).collect();
    let json = match &checked.outcome {
        Ok(letter) => DocumentJson { path: &checked.path, warnings, ..letter_json(letter) },
        Err(error) => DocumentJson { path: &checked.path, errors: vec![error], warnings, ..unread() },
    };
    // Strings and numbers only, and every key is a string, so that this cannot fail.
    serde_json::to_string(&json).unwrap_or_default()
}

/// What comes before the documents.
pub fn begin(version: &str) -> String {
    format!("{{\"schema\":{SCHEMA},\"tool\":{{\"name\":\"baak\",\"version\":\"{version}\"}},\"documents\":[")
}

/// What comes after the documents.
pub fn end(summary: &Summary) -> String {
    let json = SummaryJson {
        documents: summary.documents,
        errors: summary.unread,
        complete: summary.complete,
        not_sure: summary.not_sure,
        by_severity: BySeverityJson { error: summary.errors, warning: summary.warnings, info: summary.infos },
    };
    format!("],\"summary\":{}}}\n", serde_json::to_string(&json).unwrap_or_default())
}

/// The whole report.
pub fn report(files: &[Checked], version: &str) -> String {
    let mut summary = Summary::default();
    for file in files {
        summary.add(file);
    }
    let documents: Vec<String> = files.iter().map(|file| format!("\n{}", document(file))).collect();
    format!("{}{}\n{}", begin(version), documents.join(","), end(&summary))
}

/// A file that could not be read has every key, and nothing in it.
fn unread() -> DocumentJson<'static> {
    DocumentJson {
        path: "",
        language: None,
        kind: None,
        second_kind: None,
        regime: None,
        score: None,
        completeness: None,
        readability: None,
        checklist: Vec::new(),
        motivation: None,
        flags: None,
        diagnostics: Vec::new(),
        errors: Vec::new(),
        warnings: Vec::new(),
    }
}

fn letter_json(letter: &Letter) -> DocumentJson<'_> {
    let places = Places::new(&letter.document);
    let report = &letter.report;
    DocumentJson {
        path: "",
        language: Some(language_json(report.language)),
        kind: Some(classified_json(&report.kind, &places)),
        second_kind: report.second_kind.as_ref().map(|second| classified_json(second, &places)),
        regime: Some(classified_json(&report.regime, &places)),
        score: report.score.as_ref().map(score_json),
        completeness: report.completeness,
        readability: Some(readability_json(letter, &places)),
        checklist: report.checklist.iter().map(|item| item_json(item, letter, &places)).collect(),
        motivation: Some(report.motivation),
        flags: Some(report.flags),
        diagnostics: report.diagnostics.iter().map(|d| diagnostic_json(d, letter, &places)).collect(),
        errors: Vec::new(),
        warnings: Vec::new(),
    }
}

fn span_json<'a>(places: &Places<'a>, span: Span) -> SpanJson<'a> {
    let place = places.of(span);
    let at = match places.location(span) {
        Some((Location::Run { part, paragraph, run, character }, end)) => {
            let end = match end {
                Location::Run { paragraph, run, character, .. } => RunJson { paragraph, run, character },
                Location::Page { .. } => RunJson { paragraph, run, character },
            };
            let part = places.part(part).map_or("", |part| &part.name);
            AtJson::Location { location: LocationJson::Run { part, paragraph, run, character, end } }
        }
        Some((Location::Page { page, line }, end)) => {
            let end = match end {
                Location::Page { page, line } => PageJson { page, line },
                Location::Run { .. } => PageJson { page, line },
            };
            AtJson::Location { location: LocationJson::Page { page, line, end } }
        }
        None => AtJson::Line { line: place.line, column: place.column },
    };
    SpanJson { start: place.start, end: place.end, at, utf16: place.utf16 }
}

fn language_json(guess: LanguageGuess) -> LanguageJson {
    let by = match guess {
        LanguageGuess { is_declared: true, .. } => Basis::Declared,
        LanguageGuess { confidence, .. } if confidence > 0.0 => Basis::Detected,
        _ => Basis::NotSure,
    };
    LanguageJson { code: guess.lang.code(), by, confidence: round(guess.confidence) }
}

fn classified_json<'a>(classified: &Classified, places: &Places<'a>) -> ClassifiedJson<'a> {
    ClassifiedJson {
        code: classified.code,
        by: classified.by,
        confidence: round(classified.confidence),
        evidence: classified.evidence.iter().map(|span| span_json(places, *span)).collect(),
        guesses: classified.guesses.clone(),
    }
}

fn score_json(score: &Score) -> ScoreJson<'_> {
    let (mut parts, mut max) = (PartsJson::default(), PartsJson::default());
    for part in &score.parts {
        for (json, value) in [(&mut parts, part.points), (&mut max, part.max)] {
            let place = match part.name {
                "words" => &mut json.words,
                "sentences" => &mut json.sentences,
                "grammar" => &mut json.grammar,
                "structure" => &mut json.structure,
                "address" => &mut json.address,
                _ => &mut json.contact,
            };
            *place = round(value);
        }
    }
    let reasons = score.parts.iter().flat_map(|part| {
        part.losses.iter().map(|loss| ReasonJson {
            part: part.name,
            points: round(loss.points),
            because: &loss.because,
        })
    });
    let caps = score.caps.iter().map(|cap| CapJson { band: cap.band.name(), because: &cap.because });
    ScoreJson {
        total: score.total,
        band: score.band.name(),
        parts,
        max,
        reasons: reasons.collect(),
        caps: caps.collect(),
    }
}

fn readability_json<'a>(letter: &Letter, places: &Places<'a>) -> ReadabilityJson<'a> {
    let report = &letter.report;
    let measures = &report.readability;
    ReadabilityJson {
        words: measures.counts.words,
        sentences: measures.counts.sentences,
        syllables: measures.counts.syllables,
        words_per_sentence: round(measures.words_per_sentence),
        longest_sentence: measures.longest_sentence,
        long_sentence_share: round(measures.long_sentence_share),
        long_word_share: round(measures.long_word_share),
        formulas: measures.formulas.iter().map(|(name, value)| (*name, round(*value))).collect(),
        difficulty: round(measures.difficulty.points),
        difficulty_band: Band::of(measures.difficulty.points).name(),
        drivers: measures
            .difficulty
            .drivers
            .iter()
            .map(|(driver, points)| DriverJson {
                name: driver.name(),
                title: driver.title().get(report.ui_lang),
                points: round(*points),
            })
            .collect(),
        rare_word_share: round(measures.rare_word_share()),
        rare_words: measures.rare_words.iter().map(|span| span_json(places, *span)).collect(),
        hardest_sentence: measures
            .hardest_sentence()
            .map(|sentence| HardestJson { difficulty: round(sentence.points), span: span_json(places, sentence.span) }),
        features: features(measures, report.language.lang, &report.diagnostics).map(Features::name),
    }
}

fn item_json<'a>(item: &'a ChecklistItem, letter: &Letter, places: &Places<'a>) -> ItemJson<'a> {
    let row = item.requirement;
    let ui = letter.report.ui_lang;
    ItemJson {
        element: row.element,
        status: item.status.name(),
        level: row.level.name(),
        value: item.value.as_deref(),
        evidence: item.evidence.iter().map(|span| span_json(places, *span)).collect(),
        source: row.source.get(ui),
        requirement: row.id,
        title: row.title.get(ui),
        kind: (letter.report.kind.code != Some(item.kind)).then_some(item.kind),
        lack: item.lack.as_ref().map(|lack| LackJson {
            condition: &lack.condition,
            holds: lack.holds,
            near: span_json(places, lack.near),
        }),
    }
}

fn diagnostic_json<'a>(finding: &'a Diagnostic, letter: &Letter, places: &Places<'a>) -> DiagnosticJson<'a> {
    // A change is offered only where the file has exactly the bytes that it replaces.
    let exact = finding.fixes.iter().filter(|fix| fix.edits.iter().all(|edit| letter.document.map.is_exact(edit.span)));
    let fixes = exact.map(|fix| FixJson {
        title: &fix.title,
        safe: fix.is_safe,
        edits: fix.edits.iter().map(|edit| EditJson { span: span_json(places, edit.span), text: &edit.text }).collect(),
    });
    DiagnosticJson {
        code: &finding.code,
        severity: finding.severity.name(),
        message: &finding.message,
        why: &finding.why,
        help: &finding.help,
        span: span_json(places, finding.place.span()),
        missing: matches!(finding.place, diagnostic::Place::Missing { .. }),
        related: finding.related.iter().map(|span| span_json(places, *span)).collect(),
        fixes: fixes.collect(),
        source: &finding.source,
    }
}
