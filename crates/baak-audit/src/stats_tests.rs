use super::*;

/// One stratum of which every letter is asked about.
fn simple(yes: u64, sample: u64, frame: u64) -> ShareCell {
    ShareCell { frame, sample, domain: sample, yes }
}

fn close(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within
}

#[test]
fn wilson_is_as_published() {
    // Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3.
    for (yes, n, low, high) in [
        (81.0, 263.0, 0.2553, 0.3662),
        (15.0, 148.0, 0.0624, 0.1605),
        (0.0, 20.0, 0.0, 0.1611),
        (1.0, 29.0, 0.0061, 0.1718),
    ] {
        let interval = wilson(yes / n, n);
        assert!(close(interval.0, low, 5e-5) && close(interval.1, high, 5e-5), "{yes}/{n}: {interval:?}");
    }
    assert_eq!(wilson(0.3, 0.0), (0.0, 1.0));
    assert_eq!(wilson(0.3, f64::INFINITY), (0.3, 0.3));
}

#[test]
fn a_finite_population_narrows_the_interval() {
    // Cochran 1977, Sampling Techniques, 3.2: 38 of 200 drawn from 3042; standard error of the total 81.8, of the share 0.0269.
    let Some(found) = share(&[simple(38, 200, 3042)]) else { panic!("a share") };
    assert!(close(found.value, 0.19, 1e-12));
    let error = (found.value * (1.0 - found.value) / found.effective).sqrt();
    assert!(close(error, 0.0269, 1e-4), "{error}");
    // Every letter looked at: nothing is uncertain.
    let Some(all) = share(&[simple(30, 100, 100)]) else { panic!("a share") };
    assert_eq!((all.low, all.value, all.high), (0.3, 0.3, 0.3));
}

#[test]
fn a_simple_sample_without_end_is_wilson() {
    let Some(found) = share(&[simple(81, 263, u64::MAX / 2)]) else { panic!("a share") };
    assert!(close(found.low, 0.2553, 5e-5) && close(found.high, 0.3662, 5e-5), "{found:?}");
}

#[test]
fn strata_count_by_their_weight() {
    // Worked by hand. Stratum A: 900 letters, 30 drawn, 6 yes; B: 100 letters, 20 drawn, 10 yes.
    // p = 0.9 * 0.2 + 0.1 * 0.5 = 0.23. For a share of all letters the ratio estimator is the stratified mean, whose
    // variance is sum W² (1 - f) p q / (n - 1) = 0.81 * (29/30) * 0.16 / 29 + 0.01 * 0.8 * 0.25 / 19 = 0.0044253.
    let cells = [simple(6, 30, 900), simple(10, 20, 100)];
    let Some(found) = share(&cells) else { panic!("a share") };
    assert!(close(found.value, 0.23, 1e-12));
    // 50 letters in two strata leave 48 degrees of freedom.
    let variance = found.value * (1.0 - found.value) / found.effective * (50.0 / 49.0) * (Z95 / student95(48)).powi(2);
    assert!(close(variance, 0.004_425_3, 1e-6), "{variance}");
}

#[test]
fn a_question_about_some_letters_only_is_a_ratio() {
    // Both strata drawn one in ten: the weights cancel, and the share is the plain one.
    let cells = [
        ShareCell { frame: 1000, sample: 100, domain: 40, yes: 10 },
        ShareCell { frame: 500, sample: 50, domain: 20, yes: 10 },
    ];
    let Some(found) = share(&cells) else { panic!("a share") };
    assert!(close(found.value, 20.0 / 60.0, 1e-12));
    assert_eq!(found.n, 60);
    assert!(found.effective > 50.0 && found.effective < 120.0, "{found:?}");
    assert!(share(&[ShareCell { frame: 10, sample: 5, domain: 0, yes: 0 }]).is_none());
}

#[test]
fn nothing_seen_is_not_nothing_there() {
    // The rule of three: 0 of 60 leaves room for about 3/60 (one-sided) or 0.0602 (Wilson, two-sided).
    let Some(found) = share(&[simple(0, 60, u64::MAX / 2)]) else { panic!("a share") };
    assert_eq!((found.value, found.low), (0.0, 0.0));
    assert!(close(found.high, 0.0602, 1e-4), "{found:?}");
}

