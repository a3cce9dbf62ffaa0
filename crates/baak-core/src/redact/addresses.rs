//! Postal addresses and their parts, more eagerly than [`crate::entity`] takes them: a street without a number leads to a
//! person too.

use super::tokens::{Gap, Tokens};
use super::{Personal, PersonalKind};

/// Finds streets, numbers, boxes, postal codes and places.
pub(super) fn find(tokens: &Tokens<'_>, out: &mut Vec<Personal>) {
    let mut at = 0;
    while at < tokens.all.len() {
        let found = street_by_ending(tokens, at)
            .or_else(|| french_street(tokens, at))
            .or_else(|| numbered_line(tokens, at))
            .or_else(|| postal_code(tokens, at))
            .or_else(|| postal_box(tokens, at));
        match found {
            Some((from, to)) => {
                out.push(Personal { span: tokens.span(from, to), kind: PersonalKind::Address });
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
}

/// First token and one past the last.
type Found = Option<(usize, usize)>;

/// Endings of street names that nothing else has.
const SURE_ENDINGS: [&str; 22] = [
    "straat", "laan", "dreef", "steenweg", "straße", "strasse", "gasse", "allee", "lei", "kaai", "plein", "baan",
    "stege", "wegel", "straatje", "pleintje", "laantje", "vest", "gracht", "rui", "chaussee", "str",
];
/// Endings that ordinary words have too: they count with a number behind them.
const NUMBERED_ENDINGS: [&str; 34] = [
    "weg", "pad", "hof", "park", "ring", "berg", "markt", "platz", "veld", "dijk", "kouter", "wijk", "poort", "brug",
    "bosch", "bos", "heide", "beek", "damm", "ufer", "feld", "graben", "steig", "winkel", "driesweg", "akker", "donk",
    "hoek", "hoeve", "heuvel", "singel", "blok", "wal", "kant",
];
/// Words with such an ending that are no streets.
const NO_STREETS: [&str; 24] = [
    "gerichtshof",
    "arbeitsplatz",
    "rechtsweg",
    "postweg",
    "klageweg",
    "wohnung",
    "arbeidsmarkt",
    "arbeitsmarkt",
    "arbeidshof",
    "gerechtshof",
    "autosnelweg",
    "umweg",
    "parkplatz",
    "vertrag",
    "dienstweg",
    "loopbaan",
    "halbtagsstelle",
    "wettstreit",
    "woonwijk",
    "rechtsgang",
    "ausbildungsplatz",
    "verwaltungsweg",
    "studienplatz",
    "abweg",
];

/// `Kerkstraat 12 bus 3`, `de Vaartstraat`, `Koning Albertlaan 4`, `Aachener Straße 12`.
fn street_by_ending(tokens: &Tokens<'_>, at: usize) -> Found {
    let token = &tokens.all[at];
    if !token.is_capital || NO_STREETS.contains(&token.folded.as_str()) {
        return None;
    }
    let word = token.folded.as_str();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    // `Straße` alone takes its name from the words before it; `Hasenstr.` has a period.
    let after = at + 1 + usize::from(tokens.mark(at + 1, ".") && word.ends_with("str"));
    let number = house_number(tokens, after);
    let is_alone =
        ["straße", "strasse", "str", "weg", "platz", "allee", "laan", "straat", "plein", "steenweg", "baan", "markt"]
            .contains(&word);
    let is_street = (ends(&SURE_ENDINGS) && (word.len() > 5 || number.is_some()) && !(word == "vest" || word == "lei"))
        || number.is_some() && ends(&NUMBERED_ENDINGS);
    let mut from = at;
    let mut named = false;
    while from > 0 && at - from < 4 && tokens.all[from].gap == Gap::Space {
        let before = &tokens.all[from - 1];
        let is_part = before.is_capital && !before.is_other
            || tokens.is(from - 1, &["van", "den", "der", "het", "de", "ii", "iii"])
                && from >= 2
                && tokens.all[from - 2].is_capital
                && !tokens.all[from - 2].is_other
                && tokens.all[from - 1].gap == Gap::Space;
        if !is_part {
            break;
        }
        named = true;
        from -= 1;
    }
    if is_alone && !named || !is_street {
        return None;
    }
    // Without a number, the words before belong to the name only if the ending stands alone.
    if number.is_none() && !is_alone {
        from = at;
    }
    // A capital that only opens the sentence is none of the name.
    if from < at && tokens.all[from].is_other {
        from += 1;
    }
    Some((from, number.unwrap_or(after)))
}

/// `12`, `12 A`, `12/3`, `12 bus 4`, `n° 12`, `, 12 boîte 3`: one past it.
fn house_number(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut at = at;
    if tokens.mark(at, ",") && !tokens.starts_line(at + 1) {
        at += 1;
    }
    if tokens.is(at, &["nr", "n", "no", "numero", "nummer", "huisnummer"]) {
        at += 1;
        while tokens.mark(at, ".") || tokens.mark(at, "°") || tokens.mark(at, "º") {
            at += 1;
        }
    }
    let token = tokens.get(at)?;
    // Five digits are no house, and `2 mei` is a date.
    let is_house = token.is_number
        && token.text.len() <= 5
        && !token.text.contains([',', '.', ':'])
        && !matches!(token.gap, Gap::Line | Gap::Block | Gap::Column)
        && !tokens.is(at + 1, &MONTHS_AND_UNITS);
    if !is_house {
        return None;
    }
    let mut end = at + 1;
    loop {
        let joined = tokens.get(end).is_some_and(|t| matches!(t.gap, Gap::Joined | Gap::Space));
        let is_part = |i: usize| {
            tokens.get(i).is_some_and(|t| t.is_number && t.text.len() <= 4 || t.text.len() == 1 && t.is_capital)
        };
        if joined
            && (tokens.mark(end, "/")
                || tokens.mark(end, "-")
                || tokens.is(end, &["bus", "boite", "bte", "bt", "b", "postfach", "app", "bfk"]))
            && is_part(end + 1 + usize::from(tokens.mark(end + 1, ".")))
        {
            end += 2 + usize::from(tokens.mark(end + 1, "."));
        } else if tokens.mark(end, ",") && tokens.is(end + 1, &["bus", "boite", "bte"]) && is_part(end + 2) {
            end += 3;
        } else if joined
            && tokens.get(end).is_some_and(|t| {
                t.text.len() == 1 && (t.is_capital || t.gap == Gap::Joined && t.text.as_bytes()[0].is_ascii_lowercase())
            })
        {
            end += 1;
        } else {
            return Some(end);
        }
    }
}

const MONTHS_AND_UNITS: [&str; 44] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "januar",
    "marz",
    "august",
    "dezember",
    "euro",
    "eur",
    "€",
    "%",
    "uur",
    "heures",
    "uhr",
    "dagen",
    "jours",
    "tage",
    "maanden",
    "mois",
    "monate",
    "jaar",
    "ans",
    "h",
];

/// `rue de la Gare 12`, `quai d'Arona 4`, `bd. Piercot, 3`, `chaussée de Ronquières`.
fn french_street(tokens: &Tokens<'_>, at: usize) -> Found {
    const TYPES: [&str; 27] = [
        "rue",
        "avenue",
        "av",
        "chaussee",
        "ch",
        "boulevard",
        "bd",
        "blvd",
        "quai",
        "place",
        "square",
        "allee",
        "clos",
        "impasse",
        "dreve",
        "chemin",
        "route",
        "venelle",
        "sentier",
        "ruelle",
        "esplanade",
        "passage",
        "faubourg",
        "cour",
        "montagne",
        "parvis",
        "residence",
    ];
    const SMALL: [&str; 16] =
        ["de", "du", "des", "la", "le", "les", "d'", "l'", "d", "l", "aux", "au", "a", "et", "en", "sur"];
    if !tokens.is(at, &TYPES) {
        return None;
    }
    let is_short = tokens.is(at, &["av", "ch", "bd", "blvd"]);
    let mut i = at + 1 + usize::from(is_short && tokens.mark(at + 1, "."));
    if is_short && i == at + 1 {
        return None;
    }
    let mut named = false;
    let mut end = i;
    for _ in 0..8 {
        let Some(token) = tokens.get(i) else { break };
        if matches!(token.gap, Gap::Column | Gap::Block)
            || token.gap == Gap::Line && !token.is_capital && !tokens.is(i, &SMALL)
        {
            break;
        }
        let elided = token.folded.starts_with("d'") || token.folded.starts_with("l'");
        if token.is_capital && token.gap != Gap::Line || elided && token.text.chars().any(char::is_uppercase) {
            named = true;
            end = i + 1;
        } else if tokens.is(i, &SMALL)
            || token.text == "'"
            || token.text == "’"
            || token.text == "-" && token.gap == Gap::Joined
        {
            // A small word counts with a name behind it.
        } else if token.is_number
            && named
            && tokens.is(i + 1, &["aout", "septembre", "juillet", "mai", "novembre", "er"])
        {
            end = i + 2;
            i += 1;
        } else {
            break;
        }
        i += 1;
    }
    if let Some(number) = house_number(tokens, end).or_else(|| house_number(tokens, i)) {
        let from = if at > 0
            && tokens.get(at - 1).is_some_and(|t| t.is_number && t.text.len() <= 4)
            && tokens.all[at].gap == Gap::Space
            && tokens.starts_line(at - 1)
        {
            at - 1
        } else {
            at
        };
        return (named || tokens.all[at].folded != "place" && number > end + 1).then_some((from, number));
    }
    // `12, rue de la Gare`
    let mut from = at;
    let comma = usize::from(at > 0 && tokens.mark(at - 1, ","));
    if let Some(before) = at.checked_sub(1 + comma)
        && tokens.get(before).is_some_and(|t| t.is_number && t.text.len() <= 4 && !t.text.contains(['.', ',']))
    {
        from = before;
    }
    let is_street = !tokens.is(at, &["route", "cour", "passage", "residence", "montagne", "ch", "chemin"]) || from < at;
    (named && is_street).then_some((from, end))
}

/// A line of capital words and a number above, or before, a postal code: `Dorp 5` / `9000 Gent`.
fn numbered_line(tokens: &Tokens<'_>, at: usize) -> Found {
    if !tokens.starts_line(at) || !tokens.all[at].is_capital || tokens.all[at].is_other {
        return None;
    }
    let mut i = at;
    while i < at + 6 && tokens.get(i).is_some_and(|t| !t.is_mark && !t.is_number && (i == at || t.gap == Gap::Space)) {
        i += 1;
    }
    if tokens.all[at..i].iter().any(|t| t.is_other) {
        return None;
    }
    let end = house_number(tokens, i)?;
    let mut next = end + usize::from(tokens.mark(end, ",") || tokens.mark(end, "·") || tokens.mark(end, "-"));
    if tokens.is(next, &["b", "be"]) && tokens.mark(next + 1, "-") {
        next += 2;
    }
    let is_followed = is_code(tokens, next) && next > i;
    (i > at && is_followed && (tokens.starts_line(end) || next > end)).then_some((at, end))
}

/// Whether a four-digit postal code stands there, with a place behind it.
fn is_code(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| is_four_digits(t.text)) && is_place(tokens, at + 1)
}

fn is_four_digits(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0')
}

fn is_place(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| {
        t.is_capital
            && matches!(t.gap, Gap::Space | Gap::Column)
            && t.text.len() > 1
            && !tokens.is(at, &MONTHS_AND_UNITS)
            && (!t.is_other || t.is_all_capitals)
    })
}

