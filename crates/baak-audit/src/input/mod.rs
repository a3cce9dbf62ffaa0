//! The letters that there are: in folders, zip files and tables, one after the other and never all at once.

#[cfg(feature = "parquet")]
mod parquet;
mod table;

use crate::error::{At, AuditError};
use crate::pattern::PathPattern;
use baak_read::{Format, MAX_BYTES};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, Read};
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
    Parquet(PathBuf),
}

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
                #[cfg(feature = "parquet")]
                Source::Parquet(path) => self.visit_parquet(path, &is_wanted, &mut here)?,
                #[cfg(not(feature = "parquet"))]
                Source::Parquet(path) => return Err(AuditError::NoParquet { path: path.clone() }),
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
                Source::Zip(path) | Source::Csv(path) | Source::Jsonl(path) | Source::Parquet(path) => path,
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
                        "parquet" => sources.push(Source::Parquet(file)),
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
