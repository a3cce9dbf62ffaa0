//! `baak check`.

use crate::annotate;
use crate::args::{CheckArgs, Format};
use crate::asked::{self, Asked};
use crate::input::Source;
use crate::known::{self, Known};
use crate::message::{self, say};
use crate::statistics::Statistics;
use crate::walk::Walk;
use crate::{Outcome, fix, git, queue, screen};
use baak_config::{Config, FailOn, Finder};
use baak_core::House;
use baak_core::diagnostic::Severity;
use baak_core::lang::UiLang;
use baak_core::rules::{self, RULES};
use baak_report::export::{Exporter, Part};
use baak_report::{Checked, Letter, Look, Summary, checklist, json, pretty};
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// What one letter adds to the output.
struct Shown {
    text: String,
    /// The same in a format for other programs.
    part: Option<Part>,
    complaints: Vec<String>,
    summary: Summary,
    statistics: Statistics,
    /// How many findings the baseline knew, and how many of its entries nobody needs.
    known: u32,
    stale: u32,
    /// How many places were mended, or would be.
    fixed: u32,
    /// Whether something was found at or above the level at which the letter fails.
    fails: bool,
    ui: Option<UiLang>,
}

/// What was mended in a letter.
#[derive(Default)]
struct Fixed {
    places: u32,
    /// What to show instead of the report.
    text: Option<String>,
    complaint: Option<String>,
}

/// Everything that is the same for all letters of a run.
struct Run<'a> {
    asked: Asked<'a>,
    ui: UiLang,
    look: Look,
    known: Option<Known>,
    /// Makes the part of each letter in a format for other programs.
    exporter: Option<Exporter>,
}

/// Checks letters, and shows what was found on `out` or in the file that the user names.
pub(crate) fn run(args: &CheckArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let finder = match &args.config {
        Some(path) => Finder::only(path),
        None if args.no_config => Finder::none(),
        None => Finder::new(),
    };
    let ui = asked::ui_lang(args, &finder);
    if let Some(complaint) = wrong_use(args, ui) {
        say(&format!("baak: {complaint}"));
        return Ok(Outcome::Failed);
    }
    let asked = Asked { args, finder: &finder };
    let Some(path) = &args.output else { return run_to(asked, ui, out) };
    let mut file = match File::create(path) {
        Ok(file) => BufWriter::new(file),
        Err(error) => {
            let why = message::NOT_WRITTEN.get(ui).replace("{error}", &error.to_string());
            say(&format!("baak: {}: {why}", path.display()));
            return Ok(Outcome::Failed);
        }
    };
    let outcome = run_to(asked, ui, &mut file)?;
    file.flush()?;
    Ok(outcome)
}

