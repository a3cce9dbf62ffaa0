//! The closed word classes that the annotators look for, in one table for the three languages.
//!
//! Words stand folded: lower case, without accents, periods and soft hyphens (`Erlaß` is `erlass`, `K.B.` is `kb`), so
//! that capitals without accents (`ARRETE ROYAL`) are found too.

use crate::lang::Lang;
use crate::segment::TokenKind;

/// The classes of a token, as flags; the low byte holds a value (the number of a month, the code of a unit).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Class(u64);

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class { $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)* }
    };
}

flags! {
    /// A word.
    WORD = 8;
    /// A number.
    NUMBER = 9;
    /// A mark.
    MARK = 10;
    /// A word that starts with a capital.
    CAPITAL = 11;
    /// A word that starts with a small letter.
    LOWER = 12;
    /// Part of a placeholder, address or number that another annotator took.
    HIDDEN = 13;
    /// The first token of a placeholder.
    FIELD = 14;
    /// The first token of a telephone number.
    PHONE = 15;
    /// A mark that can open a placeholder.
    OPENING = 16;
    /// The mark `@`.
    AT = 17;
    /// The name of a month; the value is its number.
    MONTH = 18;
    /// A short form of a month, which counts only behind a day.
    SHORT_MONTH = 19;
    /// A unit of time; the value is its code.
    UNIT = 20;
    /// `Monatsfrist`: one unit, without a count; the value is the unit's code.
    ONE_UNIT = 21;
    /// An adjective between a count and its unit (`drie volle maanden`).
    UNIT_ADJECTIVE = 22;
    /// A word for a person, before an age.
    AGED = 23;
    /// `euro`, `€`, `cent`; the value is the number of cents.
    CURRENCY = 24;
    /// The hour of a time of day.
    HOUR = 25;
    /// `artikel`, `art`, `article`.
    ARTICLE = 26;
    /// `§`.
    SECTION = 27;
    /// The head of an instrument's name (`wet`, `arrêté`, `Gesetz`); the value is the code of its kind.
    ACT = 28;
    /// An instrument's head that is a name of its own (`RMI-wet`, `Gerichtsgesetzbuch`).
    NAMED = 29;
    /// An adjective before or behind an instrument's head.
    ACT_ADJECTIVE = 30;
    /// A word between an article and its instrument (`van de`, `de cette`).
    LINK = 31;
    /// A word that opens the title of an instrument.
    TITLE = 32;
    /// A word that can open a title behind a date only.
    WEAK_TITLE = 33;
    /// A finite verb or pronoun that ends a title.
    TITLE_STOP = 34;
    /// A street word that stands on its own (`rue`, `Grote Markt`, `Platz`).
    STREET = 35;
    /// A name that ends like a street (`Dorpsstraat`).
    STREET_NAME = 36;
    /// `postbus`, `BP`, `Postfach`.
    POST_BOX = 37;
    /// `bus`, `boîte`, `bte`.
    BOX = 38;
    /// The label of a file number.
    LABEL = 39;
    /// A label that needs a telling number behind it (`dossier`).
    WEAK_LABEL = 40;
    /// `nummer`, `nr`, `n°`.
    NUMBER_LABEL = 41;
    /// The head of a court's name; the value says which.
    COURT = 42;
    /// `mevrouw`, `M.`, `Herr`.
    HONORIFIC = 43;
    /// The task of a person in the service.
    ROLE = 44;
    /// The first of the two words of a task (`maatschappelijk werker`).
    ROLE_FIRST = 45;
    /// A verb that sends the reader to someone (`bel`, `appelez`).
    CALL = 46;
    /// A word that shows that a sentence is about contact.
    CONTACT = 47;
    /// A word that is written with a capital but is no person's name.
    NO_NAME = 48;
    /// A word that opens a salutation.
    GREETING = 49;
    /// A small word inside a name (`van`, `de`).
    PARTICLE = 50;
    /// A short word that stands before a name, whose period ends no sentence.
    TITLED = 51;
    /// A verb whose subject is the person who helps (`volgt uw dossier op`).
    HELPS = 53;
    /// A word for the service a person works for (`dienst`, `équipe`).
    SERVICE = 52;
}

impl Class {
    /// No class at all.
    pub(super) const EMPTY: Self = Self(0);

    /// Both sets of flags.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of these flags is set.
    pub(super) const fn has(self, flags: Self) -> bool {
        self.0 & flags.0 != 0
    }

    /// The value that goes with the flags.
    pub(super) const fn value(self) -> u8 {
        (self.0 & 0xff) as u8
    }

    const fn with(self, value: u8) -> Self {
        Self(self.0 | value as u64)
    }
}

