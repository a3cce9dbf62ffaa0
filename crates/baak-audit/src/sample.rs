//! Drawing letters at random, so that anyone can draw them again.
//!
//! Every letter has a random number that depends on the seed and on its place in the frame only; of each stratum the letters
//! with the lowest numbers are drawn. That is a simple random sample without replacement in each stratum, and a larger
//! sample from the same frame and seed holds the smaller one ("permanent random numbers", Ohlsson 1995).

use std::num::NonZeroU64;

/// How many letters to draw.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// All of them.
    All,
    /// So many.
    Letters(NonZeroU64),
    /// This share of them, 0-100 %.
    Percent(f64),
}

/// How the sample is spread over the strata.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allocation {
    /// As the strata are in the frame, and at least two letters of each.
    Proportional,
    /// As many of each stratum, as far as it reaches.
    Equal,
}

/// The least letters drawn from a stratum: fewer tell nothing of how letters differ in it.
const MIN_PER_STRATUM: u64 = 2;

/// The random number of a letter: the finaliser of `SplitMix64` (Steele, Lea and Flood 2014) on seed and place.
fn number(seed: u64, letter: u64) -> u64 {
    let mix = |mut x: u64| {
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    };
    mix(mix(seed.wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_add(letter.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

/// How many to draw of each stratum, given how many letters each has.
pub fn allocate(frame: &[u64], size: Size, allocation: Allocation) -> Vec<u64> {
    let total: u64 = frame.iter().sum();
    let wanted = match size {
        Size::All => return frame.to_vec(),
        Size::Letters(n) => n.get().min(total),
        Size::Percent(percent) => {
            ((total as f64 * percent.clamp(0.0, 100.0) / 100.0).round() as u64).clamp(1, total.max(1))
        }
    };
    let least: Vec<u64> = frame.iter().map(|n| MIN_PER_STRATUM.min(*n)).collect();
    match allocation {
        Allocation::Proportional => {
            // Largest remainders, so that the sum is as wanted.
            let exact = |n: u64| wanted as f64 * n as f64 / total.max(1) as f64;
            let mut drawn: Vec<u64> = frame.iter().map(|n| exact(*n) as u64).collect();
            let mut order: Vec<usize> = (0..frame.len()).collect();
            order.sort_by(|a, b| exact(frame[*b]).fract().total_cmp(&exact(frame[*a]).fract()).then(a.cmp(b)));
            let left = wanted - drawn.iter().sum::<u64>();
            for at in order.into_iter().take(left as usize) {
                drawn[at] += 1;
            }
            drawn.iter().zip(&least).zip(frame).map(|((drawn, least), n)| (*drawn).max(*least).min(*n)).collect()
        }
        Allocation::Equal => {
            let mut drawn = vec![0; frame.len()];
            let mut left = wanted.max(least.iter().sum());
            loop {
                let open: Vec<usize> = (0..frame.len()).filter(|at| drawn[*at] < frame[*at]).collect();
                if left == 0 || open.is_empty() {
                    return drawn;
                }
                let each = (left / open.len() as u64).max(1);
                for at in open {
                    let more = each.min(frame[at] - drawn[at]).min(left);
                    drawn[at] += more;
                    left -= more;
                }
            }
        }
    }
}

/// Draws letters: `strata[i]` is the stratum of letter `i`, `wanted` how many to draw of each. Returns which are drawn.
pub fn draw(strata: &[u32], wanted: &[u64], seed: u64) -> Vec<bool> {
    let mut by_stratum: Vec<Vec<(u64, u32)>> = vec![Vec::new(); wanted.len()];
    for (letter, stratum) in strata.iter().enumerate() {
        by_stratum[*stratum as usize].push((number(seed, letter as u64), letter as u32));
    }
    let mut drawn = vec![false; strata.len()];
    for (letters, wanted) in by_stratum.iter_mut().zip(wanted) {
        letters.sort_unstable();
        for (_, letter) in letters.iter().take(*wanted as usize) {
            drawn[*letter as usize] = true;
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(n: u64) -> Size {
        NonZeroU64::new(n).map_or(Size::All, Size::Letters)
    }

    #[test]
    fn a_sample_is_spread_as_asked() {
        let frame = [900, 90, 10, 1];
        assert_eq!(allocate(&frame, Size::All, Allocation::Equal), frame);
        assert_eq!(allocate(&frame, letters(100), Allocation::Proportional), [90, 9, 2, 1]);
        assert_eq!(allocate(&frame, letters(100), Allocation::Equal), [45, 44, 10, 1]);
        assert_eq!(allocate(&frame, Size::Percent(10.0), Allocation::Proportional).iter().sum::<u64>(), 102);
        assert_eq!(allocate(&frame, letters(5000), Allocation::Equal), frame);
        assert!(allocate(&[], letters(5), Allocation::Equal).is_empty());
    }

    #[test]
    fn the_same_seed_draws_the_same_letters_and_a_larger_sample_holds_the_smaller() {
        let strata: Vec<u32> = (0..1000).map(|i| i % 3).collect();
        let small = draw(&strata, &[10, 10, 10], 7);
        assert_eq!(small, draw(&strata, &[10, 10, 10], 7));
        assert_ne!(small, draw(&strata, &[10, 10, 10], 8));
        let large = draw(&strata, &[20, 30, 40], 7);
        assert!(small.iter().zip(&large).all(|(small, large)| !small || *large));
        assert_eq!(small.iter().filter(|drawn| **drawn).count(), 30);
    }

    #[test]
    fn every_letter_is_as_likely_to_be_drawn() {
        // 2,000 draws of 20 from 100: each letter 400 times, with a standard deviation of 17.9.
        let strata = vec![0; 100];
        let mut times = [0u32; 100];
        for seed in 0..2000 {
            for (letter, drawn) in draw(&strata, &[20], seed).into_iter().enumerate() {
                times[letter] += u32::from(drawn);
            }
        }
        let chi: f64 = times.iter().map(|n| (f64::from(*n) - 400.0).powi(2) / (400.0 * 0.8)).sum();
        // 99 degrees of freedom: 0.1 % and 99.9 % points of the chi-square distribution.
        assert!((60.0..149.0).contains(&chi), "{chi}");
    }
}
