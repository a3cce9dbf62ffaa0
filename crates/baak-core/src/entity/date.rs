//! Calendar dates: `3 mei 2025`, `1er mai`, `3. Mai`, `03/05/2025`, `2025-05-03`, `mei 2025`.

use super::scan::Scan;
use super::word_class::Class;
use super::{Date, Entity, EntityKind};
use crate::span::Span;

/// Four digits within this range are a year.
const YEARS: std::ops::RangeInclusive<u32> = 1800..=2199;
/// A year of two digits from here on is of the last century: letters tell of births, marriages and old acts, and of few
/// things that lie so far ahead.
const LAST_CENTURY_FROM: u16 = 50;
/// Longest numeric date, in bytes: `03/05/2025`.
const MAX_NUMERIC_BYTES: usize = 10;

/// A date and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// The date.
    pub(super) date: Date,
    /// Its place.
    pub(super) span: Span,
    /// One past its last token.
    pub(super) end: usize,
}

/// Finds the dates of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::MONTH.or(Class::SHORT_MONTH).or(Class::NUMBER)) {
        let found = if scan.has(i, Class::NUMBER) { numeric(scan, i) } else { around_month(scan, i) };
        at = found.map_or(i + 1, |f| f.end.max(i + 1));
        out.extend(found.map(|f| Entity { kind: EntityKind::Date(f.date), span: f.span }));
    }
}

/// The date that starts with token `i`.
pub(super) fn at(scan: &Scan<'_>, i: usize) -> Option<Found> {
    let found = (i..i + 3)
        .find(|m| scan.has(*m, Class::MONTH.or(Class::SHORT_MONTH)))
        .and_then(|m| around_month(scan, m))
        .filter(|f| f.span.start as usize == scan.start(i));
    found.or_else(|| if scan.has(i, Class::NUMBER) { numeric(scan, i) } else { None })
}

/// The date around the month's name at token `m`.
fn around_month(scan: &Scan<'_>, m: usize) -> Option<Found> {
    let day = day_before(scan, m);
    let short = scan.has(m, Class::SHORT_MONTH);
    let mut end = m + 1;
    let mut year_at = m + 1;
    if short && scan.mark(m + 1, ".") {
        (end, year_at) = (m + 2, m + 2);
    }
    let year = scan.int(year_at).filter(|y| {
        YEARS.contains(y)
            && scan.str(year_at).len() == 4
            && scan.follows(year_at)
            && !scan.has(year_at + 1, Class::CURRENCY)
            && !(scan.joined(year_at + 1) && scan.is_any(year_at + 1, &["/", "_"]))
    });
    if year.is_some() {
        end = year_at + 1;
    }
    if day.is_none() && (year.is_none() || short) {
        return None;
    }
    let start = day.map_or(m, |(at, _)| at);
    Some(Found {
        date: Date { year: year.map(|y| y as u16), month: scan.class(m).value(), day: day.map(|(_, d)| d) },
        span: scan.span(start, end),
        end,
    })
}

/// The token and the value of the day before the month at token `m`.
fn day_before(scan: &Scan<'_>, m: usize) -> Option<(usize, u8)> {
    let mut at = m.checked_sub(1)?;
    if !scan.follows(m) {
        return None;
    }
    if scan.mark(at, ".") && scan.joined(at) {
        at = at.checked_sub(1)?;
    }
    let before = at.wrapping_sub(1);
    if scan.has(before, Class::ARTICLE.or(Class::SECTION))
        || (scan.mark(before, ".") && scan.has(before.wrapping_sub(1), Class::ARTICLE))
    {
        return None;
    }
    let text = scan.str(at);
    let day = if scan.has(at, Class::NUMBER) {
        // `12,3 mei` and `2024/3 mei` end in something else than a day.
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let ordinal = matches!(&text[digits..], "" | "er" | "e" | "ste" | "de" | "ER" | "re" | "ère" | "ème");
        if digits > 2 || !ordinal || (scan.joined(at) && scan.mark(before, "/") && scan.joined(before)) {
            return None;
        }
        text[..digits].parse().ok()?
    } else if scan.is_any(at, &["premier", "eersten", "ersten"]) {
        1
    } else {
        return None;
    };
    (1..=31).contains(&day).then_some((at, day))
}

