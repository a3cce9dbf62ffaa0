//! The results as a workbook, `audit.xlsx`: what a team opens first.

use crate::error::{At, AuditError};
use crate::record::Outcome;
use crate::run::{Manifest, records};
use crate::tables::{LETTER_HEADS, letter_cells};
use crate::tally::{Row, Tally};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};
use std::io;
use std::path::Path;

/// Rows of a sheet below its heading, a limit of the format.
const MAX_ROWS: u32 = 1_048_575;

/// Writes the workbook: estimates, letters, findings, strata; headings stay in view, and every column can be filtered.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(folder: &Path, manifest: &Manifest, tally: &Tally, rows: &[Row]) -> Result<(), AuditError> {
    let path = folder.join("audit.xlsx");
    let failed = |error: XlsxError| AuditError::Io { path: path.clone(), source: io::Error::other(error) };
    let mut book = Workbook::new();
    // No clock: the same audit gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(failed)?;
    book.set_properties(&DocProperties::new().set_title("Baak audit").set_creation_datetime(&created));
    estimates(&mut book, rows).map_err(failed)?;
    strata(&mut book, manifest, tally).map_err(failed)?;
    letters(&mut book, folder, manifest, tally)?;
    findings(&mut book, folder)?;
    let part = path.with_extension("part");
    book.save(&part).map_err(failed)?;
    std::fs::rename(&part, &path).at(&path)
}

fn heading() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Medium)
}

/// A sheet with its heading, frozen; `widths` in characters.
fn sheet<'b>(
    book: &'b mut Workbook,
    name: &str,
    heads: &[&str],
    widths: &[f64],
) -> Result<&'b mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet_with_constant_memory()?.set_name(name)?;
    sheet.set_freeze_panes(1, 1)?;
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

/// A number as a number, anything else as text.
fn cell(sheet: &mut Worksheet, row: u32, column: usize, text: &str) -> Result<(), XlsxError> {
    match text.parse::<f64>() {
        _ if text.is_empty() => {}
        Ok(value) if value.is_finite() => {
            sheet.write_number(row, column as u16, value)?;
        }
        _ => {
            sheet.write_string(row, column as u16, text)?;
        }
    }
    Ok(())
}

fn estimates(book: &mut Workbook, rows: &[Row]) -> Result<(), XlsxError> {
    let heads = [
        "dimension",
        "value",
        "question",
        "n",
        "estimate",
        "low",
        "high",
        "corrected",
        "corrected_low",
        "corrected_high",
    ];
    let sheet = sheet(book, "estimates", &heads, &[12.0, 28.0, 36.0])?;
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
    filter(sheet, rows.len() as u32, heads.len())
}

fn strata(book: &mut Workbook, manifest: &Manifest, tally: &Tally) -> Result<(), XlsxError> {
    let heads = ["stratum", "values", "frame", "drawn", "read"];
    let sheet = sheet(book, "sample", &heads, &[10.0, 40.0])?;
    for (at, (stratum, read)) in manifest.strata.iter().zip(&tally.sample).enumerate() {
        let line = at as u32 + 1;
        sheet.write_number(line, 0, f64::from(line))?;
        sheet.write_string(line, 1, stratum.values.join(" · "))?;
        for (column, n) in [stratum.frame, stratum.drawn, *read].into_iter().enumerate() {
            sheet.write_number(line, column as u16 + 2, n as f64)?;
        }
    }
    filter(sheet, manifest.strata.len() as u32, heads.len())
}

fn letters(book: &mut Workbook, folder: &Path, manifest: &Manifest, tally: &Tally) -> Result<(), AuditError> {
    let path = folder.join("audit.xlsx");
    let failed = |error: XlsxError| AuditError::Io { path: path.clone(), source: io::Error::other(error) };
    let mut heads = vec!["letter"];
    heads.extend(manifest.columns.iter().map(String::as_str));
    heads.extend(LETTER_HEADS);
    let sheet = sheet(book, "letters", &heads, &[]).map_err(failed)?;
    let mut line = 0;
    records(folder, |record| {
        if line < MAX_ROWS {
            line += 1;
            for (column, text) in letter_cells(&record, tally).iter().enumerate() {
                cell(sheet, line, column, text).map_err(failed)?;
            }
        }
        Ok(())
    })?;
    filter(sheet, line, heads.len()).map_err(failed)
}

fn findings(book: &mut Workbook, folder: &Path) -> Result<(), AuditError> {
    let path = folder.join("audit.xlsx");
    let failed = |error: XlsxError| AuditError::Io { path: path.clone(), source: io::Error::other(error) };
    let heads = ["letter", "code", "severity", "words", "sentence"];
    let sheet = sheet(book, "findings", &heads, &[8.0, 32.0, 10.0, 30.0, 90.0]).map_err(failed)?;
    let mut line = 0;
    records(folder, |record| {
        let Outcome::Read(judged) = &record.outcome else { return Ok(()) };
        for finding in judged.findings.iter().take((MAX_ROWS - line) as usize) {
            line += 1;
            sheet.write_number(line, 0, record.letter as f64).map_err(failed)?;
            let texts = [&finding.code, &finding.severity];
            for (column, text) in texts.into_iter().enumerate() {
                sheet.write_string(line, column as u16 + 1, text).map_err(failed)?;
            }
            for (column, text) in [(3, &finding.words), (4, &finding.sentence)] {
                if let Some(text) = text {
                    sheet.write_string(line, column, text).map_err(failed)?;
                }
            }
        }
        Ok(())
    })?;
    filter(sheet, line, heads.len()).map_err(failed)
}
