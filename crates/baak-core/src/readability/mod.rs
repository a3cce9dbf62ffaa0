//! Readability formulas, one file each: pure functions of [`Counts`].
//!
//! None of them measures understanding: they see length, not order, logic or tone. Their units and ranges differ, so a
//! value says something only beside another value of the same formula.

mod brouwer;
mod flesch_amstad;
mod flesch_douma;
mod g_smog;
mod kandel_moles;
mod lix;
mod wiener;

pub use brouwer::brouwer;
pub use flesch_amstad::flesch_amstad;
pub use flesch_douma::flesch_douma;
pub use g_smog::g_smog;
pub use kandel_moles::kandel_moles;
pub use lix::lix;
pub use wiener::{wiener_1, wiener_2, wiener_3, wiener_4};

use crate::lang::Lang;

/// A word with more letters than this is long (Björnsson 1968, Bamberger and Vanecek 1984).
pub const LONG_WORD_LETTERS: u32 = 6;

/// A word with at least this many syllables has many (Bamberger and Vanecek 1984, `SMOG`).
pub const MANY_SYLLABLES: u32 = 3;

/// What the formulas are made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences.
    pub sentences: u32,
    /// Words and numbers.
    pub words: u32,
    /// Numbers among the words: they make a sentence longer, but have neither letters nor syllables.
    pub numbers: u32,
    /// Letters of the words.
    pub letters: u32,
    /// Syllables of the words.
    pub syllables: u32,
    /// Words with more than [`LONG_WORD_LETTERS`] letters.
    pub long_words: u32,
    /// Words with [`MANY_SYLLABLES`] syllables or more.
    pub many_syllable_words: u32,
    /// Words with one syllable.
    pub one_syllable_words: u32,
}

impl Counts {
    /// Counts a word that has so many letters and syllables.
    pub fn add_word(&mut self, letters: u32, syllables: u32) {
        self.words += 1;
        self.letters += letters;
        self.syllables += syllables;
        self.long_words += u32::from(letters > LONG_WORD_LETTERS);
        self.many_syllable_words += u32::from(syllables >= MANY_SYLLABLES);
        self.one_syllable_words += u32::from(syllables == 1);
    }

    /// Counts a number: a word for sentence length, without letters or syllables.
    pub fn add_number(&mut self) {
        self.words += 1;
        self.numbers += 1;
    }

    /// Words and numbers per sentence; 0 in a text without sentences.
    pub fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Syllables per word, numbers left out; 0 in a text without words.
    pub fn syllables_per_word(&self) -> f64 {
        ratio(self.syllables, self.spoken_words())
    }

    /// Letters per word, numbers left out; 0 in a text without words.
    pub fn letters_per_word(&self) -> f64 {
        ratio(self.letters, self.spoken_words())
    }

    /// Long words, in per cent of the words without numbers.
    pub fn long_word_per_cent(&self) -> f64 {
        100.0 * ratio(self.long_words, self.spoken_words())
    }

    /// Words of many syllables, in per cent of the words without numbers.
    pub fn many_syllable_per_cent(&self) -> f64 {
        100.0 * ratio(self.many_syllable_words, self.spoken_words())
    }

    /// Words of one syllable, in per cent of the words without numbers.
    pub fn one_syllable_per_cent(&self) -> f64 {
        100.0 * ratio(self.one_syllable_words, self.spoken_words())
    }

    fn spoken_words(&self) -> u32 {
        self.words.saturating_sub(self.numbers)
    }
}

/// A share that is 0 where there is nothing to share.
fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}

/// The formulas for a language, by name, always in the same order; none for a text without words or sentences.
///
/// The caller decides whether the text is long enough for a figure that means something.
pub fn measures(counts: &Counts, lang: Lang) -> Vec<(&'static str, f64)> {
    if counts.sentences == 0 || counts.spoken_words() == 0 {
        return Vec::new();
    }
    match lang {
        Lang::Nl => vec![("flesch_douma", flesch_douma(counts)), ("brouwer", brouwer(counts)), ("lix", lix(counts))],
        Lang::Fr => vec![("kandel_moles", kandel_moles(counts)), ("lix", lix(counts))],
        Lang::De => vec![
            ("flesch_amstad", flesch_amstad(counts)),
            ("wiener_1", wiener_1(counts)),
            ("wiener_2", wiener_2(counts)),
            ("wiener_3", wiener_3(counts)),
            ("wiener_4", wiener_4(counts)),
            ("g_smog", g_smog(counts)),
            ("lix", lix(counts)),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lengthen_sentences_only() {
        let mut counts = Counts { sentences: 1, ..Counts::default() };
        counts.add_word(10, 3);
        counts.add_number();
        assert!((counts.words_per_sentence() - 2.0).abs() < f64::EPSILON);
        assert!((counts.syllables_per_word() - 3.0).abs() < f64::EPSILON);
        assert!((counts.long_word_per_cent() - 100.0).abs() < f64::EPSILON);
    }

    #[test]
    fn nothing_is_measured_in_an_empty_text() {
        for lang in Lang::ALL {
            assert!(measures(&Counts::default(), lang).is_empty());
            let counts = Counts { sentences: 1, words: 1, syllables: 1, ..Counts::default() };
            assert!(measures(&counts, lang).iter().all(|(_, value)| value.is_finite()));
        }
    }
}
