//! The word lists of `wordlists/`, compiled in and cut into entries.

use crate::lang::Lang;

/// Why a word is hard, which decides how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JargonClass {
    /// Old-fashioned.
    Archaic,
    /// The language of offices.
    Bureaucratic,
    /// A term of law.
    Legal,
    /// Latin.
    Latin,
    /// From another language.
    Foreign,
    /// Several prepositions for one.
    PrepositionChain,
    /// A noun where a verb does.
    Nominal,
    /// A term of social security.
    SocialSecurity,
    /// An everyday word with a second, technical sense; never reported on its own.
    Ambiguous,
    /// English.
    Anglicism,
}

impl JargonClass {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "archaic" => Self::Archaic,
            "bureaucratic" => Self::Bureaucratic,
            "legal" => Self::Legal,
            "latin" => Self::Latin,
            "foreign" => Self::Foreign,
            "preposition-chain" => Self::PrepositionChain,
            "nominal" => Self::Nominal,
            "social-security" => Self::SocialSecurity,
            "ambiguous" => Self::Ambiguous,
            "anglicism" => Self::Anglicism,
            _ => return None,
        })
    }
}

/// A hard word or phrase with plainer ones, or with an explanation where it must stay.
#[derive(Debug, Clone, Copy)]
pub struct JargonEntry {
    /// The word or phrase.
    pub term: &'static str,
    variants: &'static str,
    plain: &'static str,
    /// Whether the first plainer word can take its place unchanged.
    pub is_safe: bool,
    /// Why it is hard.
    pub class: JargonClass,
    /// An explanation for the reader, or when the word counts.
    pub note: &'static str,
}

fn parts(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(';').map(str::trim_start).filter(|part| !part.is_empty())
}

impl JargonEntry {
    /// An entry; `variants` and `plain` hold several parted by `; `.
    pub const fn new(
        term: &'static str,
        variants: &'static str,
        plain: &'static str,
        is_safe: bool,
        class: JargonClass,
        note: &'static str,
    ) -> Self {
        Self { term, variants, plain, is_safe, class, note }
    }

    /// The term and its inflected forms.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.term).chain(parts(self.variants))
    }

    /// Plainer words, best first.
    pub fn plain(&self) -> impl Iterator<Item = &'static str> {
        parts(self.plain)
    }

    /// Whether the word must stay and be explained.
    pub fn is_term_of_art(&self) -> bool {
        self.plain.is_empty()
    }
}

/// An abbreviation.
#[derive(Debug, Clone, Copy)]
pub struct AbbreviationEntry {
    /// As it is written.
    pub short: &'static str,
    /// In full.
    pub full: &'static str,
    /// Whether a reader cannot be expected to know it.
    pub must_be_explained: bool,
}

/// A word that labels people, with a respectful one.
#[derive(Debug, Clone, Copy)]
pub struct StigmaEntry {
    /// The word.
    pub term: &'static str,
    /// What to write.
    pub respectful: &'static str,
    /// Whether it is an insult.
    pub is_insult: bool,
    /// Why it hurts.
    pub why: &'static str,
}

/// What a phrase does to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Says that the reader meant harm.
    Accusing,
    /// Announces a sanction without a way out.
    Threatening,
}

/// A phrase that accuses or threatens.
#[derive(Debug, Clone, Copy)]
pub struct ToneEntry {
    /// The phrase.
    pub phrase: &'static str,
    /// What it does.
    pub tone: Tone,
}

/// What a function word or an ending does in a sentence; a phrase may do several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Grammar(u16);

