//! Logistic regression over several classes, with a penalty on large weights. Small and exact enough for a few thousand
//! examples; the same input gives the same weights on the same machine.

/// An example: the features that it has, its class, and how much it counts.
pub(crate) struct Example {
    pub(crate) features: Vec<usize>,
    pub(crate) class: usize,
    pub(crate) weight: f64,
}

/// For each feature, a weight for each class; the last row is the bias.
pub(crate) type Weights = Vec<Vec<f64>>;

/// Rounds of gradient descent; more change no weight by as much as it is rounded.
const ROUNDS: i32 = 250;
/// Adam, with its usual constants.
const RATE: f64 = 0.05;
const DECAY: (f64, f64) = (0.9, 0.999);
const TINY: f64 = 1e-8;

/// Learns weights for `features` features and `classes` classes. `penalty` is that of half the squared weights against
/// the summed loss of all examples.
pub(crate) fn fit(examples: &[&Example], features: usize, classes: usize, penalty: f64) -> Weights {
    let mut weights = vec![vec![0.0; classes]; features + 1];
    let mut mean = weights.clone();
    let mut square = weights.clone();
    for round in 1..=ROUNDS {
        let mut gradient: Weights =
            weights.iter().map(|row| row.iter().map(|weight| penalty * weight).collect()).collect();
        gradient[features] = vec![0.0; classes];
        for example in examples {
            let likely = probabilities(&weights, &example.features);
            for (class, probability) in likely.iter().enumerate() {
                let error = example.weight * (probability - f64::from(u8::from(class == example.class)));
                gradient[features][class] += error;
                for feature in &example.features {
                    gradient[*feature][class] += error;
                }
            }
        }
        let (mean_bias, square_bias) = (1.0 - DECAY.0.powi(round), 1.0 - DECAY.1.powi(round));
        for (row, gradient) in gradient.iter().enumerate() {
            for (class, g) in gradient.iter().enumerate() {
                let (m, s) = (&mut mean[row][class], &mut square[row][class]);
                *m = DECAY.0 * *m + (1.0 - DECAY.0) * g;
                *s = DECAY.1 * *s + (1.0 - DECAY.1) * g * g;
                weights[row][class] -= RATE * (*m / mean_bias) / ((*s / square_bias).sqrt() + TINY);
            }
        }
    }
    weights
}

/// The score of each class.
pub(crate) fn scores(weights: &Weights, features: &[usize]) -> Vec<f64> {
    let mut sums = weights[weights.len() - 1].clone();
    for feature in features {
        for (sum, weight) in sums.iter_mut().zip(&weights[*feature]) {
            *sum += weight;
        }
    }
    sums
}

fn probabilities(weights: &Weights, features: &[usize]) -> Vec<f64> {
    let sums = scores(weights, features);
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let parts: Vec<f64> = sums.iter().map(|sum| (sum - most).exp()).collect();
    let whole: f64 = parts.iter().sum();
    parts.iter().map(|part| part / whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_told_by_their_features() {
        let example = |features: &[usize], class| Example { features: features.to_vec(), class, weight: 1.0 };
        let examples = [example(&[0, 3], 0), example(&[1, 3], 1), example(&[2, 3], 2), example(&[2], 2)];
        let weights = fit(&examples.iter().collect::<Vec<_>>(), 4, 3, 0.1);
        for Example { features, class, .. } in &examples {
            let scores = scores(&weights, features);
            let best = (0..3).max_by(|a, b| scores[*a].total_cmp(&scores[*b]));
            assert_eq!(best, Some(*class));
        }
        let most = |row: usize| weights[row].iter().copied().fold(0.0, f64::max);
        assert!(most(3) < most(2) / 2.0, "what nearly all have tells little: {weights:?}");
    }
}
