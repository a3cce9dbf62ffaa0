//! The letters that there are: in folders, zip files and tables, one after the other and never all at once.

use crate::error::{At, AuditError};
use crate::pattern::PathPattern;
use baak_read::{Format, MAX_BYTES};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Where letters come from, and what to take along with them.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Folders, files, zip files, tables and globs.
    pub paths: Vec<PathBuf>,
    /// The column of a table that names a letter; `id` when left out.
    pub id_column: Option<String>,
    /// The column of a table that holds its text; `text` and the like when left out.
    pub text_column: Option<String>,
    /// The metadata to keep, in order.
    pub columns: Vec<String>,
    /// What the parts of a path mean.
    pub pattern: Option<PathPattern>,
    /// A table with a column `path` or `id`, and metadata.
    pub metadata: Option<PathBuf>,
}

/// A letter that was found.
#[derive(Debug)]
pub struct Item {
    /// Its name: path in the folder or zip file, or id in the table.
    pub id: String,
    /// Its metadata, in the order of [`Input::columns`]; empty where it has none.
    pub meta: Vec<String>,
    /// Its content.
    pub content: Content,
}

/// The content of a letter.
#[derive(Debug)]
pub enum Content {
    /// Not asked for.
    Unwanted,
    /// A file to read.
    File(PathBuf, Format),
    /// The bytes.
    Bytes(Vec<u8>, Format),
    /// It cannot be had, and why.
    Bad(String),
}

/// A place that letters come from.
enum Source {
    /// One letter: path, and its name.
    File(PathBuf, String),
    Zip(PathBuf),
    Csv(PathBuf),
    Jsonl(PathBuf),
}

/// The names that a column of text has, when the user does not say.
const TEXT_COLUMNS: [&str; 8] = ["text", "letter", "body", "tekst", "brief", "texte", "lettre", "content"];
/// The names that a column of names has.
const ID_COLUMNS: [&str; 6] = ["id", "letter_id", "nummer", "numero", "number", "key"];
/// The column of a table that names a file in the place of a text.
const PATH_COLUMNS: [&str; 4] = ["path", "file", "bestand", "fichier"];
/// The columns that are kept when a table has them.
pub const USUAL_COLUMNS: [&str; 3] = ["service", "date", "channel"];

/// What is given for each letter: asked for or not.
pub type Wanted<'w> = &'w dyn Fn(u64) -> bool;
/// Takes each letter; returns whether to go on.
pub type Each<'e> = &'e mut dyn FnMut(Item) -> Result<bool, AuditError>;

impl Input {
    /// Gives every letter to `each`, in an order that depends on names and content only.
    ///
    /// # Errors
    /// When a path does not exist or a table has no text. A letter that cannot be read is [`Content::Bad`].
    pub fn visit(&self, wanted: Wanted<'_>, each: Each<'_>) -> Result<(), AuditError> {
        let metadata = self.metadata.as_deref().map(|path| self.read_metadata(path)).transpose()?.unwrap_or_default();
        let mut number = 0;
        let mut counted = |mut item: Item| {
            if let Some(values) = metadata.get(&item.id) {
                for (value, known) in item.meta.iter_mut().zip(values).filter(|(_, known)| !known.is_empty()) {
                    value.clone_from(known);
                }
            }
            number += 1;
            each(item)
        };
        let mut from = 0;
        for source in self.sources()? {
            let mut count = 0;
            let mut here = |item: Item| {
                count += 1;
                counted(item)
            };
            let is_wanted = |at: u64| wanted(from + at);
            let goes_on = match &source {
                Source::File(path, name) => {
                    let content = if is_wanted(0) { file_content(path) } else { Content::Unwanted };
                    here(Item { id: name.clone(), meta: self.of_path(name), content })?
                }
                Source::Zip(path) => self.visit_zip(path, &is_wanted, &mut here)?,
                Source::Csv(path) => self.visit_csv(path, &is_wanted, &mut here)?,
                Source::Jsonl(path) => self.visit_jsonl(path, &is_wanted, &mut here)?,
            };
            from += count;
            if !goes_on {
                break;
            }
        }
        Ok(())
    }

