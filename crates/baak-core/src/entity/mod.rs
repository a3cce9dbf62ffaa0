//! Typed facts in the text: dates, terms, amounts, law references, addresses and so on, each with its place.

mod address;
mod amount;
mod contact;
mod court;
mod date;
mod duration;
mod file_reference;
mod law_act;
mod law_reference;
mod number_word;
mod person;
mod person_name;
mod phone;
pub mod placeholder;
mod scan;
mod time;
mod word_class;
mod word_ending;
mod word_table;

use crate::lang::Lang;
use crate::segment::Token;
use crate::span::Span;
use crate::word::{WordId, Words};
use scan::Scan;
pub(crate) use word_class::{Class, class_of};

/// Finds the entities of one block, whose tokens and their words these are, and appends them to `out`, sorted by their start.
///
/// Entities of different kinds may overlap: the date in the name of an act is a date too. What stands inside a
/// placeholder, an e-mail address or a web address is nothing else.
pub(crate) fn annotate(text: &str, tokens: &[Token], words: (&Words, &[WordId]), lang: Lang, out: &mut Vec<Entity>) {
    if tokens.is_empty() {
        return;
    }
    let first = out.len();
    let mut scan = Scan::new(text, tokens, words, lang);
    // These two come first: they hide their tokens from the others.
    placeholder::annotate(&mut scan, out);
    contact::annotate(&mut scan, out);
    let scan = &scan;
    date::annotate(scan, out);
    duration::annotate(scan, out);
    amount::annotate(scan, out);
    time::annotate(scan, out);
    law_reference::annotate(scan, out);
    address::annotate(scan, out);
    file_reference::annotate(scan, out);
    court::annotate(scan, out);
    person::annotate(scan, out);
    out[first..].sort_by_key(|entity| (entity.span.start, entity.span.end));
}

/// A calendar date; a part that the letter leaves out, or that is a placeholder, is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, four digits.
    pub year: Option<u16>,
    /// Month, 1-12.
    pub month: u8,
    /// Day of the month, 1-31.
    pub day: Option<u8>,
}

/// The unit of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Calendar or working days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// What kind of instrument a law reference names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// Act, law, organic law, coordinated laws, programme act, decree-law.
    Act,
    /// Decree or ordinance of a community or region.
    Decree,
    /// Royal, ministerial or government order (koninklijk besluit, arrêté royal, Königlicher Erlass).
    Order,
    /// A code (Gerechtelijk Wetboek, Code judiciaire, Gerichtsgesetzbuch, Vlaamse Codex Wonen).
    Code,
    /// A regulation of the authority itself (reglement, règlement, Ordnung).
    Regulation,
}

/// A reference to a law: `artikel 14, § 1 van de wet van 26 mei 2002`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawReference {
    /// The article numbers as they stand there, if any (`14, § 1`).
    pub articles: Option<Span>,
    /// The instrument, if it is named (`wet van 26 mei 2002`); `None` for a bare article.
    pub act: Option<ActKind>,
    /// Whether the act is told apart from others: by its date, its title, or as a code. "de wet" is not.
    pub is_precise: bool,
    /// The date in the act's name.
    pub act_date: Option<Date>,
    /// Whether it is the Judicial Code (Gerechtelijk Wetboek, Code judiciaire, Gerichtsgesetzbuch).
    pub is_judicial_code: bool,
}

/// A non-court or court body in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CourtKind {
    /// Arbeidsrechtbank, tribunal du travail, Arbeitsgericht (also labour court of appeal is [`Self::Other`]).
    Labour,
    /// Raad van State, Conseil d'État, Staatsrat.
    CouncilOfState,
    /// Any other court that is named (vredegerecht, rechtbank van eerste aanleg, arbeidshof …).
    Other,
}

/// What a placeholder stands for, told by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A date.
    Date,
    /// A sum of money.
    Amount,
    /// A postal address.
    Address,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The reader's or another person's name.
    Name,
    /// The name of a case worker.
    CaseWorker,
    /// A file number or reference.
    Reference,
    /// A court.
    Court,
    /// A service, team or authority.
    Service,
    /// Facts, reasons, subject: free text.
    Text,
    /// A name that tells nothing.
    Unknown,
}

/// What an entity is, with its value where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntityKind {
    /// A date.
    Date(Date),
    /// A time of day (`9.30 uur`, `9 h 30`).
    Time,
    /// A length of time: `drie maanden`, `30 jours`.
    Duration {
        /// How many units.
        count: u32,
        /// The unit.
        unit: Unit,
    },
    /// A sum of money, in cents.
    Amount {
        /// The sum in euro cents.
        cents: i64,
    },
    /// A law reference.
    Law(LawReference),
    /// A postal address or its core (street and number, or postal code and place).
    Address {
        /// The four-digit Belgian postal code, if it stands there.
        postal_code: Option<u16>,
        /// Whether a street with a number, or a post box, stands there.
        has_street: bool,
    },
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A bank account number.
    Iban,
    /// A national register number.
    NationalNumber,
    /// A file number behind its label (`Ons kenmerk: TV-2024-077`); the span holds label and number.
    FileReference,
    /// A court.
    Court(CourtKind),
    /// A named person with a role or honorific (`maatschappelijk werker Noor Callewaert`, `Frau Dosquet`).
    Person {
        /// Whether the text gives the person's task in the service (case handler, social worker, contact).
        has_role: bool,
    },
    /// A merge field or placeholder.
    Placeholder(Slot),
}

