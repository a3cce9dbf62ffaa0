//! What a letter may at most be, so that a hostile or wrong file ends in a message and not in a full memory.

/// The largest file, in bytes. A letter has a few thousand. Chosen by us.
pub const BYTES: usize = 64 * 1024 * 1024;
/// The most parts of a package. A letter has twenty. Chosen by us.
pub const PARTS: usize = 10_000;
/// The largest part of a package when it is unpacked, in bytes. Chosen by us: the text of a thick book has five million.
pub const PART_BYTES: usize = 32 * 1024 * 1024;
/// A part of more than [`SMALL_PART_BYTES`] becomes at most so many times larger when it is unpacked. XML of long tables
/// becomes fifty times larger, a zip bomb a thousand times. Chosen by us.
pub const EXPANSION: u64 = 250;
/// See [`EXPANSION`].
pub const SMALL_PART_BYTES: u64 = 1024 * 1024;
/// How many elements of XML or HTML may lie inside each other. A table in a text box in a table has fifty. Chosen by us.
pub const DEPTH: usize = 1000;
/// The most pages of a PDF. Chosen by us.
pub const PAGES: usize = 500;
