//! Conditions over the phrases, entities and topics of a sentence.
//!
//! ```text
//! condition = term { " & " term }
//! term      = [ "!" | "~" ] steps { " .. " steps }
//! steps     = step { step }
//! step      = "(" choice { "|" choice } ")" | choice
//! choice    = "@set" | "{entity}" | "#topic" | phrase
//! ```
//!
//! All terms must hold in one sentence. `!` asks that the term does not occur in the sentence; `~` is content with the
//! sentence before or after; `a .. b` asks for `a` before `b` with at most [`MAX_GAP`] tokens between, and steps beside
//! each other (`binnen {duration}`, `(uiterlijk | ten laatste) op {date}`) for at most [`ADJACENT_GAP`]. The condition
//! is looked at only where the first step of its first plain term fired, so that the rarest term belongs first.

mod builder;

pub use builder::ConditionsBuilder;

use super::lists::Lists;
use super::phrase::PhraseId;
use std::collections::BTreeMap;

/// The most tokens that may stand between the two sides of ` .. `.
const MAX_GAP: u32 = 12;
/// The most tokens between steps that stand beside each other: room for a mark.
const ADJACENT_GAP: u32 = 1;

/// A phrase, set, entity or topic that a condition can ask for.
pub type ClassId = u32;

/// A class that fired in a sentence, on tokens `first..=last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fired {
    /// Which class.
    pub class: ClassId,
    /// First token.
    pub first: u32,
    /// Last token.
    pub last: u32,
}

/// A condition that holds in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// Whose condition it is, as given to [`ConditionsBuilder::condition`].
    pub owner: u32,
    /// Index of the sentence.
    pub sentence: u32,
    /// First token of the terms that hold.
    pub first: u32,
    /// Last token of the terms that hold.
    pub last: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Here,
    Absent,
    Near,
}

/// A term: its steps are a range of [`Conditions::steps`].
#[derive(Debug, Clone, Copy)]
struct Term {
    mode: Mode,
    first_step: u32,
    end_step: u32,
}

#[derive(Debug, Clone, Copy)]
struct Step {
    class: ClassId,
    /// The most tokens between the step before and this one.
    max_gap: u32,
}

/// A condition: its terms are a range of [`Conditions::terms`].
#[derive(Debug, Clone, Copy)]
struct Condition {
    owner: u32,
    first_term: u32,
    end_term: u32,
}

/// How many stages of looking there are.
const STAGES: usize = 3;

/// The conditions of one language, ready to be looked at.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    all: Vec<Condition>,
    terms: Vec<Term>,
    steps: Vec<Step>,
    /// Per stage, the conditions that a class makes worth a look.
    by_trigger: [Lists<u32>; STAGES],
    /// The classes that a phrase belongs to.
    of_phrase: Lists<ClassId>,
    /// The class itself and all sets that hold it.
    of_class: Lists<ClassId>,
    /// For each class, one bit a stage: whether it makes a condition of that stage worth a look.
    stages: Vec<u8>,
    names: BTreeMap<String, ClassId>,
}

/// Which classes fired in a sentence, up to a few that only seem to: enough to pass over most neighbours.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen([u64; Seen::WORDS]);

impl Seen {
    const WORDS: usize = 8;

    /// What fired.
    pub fn of(fired: &[Fired]) -> Self {
        let mut seen = Self::default();
        for f in fired {
            let (word, bit) = Self::bit(f.class);
            seen.0[word] |= bit;
        }
        seen
    }

    fn bit(class: ClassId) -> (usize, u64) {
        ((class as usize >> 6) % Self::WORDS, 1 << (class & 63))
    }

    fn may_hold(&self, class: ClassId) -> bool {
        let (word, bit) = Self::bit(class);
        self.0[word] & bit != 0
    }
}

/// What fired in the sentence before or after.
#[derive(Debug, Clone, Copy, Default)]
pub struct Neighbour<'a> {
    /// What fired.
    pub fired: &'a [Fired],
    /// The same, for a quick look.
    pub seen: Seen,
}

/// Where each class fired in the sentence at hand: for each class a chain through the sentence's [`Fired`] list.
///
/// Kept from sentence to sentence, so that a look-up is two loads and moving on costs nothing.
#[derive(Debug, Default)]
pub struct Scratch {
    /// For each class, the sentence in which it fired last (high half) and where in its list it did so first (low half).
    heads: Vec<u64>,
    next: Vec<u32>,
    sentence: u64,
}

/// End of a chain.
const NONE: u32 = u32::MAX;

impl Scratch {
    fn load(&mut self, fired: &[Fired], classes: usize) {
        if self.heads.len() < classes {
            self.heads.resize(classes, 0);
        }
        self.sentence += 1 << 32;
        self.next.clear();
        self.next.resize(fired.len(), NONE);
        // From the back, so that a chain runs from the front.
        for (i, (f, next)) in fired.iter().zip(&mut self.next).enumerate().rev() {
            let head = &mut self.heads[f.class as usize];
            if *head >= self.sentence {
                *next = *head as u32;
            }
            *head = self.sentence | i as u64;
        }
    }

