//! Tables as text, with commas.

use super::{Cell, ESTIMATE};
use crate::error::{At, AuditError};
use crate::tally::Row;
use std::borrow::Cow;
use std::fs::File;
use std::path::{Path, PathBuf};

/// A table on its way to a file.
pub(super) struct Table {
    path: PathBuf,
    writer: csv::Writer<File>,
}

impl Table {
    pub(super) fn new<'n>(path: &Path, heads: impl IntoIterator<Item = &'n str>) -> Result<Self, AuditError> {
        let mut writer = csv::Writer::from_path(path).at(path)?;
        writer.write_record(heads).at(path)?;
        Ok(Self { path: path.to_owned(), writer })
    }

    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), AuditError> {
        self.writer.write_record(cells.iter().map(|cell| shown(cell).into_owned())).at(&self.path)
    }

    pub(super) fn finish(mut self) -> Result<(), AuditError> {
        self.writer.flush().at(&self.path)
    }
}

fn shown<'c>(cell: &'c Cell<'_>) -> Cow<'c, str> {
    match cell {
        Cell::Empty => "".into(),
        Cell::Text(text) => safe(text),
        Cell::Whole(number) => number.to_string().into(),
        Cell::Number(number) => number.to_string().into(),
        Cell::Truth(truth) => if *truth { "1" } else { "0" }.into(),
    }
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it: text of letters must run nothing.
fn safe(cell: &str) -> Cow<'_, str> {
    let is_number = cell.parse::<f64>().is_ok();
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{cell}").into();
    }
    cell.into()
}

/// `estimates.csv`
pub(super) fn estimates(folder: &Path, rows: &[Row]) -> Result<(), AuditError> {
    let mut table = Table::new(&folder.join("estimates.csv"), ESTIMATE)?;
    for row in rows {
        let number = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
        table.row(&[
            Cell::text(Some(&row.group.dimension)),
            Cell::text(Some(&row.group.value)),
            Cell::text(Some(&row.question)),
            row.n.map_or(Cell::Empty, Cell::Whole),
            number(row.estimate),
            number(row.low),
            number(row.high),
            number(row.corrected),
            number(row.corrected_low),
            number(row.corrected_high),
        ])?;
    }
    table.finish()
}
