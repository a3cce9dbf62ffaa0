//! Readability formulas, one file each.

use crate::lang::Lang;

/// What the formulas are made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences.
    pub sentences: u32,
    /// Words and numbers.
    pub words: u32,
    /// Letters of the words.
    pub letters: u32,
    /// Syllables of the words.
    pub syllables: u32,
    /// Words with more than 6 letters.
    pub long_words: u32,
    /// Words with 3 syllables or more.
    pub many_syllable_words: u32,
    /// Words with one syllable.
    pub one_syllable_words: u32,
}

impl Counts {
    /// Counts a word that has so many syllables.
    pub fn add_word(&mut self, word: &str, syllables: u32) {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count() as u32;
        self.words += 1;
        self.letters += letters;
        self.syllables += syllables;
        self.long_words += u32::from(letters > 6);
        self.many_syllable_words += u32::from(syllables >= 3);
        self.one_syllable_words += u32::from(syllables == 1);
    }

    /// Counts a number: a word for sentence length, without letters or syllables.
    pub fn add_number(&mut self) {
        self.words += 1;
    }
}

/// The formulas for a language, by name.
pub fn measures(_counts: &Counts, _lang: Lang) -> Vec<(&'static str, f64)> {
    Vec::new()
}
