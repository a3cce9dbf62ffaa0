//! Postal addresses: street and number, post box, postal code and place.

use super::scan::{Gap, Scan};
use super::word_class::Class;
use super::{Entity, EntityKind};
use crate::lang::Lang;

/// Belgian postal codes.
const POSTAL_CODES: std::ops::RangeInclusive<u32> = 1000..=9999;
/// Codes that could be years; alone they count only before one of [`YEAR_PLACES`].
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;
/// Places whose code looks like a year (bpost, list of postal codes).
const YEAR_PLACES: [&str; 12] = [
    "antwerpen",
    "anvers",
    "zaventem",
    "sterrebeek",
    "nossegem",
    "kraainem",
    "crainhem",
    "wezembeek-oppem",
    "zemst",
    "hofstade",
    "elewijt",
    "weerde",
];
/// A house number has at most so many digits.
const HOUSE_DIGITS: usize = 4;
/// A street's name is read for at most so many tokens.
const MAX_NAME: usize = 10;
/// So many capital words before a street's last word can belong to its name (`Dokter André Sierensstraat`).
const MAX_BEFORE: usize = 4;

/// Words inside the name of a street or place.
const JOINERS: [&str; 24] = [
    "de", "du", "des", "la", "le", "les", "l'", "d'", "aux", "au", "a", "en", "sur", "sous", "et", "lez", "der", "den",
    "dem", "van", "von", "am", "an", "op",
];

/// Part of an address: one past its last token, and what was read.
struct Tail {
    end: usize,
    postal_code: Option<u16>,
}

/// Finds the addresses of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    let mut free_from = 0;
    while let Some(i) = scan.next(at, Class::NUMBER.or(Class::STREET).or(Class::POST_BOX).or(Class::POSTAL)) {
        at = i + 1;
        let found = if scan.has(i, Class::NUMBER) {
            behind_street(scan, i, free_from).or_else(|| postal_only(scan, i))
        } else if scan.has(i, Class::POST_BOX) {
            post_box(scan, i)
        } else if scan.has(i, Class::STREET) {
            from_street_word(scan, i, free_from)
        } else {
            country_postal(scan, i).map(|(end, code)| (i, end, Some(code), false))
        };
        if let Some((start, end, postal_code, has_street)) = found.filter(|(start, ..)| *start >= free_from) {
            out.push(Entity { kind: EntityKind::Address { postal_code, has_street }, span: scan.span(start, end) });
            (at, free_from) = (end, end);
        }
    }
}

type Found = (usize, usize, Option<u16>, bool);

/// One past a house number at token `i`, with its box.
fn house_number(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let text = scan.str(i);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let suffix = &text[digits..];
    let plain = (1..=HOUSE_DIGITS).contains(&digits)
        && !text.starts_with('0')
        && suffix.len() <= 3
        && suffix.bytes().all(|b| b.is_ascii_alphabetic());
    let ordinal = matches!(suffix, "e" | "er" | "ste" | "de" | "h" | "u" | "eme");
    let mut end = i + 1;
    let other = Class::MONTH.or(Class::UNIT).or(Class::CURRENCY).or(Class::HOUR);
    if !scan.has(i, Class::NUMBER)
        || !plain
        || ordinal
        || (scan.has(end, other) && scan.same_line(end))
        || scan.mark(end, "%")
    {
        return None;
    }
    // `20/5`, `45-55`, `30/0004`, `12/A`
    if scan.joined(end)
        && scan.joined(end + 1)
        && scan.is_any(end, &["/", "-"])
        && (scan.has(end + 1, Class::NUMBER) || scan.str(end + 1).len() == 1)
    {
        end += 2;
    }
    // `401 C`
    if scan.same_line(end) && is_letter(scan, end) && !(scan.is_word(end + 1) && scan.same_line(end + 1)) {
        end += 1;
    }
    Some(with_box(scan, end))
}

fn is_letter(scan: &Scan<'_>, i: usize) -> bool {
    scan.is_word(i) && scan.str(i).len() == 1 && scan.has(i, Class::CAPITAL)
}

/// One past the box behind token `end`: `bus 9`, `, boîte 3`.
fn with_box(scan: &Scan<'_>, end: usize) -> usize {
    let word = end + usize::from(scan.mark(end, ","));
    if !scan.has(word, Class::BOX) || !scan.follows(word) {
        return end;
    }
    let number = scan.after_period(word);
    let told = scan.same_line(number) && (scan.has(number, Class::NUMBER) || is_letter(scan, number));
    if told { number + 1 } else { end }
}

