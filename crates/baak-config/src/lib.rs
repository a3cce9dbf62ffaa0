//! `baak.toml`: which letters, which rules, and what an organisation adds of its own.
//!
//! [`Config::parse`] is pure but for the word lists that the file names, which the caller reads. A mistake is a [`Mistake`]
//! with its file, line, column and remedy in the language of the user. [`Finder`] finds the file that goes with a letter.

pub mod baseline;
mod config;
mod find;
mod keep;
mod mistake;
mod names;
mod own;
mod table;
mod words;

pub use baseline::{BASELINE_NAME, Baseline};
pub use config::{Config, FILE_NAME, FailOn};
pub use find::Finder;
pub use mistake::Mistake;
pub use names::rule_codes;

/// The JSON Schema of `baak.toml`, for editors.
pub const SCHEMA: &str = include_str!("../../../schema/baak.schema.json");
