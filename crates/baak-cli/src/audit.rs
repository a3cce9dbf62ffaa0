//! `baak audit`: many letters at once.

use crate::audit_args::AuditArgs;
use crate::{Outcome, message};
use baak_audit::AuditError;
use baak_audit::input::{Input, USUAL_COLUMNS};
use baak_audit::publish::{Show, Summary, publish};
use baak_audit::run::{self, Options, Progress};
use baak_core::lang::{Localized, UiLang};
use baak_core::{Settings, law};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, Write};
use std::thread;

/// Columns that say how to check a letter, when a table has them.
const DECLARING: [&str; 3] = ["lang", "kind", "regime"];

const DONE: Localized = Localized {
    nl: "{read} brieven beoordeeld van {frame} in de lijst; {unread} konden niet gelezen worden.\nVerslag: {report}",
    fr: "{read} lettres évaluées sur {frame} dans la liste ; {unread} n'ont pas pu être lues.\nRapport : {report}",
    de: "{read} Schreiben bewertet von {frame} in der Liste; {unread} konnten nicht gelesen werden.\nBericht: {report}",
    en: "{read} letters judged of {frame} in the list; {unread} could not be read.\nReport: {report}",
};
const UNMASKED: Localized = Localized {
    nl: "Let op: persoonsgegevens worden NIET gemaskeerd (--no-redact).",
    fr: "Attention : les données personnelles ne sont PAS masquées (--no-redact).",
    de: "Achtung: Personendaten werden NICHT maskiert (--no-redact).",
    en: "Mind: personal data is NOT masked (--no-redact).",
};

/// Makes an audit, or does what belongs to one.
pub(crate) fn run(args: &AuditArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.ui_lang.map(UiLang::from));
    let done = audit(args, ui, out);
    match done {
        Ok(outcome) => Ok(outcome),
        Err(Failure::Audit(error)) => {
            message::say(&format!("baak: {}", error.message(ui)));
            Ok(Outcome::Failed)
        }
        Err(Failure::Output(error)) => Err(error),
    }
}

/// What can go wrong: in the audit, or in telling of it.
pub(crate) enum Failure {
    Audit(AuditError),
    Output(io::Error),
}

impl From<AuditError> for Failure {
    fn from(error: AuditError) -> Self {
        Self::Audit(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn audit(args: &AuditArgs, ui: UiLang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let Some(folder) = args.out.clone() else { return Ok(Outcome::Failed) };
    let columns = columns(args);
    if args.no_redact {
        message::say(&format!("baak: {}", UNMASKED.get(ui)));
    }
    let by = if args.by.is_empty() { vec!["service".to_owned(), "channel".to_owned()] } else { args.by.clone() };
    let options = Options {
        input: Input {
            paths: args.paths.clone(),
            id_column: args.id_column.clone(),
            text_column: args.text_column.clone(),
            columns,
            pattern: args.path_pattern.clone(),
            metadata: args.metadata.clone(),
        },
        out: folder.clone(),
        size: args.sample,
        strata: args.stratify.clone(),
        allocation: args.allocation.into(),
        seed: args.seed,
        settings: Settings {
            lang: args.lang.map(Into::into),
            kind: args.kind.as_deref().and_then(law::kind).map(|kind| kind.id),
            regime: args.regime.as_deref().and_then(law::regime).map(|regime| regime.id),
            as_of: args.as_of,
            ..Settings::default()
        },
        redact: !args.no_redact,
        jobs: args.jobs.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from),
        restart: args.restart,
        ui,
    };
    let bar = Bar::new(args.quiet);
    let manifest = run::run(&options, &mut |progress| bar.show(progress))?;
    bar.finish();
    let show = Show { by, least: args.min_cell.max(1), title: args.title.clone(), ui };
    let Summary { frame, read, unread } = publish(&folder, manifest, &show)?;
    let text = DONE
        .get(ui)
        .replace("{read}", &read.to_string())
        .replace("{frame}", &frame.to_string())
        .replace("{unread}", &unread.to_string())
        .replace("{report}", &folder.join("report.html").display().to_string());
    writeln!(out, "{text}")?;
    Ok(Outcome::Clean)
}

/// The columns to keep: the usual ones, those that declare, and those that the user names.
fn columns(args: &AuditArgs) -> Vec<String> {
    let named = args.column.iter().chain(&args.stratify).chain(&args.by).map(String::as_str);
    let of_paths = args.path_pattern.iter().flat_map(baak_audit::PathPattern::names);
    let mut columns: Vec<String> = Vec::new();
    for name in USUAL_COLUMNS.into_iter().chain(DECLARING).chain(named).chain(of_paths) {
        let name = name.to_lowercase();
        if !columns.contains(&name) {
            columns.push(name);
        }
    }
    columns
}

/// The progress bar, on standard error and only when somebody looks.
struct Bar(ProgressBar);

impl Bar {
    fn new(is_quiet: bool) -> Self {
        let bar = if is_quiet { ProgressBar::hidden() } else { ProgressBar::new(0) };
        let template = "{bar:32} {human_pos}/{human_len}  {per_sec}  {eta_precise}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    fn show(&self, progress: Progress) {
        match progress {
            Progress::Framing(found) => self.0.set_length(found),
            Progress::Done { done, of } => {
                if self.0.length() != Some(of) || self.0.position() == 0 {
                    self.0.set_length(of);
                    self.0.reset_eta();
                }
                self.0.set_position(done);
            }
        }
    }

    fn finish(&self) {
        self.0.finish_and_clear();
    }
}
