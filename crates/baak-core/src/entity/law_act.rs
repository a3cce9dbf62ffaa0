//! The names of instruments: `wet van 26 mei 2002 betreffende …`, `Code judiciaire`, `Königlicher Erlass vom …`, `RMI-wet`.

use super::date;
use super::scan::{Gap, Scan};
use super::word_class::{ACT, CODE, Class, DECREE, ORDER};
use super::{ActKind, Date};
use crate::lang::Lang;

/// A title is read for at most so many words.
const MAX_TITLE_WORDS: usize = 14;
/// A government's name between an order and its date has at most so many tokens.
const MAX_GOVERNMENT: usize = 10;
/// Adjectives before and behind the head of a name.
const MAX_ADJECTIVES: usize = 3;

/// An instrument in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act {
    /// What it is.
    pub(super) kind: ActKind,
    /// One past its last token.
    pub(super) end: usize,
    /// Whether its name tells it apart from others.
    pub(super) is_precise: bool,
    /// The date in its name.
    pub(super) date: Option<Date>,
    /// Whether it is the Judicial Code.
    pub(super) is_judicial_code: bool,
    /// Whether it is a reference without an article: precise, and no mere decision (`besluit van 3 mei`).
    pub(super) stands_alone: bool,
}

/// Quotes that may stand inside a title.
const QUOTES: [&str; 10] =
    ["'", "\u{2018}", "\u{2019}", "\"", "\u{201c}", "\u{201d}", "\u{201e}", "«", "»", "\u{201a}"];

/// What the words so far tell of an instrument.
struct Name {
    kind: u8,
    /// What tells the instrument apart, besides a date.
    told: Option<Told>,
    date: Option<Date>,
    judicial: bool,
    /// Whether an adjective or a government makes it more than a decision of the service.
    qualified: bool,
}

/// What tells an instrument apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    ByName,
    ByTitle,
}

impl Name {
    /// Notes that it is a name of its own.
    fn name_if(&mut self, named: bool) {
        if named {
            self.told = self.told.or(Some(Told::ByName));
        }
    }

    /// Notes that it has a title.
    fn title_if(&mut self, titled: bool) {
        if titled {
            self.told = Some(Told::ByTitle);
        }
    }
}

/// The instrument whose name starts at token `i`; behind an article a bare head (`de wet`) is enough.
pub(super) fn at(scan: &Scan<'_>, i: usize, behind_article: bool) -> Option<Act> {
    if behind_article && let Some(end) = judicial_abbreviation(scan, i) {
        let kind = ActKind::Code;
        return Some(Act { kind, end, is_precise: true, date: None, is_judicial_code: true, stands_alone: true });
    }
    let head = (i..=i + MAX_ADJECTIVES)
        .take_while(|at| *at == i || scan.has(at - 1, Class::ACT_ADJECTIVE) && scan.follows(*at))
        .find(|at| scan.has(*at, Class::ACT))?;
    let mut name = Name {
        kind: scan.class(head).value(),
        told: scan.has(head, Class::NAMED).then_some(Told::ByName),
        judicial: scan.is_any(
            head,
            &["gerichtsgesetzbuch", "gerichtsgesetzbuches", "gerichtsgesetzbuchs", "gerw", "gerwb", "cjud"],
        ),
        qualified: head > i,
        date: None,
    };
    if !head_fits(scan, head, behind_article, &mut name) {
        return None;
    }
    name.judicial |= head > i && scan.is(head - 1, "gerechtelijk");
    name.name_if(name.kind == CODE && head > i);
    // Only an abbreviation keeps its period (`A.R.`); the sentence may end behind another head.
    let mut end = if scan.str(head).len() <= 2 || scan.is_any(head, &["gerw", "gerwb", "cjud"]) {
        scan.after_period(head)
    } else {
        head + 1
    };
    end = adjectives(scan, end, &mut name);
    end = nickname(scan, head, end, &mut name);
    end = code_title(scan, head, end, &mut name);
    end = number(scan, end, &mut name);
    end = dated(scan, end, &mut name);
    end = title(scan, end, behind_article, &mut name);
    end = coordinated(scan, end, &mut name);
    end = bracketed_name(scan, end);
    let is_precise = name.told.is_some() || name.date.is_some();
    if !is_precise && !behind_article {
        // A bare head goes on only where an article follows; the caller looks.
        return Some(act(&name, end, false, false));
    }
    // A decision of the service itself is a "besluit" or "arrêté" too: a date alone does not make it an order.
    let order = name.kind != ORDER || name.qualified || name.told == Some(Told::ByTitle);
    Some(act(&name, end, is_precise, is_precise && order))
}

