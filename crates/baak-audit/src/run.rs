//! Making an audit: the frame, the draw, and every letter drawn, on all processors, so that it can be stopped at any time.

use crate::error::{At, AuditError};
use crate::input::{Content, Input, Item, hash, hash_file};
use crate::record::{Outcome, Record, Why, judge};
use crate::sample::{Allocation, Size, allocate, draw};
use baak_core::lang::{Lang, UiLang};
use baak_core::{Settings, law};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

/// The hash of the rules and code that this build judges with.
pub const RULES_SHA256: &str = env!("BAAK_RULES_SHA256");
/// So many letters may be under way at once: enough for all processors, and little memory.
const WINDOW: u64 = 256;

/// What to audit, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The letters.
    pub input: Input,
    /// The folder for the results.
    pub out: PathBuf,
    /// How many letters to draw.
    pub size: Size,
    /// The columns whose values make the strata; none for a simple sample.
    pub strata: Vec<String>,
    /// How the sample is spread.
    pub allocation: Allocation,
    /// What makes the draw repeatable.
    pub seed: u64,
    /// How to check; a letter's own `lang`, `kind` and `regime` columns win.
    pub settings: Settings,
    /// Whether personal data is masked.
    pub redact: bool,
    /// Letters at once.
    pub jobs: usize,
    /// Forget what the folder holds.
    pub restart: bool,
}

/// How far an audit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many letters are in the frame so far.
    Framing(u64),
    /// So many of those drawn are done; the first time, what an earlier run had done.
    Done {
        /// Letters done.
        done: u64,
        /// Letters drawn.
        of: u64,
    },
}

/// One stratum and what was drawn of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stratum {
    /// The values of the columns that make the strata.
    pub values: Vec<String>,
    /// Letters in the frame.
    pub frame: u64,
    /// Letters drawn.
    pub drawn: u64,
}

/// What was audited, and how: `manifest.json`. It holds no time and no path, so that the same audit gives the same bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this form.
    pub schema: u32,
    /// The version of Baak.
    pub version: String,
    /// The hash of the rules, word lists and code that judged.
    pub rules_sha256: String,
    /// The hash of the frame: every letter's name and metadata, in order.
    pub frame_sha256: String,
    /// Tables and zip files with their hashes.
    pub containers: Vec<(String, String)>,
    /// The columns kept.
    pub columns: Vec<String>,
    /// The columns that make the strata.
    pub strata_columns: Vec<String>,
    /// What the parts of paths mean.
    pub path_pattern: Option<String>,
    /// How many letters were asked for.
    pub size: Size,
    /// How they are spread.
    pub allocation: Allocation,
    /// The seed of the draw.
    pub seed: u64,
    /// The strata, in order.
    pub strata: Vec<Stratum>,
    /// Whether personal data is masked.
    pub redacted: bool,
    /// Language, kind, regime and day, where the user says them, and rules left out.
    pub settings: BTreeMap<String, String>,
    /// Results with their hashes, once they are made.
    pub results: BTreeMap<String, String>,
}

impl Manifest {
    /// Letters in the frame.
    pub fn frame(&self) -> u64 {
        self.strata.iter().map(|stratum| stratum.frame).sum()
    }

    /// Letters drawn.
    pub fn drawn(&self) -> u64 {
        self.strata.iter().map(|stratum| stratum.drawn).sum()
    }

    /// The manifest of a finished audit.
    ///
    /// # Errors
    /// When there is none.
    pub fn read(folder: &Path) -> Result<Self, AuditError> {
        let path = folder.join("manifest.json");
        let bytes = fs::read(&path).map_err(|_| AuditError::NoAudit { path: folder.to_owned() })?;
        serde_json::from_slice(&bytes).map_err(|error| AuditError::Malformed { path, why: error.to_string() })
    }

    /// Writes it.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), AuditError> {
        write_json(&folder.join("manifest.json"), self)
    }
}

