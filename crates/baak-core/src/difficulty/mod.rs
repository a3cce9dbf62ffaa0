//! How hard a text is to read: one figure from 0 to 100, higher is harder, and what drives it.
//!
//! A weighted sum of named features, nothing else: 30 points for a text like the plain example letters, and for each feature
//! its weight times how far the text lies from them. Weights stand in `rules/learned/difficulty.tsv`; `cargo xtask difficulty`
//! makes them from people's judgements and prints how well they agree. What was used, and what it is worth on texts that
//! were not used, is told in `docs/difficulty.md`.
//!
//! It is a figure of form: it sees long sentences and rare words, not what they say. The figures of two languages were made
//! from different judgements and cannot be compared.

mod band;
mod driver;
mod tally;
mod word;

pub use band::Band;
pub use driver::Driver;
use tally::Tally;
pub(crate) use tally::count;
pub(crate) use word::WordFacts;

use crate::lang::Lang;

/// A text with the features of the plain example letters has so many points.
pub const PLAIN: f64 = 30.0;

/// What makes a text hard or easy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// Logarithm of the mean number of words in a sentence; names and numbers are half a word.
    SentenceLength,
    /// Logarithm of the words in the longest sentence, counted the same way.
    LongestSentence,
    /// Mean distance of a word from the commonest, on the Zipf scale; names left out.
    Rarity,
    /// Share of the words that are less common (Zipf under 4.5).
    UncommonWords,
    /// Share of the words that no list of common words has.
    RareWords,
    /// Syllables a word.
    Syllables,
    /// Share of the words with more than 6 letters.
    LongWords,
    /// Nouns made of verbs and adjectives a sentence, as ln(1 + n).
    Nominalisations,
    /// Prepositions and genitives a sentence, as ln(1 + n).
    Prepositions,
    /// Words that open a subordinate clause a sentence, as ln(1 + n).
    Subordinators,
    /// Commas a sentence, at most 5.
    Commas,
    /// Brackets, dashes, colons and semicolons a sentence, at most 3.
    Interruptions,
    /// Passives a sentence, at most 1.
    Passives,
    /// Share of the words that say *you*, *we* or *I*; makes a text easier.
    Persons,
    /// Share of the words that have a capital inside the sentence; German only. Where names and plain nouns make a sentence
    /// long, it is easier than its length says.
    Capitals,
}

impl Feature {
    /// All features, in the order of every table.
    pub const ALL: [Self; FEATURES] = [
        Self::SentenceLength,
        Self::LongestSentence,
        Self::Rarity,
        Self::UncommonWords,
        Self::RareWords,
        Self::Syllables,
        Self::LongWords,
        Self::Nominalisations,
        Self::Prepositions,
        Self::Subordinators,
        Self::Commas,
        Self::Interruptions,
        Self::Passives,
        Self::Persons,
        Self::Capitals,
    ];

    /// The name in the table of weights.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SentenceLength => "sentence-length",
            Self::LongestSentence => "longest-sentence",
            Self::Rarity => "rarity",
            Self::UncommonWords => "uncommon-words",
            Self::RareWords => "rare-words",
            Self::Syllables => "syllables",
            Self::LongWords => "long-words",
            Self::Nominalisations => "nominalisations",
            Self::Prepositions => "prepositions",
            Self::Subordinators => "subordinators",
            Self::Commas => "commas",
            Self::Interruptions => "interruptions",
            Self::Passives => "passives",
            Self::Persons => "persons",
            Self::Capitals => "capitals",
        }
    }

    /// Whether more of it makes a text easier.
    pub const fn eases(self) -> bool {
        matches!(self, Self::Persons | Self::Capitals)
    }

    /// Whether it says something of a language.
    pub const fn applies_to(self, lang: Lang) -> bool {
        !matches!(self, Self::Capitals) || matches!(lang, Lang::De)
    }

    const fn driver(self) -> Driver {
        match self {
            Self::SentenceLength | Self::LongestSentence | Self::Capitals => Driver::LongSentences,
            Self::Rarity | Self::UncommonWords | Self::RareWords => Driver::HardWords,
            Self::Syllables | Self::LongWords => Driver::LongWords,
            Self::Nominalisations | Self::Prepositions => Driver::NounStyle,
            Self::Subordinators | Self::Commas | Self::Interruptions => Driver::Clauses,
            Self::Passives => Driver::Passives,
            Self::Persons => Driver::Impersonal,
        }
    }
}

