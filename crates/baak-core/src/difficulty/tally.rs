//! What of a sentence makes it hard or easy, counted once.

use crate::frequency::{COMMON, Familiarity, RARE, WordKind, familiarity_of};
use crate::lang::Lang;
use crate::readability::{Counts, LONG_WORD_LETTERS};
use crate::segment::{Token, TokenKind};
use crate::syllable;

/// A name or a number is read at a glance: it makes a sentence longer by half a word. Chosen on the development data.
const WHOLE_WORD: u32 = 2;
const HALF_WORD: u32 = 1;
/// Words under this Zipf value are less common: once in 30,000 words.
const UNCOMMON_BELOW: f32 = 4.5;
/// Words are rare that no list has, and compounds of rare parts.
const RARE_BELOW: f32 = 3.5;

/// Counts of one or more sentences.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Tally {
    /// Twice the length, names and numbers counted as half a word.
    pub(super) half_words: u32,
    /// Words and numbers.
    pub(super) tokens: u32,
    /// Words with letters.
    pub(super) words: u32,
    /// Words that are no names: those whose frequency counts.
    pub(super) rated: u32,
    /// How far they lie under [`COMMON`], added up, on the Zipf scale.
    pub(super) rarity: f32,
    pub(super) uncommon: u32,
    pub(super) rare: u32,
    pub(super) syllables: u32,
    pub(super) long: u32,
    pub(super) nominalisations: u32,
    pub(super) prepositions: u32,
    pub(super) subordinators: u32,
    pub(super) persons: u32,
    pub(super) commas: u32,
    pub(super) interruptions: u32,
    /// Words with a capital inside the sentence: in German nouns and names.
    pub(super) capitals: u32,
    pub(super) passives: u32,
}

impl Tally {
    /// Adds the counts of another sentence.
    pub(super) fn add(&mut self, other: &Self) {
        self.half_words += other.half_words;
        self.tokens += other.tokens;
        self.words += other.words;
        self.rated += other.rated;
        self.rarity += other.rarity;
        self.uncommon += other.uncommon;
        self.rare += other.rare;
        self.syllables += other.syllables;
        self.long += other.long;
        self.nominalisations += other.nominalisations;
        self.prepositions += other.prepositions;
        self.subordinators += other.subordinators;
        self.persons += other.persons;
        self.commas += other.commas;
        self.interruptions += other.interruptions;
        self.capitals += other.capitals;
        self.passives += other.passives;
    }
}

/// Counts the tokens of one sentence, here and in `counts`; `rare` is told each rare word.
pub(crate) fn count(
    text: &str,
    tokens: &[Token],
    lang: Lang,
    passives: u32,
    counts: &mut Counts,
    mut rare: impl FnMut(Token),
) -> Tally {
    let mut tally = Tally { passives, ..Tally::default() };
    let mut is_first = true;
    for (at, token) in tokens.iter().enumerate() {
        let word = token.span.of(text);
        match token.kind {
            TokenKind::Word => {}
            TokenKind::Number => {
                counts.add_number();
                tally.tokens += 1;
                tally.half_words += HALF_WORD;
                is_first = false;
                continue;
            }
            TokenKind::Mark => {
                match word {
                    "," => tally.commas += 1,
                    "(" | "[" | ";" | ":" | "–" | "—" => tally.interruptions += 1,
                    _ => {}
                }
                continue;
            }
        }
        let size = syllable::size(word, lang);
        counts.add_word(size.letters, size.syllables);
        let known = familiarity_of(word, lang);
        let has_capital = begins_with_capital(word);
        let is_inner_capital = has_capital && !is_first && known.kind != WordKind::Person;
        tally.tokens += 1;
        tally.words += 1;
        tally.syllables += size.syllables;
        tally.long += u32::from(size.letters > LONG_WORD_LETTERS);
        tally.capitals += u32::from(is_inner_capital);
        if has_capital && is_name(text, tokens, at, known, is_first, lang) {
            tally.half_words += HALF_WORD;
        } else {
            tally.half_words += WHOLE_WORD;
            tally.rated += 1;
            tally.rarity += (COMMON - known.zipf).max(0.0);
            tally.uncommon += u32::from(known.zipf < UNCOMMON_BELOW);
            if known.zipf < RARE_BELOW {
                tally.rare += 1;
                rare(*token);
            }
        }
        match known.kind {
            WordKind::Subordinator => tally.subordinators += 1,
            WordKind::Preposition => tally.prepositions += 1,
            WordKind::Person => tally.persons += 1,
            WordKind::Content => tally.nominalisations += u32::from(is_nominalisation(word, lang)),
        }
        is_first = false;
    }
    tally
}

fn begins_with_capital(word: &str) -> bool {
    match word.as_bytes() {
        [first @ 0..0x80, ..] => first.is_ascii_uppercase(),
        _ => word.chars().next().is_some_and(char::is_uppercase),
    }
}

/// Whether a word with a capital names something: an acronym; in Dutch and French a capital inside the sentence; in German,
/// where nouns have capitals, two of them in a row.
fn is_name(text: &str, tokens: &[Token], at: usize, known: Familiarity, is_first: bool, lang: Lang) -> bool {
    const KNOWN_NOUN: f32 = 5.0;
    if known.kind == WordKind::Person {
        return false;
    }
    let word = tokens[at].span.of(text);
    if word.chars().skip(1).any(char::is_uppercase) {
        return true;
    }
    match lang {
        Lang::Nl | Lang::Fr => !is_first || known.zipf <= RARE,
        Lang::De => {
            let has_capital = |at: usize| {
                tokens.get(at).is_some_and(|token| {
                    let word = token.span.of(text);
                    token.kind == TokenKind::Word
                        && word.len() > 1
                        && begins_with_capital(word)
                        && familiarity_of(word, lang).kind == WordKind::Content
                })
            };
            !is_first && known.zipf < KNOWN_NOUN && (has_capital(at + 1) || at > 1 && has_capital(at - 1))
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
    // The last byte alone rules most endings out.
    let last = word.as_bytes().last();
    word.len() >= MIN_BYTES && endings.iter().any(|ending| ending.as_bytes().last() == last && word.ends_with(ending))
}
