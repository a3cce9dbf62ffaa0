//! The detection data as the build leaves it: plain statics, one per language.

use crate::lang::Lang;

/// Short texts, one a line. One string takes less than half of the download that as many pointers to strings would.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts(&'static str);

impl Texts {
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.lines()
    }
}

/// Named lists of texts: sets, marks.
type Named = &'static [(&'static str, Texts)];
/// A topic: its name, what opens it, what closes it.
type Topic = (&'static str, Texts, Texts);

/// The detection data of one language; see `rules/detect`.
pub(crate) struct DetectData {
    pub(crate) sets: Named,
    pub(crate) topics: &'static [Topic],
    pub(crate) kinds: &'static [Weighed],
    pub(crate) regimes: &'static [Weighed],
    pub(crate) elements: &'static [Signs],
    pub(crate) marks: Named,
    pub(crate) values: &'static [ValueSigns],
}

/// Signs of a kind or regime, by weight.
pub(crate) struct Weighed {
    pub(crate) id: &'static str,
    pub(crate) strong: Texts,
    pub(crate) weak: Texts,
    pub(crate) against: Texts,
}

/// Signs of an element.
pub(crate) struct Signs {
    pub(crate) id: &'static str,
    pub(crate) present: Texts,
    pub(crate) unsure: Texts,
    pub(crate) wrong: Texts,
}

/// The words of a value check.
pub(crate) struct ValueSigns {
    /// Which check.
    pub(crate) id: &'static str,
    /// What contradicts the law.
    pub(crate) wrong: Texts,
    /// What silences the check, anywhere in the letter.
    pub(crate) right: Texts,
}

/// The examples of a value check.
pub(crate) struct ValueExamples {
    /// Which check.
    pub(crate) id: &'static str,
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

/// The examples of the elements. They are statics of their own, so that a program that shows none does not carry them.
pub(crate) fn examples(lang: Lang) -> &'static [ElementExample] {
    match lang {
        Lang::Nl => NL_EXAMPLES,
        Lang::Fr => FR_EXAMPLES,
        Lang::De => DE_EXAMPLES,
    }
}

/// The examples of the value checks.
pub(crate) fn value_examples(lang: Lang) -> &'static [ValueExamples] {
    match lang {
        Lang::Nl => NL_VALUE_EXAMPLES,
        Lang::Fr => FR_VALUE_EXAMPLES,
        Lang::De => DE_VALUE_EXAMPLES,
    }
}
