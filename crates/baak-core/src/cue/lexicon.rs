//! The words that occur in phrases, found by a hash of the lower-cased word.
//!
//! Beside whole words a phrase may name the beginning (`beroep*`) or the end (`*toelage`) of a word. Those are looked for
//! only in a word whose first or last three bytes begin or end one; a bit filter keeps the tables out of sight for nearly
//! every letter.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};

/// Shortest beginning or end of a word that a phrase may name, in bytes.
pub(crate) const MIN_STEM_BYTES: usize = 3;
/// Words longer than this, in bytes, are looked up by their first bytes only. A multiple of eight.
const MAX_WORD_BYTES: usize = 120;
/// Size of the bit filters: 2^16 bits, 8 KiB each, so that both stay in the first cache.
const FILTER_BITS: u32 = 16;

/// About so many words does a language have: room from the start saves growing.
const USUAL_WORDS: usize = 14_000;

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// A word, a beginning or an end of words that some phrase uses.
pub type Symbol = u32;

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

/// Beginnings of words, or, read backwards, ends.
#[derive(Clone)]
struct Stems {
    symbols: MixMap<u64, Symbol>,
    /// The first [`MIN_STEM_BYTES`] of each.
    heads: Filter,
    filter: Filter,
}

impl Default for Stems {
    fn default() -> Self {
        Self { symbols: MixMap::default(), heads: Filter::new(), filter: Filter::new() }
    }
}

impl Stems {
    /// The entry of a stem; `None` when it is too short.
    fn entry(&mut self, bytes: impl Iterator<Item = u8>) -> Option<Entry<'_, u64, Symbol>> {
        let (mut hash, mut length) = (FNV_OFFSET, 0);
        for byte in bytes {
            hash = step(hash, byte);
            length += 1;
            if length == MIN_STEM_BYTES {
                self.heads.add(hash);
            }
        }
        if length < MIN_STEM_BYTES {
            return None;
        }
        self.filter.add(hash);
        Some(self.symbols.entry(hash))
    }

    /// Appends the symbols of the stems with which `bytes` begin.
    fn look_up(&self, mut bytes: impl Iterator<Item = u8>, out: &mut Vec<Symbol>) {
        let head = bytes.by_ref().take(MIN_STEM_BYTES);
        let mut hash = head.fold(FNV_OFFSET, step);
        if !self.heads.may_hold(hash) {
            return;
        }
        loop {
            if self.filter.may_hold(hash)
                && let Some(symbol) = self.symbols.get(&hash)
            {
                out.push(*symbol);
            }
            let Some(byte) = bytes.next() else { return };
            hash = step(hash, byte);
        }
    }
}

/// All words, beginnings and ends of words that the phrases of one language use.
///
/// Entries are told apart by 64-bit hashes; two words of a letter that share one by chance are rarer than 1 in 10^12.
#[derive(Clone)]
pub struct Lexicon {
    words: MixMap<u64, Symbol>,
    word_filter: Filter,
    stems: Stems,
    tails: Stems,
    next: Symbol,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self {
            words: MixMap::with_capacity_and_hasher(USUAL_WORDS, BuildHasherDefault::default()),
            word_filter: Filter::new(),
            stems: Stems::default(),
            tails: Stems::default(),
            next: 0,
        }
    }
}

impl Lexicon {
    /// The symbol of a phrase's word, made when it is new. `beroep*` is a beginning, `*toelage` an end.
    pub(crate) fn intern(&mut self, word: &str) -> Option<Symbol> {
        let entry = if let Some(stem) = word.strip_suffix('*') {
            self.stems.entry(Folded::new(stem).bytes().iter().copied())?
        } else if let Some(tail) = word.strip_prefix('*') {
            self.tails.entry(Folded::new(tail).bytes().iter().rev().copied())?
        } else {
            let word = Folded::new(word);
            if word.bytes().is_empty() {
                return None;
            }
            self.word_filter.add(word.hash());
            self.words.entry(word.hash())
        };
        let next = &mut self.next;
        Some(*entry.or_insert_with(|| {
            *next += 1;
            *next - 1
        }))
    }

