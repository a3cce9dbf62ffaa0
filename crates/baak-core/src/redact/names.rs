//! Names of persons: by what stands before them (a title, a greeting, a label, a relation), by their place (above an
//! address, under a closing formula), by lists of names; and every further mention of a name that was found.

use super::tokens::{Gap, Tokens, fold};
use super::{Personal, PersonalKind};
use std::collections::HashSet;

/// A name has at most so many parts.
const MAX_PARTS: usize = 6;
/// A mention of fewer letters is not looked for elsewhere in the letter.
const MIN_MENTION: usize = 3;
/// So many lines under a name, an address may stand.
const ADDRESS_REACH: usize = 3;

const TITLES: &[&str] = &[
    "mevrouw",
    "mevr",
    "mw",
    "mvr",
    "juffrouw",
    "meneer",
    "mijnheer",
    "heer",
    "dhr",
    "hr",
    "meester",
    "dokter",
    "madame",
    "mesdames",
    "messieurs",
    "mme",
    "mmes",
    "mlle",
    "mademoiselle",
    "monsieur",
    "mm",
    "mr",
    "maitre",
    "docteur",
    "herr",
    "herrn",
    "herren",
    "frau",
    "fraulein",
    "dr",
    "drs",
    "prof",
    "ra",
    "rechtsanwalt",
    "rechtsanwaltin",
    "familie",
    "famille",
    "eheleute",
    "weduwe",
    "veuve",
    "echtgenoten",
    "epoux",
    "epouse",
    "consorts",
    "kinderarts",
    "gezin",
    "zuster",
    "broeder",
    "advocaat",
    "avocate",
    "notaris",
    "notaire",
    "notar",
    "gerechtsdeurwaarder",
    "huissier",
];
const GREETINGS: &[&str] = &[
    "beste",
    "dag",
    "geachte",
    "hallo",
    "hoi",
    "goedendag",
    "goeiedag",
    "goedemorgen",
    "cher",
    "chere",
    "chers",
    "bonjour",
    "liebe",
    "lieber",
    "hallo",
    "geehrte",
    "geehrter",
    "salut",
    "goeiemorgen",
    "tag",
    "morgen",
    "werte",
    "werter",
    "waarde",
];
/// Words behind which a person is named.
const LABELS: &[&str] = &[
    "naam",
    "nom",
    "name",
    "voornaam",
    "prenom",
    "vorname",
    "achternaam",
    "familienaam",
    "nachname",
    "familienname",
    "aanvrager",
    "aanvraagster",
    "begunstigde",
    "demandeur",
    "demanderesse",
    "beneficiaire",
    "titulaire",
    "titularis",
    "verzekerde",
    "assure",
    "assuree",
    "antragsteller",
    "antragstellerin",
    "empfanger",
    "empf",
    "empfangerin",
    "destinataire",
    "geadresseerde",
    "bestemmeling",
    "behandelaar",
    "dossierbeheerder",
    "dossierbehandelaar",
    "contactpersoon",
    "gestionnaire",
    "sachbearbeiter",
    "sachbearbeiterin",
    "sachbearbeitung",
    "ansprechpartner",
    "ansprechpartnerin",
    "zustandig",
    "betrokkene",
    "interesse",
    "huurder",
    "huurster",
    "locataire",
    "mieter",
    "mieterin",
    "kind",
    "enfant",
    "kinderen",
    "enfants",
    "kinder",
    "aan",
    "fur",
    "voor",
    "an",
    "concerne",
    "betreft",
    "rechthebbende",
    "partner",
    "patient",
    "titel",
    "contact",
    "kontakt",
    "getekend",
    "signe",
    "get",
    "gez",
    "s",
    "sig",
    "tav",
    "conjoint",
    "lid",
    "affilie",
    "klant",
    "client",
    "beneficiaires",
    "maatschappelijk",
    "begeleider",
    "begeleidster",
    "traitant",
    "versicherter",
    "versicherte",
    "anwalt",
    "agent",
    "sachb",
];
/// Relations and tasks behind which a name follows directly.
const RELATIONS: &[&str] = &[
    "zoon",
    "zoontje",
    "dochter",
    "dochtertje",
    "kind",
    "kinderen",
    "partner",
    "echtgenoot",
    "echtgenote",
    "vader",
    "moeder",
    "broer",
    "zus",
    "fils",
    "fille",
    "filles",
    "enfant",
    "enfants",
    "conjoint",
    "conjointe",
    "mari",
    "femme",
    "pere",
    "mere",
    "frere",
    "soeur",
    "sohn",
    "tochter",
    "kinder",
    "vater",
    "mutter",
    "bruder",
    "schwester",
    "ehemann",
    "ehefrau",
    "lebensgefahrten",
    "sohnes",
    "compagnon",
    "compagne",
    "maman",
    "papa",
    "mama",
    "kindern",
    "sohne",
    "tochter",
    "tochtern",
    "sohnen",
    "oma",
    "opa",
    "ex-partner",
    "ex-man",
    "ex-vrouw",
    "werker",
    "werkster",
    "assistent",
    "assistente",
    "consulent",
    "consulente",
    "begeleider",
    "begeleidster",
    "collega",
    "collegue",
    "kollegin",
    "kollege",
    "sociale",
    "social",
    "sozialarbeiter",
    "sozialarbeiterin",
    "sozialassistentin",
    "sozialassistent",
    "behandelaar",
    "dossierbeheerder",
    "advocaat",
    "genaamd",
    "nomme",
    "nommee",
    "namens",
    "appelle",
    "heet",
    "heisst",
    "demandez",
    "naar",
    "met",
    "avec",
    "bij",
    "bel",
    "appelez",
    "und",
    "en",
    "et",
    "door",
    "par",
    "von",
    "pour",
    "voor",
    "fur",
    "mit",
    "an",
    "aan",
    "op",
    "van",
    "de",
    "ondergetekende",
    "soussigne",
    "soussignee",
];
/// Relations behind which any capital word is a name, in German too.
const CLOSE: &[&str] = &[
    "zoon",
    "zoontje",
    "dochter",
    "dochtertje",
    "partner",
    "echtgenoot",
    "echtgenote",
    "vader",
    "moeder",
    "broer",
    "zus",
    "fils",
    "fille",
    "conjoint",
    "conjointe",
    "mari",
    "pere",
    "mere",
    "frere",
    "soeur",
    "sohn",
    "tochter",
    "vater",
    "mutter",
    "bruder",
    "schwester",
    "ehemann",
    "ehefrau",
    "sohnes",
    "compagnon",
    "compagne",
    "kinderen",
    "enfants",
    "kinder",
    "kind",
    "enfant",
    "genaamd",
    "nomme",
    "nommee",
    "ondergetekende",
    "soussigne",
    "soussignee",
    "ex-partner",
    "appelle",
    "maman",
    "papa",
    "mama",
    "kindern",
    "sohne",
    "tochtern",
    "sohnen",
    "oma",
    "opa",
];
const PARTICLES: &[&str] = &[
    "van", "den", "der", "de", "het", "ter", "ten", "te", "in", "op", "'t", "vande", "vanden", "vander", "von", "zu",
    "vom", "zur", "le", "la", "du", "des", "d'", "l'", "di", "da", "del", "della", "dos", "el", "al", "ben", "bin",
    "bint", "ould", "ait", "abu", "abd", "y", "e",
];

