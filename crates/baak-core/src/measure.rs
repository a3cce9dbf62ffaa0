//! The figures of a text: counts, readability measures and one figure of difficulty.

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::readability::{Counts, measures as formulas};
use crate::segment::TokenKind;
use crate::syllable;
use crate::text::Text;

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
    /// 0-100, higher is harder; a first-order figure, not fitted to people's judgement.
    pub difficulty: f64,
    /// The classic formulas for the language, by name; empty when there is no text.
    pub formulas: Vec<(&'static str, f64)>,
}

/// Measures the sentences that `counts` marks.
pub fn measure(text: &Text<'_>, counted: &[bool]) -> Measures {
    let mut counts = Counts::default();
    let (mut longest, mut over_limit) = (0, 0);
    for (line, _) in text.lines.iter().zip(counted).filter(|(_, counted)| **counted) {
        if line.words == 0 {
            continue;
        }
        counts.sentences += 1;
        longest = longest.max(line.words);
        over_limit += u32::from(line.words > LONG_SENTENCE_WORDS);
        for token in &text.tokens[line.tokens()] {
            let word = token.span.of(&text.document.text);
            match token.kind {
                TokenKind::Word => {
                    let size = syllable::size(word, line.lang);
                    counts.add_word(size.letters, size.syllables);
                }
                TokenKind::Number => counts.add_number(),
                TokenKind::Mark => {}
            }
        }
    }
    let words = f64::from(counts.words.max(1));
    let sentences = f64::from(counts.sentences.max(1));
    let lang = text.language.lang;
    let mut out = Measures {
        words_per_sentence: f64::from(counts.words) / sentences,
        longest_sentence: longest,
        long_sentence_share: f64::from(over_limit) / sentences,
        long_word_share: f64::from(counts.long_words) / words,
        difficulty: 0.0,
        formulas: if counts.words == 0 { Vec::new() } else { formulas(&counts, lang) },
        counts,
    };
    out.difficulty = difficulty(&out, lang);
    out
}

/// How hard a text is to read, 0-100, higher is harder.
///
/// A plain linear sum of the logarithm of words per sentence and of the longest sentence, syllables per word and the
/// share of long words. The weights are set by us so that a text of easy sentences (8 words, 1.4 syllables) lies near
/// 15 and an old-style administrative text (30 words, 2.1 syllables) near 90. They are not fitted to people's
/// judgement yet, and are no more than a first order.
fn difficulty(measures: &Measures, lang: Lang) -> f64 {
    if measures.counts.words == 0 {
        return 0.0;
    }
    let per_word = f64::from(measures.counts.syllables) / f64::from(measures.counts.words);
    // French counts fewer syllables a word, because its mute e is none.
    let usual = if lang == Lang::Fr { 1.35 } else { 1.45 };
    let sentence = (measures.words_per_sentence.max(1.0) / 8.0).ln();
    let longest = (f64::from(measures.longest_sentence.max(1)) / 12.0).ln();
    (15.0 + 28.0 * sentence + 8.0 * longest + 45.0 * (per_word - usual) + 20.0 * (measures.long_word_share - 0.22))
        .clamp(0.0, 100.0)
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
    let hard = (count("word/jargon") + unexplained) * 100.0 / f64::from(measures.counts.words.max(1));
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
