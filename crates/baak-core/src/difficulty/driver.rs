//! What makes a text hard, in words.

use crate::lang::Localized;

/// What a writer can do something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Driver {
    /// Long sentences.
    LongSentences,
    /// Many words that are not common.
    HardWords,
    /// Many long words.
    LongWords,
    /// Nouns and prepositions where verbs could stand.
    NounStyle,
    /// Subordinate clauses, commas, brackets.
    Clauses,
    /// Passives.
    Passives,
    /// Hardly any *you* and *we*.
    Impersonal,
}

impl Driver {
    /// All drivers.
    pub const ALL: [Self; 7] = [
        Self::LongSentences,
        Self::HardWords,
        Self::LongWords,
        Self::NounStyle,
        Self::Clauses,
        Self::Passives,
        Self::Impersonal,
    ];

    /// The name in reports that programs read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LongSentences => "long-sentences",
            Self::HardWords => "hard-words",
            Self::LongWords => "long-words",
            Self::NounStyle => "noun-style",
            Self::Clauses => "clauses",
            Self::Passives => "passives",
            Self::Impersonal => "impersonal",
        }
    }

    /// What people read.
    pub const fn title(self) -> Localized {
        match self {
            Self::LongSentences => {
                Localized { nl: "lange zinnen", fr: "phrases longues", de: "lange Sätze", en: "long sentences" }
            }
            Self::HardWords => Localized {
                nl: "veel moeilijke woorden",
                fr: "beaucoup de mots difficiles",
                de: "viele schwierige Wörter",
                en: "many hard words",
            },
            Self::LongWords => Localized {
                nl: "veel lange woorden",
                fr: "beaucoup de mots longs",
                de: "viele lange Wörter",
                en: "many long words",
            },
            Self::NounStyle => Localized {
                nl: "veel zelfstandige naamwoorden in plaats van werkwoorden",
                fr: "beaucoup de noms à la place de verbes",
                de: "viele Hauptwörter statt Verben",
                en: "many nouns instead of verbs",
            },
            Self::Clauses => Localized {
                nl: "veel bijzinnen en tussenzinnen",
                fr: "beaucoup de subordonnées et d'incises",
                de: "viele Nebensätze und Einschübe",
                en: "many clauses within clauses",
            },
            Self::Passives => Localized {
                nl: "vaak de lijdende vorm",
                fr: "souvent la voix passive",
                de: "oft Passiv",
                en: "many passives",
            },
            Self::Impersonal => Localized {
                nl: "zelden “u” en “wij”",
                fr: "rarement « vous » et « nous »",
                de: "selten „Sie“ und „wir“",
                en: "hardly any “you” and “we”",
            },
        }
    }
}
