//! What one organisation adds to Baak: its own words, rules, requirements and facts about itself.
//!
//! The texts live as long as the program (`&'static str`): whoever reads them from a configuration keeps them, so that own
//! entries and built-in ones are of one type and take one path.

use crate::cue::{ConditionsBuilder, CueError, PhraseSetBuilder};
use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::law::{self, ElementInfo, Requirement};
use crate::pack::{self, AbbreviationEntry, JargonEntry, LanguagePack, StigmaEntry, ToneEntry, pack};
use crate::word::WordPool;
use std::sync::{LazyLock, OnceLock};

/// Own words of one language. They win over built-in entries with the same words.
#[derive(Debug, Clone, Default)]
pub struct OwnWords {
    /// Words to replace or explain.
    pub jargon: Vec<JargonEntry>,
    /// Abbreviations with their full forms.
    pub abbreviations: Vec<AbbreviationEntry>,
    /// Words that label people.
    pub stigma: Vec<StigmaEntry>,
    /// Phrases that accuse or threaten.
    pub tone: Vec<ToneEntry>,
    /// Words that no list may complain of.
    pub allowed: Vec<&'static str>,
}

/// A rule of the house: these phrases, this message.
#[derive(Debug, Clone)]
pub struct OwnRule {
    /// `house/NAME`.
    pub code: &'static str,
    /// How much a finding weighs.
    pub severity: Severity,
    /// What is wrong; `{word}` stands for the words found.
    pub message: Localized,
    /// Why it matters to the reader of the letter; may be empty.
    pub why: Localized,
    /// Who asks it; may be empty.
    pub source: &'static str,
    /// The phrases of each language, in the order of [`Lang::ALL`]; `dien*` is the beginning of a word, `*toelage` an end.
    pub phrases: [Vec<&'static str>; Lang::ALL.len()],
    /// What to write instead, best first.
    pub alternatives: [Vec<&'static str>; Lang::ALL.len()],
    /// Whether the first alternative can take the place of the words unchanged.
    pub is_safe: bool,
}

/// An element that only this organisation asks for, with the conditions that tell it.
#[derive(Debug, Clone)]
pub struct OwnElement {
    /// Its name and advice.
    pub info: &'static ElementInfo,
    /// For each language, the conditions that show it; their form is that of `rules/detect`.
    pub present: [Vec<&'static str>; Lang::ALL.len()],
}

/// A row that this organisation adds to the checklist.
#[derive(Debug, Clone, Copy)]
pub struct OwnRequirement {
    /// The regimes whose letters it is for; all when empty.
    pub regimes: &'static [&'static str],
    /// The row.
    pub row: &'static Requirement,
}

/// What letters of this organisation must say of it. An empty list asks nothing.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// Its names, of which a letter must show one.
    pub names: Vec<&'static str>,
    /// Its services, of which a letter must show one.
    pub services: Vec<&'static str>,
    /// Its telephones.
    pub phones: Vec<&'static str>,
    /// Its addresses for e-mail; `@ocmw.gent` stands for every address there.
    pub emails: Vec<&'static str>,
    /// The code of a labour court of its district, see [`law::labour_courts`].
    pub courts: Vec<&'static str>,
}

/// Everything that an organisation adds.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Words, in the order of [`Lang::ALL`].
    pub words: [OwnWords; Lang::ALL.len()],
    /// Rules.
    pub rules: Vec<OwnRule>,
    /// Elements.
    pub elements: Vec<OwnElement>,
    /// Rows of the checklist.
    pub requirements: Vec<OwnRequirement>,
    /// Facts.
    pub organisation: Organisation,
}

impl Own {
    /// Whether it changes what is known of a language.
    fn changes(&self, lang: Lang) -> bool {
        let at = lang as usize;
        let OwnWords { jargon, abbreviations, stigma, tone, allowed } = &self.words[at];
        let has_words = !(jargon.is_empty()
            && abbreviations.is_empty()
            && stigma.is_empty()
            && tone.is_empty()
            && allowed.is_empty());
        has_words
            || self.rules.iter().any(|rule| !rule.phrases[at].is_empty())
            || self.elements.iter().any(|element| !element.present[at].is_empty())
    }
}