/// Finds names; `known` is what else is personal, which stays out of names and tells where addresses are.
pub(super) fn find(tokens: &Tokens<'_>, known: &[Personal], out: &mut Vec<Personal>) {
    let finder = Finder { tokens, known };
    let mut names: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        match finder.starting_at(at) {
            Some((from, to)) => {
                names.push((from, to));
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
    let further = finder.mentions(&names);
    let mark = |(from, to): (usize, usize)| Personal { span: tokens.span(from, to), kind: PersonalKind::Name };
    out.extend(names.into_iter().chain(further).map(mark));
}

type Found = Option<(usize, usize)>;

struct Finder<'t, 'd> {
    tokens: &'t Tokens<'d>,
    known: &'t [Personal],
}

impl Finder<'_, '_> {
    /// The name that the token at `at` leads to, or begins.
    fn starting_at(&self, at: usize) -> Found {
        let t = self.tokens;
        if self.is_known(at) {
            return None;
        }
        self.behind_title(at)
            .or_else(|| self.behind_greeting(at))
            .or_else(|| self.behind_label(at))
            .or_else(|| self.behind_relation(at))
            .or_else(|| self.signed(at))
            .or_else(|| self.in_address(at))
            .or_else(|| self.before_birth(at))
            .or_else(|| self.initials(at))
            .or_else(|| if t.all[at].is_given || t.all[at].is_family { self.listed(at) } else { None })
    }

    /// Whether the token is an address, account or the like.
    fn is_known(&self, at: usize) -> bool {
        let span = self.tokens.all[at].span;
        let first = self.known.partition_point(|p| p.span.end <= span.start);
        self.known.get(first).is_some_and(|p| p.span.overlaps(span))
    }

    /// Whether a token can be part of a name.
    fn is_part(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.is_capital
            && !token.is_other
            && !self.is_known(at)
            && !self.tokens.is(at, TITLES)
            && (token.text.chars().count() > 1 || self.is_initial(at))
    }

    /// `J.`, `J`, `A.-M.`, `Th.`
    fn is_initial(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let letters = token.text.chars().filter(|c| c.is_alphabetic()).count();
        token.is_capital
            && !token.is_mark
            && (letters == 1
                || token.text.contains('.')
                || letters == 2
                    && self.tokens.mark(at + 1, ".")
                    && token.text.chars().nth(1).is_some_and(char::is_lowercase))
    }

    fn is_particle(&self, at: usize) -> bool {
        self.tokens.is(at, PARTICLES)
    }

    /// Whether a token stands beside the one before it.
    fn is_beside(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| matches!(t.gap, Gap::Space | Gap::Joined))
    }

    /// Reads the parts of a name from `at`; one past its end.
    fn read(&self, at: usize) -> Option<usize> {
        let t = self.tokens;
        let mut i = at;
        let mut end = at;
        let mut parts = 0;
        while parts < MAX_PARTS {
            if i > at && !self.is_beside(i) {
                // Running text wraps between the words of a name.
                let wraps = t.get(i).is_some_and(|token| token.gap == Gap::Line)
                    && parts == 1
                    && i - t.line_start(i - 1) > 5
                    && t.get(i).is_some_and(|token| token.is_family || token.is_given);
                if !wraps {
                    break;
                }
            }
            if self.is_part(i) {
                let initial =
                    self.is_initial(i) && t.mark(i + 1, ".") && t.get(i + 1).is_some_and(|n| n.gap == Gap::Joined);
                i += 1 + usize::from(initial);
                end = i;
                parts += 1;
            } else if self.is_particle(i) && (parts > 0 || t.all[i].is_capital || self.is_part(i + 1)) {
                // Particles count with a name behind them: `van den Berghe`.
                let next = (i + 1..i + 4).find(|n| !self.is_particle(*n) || !self.is_beside(*n)).unwrap_or(i + 1);
                if !(self.is_beside(next) && self.is_part(next)) {
                    if t.all[i].is_capital && parts > 0 && !t.starts_line(i) {
                        end = i + 1;
                    }
                    break;
                }
                i = next;
            } else if t.mark(i, "-") && parts > 0 && t.all[i].gap == Gap::Joined && self.is_part(i + 1) {
                i += 1;
            } else {
                break;
            }
        }
        (end > at).then_some(end)
    }

    /// `Emma, Lukas en Noor`: the further names of a row behind `end`.
    fn row(&self, mut end: usize, is_sure: bool) -> usize {
        let t = self.tokens;
        loop {
            let mut next = end;
            // `Noor (geboren 12 juni 2015), Rayan en Lina`
            if t.mark(next, "(")
                && let Some(close) = (next..next + 9).find(|i| t.mark(*i, ")"))
            {
                next = close + 1;
            }
            let bracketed = next;
            if t.mark(next, ",") {
                next += 1;
            }
            if t.is(next, &["en", "et", "und", "&", "ou", "of", "oder"]) || t.mark(next, "&") {
                next += 1;
            }
            let counts = |at: usize| {
                t.get(at).is_some_and(|n| n.is_given || is_sure && !t.is_german && n.is_capital && !n.is_other)
            };
            if next == bracketed || !self.is_beside(next) || !counts(next) {
                return end;
            }
            match self.read(next) {
                Some(to) => end = to,
                None => return end,
            }
        }
    }

    /// `mevrouw Goossens`, `M. et Mme Dupont`, `de heer Tom VERHULST`, `Frau Dr. Pauly`.
    fn behind_title(&self, at: usize) -> Found {
        let t = self.tokens;
        let is_short = t.is(at, &["m", "me"]) && t.all[at].is_capital && (t.mark(at + 1, ".") || t.is(at, &["me"]));
        if !(t.is(at, TITLES) || is_short) {
            return None;
        }
        let mut from = at + 1 + usize::from(t.mark(at + 1, ".") && t.all[at + 1].gap == Gap::Joined);
        while t.is(from, TITLES) && (self.is_beside(from)) {
            from += 1 + usize::from(t.mark(from + 1, "."));
        }
        // A period that ends a sentence leads to no name.
        if t.mark(at + 1, ".") && t.all[at].folded.len() > 4 {
            return None;
        }
        let is_wrapped =
            t.get(from).is_some_and(|x| x.gap == Gap::Line) && !t.starts_line(at) && at - t.line_start(at) > 3;
        if !(self.is_beside(from) || is_wrapped) {
            return None;
        }
        let to = self.read(from)?;
        // `M. Verlackt` is a man in French only: elsewhere the M is of his own name.
        let start = if is_short && !t.is_french { at } else { from };
        Some((start, self.row(to, false)))
    }

    /// `Beste Fatima`, `Bonjour Leila,`, `Dag Jan`.
    fn behind_greeting(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.is(at, GREETINGS)
            || !(t.starts_line(at)
                || t.is(at.wrapping_sub(1), GREETINGS)
                || t.is(at.wrapping_sub(1), &["sehr", "guten"])
                || t.mark(at.wrapping_sub(1), "."))
            || !self.is_beside(at + 1)
        {
            return None;
        }
        let to = self.read(at + 1)?;
        // `Hallo Welt`: a greeting ends its line or stands before a mark.
        let to = self.row(to, true);
        (t.ends_line(to) || t.get(to).is_some_and(|x| x.is_mark) || t.all[at + 1].is_given).then_some((at + 1, to))
    }

    /// `Naam: Jan Peeters`, `| Nom | Dupont |`, `EMPF.   LAMBERTZ ULRIKE`, `(get.) H. Maes`.
    fn behind_label(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.is(at, LABELS) {
            return None;
        }
        let mut from = at + 1;
        let mut led = false;
        // `Naam en voornaam`, `Nom et prénom du demandeur`, `Name(n)`
        for _ in 0..5 {
            let small = t.is(
                from,
                &[
                    "en",
                    "et",
                    "und",
                    "du",
                    "de",
                    "van",
                    "des",
                    "der",
                    "la",
                    "le",
                    "l'",
                    "social",
                    "sociale",
                    "werker",
                    "werkster",
                    "assistent",
                    "assistente",
                    "persoon",
                ],
            ) || t.is(from, LABELS);
            if small && !t.starts_line(from) && !t.all[from].is_given {
                from += 1;
            }
        }
        while t
            .get(from)
            .is_some_and(|x| x.is_mark && [":", ".", ")", "…", "|", "-", "–", "—", "=", "*", "("].contains(&x.text))
            && from < at + 40
        {
            led |= t.mark(from, ":") || t.mark(from, "|") || t.mark(from, "=") || t.mark(from, ")");
            from += 1;
        }
        if t.get(from).is_some_and(|x| x.is_number && x.text.len() <= 5) && led {
            from += 1;
        }
        let gap = t.get(from)?.gap;
        led |= gap == Gap::Column || gap == Gap::Block && t.starts_line(at);
        let to = if led { self.read(from)? } else { return None };
        // A label names a person when what follows looks like one.
        let parts = (from..to).filter(|i| self.is_part(*i)).count();
        let shaped = (from..to).any(|i| t.all[i].is_given || t.all[i].is_family || self.is_initial(i) && i + 1 < to);
        let is_name_label = t.is(
            at,
            &[
                "naam",
                "nom",
                "voornaam",
                "prenom",
                "vorname",
                "achternaam",
                "familienaam",
                "nachname",
                "familienname",
                "get",
                "gez",
            ],
        );
        let ends = t.ends_line(to) || t.get(to).is_some_and(|x| x.is_mark || x.gap == Gap::Column);
        let is_enough = shaped
            || is_name_label
            || parts >= 2 && !t.is_german
            || parts >= 2
                && t.is(
                    at,
                    &[
                        "name",
                        "empf",
                        "empfanger",
                        "antragsteller",
                        "antragstellerin",
                        "ansprechpartner",
                        "ansprechpartnerin",
                        "sachbearbeiter",
                        "sachbearbeiterin",
                        "sachbearbeitung",
                        "s",
                        "mieter",
                        "mieterin",
                        "kontakt",
                    ],
                );
        // `PEETERS, Jan`
        let to = if t.mark(to, ",") && self.is_beside(to + 1) && t.get(to + 1).is_some_and(|x| x.is_given) {
            self.read(to + 1).unwrap_or(to)
        } else {
            to
        };
        (is_enough && ends).then_some((from, self.row(to, false)))
    }

    /// `uw zoon Lukas`, `votre fille Emma`, `maatschappelijk werker Joris Haemers`.
    fn behind_relation(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.is(at, RELATIONS) {
            return None;
        }
        let mut from = at + 1;
        if t.mark(from, ",") || t.mark(from, ":") || t.mark(from, "(") {
            from += 1;
        }
        if t.get(from)?.gap == Gap::Block || t.get(from)?.gap == Gap::Joined && !t.mark(from - 1, "(") {
            return None;
        }
        let to = self.read(from)?;
        let named = (from..to).any(|i| t.all[i].is_given || t.all[i].is_family);
        let is_close =
            t.is(at, CLOSE) && (!t.is_german || from == at + 1) && !(t.is_german && t.is(at, &["kind", "kinder"]));
        let parts = (from..to).filter(|i| self.is_part(*i)).count();
        let is_task = t.is(
            at,
            &[
                "werker",
                "werkster",
                "assistent",
                "assistente",
                "consulent",
                "consulente",
                "begeleider",
                "begeleidster",
                "sociale",
                "social",
                "sozialarbeiter",
                "sozialarbeiterin",
                "sozialassistentin",
                "sozialassistent",
                "dossierbeheerder",
                "behandelaar",
            ],
        );
        let is_name = is_close || named && (parts >= 2 || t.all[from].is_given) || is_task && parts >= 2;
        is_name.then(|| (from, self.row(to, is_close)))
    }

    /// A line under the closing formula: `Karima Delvigne`, `Greet Soetens, voor het comité`, `De voorzitter, H. Maes`.
    fn signed(&self, at: usize) -> Found {
        let t = self.tokens;
        let token = &t.all[at];
        let opens = t.starts_line(at)
            || token.gap == Gap::Column
            || t.mark(at.wrapping_sub(1), ",")
            || t.mark(at.wrapping_sub(1), ":")
            || t.mark(at.wrapping_sub(1), "–");
        if token.zone != crate::text::Zone::Closing || !opens || !token.is_capital || token.is_other {
            return None;
        }
        let to = self.read(at)?;
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        let named = (at..to).any(|i| t.all[i].is_given || t.all[i].is_family || self.is_initial(i) && i + 1 < to);
        let ends = t.ends_line(to)
            || t.mark(to, ",")
            || t.mark(to, "(")
            || t.mark(to, "-")
            || t.mark(to, "–")
            || t.mark(to, "|")
            || t.mark(to, "/")
            || t.get(to).is_some_and(|x| x.gap == Gap::Column)
            || t.is(to, &["en", "et", "und"]);
        let is_name = named || (2..=4).contains(&parts) && (!t.is_german || t.ends_line(to) || t.mark(to, ","));
        (is_name && ends).then(|| (at, self.row(to, false)))
    }

    /// A line of two to five capital words above an address.
    fn in_address(&self, at: usize) -> Found {
        let t = self.tokens;
        if !(t.starts_line(at) || t.all[at].gap == Gap::Column)
            || t.all[at].zone != crate::text::Zone::Header
            || !t.all[at].is_capital
        {
            return None;
        }
        let to = self.read(at)?;
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        if !(2..=5).contains(&parts) || !(t.ends_line(to) || t.mark(to, ",") || t.mark(to, "(")) {
            return None;
        }
        // An address on one of the next lines, or behind the comma.
        let mut lines = 0;
        let mut i = to;
        while let Some(token) = t.get(i) {
            if matches!(token.gap, Gap::Line | Gap::Block | Gap::Column) {
                lines += 1;
            }
            if lines > ADDRESS_REACH {
                return None;
            }
            let first = self.known.partition_point(|p| p.span.end <= token.span.start);
            if self.known.get(first).is_some_and(|p| p.kind == PersonalKind::Address && p.span.overlaps(token.span)) {
                return Some((at, to));
            }
            if token.zone != crate::text::Zone::Header {
                return None;
            }
            i += 1;
        }
        None
    }

    /// `Wannes DE RYBEL, geboren op …`, `Leon Kirschvink, wohnhaft …`.
    fn before_birth(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.all[at].is_capital || t.all[at].is_other || at > 0 && self.is_part(at - 1) && self.is_beside(at) {
            return None;
        }
        let to = self.read(at)?;
        let cue = to + usize::from(t.mark(to, ",") || t.mark(to, "("));
        let born = t.is(
            cue,
            &[
                "geboren",
                "geb",
                "ne",
                "nee",
                "wonende",
                "domicilie",
                "domiciliee",
                "wohnhaft",
                "°",
                "rr",
                "rrn",
                "nn",
                "niss",
                "insz",
                "rijksregisternummer",
                "nationalregisternummer",
                "demeurant",
                "verblijvende",
            ],
        ) || t.mark(cue, "°");
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        (born && (parts >= 2 || t.all[at].is_given || t.all[at].is_family)).then_some((at, to))
    }

    /// `H. Baudot`, `A.-M. Dupont`, `Willemart P.`
    fn initials(&self, at: usize) -> Found {
        let t = self.tokens;
        if !self.is_initial(at) || t.all[at].text.chars().count() > 5 {
            return None;
        }
        let dotted = t.mark(at + 1, ".") && t.all[at + 1].gap == Gap::Joined || t.all[at].text.ends_with('.');
        let to = self.read(at)?;
        let full = (at..to).any(|i| self.is_part(i) && !self.is_initial(i) && t.all[i].text.len() > 2);
        let known = (at..to).any(|i| t.all[i].is_family || t.all[i].is_given);
        // `A. Feiten` opens a section.
        let is_heading = t.starts_line(at) && t.all[at].zone == crate::text::Zone::Body && !known;
        let before = at.wrapping_sub(1);
        let in_law = t.is(
            before,
            &[
                "art",
                "artikel",
                "article",
                "nr",
                "lid",
                "bijlage",
                "annexe",
                "anlage",
                "§",
                "deel",
                "categorie",
                "kategorie",
                "team",
                "bus",
                "boite",
                "punkt",
                "punt",
                "point",
            ],
        );
        (dotted && full && !is_heading && !in_law && !(t.is_german && !known && (t.is(at, &["z", "d", "u", "s", "i"]))))
            .then_some((at, to))
    }

    /// A name of the lists: a given name with what follows, or with the family name before it.
    fn listed(&self, at: usize) -> Found {
        let t = self.tokens;
        let token = &t.all[at];
        let to = self.read(at)?;
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        let given = (at..to).filter(|i| t.all[*i].is_given).count();
        let family = (at..to).filter(|i| t.all[*i].is_family).count();
        // `rue Joseph Wauters`, `vzw Sint-Anna`, `Sankt Lambert`
        let before = at.wrapping_sub(1);
        if t.is(
            before,
            &[
                "sint",
                "sankt",
                "saint",
                "sainte",
                "st",
                "rue",
                "avenue",
                "place",
                "vzw",
                "asbl",
                "firma",
                "bv",
                "nv",
                "spedition",
                "drukkerij",
                "bakkerij",
                "schreinerei",
            ],
        ) || self.is_organisation(at, to)
        {
            return None;
        }
        if token.is_given {
            let alone = parts == 1;
            // German nouns follow a given name seldom, but do.
            let end =
                if t.is_german && !alone && family == 0 && given == 1 && parts > 3 { self.shorten(at, to) } else { to };
            let is_sure = !alone || !is_ambiguous(&token.folded);
            if alone
                && is_sure
                && at > 0
                && self.is_part(before)
                && self.is_beside(at)
                && (t.all[before].is_all_capitals || t.all[before].is_family)
            {
                return Some((before, to));
            }
            return is_sure.then(|| (at, self.row(end, false)));
        }
        // `LAMBERTZ ULRIKE`, `Peeters Jan`, `PEETERS, Jan`
        if given > 0 && family > 0 && parts <= 4 {
            return Some((at, to));
        }
        if t.mark(to, ",")
            && parts <= 2
            && self.is_beside(to + 1)
            && t.get(to + 1).is_some_and(|x| x.is_given)
            && token.is_family
        {
            let end = self.read(to + 1)?;
            return Some((at, end));
        }
        let with_initial = (at..to).any(|i| self.is_initial(i));
        (family >= 1 && parts >= 2 && (with_initial || parts == family)).then_some((at, to))
    }

    /// A given name and the two parts behind it.
    fn shorten(&self, at: usize, to: usize) -> usize {
        let parts: Vec<usize> = (at..to).filter(|i| self.is_part(*i)).collect();
        parts.get(1).map_or(to, |second| second + 1)
    }

    /// Whether an ordinary word in the same run of capitals tells an organisation.
    fn is_organisation(&self, at: usize, to: usize) -> bool {
        let t = self.tokens;
        let is_body = |i: usize| {
            t.get(i).is_some_and(|x| x.is_other && x.is_capital)
                && !t.is(i, TITLES)
                && !t.is(i, GREETINGS)
                && !t.is(i, LABELS)
                && t.is(
                    i,
                    &[
                        "ocmw",
                        "cpas",
                        "oshz",
                        "vzw",
                        "asbl",
                        "stad",
                        "ville",
                        "gemeente",
                        "commune",
                        "gemeinde",
                        "kliniek",
                        "ziekenhuis",
                        "hopital",
                        "school",
                        "ecole",
                        "huis",
                        "maison",
                        "woonzorgcentrum",
                        "stichting",
                        "fondation",
                        "fonds",
                        "institut",
                        "instituut",
                        "kaserne",
                        "schule",
                        "klinik",
                    ],
                )
        };
        at > 0 && is_body(at - 1) && self.is_beside(at) || is_body(to) && self.is_beside(to)
    }

    /// Every further mention of the parts of the names found.
    fn mentions(&self, names: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let t = self.tokens;
        let mut parts: HashSet<String> = HashSet::new();
        for at in names.iter().flat_map(|(from, to)| *from..*to) {
            let token = &t.all[at];
            if token.is_capital
                && !token.is_other
                && token.text.chars().count() >= MIN_MENTION
                && !self.is_particle(at)
                && !self.is_initial(at)
            {
                parts
                    .insert(token.folded.strip_suffix("'s").unwrap_or(&token.folded).trim_end_matches('\'').to_owned());
            }
        }
        let is_mention = |at: usize| {
            let token = &t.all[at];
            let bare = token.folded.strip_suffix("'s").unwrap_or(&token.folded).trim_end_matches('\'');
            let elided = bare.split_once('\'').filter(|(small, _)| small.len() == 1).map_or(bare, |(_, rest)| rest);
            let has_capital = token.is_capital || token.text.chars().nth(2).is_some_and(char::is_uppercase);
            has_capital
                && !token.is_other
                && (parts.contains(elided)
                    || elided.strip_suffix('s').is_some_and(|name| name.len() > 3 && parts.contains(name)))
        };
        (0..t.all.len()).filter(|at| is_mention(*at)).map(|at| (self.mention_start(at), at + 1)).collect()
    }

    /// A mention takes its particles with it: `mevrouw Van den Berghe` again as `Van den Berghe`.
    fn mention_start(&self, at: usize) -> usize {
        let t = self.tokens;
        let mut from = at;
        while from > 0 && self.is_beside(from) && self.is_particle(from - 1) && t.all[from - 1].is_capital {
            from -= 1;
        }
        from
    }
}

/// Given names that are other words too: they count only with a family name.
fn is_ambiguous(folded: &str) -> bool {
    const WORDS: [&str; 34] = [
        "mark",
        "roman",
        "rose",
        "may",
        "mai",
        "can",
        "an",
        "bas",
        "gust",
        "ria",
        "wies",
        "ward",
        "fien",
        "line",
        "marine",
        "victoire",
        "france",
        "claire",
        "clemence",
        "constance",
        "aurore",
        "violette",
        "pol",
        "stan",
        "grace",
        "till",
        "linde",
        "august",
        "juli",
        "juliette",
        "flora",
        "will",
        "pascal",
        "aude",
    ];
    let word = fold(folded);
    WORDS.contains(&word.as_str()) || word.len() <= 2
}
