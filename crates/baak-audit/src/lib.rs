//! Audits of many letters: which letters there are, which are drawn, what each one lacks, and what that says of all.
//!
//! ```text
//! paths --visit--> frame --draw--> sample --check--> audit.jsonl --tally--> estimates --> report.html, audit.xlsx, …
//! ```
//!
//! Letters are looked at one by one; what is kept of each is one line of `audit.jsonl`, and everything else is made from
//! those lines. An audit that was stopped goes on behind the last whole line.

pub mod agreement;
pub mod compare;
mod error;
pub mod html;
pub mod input;
pub mod norms;
mod pattern;
pub mod publish;
pub mod record;
pub mod review;
pub mod run;
pub mod sample;
pub mod stats;
mod tables;
pub mod tally;

pub use error::AuditError;
pub use pattern::PathPattern;