    /// How many symbols there are.
    pub(crate) fn len(&self) -> usize {
        self.next as usize
    }

    /// The symbols of one token of a text.
    #[cfg(test)]
    pub(super) fn symbols(&self, token: &str) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        self.look_up(token, &mut symbols);
        symbols
    }

    /// Appends the symbols of one token of a text.
    pub fn look_up(&self, token: &str, out: &mut Vec<Symbol>) {
        let word = Folded::new(token);
        self.stems.look_up(word.bytes().iter().copied(), out);
        let hash = word.hash();
        if self.word_filter.may_hold(hash)
            && let Some(symbol) = self.words.get(&hash)
        {
            out.push(*symbol);
        }
        self.tails.look_up(word.bytes().iter().rev().copied(), out);
    }
}

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
}

/// A word lower-cased, with a straight apostrophe and without soft hyphens.
pub(crate) struct Folded {
    /// Zero behind `length`.
    buffer: [u8; MAX_WORD_BYTES],
    length: usize,
}

impl Folded {
    pub(crate) fn new(word: &str) -> Self {
        let mut folded = Self { buffer: [0; MAX_WORD_BYTES], length: word.len().min(MAX_WORD_BYTES) };
        folded.buffer[..folded.length].copy_from_slice(&word.as_bytes()[..folded.length]);
        if !folded.lower_ascii() {
            folded.lower(word);
        }
        folded
    }

    /// Lower-cases eight bytes at a time; false where a byte is not ASCII.
    fn lower_ascii(&mut self) -> bool {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x80 * ONES;
        for chunk in self.buffer[..self.length.next_multiple_of(8)].as_chunks_mut::<8>().0 {
            let eight = u64::from_le_bytes(*chunk);
            if eight & HIGH != 0 {
                return false;
            }
            // The high bit of each byte from `A` on, and of each behind `Z`.
            let from_a = eight + (0x80 - 0x41) * ONES;
            let behind_z = eight + (0x80 - 0x5B) * ONES;
            let is_upper = (from_a & !behind_z) & HIGH;
            *chunk = (eight | is_upper >> 2).to_le_bytes();
        }
        true
    }

    fn lower(&mut self, word: &str) {
        self.buffer = [0; MAX_WORD_BYTES];
        self.length = 0;
        for c in word.chars() {
            let c = match c {
                c if c.is_ascii() => c.to_ascii_lowercase(),
                '\u{2019}' | '\u{02bc}' => '\'',
                '\u{2010}' | '\u{2011}' => '-',
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => continue,
                'ß'..='ÿ' => c,
                // Of the letters in use here none becomes more than one when lower-cased.
                c => c.to_lowercase().next().unwrap_or(c),
            };
            let end = self.length + c.len_utf8();
            if end > MAX_WORD_BYTES {
                break;
            }
            c.encode_utf8(&mut self.buffer[self.length..end]);
            self.length = end;
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.length]
    }

    pub(crate) fn hash(&self) -> u64 {
        let chunks = self.buffer[..self.length.next_multiple_of(8)].as_chunks::<8>().0;
        chunks.iter().fold(self.length as u64, |hash, chunk| {
            let mixed = (hash ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 32)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beginnings_and_ends_are_found_whatever_their_case() {
        let mut lexicon = Lexicon::default();
        let whole = lexicon.intern("Straße").unwrap_or(99);
        let stem = lexicon.intern("beroep*").unwrap_or(99);
        let tail = lexicon.intern("*toelage").unwrap_or(99);
        assert_eq!(lexicon.symbols("STRAßE"), [whole]);
        assert_eq!(lexicon.symbols("Beroepstermijn"), [stem]);
        assert_eq!(lexicon.symbols("beroep"), [stem]);
        assert_eq!(lexicon.symbols("verwarmings\u{ad}toelage"), [tail]);
        assert_eq!(lexicon.symbols("toelagen"), []);
        assert_eq!(lexicon.intern("a*"), None);
    }
}
