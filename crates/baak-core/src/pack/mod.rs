//! A language pack: everything that Baak knows of one language, made once when the language is first met.

mod data;
mod wordlist;

pub use data::ElementExample;
use data::{Signs, ValueSigns, Weighed};
pub(crate) use wordlist::Grammar;
pub use wordlist::{AbbreviationEntry, JargonClass, JargonEntry, StigmaEntry, Tone, ToneEntry};

use crate::cue::{ClassId, Conditions, ConditionsBuilder, CueError, PhraseId, PhraseSet, PhraseSetBuilder};
use crate::house::Own;
use crate::lang::Lang;
use std::sync::LazyLock;

/// When a condition is looked at: the lay-out of the letter, then its topics, then the rest, which may ask for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Layout = 0,
    Topics = 1,
    Checks = 2,
}

/// Whose condition it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    OpensTopic(u32),
    ClosesTopic(u32),
    Kind {
        id: &'static str,
        weight: i32,
    },
    Regime {
        id: &'static str,
        weight: i32,
    },
    /// By its index in [`crate::law::elements`]; elements of the house come after these.
    Element {
        element: u16,
        sign: Sign,
    },
    Mark(Mark),
    /// By its index in [`crate::law::value_checks`].
    Value {
        check: u16,
        is_right: bool,
    },
}

impl Owner {
    /// Whether each of its conditions counts on its own.
    fn is_added_up(self) -> bool {
        matches!(self, Self::Kind { .. } | Self::Regime { .. })
    }
}

/// A mark on a sentence that code asks for; the data may define others, which are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    Salutation,
    ClosingFormula,
    SubjectLine,
    Reader,
    We,
    ThirdPersonReader,
    Outcome,
    Request,
    NextStep,
    PhoneHours,
    OfferOfHelp,
    DigitalChannel,
    OtherChannel,
    StatuteQuote,
    HiddenActor,
    VagueTime,
    VagueModal,
    Preamble,
    Attachment,
    Institution,
    UnclearReference,
    Deadline,
    Payment,
    Formula,
    Contact,
    Acknowledgement,
}

impl Mark {
    const NAMES: [(&'static str, Self); 26] = [
        ("salutation", Self::Salutation),
        ("closing-formula", Self::ClosingFormula),
        ("subject-line", Self::SubjectLine),
        ("reader", Self::Reader),
        ("we", Self::We),
        ("third-person-reader", Self::ThirdPersonReader),
        ("outcome", Self::Outcome),
        ("request", Self::Request),
        ("next-step", Self::NextStep),
        ("phone-hours", Self::PhoneHours),
        ("offer-of-help", Self::OfferOfHelp),
        ("digital-channel", Self::DigitalChannel),
        ("other-channel", Self::OtherChannel),
        ("statute-quote", Self::StatuteQuote),
        ("hidden-actor", Self::HiddenActor),
        ("vague-time", Self::VagueTime),
        ("vague-modal", Self::VagueModal),
        ("preamble", Self::Preamble),
        ("attachment", Self::Attachment),
        ("institution", Self::Institution),
        ("unclear-reference", Self::UnclearReference),
        ("deadline", Self::Deadline),
        ("payment", Self::Payment),
        ("formula", Self::Formula),
        ("contact", Self::Contact),
        ("acknowledgement", Self::Acknowledgement),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(of, _)| *of == name).map(|(_, mark)| *mark)
    }

    /// Marks that tell the parts of a letter apart; everything else may build on them.
    const fn is_of_layout(self) -> bool {
        matches!(self, Self::Salutation | Self::ClosingFormula | Self::SubjectLine)
    }
}

/// What a condition says of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    Present,
    Unsure,
    Wrong,
}

/// Weight of a strong, a weak and a contrary sign of a kind or regime. Chosen by us: three weak signs make a strong one.
const STRONG: i32 = 3;
const WEAK: i32 = 1;
const AGAINST: i32 = -3;

/// The entities and sentence facts that conditions may ask for, in the order of [`Given`].
const GIVEN: [&str; 44] = [
    "{date}",
    "{full-date}",
    "{time}",
    "{duration}",
    "{months3}",
    "{amount}",
    "{law}",
    "{law-precise}",
    "{law-article}",
    "{judicial-code}",
    "{address}",
    "{street}",
    "{phone}",
    "{email}",
    "{url}",
    "{iban}",
    "{national-number}",
    "{reference}",
    "{court}",
    "{labour-court}",
    "{council-of-state}",
    "{other-court}",
    "{person}",
    "{case-worker}",
    "{service-slot}",
    "{text-slot}",
    "{name-slot}",
    "{placeholder}",
    "{number}",
    "{heading}",
    "{item}",
    "{question}",
    "{header}",
    "{body}",
    "{closing}",
    "{calculation}",
    "{law-act}",
    "{quote}",
    "{court-slot}",
    "{reference-slot}",
    "{date-slot}",
    "{amount-slot}",
    "{label}",
    "{blank}",
];

