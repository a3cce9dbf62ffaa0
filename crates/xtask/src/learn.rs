//! Learns which words speak for which kind of letter, from the labelled texts of `rules/learn/kinds/` and the annotated
//! letters of `tests/` and `examples/`, and measures it by cross-validation on letters and on those that are held out.

use crate::regression::{self, Example, Weights};
use baak_core::lang::Lang;
use baak_core::law::kind_model::{Feature, SCALE, each_feature};
use baak_core::text::Text;
use baak_core::{Document, law};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The penalty on large weights, chosen by cross-validation.
const PENALTY: f64 = 3.3;
/// A whole letter counts as much as so many short texts.
const LETTER_WEIGHT: f64 = 2.0;
/// A feature must occur in so many texts.
const MIN_TEXTS: u32 = 2;
/// Weights below this, in parts of [`SCALE`], are left out.
const MIN_WEIGHT: i32 = 2;
/// Folds of the cross-validation.
const FOLDS: usize = 6;

struct Source {
    kind: usize,
    /// Each with its name.
    features: BTreeMap<Feature, String>,
    /// What the rules say, in parts of [`SCALE`].
    rules: Vec<i32>,
    is_letter: bool,
    is_held_out: bool,
}

/// Learns all languages; the figures, in words.
pub(crate) fn learn() -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut figures = String::new();
    for lang in Lang::ALL {
        figures += &learn_one(&root, lang)?;
    }
    Ok(figures)
}

fn learn_one(root: &Path, lang: Lang) -> Result<String, String> {
    let rules = root.join("crates/baak-core/rules");
    let mut sources = texts(&rules.join("learn/kinds").join(format!("{}.jsonl", lang.code())), lang)?;
    let short = sources.len();
    for dir in ["tests/letters", "examples/letters"] {
        let dir = root.join(dir).join(lang.code());
        sources.extend(letters(&dir, "gold.jsonl", lang)?);
        if dir.join("heldout.jsonl").exists() {
            let held = letters(&dir, "heldout.jsonl", lang)?;
            sources.extend(held.into_iter().map(|source| Source { is_held_out: true, ..source }));
        }
    }
    let names = known_features(&sources);
    let places: BTreeMap<Feature, usize> = names.keys().enumerate().map(|(at, feature)| (*feature, at)).collect();
    let examples: Vec<Example> = sources
        .iter()
        .map(|source| Example {
            features: source.features.keys().filter_map(|feature| places.get(feature).copied()).collect(),
            class: source.kind,
            weight: if source.is_letter { LETTER_WEIGHT } else { 1.0 },
        })
        .collect();
    let fit = |keep: &dyn Fn(usize) -> bool| {
        let kept: Vec<&Example> = examples
            .iter()
            .enumerate()
            .filter(|(at, _)| !sources[*at].is_held_out && keep(*at))
            .map(|(_, e)| e)
            .collect();
        regression::fit(&kept, names.len(), law::kinds().len(), PENALTY)
    };

    let mut folds = Tally::default();
    for fold in 0..FOLDS {
        let is_in_fold = |at: usize| sources[at].is_letter && at % FOLDS == fold;
        let weights = fit(&|at| !is_in_fold(at));
        for at in (0..sources.len()).filter(|at| is_in_fold(*at) && !sources[*at].is_held_out) {
            folds.add(&sources[at], &regression::scores(&weights, &examples[at].features));
        }
    }
    let weights = fit(&|_| true);
    let mut held_out = Tally::default();
    for at in (0..sources.len()).filter(|at| sources[*at].is_held_out) {
        held_out.add(&sources[at], &regression::scores(&weights, &examples[at].features));
    }
    let (table, rows) = table(&names, &weights);
    let path = rules.join("learned/kinds").join(format!("{}.tsv", lang.code()));
    fs::write(&path, table).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(format!(
        "{}: {short} texts, {} letters, {rows} features; letters in {FOLDS} folds: {folds}; held out: {held_out}\n",
        lang.code(),
        sources.len() - short,
    ))
}

/// How many kinds are right: by the words alone, by the rules alone, by both.
#[derive(Default)]
struct Tally {
    letters: u32,
    words: u32,
    rules: u32,
    both: u32,
}

