//! Own word lists: tables in the configuration, or files in the form of `wordlists/LANG/*.tsv`.

use crate::keep::keep;
use crate::mistake::{self, Mistake};
use crate::names::choose;
use crate::own::phrase;
use crate::table::{Reading, Said, Table};
use baak_core::house::OwnWords;
use baak_core::lang::Lang;
use baak_core::pack::{AbbreviationEntry, JargonClass, JargonEntry, StigmaEntry, Tone, ToneEntry};
use std::cell::RefCell;
use std::io;
use std::path::Path;

/// Reads a file that the configuration names.
pub(crate) type ReadFile<'r> = &'r dyn Fn(&Path) -> io::Result<String>;

const TONES: [(&str, Tone); 2] = [("accusing", Tone::Accusing), ("threatening", Tone::Threatening)];

/// The words of one language.
pub(crate) fn words(table: &Table<'_>, lang: Lang, folder: &Path, read: ReadFile<'_>) -> OwnWords {
    let lists = Lists { table, lang, folder, read };
    let own = OwnWords {
        jargon: lists.read("jargon", jargon, &["term", "variants", "plain", "fix", "class", "note"], 3, jargon_row),
        abbreviations: lists.read(
            "abbreviations",
            abbreviation,
            &["short", "full", "period", "explain"],
            2,
            abbreviation_row,
        ),
        stigma: lists.read("stigma", stigma, &["term", "respectful", "severity", "why"], 2, stigma_row),
        tone: lists.read("tone", tone, &["phrase", "tone"], 2, tone_row),
        allowed: table
            .texts("allow")
            .unwrap_or_default()
            .iter()
            .filter_map(|said| phrase(table.reading, said, lang))
            .collect(),
    };
    table.done();
    own
}

struct Lists<'t, 'a> {
    table: &'t Table<'a>,
    lang: Lang,
    folder: &'t Path,
    read: ReadFile<'t>,
}

/// Makes an entry of a row of a file.
type OfRow<T> = fn(&Reading<'_>, &[Said<'_>], Lang) -> Option<T>;

impl Lists<'_, '_> {
    /// A list: tables, or the name of a file with these columns, of which the first `least` are needed.
    fn read<T>(
        &self,
        key: &'static str,
        of_table: fn(&Table<'_>, Lang) -> Option<T>,
        columns: &[&str],
        least: usize,
        of_row: OfRow<T>,
    ) -> Vec<T> {
        let table = self.table;
        if !table.is_text(key) {
            return table.tables(key).iter().filter_map(|entry| of_table(entry, self.lang)).collect();
        }
        let Some(name) = table.text(key) else { return Vec::new() };
        let path = self.folder.join(name.text);
        match (self.read)(&path) {
            Ok(text) => self.rows(&path.to_string_lossy(), &text, columns, least, of_row),
            Err(error) => {
                table.reading.wrong(name.span, &mistake::NO_FILE, vec![("error", error.to_string())]);
                Vec::new()
            }
        }
    }

    fn rows<T>(&self, path: &str, text: &str, columns: &[&str], least: usize, of_row: OfRow<T>) -> Vec<T> {
        let reading = Reading { path, text, mistakes: RefCell::default() };
        let mut entries = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut begin = start;
            let cells: Vec<Said<'_>> = line
                .split('\t')
                .map(|cell| {
                    let said = Said { text: cell, span: begin..begin + cell.len() };
                    begin += cell.len() + 1;
                    said
                })
                .collect();
            if cells.len() < least {
                let values = vec![
                    ("found", cells.len().to_string()),
                    ("least", least.to_string()),
                    ("columns", columns.join(", ")),
                ];
                reading.wrong(start..start + line.len(), &mistake::COLUMNS, values);
                continue;
            }
            entries.extend(of_row(&reading, &cells, self.lang));
        }
        let mistakes: Vec<Mistake> = reading.mistakes.into_inner();
        self.table.reading.mistakes.borrow_mut().extend(mistakes);
        entries
    }
}

/// Several words in one column: `een; twee`.
fn parts<'a>(said: Option<&Said<'a>>) -> Vec<Said<'a>> {
    let Some(said) = said else { return Vec::new() };
    let words = said.text.split(';').map(str::trim).filter(|word| !word.is_empty());
    words.map(|text| Said { text, span: said.span.clone() }).collect()
}

