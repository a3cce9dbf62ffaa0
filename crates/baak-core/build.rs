//! Turns the reviewable rule data (`rules/**/*.toml`) into Rust statics, so that start-up reads nothing and a mistake in
//! the data stops the build with the name of its file.

#[path = "build/blocks.rs"]
mod blocks;
#[path = "build/difficulty.rs"]
mod difficulty;
#[path = "build/frequency.rs"]
mod frequency;
#[path = "build/kind_model.rs"]
mod kind_model;
#[path = "build/values.rs"]
mod values;

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
    /// Used together with the regime of the letter's subject.
    #[serde(default)]
    overlay: bool,
    #[serde(default)]
    in_force: InForce,
}

/// From and until which day (both inside), `2026-11-23`; a side that is left out is open.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct InForce {
    from: Option<String>,
    until: Option<String>,
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
    #[serde(default)]
    silent: bool,
    eased_by: Option<String>,
    title: Texts,
    source: Texts,
    consequence: Option<Texts>,
    #[serde(default)]
    expect: Vec<String>,
    value: Option<Texts>,
    #[serde(default)]
    in_force: InForce,
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
    values: BTreeMap<String, ValueSigns>,
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

/// The words of a value check: what contradicts the law, and what silences it anywhere in the letter.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct ValueSigns {
    wrong: Vec<String>,
    right: Vec<String>,
    /// Short texts on which the check fires.
    fires: Vec<String>,
    /// Short texts that only seem to say it.
    silent: Vec<String>,
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

/// Whom a row can be for, besides the letters of a regime; `law/requirements.rs` says what each means.
const WHO: [&str; 8] = [
    "any-authority",
    "federal",
    "council-of-state",
    "flanders",
    "wallonia",
    "labour-court",
    "social-housing",
    "administration",
];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let rules = root.join("rules");
    println!("cargo::rerun-if-changed={}", rules.display());
    fs::write(out.join("legal.rs"), legal(&rules)).expect("OUT_DIR can be written");
    let names = Names::of(&rules);
    let values = values::code(&rules, &names.regimes, &names.elements, &names.kinds);
    fs::write(out.join("values.rs"), values).expect("OUT_DIR can be written");
    let blocks = blocks::code(&rules, &names.regimes, &names.elements, &names.kinds);
    fs::write(out.join("blocks.rs"), blocks).expect("OUT_DIR can be written");
    let wordlists = root.join("../../wordlists");
    fs::write(out.join("frequency.rs"), frequency::tables(&wordlists)).expect("OUT_DIR can be written");
    fs::write(out.join("difficulty.rs"), difficulty::weights(&rules)).expect("OUT_DIR can be written");
    fs::write(out.join("kind_model.rs"), kind_model::code(&rules)).expect("OUT_DIR can be written");
    fs::write(out.join("detect.rs"), detect(&rules)).expect("OUT_DIR can be written");
}

/// The codes that other data may use.
struct Names {
    regimes: Vec<String>,
    elements: Vec<String>,
    kinds: Vec<String>,
}

impl Names {
    fn of(rules: &Path) -> Self {
        let elements: ElementFile = read(&rules.join("elements.toml"));
        let kinds: KindFile = read(&rules.join("kinds.toml"));
        let regimes = toml_files(&rules.join("legal"));
        Self {
            regimes: regimes.iter().map(|path| read::<RegimeFile>(path).regime.id).collect(),
            elements: elements.element.into_iter().map(|element| element.id).collect(),
            kinds: kinds.kind.into_iter().map(|kind| kind.id).collect(),
        }
    }
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
    // Text for letters has no English: the Dutch one stands.
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
            "ElementInfo {{ id: {:?}, silent: {}, title: {}, advice: {}, example: None }},",
            element.id,
            element.silent,
            localized(&element.title),
            localized(&element.advice)
        );
    }
    let mut by_id: Vec<(&str, u16)> =
        elements.element.iter().enumerate().map(|(at, element)| (element.id.as_str(), at as u16)).collect();
    by_id.sort_unstable();
    let _ = writeln!(code, "];\nstatic ELEMENTS_BY_ID: &[(&str, u16)] = &{by_id:?};");
    code.push_str("pub(crate) static KINDS: &[KindInfo] = &[\n");
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
             appeal_term: {:?}, verified: {}, overlay: {}, in_force: {}, requirements: &[",
            regime.id,
            localized(&regime.title),
            regime.scope,
            regime.also_check,
            regime.excludes,
            regime.appeal_body,
            regime.appeal_term,
            verified(&regime.verified),
            regime.overlay,
            in_force(&regime.in_force, &regime.id)
        );
        for row in requirement {
            for id in row.eased_by.iter().chain([&row.element]) {
                assert!(elements.element.iter().any(|element| element.id == *id), "{}: no such element: {id}", row.id);
            }
            for kind in row.kinds.iter().filter(|kind| *kind != "decision-any") {
                assert!(kinds.kind.iter().any(|k| k.id == *kind), "{}: no such kind: {kind}", row.id);
            }
            for who in &row.applies_to {
                assert!(WHO.contains(&who.as_str()) || ids.contains(who), "{}: nobody is called {who}", row.id);
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
                 silent: {}, eased_by: {:?}, title: {}, source: {}, consequence: {}, expect: &{:?}, value: {}, in_force: {}, \
                 note: {:?}, verified: {} }},",
                row.id,
                row.element,
                row.kinds,
                row.applies_to,
                row.silent,
                row.eased_by,
                localized(&row.title),
                localized(&row.source),
                optional(row.consequence.as_ref()),
                row.expect,
                optional(row.value.as_ref()),
                in_force(&row.in_force, &row.id),
                row.note,
                verified(&row.verified)
            );
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
    code
}

