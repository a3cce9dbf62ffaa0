//! Comments in a copy of a Word document or OpenDocument text, each at the words that it is about.
//!
//! It stands here and not with the reports, because only this crate knows file formats: the way to a run is the one that the
//! reader counted. All parts of the package that need no change are copied as they are, byte for byte.

mod odt;
mod word;

use crate::error::{ReadError, damaged};
use crate::package::{Content, Package};
use baak_core::origin::{Location, Origins};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, ZipArchive};

/// Who the comments are by.
const AUTHOR: &str = "Baak";

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The first and the last character that it is about; `None` for the whole letter.
    pub place: Option<(Location, Location)>,
    /// What it says, a paragraph each.
    pub text: Vec<String>,
}

/// Writes a copy of the package `bytes` with comments. Those on the whole letter, and on parts that can have none, such as
/// a page header, stand at the beginning.
///
/// `origins` are those of the document that was read from the same bytes.
///
/// # Errors
/// When the bytes are no Word document or OpenDocument text.
pub fn annotate(bytes: &[u8], origins: &Origins, comments: &[Comment]) -> Result<Vec<u8>, ReadError> {
    let mut package = Package::open(bytes)?;
    let changed = match package.content()? {
        Content::Word => word::annotate(&mut package, origins, comments)?,
        Content::OpenDocument => odt::annotate(&mut package, origins, comments)?,
    };
    write(bytes, &changed).ok_or_else(|| damaged("zip"))
}

/// The package with some parts changed or added, and all others as they were.
fn write(bytes: &[u8], changed: &BTreeMap<String, String>) -> Option<Vec<u8>> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut new = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut known = Vec::new();
    for at in 0..old.len() {
        let file = old.by_index_raw(at).ok()?;
        let name = file.name().ok()?.into_owned();
        match changed.get(&name) {
            Some(text) => {
                drop(file);
                new.start_file(name.as_str(), options).ok()?;
                new.write_all(text.as_bytes()).ok()?;
            }
            None => new.raw_copy_file(file).ok()?,
        }
        known.push(name);
    }
    for (name, text) in changed.iter().filter(|(name, _)| !known.contains(name)) {
        new.start_file(name.as_str(), options).ok()?;
        new.write_all(text.as_bytes()).ok()?;
    }
    Some(new.finish().ok()?.into_inner())
}

/// Text as XML. Characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

/// Puts texts into another, each at a byte, in order.
fn insert(text: &str, edits: &BTreeMap<usize, String>) -> String {
    let mut out = String::with_capacity(text.len() + edits.values().map(String::len).sum::<usize>());
    let mut at = 0;
    for (place, edit) in edits {
        out.push_str(&text[at..*place]);
        out.push_str(edit);
        at = *place;
    }
    out.push_str(&text[at..]);
    out
}
