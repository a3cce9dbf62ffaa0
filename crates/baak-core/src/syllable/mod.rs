//! Syllables of a word: runs of vowel letters, then what the letters around them say.
//!
//! Each language says which letters sound as one and lists what breaks the rule: prefixes, endings and stems of loan words,
//! but no word lists. French is counted as it is spoken, with the inner mute `e` and without the last one.
//!
//! Error on the development halves of pronunciation dictionaries (words whose count is not one of those given there). The
//! halves were cut in two by word stem. While the first rules were made, single errors were read in A only, and of B only
//! how often a pattern helps or harms; that is the first pair of columns. Then the errors of B were read, too, for endings
//! and stems of the same kind. So the error on other words lies between the last two columns, nearer to the first of them
//! for names and loan words.
//!
//! | language | dictionary | words | A, at first | B, at first | both, at the end |
//! | --- | --- | --- | --- | --- | --- |
//! | nl | `WikiPron` | 6,028 | 0.1 % | 1.2 % | 0.2 % |
//! | de | `WikiPron` | 5,989 | 0.7 % | 1.2 % | 0.7 % |
//! | de | Wiktionary | 9,962 | 0.9 % | 1.2 % | 0.6 % |
//! | fr | Lexique | 10,275 | 1.3 % | 1.4 % | 0.7 % |
//! | fr | `WikiPron`, which drops the inner mute `e` | 6,029 | 6.4 % | 5.4 % | 5.4 % |

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
    match plain(word.as_bytes(), lang) {
        0 => by_parts(word, lang),
        count => count,
    }
}

/// The syllables of a word of small Latin-1 letters, perhaps with an ASCII capital; 0 for any other word.
fn plain(word: &[u8], lang: Lang) -> u32 {
    let Some((first, rest)) = word.split_first() else { return 0 };
    // Behind 0xc3 these are the bytes of à to ÿ; the capitals end in others.
    let is_small = |byte: &u8| byte.is_ascii_lowercase() || matches!(byte, 0xc3 | 0xa0..=0xbf);
    if word.len() > MAX_BYTES || !rest.iter().all(is_small) {
        0
    } else if is_small(first) {
        piece(word, lang, false)
    } else if first.is_ascii_uppercase() {
        let mut buffer = [0; MAX_BYTES];
        let buffer = &mut buffer[..word.len()];
        buffer.copy_from_slice(word);
        buffer[0] = first.to_ascii_lowercase();
        piece(buffer, lang, false)
    } else {
        0
    }
}

