//! The different words of letters: what depends on nothing but a word's letters and language is found out once.
//!
//! Letters are made of few different words. Each token has the number of its word, and [`Words`] knows for each number the
//! symbols that phrases see in it, its entity class and so on. The table outlives the letter: a [`WordPool`] lends it to one
//! letter after the other, so that a word which an earlier letter had costs a single look-up. What is kept never changes
//! what is found; a table that has grown large is thrown away.

mod ends;
mod pool;
mod traits;

pub(crate) use ends::Ends;
pub(crate) use pool::{LentWords, WordPool};
pub(crate) use traits::Traits;

use crate::cue::{Lexicon, Symbol};
use crate::difficulty::WordFacts;
use crate::entity::{self, Class};
use crate::lang::Lang;
use crate::law::kind_model::WordFeatures;
use crate::segment::TokenKind;
use crate::span::Span;

/// The number of a word in [`Words`].
pub(crate) type WordId = u32;

/// Slots of the hash table at first: a power of two.
const FIRST_SLOTS: usize = 1 << 11;

/// What is known of a word of a language.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    ends: Ends,
    lang: Lang,
    /// Its place in [`Words::letters`].
    letters: Span,
    /// The place of its folded form in [`Words::folds`]; empty if it is its own.
    fold: Span,
    /// The place of its symbols in [`Words::symbols`].
    symbols: Span,
    /// What it may be part of; for a mark, what it is whatever follows.
    pub(crate) class: Class,
    /// What the model of kinds sees in it.
    pub(crate) features: WordFeatures,
    /// What it says of the difficulty of a text.
    pub(crate) facts: WordFacts,
    /// What its signs and capitals tell the rules.
    pub(crate) traits: Traits,
}

/// The words that were met, each once for each language.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// For each slot of the hash table the number of its word plus one; 0 is free. At most half full.
    slots: Vec<u32>,
    known: Vec<Word>,
    letters: String,
    folds: String,
    symbols: Vec<Symbol>,
}

impl Words {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.known.len()
    }

    /// The number of a word; `lexicon` is that of its language and always the same.
    pub(crate) fn number(&mut self, word: &str, kind: TokenKind, lang: Lang, lexicon: &Lexicon) -> WordId {
        if self.known.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let ends = Ends::of(word.as_bytes());
        let last = self.slots.len() - 1;
        let mut slot = ends.hash(lang as u64) & last;
        while let Some(id) = self.slots[slot].checked_sub(1) {
            let known = &self.known[id as usize];
            // The ends are all of a word of up to sixteen bytes.
            if known.ends == ends
                && known.lang == lang
                && known.letters.len() == word.len()
                && (word.len() <= 16 || known.letters.of(&self.letters) == word)
            {
                return id;
            }
            slot = (slot + 1) & last;
        }
        let met = self.met(word, ends, kind, lang, lexicon);
        self.known.push(met);
        self.slots[slot] = self.known.len() as u32;
        self.slots[slot] - 1
    }

    /// Finds out all about a word that was not met before.
    #[inline(never)]
    fn met(&mut self, word: &str, ends: Ends, kind: TokenKind, lang: Lang, lexicon: &Lexicon) -> Word {
        let letters = Span::new(self.letters.len(), self.letters.len() + word.len());
        self.letters.push_str(word);
        let (fold, symbols) = (self.folds.len(), self.symbols.len());
        let class = entity::class_of(word, kind, lang, &mut self.folds);
        lexicon.look_up(word, &mut self.symbols);
        Word {
            ends,
            lang,
            letters,
            fold: Span::new(fold, self.folds.len()),
            symbols: Span::new(symbols, self.symbols.len()),
            class,
            features: WordFeatures::of(word, kind),
            facts: WordFacts::of(word, lang),
            traits: Traits::of(word),
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(FIRST_SLOTS);
        self.slots.clear();
        self.slots.resize(size, 0);
        for (id, word) in self.known.iter().enumerate() {
            let mut slot = word.ends.hash(word.lang as u64) & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = id as u32 + 1;
        }
    }

    /// What is known of a word.
    pub(crate) fn get(&self, id: WordId) -> &Word {
        &self.known[id as usize]
    }

    /// The symbols that phrases see in a word.
    pub(crate) fn symbols(&self, id: WordId) -> &[Symbol] {
        &self.symbols[self.get(id).symbols.range()]
    }

    /// A word in lower-case ASCII, where that is not how it is written.
    pub(crate) fn folded(&self, id: WordId) -> Option<&str> {
        let word = self.get(id);
        (!word.fold.is_empty()).then(|| word.fold.of(&self.folds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_for_each_language() {
        let lexicon = Lexicon::default();
        let mut words = Words::default();
        let mut number = |word: &str, lang| words.number(word, TokenKind::Word, lang, &lexicon);
        let long = ["verantwoordelijkheden", "verantwoor_elijkheden"];
        let first = [number("wet", Lang::Nl), number("Wet", Lang::Nl), number("wet", Lang::De)];
        let second = long.map(|word| number(word, Lang::Nl));
        for other in 0..5000 {
            number(&other.to_string(), Lang::Fr);
        }
        assert_eq!((first, second), ([0, 1, 2], [3, 4]));
        assert_eq!(
            [number("wet", Lang::Nl), number("Wet", Lang::Nl), number("wet", Lang::De), number(long[1], Lang::Nl)],
            [0, 1, 2, 4]
        );
        assert_eq!(words.folded(1), Some("wet"));
        assert_eq!(words.len(), 5005);
    }
}
