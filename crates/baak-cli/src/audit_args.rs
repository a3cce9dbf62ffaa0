//! What the user can ask of `baak audit`.

use crate::args::{LangArg, UiLangArg, day, kinds, regimes};
use baak_audit::PathPattern;
use baak_audit::sample::{Allocation, Size};
use baak_core::law::Day;
use clap::{Args, Subcommand, ValueEnum};
use std::num::{NonZeroU64, NonZeroUsize};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct AuditArgs {
    #[command(subcommand)]
    pub(crate) command: Option<AuditCommand>,
    /// Folders, zip files, globs, or tables (.csv, .jsonl, .parquet) with columns `id` and `text` (or `path`).
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The folder for the results. An audit that was stopped goes on from there.
    #[arg(long, value_name = "DIR", required = true)]
    pub(crate) out: Option<PathBuf>,
    /// How many letters to draw: `400` or `10%`; all when left out.
    #[arg(long, value_name = "N", value_parser = size, default_value = "all")]
    pub(crate) sample: Size,
    /// Columns whose values make the strata of the sample.
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub(crate) stratify: Vec<String>,
    /// How to spread the sample over the strata.
    #[arg(long, value_enum, default_value_t = AllocationArg::Proportional)]
    pub(crate) allocation: AllocationArg,
    /// The seed of the draw; the same seed draws the same letters.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Columns to compare in the report; `service` and `channel` when left out.
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub(crate) by: Vec<String>,
    /// Further columns to keep beside service, date and channel.
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub(crate) column: Vec<String>,
    /// The column that names a letter; `id` when left out.
    #[arg(long, value_name = "COLUMN")]
    pub(crate) id_column: Option<String>,
    /// The column that holds its text; `text` when left out.
    #[arg(long, value_name = "COLUMN")]
    pub(crate) text_column: Option<String>,
    /// What the parts of a path mean: `{service}/{channel}/{date}_*`.
    #[arg(long, value_name = "PATTERN", value_parser = PathPattern::parse)]
    pub(crate) path_pattern: Option<PathPattern>,
    /// A table with a column `path` (or `id`) and metadata of the letters.
    #[arg(long, value_name = "FILE")]
    pub(crate) metadata: Option<PathBuf>,
    /// Do not mask personal data. The manifest and the report say so.
    #[arg(long)]
    pub(crate) no_redact: bool,
    /// Say nothing of fewer letters than this.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) min_cell: u64,
    /// A title for the report.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Forget an earlier audit in the folder and start again.
    #[arg(long)]
    pub(crate) restart: bool,
    /// The language of all letters; detected when left out. A column `lang` wins.
    #[arg(long, value_enum)]
    pub(crate) lang: Option<LangArg>,
    /// The kind of all letters; detected when left out. A column `kind` wins.
    #[arg(long, value_parser = kinds(), hide_possible_values = true)]
    pub(crate) kind: Option<String>,
    /// The regime of all letters; detected when left out. A column `regime` wins.
    #[arg(long, value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// The day whose law counts, such as 2026-11-23; each letter's own date when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Day>,
    /// The language of the report.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
    /// How many letters to check at once; as many as there are processors when left out.
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// No progress bar.
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Draw letters for two people to judge, and make a form for them: one web page that works offline.
    Review(ReviewArgs),
    /// Read the answers of the coders: how far they agree, and how often Baak is right on these letters.
    Agree(AgreeArgs),
    /// Compare two audits, with intervals.
    Compare(CompareArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ReviewArgs {
    /// The folder of the audit.
    #[arg(value_name = "DIR")]
    pub(crate) audit: PathBuf,
    /// The letters: the same paths as for the audit.
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The form to write.
    #[arg(long, value_name = "FILE", default_value = "review.html")]
    pub(crate) form: PathBuf,
    /// How many letters to draw.
    #[arg(long, value_name = "N", default_value = "40")]
    pub(crate) letters: NonZeroU64,
    /// The seed of the draw.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// As for the audit.
    #[arg(long, value_name = "COLUMN")]
    pub(crate) id_column: Option<String>,
    /// As for the audit.
    #[arg(long, value_name = "COLUMN")]
    pub(crate) text_column: Option<String>,
    /// The language of the form.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
}

#[derive(Debug, Args)]
pub(crate) struct AgreeArgs {
    /// The folder of the audit.
    #[arg(value_name = "DIR")]
    pub(crate) audit: PathBuf,
    /// The files that the form saved, one for each coder.
    #[arg(value_name = "ANSWERS", required = true)]
    pub(crate) answers: Vec<PathBuf>,
    /// The language to speak.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    /// The folder of the first audit.
    #[arg(value_name = "FIRST")]
    pub(crate) before: PathBuf,
    /// The folder of the second audit; the same one to compare two groups in it.
    #[arg(value_name = "SECOND")]
    pub(crate) after: PathBuf,
    /// Only these letters of the first audit, such as `service=OCMW Gent`.
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub(crate) first: Option<String>,
    /// Only these letters of the second audit.
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub(crate) second: Option<String>,
    /// Write the comparison as a page to read and print, too.
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Write the comparison as a table, too.
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
    /// The language to speak.
    #[arg(long, value_enum)]
    pub(crate) ui_lang: Option<UiLangArg>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AllocationArg {
    /// As the strata are in the frame, and at least two letters of each.
    Proportional,
    /// As many letters of each stratum.
    Equal,
}

impl From<AllocationArg> for Allocation {
    fn from(arg: AllocationArg) -> Self {
        match arg {
            AllocationArg::Proportional => Self::Proportional,
            AllocationArg::Equal => Self::Equal,
        }
    }
}

/// `all`, `400`, `10%`
fn size(text: &str) -> Result<Size, String> {
    if text == "all" {
        return Ok(Size::All);
    }
    if let Some(percent) = text.strip_suffix('%') {
        let percent: f64 = percent.trim().replace(',', ".").parse().map_err(|_| "not a percentage".to_owned())?;
        return if percent > 0.0 && percent <= 100.0 { Ok(Size::Percent(percent)) } else { Err("0 to 100 %".into()) };
    }
    text.parse().map(Size::Letters).map_err(|_| "a number of letters, such as 400, or a share, such as 10%".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_a_number_or_a_share() {
        assert_eq!(size("all"), Ok(Size::All));
        assert_eq!(size("400"), NonZeroU64::new(400).map(Size::Letters).ok_or_else(String::new));
        assert_eq!(size("2,5%"), Ok(Size::Percent(2.5)));
        for wrong in ["0", "-3", "110%", "0%", "x", ""] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}