/// Codes of the units, in the order of [`super::Unit`].
pub(super) const DAYS: u8 = 0;
pub(super) const WEEKS: u8 = 1;
pub(super) const MONTHS: u8 = 2;
pub(super) const YEARS: u8 = 3;

/// Codes of the instruments, in the order of [`super::ActKind`].
pub(super) const ACT: u8 = 0;
pub(super) const DECREE: u8 = 1;
pub(super) const ORDER: u8 = 2;
pub(super) const CODE: u8 = 3;
pub(super) const REGULATION: u8 = 4;

/// Codes of the heads of courts' names.
pub(super) const LABOUR_COURT: u8 = 0;
pub(super) const STATE_COUNCIL: u8 = 1;
pub(super) const OTHER_COURT: u8 = 2;
/// A head that needs its next words: `tribunal du travail`, `Raad van State`.
pub(super) const COURT_PHRASE: u8 = 3;

const NL: u8 = 1;
const FR: u8 = 2;
const DE: u8 = 4;
const ALL: u8 = 7;

/// A class, the languages in which the words have it, and the words, apart by spaces.
type Group = (Class, u8, &'static [&'static str]);

use Class as C;

#[rustfmt::skip]
const GROUPS: &[Group] = &[
    (C::MONTH.with(1), ALL, &["januari", "janvier", "januar", "janner"]),
    (C::MONTH.with(2), ALL, &["februari", "fevrier", "februar"]),
    (C::MONTH.with(3), ALL, &["maart", "mars", "marz", "maerz"]),
    (C::MONTH.with(4), ALL, &["april", "avril"]),
    (C::MONTH.with(5), ALL, &["mei", "mai"]),
    (C::MONTH.with(6), ALL, &["juni", "juin"]),
    (C::MONTH.with(7), ALL, &["juli", "juillet"]),
    (C::MONTH.with(8), ALL, &["augustus", "aout", "august"]),
    (C::MONTH.with(9), ALL, &["september", "septembre"]),
    (C::MONTH.with(10), ALL, &["oktober", "octobre", "october"]),
    (C::MONTH.with(11), ALL, &["november", "novembre"]),
    (C::MONTH.with(12), ALL, &["december", "decembre", "dezember"]),
    (C::SHORT_MONTH.with(1), ALL, &["jan", "janv"]),
    (C::SHORT_MONTH.with(2), ALL, &["feb", "febr", "fev", "fevr"]),
    (C::SHORT_MONTH.with(3), ALL, &["mrt"]),
    (C::SHORT_MONTH.with(4), ALL, &["apr", "avr"]),
    (C::SHORT_MONTH.with(6), ALL, &["jun"]),
    (C::SHORT_MONTH.with(7), ALL, &["jul", "juil"]),
    (C::SHORT_MONTH.with(8), ALL, &["aug"]),
    (C::SHORT_MONTH.with(9), ALL, &["sep", "sept"]),
    (C::SHORT_MONTH.with(10), ALL, &["okt", "oct"]),
    (C::SHORT_MONTH.with(11), ALL, &["nov"]),
    (C::SHORT_MONTH.with(12), ALL, &["dec", "dez"]),

    (C::UNIT.with(DAYS), NL, &["dag", "dagen", "kalenderdag", "kalenderdagen", "werkdag", "werkdagen", "zittingsdagen"]),
    (C::UNIT.with(DAYS), FR, &["jour", "jours"]),
    (C::UNIT.with(DAYS), DE, &["tag", "tage", "tagen", "tages", "kalendertag", "kalendertage", "kalendertagen", "werktag", "werktage", "werktagen", "arbeitstage", "arbeitstagen"]),
    (C::UNIT.with(WEEKS), NL, &["week", "weken"]),
    (C::UNIT.with(WEEKS), FR, &["semaine", "semaines"]),
    (C::UNIT.with(WEEKS), DE, &["woche", "wochen", "kalenderwochen"]),
    (C::UNIT.with(MONTHS), NL, &["maand", "maanden", "mnd", "kalendermaand", "kalendermaanden"]),
    (C::UNIT.with(MONTHS), FR, &["mois"]),
    (C::UNIT.with(MONTHS), DE, &["monat", "monate", "monaten", "monats", "monates", "kalendermonat", "kalendermonate", "kalendermonaten"]),
    (C::UNIT.with(YEARS), NL, &["jaar", "jaren", "kalenderjaar", "kalenderjaren"]),
    (C::UNIT.with(YEARS), FR, &["an", "ans", "annee", "annees"]),
    (C::UNIT.with(YEARS), DE, &["jahr", "jahre", "jahren", "jahres", "kalenderjahr", "kalenderjahre", "kalenderjahren"]),
    (C::ONE_UNIT.with(MONTHS), DE, &["monatsfrist"]),
    (C::ONE_UNIT.with(WEEKS), DE, &["wochenfrist"]),
    (C::ONE_UNIT.with(YEARS), DE, &["jahresfrist"]),
    (C::UNIT_ADJECTIVE, ALL, &["volle", "volledige", "hele", "gehele", "opeenvolgende", "aaneengesloten", "volgende", "voorbije", "eerste", "laatste",
        "vollen", "ganze", "ganzen", "aufeinanderfolgende", "aufeinanderfolgenden", "zusammenhangende", "zusammenhangenden", "folgenden", "weitere", "weiteren", "letzten", "ersten",
        "derniers", "dernieres", "premiers", "premieres", "prochains", "prochaines", "entiers", "entieres", "bons", "pleins", "longs"]),
    (C::AGED, ALL, &["kind", "kinderen", "kinder", "kindern", "kindes", "dochter", "dochters", "zoon", "zonen", "zoontje", "dochtertje", "jongen", "meisje", "leeftijd", "jongere", "jongeren", "baby", "ouder", "jonger", "leerling", "leerlingen",
        "enfant", "enfants", "fille", "filles", "fils", "garcon", "age", "agee", "ages", "agees", "jeune", "jeunes", "personne", "personnes", "bebe",
        "tochter", "tochtern", "sohn", "sohne", "sohnen", "alter", "junge", "madchen", "alters", "alteren", "alteste", "altesten", "jungste", "jungsten", "oudste", "jongste", "personen", "persoon"]),
    (C::CURRENCY.with(100), ALL, &["euro", "euros", "eur"]),
    (C::CURRENCY.with(1), ALL, &["cent", "cents", "eurocent", "eurocents", "centime", "centimes"]),
    (C::HOUR, ALL, &["uur", "uren", "u", "h", "heure", "heures", "uhr"]),

    (C::ARTICLE, ALL, &["artikel", "artikelen", "artikels", "artikeln", "art", "artt", "arts", "article", "articles"]),
    (C::ACT.with(ACT), ALL, &["wet", "wetten", "programmawet", "programmawetten", "kaderwet", "basiswet", "besluitwet", "loi", "lois", "loi-programme", "lois-programmes", "loi-cadre", "arrete-loi", "arretes-lois",
        "gesetz", "gesetzes", "gesetze", "gesetzen", "programmgesetz", "programmgesetzes", "grundlagengesetz", "grundlagengesetzes", "sondergesetz", "sondergesetzes", "rahmengesetz", "rahmengesetzes"]),
    (C::ACT.or(C::NAMED).with(ACT), ALL, &["grondwet", "handvest", "charte", "charta", "verfassung"]),
    (C::ACT.with(DECREE), ALL, &["decreet", "decreten", "decret", "decrets", "dekret", "dekretes", "dekrets", "dekrete", "ordonnantie", "ordonnanties", "ordonnance", "ordonnances", "ordonnanz"]),
    (C::ACT.with(ORDER), ALL, &["besluit", "uitvoeringsbesluit", "arrete", "arretes", "erlass", "erlasses", "erlasse"]),
    (C::ACT.with(ORDER), NL, &["kb", "mb"]),
    (C::ACT.with(ORDER), FR, &["ar", "am"]),
    (C::ACT.with(ORDER), DE, &["ke"]),
    (C::ACT.with(CODE), ALL, &["wetboek", "codex", "code", "gesetzbuch", "gesetzbuches", "gesetzbuchs"]),
    (C::ACT.or(C::NAMED).with(CODE), ALL, &["gerichtsgesetzbuch", "gerichtsgesetzbuches", "gerichtsgesetzbuchs", "gerw", "gerwb", "strafwetboek", "zivilgesetzbuch", "zivilgesetzbuches", "strafgesetzbuch", "strafgesetzbuches", "sozialstrafgesetzbuch", "huisvestingscode", "wooncode", "cjud"]),
    (C::ACT.with(REGULATION), ALL, &["reglement", "reglements", "reglementen", "ordnung", "verordening", "verordnung"]),
    (C::ACT_ADJECTIVE, ALL, &["koninklijk", "ministerieel", "organieke", "bijzondere", "gecoordineerde", "samengevoegde", "gewone", "gerechtelijk", "burgerlijk", "sociaal", "vlaamse", "waalse", "brusselse", "huishoudelijk", "algemeen", "federale", "vlaams", "waals",
        "royal", "royaux", "ministeriel", "ministeriels", "organique", "speciale", "coordonnee", "coordonnees", "judiciaire", "civil", "penal", "social", "wallon", "flamand", "bruxellois", "interieur", "germanophone",
        "koniglicher", "koniglichen", "konigliche", "koniglichem", "ministerieller", "ministeriellen", "ministerielle", "wallonische", "wallonischen", "wallonisches", "flamische", "flamischen", "koordinierte", "koordinierten", "koordinierter"]),
    (C::LINK, ALL, &["van", "de", "het", "der", "den", "deze", "dit", "dezelfde", "hetzelfde", "voormelde", "voormeld", "voornoemde", "bovenvermelde", "bovengenoemde", "vermelde", "genoemde", "ons", "onze", "uit", "uw", "dezer",
        "du", "des", "la", "le", "les", "l'", "d'", "cette", "ce", "cet", "ces", "ladite", "dudit", "meme", "notre", "nos", "susmentionnee", "precitee", "precite",
        "die", "das", "dem", "dieses", "dieser", "diesem", "desselben", "derselben", "demselben", "genannten", "vorgenannten", "obengenannten", "unserer", "unseres", "unser", "vom", "im", "in", "aus"]),
    (C::TITLE, ALL, &["betreffende", "houdende", "inzake", "tot", "concernant", "relative", "relatives", "relatif", "relatifs", "portant", "instaurant", "instituant", "visant", "fixant", "reglant", "modifiant", "organisant", "uber", "betreffend", "bezuglich"]),
    (C::WEAK_TITLE, ALL, &["op", "over", "ter", "organique", "sur", "pour", "zur", "zum", "waarbij", "etablissant", "determinant", "executant", "pris", "garantissant", "favorisant"]),
    (C::TITLE_STOP, NL, &["heeft", "hebben", "hebt", "is", "zijn", "was", "wordt", "worden", "werd", "kan", "kunt", "kunnen", "moet", "moeten", "mag", "bepaalt", "bepalen", "geeft", "vorderen", "weigeren", "staat", "staan", "voorziet", "zegt", "laat", "vereist", "stelt", "geldt", "schrijft", "krijgt", "krijgen", "hebben", "u", "wij", "we", "je", "dat", "die", "dient"]),
    (C::TITLE_STOP, FR, &["est", "sont", "a", "ont", "prevoit", "prevoient", "ouvre", "reservent", "reserve", "dispose", "donne", "permet", "vous", "nous", "impose", "accorde", "stipule", "precise", "exige", "peut", "doit", "qui", "ne", "il", "elle", "lorsque", "lorsqu'", "que", "soumet", "limite", "subordonne", "definit", "enumere"]),
    (C::TITLE_STOP, DE, &["wird", "werden", "ist", "sind", "hat", "haben", "erhalt", "sieht", "fordern", "regelt", "konnen", "kann", "gibt", "gilt", "wir", "sie", "ihr", "ihre", "ihnen", "steht", "bestimmt", "mussen", "muss", "besagt", "haben", "verlangt", "setzt", "schreibt", "lehnen"]),

    (C::STREET_NAME, ALL, &["straat", "laan", "plein", "steenweg", "baan", "kaai", "markt", "dreef", "weg", "plaats", "dries", "kouter", "ring", "gasse"]),
    (C::STREET, ALL, &["rue", "avenue", "place", "boulevard", "chaussee", "quai", "clos", "allee", "square", "dreve", "impasse", "venelle", "ruelle", "parvis", "esplanade", "chemin", "sentier", "route", "voie", "av", "bd", "bld", "blvd", "faubourg", "montee", "galerie", "passage", "rond-point", "thier", "cite", "residence", "promenade", "ch", "chee"]),
    (C::STREET.or(C::STREET_NAME), ALL, &["strasse", "platz"]),
    (C::POST_BOX, ALL, &["postbus", "postfach", "bp"]),
    (C::BOX, ALL, &["bus", "bte", "boite", "bfk", "bt"]),

    (C::LABEL, ALL, &["kenmerk", "dossiernummer", "dossiernr", "dossiernrs", "ref", "referentie", "referentienummer", "referte", "inschrijvingsnummer", "klantnummer", "klantnr", "kandidaatnummer", "kandidaatsnummer", "lidnummer", "aansluitingsnummer", "volgnummer", "zaaknummer", "aanvraagnummer", "verwijzing", "rentedossier", "stamnummer", "begunstigdenummer",
        "reference", "references", "refs", "matricule",
        "aktenzeichen", "az", "zeichen", "aktennummer", "aktennr", "geschaftszeichen", "geschaftsnummer", "mitgliedsnummer", "kundennummer", "antragsnummer", "vorgangsnummer", "dossiernummer", "referenz", "bearbeitungsnummer"]),
    (C::WEAK_LABEL, ALL, &["dossier", "dossiers", "kandidaat", "aanvraag", "melding", "aangesloten", "inschrijving",
        "candidat", "candidate", "candidature", "beneficiaire", "demande", "inscription", "allocataire", "affilie", "affiliee",
        "akte", "kandidat", "kandidatin", "antrag", "eingangsbestatigung", "empfangsbestatigung", "ontvangstbewijs", "ontvangstmelding", "reception"]),
    (C::NUMBER_LABEL, ALL, &["nummer", "nr", "nrs", "numero", "no", "n"]),

    (C::COURT.with(LABOUR_COURT), ALL, &["arbeidsrechtbank", "arbeidsrechtbanken", "arbeitsgericht", "arbeitsgerichts", "arbeitsgerichtes", "arbeitsgerichte", "arbeitsgerichten"]),
    (C::COURT.with(STATE_COUNCIL), ALL, &["staatsrat", "staatsrats", "staatsrates"]),
    (C::COURT.with(OTHER_COURT), ALL, &["arbeidshof", "arbeidshoven", "vredegerecht", "vredegerechten", "vrederechter", "ondernemingsrechtbank", "politierechtbank", "familierechtbank", "arrondissementsrechtbank", "arbeitsgerichtshof", "arbeitsgerichtshofs", "arbeitsgerichtshofes", "arbeitshof", "friedensgericht", "friedensgerichts", "friedensrichter", "unternehmensgericht", "unternehmensgerichts", "verfassungsgerichtshof", "appellationshof", "kassationshof"]),
    (C::COURT.with(COURT_PHRASE), ALL, &["tribunal", "tribunaux", "trib", "cour", "justice", "juge", "conseil", "raad", "hof", "rechtbank", "gericht", "gerichts"]),

    (C::HONORIFIC, ALL, &["mevrouw", "mevr", "mw", "mvr", "juffrouw", "meneer", "mijnheer", "heer", "dhr", "madame", "mme", "mlle", "mademoiselle", "monsieur", "maitre", "herr", "herrn", "frau", "hr"]),
    (C::HONORIFIC, FR, &["m", "me"]),
    (C::ROLE, ALL, &["dossierbeheerder", "dossierbeheerster", "dossierbehandelaar", "behandelaar", "behandelaarster", "contactpersoon", "trajectbegeleider", "trajectbegeleidster", "begeleider", "begeleidster", "consulent", "consulente", "klachtenbehandelaar", "gezinsconsulent", "schuldbemiddelaar", "woonconsulent",
        "gestionnaire", "referent", "referente", "correspondant", "interlocuteur", "interlocutrice",
        "sozialarbeiter", "sozialarbeiterin", "sozialarbeiters", "sozialassistent", "sozialassistentin", "sachbearbeiter", "sachbearbeiterin", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "kontaktperson", "sachbearbeitung"]),
    (C::ROLE_FIRST, ALL, &["maatschappelijk", "maatschappelijke", "sociaal", "assistant", "assistante", "travailleur", "travailleuse", "agent", "agente", "agt", "personne", "delegue", "deleguee", "uw", "votre", "ihr", "contact"]),
    (C::CALL, NL, &["bel", "bellen", "belt", "telefoneer", "contacteer", "mail", "vraag", "spreek"]),
    (C::CALL, FR, &["appelez", "telephonez", "contactez", "demandez", "joignez", "joindre", "ecrivez", "appeler", "contacter", "adressez", "formez", "composez"]),
    (C::CALL, DE, &["rufen", "ruf", "fragen", "wenden", "melden", "kontaktieren", "anrufen"]),
    (C::CALL, ALL, &["tel", "telefoon", "telefoonnummer", "telephone", "telefon", "telefonnummer", "rufnummer"]),
    (C::CONTACT, ALL, &["bel", "bellen", "belt", "contact", "contacteer", "contacteren", "vragen", "vraag", "inlichtingen", "informatie", "info", "uitleg", "verduidelijking", "toelichting", "telefoon", "tel", "gsm", "bereiken", "bereikbaar", "helpt", "volgt", "behandelt", "beheert", "legt", "spreken",
        "appelez", "telephonez", "contactez", "contacter", "joindre", "joignable", "joignez", "question", "questions", "renseignement", "renseignements", "information", "informations", "eclaircissement", "eclaircissements", "explications", "disposition", "repond", "reponds", "telephone", "suit", "traite", "gere", "accompagne",
        "frage", "fragen", "ruckfragen", "auskunft", "auskunfte", "auskunften", "hilft", "erreichbar", "erreichen", "kontakt", "kontaktieren", "anrufen", "telefon", "rufnummer", "verfugung", "zustandig", "bearbeitet", "betreut"]),
    (C::HELPS, NL, &["volgt", "helpt", "behandelt", "beheert", "legt", "geeft", "neemt", "beantwoordt"]),
    (C::HELPS, FR, &["suit", "traite", "gere", "repond", "accompagne", "connait", "aidera", "aide"]),
    (C::SERVICE, ALL, &["dienst", "dienste", "diensten", "team", "cel", "afdeling", "service", "services", "equipe", "cellule", "secretariat", "departement", "bureau", "abteilung", "dienststelle", "fachbereich", "loket", "guichet", "schalter", "zelle", "onthaal"]),
    (C::NO_NAME, ALL, &["ocmw", "cpas", "oshz", "rva", "onem", "vdab", "forem", "actiris", "fod", "spf", "rsvz", "riziv", "inami", "famiris", "fedris", "fons", "iriscare", "opgroeien", "vlaamse", "vlaanderen", "wallonie", "brussel", "bruxelles", "sociaal", "sociale", "social", "huis", "stad", "gemeente", "ville", "commune", "stadt", "gemeinde", "provincie",
        "belgische", "europese", "raad", "comite", "bijzonder", "voorzitter", "president", "directeur", "secretaris", "secretaire", "minister", "ministre", "ombudsman", "ombudsdienst", "ombudsfrau", "mediateur", "griffie", "greffe", "kanzlei", "agentschap", "agence", "fonds", "kas", "caisse", "kasse", "office", "ministerie", "ministere", "ministerium", "rechtbank", "tribunal", "gericht",
        "dossier", "dossiers", "nummer", "kenmerk", "onderwerp", "betreft", "objet", "concerne", "betreff", "datum", "date", "adres", "adresse", "bijlage", "bijlagen", "annexe", "annexes", "anlage", "anlagen", "vragen", "vraag", "question", "questions", "ons", "onze", "uw", "nos", "notre", "votre", "vos", "unser", "unsere", "ihr", "ihre", "ihrem", "ihren", "sie", "wij", "we", "u", "ik", "je", "nous", "vous", "wir", "ich", "il", "elle", "hij", "zij", "es", "er",
        "de", "het", "een", "le", "la", "les", "un", "une", "der", "die", "das", "den", "dem", "des", "ein", "eine", "in", "op", "met", "voor", "pour", "avec", "dans", "mit", "fur", "bij", "chez", "bei", "aan", "als", "si", "wenn", "dat", "dit", "ce", "cette", "dies", "niet", "ne", "nicht", "wat", "wie", "wanneer", "waarom", "hoe", "que", "qui", "quand", "comment", "pourquoi", "was", "wer", "wann", "wie", "warum",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        "wonen", "energie", "toewijzingen", "jeugd", "gezin", "kindergeld", "gestion", "processus", "antenne", "permanence", "accueil", "wijkteam", "balie", "administratie", "administration", "verwaltung", "centrum", "centre", "zentrum", "instelling", "institution", "federale", "federal", "vzw", "asbl", "vog", "bv", "srl", "telefoon", "telephone", "telefon", "gsm", "fax", "tel", "mail", "e-mail", "website", "handtekening", "signature", "unterschrift", "namens"]),
    (C::GREETING, ALL, &["geachte", "beste", "dag", "hallo", "goeiedag", "goedendag", "waarde", "lieve", "cher", "chere", "chers", "cheres", "bonjour", "bonsoir", "sehr", "geehrte", "geehrter", "geehrten", "lieber", "liebe", "guten", "werte", "werter"]),
    (C::PARTICLE, ALL, &["van", "de", "den", "der", "von", "zu", "ter", "te", "ten", "du", "d'", "la", "le", "el", "al", "ben", "vander", "di", "da", "dos", "t'", "l'"]),
    (C::TITLED, ALL, &["dhr", "mevr", "mw", "mvr", "mr", "mme", "mlle", "m", "mm", "me", "hr", "fr", "dr", "pr", "prof", "ir", "ing", "tel", "nr", "art", "bte", "av", "st", "ref", "az", "afd", "div", "abt", "bv", "al", "abs"]),
];