/// The postal code and place behind token `end`.
fn tail(scan: &Scan<'_>, end: usize) -> Option<Tail> {
    let mut at = end;
    for _ in 0..2 {
        if scan.is_any(at, &[",", "(", ";"]) || scan.is_dash(at) || scan.is_any(at, &["te", "a", "in", "zu"]) {
            at += 1;
        }
    }
    if let Some((end, code)) = country_postal(scan, at) {
        return Some(Tail { end, postal_code: Some(code) });
    }
    let (end, code) = postal(scan, at).or_else(|| wrapped_postal(scan, at))?;
    Some(Tail { end, postal_code: Some(code) })
}

/// A postal code and its place behind a street, where the line may have been wrapped between them.
fn wrapped_postal(scan: &Scan<'_>, i: usize) -> Option<(usize, u16)> {
    let code = scan.int(i).filter(|n| POSTAL_CODES.contains(n) && scan.str(i).len() == 4)?;
    let closes = scan.has(i + 2, Class::MARK) || i + 2 >= scan.len() || scan.starts_line(i + 2);
    let wrapped =
        scan.gap(i) == Gap::Space && scan.gap(i + 1) == Gap::Line && scan.has(i + 1, Class::CAPITAL) && closes;
    wrapped.then_some((i + 2, code as u16))
}

/// A postal code at token `i` with its place: one past it, and the code.
fn postal(scan: &Scan<'_>, i: usize) -> Option<(usize, u16)> {
    let code = scan.int(i).filter(|n| POSTAL_CODES.contains(n) && scan.str(i).len() == 4)?;
    Some((place(scan, i + 1)?, code as u16))
}

/// `B-4700 Eupen`
fn country_postal(scan: &Scan<'_>, i: usize) -> Option<(usize, u16)> {
    let text = scan.str(i);
    let code = text.strip_prefix("B-").or_else(|| text.strip_prefix("BE-"))?;
    let code: u16 = code.parse().ok().filter(|n| code.len() == 4 && POSTAL_CODES.contains(&u32::from(*n)))?;
    Some((place(scan, i + 1)?, code))
}

/// One past the place that starts at token `i`.
fn place(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let other = Class::MONTH.or(Class::CURRENCY).or(Class::UNIT).or(Class::HONORIFIC);
    if !scan.has(i, Class::CAPITAL) || !scan.same_line(i) || scan.joined(i) || scan.has(i, other) {
        return None;
    }
    let more = scan.has(i + 1, Class::CAPITAL) && scan.same_line(i + 1) && !scan.has(i + 1, other.or(Class::NO_NAME));
    if scan.is_any(i, &["la", "le", "les", "de", "den", "het", "sint", "saint", "sankt", "st"]) {
        return more.then_some(i + 2);
    }
    // `St. Vith`
    if scan.is_any(i, &["st", "ste"]) && scan.mark(i + 1, ".") && scan.joined(i + 1) && scan.has(i + 2, Class::CAPITAL)
    {
        return Some(i + 3);
    }
    // `Bruxelles Ville`: a second word that ends the line or part
    let closes = scan.has(i + 2, Class::MARK) || scan.starts_line(i + 2);
    Some(if more && closes && scan.lang != Lang::De { i + 2 } else { i + 1 })
}

/// The address whose house number is token `i`, behind the street's name.
fn behind_street(scan: &Scan<'_>, i: usize, free_from: usize) -> Option<Found> {
    let mut last = i.checked_sub(1)?;
    let comma = scan.mark(last, ",");
    if comma || (scan.mark(last, ".") && scan.joined(last)) {
        last = last.checked_sub(1)?;
    }
    if !scan.has(last, Class::CAPITAL) || scan.gap(i) == Gap::Line || !scan.follows(i) || scan.joined(i) {
        return None;
    }
    let end = house_number(scan, i)?;
    let tail = tail(scan, end);
    let known = scan.has(last, Class::STREET_NAME);
    let other = Class::NO_NAME
        .or(Class::MONTH)
        .or(Class::LABEL)
        .or(Class::WEAK_LABEL)
        .or(Class::ARTICLE)
        .or(Class::NUMBER_LABEL)
        .or(Class::SERVICE)
        .or(Class::COURT)
        .or(Class::ACT);
    // Without the ending of a street only what follows can show that it is one.
    if !known && (tail.is_none() || comma || scan.has(last, other)) {
        return None;
    }
    let start = name_start(scan, last, free_from);
    // `Platz 3`, `Straße 5`: the German words need a name before them.
    if scan.lang == Lang::De && start == last && scan.has(last, Class::STREET) {
        return None;
    }
    // A year behind a name is no house number, unless an address follows.
    if tail.is_none() && (comma || scan.int(i).is_some_and(|n| YEARS.contains(&n))) {
        return None;
    }
    Some((start, tail.as_ref().map_or(end, |t| t.end), tail.and_then(|t| t.postal_code), true))
}

