//! German.

use super::{Run, by_runs, decide, nuclei, run, Rule};

/// Letters that sound as one, longest first.
const GROUPS: &[&str] = &["eau", "aa", "ee", "oo", "ie", "ei", "ai", "eu", "äu", "au", "ey", "ay", "oy", "ou", "oi"];

/// Exceptions by run; see `Rule`.
pub(super) const RUNS: &[Run] = &[];

/// English and French words that keep their last `e` or `es` mute.
const MUTE_FINAL: &[Rule] = &[];

pub(super) fn count(word: &[u8]) -> u32 {
    by_runs(word, |start, end| {
        if end - start == 1 && word[start] == b'e' && (end == word.len() || end + 1 == word.len() && word[end] == b's') {
            return decide(MUTE_FINAL, word, start, end).unwrap_or(1);
        }
        nuclei(RUNS, GROUPS, word, start, end)
    })
}