fn act(name: &Name, end: usize, is_precise: bool, stands_alone: bool) -> Act {
    let kind = match name.kind {
        ACT => ActKind::Act,
        DECREE => ActKind::Decree,
        ORDER => ActKind::Order,
        CODE => ActKind::Code,
        _ => ActKind::Regulation,
    };
    Act { kind, end, is_precise, date: name.date, is_judicial_code: name.judicial, stands_alone }
}

/// `Ger. W.`, `Ger.W.`, `C. jud.`: one past the last token.
fn judicial_abbreviation(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let second = scan.after_period(i);
    let dutch = scan.is(i, "ger") && scan.is_any(second, &["w", "wb"]);
    let french = scan.is(i, "c") && scan.is_any(second, &["jud", "judic", "j"]);
    ((dutch || french) && scan.same_line(second)).then(|| scan.after_period(second))
}

/// Whether the head is written as the name of an instrument is, not as the common word.
fn head_fits(scan: &Scan<'_>, head: usize, behind_article: bool, name: &mut Name) -> bool {
    let text = scan.str(head);
    if scan.is_any(head, &["kb", "mb", "ar", "am", "ke"]) {
        name.qualified = true;
        return !text.chars().any(char::is_lowercase);
    }
    if scan.is(head, "uitvoeringsbesluit") {
        name.qualified = true;
    }
    if scan.is(head, "code") {
        return scan.has(head, Class::CAPITAL) || scan.has(head + 1, Class::ACT_ADJECTIVE);
    }
    if scan.is_any(head, &["charte", "charta", "handvest"]) {
        return behind_article || scan.has(head, Class::CAPITAL);
    }
    // `in Ordnung`
    !scan.is(head.wrapping_sub(1), "in") || !scan.is(head, "ordnung")
}

/// `royal`, `organique`, `coordonnées`, `judiciaire`, `(I)`.
fn adjectives(scan: &Scan<'_>, mut end: usize, name: &mut Name) -> usize {
    for _ in 0..MAX_ADJECTIVES {
        if !scan.has(end, Class::ACT_ADJECTIVE) || !scan.follows(end) {
            break;
        }
        // Behind a Dutch or German head an adjective opens the name of something else, but `Besluit Vlaamse Codex` goes on.
        if scan.has(end, Class::CAPITAL) && !text_in_capitals(scan, end) && scan.has(end + 1, Class::ACT) {
            name.qualified = true;
            name.title_if(true);
            let end = code_title(scan, end + 1, end + 2, name);
            return end;
        }
        name.judicial |= name.kind == CODE && scan.is(end, "judiciaire");
        name.name_if(name.kind == CODE);
        name.qualified = true;
        end += 1;
    }
    let roman = scan.mark(end, "(")
        && scan.mark(end + 2, ")")
        && scan.str(end + 1).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    if roman { end + 3 } else { end }
}

fn text_in_capitals(scan: &Scan<'_>, i: usize) -> bool {
    let text = scan.str(i);
    text.len() > 1 && !text.chars().any(char::is_lowercase)
}

/// `loi DIS`, `wet RMI`; `Handvest van de sociaal verzekerde`, `Charte de l'assuré social`.
fn nickname(scan: &Scan<'_>, head: usize, end: usize, name: &mut Name) -> usize {
    if scan.is_any(head, &["charte", "charta", "handvest"]) {
        let mut at = end;
        while at < end + 5
            && scan.is_any(
                at,
                &[
                    "van",
                    "de",
                    "het",
                    "der",
                    "des",
                    "l'",
                    "sociaal",
                    "verzekerde",
                    "verzekerden",
                    "assure",
                    "assures",
                    "social",
                    "sociaux",
                    "sozialversicherten",
                    "sozial",
                    "versicherten",
                ],
            )
        {
            at += 1;
        }
        let told = scan.is_any(
            at.wrapping_sub(1),
            &[
                "verzekerde",
                "verzekerden",
                "social",
                "assure",
                "assures",
                "sociaux",
                "sozialversicherten",
                "versicherten",
            ],
        );
        name.told = (told || scan.is(head, "handvest")).then_some(Told::ByName);
        return if told { at } else { end };
    }
    let small = Class::LINK
        .or(Class::PARTICLE)
        .or(Class::TITLE)
        .or(Class::WEAK_TITLE)
        .or(Class::TITLE_STOP)
        .or(Class::ACT)
        .or(Class::MONTH);
    let acronym = name.kind == ACT
        && end == head + 1
        && scan.same_line(end)
        && scan.is_word(end)
        && text_in_capitals(scan, end)
        && scan.str(end).len() <= 8
        && !scan.has(end, small);
    name.name_if(acronym);
    if acronym { end + 1 } else { end }
}

