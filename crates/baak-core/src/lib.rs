//! The pure core of Baak: a letter in, a judged report out.
pub mod cue;
pub mod document;
pub mod entity;
pub mod lang;
pub mod segment;
pub mod span;
