//! Tables as Parquet: typed columns, for data engines.

use super::{Cell, Column, Kind};
use crate::error::{At, AuditError};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use std::fs::File;
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Rows of a row group: as many wait in memory, which must not grow with the number of letters.
const GROUP_ROWS: usize = 1024;

/// The values of a column that wait; none where a cell is empty.
enum Waiting {
    Text(Vec<Option<ByteArray>>),
    Whole(Vec<Option<i64>>),
    Number(Vec<Option<f64>>),
    Truth(Vec<Option<bool>>),
}

/// A table on its way to a file.
pub(super) struct Table {
    path: PathBuf,
    part: PathBuf,
    writer: SerializedFileWriter<File>,
    waiting: Vec<Waiting>,
    rows: usize,
}

impl Table {
    pub(super) fn new(path: &Path, columns: &[Column<'_>]) -> Result<Self, AuditError> {
        let part = path.with_extension("parquet.part");
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("baak ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let file = File::create(&part).at(&part)?;
        let writer = schema(columns)
            .and_then(|schema| SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties)))
            .map_err(|error| failed(path, error))?;
        let waiting = columns.iter().map(|(_, kind)| match kind {
            Kind::Text => Waiting::Text(Vec::new()),
            Kind::Whole => Waiting::Whole(Vec::new()),
            Kind::Number => Waiting::Number(Vec::new()),
            Kind::Truth => Waiting::Truth(Vec::new()),
        });
        Ok(Self { path: path.to_owned(), part, writer, waiting: waiting.collect(), rows: 0 })
    }

    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), AuditError> {
        for (waiting, cell) in self.waiting.iter_mut().zip(cells) {
            match (waiting, cell) {
                (Waiting::Text(values), Cell::Text(text)) => {
                    values.push(Some(ByteArray::from(text.as_bytes().to_vec())));
                }
                (Waiting::Whole(values), Cell::Whole(number)) => values.push(i64::try_from(*number).ok()),
                (Waiting::Number(values), Cell::Number(number)) => values.push(Some(*number)),
                (Waiting::Truth(values), Cell::Truth(truth)) => values.push(Some(*truth)),
                (Waiting::Text(values), _) => values.push(None),
                (Waiting::Whole(values), _) => values.push(None),
                (Waiting::Number(values), _) => values.push(None),
                (Waiting::Truth(values), _) => values.push(None),
            }
        }
        self.rows += 1;
        if self.rows >= GROUP_ROWS { self.flush() } else { Ok(()) }
    }

    pub(super) fn finish(mut self) -> Result<(), AuditError> {
        if self.rows > 0 {
            self.flush()?;
        }
        self.writer.close().map_err(|error| failed(&self.path, error))?;
        std::fs::rename(&self.part, &self.path).at(&self.path)
    }

    /// Writes what waits as a row group.
    fn flush(&mut self) -> Result<(), AuditError> {
        self.rows = 0;
        let waiting = self.waiting.iter_mut();
        let write = || -> Result<(), ParquetError> {
            let mut group = self.writer.next_row_group()?;
            for values in waiting {
                match values {
                    Waiting::Text(values) => column::<ByteArrayType>(&mut group, mem::take(values))?,
                    Waiting::Whole(values) => column::<Int64Type>(&mut group, mem::take(values))?,
                    Waiting::Number(values) => column::<DoubleType>(&mut group, mem::take(values))?,
                    Waiting::Truth(values) => column::<BoolType>(&mut group, mem::take(values))?,
                }
            }
            group.close()?;
            Ok(())
        };
        write().map_err(|error| failed(&self.path, error))
    }
}

fn column<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, File>,
    values: Vec<Option<T::T>>,
) -> Result<(), ParquetError> {
    let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<T::T> = values.into_iter().flatten().collect();
    let Some(mut writer) = group.next_column()? else { return Ok(()) };
    writer.typed::<T>().write_batch(&values, Some(&levels), None)?;
    writer.close()
}

fn schema(columns: &[Column<'_>]) -> Result<Type, ParquetError> {
    let fields = columns.iter().map(|(name, kind)| {
        let (physical, logical) = match kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Whole => (Physical::INT64, None),
            Kind::Number => (Physical::DOUBLE, None),
            Kind::Truth => (Physical::BOOLEAN, None),
        };
        let field = Type::primitive_type_builder(name, physical).with_logical_type(logical);
        field.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
    });
    Type::group_type_builder("baak").with_fields(fields.collect::<Result<_, _>>()?).build()
}

fn failed(path: &Path, error: ParquetError) -> AuditError {
    AuditError::Io { path: path.to_owned(), source: io::Error::other(error) }
}
