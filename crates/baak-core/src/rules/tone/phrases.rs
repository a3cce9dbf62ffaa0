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
    let keys = lists.map(|(_, phrases)| phrases.iter().map(|phrase| key(first_word(phrase))).collect::<Vec<_>>());
    for (at, line) in text.lines.iter().enumerate().filter(|(at, _)| cx.is_prose[*at]) {
        let phrases = lists[line.lang as usize].1;
        let keys = &keys[line.lang as usize];
        let tokens = &text.tokens[line.tokens()];
        for first in 0..tokens.len() {
            let start = key(tokens[first].span.of(source));
            let starts_here = |(phrase, key): &(&&str, &u32)| {
                let mut rest = tokens[first..].iter();
                **key == start
                    && phrase
                        .split(' ')
                        .all(|word| rest.next().is_some_and(|token| is_same(token.span.of(source), word)))
            };
            let Some((phrase, _)) = phrases.iter().zip(keys).find(starts_here) else { continue };
            let last = first + phrase.split(' ').count() - 1;
            let span = tokens[first].span.cover(tokens[last].span);
            if !cx.words.is_protected(text, span) {
                found.push(Place { line: at, span });
            }
        }
    }
    found
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or(phrase)
}

/// The first three bytes of a word, whatever its capitals: most words are passed over by this number alone.
fn key(word: &str) -> u32 {
    // In ASCII and in the Latin letters of UTF-8, this bit tells small from capital.
    const SMALL: u8 = 0x20;
    word.bytes().take(3).fold(0, |key, byte| key << 8 | u32::from(byte | SMALL))
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
