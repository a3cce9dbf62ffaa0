//! Whole runs of the command: what it prints where, and how it ends.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A letter that says little: no finding of the law, because its kind is not known.
const SHORT: &str = "Beste mevrouw\n\nWij hebben uw brief gekregen.\n";

struct Run {
    out: String,
    err: String,
    code: Option<i32>,
}

fn baak(args: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_baak"))
        .args(args)
        .env_remove("COLUMNS")
        .env_remove("GITHUB_STEP_SUMMARY")
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that ends early does not read all of its input.
    let _ = child.stdin.take().expect("piped").write_all(input);
    let output = child.wait_with_output().expect("the command ends");
    Run {
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
        code: output.status.code(),
    }
}

/// A folder of its own for each test, gone at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("baak-cli-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("made");
        Self(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("in the folder")).expect("made");
        fs::write(&path, bytes).expect("written");
        path.to_string_lossy().into_owned()
    }

    fn path(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/letters").join(name);
    path.to_string_lossy().into_owned()
}

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.out).unwrap_or_else(|e| panic!("{e}: {}", run.out))
}

#[test]
fn a_letter_that_lacks_something_ends_with_1() {
    for (lang, question) in
        [("nl", "Staat alles erin?"), ("fr", "La lettre est-elle complète ?"), ("de", "Steht alles drin?")]
    {
        let path = example(&format!("{lang}/refuse-bad.md"));
        let run = baak(&["check", &path], b"");
        assert_eq!(run.code, Some(1), "{}", run.err);
        assert!(run.out.contains(question) && run.out.contains('✗'), "{}", run.out);
        assert!(!run.out.contains('\u{1b}'));
        assert_eq!(baak(&["check", "--fail-on", "never", &path], b"").code, Some(0));
    }
}

#[test]
fn every_wrong_file_is_named_and_the_others_are_checked() {
    let folder = Folder::new();
    let good = folder.file("good.txt", SHORT);
    let missing = folder.0.join("weg.md").to_string_lossy().into_owned();
    let wrong = [
        (missing, "no such file"),
        (folder.file("empty.txt", ""), "holds no text"),
        (folder.file("white.md", " \n\n"), "holds no text"),
        (folder.file("binary.txt", b"a\0b"), "no letter that Baak reads"),
        (folder.file("brief.docx", b"PK\x03\x04zzz"), "damaged"),
        (folder.file("regime.md", "---\nlang: nl\nregime: leefloon\n---\nBeste\n"), "Line 3"),
    ];
    for (path, message) in &wrong {
        let run = baak(&["check", path, &good], b"");
        assert_eq!(run.code, Some(2), "{path}");
        assert!(run.err.contains(path.as_str()) && run.err.contains(message), "{}", run.err);
        assert!(run.out.contains("good.txt"), "{}", run.out);
    }
    let mut args = vec!["check", "--format", "json", good.as_str()];
    args.extend(wrong.iter().map(|(path, _)| path.as_str()));
    let run = baak(&args, b"");
    let report = json(&run);
    assert_eq!(report["summary"]["documents"], 7);
    assert_eq!(report["summary"]["errors"], 6);
    assert!(report["documents"][0]["errors"].as_array().is_some_and(Vec::is_empty));
    assert!(report["documents"][1]["errors"][0].as_str().is_some_and(|e| e.contains("no such file")));
}

#[test]
fn an_unknown_code_in_the_front_matter_lists_the_codes() {
    let folder = Folder::new();
    for (key, value, known) in
        [("lang", "en", "nl, fr, de"), ("kind", "weigering", "decision-refuse"), ("regime", "x", "rmi")]
    {
        let path = folder.file("brief.md", format!("---\n{key}: {value}\n---\nBeste\n"));
        let run = baak(&["check", &path], b"");
        assert_eq!(run.code, Some(2));
        assert!(run.err.contains(known) && run.err.contains("Line 2"), "{}", run.err);
    }
}

