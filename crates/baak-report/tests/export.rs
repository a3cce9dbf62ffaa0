//! The formats for other programs are what their consumers read: every finding is there, in its place, escaped.

use baak_core::diagnostic::{self, Severity};
use baak_core::lang::UiLang;
use baak_core::{Document, Settings, check};
use baak_read::Format as FileFormat;
use baak_report::export::{Exporter, Format, report};
use baak_report::{Checked, Letter};
use roxmltree::{Document as Xml, Node, ParsingOptions};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const VERSION: &str = "1.2.3";

fn examples() -> Vec<Checked> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/letters");
    let mut files = Vec::new();
    for lang in ["nl", "fr", "de"] {
        for name in ["refuse-bad.md", "recover-bad.md", "grant-good.md"] {
            let bytes = fs::read(folder.join(lang).join(name)).expect("an example");
            files.push(checked(&format!("./brieven/{lang}/{name}"), &bytes, None));
        }
    }
    files
}

fn checked(path: &str, bytes: &[u8], ui_lang: Option<UiLang>) -> Checked {
    let format = FileFormat::of_name(path).unwrap_or(FileFormat::Plain);
    let (document, _) = baak_read::read(bytes, format).expect("readable");
    let settings = Settings { ui_lang, ..Settings::default() };
    let report = check(&document, &settings);
    Checked { path: path.to_owned(), outcome: Ok(Letter { document, report }), warnings: Vec::new() }
}

fn unread() -> Checked {
    let error = "Dit is <geen> tekst & \"meer\", 50 %\nnee: niets.".to_owned();
    Checked { path: "weg, ver:.docx".to_owned(), outcome: Err(error), warnings: Vec::new() }
}

/// A letter whose words and name try to end every format.
fn hostile() -> Checked {
    let text = "Beste ]]> </p> \"x\" & 'y' \u{1}\n\nIngevolge <script>alert(1)</script> ::error::x 50 % | œuvre 😀 \
                ingevolge uw schrijven zal door ons <b>een beslissing worden genomen</b>, en dit onverminderd \
                hetgeen hierboven dienaangaande reeds werd uiteengezet in het kader van de vigerende wetgeving.\n";
    checked("a&b/<één \"brief\">, 1:2.txt", text.as_bytes(), None)
}

fn all() -> Vec<Checked> {
    let mut files = examples();
    files.extend([unread(), hostile()]);
    files
}

fn exported(files: &[Checked], format: Format) -> String {
    report(files, Exporter::new(format, VERSION, Some(Severity::Error), UiLang::En))
}

fn json(files: &[Checked], format: Format) -> Value {
    serde_json::from_str(&exported(files, format)).expect("JSON")
}

/// All findings with the path of their letter.
fn findings(files: &[Checked]) -> Vec<(&str, &Document, &diagnostic::Diagnostic)> {
    let letters = files.iter().filter_map(|file| Some((file.path.as_str(), file.outcome.as_ref().ok()?)));
    letters.flat_map(|(path, l)| l.report.diagnostics.iter().map(move |d| (path, &l.document, d))).collect()
}

