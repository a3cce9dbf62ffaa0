//! What the user can ask.

use crate::audit_args::AuditArgs;
use baak_core::lang::{Lang, UiLang};
use baak_core::law::{self, Day};
use baak_report::export;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Checks letters of Belgian administrations: can the reader understand the letter, and is everything there that the law
/// requires? In Dutch, French and German.
#[derive(Debug, Parser)]
#[command(name = "baak", version, arg_required_else_help = true, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 nothing found, 1 findings, 2 wrong use or a file that could not be read.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check letters: plain language, and everything that the law requires.
    Check(Box<CheckArgs>),
    /// Measure readability only.
    Measure(MeasureArgs),
    /// Show what the law requires of a kind of letter.
    Requirements(RequirementsArgs),
    /// Explain a rule (`sentence/too-long`) or an element (`law/appeal-deadline`).
    Explain(ExplainArgs),
    /// List all rules.
    Rules(RulesArgs),
    /// Write a commented baak.toml in this folder, and the files of a continuous check.
    Init(InitArgs),
    /// Show what baak.toml says.
    Config(ConfigArgs),
    /// Write the completions of a shell to standard output.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Write the man page to standard output.
    Man {
        /// A command of `baak`, such as `check`; the page of all when left out.
        #[arg(value_parser = commands())]
        command: Option<String>,
    },
    /// Check letters while they are written: a language server on standard input and output, for editors.
    Lsp(LspArgs),
    /// Check what word processors and browsers send: a local endpoint that is compatible with `LanguageTool`.
    Serve(ServeArgs),
    /// Write a letter to start from: everything that the law requires, in plain language, with fields to fill in.
    New(NewArgs),
    /// Audit many letters: draw a sample, judge it, and report what holds for all of them.
    Audit(Box<AuditArgs>),
}

#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub(crate) struct CheckArgs {
    /// Letters, folders of letters or patterns such as `brieven/**/*.md`; `-` for standard input. What baak.toml says when left out.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// How to show what was found.
    #[arg(long, value_enum, default_value_t = Format::Pretty)]
    pub(crate) format: Format,
    /// Write the report to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Write a copy of the letter, a Word document or OpenDocument text, with each finding as a comment at its place.
    #[arg(long, value_name = "FILE")]
    pub(crate) annotate: Option<PathBuf>,
    /// Mask names, addresses, numbers and other personal data in the report.
    #[arg(long)]
    pub(crate) redact: bool,
    /// The language of the letters; detected when left out.
    #[arg(long, value_enum)]
    pub(crate) lang: Option<LangArg>,
    /// The kind of letter; detected when left out.
    #[arg(long, value_parser = kinds(), hide_possible_values = true)]
    pub(crate) kind: Option<String>,
    /// The regime; detected when left out.
    #[arg(long, value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// The day whose law counts, such as 2026-11-23; the letter's own date when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Day>,
    /// The language to speak; the letter's own when left out.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
    /// The configuration; the nearest baak.toml above each letter when left out.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(crate) config: Option<PathBuf>,
    /// Read no baak.toml.
    #[arg(long)]
    pub(crate) no_config: bool,
    /// From which findings on to end with exit code 1; errors when left out.
    #[arg(long, value_enum)]
    pub(crate) fail_on: Option<FailOn>,
    /// The lowest score that a letter may have, 0-100.
    #[arg(long, value_name = "POINTS", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(crate) min_score: Option<u32>,
    /// End with exit code 0 whatever is found; 2 where something could not be read.
    #[arg(long)]
    pub(crate) exit_zero: bool,
    /// Only these rules or groups of rules: `word`, `sentence/too-long`, `law`.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Not these rules or groups of rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Whether to use colour.
    #[arg(long, value_enum, default_value_t = Colour::Auto)]
    pub(crate) color: Colour,
    /// Show every remark and every recommended element.
    #[arg(long, short)]
    pub(crate) verbose: bool,
    /// The name that standard input has: its ending tells the format (.md or .txt).
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<String>,
    /// Mend in the file what can be mended without a person looking (.md, .txt, .html); standard input goes mended to standard output.
    #[arg(long, conflicts_with = "write_baseline")]
    pub(crate) fix: bool,
    /// Show what --fix would change, and change nothing.
    #[arg(long, conflicts_with_all = ["write_baseline", "statistics", "format"])]
    pub(crate) diff: bool,
    /// Pass over the findings that this file knows of; what baak.toml names, or baak-baseline.toml beside it, when left out.
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Pass over nothing.
    #[arg(long, conflicts_with_all = ["baseline", "write_baseline"])]
    pub(crate) no_baseline: bool,
    /// Write the baseline: all that is found now is known from then on.
    #[arg(long, conflicts_with_all = ["select", "ignore", "statistics"])]
    pub(crate) write_baseline: bool,
    /// Show only the letters that fail, and no summary.
    #[arg(long, short, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Show how often each rule was broken instead of the letters.
    #[arg(long)]
    pub(crate) statistics: bool,
    /// Only letters that changed in git since a revision: `main`, `HEAD~1`.
    #[arg(long, value_name = "REVISION")]
    pub(crate) changed_since: Option<String>,
    /// Leave out what baak.toml excludes, even if it is named here.
    #[arg(long)]
    pub(crate) force_exclude: bool,
    /// End with exit code 0 when there is no letter to check.
    #[arg(long)]
    pub(crate) allow_no_files: bool,
    /// How many letters to check at once; as many as there are processors when left out.
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// Also write the files of a continuous check.
    #[arg(long, value_enum)]
    pub(crate) ci: Vec<CiArg>,
    /// Replace files that are there.
    #[arg(long)]
    pub(crate) force: bool,
    /// The language of the remarks, and the one that Baak will speak.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
}

