//! The two ends of a word, by which it is found in hash tables.

/// The first and the last eight bytes of a word, or all of a shorter one: with the length, all of a word of up to sixteen
/// bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

impl Ends {
    /// The ends of a word.
    pub(crate) const fn of(word: &[u8]) -> Self {
        if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
            return Self { first: u64::from_le_bytes(*first), last: u64::from_le_bytes(*last) };
        }
        // Bytes that are not there count as blanks, or twice.
        let chunk = if let (Some([a, b, c, d]), Some([e, f, g, h])) = (word.first_chunk(), word.last_chunk()) {
            [*a, *b, *c, *d, *e, *f, *g, *h]
        } else {
            match word {
                [a, b, c] => [*a, *b, *c, b' ', b' ', b' ', b' ', b' '],
                [a, b] => [*a, *b, b' ', b' ', b' ', b' ', b' ', b' '],
                [a] => [*a, b' ', b' ', b' ', b' ', b' ', b' ', b' '],
                _ => [b' '; 8],
            }
        };
        let all = u64::from_le_bytes(chunk);
        Self { first: all, last: all }
    }

    /// A hash whose upper half is spread well: the golden ratio moves the bits there (Knuth, TAOCP 6.4).
    pub(crate) const fn mixed(self, seed: u64) -> u64 {
        (self.first ^ self.last.rotate_left(29) ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// The upper half of [`Self::mixed`], for tables that take their slot from the lower bits.
    pub(crate) const fn hash(self, seed: u64) -> usize {
        (self.mixed(seed) >> 32) as usize
    }
}