#[test]
fn means_have_students_interval() {
    // 5, 7, 9, 11, 13: mean 9, sd 3.1623, t(4) = 2.7764 (R: t.test gives 5.0735 to 12.9265).
    let values = [5.0_f64, 7.0, 9.0, 11.0, 13.0];
    let cell = MeanCell {
        frame: u64::MAX / 2,
        sample: 5,
        domain: 5,
        sum: values.iter().sum(),
        sum_of_squares: values.iter().map(|v| v * v).sum(),
    };
    let Some(found) = mean(&[cell]) else { panic!("a mean") };
    assert!(close(found.low, 5.0735, 0.02) && close(found.high, 12.9265, 0.02), "{found:?}");
    // R: qt(.975, c(5, 9, 30, 100))
    for (degrees, t) in [(5, 2.5706), (9, 2.2622), (30, 2.0423), (100, 1.9840)] {
        assert!(close(student95(degrees), t, 5e-3), "{degrees}: {}", student95(degrees));
    }
}

#[test]
fn differences_are_newcombes() {
    // Newcombe 1998, Statistics in Medicine 17, 873-890, table II, (a): 56/70 - 48/80, method 10: 0.0524 to 0.3339.
    let of = |yes, n| share(&[simple(yes, n, u64::MAX / 2)]);
    let (Some(first), Some(second)) = (of(56, 70), of(48, 80)) else { panic!("shares") };
    let found = difference(first, second);
    assert!(
        close(found.value, 0.2, 1e-9) && close(found.low, 0.0524, 5e-5) && close(found.high, 0.3339, 5e-5),
        "{found:?}"
    );
    // statsmodels 0.14 proportions_ztest([56, 48], [70, 80]): p = 0.008045.
    assert!(close(found.p_value, 0.008_045, 1e-6), "{found:?}");
}

#[test]
fn tails_of_the_normal_distribution() {
    // scipy.stats.norm.sf
    for (z, tail) in [
        (0.5, 0.308_537_538_725_986_9),
        (1.96, 0.024_997_895_148_220_4),
        (3.5, 0.000_232_629_079_035_5),
        (6.0, 9.865_876_450_377e-10),
    ] {
        assert!((normal_tail(z) / tail - 1.0).abs() < 1e-9, "{z}: {}", normal_tail(z));
        assert!(close(normal_tail(-z), 1.0 - tail, 1e-12));
    }
}

#[test]
fn holm_is_as_in_r() {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    let adjusted = holm(&[0.01, 0.04, 0.03, 0.005]);
    for (found, wanted) in adjusted.iter().zip([0.03, 0.06, 0.06, 0.02]) {
        assert!(close(*found, wanted, 1e-12), "{adjusted:?}");
    }
    assert!(holm(&[]).is_empty());
}

#[test]
fn the_error_of_the_tool_is_taken_out() {
    // Worked by hand: (0.2 + 0.9 - 1) / (0.8 + 0.9 - 1) = 1/7.
    let Some(seen) = share(&[simple(40, 200, u64::MAX / 2)]) else { panic!("a share") };
    let rates = ErrorRates { sensitivity: 0.8, sensitivity_n: 100, specificity: 0.9, specificity_n: 400 };
    let Some(found) = rogan_gladen(seen, rates) else { panic!("a correction") };
    assert!(close(found.value, 1.0 / 7.0, 1e-12));
    // Wilson 0.2 of 200: 0.1504 to 0.2609; rates: (1/7)² * 0.16/100 + (6/7)² * 0.09/400 = 0.00019796.
    // Up: sqrt(0.0609² + 3.8415 * 0.00019796) / 0.7 = 0.0955; down: sqrt(0.0496² + 0.00076046) / 0.7 = 0.0812.
    assert!(close(found.high - found.value, 0.0955, 2e-4) && close(found.value - found.low, 0.0812, 2e-4), "{found:?}");
    // Nothing seen leaves room for some.
    let Some(none) = share(&[simple(0, 200, u64::MAX / 2)]) else { panic!("a share") };
    assert!(rogan_gladen(none, rates).is_some_and(|e| e.value == 0.0 && e.high > 0.02));
    // A tool without error changes nothing.
    let perfect = ErrorRates { sensitivity: 1.0, specificity: 1.0, ..rates };
    assert!(rogan_gladen(seen, perfect).is_some_and(|e| close(e.value, 0.2, 1e-12)));
    // A tool no better than chance tells nothing.
    assert!(rogan_gladen(seen, ErrorRates { sensitivity: 0.5, specificity: 0.5, ..rates }).is_none());
    // Fewer seen than false alarms alone would give: nothing is left, and never less than nothing.
    let Some(few) = share(&[simple(4, 200, u64::MAX / 2)]) else { panic!("a share") };
    assert!(rogan_gladen(few, rates).is_some_and(|e| e.value == 0.0 && e.low == 0.0 && e.high >= 0.0));
}
