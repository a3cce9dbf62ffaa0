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

use super::CueError;
use super::phrase::{PhraseId, PhraseSet};
use crate::lang::Lang;
use std::collections::BTreeMap;

/// The most tokens that may stand between the two sides of ` .. `.
const MAX_GAP: u32 = 12;
/// The most tokens between steps that stand beside each other: room for a mark.
const ADJACENT_GAP: u32 = 1;
/// Sets within sets, at most this deep.
const MAX_DEPTH: usize = 8;

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

#[derive(Debug, Clone)]
struct Term {
    mode: Mode,
    steps: Vec<Step>,
}

#[derive(Debug, Clone, Copy)]
struct Step {
    class: ClassId,
    /// The most tokens between the step before and this one.
    max_gap: u32,
}

#[derive(Debug, Clone)]
struct Condition {
    stage: u8,
    owner: u32,
    terms: Vec<Term>,
}

/// The conditions of one language, ready to be looked at.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    conditions: Vec<Condition>,
    /// Which conditions to look at when a class fires.
    by_trigger: Vec<Vec<u32>>,
    /// The classes that a phrase belongs to.
    of_phrase: Vec<Vec<ClassId>>,
    /// The class itself and all sets that hold it.
    of_class: Vec<Vec<ClassId>>,
    names: BTreeMap<String, ClassId>,
}

impl Conditions {
    /// The class of an entity, set or topic, written as in a condition; `None` when no condition asks for it.
    pub fn class(&self, name: &str) -> Option<ClassId> {
        self.names.get(name).copied()
    }

    /// Notes that a phrase occurs.
    pub fn fire_phrase(&self, phrase: PhraseId, first: u32, last: u32, out: &mut Vec<Fired>) {
        let Some(classes) = self.of_phrase.get(phrase as usize) else { return };
        out.extend(classes.iter().map(|class| Fired { class: *class, first, last }));
    }

    /// Notes that an entity or topic occurs.
    pub fn fire_class(&self, class: ClassId, first: u32, last: u32, out: &mut Vec<Fired>) {
        out.extend(self.of_class[class as usize].iter().map(|class| Fired { class: *class, first, last }));
    }

    /// Appends the conditions of `stage` that hold in sentence `at`. `fired` gives what fired in each sentence, sorted.
    pub fn evaluate<'a>(&self, stage: u8, at: usize, fired: &impl Fn(usize) -> &'a [Fired], out: &mut Vec<Match>) {
        let here = fired(at);
        let mut previous = None;
        for trigger in here {
            if previous.replace(trigger.class) == Some(trigger.class) {
                continue;
            }
            let Some(conditions) = self.by_trigger.get(trigger.class as usize) else { continue };
            for condition in conditions {
                let condition = &self.conditions[*condition as usize];
                if condition.stage == stage
                    && let Some((first, last)) = holds(condition, here, at, fired) {
                    out.push(Match { owner: condition.owner, sentence: at as u32, first, last });
                }
            }
        }
    }
}

/// The tokens on which the condition holds, if it does.
fn holds<'a>(
    condition: &Condition,
    here: &[Fired],
    at: usize,
    fired: &impl Fn(usize) -> &'a [Fired],
) -> Option<(u32, u32)> {
    let mut range: Option<(u32, u32)> = None;
    for term in &condition.terms {
        match term.mode {
            Mode::Absent if find(&term.steps, here, range).is_some() => return None,
            Mode::Absent => {}
            Mode::Near => {
                let near = [at.checked_sub(1), Some(at), Some(at + 1)];
                near.into_iter().flatten().find_map(|i| find(&term.steps, fired(i), None))?;
            }
            Mode::Here => {
                let (first, last) = find(&term.steps, here, range)?;
                let (a, b) = range.unwrap_or((first, last));
                range = Some((a.min(first), b.max(last)));
            }
        }
    }
    range
}

fn of_class(fired: &[Fired], class: ClassId) -> &[Fired] {
    let start = fired.partition_point(|f| f.class < class);
    let length = fired[start..].partition_point(|f| f.class == class);
    &fired[start..start + length]
}

/// Where the steps occur one after the other: the place nearest to `range`, else the first.
fn find(steps: &[Step], fired: &[Fired], range: Option<(u32, u32)>) -> Option<(u32, u32)> {
    let (first_step, rest) = steps.split_first()?;
    let places = of_class(fired, first_step.class).iter().filter_map(|start| {
        let mut end = start.last;
        for step in rest {
            let next = of_class(fired, step.class).iter().find(|f| f.first > end && f.first - end <= step.max_gap + 1)?;
            end = next.last;
        }
        Some((start.first, end))
    });
    match range {
        None => places.min(),
        Some((a, b)) => places.min_by_key(|(first, last)| (a.saturating_sub(*last) + first.saturating_sub(b), *first)),
    }
}

