//! The class of a token: one look-up in a hash table that is made at compile time, or the end of a compound.

use super::word_ending::by_ending;
pub(super) use super::word_table::{
    ACT, CODE, COURT_PHRASE, DAYS, DECREE, LABOUR_COURT, MONTHS, ORDER, STATE_COUNCIL, WEEKS,
};
use super::word_table::{DE, FR, GROUPS, NL};
use crate::lang::Lang;
use crate::segment::TokenKind;
use crate::word::Ends;

/// The classes of a token, as flags; the low byte holds a value (the number of a month, the code of a unit).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Class(u64);

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class { $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)* }
    };
}

flags! {
    /// A word.
    WORD = 8;
    /// A number.
    NUMBER = 9;
    /// A mark.
    MARK = 10;
    /// A word that starts with a capital.
    CAPITAL = 11;
    /// A word that starts with a small letter.
    LOWER = 12;
    /// Part of a placeholder, address or number that another annotator took.
    HIDDEN = 13;
    /// The first token of a placeholder.
    FIELD = 14;
    /// The first token of a telephone number.
    PHONE = 15;
    /// A mark that can open a placeholder.
    OPENING = 16;
    /// A mark or word that can start, or stand in, a way to reach somebody or an account number.
    REACH = 17;
    /// The name of a month; the value is its number.
    MONTH = 18;
    /// A short form of a month, which counts only behind a day.
    SHORT_MONTH = 19;
    /// A unit of time; the value is its code.
    UNIT = 20;
    /// `Monatsfrist`: one unit, without a count; the value is the unit's code.
    ONE_UNIT = 21;
    /// An adjective between a count and its unit (`drie volle maanden`).
    UNIT_ADJECTIVE = 22;
    /// A word for a person, before an age.
    AGED = 23;
    /// `euro`, `€`, `cent`; the value is the number of cents.
    CURRENCY = 24;
    /// The hour of a time of day.
    HOUR = 25;
    /// `artikel`, `art`, `article`.
    ARTICLE = 26;
    /// `§`.
    SECTION = 27;
    /// The head of an instrument's name (`wet`, `arrêté`, `Gesetz`); the value is the code of its kind.
    ACT = 28;
    /// An instrument's head that is a name of its own (`RMI-wet`, `Gerichtsgesetzbuch`).
    NAMED = 29;
    /// An adjective before or behind an instrument's head.
    ACT_ADJECTIVE = 30;
    /// A word between an article and its instrument (`van de`, `de cette`).
    LINK = 31;
    /// A word that opens the title of an instrument.
    TITLE = 32;
    /// A word that can open a title behind a date only.
    WEAK_TITLE = 33;
    /// A finite verb or pronoun that ends a title.
    TITLE_STOP = 34;
    /// A street word that stands on its own (`rue`, `Grote Markt`, `Platz`).
    STREET = 35;
    /// A name that ends like a street (`Dorpsstraat`).
    STREET_NAME = 36;
    /// `postbus`, `BP`, `Postfach`.
    POST_BOX = 37;
    /// `bus`, `boîte`, `bte`.
    BOX = 38;
    /// The label of a file number.
    LABEL = 39;
    /// A label that needs a telling number behind it (`dossier`).
    WEAK_LABEL = 40;
    /// `nummer`, `nr`, `n°`.
    NUMBER_LABEL = 41;
    /// The head of a court's name; the value says which.
    COURT = 42;
    /// `mevrouw`, `M.`, `Herr`.
    HONORIFIC = 43;
    /// The task of a person in the service.
    ROLE = 44;
    /// The first of the two words of a task (`maatschappelijk werker`).
    ROLE_FIRST = 45;
    /// A verb that sends the reader to someone (`bel`, `appelez`).
    CALL = 46;
    /// A word that shows that a sentence is about contact.
    CONTACT = 47;
    /// A word that is written with a capital but is no person's name.
    NO_NAME = 48;
    /// A word that opens a salutation.
    GREETING = 49;
    /// A small word inside a name (`van`, `de`).
    PARTICLE = 50;
    /// A short word that stands before a name, whose period ends no sentence.
    TITLED = 51;
    /// A verb whose subject is the person who helps (`volgt uw dossier op`).
    HELPS = 53;
    /// A postal code with its country.
    POSTAL = 54;
    /// `quinzaine`: so many days; the value is their number.
    FORTNIGHT = 55;
    /// A German adjective of duration (`dreimonatige`).
    LASTING = 56;
    /// A word for the service a person works for (`dienst`, `équipe`).
    SERVICE = 52;
    /// A word that starts with a capital and ends with a digit (`BR-2026-55017`).
    CODED = 57;
}

