//! Which configuration goes with a letter: the nearest `baak.toml` in its folder or one above.

use crate::config::{Config, FILE_NAME};
use crate::mistake::{self, Mistake};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What a folder's configuration is: none, one, or one with mistakes.
type Found = Result<Option<Arc<Config>>, Arc<Vec<Mistake>>>;

/// Finds configurations and keeps them: each file is read once. Make a new one when a file has changed.
#[derive(Debug, Default)]
pub struct Finder {
    /// By folder.
    known: Mutex<BTreeMap<PathBuf, Found>>,
    /// The one for all letters, when the user names it.
    only: Option<Found>,
}

impl Finder {
    /// Looks upwards from each letter.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the configuration at `path` for every letter.
    pub fn only(path: &Path) -> Self {
        Self { known: Mutex::default(), only: Some(load(path).map(Some)) }
    }

    /// Takes no configuration.
    pub fn none() -> Self {
        Self { known: Mutex::default(), only: Some(Ok(None)) }
    }

    /// The configuration for a letter.
    ///
    /// # Errors
    /// The mistakes in it.
    pub fn for_letter(&self, path: &Path) -> Result<Option<Arc<Config>>, Arc<Vec<Mistake>>> {
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        self.for_folder(folder)
    }

    /// The configuration for letters in a folder.
    ///
    /// # Errors
    /// The mistakes in it.
    pub fn for_folder(&self, folder: &Path) -> Result<Option<Arc<Config>>, Arc<Vec<Mistake>>> {
        if let Some(only) = &self.only {
            return only.clone();
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.get(folder) {
            return found.clone();
        }
        let found = search(folder, &mut known);
        known.insert(folder.to_owned(), found.clone());
        found
    }
}

fn search(folder: &Path, known: &mut BTreeMap<PathBuf, Found>) -> Found {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    for above in whole.ancestors() {
        if let Some(found) = known.get(above) {
            return found.clone();
        }
        let path = above.join(FILE_NAME);
        if path.is_file() {
            let found = load(&path).map(Some);
            known.insert(above.to_owned(), found.clone());
            return found;
        }
    }
    Ok(None)
}

fn load(path: &Path) -> Result<Arc<Config>, Arc<Vec<Mistake>>> {
    // People name the file as seen from where they are.
    let here = std::env::current_dir().unwrap_or_default();
    let shown = path.strip_prefix(&here).unwrap_or(path).to_string_lossy().into_owned();
    let text = fs::read_to_string(path).map_err(|error| {
        let why = if error.kind() == ErrorKind::InvalidData { "UTF-8".to_owned() } else { error.to_string() };
        Arc::new(vec![Mistake::of_file(&shown, &mistake::NO_FILE, vec![("error", why)])])
    })?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    Config::parse(&text, &shown, &folder, &|path| fs::read_to_string(path)).map(Arc::new).map_err(Arc::new)
}
