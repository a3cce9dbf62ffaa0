//! `baak check`.

use crate::args::{CheckArgs, FailOn, Format};
use crate::input::{self, Source};
use crate::message::{self, say};
use crate::{Outcome, queue, screen};
use baak_core::lang::UiLang;
use baak_core::rules::RULES;
use baak_core::{Settings, law};
use baak_report::export::{Exporter, Part};
use baak_report::{Checked, Letter, Look, Summary, checklist, json, pretty};
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::thread;

/// What one letter adds to the output.
struct Shown {
    text: String,
    /// The same in a format for other programs.
    part: Option<Part>,
    complaints: Vec<String>,
    summary: Summary,
    ui: Option<UiLang>,
}

/// Checks letters, and shows what was found on `out` or in the file that the user names.
pub(crate) fn run(args: &CheckArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(args.ui_lang.map(UiLang::from));
    let Some(path) = &args.output else { return run_to(args, out, ui) };
    let file = match File::create(path) {
        Ok(file) => file,
        Err(error) => {
            say(&format!(
                "baak: {}: {}",
                path.display(),
                message::NOT_WRITTEN.get(ui).replace("{error}", &error.to_string())
            ));
            return Ok(Outcome::Failed);
        }
    };
    let mut file = BufWriter::new(file);
    let outcome = run_to(args, &mut file, ui)?;
    file.flush()?;
    Ok(outcome)
}

fn run_to(args: &CheckArgs, out: &mut impl Write, ui: UiLang) -> io::Result<Outcome> {
    if let Some(code) = args.select.iter().chain(&args.ignore).find(|code| !is_known(code)) {
        let groups = groups().join(", ");
        say(&format!("baak: {}", message::UNKNOWN_RULE.get(ui).replace("{groups}", &groups).replace("{code}", code)));
        return Ok(Outcome::Failed);
    }
    let mut paths = args.paths.clone();
    if paths.is_empty() && (args.stdin_filename.is_some() || !io::stdin().is_terminal()) {
        paths.push(PathBuf::from("-"));
    }
    if paths.is_empty() {
        say(&format!("baak: {}", message::NO_INPUT.get(ui)));
        return Ok(Outcome::Failed);
    }

    let sources = input::sources(&paths, args.stdin_filename.as_deref(), ui);
    let settings = settings(args);
    let look = if args.output.is_some() { Look::new(None, false) } else { screen::look(args.color) };
    let version = env!("CARGO_PKG_VERSION");
    let mut exporter = args.format.export().map(|format| Exporter::new(format, version, args.fail_on.severity(), ui));
    // The parts of letters are made at once, by one that never changes.
    let maker = exporter.clone();
    let jobs = args.jobs.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from);

    if args.format == Format::Json {
        write!(out, "{}", json::begin(version))?;
    }
    let mut total = Summary::default();
    let mut letter_ui: Option<UiLang> = None;
    queue::in_order(
        &sources,
        jobs,
        |source| show(&check(source, &settings, ui, args.redact), args, look, maker.as_ref()),
        |shown| {
            if !shown.complaints.is_empty() {
                // What was found so far comes before what went wrong after it.
                out.flush()?;
                shown.complaints.iter().for_each(|complaint| say(complaint));
            }
            if args.format == Format::Json {
                out.write_all(if total.documents == 0 { b"\n" } else { b",\n" })?;
            }
            out.write_all(shown.text.as_bytes())?;
            if let (Some(exporter), Some(part)) = (&mut exporter, shown.part) {
                out.write_all(exporter.add(part).as_bytes())?;
            }
            total = total.plus(shown.summary);
            letter_ui = letter_ui.or(shown.ui);
            Ok(())
        },
    )?;
    match args.format {
        Format::Json => write!(out, "\n{}", json::end(&total))?,
        Format::Pretty if total.documents > total.unread => {
            write!(out, "{}", pretty::summary(&total, letter_ui.unwrap_or(ui), look))?;
        }
        _ => {}
    }
    if let Some(exporter) = &mut exporter {
        out.write_all(exporter.end(&total).as_bytes())?;
        exporter.step_summary(&total).map_or(Ok(()), |text| write_step_summary(&text))?;
    }
    Ok(outcome(&total, args.fail_on))
}

/// Adds to the page of the run, where a workflow of GitHub has one.
fn write_step_summary(text: &str) -> io::Result<()> {
    match std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) {
        Some(path) => File::options().create(true).append(true).open(path)?.write_all(text.as_bytes()),
        None => Ok(()),
    }
}

fn settings(args: &CheckArgs) -> Settings {
    Settings {
        lang: args.lang.map(Into::into),
        kind: args.kind.as_deref().and_then(law::kind).map(|kind| kind.id),
        regime: args.regime.as_deref().and_then(law::regime).map(|regime| regime.id),
        as_of: args.as_of,
        ui_lang: args.ui_lang.map(Into::into),
        select: args.select.clone(),
        ignore: args.ignore.clone(),
        ..Settings::default()
    }
}

/// Reads and checks one letter.
fn check(source: &Source, settings: &Settings, ui: UiLang, is_redacted: bool) -> Checked {
    let read = source.bytes(ui).and_then(|bytes| baak_read::read(&bytes, source.format()).map_err(|e| e.message(ui)));
    let (outcome, warnings) = match read {
        Ok((document, warnings)) => {
            let report = baak_core::check(&document, settings);
            let mut letter = Letter { document, report };
            if is_redacted {
                baak_report::redact(&mut letter);
            }
            (Ok(letter), warnings.iter().map(|warning| warning.message(ui)).collect())
        }
        Err(error) => (Err(error), Vec::new()),
    };
    Checked { path: source.name(), outcome, warnings }
}

/// Makes the text for one letter, and what goes to standard error.
fn show(checked: &Checked, args: &CheckArgs, look: Look, exporter: Option<&Exporter>) -> Shown {
    let mut summary = Summary::default();
    summary.add(checked);
    let is_read = checked.outcome.is_ok();
    let text = match args.format {
        Format::Json => json::document(checked),
        Format::Jsonl => format!("{}\n", json::document(checked)),
        // A file that was not read is told on standard error.
        Format::Pretty if is_read => pretty::render(checked, look, args.verbose),
        Format::Checklist if is_read => checklist::render(checked, look, args.verbose),
        _ => String::new(),
    };
    // The pretty report shows what the reader assumed beside the letter.
    let assumed = checked.warnings.iter().filter(|_| args.format != Format::Pretty);
    let said = assumed.chain(checked.outcome.as_ref().err());
    let complaints = said.map(|text| format!("baak: {}: {text}", checked.path)).collect();
    let part = exporter.map(|exporter| exporter.part(checked));
    Shown { text, part, complaints, summary, ui: checked.outcome.as_ref().ok().map(|letter| letter.report.ui_lang) }
}

fn outcome(total: &Summary, fail_on: FailOn) -> Outcome {
    let fails = fail_on.severity().is_some_and(|from| total.worst() >= Some(from));
    if total.unread > 0 || total.documents == 0 {
        Outcome::Failed
    } else if fails {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

/// The groups that rules and elements are in.
fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = RULES.iter().filter_map(|rule| rule.code.split('/').next()).collect();
    groups.extend(["law", "value"]);
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Whether a rule, element or group has this code.
fn is_known(code: &str) -> bool {
    let element = code.strip_prefix("law/").or_else(|| code.strip_prefix("value/"));
    groups().contains(&code)
        || RULES.iter().any(|rule| rule.code == code)
        || element.is_some_and(|element| law::element(element).is_some())
        || code.strip_prefix("value/").is_some_and(|id| law::value_check(id).is_some())
}
