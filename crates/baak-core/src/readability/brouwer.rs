//! Reading index A for Dutch by Brouwer.

use super::Counts;

/// Brouwer's reading index A for Dutch: 195 − 2 × words per sentence − 66.67 × syllables per word.
///
/// Unit: points, higher is easier; 80-100 very easy, 50-75 normal, under 25-30 very hard, and not limited to 0-100.
/// Source: R. H. M. Brouwer 1963. Example: 15 words per sentence and 1.7 syllables per word give 51.661.
///
/// ```
/// use baak_core::readability::{Counts, brouwer};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((brouwer(&counts) - 51.661).abs() < 1e-9);
/// ```
pub fn brouwer(counts: &Counts) -> f64 {
    195.0 - 2.0 * counts.words_per_sentence() - 66.67 * counts.syllables_per_word()
}
