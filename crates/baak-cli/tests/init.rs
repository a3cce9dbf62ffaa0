//! From an empty folder to a check that holds.

mod support;

use support::{Folder, example};

#[test]
fn three_old_letters_become_a_green_check() {
    let folder = Folder::new();
    folder.git(&["init", "-q"]);
    folder.write("README.md", "# Onze brieven\n\nDit is geen brief.\n");
    for lang in ["nl", "fr", "de"] {
        folder.write(&format!("brieven/{lang}.md"), example(&format!("{lang}/refuse-bad.md")));
    }
    let init = folder
        .baak(&["init", "--ui-lang", "nl", "--ci", "github", "--ci", "gitlab", "--ci", "pre-commit"])
        .ends_with(0);
    for file in ["baak.toml", ".github/workflows/baak.yml", ".gitlab/baak.yml", ".pre-commit-config.yaml"] {
        assert!(init.out.contains(&format!("{file} geschreven")), "{}", init.out);
    }
    assert!(folder.read("baak.toml").contains("# Welke brieven, en welke niet."));
    // What is there stays.
    folder.write(
        "baak.toml",
        folder.read("baak.toml").replace("languages = [\"nl\"]", "languages = [\"nl\", \"fr\", \"de\"]"),
    );
    let again = folder.baak(&["init"]).ends_with(2);
    assert!(again.err.contains("baak.toml") && again.err.contains("--force"), "{}", again.err);
    assert!(folder.read("baak.toml").contains("\"fr\""));

    let first = folder.baak(&["check"]).ends_with(1);
    assert!(first.out.contains("brieven/nl.md") && !first.out.contains("README.md"), "{}", first.out);
    folder.baak(&["check", "--write-baseline"]).ends_with(0);
    folder.baak(&["check"]).ends_with(0);
    folder.baak(&["check", "--no-baseline"]).ends_with(1);
    folder.git(&["add", "."]);
    folder.git(&["commit", "-qm", "brieven"]);
    // The commands of the files that were written.
    folder.baak(&["check", "--format", "github", "--changed-since", "main"]).ends_with(0);
    folder.baak(&["check", "--format", "sarif", "--output", "baak.sarif"]).ends_with(0);
    folder.baak(&["check", "--format", "gitlab", "--output", "gl-code-quality-report.json"]).ends_with(0);
    folder
        .baak(&["check", "--quiet", "--force-exclude", "--allow-no-files", "README.md", "brieven/nl.md"])
        .ends_with(0);
    // The appeal clause goes, and the check says so.
    let good = example("nl/refuse-good.md");
    folder.write("brieven/goed.md", &good);
    folder.baak(&["check"]).ends_with(0);
    let without: Vec<&str> = good.split("\n\n").filter(|p| !p.contains("rechtbank") && !p.contains("beroep")).collect();
    folder.write("brieven/goed.md", without.join("\n\n"));
    let run = folder.baak(&["check", "--format", "json", "--changed-since", "main"]).ends_with(1);
    assert!(run.out.contains("law/appeal-"), "{}", run.out);
}

#[test]
fn the_configuration_can_be_looked_at() {
    let folder = Folder::new();
    let none = folder.baak(&["config", "show"]).ends_with(2);
    assert!(none.err.contains("baak init"), "{}", none.err);
    folder.write(
        "baak.toml",
        "min-score = 60\nignore = [\"sentence\"]\n[[letters]]\nfiles = \"leefloon\"\nregime = \"rmi\"\nlang = \"nl\"\nmin-score = 80\n\
         limits = { sentence-words = 18 }\nseverity = { word = \"error\" }\n[words.nl]\nallow = [\"middels\"]\n",
    );
    folder.write("leefloon/x/a.md", "Beste");
    let all = folder.baak(&["config", "show"]).ends_with(0).out;
    assert!(all.contains("min-score = 60") && !all.contains("rmi") && all.contains("[words.nl] 0 + 1"), "{all}");
    let one = folder.baak(&["config", "show", "leefloon/x/a.md"]).ends_with(0).out;
    for line in [
        "# baak.toml",
        "min-score = 80",
        "regime = \"rmi\"",
        "ignore = [\"sentence\"]",
        "severity = { \"word\" = \"error\" }",
        "limits = { sentence-words = { nl = 18, fr = 18, de = 18 } }",
    ] {
        assert!(one.lines().any(|shown| shown == line), "{line}\n{one}");
    }
    let schema = folder.baak(&["config", "schema"]).ends_with(0).json();
    assert_eq!(schema["title"], "baak.toml");
}

#[test]
fn shells_and_manuals_know_the_command() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = folder.baak(&["completions", shell]).ends_with(0).out;
        assert!(script.contains("baak") && script.contains("write-baseline"), "{shell}");
    }
    let page = folder.baak(&["man"]).ends_with(0).out;
    assert!(page.starts_with(".ie") && page.contains("baak"), "{page}");
    let page = folder.baak(&["man", "check"]).ends_with(0).out;
    assert!(
        page.replace('\\', "").contains("--changed-since") && page.replace('\\', "").contains("baak-check"),
        "{page}"
    );
}