/// An entity or sentence fact that conditions may ask for; the number is its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
#[allow(missing_docs, reason = "each is the name of the same order in GIVEN")]
pub(crate) enum Given {
    Date,
    FullDate,
    Time,
    Duration,
    Months3,
    Amount,
    Law,
    LawPrecise,
    LawArticle,
    JudicialCode,
    Address,
    Street,
    Phone,
    Email,
    Url,
    Iban,
    NationalNumber,
    Reference,
    Court,
    LabourCourt,
    CouncilOfState,
    OtherCourt,
    Person,
    CaseWorker,
    ServiceSlot,
    TextSlot,
    NameSlot,
    Placeholder,
    Number,
    Heading,
    Item,
    Question,
    Header,
    Body,
    Closing,
    Calculation,
    LawAct,
    Quote,
    CourtSlot,
    ReferenceSlot,
    DateSlot,
    AmountSlot,
    Label,
    Blank,
}

/// What lists a phrase stands in.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Listed {
    pub(crate) jargon: Option<u32>,
    pub(crate) abbreviation: Option<u32>,
    pub(crate) stigma: Option<u32>,
    pub(crate) tone: Option<u32>,
    /// A rule of the house, see [`crate::house::Own::rules`].
    pub(crate) house: Option<u32>,
    pub(crate) grammar: Grammar,
}

/// Everything that Baak knows of one language.
pub struct LanguagePack {
    pub(crate) phrases: PhraseSet,
    pub(crate) conditions: Conditions,
    pub(crate) owners: Vec<Owner>,
    pub(crate) topics: Vec<&'static str>,
    /// For each topic, the class that fires in its sentences.
    pub(crate) topic_classes: Vec<ClassId>,
    listed: Vec<Listed>,
    /// Words to replace or explain.
    pub jargon: Vec<JargonEntry>,
    /// Abbreviations with their full forms.
    pub abbreviations: Vec<AbbreviationEntry>,
    /// Words that label people.
    pub stigma: Vec<StigmaEntry>,
    /// Phrases that accuse or threaten.
    pub tone: Vec<ToneEntry>,
    /// Words of which no list complains.
    pub(crate) allowed: Vec<&'static str>,
}

static PACKS: [LazyLock<LanguagePack>; 3] = [
    LazyLock::new(|| must_build(Lang::Nl)),
    LazyLock::new(|| must_build(Lang::Fr)),
    LazyLock::new(|| must_build(Lang::De)),
];

/// The pack of a language.
pub fn pack(lang: Lang) -> &'static LanguagePack {
    &PACKS[lang as usize]
}

fn must_build(lang: Lang) -> LanguagePack {
    // A test builds every pack, so that a mistake in the data never gets as far as a user.
    LanguagePack::build(lang, &Own::default())
        .unwrap_or_else(|e| panic!("the rule data of {} cannot be read: {e}", lang.code()))
}

impl LanguagePack {
    /// The pack of a language with the words of a house, which were checked before.
    pub(crate) fn with(lang: Lang, own: &Own) -> Self {
        Self::build(lang, own).unwrap_or_else(|_| must_build(lang))
    }

