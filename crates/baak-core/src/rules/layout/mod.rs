//! Rules about what the letter looks like.

pub(super) mod all_caps;
pub(super) mod wide_lines;
