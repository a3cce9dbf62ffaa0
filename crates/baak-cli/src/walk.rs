//! Which letters a run checks: the paths that the user names, what lies in folders, and what git and the configuration say.

use crate::input::Source;
use crate::message;
use baak_config::Finder;
use baak_core::lang::UiLang;
use baak_read::Format;
use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

/// How to look for letters.
pub(crate) struct Walk<'a> {
    /// Says which letters the configurations want.
    pub(crate) finder: &'a Finder,
    /// The name that standard input has.
    pub(crate) stdin_name: Option<&'a str>,
    /// Whether a letter that the user names is left out too when its configuration says so.
    pub(crate) force_exclude: bool,
    /// The language of complaints.
    pub(crate) ui: UiLang,
}

impl Walk<'_> {
    /// The letters at these paths: files as they are named, folders with every letter in them, patterns (`brieven/**/*.md`)
    /// with what they match; sorted within each folder.
    ///
    /// In folders, hidden files and what git ignores stay out, and links to folders, which may lead round in a circle.
    pub(crate) fn sources(&self, paths: &[PathBuf]) -> Vec<Source> {
        let mut sources = Vec::new();
        for path in paths {
            let before = sources.len();
            if path.as_os_str() == "-" {
                sources.push(Source::Stdin(self.stdin_name.map(str::to_owned)));
            } else if path.is_dir() {
                self.folder(path, None, &mut sources);
                if sources.len() == before {
                    sources.push(self.nothing(path, &message::EMPTY_FOLDER));
                }
            } else if let Some((folder, glob)) = pattern(path) {
                self.folder(&folder, Some(&glob), &mut sources);
                if sources.len() == before {
                    sources.push(self.nothing(path, &message::NO_MATCH));
                }
            } else if !self.force_exclude || self.is_wanted(path) {
                sources.push(Source::File(path.clone()));
            }
        }
        sources
    }

    fn nothing(&self, path: &Path, why: &baak_core::lang::Localized) -> Source {
        let endings: Vec<String> = Format::EXTENSIONS.iter().map(|ending| format!(".{ending}")).collect();
        Source::Nothing(path.to_owned(), why.get(self.ui).replace("{endings}", &endings.join(", ")))
    }

    /// Whether the configuration of a letter wants it; one with mistakes is told of later.
    fn is_wanted(&self, path: &Path) -> bool {
        self.finder.for_letter(path).ok().flatten().is_none_or(|config| config.includes(path))
    }

    fn folder(&self, folder: &Path, glob: Option<&GlobMatcher>, sources: &mut Vec<Source>) {
        let walk = WalkBuilder::new(folder).require_git(false).sort_by_file_name(Ord::cmp).build();
        for entry in walk {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    sources.push(self.unreadable(folder, error));
                    continue;
                }
            };
            let name = entry.file_name().to_string_lossy();
            // `~$brief.docx` is what Word leaves beside a document while it is open.
            let is_letter = Format::of_name(&name).is_some() && !name.starts_with("~$");
            let path = entry.into_path();
            // `./a.md` is a.md.
            let path = path.strip_prefix(".").map_or(path.clone(), Path::to_owned);
            if is_letter && path.is_file() && glob.is_none_or(|glob| glob.is_match(&path)) && self.is_wanted(&path) {
                sources.push(Source::File(path));
            }
        }
    }

    /// A folder in which nobody can look.
    fn unreadable(&self, folder: &Path, error: ignore::Error) -> Source {
        let path = match &error {
            ignore::Error::WithPath { path, .. } => path.clone(),
            ignore::Error::WithDepth { err, .. } => match &**err {
                ignore::Error::WithPath { path, .. } => path.clone(),
                _ => folder.to_owned(),
            },
            _ => folder.to_owned(),
        };
        let shown = error.to_string();
        let why = error.into_io_error().map_or_else(
            || message::UNREADABLE.get(self.ui).replace("{error}", &shown),
            |error| message::of_io(&error, self.ui),
        );
        Source::Nothing(path, why)
    }
}

/// A path that is a pattern: the folder before its first sign, and the pattern. Shells of some systems leave them whole.
fn pattern(path: &Path) -> Option<(PathBuf, GlobMatcher)> {
    let text = path.to_str().filter(|text| text.contains(['*', '?', '[', '{']) && !path.exists())?;
    let glob = GlobBuilder::new(text).literal_separator(true).build().ok()?.compile_matcher();
    let folder: PathBuf =
        path.iter().take_while(|part| !part.to_string_lossy().contains(['*', '?', '[', '{'])).collect();
    Some((if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }, glob))
}
