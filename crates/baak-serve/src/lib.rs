//! A local endpoint that speaks the HTTP API of `LanguageTool` (`/v2/check`, `/v2/languages`), so that word processors, browsers
//! and editors that accept a server of one's own can use Baak.
//!
//! Nothing of a request is logged or kept. It listens on this machine only, unless the user names another address.

mod annotation;
mod check;
mod form;
mod languages;
mod server;

pub use check::{Mode, Query, answer};
pub use server::{MAX_BODY_BYTES, Server};
