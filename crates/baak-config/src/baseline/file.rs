//! The baseline as a file, for people to read and to add owner, reason and last day to.

use super::sketch::Sketch;
use super::{Known, KnownLetter};
use crate::mistake::{self, Mistake};
use baak_core::law::Day;
use serde::Deserialize;
use std::fmt::Write;

const VERSION: u32 = 1;

const HEAD: &str = "\
# The findings that Baak knows of and passes over, made by `baak check --write-baseline`.
# Add to an entry, or to a letter for all of its entries, who answers for it, why it stays, and until which day:
#   owner = \"An Peeters\", reason = \"new template in spring\", until = 2027-03-31
# After that day the finding is reported again. Do not change `key`, `like` and `content`: they tell what the entry is about.
";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    #[serde(default)]
    letter: Vec<Letter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Letter {
    path: String,
    content: String,
    owner: Option<String>,
    reason: Option<String>,
    until: Option<toml::value::Datetime>,
    known: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    key: String,
    count: u32,
    like: Option<String>,
    /// For people only.
    words: Option<String>,
    owner: Option<String>,
    reason: Option<String>,
    until: Option<toml::value::Datetime>,
}

/// Reads a baseline.
pub(super) fn parse(text: &str, path: &str) -> Result<Vec<KnownLetter>, Mistake> {
    let wrong = |span: std::ops::Range<usize>, error: String| {
        Mistake::new((path, text), span, &mistake::BAD_BASELINE, vec![("error", error)])
    };
    let file: File =
        toml::from_str(text).map_err(|error| wrong(error.span().unwrap_or(0..0), error.message().trim().to_owned()))?;
    if file.version != VERSION {
        return Err(wrong(0..0, format!("version = {}", file.version)));
    }
    let day = |day: Option<toml::value::Datetime>| match day {
        None => Ok(None),
        Some(day) => Day::parse(&day.to_string()).map(Some).ok_or_else(|| wrong(0..0, format!("until = {day}"))),
    };
    let mut letters = Vec::new();
    for letter in file.letter {
        let sketch =
            Sketch::from_hex(&letter.content).ok_or_else(|| wrong(0..0, format!("content: {}", letter.path)))?;
        let mut known = Vec::new();
        for entry in letter.known {
            let bad = || wrong(0..0, format!("{}: {}", letter.path, entry.key));
            let key = u64::from_str_radix(&entry.key, 16).map_err(|_| bad())?;
            let like = match &entry.like {
                Some(like) => Some(Sketch::from_hex(like).ok_or_else(bad)?),
                None => None,
            };
            known.push(Known {
                code: entry.code,
                key,
                count: entry.count,
                like,
                words: entry.words.unwrap_or_default(),
                owner: entry.owner,
                reason: entry.reason,
                until: day(entry.until)?,
            });
        }
        letters.push(KnownLetter {
            path: letter.path,
            sketch,
            owner: letter.owner,
            reason: letter.reason,
            until: day(letter.until)?,
            known,
        });
    }
    Ok(letters)
}

/// Writes a baseline.
pub(super) fn write(letters: &[KnownLetter]) -> String {
    let mut out = format!("{HEAD}version = {VERSION}\n");
    for letter in letters.iter().filter(|letter| !letter.known.is_empty()) {
        // Writing to a string never fails.
        let _ =
            write!(out, "\n[[letter]]\npath = {}\ncontent = \"{}\"\n", quoted(&letter.path), letter.sketch.to_hex());
        for (name, value) in [("owner", &letter.owner), ("reason", &letter.reason)] {
            if let Some(value) = value {
                let _ = writeln!(out, "{name} = {}", quoted(value));
            }
        }
        if let Some(day) = letter.until {
            let _ = writeln!(out, "until = {}", iso(day));
        }
        out.push_str("known = [\n");
        for known in &letter.known {
            let _ = write!(
                out,
                "  {{ code = {}, key = \"{:016x}\", count = {}",
                quoted(&known.code),
                known.key,
                known.count
            );
            if !known.words.is_empty() {
                let _ = write!(out, ", words = {}", quoted(&known.words));
            }
            if let Some(like) = &known.like {
                let _ = write!(out, ", like = \"{}\"", like.to_hex());
            }
            for (name, value) in [("owner", &known.owner), ("reason", &known.reason)] {
                if let Some(value) = value {
                    let _ = write!(out, ", {name} = {}", quoted(value));
                }
            }
            if let Some(day) = known.until {
                let _ = write!(out, ", until = {}", iso(day));
            }
            out.push_str(" },\n");
        }
        out.push_str("]\n");
    }
    out
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}