/// The words that tell which code: `Wonen`, `wallon de l'habitation durable`, `van economisch recht`.
fn code_title(scan: &Scan<'_>, head: usize, end: usize, name: &mut Name) -> usize {
    if scan.class(head).value() != CODE
        || !scan.is_any(head, &["codex", "code", "wetboek", "gesetzbuch", "gesetzbuches"])
    {
        return end;
    }
    let mut at = end;
    if scan.has(at, Class::CAPITAL) && scan.same_line(at) && !scan.has(at, Class::LINK.or(Class::TITLE_STOP)) {
        name.name_if(true);
        return at + 1;
    }
    if name.judicial {
        return end;
    }
    let mut link = false;
    while at < end + 4
        && scan.follows(at)
        && scan.is_any(at, &["de", "du", "des", "la", "l'", "d'", "van", "het", "der", "les", "uber", "das"])
    {
        link = true;
        at += 1;
    }
    // The year and the date of the code come later.
    if !link || !scan.is_word(at) || scan.has(at, Class::TITLE_STOP.or(Class::MONTH)) || !scan.follows(at) {
        return end;
    }
    at += 1;
    let adjective =
        ["durable", "economique", "sociale", "social", "penal", "locale", "recht", "verenigingen", "procedure"];
    if scan.is_any(at, &["en", "et"]) && scan.is_any(at + 1, &adjective) {
        at += 1;
    }
    if scan.is_any(at, &adjective) {
        at += 1;
    }
    name.name_if(true);
    at
}

/// `(EG) nr. 883/2004`, `n° 883/2004`.
fn number(scan: &Scan<'_>, end: usize, name: &mut Name) -> usize {
    let mut at = end;
    if scan.mark(at, "(")
        && scan.mark(at + 2, ")")
        && scan.is_any(at + 1, &["eg", "ce", "eu", "ue", "eeg", "cee", "ewg"])
    {
        at += 3;
    }
    if scan.has(at, Class::NUMBER_LABEL) {
        at += 1;
        while scan.is_any(at, &[".", "°"]) && scan.joined(at) {
            at += 1;
        }
    }
    let told = at > end && scan.int(at).is_some() && scan.mark(at + 1, "/") && scan.int(at + 2).is_some();
    name.title_if(told);
    name.qualified |= told;
    if told { at + 3 } else { end }
}

/// The date of an instrument, with the government that may stand before it.
fn dated(scan: &Scan<'_>, end: usize, name: &mut Name) -> usize {
    let mut at = end;
    let mut government = false;
    while at < end + MAX_GOVERNMENT {
        if let Some((after, date)) = date_behind_link(scan, at) {
            name.date = date;
            name.title_if(date.is_none());
            name.qualified |= government;
            return after;
        }
        let small = scan.has(at, Class::LINK) || scan.is_any(at, &["conseil", "college", "vlaamse", "waalse"]);
        let governs = scan.is_any(
            at,
            &[
                "regering",
                "gouvernement",
                "regierung",
                "executief",
                "executif",
                "parlement",
                "gemeenschapsregering",
                "raad",
            ],
        );
        let proper = at > end && scan.has(at, Class::CAPITAL.or(Class::ACT_ADJECTIVE));
        if !(small || governs || proper) || !scan.follows(at) {
            break;
        }
        government |= governs;
        at += 1;
    }
    end
}

/// `van 26 mei 2002`, `d.d. 3-5-2025`, `26/05/2002`; `van 2021` gives no date.
fn date_behind_link(scan: &Scan<'_>, i: usize) -> Option<(usize, Option<Date>)> {
    let link = scan.is_any(i, &["van", "du", "vom", "dd", "de", "des"]);
    let at = if link { scan.after_period(i) } else { i };
    if scan.gap(at) == Gap::Column || scan.gap(at) == Gap::Joined {
        return None;
    }
    // `van den 26 mei`
    let at = if scan.is_any(at, &["den", "le"]) { at + 1 } else { at };
    if let Some(found) = date::at(scan, at) {
        return Some((found.end, Some(found.date)));
    }
    let year = scan.int(at).is_some_and(|y| (1900..2100).contains(&y));
    (link && year).then_some((at + 1, None))
}