fn jargon(table: &Table<'_>, lang: Lang) -> Option<JargonEntry> {
    let term = table.required("term");
    let forms = table.texts("forms").unwrap_or_default();
    let plain = table.texts("plain").unwrap_or_default();
    let is_safe = table.flag("safe");
    let note = table.text("note");
    table.done();
    entry(table.reading, &term?, &forms, &plain, is_safe, note.map_or("", |said| said.text), lang)
}

fn jargon_row(reading: &Reading<'_>, cells: &[Said<'_>], lang: Lang) -> Option<JargonEntry> {
    let is_safe = match cells.get(3) {
        Some(said) => choose(reading, said, &[("yes", true), ("no", false)])?,
        None => false,
    };
    let note = cells.get(5).map_or("", |said| said.text);
    entry(reading, &cells[0], &parts(cells.get(1)), &parts(cells.get(2)), is_safe, note, lang)
}

fn entry(
    reading: &Reading<'_>,
    term: &Said<'_>,
    forms: &[Said<'_>],
    plain: &[Said<'_>],
    is_safe: bool,
    note: &str,
    lang: Lang,
) -> Option<JargonEntry> {
    if plain.is_empty() && note.is_empty() {
        reading.wrong(term.span.clone(), &mistake::NO_HELP, vec![("value", term.text.to_owned())]);
        return None;
    }
    if is_safe && plain.is_empty() {
        reading.wrong(term.span.clone(), &mistake::UNSAFE_FIX, Vec::new());
        return None;
    }
    let checked = phrase(reading, term, lang)?;
    let forms: Vec<&str> = forms.iter().filter_map(|form| phrase(reading, form, lang)).collect();
    let plain: Vec<&str> = plain.iter().map(|said| said.text).collect();
    let class = JargonClass::Bureaucratic;
    Some(JargonEntry::new(checked, keep(&forms.join("; ")), keep(&plain.join("; ")), is_safe, class, keep(note)))
}

fn abbreviation(table: &Table<'_>, lang: Lang) -> Option<AbbreviationEntry> {
    let (short, full) = (table.required("short"), table.required("full"));
    let must_be_explained = table.flag("explain");
    table.done();
    let short = phrase(table.reading, &short?, lang)?;
    Some(AbbreviationEntry { short, full: keep(full?.text), must_be_explained })
}

fn abbreviation_row(reading: &Reading<'_>, cells: &[Said<'_>], lang: Lang) -> Option<AbbreviationEntry> {
    let must_be_explained = cells.get(3).is_some_and(|said| said.text == "yes");
    Some(AbbreviationEntry { short: phrase(reading, &cells[0], lang)?, full: keep(cells[1].text), must_be_explained })
}

fn stigma(table: &Table<'_>, lang: Lang) -> Option<StigmaEntry> {
    let (term, respectful) = (table.required("term"), table.texts("respectful"));
    table.require("respectful");
    let is_insult = table.flag("insult");
    let why = table.text("why").map_or("", |said| keep(said.text));
    table.done();
    let respectful: Vec<&str> = respectful?.iter().map(|said| said.text).collect();
    let term = phrase(table.reading, &term?, lang)?;
    Some(StigmaEntry { term, respectful: keep(&respectful.join("; ")), is_insult, why })
}

fn stigma_row(reading: &Reading<'_>, cells: &[Said<'_>], lang: Lang) -> Option<StigmaEntry> {
    Some(StigmaEntry {
        term: phrase(reading, &cells[0], lang)?,
        respectful: keep(cells[1].text),
        is_insult: cells.get(2).is_some_and(|said| said.text == "error"),
        why: cells.get(3).map_or("", |said| keep(said.text)),
    })
}

fn tone(table: &Table<'_>, lang: Lang) -> Option<ToneEntry> {
    let (words, tone) = (table.required("phrase"), table.required("tone"));
    table.done();
    let tone = choose(table.reading, &tone?, &TONES)?;
    Some(ToneEntry { phrase: phrase(table.reading, &words?, lang)?, tone })
}

fn tone_row(reading: &Reading<'_>, cells: &[Said<'_>], lang: Lang) -> Option<ToneEntry> {
    let tone = choose(reading, &cells[1], &TONES)?;
    Some(ToneEntry { phrase: phrase(reading, &cells[0], lang)?, tone })
}