pub(crate) fn write_json(path: &Path, value: &impl Serialize) -> Result<(), AuditError> {
    let mut text = serde_json::to_string_pretty(value)
        .map_err(|error| AuditError::Malformed { path: path.to_owned(), why: error.to_string() })?;
    text.push('\n');
    // A file is there whole or not at all.
    let part = path.with_extension("part");
    fs::write(&part, text).at(&part)?;
    fs::rename(&part, path).at(path)
}

/// Makes the frame and the draw, and judges every letter drawn that an earlier run did not. The results are in
/// `audit.jsonl`, one line a letter, in the order of the frame.
///
/// # Errors
/// When paths cannot be read or written, or the folder holds another audit.
pub fn run(options: &Options, progress: &mut dyn FnMut(Progress)) -> Result<Manifest, AuditError> {
    let out = &options.out;
    fs::create_dir_all(out).at(out)?;
    let (manifest, drawn) = frame(options, progress)?;
    let begun = out.join("begun.json");
    let lines = out.join("audit.jsonl");
    if options.restart {
        for path in [&begun, &lines] {
            if path.exists() {
                fs::remove_file(path).at(path)?;
            }
        }
    }
    match fs::read(&begun) {
        Ok(bytes) => same_audit(&bytes, &manifest, out)?,
        Err(_) => write_json(&begun, &manifest)?,
    }
    let done = resume(&lines)?;
    judge_all(options, &manifest, &drawn, &lines, done, progress)?;
    Ok(manifest)
}

/// Refuses to go on with an audit of other letters, rules or settings.
fn same_audit(bytes: &[u8], manifest: &Manifest, out: &Path) -> Result<(), AuditError> {
    let other = |what: &str| Err(AuditError::OtherAudit { path: out.to_owned(), what: what.to_owned() });
    let Ok(begun) = serde_json::from_slice::<Manifest>(bytes) else { return other("manifest") };
    if begun.rules_sha256 != manifest.rules_sha256 {
        return other("rules");
    }
    if begun.frame_sha256 != manifest.frame_sha256 || begun.containers != manifest.containers {
        return other("letters");
    }
    if begun == *manifest { Ok(()) } else { other("settings") }
}

