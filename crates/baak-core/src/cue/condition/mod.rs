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
//! each other (`binnen {duration}`, `(uiterlijk | ten laatste) op {date}`) for at most [`ADJACENT_GAP`]. Conditions that
//! serve the same goal are alternatives: the first that holds in a sentence is enough there.

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

/// What fired in a letter, filled by [`Conditions::fire_phrase`] and [`Conditions::fire_class`].
#[derive(Debug, Clone, Default)]
pub struct Fired(Vec<Unit>);

/// A class that fired.
#[derive(Debug, Clone, Copy)]
struct Unit {
    place: Place,
    class: ClassId,
    /// The lowest of its asked classes: earlier stages than that of this class pass over it.
    first_asked: u32,
    /// See [`Conditions::digests`].
    digest: u64,
}

impl Fired {
    /// Whether nothing fired.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Where a class fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the sentence.
    pub sentence: u32,
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
    /// The class, by its number among those asked for.
    asked: u32,
    /// The most tokens between the step before and this one.
    max_gap: u32,
}

/// A condition: its terms are a range of [`Conditions::terms`], its gates one of [`Conditions::gates`].
#[derive(Debug, Clone, Copy)]
struct Condition {
    owner: u32,
    goal: u32,
    first_term: u32,
    end_term: u32,
    /// Classes that must fire in the sentence, up to `end_here`; in it or beside it, up to `end_near`; and that must not
    /// fire, up to `end_absent`.
    first_gate: u32,
    end_here: u32,
    end_near: u32,
    end_absent: u32,
}

/// How many stages of looking there are.
const STAGES: usize = 3;

/// The conditions of one language, ready to be looked at.
///
/// Classes that some condition asks for are numbered by the first stage that asks for them, so that an early stage
/// passes over the others at a glance.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    /// Sorted by stage and goal.
    all: Vec<Condition>,
    /// Per stage, where its conditions end in `all`.
    ends: [u32; STAGES],
    terms: Vec<Term>,
    steps: Vec<Step>,
    gates: Vec<u32>,
    /// Per stage, how many classes it and the stages before it ask for.
    asked: [u32; STAGES],
    /// The class of a phrase; [`NONE`] for one that only a word list has.
    of_phrase: Vec<ClassId>,
    /// The asked classes among a class and all sets that hold it, sorted.
    of_class: Lists<u32>,
    /// The same in one number each, up to a few that only seem to be among them.
    digests: Vec<u64>,
    names: BTreeMap<String, ClassId>,
}

/// No class.
const NONE: ClassId = ClassId::MAX;

/// The bit of an asked class in a digest.
fn digest_of(asked: u32) -> u64 {
    1 << (asked % u64::BITS)
}

/// How many sentences are looked at together, with one bit each: as many as a mask holds less one on either side.
const WINDOW: usize = u64::BITS as usize - 2;

/// What fired, by sentence.
struct BySentence {
    units: Vec<Unit>,
    /// Where the units of a sentence end; they begin where those of the sentence before end.
    ends: Vec<u32>,
}

impl BySentence {
    /// Sorts by sentence and keeps the order within each; only what belongs to the first `classes` asked classes.
    fn new(fired: &Fired, classes: u32) -> Self {
        let mut units: Vec<Unit> = fired.0.iter().filter(|unit| unit.first_asked < classes).copied().collect();
        let sentences = units.iter().map(|unit| unit.place.sentence as usize + 1).max().unwrap_or(0);
        let mut ends = vec![0u32; sentences];
        for unit in &units {
            ends[unit.place.sentence as usize] += 1;
        }
        let mut end = 0;
        for count in &mut ends {
            end += std::mem::replace(count, end);
        }
        // `ends` holds the starts for now; each unit moves that of its sentence on, up to its end.
        let mut sorted = units.clone();
        for unit in units.drain(..) {
            let next = &mut ends[unit.place.sentence as usize];
            sorted[*next as usize] = unit;
            *next += 1;
        }
        Self { units: sorted, ends }
    }

    /// What fired in a sentence, in the order in which it was noted.
    fn of(&self, sentence: usize) -> &[Unit] {
        let Some(end) = self.ends.get(sentence) else { return &[] };
        let start = sentence.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.units[start as usize..*end as usize]
    }
}