/// The date in digits that starts with token `i`.
fn numeric(scan: &Scan<'_>, i: usize) -> Option<Found> {
    let start = scan.start(i);
    let bytes = scan.text.as_bytes();
    let rest = &bytes[start..scan.block_end()];
    let is_part = |b: &u8| b.is_ascii_digit() || matches!(b, b'/' | b'.' | b'-');
    // The cheap test first: a separator behind one, two or four digits.
    let first = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    if !matches!(first, 1 | 2 | 4) || !matches!(rest.get(first), Some(b'/' | b'.' | b'-')) {
        return None;
    }
    if i > 0 && scan.joined(i) && (!scan.has(i - 1, Class::MARK) || scan.is_any(i - 1, &["/", "-", ".", "_", ",", "+"]))
    {
        let range = scan.mark(i - 1, "-") || scan.mark(i - 1, "/");
        if !(range && i >= 2 && ends_with_date(&bytes[scan.block_start()..start - 1])) {
            return None;
        }
    }
    let all = rest.iter().take(MAX_NUMERIC_BYTES).take_while(|b| is_part(b)).count();
    let text = str::from_utf8(&rest[..all]).ok()?;
    let (date, len) = parse(text)?;
    let after = &scan.text[start + len..scan.block_end()];
    let mut next = after.chars();
    let closed = match next.next() {
        Some('/' | '-' | '.' | ',') => {
            let following = next.next();
            // `1/03/2025-31/03/2025` is a range, `03/05/2025-12` is a number.
            !following.is_some_and(char::is_alphanumeric) || parse(&after[1..]).is_some()
        }
        Some(c) => !c.is_alphanumeric() && c != '_',
        None => true,
    };
    closed.then(|| Found { date, span: Span::new(start, start + len), end: scan.token_from(i, start + len) })
}

fn ends_with_date(bytes: &[u8]) -> bool {
    let start = bytes.len().saturating_sub(MAX_NUMERIC_BYTES);
    (start..bytes.len())
        .filter_map(|at| str::from_utf8(&bytes[at..]).ok())
        .any(|text| parse(text).is_some_and(|(_, len)| len == text.len()))
}

/// A date at the start of `text`, and its length.
fn parse(text: &str) -> Option<(Date, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|b| b.is_ascii_digit()).count();
    let a = digits(0);
    let separator = *bytes.get(a)?;
    let b = digits(a + 1);
    if !matches!(separator, b'/' | b'.' | b'-') || b == 0 || b > 2 || bytes.get(a + 1 + b) != Some(&separator) {
        return None;
    }
    let c = digits(a + b + 2);
    let len = a + b + c + 2;
    let value = |from: usize, to: usize| text[from..to].parse::<u16>().ok();
    let (first, second, third) = (value(0, a)?, value(a + 1, a + 1 + b)?, value(a + b + 2, len)?);
    let (year, month, day) = match (a, c) {
        (4, 2) if separator == b'-' => (first, second, third),
        (1 | 2, 4) => (third, second, first),
        // Two digits for the year: only in full, and not where it looks like a version (1.2.25).
        (2, 2) if b == 2 && separator != b'-' => (full_year(third), second, first),
        (1 | 2, 2) if separator == b'/' => (full_year(third), second, first),
        _ => return None,
    };
    let fits = YEARS.contains(&u32::from(year)) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then_some((Date { year: Some(year), month: month as u8, day: Some(day as u8) }, len))
}

