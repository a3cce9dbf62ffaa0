//! The words that occur in phrases, found by a rolling hash over the lower-cased word.
//!
//! Beside whole words a phrase may name the beginning (`beroep*`) or the end (`*toelage`) of a word. All three are
//! looked up in one walk over the letters; a bit filter keeps the tables out of sight for nearly every letter.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Shortest beginning or end of a word that a phrase may name, in bytes.
pub(crate) const MIN_STEM_BYTES: usize = 3;
/// Words longer than this, in bytes, are looked up by their first bytes only.
const MAX_WORD_BYTES: usize = 120;
/// Size of the bit filters: 2^16 bits, 8 KiB each, so that both stay in the first cache.
const FILTER_BITS: u32 = 16;

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// A word, a beginning or an end of words that some phrase uses.
pub(crate) type Symbol = u32;

/// The keys are hashes already; only their bits need mixing.
#[derive(Default, Clone)]
pub(crate) struct MixHasher(u64);

impl Hasher for MixHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0 ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

pub(crate) type MixMap<K, V> = HashMap<K, V, BuildHasherDefault<MixHasher>>;

#[derive(Clone)]
struct Filter(Vec<u64>);

impl Filter {
    fn new() -> Self {
        Self(vec![0; 1 << (FILTER_BITS - 6)])
    }

    fn bit(hash: u64) -> (usize, u64) {
        let at = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - FILTER_BITS);
        ((at >> 6) as usize, 1 << (at & 63))
    }

    fn add(&mut self, hash: u64) {
        let (word, bit) = Self::bit(hash);
        self.0[word] |= bit;
    }

    fn may_hold(&self, hash: u64) -> bool {
        let (word, bit) = Self::bit(hash);
        self.0[word] & bit != 0
    }
}

/// The symbols of each token of a text.
#[derive(Debug, Default, Clone)]
pub struct Symbols {
    symbols: Vec<Symbol>,
    ends: Vec<u32>,
}

impl Symbols {
    /// The symbols of token `token`.
    pub(crate) fn of(&self, token: usize) -> &[Symbol] {
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.symbols[start as usize..self.ends[token] as usize]
    }

    /// Forgets all tokens.
    pub fn clear(&mut self) {
        self.symbols.clear();
        self.ends.clear();
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// All words, beginnings and ends of words that the phrases of one language use.
///
/// Entries are told apart by 64-bit hashes; two words of a letter that share one by chance are rarer than 1 in 10^12.
#[derive(Clone)]
pub struct Lexicon {
    words: MixMap<u64, Symbol>,
    stems: MixMap<u64, Symbol>,
    tails: MixMap<u64, Symbol>,
    word_filter: Filter,
    stem_filter: Filter,
    tail_filter: Filter,
    next: Symbol,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self {
            words: MixMap::default(),
            stems: MixMap::default(),
            tails: MixMap::default(),
            word_filter: Filter::new(),
            stem_filter: Filter::new(),
            tail_filter: Filter::new(),
            next: 0,
        }
    }
}

impl Lexicon {
    /// The symbol of a phrase's word, made when it is new. `beroep*` is a beginning, `*toelage` an end.
    pub(crate) fn intern(&mut self, word: &str) -> Option<Symbol> {
        let (mut front, mut folded) = ([0; MAX_WORD_BYTES], 0);
        let (table, filter, hash) = if let Some(stem) = word.strip_suffix('*') {
            folded += fold(stem, &mut front);
            (&mut self.stems, &mut self.stem_filter, hash(front[..folded].iter()))
        } else if let Some(tail) = word.strip_prefix('*') {
            folded += fold(tail, &mut front);
            (&mut self.tails, &mut self.tail_filter, hash(front[..folded].iter().rev()))
        } else {
            folded += fold(word, &mut front);
            (&mut self.words, &mut self.word_filter, hash(front[..folded].iter()))
        };
        if folded == 0 || (word.contains('*') && folded < MIN_STEM_BYTES) {
            return None;
        }
        filter.add(hash);
        let next = &mut self.next;
        Some(*table.entry(hash).or_insert_with(|| {
            *next += 1;
            *next - 1
        }))
    }

