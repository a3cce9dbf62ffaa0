//! What a word alone, without its sentence, says of the difficulty of a text.

use crate::frequency::{Familiarity, WordKind, familiarity_of};
use crate::lang::Lang;
use crate::syllable::{self, Size};

/// The facts of a word; the same in every letter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct WordFacts {
    /// Its letters and syllables.
    pub(super) size: Size,
    /// How well it is known, and what it does.
    pub(super) known: Familiarity,
    /// Whether it begins with a capital.
    pub(super) has_capital: bool,
    /// Whether another capital follows.
    pub(super) has_inner_capital: bool,
    /// Whether it is a noun made of a verb or adjective.
    pub(super) is_nominalisation: bool,
}

impl WordFacts {
    /// The facts of `word`.
    pub(crate) fn of(word: &str, lang: Lang) -> Self {
        let known = familiarity_of(word, lang);
        Self {
            size: syllable::size(word, lang),
            known,
            has_capital: word.starts_with(char::is_uppercase),
            has_inner_capital: word.chars().skip(1).any(char::is_uppercase),
            is_nominalisation: known.kind == WordKind::Content && is_nominalisation(word, lang),
        }
    }
}

/// Whether a noun is made of a verb or adjective: `de toekenning`, `la notification`, `die Bewilligung`.
fn is_nominalisation(word: &str, lang: Lang) -> bool {
    const MIN_BYTES: usize = 6;
    let endings: &[&str] = match lang {
        Lang::Nl => &["ing", "ingen", "heid", "heden", "tie", "ties", "iteit"],
        Lang::Fr => {
            &["tion", "tions", "ment", "ments", "ité", "ités", "ance", "ances", "ence", "ences", "isme", "ismes"]
        }
        Lang::De => {
            &["ung", "ungen", "heit", "heiten", "keit", "keiten", "tion", "tionen", "ität", "nis", "nisse", "ismus"]
        }
    };
    word.len() >= MIN_BYTES && endings.iter().any(|ending| word.ends_with(ending))
}