/// One word of the table.
#[derive(Clone, Copy)]
struct Entry {
    word: &'static str,
    class: u64,
    langs: u8,
}

const fn entry_count() -> usize {
    let (mut count, mut group) = (0, 0);
    while group < GROUPS.len() {
        count += GROUPS[group].2.len();
        group += 1;
    }
    count
}

static ENTRIES: [Entry; entry_count()] = entries();

const fn entries() -> [Entry; entry_count()] {
    let mut all = [Entry { word: "", class: 0, langs: 0 }; entry_count()];
    let (mut count, mut group) = (0, 0);
    while group < GROUPS.len() {
        let (class, langs, words) = GROUPS[group];
        let mut at = 0;
        while at < words.len() {
            all[count] = Entry { word: words[at], class: class.0, langs };
            count += 1;
            at += 1;
        }
        group += 1;
    }
    all
}

/// Slots of the hash table: a power of two, at most half full.
const SLOTS: usize = 4096;

/// Index of an entry plus one, at its hash or the next free slot; 0 is free.
static TABLE: [u16; SLOTS] = table();

const fn table() -> [u16; SLOTS] {
    let all = entries();
    assert!(all.len() * 2 <= SLOTS, "the table is too full");
    let mut slots = [0; SLOTS];
    let mut at = 0;
    while at < all.len() {
        let word = all[at].word.as_bytes();
        let mut hash = HASH_START;
        let mut byte = 0;
        while byte < word.len() {
            hash = mix(hash, word[byte]);
            byte += 1;
        }
        let mut slot = hash as usize % SLOTS;
        while slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = at as u16 + 1;
        at += 1;
    }
    slots
}