#[derive(Debug, Args)]
pub(crate) struct ConfigArgs {
    #[command(subcommand)]
    pub(crate) command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Show which baak.toml counts and what it says, in all or of one letter.
    Show {
        /// A letter or folder; this folder when left out.
        path: Option<PathBuf>,
    },
    /// Write the JSON Schema of baak.toml, for editors.
    Schema,
}

#[derive(Debug, Args)]
pub(crate) struct MeasureArgs {
    /// Letters, or files of JSON lines with --jsonl; `-` for standard input.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Read lines such as `{"id": "1", "lang": "nl", "text": "…"}` and write one line for each.
    #[arg(long)]
    pub(crate) jsonl: bool,
    /// The language; detected when left out.
    #[arg(long, value_enum)]
    pub(crate) lang: Option<LangArg>,
}

#[derive(Debug, Args)]
pub(crate) struct RequirementsArgs {
    /// Only this regime.
    #[arg(long, value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// Only this kind of letter.
    #[arg(long, value_parser = kinds(), hide_possible_values = true)]
    pub(crate) kind: Option<String>,
    /// The day whose law counts, such as 2026-11-23; all law when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Day>,
    /// The language to speak.
    #[arg(long, visible_alias = "ui-lang", value_enum)]
    pub(crate) lang: Option<UiLangArg>,
    /// How to show them.
    #[arg(long, value_enum, default_value_t = RequirementsFormat::Text)]
    pub(crate) format: RequirementsFormat,
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// The regime, such as `rmi`; `baak requirements` lists them all.
    #[arg(long, value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: String,
    /// The kind of letter, such as `decision-refuse`.
    #[arg(long, value_parser = kinds())]
    pub(crate) kind: String,
    /// The language of the letter.
    #[arg(long, value_enum)]
    pub(crate) lang: LangArg,
    /// The day whose law counts, such as 2026-11-23; all law when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Day>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The code of a rule or element, as the report shows it.
    pub(crate) code: String,
    /// The day whose law counts, such as 2026-11-23; all law when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Day>,
    /// The language to speak.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
    /// Whether to use colour.
    #[arg(long, value_enum, default_value_t = Colour::Auto)]
    pub(crate) color: Colour,
}

