//! Rules about words: what the word lists say of them.

pub(super) mod jargon;
pub(super) mod listed;
pub(super) mod stigmatising;
pub(super) mod unexplained_abbreviation;
pub(super) mod unexplained_term;

pub(super) use listed::Words;
