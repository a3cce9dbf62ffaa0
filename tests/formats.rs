//! One letter saved in six formats is judged the same. `tests/formats/make.py` makes the files with LibreOffice.

use baak_core::Settings;
use baak_read::Format;
use baak_report::{Checked, Letter, Look, json, pretty};
use std::collections::BTreeMap;
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
