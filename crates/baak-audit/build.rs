//! One hash over everything that decides what Baak finds: code, rules, detection data, word lists. It goes into the
//! manifest of an audit, so that two audits can be told to have used the same rules.

use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for folder in ["../baak-core/src", "../baak-core/rules", "../baak-core/build", "../../wordlists"] {
        println!("cargo:rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in &files {
        let name = file.to_string_lossy().replace('\\', "/");
        // A checkout may change the line ends.
        let bytes: Vec<u8> = fs::read(file)?.into_iter().filter(|b| *b != b'\r').collect();
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    println!("cargo:rustc-env=BAAK_RULES_SHA256={:x}", hash.finalize());
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
