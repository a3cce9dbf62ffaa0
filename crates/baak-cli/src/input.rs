//! Which letters to read, and their bytes.

use crate::message;
use baak_core::lang::UiLang;
use baak_read::{Format, MAX_BYTES};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The name of standard input in reports.
pub(crate) const STDIN: &str = "<stdin>";

/// A letter to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// Standard input, with the name that the user gives it.
    Stdin(Option<String>),
    /// A file.
    File(PathBuf),
    /// A path at which there is no letter, and why.
    Nothing(PathBuf, String),
}

impl Source {
    /// Its name in reports.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin(name) => name.clone().unwrap_or_else(|| STDIN.into()),
            Self::File(path) | Self::Nothing(path, _) => path.to_string_lossy().into_owned(),
        }
    }

    /// Its format: by the ending of its name, else plain text.
    pub(crate) fn format(&self) -> Format {
        Format::of_name(&self.name()).unwrap_or(Format::Plain)
    }

    /// Its bytes; one more than [`MAX_BYTES`] when there are too many.
    pub(crate) fn bytes(&self, ui: UiLang) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let limit = MAX_BYTES as u64 + 1;
        let read = match self {
            Self::Stdin(_) => io::stdin().lock().take(limit).read_to_end(&mut bytes),
            Self::File(path) => File::open(path).and_then(|file| {
                // A file of the right size needs one allocation, and a huge one is not read at all.
                let size = file.metadata().map_or(0, |data| data.len());
                if size >= limit {
                    bytes.resize(limit as usize, 0);
                    return Ok(bytes.len());
                }
                bytes.reserve(size as usize + 1);
                file.take(limit).read_to_end(&mut bytes)
            }),
            Self::Nothing(_, why) => return Err(why.clone()),
        };
        read.map(|_| bytes).map_err(|error| message::of_io(&error, ui))
    }
}

/// The letters at these paths: files as they are named, folders with every letter in them, sorted.
pub(crate) fn sources(paths: &[PathBuf], stdin_name: Option<&str>, ui: UiLang) -> Vec<Source> {
    let mut sources = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            sources.push(Source::Stdin(stdin_name.map(str::to_owned)));
            continue;
        }
        if !path.is_dir() {
            sources.push(Source::File(path.clone()));
            continue;
        }
        let before = sources.len();
        walk(path, ui, &mut sources);
        if sources.len() == before {
            let endings: Vec<String> = Format::EXTENSIONS.iter().map(|ending| format!(".{ending}")).collect();
            let why = message::EMPTY_FOLDER.get(ui).replace("{endings}", &endings.join(", "));
            sources.push(Source::Nothing(path.clone(), why));
        }
    }
    sources
}

/// Adds the letters of a folder. Hidden files stay out, and links to folders, which may lead round in a circle.
fn walk(folder: &Path, ui: UiLang, sources: &mut Vec<Source>) {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                sources.push(Source::Nothing(folder, message::of_io(&error, ui)));
                continue;
            }
        };
        let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        let mut inner = Vec::new();
        for entry in entries {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // `~$brief.docx` is what Word leaves beside a document while it is open.
            if name.starts_with('.') || name.starts_with("~$") {
                continue;
            }
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => inner.push(path),
                Ok(_) if Format::of_name(&name).is_some() && path.is_file() => sources.push(Source::File(path)),
                _ => {}
            }
        }
        // Last in, first out: the first folder by name comes next.
        folders.extend(inner.into_iter().rev());
    }
}
