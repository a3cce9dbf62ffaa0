//! Rules about sentences.

pub(super) mod too_long;
