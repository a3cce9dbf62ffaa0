//! Lengths of time: `drie maanden`, `30 kalenderdagen`, `dans le mois`, `binnen Monatsfrist`, `dreimonatige Frist`.

use super::number_word;
use super::scan::Scan;
use super::word_class::{Class, DAYS, MONTHS, WEEKS};
use super::{Entity, EntityKind, Unit};
use crate::lang::Lang;

/// A count beyond this is no term.
const MAX_COUNT: u32 = 9999;
/// So many tokens before an age the person may stand (`dochters van 4 en 9 jaar`).
const AGE_REACH: usize = 7;

/// Finds the terms of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    let gate = Class::UNIT.or(Class::ONE_UNIT);
    while let Some(i) = scan.next(at, gate) {
        at = i + 1;
        let unit = unit(scan.class(i).value());
        let found = if scan.has(i, Class::ONE_UNIT) {
            Some((i, i + 1, 1, unit))
        } else {
            counted(scan, i, unit).or_else(|| bare_unit(scan, i, unit))
        };
        if let Some((from, to, count, unit)) = found {
            out.push(Entity { kind: EntityKind::Duration { count, unit }, span: scan.span(from, to) });
        }
    }
    if scan.lang == Lang::De {
        german_adjectives(scan, out);
    }
    if scan.lang == Lang::Fr {
        french_fortnights(scan, out);
    }
}

const fn unit(code: u8) -> Unit {
    match code {
        DAYS => Unit::Days,
        WEEKS => Unit::Weeks,
        MONTHS => Unit::Months,
        _ => Unit::Years,
    }
}

type Term = (usize, usize, u32, Unit);

/// A count before the unit at token `i`.
fn counted(scan: &Scan<'_>, i: usize, unit: Unit) -> Option<Term> {
    let mut last = i.checked_sub(1)?;
    if !scan.follows(i) {
        return None;
    }
    while scan.has(last, Class::UNIT_ADJECTIVE) && scan.follows(last) {
        last = last.checked_sub(1)?;
    }
    if let Some(term) = half(scan, last, i, unit) {
        return Some(term);
    }
    let (from, count) = count_before(scan, last)?;
    let year_like = unit == Unit::Years && (1900..2100).contains(&count);
    if count == 0 || count > MAX_COUNT || year_like || is_age(scan, from, i, unit) {
        return None;
    }
    let mut found = (from, i + 1, count, unit);
    // `un an et demi`
    if scan.is(i + 1, "et") && scan.is_any(i + 2, &["demi", "demie"]) {
        if unit != Unit::Years {
            return None;
        }
        found = (from, i + 3, count * 12 + 6, Unit::Months);
    }
    Some(found)
}

/// `half jaar`, `anderhalf jaar`, `eineinhalb Jahre`: half years are whole months; halves of other units have no value.
fn half(scan: &Scan<'_>, last: usize, i: usize, unit: Unit) -> Option<Term> {
    let months = if scan.is_any(last, &["half", "halbes", "halben", "halbe"]) {
        6
    } else if scan.is_any(last, &["anderhalf", "eineinhalb", "anderthalb", "einundeinhalb"]) {
        18
    } else {
        return None;
    };
    let one = last.checked_sub(1).filter(|b| months == 6 && number_word::parse(scan.folded(*b), scan.lang) == Some(1));
    (unit == Unit::Years).then_some((one.unwrap_or(last), i + 1, months, Unit::Months))
}

