//! The word scanner: one pass over the bytes, no look-up but two short lists of French particles.

use super::{Token, TokenKind};
use crate::lang::Lang;
use crate::span::Span;

/// French pronouns that follow a verb behind a hyphen; they are words of their own (`pouvez-vous` is two words).
const INVERTED: [&str; 20] = [
    "ce", "elle", "elles", "en", "il", "ils", "je", "la", "le", "les", "leur", "lui", "moi", "nous", "on", "toi", "tu",
    "vous", "y", "eux",
];

/// What stands before the apostrophe of a French word that has lost its vowel; it is a word of its own (`l'aide`).
const ELIDED: [&str; 13] = ["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"];

/// Abbreviations with inner periods have parts of at most this many letters (`z.Hd.`, `p.ex.`, `B.Bl.`).
const MAX_ABBREVIATED_PART: usize = 3;

/// Cuts the piece `within` of `text` into tokens and appends them to `tokens`.
///
/// French clitics (`l'`, `d'`, `qu'`) and inverted pronouns are words of their own, and the `-t-` of `a-t-il` belongs to
/// none; Dutch `auto's` and `e-mail` and German `E-Mail-Adresse` are one word. An abbreviation with inner periods
/// (`d.d.`, `J.-P.`) is one token with its last period.
pub fn tokenize(text: &str, within: Span, lang: Lang, tokens: &mut Vec<Token>) {
    let text = &text[..within.end as usize];
    let mut at = within.start as usize;
    loop {
        while text.as_bytes().get(at) == Some(&b' ') {
            at += 1;
        }
        let Some((class, next)) = class_at(text, at) else { break };
        at = if class == Class::Letter {
            word(text, at, lang, tokens)
        } else if class == Class::Digit {
            number(text, at, tokens)
        } else {
            if class == Class::Mark {
                push(tokens, at, next, TokenKind::Mark);
            }
            next
        };
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Mark,
    Letter,
    Digit,
    /// Soft hyphen, zero-width character or combining mark: part of the word before it, never a mark of its own.
    Invisible,
}

/// Classes of the ASCII characters.
const ASCII: [Class; 128] = {
    let mut table = [Class::Mark; 128];
    let mut byte = 0;
    while byte < 128 {
        let c = byte as u8;
        table[byte] = if c.is_ascii_alphabetic() {
            Class::Letter
        } else if c.is_ascii_digit() {
            Class::Digit
        } else if c <= b' ' || c == 0x7f {
            Class::Space
        } else {
            Class::Mark
        };
        byte += 1;
    }
    table
};

/// The class of the character at `at` and where the next one starts; `None` at the end of the text.
fn class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 128 { Some((ASCII[byte as usize], at + 1)) } else { wide_class_at(text, at) }
}

/// [`class_at`] for the characters outside ASCII.
#[inline(never)]
fn wide_class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    // U+00C0 to U+00FF: the letters with accents, `ß`, and the signs `×` and `÷`.
    if let [0xc3, second, ..] = text.as_bytes()[at..] {
        return Some((if matches!(second, 0x97 | 0xb7) { Class::Mark } else { Class::Letter }, at + 2));
    }
    let c = text[at..].chars().next()?;
    let class = match c {
        // Dashes and quotation marks.
        '\u{2010}'..='\u{2027}' => Class::Mark,
        _ if c.is_alphabetic() => Class::Letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}' => Class::Invisible,
        _ if c.is_whitespace() || c.is_control() => Class::Space,
        _ => Class::Mark,
    };
    Some((class, at + c.len_utf8()))
}

/// Whether the character joins or continues a word once it has begun.
fn continues_word(class: Class) -> bool {
    matches!(class, Class::Letter | Class::Digit | Class::Invisible)
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// Bytes that go on with a run whatever follows: ASCII letters and digits, and the Latin letters that begin with c4 to
/// c8 (`ā` to `ȿ`), which are continued by 80 to bf.
const IN_RUN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(byte as u8, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80..=0xbf | 0xc4..=0xc8);
        byte += 1;
    }
    table
};

/// Where the run of letters, digits and invisible characters from `at` ends.
fn run_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        while bytes.get(at).is_some_and(|byte| IN_RUN[*byte as usize]) {
            at += 1;
        }
        match bytes.get(at) {
            Some(128..) => match wide_class_at(text, at) {
                Some((class, next)) if continues_word(class) => at = next,
                _ => return at,
            },
            _ => return at,
        }
    }
}

