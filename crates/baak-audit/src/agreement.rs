//! How far people agree with each other, and with the tool.

/// Cohen's kappa (Cohen 1960) of two coders who gave each unit one of the codes; `None` when there is no unit, or when both
/// gave all units the same one code, which leaves nothing to agree on by more than chance.
///
/// ```
/// // Fleiss, Levin and Paik 2003, table 18.1: kappa 0.68 (0.676).
/// use baak_audit::agreement::cohen;
/// let table = [[75, 1, 4], [5, 4, 1], [0, 0, 10]];
/// let mut pairs = Vec::new();
/// for (a, row) in table.iter().enumerate() {
///     for (b, n) in row.iter().enumerate() {
///         pairs.extend(std::iter::repeat_n((a, b), *n));
///     }
/// }
/// assert!((cohen(&pairs).unwrap() - 0.676).abs() < 0.0005);
/// ```
pub fn cohen<C: Copy + Eq>(pairs: &[(C, C)]) -> Option<f64> {
    let n = pairs.len() as f64;
    if pairs.is_empty() {
        return None;
    }
    let agreed = pairs.iter().filter(|(a, b)| a == b).count() as f64 / n;
    let mut codes: Vec<C> = Vec::new();
    for code in pairs.iter().flat_map(|(a, b)| [*a, *b]) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let share = |of: &dyn Fn(&(C, C)) -> bool| pairs.iter().filter(|pair| of(pair)).count() as f64 / n;
    let by_chance: f64 = codes.iter().map(|code| share(&|(a, _)| a == code) * share(&|(_, b)| b == code)).sum();
    (by_chance < 1.0).then(|| (agreed - by_chance) / (1.0 - by_chance))
}

/// Krippendorff's alpha for nominal codes (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"), any number of
/// coders, some of whom may have left units out. `None` when nothing can be paired, or only one code was given.
pub fn krippendorff<C: Copy + Ord>(units: &[Vec<C>]) -> Option<f64> {
    let paired: Vec<&Vec<C>> = units.iter().filter(|codes| codes.len() > 1).collect();
    let mut codes: Vec<C> = paired.iter().flat_map(|unit| unit.iter().copied()).collect();
    let n = codes.len() as f64;
    codes.sort_unstable();
    codes.dedup();
    let count = |unit: &[C], code: C| unit.iter().filter(|c| **c == code).count() as f64;
    let mut same = 0.0;
    for unit in &paired {
        let m = unit.len() as f64;
        same += codes.iter().map(|code| count(unit, *code) * (count(unit, *code) - 1.0)).sum::<f64>() / (m - 1.0);
    }
    let totals = codes.iter().map(|code| paired.iter().map(|unit| count(unit, *code)).sum::<f64>());
    let expected: f64 = totals.map(|total| total * (total - 1.0)).sum::<f64>();
    let room = n * (n - 1.0) - expected;
    // 1 - observed disagreement / expected disagreement
    (room > 0.0).then(|| 1.0 - (n - same) * (n - 1.0) / room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alpha_is_as_published() {
        // Krippendorff 2011, example C: four coders, twelve units, gaps; nominal alpha 0.743.
        let rows = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        let units: Vec<Vec<u8>> =
            (0..12).map(|unit| rows.iter().map(|row| row[unit]).filter(|code| *code > 0).collect()).collect();
        assert!(krippendorff(&units).is_some_and(|alpha| (alpha - 0.743).abs() < 0.0005), "{:?}", krippendorff(&units));
        // Example A: two coders, binary, ten units: alpha 0.095.
        let (a, b) = ([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
        let units: Vec<Vec<u8>> = a.iter().zip(b).map(|(a, b)| vec![*a, b]).collect();
        assert!(krippendorff(&units).is_some_and(|alpha| (alpha - 0.095).abs() < 0.0005));
    }

    #[test]
    fn agreement_has_its_ends() {
        assert_eq!(cohen(&[(0, 0), (1, 1), (0, 0)]), Some(1.0));
        assert_eq!(cohen(&[(0, 1), (1, 0)]), Some(-1.0));
        assert_eq!(cohen::<u8>(&[]), None);
        assert_eq!(cohen(&[(1, 1), (1, 1)]), None);
        assert_eq!(krippendorff(&[vec![1, 1], vec![2, 2]]), Some(1.0));
        assert_eq!(krippendorff(&[vec![1], vec![2]]), None);
    }
}