/// The count that ends at token `last`, with the token where it starts.
fn count_before(scan: &Scan<'_>, last: usize) -> Option<(usize, u32)> {
    if scan.mark(last, ")") {
        // `drie (3) maanden`, `30 (dertig) dagen`
        let open = (last.saturating_sub(4)..last).rev().find(|at| scan.mark(*at, "("))?;
        let inner = last.checked_sub(1).and_then(|at| count_before(scan, at)).map(|(_, n)| n);
        let outer = open.checked_sub(1).and_then(|at| count_before(scan, at));
        return match (outer, inner) {
            (Some((from, n)), Some(m)) if n == m => Some((from, n)),
            (_, Some(m)) => Some((open, m)),
            (Some(found), None) => Some(found),
            (None, None) => None,
        };
    }
    if scan.has(last, Class::NUMBER) {
        // The end of `12/30` or `1-30` is no count of its own, but `8-10 dagen` is a range: take its end.
        let part = scan.joined(last) && last > 0 && (scan.mark(last - 1, "/") || scan.mark(last - 1, "."));
        return scan.int(last).filter(|_| !part).map(|n| (last, n));
    }
    let value = number_word::parse(scan.folded(last), scan.lang)?;
    if !scan.is_word(last) {
        return None;
    }
    let before = last.wrapping_sub(1);
    let word = |i| number_word::parse(scan.folded(i), scan.lang);
    // `vingt et un jours`, `cent vingt jours`, `honderd twintig dagen`
    if scan.lang == Lang::Fr
        && scan.is(before, "et")
        && value < 20
        && let Some(tens) = word(before.wrapping_sub(1)).filter(|t| *t >= 20 && t.is_multiple_of(10))
    {
        return Some((before - 1, tens + value));
    }
    if value < 100 && scan.is_any(before, &["cent", "honderd", "hundert"]) {
        return Some((before, 100 + value));
    }
    if value == 100
        && scan.lang == Lang::Fr
        && let Some(hundreds) = word(before).filter(|n| (2..10).contains(n))
    {
        return Some((before, 100 * hundreds));
    }
    Some((last, value))
}

/// Whether the years (or months) from token `from` to the unit `i` are somebody's age.
fn is_age(scan: &Scan<'_>, from: usize, i: usize, unit: Unit) -> bool {
    if !matches!(unit, Unit::Years | Unit::Months) {
        // `een dag`, `un jour`: one day of many, unless a word before makes it a term.
        return unit == Unit::Days
            && from + 1 == i
            && is_article(scan, from)
            && !opens_term(scan, from.wrapping_sub(1));
    }
    // `Maxime, 10 ans, habite`
    let apposed =
        scan.mark(from.wrapping_sub(1), ",") && scan.mark(i + 1, ",") && scan.has(from.wrapping_sub(2), Class::CAPITAL);
    if unit == Unit::Years && (apposed || scan.is_any(from.wrapping_sub(1), &["onder", "boven"])) {
        return true;
    }
    if scan.is_any(i + 1, &["geworden", "oud", "oude", "alt", "alten", "alter", "alte", "jong"]) {
        return true;
    }
    let before = from.wrapping_sub(1);
    if unit == Unit::Years
        && scan.is_any(
            before,
            &[
                "bent", "is", "wordt", "werd", "word", "sind", "ist", "wird", "avez", "avait", "ayant", "aura",
                "aurez", "avoir", "vanaf",
            ],
        )
        && !scan.is_any(i + 1, &["pour", "geldig", "gultig"])
    {
        return true;
    }
    let mut at = from;
    for _ in 0..AGE_REACH {
        let Some(previous) = at.checked_sub(1) else { return false };
        at = previous;
        if scan.has(at, Class::AGED) {
            return true;
        }
        // Between the person and the age stand only small words and other ages.
        let small = scan.is_any(
            at,
            &[
                "van", "tussen", "en", "de", "d'", "et", "entre", "ans", "von", "im", "und", "zwischen", "dan",
                "moins", "plus", "que", "minder", "meer", "jaar", "a", "a'", ",", "unter", "(", "uber", "als", "ab",
            ],
        );
        if !small && !scan.has(at, Class::NUMBER) && number_word::parse(scan.folded(at), scan.lang).is_none() {
            return false;
        }
    }
    false
}

fn is_article(scan: &Scan<'_>, i: usize) -> bool {
    number_word::parse(scan.folded(i), scan.lang) == Some(1) && !scan.str(i).contains('é')
}