impl Grammar {
    /// Begins a subordinate clause (`omdat`, `parce que`, `weil`).
    pub(crate) const SUBORDINATOR: Self = Self(1);
    /// Begins a relative clause (`, die`, `dont`, `, welche`).
    pub(crate) const RELATIVE: Self = Self(1 << 1);
    /// Makes a condition (`indien`, `si`, `falls`).
    pub(crate) const CONDITION: Self = Self(1 << 2);
    /// Negates (`niet`, `ne`, `kein`).
    pub(crate) const NEGATION: Self = Self(1 << 3);
    /// Negates without a word for not (`zonder`, `sauf`, `es sei denn`).
    pub(crate) const WITHOUT: Self = Self(1 << 4);
    /// A preposition.
    pub(crate) const PREPOSITION: Self = Self(1 << 5);
    /// Several words that do the work of one preposition (`in het kader van`).
    pub(crate) const CHAIN: Self = Self(1 << 6);
    /// A finite auxiliary that a participle completes.
    pub(crate) const AUXILIARY: Self = Self(1 << 7);
    /// A finite verb that an infinitive completes.
    pub(crate) const MODAL: Self = Self(1 << 8);
    /// An infinitive at the end of a Dutch clause.
    pub(crate) const INFINITIVE: Self = Self(1 << 9);
    /// A noun made of a verb or an adjective.
    pub(crate) const NOMINAL: Self = Self(1 << 10);
    /// An everyday word with such an ending.
    pub(crate) const NOT_NOMINAL: Self = Self(1 << 11);
    /// Speaks to the reader with distance (`u`, `vous`, `Ihnen`).
    pub(crate) const FORMAL: Self = Self(1 << 12);
    /// Speaks to the reader as to a friend (`je`, `tu`, `du`).
    pub(crate) const INFORMAL: Self = Self(1 << 13);
    /// Hides the shorter phrases in it.
    pub(crate) const NONE: Self = Self(1 << 14);

