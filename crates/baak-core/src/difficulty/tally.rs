//! What of a sentence makes it hard or easy, counted once.

use crate::frequency::{COMMON, RARE, WordKind};
use crate::lang::Lang;
use crate::readability::{Counts, LONG_WORD_LETTERS};
use crate::segment::{Token, TokenKind};
use crate::text::{Line, Text};

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
    text: &Text<'_>,
    line: &Line,
    passives: u32,
    counts: &mut Counts,
    mut rare: impl FnMut(Token),
) -> Tally {
    let mut tally = Tally { passives, ..Tally::default() };
    let mut is_first = true;
    for at in line.tokens() {
        let token = text.tokens[at];
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
                match token.span.of(&text.document.text) {
                    "," => tally.commas += 1,
                    "(" | "[" | ";" | ":" | "–" | "—" => tally.interruptions += 1,
                    _ => {}
                }
                continue;
            }
        }
        let word = &text.word(at).facts;
        let (size, known) = (word.size, word.known);
        counts.add_word(size.letters, size.syllables);
        let is_inner_capital = word.has_capital && !is_first && known.kind != WordKind::Person;
        tally.tokens += 1;
        tally.words += 1;
        tally.syllables += size.syllables;
        tally.long += u32::from(size.letters > LONG_WORD_LETTERS);
        tally.capitals += u32::from(is_inner_capital);
        if word.has_capital && is_name(text, line, at, is_first) {
            tally.half_words += HALF_WORD;
        } else {
            tally.half_words += WHOLE_WORD;
            tally.rated += 1;
            tally.rarity += (COMMON - known.zipf).max(0.0);
            tally.uncommon += u32::from(known.zipf < UNCOMMON_BELOW);
            if known.zipf < RARE_BELOW {
                tally.rare += 1;
                rare(token);
            }
        }
        match known.kind {
            WordKind::Subordinator => tally.subordinators += 1,
            WordKind::Preposition => tally.prepositions += 1,
            WordKind::Person => tally.persons += 1,
            WordKind::Content => tally.nominalisations += u32::from(word.is_nominalisation),
        }
        is_first = false;
    }
    tally
}

/// Whether the word of a token, which has a capital, names something: an acronym; in Dutch and French a capital inside the
/// sentence; in German, where nouns have capitals, two of them in a row.
fn is_name(text: &Text<'_>, line: &Line, at: usize, is_first: bool) -> bool {
    const KNOWN_NOUN: f32 = 5.0;
    let word = &text.word(at).facts;
    if word.known.kind == WordKind::Person {
        return false;
    }
    if word.has_inner_capital {
        return true;
    }
    match line.lang {
        Lang::Nl | Lang::Fr => !is_first || word.known.zipf <= RARE,
        Lang::De => {
            let is_capitalised = |at: usize| {
                let word = &text.word(at).facts;
                let token = &text.tokens[at];
                token.kind == TokenKind::Word
                    && token.span.len() > 1
                    && word.has_capital
                    && word.known.kind == WordKind::Content
            };
            let sentence = line.tokens();
            let has_capital_before = at > sentence.start + 1 && is_capitalised(at - 1);
            let has_capital_behind = at + 1 < sentence.end && is_capitalised(at + 1);
            !is_first && word.known.zipf < KNOWN_NOUN && (has_capital_behind || has_capital_before)
        }
    }
}
