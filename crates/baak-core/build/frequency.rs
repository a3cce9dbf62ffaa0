//! `wordlists/LANG/frequency.tsv` and `function-words.tsv` as hash tables: sorted buckets of 16-bit entries, a fingerprint of
//! the word and its class. A fingerprint and a class of a word take two bytes where the word itself would take ten.

#[allow(dead_code, reason = "the core uses the rest")]
#[path = "../src/frequency/hash.rs"]
mod hash;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Classes from here on are kinds of function words; those below are steps of a quarter from the lowest value on.
const KINDS: [&str; 3] = ["subordinator", "preposition", "person"];
const FIRST_KIND: u16 = 13;
const LOWEST_QUARTERS: u16 = 14;

/// The tables of all languages, as the text of a Rust file.
pub(super) fn tables(wordlists: &Path) -> String {
    let mut out = String::new();
    for lang in ["nl", "fr", "de"] {
        let dir = wordlists.join(lang);
        let mut classes = BTreeMap::new();
        for (word, zipf) in rows(&dir.join("frequency.tsv")) {
            let quarters = zipf.parse::<f64>().unwrap_or_else(|_| panic!("{lang}: no number beside {word}")) * 4.0;
            classes.insert(word, (quarters as u16).saturating_sub(LOWEST_QUARTERS).min(FIRST_KIND - 1));
        }
        for (word, kind) in rows(&dir.join("function-words.tsv")) {
            let kind = KINDS.iter().position(|of| *of == kind).unwrap_or_else(|| panic!("{lang}: no kind {kind}"));
            // The lists of frequencies write ß as ss.
            classes.insert(word.replace('ß', "ss"), FIRST_KIND + kind as u16);
        }
        table(lang, &classes, &mut out);
    }
    out
}

fn table(lang: &str, classes: &BTreeMap<String, u16>, out: &mut String) {
    let mut buckets = vec![Vec::new(); 1 << hash::BUCKET_BITS];
    for (word, class) in classes {
        let (bucket, print) = hash::place(word.bytes().fold(hash::EMPTY, hash::push));
        buckets[bucket].push((print, *class));
    }
    let (mut entries, mut sizes, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    for (at, bucket) in buckets.iter_mut().enumerate() {
        if at % hash::GROUP == 0 {
            starts.push(u16::try_from(entries.len()).expect("fewer than 65,536 words a language"));
        }
        bucket.sort_unstable();
        // Of two words that cannot be told apart the more common one is kept.
        bucket.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 = if is_same { kept.1.max(next.1) } else { kept.1 };
            is_same
        });
        sizes.push(u8::try_from(bucket.len()).expect("a bucket holds two words on average"));
        entries.extend(bucket.iter().map(|(print, class)| print << 4 | class));
    }
    let name = lang.to_uppercase();
    let _ = write!(
        out,
        "static {name}: Table = Table {{\n    starts: &{starts:?},\n    sizes: &{sizes:?},\n    entries: &{entries:?},\n}};\n"
    );
}

/// The two columns of a list.
fn rows(path: &Path) -> Vec<(String, String)> {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let (word, value) = line.split_once('\t').unwrap_or_else(|| panic!("{}: no tab in {line}", path.display()));
            (word.to_owned(), value.to_owned())
        })
        .collect()
}