/// Cuts `(a | b) c {d}` into `(a | b)`, `c`, `{d}`.
fn units(steps: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut is_words = false;
    let mut depth = 0;
    for word in steps.split_whitespace() {
        let is_name = word.starts_with(['@', '{', '#']);
        let inside = depth > 0;
        depth += word.matches('(').count();
        depth = depth.saturating_sub(word.matches(')').count());
        match units.last_mut() {
            Some(last) if inside || (is_words && !is_name && !word.starts_with('(')) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => units.push(word.to_owned()),
        }
        is_words = !inside && !is_name && !word.starts_with('(');
    }
    units
}

/// Reads phrases and conditions and puts their phrases into a [`PhraseSet`].
pub struct ConditionsBuilder<'a> {
    phrases: &'a mut PhraseSet,
    lang: Lang,
    out: Conditions,
    /// For each class, the sets that hold it.
    parents: Vec<Vec<ClassId>>,
    phrase_class: BTreeMap<PhraseId, ClassId>,
    /// Sets and topics that were asked for, to find the ones nobody defined.
    asked: BTreeMap<ClassId, String>,
    defined: Vec<ClassId>,
}

impl<'a> ConditionsBuilder<'a> {
    /// A builder whose phrases go into `phrases`; `given` are the `{entity}` and `#topic` names that callers will fire.
    pub fn new(phrases: &'a mut PhraseSet, lang: Lang, given: &[&str]) -> Self {
        let mut builder = Self {
            phrases,
            lang,
            out: Conditions::default(),
            parents: Vec::new(),
            phrase_class: BTreeMap::new(),
            asked: BTreeMap::new(),
            defined: Vec::new(),
        };
        for name in given {
            let class = builder.named(name);
            builder.defined.push(class);
        }
        builder
    }

    fn new_class(&mut self) -> ClassId {
        self.parents.push(Vec::new());
        self.parents.len() as ClassId - 1
    }

    fn named(&mut self, name: &str) -> ClassId {
        if let Some(class) = self.out.names.get(name) {
            return *class;
        }
        let class = self.new_class();
        self.out.names.insert(name.to_owned(), class);
        class
    }

