//! Rules about words: what the word lists say of them.

pub(super) mod abbreviation;
pub(super) mod anglicism;
pub(super) mod formula_filler;
pub(super) mod inconsistent_terms;
pub(super) mod jargon;
pub(super) mod latin_phrase;
pub(super) mod listed;
pub(super) mod long;
pub(crate) mod stigmatising;
pub(super) mod unclear_reference;
pub(super) mod unexplained_abbreviation;
pub(super) mod unexplained_term;
pub(super) mod vague_modal;

pub(crate) use listed::quotation_marks;
pub(super) use listed::{Cue, Words, alternatives, on_one_line, with_case_of};