impl Class {
    /// No class at all.
    pub(super) const EMPTY: Self = Self(0);

    /// Both sets of flags.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of these flags is set.
    pub(super) const fn has(self, flags: Self) -> bool {
        self.0 & flags.0 != 0
    }

    /// The value that goes with the flags.
    pub(super) const fn value(self) -> u8 {
        (self.0 & 0xff) as u8
    }

    /// The flags with this value.
    pub(super) const fn with(self, value: u8) -> Self {
        Self(self.0 | value as u64)
    }
}

/// One word of the table with its classes in the three languages, in the order of [`Lang::ALL`].
#[derive(Clone, Copy)]
struct Entry {
    word: &'static str,
    ends: Ends,
    classes: [Class; 3],
}

/// Slots of the hash table: a power of two, at most half full.
const SLOTS: usize = 4096;

/// The words, each once, and for each slot the number of its word plus one (0 is free).
struct Table {
    entries: [Entry; entry_count()],
    slots: [u16; SLOTS],
}

static TABLE: Table = table();

/// How many words the groups hold, those that stand in several counted for each.
const fn entry_count() -> usize {
    let (mut count, mut group) = (0, 0);
    while group < GROUPS.len() {
        count += GROUPS[group].2.len();
        group += 1;
    }
    count
}

#[expect(clippy::large_stack_arrays, reason = "runs at compile time only")]
const fn table() -> Table {
    assert!(entry_count() * 2 <= SLOTS, "the table is too full");
    let empty = Entry { word: "", ends: Ends::of(b""), classes: [Class::EMPTY; 3] };
    let mut made = Table { entries: [empty; entry_count()], slots: [0; SLOTS] };
    let (mut group, mut count) = (0, 0);
    while group < GROUPS.len() {
        let (class, langs, words) = GROUPS[group];
        let mut at = 0;
        while at < words.len() {
            let mut slot = slot(Ends::of(words[at].as_bytes()));
            while made.slots[slot] != 0 && !same(made.entries[made.slots[slot] as usize - 1].word, words[at]) {
                slot = (slot + 1) % SLOTS;
            }
            if made.slots[slot] == 0 {
                made.entries[count].word = words[at];
                made.entries[count].ends = Ends::of(words[at].as_bytes());
                count += 1;
                made.slots[slot] = count as u16;
            }
            let entry = &mut made.entries[made.slots[slot] as usize - 1];
            let mut lang = 0;
            while lang < entry.classes.len() {
                if langs & [NL, FR, DE][lang] != 0 {
                    entry.classes[lang] = entry.classes[lang].or(class);
                }
                lang += 1;
            }
            at += 1;
        }
        group += 1;
    }
    made
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// Where a word belongs in the hash table.
const fn slot(ends: Ends) -> usize {
    (ends.mixed(0) >> (u64::BITS - SLOTS.ilog2())) as usize
}

/// Whether these bytes hold no capital and nothing outside ASCII.
const fn are_small(ends: Ends) -> bool {
    const BIT_5: u64 = u64::from_le_bytes([1 << 5; 8]);
    // Small letters, digits, hyphen and apostrophe have bit 5 and not bit 7; capitals have no bit 5.
    ends.first & ends.last & !((ends.first | ends.last) >> 2) & BIT_5 == BIT_5
}

fn lookup(folded: &[u8], ends: Ends, lang: Lang) -> Class {
    let mut slot = slot(ends);
    while let Some(number) = TABLE.slots[slot].checked_sub(1) {
        let entry = &TABLE.entries[number as usize];
        // The ends are all of a word of up to sixteen bytes.
        if entry.ends == ends
            && entry.word.len() == folded.len()
            && (folded.len() <= 16 || entry.word.as_bytes() == folded)
        {
            return entry.classes[lang as usize];
        }
        slot = (slot + 1) % SLOTS;
    }
    Class::EMPTY
}

/// Stands for any character without a base letter.
const FOREIGN: char = '\u{1}';

/// Folds a word: lower case, base letters, `ss` for `ß`, without periods, soft hyphens and combining marks.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Whether a word, whose ends are given, is its own folded form. If it has periods, the last of them is its last byte.
fn is_folded(word: &[u8], ends: Ends) -> bool {
    are_small(ends)
        && word.last() != Some(&b'.')
        && (word.len() <= 16 || word[8..word.len() - 8].iter().all(|b| b.is_ascii() && !b.is_ascii_uppercase()))
}

/// Appends the folded word to `out`, which thereby holds ASCII only.
fn fold_into(word: &str, out: &mut String) {
    if word.bytes().all(|b| b.is_ascii() && b != b'.') {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '.' if word.len() > 1 => {}
            '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
            'À'..='Å' | 'à'..='å' | 'Æ' | 'æ' => out.push('a'),
            'Ç' | 'ç' => out.push('c'),
            'È'..='Ë' | 'è'..='ë' => out.push('e'),
            'Ì'..='Ï' | 'ì'..='ï' => out.push('i'),
            'Ñ' | 'ñ' => out.push('n'),
            'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' => out.push('o'),
            'Ù'..='Ü' | 'ù'..='ü' => out.push('u'),
            'ß' | 'ẞ' => out.push_str("ss"),
            'Œ' | 'œ' => out.push_str("oe"),
            '\u{2018}' | '\u{2019}' => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            'º' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' | '\u{2060}' | '\u{feff}' => {}
            _ => out.push(FOREIGN),
        }
    }
}