    /// Defines `@name` as any of `choices`.
    ///
    /// # Errors
    /// When a choice cannot be read.
    pub fn set<'t>(&mut self, name: &str, choices: impl IntoIterator<Item = &'t str>) -> Result<(), CueError> {
        let set = self.named(&format!("@{name}"));
        self.defined.push(set);
        for choice in choices {
            let class = self.choice(choice)?;
            self.parents[class as usize].push(set);
        }
        Ok(())
    }

    fn choice(&mut self, choice: &str) -> Result<ClassId, CueError> {
        let choice = choice.trim();
        if choice.starts_with(['@', '{', '#']) && !choice.contains(char::is_whitespace) {
            let class = self.named(choice);
            self.asked.insert(class, choice.to_owned());
            return Ok(class);
        }
        if choice.contains(['(', ')', '|', '&', '!', '~', '{', '@', '#']) {
            return Err(CueError { text: choice.to_owned(), problem: "a sign that has a meaning in conditions" });
        }
        let phrase = self.phrases.add(choice, self.lang)?;
        if let Some(class) = self.phrase_class.get(&phrase) {
            return Ok(*class);
        }
        let class = self.new_class();
        self.phrase_class.insert(phrase, class);
        Ok(class)
    }

    /// One `( … | … )` or one choice.
    fn step(&mut self, step: &str) -> Result<ClassId, CueError> {
        let step = step.trim();
        let Some(choices) = step.strip_prefix('(').and_then(|s| s.strip_suffix(')')) else { return self.choice(step) };
        let any = self.new_class();
        for choice in choices.split('|') {
            let class = self.choice(choice)?;
            self.parents[class as usize].push(any);
        }
        Ok(any)
    }

    /// The steps of a term.
    fn steps(&mut self, term: &str) -> Result<Vec<Step>, CueError> {
        let mut steps = Vec::new();
        for side in term.split(" .. ") {
            for (i, unit) in units(side).into_iter().enumerate() {
                let max_gap = if i == 0 { MAX_GAP } else { ADJACENT_GAP };
                steps.push(Step { class: self.step(&unit)?, max_gap });
            }
        }
        if steps.is_empty() {
            return Err(CueError { text: term.to_owned(), problem: "a term without words" });
        }
        Ok(steps)
    }

    /// Adds a condition of `owner`, to be looked at in `stage`.
    ///
    /// # Errors
    /// When it cannot be read, or has no term that must occur in the sentence.
    pub fn condition(&mut self, text: &str, stage: u8, owner: u32) -> Result<(), CueError> {
        let mut terms = Vec::new();
        for term in text.split('&') {
            let term = term.trim();
            let (mode, steps) = match term.as_bytes().first() {
                Some(b'!') => (Mode::Absent, &term[1..]),
                Some(b'~') => (Mode::Near, &term[1..]),
                _ => (Mode::Here, term),
            };
            terms.push(Term { mode, steps: self.steps(steps)? });
        }
        // Terms that must hold here come first: the others are cheap to leave out once one of them fails.
        terms.sort_by_key(|term| term.mode != Mode::Here);
        let trigger = terms.first().filter(|term| term.mode == Mode::Here).map(|term| term.steps[0].class);
        let trigger = trigger.ok_or_else(|| CueError {
            text: text.to_owned(),
            problem: "a condition needs a term that occurs in the sentence",
        })?;
        let at = self.out.conditions.len() as u32;
        self.out.conditions.push(Condition { stage, owner, terms });
        if self.out.by_trigger.len() <= trigger as usize {
            self.out.by_trigger.resize(trigger as usize + 1, Vec::new());
        }
        self.out.by_trigger[trigger as usize].push(at);
        Ok(())
    }

    /// The conditions, when every set, entity and topic that they ask for exists.
    ///
    /// # Errors
    /// Names the first one that does not.
    pub fn build(mut self) -> Result<Conditions, CueError> {
        for (class, name) in &self.asked {
            if !self.defined.contains(class) {
                return Err(CueError { text: name.clone(), problem: "no such set, entity or topic" });
            }
        }
        let closure: Vec<Vec<ClassId>> =
            (0..self.parents.len()).map(|class| self.ancestors(class as ClassId)).collect();
        let phrases = self.phrase_class.keys().next_back().map_or(0, |last| *last as usize + 1);
        self.out.of_phrase = vec![Vec::new(); phrases];
        for (phrase, class) in &self.phrase_class {
            self.out.of_phrase[*phrase as usize].clone_from(&closure[*class as usize]);
        }
        self.out.of_class = closure;
        Ok(self.out)
    }

    /// The class and all sets that hold it, sorted.
    fn ancestors(&self, class: ClassId) -> Vec<ClassId> {
        let mut all = vec![class];
        let mut from = 0;
        for _ in 0..MAX_DEPTH {
            let to = all.len();
            if from == to {
                break;
            }
            for i in from..to {
                all.extend(&self.parents[all[i] as usize]);
            }
            from = to;
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cue::{Hit, Symbols};
    use crate::segment::tokenize;
    use crate::span::Span;

    /// Whether each condition holds in the sentence `text`, with the sentence `before` in front of it.
    fn hold(conditions: &[&str], before: &str, text: &str) -> Vec<bool> {
        let mut set = PhraseSet::default();
        let mut builder = ConditionsBuilder::new(&mut set, Lang::Nl, &["{term}"]);
        builder.set("appeal", ["beroep", "bezwaar", "@court"]).expect("a set");
        builder.set("court", ["arbeidsrechtbank"]).expect("a set");
        for (owner, condition) in conditions.iter().enumerate() {
            builder.condition(condition, 0, owner as u32).expect("a condition");
        }
        let all = builder.build().expect("all names are defined");
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
                fired.sort_unstable();
                fired
            })
            .collect();
        let mut matches = Vec::new();
        all.evaluate(0, 1, &|i| fired.get(i).map_or(&[], Vec::as_slice), &mut matches);
        (0..conditions.len()).map(|owner| matches.iter().any(|m| m.owner == owner as u32)).collect()
    }

    #[test]
    fn terms_sets_gaps_and_neighbours() {
        let conditions = ["@appeal", "stelt .. in", "@court & !geen", "griffie & ~beroep", "(kan | mag) .. @appeal"];
        assert_eq!(hold(&conditions, "", "U kan naar de arbeidsrechtbank."), [true, false, true, false, true]);
        assert_eq!(hold(&conditions, "Uw beroep:", "Hij stelt niets in, geen griffie."), [false, true, false, true, false]);
        assert_eq!(hold(&conditions, "", "In de griffie stelt geen arbeidsrechtbank"), [true, false, false, false, false]);
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
        let mut set = PhraseSet::default();
        let mut builder = ConditionsBuilder::new(&mut set, Lang::Nl, &[]);
        assert!(builder.condition("!beroep", 0, 0).is_err());
        assert!(builder.condition("(a | b", 0, 0).is_err());
        builder.condition("@unknown", 0, 0).expect("read, but not defined");
        assert_eq!(builder.build().map(|_| ()).unwrap_err().text, "@unknown");
    }
}