fn push(tokens: &mut Vec<Token>, start: usize, end: usize, kind: TokenKind) {
    if start < end {
        tokens.push(Token { span: Span::new(start, end), kind });
    }
}

/// The longest second ending of a double form, in letters: `(innen)`, `(trice)`.
const MAX_DOUBLE_FORM: usize = 5;

/// Reads the word at `start`, which may turn out to be several tokens in French, and says where it ends.
fn word(text: &str, start: usize, lang: Lang, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let mut from = start;
    let mut at = run_end(text, start);
    // Only a period, an apostrophe or a hyphen can join more to a word; 0xe2 begins those outside ASCII.
    while let Some(b'.' | b'\'' | b'-' | 0xe2) = bytes.get(at)
        && let Some(c) = text[at..].chars().next()
    {
        let after = at + c.len_utf8();
        if c == '.'
            && let Some(end) = abbreviation_end(text, from, at)
        {
            at = end;
            break;
        }
        let Some((following, _)) = class_at(text, after) else { break };
        if is_apostrophe(c) && following == Class::Letter {
            if lang == Lang::Fr && is_one_of(&text[from..at], &ELIDED) {
                push(tokens, from, after, TokenKind::Word);
                from = after;
            }
        } else if matches!(c, '-' | '\u{2010}' | '\u{2011}') && continues_word(following) {
            if lang == Lang::Fr
                && let Some(pronoun) = inverted_pronoun(text, &text[from..at], after)
            {
                push(tokens, from, at, TokenKind::Word);
                from = pronoun;
            }
        } else {
            break;
        }
        at = run_end(text, after.max(from));
    }
    push(tokens, from, at, TokenKind::Word);
    if bytes.get(at) == Some(&b'(') { double_form_end(text, at).unwrap_or(at) } else { at }
}

/// Where the second ending of a double form ends: the `(e)` of `assistant(e)`, `(e)s`, `(in)`, `(n)`. It belongs to no
/// token, so that the word is found with and without it.
fn double_form_end(text: &str, at: usize) -> Option<usize> {
    let inside = text[at..].strip_prefix('(')?;
    let length = inside.bytes().take(MAX_DOUBLE_FORM + 1).take_while(u8::is_ascii_lowercase).count();
    if length == 0 || length > MAX_DOUBLE_FORM || !inside[length..].starts_with(')') {
        return None;
    }
    let end = at + length + 2;
    Some(if text[end..].starts_with('s') { end + 1 } else { end })
}

/// Whether `word` is in the list, whatever its case; the list holds lower-case ASCII.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

/// Where the abbreviation `start..period` + `.` + more short parts ends, after its last period; `None` if it is none.
///
/// The first part is one letter; `d.d.`, `m.b.t.`, `z.Hd.` and `J.-P.` are read, `art.` and `Plan B.` are not.
fn abbreviation_end(text: &str, start: usize, mut period: usize) -> Option<usize> {
    if text[start..period].chars().nth(1).is_some() {
        return None;
    }
    let mut end = None;
    loop {
        let mut part = period + 1;
        if text.as_bytes().get(part) == Some(&b'-') {
            part += 1;
        }
        let mut length = 0;
        let mut at = part;
        while let Some((Class::Letter, next)) = class_at(text, at)
            && length <= MAX_ABBREVIATED_PART
        {
            at = next;
            length += 1;
        }
        if length == 0 || length > MAX_ABBREVIATED_PART || text.as_bytes().get(at) != Some(&b'.') {
            return end;
        }
        end = Some(at + 1);
        period = at;
    }
}

/// Where the inverted pronoun behind the hyphen starts, past the `t-` of `a-t-il`; `None` if there is none.
fn inverted_pronoun(text: &str, before: &str, at: usize) -> Option<usize> {
    if before.eq_ignore_ascii_case("rendez") {
        return None;
    }
    let at = if text[at..].starts_with("t-") { at + 2 } else { at };
    let end = run_end(text, at);
    if !is_one_of(&text[at..end], &INVERTED) {
        return None;
    }
    // In `sur-le-champ` and `Aix-en-Provence` the same letters are no pronoun; in `allez-vous-en` they are.
    let tail = text[end..].strip_prefix('-').unwrap_or_default();
    let tail_end = run_end(tail, 0);
    (tail_end == 0 || is_one_of(&tail[..tail_end], &INVERTED)).then_some(at)
}

