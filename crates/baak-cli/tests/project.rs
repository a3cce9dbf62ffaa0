//! Letters in a repository: the configuration, which letters are checked, and how a run ends.

mod support;

use support::{Folder, example};

/// A letter that says little: no finding of the law, because its kind is not known.
const SHORT: &str = "Beste mevrouw\n\nWij hebben uw brief gekregen.\n";
const JARGON: &str = "Beste mevrouw\n\nWij betalen u middels een overschrijving. Bel ons gerust eens op.\n";

/// The letters of a run, by the end of their path.
fn paths(run: &support::Run) -> Vec<String> {
    let lines = run.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    lines.filter_map(|line| Some(line["path"].as_str()?.to_owned())).collect()
}

#[test]
fn a_configuration_decides_which_letters_and_how() {
    let folder = Folder::new();
    folder.write("baak.toml", "files = [\"**/*.md\"]\nexclude = [\"README.md\", \"oud\"]\nui-lang = \"fr\"\n\n[[letters]]\nfiles = \"streng\"\nfail-on = 3\n");
    let run = folder.baak(&["check", "--ui-lang", "fr"]).ends_with(2);
    assert!(run.err.contains("baak.toml:7:1: Baak ne connaît pas « fail-on » ici."), "{}", run.err);

    folder.write("baak.toml", "files = [\"**/*.md\"]\nexclude = [\"README.md\", \"oud\"]\nfail-on = \"warning\"\n\n[[letters]]\nfiles = \"streng\"\nkind = \"decision-refuse\"\nregime = \"rmi\"\n");
    for (name, text) in [
        ("README.md", SHORT),
        ("a.md", SHORT),
        ("a.txt", SHORT),
        ("oud/b.md", SHORT),
        ("diep/er/c.md", SHORT),
        (".gitignore", "genegeerd/\n"),
        ("genegeerd/d.md", SHORT),
    ] {
        folder.write(name, text);
    }
    let jsonl = ["check", "--format", "jsonl"];
    assert_eq!(paths(&folder.baak(&jsonl).ends_with(0)), ["a.md", "diep/er/c.md"]);
    // From a folder below the same configuration counts.
    let below = folder.baak(&["check", "--format", "jsonl", "diep", "a.txt"]).ends_with(0);
    assert_eq!(paths(&below), ["diep/er/c.md", "a.txt"]);
    // A letter that is named is checked, unless its configuration must count.
    assert_eq!(paths(&folder.baak(&[&jsonl[..], &["oud/b.md"]].concat()).ends_with(0)), ["oud/b.md"]);
    let forced = [&jsonl[..], &["--force-exclude", "oud/b.md"]].concat();
    assert!(folder.baak(&forced).ends_with(2).err.contains("--allow-no-files"));
    folder.baak(&[&forced[..], &["--allow-no-files"]].concat()).ends_with(0);
    assert_eq!(paths(&folder.baak(&[&forced[..], &["a.md"]].concat()).ends_with(0)), ["a.md"]);
    // A pattern that the shell left whole.
    assert_eq!(paths(&folder.baak(&[&jsonl[..], &["diep/**/*.md"]].concat()).ends_with(0)), ["diep/er/c.md"]);
    let none = folder.baak(&["check", "diep/*.md"]).ends_with(2);
    assert!(none.err.contains("No letter matches this pattern"), "{}", none.err);
    folder.baak(&["check", "--allow-no-files", "diep/*.md"]).ends_with(0);

    folder.write("streng/e.md", SHORT);
    let run = folder.baak(&["check", "--format", "json"]).ends_with(1).json();
    let strict = run["documents"].as_array().and_then(|all| all.iter().find(|d| d["path"] == "streng/e.md")).cloned();
    let strict = strict.expect("checked");
    assert_eq!((&strict["kind"]["code"], &strict["regime"]["code"]), (&"decision-refuse".into(), &"rmi".into()));
    // Without the configuration nothing is known of it, and standard input is read.
    folder.baak(&["check", "--no-config", "streng"]).ends_with(0);
    folder.baak_with(&["check", "--no-config"], SHORT.as_bytes()).ends_with(0);
    // Standard input has the configuration of its name.
    folder.baak_with(&["check", "--stdin-filename", "streng/x.md"], SHORT.as_bytes()).ends_with(1);
    // A configuration that is named counts for all.
    folder.write("andere.toml", "ignore = [\"law\", \"value\"]\nfail-on = \"never\"\n");
    folder.baak(&["check", "--config", "andere.toml", "streng"]).ends_with(0);
    folder.baak(&["check", "--config", "weg.toml", "streng"]).ends_with(2);
}

#[test]
fn the_nearest_configuration_counts() {
    let folder = Folder::new();
    folder.write("baak.toml", "fail-on = \"info\"\n");
    folder.write("zacht/baak.toml", "fail-on = \"never\"\n");
    folder.write("zacht/a.md", JARGON);
    folder.baak(&["check", "."]).ends_with(0);
    folder.write("a.md", JARGON);
    folder.baak(&["check", "."]).ends_with(1);
    folder.baak(&["check", "--exit-zero", "."]).ends_with(0);
    folder.baak(&["check", "--fail-on", "error", "."]).ends_with(0);
    folder.baak(&["check", "--exit-zero", "weg.md"]).ends_with(2);
}

