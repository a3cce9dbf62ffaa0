//! Any text as `baak.toml` and as a baseline.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| baak_fuzz::configure(text));
