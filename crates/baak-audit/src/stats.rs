//! Shares, means and differences with their uncertainty, from a sample that was drawn at random in strata.
//!
//! All intervals are at 95 %. The methods, with their sources:
//!
//! - share: Wilson's score interval (Wilson 1927; recommended by Brown, Cai and `DasGupta` 2001);
//! - finite population and strata: the variance of a ratio estimator by linearisation (Cochran 1977, 6.11; Särndal, Swensson
//!   and Wretman 1992, 5.6), put into Wilson's interval as an effective sample size (Korn and Graubard 1998);
//! - difference of two shares: Newcombe's hybrid score interval (Newcombe 1998, method 10);
//! - several comparisons at once: Holm 1979;
//! - the error of the tool itself: Rogan and Gladen 1978, with the variance of both error rates (Greiner and Gardner 2000)
//!   joined to the interval of the sample by the distances of both (Zou and Donner 2008).

/// The two-sided 95 % point of the normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;

/// An estimate with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
    /// Letters that the estimate rests on.
    pub n: u64,
    /// Sample size that a simple random sample from an endless population would need for the same certainty; infinite when
    /// every letter was looked at.
    #[serde(skip)]
    pub effective: f64,
}

/// Wilson's interval for a share `p` of `n` letters; `n` need not be whole.
///
/// ```
/// // 81 of 263: Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3.
/// let (low, high) = baak_audit::stats::wilson(81.0 / 263.0, 263.0);
/// assert!((low - 0.2553).abs() < 5e-5 && (high - 0.3662).abs() < 5e-5);
/// ```
pub fn wilson(p: f64, n: f64) -> (f64, f64) {
    if n.is_infinite() {
        return (p, p);
    }
    if n <= 0.0 {
        return (0.0, 1.0);
    }
    let z2 = Z95 * Z95;
    let centre = p + z2 / (2.0 * n);
    let half = Z95 * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // Rounding must not push the ends over the estimate.
    (((centre - half) / scale).clamp(0.0, p), ((centre + half) / scale).clamp(p, 1.0))
}

/// What a stratum adds to a share: how much of it was drawn, and what was seen there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ShareCell {
    /// Letters of the stratum in the frame.
    pub frame: u64,
    /// Letters drawn from it that could be read.
    pub sample: u64,
    /// Of these, letters that the question is about.
    pub domain: u64,
    /// Of these, letters for which the answer is yes.
    pub yes: u64,
}

/// The share of yes among the letters that the question is about, over all strata; `None` when no letter is.
///
/// Each letter counts for as many as its stratum has letters in the frame for each one drawn.
pub fn share(cells: &[ShareCell]) -> Option<Estimate> {
    let drawn = || cells.iter().filter(|cell| cell.sample > 0);
    let weight = |cell: &ShareCell| cell.frame as f64 / cell.sample as f64;
    let total: f64 = drawn().map(|cell| weight(cell) * cell.domain as f64).sum();
    let n: u64 = cells.iter().map(|cell| cell.domain).sum();
    if n == 0 {
        return None;
    }
    let p = drawn().map(|cell| weight(cell) * cell.yes as f64).sum::<f64>() / total;
    let effective = effective_size(cells, p, total);
    let (low, high) = wilson(p, effective);
    Some(Estimate { value: p, low, high, n, effective })
}