/// Reads the number at `start`, with its separators and any letters that follow at once (`1er`, `9h30`, `14bis`).
fn number(text: &str, start: usize, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = run_end(text, start);
    while matches!(bytes.get(at), Some(b'.' | b',')) && is_digit(at - 1) && is_digit(at + 1) {
        at = run_end(text, at + 1);
    }
    push(tokens, start, at, TokenKind::Number);
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn scan(text: &str, lang: Lang) -> Vec<Token> {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), lang, &mut tokens);
        tokens
    }

    fn words(text: &str, lang: Lang) -> Vec<&str> {
        scan(text, lang).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn the_second_ending_of_a_double_form_belongs_to_no_token() {
        assert_eq!(words("Assistant(e) social(e)s (ici)", Lang::Fr), ["Assistant", "social", "(", "ici", ")"]);
        assert_eq!(words("Sozialarbeiter(in) (§ 3)", Lang::De), ["Sozialarbeiter", "(", "§", "3", ")"]);
        assert_eq!(words("voor(bereiding", Lang::Nl), ["voor", "(", "bereiding"]);
    }

    #[test]
    fn clitics_and_inversions_are_words_in_french_only() {
        assert_eq!(words("L'aide qu’il a", Lang::Fr), ["L'", "aide", "qu’", "il", "a"]);
        assert_eq!(
            words("Pouvez-vous venir au rendez-vous aujourd'hui ?", Lang::Fr),
            ["Pouvez", "vous", "venir", "au", "rendez-vous", "aujourd'hui", "?"]
        );
        assert_eq!(words("a-t-il dit sur-le-champ", Lang::Fr), ["a", "il", "dit", "sur-le-champ"]);
        assert_eq!(words("donnez-le-moi", Lang::Fr), ["donnez", "le", "moi"]);
        assert_eq!(words("Aix-en-Provence, prud'homme", Lang::Fr), ["Aix-en-Provence", ",", "prud'homme"]);
        assert_eq!(words("auto's, e-mail", Lang::Nl), ["auto's", ",", "e-mail"]);
        assert_eq!(words("E-Mail-Adresse", Lang::De), ["E-Mail-Adresse"]);
    }

    #[test]
    fn numbers_and_abbreviations_stay_whole() {
        assert_eq!(
            words("€ 1.640,83 per maand, art. 14, § 1, 2°.", Lang::Nl),
            ["€", "1.640,83", "per", "maand", ",", "art", ".", "14", ",", "§", "1", ",", "2", "°", "."]
        );
        assert_eq!(words("brief d.d. 3 mei m.b.t. u", Lang::Nl), ["brief", "d.d.", "3", "mei", "m.b.t.", "u"]);
        assert_eq!(words("Plan B. Dan", Lang::Nl), ["Plan", "B", ".", "Dan"]);
        assert_eq!(words("J.-P. Bruneau, z.Hd. Frau", Lang::De), ["J.-P.", "Bruneau", ",", "z.Hd.", "Frau"]);
        assert_eq!(words("le 1er mai à 9h30", Lang::Fr), ["le", "1er", "mai", "à", "9h30"]);
    }

    #[test]
    fn placeholders_are_marks_and_words() {
        assert_eq!(words("{{naam_klant}} «X»", Lang::Nl), ["{", "{", "naam", "_", "klant", "}", "}", "«", "X", "»"]);
    }

    proptest! {
        #[test]
        fn tokens_cover_the_letters_of_every_unicode_word(text in "(?s)[a-zA-Z0-9 .,'’\\-éßœ\n]{0,80}|.{0,60}") {
            for lang in Lang::ALL {
                let tokens = scan(&text, lang);
                for pair in tokens.windows(2) {
                    prop_assert!(pair[0].span.end <= pair[1].span.start);
                }
                for token in &tokens {
                    prop_assert!(!token.span.is_empty());
                    prop_assert!(text.is_char_boundary(token.span.start as usize));
                    prop_assert!(text.is_char_boundary(token.span.end as usize));
                }
                if lang == Lang::Fr {
                    continue; // The `-t-` of `a-t-il` belongs to no word.
                }
                for (start, word) in text.unicode_word_indices() {
                    for (at, c) in word.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                        let byte = (start + at) as u32;
                        prop_assert!(
                            tokens.iter().any(|t| t.kind != TokenKind::Mark && t.span.start <= byte && byte < t.span.end),
                            "{:?} of {:?}", c, word
                        );
                    }
                }
            }
        }
    }
}
