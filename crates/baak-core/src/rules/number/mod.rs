//! Rules about dates, terms, sums and numbers.

pub(super) mod ambiguous_deadline;
pub(super) mod amount_format;
pub(super) mod amount_without_period;
pub(super) mod numeric_date;
pub(super) mod roman_or_word;
pub(super) mod ungrouped;
pub(super) mod vague_time;
pub(super) mod weekday_mismatch;