/// A window of sentences: one bit each, the lowest and the highest for the sentences on either side.
struct Window<'a> {
    conditions: &'a Conditions,
    fired: &'a BySentence,
    /// Its first own sentence, which has bit 1.
    first: usize,
    /// For each asked class, the sentences in which it fired.
    masks: Vec<u64>,
}

impl<'a> Window<'a> {
    fn new(conditions: &'a Conditions, fired: &'a BySentence, first: usize, classes: u32) -> Self {
        let mut window = Self { conditions, fired, first, masks: vec![0; classes as usize] };
        for bit in 0..u64::BITS {
            for unit in window.units(bit) {
                for asked in conditions.of_class.of(unit.class) {
                    // The classes are sorted: those of later stages follow.
                    let Some(sentences) = window.masks.get_mut(*asked as usize) else { break };
                    *sentences |= 1 << bit;
                }
            }
        }
        window
    }

    /// What fired in the sentence of a bit.
    fn units(&self, bit: u32) -> &'a [Unit] {
        (self.first + bit as usize).checked_sub(1).map_or(&[], |sentence| self.fired.of(sentence))
    }

    /// The sentences of `own` in which a condition may hold.
    fn candidates(&self, condition: &Condition, own: u64) -> u64 {
        let gates = |from: u32, to: u32| self.conditions.gates[from as usize..to as usize].iter();
        let mut candidates = own;
        for class in gates(condition.first_gate, condition.end_here) {
            candidates &= self.masks[*class as usize];
            if candidates == 0 {
                return 0;
            }
        }
        for class in gates(condition.end_here, condition.end_near) {
            let mask = self.masks[*class as usize];
            candidates &= mask | mask << 1 | mask >> 1;
        }
        for class in gates(condition.end_near, condition.end_absent) {
            candidates &= !self.masks[*class as usize];
        }
        candidates
    }

    /// Looks at all conditions. One that holds in a sentence is enough for its goal there.
    fn look(&self, conditions: &[Condition], out: &mut Vec<Match>) {
        // The sentences on either side belong to other windows.
        const OWN: u64 = u64::MAX >> 2 << 1;
        let (mut goal, mut own) = (u32::MAX, OWN);
        for condition in conditions {
            if condition.goal != goal {
                (goal, own) = (condition.goal, OWN);
            }
            let mut candidates = self.candidates(condition, own);
            while candidates != 0 {
                let bit = candidates.trailing_zeros();
                candidates &= candidates - 1;
                if let Some((first, last)) = self.holds(condition, bit) {
                    own &= !(1 << bit);
                    let sentence = (self.first + bit as usize - 1) as u32;
                    out.push(Match { owner: condition.owner, sentence, first, last });
                }
            }
        }
    }

    /// The tokens on which the terms hold in the sentence of a bit, if they do.
    fn holds(&self, condition: &Condition, bit: u32) -> Option<(u32, u32)> {
        let mut range: Option<(u32, u32)> = None;
        for term in &self.conditions.terms[condition.first_term as usize..condition.end_term as usize] {
            let steps = &self.conditions.steps[term.first_step as usize..term.end_step as usize];
            match term.mode {
                Mode::Absent if self.find(steps, bit, None).is_some() => return None,
                Mode::Absent => {}
                Mode::Near => {
                    if ![bit, bit - 1, bit + 1].into_iter().any(|bit| self.find(steps, bit, None).is_some()) {
                        return None;
                    }
                }
                Mode::Here => {
                    let (first, last) = self.find(steps, bit, range)?;
                    let (a, b) = range.unwrap_or((first, last));
                    range = Some((a.min(first), b.max(last)));
                }
            }
        }
        range
    }

    /// The places of a class in the sentence of a bit, in the order in which they were noted.
    fn places(&self, asked: u32, bit: u32) -> impl Iterator<Item = Place> {
        let digest = digest_of(asked);
        let is_of = move |unit: &&Unit| {
            unit.digest & digest != 0 && self.conditions.of_class.of(unit.class).binary_search(&asked).is_ok()
        };
        self.units(bit).iter().filter(is_of).map(|unit| unit.place)
    }

    /// Where the steps occur one after the other in a sentence: the place nearest to `range`, else the first.
    fn find(&self, steps: &[Step], bit: u32, range: Option<(u32, u32)>) -> Option<(u32, u32)> {
        let (first_step, rest) = steps.split_first()?;
        if !steps.iter().all(|step| self.masks[step.asked as usize] >> bit & 1 == 1) {
            return None;
        }
        let mut places = self.places(first_step.asked, bit);
        let away = |first: u32, last: u32| range.map_or(0, |(a, b)| a.saturating_sub(last) + first.saturating_sub(b));
        if rest.is_empty() {
            return match range {
                None => places.next().map(|p| (p.first, p.last)),
                Some(_) => places.map(|p| (p.first, p.last)).min_by_key(|(first, last)| away(*first, *last)),
            };
        }
        let runs = places.filter_map(|start| {
            let end = rest.iter().try_fold(start.last, |end, step| self.next(*step, bit, end))?;
            Some((start.first, end))
        });
        runs.min_by_key(|(first, last)| (away(*first, *last), *first, *last))
    }

    /// The last token of the nearest place of a step behind `end`.
    fn next(&self, step: Step, bit: u32, end: u32) -> Option<u32> {
        let behind = self.places(step.asked, bit).filter(|p| p.first > end && p.first - end <= step.max_gap + 1);
        behind.min_by_key(|p| p.first).map(|p| p.last)
    }
}

