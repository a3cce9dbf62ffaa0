//! One letter that takes two decisions: stop an aid and recover what was paid, refuse one aid and grant another.
//!
//! Most letters decide one thing and speak of others: a recovery tells what was stopped before, a refusal what the reader
//! still gets. So the second decision counts only where several sentences of its own say it and the letter states what only
//! such a decision states; with less it is not sure, and nothing is asked for it.

use super::classify::{Basis, Classified};
use super::is_decision;
use crate::pack::{Owner, Sign};
use crate::span::Span;
use crate::text::{Text, Zone};

/// A sign of a kind that tells it by itself has this weight, as in the regimes.
const STRONG: i32 = 3;
/// Which decisions one letter can take together; the element that the second one states; and how many sentences must say it.
/// With these numbers no annotated letter that takes one decision is said to take two.
const PAIRS: [(&str, &str, &str, usize); 8] = [
    ("decision-stop", "decision-recover", "overpayment-total", 2),
    ("decision-revise", "decision-recover", "overpayment-total", 2),
    ("decision-refuse", "decision-recover", "overpayment-total", 2),
    ("decision-grant", "decision-recover", "overpayment-total", 2),
    ("decision-recover", "decision-stop", "effective-date", 2),
    ("decision-recover", "decision-revise", "effective-date", 2),
    ("decision-refuse", "decision-grant", "amount", 1),
    ("decision-grant", "decision-refuse", "motivation-reasoning", 2),
];

/// The second decision of a letter whose kind was detected, if it takes one.
pub fn second_kind(text: &Text<'_>, first: &Classified) -> Option<Classified> {
    let first_code = first.code.filter(|code| first.by == Basis::Detected && is_decision(code))?;
    let mut best: Option<(&'static str, Vec<Span>, bool)> = None;
    for (of, second, element, least) in PAIRS.into_iter().filter(|(of, ..)| *of == first_code) {
        let (ours, theirs) = (strong(text, of), strong(text, second));
        let own = |these: &[Said], those: &[Said]| -> Vec<Said> {
            let is_own = |said: &&Said| said.zone == Zone::Body && those.iter().all(|other| other.line != said.line);
            these.iter().filter(is_own).copied().collect()
        };
        let (first_own, second_own) = (own(&ours, &theirs), own(&theirs, &ours));
        let states = text.signs(element).any(|(sign, _)| sign == Sign::Present);
        if first_own.is_empty() || second_own.is_empty() || theirs.len() < least || !states {
            continue;
        }
        // A subject line that names it says as much as a sentence.
        let is_subject = theirs.iter().any(|said| said.zone == Zone::Header);
        let is_sure = second_own.len() + usize::from(is_subject) >= least;
        if best.as_ref().is_none_or(|(_, evidence, _)| evidence.len() < second_own.len()) {
            best = Some((second, second_own.into_iter().map(|said| said.span).collect(), is_sure));
        }
    }
    let (code, evidence, is_sure) = best?;
    Some(Classified {
        code: is_sure.then_some(code),
        by: if is_sure { Basis::Detected } else { Basis::NotSure },
        confidence: 0.0,
        evidence,
        guesses: vec![code],
    })
}

/// A sentence that says a decision, with the words of the first sign.
#[derive(Debug, Clone, Copy)]
struct Said {
    line: u32,
    zone: Zone,
    span: Span,
}

/// The sentences with a strong sign of a kind, each once.
fn strong(text: &Text<'_>, kind: &str) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    for (owner, m) in text.claims() {
        let is_it = matches!(owner, Owner::Kind { id, weight } if *id == kind && *weight >= STRONG);
        if is_it && found.iter().all(|said| said.line != m.sentence) {
            let zone = text.lines[m.sentence as usize].zone;
            found.push(Said { line: m.sentence, zone, span: text.span_of(m) });
        }
    }
    found
}