fn is_missing(finding: &diagnostic::Diagnostic) -> bool {
    matches!(finding.place, diagnostic::Place::Missing { .. })
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn sarif_is_what_the_official_schema_says() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/sarif-2.1.0.json");
    // One pattern of the schema has a bracket too many, which is no regular expression to a strict reader.
    let schema = fs::read_to_string(schema).expect("the schema").replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for files in [all(), examples(), vec![unread()], Vec::new()] {
        let sarif = json(&files, Format::Sarif);
        let errors: Vec<String> =
            validator.iter_errors(&sarif).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
    let mut broken = json(&examples(), Format::Sarif);
    broken["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!validator.is_valid(&broken), "the schema sees a mistake");
}

#[test]
fn sarif_holds_every_finding_with_its_rule_and_place() {
    let files = all();
    let sarif = json(&files, Format::Sarif);
    let run = &sarif["runs"][0];
    let rules: BTreeSet<&str> = array(&run["tool"]["driver"]["rules"])
        .iter()
        .map(|rule| {
            assert!(rule["helpUri"].as_str().is_some_and(|uri| uri.starts_with("https://")), "{rule}");
            assert!(rule["help"]["text"].as_str().is_some_and(|help| help.len() > 10), "{rule}");
            rule["id"].as_str().expect("an id")
        })
        .collect();
    let results = array(&run["results"]);
    let expected = findings(&files);
    assert_eq!(results.len(), expected.len());
    let (mut missing, mut mended) = (0, 0);
    for (result, (_, document, finding)) in results.iter().zip(&expected) {
        assert_eq!(result["ruleId"], *finding.code);
        assert!(rules.contains(&*finding.code));
        assert!(result["message"]["text"].as_str().is_some_and(|text| text.starts_with(&finding.message)));
        let region = &result["locations"][0]["physicalLocation"]["region"];
        if is_missing(finding) {
            missing += 1;
            assert_eq!((&region["startLine"], &region["charLength"]), (&1.into(), &0.into()));
            assert!(result["relatedLocations"][0]["message"]["text"].is_string());
            // Rules on lay-out tell of what misses, too, and are no lines of the checklist.
            assert!(!finding.code.starts_with("law/") || result["properties"]["status"] == "absent", "{result}");
            continue;
        }
        let source = &document.source;
        let number = |key: &str| region[key].as_u64().expect("a number") as usize;
        let by_byte = &source[number("byteOffset")..number("byteOffset") + number("byteLength")];
        let by_char: String = source.chars().skip(number("charOffset")).take(number("charLength")).collect();
        assert_eq!(by_byte, by_char);
        let line = source.lines().nth(number("startLine") - 1).expect("a line");
        let tail: String = line.trim_start_matches('\u{FEFF}').chars().skip(number("startColumn") - 1).collect();
        let first_line = by_byte.lines().next().expect("words");
        assert!(tail.starts_with(first_line), "{tail} / {first_line}");
        assert!(number("endLine") >= number("startLine"));
        for fix in array(&result["fixes"]) {
            mended += 1;
            assert!(fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"].is_string());
        }
    }
    assert!(missing > 5 && mended > 5, "{missing} {mended}");
    let notes = array(&run["invocations"][0]["toolExecutionNotifications"]);
    assert_eq!(notes.len(), 1);
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let uris: BTreeSet<&str> = results
        .iter()
        .filter_map(|result| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str())
        .collect();
    assert!(uris.contains("brieven/nl/refuse-bad.md"), "{uris:?}");
}

#[test]
fn sarif_prints_do_not_know_lines_or_names() {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/letters/fr/refuse-bad.md"))
        .expect("an example");
    let prints = |path: &str, bytes: &[u8], ui| -> Vec<String> {
        let sarif = json(&[checked(path, bytes, ui)], Format::Sarif);
        array(&sarif["runs"][0]["results"]).iter().map(|r| r["partialFingerprints"].to_string()).collect()
    };
    let before = prints("a.md", &bytes, None);
    let text = String::from_utf8(bytes).expect("UTF-8");
    let (head, body) = text.split_once("\n\n").expect("paragraphs");
    let moved = format!("{head}\n\n\n\n\n{body}");
    assert_eq!(before, prints("dossier/autre.md", moved.as_bytes(), Some(UiLang::De)));
    let unique: BTreeSet<&String> = before.iter().collect();
    assert_eq!(unique.len(), before.len());
}

#[test]
fn gitlab_has_an_issue_of_its_own_for_each_finding() {
    let files = all();
    let issues = json(&files, Format::Gitlab);
    assert_eq!(array(&issues).len(), findings(&files).len() + 1);
    let mut prints = BTreeSet::new();
    for issue in array(&issues) {
        assert!(issue["description"].as_str().is_some_and(|text| !text.is_empty()), "{issue}");
        assert!(issue["check_name"].is_string() && issue["location"]["path"].is_string(), "{issue}");
        assert!(issue["location"]["lines"]["begin"].as_u64().is_some_and(|line| line >= 1), "{issue}");
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().expect("text")));
        assert!(prints.insert(issue["fingerprint"].as_str().expect("text")), "{issue}");
    }
    assert_eq!(issues[0]["location"]["path"], "brieven/nl/refuse-bad.md");
    assert_eq!(json(&[], Format::Gitlab), Value::Array(Vec::new()));
}

#[test]
fn rdjson_counts_columns_in_bytes() {
    let files = all();
    let rdjson = json(&files, Format::Rdjson);
    assert_eq!(rdjson["source"]["name"], "baak");
    let diagnostics = array(&rdjson["diagnostics"]);
    assert_eq!(diagnostics.len(), findings(&files).len() + 1);
    let own: Vec<_> = diagnostics.iter().filter(|d| d["code"]["value"] != "read").collect();
    let mut suggestions = 0;
    for (json, (_, document, finding)) in own.iter().zip(findings(&files)) {
        assert!(["ERROR", "WARNING", "INFO"].contains(&json["severity"].as_str().expect("text")));
        let place = |side: &str| {
            let range = &json["location"]["range"][side];
            (range["line"].as_u64().expect("line") as usize, range["column"].as_u64().expect("column") as usize)
        };
        let ((line, start), (end_line, end)) = (place("start"), place("end"));
        if is_missing(finding) {
            assert_eq!((line, start, end_line, end), (1, 1, 1, 1));
        } else if line == end_line {
            let text = document.source.split('\n').nth(line - 1).expect("a line");
            let span = document.map.to_source(finding.place.span());
            assert_eq!(&text[start - 1..end - 1], span.of(&document.source));
        }
        suggestions += array(&json["suggestions"]).len();
    }
    assert!(suggestions > 5);
}

fn xml(text: &str) -> Xml<'_> {
    Xml::parse_with_options(text, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() })
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn named<'a>(xml: &'a Xml<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    xml.descendants().filter(|node| node.has_tag_name(name)).collect()
}

