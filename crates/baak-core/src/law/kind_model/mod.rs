//! The learned part of telling the kind of a letter: which words speak for which kind, and how much.
//!
//! Rules know the set phrases (`rules/detect/*/kinds.toml`), but people word a decision in ever new ways. So a linear
//! model adds up small weights of words, pairs of words and beginnings of words, and the signs of the rules with a weight
//! of their own. It is learned with `cargo xtask learn` from the labelled texts in `rules/learn/kinds/` and from the
//! project's annotated letters; `docs/quality.md` says how well it does on letters that it has not seen. All arithmetic
//! is in whole numbers, so that every machine comes to the same result.

mod features;

pub(crate) use features::WordFeatures;
pub use features::{Feature, each_feature};

use super::KINDS;
use crate::lang::Lang;
use crate::text::Text;

include!(concat!(env!("OUT_DIR"), "/kind_model.rs"));

/// Weights are whole multiples of this part of a logit.
pub const SCALE: i32 = 32;
/// The weight of one point of the rules, in parts of [`SCALE`]: 0.3 logit, chosen by cross-validation on letters for which
/// the rules were not written.
const RULE_WEIGHT: i32 = 10;
/// The sum of the rules for a kind counts within these bounds.
const RULE_BOUNDS: (i32, i32) = (-6, 12);

/// A sentence tells the kind when it is so far ahead of the mean, in parts of [`SCALE`]: half a logit. Chosen by us.
const MIN_TELLING: f64 = 16.0;

/// Number of kinds.
pub(super) const COUNT: usize = KINDS.len();

/// The weights of one language.
struct Model {
    bias: [i16; COUNT],
    /// Sorted.
    features: &'static [u32],
    weights: &'static [[i8; COUNT]],
    /// Where the features with the same upper bits begin; one more for the end.
    starts: &'static [u16],
}

/// The upper bits by which features are looked up.
const START_BITS: u32 = 10;

impl Model {
    /// The place of a feature.
    fn find(&self, feature: Feature) -> Option<usize> {
        let bucket = (feature >> (u32::BITS - START_BITS)) as usize;
        let start = usize::from(*self.starts.get(bucket)?);
        let end = usize::from(*self.starts.get(bucket + 1)?);
        self.features.get(start..end)?.iter().position(|of| *of == feature).map(|at| start + at)
    }
}

fn model(lang: Lang) -> &'static Model {
    &MODELS[lang as usize]
}

/// How much a letter speaks for each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scores {
    /// In parts of [`SCALE`], in the order of [`super::kinds`].
    pub(super) sums: [i32; COUNT],
    /// The same for each sentence that says something.
    pub(super) lines: Vec<(u32, [i32; COUNT])>,
    /// How many known features the letter has.
    pub(super) known: u32,
}

/// Adds up the words of a letter and the points of the rules, in the order of [`super::kinds`].
pub(super) fn scores(text: &Text<'_>, rules: &[i32]) -> Scores {
    let model = model(text.language.lang);
    let mut sums = model.bias.map(i32::from);
    for (sum, points) in sums.iter_mut().zip(rules) {
        *sum += RULE_WEIGHT * (*points).clamp(RULE_BOUNDS.0, RULE_BOUNDS.1);
    }
    let mut seen = vec![false; model.features.len()];
    let mut lines: Vec<(u32, [i32; COUNT])> = Vec::new();
    let mut known = 0;
    each_feature(text, |line, feature, _| {
        let Some(at) = model.find(feature) else { return };
        if std::mem::replace(&mut seen[at], true) {
            return;
        }
        known += 1;
        if lines.last().is_none_or(|(last, _)| *last != line) {
            lines.push((line, [0; COUNT]));
        }
        let Some((_, of_line)) = lines.last_mut() else { return };
        for ((sum, of_line), weight) in sums.iter_mut().zip(of_line).zip(model.weights[at]) {
            *sum += i32::from(weight);
            *of_line += i32::from(weight);
        }
    });
    Scores { sums, lines, known }
}

impl Scores {
    /// The sentence that says most of the kind at this place, compared with what it says of kinds on the whole.
    pub(super) fn most_telling(&self, kind: usize) -> Option<u32> {
        // By how much it is ahead of the mean of all kinds; of sentences alike, the first.
        let lead = |of: &[i32; COUNT]| f64::from(of[kind]) - f64::from(of.iter().sum::<i32>()) / COUNT as f64;
        let first_best = |best: Option<(f64, u32)>, (line, of): &(u32, [i32; COUNT])| {
            let lead = lead(of);
            best.filter(|(most, _)| *most >= lead).or(Some((lead, *line)))
        };
        let (most, line) = self.lines.iter().fold(None, first_best)?;
        (most >= MIN_TELLING).then_some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_found_where_they_are() {
        for lang in Lang::ALL {
            let model = model(lang);
            assert_eq!(model.features.len(), model.weights.len());
            assert!(model.features.is_sorted(), "{}", lang.code());
            for (at, feature) in model.features.iter().enumerate() {
                assert_eq!(model.find(*feature), Some(at));
            }
            assert_eq!(model.find(model.features[0] ^ 1), None);
        }
    }
}
