//! The `baak` command: paths, arguments and exit codes. What it finds and how that looks is made elsewhere.

mod annotate;
mod args;
mod asked;
mod audit;
mod audit_args;
mod check;
mod config;
mod explain;
mod fix;
mod git;
mod init;
mod input;
mod known;
mod measure;
mod message;
mod new;
mod queue;
mod requirements;
mod rules;
mod screen;
mod serve;
mod statistics;
mod walk;

use args::{Cli, Command};
use clap::{CommandFactory, Parser};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Nothing at or above the fail level.
    Clean,
    /// Findings.
    Findings,
    /// Wrong use, or some input could not be read.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    // A server speaks on standard output by itself.
    if let Command::Lsp(_) = cli.command {
        return ended(baak_lsp::run(env!("CARGO_PKG_VERSION")).map(|()| Outcome::Clean));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let result = match &cli.command {
        Command::Check(args) => check::run(args, &mut out),
        Command::Measure(args) => measure::run(args, &mut out),
        Command::Requirements(args) => requirements::run(args, &mut out),
        Command::Explain(args) => explain::run(args, &mut out),
        Command::Rules(args) => rules::run(args, &mut out),
        Command::Init(args) => init::run(args, &mut out),
        Command::Config(args) => config::run(args, &mut out),
        Command::Completions { shell } => {
            clap_complete::generate(*shell, &mut Cli::command(), "baak", &mut out);
            Ok(Outcome::Clean)
        }
        Command::Man { command } => man(command.as_deref(), &mut out),
        Command::New(args) => new::run(args, &mut out),
        Command::Serve(args) => serve::run(args, &mut out),
        Command::Lsp(_) => Ok(Outcome::Clean),
        Command::Audit(args) => audit::run(args, &mut out),
    };
    ended(result.and_then(|outcome| out.flush().map(|()| outcome)))
}

/// The exit code of a run.
fn ended(result: io::Result<Outcome>) -> ExitCode {
    match result {
        Ok(outcome) => outcome.into(),
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean.into(),
        Err(error) => {
            message::say(&format!("baak: {error}"));
            Outcome::Failed.into()
        }
    }
}

/// The manual of one command, or of all.
fn man(name: Option<&str>, out: &mut impl Write) -> io::Result<Outcome> {
    let all = Cli::command();
    let page = match name.and_then(|name| all.find_subcommand(name)) {
        Some(command) => clap_mangen::Man::new(command.clone()).title(format!("baak-{}", command.get_name())),
        None => clap_mangen::Man::new(all),
    };
    page.render(out)?;
    Ok(Outcome::Clean)
}
