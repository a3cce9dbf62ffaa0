//! Reads phrases and conditions from their text.

use super::{ADJACENT_GAP, ClassId, Condition, Conditions, MAX_GAP, Mode, NONE, STAGES, Step, Term, digest_of};
use crate::cue::CueError;
use crate::cue::lists::Lists;
use crate::cue::phrase::PhraseSetBuilder;
use crate::lang::Lang;
use std::collections::BTreeMap;

/// Sets within sets, at most this deep.
const MAX_DEPTH: usize = 8;

/// Cuts `(a | b) c {d}` into `(a | b)`, `c`, `{d}`.
pub(super) fn units(steps: &str) -> Vec<String> {
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

/// Reads phrases and conditions and puts their phrases into a [`PhraseSetBuilder`].
pub struct ConditionsBuilder<'a> {
    phrases: &'a mut PhraseSetBuilder,
    lang: Lang,
    out: Conditions,
    /// How many classes there are.
    classes: u32,
    /// Pairs of a class and a set that holds it.
    parents_of: Vec<(ClassId, ClassId)>,
    /// By phrase; [`NONE`] for a phrase that only a word list has.
    phrase_class: Vec<ClassId>,
    /// Sets and topics that were asked for, to find the ones nobody defined.
    asked: BTreeMap<ClassId, String>,
    defined: Vec<ClassId>,
    /// For each condition, its stage.
    stages: Vec<u8>,
}

impl<'a> ConditionsBuilder<'a> {
    /// A builder whose phrases go into `phrases`; `given` are the `{entity}` and `#topic` names that callers will fire.
    pub fn new(phrases: &'a mut PhraseSetBuilder, lang: Lang, given: &[&str]) -> Self {
        let mut builder = Self {
            phrases,
            lang,
            out: Conditions::default(),
            classes: 0,
            parents_of: Vec::new(),
            phrase_class: Vec::new(),
            asked: BTreeMap::new(),
            defined: Vec::new(),
            stages: Vec::new(),
        };
        for name in given {
            let class = builder.named(name);
            builder.defined.push(class);
        }
        builder
    }

