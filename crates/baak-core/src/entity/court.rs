//! Courts by name, with their place and division: `arbeidsrechtbank Gent, afdeling Kortrijk`, `Conseil d'État`.

use super::scan::{Gap, Scan};
use super::word_class::{COURT_PHRASE, Class, LABOUR_COURT, STATE_COUNCIL};
use super::{CourtKind, Entity, EntityKind};
use crate::lang::Lang;

/// Seats of the labour courts and their divisions in the three languages, folded and sorted (courts.toml, 2026).
#[rustfmt::skip]
const SEATS: &[&str] = &[
    "aalst", "aarlen", "alost", "antwerpen", "anvers", "arel", "arlon", "audenarde", "bergen", "binche", "brabant", "brugge", "bruges", "brugge", "brussel",
    "bruxelles", "charleroi", "courtrai", "dendermonde", "dinant", "doornik", "eupen", "furnes", "gand", "gent", "hainaut", "hasselt", "henegouwen", "hennegau",
    "hoei", "huy", "ieper", "kortrijk", "leuven", "liege", "limburg", "louvain", "lowen", "luik", "luttich", "luxembourg", "luxemburg", "malines",
    "marche-en-famenne", "mecheln", "mechelen", "moeskroen", "mons", "mouscron", "namen", "namur", "neufchateau", "nijvel", "nivelles", "oudenaarde", "roeselare",
    "roulers", "saint-nicolas", "sint-niklaas", "termonde", "tongeren", "tongern", "tongres", "tournai", "turnhout", "verviers", "veurne", "waals-brabant",
    "waver", "wavre", "wallonisch-brabant", "ypern", "ypres",
];

/// The next words of a head that is a court only with them, and what it then is.
#[rustfmt::skip]
const PHRASES: &[(&[&str], &[&str], CourtKind)] = &[
    (&["tribunal", "tribunaux", "trib"], &["du", "travail"], CourtKind::Labour),
    (&["tribunal", "tribunaux"], &["de", "premiere", "instance"], CourtKind::Other),
    (&["tribunal"], &["de", "l'", "entreprise"], CourtKind::Other),
    (&["tribunal"], &["de", "la", "famille"], CourtKind::Other),
    (&["tribunal"], &["de", "police"], CourtKind::Other),
    (&["tribunal"], &["de", "commerce"], CourtKind::Other),
    (&["cour"], &["du", "travail"], CourtKind::Other),
    (&["cour"], &["d'", "appel"], CourtKind::Other),
    (&["cour"], &["de", "cassation"], CourtKind::Other),
    (&["cour"], &["constitutionnelle"], CourtKind::Other),
    (&["justice", "juge"], &["de", "paix"], CourtKind::Other),
    (&["conseil"], &["d'", "etat"], CourtKind::CouncilOfState),
    (&["raad"], &["van", "state"], CourtKind::CouncilOfState),
    (&["raad"], &["voor", "vreemdelingenbetwistingen"], CourtKind::Other),
    (&["hof"], &["van", "beroep"], CourtKind::Other),
    (&["hof"], &["van", "cassatie"], CourtKind::Other),
    (&["rechtbank"], &["van", "eerste", "aanleg"], CourtKind::Other),
    (&["rechtbank"], &["van", "koophandel"], CourtKind::Other),
    (&["gericht", "gerichts"], &["erster", "instanz"], CourtKind::Other),
];

/// Words before a head that belong to the court's name.
const BEFORE: [&str; 10] = [
    "nederlandstalige",
    "franstalige",
    "duitstalige",
    "grondwettelijk",
    "franzosischsprachige",
    "franzosischsprachigen",
    "franzosischsprachiges",
    "niederlandischsprachige",
    "niederlandischsprachigen",
    "niederlandischsprachiges",
];
/// Words behind a head that belong to the court's name.
const BEHIND: [&str; 4] = ["francophone", "neerlandophone", "germanophone", "francophones"];
/// Words for a part of a court.
const DIVISION: [&str; 8] = ["afdeling", "afd", "division", "div", "abteilung", "abt", "section", "sectie"];

/// Finds the courts of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::COURT) {
        at = i + 1;
        let Some((kind, end)) = head(scan, i) else { continue };
        let end = with_division(scan, with_place(scan, end));
        let start = i.checked_sub(1).filter(|b| scan.follows(i) && scan.is_any(*b, &BEFORE)).unwrap_or(i);
        out.push(Entity { kind: EntityKind::Court(kind), span: scan.span(start, end) });
        at = end;
    }
}

