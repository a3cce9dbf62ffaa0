//! Reading ease for German by Flesch and Amstad.

use super::Counts;

/// Flesch-Amstad reading ease for German: 180 − words per sentence − 58.5 × syllables per word.
///
/// Unit: points, higher is easier; over 60 readable, 40-60 average, under 30 hard, and not limited to 0-100; mild on hard
/// texts. Source: T. Amstad, Wie verständlich sind unsere Zeitungen?, 1978. Example: 15 words per sentence and
/// 1.7 syllables per word give 65.55.
///
/// ```
/// use baak_core::readability::{Counts, flesch_amstad};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((flesch_amstad(&counts) - 65.55).abs() < 1e-9);
/// ```
pub fn flesch_amstad(counts: &Counts) -> f64 {
    180.0 - counts.words_per_sentence() - 58.5 * counts.syllables_per_word()
}
