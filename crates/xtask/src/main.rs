//! `cargo xtask test`: everything that must hold before a change lands, on a machine that has only the Rust toolchain.
//! `cargo xtask difficulty DATA`: makes the weights of the difficulty of a text from people's judgements.
//! `cargo xtask web [--test]`: builds the browser package and the editor page in `web/`, and tests them in Chromium.
//! `cargo xtask learn`: learns the weights of `crates/baak-core/rules/learned/` anew and says how well they do.

mod difficulty;
mod learn;
mod regression;
#[cfg(feature = "web")]
mod web;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// The target of browsers.
#[cfg(feature = "web")]
const WASM: &str = "wasm32-unknown-unknown";

/// One step of the gate: its name and its command.
type Step = (&'static str, &'static [&'static str]);

const STEPS: [Step; 6] = [
    ("format", &["cargo", "fmt", "--all", "--check"]),
    ("lints", &["cargo", "clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]),
    ("tests", &["cargo", "test", "--workspace"]),
    ("documentation", &["cargo", "doc", "--workspace", "--no-deps", "--document-private-items"]),
    ("browser", &["cargo", "xtask", "web", "--test"]),
    ("licences and sources", &["cargo", "deny", "--all-features", "check", "licenses", "bans", "sources"]),
];

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("test") => test(),
        Some("web") => told(web()),
        Some("learn") => told(learn::learn()),
        Some("difficulty") if std::env::args().len() == 3 => {
            told(difficulty::fit_all(Path::new(&std::env::args().nth(2).unwrap_or_default())))
        }
        _ => {
            say("usage: cargo xtask test | web [--test] | learn | difficulty DATA");
            ExitCode::from(2)
        }
    }
}

/// Builds what runs in the browser, and tests it where asked.
#[cfg(feature = "web")]
fn web() -> Result<String, String> {
    web::build()?;
    if std::env::args().skip(2).any(|word| word == "--test") {
        web::test()?;
    }
    Ok(String::new())
}

/// The same, with the feature that it takes.
#[cfg(not(feature = "web"))]
fn web() -> Result<String, String> {
    let again = ["cargo", "run", "--quiet", "--package", "xtask", "--features", "web", "--"];
    let words = std::env::args().skip(1).collect::<Vec<_>>();
    let command: Vec<&str> = again.into_iter().chain(words.iter().map(String::as_str)).collect();
    if run(&command) { Ok(String::new()) } else { Err("cargo xtask web failed".into()) }
}

/// Says what came out.
fn told(outcome: Result<String, String>) -> ExitCode {
    match outcome {
        Ok(figures) => {
            say(&figures);
            ExitCode::SUCCESS
        }
        Err(error) => {
            say(&error);
            ExitCode::FAILURE
        }
    }
}

fn test() -> ExitCode {
    if !succeeds(&["cargo", "deny", "--version"]) {
        say("installing cargo-deny");
        if !run(&["cargo", "install", "cargo-deny"]) {
            return ExitCode::FAILURE;
        }
    }
    for (name, command) in STEPS {
        say(&format!("== {name}: {}", command.join(" ")));
        if !run(command) {
            say(&format!("== {name} failed"));
            return ExitCode::FAILURE;
        }
    }
    say("== all steps passed");
    ExitCode::SUCCESS
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).env("RUSTDOCFLAGS", "-D warnings");
    command
}

fn run(words: &[&str]) -> bool {
    command(words).status().is_ok_and(|status| status.success())
}

fn succeeds(words: &[&str]) -> bool {
    command(words).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

#[allow(clippy::print_stderr, reason = "this command speaks to a developer's terminal")]
fn say(text: &str) {
    eprintln!("{text}");
}