/// The first token of a street's name whose last word is at token `last`.
fn name_start(scan: &Scan<'_>, last: usize, free_from: usize) -> usize {
    let mut start = last;
    let german = scan.lang == Lang::De;
    // German words before a German street are nouns of the sentence; a Dutch street keeps its name.
    let german = german
        && (scan.has(last, Class::STREET)
            || scan.is_any(last, &["weg", "ring", "markt"])
            || is_german_street(scan.folded(last)));
    let limit = if german { 1 } else { MAX_BEFORE };
    for _ in 0..limit {
        let Some(before) =
            start.checked_sub(1).filter(|b| *b >= free_from && scan.same_line(start) && !scan.joined(start))
        else {
            break;
        };
        let other = Class::NO_NAME
            .or(Class::HIDDEN)
            .or(Class::SERVICE)
            .or(Class::LABEL)
            .or(Class::COURT)
            .or(Class::MONTH)
            .or(Class::CONTACT);
        if scan.has(before, Class::CAPITAL) && !scan.has(before, other) {
            let adjective =
                scan.is_any(before, &["alte", "neue", "grosse", "kleine", "obere", "untere", "lange", "hohe", "am"]);
            if german && !adjective && !scan.has(last, Class::STREET) {
                break;
            }
            start = before;
        } else if !german
            && scan.has(before, Class::PARTICLE)
            && before > free_from
            && scan.has(before - 1, Class::CAPITAL)
            && !scan.has(before - 1, other)
            && scan.same_line(before)
        {
            // `Jan van Rijswijcklaan`
            start = before - 1;
        } else if scan.mark(before, ".")
            && scan.joined(before)
            && before > free_from
            && scan.str(before - 1).len() == 1
            && scan.has(before - 1, Class::CAPITAL)
        {
            // `P. Benoitlaan`
            start = before - 1;
        } else {
            break;
        }
    }
    start
}

fn is_german_street(word: &str) -> bool {
    ["strasse", "gasse", "allee", "platz", "weg", "ring", "markt", "hof"].iter().any(|e| word.ends_with(e))
}

