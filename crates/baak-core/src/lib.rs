//! The pure core of Baak: a letter in, a judged report out.
//!
//! ```text
//! Document --annotate--> Text --classify--> kind, regime --checks--> checklist, findings --> Report
//! ```
//!
//! The core knows no files, clock, network or environment. [`check()`] cannot fail: the same letter and settings give the
//! same [`Report`], byte for byte.

mod check;
pub mod cue;
pub mod diagnostic;
pub mod difficulty;
pub mod document;
pub mod entity;
pub mod frequency;
pub mod house;
pub mod lang;
pub mod law;
pub mod measure;
pub mod origin;
pub mod pack;
pub mod passive;
mod prose;
pub mod readability;
pub mod redact;
pub mod report;
pub mod rules;
pub mod score;
pub mod segment;
pub mod settings;
pub mod skeleton;
pub mod span;
pub mod suppress;
pub mod syllable;
pub mod text;
mod word;

pub use check::check;
pub use document::Document;
pub use house::House;
pub use report::Report;
pub use settings::Settings;
