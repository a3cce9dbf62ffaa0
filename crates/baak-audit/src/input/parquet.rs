//! Letters from a Parquet file, row group by row group. Texts are read only where a letter of the row group is asked for.

use super::table::{Columns, Roles, Row, letter};
use super::{Each, Input, Wanted};
use crate::error::{At, AuditError};
use parquet::basic::{LogicalType, TimeUnit};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use parquet::record::reader::TreeBuilder;
use parquet::schema::types::{SchemaDescriptor, Type};
use std::borrow::Cow;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// Rows decoded at once: letters are long, and memory must stay flat.
const BATCH_ROWS: usize = 64;

/// What the columns of a row hold, by their place in the file.
struct ParquetRow<'s> {
    fields: Vec<Option<Field>>,
    columns: &'s [Arc<Type>],
}

impl Row for ParquetRow<'_> {
    fn bytes(&self, column: usize) -> Option<Cow<'_, [u8]>> {
        match self.fields.get(column)?.as_ref()? {
            Field::Null => None,
            Field::Str(text) => Some(Cow::Borrowed(text.as_bytes())),
            Field::Bytes(bytes) => Some(Cow::Borrowed(bytes.data())),
            Field::Long(time) if is_nanoseconds(self.columns.get(column)?) => {
                Some(day_or_time(&Field::TimestampMicros(time / 1000)))
            }
            other => Some(day_or_time(other)),
        }
    }
}

fn is_nanoseconds(column: &Type) -> bool {
    let info = column.get_basic_info();
    matches!(info.logical_type_ref(), Some(LogicalType::Timestamp(time)) if time.unit == TimeUnit::NANOS)
}

/// As text; of a time at midnight, the day.
fn day_or_time(field: &Field) -> Cow<'static, [u8]> {
    let text = field.to_string();
    Cow::Owned(text.split(" 00:00:00").next().unwrap_or_default().as_bytes().to_vec())
}

impl Input {
    pub(super) fn visit_parquet(&self, path: &Path, wanted: Wanted<'_>, each: Each<'_>) -> Result<bool, AuditError> {
        let malformed = |error: ParquetError| AuditError::Malformed { path: path.to_owned(), why: error.to_string() };
        let reader = SerializedFileReader::new(File::open(path).at(path)?).map_err(malformed)?;
        let schema = reader.metadata().file_metadata().schema_descr_ptr();
        let columns = schema.root_schema().get_fields();
        let names = Columns::of(columns.iter().map(|column| column.name()));
        let roles = Roles::of_table(self, &names, path)?;
        let mut number = 0u64;
        for group in 0..reader.num_row_groups() {
            let group = reader.get_row_group(group).map_err(malformed)?;
            // A damaged file may tell any number.
            let rows = u32::try_from(group.metadata().num_rows())
                .map_err(|_| malformed(ParquetError::General("number of rows".into())))?;
            let is_any_wanted = (number..number + u64::from(rows)).any(wanted);
            let mut places: Vec<usize> =
                [roles.path, roles.id, roles.format].into_iter().chain(roles.kept.iter().copied()).flatten().collect();
            // Without any column there would be no rows to count.
            places.extend(roles.text.filter(|_| is_any_wanted || places.is_empty()));
            places.sort_unstable();
            places.dedup();
            // A column of lists or records holds no text.
            places.retain(|at| columns.get(*at).is_some_and(|column| column.is_primitive()));
            let fields = places.iter().filter_map(|at| columns.get(*at).cloned()).collect();
            let asked = Type::group_type_builder(schema.name()).with_fields(fields).build().map_err(malformed)?;
            let asked = Arc::new(SchemaDescriptor::new(Arc::new(asked)));
            let iter = TreeBuilder::new().with_batch_size(BATCH_ROWS).as_iter(asked, group.as_ref());
            for row in iter.map_err(malformed)? {
                let mut fields = vec![None; columns.len()];
                for (at, (_, field)) in places.iter().zip(row.map_err(malformed)?.into_columns()) {
                    fields[*at] = Some(field);
                }
                let item = letter(&ParquetRow { fields, columns }, &roles, path, number + 1, wanted(number));
                number += 1;
                if !each(item)? {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}
