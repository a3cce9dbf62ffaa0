//! Syllables of a word: runs of vowel letters, then what the letters around them say.

mod de;
mod fr;
mod nl;

use crate::lang::Lang;

/// A part of a word is looked at up to this many bytes; no Dutch or German compound in use is longer.
const MAX_BYTES: usize = 96;

/// Number of syllables of `word` as it is spoken, at least 1.
///
/// A hyphen or apostrophe ends a part, and each part is counted on its own. Digits count nothing: whether a number is a
/// word is the caller's decision.
///
/// ```
/// use baak_core::{lang::Lang, syllable::syllables};
/// assert_eq!(syllables("beslissing", Lang::Nl), 3);
/// assert_eq!(syllables("appartement", Lang::Fr), 4);
/// assert_eq!(syllables("Entscheidung", Lang::De), 3);
/// ```
pub fn syllables(word: &str, lang: Lang) -> u32 {
    let mut count = 0;
    let mut parts = word.split(['-', '\u{2010}', '\u{2011}']).filter(|part| !part.is_empty()).peekable();
    while let Some(part) = parts.next() {
        let is_compound = count > 0 || parts.peek().is_some();
        count += spelled(part, is_compound, lang)
            .unwrap_or_else(|| spoken(part, lang, parts.peek().is_some_and(|next| starts_with_consonant(next))));
    }
    count.max(1)
}

/// The syllables of a part between hyphens that is read as a word.
fn spoken(part: &str, lang: Lang, goes_on: bool) -> u32 {
    let mut buffer = [0; MAX_BYTES];
    let mut length = 0;
    let mut count = 0;
    for c in part.chars() {
        if c.is_ascii_alphabetic() {
            if length < MAX_BYTES {
                buffer[length] = c.to_ascii_lowercase() as u8;
                length += 1;
            }
        } else if matches!(c, '\'' | '\u{2019}' | '.') {
            count += piece(&buffer[..length], lang, false);
            length = 0;
        } else {
            for lower in c.to_lowercase() {
                let end = length + lower.len_utf8();
                if end <= MAX_BYTES {
                    lower.encode_utf8(&mut buffer[length..end]);
                    length = end;
                }
            }
        }
    }
    count + piece(&buffer[..length], lang, goes_on)
}

fn starts_with_consonant(part: &str) -> bool {
    part.starts_with(|c: char| {
        c.is_ascii_alphabetic() && !matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'h' | 'i' | 'o' | 'u' | 'y')
    })
}

fn piece(word: &[u8], lang: Lang, goes_on: bool) -> u32 {
    match lang {
        Lang::Nl => nl::count(word),
        Lang::Fr => fr::count(word, goes_on),
        Lang::De => de::count(word),
    }
}

/// Acronyms of at most this many letters may be spelled (`OCMW`, `ÖSHZ`, `GmbH`); longer ones are headings in capitals.
const MAX_SPELLED: usize = 5;

/// Letters without a vowel of at most this number are spelled (`btw`, `tv-toestel`, `x-beliebig`).
const MAX_SPELLED_PART: usize = 3;

/// The syllables of letters that are read one by one: acronyms that cannot be said as a word, and single letters.
fn spelled(part: &str, is_compound: bool, lang: Lang) -> Option<u32> {
    if part.len() > 2 * MAX_SPELLED {
        return None;
    }
    let (mut letters, mut capitals, mut cluster, mut longest, mut syllables) = (0, 0, 0, 0, 0);
    let mut ends_in_capital = false;
    for c in part.chars() {
        if !c.is_alphabetic() {
            return None;
        }
        letters += 1;
        ends_in_capital = c.is_uppercase();
        capitals += usize::from(ends_in_capital);
        let is_vowel = !c.is_ascii() || matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        cluster = if is_vowel { 0 } else { cluster + 1 };
        longest = longest.max(cluster);
        syllables += match (c, lang) {
            ('W' | 'w', Lang::Fr) | ('Y' | 'y', Lang::De) => 3,
            ('Y' | 'y', Lang::Fr | Lang::Nl) => 2,
            _ => 1,
        };
    }
    let has_no_vowel = longest == letters;
    let is_acronym = letters > 1
        && letters <= MAX_SPELLED
        && ends_in_capital
        && part.starts_with(char::is_uppercase)
        // `AfD`, or three consonants in a row, or nothing but consonants.
        && (capitals < letters && longest >= 2 || longest >= 3 || has_no_vowel);
    let is_letter = is_compound && letters == 1;
    let is_part = letters > 1 && has_no_vowel && letters <= MAX_SPELLED_PART;
    (is_acronym || is_letter || is_part).then_some(syllables)
}

/// What a run of vowel letters counts between certain letters: `(before, after, nuclei)`.
///
/// `before` is compared with the end of what precedes the run and `after` with the start of what follows; `^` is the start
/// of the word and `$` its end.
type Rule = (&'static str, &'static str, u8);

/// A run of vowel letters, what it counts (0: what its groups count), and its exceptions; the first that fits decides.
struct Run {
    letters: &'static str,
    nuclei: u8,
    rules: &'static [Rule],
}

const fn run(letters: &'static str, nuclei: u8, rules: &'static [Rule]) -> Run {
    Run { letters, nuclei, rules }
}

/// What the first fitting rule says of the run `start..end` of `word`.
fn decide(rules: &[Rule], word: &[u8], start: usize, end: usize) -> Option<u32> {
    rules
        .iter()
        .find(|(before, after, _)| ends_with(&word[..start], before) && starts_with(&word[end..], after))
        .map(|rule| u32::from(rule.2))
}