#[test]
fn severities_points_and_rules_can_be_chosen() {
    let folder = Folder::new();
    folder.write("a.md", JARGON);
    folder.baak(&["check", "a.md"]).ends_with(0);
    folder.write("baak.toml", "[severity]\n\"word/jargon\" = \"error\"\n");
    let run = folder.baak(&["check", "--format", "json", "a.md"]).ends_with(1).json();
    assert_eq!(run["documents"][0]["diagnostics"][0]["severity"], "error");
    folder.baak(&["check", "--ignore", "word/jargon", "a.md"]).ends_with(0);
    folder.baak(&["check", "--select", "sentence", "a.md"]).ends_with(0);
    folder.baak(&["check", "--select", "house/x", "a.md"]).ends_with(0);

    folder.write("slecht.md", example("nl/refuse-bad.md"));
    let least = ["check", "--min-score", "95", "--select", "score", "--format", "json", "slecht.md"];
    let run = folder.baak(&least).ends_with(1).json();
    assert_eq!(run["documents"][0]["diagnostics"][0]["code"], "score/too-low");
    folder.baak(&["check", "--min-score", "1", "--select", "score", "slecht.md"]).ends_with(0);
    folder.baak(&["check", "--min-score", "101", "slecht.md"]).ends_with(2);
}

#[test]
fn quiet_runs_and_statistics() {
    let folder = Folder::new();
    folder.write("a.md", JARGON);
    folder.write("b.md", JARGON);
    folder.write("fout.md", example("nl/refuse-bad.md"));
    let quiet = folder.baak(&["check", "--quiet", "."]).ends_with(1);
    assert!(quiet.out.contains("fout.md") && !quiet.out.contains("a.md"), "{}", quiet.out);
    let quiet = folder.baak(&["check", "--quiet", "a.md", "b.md"]).ends_with(0);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));

    let table = folder.baak(&["check", "--statistics", "--ui-lang", "nl", "a.md", "b.md"]).ends_with(0).out;
    let line = table.lines().find(|line| line.contains("word/jargon")).expect("a line");
    assert!(line.starts_with("2 ") && line.contains("in 2 brieven") && line.contains("2 met --fix"), "{line}");
    let json = folder.baak(&["check", "--statistics", "--format", "json", "."]).ends_with(1).json();
    let rows = json.as_array().expect("rows");
    let count = |row: &serde_json::Value| row["findings"].as_u64().unwrap_or(0);
    assert!(rows.windows(2).all(|pair| count(&pair[0]) >= count(&pair[1])) && rows.len() > 3);
    assert!(folder.baak(&["check", "--statistics", "--format", "jsonl", "."]).ends_with(2).err.contains("json"));
}

#[test]
fn only_what_changed_in_git() {
    let folder = Folder::new();
    let said = folder.baak(&["check", "--changed-since", "main", "."]).err;
    folder.write("a.md", SHORT);
    assert!(folder.baak(&["check", "--changed-since", "main", "a.md"]).ends_with(2).err.contains("git"), "{said}");
    folder.git(&["init", "-q"]);
    for name in ["b.md", "map/c.md", "weg.md"] {
        folder.write(name, SHORT);
    }
    folder.git(&["add", "."]);
    folder.git(&["commit", "-qm", "a"]);
    folder.git(&["checkout", "-qb", "zij"]);
    let changed = ["check", "--format", "jsonl", "--changed-since", "main", "."];
    let nothing = folder.baak(&changed).ends_with(0);
    assert!(nothing.err.contains("No letter changed since main"), "{}", nothing.err);

    folder.write("b.md", JARGON);
    folder.git(&["commit", "-qam", "b"]);
    folder.git(&["mv", "map/c.md", "map/nieuwe naam.md"]);
    folder.write("map/é.md", SHORT);
    std::fs::remove_file(folder.0.join("weg.md")).expect("there");
    assert_eq!(paths(&folder.baak(&changed).ends_with(0)), ["b.md", "map/nieuwe naam.md", "map/é.md"]);
    // What changes on main meanwhile is not this branch's.
    folder.git(&["add", "."]);
    folder.git(&["commit", "-qm", "c"]);
    folder.git(&["checkout", "-q", "main"]);
    folder.write("a.md", JARGON);
    folder.git(&["commit", "-qam", "d"]);
    folder.git(&["checkout", "-q", "zij"]);
    assert_eq!(paths(&folder.baak(&changed).ends_with(0)), ["b.md", "map/nieuwe naam.md", "map/é.md"]);
    for wrong in ["geen-tak", "--output=x"] {
        let run = folder.baak(&["check", &format!("--changed-since={wrong}"), "."]).ends_with(2);
        assert!(run.err.contains("git"), "{}", run.err);
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let folder = Folder::new();
    let letters = [example("nl/refuse-bad.md"), example("fr/refuse-bad.md"), example("de/refuse-bad.md"), SHORT.into()];
    for at in 0..40 {
        folder.write(&format!("map{}/{at}.md", at % 3), &letters[at % 4]);
    }
    folder.write("baak.toml", "[[rule]]\nid = \"ocmw\"\nmessage = \"?\"\nnl = \"ocmw\"\n");
    for format in ["pretty", "json"] {
        let runs = ["1", "2", "7"].map(|jobs| folder.baak(&["check", "--format", format, "--jobs", jobs, "."]).out);
        assert!(runs[0] == runs[1] && runs[1] == runs[2] && runs[0].contains("house/ocmw"));
    }
}
