//! One letter saved in six formats is judged the same. `tests/formats/make.py` makes the files with LibreOffice.

use baak_core::Settings;
use baak_read::Format;
use baak_report::{Checked, Letter, Look, Places, comments, json, pretty};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

const FORMATS: [&str; 6] = ["md", "txt", "html", "odt", "docx", "pdf"];

fn path(lang: &str, format: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/formats");
    folder.join(lang).join(format!("letter.{format}"))
}

fn checked(lang: &str, format: &str) -> Checked {
    let path = path(lang, format);
    let name = path.to_string_lossy().into_owned();
    let bytes = std::fs::read(&path).expect("the file is in the repository");
    let format = Format::of_name(&name).expect("a known ending");
    let (document, warnings) = baak_read::read(&bytes, format).expect("readable");
    assert_eq!(warnings, [], "{name}");
    let report = baak_core::check(&document, &Settings::default());
    Checked { path: name, outcome: Ok(Letter { document, report }), warnings: Vec::new() }
}

/// What a letter is judged to be.
type Judgement = (BTreeMap<(String, String), usize>, Vec<(&'static str, &'static str)>, Option<u32>);

/// How often each finding comes with which message, how each element of the checklist stands, and the score.
fn judged(file: &Checked) -> Judgement {
    let letter = file.outcome.as_ref().expect("read");
    let mut findings = BTreeMap::new();
    for finding in &letter.report.diagnostics {
        *findings.entry((finding.code.to_string(), finding.message.clone())).or_default() += 1;
    }
    let checklist = letter.report.checklist.iter().map(|item| (item.requirement.element, item.status.name()));
    (findings, checklist.collect(), letter.report.score.as_ref().map(|score| score.total))
}

#[test]
fn six_formats_give_the_same_findings() {
    for lang in ["nl", "fr", "de"] {
        let expected = judged(&checked(lang, "md"));
        assert!(expected.0.len() > 10 && expected.1.len() > 10 && expected.2.is_some());
        // The table has a total that is not the sum of its rows.
        assert!(expected.0.keys().any(|(code, _)| code.starts_with("value/")), "{:?}", expected.0);
        for format in FORMATS {
            assert_eq!(judged(&checked(lang, format)), expected, "{lang} {format}");
        }
    }
}

#[test]
fn each_format_tells_places_in_its_own_way() {
    for lang in ["nl", "fr", "de"] {
        for (format, keys) in [
            ("md", ["line", "column"]),
            ("html", ["line", "column"]),
            ("docx", ["part", "paragraph"]),
            ("odt", ["part", "paragraph"]),
            ("pdf", ["page", "line"]),
        ] {
            let file = checked(lang, format);
            let report: serde_json::Value = serde_json::from_str(&json::document(&file)).expect("JSON");
            let findings = report["diagnostics"].as_array().expect("findings");
            for finding in findings {
                let span = &finding["span"];
                let place = if keys[1] == "column" { span } else { &span["location"] };
                assert!(keys.iter().all(|key| !place[key].is_null()), "{format}: {span}");
            }
            let shown = pretty::render(&file, Look::new(Some(90), false), true);
            let label = match (format, lang) {
                ("docx" | "odt", "nl") => "alinea ",
                ("docx" | "odt", "fr") => "paragraphe ",
                ("docx" | "odt", _) => "Absatz ",
                ("pdf", "nl") => "blz. 1, regel",
                ("pdf", "fr") => "page 1, ligne",
                ("pdf", _) => "Seite 1, Zeile",
                (_, "nl") => "regel",
                (_, "fr") => "ligne",
                _ => "Zeile",
            };
            assert!(shown.contains(label), "{format} {label}\n{shown}");
        }
    }
}

/// The parts of a package, packed as they are.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index_raw(at).expect("a part");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("memory");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    zip.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

