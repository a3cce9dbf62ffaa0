//! The word scanner: one pass, no look-up but the short list of French inverted pronouns.

use super::{Token, TokenKind};
use crate::lang::Lang;
use crate::span::Span;

/// French pronouns that follow a verb behind a hyphen; they are words of their own (`pouvez-vous` is two words).
const INVERTED: [&str; 17] = [
    "ce", "elle", "elles", "en", "il", "ils", "je", "la", "le", "les", "leur", "lui", "moi", "nous", "on", "vous", "y",
];

/// Cuts the piece `within` of `text` into tokens and appends them to `tokens`.
///
/// French clitics (`l'`, `d'`, `qu'`) and inverted pronouns are words of their own; Dutch `auto's` and `e-mail` and German
/// `E-Mail-Adresse` are one word. An abbreviation with inner periods (`d.d.`) is one token with its last period.
pub fn tokenize(text: &str, within: Span, lang: Lang, tokens: &mut Vec<Token>) {
    let mut at = within.start as usize;
    let end = within.end as usize;
    while at < end {
        let c = first_char(&text[at..end]);
        let next = at + c.len_utf8();
        if c.is_alphabetic() {
            at = word(text, at, end, lang, tokens);
        } else if c.is_ascii_digit() {
            at = number(text, at, end, tokens);
        } else {
            if !c.is_whitespace() && !is_invisible(c) {
                tokens.push(Token { span: Span::new(at, next), kind: TokenKind::Mark });
            }
            at = next;
        }
    }
}

fn first_char(text: &str) -> char {
    text.chars().next().unwrap_or(' ')
}

/// Soft hyphen, zero-width characters and combining marks never stand as a mark of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_invisible(c)
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn word(text: &str, start: usize, end: usize, lang: Lang, tokens: &mut Vec<Token>) -> usize {
    let mut at = start;
    let mut from = start;
    let mut letters = 0;
    let push = |tokens: &mut Vec<Token>, from, to| {
        tokens.push(Token { span: Span::new(from, to), kind: TokenKind::Word });
    };
    while at < end {
        let c = first_char(&text[at..end]);
        if is_word_char(c) {
            at += c.len_utf8();
            letters += 1;
            continue;
        }
        let after = at + c.len_utf8();
        let following = if after < end { first_char(&text[after..end]) } else { ' ' };
        if is_apostrophe(c) && following.is_alphabetic() {
            at = after;
            if lang == Lang::Fr && !text[from..].starts_with("aujourd") {
                push(tokens, from, at);
                from = at;
                letters = 0;
            }
        } else if matches!(c, '-' | '\u{2010}' | '\u{2011}') && is_word_char(following) {
            if lang == Lang::Fr && inverted_pronoun(&text[after..end], &text[from..at]) {
                push(tokens, from, at);
                from = after;
            }
            at = after;
            letters = 0;
        } else if c == '.' && letters == 1 && at - from <= 2 && abbreviation_goes_on(following, text, from, after, end) {
            at = after;
            letters = 0;
            if !following.is_alphabetic() {
                break;
            }
        } else if c == '.' && letters <= 2 && text[from..at].contains('.') {
            // The last period of `d.d.`, `m.b.t.`, `n.v.t.`
            at = after;
            break;
        } else {
            break;
        }
    }
    if from < at {
        push(tokens, from, at);
    }
    at
}

/// Whether the period after a single letter belongs to an abbreviation such as `d.d.`: another single letter follows.
fn abbreviation_goes_on(following: char, text: &str, from: usize, after: usize, end: usize) -> bool {
    if text[from..after - 1].contains('.') && !following.is_alphabetic() {
        return true;
    }
    if !following.is_alphabetic() {
        return false;
    }
    let mut rest = text[after..end].chars().skip(1);
    match rest.next() {
        Some('.') => true,
        Some(c) if c.is_alphabetic() => rest.next() == Some('.') && !text[from..after - 1].is_empty(),
        _ => text[from..after - 1].contains('.'),
    }
}

fn inverted_pronoun(rest: &str, before: &str) -> bool {
    if before.eq_ignore_ascii_case("rendez") {
        return false;
    }
    let rest = rest.strip_prefix("t-").unwrap_or(rest);
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    INVERTED.contains(&&rest[..length])
}

fn number(text: &str, start: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
    let mut at = start;
    while at < end {
        let c = first_char(&text[at..end]);
        let after = at + c.len_utf8();
        let digit_follows = text[after..end].starts_with(|c: char| c.is_ascii_digit());
        if c.is_alphanumeric() || (matches!(c, '.' | ',') && digit_follows && text[..at].ends_with(|c: char| c.is_ascii_digit())) {
            at = after;
        } else {
            break;
        }
    }
    tokens.push(Token { span: Span::new(start, at), kind: TokenKind::Number });
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, lang: Lang) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), lang, &mut tokens);
        tokens.iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn clitics_and_inversions_are_words_in_french_only() {
        assert_eq!(words("L'aide qu’il a", Lang::Fr), ["L'", "aide", "qu’", "il", "a"]);
        assert_eq!(words("Pouvez-vous venir au rendez-vous aujourd'hui ?", Lang::Fr), [
            "Pouvez", "vous", "venir", "au", "rendez-vous", "aujourd'hui", "?"
        ]);
        assert_eq!(words("auto's, e-mail", Lang::Nl), ["auto's", ",", "e-mail"]);
        assert_eq!(words("E-Mail-Adresse", Lang::De), ["E-Mail-Adresse"]);
    }

    #[test]
    fn numbers_and_abbreviations_stay_whole() {
        assert_eq!(words("€ 1.640,83 per maand, art. 14, § 1, 2°.", Lang::Nl), [
            "€", "1.640,83", "per", "maand", ",", "art", ".", "14", ",", "§", "1", ",", "2", "°", "."
        ]);
        assert_eq!(words("brief d.d. 3 mei m.b.t. u", Lang::Nl), ["brief", "d.d.", "3", "mei", "m.b.t.", "u"]);
        assert_eq!(words("Plan B. Dan", Lang::Nl), ["Plan", "B", ".", "Dan"]);
        assert_eq!(words("le 1er mai à 9h30", Lang::Fr), ["le", "1er", "mai", "à", "9h30"]);
    }
}
