//! The whole check of any text, from its bytes to its reports, in each language.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| baak_fuzz::check(bytes));