impl Conditions {
    /// The class of an entity, set or topic, written as in a condition; `None` when no condition asks for it.
    pub fn class(&self, name: &str) -> Option<ClassId> {
        self.names.get(name).copied()
    }

    /// Notes that a phrase occurs.
    pub fn fire_phrase(&self, phrase: PhraseId, place: Place, out: &mut Fired) {
        if let Some(class) = self.of_phrase.get(phrase as usize).filter(|class| **class != NONE) {
            self.fire_class(*class, place, out);
        }
    }

    /// Notes that an entity or topic occurs.
    pub fn fire_class(&self, class: ClassId, place: Place, out: &mut Fired) {
        if let (Some(digest), Some(first)) = (self.digests.get(class as usize), self.of_class.of(class).first()) {
            out.0.push(Unit { place, class, first_asked: *first, digest: *digest });
        }
    }

    /// Appends the conditions of `stage` that hold, where `fired` is all that fired in the letter; for each goal, the
    /// first in each sentence.
    ///
    /// Masks of sentences tell at once where the words of a condition meet at all: few conditions are left to look at.
    pub fn evaluate(&self, stage: u8, fired: &Fired, out: &mut Vec<Match>) {
        let stage = stage as usize;
        let (Some(classes), Some(end)) = (self.asked.get(stage), self.ends.get(stage)) else { return };
        let start = stage.checked_sub(1).map_or(0, |before| self.ends[before]);
        let conditions = &self.all[start as usize..*end as usize];
        let fired = BySentence::new(fired, *classes);
        for first in (0..fired.ends.len()).step_by(WINDOW) {
            Window::new(self, &fired, first, *classes).look(conditions, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::builder::units;
    use super::*;
    use crate::cue::{Hit, PhraseSetBuilder};
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
            builder.condition(condition, 0, owner as u32, owner as u32).expect("a condition");
        }
        let all = builder.build().expect("all names are defined");
        let set = set.build();
        let mut fired = Fired::default();
        for (sentence, text) in [before, text].iter().enumerate() {
            let mut tokens = Vec::new();
            tokenize(text, Span::new(0, text.len()), Lang::Nl, &mut tokens);
            let symbols: Vec<_> = tokens.iter().map(|token| set.lexicon().symbols(token.span.of(text))).collect();
            let mut hits: Vec<Hit> = Vec::new();
            set.find(tokens.len(), &|at| &symbols[at], 0, &mut hits);
            for hit in hits {
                let place = Place { sentence: sentence as u32, first: hit.first, last: hit.last };
                all.fire_phrase(hit.phrase, place, &mut fired);
            }
        }
        let mut matches = Vec::new();
        all.evaluate(0, &fired, &mut matches);
        matches.retain(|m| m.sentence == 1);
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
        assert!(builder.condition("!beroep", 0, 0, 0).is_err());
        assert!(builder.condition("(a | b", 0, 0, 0).is_err());
        builder.condition("@unknown", 0, 0, 0).expect("read, but not defined");
        assert!(builder.build().is_err_and(|e| e.text == "@unknown"));
    }
}