#[derive(Debug, Args)]
pub(crate) struct LspArgs {
    /// Speak on standard input and output, as it always does; some editors add this.
    #[arg(long)]
    pub(crate) stdio: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// The address to listen at. Only this machine can reach 127.0.0.1.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
    /// The port to listen at; 0 takes any that is free.
    #[arg(long, value_name = "PORT", default_value_t = 8081)]
    pub(crate) port: u16,
    /// The language to speak; the text's own when left out.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
    /// Only these rules or groups of rules: `word`, `sentence/too-long`, `law`.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Not these rules or groups of rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// How to show them.
    #[arg(long, value_enum, default_value_t = RulesFormat::Table)]
    pub(crate) format: RulesFormat,
    /// The language to speak.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Pretty,
    /// One JSON object for all letters.
    Json,
    /// One JSON object a letter, one a line.
    Jsonl,
    /// Only what the law requires, to tick off.
    Checklist,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations and a step summary, in a workflow of GitHub.
    Github,
    /// GitLab Code Quality.
    Gitlab,
    /// `JUnit` XML: a test case for each line of the checklist.
    Junit,
    /// Checkstyle XML.
    Checkstyle,
    /// Reviewdog Diagnostic Format.
    Rdjson,
    /// A page to read, print and send.
    Html,
}

impl Format {
    /// The format as the exporter knows it; `None` for those that have a way of their own.
    pub(crate) fn export(self) -> Option<export::Format> {
        Some(match self {
            Self::Pretty | Self::Json | Self::Jsonl | Self::Checklist => return None,
            Self::Sarif => export::Format::Sarif,
            Self::Github => export::Format::Github,
            Self::Gitlab => export::Format::Gitlab,
            Self::Junit => export::Format::Junit,
            Self::Checkstyle => export::Format::Checkstyle,
            Self::Rdjson => export::Format::Rdjson,
            Self::Html => export::Format::Html,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RequirementsFormat {
    /// For people.
    Text,
    /// A Markdown list with boxes to tick.
    Markdown,
    /// For programs.
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Something that the law requires misses or is wrong.
    Error,
    /// The reader will stumble.
    Warning,
    /// Every remark.
    Info,
    /// Never.
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CiArg {
    /// A workflow of GitHub Actions.
    Github,
    /// A job of GitLab CI.
    Gitlab,
    /// A hook of pre-commit.
    PreCommit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    /// Dutch.
    Nl,
    /// French.
    Fr,
    /// German.
    De,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum UiLangArg {
    /// Dutch.
    Nl,
    /// French.
    Fr,
    /// German.
    De,
    /// English.
    En,
}

impl From<FailOn> for baak_config::FailOn {
    fn from(arg: FailOn) -> Self {
        match arg {
            FailOn::Error => Self::Error,
            FailOn::Warning => Self::Warning,
            FailOn::Info => Self::Info,
            FailOn::Never => Self::Never,
        }
    }
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Self {
        match arg {
            LangArg::Nl => Self::Nl,
            LangArg::Fr => Self::Fr,
            LangArg::De => Self::De,
        }
    }
}

impl From<UiLangArg> for UiLang {
    fn from(arg: UiLangArg) -> Self {
        match arg {
            UiLangArg::Nl => Self::Nl,
            UiLangArg::Fr => Self::Fr,
            UiLangArg::De => Self::De,
            UiLangArg::En => Self::En,
        }
    }
}

pub(crate) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "write a day of the calendar as YEAR-MONTH-DAY, such as 2026-11-23".to_owned())
}

/// The commands that have a page of their own.
fn commands() -> PossibleValuesParser {
    const NAMES: [&str; 8] = ["check", "measure", "requirements", "explain", "rules", "new", "init", "config"];
    PossibleValuesParser::new(NAMES)
}

pub(crate) fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(law::kinds().iter().map(|kind| kind.id))
}

pub(crate) fn regimes() -> PossibleValuesParser {
    PossibleValuesParser::new(law::regimes().iter().map(|regime| regime.id))
}
