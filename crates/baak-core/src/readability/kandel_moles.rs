//! Reading ease for French by Kandel and Moles.

use super::Counts;

/// Kandel-Moles reading ease for French: 207 − 1.015 × words per sentence − 73.6 × syllables per word.
///
/// Unit: points, higher is easier; 70 and more easy, 60-70 normal, under 50 hard, and not limited to 0-100. Source:
/// L. Kandel and A. Moles 1958. Example: 15 words per sentence and 1.7 syllables per word give 66.655.
///
/// ```
/// use baak_core::readability::{Counts, kandel_moles};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((kandel_moles(&counts) - 66.655).abs() < 1e-9);
/// ```
pub fn kandel_moles(counts: &Counts) -> f64 {
    207.0 - 1.015 * counts.words_per_sentence() - 73.6 * counts.syllables_per_word()
}
