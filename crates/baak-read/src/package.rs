//! A zip of XML parts, as Word and OpenDocument use it, opened within limits.

pub(crate) mod number;
#[cfg(feature = "annotate")]
pub(crate) mod trace;
pub(crate) mod xml;

use crate::error::{Limit, ReadError, damaged};
use crate::limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Begins every entry of the directory of a zip.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";
/// Begins the file of an old Word document, and of a new one with a password.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0";

/// What a package holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// A Word document.
    Word,
    /// An OpenDocument text.
    OpenDocument,
}

/// An open package.
pub(crate) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
}

/// Whether bytes begin as a zip does.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether bytes are a Word document with a password: its parts are inside a compound file.
pub(crate) fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(COMPOUND_FILE) && bytes.windows(name.len()).any(|window| window == name)
}

impl<'b> Package<'b> {
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        // The directory is counted before it is read, because a hostile one would fill the memory.
        let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|window| *window == DIRECTORY_ENTRY).count();
        if entries > limits::PARTS {
            return Err(ReadError::OverLimit(Limit::Parts));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("zip"))?;
        Ok(Self { zip })
    }

    /// What the package holds, told by its parts and not by its name.
    pub(crate) fn content(&mut self) -> Result<Content, ReadError> {
        if self.has("[Content_Types].xml") && self.has("_rels/.rels") {
            return Ok(Content::Word);
        }
        let mimetype = self.part("mimetype").ok().flatten();
        match mimetype.as_deref().map(str::trim) {
            Some(mime) if mime.starts_with("application/vnd.oasis.opendocument.text") => Ok(Content::OpenDocument),
            Some(_) => Err(ReadError::Binary { looks_like: Some("OpenDocument") }),
            None if self.has("content.xml") => Ok(Content::OpenDocument),
            None => Err(ReadError::Binary { looks_like: Some("ZIP") }),
        }
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a part; `None` when there is no such part.
    ///
    /// Parts are looked up by their names in the package and never written, so that a name such as `../../x` leads nowhere.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let mut file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(ReadError::Encrypted);
            }
            Err(_) => return Err(damaged(name)),
        };
        if file.encrypted() {
            return Err(ReadError::Encrypted);
        }
        let packed = file.compressed_size();
        let over = |size: u64| size > limits::SMALL_PART_BYTES && size / limits::EXPANSION > packed;
        if file.size() > limits::PART_BYTES as u64 {
            return Err(ReadError::OverLimit(Limit::PartBytes));
        }
        if over(file.size()) {
            return Err(ReadError::OverLimit(Limit::Expansion));
        }
        // What the directory says of the size may be a lie.
        let mut bytes = Vec::new();
        let limit = limits::PART_BYTES as u64 + 1;
        file.by_ref().take(limit).read_to_end(&mut bytes).map_err(|_| damaged(name))?;
        if bytes.len() > limits::PART_BYTES {
            return Err(ReadError::OverLimit(Limit::PartBytes));
        }
        if over(bytes.len() as u64) {
            return Err(ReadError::OverLimit(Limit::Expansion));
        }
        crate::decode::xml(bytes).map(Some).ok_or_else(|| damaged(name))
    }
}
