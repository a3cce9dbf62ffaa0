//! G-SMOG, the German form of SMOG.

use super::Counts;

/// G-SMOG: √(words of three syllables and more × 30 ÷ sentences) − 2.
///
/// Unit: school year. Source: R. Bamberger and E. Vanecek 1984, after `SMOG` of 1969. Made for 30
/// sentences; fewer are scaled up. Example: 30 such words in 10 sentences give √90 − 2 = 7.48683.
///
/// ```
/// use baak_core::readability::{Counts, g_smog};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((g_smog(&counts) - (90.0_f64.sqrt() - 2.0)).abs() < 1e-9);
/// ```
pub fn g_smog(counts: &Counts) -> f64 {
    (30.0 * super::ratio(counts.many_syllable_words, counts.sentences)).sqrt() - 2.0
}
