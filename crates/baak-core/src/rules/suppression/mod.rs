//! Rules about the comments that set findings aside; they are found where the comments are read, in [`crate::suppress`].

pub(crate) mod no_reason;
pub(crate) mod unknown_rule;
pub(crate) mod unused;
