//! How fast the full check is, as a ratio to a bare limit measured in the same run.
//!
//! The limit does the least that any such tool must do: cut words and sentences, count syllables by vowel groups, search
//! 2,000 patterns in one pass, and try ten regular expressions behind a literal. Rounds alternate, so that a busy machine
//! slows both. `BAAK_CORPUS=DIR` measures the text files of a directory in place of the project's letters.
//!
//! Budgets (figures of the project, not tests): full check at most 3 times the limit on one thread; time linear up to a
//! 10 MB letter; a first report on one letter within 15 ms of starting.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs, reason = "a measurement run by hand")]

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use baak_core::{Document, Settings, check};
use regex::Regex;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const LETTERS: usize = 1000;
const ROUNDS: usize = 9;
const PATTERNS: usize = 2000;

/// Ten expressions, each with the literal behind which it is tried.
const GATED: [(&str, &str); 10] = [
    (
        r"\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b",
        "er ",
    ),
    (r"(?i)\bingevolge\b", "ngevolge"),
    (r"(?i)\b(?:dient|dienen) (?:u|te)\b", "dien"),
    (r"\bBE\d\d(?: \d{4}){3}\b", "BE"),
    (r"(?i)\b(?:wordt|worden|werd|werden) (?:\w+ ){0,4}ge\w+[dt]\b", "w"),
    (r"[\w.]+@[\w.]+", "@"),
    (r"(?i)\bnonobstant\b", "nonobstant"),
    (r"\b\d{2} \d{3} \d{2} \d{2}\b", "02 "),
    (r"(?i)\bils? (?:a|ont) été \w+é\b", " été "),
    (r"\([^)]{80,}\)", "("),
];

struct Limit {
    patterns: AhoCorasick,
    gated: Vec<(Regex, &'static str)>,
    is_vowel: [bool; 256],
}

impl Limit {
    fn new() -> Self {
        let words: Vec<String> = ["nl", "fr", "de"]
            .iter()
            .flat_map(|lang| {
                let list = std::fs::read_to_string(root().join("wordlists").join(lang).join("jargon.tsv")).unwrap();
                let terms: Vec<String> = list.lines().filter(|l| !l.starts_with('#')).map(first_column).collect();
                terms
            })
            .take(PATTERNS)
            .collect();
        let mut is_vowel = [false; 256];
        "aeiouyAEIOUY".bytes().for_each(|v| is_vowel[v as usize] = true);
        (0xA0..=0xBF).for_each(|x: usize| is_vowel[x] = x != 0xA7 && x != 0xB1);
        Self {
            patterns: AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .kind(Some(AhoCorasickKind::DFA))
                .match_kind(MatchKind::LeftmostLongest)
                .build(words)
                .unwrap(),
            gated: GATED.iter().map(|(regex, literal)| (Regex::new(regex).unwrap(), *literal)).collect(),
            is_vowel,
        }
    }