/// Lists the letters, draws, and writes `frame.csv` and `key.csv`.
fn frame(options: &Options, progress: &mut dyn FnMut(Progress)) -> Result<(Manifest, Vec<bool>), AuditError> {
    let out = &options.out;
    let columns = &options.input.columns;
    let by: Vec<usize> = options.strata.iter().filter_map(|name| columns.iter().position(|c| c == name)).collect();
    let key_path = out.join("key.csv");
    let listed_path = out.join("frame.part");
    let mut key = csv::Writer::from_path(&key_path).at(&key_path)?;
    key.write_record(["letter", "id"]).at(&key_path)?;
    let mut listed = csv::Writer::from_path(&listed_path).at(&listed_path)?;
    let mut hash = Sha256::new();
    let mut strata: BTreeMap<Vec<String>, u32> = BTreeMap::new();
    let mut of_letter: Vec<u32> = Vec::new();
    options.input.visit(&|_| false, &mut |item: Item| {
        let number = of_letter.len() as u64 + 1;
        for part in std::iter::once(&item.id).chain(&item.meta) {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        key.write_record([&number.to_string(), &item.id]).at(&key_path)?;
        let stratum: Vec<String> = by.iter().map(|at| item.meta[*at].clone()).collect();
        let next = strata.len() as u32;
        of_letter.push(*strata.entry(stratum).or_insert(next));
        listed.write_record(std::iter::once(&number.to_string()).chain(&item.meta)).at(&listed_path)?;
        if number.is_multiple_of(1000) {
            progress(Progress::Framing(number));
        }
        Ok(true)
    })?;
    key.flush().at(&key_path)?;
    listed.flush().at(&listed_path)?;
    if of_letter.is_empty() {
        return Err(AuditError::NoLetters);
    }
    // Strata in the order of their values, whatever letter came first.
    let order: BTreeMap<u32, u32> = strata.values().enumerate().map(|(at, first)| (*first, at as u32)).collect();
    for stratum in &mut of_letter {
        *stratum = order[stratum];
    }
    let mut counts = vec![0u64; strata.len()];
    for stratum in &of_letter {
        counts[*stratum as usize] += 1;
    }
    let wanted = allocate(&counts, options.size, options.allocation);
    let drawn = draw(&of_letter, &wanted, options.seed);
    write_frame(out, &listed_path, columns, &of_letter, &drawn)?;
    let strata = strata.into_keys().zip(counts.iter().zip(&wanted));
    let strata = strata.map(|(values, (frame, drawn))| Stratum { values, frame: *frame, drawn: *drawn }).collect();
    let manifest = Manifest {
        schema: 1,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        rules_sha256: RULES_SHA256.to_owned(),
        frame_sha256: format!("{:x}", hash.finalize()),
        containers: options.input.containers()?,
        columns: columns.clone(),
        strata_columns: options.strata.clone(),
        path_pattern: options.input.pattern.as_ref().map(|pattern| pattern.as_str().to_owned()),
        size: options.size,
        allocation: options.allocation,
        seed: options.seed,
        strata,
        redacted: options.redact,
        settings: told(options),
        results: BTreeMap::new(),
    };
    Ok((manifest, drawn))
}

/// What the user says of all letters.
fn told(options: &Options) -> BTreeMap<String, String> {
    let Settings { lang, kind, regime, as_of, select, ignore, .. } = &options.settings;
    let list = |codes: &[String]| (!codes.is_empty()).then(|| codes.join(","));
    let told = [
        ("lang", lang.map(|lang| lang.code().to_owned())),
        ("kind", kind.map(str::to_owned)),
        ("regime", regime.map(str::to_owned)),
        ("as-of", as_of.map(|day| format!("{day:?}"))),
        ("select", list(select)),
        ("ignore", list(ignore)),
    ];
    told.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// `frame.csv`: every letter with its metadata, its stratum, and whether it was drawn.
fn write_frame(
    out: &Path,
    listed: &Path,
    columns: &[String],
    strata: &[u32],
    drawn: &[bool],
) -> Result<(), AuditError> {
    let path = out.join("frame.csv");
    let mut writer = csv::Writer::from_path(&path).at(&path)?;
    let head = std::iter::once("letter").chain(columns.iter().map(String::as_str)).chain(["stratum", "drawn"]);
    writer.write_record(head).at(&path)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(listed).at(listed)?;
    for (row, (stratum, drawn)) in reader.records().zip(strata.iter().zip(drawn)) {
        let row = row.at(listed)?;
        let (stratum, drawn) = ((stratum + 1).to_string(), if *drawn { "1" } else { "0" });
        writer.write_record(row.iter().chain([stratum.as_str(), drawn])).at(&path)?;
    }
    writer.flush().at(&path)?;
    fs::remove_file(listed).at(listed)
}

/// How many letters an earlier run did: the whole lines of `audit.jsonl`. What it left half written is cut off.
fn resume(path: &Path) -> Result<u64, AuditError> {
    let Ok(file) = File::open(path) else { return Ok(0) };
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let (mut line, mut whole, mut done) = (Vec::new(), 0u64, 0u64);
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line).at(path)?;
        let is_whole = line.last() == Some(&b'\n') && serde_json::from_slice::<Record>(&line).is_ok();
        if read == 0 || !is_whole {
            break;
        }
        whole += read as u64;
        done += 1;
    }
    let mut file = OpenOptions::new().write(true).open(path).at(path)?;
    file.set_len(whole).at(path)?;
    file.seek(SeekFrom::End(0)).at(path)?;
    Ok(done)
}

/// A letter on its way to be judged.
struct Job {
    /// Its place among those drawn.
    at: u64,
    letter: u64,
    stratum: u32,
    item: Item,
}