#[test]
fn a_folder_is_walked_in_order() {
    let folder = Folder::new();
    for name in
        ["b.md", "a.txt", "sub/c.markdown", ".hidden.md", ".git/d.md", "note.rtf", "~$a.docx", "sub/deeper/e.TXT"]
    {
        folder.file(name, SHORT);
    }
    let run = baak(&["check", "--format", "jsonl", "--jobs", "3", &folder.path()], b"");
    assert_eq!(run.code, Some(0), "{}", run.err);
    let paths: Vec<String> = run
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["path"].to_string())
        .map(|path| path.trim_matches('"').rsplit('/').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(paths, ["a.txt", "b.md", "c.markdown", "e.TXT"]);
    assert_eq!(run.out, baak(&["check", "--format", "jsonl", "--jobs", "1", &folder.path()], b"").out);

    let nothing = Folder::new();
    nothing.file("x.docx", "");
    let run = baak(&["check", &nothing.path()], b"");
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains(".md, .markdown, .txt"), "{}", run.err);
}

#[test]
fn other_encodings_are_read_and_said() {
    let folder = Folder::new();
    let latin1 = folder.file("latin1.txt", b"Madame,\n\nNous avons re\xE7u votre demande. L'aide est de 5 \x80.\n");
    let run = baak(&["check", "--format", "json", &latin1], b"");
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("Windows-1252") && run.err.contains("latin1.txt"), "{}", run.err);
    assert!(json(&run)["documents"][0]["warnings"][0].as_str().is_some_and(|w| w.contains("UTF-8")));
    let pretty = baak(&["check", &latin1], b"");
    assert!(pretty.out.contains("Windows-1252") && pretty.err.is_empty(), "{}", pretty.err);

    // Bytes that are no UTF-8 in the middle of some that are: still text, read and said.
    let invalid = folder.file("invalid.txt", b"Madame, \xC3\xA9t\xFF\xC3.\n");
    assert_eq!(baak(&["check", &invalid], b"").code, Some(0));
    let utf16: Vec<u8> = "\u{FEFF}Geachte mevrouw, één".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16 = folder.file("utf16.txt", utf16);
    let run = baak(&["check", &utf16], b"");
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}

#[test]
fn wrong_use_ends_with_2_and_says_what_is_right() {
    let path = example("nl/refuse-bad.md");
    for (args, expected) in [
        (vec!["check", "--wat", &path], "--wat"),
        (vec!["check", "--regime", "leefloon", &path], "rmi"),
        (vec!["check", "--kind", "weigering", &path], "decision-refuse"),
        (vec!["check", "--lang", "en", &path], "nl, fr, de"),
        (vec!["check", "--select", "wrod", &path], "wrod"),
        (vec!["check", "--jobs", "0", &path], "jobs"),
        (vec!["explain", "law/nothing"], "baak rules"),
        (vec!["lint"], "lint"),
        (vec![], "Usage"),
    ] {
        let run = baak(&args, b"");
        assert_eq!(run.code, Some(2), "{args:?}");
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
        assert!(run.out.is_empty(), "{}", run.out);
    }
    let run = baak(&["check", "--ui-lang", "fr", "weg.md"], b"");
    assert!(run.err.contains("n'existe pas"), "{}", run.err);
}

#[test]
fn standard_input_is_a_letter() {
    let source = fs::read(example("nl/refuse-good.md")).expect("there");
    let run = baak(&["check", "--format", "json", "--stdin-filename", "brief.md", "-"], &source);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let report = json(&run);
    assert_eq!(report["documents"][0]["path"], "brief.md");
    assert_eq!(report["documents"][0]["kind"]["code"], "decision-refuse");
    let run = baak(&["check", "--format", "json"], SHORT.as_bytes());
    assert_eq!(json(&run)["documents"][0]["path"], "<stdin>");
    assert_eq!(baak(&["check", "-"], b"").code, Some(2));
}

