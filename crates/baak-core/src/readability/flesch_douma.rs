//! Reading ease for Dutch by Flesch and Douma.

use super::Counts;

/// Flesch-Douma reading ease for Dutch: 206.84 − 0.93 × words per sentence − 77 × syllables per word.
///
/// Unit: points, higher is easier; 90-100 very easy, 60-70 normal, 30-45 hard, under 30 very hard (school levels of the
/// 1970s), and not limited to 0-100. Source: W. H. Douma (about 1960), as given in Onze Taal 1977; other papers round
/// the constant to 206.8 or 206.835. Example: 15 words per sentence and 1.7 syllables per word give 61.99.
///
/// ```
/// use baak_core::readability::{Counts, flesch_douma};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((flesch_douma(&counts) - 61.99).abs() < 1e-9);
/// ```
pub fn flesch_douma(counts: &Counts) -> f64 {
    206.84 - 0.93 * counts.words_per_sentence() - 77.0 * counts.syllables_per_word()
}
