//! Placeholder crate root, filled below.