    /// How many symbols there are.
    pub(crate) fn len(&self) -> usize {
        self.next as usize
    }

    /// Appends the symbols of one token of a text.
    pub fn look_up(&self, token: &str, out: &mut Symbols) {
        let mut buffer = [0; MAX_WORD_BYTES];
        let length = fold(token, &mut buffer);
        let word = &buffer[..length];
        let (front, rest) = word.split_at(length.min(MIN_STEM_BYTES - 1));
        let mut at = front.iter().fold(FNV_OFFSET, |hash, byte| step(hash, *byte));
        for byte in rest {
            at = step(at, *byte);
            if self.stem_filter.may_hold(at)
                && let Some(symbol) = self.stems.get(&at)
            {
                out.symbols.push(*symbol);
            }
        }
        if self.word_filter.may_hold(at)
            && let Some(symbol) = self.words.get(&at)
        {
            out.symbols.push(*symbol);
        }
        if !self.tails.is_empty() && length >= MIN_STEM_BYTES {
            let (rest, back) = word.split_at(length - (MIN_STEM_BYTES - 1));
            let mut at = back.iter().rev().fold(FNV_OFFSET, |hash, byte| step(hash, *byte));
            for byte in rest.iter().rev() {
                at = step(at, *byte);
                if self.tail_filter.may_hold(at)
                    && let Some(symbol) = self.tails.get(&at)
                {
                    out.symbols.push(*symbol);
                }
            }
        }
        out.ends.push(out.symbols.len() as u32);
    }
}

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
}

/// The FNV-1a hash of a lower-cased word.
fn hash<'a>(bytes: impl Iterator<Item = &'a u8>) -> u64 {
    bytes.fold(FNV_OFFSET, |hash, byte| step(hash, *byte))
}

/// Writes `word` lower-cased, with a straight apostrophe and without soft hyphens; returns the length in bytes.
fn fold(word: &str, buffer: &mut [u8; MAX_WORD_BYTES]) -> usize {
    let mut length = 0;
    if word.is_ascii() {
        for (to, from) in buffer.iter_mut().zip(word.as_bytes()) {
            *to = from.to_ascii_lowercase();
        }
        return word.len().min(MAX_WORD_BYTES);
    }
    for c in word.chars() {
        let c = match c {
            '\u{2019}' | '\u{02bc}' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => continue,
            // Of the letters in use here none becomes more than one when lower-cased.
            c => c.to_lowercase().next().unwrap_or(c),
        };
        let end = length + c.len_utf8();
        if end > MAX_WORD_BYTES {
            break;
        }
        c.encode_utf8(&mut buffer[length..end]);
        length = end;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lexicon: &Lexicon, word: &str) -> Vec<Symbol> {
        let mut out = Symbols::default();
        lexicon.look_up(word, &mut out);
        out.of(0).to_vec()
    }

    #[test]
    fn words_beginnings_and_ends_are_found_whatever_their_case() {
        let mut lexicon = Lexicon::default();
        let whole = lexicon.intern("Straße").unwrap_or(99);
        let stem = lexicon.intern("beroep*").unwrap_or(99);
        let tail = lexicon.intern("*toelage").unwrap_or(99);
        assert_eq!(found(&lexicon, "STRAßE"), [whole]);
        assert_eq!(found(&lexicon, "Beroepstermijn"), [stem]);
        assert_eq!(found(&lexicon, "beroep"), [stem]);
        assert_eq!(found(&lexicon, "verwarmings\u{ad}toelage"), [tail]);
        assert_eq!(found(&lexicon, "toelagen"), []);
        assert_eq!(lexicon.intern("a*"), None);
    }
}
