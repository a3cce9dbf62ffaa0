//! The findings that a repository knows of and passes over, so that a first run does not drown people in old ones.
//!
//! An entry is about the words of a finding, not about a line: it holds when the letter moves, is renamed, is laid out
//! anew or changes elsewhere. It holds so many times in its letter as it was found there; one more is new.

mod file;
mod sketch;

pub use sketch::Sketch;

use crate::mistake::Mistake;
use baak_core::diagnostic::{Diagnostic, Place};
use baak_core::law::Day;
use baak_core::span::Span;
use sketch::{hash, words};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What a baseline is called.
pub const BASELINE_NAME: &str = "baak-baseline.toml";
/// A letter that is less like the one that its path stood for is another letter. Chosen by us.
const SAME_PATH: f64 = 0.15;
/// A letter at a new path that is at least so much like one that is gone is that letter. Chosen by us; git asks for half.
const RENAMED: f64 = 0.4;
/// A finding about more words than this, a sentence or a paragraph, is the same when most of its words are.
const LONG: usize = 8;
/// See [`LONG`].
const SAME_PASSAGE: f64 = 0.5;
/// So many words of a finding are shown to people.
const SHOWN: usize = 6;

/// A finding that is known, and how often.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    code: String,
    key: u64,
    count: u32,
    like: Option<Sketch>,
    words: String,
    owner: Option<String>,
    reason: Option<String>,
    until: Option<Day>,
}

/// A letter with what is known of it.
#[derive(Debug, Clone, PartialEq)]
struct KnownLetter {
    path: String,
    sketch: Sketch,
    owner: Option<String>,
    reason: Option<String>,
    until: Option<Day>,
    known: Vec<Known>,
}

/// A baseline.
#[derive(Debug, Clone, Default)]
pub struct Baseline {
    letters: Vec<KnownLetter>,
    by_path: BTreeMap<String, usize>,
    /// For paths that the file does not name, the letter that was renamed so.
    renamed: BTreeMap<String, usize>,
}

/// What a baseline says of the findings of one letter.
#[derive(Debug, Default)]
pub struct Sorted {
    /// For each finding, why it is passed over; `None` for a new one.
    pub known: Vec<Option<String>>,
    /// For a finding whose entry is past its last day: the day, and who answers for it and why.
    pub expired: BTreeMap<usize, (Day, String)>,
    /// Entries that are not needed any more.
    pub stale: u32,
}

/// One place of a finding, as a baseline knows it.
struct Occurrence {
    finding: usize,
    key: u64,
    like: Option<Sketch>,
    words: String,
}

/// A word is told once a letter with all its places: each place counts.
fn spans(diagnostic: &Diagnostic) -> Vec<Span> {
    match diagnostic.place {
        Place::Missing { .. } => Vec::new(),
        Place::At(span) if diagnostic.code.starts_with("word/") => {
            std::iter::once(span).chain(diagnostic.related.iter().copied()).collect()
        }
        Place::At(span) => vec![span],
    }
}

