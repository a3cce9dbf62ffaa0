//! The results as a workbook, `audit.xlsx`: what a team opens first.

use super::{Cell, Column, ESTIMATE, Kind};
use crate::error::{At, AuditError};
use crate::run::Manifest;
use crate::tally::{Row, Tally};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};
use std::io;
use std::path::{Path, PathBuf};

/// Rows of a sheet below its heading, a limit of the format.
const MAX_ROWS: u32 = 1_048_575;

/// The workbook: estimates, strata, letters, findings; headings stay in view, and every column can be filtered.
pub(super) struct Book {
    path: PathBuf,
    book: Workbook,
}

/// A sheet that is filled row by row.
pub(super) struct Sheet {
    path: PathBuf,
    page: Worksheet,
    rows: u32,
    columns: usize,
}

impl Book {
    /// Begins it, with what is known before the letters are gone through.
    pub(super) fn new(folder: &Path, manifest: &Manifest, tally: &Tally, rows: &[Row]) -> Result<Self, AuditError> {
        let path = folder.join("audit.xlsx");
        let mut book = Workbook::new();
        // No clock: the same audit gives the same bytes.
        let begin = |book: &mut Workbook| {
            let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
            book.set_properties(&DocProperties::new().set_title("Baak audit").set_creation_datetime(&created));
            estimates(book, rows)?;
            strata(book, manifest, tally)
        };
        begin(&mut book).map_err(|error| failed(&path, error))?;
        Ok(Self { path, book })
    }

    /// A sheet to fill, which must be added afterwards.
    pub(super) fn sheet(&mut self, name: &str, columns: &[Column<'_>]) -> Result<Sheet, AuditError> {
        let heads: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let widths: Vec<f64> = columns.iter().map(|column| width(*column)).collect();
        let page = begun(&mut self.book, name, &heads, &widths).map_err(|error| failed(&self.path, error))?;
        Ok(Sheet { path: self.path.clone(), page, rows: 0, columns: heads.len() })
    }

    pub(super) fn add(&mut self, mut sheet: Sheet) -> Result<(), AuditError> {
        filter(&mut sheet.page, sheet.rows, sheet.columns).map_err(|error| failed(&self.path, error))?;
        self.book.push_worksheet(sheet.page);
        Ok(())
    }

    pub(super) fn save(mut self) -> Result<(), AuditError> {
        let part = self.path.with_extension("part");
        self.book.save(&part).map_err(|error| failed(&self.path, error))?;
        std::fs::rename(&part, &self.path).at(&self.path)
    }
}

impl Sheet {
    /// Adds a row; what a sheet cannot hold stands in the other tables.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), AuditError> {
        if self.rows == MAX_ROWS {
            return Ok(());
        }
        self.rows += 1;
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (self.rows, column as u16);
            let written = match cell {
                Cell::Empty => continue,
                Cell::Text(text) => self.page.write_string(row, column, text.as_ref()),
                Cell::Whole(number) => self.page.write_number(row, column, *number as f64),
                Cell::Number(number) => self.page.write_number(row, column, *number),
                Cell::Truth(truth) => self.page.write_number(row, column, f64::from(u8::from(*truth))),
            };
            written.map_err(|error| failed(&self.path, error))?;
        }
        Ok(())
    }
}

/// The width of a column, in characters.
fn width((name, kind): Column<'_>) -> f64 {
    match name {
        "sentence" => 90.0,
        "missing_elements" | "wrong_values" | "code" | "words" if kind == Kind::Text => 32.0,
        "service" | "kind" | "regime" => 24.0,
        _ => 12.0,
    }
}

fn failed(path: &Path, error: XlsxError) -> AuditError {
    AuditError::Io { path: path.to_owned(), source: io::Error::other(error) }
}

fn heading() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Medium)
}

/// A sheet with its heading, frozen; `widths` in characters.
fn begun(book: &mut Workbook, name: &str, heads: &[&str], widths: &[f64]) -> Result<Worksheet, XlsxError> {
    let mut sheet = book.new_worksheet_with_constant_memory()?;
    sheet.set_name(name)?.set_freeze_panes(1, 1)?;
    for (column, head) in heads.iter().enumerate() {
        let width = widths.get(column).copied().unwrap_or(12.0);
        sheet.set_column_width(column as u16, width)?;
        sheet.write_with_format(0, column as u16, *head, &heading())?;
    }
    Ok(sheet)
}

/// Adds the filter once the number of rows is known.
fn filter(sheet: &mut Worksheet, rows: u32, columns: usize) -> Result<(), XlsxError> {
    sheet.autofilter(0, 0, rows.max(1), columns.saturating_sub(1) as u16)?;
    Ok(())
}

fn estimates(book: &mut Workbook, rows: &[Row]) -> Result<(), XlsxError> {
    let mut sheet = begun(book, "estimates", &ESTIMATE, &[12.0, 28.0, 36.0])?;
    let (share, number) = (Format::new().set_num_format("0.0%"), Format::new().set_num_format("0.0"));
    for (at, row) in rows.iter().enumerate() {
        let line = at as u32 + 1;
        sheet.write_string(line, 0, &row.group.dimension)?;
        sheet.write_string(line, 1, &row.group.value)?;
        sheet.write_string(line, 2, &row.question)?;
        if let Some(n) = row.n {
            sheet.write_number(line, 3, n as f64)?;
        }
        let format = if row.question.starts_with("mean:") { &number } else { &share };
        let values = [row.estimate, row.low, row.high, row.corrected, row.corrected_low, row.corrected_high];
        for (column, value) in values.into_iter().enumerate() {
            if let Some(value) = value {
                sheet.write_number_with_format(line, column as u16 + 4, value, format)?;
            }
        }
    }
    filter(&mut sheet, rows.len() as u32, ESTIMATE.len())?;
    book.push_worksheet(sheet);
    Ok(())
}

fn strata(book: &mut Workbook, manifest: &Manifest, tally: &Tally) -> Result<(), XlsxError> {
    let heads = ["stratum", "values", "frame", "drawn", "read"];
    let mut sheet = begun(book, "sample", &heads, &[10.0, 40.0])?;
    for (at, (stratum, read)) in manifest.strata.iter().zip(&tally.sample).enumerate() {
        let line = at as u32 + 1;
        sheet.write_number(line, 0, f64::from(line))?;
        sheet.write_string(line, 1, stratum.values.join(" · "))?;
        for (column, n) in [stratum.frame, stratum.drawn, *read].into_iter().enumerate() {
            sheet.write_number(line, column as u16 + 2, n as f64)?;
        }
    }
    filter(&mut sheet, manifest.strata.len() as u32, heads.len())?;
    book.push_worksheet(sheet);
    Ok(())
}