    fn build(lang: Lang, own: &Own) -> Result<Self, CueError> {
        let data = data::of(lang);
        let own_words = &own.words[lang as usize];
        let mut phrases = PhraseSetBuilder::default();
        // Own entries come last, so that they take the place of built-in ones with the same words.
        let jargon = [wordlist::jargon(lang), own_words.jargon.clone()].concat();
        let abbreviations = [wordlist::abbreviations(lang), own_words.abbreviations.clone()].concat();
        let stigma = [wordlist::stigma(lang), own_words.stigma.clone()].concat();
        let tone = [wordlist::tone(lang), own_words.tone.clone()].concat();

        let mut listed: Vec<Listed> = Vec::new();
        let mut list =
            |phrases: &mut PhraseSetBuilder, form: &str, set: &dyn Fn(&mut Listed)| -> Result<(), CueError> {
                let at = phrases.add(form, lang)? as usize;
                if listed.len() <= at {
                    listed.resize(at + 1, Listed::default());
                }
                set(&mut listed[at]);
                Ok(())
            };
        for (i, entry) in jargon.iter().enumerate() {
            for form in entry.forms() {
                list(&mut phrases, form, &|l| l.jargon = Some(i as u32))?;
            }
        }
        for (i, entry) in abbreviations.iter().enumerate() {
            list(&mut phrases, entry.short, &|l| l.abbreviation = Some(i as u32))?;
        }
        for (i, entry) in stigma.iter().enumerate() {
            list(&mut phrases, entry.term, &|l| l.stigma = Some(i as u32))?;
        }
        for (i, entry) in tone.iter().enumerate() {
            list(&mut phrases, entry.phrase, &|l| l.tone = Some(i as u32))?;
        }
        for word in &own_words.allowed {
            let same = |term: &str| term.eq_ignore_ascii_case(word);
            let entry = jargon.iter().find(|entry| entry.forms().any(same));
            for form in entry.iter().flat_map(|entry| entry.forms()).chain([*word]) {
                list(&mut phrases, form, &|l| *l = Listed::default())?;
            }
        }
        for (i, rule) in own.rules.iter().enumerate() {
            for phrase in &rule.phrases[lang as usize] {
                list(&mut phrases, phrase, &|l| l.house = Some(i as u32))?;
            }
        }

        for (phrase, classes) in wordlist::grammar(lang) {
            list(&mut phrases, phrase, &|l| l.grammar = classes)?;
        }

        let topic_names: Vec<String> = data.topics.iter().map(|(name, ..)| format!("#{name}")).collect();
        let given: Vec<&str> = GIVEN.iter().copied().chain(topic_names.iter().map(String::as_str)).collect();
        let mut builder = ConditionsBuilder::new(&mut phrases, lang, &given);
        let mut owners = Vec::new();
        let mut add = |builder: &mut ConditionsBuilder<'_>,
                       texts: &mut dyn Iterator<Item = &'static str>,
                       stage: Stage,
                       owner: Owner| {
            let first = owners.len() as u32;
            for text in texts {
                let at = owners.len() as u32;
                owners.push(owner);
                // What speaks for a kind or regime is added up; of everything else, one sign in a sentence is enough.
                let goal = if owner.is_added_up() { at } else { first };
                builder.condition(text, stage as u8, goal, at)?;
            }
            Ok::<(), CueError>(())
        };
        for (name, choices) in data.sets {
            builder.set(name, choices.iter())?;
        }
        for (i, (_, open, close)) in data.topics.iter().enumerate() {
            add(&mut builder, &mut open.iter(), Stage::Topics, Owner::OpensTopic(i as u32))?;
            add(&mut builder, &mut close.iter(), Stage::Topics, Owner::ClosesTopic(i as u32))?;
        }
        for (name, any) in data.marks {
            let Some(mark) = Mark::named(name) else { continue };
            let stage = if mark.is_of_layout() { Stage::Layout } else { Stage::Checks };
            add(&mut builder, &mut any.iter(), stage, Owner::Mark(mark))?;
        }
        for Weighed { id, strong, weak, against } in data.kinds {
            for (texts, weight) in [(*strong, STRONG), (*weak, WEAK), (*against, AGAINST)] {
                add(&mut builder, &mut texts.iter(), Stage::Checks, Owner::Kind { id, weight })?;
            }
        }
        for Weighed { id, strong, weak, against } in data.regimes {
            for (texts, weight) in [(*strong, STRONG), (*weak, WEAK), (*against, AGAINST)] {
                add(&mut builder, &mut texts.iter(), Stage::Checks, Owner::Regime { id, weight })?;
            }
        }
        for Signs { id, present, unsure, wrong } in data.elements {
            let Some(element) = crate::law::element_index(id) else { continue };
            for (texts, sign) in [(*present, Sign::Present), (*unsure, Sign::Unsure), (*wrong, Sign::Wrong)] {
                add(&mut builder, &mut texts.iter(), Stage::Checks, Owner::Element { element, sign })?;
            }
        }
        for (i, own) in own.elements.iter().enumerate() {
            let element = (crate::law::elements().len() + i) as u16;
            let owner = Owner::Element { element, sign: Sign::Present };
            add(&mut builder, &mut own.present[lang as usize].iter().copied(), Stage::Checks, owner)?;
        }
        for ValueSigns { id, wrong, right } in data.values {
            let Some(check) = crate::law::value_check_index(id) else { continue };
            for (texts, is_right) in [(*wrong, false), (*right, true)] {
                add(&mut builder, &mut texts.iter(), Stage::Checks, Owner::Value { check, is_right })?;
            }
        }
        let conditions = builder.build()?;
        let topic_classes = topic_names.iter().filter_map(|name| conditions.class(name)).collect();
        let topics = data.topics.iter().map(|(name, ..)| *name).collect();
        Ok(Self {
            phrases: phrases.build(),
            conditions,
            owners,
            topics,
            topic_classes,
            listed,
            jargon,
            abbreviations,
            stigma,
            tone,
            allowed: own_words.allowed.clone(),
        })
    }