fn opens_term(scan: &Scan<'_>, i: usize) -> bool {
    scan.is_any(
        i,
        &[
            "binnen",
            "na",
            "gedurende",
            "endeans",
            "dans",
            "apres",
            "pendant",
            "sous",
            "durant",
            "innerhalb",
            "binnen",
            "nach",
            "wahrend",
            "van",
            "de",
            "d'",
            "von",
        ],
    )
}

/// `binnen de maand`, `dans le mois`: one unit with its article.
fn bare_unit(scan: &Scan<'_>, i: usize, unit: Unit) -> Option<Term> {
    let article = i.checked_sub(1)?;
    let preposition = i.checked_sub(2)?;
    // Joined: the `l'` of `l'année`.
    if !scan.follows(i) || unit == Unit::Days {
        return None;
    }
    let next_is_month =
        scan.has(i + 1, Class::MONTH) || (scan.is_any(i + 1, &["de", "d'", "van"]) && scan.has(i + 2, Class::MONTH));
    let found = match scan.lang {
        Lang::Nl => {
            scan.is_any(article, &["de", "het", "deze"]) && scan.is_any(preposition, &["binnen", "endeans"])
                || scan.is_any(article, &["de", "het"])
                    && scan.is(preposition, "in")
                    && scan.is_any(i + 1, &["na", "volgend", "volgende", "vanaf"])
        }
        Lang::Fr => {
            scan.is_any(article, &["le", "la", "l'"])
                && scan.is_any(preposition, &["dans", "endeans"])
                && (unit == Unit::Months || scan.is_any(i + 1, &["qui", "de", "suivant"]))
        }
        Lang::De => scan.is_any(article, &["des", "der"]) && scan.is_any(preposition, &["binnen", "innerhalb"]),
    };
    (found && !next_is_month).then_some((i, i + 1, 1, unit))
}

/// `dreimonatige Frist`, `14-tägige Frist`, `drei-monatig`.
fn german_adjectives(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::LASTING) {
        at = i + 1;
        let folded = scan.folded(i);
        let stem =
            ["ige", "iger", "iges", "igen", "igem", "ig"].iter().find_map(|e| folded.strip_suffix(e)).unwrap_or("");
        let Some((count, unit)) =
            [("monat", Unit::Months), ("tag", Unit::Days), ("woch", Unit::Weeks), ("jahr", Unit::Years)]
                .iter()
                .find_map(|(name, unit)| Some((stem.strip_suffix(name)?, *unit)))
        else {
            continue;
        };
        let count = count.trim_end_matches('-');
        let (from, count) = if count.is_empty() && i >= 2 && scan.is_dash(i - 1) && scan.joined(i) {
            (i - 2, scan.int(i - 2).or_else(|| number_word::parse(scan.folded(i - 2), Lang::De)))
        } else {
            (i, count.parse().ok().or_else(|| number_word::parse(count, Lang::De)))
        };
        let Some(count) = count.filter(|n| (1..=MAX_COUNT).contains(n)) else { continue };
        if unit == Unit::Years && !is_german_term(scan.folded(i + 1)) {
            continue;
        }
        out.push(Entity { kind: EntityKind::Duration { count, unit }, span: scan.span(from, i + 1) });
    }
}

/// A noun that can last years; other nouns are that old.
fn is_german_term(noun: &str) -> bool {
    let ends = |e: &str| noun.ends_with(e);
    ["frist", "dauer", "zeitraum", "periode", "verjahrung", "verjahrungsfrist", "laufzeit", "sperre", "wartezeit"]
        .iter()
        .any(|e| ends(e))
}

