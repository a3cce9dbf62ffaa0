//! Do the intervals keep their word? Of 200 samples from a frame of letters with known truth, the 95 % intervals must hold
//! it in at least 93 %, over simple and stratified samples, common and rare defects, all letters and part of them. In a
//! single design 200 samples may by chance show two standard errors (3 %) less than the truth.
//!
//! `COVERAGE_FRAME=20000 cargo test --release -p baak-audit --test coverage -- --nocapture` takes a larger frame.

#![expect(clippy::print_stdout, reason = "the figures are what the test is read for")]

mod generated;

use baak_audit::sample::{Allocation, Size, allocate, draw};
use baak_audit::stats::{ShareCell, share};
use std::collections::BTreeMap;
use std::num::NonZeroU64;

/// Letters in the frame, when nothing else is asked.
const FRAME: u64 = 3_000;
const SAMPLES: u64 = 200;

/// The share of samples whose interval holds the truth.
fn coverage(strata: &[u32], domain: &[bool], yes: &[bool], letters: u64, allocation: Allocation) -> f64 {
    let count = |of: &dyn Fn(usize) -> bool| (0..strata.len()).filter(|at| of(*at)).count() as u64;
    let truth = count(&|at| domain[at] && yes[at]) as f64 / count(&|at| domain[at]) as f64;
    let number = strata.iter().max().map_or(0, |most| most + 1);
    let frame: Vec<u64> = (0..number).map(|stratum| count(&|at| strata[at] == stratum)).collect();
    let wanted = allocate(&frame, NonZeroU64::new(letters).map_or(Size::All, Size::Letters), allocation);
    let mut held = 0;
    for seed in 0..SAMPLES {
        let mut cells: Vec<ShareCell> =
            frame.iter().map(|frame| ShareCell { frame: *frame, ..ShareCell::default() }).collect();
        for (at, _) in draw(strata, &wanted, seed).into_iter().enumerate().filter(|(_, drawn)| *drawn) {
            let cell = &mut cells[strata[at] as usize];
            cell.sample += 1;
            cell.domain += u64::from(domain[at]);
            cell.yes += u64::from(domain[at] && yes[at]);
        }
        let found = share(&cells).expect("letters");
        held += u64::from(found.low <= truth && truth <= found.high);
    }
    held as f64 / SAMPLES as f64
}

#[test]
fn intervals_hold_the_truth() {
    let mut services: BTreeMap<String, u32> = BTreeMap::new();
    let asked = std::env::var("COVERAGE_FRAME").ok().and_then(|text| text.parse().ok());
    let (mut strata, mut french, mut lacks, mut rare) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for number in 0..asked.unwrap_or(FRAME) {
        let letter = generated::letter(11, number);
        let next = services.len() as u32;
        strata.push(*services.entry(letter.service).or_insert(next));
        french.push(letter.lang == "fr");
        lacks.push(!letter.has_appeal);
        // One in a hundred.
        rare.push(letter.text.len().is_multiple_of(101));
    }
    let simple = vec![0; strata.len()];
    let all = vec![true; strata.len()];
    let mut designs = Vec::new();
    for (name, strata, domain, yes, letters, allocation) in [
        ("simple", &simple, &all, &lacks, 400, Allocation::Proportional),
        ("simple, large", &simple, &all, &lacks, 1500, Allocation::Proportional),
        ("simple, rare", &simple, &all, &rare, 400, Allocation::Proportional),
        ("simple, French", &simple, &french, &lacks, 400, Allocation::Proportional),
        ("stratified", &strata, &all, &lacks, 400, Allocation::Proportional),
        ("stratified, equal", &strata, &all, &lacks, 600, Allocation::Equal),
        ("stratified, equal, French", &strata, &french, &lacks, 600, Allocation::Equal),
        ("stratified, rare", &strata, &all, &rare, 600, Allocation::Equal),
    ] {
        let held = coverage(strata, domain, yes, letters, allocation);
        println!("{name}: {held:.3}");
        assert!(held >= 0.91, "{name}: {held}");
        designs.push(held);
    }
    let mean = designs.iter().sum::<f64>() / designs.len() as f64;
    assert!(mean >= 0.93, "over all designs: {mean}");
}
