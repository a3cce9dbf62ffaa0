//! Letters from files: bytes become a [`Document`] that knows its way back to them.
//!
//! [`read`] decodes the bytes, takes the front matter off, and hands the rest to the reader of its format. Nothing here
//! opens a file, so that the same readers serve the command, the editor and the language server.

mod decode;
mod error;
mod front_matter;
mod layout;
mod line;
#[cfg(feature = "md")]
mod md;
#[cfg(feature = "txt")]
mod txt;

pub use error::{ReadError, ReadWarning};

use baak_core::Document;

/// The largest file that is read, in bytes. A letter has a few thousand; the limit keeps a wrong file from filling the
/// memory. Chosen by us.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown (`CommonMark` with tables).
    #[cfg(feature = "md")]
    Markdown,
    /// Plain text.
    #[cfg(feature = "txt")]
    Plain,
}

impl Format {
    /// The file name endings that are read, without the period.
    pub const EXTENSIONS: &'static [&'static str] = &[
        #[cfg(feature = "md")]
        "md",
        #[cfg(feature = "md")]
        "markdown",
        #[cfg(feature = "txt")]
        "txt",
    ];

    /// The format of a file with this name; `None` when it has another ending or none.
    ///
    /// ```
    /// use baak_read::Format;
    /// assert_eq!(Format::of_name("brieven/Weigering.MD"), Some(Format::Markdown));
    /// assert_eq!(Format::of_name("foto.jpg"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            #[cfg(feature = "md")]
            "md" | "markdown" => Some(Self::Markdown),
            #[cfg(feature = "txt")]
            "txt" | "text" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// Reads a letter.
///
/// # Errors
/// When the bytes are no letter: empty, too large, not text, or with a language, kind or regime in the front matter that
/// Baak does not know.
pub fn read(bytes: &[u8], format: Format) -> Result<(Document, Vec<ReadWarning>), ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let mut warnings = Vec::new();
    let source = decode::decode(bytes, &mut warnings)?;
    let (declared, body) = front_matter::take(&source, &mut warnings)?;
    if source[body..].trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut document = match format {
        #[cfg(feature = "md")]
        Format::Markdown => md::read(&source, body),
        #[cfg(feature = "txt")]
        Format::Plain => txt::read(&source, body),
    };
    if document.blocks.is_empty() {
        return Err(ReadError::Empty);
    }
    document.declared = declared;
    document.source = source;
    Ok((document, warnings))
}