/// What the court at token `i` is, and one past the last token of its common name.
fn head(scan: &Scan<'_>, i: usize) -> Option<(CourtKind, usize)> {
    match scan.class(i).value() {
        LABOUR_COURT => Some((CourtKind::Labour, i + 1)),
        STATE_COUNCIL => Some((CourtKind::CouncilOfState, i + 1)),
        COURT_PHRASE => {
            if scan.is(i, "hof") && scan.is(i.wrapping_sub(1), "grondwettelijk") {
                return Some((CourtKind::Other, i + 1));
            }
            PHRASES.iter().filter(|(heads, ..)| scan.is_any(i, heads)).find_map(|(_, words, kind)| {
                let first = scan.after_period(i);
                let fits =
                    words.iter().enumerate().all(|(at, word)| scan.follows(first + at) && scan.is(first + at, word));
                fits.then_some((*kind, first + words.len()))
            })
        }
        _ => Some((CourtKind::Other, i + 1)),
    }
}

fn is_seat(scan: &Scan<'_>, i: usize) -> bool {
    scan.has(i, Class::CAPITAL) && SEATS.contains(&scan.folded(i))
}

/// One past the place that starts at token `i`; behind a link any name will do, but German nouns are capital too.
fn place(scan: &Scan<'_>, i: usize, linked: bool) -> Option<usize> {
    // `La Louvière`, `Le Roeulx`
    if scan.is_any(i, &["la", "le", "de"])
        && scan.has(i, Class::CAPITAL)
        && scan.has(i + 1, Class::CAPITAL)
        && scan.same_line(i + 1)
    {
        return scan.is(i + 1, "louviere").then_some(i + 2).or(linked.then_some(i + 2));
    }
    if scan.is_any(i, &["sankt", "sint", "saint"]) && scan.has(i + 1, Class::CAPITAL) && scan.same_line(i + 1) {
        return Some(i + 2);
    }
    let other = Class::NO_NAME
        .or(Class::HONORIFIC)
        .or(Class::MONTH)
        .or(Class::STREET)
        .or(Class::STREET_NAME)
        .or(Class::LINK)
        .or(Class::SERVICE);
    let named =
        linked && scan.has(i, Class::CAPITAL) && !scan.has(i, other) && (scan.lang != Lang::De || !scan.is_word(i + 1));
    if !is_seat(scan, i) && !named {
        return None;
    }
    // `Brabant wallon`, `Waals Brabant` comes as one word or two
    Some(if scan.is_any(i + 1, &["wallon", "flamand"]) { i + 2 } else { i + 1 })
}

/// One past the place of a court whose common name ends before token `end`.
fn with_place(scan: &Scan<'_>, end: usize) -> usize {
    let mut at = end;
    if scan.is_any(at, &BEHIND) && scan.follows(at) {
        at += 1;
    }
    let named = at;
    if !scan.follows(at) {
        return named;
    }
    let linked = scan.is_any(at, &["van", "te", "in", "de", "du", "d'", "von", "zu", "a"]);
    at += usize::from(linked);
    if let Some(end) = place(scan, at, linked).filter(|_| scan.follows(at)) {
        return end;
    }
    // `van het gerechtelijk arrondissement Antwerpen`, `de l'arrondissement judiciaire de Namur`
    let district =
        ["het", "l'", "gerechtelijk", "arrondissement", "judiciaire", "de", "des", "gerichtsbezirks", "ressort"];
    let first = at;
    while linked && at < first + 5 && scan.is_any(at, &district) {
        at += 1;
    }
    if at > first && is_seat(scan, at) { at + 1 } else { named }
}

