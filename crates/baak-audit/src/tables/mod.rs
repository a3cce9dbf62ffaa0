//! The results as tables: letters, findings and estimates, each as text, as a workbook, and as Parquet.

mod csv;
#[cfg(feature = "parquet")]
mod parquet;
mod workbook;

use crate::error::AuditError;
use crate::record::{Finding, Judged, Outcome, Record};
use crate::run::{Manifest, records, write_json};
use crate::tally::{Row, Tally};
use std::borrow::Cow;
use std::path::Path;

/// The files that [`write()`] makes.
pub(crate) const FILES: &[&str] = &[
    "letters.csv",
    "findings.csv",
    #[cfg(feature = "parquet")]
    "letters.parquet",
    #[cfg(feature = "parquet")]
    "findings.parquet",
    "estimates.csv",
    "estimates.json",
    "audit.xlsx",
];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Whole,
    Number,
    Truth,
}

/// A column: its name, and what it holds.
type Column<'n> = (&'n str, Kind);

/// What stands in a row under a column.
#[derive(Debug, Clone, PartialEq)]
enum Cell<'r> {
    Empty,
    Text(Cow<'r, str>),
    Whole(u64),
    Number(f64),
    Truth(bool),
}

impl<'r> Cell<'r> {
    fn text(text: Option<&'r str>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Empty, |text| Self::Text(text.into()))
    }

    fn list(parts: &[&str]) -> Self {
        if parts.is_empty() { Self::Empty } else { Self::Text(parts.join("; ").into()) }
    }

    fn whole(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }
}

/// A table in every form that it is written in.
struct Table {
    text: csv::Table,
    sheet: workbook::Sheet,
    #[cfg(feature = "parquet")]
    columns: parquet::Table,
}

impl Table {
    fn new(folder: &Path, name: &str, columns: &[Column<'_>], book: &mut workbook::Book) -> Result<Self, AuditError> {
        Ok(Self {
            text: csv::Table::new(&folder.join(name).with_extension("csv"), columns.iter().map(|(name, _)| *name))?,
            sheet: book.sheet(name, columns)?,
            #[cfg(feature = "parquet")]
            columns: parquet::Table::new(&folder.join(name).with_extension("parquet"), columns)?,
        })
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), AuditError> {
        #[cfg(feature = "parquet")]
        self.columns.row(cells)?;
        self.sheet.row(cells)?;
        self.text.row(cells)
    }

    fn finish(self, book: &mut workbook::Book) -> Result<(), AuditError> {
        #[cfg(feature = "parquet")]
        self.columns.finish()?;
        book.add(self.sheet)?;
        self.text.finish()
    }
}

/// The columns of a letter behind its number and metadata.
const LETTER: [Column<'_>; 23] = [
    ("stratum", Kind::Whole),
    ("weight", Kind::Number),
    ("read", Kind::Truth),
    ("language", Kind::Text),
    ("kind", Kind::Text),
    ("regime", Kind::Text),
    ("words", Kind::Whole),
    ("score", Kind::Whole),
    ("band", Kind::Text),
    ("difficulty", Kind::Number),
    ("complete", Kind::Truth),
    ("required", Kind::Whole),
    ("missing", Kind::Whole),
    ("wrong", Kind::Whole),
    ("unsure", Kind::Whole),
    ("missing_elements", Kind::Text),
    ("wrong_values", Kind::Text),
    ("reasons_vague", Kind::Truth),
    ("reasons_legal_basis", Kind::Truth),
    ("reasons_facts", Kind::Truth),
    ("reasons_reasoning", Kind::Truth),
    ("digital_only", Kind::Truth),
    ("third_person", Kind::Truth),
];

/// The columns of an estimate, as text and in the workbook.
const ESTIMATE: [&str; 10] =
    ["dimension", "value", "question", "n", "estimate", "low", "high", "corrected", "corrected_low", "corrected_high"];

/// The columns of a finding.
const FINDING: [Column<'_>; 5] = [
    ("letter", Kind::Whole),
    ("code", Kind::Text),
    ("severity", Kind::Text),
    ("words", Kind::Text),
    ("sentence", Kind::Text),
];

/// The names of the metadata; `kind` as a table declares it is `declared_kind`, since there is one as Baak sees it.
fn meta_names(manifest: &Manifest) -> Vec<String> {
    let is_taken = |name: &str| name == "letter" || LETTER.iter().any(|(taken, _)| *taken == name);
    let names = manifest.columns.iter();
    names.map(|name| if is_taken(name) { format!("declared_{name}") } else { name.clone() }).collect()
}

/// The columns of a letter, with its metadata.
fn letter_columns(meta: &[String]) -> Vec<Column<'_>> {
    let meta = meta.iter().map(|name| (name.as_str(), Kind::Text));
    std::iter::once(("letter", Kind::Whole)).chain(meta).chain(LETTER).collect()
}