/// The address that starts with the street word at token `i`: `rue de Nimy 70`, `Platz des Parlaments 1`.
fn from_street_word(scan: &Scan<'_>, i: usize, free_from: usize) -> Option<Found> {
    let mut at = scan.after_period(i);
    let first = at;
    let (mut named, mut small) = (false, false);
    while at < first + MAX_NAME {
        if scan.gap(at) == Gap::Column || (scan.gap(at) == Gap::Line && !scan.is_any(at.wrapping_sub(1), &JOINERS)) {
            break;
        }
        if scan.has(at, Class::NUMBER) {
            // `rue du 11 Novembre 1918 5`, `rue du 3e Régiment`: a number inside the name
            if named || small || house_number(scan, at).is_none() {
                break;
            }
            at += 1;
        } else if is_letter(scan, at) && named && scan.mark(at + 1, ",") {
            break;
        } else if scan.is_any(at, &JOINERS) {
            at += 1;
        } else if scan.has(at, Class::CAPITAL) {
            named = true;
            at += 1;
        } else if scan.is_word(at)
            && !small
            && !named
            && (scan.is_any(at - 1, &JOINERS) || scan.str(at).contains(['\'', '\u{2019}']))
        {
            small = true;
            at += 1;
        } else if scan.mark(at, ".")
            && scan.joined(at)
            && scan.str(at - 1).len() <= 3
            && scan.has(at - 1, Class::CAPITAL)
        {
            // `av. J. Wybran`, `rue St. Jean`
            at += 1;
        } else {
            break;
        }
    }
    if !(named || small) || at == first {
        return None;
    }
    let comma = at + usize::from(scan.mark(at, ","));
    // `11 Novembre 12`: a month behind the number is still the name.
    let number = house_number(scan, comma)
        .filter(|_| scan.same_line(comma) && scan.int(comma).is_none_or(|n| postal(scan, comma).is_none() || n < 1000));
    let lettered = || (is_letter(scan, at) && scan.mark(at + 1, ",")).then_some(at + 1);
    let end = number.or_else(lettered);
    let tail = tail(scan, end.unwrap_or(at));
    // `12, rue de la Loi`: the number first
    let front = i.checked_sub(1).and_then(|b| if scan.mark(b, ",") { b.checked_sub(1) } else { Some(b) });
    let front = front.filter(|n| {
        end.is_none()
            && *n >= free_from
            && !scan.has(i, Class::STREET_NAME)
            && scan.same_line(i)
            && house_number(scan, *n).is_some_and(|e| e <= i)
            && scan.int(*n).is_none_or(|n| n < 1900)
    });
    let front = front.filter(|n| tail.is_some() || scan.starts_line(*n));
    if (end.is_none() && tail.is_none() && front.is_none()) || (!named && tail.is_none()) {
        return None;
    }
    if tail.is_none() && end.is_some() && scan.int(comma).is_some_and(|n| YEARS.contains(&n)) {
        return None;
    }
    let has_street = end.is_some() || front.is_some();
    let last = tail.as_ref().map_or(end.unwrap_or(at), |t| t.end);
    Some((front.unwrap_or(i), last, tail.and_then(|t| t.postal_code), has_street))
}

/// `Postbus 1140, 1000 Brussel`, `boîte postale 12`.
fn post_box(scan: &Scan<'_>, i: usize) -> Option<Found> {
    // `BP` is a name only in capitals.
    if scan.is(i, "bp") && !scan.str(i).starts_with("BP") && !scan.str(i).starts_with("B.P") {
        return None;
    }
    let mut number = scan.after_period(i);
    while scan.is_any(number, &["nr", "n", "°", "."]) {
        number += 1;
    }
    let told = scan.has(number, Class::NUMBER) && scan.same_line(number) && scan.int(number).is_some();
    let end = told.then_some(number + 1)?;
    let tail = tail(scan, end);
    Some((i, tail.as_ref().map_or(end, |t| t.end), tail.and_then(|t| t.postal_code), true))
}