impl Tally {
    fn add(&mut self, source: &Source, words: &[f64]) {
        let rules: Vec<f64> = source.rules.iter().map(|points| f64::from(*points) / f64::from(SCALE)).collect();
        let both: Vec<f64> = words.iter().zip(&rules).map(|(a, b)| a + b).collect();
        self.letters += 1;
        self.words += u32::from(best(words) == source.kind);
        self.rules += u32::from(best(&rules) == source.kind);
        self.both += u32::from(best(&both) == source.kind);
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { letters, words, rules, both } = self;
        write!(f, "of {letters} words {words}, rules {rules}, both {both} right")
    }
}

fn best(scores: &[f64]) -> usize {
    (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(0)
}

/// The features that enough texts have, with their names.
fn known_features(sources: &[Source]) -> BTreeMap<Feature, String> {
    let mut texts: BTreeMap<Feature, (u32, &str)> = BTreeMap::new();
    for source in sources.iter().filter(|source| !source.is_held_out) {
        for (feature, name) in &source.features {
            texts.entry(*feature).or_insert((0, name)).0 += 1;
        }
    }
    texts
        .into_iter()
        .filter(|(_, (count, _))| *count >= MIN_TEXTS)
        .map(|(feature, (_, name))| (feature, name.to_owned()))
        .collect()
}

/// The table as it is kept, sorted by name, and how many features it has.
fn table(names: &BTreeMap<Feature, String>, weights: &Weights) -> (String, usize) {
    let rounded = |row: &[f64]| -> Vec<i32> {
        row.iter().map(|weight| ((weight * f64::from(SCALE)).round() as i32).clamp(-127, 127)).collect()
    };
    let mut rows: Vec<(&str, Feature, Vec<i32>)> = names
        .iter()
        .zip(weights)
        .map(|((feature, name), row)| (name.as_str(), *feature, rounded(row)))
        .filter(|(_, _, row)| row.iter().any(|weight| weight.abs() >= MIN_WEIGHT))
        .collect();
    rows.sort_unstable();
    let kinds: Vec<&str> = law::kinds().iter().map(|kind| kind.id).collect();
    let mut table = format!(
        "# Made by `cargo xtask learn`. Which words speak for which kind of letter.\n# feature (its hash), name (word, \
         word_word, stem*, h: in a heading), weights in 1/{SCALE} logit: {}\n",
        kinds.join(", ")
    );
    let mut write = |feature: &str, name: &str, row: &[i32]| {
        let weights: Vec<String> = row.iter().map(ToString::to_string).collect();
        let _ = writeln!(table, "{feature}\t{name}\t{}", weights.join("\t"));
    };
    write("bias", "-", &rounded(&weights[weights.len() - 1]));
    for (name, feature, row) in &rows {
        write(&format!("{feature:08x}"), name, row);
    }
    (table, rows.len())
}

fn source(document: &Document, lang: Lang, kind: &str, is_letter: bool) -> Result<Source, String> {
    let kind = law::kinds().iter().position(|of| of.id == kind).ok_or_else(|| format!("no kind {kind}"))?;
    let text = Text::new(document, Some(lang));
    let mut features = BTreeMap::new();
    each_feature(&text, |_, feature, name| {
        features.entry(feature).or_insert_with(name);
    });
    let (rules, _) = law::kind_opinions(&text);
    Ok(Source { kind, features, rules, is_letter, is_held_out: false })
}

fn lines(path: &Path) -> Result<Vec<Value>, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let line = |(at, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|e| format!("{}, line {}: {e}", path.display(), at + 1))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(line).collect()
}

fn field<'v>(line: &'v Value, key: &str) -> &'v str {
    line[key].as_str().unwrap_or_default()
}

fn texts(path: &Path, lang: Lang) -> Result<Vec<Source>, String> {
    lines(path)?
        .iter()
        .map(|line| source(&Document::from_plain(field(line, "text")), lang, field(line, "kind"), false))
        .collect()
}

fn letters(dir: &Path, gold: &str, lang: Lang) -> Result<Vec<Source>, String> {
    lines(&dir.join(gold))?
        .iter()
        .map(|line| {
            let path = |ending: &str| dir.join(format!("{}.{ending}", field(line, "id")));
            let path: PathBuf = if path("md").exists() { path("md") } else { path("txt") };
            let name = path.display().to_string();
            let bytes = fs::read(&path).map_err(|e| format!("{name}: {e}"))?;
            let format = baak_read::Format::of_name(&name).ok_or_else(|| format!("{name}: no known format"))?;
            let (document, ..) = baak_read::read(&bytes, format).map_err(|e| format!("{name}: {e}"))?;
            source(&document, lang, field(line, "kind"), true)
        })
        .collect()
}