    /// The tables and zip files with the hash of each, in order.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn containers(&self) -> Result<Vec<(String, String)>, AuditError> {
        let mut found = Vec::new();
        for source in self.sources()? {
            let path = match source {
                Source::File(..) => continue,
                Source::Zip(path) | Source::Csv(path) | Source::Jsonl(path) => path,
            };
            found.push((name_of(&path), hash_file(&path)?));
        }
        Ok(found)
    }

    fn sources(&self) -> Result<Vec<Source>, AuditError> {
        let mut sources = Vec::new();
        let mut seen = BTreeSet::new();
        for path in &self.paths {
            for root in expand(path)? {
                let mut files = Vec::new();
                if root.is_dir() {
                    walk(&root, &mut files)?;
                } else {
                    fs::metadata(&root).at(&root)?;
                    files.push(root.clone());
                }
                for file in files {
                    // The same file named twice is one letter.
                    if !seen.insert(fs::canonicalize(&file).unwrap_or_else(|_| file.clone())) {
                        continue;
                    }
                    let name = file.strip_prefix(&root).ok().filter(|rest| !rest.as_os_str().is_empty());
                    let name = name.map_or_else(|| name_of(&file), |rest| rest.to_string_lossy().replace('\\', "/"));
                    let is_listed = root.is_dir();
                    match ending(&file).as_str() {
                        "zip" => sources.push(Source::Zip(file)),
                        "csv" | "tsv" => sources.push(Source::Csv(file)),
                        "jsonl" | "ndjson" => sources.push(Source::Jsonl(file)),
                        _ if !is_listed || Format::of_name(&name).is_some() => sources.push(Source::File(file, name)),
                        _ => {}
                    }
                }
            }
        }
        Ok(sources)
    }

    /// The metadata that a path tells.
    fn of_path(&self, name: &str) -> Vec<String> {
        let told = self.pattern.as_ref().and_then(|pattern| pattern.read(name)).unwrap_or_default();
        self.columns.iter().map(|column| told.get(column).cloned().unwrap_or_default()).collect()
    }

    fn read_metadata(&self, path: &Path) -> Result<BTreeMap<String, Vec<String>>, AuditError> {
        let mut reader = csv_reader(path)?;
        let head = reader.headers().at(path)?.clone();
        let columns = Columns::of(&head);
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

    fn visit_zip(&self, path: &Path, wanted: Wanted<'_>, each: Each<'_>) -> Result<bool, AuditError> {
        let malformed =
            |error: zip::result::ZipError| AuditError::Malformed { path: path.to_owned(), why: error.to_string() };
        let file = File::open(path).at(path)?;
        let mut archive = zip::ZipArchive::new(BufReader::new(file)).map_err(malformed)?;
        let mut names: Vec<(String, usize)> = Vec::new();
        for at in 0..archive.len() {
            let name = archive.name_for_index(at).and_then(Result::ok).unwrap_or_default().into_owned();
            let is_hidden = name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
            if !is_hidden && !name.ends_with('/') && Format::of_name(&name).is_some() {
                names.push((name, at));
            }
        }
        names.sort();
        for (number, (name, at)) in names.into_iter().enumerate() {
            let content = if wanted(number as u64) { zip_content(&mut archive, at, &name) } else { Content::Unwanted };
            if !each(Item { meta: self.of_path(&name), id: name, content })? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn visit_csv(&self, path: &Path, wanted: Wanted<'_>, each: Each<'_>) -> Result<bool, AuditError> {
        let mut reader = csv_reader(path)?;
        let head = reader.byte_headers().at(path)?.clone();
        let head: csv::StringRecord = head.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        let columns = Columns::of(&head);
        let text = match &self.text_column {
            Some(name) => Some(columns.find(name).ok_or_else(|| columns.missing(path, name))?),
            None => columns.any(&TEXT_COLUMNS),
        };
        let file = columns.any(&PATH_COLUMNS).filter(|_| text.is_none());
        if text.is_none() && file.is_none() {
            return Err(columns.missing(path, "text"));
        }
        let id = match &self.id_column {
            Some(name) => Some(columns.find(name).ok_or_else(|| columns.missing(path, name))?),
            None => columns.any(&ID_COLUMNS),
        };
        let format = columns.find("format");
        let kept: Vec<Option<usize>> = self.columns.iter().map(|name| columns.find(name)).collect();
        let mut row = csv::ByteRecord::new();
        let mut number = 0;
        loop {
            let bad = match reader.read_byte_record(&mut row) {
                Ok(false) => return Ok(true),
                Ok(true) => None,
                Err(error) if error.is_io_error() => return Err(error).at(path),
                Err(error) => Some(error.to_string()),
            };
            let cell = |at: Option<usize>| {
                at.and_then(|at| row.get(at)).map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            };
            let name = cell(id).or_else(|| cell(file)).filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| format!("{}:{}", name_of(path), number + 2));
            let content = match (bad, wanted(number)) {
                (_, false) => Content::Unwanted,
                (Some(why), true) => Content::Bad(why),
                (None, true) => {
                    if let (None, Some(name)) = (text, cell(file)) {
                        file_content(&path.parent().unwrap_or(Path::new("")).join(name))
                    } else {
                        let bytes = text.and_then(|at| row.get(at)).unwrap_or_default().to_vec();
                        Content::Bytes(bytes, text_format(cell(format).as_deref()))
                    }
                }
            };
            let meta = kept.iter().map(|at| cell(*at).unwrap_or_default()).collect();
            number += 1;
            if !each(Item { id: name, meta, content })? {
                return Ok(false);
            }
        }
    }

    fn visit_jsonl(&self, path: &Path, wanted: Wanted<'_>, each: Each<'_>) -> Result<bool, AuditError> {
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
            let item = match serde_json::from_slice::<BTreeMap<String, serde_json::Value>>(line) {
                Ok(row) => self.of_json(&row, &format!("{}:{row_number}", name_of(path)), wanted(number)),
                Err(error) => Item {
                    id: format!("{}:{row_number}", name_of(path)),
                    meta: vec![String::new(); self.columns.len()],
                    content: if wanted(number) { Content::Bad(error.to_string()) } else { Content::Unwanted },
                },
            };
            number += 1;
            if !each(item)? {
                return Ok(false);
            }
        }
    }

    fn of_json(&self, row: &BTreeMap<String, serde_json::Value>, fallback: &str, is_wanted: bool) -> Item {
        let text = |name: &str| match row.get(name) {
            Some(serde_json::Value::String(text)) => Some(text.clone()),
            Some(serde_json::Value::Null) | None => None,
            Some(other) => Some(other.to_string()),
        };
        let first = |own: &Option<String>, usual: &[&str]| match own {
            Some(name) => text(name),
            None => usual.iter().find_map(|name| text(name)),
        };
        let content = match (is_wanted, first(&self.text_column, &TEXT_COLUMNS)) {
            (false, _) => Content::Unwanted,
            (true, Some(letter)) => Content::Bytes(letter.into_bytes(), text_format(text("format").as_deref())),
            (true, None) => Content::Bad("no text".into()),
        };
        Item {
            id: first(&self.id_column, &ID_COLUMNS).unwrap_or_else(|| fallback.to_owned()),
            meta: self.columns.iter().map(|name| text(name).unwrap_or_default()).collect(),
            content,
        }
    }
}

