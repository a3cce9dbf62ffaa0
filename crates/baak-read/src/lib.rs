//! Letters from files: bytes become a [`Document`] that knows its way back to them.
//!
//! [`read`] decodes the bytes, takes the front matter off, and hands the rest to the reader of its format. Nothing here
//! opens a file, so that the same readers serve the command, the editor and the language server.

#[cfg(feature = "annotate")]
mod annotate;
mod branch;
mod decode;
#[cfg(feature = "docx")]
mod docx;
mod error;
#[cfg(any(feature = "package", feature = "pdf"))]
mod flow;
mod front_matter;
#[cfg(feature = "html")]
mod html;
mod layout;
pub mod limits;
mod line;
#[cfg(feature = "md")]
mod md;
#[cfg(feature = "odt")]
mod odt;
#[cfg(feature = "package")]
mod package;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "txt")]
mod txt;

#[cfg(feature = "annotate")]
pub use annotate::{Comment, annotate};
pub use error::{Limit, ReadError, ReadWarning};
pub use limits::BYTES as MAX_BYTES;

use baak_core::Document;

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A Word document (.docx).
    #[cfg(feature = "docx")]
    Docx,
    /// HTML.
    #[cfg(feature = "html")]
    Html,
    /// Markdown (`CommonMark` with tables).
    #[cfg(feature = "md")]
    Markdown,
    /// An OpenDocument text (.odt, .ott).
    #[cfg(feature = "odt")]
    Odt,
    /// A PDF with a text layer.
    #[cfg(feature = "pdf")]
    Pdf,
    /// Plain text.
    #[cfg(feature = "txt")]
    Plain,
}

impl Format {
    /// The file name endings that are read, without the period.
    pub const EXTENSIONS: &'static [&'static str] = &[
        #[cfg(feature = "docx")]
        "docx",
        #[cfg(feature = "docx")]
        "dotx",
        #[cfg(feature = "odt")]
        "odt",
        #[cfg(feature = "odt")]
        "ott",
        #[cfg(feature = "html")]
        "html",
        #[cfg(feature = "html")]
        "htm",
        #[cfg(feature = "pdf")]
        "pdf",
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
            #[cfg(feature = "docx")]
            "docx" | "docm" | "dotx" | "dotm" => Some(Self::Docx),
            #[cfg(feature = "odt")]
            "odt" | "ott" => Some(Self::Odt),
            #[cfg(feature = "html")]
            "html" | "htm" | "xhtml" => Some(Self::Html),
            #[cfg(feature = "pdf")]
            "pdf" => Some(Self::Pdf),
            #[cfg(feature = "md")]
            "md" | "markdown" => Some(Self::Markdown),
            #[cfg(feature = "txt")]
            "txt" | "text" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// Reads a letter. `format` is what its name says; a file that begins as a package does is read as what it is.
///
/// # Errors
/// When the bytes are no letter: empty, too large, damaged, protected, not text, or with a language, kind or regime in the
/// front matter that Baak does not know.
pub fn read(bytes: &[u8], format: Format) -> Result<(Document, Vec<ReadWarning>), ReadError> {
    if bytes.len() > limits::BYTES {
        return Err(ReadError::TooLarge);
    }
    let mut warnings = Vec::new();
    #[cfg(feature = "package")]
    if package::is_zip(bytes) {
        let document = read_package(bytes, &mut warnings)?;
        return finish(document, warnings);
    } else if package::is_encrypted(bytes) {
        return Err(ReadError::Encrypted);
    }
    #[cfg(feature = "pdf")]
    if pdf::is_pdf(bytes) {
        let document = pdf::read(bytes, &mut warnings)?;
        return finish(document, warnings);
    }
    let source = decode::decode(bytes, &mut warnings)?;
    let (declared, body) = front_matter::take(&source, &mut warnings)?;
    if source[body..].trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut document = match format {
        #[cfg(feature = "html")]
        Format::Html => html::read(&source, body, &mut warnings)?,
        #[cfg(all(feature = "html", feature = "txt"))]
        Format::Plain if html::is_html(&source[body..]) => html::read(&source, body, &mut warnings)?,
        #[cfg(feature = "md")]
        Format::Markdown => md::read(&source, body),
        #[cfg(feature = "txt")]
        Format::Plain => txt::read(&source, body),
        #[cfg(feature = "docx")]
        Format::Docx => return Err(ReadError::Binary { looks_like: None }),
        #[cfg(feature = "pdf")]
        Format::Pdf => return Err(ReadError::Binary { looks_like: None }),
        #[cfg(feature = "odt")]
        Format::Odt => return Err(ReadError::Binary { looks_like: None }),
    };
    document.declared = declared;
    document.source = source;
    finish(document, warnings)
}

/// A letter has text, and says whether that is all.
fn finish(mut document: Document, warnings: Vec<ReadWarning>) -> Result<(Document, Vec<ReadWarning>), ReadError> {
    document.incomplete = warnings.iter().any(ReadWarning::is_incomplete);
    if document.blocks.is_empty() {
        return Err(if document.incomplete { ReadError::ImageOnly } else { ReadError::Empty });
    }
    branch::mark(&mut document);
    Ok((document, warnings))
}

#[cfg(feature = "package")]
fn read_package(bytes: &[u8], warnings: &mut Vec<ReadWarning>) -> Result<Document, ReadError> {
    use package::{Content, Package};
    let mut package = Package::open(bytes)?;
    match package.content()? {
        #[cfg(feature = "docx")]
        Content::Word => docx::read(&mut package, warnings),
        #[cfg(feature = "odt")]
        Content::OpenDocument => odt::read(&mut package, warnings),
        #[allow(unreachable_patterns, reason = "a build may know one of the two only")]
        _ => Err(ReadError::Binary { looks_like: Some("ZIP") }),
    }
}