#[test]
fn checkstyle_has_every_finding() {
    let files = all();
    let text = exported(&files, Format::Checkstyle);
    let xml = xml(&text);
    assert_eq!(named(&xml, "file").len(), files.len());
    let errors = named(&xml, "error");
    assert_eq!(errors.len(), findings(&files).len() + 1);
    for error in errors {
        assert!(["error", "warning", "info"].contains(&error.attribute("severity").expect("a severity")));
        assert!(error.attribute("line").and_then(|line| line.parse::<u32>().ok()).is_some_and(|line| line >= 1));
        assert!(error.attribute("source").is_some_and(|source| source.starts_with("baak.")));
    }
    assert_eq!(
        named(&xml, "file").last().and_then(|file| file.attribute("name")),
        Some("a&b/<één \"brief\">, 1:2.txt")
    );
}

#[test]
fn junit_has_a_case_for_each_line_of_the_checklist() {
    let files = all();
    let text = exported(&files, Format::Junit);
    let xml = xml(&text);
    let suites = named(&xml, "testsuite");
    assert_eq!(suites.len(), files.len());
    for (suite, file) in suites.iter().zip(&files) {
        let count = |name: &str| suite.descendants().filter(|node| node.has_tag_name(name)).count().to_string();
        assert_eq!(suite.attribute("tests"), Some(&*count("testcase")));
        assert_eq!(suite.attribute("failures"), Some(&*count("failure")));
        assert_eq!(suite.attribute("errors"), Some(&*count("error")));
        assert_eq!(suite.attribute("skipped"), Some(&*count("skipped")));
        let Ok(letter) = &file.outcome else { continue };
        let errors = letter.report.diagnostics.iter().filter(|d| d.severity == Severity::Error);
        let codes: BTreeSet<_> = errors.map(|d| &d.code).collect();
        assert_eq!(suite.attribute("failures"), Some(&*codes.len().to_string()), "{}", file.path);
        for item in &letter.report.checklist {
            let class = format!("law.{}", item.requirement.element);
            let case = suite.children().find(|case| case.attribute("classname") == Some(&class));
            assert!(
                case.is_some()
                    || item.status.name() == "not-applicable"
                    || item.requirement.element == "plain-language",
                "{class}"
            );
        }
    }
    let never = report(&files, Exporter::new(Format::Junit, VERSION, None, UiLang::En));
    assert!(!never.contains("<failure"));
}

#[test]
fn github_has_the_heaviest_first_and_nothing_escapes() {
    let files = all();
    let mut exporter = Exporter::new(Format::Github, VERSION, None, UiLang::En);
    let mut summary = baak_report::Summary::default();
    for file in &files {
        summary.add(file);
        let part = exporter.part(file);
        assert_eq!(exporter.add(part), "");
    }
    let text = exporter.end(&summary);
    let commands: Vec<&str> = text.lines().filter(|line| line.starts_with("::")).collect();
    let kinds: Vec<&str> = commands.iter().map(|line| line[2..].split(' ').next().expect("a word")).collect();
    for kind in ["error", "warning", "notice"] {
        assert!(kinds.iter().filter(|k| **k == kind).count() <= 10);
    }
    let order = |kind: &str| ["error", "warning", "notice"].iter().position(|k| *k == kind);
    assert!(kinds.is_sorted_by_key(|kind| order(kind)), "{kinds:?}");
    assert!(text.contains("more errors: see the summary"), "{text}");
    let markdown = exporter.step_summary(&summary).expect("a summary");
    let rows: Vec<&str> = markdown.lines().filter(|line| line.starts_with("| ")).collect();
    assert_eq!(rows.len(), files.len() + 2, "{markdown}");
    for row in &rows {
        assert_eq!(row.replace("\\|", "").matches('|').count(), 6, "{row}");
    }
    assert!(rows[2].contains("weg, ver:.docx"), "what could not be read comes first: {markdown}");

    let text = exported(&[hostile()], Format::Github);
    let commands: Vec<&str> = text.lines().filter(|line| line.starts_with("::")).collect();
    assert!(commands.iter().all(|line| line.contains("file=a&b/<één \"brief\">%2C 1%3A2.txt,line=")), "{text}");
    assert_eq!(commands.len(), findings(&[hostile()]).len(), "{text}");
}