/// An organisation with the language packs that hold its own words, each made once, when the language is first met.
pub struct House {
    own: Own,
    packs: [OnceLock<LanguagePack>; Lang::ALL.len()],
    words: WordPool,
}

impl std::fmt::Debug for House {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("House").field("own", &self.own).finish_non_exhaustive()
    }
}

impl Default for House {
    fn default() -> Self {
        Self { own: Own::default(), packs: std::array::from_fn(|_| OnceLock::new()), words: WordPool::default() }
    }
}

static NO_HOUSE: LazyLock<House> = LazyLock::new(House::default);

impl House {
    /// A house with its own words and rules.
    ///
    /// # Errors
    /// Names a phrase or condition that cannot be read; see [`check_phrase`] and [`check_condition`].
    pub fn new(own: Own) -> Result<Self, CueError> {
        for lang in Lang::ALL {
            let words = &own.words[lang as usize];
            let forms = words.jargon.iter().flat_map(JargonEntry::forms);
            let others = words.abbreviations.iter().map(|entry| entry.short);
            let others = others.chain(words.stigma.iter().map(|entry| entry.term));
            let others = others.chain(words.tone.iter().map(|entry| entry.phrase)).chain(words.allowed.iter().copied());
            let of_rules = own.rules.iter().flat_map(|rule| rule.phrases[lang as usize].iter().copied());
            for phrase in forms.chain(others).chain(of_rules) {
                check_phrase(phrase, lang)?;
            }
            for condition in own.elements.iter().flat_map(|element| &element.present[lang as usize]) {
                check_condition(condition, lang)?;
            }
        }
        Ok(Self { own, ..Self::default() })
    }

    /// The house that adds nothing.
    pub fn none() -> &'static Self {
        &NO_HOUSE
    }

    /// What it adds.
    pub fn own(&self) -> &Own {
        &self.own
    }

    /// The pack of a language, with the words of the house.
    pub fn pack(&self, lang: Lang) -> &LanguagePack {
        if !self.own.changes(lang) {
            return pack(lang);
        }
        self.packs[lang as usize].get_or_init(|| LanguagePack::with(lang, &self.own))
    }

    /// The words of earlier letters, as its packs know them.
    pub(crate) fn words(&self) -> &WordPool {
        &self.words
    }

    /// The element with this key, a built-in one or one of the house.
    pub fn element(&self, id: &str) -> Option<&'static ElementInfo> {
        law::element(id).or_else(|| self.own.elements.iter().map(|own| own.info).find(|info| info.id == id))
    }

    /// The number by which the signs of an element are kept: those of the house come after the built-in ones.
    pub(crate) fn element_index(&self, id: &str) -> Option<u16> {
        law::element_index(id).or_else(|| {
            let at = self.own.elements.iter().position(|own| own.info.id == id)?;
            Some((law::elements().len() + at) as u16)
        })
    }
}

/// Whether a phrase of a word list or rule can be found in letters.
///
/// # Errors
/// When there is no word in it, or a beginning or end (`*`) of fewer than three letters.
pub fn check_phrase(phrase: &str, lang: Lang) -> Result<(), CueError> {
    PhraseSetBuilder::default().add(phrase, lang).map(|_| ())
}

/// Whether a condition of an own element can be read. It may use the built-in sets (`@appeal-verb`), entities (`{phone}`)
/// and topics (`#appeal`).
///
/// # Errors
/// Says what cannot be read, or which set, entity or topic there is not.
pub fn check_condition(condition: &str, lang: Lang) -> Result<(), CueError> {
    let mut phrases = PhraseSetBuilder::default();
    let names = pack::condition_names(lang);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut builder = ConditionsBuilder::new(&mut phrases, lang, &names);
    builder.condition(condition, 0, 0, 0)?;
    builder.build().map(|_| ())
}
