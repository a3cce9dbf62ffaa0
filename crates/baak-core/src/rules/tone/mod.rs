//! Rules about how the letter sounds.

pub(super) mod accusing;
pub(super) mod threatening;
