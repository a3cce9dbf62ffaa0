//! French, as it is spoken.

use super::{Run, by_runs, decide, nuclei, run, Rule};

/// Letters that sound as one, longest first.
const GROUPS: &[&str] = &["eau", "oeu", "aie", "oie", "uie", "eau", "œu", "aî", "oî", "aû", "oû", "eû", "où", "ai", "ei", "oi", "au", "eu", "ou", "ui", "ie", "io", "ia", "iè", "ié", "iê", "ue", "ay", "ey", "oy", "uy","ée", "ae","oe"];

/// Exceptions by run; see `Rule`.
pub(super) const RUNS: &[Run] = &[];

pub(super) fn count(word: &[u8]) -> u32 {
    by_runs(word, |start, end| nuclei(RUNS, GROUPS, word, start, end))
}