// FNV-1a, 32 bits: short keys, no state to set up.
const HASH_START: u32 = 0x811c_9dc5;

const fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

fn lookup(folded: &[u8], lang: Lang) -> u64 {
    let lang = match lang {
        Lang::Nl => NL,
        Lang::Fr => FR,
        Lang::De => DE,
    };
    let mut slot = folded.iter().fold(HASH_START, |hash, b| mix(hash, *b)) as usize % SLOTS;
    let mut class = 0;
    while TABLE[slot] != 0 {
        let entry = &ENTRIES[TABLE[slot] as usize - 1];
        if entry.langs & lang != 0 && entry.word.as_bytes() == folded {
            class |= entry.class;
        }
        slot = (slot + 1) % SLOTS;
    }
    class
}

/// Longest word that is folded; longer ones keep their end, where the head of a compound stands.
const FOLD_BYTES: usize = 40;

/// A word in lower-case ASCII base letters.
#[derive(Clone, Copy)]
pub(super) struct Folded {
    bytes: [u8; FOLD_BYTES],
    len: usize,
}

impl Folded {
    /// The folded letters.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// Whether the word is `word`.
    pub(super) fn is(&self, word: &str) -> bool {
        self.as_bytes() == word.as_bytes()
    }

    fn push(&mut self, byte: u8) {
        if self.len == FOLD_BYTES {
            self.bytes.copy_within(FOLD_BYTES / 2.., 0);
            self.len = FOLD_BYTES - FOLD_BYTES / 2;
        }
        self.bytes[self.len] = byte;
        self.len += 1;
    }
}

