//! Rules about how the letter sounds.

pub(super) mod accusing;
mod phrases;
pub(super) mod threatening;