fn optional(texts: Option<&Texts>) -> String {
    texts.map_or("None".into(), |texts| format!("Some({})", localized(texts)))
}

fn in_force(period: &InForce, id: &str) -> String {
    let day = |text: &Option<String>| {
        text.as_ref().map_or("None".into(), |text| {
            let parts: Option<Vec<u16>> = text.split('-').map(|part| part.parse().ok()).collect();
            match parts.as_deref() {
                Some([year @ 1800..=2199, month @ 1..=12, day @ 1..=31]) if text.len() == 10 => {
                    format!("Some(Day {{ year: {year}, month: {month}, day: {day} }})")
                }
                _ => panic!("{id}: no day: {text}"),
            }
        })
    };
    format!("InForce {{ from: {}, until: {} }}", day(&period.from), day(&period.until))
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
            let _ = writeln!(code, "({set:?}, {}),", texts(choices));
        }
        code.push_str("],\ntopics: &[\n");
        for (topic, t) in &all.topics {
            let _ = writeln!(code, "({topic:?}, {}, {}),", texts(&t.open), texts(&t.close));
        }
        for (field, map) in [("kinds", &all.kinds), ("regimes", &all.regimes)] {
            let _ = writeln!(code, "],\n{field}: &[");
            for (id, w) in map {
                let _ = writeln!(
                    code,
                    "Weighed {{ id: {id:?}, strong: {}, weak: {}, against: {} }},",
                    texts(&w.strong),
                    texts(&w.weak),
                    texts(&w.against)
                );
            }
        }
        code.push_str("],\nelements: &[\n");
        for (id, s) in &all.elements {
            let _ = writeln!(
                code,
                "Signs {{ id: {id:?}, present: {}, unsure: {}, wrong: {} }},",
                texts(&s.present),
                texts(&s.unsure),
                texts(&s.wrong)
            );
        }
        code.push_str("],\nmarks: &[\n");
        for (id, mark) in &all.marks {
            let _ = writeln!(code, "({id:?}, {}),", texts(&mark.any));
        }
        code.push_str("],\nvalues: &[\n");
        for (id, s) in &all.values {
            let _ =
                writeln!(code, "ValueSigns {{ id: {id:?}, wrong: {}, right: {} }},", texts(&s.wrong), texts(&s.right));
        }
        let _ = writeln!(code, "],\n}};\nstatic {name}_EXAMPLES: &[ElementExample] = &[");
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
        let _ = writeln!(code, "];\nstatic {name}_VALUE_EXAMPLES: &[ValueExamples] = &[");
        for (id, s) in &all.values {
            let _ = writeln!(code, "ValueExamples {{ id: {id:?}, fires: &{:?}, silent: &{:?} }},", s.fires, s.silent);
        }
        code.push_str("];\n");
    }
    code
}

/// Short texts as one string, one a line.
fn texts(list: &[String]) -> String {
    assert!(list.iter().all(|text| !text.contains(['\n', '\r']) && !text.is_empty()), "not one line: {list:?}");
    format!("Texts({:?})", list.join("\n"))
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
    add(&mut all.values, file.values, path);
    all.example.extend(file.example);
}
