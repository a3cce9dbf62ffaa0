//! How well figures agree with people: rank correlation, and the share of pairs told right.

/// Spearman's rank correlation, and the same with the length of the texts taken out.
pub(super) fn correlation(ratings: &[f64], scores: &[f64], lengths: &[f64]) -> (f64, f64) {
    let [ratings, scores, lengths] = [ratings, scores, lengths].map(ranks);
    let all = pearson(&ratings, &scores);
    let (of_scores, of_ratings) = (pearson(&scores, &lengths), pearson(&ratings, &lengths));
    let rest = ((1.0 - of_scores.powi(2)) * (1.0 - of_ratings.powi(2))).max(1e-9).sqrt();
    (all, (all - of_scores * of_ratings) / rest)
}

/// The share of the pairs whose difference is positive; one without a difference is half right.
pub(super) fn share_right(differences: impl Iterator<Item = f64> + Clone) -> f64 {
    let right = |d: f64| {
        if d > 0.0 {
            1.0
        } else if d < 0.0 {
            0.0
        } else {
            0.5
        }
    };
    differences.clone().map(right).sum::<f64>() / differences.count().max(1) as f64
}

/// The rank of each figure, ties in the middle.
fn ranks(figures: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_by(|a, b| figures[*a].total_cmp(&figures[*b]));
    let mut ranks = vec![0.0; figures.len()];
    let mut at = 0;
    for tie in order.chunk_by(|a, b| figures[*a].total_cmp(&figures[*b]).is_eq()) {
        for of in tie {
            ranks[*of] = at as f64 + (tie.len() - 1) as f64 / 2.0;
        }
        at += tie.len();
    }
    ranks
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let (mut both, mut square_a, mut square_b) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        both += (a - mean_a) * (b - mean_b);
        square_a += (a - mean_a).powi(2);
        square_b += (b - mean_b).powi(2);
    }
    if square_a * square_b == 0.0 { 0.0 } else { both / (square_a * square_b).sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_ties_lie_in_the_middle() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [2.5, 0.0, 2.5, 1.0]);
    }

    #[test]
    fn length_is_taken_out() {
        let lengths = [5.0, 9.0, 2.0, 7.0, 4.0];
        let (all, rest) = correlation(&[1.0, 5.0, 2.0, 3.0, 4.0], &lengths, &lengths);
        assert!((all - 0.5).abs() < 1e-9, "{all}");
        assert!(rest.abs() < 1e-3, "{rest}");
    }

    #[test]
    fn pairs_without_a_difference_are_half_right() {
        assert!((share_right([1.0, -1.0, 0.0, 2.0].into_iter()) - 0.625).abs() < 1e-9);
    }
}