/// The classes of one token, for a mark those that it has whatever follows. The folded form of a word that is not its own is
/// appended to `folds`.
pub(crate) fn class_of(token: &str, kind: TokenKind, lang: Lang, folds: &mut String) -> Class {
    match kind {
        TokenKind::Number => Class::NUMBER,
        TokenKind::Mark => Class::MARK.or(of_mark(token)),
        TokenKind::Word => {
            let word = token.as_bytes();
            let ends = Ends::of(word);
            let (folded, ends, shape) = if is_folded(word, ends) {
                let opens_url = matches!(word, [b'h', b't', ..] | [b'w', b'w', ..]);
                (word, ends, if opens_url { Class::LOWER.or(Class::REACH) } else { Class::LOWER })
            } else {
                let start = folds.len();
                fold_into(token, folds);
                let folded = &folds.as_bytes()[start..];
                let case = if starts_with_capital(token) { Class::CAPITAL } else { Class::LOWER };
                (folded, Ends::of(folded), case.or(code_shape(word)))
            };
            let mut known = lookup(folded, ends, lang);
            // Two letters for the first part at least: `A-weg` is a name, `weg` is in the table.
            if known == Class::EMPTY && folded.len() >= 5 {
                known = by_ending(folded, shape.has(Class::CAPITAL), lang);
            }
            Class::WORD.or(shape).or(known)
        }
    }
}

/// The classes of a mark, whatever follows it.
fn of_mark(mark: &str) -> Class {
    match mark {
        "@" | "+" => Class::REACH,
        "{" | "<" | "[" | "$" | "%" | "_" | "«" | "…" => Class::OPENING,
        "€" => Class::CURRENCY.with(100),
        "§" => Class::SECTION,
        _ => Class::EMPTY,
    }
}

/// The classes that a mark has because of the byte behind it: a period, or a bracket before a zone number, is nothing
/// unless this follows; most end a sentence.
pub(super) fn of_mark_before(mark: &[u8], next: Option<u8>) -> Class {
    match (mark, next) {
        (b".", Some(b'A'..=b'Z' | b'a'..=b'z' | 128..)) | (b"(", Some(b'0')) => Class::REACH,
        (b".", Some(b'.')) => Class::OPENING,
        _ => Class::EMPTY,
    }
}

