//! Rules about how the letter sounds.

pub(crate) mod accusing;
pub(super) mod cold;
pub(super) mod no_way_out;
pub(super) mod shouting;
pub(crate) mod threatening;
