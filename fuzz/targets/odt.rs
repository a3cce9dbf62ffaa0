//! Any bytes as an OpenDocument text: as its zip, or as the parts that are zipped here, so that what is tried gets past the zip.
#![no_main]

use baak_read::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| baak_fuzz::read_package(bytes, Format::Odt));
