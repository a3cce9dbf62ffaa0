//! What readers can do with a text of some difficulty.

use crate::lang::Localized;

/// What readers can do with a text. The limits are round figures between the plain and the old-style example letters (30 and
/// 70 points), set by us; `docs/difficulty.md` says what people said of texts of so many points. No level of a language
/// learner: the figure does not measure one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Under 38.
    Easy,
    /// 38-50.
    Fair,
    /// 50-62.
    Hard,
    /// 62 and more.
    VeryHard,
}

impl Band {
    /// The band of so many points.
    pub fn of(points: f64) -> Self {
        match points {
            ..38.0 => Self::Easy,
            ..50.0 => Self::Fair,
            ..62.0 => Self::Hard,
            _ => Self::VeryHard,
        }
    }

    /// The name in reports that programs read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Fair => "fair",
            Self::Hard => "hard",
            Self::VeryHard => "very-hard",
        }
    }

    /// What readers can do with the text.
    pub const fn meaning(self) -> Localized {
        match self {
            Self::Easy => Localized {
                nl: "de meeste mensen lezen dit vlot",
                fr: "la plupart des gens lisent cela sans peine",
                de: "die meisten Menschen lesen das ohne Mühe",
                en: "most people read this with ease",
            },
            Self::Fair => Localized {
                nl: "de meeste mensen begrijpen dit, soms met moeite",
                fr: "la plupart des gens comprennent, parfois avec peine",
                de: "die meisten Menschen verstehen das, manchmal mit Mühe",
                en: "most people understand this, at times with an effort",
            },
            Self::Hard => Localized {
                nl: "veel mensen raken hier de draad kwijt",
                fr: "beaucoup de gens perdent le fil",
                de: "viele Menschen verlieren hier den Faden",
                en: "many people lose the thread here",
            },
            Self::VeryHard => Localized {
                nl: "alleen wie vaak zulke teksten leest, begrijpt dit",
                fr: "seuls les habitués de ces textes comprennent",
                de: "nur wer oft solche Texte liest, versteht das",
                en: "only people who often read such texts understand this",
            },
        }
    }
}