/// Stands for any character without a base letter.
const FOREIGN: u8 = 1;

/// Folds a word: lower case, base letters, `ss` for `ß`, without periods, soft hyphens and combining marks.
pub(super) fn fold(word: &str) -> Folded {
    let mut folded = Folded { bytes: [0; FOLD_BYTES], len: 0 };
    for c in word.chars() {
        match c {
            '.' if word.len() > 1 => {}
            '\0'..='\x7f' => folded.push(c.to_ascii_lowercase() as u8),
            'À'..='Å' | 'à'..='å' | 'Æ' | 'æ' => folded.push(b'a'),
            'Ç' | 'ç' => folded.push(b'c'),
            'È'..='Ë' | 'è'..='ë' => folded.push(b'e'),
            'Ì'..='Ï' | 'ì'..='ï' => folded.push(b'i'),
            'Ñ' | 'ñ' => folded.push(b'n'),
            'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' => folded.push(b'o'),
            'Ù'..='Ü' | 'ù'..='ü' => folded.push(b'u'),
            'ß' | 'ẞ' => {
                folded.push(b's');
                folded.push(b's');
            }
            'Œ' | 'œ' => {
                folded.push(b'o');
                folded.push(b'e');
            }
            '\u{2018}' | '\u{2019}' => folded.push(b'\''),
            '\u{2010}' | '\u{2011}' => folded.push(b'-'),
            'º' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' | '\u{2060}' | '\u{feff}' => {}
            _ => folded.push(FOREIGN),
        }
    }
    folded
}