/// Text without tags; line breaks and white space are one space.
fn bare(xml: &str) -> String {
    let mut text = String::new();
    let mut rest = xml;
    // What a comment says is not what it is about.
    while let Some(at) = rest.find("<office:annotation ") {
        text.push_str(&rest[..at]);
        rest = rest[at..].split_once("</office:annotation>").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let mut out = String::new();
    for piece in text.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        out.push_str(if tag.contains("br") || tag.contains("break") || tag.starts_with("/text:p") { " " } else { "" });
        out.push_str(words);
    }
    for (name, c) in [("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
        out = out.replace(name, c);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn comments_stand_at_their_words_and_nothing_else_changes() {
    for lang in ["nl", "fr", "de"] {
        for (format, main, new) in [("docx", "word/document.xml", 4), ("odt", "content.xml", 1)] {
            let file = checked(lang, format);
            let letter = file.outcome.as_ref().expect("read");
            let old = std::fs::read(path(lang, format)).expect("the file is in the repository");
            let places = Places::new(&letter.document);
            let notes = comments(letter);
            assert!(notes.len() > 10 && notes[0].span.is_none() && notes[0].text.len() > 10);
            let all: Vec<_> = notes
                .iter()
                .map(|note| baak_read::Comment {
                    place: note.span.and_then(|span| places.location(span)),
                    text: note.text.clone(),
                })
                .collect();
            let copy = baak_read::annotate(&old, &letter.document.map.origins, &all).expect("annotated");

            let (before, after) = (parts(&old), parts(&copy));
            let changed = after.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)).count();
            assert_eq!((changed, before.keys().all(|name| after.contains_key(name))), (new, true), "{lang} {format}");
            let (again, warnings) = baak_read::read(&copy, Format::Plain).expect("readable");
            assert_eq!((again.text.as_str(), warnings.len()), (letter.document.text.as_str(), 0), "{lang} {format}");

            let xml = part(&copy, main);
            for (id, note) in notes.iter().enumerate() {
                let Some(span) = note.span else { continue };
                let (open, close) = match format {
                    "docx" => {
                        (format!("<w:commentRangeStart w:id=\"{id}\"/>"), format!("<w:commentRangeEnd w:id=\"{id}\"/>"))
                    }
                    _ => (
                        format!("<office:annotation office:name=\"baak-{id}\">"),
                        format!("<office:annotation-end office:name=\"baak-{id}\"/>"),
                    ),
                };
                let from = xml.find(&open).expect("a beginning");
                let from = if format == "docx" {
                    from
                } else {
                    from + xml[from..].find("</office:annotation>").expect("an end")
                };
                let until = xml.find(&close).expect("an end");
                let words = span.of(&letter.document.text).split_whitespace().collect::<Vec<_>>().join(" ");
                if places
                    .location(span)
                    .is_some_and(|(place, _)| matches!(place, baak_core::origin::Location::Run { part: 0, .. }))
                {
                    assert_eq!(bare(&xml[from..until]), words, "{lang} {format} {note:?}");
                }
            }
        }
    }
}

#[test]
fn a_mail_merge_template_of_libreoffice_has_its_fields_and_conditions() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/formats/template/letter.odt");
    let bytes = std::fs::read(path).expect("the file is in the repository");
    let (document, warnings) = baak_read::read(&bytes, Format::Odt).expect("readable");
    assert_eq!(warnings, []);
    for words in
        ["Dossier: {{Dossiernummer}}", "Beste mevrouw / meneer {{Naam}}", "U vroeg op {{Datum_aanvraag}} een leefloon."]
    {
        assert!(document.text.contains(words), "{words}: {}", document.text);
    }
    let branches: Vec<_> = document
        .branches
        .iter()
        .map(|branch| (branch.condition.as_str(), branch.group, branch.alternative, branch.span.of(&document.text)))
        .collect();
    assert_eq!(
        branches,
        [
            ("[d.t.Geslacht] == \"V\"", 0, 0, "mevrouw"),
            ("[d.t.Geslacht] == \"V\"", 0, 1, "meneer"),
            ("[d.t.Beroep] == 0", 1, 1, "U kunt binnen drie maanden in beroep gaan bij de arbeidsrechtbank."),
            ("[d.t.X] == 1", 2, 1, "Breng uw identiteitskaart mee."),
        ]
    );
}
