//! Packages for tests.

use baak_read::{Format, ReadError, ReadWarning, read};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A zip with these parts.
pub(crate) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        zip.write_all(text.as_bytes()).expect("memory");
    }
    zip.finish().expect("a whole zip").into_inner()
}

/// The smallest Word document around a body, with more parts and their relations.
pub(crate) fn word(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let root = "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let relation = |name: &str| {
        let kind = name.trim_end_matches(|c: char| c.is_ascii_digit());
        format!("<Relationship Id=\"{name}\" Type=\"x/{kind}\" Target=\"{name}.xml\"/>")
    };
    let relations: String = parts.iter().map(|(name, _)| relation(name)).collect();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut all = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        ("_rels/.rels".to_owned(), root.to_owned()),
        ("word/document.xml".to_owned(), document),
        ("word/_rels/document.xml.rels".to_owned(), relations),
    ];
    all.extend(parts.iter().map(|(name, text)| (format!("word/{name}.xml"), (*text).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    package(&all)
}

/// The smallest OpenDocument text around a body.
pub(crate) fn open_document(styles: &str, body: &str, pages: &str) -> Vec<u8> {
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            &format!(
                "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
                 <office:text>{body}</office:text></office:body></office:document-content>"
            ),
        ),
        ("styles.xml", &format!("<office:document-styles>{pages}</office:document-styles>")),
    ])
}

/// What was read, a line for each block: `kind|text`; then the branches and the warnings.
pub(crate) fn shown(bytes: &[u8]) -> Result<String, ReadError> {
    let (document, warnings) = read(bytes, Format::Plain)?;
    let mut lines: Vec<String> = document
        .blocks
        .iter()
        .map(|block| format!("{:?}|{}", block.kind, block.span.of(&document.text).replace('\n', "⏎")))
        .collect();
    lines.extend(document.branches.iter().map(|branch| {
        let text = branch.span.of(&document.text);
        format!("if {}|{}.{}|{text}", branch.condition, branch.group, branch.alternative)
    }));
    assert_eq!(document.incomplete, warnings.iter().any(ReadWarning::is_incomplete));
    lines.extend(warnings.iter().map(|warning| format!("{warning:?}")));
    Ok(lines.join("\n"))
}

/// Asserts what is read of a package.
#[track_caller]
pub(crate) fn check(bytes: &[u8], expected: &[&str]) {
    assert_eq!(shown(bytes).expect("readable"), expected.join("\n"));
}