#[test]
fn what_is_declared_is_believed() {
    let source = format!("---\nlang: nl\nkind: other\nregime: rmi\n---\n{SHORT}");
    let report = json(&baak(&["check", "--format", "json", "--stdin-filename", "x.md"], source.as_bytes()));
    for key in ["language", "kind", "regime"] {
        assert_eq!(report["documents"][0][key]["by"], "declared", "{key}");
    }
    // The command line wins over the letter.
    let args =
        ["check", "--format", "json", "--stdin-filename", "x.md", "--kind", "decision-refuse", "--ui-lang", "en"];
    let run = baak(&args, source.as_bytes());
    assert_eq!(json(&run)["documents"][0]["kind"]["code"], "decision-refuse");
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_line_of_100_mb_is_refused_quickly() {
    let folder = Folder::new();
    let path = folder.file("lang.txt", "");
    let file = fs::OpenOptions::new().write(true).open(&path).expect("opened");
    file.set_len(100 << 20).expect("a sparse file");
    let run = baak(&["check", &path, &example("nl/refuse-good.md")], b"");
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("64 MB") && run.err.contains("lang.txt"), "{}", run.err);
    assert!(run.out.contains("refuse-good.md"));
}

#[test]
fn measures_come_line_by_line() {
    let input = "{\"id\": 1, \"lang\": \"nl\", \"text\": \"Één zin. Nog 😀 een zin.\"}\nniet goed\n\n{\"id\":\"b\",\"lang\":\"en\",\"text\":\"x\"}\n{\"id\":\"c\",\"text\":\"\"}\n";
    let run = baak(&["measure", "--jsonl"], input.as_bytes());
    assert_eq!(run.code, Some(2));
    let lines: Vec<serde_json::Value> = run.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["id"], 1);
    assert_eq!(lines[0]["sentences"], serde_json::json!([[0, 8], [9, 23]]));
    assert_eq!(lines[1]["words"], 0);
    for said in ["<stdin>:2:", "<stdin>:4: unknown lang “en”", "2 of 5 lines"] {
        assert!(run.err.contains(said), "{}", run.err);
    }
    assert_eq!(baak(&["measure", &example("fr/grant-good.md")], b"").code, Some(0));
}

#[test]
fn rules_elements_and_requirements_are_explained() {
    assert!(baak(&["explain", "sentence/too-long", "--ui-lang", "nl"], b"").out.contains("--ignore sentence/too-long"));
    assert!(
        baak(&["explain", "value/lawyer-required", "--ui-lang", "de"], b"")
            .out
            .contains("--ignore value/lawyer-required")
    );
    let element = baak(&["explain", "law/appeal-deadline", "--ui-lang", "fr"], b"");
    assert!(element.out.contains("rmi") && element.out.contains("21, § 3"), "{}", element.out);
    for ui in ["nl", "fr", "de", "en"] {
        assert_eq!(baak(&["rules", "--ui-lang", ui], b"").code, Some(0));
        let rules = baak(&["rules", "--format", "json", "--ui-lang", ui], b"");
        assert!(json(&rules).as_array().is_some_and(|rules| rules.len() > 10));
        let asked = ["requirements", "--regime", "rmi", "--kind", "decision-refuse", "--lang", ui];
        assert!(baak(&asked, b"").out.contains('□'));
        let markdown = baak(&[&asked[..], &["--format", "markdown"]].concat(), b"");
        assert!(markdown.out.contains("- [ ] "));
        let rows = json(&baak(&[&asked[..], &["--format", "json"]].concat(), b""));
        assert!(
            rows[0]["requirements"]
                .as_array()
                .is_some_and(|rows| rows.iter().any(|row| row["element"] == "appeal-court"))
        );
    }
}

#[test]
fn the_law_of_a_day_can_be_asked_for() {
    let refusal = ["--regime", "handvest", "--kind", "decision-refuse"];
    let asked = |day| {
        let as_of = ["requirements", "--format", "json", "--as-of", day];
        baak(&[&as_of[..], &refusal[..]].concat(), b"").out.contains("handvest-appeal-court")
    };
    assert!(asked("1997-01-01") && !asked("1996-12-31"));
    let explained = |day| baak(&["explain", "law/appeal-court", "--as-of", day, "--ui-lang", "en"], b"").out;
    assert!(explained("2026-01-01").contains("(handvest)") && !explained("1990-01-01").contains("(handvest)"));

    let letter = "Gent, 3 maart 2026\n\nGeachte mevrouw\n\nWij weigeren uw uitkering, want u werkt nog voltijds.\n";
    let elements = |extra: &[&str]| {
        let args = [&["check", "--format", "json", "--lang", "nl"], &refusal[..], extra, &["-"]].concat();
        json(&baak(&args, letter.as_bytes()))["documents"][0]["checklist"].to_string()
    };
    assert!(elements(&[]).contains("appeal-court") && !elements(&["--as-of", "1996-12-31"]).contains("appeal-court"));

    for wrong in ["2026-02-30", "23-11-2026", "gisteren"] {
        let run = baak(&["check", "--as-of", wrong, "-"], b"");
        assert!(run.code == Some(2) && run.err.contains("YEAR-MONTH-DAY"), "{}", run.err);
    }
}