/// The year that two digits stand for.
const fn full_year(two_digits: u16) -> u16 {
    if two_digits < LAST_CENTURY_FROM { 2000 + two_digits } else { 1900 + two_digits }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;
    use crate::lang::Lang;

    fn date(kind: EntityKind) -> Option<(Option<u16>, u8, Option<u8>)> {
        match kind {
            EntityKind::Date(d) => Some((d.year, d.month, d.day)),
            _ => None,
        }
    }

    #[test]
    fn dates_have_their_place_and_value() {
        for (lang, text, span, value) in [
            (Lang::Nl, "op 3 mei 2025 beslist", "3 mei 2025", (Some(2025), 5, Some(3))),
            (Lang::Nl, "vóór 2 april.", "2 april", (None, 4, Some(2))),
            (Lang::Nl, "op 15 en 16 mei", "16 mei", (None, 5, Some(16))),
            (Lang::Nl, "zitting van 28\naugustus 2025", "28\naugustus 2025", (Some(2025), 8, Some(28))),
            (Lang::Nl, "helft van mei 2022 was", "mei 2022", (Some(2022), 5, None)),
            (Lang::Nl, "op 30/01/2025 1.288,46 euro", "30/01/2025", (Some(2025), 1, Some(30))),
            (Lang::Nl, "d.d. 3-5-2025.", "3-5-2025", (Some(2025), 5, Some(3))),
            (Lang::Nl, "3 okt. 2025", "3 okt. 2025", (Some(2025), 10, Some(3))),
            (Lang::Nl, "op __ mei 2025", "mei 2025", (Some(2025), 5, None)),
            (Lang::Fr, "le 1er mai", "1er mai", (None, 5, Some(1))),
            (Lang::Fr, "le premier janvier 2026", "premier janvier 2026", (Some(2026), 1, Some(1))),
            (Lang::Fr, "LE 3 FEVRIER 2026", "3 FEVRIER 2026", (Some(2026), 2, Some(3))),
            (Lang::Fr, "pour le 3 mars au plus tard", "3 mars", (None, 3, Some(3))),
            (Lang::Fr, "les 11, 12 et 13 août 2023", "13 août 2023", (Some(2023), 8, Some(13))),
            (Lang::Fr, "le 2025-05-03,", "2025-05-03", (Some(2025), 5, Some(3))),
            (Lang::Fr, "Novembre 2025", "Novembre 2025", (Some(2025), 11, None)),
            (Lang::De, "Eupen, den 1. Mai 2025", "1. Mai 2025", (Some(2025), 5, Some(1))),
            (Lang::De, "bis zum 3. Mai", "3. Mai", (None, 5, Some(3))),
            (Lang::De, "am 03.05.2025.", "03.05.2025", (Some(2025), 5, Some(3))),
            (Lang::De, "ab 12. März", "12. März", (None, 3, Some(12))),
            (Lang::De, "K.E. vom 25.11.91, Art. 44", "25.11.91", (Some(1991), 11, Some(25))),
            (Lang::Nl, "ontvangen op 25.11.25", "25.11.25", (Some(2025), 11, Some(25))),
            (Lang::De, "im Oktober 2023 dauerten", "Oktober 2023", (Some(2023), 10, None)),
            (Lang::De, "am ersten Januar 2026", "ersten Januar 2026", (Some(2026), 1, Some(1))),
        ] {
            assert_found(text, lang, span, |kind| date(kind) == Some(value));
        }
        assert_found("1/03/2025-31/03/2025", Lang::Nl, "31/03/2025", |k| date(k).is_some());
        assert_found("1/03/2025-31/03/2025", Lang::Nl, "1/03/2025", |k| date(k).is_some());
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for (lang, text) in [
            (Lang::Nl, "1/2 van het bedrag"),
            (Lang::Nl, "Dossier VT/25/0312"),
            (Lang::Nl, "Dossier 13/889/G"),
            (Lang::Nl, "versie 1.2.25"),
            (Lang::Nl, "rijksregisternummer 85.07.30-033.28"),
            (Lang::Nl, "in mei"),
            (Lang::Nl, "mei 2025 euro"),
            (Lang::Nl, "32/01/2025"),
            (Lang::Fr, "Réf. C31/53/2023/00417"),
            (Lang::Fr, "il mai 45"),
            (Lang::Fr, "code 1.301.11"),
            (Lang::Fr, "Dossier MP 1.118.774"),
            (Lang::Fr, "en avril"),
            (Lang::De, "Zeichen 63/S/2025/0318"),
            (Lang::De, "Akte 44 19 02-1"),
            (Lang::De, "im Januar und Juni"),
            (Lang::De, "3.13.2025"),
            (Lang::De, "Mai"),
        ] {
            assert_none(text, lang, |kind| matches!(kind, EntityKind::Date(_)));
        }
    }
}