#[test]
fn a_page_is_well_formed_and_every_way_leads_somewhere() {
    for ui in UiLang::ALL {
        let mut files = all();
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/letters/de/refuse-bad.md"))
            .expect("an example");
        files.push(checked("x.md", &bytes, Some(ui)));
        for file in &files {
            let text = report(std::slice::from_ref(file), Exporter::new(Format::Html, VERSION, None, ui));
            assert!(!text.contains("<script"), "{text}");
            let page = xml(&text);
            let ids: Vec<&str> = page.descendants().filter_map(|node| node.attribute("id")).collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "an id stands twice in {}", file.path);
            for link in named(&page, "a") {
                let target = link.attribute("href").and_then(|href| href.strip_prefix('#')).expect("a way on the page");
                assert!(unique.contains(target), "{target} in {}", file.path);
            }
            let Ok(letter) = &file.outcome else { continue };
            let shown: String = page.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
            for finding in &letter.report.diagnostics {
                assert!(shown.contains(&finding.help), "{} in {}", finding.code, file.path);
            }
            let body = page.descendants().find(|node| node.attribute("class") == Some("letter")).expect("the letter");
            let words: String = body
                .descendants()
                .filter(|node| node.is_text() && !node.ancestors().any(|above| above.has_tag_name("sup")))
                .filter_map(|node| node.text())
                .collect();
            let text: String = letter.document.blocks.iter().map(|b| b.span.of(&letter.document.text)).collect();
            let bare = |text: &str| text.replace('\u{1}', "\u{FFFD}").split_whitespace().collect::<String>();
            assert_eq!(bare(&words), bare(&text), "{}", file.path);
        }
    }
    let together = exported(&all(), Format::Html);
    let page = xml(&together);
    assert_eq!(named(&page, "article").len(), all().len());
}

#[test]
fn a_file_that_is_no_text_has_places_in_words() {
    use baak_core::origin::{Location, Origins, Part, PartRole};
    let mut file = hostile();
    file.path = "brief.docx".to_owned();
    let letter = file.outcome.as_mut().expect("readable");
    let body = Part { name: "word/document.xml".to_owned(), role: PartRole::Body };
    let mut origins = Origins::new(vec![body]);
    let source = baak_core::span::Span::new(0, letter.document.source.len());
    origins.push(source, Location::Run { part: 0, paragraph: 7, run: 1, character: 1 });
    letter.document.map.origins = origins;
    let files = [file];
    let sarif = json(&files, Format::Sarif);
    let results = array(&sarif["runs"][0]["results"]);
    assert!(!results.is_empty());
    for result in results {
        let location = &result["locations"][0];
        assert!(location["physicalLocation"]["region"].is_null(), "{result}");
        assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "alinea 7");
        assert!(result["message"]["text"].as_str().is_some_and(|text| text.starts_with("[alinea 7] ")), "{result}");
        assert!(result["fixes"].is_null());
    }
    let text = exported(&files, Format::Checkstyle);
    assert!(named(&xml(&text), "error").iter().all(|error| error.attribute("line") == Some("1")));
    assert!(!exported(&files, Format::Github).contains("col="));
    assert!(exported(&files, Format::Html).contains(">alinea 7</a>"));
}

#[test]
fn sarif_holds_what_was_set_aside_with_the_reason() {
    let text = "Beste mevrouw\n\n<!-- baak-disable-next-line word/jargon -- staat zo in de wet -->\nIngevolge uw brief sturen wij een attest.\n";
    let files = [checked("brief.md", text.as_bytes(), None)];
    let sarif = json(&files, Format::Sarif);
    let results = array(&sarif["runs"][0]["results"]);
    let aside: Vec<&Value> = results.iter().filter(|result| result["suppressions"].is_array()).collect();
    assert_eq!(aside.len(), 1, "{results:?}");
    assert_eq!(aside[0]["ruleId"], "word/jargon");
    assert_eq!(aside[0]["suppressions"][0]["justification"], "staat zo in de wet");
    assert!(!exported(&files, Format::Gitlab).contains("word/jargon"));
}