/// Lets the reader run only so far ahead of the writer.
#[derive(Default)]
struct Gate {
    written: Mutex<(u64, bool)>,
    moved: Condvar,
}

impl Gate {
    /// Waits until `at` may be read; `false` when all is over.
    fn wait(&self, at: u64) -> bool {
        let mut state = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        while at >= state.0 + WINDOW && !state.1 {
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        !state.1
    }

    fn set(&self, change: impl FnOnce(&mut (u64, bool))) {
        change(&mut self.written.lock().unwrap_or_else(PoisonError::into_inner));
        self.moved.notify_all();
    }
}

fn judge_all(
    options: &Options,
    manifest: &Manifest,
    drawn: &[bool],
    path: &Path,
    done: u64,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), AuditError> {
    let of = manifest.drawn();
    progress(Progress::Done { done, of });
    if done >= of {
        return Ok(());
    }
    // The first letters drawn were done before.
    let mut skipped = 0;
    let todo: Vec<bool> = drawn
        .iter()
        .map(|drawn| {
            skipped += u64::from(*drawn);
            *drawn && skipped > done
        })
        .collect();
    let strata = stratum_index(manifest, &options.strata, &options.input.columns);
    let gate = Gate::default();
    gate.set(|state| state.0 = done);
    let jobs = options.jobs.max(1);
    let (give, take) = sync_channel::<Job>(jobs * 2);
    let (answer, answers) = sync_channel::<(u64, String)>(jobs * 2);
    let take = Mutex::new(take);
    thread::scope(|scope| {
        for _ in 0..jobs {
            let answer = answer.clone();
            let take = &take;
            scope.spawn(move || work(options, take, &answer));
        }
        drop(answer);
        let reader = scope.spawn(|| read_all(options, &todo, done, &strata, &gate, give));
        let written = write_all(path, done, of, &answers, &gate, progress);
        gate.set(|state| state.1 = true);
        // Workers that wait to answer find nobody there and stop.
        drop(answers);
        let read = reader.join().unwrap_or(Ok(()));
        written.and(read)
    })
}

/// The place of each stratum by its values.
fn stratum_index<'m>(
    manifest: &'m Manifest,
    names: &[String],
    columns: &[String],
) -> (Vec<usize>, BTreeMap<&'m [String], u32>) {
    let by = names.iter().filter_map(|name| columns.iter().position(|column| column == name)).collect();
    let index = manifest.strata.iter().enumerate().map(|(at, stratum)| (stratum.values.as_slice(), at as u32));
    (by, index.collect())
}

#[expect(clippy::needless_pass_by_value, reason = "workers stop when the sender is dropped at the end")]
fn read_all(
    options: &Options,
    todo: &[bool],
    done: u64,
    (by, strata): &(Vec<usize>, BTreeMap<&[String], u32>),
    gate: &Gate,
    give: SyncSender<Job>,
) -> Result<(), AuditError> {
    let (mut letter, mut at) = (0u64, done);
    let is_todo = |number: u64| todo.get(number as usize).copied().unwrap_or(false);
    options.input.visit(&is_todo, &mut |item: Item| {
        letter += 1;
        if !is_todo(letter - 1) {
            return Ok(true);
        }
        if !gate.wait(at) {
            return Ok(false);
        }
        let values: Vec<String> = by.iter().map(|at| item.meta[*at].clone()).collect();
        let stratum = strata.get(values.as_slice()).copied().unwrap_or_default();
        let goes_on = give.send(Job { at, letter, stratum, item }).is_ok();
        at += 1;
        Ok(goes_on)
    })
}

fn work(options: &Options, take: &Mutex<Receiver<Job>>, answer: &SyncSender<(u64, String)>) {
    loop {
        let job = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = job else { break };
        let at = job.at;
        let record = record(options, job);
        // Numbers and strings only: this cannot fail.
        let line = serde_json::to_string(&record).unwrap_or_default();
        if answer.send((at, line)).is_err() {
            break;
        }
    }
}

