// The hash of the frequency tables. The build script makes the tables with it, and the core looks up with it.

/// Two to this power is the number of buckets of a table.
pub(crate) const BUCKET_BITS: u32 = 13;
/// Bits of an entry that tell a word from others in its bucket: one unknown word in about 2,000 is taken for a known one.
pub(crate) const PRINT_BITS: u32 = 12;
/// So many buckets share one start; what lies before a bucket among them is added up.
pub(crate) const GROUP: usize = 4;

/// The hash of nothing (FNV-1a, 64 bits).
pub(crate) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash with one byte more.
pub(crate) const fn push(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// The bucket and the fingerprint of a hash.
pub(crate) const fn place(hash: u64) -> (usize, u16) {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bucket = (mixed >> (64 - BUCKET_BITS)) as usize;
    let print = (mixed >> (64 - BUCKET_BITS - PRINT_BITS)) & ((1 << PRINT_BITS) - 1);
    (bucket, print as u16)
}