/// One past the division of a court whose name ends before token `end`.
fn with_division(scan: &Scan<'_>, end: usize) -> usize {
    let mark = scan.is_any(end, &[",", "("]) || scan.is_dash(end);
    let word = end + usize::from(mark);
    if !scan.is_any(word, &DIVISION) || scan.gap(word) == Gap::Column || scan.gap(end) == Gap::Column {
        return end;
    }
    let mut at = scan.after_period(word);
    let linked = scan.is_any(at, &["de", "d'", "du", "van", "te", "von", "zu"]);
    at += usize::from(linked);
    if !scan.follows(at) {
        return end;
    }
    match place(scan, at, true) {
        Some(last) if scan.mark(end, "(") && scan.mark(last, ")") => last + 1,
        Some(last) => last,
        None => end,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;

    #[test]
    fn courts_have_their_place_and_kind() {
        use CourtKind::{CouncilOfState, Labour, Other};
        for (lang, text, span, kind) in [
            (
                Lang::Nl,
                "bij de arbeidsrechtbank Gent, afdeling Kortrijk, Beheerstraat 41",
                "arbeidsrechtbank Gent, afdeling Kortrijk",
                Labour,
            ),
            (Lang::Nl, "bij de arbeidsrechtbank van Oudenaarde.", "arbeidsrechtbank van Oudenaarde", Labour),
            (
                Lang::Nl,
                "de Nederlandstalige arbeidsrechtbank Brussel (",
                "Nederlandstalige arbeidsrechtbank Brussel",
                Labour,
            ),
            (
                Lang::Nl,
                "INSTANTIE: ARBEIDSRECHTBANK ANTWERPEN, AFD. TURNHOUT",
                "ARBEIDSRECHTBANK ANTWERPEN, AFD. TURNHOUT",
                Labour,
            ),
            (Lang::Nl, "beroep bij de arbeidsrechtbank binnen drie maanden", "arbeidsrechtbank", Labour),
            (Lang::Nl, "De arbeidsrechtbank in Leuven (", "arbeidsrechtbank in Leuven", Labour),
            (
                Lang::Nl,
                "arbeidsrechtbank Luik (afdeling Verviers)",
                "arbeidsrechtbank Luik (afdeling Verviers)",
                Labour,
            ),
            (
                Lang::Nl,
                "rechtbank van eerste aanleg te Dendermonde, bij",
                "rechtbank van eerste aanleg te Dendermonde",
                Other,
            ),
            (Lang::Nl, "de Raad van State, Wetenschapsstraat 33", "Raad van State", CouncilOfState),
            (Lang::Nl, "het arbeidshof te Gent", "arbeidshof te Gent", Other),
            (Lang::Nl, "het vredegerecht", "vredegerecht", Other),
            (Lang::Nl, "de arbeidsrechtbank van uw woonplaats", "arbeidsrechtbank", Labour),
            (
                Lang::Fr,
                "tribunal du travail de Liège, division Dinant, Place",
                "tribunal du travail de Liège, division Dinant",
                Labour,
            ),
            (
                Lang::Fr,
                "tribunal du travail du Hainaut, division de Mons, rue",
                "tribunal du travail du Hainaut, division de Mons",
                Labour,
            ),
            (Lang::Fr, "TRIB. DU TRAVAIL DE LIEGE, DIV. ARLON", "TRIB. DU TRAVAIL DE LIEGE, DIV. ARLON", Labour),
            (
                Lang::Fr,
                "Le tribunal du travail francophone de Bruxelles.",
                "tribunal du travail francophone de Bruxelles",
                Labour,
            ),
            (Lang::Fr, "au tribunal du travail compétent", "tribunal du travail", Labour),
            (Lang::Fr, "tribunal du travail du Brabant wallon,", "tribunal du travail du Brabant wallon", Labour),
            (
                Lang::Fr,
                "tribunal du travail\nd'Anvers, division d'Anvers",
                "tribunal du travail\nd'Anvers, division d'Anvers",
                Labour,
            ),
            (Lang::Fr, "division La Louvière du tribunal du travail", "tribunal du travail", Labour),
            (Lang::Fr, "la cour du travail de Mons", "cour du travail de Mons", Other),
            (Lang::Fr, "au Conseil d’État.", "Conseil d’État", CouncilOfState),
            (Lang::Fr, "le juge de paix", "juge de paix", Other),
            (Lang::De, "beim Arbeitsgericht Eupen, Rathausplatz 8", "Arbeitsgericht Eupen", Labour),
            (Lang::De, "beim Arbeitsgericht Klage erheben", "Arbeitsgericht", Labour),
            (
                Lang::De,
                "Arbeitsgericht Lüttich, Abteilung Verviers",
                "Arbeitsgericht Lüttich, Abteilung Verviers",
                Labour,
            ),
            (Lang::De, "an das zuständige Arbeitsgericht, durch", "Arbeitsgericht", Labour),
            (Lang::De, "vor dem Staatsrat", "Staatsrat", CouncilOfState),
            (Lang::De, "dem Arbeitsgerichtshof Lüttich", "Arbeitsgerichtshof Lüttich", Other),
            (Lang::De, "beim Friedensgericht", "Friedensgericht", Other),
        ] {
            assert_found(text, lang, span, |k| k == EntityKind::Court(kind));
        }
    }

    #[test]
    fn other_bodies_are_no_courts() {
        for (lang, text) in [
            (Lang::Nl, "de raad voor maatschappelijk welzijn"),
            (Lang::Nl, "de rechtbank beslist"),
            (Lang::Nl, "het hof van de buren"),
            (Lang::Nl, "de rechter"),
            (Lang::Nl, "Gerechtshofstraat"),
            (Lang::Fr, "le conseil de l'action sociale"),
            (Lang::Fr, "le tribunal compétent"),
            (Lang::Fr, "la cour de l'école"),
            (Lang::Fr, "la justice de ce pays"),
            (Lang::Fr, "le conseil d'administration"),
            (Lang::De, "das Gericht entscheidet"),
            (Lang::De, "der Sozialhilferat"),
            (Lang::De, "Ihre Arbeit"),
            (Lang::De, "das Gerichtsgesetzbuch"),
            (Lang::De, "der Stadtrat"),
        ] {
            assert_none(text, lang, |kind| matches!(kind, EntityKind::Court(_)));
        }
    }
}
