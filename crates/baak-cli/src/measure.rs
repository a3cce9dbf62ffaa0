//! `baak measure`.

use crate::Outcome;
use crate::args::MeasureArgs;
use crate::input::{self, Source};
use crate::message::{self, say};
use crate::walk::Walk;
use baak_config::Finder;
use baak_core::lang::Lang;
use baak_core::measure::{Measures, measure};
use baak_core::span::Span;
use baak_core::text::Text;
use baak_core::{Document, Settings};
use baak_read::MAX_BYTES;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::PathBuf;

/// A line to measure.
#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    lang: Option<String>,
    text: String,
}

/// What was measured. Offsets are in characters.
#[derive(Serialize)]
struct Measured {
    id: serde_json::Value,
    lang: &'static str,
    sentences: Vec<[u32; 2]>,
    words: u32,
    syllables: u32,
    difficulty: f64,
    /// The same for each sentence that has words.
    sentence_difficulty: Vec<f64>,
    passive: Vec<usize>,
    measures: BTreeMap<&'static str, f64>,
}

/// Measures letters, or lines of JSON.
pub(crate) fn run(args: &MeasureArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let ui = message::ui_lang(None);
    let mut paths = args.paths.clone();
    if paths.is_empty() {
        if io::stdin().is_terminal() {
            say(&format!("baak: {}", message::NO_INPUT.get(ui)));
            return Ok(Outcome::Failed);
        }
        paths.push(PathBuf::from("-"));
    }
    let mut is_whole = true;
    if args.jsonl {
        for path in &paths {
            let name = path.to_string_lossy();
            let whole = if name == "-" {
                lines(BufReader::new(io::stdin().lock()), input::STDIN, args, out)?
            } else {
                match File::open(path) {
                    Ok(file) => lines(BufReader::new(file), &name, args, out)?,
                    Err(error) => {
                        say(&format!("baak: {name}: {}", message::of_io(&error, ui)));
                        false
                    }
                }
            };
            is_whole &= whole;
        }
    } else {
        let finder = Finder::none();
        let walk = Walk { finder: &finder, stdin_name: None, force_exclude: false, ui };
        for source in walk.sources(&paths) {
            is_whole &= letter(&source, args, out)?;
        }
    }
    Ok(if is_whole { Outcome::Clean } else { Outcome::Failed })
}

/// Measures line by line. Returns whether every line could be read.
fn lines(mut input: impl BufRead + Buffered, name: &str, args: &MeasureArgs, out: &mut impl Write) -> io::Result<bool> {
    let (mut line, mut number, mut bad) = (Vec::new(), 0u64, 0u64);
    loop {
        line.clear();
        let read = (&mut input).take(MAX_BYTES as u64).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        number += 1;
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Asked>(&line).map_err(|e| e.to_string()).and_then(|asked| answer(asked, args)) {
            Ok(answer) => {
                serde_json::to_writer(&mut *out, &answer)?;
                out.write_all(b"\n")?;
            }
            Err(error) => {
                bad += 1;
                say(&format!("baak: {name}:{number}: {error}"));
            }
        }
        // Whoever asks line by line waits for the answer.
        if input.is_drained() {
            out.flush()?;
        }
    }
    if bad > 0 {
        say(&format!("baak: {name}: {bad} of {number} lines could not be read"));
    }
    Ok(bad == 0)
}

/// A reader that knows whether more can be had without waiting.
trait Buffered {
    fn is_drained(&self) -> bool;
}

impl<R: Read> Buffered for BufReader<R> {
    fn is_drained(&self) -> bool {
        self.buffer().is_empty()
    }
}

fn answer(asked: Asked, args: &MeasureArgs) -> Result<Measured, String> {
    let declared = match asked.lang.as_deref() {
        Some(code) => Some(Lang::from_code(code).ok_or_else(|| format!("unknown lang “{code}”: use nl, fr or de"))?),
        None => None,
    };
    let lang = args.lang.map(Lang::from).or(declared);
    // The text as it is, so that offsets are the caller's.
    let document = Document::from_plain(&asked.text);
    let text = Text::new(&document, lang);
    let measures = measure(&text, &vec![true; text.lines.len()]);
    let spans: Vec<Span> = text.lines.iter().map(|line| line.sentence.span).collect();
    Ok(Measured {
        id: asked.id,
        lang: text.language.lang.code(),
        sentences: in_chars(&document.text, &spans),
        words: measures.counts.words,
        syllables: measures.counts.syllables,
        difficulty: round(measures.difficulty.points),
        sentence_difficulty: measures.sentences.iter().map(|sentence| round(sentence.points)).collect(),
        passive: passive(&text),
        measures: formulas(&measures),
    })
}

/// The sentences with a passive.
fn passive(text: &Text<'_>) -> Vec<usize> {
    let mut sentences: Vec<usize> = text.passives().iter().map(|(at, _)| *at as usize).collect();
    sentences.dedup();
    sentences
}

fn formulas(measures: &Measures) -> BTreeMap<&'static str, f64> {
    let own = [
        ("words_per_sentence", measures.words_per_sentence),
        ("longest_sentence", f64::from(measures.longest_sentence)),
        ("long_sentence_share", measures.long_sentence_share),
        ("long_word_share", measures.long_word_share),
    ];
    own.into_iter().chain(measures.formulas.iter().copied()).map(|(name, value)| (name, round(value))).collect()
}

/// Two decimals in formulas, more nobody can tell apart.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Byte spans in text order as character offsets.
fn in_chars(text: &str, spans: &[Span]) -> Vec<[u32; 2]> {
    let (mut byte, mut count) = (0, 0);
    let mut chars_before = |at: u32| {
        count += text[byte..at as usize].chars().count() as u32;
        byte = at as usize;
        count
    };
    spans.iter().map(|span| [chars_before(span.start), chars_before(span.end)]).collect()
}

/// Measures the running text of one letter. Returns whether it could be read.
fn letter(source: &Source, args: &MeasureArgs, out: &mut impl Write) -> io::Result<bool> {
    let ui = message::ui_lang(None);
    let read = source.bytes(ui).and_then(|bytes| baak_read::read(&bytes, source.format()).map_err(|e| e.message(ui)));
    let document = match read {
        Ok((document, _)) => document,
        Err(error) => {
            say(&format!("baak: {}: {error}", source.name()));
            return Ok(false);
        }
    };
    let settings = Settings { lang: args.lang.map(Into::into), ..Settings::default() };
    let report = baak_core::check(&document, &settings);
    let measures = &report.readability;
    writeln!(out, "{} ({})", source.name(), report.language.lang.code())?;
    let counts = [
        ("words", f64::from(measures.counts.words)),
        ("sentences", f64::from(measures.counts.sentences)),
        ("syllables", f64::from(measures.counts.syllables)),
        ("difficulty", measures.difficulty.points),
    ];
    for (name, value) in counts.into_iter().chain(formulas(measures)) {
        writeln!(out, "  {name:<22}{:>9}", format!("{value:.2}").trim_end_matches('0').trim_end_matches('.'))?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_in_characters() {
        let text = "Één. Twee 😀. Drie.";
        let byte = |word: &str| text.find(word).expect("there");
        let spans = [Span::new(0, 6), Span::new(byte("Twee"), byte(" Drie"))];
        assert_eq!(in_chars(text, &spans), [[0, 4], [5, 12]]);
    }
}