    /// Where in the list a class fired first.
    fn head(&self, class: ClassId) -> u32 {
        let head = self.heads[class as usize];
        if head >= self.sentence { head as u32 } else { NONE }
    }

    fn has(&self, class: ClassId) -> bool {
        self.heads[class as usize] >= self.sentence
    }

    /// The places of a class in the sentence.
    fn places<'f>(&'f self, class: ClassId, fired: &'f [Fired]) -> impl Iterator<Item = &'f Fired> {
        let mut at = self.head(class);
        std::iter::from_fn(move || {
            let here = fired.get(at as usize)?;
            at = self.next[at as usize];
            Some(here)
        })
    }
}

impl Conditions {
    /// The class of an entity, set or topic, written as in a condition; `None` when no condition asks for it.
    pub fn class(&self, name: &str) -> Option<ClassId> {
        self.names.get(name).copied()
    }

    /// Notes that a phrase occurs.
    pub fn fire_phrase(&self, phrase: PhraseId, first: u32, last: u32, out: &mut Vec<Fired>) {
        out.extend(self.of_phrase.of(phrase).iter().map(|class| Fired { class: *class, first, last }));
    }

    /// Notes that an entity or topic occurs.
    pub fn fire_class(&self, class: ClassId, first: u32, last: u32, out: &mut Vec<Fired>) {
        out.extend(self.of_class.of(class).iter().map(|class| Fired { class: *class, first, last }));
    }

    /// Appends the conditions of `stage` that hold in sentence `at`, where `here` fired; `near` gives what fired in the
    /// sentences before and after.
    pub fn evaluate(
        &self,
        stage: u8,
        at: usize,
        here: &[Fired],
        near: [Neighbour<'_>; 2],
        scratch: &mut Scratch,
        out: &mut Vec<Match>,
    ) {
        let by_trigger = &self.by_trigger[stage as usize];
        let is_worth_it = |f: &Fired| self.stages[f.class as usize] >> stage & 1 == 1;
        if !here.iter().any(is_worth_it) {
            return;
        }
        scratch.load(here, self.of_class.len());
        for (i, trigger) in here.iter().enumerate() {
            if !is_worth_it(trigger) || scratch.head(trigger.class) != i as u32 {
                continue;
            }
            for condition in by_trigger.of(trigger.class) {
                let condition = &self.all[*condition as usize];
                if let Some((first, last)) = self.holds(condition, here, near, scratch) {
                    out.push(Match { owner: condition.owner, sentence: at as u32, first, last });
                }
            }
        }
    }

    /// The tokens on which the condition holds, if it does.
    fn holds(
        &self,
        condition: &Condition,
        here: &[Fired],
        near: [Neighbour<'_>; 2],
        index: &Scratch,
    ) -> Option<(u32, u32)> {
        let terms = &self.terms[condition.first_term as usize..condition.end_term as usize];
        let is_possible =
            |term: &Term| term.mode != Mode::Here || index.has(self.steps[term.first_step as usize].class);
        if !terms.iter().all(is_possible) {
            return None;
        }
        let mut range: Option<(u32, u32)> = None;
        for term in terms {
            let steps = &self.steps[term.first_step as usize..term.end_step as usize];
            match term.mode {
                Mode::Absent if !index.has(steps[0].class) => {}
                Mode::Absent if find(steps, here, index, None).is_some() => return None,
                Mode::Absent => {}
                Mode::Near => {
                    let is_near =
                        find(steps, here, index, None).is_some() || near.iter().any(|sentence| occurs(steps, sentence));
                    if !is_near {
                        return None;
                    }
                }
                Mode::Here => {
                    let (first, last) = find(steps, here, index, range)?;
                    let (a, b) = range.unwrap_or((first, last));
                    range = Some((a.min(first), b.max(last)));
                }
            }
        }
        range
    }
}

/// Where the steps occur one after the other: the place nearest to `range`, else the first.
fn find(steps: &[Step], fired: &[Fired], index: &Scratch, range: Option<(u32, u32)>) -> Option<(u32, u32)> {
    let (first_step, rest) = steps.split_first()?;
    if rest.is_empty() {
        let mut places = index.places(first_step.class, fired);
        let first = places.next()?;
        let Some((a, b)) = range else { return Some((first.first, first.last)) };
        let away = |f: &Fired| a.saturating_sub(f.last) + f.first.saturating_sub(b);
        let mut nearest = first;
        for place in places {
            if away(place) < away(nearest) {
                nearest = place;
            }
        }
        return Some((nearest.first, nearest.last));
    }
    let places = index.places(first_step.class, fired).filter_map(|start| {
        let end = rest.iter().try_fold(start.last, |end, step| follows(index.places(step.class, fired), end, *step))?;
        Some((start.first, end))
    });
    match range {
        None => places.min(),
        Some((a, b)) => places.min_by_key(|(first, last)| (a.saturating_sub(*last) + first.saturating_sub(b), *first)),
    }
}

/// The last token of the nearest place of a step behind `end`.
fn follows<'f>(places: impl Iterator<Item = &'f Fired>, end: u32, step: Step) -> Option<u32> {
    places.filter(|f| f.first > end && f.first - end <= step.max_gap + 1).min_by_key(|f| f.first).map(|f| f.last)
}

/// Whether the steps occur in a sentence that has no index: a neighbour, which few terms ask for.
fn occurs(steps: &[Step], sentence: &Neighbour<'_>) -> bool {
    if !steps.iter().all(|step| sentence.seen.may_hold(step.class)) {
        return false;
    }
    let of = |class: ClassId| sentence.fired.iter().filter(move |f| f.class == class);
    let Some((first_step, rest)) = steps.split_first() else { return false };
    of(first_step.class)
        .any(|start| rest.iter().try_fold(start.last, |end, step| follows(of(step.class), end, *step)).is_some())
}

#[cfg(test)]
mod tests {
    use super::builder::units;
    use super::*;
    use crate::cue::{Hit, PhraseSetBuilder, Symbols};
    use crate::lang::Lang;
    use crate::segment::tokenize;
    use crate::span::Span;

