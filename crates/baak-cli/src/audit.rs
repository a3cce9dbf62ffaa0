//! `baak audit`: many letters at once.

use crate::audit_args::{AgreeArgs, AuditArgs, AuditCommand, CompareArgs, ReviewArgs};
use crate::{Outcome, message};
use baak_audit::AuditError;
use baak_audit::compare::{self, Side};
use baak_audit::html;
use baak_audit::input::{Input, USUAL_COLUMNS};
use baak_audit::publish::{Show, Summary, publish};
use baak_audit::review::{self, Agreement};
use baak_audit::run::{self, Options, Progress};
use baak_audit::stats::Estimate;
use baak_core::lang::{Localized, UiLang};
use baak_core::{Settings, law};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs;
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
const FORM: Localized = Localized {
    nl: "{n} brieven staan klaar in {form}. Geef elke codeur een kopie, en lees de antwoorden met baak audit agree.",
    fr: "{n} lettres sont prêtes dans {form}. Donnez une copie à chaque codeur, puis lisez les réponses avec baak audit agree.",
    de: "{n} Schreiben liegen bereit in {form}. Geben Sie jeder Person eine Kopie und lesen Sie die Antworten mit baak audit agree.",
    en: "{n} letters are ready in {form}. Give each coder a copy, and read the answers with baak audit agree.",
};
const UNITS: Localized = Localized {
    nl: "Vragen waarover de codeurs het eens zijn",
    fr: "Questions sur lesquelles les codeurs sont d'accord",
    de: "Fragen, bei denen die Personen übereinstimmen",
    en: "Questions on which the coders agree",
};
const PRECISION: Localized = Localized {
    nl: "Precisie van Baak (wat het ontbrekend noemt, ontbreekt)",
    fr: "Précision de Baak (ce qu'il dit manquant manque)",
    de: "Genauigkeit von Baak (was es fehlend nennt, fehlt)",
    en: "Precision of Baak (what it calls missing misses)",
};
const RECALL: Localized = Localized {
    nl: "Vangst van Baak (wat ontbreekt, noemt het ontbrekend)",
    fr: "Rappel de Baak (ce qui manque, il le dit manquant)",
    de: "Trefferquote von Baak (was fehlt, nennt es fehlend)",
    en: "Recall of Baak (what misses it calls missing)",
};
const DISPUTED: Localized = Localized {
    nl: "Te bespreken (brief, element)",
    fr: "À discuter (lettre, élément)",
    de: "Zu besprechen (Schreiben, Element)",
    en: "To talk over (letter, element)",
};
const RATES_KEPT: Localized = Localized {
    nl: "Bewaard in de map van de audit. Voer baak audit opnieuw uit: het verslag corrigeert dan met deze cijfers.",
    fr: "Enregistré dans le dossier de l'audit. Relancez baak audit : le rapport corrigera avec ces chiffres.",
    de: "Im Ordner der Prüfung gespeichert. Führen Sie baak audit noch einmal aus: Der Bericht korrigiert dann mit diesen Zahlen.",
    en: "Kept in the folder of the audit. Run baak audit again: the report then corrects with these figures.",
};
const UNMASKED: Localized = Localized {
    nl: "Let op: persoonsgegevens worden NIET gemaskeerd (--no-redact).",
    fr: "Attention : les données personnelles ne sont PAS masquées (--no-redact).",
    de: "Achtung: Personendaten werden NICHT maskiert (--no-redact).",
    en: "Mind: personal data is NOT masked (--no-redact).",
};

/// Makes an audit, or does what belongs to one.
pub(crate) fn run(args: &AuditArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let asked = match &args.command {
        None => args.ui_lang,
        Some(AuditCommand::Review(args)) => args.ui_lang,
        Some(AuditCommand::Agree(args)) => args.ui_lang,
        Some(AuditCommand::Compare(args)) => args.ui_lang,
    };
    let ui = message::ui_lang(asked.map(UiLang::from));
    let done = match &args.command {
        None => audit(args, ui, out),
        Some(AuditCommand::Review(args)) => prepare_review(args, ui, out),
        Some(AuditCommand::Agree(args)) => agree(args, ui, out),
        Some(AuditCommand::Compare(args)) => compare_audits(args, ui, out),
    };
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
enum Failure {
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

fn prepare_review(args: &ReviewArgs, ui: UiLang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let input = Input {
        paths: args.paths.clone(),
        id_column: args.id_column.clone(),
        text_column: args.text_column.clone(),
        ..Input::default()
    };
    let letters = review::prepare(&args.audit, input, &args.form, args.letters.get(), args.seed, ui)?;
    let text = FORM.get(ui).replace("{n}", &letters.to_string()).replace("{form}", &args.form.display().to_string());
    writeln!(out, "{text}")?;
    Ok(Outcome::Clean)
}

fn agree(args: &AgreeArgs, ui: UiLang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let found = review::agree(&args.audit, &args.answers)?;
    write!(out, "{}", agreement(&found, ui))?;
    Ok(Outcome::Clean)
}

/// What the coders' answers say, for people.
fn agreement(found: &Agreement, ui: UiLang) -> String {
    let number = |value: Option<f64>| match value.map(|value| format!("{value:.2}")) {
        None => "–".to_owned(),
        Some(text) if ui == UiLang::En => text,
        Some(text) => text.replace('.', ","),
    };
    let share = |e: Option<Estimate>| {
        let range = e.map(|e| format!(" ({}–{}), n = {}", number(Some(e.low)), number(Some(e.high)), e.n));
        format!("{}{}", number(e.map(|e| e.value)), range.unwrap_or_default())
    };
    let mut lines = vec![format!("{}: {} / {}", UNITS.get(ui), found.agreed, found.units)];
    for (a, b, kappa) in &found.kappa {
        lines.push(format!("Cohen's kappa {a} – {b}: {}", number(*kappa)));
    }
    lines.push(format!("Krippendorff's alpha: {}", number(found.alpha)));
    for (coder, kappa) in &found.with_baak {
        lines.push(format!("Cohen's kappa {coder} – Baak: {}", number(*kappa)));
    }
    lines.push(format!("{}: {}", PRECISION.get(ui), share(found.precision)));
    lines.push(format!("{}: {}", RECALL.get(ui), share(found.recall)));
    if !found.disputed.is_empty() {
        let disputed: Vec<String> =
            found.disputed.iter().map(|(letter, element)| format!("{letter} {element}")).collect();
        lines.push(format!("{}: {}", DISPUTED.get(ui), disputed.join(", ")));
    }
    if found.rates.is_some() {
        lines.push(RATES_KEPT.get(ui).to_owned());
    }
    lines.join("\n") + "\n"
}

fn compare_audits(args: &CompareArgs, ui: UiLang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let (first, second) =
        (Side::new(&args.before, args.first.as_deref()), Side::new(&args.after, args.second.as_deref()));
    let lines = compare::compare(&first, &second)?;
    if let Some(path) = &args.csv {
        compare::write_csv(&lines, path)?;
    }
    if let Some(path) = &args.html {
        let page = html::comparison([&first, &second], &lines, ui);
        fs::write(path, page).map_err(|source| AuditError::Io { path: path.clone(), source })?;
    }
    write!(out, "{}", compare::text(&lines, ui))?;
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