/// A typed fact and its place in the document's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Where it stands.
    pub span: Span,
}

#[cfg(test)]
mod testing {
    //! The two questions that the tests of every annotator ask.

    use super::{Entity, EntityKind, annotate};
    use crate::cue::Lexicon;
    use crate::lang::Lang;
    use crate::segment::{Token, tokenize};
    use crate::span::Span;
    use crate::word::Words;

    pub(super) fn entities(text: &str, lang: Lang) -> Vec<Entity> {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), lang, &mut tokens);
        let mut out = Vec::new();
        let (mut words, lexicon) = (Words::default(), Lexicon::default());
        let number = |token: &Token| words.number(token.span.of(text), token.kind, lang, &lexicon);
        let ids: Vec<_> = tokens.iter().map(number).collect();
        annotate(text, &tokens, (&words, &ids), lang, &mut out);
        out
    }

    fn shown(text: &str, lang: Lang) -> Vec<(&str, EntityKind)> {
        entities(text, lang).iter().map(|e| (e.span.of(text), e.kind)).collect()
    }

    /// Demands an entity with exactly this text that `fits`.
    pub(super) fn assert_found(text: &str, lang: Lang, span: &str, fits: impl Fn(EntityKind) -> bool) {
        let found = entities(text, lang).iter().any(|e| e.span.of(text) == span && fits(e.kind));
        assert!(found, "{span:?} not found in {text:?}: {:?}", shown(text, lang));
    }

    /// Demands that no entity `fits`.
    pub(super) fn assert_none(text: &str, lang: Lang, fits: impl Fn(EntityKind) -> bool) {
        let found = entities(text, lang).iter().any(|e| fits(e.kind));
        assert!(!found, "something found in {text:?}: {:?}", shown(text, lang));
    }
}

#[cfg(test)]
mod tests {
    use super::testing::entities;
    use crate::lang::Lang;
    use proptest::prelude::*;

    /// Pieces that the annotators react to, so that chance puts them next to each other.
    const PIECES: &[&str] = &[
        "artikel ",
        "14",
        ", ",
        "§ 1",
        "van de ",
        "wet ",
        "26 mei 2002",
        " betreffende ",
        "(",
        ")",
        "\n",
        "3 ",
        "drie ",
        "maanden",
        "€ ",
        "1.640,83",
        "euro",
        "Dorpsstraat ",
        "rue de la ",
        "9000 Gent",
        "056 00 31 09",
        "BE68 ",
        "5390 ",
        "0754 7034",
        "Ons kenmerk: ",
        "TV-2024",
        "/",
        "-",
        "{{",
        "}}",
        "«",
        "»",
        "[",
        "]",
        "<",
        ">",
        "%",
        "_",
        "....",
        "mevrouw ",
        "Noor ",
        "arbeidsrechtbank ",
        "afdeling ",
        "tribunal ",
        "du travail ",
        "l'",
        "d'",
        "é",
        "ß",
        "😀",
        "@",
        ".be",
        "https://",
        "1er ",
        "behandelaar",
        ": ",
        "M",
        ". ",
        "20",
        "/05/2025",
        "\u{a0}",
        "+32",
        "Gesetzes ",
        "vom ",
        "monatige",
        "quinzaine",
        "1-",
    ];

    fn check(text: &str) -> Result<(), TestCaseError> {
        for lang in Lang::ALL {
            let found = entities(text, lang);
            for entity in &found {
                prop_assert!(entity.span.start < entity.span.end && entity.span.end as usize <= text.len());
                prop_assert!(text.is_char_boundary(entity.span.start as usize));
                prop_assert!(text.is_char_boundary(entity.span.end as usize));
            }
            prop_assert!(found.is_sorted_by_key(|e| (e.span.start, e.span.end)));
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn any_text_gives_sound_spans(text in "(?s).{0,300}") {
            check(&text)?;
        }

        #[test]
        fn pieces_of_letters_give_sound_spans(picks in proptest::collection::vec(0..PIECES.len(), 0..40)) {
            check(&picks.iter().map(|i| PIECES[*i]).collect::<String>())?;
        }
    }

    #[test]
    fn an_empty_block_has_no_entities() {
        assert!(entities("", Lang::Nl).is_empty());
        assert!(entities(" \n", Lang::Fr).is_empty());
    }
}