fn letter_cells<'r>(record: &'r Record, tally: &Tally) -> Vec<Cell<'r>> {
    let at = record.stratum as usize;
    let weight = match (tally.frame.get(at), tally.sample.get(at), &record.outcome) {
        (Some(frame), Some(sample), Outcome::Read(_)) if *sample > 0 => *frame as f64 / *sample as f64,
        _ => 0.0,
    };
    let mut cells = vec![Cell::Whole(record.letter)];
    cells.extend(record.meta.iter().map(|value| Cell::text(Some(value))));
    cells.push(Cell::Whole(u64::from(record.stratum) + 1));
    cells.push(Cell::Number((weight * 1e6).round() / 1e6));
    match &record.outcome {
        Outcome::Read(judged) => {
            cells.push(Cell::Truth(true));
            cells.extend(judged_cells(judged));
        }
        Outcome::Unread(_) => {
            cells.push(Cell::Truth(false));
            cells.resize(1 + record.meta.len() + LETTER.len(), Cell::Empty);
        }
    }
    cells
}

fn judged_cells(judged: &Judged) -> Vec<Cell<'_>> {
    let of = judged.completeness;
    let asked = judged.elements.iter().filter(|element| element.level != "recommended" && element.status == "absent");
    let missing: Vec<&str> = asked.map(|element| element.element.as_str()).collect();
    let wrong = judged.findings.iter().filter_map(|finding| finding.code.strip_prefix("value/"));
    vec![
        Cell::text(Some(&judged.language)),
        Cell::text(judged.kind.as_deref()),
        Cell::text(judged.regime.as_deref()),
        Cell::Whole(judged.words.into()),
        Cell::whole(judged.score),
        Cell::text(judged.band.as_deref()),
        Cell::Number(judged.difficulty),
        of.map_or(Cell::Empty, |c| Cell::Truth(c.complete)),
        Cell::whole(of.map(|c| c.required)),
        Cell::whole(of.map(|c| c.missing)),
        Cell::whole(of.map(|c| c.wrong)),
        Cell::whole(of.map(|c| c.unsure)),
        Cell::list(&missing),
        Cell::list(&wrong.collect::<Vec<_>>()),
        Cell::Truth(judged.motivation.vague),
        Cell::Truth(judged.motivation.legal_basis),
        Cell::Truth(judged.motivation.facts),
        Cell::Truth(judged.motivation.reasoning),
        Cell::Truth(judged.digital_only),
        Cell::Truth(judged.third_person),
    ]
}

fn finding_cells(letter: u64, finding: &Finding) -> [Cell<'_>; 5] {
    [
        Cell::Whole(letter),
        Cell::text(Some(&finding.code)),
        Cell::text(Some(&finding.severity)),
        Cell::text(finding.words.as_deref()),
        Cell::text(finding.sentence.as_deref()),
    ]
}

/// Writes all tables.
///
/// # Errors
/// When records cannot be read or tables not be written.
pub(crate) fn write(folder: &Path, manifest: &Manifest, tally: &Tally, rows: &[Row]) -> Result<(), AuditError> {
    csv::estimates(folder, rows)?;
    write_json(&folder.join("estimates.json"), &rows)?;
    let mut book = workbook::Book::new(folder, manifest, tally, rows)?;
    let mut letters = Table::new(folder, "letters", &letter_columns(&meta_names(manifest)), &mut book)?;
    let mut findings = Table::new(folder, "findings", &FINDING, &mut book)?;
    records(folder, |record| {
        letters.row(&letter_cells(&record, tally))?;
        if let Outcome::Read(judged) = &record.outcome {
            for finding in &judged.findings {
                findings.row(&finding_cells(record.letter, finding))?;
            }
        }
        Ok(())
    })?;
    letters.finish(&mut book)?;
    findings.finish(&mut book)?;
    book.save()
}
