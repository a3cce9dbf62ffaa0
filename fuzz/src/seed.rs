//! Fills `corpus/` with what each target begins from: the letters of the repository.

use baak_fuzz::PART;
use std::fs;
use std::io::{Cursor, Error, Read};
use std::path::{Path, PathBuf};

const LETTERS: [&str; 2] = ["tests", "examples"];

fn main() -> Result<(), Error> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in LETTERS {
        walk(&here.join("..").join(folder), &mut files)?;
    }
    files.sort();
    for (number, path) in files.iter().enumerate() {
        let bytes = fs::read(path)?;
        let seed = |target: &str, form: &str, bytes: &[u8]| {
            let folder = here.join("corpus").join(target);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("seed-{number}{form}")), bytes)
        };
        match path.extension().and_then(|ending| ending.to_str()) {
            Some(format @ ("md" | "txt")) => {
                seed(format, "", &bytes)?;
                seed("check", "", &bytes)?;
            }
            Some(format @ ("html" | "pdf")) => seed(format, "", &bytes)?,
            Some(format @ ("docx" | "odt")) => {
                seed(format, "", &bytes)?;
                seed(format, "-parts", parts(bytes)?.as_bytes())?;
            }
            Some("toml") => seed("config", "", &bytes)?,
            _ => {}
        }
    }
    Ok(())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The parts of a package that are text, as [`baak_fuzz::zip`] takes them.
fn parts(bytes: Vec<u8>) -> Result<String, Error> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(Error::other)?;
    let mut text = String::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).map_err(Error::other)?;
        let mut part = String::new();
        if file.is_file() && file.read_to_string(&mut part).is_ok() {
            text += &format!("{PART}{}\n{part}", file.name().map_err(Error::other)?);
        }
    }
    Ok(text)
}
