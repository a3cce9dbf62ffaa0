//! What changed in git.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The files that differ from a revision: on this branch since it left the revision, in the working copy, and new ones that
/// git does not know and does not ignore. Each with its whole path.
///
/// # Errors
/// What git says, when it is not there, this is no working copy, or there is no such revision.
pub(crate) fn changed_since(revision: &str) -> Result<BTreeSet<PathBuf>, String> {
    if revision.starts_with('-') {
        // It would be an option of git.
        return Err(format!("{revision}?"));
    }
    let top = git(Path::new("."), &["rev-parse", "--show-toplevel"])?;
    let top = PathBuf::from(String::from_utf8_lossy(&top).trim_end());
    // What changed on the other branch meanwhile is not this one's; a copy without history knows no common ancestor.
    let base = git(&top, &["merge-base", revision, "HEAD"]);
    let base = base.map_or_else(|_| revision.to_owned(), |base| String::from_utf8_lossy(&base).trim_end().to_owned());
    let changed = git(&top, &["diff", "--name-only", "-z", "--diff-filter=d", &base, "--"])?;
    let new = git(&top, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    let names = changed.split(|byte| *byte == 0).chain(new.split(|byte| *byte == 0));
    let names = names.filter(|name| !name.is_empty());
    Ok(names.map(|name| whole(&top.join(String::from_utf8_lossy(name).as_ref()))).collect())
}

/// The whole path of a file, links resolved, to compare with others.
pub(crate) fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn git(folder: &Path, args: &[&str]) -> Result<Vec<u8>, String> {
    let run =
        || -> io::Result<_> { Command::new("git").arg("-C").arg(folder).args(args).stdin(Stdio::null()).output() };
    let output = run().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(said.lines().next().unwrap_or("git").trim_start_matches("fatal: ").to_owned())
}
