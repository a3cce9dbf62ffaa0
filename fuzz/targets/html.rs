//! Any bytes as HTML.
#![no_main]

use baak_read::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| baak_fuzz::read(bytes, Format::Html));