fn effective_size(cells: &[ShareCell], p: f64, total: f64) -> f64 {
    let drawn = || cells.iter().filter(|cell| cell.sample > 0 && cell.frame > cell.sample);
    let sampled: f64 = cells.iter().map(|cell| cell.sample as f64).sum();
    let mut variance = 0.0;
    // With p of 0 or 1 the residuals vanish, and the weights alone tell what the sample is worth.
    let mut squares = 0.0;
    for cell in drawn() {
        let (n, of, yes) = (cell.sample as f64, cell.domain as f64, cell.yes as f64);
        let (weight, rest) = (cell.frame as f64 / n, 1.0 - n / cell.frame as f64);
        let sum = yes - of * p;
        let sum_of_squares = yes * (1.0 - p) * (1.0 - p) + (of - yes) * p * p;
        // A stratum of one letter tells nothing of its spread: its own square stands for it.
        let spread = if n > 1.0 { (sum_of_squares - sum * sum / n) * n / (n - 1.0) } else { sum_of_squares };
        variance += rest * weight * weight * spread.max(0.0);
        squares += rest * weight * weight * of;
    }
    if squares <= 0.0 {
        // Every letter was looked at.
        return f64::INFINITY;
    }
    variance /= total * total;
    let by_weights = total * total / squares;
    if p <= 0.0 || p >= 1.0 || variance <= 0.0 {
        return by_weights;
    }
    let by_variance = p * (1.0 - p) / variance * (sampled / (sampled - 1.0).max(1.0));
    // A variance put together from strata is itself an estimate, which Student's distribution makes up for (Korn and
    // Graubard); a simple sample keeps Wilson's interval as it is.
    let strata = drawn().filter(|cell| cell.domain > 0).count() as u64;
    let domain: u64 = drawn().map(|cell| cell.domain).sum();
    let worth = if strata > 1 { (Z95 / student95(domain.saturating_sub(strata).max(2))).powi(2) } else { 1.0 };
    let by_variance = by_variance * worth;
    // Strata that explain everything would make the sample endless: no interval may rest on that.
    by_variance.min(by_weights * MAX_GAIN)
}

/// Stratification is believed to be worth at most this many times a simple sample. Chosen by us: a guard against strata
/// in which by chance all letters are alike.
const MAX_GAIN: f64 = 2.0;

/// What a stratum adds to a mean.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanCell {
    /// Letters of the stratum in the frame.
    pub frame: u64,
    /// Letters drawn from it that could be read.
    pub sample: u64,
    /// Of these, letters with a value.
    pub domain: u64,
    /// Sum of the values.
    pub sum: f64,
    /// Sum of their squares.
    pub sum_of_squares: f64,
}

/// The mean over all strata, with Student's interval; `None` when fewer than two letters have a value.
pub fn mean(cells: &[MeanCell]) -> Option<Estimate> {
    let drawn = || cells.iter().filter(|cell| cell.sample > 0);
    let weight = |cell: &MeanCell| cell.frame as f64 / cell.sample as f64;
    let n: u64 = cells.iter().map(|cell| cell.domain).sum();
    if n < 2 {
        return None;
    }
    let total: f64 = drawn().map(|cell| weight(cell) * cell.domain as f64).sum();
    let mean = drawn().map(|cell| weight(cell) * cell.sum).sum::<f64>() / total;
    let mut variance = 0.0;
    for cell in drawn().filter(|cell| cell.frame > cell.sample) {
        let (of_sample, of) = (cell.sample as f64, cell.domain as f64);
        let rest = 1.0 - of_sample / cell.frame as f64;
        let sum = cell.sum - of * mean;
        let squares = cell.sum_of_squares - 2.0 * mean * cell.sum + of * mean * mean;
        let spread =
            if of_sample > 1.0 { (squares - sum * sum / of_sample) * of_sample / (of_sample - 1.0) } else { squares };
        variance += rest * weight(cell).powi(2) * spread.max(0.0);
    }
    let half = student95(n - 1) * variance.sqrt() / total;
    Some(Estimate { value: mean, low: mean - half, high: mean + half, n, effective: n as f64 })
}

/// The two-sided 95 % point of Student's distribution, by the expansion of Abramowitz and Stegun 26.7.5; exact to 0.005
/// from 6 degrees of freedom on.
pub fn student95(degrees: u64) -> f64 {
    let (z, v) = (Z95, degrees.max(1) as f64);
    let (z3, z5, z7, z9) = (z.powi(3), z.powi(5), z.powi(7), z.powi(9));
    z + (z3 + z) / (4.0 * v)
        + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * v * v)
        + (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * v.powi(3))
        + (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / (92160.0 * v.powi(4))
}

/// The difference of two shares of different letters.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Difference {
    /// First minus second.
    pub value: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How likely a difference at least as large is by chance when there is none.
    pub p_value: f64,
}