/// The classes of one token.
pub(super) fn classify(token: &str, kind: TokenKind, lang: Lang) -> Class {
    match kind {
        TokenKind::Number => Class::NUMBER,
        TokenKind::Mark => Class::MARK.or(match token {
            "€" => Class::CURRENCY.with(100),
            "@" => Class::AT,
            "§" => Class::SECTION,
            "{" | "«" | "<" | "[" | "$" | "%" | "_" | "…" | "." => Class::OPENING,
            _ => Class::EMPTY,
        }),
        TokenKind::Word => {
            let capital = token.chars().next().is_some_and(char::is_uppercase) || elided_capital(token);
            let shape = Class::WORD.or(if capital { Class::CAPITAL } else { Class::LOWER });
            let folded = fold(token);
            let known = Class(lookup(folded.as_bytes(), lang));
            shape.or(if known == Class::EMPTY { by_ending(folded.as_bytes(), capital) } else { known })
        }
    }
}

/// `d'Arona`, `l'Abreuvoir`: one word outside French text, with the capital behind the apostrophe.
fn elided_capital(token: &str) -> bool {
    let rest = token.strip_prefix(['d', 'l']).and_then(|rest| rest.strip_prefix(['\'', '\u{2019}']));
    rest.is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// Classes of compounds, told by their last part.
fn by_ending(word: &[u8], capital: bool) -> Class {
    let len = word.len();
    // Two letters for the first part at least: `A-weg` is a name, `weg` is in the table.
    if len < 5 {
        return Class::EMPTY;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| len > e.len() && word.ends_with(e.as_bytes()));
    let named = |kind| Class::ACT.or(Class::NAMED).with(kind);
    let street = if capital { Class::STREET_NAME } else { Class::EMPTY };
    match &word[len - 3..] {
        b"wet" => named(ACT),
        b"etz" if ends(&["gesetz"]) => named(ACT),
        b"zes" if ends(&["gesetzes"]) => named(ACT),
        b"eet" if ends(&["decreet"]) => named(DECREE),
        b"ret" | b"ets" if ends(&["dekret", "dekrets"]) => named(DECREE),
        b"dex" if ends(&["codex"]) => named(CODE),
        b"oek" if ends(&["wetboek"]) => named(CODE),
        b"uch" | b"hes" if ends(&["gesetzbuch", "gesetzbuches"]) => named(CODE),
        b"ent" if ends(&["reglement"]) => Class::ACT.with(REGULATION),
        b"ung" if ends(&["ordnung"]) => Class::ACT.with(REGULATION),
        b"aat" if ends(&["straat"]) => street,
        b"aan" if ends(&["laan", "baan"]) => street,
        b"ein" if ends(&["plein"]) => street,
        b"weg" | b"lei" | b"hof" | b"pad" | b"str" => street,
        b"eef" if ends(&["dreef"]) => street,
        b"aai" if ends(&["kaai"]) => street,
        b"rkt" if ends(&["markt"]) => street,
        b"ats" if ends(&["plaats"]) => street,
        b"est" if ends(&["vest"]) => street,
        b"gel" if ends(&["singel"]) => street,
        b"cht" if ends(&["gracht"]) => street,
        b"ijk" if ends(&["dijk"]) => street,
        b"uis" if ends(&["korenhuis"]) => street,
        b"sse" if ends(&["strasse", "gasse"]) => street,
        b"atz" if ends(&["platz"]) && !word.ends_with(b"arbeitsplatz") && !word.ends_with(b"studienplatz") => street,
        b"lee" if ends(&["allee"]) => street,
        b"ing" if ends(&["ring"]) => street,
        _ => Class::EMPTY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_of_the_table_is_folded_and_found() {
        for entry in &ENTRIES {
            assert_eq!(fold(entry.word).as_bytes(), entry.word.as_bytes());
            for lang in Lang::ALL {
                let class = lookup(entry.word.as_bytes(), lang);
                assert!(entry.langs & (1 << lang as u8) == 0 || class & entry.class == entry.class, "{}", entry.word);
            }
        }
    }

    #[test]
    fn no_word_has_two_values_in_one_language() {
        let valued = [Class::MONTH, Class::SHORT_MONTH, Class::UNIT, Class::ONE_UNIT, Class::CURRENCY, Class::ACT, Class::COURT];
        for entry in &ENTRIES {
            for lang in Lang::ALL {
                let class = Class(lookup(entry.word.as_bytes(), lang));
                assert!(valued.iter().filter(|v| class.has(**v)).count() <= 1, "{}", entry.word);
            }
        }
    }

    #[test]
    fn words_are_folded() {
        assert!(fold("ARRÊTÉ").is("arrete"));
        assert!(fold("Straße").is("strasse"));
        assert!(fold("K.B.").is("kb"));
        assert!(fold("cœur’s").is("coeur's"));
        assert!(fold(".").is("."));
        assert_eq!(fold(&"ab".repeat(90)).as_bytes().len() % 2, 0);
    }

    #[test]
    fn compounds_are_told_by_their_end() {
        let class = |word| classify(word, TokenKind::Word, Lang::Nl);
        assert!(class("Pastorijdreef").has(Class::STREET_NAME));
        assert!(class("Gospertstraße").has(Class::STREET_NAME));
        assert!(!class("hoofdstraat").has(Class::STREET_NAME));
        assert!(class("OCMW-wet").has(Class::NAMED));
        assert!(!class("programmawet").has(Class::NAMED));
        assert!(!class("Arbeitsplatz").has(Class::STREET_NAME));
    }
}
