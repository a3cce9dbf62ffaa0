//! Makes the weights of the difficulty of a text from people's judgements, and says how well it agrees with them on cases that
//! it did not see.

mod agreement;
mod data;
mod fit;

use baak_core::difficulty::{FEATURES, Feature, FeatureValues, PLAIN};
use baak_core::lang::Lang;
use data::{Judgement, Set};
use fit::Model;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The old-style example letters have so many points on average; with [`PLAIN`] this is the scale.
const OLD_STYLE: f64 = 70.0;
/// Folds of the cross-validation; no article or document is in two of them.
const FOLDS: usize = 10;
/// It is done so often, each time with other folds.
const TIMES: u64 = 5;

/// Fits all languages and writes the weights; the figures, in words.
pub(crate) fn fit_all(data: &Path) -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sets = data::sets(data)?;
    let mut figures = String::from(
        "ratings: Spearman / with length taken out; pairs: share told right / of pairs of the same length\n\
         | data | cases | on itself | cross-validated |\n| --- | --- | --- | --- |\n",
    );
    let mut columns: Vec<[(f64, f64); FEATURES]> = Vec::new();
    for lang in Lang::ALL {
        let sets: Vec<&Set> = sets.iter().filter(|set| set.lang == lang).collect();
        let model = fit::fit(&sets, lang, |_, _| true);
        let unseen = cross_validated(&sets, lang);
        for (set, unseen) in sets.iter().zip(unseen) {
            let scores: Vec<f64> = set.cases.iter().map(|case| model.of(&case.features)).collect();
            let (all, rest) = agreement(set, &scores);
            let _ = writeln!(
                figures,
                "| {} | {} | {all:.3} / {rest:.3} | {:.3} / {:.3} |",
                set.name,
                set.cases.len(),
                unseen.0,
                unseen.1
            );
        }
        columns.push(scaled(&model, &data::letters(&root, lang, "-good.md")?, &data::letters(&root, lang, "-bad.md")?));
    }
    let path = root.join("crates/baak-core/rules/learned/difficulty.tsv");
    fs::write(&path, table(&columns)).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(figures)
}

/// The weights in points, each with the value of the plain letters.
fn scaled(model: &Model, plain: &FeatureValues, old_style: &FeatureValues) -> [(f64, f64); FEATURES] {
    let scale = (OLD_STYLE - PLAIN) / (model.of(old_style) - model.of(plain));
    std::array::from_fn(|at| (model.weights[at] * scale, plain[at]))
}

fn table(columns: &[[(f64, f64); FEATURES]]) -> String {
    let mut table = String::from(
        "# Made by `cargo xtask difficulty DATA`. What each feature adds to the difficulty of a text.\n\
         # feature, and for nl, fr and de each: points for one unit, value in the plain example letters\n",
    );
    for (at, feature) in Feature::ALL.iter().enumerate() {
        table.push_str(feature.name());
        for column in columns {
            let (weight, plain) = column[at];
            // `-0` says no more than `0`.
            let _ = write!(table, "\t{:.3}\t{plain:.4}", weight + 0.0);
        }
        table.push('\n');
    }
    table
}

/// How well each set is told by models that did not see the article or document.
fn cross_validated(sets: &[&Set], lang: Lang) -> Vec<(f64, f64)> {
    let mut sums = vec![(0.0, 0.0); sets.len()];
    for seed in 0..TIMES {
        let folds = folds(sets, seed);
        let mut scores: Vec<Vec<f64>> = sets.iter().map(|set| vec![0.0; set.cases.len()]).collect();
        for fold in 0..FOLDS {
            let model = fit::fit(sets, lang, |set, at| folds[set][at] != fold);
            for (set, scores) in scores.iter_mut().enumerate() {
                let shift = shift(sets[set], &model, |at| folds[set][at] != fold);
                for (at, score) in scores.iter_mut().enumerate().filter(|(at, _)| folds[set][*at] == fold) {
                    *score = model.of(&sets[set].cases[at].features) - shift;
                }
            }
        }
        for ((set, scores), sum) in sets.iter().zip(&scores).zip(&mut sums) {
            let (all, rest) = agreement(set, scores);
            sum.0 += all / TIMES as f64;
            sum.1 += rest / TIMES as f64;
        }
    }
    sums
}

/// What brings the scores of different folds on one scale: the mean score of the rated cases that were seen, less their mean
/// rating in standard deviations.
fn shift(set: &Set, model: &Model, is_seen: impl Fn(usize) -> bool) -> f64 {
    let seen: Vec<(f64, f64)> = set
        .cases
        .iter()
        .enumerate()
        .filter(|(at, _)| is_seen(*at))
        .filter_map(|(_, case)| match case.judgement {
            Judgement::Rating(rating) => Some((model.of(&case.features), rating)),
            Judgement::Pair { .. } => None,
        })
        .collect();
    if seen.is_empty() {
        return 0.0;
    }
    let n = seen.len() as f64;
    let score = seen.iter().map(|(score, _)| score).sum::<f64>() / n;
    let rating = seen.iter().map(|(_, rating)| rating).sum::<f64>() / n;
    let deviation = (seen.iter().map(|(_, of)| (of - rating).powi(2)).sum::<f64>() / n).sqrt();
    score - rating / deviation
}

/// The fold of each case: groups go where there is most room, the largest first, those of one size in an order that `seed`
/// decides. A group keeps its fold in all sets of the language.
fn folds(sets: &[&Set], seed: u64) -> Vec<Vec<usize>> {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for case in sets.iter().flat_map(|set| &set.cases) {
        *sizes.entry(&case.group).or_default() += 1;
    }
    let hash = |group: &str| {
        group.bytes().fold(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15), |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
        })
    };
    let mut groups: Vec<(&str, usize)> = sizes.into_iter().collect();
    groups.sort_by_key(|(group, size)| (usize::MAX - size, hash(group)));
    let mut load = [0; FOLDS];
    let mut fold_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (group, size) in groups {
        let fold = (0..FOLDS).min_by_key(|fold| load[*fold]).unwrap_or(0);
        load[fold] += size;
        fold_of.insert(group, fold);
    }
    sets.iter().map(|set| set.cases.iter().map(|case| fold_of[case.group.as_str()]).collect()).collect()
}

/// For ratings the rank correlation, for pairs the share told right; and the same with length taken out.
fn agreement(set: &Set, scores: &[f64]) -> (f64, f64) {
    let mut ratings = Vec::new();
    let mut same_length = Vec::new();
    for (case, score) in set.cases.iter().zip(scores) {
        match case.judgement {
            Judgement::Rating(rating) => ratings.push(rating),
            Judgement::Pair { is_same_length: true } => same_length.push(*score),
            Judgement::Pair { .. } => {}
        }
    }
    if ratings.len() == scores.len() {
        let lengths: Vec<f64> = set.cases.iter().map(|case| case.length).collect();
        return agreement::correlation(&ratings, scores, &lengths);
    }
    (agreement::share_right(scores.iter().copied()), agreement::share_right(same_length.into_iter()))
}