    /// Whether each condition holds in the sentence `text`, with the sentence `before` in front of it.
    fn hold(conditions: &[&str], before: &str, text: &str) -> Vec<bool> {
        let mut set = PhraseSetBuilder::default();
        let mut builder = ConditionsBuilder::new(&mut set, Lang::Nl, &["{term}"]);
        builder.set("appeal", ["beroep", "bezwaar", "@court"]).expect("a set");
        builder.set("court", ["arbeidsrechtbank"]).expect("a set");
        for (owner, condition) in conditions.iter().enumerate() {
            builder.condition(condition, 0, owner as u32).expect("a condition");
        }
        let all = builder.build().expect("all names are defined");
        let set = set.build();
        let fired: Vec<Vec<Fired>> = [before, text]
            .iter()
            .map(|text| {
                let mut tokens = Vec::new();
                tokenize(text, Span::new(0, text.len()), Lang::Nl, &mut tokens);
                let mut symbols = Symbols::default();
                for token in &tokens {
                    set.lexicon().look_up(token.span.of(text), &mut symbols);
                }
                let mut hits: Vec<Hit> = Vec::new();
                set.find(&symbols, 0, &mut hits);
                let mut fired = Vec::new();
                for hit in hits {
                    all.fire_phrase(hit.phrase, hit.first, hit.last, &mut fired);
                }
                fired
            })
            .collect();
        let mut matches = Vec::new();
        let before = Neighbour { fired: &fired[0], seen: Seen::of(&fired[0]) };
        all.evaluate(0, 1, &fired[1], [before, Neighbour::default()], &mut Scratch::default(), &mut matches);
        (0..conditions.len()).map(|owner| matches.iter().any(|m| m.owner == owner as u32)).collect()
    }

    #[test]
    fn terms_sets_gaps_and_neighbours() {
        let conditions = ["@appeal", "stelt .. in", "@court & !geen", "griffie & ~beroep", "(kan | mag) .. @appeal"];
        assert_eq!(hold(&conditions, "", "U kan naar de arbeidsrechtbank."), [true, false, true, false, true]);
        assert_eq!(
            hold(&conditions, "Uw beroep:", "Hij stelt niets in, geen griffie."),
            [false, true, false, true, false]
        );
        assert_eq!(
            hold(&conditions, "", "In de griffie stelt geen arbeidsrechtbank"),
            [true, false, false, false, false]
        );
    }

    #[test]
    fn steps_beside_each_other_stand_close() {
        assert_eq!(units("(a | b) c d {e} @f g"), ["(a | b)", "c d", "{e}", "@f", "g"]);
        let conditions = ["(onderwerp|betreft) :", "in @appeal"];
        assert_eq!(hold(&conditions, "", "Betreft: in uw beroep"), [true, true]);
        assert_eq!(hold(&conditions, "", "Wat betreft het dossier : in dit geval ons beroep"), [false, false]);
    }

    #[test]
    fn mistakes_are_named() {
        let mut set = PhraseSetBuilder::default();
        let mut builder = ConditionsBuilder::new(&mut set, Lang::Nl, &[]);
        assert!(builder.condition("!beroep", 0, 0).is_err());
        assert!(builder.condition("(a | b", 0, 0).is_err());
        builder.condition("@unknown", 0, 0).expect("read, but not defined");
        assert!(builder.build().is_err_and(|e| e.text == "@unknown"));
    }
}