/// The number of features.
pub const FEATURES: usize = 15;

/// The value of each feature, in the order of [`Feature::ALL`].
pub type FeatureValues = [f64; FEATURES];

/// Weight of a feature (points for one unit) and its value in the plain example letters.
struct Weight {
    weight: f64,
    plain: f64,
}

include!(concat!(env!("OUT_DIR"), "/difficulty.rs"));

/// How hard a text is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difficulty {
    /// 0-100, higher is harder.
    pub points: f64,
    /// What makes it harder than the plain example letters, with the points it adds, most first.
    pub drivers: Vec<(Driver, f64)>,
}

/// Counts of the sentences of a text.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Summary {
    sum: Tally,
    sentences: u32,
    longest_half_words: u32,
}

impl Summary {
    pub(crate) fn add(&mut self, sentence: &Tally) {
        self.sum.add(sentence);
        self.sentences += 1;
        self.longest_half_words = self.longest_half_words.max(sentence.half_words);
    }

    /// The features of the text; all 0 where there is none.
    pub(crate) fn features(&self) -> FeatureValues {
        /// Commas and the like beyond these say nothing more of a sentence.
        const MOST_COMMAS: f64 = 5.0;
        const MOST_INTERRUPTIONS: f64 = 3.0;
        let sum = &self.sum;
        if sum.tokens == 0 {
            return FeatureValues::default();
        }
        let of = |count: u32, whole: u32| f64::from(count) / f64::from(whole.max(1));
        let per_sentence = |count: u32| of(count, self.sentences);
        let length = |half_words: f64| (half_words / 2.0).max(1.0).ln();
        Feature::ALL.map(|feature| match feature {
            Feature::SentenceLength => length(per_sentence(sum.half_words)),
            Feature::LongestSentence => length(f64::from(self.longest_half_words)),
            Feature::Rarity => f64::from(sum.rarity) / f64::from(sum.rated.max(1)),
            Feature::UncommonWords => of(sum.uncommon, sum.rated),
            Feature::RareWords => of(sum.rare, sum.rated),
            Feature::Syllables => of(sum.syllables, sum.words),
            Feature::LongWords => of(sum.long, sum.words),
            Feature::Nominalisations => per_sentence(sum.nominalisations).ln_1p(),
            Feature::Prepositions => per_sentence(sum.prepositions).ln_1p(),
            Feature::Subordinators => per_sentence(sum.subordinators).ln_1p(),
            Feature::Commas => per_sentence(sum.commas).min(MOST_COMMAS),
            Feature::Interruptions => per_sentence(sum.interruptions).min(MOST_INTERRUPTIONS),
            Feature::Passives => per_sentence(sum.passives).min(1.0),
            Feature::Persons => of(sum.persons, sum.tokens),
            Feature::Capitals => of(sum.capitals, sum.tokens),
        })
    }
}

/// What each feature adds to [`PLAIN`].
fn added(features: &FeatureValues, lang: Lang) -> impl Iterator<Item = (Feature, f64)> + '_ {
    let weights = &WEIGHTS[lang as usize];
    Feature::ALL
        .into_iter()
        .zip(features)
        .zip(weights)
        .map(|((feature, value), weight)| (feature, weight.weight * (value - weight.plain)))
}

/// The points alone.
pub(crate) fn points(features: &FeatureValues, lang: Lang) -> f64 {
    (PLAIN + added(features, lang).map(|(_, points)| points).sum::<f64>()).clamp(0.0, 100.0)
}

