//! Looks for the phrases of a short list in running text.

use crate::lang::Lang;
use crate::rules::Context;
use crate::span::Span;

/// The phrases of a rule, by language: words in small letters, apart by a space.
pub(super) type Lists = [(Lang, &'static [&'static str]); 3];

/// A phrase in the text.
pub(super) struct Place {
    /// Index of the sentence.
    pub(super) line: usize,
    /// The words.
    pub(super) span: Span,
}

/// Where phrases of the list stand in running text, outside quotations, names and law titles.
pub(super) fn places(cx: &Context<'_>, lists: &Lists) -> Vec<Place> {
    let text = cx.text;
    let source = &text.document.text;
    let mut found: Vec<Place> = Vec::new();
    let firsts = lists.map(|(_, phrases)| First::of(phrases));
    for (at, line) in text.lines.iter().enumerate().filter(|(at, _)| cx.is_prose[*at]) {
        let phrases = lists[line.lang as usize].1;
        let starts = firsts[line.lang as usize];
        let tokens = &text.tokens[line.tokens()];
        for first in 0..tokens.len() {
            if !starts.may_begin(source.as_bytes()[tokens[first].span.start as usize]) {
                continue;
            }
            let starts_here = |phrase: &&&str| {
                let mut words = phrase.split(' ');
                let mut rest = tokens[first..].iter();
                words.all(|word| rest.next().is_some_and(|token| is_same(token.span.of(source), word)))
            };
            let Some(phrase) = phrases.iter().find(starts_here) else { continue };
            let last = first + phrase.split(' ').count() - 1;
            let span = tokens[first].span.cover(tokens[last].span);
            if !cx.words.is_protected(text, span) {
                found.push(Place { line: at, span });
            }
        }
    }
    found
}

/// The first letters of the phrases, so that most words are passed over at once.
#[derive(Clone, Copy)]
struct First(u32);

impl First {
    /// Another bit than those of a-z: a first letter with an accent.
    const ACCENT: u32 = 31;

    fn bit(byte: u8) -> u32 {
        let letter = byte.to_ascii_lowercase();
        if letter.is_ascii_lowercase() { u32::from(letter - b'a') } else { Self::ACCENT }
    }

    fn of(phrases: &[&str]) -> Self {
        Self(phrases.iter().filter_map(|phrase| phrase.bytes().next()).fold(0, |all, byte| all | 1 << Self::bit(byte)))
    }

    fn may_begin(self, byte: u8) -> bool {
        self.0 >> Self::bit(byte) & 1 == 1
    }
}

/// Whether a word is the listed one, whatever its capitals and apostrophe.
fn is_same(word: &str, listed: &str) -> bool {
    if word.is_ascii() {
        return word.eq_ignore_ascii_case(listed);
    }
    let mut chars = word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c });
    let mut wanted = listed.chars();
    loop {
        match (chars.next(), wanted.next()) {
            (None, None) => return true,
            (a, b) if a != b => return false,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn words_are_the_same_whatever_their_capitals() {
        assert!(is_same("Übel", "übel"));
        assert!(is_same("L’", "l'"));
        assert!(!is_same("zonietje", "zoniet"));
        assert!(!is_same("zo", "zoniet"));
    }
}
