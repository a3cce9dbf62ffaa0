//! `baak audit` as its user runs it, on the example letters.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn baak(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_baak")).args(args).env("LC_ALL", "C").output().expect("baak runs")
}

fn letters() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/letters").to_string_lossy().into_owned()
}

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("baak-cli-audit-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

#[test]
fn an_audit_from_start_to_end() {
    let root = folder("whole");
    let (first, second) = (root.join("first"), root.join("second"));
    let (first_name, second_name) = (first.to_string_lossy().into_owned(), second.to_string_lossy().into_owned());
    let letters = letters();
    let pattern = ["--path-pattern", "{lang}/*", "--by", "lang", "-q"];
    let asked = [&["audit", letters.as_str(), "--out", first_name.as_str()], &pattern[..]].concat();
    let made = baak(&asked);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    for name in [
        "report.html",
        "audit.xlsx",
        "letters.csv",
        "findings.csv",
        "estimates.csv",
        "frame.csv",
        "key.csv",
        "manifest.json",
    ] {
        assert!(first.join(name).is_file(), "{name}");
    }
    // The same again gives the same, and another language only another report.
    let manifest = fs::read(first.join("manifest.json")).expect("read");
    assert_eq!(baak(&asked).status.code(), Some(0));
    assert_eq!(fs::read(first.join("manifest.json")).expect("read"), manifest);
    let german = [&asked[..], &["--ui-lang", "de"]].concat();
    assert_eq!(baak(&german).status.code(), Some(0));
    assert!(fs::read_to_string(first.join("report.html")).expect("read").contains("<html lang=\"de\">"));
    // Another sample does not go into the same folder.
    let other = [&asked[..], &["--sample", "5"]].concat();
    let refused = baak(&other);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--restart"));
    let sample =
        [&["audit", letters.as_str(), "--out", second_name.as_str(), "--sample", "90%"], &pattern[..]].concat();
    assert_eq!(baak(&sample).status.code(), Some(0));
    let compared = baak(&["audit", "compare", &first_name, &second_name]);
    assert_eq!(compared.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&compared.stdout).contains("Complete by law"));
    let form = root.join("form.html");
    let review = baak(&["audit", "review", &first_name, &letters, "--form", &form.to_string_lossy(), "--letters", "5"]);
    assert_eq!(review.status.code(), Some(0), "{}", String::from_utf8_lossy(&review.stderr));
    assert!(fs::read_to_string(&form).expect("read").contains("default-src 'none'"));
    let _ = fs::remove_dir_all(&root);
}

#[test]
fn wrong_use_ends_with_2() {
    let out = folder("wrong").to_string_lossy().into_owned();
    for args in [
        &["audit", "no-such-folder", "--out", &out][..],
        &["audit", "compare", "no-such-folder", "no-such-folder"],
        &["audit", "agree", "no-such-folder", "answers.json"],
        &["audit", "x", "--out", &out, "--sample", "0"],
        &["audit"],
    ] {
        assert_eq!(baak(args).status.code(), Some(2), "{args:?}");
    }
    let _ = fs::remove_dir_all(out);
}
