//! The detection data as the build leaves it: plain statics, one per language.

use crate::lang::Lang;

/// Named lists of strings: sets, marks.
type Named = &'static [(&'static str, &'static [&'static str])];
/// A topic: its name, what opens it, what closes it.
type Topic = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The detection data of one language; see `rules/detect`.
pub(crate) struct DetectData {
    pub(crate) sets: Named,
    pub(crate) topics: &'static [Topic],
    pub(crate) kinds: &'static [Weighed],
    pub(crate) regimes: &'static [Weighed],
    pub(crate) elements: &'static [Signs],
    pub(crate) marks: Named,
    pub(crate) values: &'static [ValueSigns],
    pub(crate) examples: &'static [ElementExample],
}

/// Signs of a kind or regime, by weight.
pub(crate) struct Weighed {
    pub(crate) id: &'static str,
    pub(crate) strong: &'static [&'static str],
    pub(crate) weak: &'static [&'static str],
    pub(crate) against: &'static [&'static str],
}

/// Signs of an element.
pub(crate) struct Signs {
    pub(crate) id: &'static str,
    pub(crate) present: &'static [&'static str],
    pub(crate) unsure: &'static [&'static str],
    pub(crate) wrong: &'static [&'static str],
}

/// The words of a value check.
pub(crate) struct ValueSigns {
    /// Which check.
    pub(crate) id: &'static str,
    /// What contradicts the law.
    pub(crate) wrong: &'static [&'static str],
    /// What silences the check, anywhere in the letter.
    pub(crate) right: &'static [&'static str],
    /// Short texts on which it fires.
    pub(crate) fires: &'static [&'static str],
    /// Short texts that only seem to say it.
    pub(crate) silent: &'static [&'static str],
}

/// A short text that has an element, or only seems to.
#[derive(Debug, Clone, Copy)]
pub struct ElementExample {
    /// Which element.
    pub element: &'static str,
    /// Whether the text has it.
    pub present: bool,
    /// The text.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/detect.rs"));

pub(crate) fn of(lang: Lang) -> &'static DetectData {
    match lang {
        Lang::Nl => &NL,
        Lang::Fr => &FR,
        Lang::De => &DE,
    }
}
