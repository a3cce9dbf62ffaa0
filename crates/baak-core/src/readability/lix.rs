//! The readability index LIX, for any of the languages.

use super::Counts;

/// LIX: words per sentence + per cent of words with more than six letters.
///
/// Unit: points, higher is harder; under 30 very easy, 40-50 average, over 60 very hard. Dutch and German compounds add
/// 5 to 10 points. Source: C.-H. Björnsson, Läsbarhet, 1968. Example: 15 words per sentence and 20 per cent long words
/// give 35.
///
/// ```
/// use baak_core::readability::{Counts, lix};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((lix(&counts) - 35.0).abs() < 1e-9);
/// ```
pub fn lix(counts: &Counts) -> f64 {
    counts.words_per_sentence() + counts.long_word_per_cent()
}
