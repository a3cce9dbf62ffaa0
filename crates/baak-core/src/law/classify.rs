//! What kind of letter it is and which law governs it: declared, or detected with the evidence shown, or not sure.

use crate::pack::Owner;
use crate::span::Span;
use crate::text::Text;
use std::collections::BTreeMap;

/// The least sum of weights that tells a kind or regime: one strong sign. Chosen by us.
const MIN_WEIGHT: i32 = 3;

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
    weigh(text, |owner| match owner {
        Owner::Kind { id, weight } => Some((id, weight)),
        _ => None,
    })
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

/// Adds up the signs; each condition counts once a letter, where it holds first.
fn weigh(text: &Text<'_>, of: impl Fn(Owner) -> Option<(&'static str, i32)>) -> Classified {
    let mut seen = Vec::new();
    let mut sums: BTreeMap<&'static str, (i32, Vec<Span>)> = BTreeMap::new();
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