    /// In which lists a phrase stands, if in any.
    pub(crate) fn listed(&self, phrase: PhraseId) -> Option<&Listed> {
        self.listed.get(phrase as usize)
    }
}

/// The entities, topics and sets that a condition may name.
pub(crate) fn condition_names(lang: Lang) -> Vec<String> {
    let data = data::of(lang);
    let topics = data.topics.iter().map(|(name, ..)| format!("#{name}"));
    let sets = data.sets.iter().map(|(name, _)| format!("@{name}"));
    GIVEN.iter().map(|name| (*name).to_owned()).chain(topics).chain(sets).collect()
}

/// Short texts on which a value check fires, and texts that only seem to say the same; `None` for a check that is
/// arithmetic, or not told in this language.
pub fn value_examples(id: &str, lang: Lang) -> Option<(&'static [&'static str], &'static [&'static str])> {
    data::value_examples(lang).iter().find(|of| of.id == id).map(|of| (of.fires, of.silent))
}

/// The examples of all value checks.
#[cfg(test)]
pub(crate) fn all_value_examples(lang: Lang) -> &'static [data::ValueExamples] {
    data::value_examples(lang)
}

/// The examples of the detection data, which run as tests and are shown by `baak explain`.
pub fn examples(lang: Lang) -> &'static [ElementExample] {
    data::examples(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::text::Text;

    #[test]
    fn every_pack_can_be_built() {
        for lang in Lang::ALL {
            if let Err(e) = LanguagePack::build(lang, &Own::default()) {
                panic!("{}: {e}", lang.code());
            }
        }
    }

    /// Each example text has the element, or only seems to, exactly as the data says.
    #[test]
    fn the_examples_of_the_detection_data_hold() {
        let mut wrong = Vec::new();
        for lang in Lang::ALL {
            for example in examples(lang) {
                let document = Document::from_plain(example.text);
                let text = Text::new(&document, Some(lang));
                let found = text.signs(example.element).any(|(sign, _)| sign == Sign::Present);
                if found != example.present {
                    let problem = if found { "near-miss counted" } else { "not found" };
                    wrong.push(format!("{} {}: {problem}: {}", lang.code(), example.element, example.text));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// No element goes without an example of each kind in a language that detects it.
    #[test]
    fn every_detected_element_has_examples_of_both_kinds() {
        let mut lacking = Vec::new();
        for lang in Lang::ALL {
            for signs in data::of(lang).elements {
                for present in [true, false] {
                    if !examples(lang).iter().any(|e| e.element == signs.id && e.present == present) {
                        lacking.push(format!("{} {} present={present}", lang.code(), signs.id));
                    }
                }
            }
        }
        assert!(lacking.is_empty(), "{lacking:#?}");
    }

    /// The data names only elements, kinds and regimes that exist.
    #[test]
    fn the_detection_data_names_what_exists() {
        for lang in Lang::ALL {
            let data = data::of(lang);
            for signs in data.elements {
                assert!(crate::law::element(signs.id).is_some(), "{}: no element {}", lang.code(), signs.id);
            }
            for kind in data.kinds {
                assert!(crate::law::kind(kind.id).is_some(), "{}: no kind {}", lang.code(), kind.id);
            }
            for regime in data.regimes {
                assert!(crate::law::regime(regime.id).is_some(), "{}: no regime {}", lang.code(), regime.id);
            }
        }
    }

    #[test]
    fn the_words_of_value_checks_name_what_exists() {
        for lang in Lang::ALL {
            for signs in data::of(lang).values {
                assert!(crate::law::value_check_index(signs.id).is_some(), "{}: no check {}", lang.code(), signs.id);
            }
        }
    }

    #[test]
    fn given_names_and_numbers_agree() {
        let mut phrases = PhraseSetBuilder::default();
        let conditions = ConditionsBuilder::new(&mut phrases, Lang::Nl, &GIVEN).build().expect("names only");
        assert_eq!(conditions.class("{calculation}"), Some(Given::Calculation as u32));
        assert_eq!(conditions.class("{blank}"), Some(Given::Blank as u32));
    }
}
