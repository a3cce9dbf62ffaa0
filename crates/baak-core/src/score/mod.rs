//! The plain-language score: 0-100, the sum of six named parts, each with the reasons for every point that it lost.
//!
//! `pts(x; good, bad)` is linear between *good* (all points) and *bad* (none). The limits are the ones of the project's
//! rule catalogue; where a guideline gives a number it is said there, the others are chosen by us. Completeness is a
//! verdict of its own: it enters here only as a cap.

pub(crate) mod parts;

use crate::diagnostic::{Diagnostic, Severity};
use crate::entity::EntityKind;
use crate::lang::{Localized, UiLang};
use crate::law::Motivation;
use crate::measure::Measures;
use crate::report::Completeness;
use crate::rules::fill;
use crate::text::Text;
use serde::Serialize;

/// What a total is worth to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Band {
    /// 85-100.
    A,
    /// 70-84.
    B,
    /// 55-69.
    C,
    /// 40-54.
    D,
    /// Under 40.
    E,
}

impl Band {
    fn of(total: u32) -> Self {
        match total {
            85.. => Self::A,
            70..85 => Self::B,
            55..70 => Self::C,
            40..55 => Self::D,
            _ => Self::E,
        }
    }

    /// The letter.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }
}

/// The parts of the score, in their own order: name and title.
pub const PARTS: [(&str, Localized); 6] = [
    ("words", Localized { nl: "Woorden", fr: "Mots", de: "Wörter", en: "Words" }),
    ("sentences", Localized { nl: "Zinnen", fr: "Phrases", de: "Sätze", en: "Sentences" }),
    ("grammar", Localized { nl: "Zinsbouw", fr: "Grammaire", de: "Satzbau", en: "Grammar" }),
    ("structure", Localized { nl: "Opbouw", fr: "Structure", de: "Aufbau", en: "Structure" }),
    (
        "address",
        Localized { nl: "Aanspreking en toon", fr: "Adresse et ton", de: "Anrede und Ton", en: "Address and tone" },
    ),
    (
        "contact",
        Localized {
            nl: "Contact en actie",
            fr: "Contact et action",
            de: "Kontakt und Handeln",
            en: "Contact and action",
        },
    ),
];

/// Why a part lost points.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// How many points.
    pub points: f64,
    /// Why, in the language of the report.
    pub because: String,
}

/// One part of the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// `words`, `sentences`, `grammar`, `structure`, `address` or `contact`.
    pub name: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// Points reached.
    pub points: f64,
    /// Points there are.
    pub max: f64,
    /// What cost points, most first.
    pub losses: Vec<Loss>,
}

/// A limit on the band that no number of points lifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cap {
    /// The best band possible.
    pub band: Band,
    /// Why, in the language of the report.
    pub because: String,
}

/// The score of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// 0-100.
    pub total: u32,
    /// The band, after caps.
    pub band: Band,
    /// The six parts.
    pub parts: Vec<Part>,
    /// Caps that apply.
    pub caps: Vec<Cap>,
}

/// What the score is made of.
pub(crate) struct Input<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) measures: &'a Measures,
    pub(crate) motivation: Motivation,
    pub(crate) completeness: Option<Completeness>,
    pub(crate) diagnostics: &'a [Diagnostic],
    pub(crate) is_prose: &'a [bool],
}

/// Linear between `good` (1) and `bad` (0).
fn share(value: f64, good: f64, bad: f64) -> f64 {
    ((bad - value) / (bad - good)).clamp(0.0, 1.0)
}

/// Adds up one part; what is not reached is a loss with its reason.
struct Tally {
    part: Part,
    ui: UiLang,
}

impl Tally {
    /// An empty part with one of the names of [`PARTS`].
    fn new(name: &'static str, ui: UiLang) -> Self {
        let title = PARTS.iter().find(|(of, _)| *of == name).map_or(name, |(_, title)| title.get(ui));
        Self { part: Part { name, title, points: 0.0, max: 0.0, losses: Vec::new() }, ui }
    }

    /// `max` points, of which `share` (0-1) is reached.
    fn add(&mut self, max: f64, share: f64, because: &Localized, values: &[(&str, &dyn std::fmt::Display)]) {
        self.part.max += max;
        self.part.points += max * share;
        let lost = max * (1.0 - share);
        if lost > 0.05 {
            self.part.losses.push(Loss { points: lost, because: fill(because.get(self.ui), values) });
        }
    }

    fn add_if(&mut self, max: f64, reached: bool, because: &Localized) {
        self.add(max, if reached { 1.0 } else { 0.0 }, because, &[]);
    }

    /// Stretches the part to `max` points where some of its items do not apply to this letter.
    fn finish(mut self, max: f64) -> Part {
        let scale = if self.part.max > 0.0 { max / self.part.max } else { 0.0 };
        self.part.points *= scale;
        self.part.max = max;
        for loss in &mut self.part.losses {
            loss.points *= scale;
        }
        self.part.losses.sort_by(|a, b| b.points.total_cmp(&a.points));
        self.part
    }
}

/// The score of a letter.
pub(crate) fn score(input: &Input<'_>, ui: UiLang) -> Score {
    let parts = vec![
        parts::words(input, ui),
        parts::sentences(input, ui),
        parts::grammar(input, ui),
        parts::structure(input, ui),
        parts::address(input, ui),
        parts::contact(input, ui),
    ];
    let total = parts.iter().map(|part| part.points).sum::<f64>().round() as u32;
    let caps = caps(input, ui);
    let band = caps.iter().map(|cap| cap.band).fold(Band::of(total), Band::max);
    Score { total, band, parts, caps }
}

fn caps(input: &Input<'_>, ui: UiLang) -> Vec<Cap> {
    let mut caps = Vec::new();
    let mut cap = |band, because: Localized| caps.push(Cap { band, because: because.get(ui).to_owned() });
    if input.completeness.is_some_and(|c| c.sanctioned_missing > 0) {
        cap(
            Band::D,
            Localized {
                nl: "er ontbreekt iets verplichts, en dat heeft gevolgen",
                fr: "il manque une mention que la loi exige sous peine de sanction",
                de: "es fehlt eine Pflichtangabe, und das hat Folgen",
                en: "something is missing whose absence the law sanctions",
            },
        );
    }
    if input.completeness.is_some_and(|c| c.wrong > 0) {
        cap(
            Band::D,
            Localized {
                nl: "er staat iets in dat niet klopt met de wet",
                fr: "une mention ne correspond pas à la loi",
                de: "eine Angabe stimmt nicht mit dem Gesetz überein",
                en: "something in it is not what the law says",
            },
        );
    }
    let has_contact = input.text.entities.iter().any(|e| {
        parts::is_phone(&e.kind)
            || parts::is_person(&e.kind)
            || matches!(e.kind, EntityKind::Address { has_street: true, .. })
    });
    if !has_contact {
        cap(
            Band::C,
            Localized {
                nl: "er staat geen telefoon, adres of persoon in",
                fr: "ni téléphone, ni adresse, ni personne",
                de: "weder Telefon noch Adresse noch Person",
                en: "no phone, address or person",
            },
        );
    }
    let is_harsh = |d: &Diagnostic| {
        d.severity == Severity::Error && (d.code.starts_with("tone/") || d.code == "word/stigmatising")
    };
    if input.diagnostics.iter().any(is_harsh) {
        cap(
            Band::B,
            Localized {
                nl: "de toon kwetst de lezer",
                fr: "le ton blesse le lecteur",
                de: "der Ton verletzt den Leser",
                en: "the tone hurts the reader",
            },
        );
    }
    caps
}
