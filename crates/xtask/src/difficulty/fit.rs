//! Least squares with a penalty, where no weight may have the wrong sign: more of a feature never makes a text easier unless
//! the feature says so. That, and few features, is what keeps a model of some hundred cases honest.

use super::data::{Case, Judgement, Set};
use baak_core::difficulty::{FEATURES, Feature, FeatureValues};
use baak_core::lang::Lang;

/// The penalty on large weights, in parts of the cases. Hardly matters: 0.5 % to 20 % give the same agreement.
const PENALTY: f64 = 0.05;
/// How far the two sides of a pair lie apart, in standard deviations of the ratings.
const PAIR_DISTANCE: f64 = 0.8;
/// Rounds of coordinate descent; it has settled long before.
const ROUNDS: usize = 3_000;

/// A row: features, what they shall give, and its weight.
struct Row {
    features: FeatureValues,
    goal: f64,
    weight: f64,
}

/// A fitted model and what it needs to give ratings of one set.
pub(super) struct Model {
    pub(super) weights: FeatureValues,
}

impl Model {
    pub(super) fn of(&self, features: &FeatureValues) -> f64 {
        self.weights.iter().zip(features).map(|(weight, value)| weight * value).sum()
    }
}

/// Fits the cases of one language that `keep` holds.
pub(super) fn fit(sets: &[&Set], lang: Lang, keep: impl Fn(usize, usize) -> bool) -> Model {
    let mut rows = Vec::new();
    for (of, set) in sets.iter().enumerate() {
        let kept: Vec<&Case> =
            set.cases.iter().enumerate().filter(|(at, _)| keep(of, *at)).map(|(_, case)| case).collect();
        add_rows(&kept, set.weight, &mut rows);
    }
    let total: f64 = rows.iter().map(|row| row.weight).sum();
    let mut deviations = [0.0; FEATURES];
    for (at, deviation) in deviations.iter_mut().enumerate() {
        let squares: f64 = rows.iter().map(|row| row.weight * row.features[at].powi(2)).sum();
        *deviation = (squares / total).sqrt();
    }
    let scale: Vec<f64> = Feature::ALL
        .iter()
        .zip(deviations)
        .map(|(feature, deviation)| match deviation {
            deviation if deviation < 1e-9 || !feature.applies_to(lang) => 0.0,
            deviation if feature.eases() => -1.0 / deviation,
            deviation => 1.0 / deviation,
        })
        .collect();
    let mut products = [[0.0; FEATURES]; FEATURES];
    let mut goals = [0.0; FEATURES];
    for row in &rows {
        for a in 0..FEATURES {
            let scaled = row.weight * row.features[a] * scale[a];
            goals[a] += scaled * row.goal;
            for b in 0..FEATURES {
                products[a][b] += scaled * row.features[b] * scale[b];
            }
        }
    }
    let mut weights = [0.0f64; FEATURES];
    for _ in 0..ROUNDS {
        for at in 0..FEATURES {
            let others: f64 = (0..FEATURES).filter(|of| *of != at).map(|of| products[at][of] * weights[of]).sum();
            weights[at] = ((goals[at] - others) / (products[at][at] + PENALTY * total)).max(0.0);
        }
    }
    for (weight, scale) in weights.iter_mut().zip(scale) {
        *weight *= scale;
    }
    Model { weights }
}

/// Ratings count from their mean, in standard deviations; pairs as they are.
fn add_rows(cases: &[&Case], weight: f64, rows: &mut Vec<Row>) {
    let ratings: Vec<f64> = cases
        .iter()
        .filter_map(|case| match case.judgement {
            Judgement::Rating(rating) => Some(rating),
            Judgement::Pair { .. } => None,
        })
        .collect();
    let n = ratings.len().max(1) as f64;
    let mean = ratings.iter().sum::<f64>() / n;
    let deviation = (ratings.iter().map(|rating| (rating - mean).powi(2)).sum::<f64>() / n).sqrt();
    let mut means = FeatureValues::default();
    if !ratings.is_empty() {
        for (at, mean) in means.iter_mut().enumerate() {
            *mean = cases.iter().map(|case| case.features[at]).sum::<f64>() / n;
        }
    }
    for case in cases {
        let mut features = case.features;
        features.iter_mut().zip(means).for_each(|(value, mean)| *value -= mean);
        let goal = match case.judgement {
            Judgement::Rating(rating) => (rating - mean) / deviation,
            Judgement::Pair { .. } => PAIR_DISTANCE,
        };
        rows.push(Row { features, goal, weight });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ratings made of two features come back, and a feature with the wrong sign gets no weight.
    #[test]
    fn known_weights_are_found() {
        let cases = (0..60u32)
            .map(|at| {
                let mut features = FeatureValues::default();
                features[0] = f64::from(at % 7);
                features[2] = f64::from(at % 5);
                features[3] = -f64::from(at % 7) + f64::from(at % 3);
                let rating = 2.0 * features[0] + features[2];
                Case { features, judgement: Judgement::Rating(rating), group: String::new(), length: 1.0 }
            })
            .collect();
        let set = Set { name: String::new(), lang: Lang::Nl, weight: 1.0, cases };
        let model = fit(&[&set], Lang::Nl, |_, _| true);
        let ratio = model.weights[0] / model.weights[2];
        assert!((1.7..2.3).contains(&ratio), "{:?}", model.weights);
        assert!(model.weights[3] == 0.0);
    }
}