    fn new_class(&mut self) -> ClassId {
        self.classes += 1;
        self.classes - 1
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
            self.parents_of.push((class, set));
        }
        Ok(())
    }

    fn choice(&mut self, choice: &str) -> Result<ClassId, CueError> {
        let choice = choice.trim();
        if choice.starts_with(['@', '{', '#']) && !choice.contains(char::is_whitespace) {
            let class = self.named(choice);
            self.asked.entry(class).or_insert_with(|| choice.to_owned());
            return Ok(class);
        }
        if choice.bytes().any(|b| matches!(b, b'(' | b')' | b'|' | b'&' | b'!' | b'~' | b'{' | b'@' | b'#')) {
            return Err(CueError { text: choice.to_owned(), problem: "a sign that has a meaning in conditions" });
        }
        let phrase = self.phrases.add(choice, self.lang)?;
        let at = phrase as usize;
        if self.phrase_class.len() <= at {
            self.phrase_class.resize(at + 1, NONE);
        }
        if self.phrase_class[at] == NONE {
            self.phrase_class[at] = self.new_class();
        }
        Ok(self.phrase_class[at])
    }

    /// One `( … | … )` or one choice.
    fn step(&mut self, step: &str) -> Result<ClassId, CueError> {
        let step = step.trim();
        let Some(choices) = step.strip_prefix('(').and_then(|s| s.strip_suffix(')')) else { return self.choice(step) };
        if let Some(class) = self.out.names.get(step) {
            return Ok(*class);
        }
        let any = self.named(step);
        for choice in choices.split('|') {
            let class = self.choice(choice)?;
            self.parents_of.push((class, any));
        }
        Ok(any)
    }

    /// The steps of a term.
    fn steps(&mut self, term: &str) -> Result<Vec<Step>, CueError> {
        let mut steps = Vec::new();
        for side in term.split(" .. ") {
            for (i, unit) in units(side).into_iter().enumerate() {
                let max_gap = if i == 0 { MAX_GAP } else { ADJACENT_GAP };
                steps.push(Step { asked: self.step(&unit)?, max_gap });
            }
        }
        if steps.is_empty() {
            return Err(CueError { text: term.to_owned(), problem: "a term without words" });
        }
        Ok(steps)
    }

    /// Adds a condition of `owner`, to be looked at in `stage`; it serves `goal`.
    ///
    /// # Errors
    /// When it cannot be read, or has no term that must occur in the sentence.
    pub fn condition(&mut self, text: &str, stage: u8, goal: u32, owner: u32) -> Result<(), CueError> {
        let mut terms = Vec::new();
        for term in text.split('&') {
            let term = term.trim();
            let (mode, steps) = match term.as_bytes().first() {
                Some(b'!') => (Mode::Absent, &term[1..]),
                Some(b'~') => (Mode::Near, &term[1..]),
                _ => (Mode::Here, term),
            };
            terms.push((mode, self.steps(steps)?));
        }
        // Terms that must hold here come first: the others are cheap to leave out once one of them fails.
        terms.sort_by_key(|(mode, _)| *mode != Mode::Here);
        if terms.first().is_none_or(|(mode, _)| *mode != Mode::Here) {
            let problem = "a condition needs a term that occurs in the sentence";
            return Err(CueError { text: text.to_owned(), problem });
        }
        let first_term = self.out.terms.len() as u32;
        for (mode, steps) in terms {
            let first_step = self.out.steps.len() as u32;
            self.out.steps.extend(steps);
            self.out.terms.push(Term { mode, first_step, end_step: self.out.steps.len() as u32 });
        }
        let end_term = self.out.terms.len() as u32;
        // The gates follow in `build`, when the classes have their numbers.
        let (first_gate, end_here, end_near, end_absent) = (0, 0, 0, 0);
        self.out.all.push(Condition { owner, goal, first_term, end_term, first_gate, end_here, end_near, end_absent });
        self.stages.push(stage);
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
        let numbers = self.number_the_asked();
        let number = |class: ClassId| numbers[class as usize];
        for step in &mut self.out.steps {
            step.asked = number(step.asked);
        }
        self.sort_by_goal();
        self.out.make_gates();
        let classes = self.classes as usize;
        let parents = Lists::new(&self.parents_of, classes);
        let (mut of_class, mut all) = (Vec::new(), Vec::new());
        for class in 0..classes as ClassId {
            ancestors(class, &parents, &mut all);
            of_class.extend(all.iter().map(|of| (class, number(*of))).filter(|(_, asked)| *asked != NONE));
        }
        let of_class = Lists::new(&of_class, classes);
        let digest = |class| of_class.of(class).iter().fold(0, |digest, asked| digest | digest_of(*asked));
        self.out.digests = (0..classes as ClassId).map(digest).collect();
        self.out.of_class = of_class;
        self.out.of_phrase = self.phrase_class;
        Ok(self.out)
    }

    /// Numbers the classes that steps ask for, those of early stages first. Most phrases are asked for through their
    /// sets alone and get [`NONE`].
    fn number_the_asked(&mut self) -> Vec<u32> {
        let mut first_stage = vec![STAGES as u8; self.classes as usize];
        for (condition, stage) in self.out.all.iter().zip(&self.stages) {
            for term in &self.out.terms[condition.first_term as usize..condition.end_term as usize] {
                for step in &self.out.steps[term.first_step as usize..term.end_step as usize] {
                    let first = &mut first_stage[step.asked as usize];
                    *first = (*first).min(*stage);
                }
            }
        }
        let mut numbers = vec![NONE; first_stage.len()];
        let mut next = 0;
        for stage in 0..STAGES {
            for (number, _) in numbers.iter_mut().zip(&first_stage).filter(|(_, first)| **first == stage as u8) {
                *number = next;
                next += 1;
            }
            self.out.asked[stage] = next;
        }
        numbers
    }

    /// Puts the conditions of one stage and goal beside each other, in the order in which they came.
    fn sort_by_goal(&mut self) {
        let mut sorted: Vec<(u8, Condition)> = self.stages.iter().copied().zip(self.out.all.drain(..)).collect();
        sorted.sort_by_key(|(stage, condition)| (*stage, condition.goal));
        for (stage, end) in self.out.ends.iter_mut().enumerate() {
            *end = sorted.partition_point(|(of, _)| usize::from(*of) <= stage) as u32;
        }
        self.out.all = sorted.into_iter().map(|(_, condition)| condition).collect();
    }
}

impl Conditions {
    /// Lists for each condition the classes that decide in which sentences it can hold.
    fn make_gates(&mut self) {
        for condition in &mut self.all {
            let terms = &self.terms[condition.first_term as usize..condition.end_term as usize];
            let steps = |term: &Term| &self.steps[term.first_step as usize..term.end_step as usize];
            condition.first_gate = self.gates.len() as u32;
            let ends = [&mut condition.end_here, &mut condition.end_near, &mut condition.end_absent];
            for (mode, end) in [Mode::Here, Mode::Near, Mode::Absent].into_iter().zip(ends) {
                // Steps that must not follow each other may each be there.
                let of_mode =
                    terms.iter().filter(|term| term.mode == mode && (mode != Mode::Absent || steps(term).len() == 1));
                self.gates.extend(of_mode.flat_map(|term| steps(term).iter().map(|step| step.asked)));
                *end = self.gates.len() as u32;
            }
        }
    }
}

/// The class and all sets that hold it, sorted, in `all`.
fn ancestors(class: ClassId, parents: &Lists<ClassId>, all: &mut Vec<ClassId>) {
    all.clear();
    all.push(class);
    let mut from = 0;
    for _ in 0..MAX_DEPTH {
        let to = all.len();
        if from == to {
            break;
        }
        for i in from..to {
            all.extend(parents.of(all[i]));
        }
        from = to;
    }
    all.sort_unstable();
    all.dedup();
}
