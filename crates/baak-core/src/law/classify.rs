//! What kind of letter it is and which law governs it: declared, or detected with the evidence shown, or not sure.

use super::{kind_model, kinds};
use crate::pack::Owner;
use crate::span::Span;
use crate::text::Text;
use std::collections::BTreeMap;

/// The least sum of weights that tells a regime: one strong sign. Chosen by us.
const MIN_WEIGHT: i32 = 3;

/// A letter with fewer known words than this, and no sign of a rule, says nothing of its kind.
const MIN_FEATURES: u32 = 8;
/// How far the best kind must be ahead of the second, in parts of [`kind_model::SCALE`]. Chosen by us.
const MIN_AHEAD: i32 = 2;

/// How a kind or regime is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The author or user said so.
    Declared,
    /// The letter shows it.
    Detected,
    /// The letter does not show it clearly.
    NotSure,
}

/// A piece of the letter that tells its kind or regime.
pub type Evidence = Span;

/// A kind or regime, with how it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Classified {
    /// Its code; `None` when not sure.
    pub code: Option<&'static str>,
    /// How it is known.
    pub by: Basis,
    /// 0-1: how far the best is ahead of the second.
    pub confidence: f64,
    /// What in the letter speaks for it (or, when not sure, for the best guess).
    pub evidence: Vec<Evidence>,
    /// The best guesses, best first, at most three.
    pub guesses: Vec<&'static str>,
}

impl Classified {
    fn declared(code: &'static str) -> Self {
        Self { code: Some(code), by: Basis::Declared, confidence: 1.0, evidence: Vec::new(), guesses: vec![code] }
    }
}

/// The kind of the letter. `declared` is a code that [`super::kind`] knows.
pub fn classify_kind(text: &Text<'_>, declared: Option<&'static str>) -> Classified {
    if let Some(code) = declared {
        return Classified::declared(code);
    }
    let by_kind = kind_points(text);
    let scores = kind_model::scores(text, &rule_points(&by_kind));
    let mut order: Vec<usize> = (0..kinds().len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(scores.sums[*at]));
    let (best, second) = (order[0], order[1]);
    let ahead = scores.sums[best] - scores.sums[second];
    let says_nothing = scores.known < MIN_FEATURES && by_kind.is_empty();
    let id = kinds()[best].id;
    let mut evidence = by_kind.get(id).map(|(_, evidence)| evidence.clone()).unwrap_or_default();
    if evidence.is_empty() {
        evidence.extend(scores.most_telling(best).map(|line| text.lines[line as usize].span()));
    }
    let is_sure = !says_nothing && ahead >= MIN_AHEAD;
    Classified {
        code: is_sure.then_some(id),
        by: if is_sure { Basis::Detected } else { Basis::NotSure },
        confidence: if is_sure { f64::from(ahead) / f64::from(ahead + kind_model::SCALE) } else { 0.0 },
        evidence: if says_nothing { Vec::new() } else { evidence },
        guesses: if says_nothing { Vec::new() } else { order.iter().take(3).map(|at| kinds()[*at].id).collect() },
    }
}

fn kind_points(text: &Text<'_>) -> Points {
    points(text, |owner| match owner {
        Owner::Kind { id, weight } => Some((id, weight)),
        _ => None,
    })
}

/// The points of the kinds, in the order of [`kinds`].
fn rule_points(by_kind: &Points) -> Vec<i32> {
    kinds().iter().map(|kind| by_kind.get(kind.id).map_or(0, |(sum, _)| *sum)).collect()
}

/// What the rules alone, and what the learned words alone say of each kind, in the order of [`kinds`] and in parts of
/// [`kind_model::SCALE`]: to measure both.
pub fn kind_opinions(text: &Text<'_>) -> (Vec<i32>, Vec<i32>) {
    let none = vec![0; kinds().len()];
    let words = kind_model::scores(text, &none).sums;
    let both = kind_model::scores(text, &rule_points(&kind_points(text))).sums;
    (both.iter().zip(words).map(|(both, words)| both - words).collect(), words.to_vec())
}

/// The sentence that says most clearly that the letter is of this kind, if one does.
pub(super) fn telling_sentence(text: &Text<'_>, kind: &str) -> Option<Span> {
    let at = kinds().iter().position(|of| of.id == kind)?;
    let line = kind_model::scores(text, &vec![0; kinds().len()]).most_telling(at)?;
    Some(text.lines[line as usize].span())
}

/// The regime of the letter. `declared` is a code that [`super::regime`] knows.
pub fn classify_regime(text: &Text<'_>, declared: Option<&'static str>) -> Classified {
    if let Some(code) = declared {
        return Classified::declared(code);
    }
    weigh(text, |owner| match owner {
        Owner::Regime { id, weight } => Some((id, weight)),
        _ => None,
    })
}

/// The subject of a letter: the regime that shows most, leaving aside those that only say who the sender is.
pub(super) fn subject(text: &Text<'_>) -> Option<&'static str> {
    let is_subject = |id: &str| {
        !id.starts_with("general-") && super::regime(id).is_some_and(|regime| !regime.overlay && id != "good-practice")
    };
    let found = weigh(text, |owner| match owner {
        Owner::Regime { id, weight } if is_subject(id) => Some((id, weight)),
        _ => None,
    });
    found.code
}

/// For each kind or regime the sum of its signs, and where they stand.
type Points = BTreeMap<&'static str, (i32, Vec<Span>)>;

/// The sum of the signs of each kind or regime and where they stand; each condition counts once a letter, where it holds
/// first.
fn points(text: &Text<'_>, of: impl Fn(Owner) -> Option<(&'static str, i32)>) -> Points {
    let mut seen = Vec::new();
    let mut sums = Points::new();
    for (owner, m) in text.claims() {
        let Some((id, weight)) = of(*owner) else { continue };
        let condition = (text.lines[m.sentence as usize].lang, m.owner);
        if seen.contains(&condition) {
            continue;
        }
        seen.push(condition);
        let (sum, evidence) = sums.entry(id).or_default();
        *sum += weight;
        if weight > 0 {
            evidence.push(text.span_of(m));
        }
    }
    sums
}

/// The kind or regime whose signs add up to most.
fn weigh(text: &Text<'_>, of: impl Fn(Owner) -> Option<(&'static str, i32)>) -> Classified {
    let sums = points(text, of);
    let mut order: Vec<(&'static str, i32, Vec<Span>)> =
        sums.into_iter().map(|(id, (sum, evidence))| (id, sum, evidence)).filter(|(_, sum, _)| *sum > 0).collect();
    order.sort_by_key(|(_, sum, _)| -sum);
    let guesses = order.iter().take(3).map(|(id, ..)| *id).collect();
    let second = order.get(1).map_or(0, |(_, sum, _)| *sum);
    match order.into_iter().next() {
        Some((id, best, evidence)) if best >= MIN_WEIGHT && best > second => Classified {
            code: Some(id),
            by: Basis::Detected,
            confidence: f64::from(best - second) / f64::from(best),
            evidence,
            guesses,
        },
        other => Classified {
            code: None,
            by: Basis::NotSure,
            confidence: 0.0,
            evidence: other.map(|(.., evidence)| evidence).unwrap_or_default(),
            guesses,
        },
    }
}