fn run_to(asked: Asked<'_>, ui: UiLang, out: &mut impl Write) -> io::Result<Outcome> {
    let args = asked.args;
    let sources = match sources(&asked, ui) {
        Ok(sources) => sources,
        Err(outcome) => return Ok(outcome),
    };
    let version = env!("CARGO_PKG_VERSION");
    let here = asked.finder.for_folder(Path::new(".")).ok().flatten();
    let fail_from = severity(asked.fail_on(here.as_deref()));
    let known = match Known::load(args, here.as_deref(), &sources, ui) {
        Ok(known) => known,
        Err(why) => {
            say(&format!("baak: {why}"));
            return Ok(Outcome::Failed);
        }
    };
    let mut exporter = args.format.export().map(|format| Exporter::new(format, version, fail_from, ui));
    let look = if args.output.is_some() { Look::new(None, false) } else { screen::look(args.color) };
    let mut run = Run { asked, ui, look, known, exporter: exporter.clone() };
    let jobs = args.jobs.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from);
    if let Some(known) = run.known.take_if(|_| args.write_baseline) {
        return write_baseline(&run, known, &sources, jobs, out);
    }

    let is_json = args.format == Format::Json && !args.statistics;
    if is_json {
        write!(out, "{}", json::begin(version))?;
    }
    let mut total = Summary::default();
    let mut statistics = Statistics::default();
    let (mut known, mut stale, mut fixed) = (0, 0, 0);
    let mut fails = false;
    let mut letter_ui: Option<UiLang> = None;
    queue::in_order(
        &sources,
        jobs,
        |source| run.letter(source),
        |shown| {
            if !shown.complaints.is_empty() {
                // What was found so far comes before what went wrong after it.
                out.flush()?;
                shown.complaints.iter().for_each(|complaint| say(complaint));
            }
            if is_json {
                out.write_all(if total.documents == 0 { b"\n" } else { b",\n" })?;
            }
            out.write_all(shown.text.as_bytes())?;
            if let (Some(exporter), Some(part)) = (&mut exporter, shown.part) {
                out.write_all(exporter.add(part).as_bytes())?;
            }
            total = total.plus(shown.summary);
            statistics.add(shown.statistics);
            known += shown.known;
            stale += shown.stale;
            fixed += shown.fixed;
            fails |= shown.fails;
            letter_ui = letter_ui.or(shown.ui);
            Ok(())
        },
    )?;
    let letter_ui = letter_ui.unwrap_or(ui);
    // Standard output holds the changes, or the mended letter, and nothing else.
    let is_mended_only = args.diff || (args.fix && sources.iter().any(|source| matches!(source, Source::Stdin(_))));
    match args.format {
        Format::Json if args.statistics => out.write_all(statistics.json().as_bytes())?,
        Format::Json => write!(out, "\n{}", json::end(&total))?,
        Format::Pretty if is_mended_only => {}
        Format::Pretty if total.documents > total.unread && !args.quiet => {
            if args.statistics {
                out.write_all(statistics.table(letter_ui).as_bytes())?;
            }
            write!(out, "{}", pretty::summary(&total, letter_ui, run.look))?;
            if known > 0 {
                out.write_all(known::told(known, letter_ui).as_bytes())?;
            }
        }
        _ => {}
    }
    if let Some(exporter) = &mut exporter {
        out.write_all(exporter.end(&total).as_bytes())?;
        exporter.step_summary(&total).map_or(Ok(()), |text| write_step_summary(&text))?;
    }
    if fixed > 0 && !args.quiet {
        out.flush()?;
        let said = if args.diff { message::FIXABLE } else { message::FIXED };
        say(&format!("baak: {}", baak_report::count(&said, letter_ui, fixed)));
    }
    if stale > 0 && !args.quiet {
        out.flush()?;
        say(&format!("baak: {}", known::stale(stale, ui)));
    }
    Ok(if total.unread > 0 || (total.documents == 0 && !args.allow_no_files && args.changed_since.is_none()) {
        Outcome::Failed
    } else if fails && !args.exit_zero {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// Makes what is found now known.
fn write_baseline(
    run: &Run<'_>,
    mut known: Known,
    sources: &[Source],
    jobs: usize,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let mut unread = false;
    let work = |source| {
        let config = run.asked.config(source).ok().flatten();
        (source, run.check(source, config.as_deref()))
    };
    let sources: Vec<&Source> = sources.iter().collect();
    queue::in_order(
        &sources,
        jobs,
        |source| work(*source),
        |(source, checked)| {
            match &checked.outcome {
                Ok(letter) => known.add(source, letter),
                Err(error) => {
                    unread = true;
                    say(&format!("baak: {}: {error}", checked.path));
                }
            }
            Ok(())
        },
    )?;
    match known.write(run.ui) {
        Ok(said) => writeln!(out, "{said}")?,
        Err(why) => {
            say(&format!("baak: {why}"));
            unread = true;
        }
    }
    Ok(if unread { Outcome::Failed } else { Outcome::Clean })
}

/// Adds to the page of the run, where a workflow of GitHub has one.
fn write_step_summary(text: &str) -> io::Result<()> {
    match std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) {
        Some(path) => File::options().create(true).append(true).open(path)?.write_all(text.as_bytes()),
        None => Ok(()),
    }
}

/// What cannot be asked, and what can.
fn wrong_use(args: &CheckArgs, ui: UiLang) -> Option<String> {
    if let Some(code) = args.select.iter().chain(&args.ignore).find(|code| !is_known(code)) {
        let groups = groups().join(", ");
        return Some(message::UNKNOWN_RULE.get(ui).replace("{groups}", &groups).replace("{code}", code));
    }
    let has_statistics = matches!(args.format, Format::Pretty | Format::Json);
    (args.statistics && !has_statistics).then(|| message::NO_STATISTICS.get(ui).to_owned())
}

/// The letters to check; the end of the run where there are none.
fn sources(asked: &Asked<'_>, ui: UiLang) -> Result<Vec<Source>, Outcome> {
    let args = asked.args;
    let complain = |text: &str| {
        say(&format!("baak: {text}"));
        Outcome::Failed
    };
    let mut paths = args.paths.clone();
    if paths.is_empty() {
        let here = asked.finder.for_folder(Path::new("."));
        if let Err(mistakes) = &here {
            asked::say_mistakes([mistakes].into_iter(), ui);
            return Err(Outcome::Failed);
        }
        let is_piped = args.stdin_filename.is_some() || !io::stdin().is_terminal();
        paths.push(match here {
            Ok(Some(_)) if args.stdin_filename.is_none() => PathBuf::from("."),
            _ if is_piped => PathBuf::from("-"),
            _ => return Err(complain(message::NO_INPUT.get(ui))),
        });
    }
    let walk = Walk {
        finder: asked.finder,
        stdin_name: args.stdin_filename.as_deref(),
        force_exclude: args.force_exclude,
        ui,
    };
    let mut sources = walk.sources(&paths);
    if args.allow_no_files {
        sources.retain(|source| !matches!(source, Source::Nothing(path, _) if path.is_dir() || !path.exists()));
    } else if sources.is_empty() {
        return Err(complain(message::ALL_EXCLUDED.get(ui)));
    }
    if args.annotate.is_some() && sources.len() > 1 {
        return Err(complain(message::ANNOTATE_ONE.get(ui)));
    }
    let configs: Vec<_> = sources.iter().filter_map(|source| asked.config(source).err()).collect();
    if asked::say_mistakes(configs.iter(), ui) {
        return Err(Outcome::Failed);
    }
    if let Some(revision) = &args.changed_since {
        let changed = git::changed_since(revision).map_err(|error| {
            complain(&message::NO_GIT.get(ui).replace("{revision}", revision).replace("{error}", &error))
        })?;
        sources.retain(|source| match source {
            Source::File(path) => changed.contains(&git::whole(path)),
            _ => true,
        });
        if sources.is_empty() && !args.quiet {
            say(&format!("baak: {}", message::NOTHING_CHANGED.get(ui).replace("{revision}", revision)));
        }
    }
    Ok(sources)
}

impl Run<'_> {
    /// Reads, checks and shows one letter.
    fn letter(&self, source: &Source) -> Shown {
        // A configuration with mistakes ended the run before.
        let config = self.asked.config(source).ok().flatten();
        let config = config.as_deref();
        let args = self.asked.args;
        let mut checked = self.check(source, config);
        let (mut known, mut stale, mut fixed) = (0, 0, Fixed::default());
        if let Ok(letter) = &mut checked.outcome {
            (known, stale) = self.pass_over(source, letter);
            if args.fix || args.diff {
                fixed = self.fix(source, config, letter);
            }
            if args.redact {
                baak_report::redact(letter);
            }
        }
        let fail_on = self.asked.fail_on(config);
        let mut shown = Shown { known, stale, fixed: fixed.places, ..self.show(&checked, fail_on) };
        shown.complaints.extend(fixed.complaint.map(|why| format!("baak: {}: {why}", checked.path)));
        if let Some(text) = fixed.text {
            shown.text = text;
        }
        if args.diff {
            shown.fails = fixed.places > 0;
        }
        shown
    }

    /// Passes over what the baseline knows. How many findings that were, and how many of its entries nobody needs.
    fn pass_over(&self, source: &Source, letter: &mut Letter) -> (u32, u32) {
        let Some(baseline) = &self.known else { return (0, 0) };
        let before = letter.report.diagnostics.len();
        let stale = baseline.apply(source, letter);
        ((before - letter.report.diagnostics.len()) as u32, stale)
    }

    /// Mends a letter; its file too, unless only the changes are to be shown.
    fn fix(&self, source: &Source, config: Option<&Config>, letter: &mut Letter) -> Fixed {
        let args = self.asked.args;
        let mut fixed = Fixed { text: args.diff.then(String::new), ..Fixed::default() };
        let is_text =
            matches!(source.format(), baak_read::Format::Markdown | baak_read::Format::Plain | baak_read::Format::Html);
        if !is_text {
            return fixed;
        }
        let before = letter.document.source.clone();
        fixed.places = fix::fix(letter, source.format(), |text| {
            let (document, _) = baak_read::read(text.as_bytes(), source.format()).ok()?;
            let settings = self.asked.settings(source, config, &document.declared);
            let report = baak_core::check(&document, &settings);
            let mut letter = Letter { document, report };
            self.pass_over(source, &mut letter);
            Some(letter)
        });
        let after = &letter.document.source;
        match source {
            _ if args.diff => fixed.text = Some(fix::diff(&source.name(), &before, after)),
            Source::Stdin(_) => fixed.text = Some(after.clone()),
            Source::File(path) if fixed.places > 0 => {
                // A file in another encoding would change in every place.
                let is_same = source.bytes(self.ui).is_ok_and(|bytes| bytes == before.as_bytes());
                let written = if is_same { fs::write(path, after).map_err(|error| error.to_string()) } else { Ok(()) };
                if let Err(error) = written {
                    fixed.complaint = Some(message::NOT_WRITTEN.get(self.ui).replace("{error}", &error));
                } else if !is_same {
                    fixed.complaint = Some(message::NOT_FIXED.get(self.ui).to_owned());
                    fixed.places = 0;
                }
            }
            _ => {}
        }
        fixed
    }

    fn check(&self, source: &Source, config: Option<&Config>) -> Checked {
        let ui = self.ui;
        let bytes = source.bytes(ui);
        let read = bytes.as_ref().map_err(Clone::clone);
        let read = read.and_then(|bytes| baak_read::read(bytes, source.format()).map_err(|e| e.message(ui)));
        let (outcome, warnings) = match read {
            Ok((document, warnings)) => {
                let settings = self.asked.settings(source, config, &document.declared);
                let report = baak_core::check(&document, &settings);
                let letter = Letter { document, report };
                let copy = self.asked.args.annotate.as_deref().zip(bytes.as_deref().ok());
                let copied = copy.map_or(Ok(()), |(to, bytes)| annotate::write(to, &source.name(), bytes, &letter, ui));
                (copied.map(|()| letter), warnings.iter().map(|warning| warning.message(ui)).collect())
            }
            Err(error) => (Err(error), Vec::new()),
        };
        Checked { path: source.name(), outcome, warnings }
    }

    /// Makes the text for one letter, and what goes to standard error.
    fn show(&self, checked: &Checked, fail_on: FailOn) -> Shown {
        let args = self.asked.args;
        let mut summary = Summary::default();
        summary.add(checked);
        let fails = fails(&summary, fail_on);
        let is_read = checked.outcome.is_ok();
        let is_shown = is_read && (fails || !args.quiet);
        let text = match args.format {
            _ if args.statistics => String::new(),
            Format::Json => json::document(checked),
            Format::Jsonl => format!("{}\n", json::document(checked)),
            // A file that was not read is told on standard error.
            Format::Pretty if is_shown => pretty::render(checked, self.look, args.verbose),
            Format::Checklist if is_shown => checklist::render(checked, self.look, args.verbose),
            _ => String::new(),
        };
        // The pretty report shows what the reader assumed beside the letter.
        let assumed = checked.warnings.iter().filter(|_| args.format != Format::Pretty && !args.quiet);
        let said = assumed.chain(checked.outcome.as_ref().err());
        let complaints = said.map(|text| format!("baak: {}: {text}", checked.path)).collect();
        let statistics = if args.statistics { Statistics::of(checked) } else { Statistics::default() };
        let ui = checked.outcome.as_ref().ok().map(|letter| letter.report.ui_lang);
        let part = self.exporter.as_ref().map(|exporter| exporter.part(checked));
        Shown { text, part, complaints, summary, statistics, fails, ui, known: 0, stale: 0, fixed: 0 }
    }
}

fn fails(summary: &Summary, fail_on: FailOn) -> bool {
    severity(fail_on).is_some_and(|from| summary.worst() >= Some(from))
}

/// The lightest finding that fails.
fn severity(fail_on: FailOn) -> Option<Severity> {
    match fail_on {
        FailOn::Never => None,
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Info => Some(Severity::Info),
    }
}

/// The groups that rules and elements are in.
fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = RULES.iter().filter_map(|rule| rule.code.split('/').next()).collect();
    groups.extend(["house", "law", "value"]);
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Whether a rule, element or group has this code. Which rules a house has is known to its configuration only.
fn is_known(code: &str) -> bool {
    code.starts_with("house/") || rules::is_known(code, House::none())
}
