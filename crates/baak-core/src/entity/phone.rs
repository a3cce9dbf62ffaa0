//! Belgian telephone numbers, and foreign ones with a country code.

use super::scan::Scan;
use super::word_class::Class;
use crate::span::Span;

/// Digits of a Belgian number with its first 0: land lines and free numbers have 9, mobile numbers 10 (BIPT numbering plan).
const LAND_DIGITS: usize = 9;
const MOBILE_DIGITS: usize = 10;
/// Digits of a number with its country code (ITU-T E.164 allows 15 at most).
const INTERNATIONAL_DIGITS: std::ops::RangeInclusive<usize> = 9..=15;
/// A short number (1700, 112) counts only so many tokens behind a word that tells to call.
const CALL_REACH: usize = 4;

/// The number that starts with the number, or the `+`, at token `i`.
pub(super) fn starting_at(scan: &Scan<'_>, i: usize) -> Option<Span> {
    let start = scan.start(i);
    let bytes = &scan.text.as_bytes()[start..scan.block_end()];
    let before = i.wrapping_sub(1);
    let stuck = i > 0 && scan.joined(i) && !scan.is_any(before, &["(", ":", ".", "[", "*", "|", "–", "="]);
    if stuck || (scan.joined(i) && scan.mark(before, ".") && scan.has(before.wrapping_sub(1), Class::NUMBER)) {
        return None;
    }
    let len = match bytes {
        [b'+', ..] => international(bytes, 1)?,
        [b'0', b'0', b'1'..=b'9', ..] => international(bytes, 2)?,
        [b'0', b'1'..=b'9', ..] => national(bytes)?,
        [b'1', b'0'..=b'9', ..] => return short(scan, i),
        _ => return None,
    };
    let labelled = [before, before.wrapping_sub(1)].iter().any(|b| scan.has(*b, Class::LABEL))
        || scan.is_any(
            before,
            &["be", "kbo", "bce", "btw", "tva", "mwst", "zdu", "ondernemingsnummer", "unternehmensnummer"],
        )
        || scan.is_any(
            before.wrapping_sub(1),
            &["ondernemingsnummer", "unternehmensnummer", "kbo", "bce", "zdu", "tva", "btw"],
        );
    (!labelled).then(|| Span::new(start, start + len))
}

/// A number whose zone stands in brackets, `(056) 00 31 09`, at the bracket at token `i`.
pub(super) fn in_brackets(scan: &Scan<'_>, i: usize) -> Option<Span> {
    let start = scan.start(i);
    let bytes = &scan.text.as_bytes()[start..scan.block_end()];
    let zone = bytes[1..].iter().take_while(|b| b.is_ascii_digit()).count();
    if bytes.get(1) != Some(&b'0') || !(2..=4).contains(&zone) || bytes.get(zone + 1) != Some(&b')') {
        return None;
    }
    let (digits, len) = run(&bytes[zone + 2..], MOBILE_DIGITS - zone);
    (zone + digits == LAND_DIGITS || zone + digits == MOBILE_DIGITS).then(|| Span::new(start, start + zone + 2 + len))
}

/// Counts digits from the start, with single separators between them, up to `max`; gives the count and the length.
fn run(bytes: &[u8], max: usize) -> (usize, usize) {
    let (mut digits, mut at, mut end) = (0, 0, 0);
    while at < bytes.len() && digits < max {
        if bytes[at].is_ascii_digit() {
            digits += 1;
            at += 1;
            end = at;
            continue;
        }
        let separator = separator_len(&bytes[at..]);
        if separator == 0 || !bytes.get(at + separator).is_some_and(u8::is_ascii_digit) {
            break;
        }
        at += separator;
    }
    (digits, end)
}

/// Length of what may stand between two groups: one blank, period, slash, hyphen, or a slash or dash with blanks.
fn separator_len(bytes: &[u8]) -> usize {
    match bytes {
        [b' ', b'/' | b'-' | b'.', b' ', ..] | [0xe2, 0x80, 0xaf | 0x89 | 0x91, ..] => 3,
        [b'/', b' ', ..] | [0xc2, 0xa0, ..] => 2,
        [b' ' | b'.' | b'/' | b'-', ..] => 1,
        _ => 0,
    }
}

/// Whether a number may end before these bytes.
fn is_closed(rest: &[u8]) -> bool {
    match rest {
        [b, ..] if b.is_ascii_alphanumeric() || *b == b'_' => false,
        // A further group joined by a mark (`.12`, `/GC`) makes it another kind of number.
        [b'.' | b'/' | b'-', b, ..] => !b.is_ascii_alphanumeric(),
        _ => true,
    }
}

/// Length of the Belgian number at the start of `bytes`, which starts with one 0.
fn national(bytes: &[u8]) -> Option<usize> {
    let mobile =
        bytes[1] == b'4' && matches!(bytes.get(2), Some(b'5'..=b'9')) && bytes.get(3).is_some_and(u8::is_ascii_digit);
    for max in if mobile { [MOBILE_DIGITS, 0] } else { [LAND_DIGITS, 0] } {
        let (digits, len) = run(bytes, max);
        if max > 0 && digits == max && is_closed(&bytes[len..]) && groups_fit(&bytes[..len]) {
            return Some(len);
        }
    }
    None
}

/// Whether the groups are those of a telephone number: a zone of two to four digits, then groups of two or three.
fn groups_fit(number: &[u8]) -> bool {
    let mut groups = number.split(|b| !b.is_ascii_digit()).map(<[u8]>::len).filter(|len| *len > 0);
    let zone = groups.next().unwrap_or(0);
    let mut count = 0;
    let fit = groups.all(|len| {
        count += 1;
        (2..=7).contains(&len)
    });
    if count == 0 { zone >= LAND_DIGITS } else { (2..=4).contains(&zone) && fit }
}