#[test]
fn colour_comes_when_asked() {
    let path = example("nl/refuse-bad.md");
    assert!(baak(&["check", "--color", "always", &path], b"").out.contains("\u{1b}["));
    assert!(!baak(&["check", "--color", "never", &path], b"").out.contains('\u{1b}'));
}

#[test]
fn a_reader_that_leaves_is_no_disaster() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_baak"))
        .args(["check", "--verbose", &example("")])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn every_format_can_be_written_to_a_file() {
    let folder = Folder::new();
    let letters = [example("nl/refuse-bad.md"), example("fr/grant-good.md")];
    for (format, begin) in [
        ("sarif", "{\"$schema\""),
        ("gitlab", "["),
        ("junit", "<?xml"),
        ("checkstyle", "<?xml"),
        ("rdjson", "{\"source\""),
        ("html", "<!DOCTYPE html>"),
        ("github", "::error file="),
        ("json", "{\"schema\""),
        ("pretty", ""),
    ] {
        let path = folder.0.join(format).to_string_lossy().into_owned();
        let run = baak(&["check", "--format", format, "--output", &path, &letters[0], &letters[1]], b"");
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(1), "", ""));
        let written = fs::read_to_string(&path).expect("written");
        assert!(written.starts_with(begin) && written.len() > 1000, "{format}: {written}");
        let mut runs = Vec::new();
        for jobs in ["1", "4"] {
            runs.push(baak(&["check", "--format", format, "--jobs", jobs, &letters[0], &letters[1]], b"").out);
        }
        assert_eq!(runs[0], runs[1]);
        assert_eq!(runs[0], written);
    }
    let nowhere = folder.0.join("no/such/folder").to_string_lossy().into_owned();
    let run = baak(&["check", "--output", &nowhere, &letters[0]], b"");
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("cannot be written"), "{}", run.err);
}

#[test]
fn a_workflow_of_github_gets_a_summary() {
    let folder = Folder::new();
    let summary = folder.file("summary.md", "before\n");
    let output = Command::new(env!("CARGO_BIN_EXE_baak"))
        .args(["check", "--format", "github", &example("de/refuse-bad.md")])
        .env("GITHUB_STEP_SUMMARY", &summary)
        .output()
        .expect("the command runs");
    assert_eq!(output.status.code(), Some(1));
    let text = fs::read_to_string(&summary).expect("there");
    assert!(text.starts_with("before\n## Baak"), "{text}");
    assert!(text.contains("refuse-bad.md | ❌ "), "{text}");
}

#[test]
fn a_redacted_report_names_nobody() {
    let folder = Folder::new();
    let text = "Geachte mevrouw Hélène Vandenbussche,\n\nIngevolge uw schrijven van 3 maart wordt u, mevrouw \
                Vandenbussche, Kerkstraat 12, 9000 Gent, verzocht dienaangaande contact op te nemen op 09 222 33 44.\n";
    let letter = folder.file("brief.txt", text);
    for format in ["pretty", "json", "html", "sarif", "gitlab", "junit", "github", "checkstyle", "rdjson", "checklist"]
    {
        let shown = baak(&["check", "--format", format, &letter], b"").out;
        let masked = baak(&["check", "--redact", "--format", format, &letter], b"").out;
        for word in ["Vandenbussche", "Hélène", "Kerkstraat", "222 33"] {
            assert!(!masked.contains(word), "{format}: {masked}");
        }
        assert_eq!(shown.lines().count(), masked.lines().count(), "{format}");
        assert!(format != "html" || shown.contains("Vandenbussche"));
    }
}
