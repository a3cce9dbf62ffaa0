//! A letter to read, and its bytes.

use crate::message;
use baak_core::lang::UiLang;
use baak_read::{Format, MAX_BYTES};
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

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