/// Writes the lines in their order.
fn write_all(
    path: &Path,
    done: u64,
    of: u64,
    answers: &Receiver<(u64, String)>,
    gate: &Gate,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), AuditError> {
    let file = OpenOptions::new().create(true).append(true).open(path).at(path)?;
    let mut writer = BufWriter::new(file);
    let mut early = BTreeMap::new();
    let mut due = done;
    for (at, line) in answers {
        early.insert(at, line);
        while let Some(line) = early.remove(&due) {
            writer.write_all(line.as_bytes()).and_then(|()| writer.write_all(b"\n")).at(path)?;
            due += 1;
        }
        if early.is_empty() {
            writer.flush().at(path)?;
        }
        gate.set(|state| state.0 = due);
        progress(Progress::Done { done: due, of });
    }
    writer.flush().at(path)
}

/// Reads and judges one letter.
fn record(options: &Options, job: Job) -> Record {
    let Job { letter, stratum, item, .. } = job;
    let bytes = match item.content {
        Content::Bytes(bytes, format) => Ok((bytes, format)),
        // The name of the file stays out: it may hold that of a person.
        Content::File(path, format) => match read_file(&path) {
            Ok(bytes) => Ok((bytes, format)),
            Err(error) => Err(in_each_language(|_| error.kind().to_string())),
        },
        Content::Bad(why) => Err(in_each_language(|_| why.clone())),
        Content::Unwanted => Err(Why::new()),
    };
    let sha256 = bytes.as_ref().map(|(bytes, _)| hash(bytes)).unwrap_or_default();
    let outcome = bytes.and_then(|(bytes, format)| {
        baak_read::read(&bytes, format).map_err(|error| in_each_language(|ui| error.message(ui)))
    });
    let outcome = match outcome {
        Ok((document, _)) => {
            let settings = own_settings(&options.settings, &options.input.columns, &item.meta);
            Outcome::Read(Box::new(judge(&document, &settings, options.redact)))
        }
        Err(why) => Outcome::Unread(why),
    };
    Record { letter, stratum, meta: item.meta, sha256, outcome }
}

fn in_each_language(why: impl Fn(UiLang) -> String) -> Why {
    UiLang::ALL.into_iter().map(|ui| (ui.code().to_owned(), why(ui))).collect()
}

pub(crate) fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(baak_read::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The settings of one letter: what its metadata declares wins.
pub(crate) fn own_settings(settings: &Settings, columns: &[String], meta: &[String]) -> Settings {
    let value = |name: &str| columns.iter().position(|column| column == name).map(|at| meta[at].as_str());
    let mut own = settings.clone();
    own.ui_lang = None;
    own.lang = value("lang").or_else(|| value("language")).and_then(Lang::from_code).or(own.lang);
    own.kind = value("kind").and_then(law::kind).map(|kind| kind.id).or(own.kind);
    own.regime = value("regime").and_then(law::regime).map(|regime| regime.id).or(own.regime);
    own
}

/// The records of an audit, one after the other.
///
/// # Errors
/// When the file cannot be read, or a line is no record.
pub fn records(folder: &Path, mut each: impl FnMut(Record) -> Result<(), AuditError>) -> Result<(), AuditError> {
    let path = folder.join("audit.jsonl");
    let reader = BufReader::with_capacity(1 << 16, File::open(&path).at(&path)?);
    for line in reader.lines() {
        let record = serde_json::from_str(&line.at(&path)?)
            .map_err(|error| AuditError::Malformed { path: path.clone(), why: error.to_string() })?;
        each(record)?;
    }
    Ok(())
}

/// Hashes the results into the manifest and writes it: the audit is finished.
///
/// # Errors
/// When a result cannot be read or the manifest not be written.
pub fn finish(mut manifest: Manifest, out: &Path, results: &[&str]) -> Result<Manifest, AuditError> {
    for name in results {
        manifest.results.insert((*name).to_owned(), hash_file(&out.join(name))?);
    }
    manifest.write(out)?;
    Ok(manifest)
}