/// Length of a number with its country code behind `+` or `00`.
fn international(bytes: &[u8], prefix: usize) -> Option<usize> {
    let mut at = prefix;
    let country = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    if country == 0 || bytes[at] == b'0' {
        return None;
    }
    let belgian = bytes[at..].starts_with(b"32");
    // `+32 (0)2 …`
    let bracket = bytes[at..].windows(3).take(6).position(|w| w == b"(0)");
    let mut digits = 0;
    if let Some(bracket) = bracket {
        let head = bytes[at..at + bracket].iter().filter(|b| b.is_ascii_digit()).count();
        if bytes[at..at + bracket].iter().any(|b| !b.is_ascii_digit() && *b != b' ') {
            return None;
        }
        digits = head;
        at += bracket + 3;
        at += usize::from(bytes.get(at) == Some(&b' '));
    }
    let max = if belgian { belgian_digits(&bytes[at..], digits) } else { *INTERNATIONAL_DIGITS.end() };
    let (more, len) = run(&bytes[at..], max - digits.min(max));
    let total = digits + more;
    let fits = if belgian { total == max } else { INTERNATIONAL_DIGITS.contains(&total) };
    (fits && is_closed(&bytes[at + len..])).then_some(at + len)
}

/// Digits of a Belgian number with 32 before it: two more than without its 0.
fn belgian_digits(bytes: &[u8], read: usize) -> usize {
    let mut digits = bytes.iter().filter(|b| b.is_ascii_digit()).skip(2 - read.min(2));
    let (zone, next) = (digits.next(), digits.next());
    // `+32 0475 …` keeps a 0 that should be gone.
    let (zone, next, extra) = if zone == Some(&b'0') { (next, digits.next(), 1) } else { (zone, next, 0) };
    let mobile = zone == Some(&b'4') && matches!(next, Some(b'5'..=b'9'));
    extra + if mobile { MOBILE_DIGITS + 1 } else { LAND_DIGITS + 1 }
}

/// A short number behind a word that tells to call.
fn short(scan: &Scan<'_>, i: usize) -> Option<Span> {
    let number = scan.int(i)?;
    let len = scan.str(i).len();
    let year = len == 4 && number >= 1900;
    if !(matches!(len, 3 | 4))
        || year
        || (len == 3 && number > 119)
        || scan.has(i + 1, Class::MONTH.or(Class::CURRENCY).or(Class::UNIT))
    {
        return None;
    }
    let called = (1..=CALL_REACH).any(|back| scan.has(i.wrapping_sub(back), Class::CALL));
    // A postal code and its place behind a call: `bel ons, 1700 Dilbeek`.
    let place = len == 4 && scan.has(i + 1, Class::CAPITAL) && scan.same_line(i + 1);
    (called && !place && !scan.joined(i)).then(|| scan.span(i, i + 1))
}

#[cfg(test)]
mod tests {
    use super::super::EntityKind;
    use super::super::testing::{assert_found, assert_none};
    use crate::lang::Lang;

    #[test]
    fn numbers_have_their_place() {
        for (text, span) in [
            ("(056 00 31 09)", "056 00 31 09"),
            ("02 000 37 45, van 9 tot 12 uur", "02 000 37 45"),
            ("0471 00 00 12.", "0471 00 00 12"),
            ("0800 00 221", "0800 00 221"),
            ("0800 987 99, werktags von 8.30", "0800 987 99"),
            ("087 596 000", "087 596 000"),
            ("087/39.47.71", "087/39.47.71"),
            ("02-000.12.34", "02-000.12.34"),
            ("0471/23.45.67", "0471/23.45.67"),
            ("+32 87 31 84 04", "+32 87 31 84 04"),
            ("+32 (0)2 000 12 34", "+32 (0)2 000 12 34"),
            ("+32 471 00 00 12", "+32 471 00 00 12"),
            ("0032 2 000 12 34", "0032 2 000 12 34"),
            ("+49 241 123456", "+49 241 123456"),
            ("(09) 000 12 34", "(09) 000 12 34"),
            ("tel.: 024561278", "024561278"),
            ("03\u{a0}000\u{a0}19\u{a0}90", "03\u{a0}000\u{a0}19\u{a0}90"),
            ("tel.02 000 12 34", "02 000 12 34"),
        ] {
            for lang in Lang::ALL {
                assert_found(text, lang, span, |kind| kind == EntityKind::Phone);
            }
        }
        assert_found("BEL GRATIS 1700 (VLAAMSE INFOLIJN)", Lang::Nl, "1700", |kind| kind == EntityKind::Phone);
        assert_found("appelez le 1718", Lang::Fr, "1718", |kind| kind == EntityKind::Phone);
        assert_found("Rufen Sie 112 an", Lang::De, "112", |kind| kind == EntityKind::Phone);
    }

    #[test]
    fn other_numbers_are_no_phones() {
        for text in [
            "rijksregisternummer 85.07.30-033.28",
            "BE68 0390 0754 7034",
            "Ons kenmerk: 0471 00 00 12",
            "dossier 2025/0312",
            "REF 0031877/RI/2",
            "KBO 0471.234.567",
            "€ 0471,00",
            "03/05/2025",
            "0093-B",
            "in 1700 geboren",
            "01.02.2025 12:30",
        ] {
            for lang in Lang::ALL {
                assert_none(text, lang, |kind| kind == EntityKind::Phone);
            }
        }
    }
}
