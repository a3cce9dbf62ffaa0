//! People's judgements: texts with ratings, and pairs of a text and its plainer version. The data is not the project's; the
//! directory is given.

use baak_core::difficulty::FeatureValues;
use baak_core::lang::Lang;
use baak_core::measure::measure;
use baak_core::text::Text;
use baak_core::{Document, Settings};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What people said.
pub(super) enum Judgement {
    /// How hard the text is, higher is harder.
    Rating(f64),
    /// The features are those of the harder text less those of the plainer one.
    Pair {
        /// Whether both are about as long.
        is_same_length: bool,
    },
}

pub(super) struct Case {
    pub(super) features: FeatureValues,
    pub(super) judgement: Judgement,
    /// The article, document or topic that it comes from.
    pub(super) group: String,
    /// Words between spaces.
    pub(super) length: f64,
}

/// One file of judgements.
pub(super) struct Set {
    pub(super) name: String,
    pub(super) lang: Lang,
    /// How much one case weighs in fitting.
    pub(super) weight: f64,
    pub(super) cases: Vec<Case>,
}

/// Whole blocks of a few sentences and German pairs are easy to tell; they shall not push the sentences aside.
const WEIGHTS: [(&str, f64); 2] = [("docpairs.nl", 1.0), ("pairs.de", 0.1)];

/// The sets in a directory: `ratings.LANG.NAME.PART.jsonl`, `pairs.…` and `docpairs.…`.
pub(super) fn sets(dir: &Path) -> Result<Vec<Set>, String> {
    let entries = fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "jsonl"))
        .collect();
    names.sort_unstable();
    let mut sets = Vec::new();
    for name in names {
        let mut parts = name.split('.');
        let (Some(kind @ ("ratings" | "pairs" | "docpairs")), Some(lang)) = (parts.next(), parts.next()) else {
            continue;
        };
        let lang = Lang::from_code(lang).ok_or_else(|| format!("{name}: no language {lang}"))?;
        let text = fs::read_to_string(dir.join(&name)).map_err(|e| format!("{name}: {e}"))?;
        let mut cases = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let line: Value = serde_json::from_str(line).map_err(|e| format!("{name}, line {}: {e}", at + 1))?;
            cases.push(case(&line, lang, kind == "ratings"));
        }
        let weight = WEIGHTS.iter().find(|(of, _)| name.starts_with(of)).map_or(1.0, |(_, weight)| *weight);
        sets.push(Set { name, lang, weight, cases });
    }
    if sets.is_empty() { Err(format!("{}: no judgements there", dir.display())) } else { Ok(sets) }
}

/// Lengths that differ by no more than this share are the same.
const SAME_LENGTH: f64 = 0.1;

fn case(line: &Value, lang: Lang, is_rating: bool) -> Case {
    let field = |key: &str| line[key].as_str().unwrap_or_default();
    let words = |text: &str| text.split_whitespace().count() as f64;
    let group = field("group").to_owned();
    if is_rating {
        let rating = line["rating"].as_f64().unwrap_or_default();
        let text = field("text");
        return Case {
            features: features(text, lang),
            judgement: Judgement::Rating(rating),
            group,
            length: words(text),
        };
    }
    let (hard, plain) = (field("complex"), field("simple"));
    let mut difference = features(hard, lang);
    for (feature, plain) in difference.iter_mut().zip(features(plain, lang)) {
        *feature -= plain;
    }
    let (a, b) = (words(hard), words(plain));
    let is_same_length = (a - b).abs() <= SAME_LENGTH * a.max(b);
    Case { features: difference, judgement: Judgement::Pair { is_same_length }, group, length: a }
}

fn features(text: &str, lang: Lang) -> FeatureValues {
    let document = Document::from_plain(text);
    let text = Text::new(&document, Some(lang));
    measure(&text, &vec![true; text.lines.len()]).features
}

/// The mean features of the example letters of a language whose name has this ending.
pub(super) fn letters(root: &Path, lang: Lang, ending: &str) -> Result<FeatureValues, String> {
    let dir = root.join("examples/letters").join(lang.code());
    let entries = fs::read_dir(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending)));
    paths.sort_unstable();
    let mut mean = FeatureValues::default();
    for path in &paths {
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|e| format!("{name}: {e}"))?;
        let (document, ..) =
            baak_read::read(&bytes, baak_read::Format::Markdown).map_err(|e| format!("{name}: {e}"))?;
        let settings = Settings { lang: Some(lang), ..Settings::default() };
        let report = baak_core::check(&document, &settings);
        for (mean, value) in mean.iter_mut().zip(report.readability.features) {
            *mean += value / paths.len() as f64;
        }
    }
    if paths.is_empty() { Err(format!("{}: no letter *{ending}", dir.display())) } else { Ok(mean) }
}
