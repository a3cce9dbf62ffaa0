//! Rules about paragraphs and what stands where.

pub(super) mod attachment_without_name;
pub(super) mod fake_list;
pub(crate) mod key_message_late;
pub(super) mod law_in_sentence;
pub(super) mod letter_too_long;
pub(super) mod long_paragraph;
pub(super) mod missing_headings;
pub(super) mod missing_next_step;
pub(super) mod missing_reason;
pub(super) mod missing_subject;
pub(super) mod preamble_first;
pub(super) mod vague_subject;