/// The syllables of any word, part by part between the hyphens.
fn by_parts(word: &str, lang: Lang) -> u32 {
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

/// What a run of vowel letters counts between certain letters.
struct Rule {
    /// The end of what precedes the run.
    before: &'static [u8],
    /// Whether `before` is all that precedes it.
    from_start: bool,
    /// The start of what follows the run.
    after: &'static [u8],
    /// Whether `after` is all that follows it.
    to_end: bool,
    nuclei: u8,
}

/// Reads a rule; `^` in front of `before` is the start of the word and `$` behind `after` its end.
const fn rule(before: &'static str, after: &'static str, nuclei: u8) -> Rule {
    let (before, from_start) = match before.as_bytes() {
        [b'^', before @ ..] => (before, true),
        before => (before, false),
    };
    let (after, to_end) = match after.as_bytes() {
        [after @ .., b'$'] => (after, true),
        after => (after, false),
    };
    Rule { before, from_start, after, to_end, nuclei }
}

impl Rule {
    fn fits(&self, before: &[u8], after: &[u8]) -> bool {
        // Most rules fail at the letter next to the run, and a call to compare slices would cost more than all else.
        self.before.last().is_none_or(|letter| before.last() == Some(letter))
            && self.after.first().is_none_or(|letter| after.first() == Some(letter))
            && (!self.from_start || self.before.len() == before.len())
            && (!self.to_end || self.after.len() == after.len())
            && before.ends_with(self.before)
            && after.starts_with(self.after)
    }
}

/// Rules as a table that is made when the program is compiled.
macro_rules! rules {
    ($(($before:literal, $after:literal, $nuclei:literal)),* $(,)?) => {
        const { &[$($crate::syllable::rule($before, $after, $nuclei)),*] }
    };
}
use rules;

/// A run of vowel letters, what it counts (0: what its groups count), and its exceptions; the first that fits decides.
struct Run {
    letters: &'static str,
    nuclei: u8,
    rules: &'static [Rule],
}

const fn run(letters: &'static str, nuclei: u8, rules: &'static [Rule]) -> Run {
    Run { letters, nuclei, rules }
}

/// The runs of a language, sorted by their letters.
struct Table {
    runs: &'static [Run],
    /// By first byte, where its runs begin.
    first: [u8; 256],
}

impl Table {
    const fn new(runs: &'static [Run]) -> Self {
        assert!(runs.len() < 256, "positions are kept in a byte");
        let mut first = [runs.len() as u8; 256];
        let mut at = runs.len();
        while at > 0 {
            at -= 1;
            first[runs[at].letters.as_bytes()[0] as usize] = at as u8;
        }
        Self { runs, first }
    }

    /// What the table says of the run `start..end`; `None` if it says nothing.
    fn look_up(&self, word: &[u8], start: usize, end: usize) -> Option<u32> {
        let letters = &word[start..end];
        let first = usize::from(self.first[usize::from(*letters.first()?)]);
        let run = self.runs[first..]
            .iter()
            .take_while(|run| run.letters.as_bytes()[0] == letters[0])
            .find(|run| run.letters.as_bytes() == letters)?;
        decide(run.rules, word, start, end).or((run.nuclei > 0).then_some(u32::from(run.nuclei)))
    }
}

/// A long list of rules, sorted by the letter before the run so that few are looked at.
struct Endings {
    rules: &'static [Rule],
    /// By the letter before the run, where its rules begin.
    first: [u8; 256],
}

impl Endings {
    const fn new(rules: &'static [Rule]) -> Self {
        assert!(rules.len() < 256, "positions are kept in a byte");
        let mut first = [rules.len() as u8; 256];
        let mut at = rules.len();
        let mut next = u8::MAX;
        while at > 0 {
            at -= 1;
            let [.., letter] = rules[at].before else {
                panic!("a rule of a long list names the letter before the run")
            };
            assert!(*letter <= next, "the list is sorted by the letter before the run");
            next = *letter;
            first[*letter as usize] = at as u8;
        }
        Self { rules, first }
    }

    /// What the first fitting rule says of the run `start..end` of `word`.
    fn decide(&self, word: &[u8], start: usize, end: usize) -> Option<u32> {
        let (before, after) = (&word[..start], &word[end..]);
        let letter = before.last()?;
        self.rules[usize::from(self.first[usize::from(*letter)])..]
            .iter()
            .take_while(|rule| rule.before.last() == Some(letter))
            .find(|rule| rule.fits(before, after))
            .map(|rule| u32::from(rule.nuclei))
    }
}

/// What the first fitting rule says of the run `start..end` of `word`.
fn decide(rules: &[Rule], word: &[u8], start: usize, end: usize) -> Option<u32> {
    let (before, after) = (&word[..start], &word[end..]);
    rules.iter().find(|rule| rule.fits(before, after)).map(|rule| u32::from(rule.nuclei))
}

/// Cuts a run into the longest groups that stand in the list, and single letters. Every group has two bytes or more.
fn cut(letters: &[u8], groups: &[&str]) -> u32 {
    if letters.len() == 1 {
        return 1;
    }
    let (mut count, mut at) = (0, 0);
    while at < letters.len() {
        let rest = &letters[at..];
        let group = groups.iter().map(|group| group.as_bytes()).find(|group| {
            rest.len() >= group.len() && rest[0] == group[0] && rest[1] == group[1] && rest.starts_with(group)
        });
        at += group.map_or(if rest[0] < 0x80 { 1 } else { 2 }, <[u8]>::len);
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

/// What a lone `e` counts by the lists of words that keep it mute at their end and within.
fn lone_e(word: &[u8], start: usize, end: usize, last: &Endings, inner: &Endings) -> u32 {
    let rules = if matches!(&word[end..], b"" | b"s") { last } else { inner };
    rules.decide(word, start, end).unwrap_or(1)
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
        for table in [&nl::RUNS, &fr::RUNS, &de::RUNS] {
            for pair in table.runs.windows(2) {
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