/// Newcombe's interval for `first - second`, and the p-value of the pooled score test.
pub fn difference(first: Estimate, second: Estimate) -> Difference {
    let value = first.value - second.value;
    let below = ((first.value - first.low).powi(2) + (second.high - second.value).powi(2)).sqrt();
    let above = ((first.high - first.value).powi(2) + (second.value - second.low).powi(2)).sqrt();
    let inverse = |n: f64| if n.is_infinite() { 0.0 } else { 1.0 / n };
    let (of_first, of_second) = (inverse(first.effective), inverse(second.effective));
    // The pooled share, each side by what it is worth.
    let (n1, n2) = (first.n as f64, second.n as f64);
    let pooled = (first.value * n1 + second.value * n2) / (n1 + n2);
    let error = (pooled * (1.0 - pooled) * (of_first + of_second)).sqrt();
    let p_value = if error > 0.0 {
        (2.0 * normal_tail(value.abs() / error)).min(1.0)
    } else if value == 0.0 {
        1.0
    } else {
        0.0
    };
    Difference { value, low: (value - below).max(-1.0), high: (value + above).min(1.0), p_value }
}

/// The difference of two means with its interval and p-value (normal).
pub fn mean_difference(first: Estimate, second: Estimate) -> Difference {
    let error = |e: Estimate| (e.high - e.low) / 2.0 / student95(e.n.saturating_sub(1));
    let both = error(first).hypot(error(second));
    let value = first.value - second.value;
    let p_value = if both > 0.0 { (2.0 * normal_tail(value.abs() / both)).min(1.0) } else { f64::from(value == 0.0) };
    Difference { value, low: value - Z95 * both, high: value + Z95 * both, p_value }
}

/// The share of the normal distribution above `z` (Abramowitz and Stegun 7.1.26 is too coarse for small p-values; this is
/// the continued fraction of 26.2.14 above 3 and the series of 26.2.10 below).
pub fn normal_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - normal_tail(-z);
    }
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z > 3.0 {
        let mut fraction = z;
        for k in (1..=60).rev() {
            fraction = z + f64::from(k) / fraction;
        }
        return density / fraction;
    }
    let (mut term, mut sum, mut k) = (z, z, 1.0);
    while term.abs() > 1e-17 {
        term *= z * z / (2.0 * k + 1.0);
        sum += term;
        k += 1.0;
    }
    0.5 - density * sum
}

/// Holm's adjusted p-values, in the order given.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| p_values[*a].total_cmp(&p_values[*b]));
    let mut adjusted = vec![1.0; p_values.len()];
    let mut highest: f64 = 0.0;
    for (rank, at) in order.into_iter().enumerate() {
        highest = highest.max((p_values[at] * (p_values.len() - rank) as f64).min(1.0));
        adjusted[at] = highest;
    }
    adjusted
}

/// How often the tool itself is right, measured on letters that people judged.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ErrorRates {
    /// Of the elements that really miss, those that the tool calls missing.
    pub sensitivity: f64,
    /// Missing elements that this rests on.
    pub sensitivity_n: u64,
    /// Of the elements that are there, those that the tool does not call missing.
    pub specificity: f64,
    /// Present elements that this rests on.
    pub specificity_n: u64,
}

/// The share corrected for the tool's own error (Rogan and Gladen), with an interval that counts the uncertainty of the
/// sample and of both error rates; `None` where the tool does no better than chance.
pub fn rogan_gladen(seen: Estimate, rates: ErrorRates) -> Option<Estimate> {
    let (se, sp) = (rates.sensitivity, rates.specificity);
    let youden = se + sp - 1.0;
    if youden <= MIN_YOUDEN {
        return None;
    }
    let raw = (seen.value + sp - 1.0) / youden;
    let value = raw.clamp(0.0, 1.0);
    let of = |p: f64, n: f64| if n > 0.0 { p * (1.0 - p) / n } else { 0.0 };
    let of_rates = value * value * of(se, rates.sensitivity_n as f64)
        + (1.0 - value) * (1.0 - value) * of(sp, rates.specificity_n as f64);
    // The sample's part of the distance comes from its own interval, so that it does not vanish at 0 and 100 %.
    let far = |of_sample: f64| (of_sample * of_sample + Z95 * Z95 * of_rates).sqrt() / youden;
    let low = (value - far(seen.value - seen.low)).max(0.0);
    let high = (value + far(seen.high - seen.value)).min(1.0);
    Some(Estimate { value, low, high, n: seen.n, effective: seen.effective })
}

/// Below this sum of sensitivity and specificity less one, a correction says nothing. Chosen by us.
const MIN_YOUDEN: f64 = 0.2;

#[cfg(test)]
#[path = "stats_tests.rs"]
mod tests;