fn ends_with(text: &[u8], pattern: &str) -> bool {
    match pattern.strip_prefix('^') {
        Some(whole) => text == whole.as_bytes(),
        None => text.ends_with(pattern.as_bytes()),
    }
}

fn starts_with(text: &[u8], pattern: &str) -> bool {
    match pattern.strip_suffix('$') {
        Some(whole) => text == whole.as_bytes(),
        None => text.starts_with(pattern.as_bytes()),
    }
}

/// What the table says of the run `start..end`; `None` if it says nothing.
fn look_up(runs: &[Run], word: &[u8], start: usize, end: usize) -> Option<u32> {
    let letters = &word[start..end];
    let run = &runs[runs.binary_search_by(|run| run.letters.as_bytes().cmp(letters)).ok()?];
    decide(run.rules, word, start, end).or((run.nuclei > 0).then_some(u32::from(run.nuclei)))
}

/// What the run `start..end` counts: what the table says, else as many as it has groups.
fn nuclei(runs: &[Run], groups: &[&str], word: &[u8], start: usize, end: usize) -> u32 {
    look_up(runs, word, start, end).unwrap_or_else(|| cut(&word[start..end], groups))
}

/// Cuts a run into the longest groups that stand in the list, and single letters.
fn cut(letters: &[u8], groups: &[&str]) -> u32 {
    let (mut count, mut at) = (0, 0);
    while at < letters.len() {
        let rest = &letters[at..];
        let group = groups.iter().find(|group| rest.starts_with(group.as_bytes()));
        at += group.map_or_else(|| if rest[0] < 0x80 { 1 } else { 2 }, |group| group.len());
        count += 1;
    }
    count
}

/// Length in bytes of the vowel letter at `at`, 0 if there is none; `y` is left to the languages.
fn vowel_len(word: &[u8], at: usize) -> usize {
    match word.get(at) {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => 1,
        // à-å, æ, è-ë, ì-ï, ò-ö, ø, ù-ü, ý, ÿ
        Some(0xc3) => match word.get(at + 1) {
            Some(0xa0..=0xa6 | 0xa8..=0xaf | 0xb2..=0xb6 | 0xb8..=0xbd | 0xbf) => 2,
            _ => 0,
        },
        // œ and the letters with a macron or breve
        Some(0xc4) => match word.get(at + 1) {
            Some(0x81 | 0x83 | 0x85 | 0x93 | 0x95 | 0x97 | 0x99 | 0x9b | 0xa9 | 0xab | 0xad | 0xaf | 0xb1) => 2,
            _ => 0,
        },
        Some(0xc5) => match word.get(at + 1) {
            Some(0x8d | 0x8f | 0x91 | 0x93 | 0xa9 | 0xab | 0xad | 0xaf | 0xb1) => 2,
            _ => 0,
        },
        _ => 0,
    }
}

/// Counts the nuclei of `word` run by run; `nuclei` is asked for each run of vowels, and for `y` where it may be one.
fn by_runs(word: &[u8], nuclei: impl Fn(usize, usize) -> u32) -> u32 {
    let mut count = 0;
    let mut at = 0;
    while at < word.len() {
        let start = at;
        loop {
            let length = match vowel_len(word, at) {
                0 if is_vowel_y(word, at) => 1,
                // `qu` is a consonant.
                1 if word[at] == b'u' && at > 0 && word[at - 1] == b'q' => 0,
                length => length,
            };
            if length == 0 {
                break;
            }
            at += length;
        }
        if at > start {
            count += nuclei(start, at);
        } else {
            at += 1;
        }
    }
    count
}

/// Whether the run is an `e` at the end of the word, or before its last `s`.
fn is_final_e(word: &[u8], start: usize, end: usize) -> bool {
    &word[start..end] == b"e" && matches!(&word[end..], b"" | b"s")
}

/// Whether the letter at `at` is a `y` that sounds as a vowel: not before one at the start, and not between two.
fn is_vowel_y(word: &[u8], at: usize) -> bool {
    if word.get(at) != Some(&b'y') {
        return false;
    }
    let before = at > 0 && (vowel_len(word, at - 1) == 1 || at > 1 && vowel_len(word, at - 2) == 2);
    let after = vowel_len(word, at + 1) > 0;
    !(after && (before || at == 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn acronyms_are_spelled_and_capitals_read() {
        assert_eq!(syllables("OCMW", Lang::Nl), 4);
        assert_eq!(syllables("ÖSHZ", Lang::De), 4);
        assert_eq!(syllables("BTW", Lang::Nl), 3);
        assert_eq!(syllables("CPAS", Lang::Fr), 1);
        assert_eq!(syllables("BESLISSING", Lang::Nl), 3);
        assert_eq!(syllables("d.d.", Lang::Nl), 1);
    }

    #[test]
    fn runs_are_sorted() {
        for runs in [nl::RUNS, fr::RUNS, de::RUNS] {
            for pair in runs.windows(2) {
                assert!(pair[0].letters < pair[1].letters, "{} {}", pair[0].letters, pair[1].letters);
            }
        }
    }

    proptest! {
        #[test]
        fn any_word_has_a_syllable_and_at_most_one_per_letter(word in ".{0,40}|[a-zéëïœ'-]{0,120}") {
            for lang in Lang::ALL {
                let count = syllables(&word, lang) as usize;
                prop_assert!(count >= 1 && count <= word.chars().count().max(1) * 3);
            }
        }
    }
}
