//! What must hold of any file: no panic, places that lie in the text and lead back to the file, a copy with comments that
//! still says the same.

use baak_config::{Baseline, Config};
use baak_core::diagnostic::{Diagnostic, Place};
use baak_core::document::Document;
use baak_core::lang::{Lang, UiLang};
use baak_core::law::Day;
use baak_core::span::Span;
use baak_core::{Settings, check as judge};
use baak_read::{Comment, Format};
use baak_report::export::{self, Exporter};
use baak_report::{Checked, Letter, Look, Places, pretty};
use std::io::{Cursor, Error, Write};
use std::path::Path;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Stands before each part of a package that is written as text: its name follows, to the end of the line.
pub const PART: &str = "\n@@@ ";
/// The day of every check.
const TODAY: Day = Day { year: 2026, month: 11, day: 23 };

/// Reads bytes and looks whether the document is one.
pub fn read(bytes: &[u8], format: Format) {
    if let Ok((document, _)) = baak_read::read(bytes, format) {
        assert_document(&document);
    }
}

/// Reads a zip or the text of its parts, and writes a comment at every block into a copy.
pub fn read_package(bytes: &[u8], format: Format) {
    let package = if bytes.starts_with(b"PK") { bytes.to_vec() } else { zip(&String::from_utf8_lossy(bytes)) };
    let Ok((document, _)) = baak_read::read(&package, format) else { return };
    assert_document(&document);
    let places = Places::new(&document);
    let comments: Vec<Comment> = document
        .blocks
        .iter()
        .map(|block| Comment { place: places.location(block.span), text: vec!["<Baak> & co".into()] })
        .collect();
    if let Ok(copy) = baak_read::annotate(&package, &document.map.origins, &comments) {
        let (again, _) = baak_read::read(&copy, format).expect("a copy with comments is a letter");
        assert_eq!(again.text, document.text, "comments leave the text alone");
    }
}

/// The whole way of a letter, in each language and to each report.
pub fn check(bytes: &[u8]) {
    let (document, _) = match baak_read::read(bytes, Format::Markdown) {
        Ok(read) => read,
        Err(_) => return,
    };
    for lang in [None, Some(Lang::Nl), Some(Lang::Fr), Some(Lang::De)] {
        let settings = Settings { lang, as_of: Some(TODAY), ..Settings::default() };
        let checked = || {
            let report = judge(&document, &settings);
            let letter = Letter { document: document.clone(), report };
            Checked { path: "brief.md".into(), outcome: Ok(letter), warnings: Vec::new() }
        };
        let once = checked();
        let findings = once.outcome.iter().flat_map(|letter| &letter.report.diagnostics);
        findings.for_each(|finding| assert_finding(finding, &document));
        let json = |checked| baak_report::json::report(std::slice::from_ref(checked), "0");
        assert_eq!(json(&once), json(&checked()), "the same letter gives the same report");
        pretty::render(&once, Look { width: 80, colour: true }, true);
        for format in [export::Format::Sarif, export::Format::Junit, export::Format::Html] {
            export::report(std::slice::from_ref(&once), Exporter::new(format, "0", None, UiLang::En));
        }
    }
}

/// Text as `baak.toml`, and as a baseline, which is the same when it is written and read again.
pub fn configure(text: &str) {
    let none = |_: &Path| Err(Error::other("no files here"));
    if let Err(mistakes) = Config::parse(text, "baak.toml", Path::new("/letters"), &none) {
        for mistake in mistakes {
            assert!(mistake.span.end <= text.len() && text.is_char_boundary(mistake.span.start));
            mistake.message(UiLang::Nl);
            mistake.utf16(text);
        }
    }
    if let Ok(baseline) = Baseline::parse(text, "baak-baseline.toml") {
        let written = baseline.to_toml();
        let again = Baseline::parse(&written, "baak-baseline.toml").expect("what Baak wrote, Baak reads");
        assert_eq!(again.to_toml(), written);
    }
}

fn assert_document(document: &Document) {
    let mut end = 0;
    for block in &document.blocks {
        assert!(block.span.start >= end && !block.span.is_empty());
        end = block.span.end;
        assert_span(block.span, &document.text);
        let back = document.map.to_source(block.span);
        assert_span(back, &document.source);
        let _ = document.map.is_exact(block.span);
    }
    let places = Places::new(document);
    for (at, _) in document.text.char_indices() {
        let place = Span::new(at, at);
        assert_span(document.map.to_source(place), &document.source);
    }
    for block in &document.blocks {
        places.number(block.span);
    }
    document.branches.iter().for_each(|branch| assert_span(branch.span, &document.text));
    document.comments.iter().for_each(|comment| assert_span(comment.at, &document.source));
}

fn assert_finding(finding: &Diagnostic, document: &Document) {
    let (Place::At(span) | Place::Missing { near: span }) = finding.place;
    assert_span(span, &document.text);
    for fix in &finding.fixes {
        let mut end = 0;
        for edit in &fix.edits {
            assert_span(edit.span, &document.text);
            assert!(edit.span.start >= end, "edits of a fix do not overlap");
            end = edit.span.end;
        }
    }
}

fn assert_span(span: Span, text: &str) {
    assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} of {}", text.len());
}

/// Makes a package of parts, each after a line with its name.
pub fn zip(parts: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for part in parts.split(PART).skip(1) {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        // A name that stands there twice is left out by the writer.
        if zip.start_file(name, options).is_ok() {
            let _ = zip.write_all(text.as_bytes());
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