/// `sous quinzaine`, `dans la huitaine`.
fn french_fortnights(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::FORTNIGHT) {
        at = i + 1;
        let count = u32::from(scan.class(i).value());
        if scan.is_any(i.wrapping_sub(1), &["sous", "la"]) && !scan.is_any(i + 1, &["de", "d'"]) {
            out.push(Entity { kind: EntityKind::Duration { count, unit: Unit::Days }, span: scan.span(i, i + 1) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;

    #[test]
    fn terms_have_their_place_and_value() {
        use Unit::{Days, Months, Weeks, Years};
        for (lang, text, span, count, unit) in [
            (Lang::Nl, "binnen drie maanden na ontvangst", "drie maanden", 3, Months),
            (Lang::Nl, "30 kalenderdagen", "30 kalenderdagen", 30, Days),
            (Lang::Nl, "binnen 3 (drie) maanden", "3 (drie) maanden", 3, Months),
            (Lang::Nl, "dertig (30) dagen", "dertig (30) dagen", 30, Days),
            (Lang::Nl, "binnen de maand", "maand", 1, Months),
            (Lang::Nl, "gedurende één maand", "één maand", 1, Months),
            (Lang::Nl, "drie volle maanden", "drie volle maanden", 3, Months),
            (Lang::Nl, "na een half jaar", "een half jaar", 6, Months),
            (Lang::Nl, "TERMIJN: 3 MND", "3 MND", 3, Months),
            (Lang::Nl, "vijfenveertig dagen", "vijfenveertig dagen", 45, Days),
            (Lang::Fr, "un délai de trois mois", "trois mois", 3, Months),
            (Lang::Fr, "dans le mois de la notification", "mois", 1, Months),
            (Lang::Fr, "se prescrit par cinq ans", "cinq ans", 5, Years),
            (Lang::Fr, "un an et demi", "un an et demi", 18, Months),
            (Lang::Fr, "vingt et un jours", "vingt et un jours", 21, Days),
            (Lang::Fr, "dans les trente (30) jours", "trente (30) jours", 30, Days),
            (Lang::Fr, "sous quinzaine", "quinzaine", 15, Days),
            (Lang::Fr, "DELAI 3 MOIS", "3 MOIS", 3, Months),
            (Lang::De, "binnen drei Monaten", "drei Monaten", 3, Months),
            (Lang::De, "binnen Monatsfrist", "Monatsfrist", 1, Months),
            (Lang::De, "innerhalb eines Monats", "eines Monats", 1, Months),
            (Lang::De, "vierzehn Tagen", "vierzehn Tagen", 14, Days),
            (Lang::De, "die dreimonatige Frist", "dreimonatige", 3, Months),
            (Lang::De, "eine drei-monatige Frist", "drei-monatige", 3, Months),
            (Lang::De, "14-tägige Frist", "14-tägige", 14, Days),
            (Lang::De, "zwei Wochen", "zwei Wochen", 2, Weeks),
            (Lang::De, "fünfjährige Verjährungsfrist", "fünfjährige", 5, Years),
        ] {
            assert_found(text, lang, span, |kind| kind == EntityKind::Duration { count, unit });
        }
    }

    #[test]
    fn ages_and_rates_are_no_terms() {
        for (lang, text) in [
            (Lang::Nl, "uw zoon is 9 jaar oud"),
            (Lang::Nl, "uw twee dochters van 4 en 9 jaar."),
            (Lang::Nl, "€ 220 per maand"),
            (Lang::Nl, "in 2024 jaar"),
            (Lang::Nl, "onze dagen"),
            (Lang::Nl, "op een dag"),
            (Lang::Nl, "anderhalve maand"),
            (Lang::Nl, "ouder dan 18 jaar"),
            (Lang::Nl, "uw kind (12 jaar) krijgt"),
            (Lang::Fr, "votre fille, âgée de 4 ans"),
            (Lang::Fr, "286,51 € par mois"),
            (Lang::Fr, "dans le mois de mai"),
            (Lang::Fr, "des enfants de 4 et 9 ans"),
            (Lang::Fr, "un jour ou l'autre"),
            (Lang::De, "650 € pro Monat"),
            (Lang::De, "Ihre 4 Jahre alte Tochter"),
            (Lang::De, "die achtzehnjährige Tochter"),
            (Lang::De, "Kinder von 4 und 9 Jahren"),
            (Lang::De, "eineinhalb Monate"),
        ] {
            assert_none(text, lang, |kind| matches!(kind, EntityKind::Duration { .. }));
        }
    }
}
