//! Rules about paragraphs and what stands where.

pub(super) mod law_in_sentence;
pub(super) mod long_paragraph;