    fn pass(&self, text: &str) -> usize {
        let bytes = text.as_bytes();
        let (mut words, mut sentences, mut syllables, mut start, mut in_word, mut ended) = (0, 0, 0, 0, false, false);
        let mut at = 0;
        while at <= bytes.len() {
            let byte = bytes.get(at).copied().unwrap_or(b' ');
            let (is_letter, width) = match byte {
                0..0x80 => (byte.is_ascii_alphanumeric() || (byte == b'\'' && in_word), 1),
                0xC3..=0xC5 => (true, 2),
                0xE0.. => (false, 3),
                _ => (false, 2),
            };
            if is_letter && !in_word {
                (start, in_word) = (at, true);
                sentences += usize::from(ended && (byte.is_ascii_uppercase() || byte == 0xC3));
                ended = false;
            } else if !is_letter {
                if in_word {
                    words += 1;
                    in_word = false;
                    let mut before = false;
                    for letter in &bytes[start..at] {
                        let vowel = self.is_vowel[*letter as usize];
                        syllables += usize::from(vowel && !before);
                        before = vowel;
                    }
                }
                if matches!(byte, b'.' | b'!' | b'?') {
                    ended = true;
                }
            }
            at += width;
        }
        let hits = self.patterns.find_iter(text).count();
        let gated: usize =
            self.gated.iter().filter(|(_, l)| text.contains(l)).map(|(regex, _)| regex.find_iter(text).count()).sum();
        words + sentences + syllables + hits + gated
    }
}

fn first_column(line: &str) -> String {
    line.split('\t').next().unwrap_or_default().to_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The texts of the corpus, repeated up to [`LETTERS`].
fn corpus() -> Vec<String> {
    let dirs: Vec<PathBuf> = match std::env::var_os("BAAK_CORPUS") {
        Some(dir) => vec![dir.into()],
        None => ["nl", "fr", "de"].iter().map(|lang| root().join("tests/letters").join(lang)).collect(),
    };
    let mut files: Vec<PathBuf> = dirs
        .iter()
        .flat_map(|dir| std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()))
        .filter(|path| path.extension().is_some_and(|ext| ext == "md" || ext == "txt"))
        .collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    texts.iter().cycle().take(LETTERS).cloned().collect()
}

fn full(text: &str) -> usize {
    check(black_box(&Document::from_plain(text)), &Settings::default()).diagnostics.len()
}

fn time(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// How fast a letter is read that was saved in a format.
fn read_format(format: &str) {
    /// Often enough that a letter takes longer than the clock's step.
    const READS: u32 = 200;
    let Some(kind) = baak_read::Format::of_name(&format!("letter.{format}")) else { return };
    let files: Vec<Vec<u8>> = ["nl", "fr", "de"]
        .iter()
        .filter_map(|lang| fs::read(root().join(format!("tests/formats/{lang}/letter.{format}"))).ok())
        .collect();
    let size: usize = files.iter().map(Vec::len).sum();
    let taken = time(|| {
        for _ in 0..READS {
            for file in &files {
                black_box(baak_read::read(file, kind).is_ok());
            }
        }
    });
    let letters = f64::from(READS) * files.len() as f64 / taken.as_secs_f64();
    let megabytes = f64::from(READS) * size as f64 / taken.as_secs_f64() / 1e6;
    println!("reading {format:4} {letters:10.0} letters/s {megabytes:8.1} MB/s");
}

fn main() {
    let texts = corpus();
    let bytes: usize = texts.iter().map(String::len).sum();
    let limit = Limit::new();
    let all = |pass: &dyn Fn(&str) -> usize| {
        black_box(texts.iter().map(|text| pass(text)).sum::<usize>());
    };
    all(&full);
    let (mut limits, mut checks) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        limits.push(time(|| all(&|text| limit.pass(text))));
        checks.push(time(|| all(&full)));
    }
    let (limit_time, check_time) = (median(limits), median(checks));
    let rate = |time: Duration| bytes as f64 / time.as_secs_f64() / 1e6;
    println!("{} letters, {bytes} bytes, one thread, median of {ROUNDS} rounds", texts.len());
    println!("bare limit  {:8.1} ms  {:6.1} MB/s", limit_time.as_secs_f64() * 1e3, rate(limit_time));
    println!("full check  {:8.1} ms  {:6.1} MB/s", check_time.as_secs_f64() * 1e3, rate(check_time));
    println!("ratio       {:8.2}  (budget 3)", check_time.as_secs_f64() / limit_time.as_secs_f64());

    for format in ["md", "txt", "html", "odt", "docx", "pdf"] {
        read_format(format);
    }

    let long = |megabytes: usize| texts.join("\n\n").chars().cycle().take(megabytes * 1_000_000).collect::<String>();
    let (one, ten) = (long(1), long(10));
    let long_time = |text: &str| {
        time(|| {
            black_box(full(text));
        })
    };
    let (one_time, ten_time) = (long_time(&one), long_time(&ten));
    println!(
        "one letter of 1 MB {:.0} ms, of 10 MB {:.0} ms: ratio {:.1}  (budget 11)",
        one_time.as_secs_f64() * 1e3,
        ten_time.as_secs_f64() * 1e3,
        ten_time.as_secs_f64() / one_time.as_secs_f64()
    );

    let start = |command: &mut Command| {
        let runs = (0..21).map(|_| time(|| drop(command.stdout(Stdio::null()).status())));
        median(runs.collect()).as_secs_f64() * 1e3
    };
    let letter = root().join("examples/letters/nl/refuse-bad.md");
    let baak = start(Command::new(env!("CARGO_BIN_EXE_baak")).arg("check").arg(letter));
    let nothing = start(Command::new(env!("CARGO_BIN_EXE_baak")).arg("--version"));
    println!("start to finish on one letter {baak:.1} ms, of which the bare process {nothing:.1} ms  (budget 15)");
}
