//! The figures of a text: counts, readability measures and one figure of difficulty.

use crate::diagnostic::Diagnostic;
use crate::difficulty::{self, Difficulty, Feature, FeatureValues, Summary, count};
use crate::lang::Lang;
use crate::readability::{Counts, measures as formulas};
use crate::span::Span;
use crate::text::Text;
use std::cmp::Reverse;

/// Sentences with more words than this are long (Hohenheimer Verständlichkeits-Index).
const LONG_SENTENCE_WORDS: u32 = 20;

/// The figures of a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measures {
    /// What was counted.
    pub counts: Counts,
    /// Mean number of words in a sentence.
    pub words_per_sentence: f64,
    /// Words in the longest sentence.
    pub longest_sentence: u32,
    /// 0-1: sentences with more than 20 words.
    pub long_sentence_share: f64,
    /// 0-1: words with more than 6 letters.
    pub long_word_share: f64,
    /// How hard the text is to read, and why.
    pub difficulty: Difficulty,
    /// The features it was made of, in the order of [`difficulty::Feature::ALL`].
    pub features: FeatureValues,
    /// The same for each sentence that counted.
    pub sentences: Vec<SentenceDifficulty>,
    /// Words that hardly any reader meets elsewhere, the longest first; five at most.
    pub rare_words: Vec<Span>,
    /// The classic formulas for the language, by name; empty when there is no text.
    pub formulas: Vec<(&'static str, f64)>,
}

impl Measures {
    /// 0-1: words, names left out, that are in no list of common words.
    pub fn rare_word_share(&self) -> f64 {
        self.features[Feature::RareWords as usize]
    }

    /// The hardest sentence; the first of them where several are.
    pub fn hardest_sentence(&self) -> Option<SentenceDifficulty> {
        self.sentences.iter().copied().reduce(|hardest, next| if next.points > hardest.points { next } else { hardest })
    }
}

/// How hard one sentence is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SentenceDifficulty {
    /// Its index in [`Text::lines`].
    pub line: u32,
    /// Its place.
    pub span: Span,
    /// 0-100, on the scale of [`Difficulty::points`].
    pub points: f64,
}

/// So many rare words are named.
const NAMED_WORDS: usize = 5;

/// Measures the sentences that `counts` marks.
pub fn measure(text: &Text<'_>, counted: &[bool]) -> Measures {
    let lang = text.language.lang;
    let mut out = Measures::default();
    let mut all = Summary::default();
    let mut rare = Vec::new();
    let mut over_limit = 0;
    let mut passives = text.passives().iter().peekable();
    for (at, (line, _)) in text.lines.iter().zip(counted).enumerate().filter(|(_, (_, counted))| **counted) {
        if line.words == 0 {
            continue;
        }
        while passives.next_if(|(of, _)| (*of as usize) < at).is_some() {}
        let mut in_line = 0;
        while passives.next_if(|(of, _)| *of as usize == at).is_some() {
            in_line += 1;
        }
        out.counts.sentences += 1;
        out.longest_sentence = out.longest_sentence.max(line.words);
        over_limit += u32::from(line.words > LONG_SENTENCE_WORDS);
        let sentence = count(text, line, in_line, &mut out.counts, |token| rare.push(token.span));
        let mut alone = Summary::default();
        alone.add(&sentence);
        let points = difficulty::points(&alone.features(), line.lang);
        out.sentences.push(SentenceDifficulty { line: at as u32, span: line.span(), points });
        all.add(&sentence);
    }
    let words = f64::from(out.counts.words.max(1));
    let sentences = f64::from(out.counts.sentences.max(1));
    out.words_per_sentence = f64::from(out.counts.words) / sentences;
    out.long_sentence_share = f64::from(over_limit) / sentences;
    out.long_word_share = f64::from(out.counts.long_words) / words;
    if out.counts.words > 0 {
        out.features = all.features();
        out.difficulty = difficulty::difficulty(&out.features, lang);
        out.formulas = formulas(&out.counts, lang);
    }
    out.rare_words = named(text, rare);
    out
}