    const NAMES: [(&'static str, Self); 15] = [
        ("subordinator", Self::SUBORDINATOR),
        ("relative", Self::RELATIVE),
        ("condition", Self::CONDITION),
        ("negation", Self::NEGATION),
        ("without", Self::WITHOUT),
        ("preposition", Self::PREPOSITION),
        ("chain", Self::CHAIN),
        ("auxiliary", Self::AUXILIARY),
        ("modal", Self::MODAL),
        ("infinitive", Self::INFINITIVE),
        ("nominal", Self::NOMINAL),
        ("not-nominal", Self::NOT_NOMINAL),
        ("formal", Self::FORMAL),
        ("informal", Self::INFORMAL),
        ("none", Self::NONE),
    ];

    fn parse(classes: &str) -> Option<Self> {
        classes.split(' ').try_fold(Self::default(), |all, name| {
            Self::NAMES.iter().find(|(of, _)| *of == name).map(|(_, class)| all.and(*class))
        })
    }

    /// Both together.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it does any of these.
    pub(crate) const fn is_any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Whether it does nothing.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

macro_rules! list {
    ($file:literal, $lang:expr) => {
        match $lang {
            Lang::Nl => include_str!(concat!("../../../../wordlists/nl/", $file)),
            Lang::Fr => include_str!(concat!("../../../../wordlists/fr/", $file)),
            Lang::De => include_str!(concat!("../../../../wordlists/de/", $file)),
        }
    };
}

/// The columns of each entry; lines that begin with `#` are remarks. Missing columns are empty.
fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

pub(super) fn jargon(lang: Lang) -> Vec<JargonEntry> {
    rows::<6>(list!("jargon.tsv", lang))
        .filter_map(|[term, variants, plain, fix, class, note]| {
            let class = JargonClass::parse(class)?;
            Some(JargonEntry { term, variants, plain, is_safe: fix == "yes", class, note })
        })
        .collect()
}

pub(super) fn abbreviations(lang: Lang) -> Vec<AbbreviationEntry> {
    rows::<4>(list!("abbreviations.tsv", lang))
        .map(|[short, full, _, explain]| AbbreviationEntry { short, full, must_be_explained: explain == "yes" })
        .collect()
}

pub(super) fn stigma(lang: Lang) -> Vec<StigmaEntry> {
    rows::<4>(list!("stigma.tsv", lang))
        .map(|[term, respectful, severity, why]| StigmaEntry { term, respectful, is_insult: severity == "error", why })
        .collect()
}

pub(super) fn tone(lang: Lang) -> Vec<ToneEntry> {
    rows::<2>(list!("tone.tsv", lang))
        .map(|[phrase, tone]| ToneEntry {
            phrase,
            tone: if tone == "threatening" { Tone::Threatening } else { Tone::Accusing },
        })
        .collect()
}

pub(super) fn grammar(lang: Lang) -> impl Iterator<Item = (&'static str, Grammar)> {
    rows::<2>(list!("grammar.tsv", lang)).filter_map(|[phrase, classes]| Some((phrase, Grammar::parse(classes)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Sorted, and every form once: a writer must not get two answers for one word.
    #[test]
    fn lists_are_sorted_and_free_of_duplicates() {
        for lang in Lang::ALL {
            let jargon = jargon(lang);
            assert!(
                jargon.windows(2).all(|pair| pair[0].term.to_lowercase() <= pair[1].term.to_lowercase()),
                "{}",
                lang.code()
            );
            let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
            for entry in &jargon {
                for form in entry.forms() {
                    let other = owners.insert(form, entry.term);
                    assert!(other.is_none(), "{}: “{form}” stands under {} and {other:?}", lang.code(), entry.term);
                }
            }
            let (abbreviations, stigma) = (abbreviations(lang), stigma(lang));
            let in_order = |pair: &[StigmaEntry]| {
                // A German noun and its adjective may differ in the capital alone.
                pair[0].term.to_lowercase() <= pair[1].term.to_lowercase() && pair[0].term != pair[1].term
            };
            assert!(stigma.windows(2).all(in_order), "{}: stigma", lang.code());
            let mut shorts: Vec<&str> = abbreviations.iter().map(|e| e.short).collect();
            shorts.sort_unstable();
            assert!(shorts.windows(2).all(|pair| pair[0] != pair[1]), "{}: abbreviations", lang.code());
        }
    }

    /// Each line has its columns, a known class, and something to say.
    #[test]
    fn every_line_can_be_read() {
        for lang in Lang::ALL {
            for [term, _, plain, fix, class, note] in rows::<6>(list!("jargon.tsv", lang)) {
                assert!(JargonClass::parse(class).is_some(), "{} {term}: class {class}", lang.code());
                assert!(matches!(fix, "yes" | "no"), "{} {term}: fix {fix}", lang.code());
                assert!(!plain.is_empty() || !note.is_empty(), "{} {term}: nothing to say", lang.code());
                assert!(fix == "no" || !plain.is_empty(), "{} {term}: a fix without words", lang.code());
            }
            for [short, full, period, explain] in rows::<4>(list!("abbreviations.tsv", lang)) {
                let flags = [period, explain].iter().all(|flag| matches!(*flag, "yes" | "no"));
                assert!(flags && !full.is_empty(), "{} {short}", lang.code());
            }
            for [term, respectful, severity, why] in rows::<4>(list!("stigma.tsv", lang)) {
                let whole = matches!(severity, "error" | "warning") && !respectful.is_empty() && !why.is_empty();
                assert!(whole, "{} {term}", lang.code());
            }
            let grammar: Vec<[&str; 2]> = rows::<2>(list!("grammar.tsv", lang)).collect();
            for [phrase, classes] in &grammar {
                assert!(Grammar::parse(classes).is_some(), "{} {phrase}: {classes}", lang.code());
            }
            let key = |[phrase, _]: &[&str; 2]| (phrase.to_lowercase(), phrase.to_string());
            assert!(grammar.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])), "{}: grammar", lang.code());
            for [phrase, tone] in rows::<2>(list!("tone.tsv", lang)) {
                assert!(matches!(tone, "accusing" | "threatening"), "{} {phrase}: {tone}", lang.code());
            }
        }
    }

    /// A better word must not need a better word itself, and no list is smaller than it was.
    #[test]
    fn plainer_words_are_plain() {
        for (lang, least) in [(Lang::Nl, 1200), (Lang::Fr, 900), (Lang::De, 800)] {
            let jargon = jargon(lang);
            assert!(jargon.len() >= least, "{}: {} entries", lang.code(), jargon.len());
            let counts = |entry: &&JargonEntry| entry.class != JargonClass::Ambiguous;
            let hard: BTreeMap<&str, &str> = jargon
                .iter()
                .filter(counts)
                .filter(|entry| !entry.is_term_of_art())
                .flat_map(|entry| entry.forms().map(|form| (form, entry.term)))
                .collect();
            for entry in jargon.iter().filter(counts) {
                for plain in entry.plain() {
                    assert!(
                        !hard.contains_key(plain),
                        "{} {}: “{plain}” is in the list itself",
                        lang.code(),
                        entry.term
                    );
                }
                assert!(
                    !(entry.is_safe && entry.plain().next().is_some_and(|plain| plain.contains('('))),
                    "{}",
                    entry.term
                );
            }
        }
    }
}