/// `9000 Gent`, `B-4000 Liège`, `1348 Ottignies-Louvain-la-Neuve`, `4700 EUPEN`.
fn postal_code(tokens: &Tokens<'_>, at: usize) -> Found {
    let mut code = at;
    let prefixed = tokens.is(at, &["b", "be"]) && tokens.mark(at + 1, "-");
    if prefixed {
        code += 2;
    }
    // `B-4700` can be one token.
    let joined = tokens.get(at).is_some_and(|t| t.text.strip_prefix("B-").is_some_and(is_four_digits));
    if !(joined && is_place(tokens, at + 1) || is_code(tokens, code)) {
        return None;
    }
    let digits = tokens.all[code].text;
    // `in 2025 Antwerpen`: a year, unless an address stands before it.
    let is_year = !prefixed && !joined && (digits.starts_with("19") || digits.starts_with("20"));
    let before = at.checked_sub(1);
    let led = before.is_none_or(|b| {
        tokens.starts_line(at)
            || tokens.mark(b, ",")
            || tokens.is(b, &["te", "a", "zu", "in"])
            || tokens.all[b].is_number
    });
    if is_year && (!led || before.is_some_and(|b| tokens.is(b, &MONTHS_AND_UNITS))) {
        return None;
    }
    let mut end = code + 2;
    while end < code + 6
        && tokens.get(end).is_some_and(|t| {
            let small = ["la", "le", "les", "de", "du", "der", "aan", "op", "sur", "lez", "am", "den", "l'"];
            let is_name = t.is_capital && !t.is_other;
            t.gap == Gap::Space && is_name
                || small.contains(&t.folded.as_str())
                    && tokens.get(end + 1).is_some_and(|n| n.is_capital && !n.is_other)
                || t.gap == Gap::Joined && (t.text == "-" || is_name)
        })
    {
        end += 1;
    }
    Some((at, end))
}

/// `Postbus 40`, `boîte postale 12`, `Postfach 3`.
fn postal_box(tokens: &Tokens<'_>, at: usize) -> Found {
    let after = if tokens.is(at, &["postbus", "postfach", "bp"]) {
        at + 1
    } else if tokens.is(at, &["boite"]) && tokens.is(at + 1, &["postale"]) {
        at + 2
    } else {
        return None;
    };
    tokens.get(after).filter(|t| t.is_number).map(|_| (at, after + 1))
}