/// The title behind a name, up to the next mark, verb or article.
fn title(scan: &Scan<'_>, end: usize, behind_article: bool, name: &mut Name) -> usize {
    let bracket = scan.mark(end, "(");
    let start = end + usize::from(bracket);
    let weak = scan.has(start, Class::WEAK_TITLE)
        && !scan.has(start + 1, Class::NUMBER)
        && !scan.is_any(start + 1, &["uw", "votre", "ihr", "onze", "ons", "notre", "deze"]);
    let opens = scan.has(start, Class::TITLE) || (weak && !bracket && (name.date.is_some() || behind_article));
    if !opens || !scan.follows(start) || (name.kind == CODE && !behind_article && name.date.is_none()) {
        return end;
    }
    let mut at = start;
    let mut words = 0;
    while at < scan.len() && words < MAX_TITLE_WORDS {
        let stop = Class::TITLE_STOP.or(Class::ARTICLE).or(Class::SECTION).or(Class::HIDDEN);
        let preposition = matches!(scan.str(at), "à" | "À");
        // The title of the act of 11 April 1995 has a word in quotes: `invoering van het "handvest"`.
        if scan.is_any(at, &QUOTES) {
            at += 1;
            continue;
        }
        if scan.has(at, Class::MARK) || (scan.has(at, stop) && !preposition) || scan.gap(at) == Gap::Column {
            break;
        }
        if scan.lang == Lang::De && is_german_verb(scan, at) {
            break;
        }
        if let Some((after, Some(date))) = date_behind_link(scan, at).filter(|_| name.date.is_none() && at > start) {
            name.date = Some(date);
            at = after;
            break;
        }
        words += 1;
        at += 1;
    }
    // The verb of `… van de bestuurshandelingen delen wij u mee`
    if scan.is_any(at, &["wij", "we", "u", "je"]) && scan.has(at - 1, Class::LOWER) && at > start + 2 {
        at -= 1;
    }
    // A conjunction or article at the end belongs to what follows.
    while at > start && scan.has(at - 1, Class::LINK.or(Class::WEAK_TITLE))
        || scan.is_any(at.wrapping_sub(1), &["en", "et", "und", "ou", "of", "oder", "aan", "mit", "met"])
    {
        at -= 1;
    }
    // A German title ends with its noun.
    while scan.lang == Lang::De && at > start && scan.has(at - 1, Class::LOWER) {
        at -= 1;
    }
    if at < start + 2 {
        return end;
    }
    name.title_if(true);
    if bracket && scan.mark(at, ")") { at + 1 } else { at }
}

/// `(Groeipakketdecreet)`, `(RMI)` behind the full name.
fn bracketed_name(scan: &Scan<'_>, end: usize) -> usize {
    let named = scan.has(end + 1, Class::NAMED) || (scan.is_word(end + 1) && text_in_capitals(scan, end + 1));
    if scan.mark(end, "(") && scan.mark(end + 2, ")") && named { end + 3 } else { end }
}

/// Whether a small word can be a verb or participle that ends a German title: `vorschreibt`, `verwiesen`, `voll angerechnet`.
fn is_german_verb(scan: &Scan<'_>, i: usize) -> bool {
    let word = scan.str(i);
    if !scan.has(i, Class::LOWER) || word.len() < 5 {
        return false;
    }
    // A participle before a noun is an adjective and stays (`die geschützten Personen`).
    let participle =
        ["ge", "ver", "be", "vorge", "ange", "aufge", "ausge", "abge", "einge"].iter().any(|p| word.starts_with(p))
            && word.ends_with("en");
    word.ends_with('t') || (participle && !scan.has(i + 1, Class::CAPITAL))
}

/// `, gecoördineerd op 3 juni 1970`, `coordonnées le 14 juillet 1994`.
fn coordinated(scan: &Scan<'_>, end: usize, name: &mut Name) -> usize {
    // The rest of a title with a relative clause (`de schade die …`) may stand between.
    let reach = if name.told == Some(Told::ByTitle) && name.date.is_none() { MAX_TITLE_WORDS } else { 1 };
    let is_participle =
        |at: &usize| scan.is_any(*at, &["gecoordineerd", "coordonnees", "coordonnee", "coordonne", "koordiniert"]);
    let between = (end..=end + reach)
        .take_while(|at| !scan.ends_sentence(*at) && !scan.has(*at, Class::ARTICLE.or(Class::SECTION)));
    let Some(at) = between.into_iter().find(is_participle) else { return end };
    if !scan.is_any(at + 1, &["op", "le", "am"]) {
        return end;
    }
    let Some(found) = date::at(scan, at + 2) else { return end };
    name.date = Some(found.date);
    found.end
}