/// The columns of a table, whatever their case.
struct Columns(Vec<String>);

impl Columns {
    fn of(head: &csv::StringRecord) -> Self {
        Self(head.iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_lowercase()).collect())
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|column| *column == name.to_lowercase())
    }

    fn any(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.find(name))
    }

    fn missing(&self, path: &Path, column: &str) -> AuditError {
        AuditError::NoColumn { path: path.to_owned(), column: column.to_owned(), has: self.0.clone() }
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

fn file_content(path: &Path) -> Content {
    let format = Format::of_name(&path.to_string_lossy()).unwrap_or(Format::Plain);
    Content::File(path.to_owned(), format)
}

fn zip_content(archive: &mut zip::ZipArchive<BufReader<File>>, at: usize, name: &str) -> Content {
    let format = Format::of_name(name).unwrap_or(Format::Plain);
    let mut bytes = Vec::new();
    let read = archive.by_index(at).map_err(std::io::Error::other);
    match read.and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)) {
        Ok(_) => Content::Bytes(bytes, format),
        Err(error) => Content::Bad(error.to_string()),
    }
}

/// The files that a path means: itself, or those that a glob matches, sorted.
fn expand(path: &Path) -> Result<Vec<PathBuf>, AuditError> {
    let text = path.to_string_lossy();
    if path.exists() || !text.contains(['*', '?', '[']) {
        return Ok(vec![path.to_owned()]);
    }
    let malformed = |why: String| AuditError::Malformed { path: path.to_owned(), why };
    let mut found: Vec<PathBuf> =
        glob::glob(&text).map_err(|error| malformed(error.to_string()))?.filter_map(Result::ok).collect();
    found.sort();
    Ok(found)
}

/// Adds the files of a folder and of the folders in it, sorted; hidden ones stay out, and links to folders.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), AuditError> {
    let entries = fs::read_dir(folder).at(folder)?;
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), files)?,
            Ok(_) => files.push(entry.path()),
            Err(_) => {}
        }
    }
    Ok(())
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The SHA-256 of a file, in hexadecimal.
pub(crate) fn hash_file(path: &Path) -> Result<String, AuditError> {
    let mut file = File::open(path).at(path)?;
    let mut hash = Sha256::new();
    std::io::copy(&mut file, &mut hash).at(path)?;
    Ok(format!("{:x}", hash.finalize()))
}

/// The SHA-256 of bytes, in hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
