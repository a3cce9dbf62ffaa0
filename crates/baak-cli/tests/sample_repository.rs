//! The sample repository in `examples/ci`: every command in its files runs, on a copy of it, as its pipelines run them.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// A copy of the sample, gone at the end.
struct Sample(PathBuf);

impl Sample {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("baak-sample-{}-{name}", std::process::id()));
        copy(&root().join("examples/ci"), &path);
        Self(path)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let own = Path::new(env!("CARGO_BIN_EXE_baak")).parent().expect("a folder").to_owned();
        let others = std::env::var_os("PATH").unwrap_or_default();
        let paths = std::iter::once(own).chain(std::env::split_paths(&others).collect::<Vec<_>>());
        command.current_dir(&self.0).env("PATH", std::env::join_paths(paths).expect("paths")).env("LC_ALL", "C");
        command.env_remove("GITHUB_STEP_SUMMARY");
        command
    }

    fn baak(&self, words: &str) -> Output {
        let words: Vec<&str> = words.split_whitespace().collect();
        assert_eq!(words[0], "baak");
        self.command("baak").args(&words[1..]).output().expect("it runs")
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Takes the lines with these words out of a letter.
    fn cut(&self, letter: &str, words: &str) {
        let text = self.read(letter);
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains(words)).collect();
        assert!(kept.len() < text.lines().count(), "{words} stands in {letter}");
        fs::write(self.0.join(letter), kept.join("\n")).expect("written");
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The commands of Baak in a file: lines of a script or of a fenced example.
fn commands(text: &str) -> Vec<&str> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches("- ").trim_start_matches("run: "));
    lines.filter(|line| line.starts_with("baak ")).collect()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

const LETTERS: [(&str, &str); 2] =
    [("brieven/leefloon-weigering.md", "maanden"), ("briefe/familienleistungen-rueckforderung.md", "Monate")];

#[test]
fn the_commands_of_the_pipelines_run() {
    let sample = Sample::new("commands");
    let mut ran = 0;
    for file in [".gitlab-ci.yml", "README.md"] {
        for command in commands(&sample.read(file)) {
            let output = sample.baak(command);
            assert_eq!(output.status.code(), Some(0), "{command}: {}", said(&output));
            ran += 1;
        }
    }
    assert_eq!(ran, 4);
    let issues: Value = serde_json::from_str(&sample.read("baak-code-quality.json")).expect("JSON");
    assert!(issues.as_array().expect("a list").iter().all(|issue| issue["severity"] != "critical"));
    assert_eq!(sample.read("baak-junit.xml").matches("<testsuite ").count(), 3);
}

#[test]
fn a_letter_that_loses_what_the_law_asks_fails() {
    for (letter, words) in LETTERS {
        let sample = Sample::new("cut");
        sample.cut(letter, words);
        let output = sample.baak("baak check");
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let issues = sample.baak("baak check --format gitlab --exit-zero");
        assert_eq!(issues.status.code(), Some(0));
        assert!(said(&issues).contains(letter) && said(&issues).contains("critical"), "{}", said(&issues));
    }
}

/// The script of the last step of the action, as GitHub runs it: with the inputs in variables.
#[cfg(unix)]
#[test]
fn the_action_checks_and_fails() {
    let action = fs::read_to_string(root().join("action.yml")).expect("the action");
    let script = action.rsplit("run: |\n").next().expect("a script");
    let run = |sample: &Sample, paths: &str, fail_on: &str, arguments: &str, sarif: &str| {
        let mut command = sample.command("bash");
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        command.envs([("PATHS", paths), ("FAIL_ON", fail_on), ("ARGUMENTS", arguments), ("SARIF", sarif)]);
        command.env("GITHUB_STEP_SUMMARY", sample.0.join("summary.md"));
        command.output().expect("it runs")
    };
    let sample = Sample::new("action");
    let output = run(&sample, "", "", "", "baak.sarif");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let sarif: Value = serde_json::from_str(&sample.read("baak.sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert!(sample.read("summary.md").contains("leefloon-weigering.md"));
    let (letter, words) = LETTERS[0];
    sample.cut(letter, words);
    let output = run(&sample, "", "", "", "");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains(&format!("::error file={letter},line=1,title=law/")), "{}", said(&output));
    assert_eq!(run(&sample, "lettres\nbriefe\n", "", "", "").status.code(), Some(0));
    assert_eq!(run(&sample, "", "never", "", "").status.code(), Some(0));
    assert_eq!(run(&sample, letter, "", "--ignore=law", "").status.code(), Some(0));
    // What stands in an input is no command.
    let output = run(&sample, "$(touch made)", "", "`touch made`", "");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(!sample.0.join("made").exists());
}

#[test]
fn the_hook_names_a_command_that_runs() {
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("the hooks");
    let entry = hooks.lines().find_map(|line| line.trim().strip_prefix("entry: ")).expect("an entry");
    let sample = Sample::new("hook");
    let (letter, words) = LETTERS[0];
    assert_eq!(sample.baak(&format!("{entry} {letter}")).status.code(), Some(0));
    sample.cut(letter, words);
    assert_eq!(sample.baak(&format!("{entry} {letter}")).status.code(), Some(1));
}