fn occurrences(diagnostics: &[Diagnostic], text: &str) -> Vec<Occurrence> {
    let mut all = Vec::new();
    for (finding, diagnostic) in diagnostics.iter().enumerate() {
        let code = [&*diagnostic.code];
        let spans = spans(diagnostic);
        if spans.is_empty() {
            let key = hash(code.into_iter());
            all.push(Occurrence { finding, key, like: None, words: String::new() });
        }
        for span in spans {
            let said = span.of(text);
            let count = words(said).count();
            let shown: Vec<&str> = said.split_whitespace().take(SHOWN).collect();
            let more = if said.split_whitespace().count() > SHOWN { " …" } else { "" };
            all.push(Occurrence {
                finding,
                key: hash(code.into_iter().chain(words(said))),
                like: (count > LONG).then(|| Sketch::of(said)),
                words: shown.join(" ") + more,
            });
        }
    }
    all
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// Where the file is not one.
    pub fn parse(text: &str, path: &str) -> Result<Self, Mistake> {
        file::parse(text, path).map(Self::of)
    }

    fn of(letters: Vec<KnownLetter>) -> Self {
        let by_path = letters.iter().enumerate().map(|(at, letter)| (letter.path.clone(), at)).collect();
        Self { letters, by_path, renamed: BTreeMap::new() }
    }

    /// The file.
    pub fn to_toml(&self) -> String {
        file::write(&self.letters)
    }

    /// Whether the file names a letter.
    pub fn names(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    /// Finds letters that were renamed. `new` are the letters at paths that the file does not name; `now` sketches the letter
    /// that stands at a path today, if there is one. Each letter of the file is given to one letter at most.
    pub fn find_renamed(&mut self, new: &BTreeMap<String, Sketch>, now: &dyn Fn(&str) -> Option<Sketch>) {
        let mut pairs: Vec<(f64, &String, usize)> = Vec::new();
        let mut gone: BTreeMap<usize, bool> = BTreeMap::new();
        for (path, sketch) in new {
            for (at, letter) in self.letters.iter().enumerate() {
                let likeness = sketch.likeness(&letter.sketch);
                if likeness < RENAMED {
                    continue;
                }
                // The letter may stand where it stood: then this one is a copy, and what is wrong with it is new.
                let is_gone = *gone.entry(at).or_insert_with(|| {
                    now(&letter.path).is_none_or(|there| there.likeness(&letter.sketch) < SAME_PATH)
                });
                if is_gone {
                    pairs.push((likeness, path, at));
                }
            }
        }
        pairs
            .sort_by(|a, b| b.0.partial_cmp(&a.0).unwrap_or(Ordering::Equal).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        let mut taken = BTreeSet::new();
        for (_, path, at) in pairs {
            if !self.renamed.contains_key(path) && taken.insert(at) {
                self.renamed.insert(path.clone(), at);
            }
        }
    }

    fn letter(&self, path: &str, text: &str) -> Option<&KnownLetter> {
        let at = self.by_path.get(path).or_else(|| self.renamed.get(path))?;
        let letter = self.letters.get(*at)?;
        (Sketch::of(text).likeness(&letter.sketch) >= SAME_PATH).then_some(letter)
    }

    /// Tells the known findings of a letter from the new ones. `today` decides which entries are past their last day.
    pub fn sort(&self, path: &str, text: &str, diagnostics: &[Diagnostic], today: Day) -> Sorted {
        let mut sorted = Sorted { known: vec![None; diagnostics.len()], ..Sorted::default() };
        let Some(letter) = self.letter(path, text) else { return sorted };
        let occurrences = occurrences(diagnostics, text);
        let entry_of = assign(letter, &occurrences, diagnostics);
        let mut used: BTreeMap<usize, u32> = BTreeMap::new();
        entry_of.iter().flatten().for_each(|entry| *used.entry(*entry).or_default() += 1);
        let unused =
            letter.known.iter().enumerate().filter(|(at, known)| used.get(at).copied().unwrap_or(0) < known.count);
        sorted.stale = unused.count() as u32;
        for (finding, known) in sorted.known.iter_mut().enumerate() {
            let own = || occurrences.iter().zip(&entry_of).filter(|(occurrence, _)| occurrence.finding == finding);
            // A finding is known when each of its places is.
            if own().any(|(_, entry)| entry.is_none()) {
                continue;
            }
            let entries = own().filter_map(|(_, entry)| Some(&letter.known[(*entry)?]));
            let why = |entry: &Known| {
                let owner = entry.owner.as_ref().or(letter.owner.as_ref());
                let reason = entry.reason.as_ref().or(letter.reason.as_ref());
                let said: Vec<&str> = owner.into_iter().chain(reason).map(String::as_str).collect();
                said.join(": ")
            };
            let past = |entry: &&Known| entry.until.or(letter.until).is_some_and(|until| until < today);
            if let Some(entry) = entries.clone().find(past) {
                let until = entry.until.or(letter.until).unwrap_or(today);
                sorted.expired.insert(finding, (until, why(entry)));
            } else {
                *known = entries.map(why).next();
            }
        }
        sorted
    }

    /// The same baseline with what is found in a letter now. Owner, reason and last day of entries that hold stay.
    pub fn with(&mut self, path: &str, text: &str, diagnostics: &[Diagnostic]) {
        let occurrences = occurrences(diagnostics, text);
        let old = self.letter(path, text).cloned();
        let entry_of = match &old {
            Some(letter) => assign(letter, &occurrences, diagnostics),
            None => vec![None; occurrences.len()],
        };
        let mut known: BTreeMap<(String, u64, Option<usize>), Known> = BTreeMap::new();
        for (occurrence, entry) in occurrences.into_iter().zip(entry_of) {
            let code = diagnostics[occurrence.finding].code.to_string();
            let before = entry.and_then(|entry| old.as_ref()?.known.get(entry));
            let new = Known {
                code: code.clone(),
                key: occurrence.key,
                count: 0,
                like: occurrence.like,
                words: occurrence.words,
                owner: before.and_then(|before| before.owner.clone()),
                reason: before.and_then(|before| before.reason.clone()),
                until: before.and_then(|before| before.until),
            };
            // What somebody answers for is not mixed with what is new.
            let kept_apart = entry.filter(|_| new.owner.is_some() || new.reason.is_some() || new.until.is_some());
            known.entry((code, occurrence.key, kept_apart)).or_insert(new).count += 1;
        }
        let letter = KnownLetter {
            path: path.to_owned(),
            sketch: Sketch::of(text),
            owner: old.as_ref().and_then(|old| old.owner.clone()),
            reason: old.as_ref().and_then(|old| old.reason.clone()),
            until: old.as_ref().and_then(|old| old.until),
            known: known.into_values().collect(),
        };
        match self.by_path.get(path).or_else(|| self.renamed.get(path)) {
            Some(at) => self.letters[*at] = letter,
            None => self.letters.push(letter),
        }
    }

    /// Drops the letters that are not there any more, and sorts the others.
    pub fn tidy(&mut self, exists: impl Fn(&str) -> bool) {
        let mut letters = std::mem::take(&mut self.letters);
        letters.retain(|letter| exists(&letter.path));
        letters.sort_by(|a, b| a.path.cmp(&b.path));
        *self = Self::of(letters);
    }

    /// How many findings it knows.
    pub fn count(&self) -> u32 {
        self.letters.iter().flat_map(|letter| &letter.known).map(|known| known.count).sum()
    }
}

/// For each place of a finding, the entry that knows it: the same words first, then long passages of which most words stayed.
/// An entry serves as many places as its count.
fn assign(letter: &KnownLetter, occurrences: &[Occurrence], diagnostics: &[Diagnostic]) -> Vec<Option<usize>> {
    let mut left: Vec<u32> = letter.known.iter().map(|known| known.count).collect();
    let mut by_key: BTreeMap<(&str, u64), Vec<usize>> = BTreeMap::new();
    for (at, known) in letter.known.iter().enumerate() {
        by_key.entry((&known.code, known.key)).or_default().push(at);
    }
    let code = |occurrence: &Occurrence| &*diagnostics[occurrence.finding].code;
    let mut entry_of: Vec<Option<usize>> = occurrences
        .iter()
        .map(|occurrence| {
            let same = by_key.get(&(code(occurrence), occurrence.key))?;
            let at = *same.iter().find(|at| left[**at] > 0)?;
            left[at] -= 1;
            Some(at)
        })
        .collect();
    for (occurrence, entry) in occurrences.iter().zip(&mut entry_of).filter(|(_, entry)| entry.is_none()) {
        let Some(like) = &occurrence.like else { continue };
        let likeness = |at: usize| {
            let known = &letter.known[at];
            let is_open = left[at] > 0 && known.code == code(occurrence);
            known.like.as_ref().filter(|_| is_open).map_or(0.0, |known| known.likeness(like))
        };
        let best = (0..letter.known.len()).max_by(|a, b| likeness(*a).total_cmp(&likeness(*b)));
        if let Some(best) = best.filter(|best| likeness(*best) >= SAME_PASSAGE) {
            left[best] -= 1;
            *entry = Some(best);
        }
    }
    entry_of
}
