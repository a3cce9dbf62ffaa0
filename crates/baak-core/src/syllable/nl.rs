//! Dutch: each of the vowel groups is one nucleus, a trema starts a new one; loan words make the exceptions.

use super::{Run, by_runs, decide, nuclei, run, Rule};

/// Letters that sound as one, longest first.
const GROUPS: &[&str] = &[
    "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ai", "oi", "au", "ou", "ay",
    "ey", "oy", "ïe", "ëi", "öo", "éé", "èe", "oú", "äi", "ëe", "ëu", "üi", "oû", "oê", "aî",
];

/// Exceptions by run; see `Rule`.
pub(super) const RUNS: &[Run] = &[
    run("eu", 0, &[("mus", "m$", 2)]),
];

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
