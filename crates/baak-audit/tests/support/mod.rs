//! What the tests of whole audits share.

#![allow(dead_code, reason = "each test uses some of it")]

use crate::generated;
use baak_audit::input::Input;
use baak_audit::publish::{Show, publish};
use baak_audit::record::Outcome;
use baak_audit::run::{self, Manifest, Options, records};
use baak_audit::sample::{Allocation, Size};
use baak_core::Settings;
use baak_core::lang::UiLang;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of its own for each test, gone at its end.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("baak-audit-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The seed of the generated letters.
pub(crate) const SEED: u64 = 3;

pub(crate) fn jsonl(path: &Path, count: u64) {
    let lines: Vec<String> = (0..count)
        .map(|number| {
            let letter = generated::letter(SEED, number);
            serde_json::json!({ "id": letter.id, "service": letter.service, "lang": letter.lang, "channel": letter.channel, "text": letter.text })
                .to_string()
        })
        .collect();
    fs::write(path, lines.join("\n") + "\n").expect("written");
}

pub(crate) fn options(paths: &[PathBuf], out: PathBuf) -> Options {
    let columns = ["service", "date", "channel", "lang"].map(str::to_owned).to_vec();
    Options {
        input: Input { paths: paths.to_vec(), columns, ..Input::default() },
        out,
        size: Size::All,
        strata: Vec::new(),
        allocation: Allocation::Proportional,
        seed: 1,
        settings: Settings::default(),
        redact: true,
        jobs: 3,
        restart: false,
    }
}

pub(crate) fn show(ui: UiLang) -> Show {
    Show { by: vec!["service".into()], least: 10, title: None, ui }
}

pub(crate) fn audit(options: &Options) -> Manifest {
    let manifest = run::run(options, &mut |_| {}).expect("an audit");
    publish(&options.out, manifest.clone(), &show(UiLang::Nl)).expect("results");
    manifest
}

pub(crate) fn results(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    files
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("read")))
        .collect()
}

/// Letters judged, and reasons why others were not.
pub(crate) fn outcomes(folder: &Path) -> (Vec<String>, Vec<String>) {
    let (mut read, mut unread) = (Vec::new(), Vec::new());
    records(folder, |record| {
        match record.outcome {
            Outcome::Read(judged) => read.push(serde_json::to_string(&judged).expect("JSON")),
            Outcome::Unread(why) => unread.push(why.get("nl").cloned().unwrap_or_default()),
        }
        Ok(())
    })
    .expect("records");
    (read, unread)
}