/// Whether a word starts with a capital, or has one behind the apostrophe of `d'Arona`.
fn starts_with_capital(token: &str) -> bool {
    match token.as_bytes() {
        [b'A'..=b'Z', ..] => true,
        [b'd' | b'l', b'\'' | 0xe2, ..] => elided_capital(token),
        [b'a'..=b'z', ..] => false,
        _ => token.starts_with(char::is_uppercase),
    }
}

/// Words that can start an account number (`BE68`), a web address, a postal code (`B-4700`) or a file number.
const fn code_shape(token: &[u8]) -> Class {
    let shape = match token {
        [b'A'..=b'Z', b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9', ..]
        | [b'h' | b'H', b't' | b'T', ..]
        | [b'w' | b'W', b'w' | b'W', ..] => Class::REACH,
        [b'B', b'-', b'0'..=b'9', ..] | [b'B', b'E', b'-', b'0'..=b'9', ..] => Class::POSTAL,
        _ => Class::EMPTY,
    };
    match token {
        [b'A'..=b'Z', .., b'0'..=b'9'] => shape.or(Class::CODED),
        _ => shape,
    }
}

/// `d'Arona`, `l'Abreuvoir`: one word outside French text, with the capital behind the apostrophe.
fn elided_capital(token: &str) -> bool {
    let rest = token.strip_prefix(['d', 'l']).and_then(|rest| rest.strip_prefix(['\'', '\u{2019}']));
    rest.is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> impl Iterator<Item = (Class, u8, &'static str)> {
        GROUPS.iter().flat_map(|(class, langs, words)| words.iter().map(|word| (*class, *langs, *word)))
    }

    #[test]
    fn each_word_of_the_table_is_folded_and_found() {
        for (class, langs, word) in words() {
            assert!(fold(word) == word, "{word}");
            for (lang, flag) in [(Lang::Nl, NL), (Lang::Fr, FR), (Lang::De, DE)] {
                let found = lookup(word.as_bytes(), Ends::of(word.as_bytes()), lang);
                assert!(langs & flag == 0 || found.or(class) == found, "{word}");
            }
        }
    }

    #[test]
    fn no_group_has_a_word_twice() {
        for (_, _, words) in GROUPS {
            for (at, word) in words.iter().enumerate() {
                assert!(!words[..at].contains(word), "{word}");
            }
        }
    }

    #[test]
    fn no_word_has_two_values_in_one_language() {
        let valued =
            [Class::MONTH, Class::SHORT_MONTH, Class::UNIT, Class::ONE_UNIT, Class::CURRENCY, Class::ACT, Class::COURT];
        for (_, _, word) in words() {
            for lang in Lang::ALL {
                let class = lookup(word.as_bytes(), Ends::of(word.as_bytes()), lang);
                assert!(valued.iter().filter(|v| class.has(**v)).count() <= 1, "{word}");
            }
        }
    }

    #[test]
    fn words_are_folded() {
        for (word, folded) in
            [("ARRÊTÉ", "arrete"), ("Straße", "strasse"), ("K.B.", "kb"), ("cœur’s", "coeur's"), (".", ".")]
        {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn words_that_are_their_own_folded_form_are_told_by_their_bytes() {
        for word in ["a", "van", "wets", "e-mail", "auto's", "e40", "verantwoordelijkheid", "wet", "rechtsgebied"] {
            assert!(is_folded(word.as_bytes(), Ends::of(word.as_bytes())), "{word}");
        }
        for word in
            ["A", "Van", "wEt", "wetS", "d.d.", "é", "caf\u{e9}", "verantwoordElijkheid", "rechtsgebiedÉn", "auto’s"]
        {
            assert!(!is_folded(word.as_bytes(), Ends::of(word.as_bytes())), "{word}");
        }
    }

    #[test]
    fn compounds_are_told_by_their_end() {
        let class = |word: &str| class_of(word, TokenKind::Word, Lang::Nl, &mut String::new());
        assert!(class("Pastorijdreef").has(Class::STREET_NAME));
        assert!(class("Gospertstraße").has(Class::STREET_NAME));
        assert!(!class("hoofdstraat").has(Class::STREET_NAME));
        assert!(class("OCMW-wet").has(Class::NAMED));
        assert!(!class("programmawet").has(Class::NAMED));
        assert!(!class("Arbeitsplatz").has(Class::STREET_NAME));
    }
}