/// How hard a text with these features is, and why.
pub(crate) fn difficulty(features: &FeatureValues, lang: Lang) -> Difficulty {
    /// Less than this is no reason.
    const MIN_POINTS: f64 = 2.0;
    let mut drivers: Vec<(Driver, f64)> = Driver::ALL.map(|driver| (driver, 0.0)).to_vec();
    for (feature, points) in added(features, lang) {
        drivers[feature.driver() as usize].1 += points;
    }
    drivers.retain(|(_, points)| *points >= MIN_POINTS);
    drivers.sort_by(|a, b| b.1.total_cmp(&a.1));
    Difficulty { points: points(features, lang), drivers }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::measure::measure;
    use crate::text::Text;

    fn of(text: &str, lang: Lang) -> Difficulty {
        let document = Document::from_plain(text);
        let text = Text::new(&document, Some(lang));
        measure(&text, &vec![true; text.lines.len()]).difficulty
    }

    #[test]
    fn the_table_of_weights_names_the_features_in_their_order() {
        assert_eq!(WEIGHED, Feature::ALL.map(Feature::name));
    }

    #[test]
    fn no_weight_has_the_wrong_sign_and_each_language_uses_most_features() {
        for lang in Lang::ALL {
            for (feature, weight) in Feature::ALL.into_iter().zip(&WEIGHTS[lang as usize]) {
                assert!(if feature.eases() { weight.weight <= 0.0 } else { weight.weight >= 0.0 }, "{feature:?}");
                assert!(feature.applies_to(lang) || weight.weight == 0.0, "{feature:?}");
            }
            assert!(WEIGHTS[lang as usize].iter().filter(|weight| weight.weight != 0.0).count() >= 10);
        }
    }

    #[test]
    fn old_style_is_harder_than_plain_and_the_reasons_are_named() {
        for (lang, plain, old_style) in [
            (
                Lang::Nl,
                "U krijgt geen leefloon. U hebt genoeg geld om van te leven. Wij leggen uit waarom.",
                "Ingevolge de vaststelling dat de bestaansmiddelen de toepasselijke grensbedragen overschrijden, werd de \
                 toekenning van het leefloon door het bevoegde comité geweigerd.",
            ),
            (
                Lang::Fr,
                "Vous n'avez pas droit à cette aide. Vous gagnez assez pour vivre. Nous expliquons pourquoi.",
                "Compte tenu de la constatation que les ressources dépassent les plafonds réglementaires applicables, \
                 l'octroi du revenu d'intégration a été refusé par le comité compétent.",
            ),
            (
                Lang::De,
                "Sie bekommen kein Geld von uns. Sie haben genug zum Leben. Wir sagen Ihnen, warum.",
                "Infolge der Feststellung, dass die Existenzmittel die anwendbaren Grenzbeträge überschreiten, wurde die \
                 Bewilligung des Eingliederungseinkommens durch den zuständigen Ausschuss abgelehnt.",
            ),
        ] {
            let (plain, old_style) = (of(plain, lang), of(old_style, lang));
            assert!(plain.points < 40.0, "{lang:?}: {plain:?}");
            assert!(old_style.points > plain.points + 25.0, "{lang:?}: {plain:?} {old_style:?}");
            let named: Vec<Driver> = old_style.drivers.iter().map(|(driver, _)| *driver).collect();
            assert!(named.contains(&Driver::LongSentences), "{lang:?}: {named:?}");
            assert!(named.contains(&Driver::HardWords), "{lang:?}: {named:?}");
        }
    }

    #[test]
    fn an_empty_text_is_not_hard() {
        assert_eq!(of("", Lang::Nl), Difficulty::default());
    }

    #[test]
    fn names_and_numbers_count_half() {
        let with = of("Hij ging in 1914 met Pieter Janssens naar Ukkel.", Lang::Nl).points;
        let without = of("Hij ging die dag met een vriend naar huis.", Lang::Nl).points;
        assert!(with <= without + 3.0, "{with} {without}");
    }
}
