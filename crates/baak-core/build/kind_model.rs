//! The learned weights of `rules/learned/kinds/*.tsv`, as sorted tables.

use super::KindFile;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// By how many upper bits features are looked up; the same in `src/law/kind_model`.
const START_BITS: u32 = 10;

/// `MODELS`, by language.
pub(super) fn code(rules: &Path) -> String {
    let kinds: KindFile = super::read(&rules.join("kinds.toml"));
    let mut code = String::from(
        "#[allow(clippy::unreadable_literal, reason = \"hashes are not read\")]\nstatic MODELS: [Model; 3] = [\n",
    );
    for lang in ["nl", "fr", "de"] {
        let path = rules.join("learned/kinds").join(format!("{lang}.tsv"));
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        code += &model(&text, kinds.kind.len()).unwrap_or_else(|line| panic!("{}: line {line}", path.display()));
    }
    code + "];\n"
}

/// One model; the number of the line with a mistake.
fn model(text: &str, kinds: usize) -> Result<String, usize> {
    let mut bias = vec![0; kinds];
    let mut rows: Vec<(u32, Vec<i32>)> = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let mistake = at + 1;
        let mut columns = line.split('\t');
        let (feature, _name) = columns.next().zip(columns.next()).ok_or(mistake)?;
        let weights: Vec<i32> = columns.map(str::parse).collect::<Result<_, _>>().map_err(|_| mistake)?;
        if weights.len() != kinds {
            return Err(mistake);
        }
        if feature == "bias" {
            bias = weights;
        } else {
            rows.push((u32::from_str_radix(feature, 16).map_err(|_| mistake)?, weights));
        }
    }
    rows.sort_unstable();
    let start = |bucket: u32| rows.partition_point(|(feature, _)| feature >> (u32::BITS - START_BITS) < bucket);
    let starts: Vec<usize> = (0..=1 << START_BITS).map(start).collect();
    let features: Vec<u32> = rows.iter().map(|(feature, _)| *feature).collect();
    let weights: Vec<&Vec<i32>> = rows.iter().map(|(_, weights)| weights).collect();
    let mut code = String::new();
    let _ = writeln!(
        code,
        "Model {{ bias: {bias:?}, features: &{features:?}, weights: &{weights:?}, starts: &{starts:?} }},"
    );
    Ok(code)
}
