//! Tables of letters: one row a letter, with a text or the path of a file, a name, and metadata.

use super::{Content, Each, Input, Item, Wanted, file_content, name_of};
use crate::error::{At, AuditError};
use baak_read::{Format, MAX_BYTES};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// The names that a column of text has, when the user does not say.
const TEXT_COLUMNS: [&str; 8] = ["text", "letter", "body", "tekst", "brief", "texte", "lettre", "content"];
/// The names that a column of names has.
const ID_COLUMNS: [&str; 6] = ["id", "letter_id", "nummer", "numero", "number", "key"];
/// The column of a table that names a file in the place of a text.
const PATH_COLUMNS: [&str; 4] = ["path", "file", "bestand", "fichier"];

/// The names of a table's columns, whatever their case.
pub(super) struct Columns(Vec<String>);

impl Columns {
    pub(super) fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self(names.into_iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_lowercase()).collect())
    }

    fn find(&self, name: &str) -> Option<usize> {
        let name = name.to_lowercase();
        self.0.iter().position(|column| *column == name)
    }

    fn any(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.find(name))
    }

    fn missing(&self, path: &Path, column: &str) -> AuditError {
        AuditError::NoColumn { path: path.to_owned(), column: column.to_owned(), has: self.0.clone() }
    }
}

/// Which column of a table says what.
pub(super) struct Roles {
    pub(super) text: Option<usize>,
    /// The column that names a file; only where there is no text.
    pub(super) path: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) format: Option<usize>,
    /// The column of each metadatum, in the order of [`Input::columns`].
    pub(super) kept: Vec<Option<usize>>,
}

impl Roles {
    fn find(input: &Input, columns: &Columns) -> Self {
        let named = |own: &Option<String>, usual: &[&str]| match own {
            Some(name) => columns.find(name),
            None => columns.any(usual),
        };
        let text = named(&input.text_column, &TEXT_COLUMNS);
        Self {
            text,
            path: columns.any(&PATH_COLUMNS).filter(|_| text.is_none()),
            id: named(&input.id_column, &ID_COLUMNS),
            format: columns.find("format"),
            kept: input.columns.iter().map(|name| columns.find(name)).collect(),
        }
    }

    /// The same for a whole table, which must have what the user names, and text or paths.
    pub(super) fn of_table(input: &Input, columns: &Columns, path: &Path) -> Result<Self, AuditError> {
        for name in [&input.text_column, &input.id_column].into_iter().flatten() {
            columns.find(name).ok_or_else(|| columns.missing(path, name))?;
        }
        let roles = Self::find(input, columns);
        if roles.text.is_none() && roles.path.is_none() {
            return Err(columns.missing(path, "text"));
        }
        Ok(roles)
    }
}

/// The cells of a row; none where a cell is empty or not there.
pub(super) trait Row {
    fn bytes(&self, column: usize) -> Option<Cow<'_, [u8]>>;

    fn text(&self, column: Option<usize>) -> Option<String> {
        let bytes = self.bytes(column?)?;
        Some(String::from_utf8_lossy(&bytes).trim().to_owned()).filter(|text| !text.is_empty())
    }
}

impl Row for csv::ByteRecord {
    fn bytes(&self, column: usize) -> Option<Cow<'_, [u8]>> {
        self.get(column).map(Cow::Borrowed)
    }
}

/// The values of a JSON object, in the order of its keys.
struct JsonRow(Vec<serde_json::Value>);

impl Row for JsonRow {
    fn bytes(&self, column: usize) -> Option<Cow<'_, [u8]>> {
        match self.0.get(column)? {
            serde_json::Value::String(text) => Some(Cow::Borrowed(text.as_bytes())),
            serde_json::Value::Null => None,
            other => Some(Cow::Owned(other.to_string().into_bytes())),
        }
    }
}

/// The letter of a row in the table at `table`; `line` names it where the row does not.
pub(super) fn letter(row: &dyn Row, roles: &Roles, table: &Path, line: u64, is_wanted: bool) -> Item {
    let content = || {
        if let Some(at) = roles.text {
            let bytes = row.bytes(at).map(Cow::into_owned).unwrap_or_default();
            return Content::Bytes(bytes, text_format(row.text(roles.format).as_deref()));
        }
        match row.text(roles.path) {
            Some(name) => file_content(&table.parent().unwrap_or(Path::new("")).join(name)),
            None => Content::Bad("no text".into()),
        }
    };
    Item {
        id: row.text(roles.id.or(roles.path)).unwrap_or_else(|| format!("{}:{line}", name_of(table))),
        meta: roles.kept.iter().map(|at| row.text(*at).unwrap_or_default()).collect(),
        content: if is_wanted { content() } else { Content::Unwanted },
    }
}

