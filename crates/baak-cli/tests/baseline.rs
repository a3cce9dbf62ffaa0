//! The baseline on the command line.

mod support;

use support::{Folder, example};

#[test]
fn old_findings_stay_known_and_new_ones_show() {
    let folder = Folder::new();
    folder.git(&["init", "-q"]);
    for lang in ["nl", "fr", "de"] {
        folder.write(&format!("brieven/{lang}.md"), example(&format!("{lang}/refuse-bad.md")));
    }
    folder.write("baak.toml", "files = [\"brieven\"]\nbaseline = \"baak-baseline.toml\"\n");
    let missing = folder.baak(&["check"]).ends_with(2);
    assert!(missing.err.contains("--write-baseline"), "{}", missing.err);
    let written = folder.baak(&["check", "--write-baseline"]).ends_with(0);
    assert!(written.out.contains("baak-baseline.toml") && written.err.is_empty(), "{}", written.err);
    let baseline = folder.read("baak-baseline.toml");

    let green = folder.baak(&["check", "--ui-lang", "en", "--fail-on", "info"]).ends_with(0);
    assert!(green.out.contains("known findings in the baseline") && green.err.is_empty(), "{}{}", green.out, green.err);
    // From another folder, and one letter alone, just the same.
    folder.baak(&["check", "--fail-on", "info", "brieven/nl.md"]).ends_with(0);
    folder.baak(&["check", "--fail-on", "info", "--jobs", "1", "--format", "sarif"]).ends_with(0);
    // Written again, nothing changes.
    folder.baak(&["check", "--write-baseline"]).ends_with(0);
    assert_eq!(folder.read("baak-baseline.toml"), baseline);

    // Code scanning sees them as set aside outside of the letter.
    let sarif = folder.baak(&["check", "--format", "sarif"]).ends_with(0).json();
    let results = sarif["runs"][0]["results"].as_array().expect("results").clone();
    assert!(results.len() > 10);
    for result in results {
        assert_eq!(result["suppressions"][0]["kind"], "external", "{result}");
    }

    // Moved, renamed and edited: still known. A copy is not.
    let letter = folder.read("brieven/nl.md");
    folder.write("brieven/nieuw/weigering.md", format!("{letter}\n\nWij helpen u graag.\n"));
    std::fs::remove_file(folder.0.join("brieven/nl.md")).expect("there");
    folder.baak(&["check", "--fail-on", "warning"]).ends_with(0);
    folder.write("brieven/kopie.md", &letter);
    let run = folder.baak(&["check", "--quiet"]).ends_with(1);
    assert!(run.out.contains("kopie.md") != run.out.contains("weigering.md"), "{}", run.out);
    std::fs::remove_file(folder.0.join("brieven/kopie.md")).expect("there");

    // What is new fails, and what is mended is told.
    let new = letter.replace("Hoogachtend", "Wij betalen u middels een overschrijving.\n\nHoogachtend");
    folder.write("brieven/nieuw/weigering.md", &new);
    let run = folder.baak(&["check", "--fail-on", "warning", "--format", "json"]).ends_with(1).json();
    let all = run["documents"].as_array().expect("letters").clone();
    let found: Vec<String> = all
        .iter()
        .flat_map(|letter| letter["diagnostics"].as_array().cloned().unwrap_or_default())
        .map(|finding| format!("{}: {}", finding["code"], finding["message"]))
        .collect();
    assert!(found.iter().any(|finding| finding.contains("middels")) && found.len() <= 2, "{found:?}");
    folder.write(
        "brieven/nieuw/weigering.md",
        letter.replace("Hoogachtend", "Vriendelijke groeten").replace("nopens", "over"),
    );
    let stale = folder.baak(&["check"]);
    assert!(stale.err.contains("--write-baseline"), "{}", stale.err);

    // An entry that is past its last day.
    let dated = baseline.replace(", count = ", ", owner = \"An\", until = 2020-01-01, count = ");
    folder.write("baak-baseline.toml", dated);
    let run = folder.baak(&["check"]).ends_with(1);
    assert!(run.out.contains("2020-01-01 (An"), "{}", run.out);
    folder.write("baak-baseline.toml", "version = 1\n[[letter]]\n");
    assert!(folder.baak(&["check"]).ends_with(2).err.contains("baak-baseline.toml:2:1"));
    folder.baak(&["check", "--baseline", "weg.toml"]).ends_with(2);
    folder.baak(&["check", "--write-baseline", "--select", "word"]).ends_with(2);
}
