//! Rules about words: what the word lists say of them.

pub(super) mod jargon;
pub(super) mod listed;
pub(super) mod stigmatising;
pub(super) mod unexplained_abbreviation;
pub(super) mod unexplained_term;

pub(crate) use listed::quotation_marks;
pub(super) use listed::{Words, alternatives, on_one_line, with_case_of};
