//! Typed facts in the text: dates, terms, amounts, law references, addresses and so on, each with its place.

use crate::span::Span;

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