/// The longest of the rare words, each once whatever its capitals, without the words of addresses, names and the like.
fn named(text: &Text<'_>, mut rare: Vec<Span>) -> Vec<Span> {
    let source = &text.document.text;
    rare.sort_by_key(|span| (Reverse(span.len()), span.start));
    let mut named: Vec<Span> = Vec::with_capacity(NAMED_WORDS);
    for span in rare {
        if named.len() == NAMED_WORDS {
            break;
        }
        let word = span.of(source).to_lowercase();
        if named.iter().all(|of| of.of(source).to_lowercase() != word)
            && text.entities.iter().all(|entity| !entity.span.overlaps(span))
        {
            named.push(span);
        }
    }
    named
}

/// Which features of an easy text a text has. No level of a language learner: no formula measures that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Features {
    /// All features of a text for people who read little.
    TowardsA2,
    /// All features of a text for most adults.
    TowardsB1,
    /// Harder than that.
    AboveB1,
}

impl Features {
    /// The name used in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TowardsA2 => "towards-a2",
            Self::TowardsB1 => "towards-b1",
            Self::AboveB1 => "above-b1",
        }
    }
}

/// The most words a sentence on average, for nl, fr and de: towards A2, towards B1. The project's rule catalogue, A3.
const FEATURE_MEANS: [[f64; 3]; 2] = [[9.0, 10.0, 8.0], [13.0, 15.0, 12.0]];
/// Towards A2, no sentence has more words (catalogue A3, after the rules for easy-to-read text).
const A2_LONGEST_SENTENCE: u32 = 12;
/// The most passives a sentence: 1 in 20 and 15 % (catalogue A3).
const FEATURE_PASSIVES: [f64; 2] = [0.05, 0.15];
/// Towards B1, the largest share of sentences over 20 words (catalogue A3).
const B1_LONG_SENTENCES: f64 = 0.10;
/// Towards B1, the most hard words in 100 (catalogue A3).
const B1_HARD_WORDS: f64 = 6.0;
/// Towards B1, the highest LIX for nl, fr and de (catalogue A3).
const B1_LIX: [f64; 3] = [40.0, 40.0, 45.0];

/// Which features of an easy text this one has; `None` without running text.
pub fn features(measures: &Measures, lang: Lang, diagnostics: &[Diagnostic]) -> Option<Features> {
    if measures.counts.sentences == 0 {
        return None;
    }
    let count = |code: &str| diagnostics.iter().filter(|d| d.code == code).count() as f64;
    let mean = measures.words_per_sentence;
    let passives = count("sentence/passive") / f64::from(measures.counts.sentences);
    let unexplained = count("word/unexplained-term") + count("word/unexplained-abbreviation");
    let jargon = ["sentence/light-verb-phrase", "word/anglicism", "word/jargon", "word/latin-phrase"].map(count);
    let hard = (jargon.iter().sum::<f64>() + unexplained) * 100.0 / f64::from(measures.counts.words.max(1));
    let lix = mean + measures.long_word_share * 100.0;
    let [a2_mean, b1_mean] = FEATURE_MEANS.map(|means| means[lang as usize]);
    let is_easy = mean <= b1_mean
        && measures.long_sentence_share <= B1_LONG_SENTENCES
        && hard <= B1_HARD_WORDS
        && passives <= FEATURE_PASSIVES[1]
        && lix <= B1_LIX[lang as usize];
    let is_very_easy = is_easy
        && mean <= a2_mean
        && measures.longest_sentence <= A2_LONGEST_SENTENCE
        && unexplained == 0.0
        && passives <= FEATURE_PASSIVES[0]
        && count("sentence/double-negation") == 0.0;
    Some(match (is_very_easy, is_easy) {
        (true, _) => Features::TowardsA2,
        (_, true) => Features::TowardsB1,
        _ => Features::AboveB1,
    })
}