/// A postal code and place without a street, where the line shows that it is one.
fn postal_only(scan: &Scan<'_>, i: usize) -> Option<Found> {
    let (end, code) = postal(scan, i)?;
    if YEARS.contains(&u32::from(code)) && !scan.is_any(i + 1, &YEAR_PLACES) {
        return None;
    }
    let before = i.wrapping_sub(1);
    let opens = scan.starts_line(i)
        || scan.is_any(before, &[",", "(", "|", ":"])
        || (scan.is_dash(before) && !scan.joined(i))
        || scan.is_any(before, &["te", "a"])
        || (scan.is_any(before, &["in"]) && scan.lang != Lang::De);
    let closes = scan.starts_line(end) || (scan.has(end, Class::MARK) && !scan.is_any(end, &["%", "/", "-", "@", "_"]));
    (opens && closes && !scan.joined(i)).then_some((i, end, Some(code), false))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;

    #[test]
    fn addresses_have_their_place_and_value() {
        for (text, span, code, street) in [
            ("Pastorijdreef 8 – 8790 Sint-Maartensrode", "Pastorijdreef 8 – 8790 Sint-Maartensrode", 8790, true),
            (
                "Kortrijk, Burgemeester Nolfstraat 10a bus 9, 8500 Kortrijk. U",
                "Burgemeester Nolfstraat 10a bus 9, 8500 Kortrijk",
                8500,
                true,
            ),
            (
                "Koning Albert II-laan 15 bus 253, 1210 Brussel.",
                "Koning Albert II-laan 15 bus 253, 1210 Brussel",
                1210,
                true,
            ),
            ("Kerkplein 1", "Kerkplein 1", 0, true),
            ("Steenovenstraat 15\n3583 Paal", "Steenovenstraat 15\n3583 Paal", 3583, true),
            ("Oude Baan 212", "Oude Baan 212", 0, true),
            ("Kazernevest 3 te 8000 Brugge. Het", "Kazernevest 3 te 8000 Brugge", 8000, true),
            ("(Bolivarplaats 20/5, 2000 Antwerpen)", "Bolivarplaats 20/5, 2000 Antwerpen", 2000, true),
            ("Opgeëistenlaan 401 C, 9000 Gent", "Opgeëistenlaan 401 C, 9000 Gent", 9000, true),
            ("P. Benoitlaan 2", "P. Benoitlaan 2", 0, true),
            ("Postbus 1140, 1000 Brussel", "Postbus 1140, 1000 Brussel", 1000, true),
            ("Kapelhof 6", "Kapelhof 6", 0, true),
            ("Kruidtuin 12, 9000 Gent", "Kruidtuin 12, 9000 Gent", 9000, true),
            ("4700 Eupen", "4700 Eupen", 4700, false),
            ("B-4700 Eupen", "B-4700 Eupen", 4700, false),
            ("rue de Nimy 70, 7000 Mons, par", "rue de Nimy 70, 7000 Mons", 7000, true),
            (
                "Place du Palais de Justice 8, 5500 Dinant, dans",
                "Place du Palais de Justice 8, 5500 Dinant",
                5500,
                true,
            ),
            ("quai d'Arona 4, 4500 Huy.", "quai d'Arona 4, 4500 Huy", 4500, true),
            ("Place Poelaert 3, boîte 3, à 1000 Bruxelles.", "Place Poelaert 3, boîte 3, à 1000 Bruxelles", 1000, true),
            ("PLACE SCHALBERT A, 6700 ARLON", "PLACE SCHALBERT A, 6700 ARLON", 6700, true),
            ("rue Jourdan 45-55, 1060 Bruxelles.", "rue Jourdan 45-55, 1060 Bruxelles", 1060, true),
            ("rue de l'Abreuvoir 12 · 4577 Grand-Vierset", "rue de l'Abreuvoir 12 · 4577 Grand-Vierset", 4577, true),
            ("Place Saint-Lambert 30/0004, 4000 Liège.", "Place Saint-Lambert 30/0004, 4000 Liège", 4000, true),
            ("place Verte 1", "place Verte 1", 0, true),
            ("12, rue de la Loi, 1000 Bruxelles", "12, rue de la Loi, 1000 Bruxelles", 1000, true),
            ("Avenue de l'Astronomie 1, 1210 Bruxelles", "Avenue de l'Astronomie 1, 1210 Bruxelles", 1210, true),
            ("Gospertstraße 1, 4700 Eupen", "Gospertstraße 1, 4700 Eupen", 4700, true),
            ("Eupen, Rathausplatz 8, 4700 Eupen, anfechten", "Rathausplatz 8, 4700 Eupen", 4700, true),
            ("Platz des Parlaments 1, 4700 Eupen, 0800", "Platz des Parlaments 1, 4700 Eupen", 4700, true),
            ("Aachener Straße 12", "Aachener Straße 12", 0, true),
        ] {
            for lang in Lang::ALL {
                let expected = EntityKind::Address { postal_code: (code > 0).then_some(code), has_street: street };
                assert_found(text, lang, span, |kind| kind == expected);
            }
        }
    }

    #[test]
    fn other_numbers_are_no_addresses() {
        for (lang, text) in [
            (Lang::Nl, "in 2024 Gent bezocht"),
            (Lang::Nl, "€ 1200 Belgische"),
            (Lang::Nl, "het appartement Brielpoort 14. Het"),
            (Lang::Nl, "op de Vismarkt."),
            (Lang::Nl, "Markt 3 mei"),
            (Lang::Nl, "op dinsdag 24 maart"),
            (Lang::Nl, "Dossier 1140, 3 stukken"),
            (Lang::Fr, "sur place le 12 mai"),
            (Lang::Fr, "au cours de l'année 2024"),
            (Lang::Fr, "Cette place est libre"),
            (Lang::Fr, "par voie de requête"),
            (Lang::Fr, "02 272 20 00"),
            (Lang::De, "rund 1200 Personen, die"),
            (Lang::De, "ein Platz 3"),
            (Lang::De, "3000 Euro"),
            (Lang::De, "im Jahr 2025 Eupen verlassen"),
            (Lang::De, "Ihr Arbeitsplatz 3"),
        ] {
            assert_none(text, lang, |kind| matches!(kind, EntityKind::Address { .. }));
        }
    }
}
