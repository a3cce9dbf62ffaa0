//! A rule about the score as a whole.

pub(crate) mod too_low;
