//! What the signs and capitals of a word tell, as bits: a rule looks at the sentences that have what it is about.

use std::ops::{BitOr, BitOrAssign};

/// Traits of a word, or of all words of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Traits(u8);

impl Traits {
    /// Capitals only, two bytes or more; apostrophes and hyphens may stand among them.
    pub(crate) const CAPITALS: Self = Self(1);
    /// Three to five capitals without accents (which only a shouted word keeps), no Roman numeral.
    pub(crate) const ACRONYM: Self = Self(1 << 1);
    /// `I`, `V` and `X` alone.
    pub(crate) const ROMAN: Self = Self(1 << 2);
    /// A closing bracket.
    pub(crate) const BRACKET: Self = Self(1 << 3);
    /// An exclamation mark.
    pub(crate) const EXCLAMATION: Self = Self(1 << 4);

    /// The traits of a word, a number or a mark.
    pub(crate) fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let all = |is: fn(&u8) -> bool| !bytes.is_empty() && bytes.iter().all(is);
        let is_loud = |c: char| c.is_uppercase() || matches!(c, '\'' | '’' | '-');
        let is_numeral = |byte: &u8| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M');
        let is_acronym = (3..=5).contains(&bytes.len()) && all(u8::is_ascii_uppercase) && !all(is_numeral);
        let mut traits = Self::default();
        for (trait_, holds) in [
            (Self::CAPITALS, bytes.len() > 1 && word.chars().all(is_loud)),
            (Self::ACRONYM, is_acronym),
            (Self::ROMAN, all(|byte| matches!(byte, b'I' | b'V' | b'X'))),
            (Self::BRACKET, word.contains(')')),
            (Self::EXCLAMATION, word.contains('!')),
        ] {
            if holds {
                traits |= trait_;
            }
        }
        traits
    }

    /// Whether one of `traits` is among them.
    pub(crate) const fn has(self, traits: Self) -> bool {
        self.0 & traits.0 != 0
    }
}

impl BitOr for Traits {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Traits {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_traits_that_their_letters_show() {
        for (word, traits) in [
            ("wet", Traits::default()),
            ("", Traits::default()),
            ("A", Traits::default()),
            ("L'AIDE", Traits::CAPITALS),
            ("OCMW", Traits::CAPITALS | Traits::ACRONYM),
            ("ÖSHZ", Traits::CAPITALS),
            ("XIV", Traits::CAPITALS | Traits::ROMAN),
            ("CD", Traits::CAPITALS),
            ("I", Traits::ROMAN),
            ("(", Traits::default()),
            (")", Traits::BRACKET),
            ("!", Traits::EXCLAMATION),
        ] {
            assert_eq!(Traits::of(word), traits, "{word}");
        }
    }
}
