//! Files that are a zip of XML parts: Word and OpenDocument.

mod open_document;
mod support;
mod word;
