//! Rules about sentences.

pub(super) mod passive;
pub(super) mod too_long;
