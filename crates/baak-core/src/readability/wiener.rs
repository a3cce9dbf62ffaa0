//! The four Wiener Sachtextformeln for German.

use super::Counts;

/// First Wiener Sachtextformel: 0.1935 × per cent of words of three syllables and more + 0.1672 × words per sentence
/// + 0.1297 × per cent of long words − 0.0327 × per cent of one-syllable words − 0.875.
///
/// Unit: school year, 4 very easy to 15 very hard. Source: R. Bamberger and E. Vanecek, Lesen - Verstehen - Lernen -
/// Schreiben, 1984.
/// Example: 20 per cent, 15 words, 20 per cent and 50 per cent give 6.462.
///
/// ```
/// use baak_core::readability::{Counts, wiener_1};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((wiener_1(&counts) - 6.462).abs() < 1e-9);
/// ```
pub fn wiener_1(counts: &Counts) -> f64 {
    0.1935 * counts.many_syllable_per_cent()
        + 0.1672 * counts.words_per_sentence()
        + 0.1297 * counts.long_word_per_cent()
        - 0.0327 * counts.one_syllable_per_cent()
        - 0.875
}

/// Second Wiener Sachtextformel: 0.2007 × per cent of words of three syllables and more + 0.1682 × words per sentence
/// + 0.1373 × per cent of long words − 2.779.
///
/// Unit: school year, 4 very easy to 15 very hard. Source: R. Bamberger and E. Vanecek, Lesen - Verstehen - Lernen -
/// Schreiben, 1984.
/// Example: 20 per cent, 15 words and 20 per cent give 6.504.
///
/// ```
/// use baak_core::readability::{Counts, wiener_2};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((wiener_2(&counts) - 6.504).abs() < 1e-9);
/// ```
pub fn wiener_2(counts: &Counts) -> f64 {
    0.2007 * counts.many_syllable_per_cent()
        + 0.1682 * counts.words_per_sentence()
        + 0.1373 * counts.long_word_per_cent()
        - 2.779
}

/// Third Wiener Sachtextformel: 0.2963 × per cent of words of three syllables and more + 0.1905 × words per sentence
/// − 1.1144.
///
/// Unit: school year, 4 very easy to 15 very hard. Source: R. Bamberger and E. Vanecek, Lesen - Verstehen - Lernen -
/// Schreiben, 1984.
/// Example: 20 per cent and 15 words give 7.6691.
///
/// ```
/// use baak_core::readability::{Counts, wiener_3};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((wiener_3(&counts) - 7.6691).abs() < 1e-9);
/// ```
pub fn wiener_3(counts: &Counts) -> f64 {
    0.2963 * counts.many_syllable_per_cent() + 0.1905 * counts.words_per_sentence() - 1.1144
}

/// Fourth Wiener Sachtextformel: 0.2744 × per cent of words of three syllables and more + 0.2656 × words per sentence
/// − 1.693.
///
/// Unit: school year, 4 very easy to 15 very hard. Source: R. Bamberger and E. Vanecek, Lesen - Verstehen - Lernen -
/// Schreiben, 1984.
/// Example: 20 per cent and 15 words give 7.779.
///
/// ```
/// use baak_core::readability::{Counts, wiener_4};
/// let counts = Counts {
///     sentences: 10, words: 150, syllables: 255, long_words: 30, many_syllable_words: 30, one_syllable_words: 75,
///     ..Counts::default()
/// };
/// assert!((wiener_4(&counts) - 7.779).abs() < 1e-9);
/// ```
pub fn wiener_4(counts: &Counts) -> f64 {
    0.2744 * counts.many_syllable_per_cent() + 0.2656 * counts.words_per_sentence() - 1.693
}