impl Input {
    /// Metadata by path or name of the letter.
    pub(super) fn read_metadata(&self, path: &Path) -> Result<BTreeMap<String, Vec<String>>, AuditError> {
        let mut reader = csv_reader(path)?;
        let columns = Columns::of(reader.headers().at(path)?);
        let key = columns.any(&PATH_COLUMNS).or_else(|| columns.any(&ID_COLUMNS));
        let key = key.ok_or_else(|| columns.missing(path, "path"))?;
        let kept: Vec<Option<usize>> = self.columns.iter().map(|name| columns.find(name)).collect();
        let mut rows = BTreeMap::new();
        for row in reader.records() {
            let row = row.at(path)?;
            let values = kept.iter().map(|at| at.and_then(|at| row.get(at)).unwrap_or_default().trim().to_owned());
            rows.insert(row.get(key).unwrap_or_default().replace('\\', "/"), values.collect());
        }
        Ok(rows)
    }

    pub(super) fn visit_csv(&self, path: &Path, wanted: Wanted<'_>, each: Each<'_>) -> Result<bool, AuditError> {
        let mut reader = csv_reader(path)?;
        let head: Vec<_> = reader.byte_headers().at(path)?.iter().map(String::from_utf8_lossy).collect();
        let roles = Roles::of_table(self, &Columns::of(head.iter().map(AsRef::as_ref)), path)?;
        let mut row = csv::ByteRecord::new();
        let mut number = 0;
        loop {
            let bad = match reader.read_byte_record(&mut row) {
                Ok(false) => return Ok(true),
                Ok(true) => None,
                Err(error) if error.is_io_error() => return Err(error).at(path),
                Err(error) => Some(error.to_string()),
            };
            let mut item = letter(&row, &roles, path, number + 2, wanted(number) && bad.is_none());
            if let (Some(why), true) = (bad, wanted(number)) {
                item.content = Content::Bad(why);
            }
            number += 1;
            if !each(item)? {
                return Ok(false);
            }
        }
    }

    pub(super) fn visit_jsonl(&self, path: &Path, wanted: Wanted<'_>, each: Each<'_>) -> Result<bool, AuditError> {
        let mut reader = BufReader::with_capacity(1 << 16, File::open(path).at(path)?);
        let (mut line, mut number, mut row_number) = (Vec::new(), 0, 0);
        loop {
            line.clear();
            // A line that never ends is cut: it is no letter, and must not fill the memory.
            let limit = 2 * MAX_BYTES as u64;
            if (&mut reader).take(limit).read_until(b'\n', &mut line).at(path)? == 0 {
                return Ok(true);
            }
            if line.len() as u64 >= limit && line.last() != Some(&b'\n') {
                skip_line(&mut reader).at(path)?;
            }
            row_number += 1;
            if line.trim_ascii().is_empty() {
                continue;
            }
            let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
            let is_wanted = wanted(number);
            let item = match serde_json::from_slice::<BTreeMap<String, serde_json::Value>>(line) {
                Ok(row) => {
                    let roles = Roles::find(self, &Columns::of(row.keys().map(String::as_str)));
                    letter(&JsonRow(row.into_values().collect()), &roles, path, row_number, is_wanted)
                }
                Err(error) => Item {
                    id: format!("{}:{row_number}", name_of(path)),
                    meta: vec![String::new(); self.columns.len()],
                    content: if is_wanted { Content::Bad(error.to_string()) } else { Content::Unwanted },
                },
            };
            number += 1;
            if !each(item)? {
                return Ok(false);
            }
        }
    }
}

/// A reader with the separator that the first line shows: comma, semicolon or tab.
fn csv_reader(path: &Path) -> Result<csv::Reader<File>, AuditError> {
    let mut first = Vec::new();
    BufReader::new(File::open(path).at(path)?).take(1 << 16).read_until(b'\n', &mut first).at(path)?;
    let count = |separator: u8| first.split(|b| *b == separator).count();
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b',');
    csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_path(path).at(path)
}

fn skip_line(reader: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        let end = buffer.iter().position(|b| *b == b'\n');
        let used = end.map_or(buffer.len(), |at| at + 1);
        let is_over = end.is_some() || buffer.is_empty();
        reader.consume(used);
        if is_over {
            return Ok(());
        }
    }
}

fn text_format(name: Option<&str>) -> Format {
    name.and_then(|name| Format::of_name(&format!("x.{name}"))).unwrap_or(Format::Plain)
}
