//! What is kept of one letter: one line of `audit.jsonl`.

use baak_core::diagnostic::{Diagnostic, Place};
use baak_core::law::Status;
use baak_core::redact::{Personal, personal_data, redact};
use baak_core::report::{Completeness, Flags, Report};
use baak_core::span::Span;
use baak_core::text::{Text, Zone};
use baak_core::{Document, Settings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most characters kept of the words that a finding is about.
const MAX_WORDS: usize = 80;
/// Most characters kept of the sentence around them.
const MAX_SENTENCE: usize = 300;
/// Most characters kept of the opening of the message.
const MAX_OPENING: usize = 300;

/// What is kept of one letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    /// Its number in the frame, from 1 on; `key.csv` leads from it to the letter.
    pub letter: u64,
    /// Index of its stratum.
    pub stratum: u32,
    /// Metadata, in the order of the audit's columns.
    pub meta: Vec<String>,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The judgement, or why there is none.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// Why a letter could not be read, by language of the interface: the report is made anew in any of them.
pub type Why = BTreeMap<String, String>;

/// The judgement, or why there is none.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was read and judged.
    Read(Box<Judged>),
    /// It could not be read, and why.
    Unread(Why),
}

/// The judgement of a letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Judged {
    /// Code of its language.
    pub language: String,
    /// Code of its kind, if known.
    pub kind: Option<String>,
    /// Code of its regime, if known.
    pub regime: Option<String>,
    /// Words of running text.
    pub words: u32,
    /// Plain-language score, 0-100; none for too short a text.
    pub score: Option<u32>,
    /// Its band, `A` to `E`.
    pub band: Option<String>,
    /// How hard the text is, 0-100.
    pub difficulty: f64,
    /// The elements that the law asks, in figures.
    pub completeness: Option<Tallied>,
    /// The checklist.
    pub elements: Vec<Element>,
    /// Whether the reasons are vague, and what there is of them; none when the letter is no decision.
    pub motivation: Reasons,
    /// The reader can only act or ask through a screen.
    pub digital_only: bool,
    /// The letter speaks about the reader.
    pub third_person: bool,
    /// What was found.
    pub findings: Vec<Finding>,
    /// The opening of the message.
    pub opening: String,
}

/// [`Completeness`] as it is kept.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Tallied {
    /// No required element misses or is wrong.
    pub complete: bool,
    /// Elements asked for.
    pub required: u32,
    /// Of these, absent.
    pub missing: u32,
    /// Of these, wrong.
    pub wrong: u32,
    /// Of these, not clear.
    pub unsure: u32,
}

impl From<Completeness> for Tallied {
    fn from(c: Completeness) -> Self {
        Self { complete: c.complete, required: c.required, missing: c.missing, wrong: c.wrong, unsure: c.unsure }
    }
}

/// One line of the checklist.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Element {
    /// Its code.
    pub element: String,
    /// `present`, `absent`, `wrong-value`, `unsure`; what does not apply is left out.
    pub status: String,
    /// `sanctioned`, `mandatory` or `recommended`.
    pub level: String,
    /// Where it stands, masked.
    pub evidence: Option<String>,
}

/// The reasons of a decision.
#[expect(clippy::struct_excessive_bools, reason = "each is asked of every letter by itself")]
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Reasons {
    /// Stock phrases only.
    pub vague: bool,
    /// An article of law is named.
    pub legal_basis: bool,
    /// Facts of the case are named.
    pub facts: bool,
    /// Facts and rule are joined.
    pub reasoning: bool,
}

/// A finding.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Finding {
    /// The code of the rule, element or value check.
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// The words it is about, masked; none where something misses.
    pub words: Option<String>,
    /// The sentence around them, masked.
    pub sentence: Option<String>,
}

/// Judges a letter.
pub fn judge(document: &Document, settings: &Settings, masks: bool) -> Judged {
    let report = baak_core::check(document, settings);
    let text = Text::new(document, settings.lang.or(document.declared.lang));
    let personal = if masks { personal_data(&text) } else { Vec::new() };
    let quote = Quote { text: &text, personal: &personal };
    let Report { completeness, motivation, flags, .. } = &report;
    let Flags { digital_only, third_person, .. } = *flags;
    Judged {
        language: report.language.lang.code().to_owned(),
        kind: report.kind.code.map(str::to_owned),
        regime: report.regime.code.map(str::to_owned),
        words: report.readability.counts.words,
        score: report.score.as_ref().map(|score| score.total),
        band: report.score.as_ref().map(|score| score.band.name().to_owned()),
        difficulty: (report.readability.difficulty.points * 100.0).round() / 100.0,
        completeness: completeness.map(Tallied::from),
        elements: elements(&report, &quote),
        motivation: Reasons {
            vague: motivation.vague,
            legal_basis: motivation.legal_basis,
            facts: motivation.facts,
            reasoning: motivation.reasoning,
        },
        digital_only,
        third_person,
        findings: report.diagnostics.iter().map(|diagnostic| finding(diagnostic, &quote)).collect(),
        opening: quote.opening(),
    }
}

fn elements(report: &Report, quote: &Quote<'_>) -> Vec<Element> {
    let items = report.checklist.iter().filter(|item| item.status != Status::NotApplicable);
    let element = items.map(|item| Element {
        element: item.requirement.element.to_owned(),
        status: item.status.name().to_owned(),
        level: item.requirement.level.name().to_owned(),
        evidence: item.evidence.first().and_then(|span| quote.sentence(*span)),
    });
    element.collect()
}

fn finding(diagnostic: &Diagnostic, quote: &Quote<'_>) -> Finding {
    let place = match diagnostic.place {
        Place::At(span) => Some(span),
        Place::Missing { .. } => None,
    };
    Finding {
        code: diagnostic.code.clone().into_owned(),
        severity: diagnostic.severity.name().to_owned(),
        words: place.map(|span| quote.words(span, MAX_WORDS)),
        sentence: place.and_then(|span| quote.sentence(span)),
    }
}

/// Quotes a letter, masked.
pub(crate) struct Quote<'t> {
    pub(crate) text: &'t Text<'t>,
    pub(crate) personal: &'t [Personal],
}

impl Quote<'_> {
    pub(crate) fn words(&self, span: Span, most: usize) -> String {
        let masked = redact(self.text, self.personal, span);
        cut(&masked.split_whitespace().collect::<Vec<_>>().join(" "), most)
    }

    pub(crate) fn sentence(&self, span: Span) -> Option<String> {
        let line = self.text.lines.iter().find(|line| line.span().overlaps(span))?;
        Some(self.words(line.span(), MAX_SENTENCE))
    }

    fn opening(&self) -> String {
        let body = self.text.lines.iter().find(|line| line.zone == Zone::Body && line.words > 3);
        let end = self.text.document.text.len();
        body.map(|line| self.words(Span::new(line.span().start as usize, end), MAX_OPENING)).unwrap_or_default()
    }
}

/// The text, cut at a word after at most so many characters.
fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", &text[..end])
}
