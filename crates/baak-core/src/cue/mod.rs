//! Cues: the words, phrases and conditions by which rules and legal elements are found.
//!
//! All phrases of all rules of one language sit in one [`PhraseSet`]; one pass over the tokens finds them all. A
//! condition combines phrases, entities and topics within a sentence; it is looked at only where its first
//! phrase fired. The cost of a check therefore hardly grows with the number of rules.

mod condition;
mod lexicon;
mod lists;
mod phrase;

pub use condition::{ClassId, Conditions, ConditionsBuilder, Fired, Match, Place};
pub(crate) use lexicon::Folded;
pub use lexicon::{Lexicon, Symbol};
pub use phrase::{Hit, PhraseId, PhraseSet, PhraseSetBuilder};

/// A mistake in a phrase or condition of the rule data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueError {
    /// The text with the mistake.
    pub text: String,
    /// What is wrong with it.
    pub problem: &'static str,
}

impl std::fmt::Display for CueError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: `{}`", self.problem, self.text)
    }
}

impl std::error::Error for CueError {}
