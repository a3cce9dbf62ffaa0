//! Turns the reviewable rule data (`rules/**/*.toml`) into Rust statics, so that start-up reads nothing and a mistake in
//! the data stops the build with the name of its file.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A text in the letter languages and, where it speaks to the user of Baak, in English.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    nl: String,
    fr: String,
    de: String,
    en: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegimeFile {
    regime: Regime,
    #[serde(default)]
    requirement: Vec<Requirement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regime {
    id: String,
    title: Texts,
    scope: String,
    also_check: Vec<String>,
    excludes: Vec<String>,
    appeal_body: String,
    appeal_term: String,
    verified: String,
    #[serde(default)]
    pending: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Requirement {
    id: String,
    element: String,
    level: String,
    kinds: Vec<String>,
    #[serde(default)]
    applies_to: Vec<String>,
    title: Texts,
    source: Texts,
    consequence: Option<Texts>,
    expect: Option<String>,
    value: Option<String>,
    note: Option<String>,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementFile {
    element: Vec<Element>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Element {
    id: String,
    /// Absence is never reported: a date or form test, or a mention that only some letters need.
    #[serde(default)]
    silent: bool,
    title: Texts,
    /// What to write, addressed to the writer of the letter.
    advice: Texts,
    /// A plain sentence to start from, in the language of the letter.
    example: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    kind: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: String,
    title: Texts,
}

/// The detection data of one language; its files are merged.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Detect {
    sets: BTreeMap<String, Vec<String>>,
    topics: BTreeMap<String, Topic>,
    kinds: BTreeMap<String, Weighed>,
    regimes: BTreeMap<String, Weighed>,
    elements: BTreeMap<String, Signs>,
    marks: BTreeMap<String, Mark>,
    example: Vec<Example>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Topic {
    open: Vec<String>,
    close: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Weighed {
    strong: Vec<String>,
    weak: Vec<String>,
    against: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Signs {
    present: Vec<String>,
    unsure: Vec<String>,
    wrong: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    any: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Example {
    element: String,
    present: Option<String>,
    near_miss: Option<String>,
}

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let rules = root.join("rules");
    println!("cargo::rerun-if-changed={}", rules.display());
    fs::write(out.join("legal.rs"), legal(&rules)).expect("OUT_DIR can be written");
    fs::write(out.join("detect.rs"), detect(&rules)).expect("OUT_DIR can be written");
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> T {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The TOML files of a directory, by name, so that the output does not depend on the file system.
fn toml_files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap_or_else(|e| panic!("{}: {e}", dir.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the directory can be read").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "toml"))
        .collect();
    files.sort();
    files
}

fn localized(texts: &Texts) -> String {
    // A legal source has no English title of its own: the Dutch one stands.
    let en = texts.en.as_ref().unwrap_or(&texts.nl);
    format!("Localized {{ nl: {:?}, fr: {:?}, de: {:?}, en: {en:?} }}", texts.nl, texts.fr, texts.de)
}

fn legal(rules: &Path) -> String {
    let elements: ElementFile = read(&rules.join("elements.toml"));
    let kinds: KindFile = read(&rules.join("kinds.toml"));
    let mut regimes: Vec<RegimeFile> = toml_files(&rules.join("legal")).iter().map(|path| read(path)).collect();
    regimes.sort_by(|a, b| a.regime.id.cmp(&b.regime.id));
    let ids: Vec<String> = regimes.iter().map(|file| file.regime.id.clone()).collect();

    let mut code = String::from("pub(crate) static ELEMENTS: &[ElementInfo] = &[\n");
    for element in &elements.element {
        let _ = writeln!(
            code,
            "ElementInfo {{ id: {:?}, silent: {}, title: {}, advice: {}, example: {} }},",
            element.id,
            element.silent,
            localized(&element.title),
            localized(&element.advice),
            localized(&element.example)
        );
    }
    code.push_str("];\npub(crate) static KINDS: &[KindInfo] = &[\n");
    for kind in &kinds.kind {
        let _ = writeln!(code, "KindInfo {{ id: {:?}, title: {} }},", kind.id, localized(&kind.title));
    }
    code.push_str("];\npub(crate) static REGIMES: &[Regime] = &[\n");
    for RegimeFile { regime, requirement } in &regimes {
        for other in regime.also_check.iter().chain(&regime.excludes) {
            assert!(ids.contains(other), "{}: no such regime: {other}", regime.id);
        }
        let _ = writeln!(
            code,
            "Regime {{ id: {:?}, title: {}, scope: {:?}, also_check: &{:?}, excludes: &{:?}, appeal_body: {:?}, \
             appeal_term: {:?}, verified: {}, pending: {}, requirements: &[",
            regime.id,
            localized(&regime.title),
            regime.scope,
            regime.also_check,
            regime.excludes,
            regime.appeal_body,
            regime.appeal_term,
            verified(&regime.verified),
            regime.pending
        );
        for row in requirement {
            assert!(
                elements.element.iter().any(|element| element.id == row.element),
                "{}: no such element: {}",
                row.id,
                row.element
            );
            for kind in row.kinds.iter().filter(|kind| *kind != "decision-any") {
                assert!(kinds.kind.iter().any(|k| k.id == *kind), "{}: no such kind: {kind}", row.id);
            }
            let level = match row.level.as_str() {
                "sanctioned" => "Sanctioned",
                "mandatory" => "Mandatory",
                "recommended" => "Recommended",
                other => panic!("{}: no such level: {other}", row.id),
            };
            let _ = writeln!(
                code,
                "Requirement {{ id: {:?}, element: {:?}, level: Level::{level}, kinds: &{:?}, applies_to: &{:?}, \
                 title: {}, source: {}, consequence: {}, expect: {:?}, value: {:?}, note: {:?}, verified: {} }},",
                row.id,
                row.element,
                row.kinds,
                row.applies_to,
                localized(&row.title),
                localized(&row.source),
                row.consequence.as_ref().map_or("None".into(), |texts| format!("Some({})", localized(texts))),
                row.expect,
                row.value,
                row.note,
                verified(&row.verified)
            );
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
    code
}

/// `page: URL`, `seed: line N` or `memory`.
fn verified(text: &str) -> String {
    if text == "memory" {
        return "Verified::Memory".into();
    }
    match text.split_once(": ") {
        Some(("page", url)) => format!("Verified::Page({url:?})"),
        Some(("seed", place)) => format!("Verified::Report({place:?})"),
        _ => panic!("cannot read how a row was verified: {text}"),
    }
}

fn detect(rules: &Path) -> String {
    let mut code = String::new();
    for lang in ["nl", "fr", "de"] {
        let mut all = Detect::default();
        for path in toml_files(&rules.join("detect").join(lang)) {
            merge(&mut all, read(&path), &path);
        }
        let name = lang.to_uppercase();
        let _ = writeln!(code, "pub(crate) static {name}: DetectData = DetectData {{\nsets: &[");
        for (set, choices) in &all.sets {
            let _ = writeln!(code, "({set:?}, &{choices:?}),");
        }
        code.push_str("],\ntopics: &[\n");
        for (topic, t) in &all.topics {
            let _ = writeln!(code, "({topic:?}, &{:?}, &{:?}),", t.open, t.close);
        }
        for (field, map) in [("kinds", &all.kinds), ("regimes", &all.regimes)] {
            let _ = writeln!(code, "],\n{field}: &[");
            for (id, w) in map {
                let _ = writeln!(
                    code,
                    "Weighed {{ id: {id:?}, strong: &{:?}, weak: &{:?}, against: &{:?} }},",
                    w.strong, w.weak, w.against
                );
            }
        }
        code.push_str("],\nelements: &[\n");
        for (id, s) in &all.elements {
            let _ = writeln!(
                code,
                "Signs {{ id: {id:?}, present: &{:?}, unsure: &{:?}, wrong: &{:?} }},",
                s.present, s.unsure, s.wrong
            );
        }
        code.push_str("],\nmarks: &[\n");
        for (id, mark) in &all.marks {
            let _ = writeln!(code, "({id:?}, &{:?}),", mark.any);
        }
        code.push_str("],\nexamples: &[\n");
        for example in &all.example {
            let (present, text) = match (&example.present, &example.near_miss) {
                (Some(text), None) => (true, text),
                (None, Some(text)) => (false, text),
                _ => panic!("{lang}: an example of {} is either `present` or `near-miss`", example.element),
            };
            let _ = writeln!(
                code,
                "ElementExample {{ element: {:?}, present: {present}, text: {text:?} }},",
                example.element
            );
        }
        code.push_str("],\n};\n");
    }
    code
}

fn merge(all: &mut Detect, file: Detect, path: &Path) {
    fn add<V>(all: &mut BTreeMap<String, V>, file: BTreeMap<String, V>, path: &Path) {
        for (key, value) in file {
            assert!(all.insert(key.clone(), value).is_none(), "{}: `{key}` stands twice", path.display());
        }
    }
    add(&mut all.sets, file.sets, path);
    add(&mut all.topics, file.topics, path);
    add(&mut all.kinds, file.kinds, path);
    add(&mut all.regimes, file.regimes, path);
    add(&mut all.elements, file.elements, path);
    add(&mut all.marks, file.marks, path);
    all.example.extend(file.example);
}
