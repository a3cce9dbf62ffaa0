//! Short lists of words that are looked through for every word of a clause.

/// Sorted words.
pub(super) struct WordList {
    words: &'static [&'static str],
    /// Where the words that begin with each byte start; those of a byte end where those of the next start.
    first: [u16; 257],
}

impl WordList {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= u16::MAX as usize, "positions are kept in two bytes");
        let mut first = [words.len() as u16; 257];
        let mut at = words.len();
        let mut byte = first.len();
        while byte > 0 {
            byte -= 1;
            while at > 0 && words[at - 1].as_bytes()[0] as usize >= byte {
                at -= 1;
                assert!(at + 1 == words.len() || is_before(words[at], words[at + 1]), "the words are sorted");
            }
            first[byte] = at as u16;
        }
        Self { words, first }
    }

    /// Whether the list has the word.
    pub(super) fn has(&self, word: &str) -> bool {
        let Some(byte) = word.bytes().next().map(usize::from) else { return false };
        let alike = &self.words[usize::from(self.first[byte])..usize::from(self.first[byte + 1])];
        alike.binary_search(&word).is_ok()
    }

    #[cfg(test)]
    pub(super) fn words(&self) -> &'static [&'static str] {
        self.words
    }
}

/// Whether one word stands before another in the order of their bytes.
const fn is_before(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        static LIST: WordList = WordList::new(&["a", "aan", "bij", "bijna", "étés", "ÿ"]);
        assert!(LIST.words().iter().all(|word| LIST.has(word)));
        for word in ["", "aa", "b", "bijn", "c", "zo", "é", "\u{fffd}"] {
            assert!(!LIST.has(word), "{word}");
        }
        assert!(!WordList::new(&[]).has("a"));
    }
}
