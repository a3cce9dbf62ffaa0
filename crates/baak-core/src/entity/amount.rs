//! Sums of money: `€ 1.640,83`, `1 640,83 €`, `220 euro`, `14 cent`.

use super::number_word;
use super::scan::{Gap, Scan};
use super::word_class::Class;
use super::{Entity, EntityKind};
use crate::lang::Lang;

/// No letter speaks of more than this, in cents; it keeps sums far from overflow.
const MAX_CENTS: i64 = 1_000_000_000_000_000;

/// Finds the sums of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut from = 0;
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::CURRENCY) {
        at = i + 1;
        let scale = i64::from(scan.class(i).value());
        let found = before(scan, i, from, scale).or_else(|| behind(scan, i, from, scale));
        if let Some((start, end, cents)) = found.filter(|(_, _, cents)| cents.abs() <= MAX_CENTS) {
            out.push(Entity { kind: EntityKind::Amount { cents }, span: scan.span(start, end) });
            from = end;
            at = end.max(at);
        }
    }
}

/// A number before the currency at token `i`, no earlier than token `from`.
fn before(scan: &Scan<'_>, i: usize, from: usize, scale: i64) -> Option<(usize, usize, i64)> {
    let mut last = i.checked_sub(1).filter(|last| *last >= from)?;
    if !scan.same_line(i) && (!scan.follows(i) || !scan.is_word(i)) {
        return None;
    }
    // `220,- euro`
    if scan.is_dash(last) && scan.joined(last) && scan.mark(last.wrapping_sub(1), ",") {
        last = last.checked_sub(2).filter(|last| *last >= from)?;
    }
    // `deux millions d'euros`
    if scan.is(last, "d'") {
        last = last.checked_sub(1).filter(|last| *last >= from)?;
    }
    let mut factor = scale;
    if scan.is_any(last, &["miljoen", "million", "millions", "millionen"]) {
        factor *= 1_000_000;
    } else if scan.is_any(last, &["miljard", "milliard", "milliards", "milliarden", "milliarde"]) {
        factor *= 1_000_000_000;
    }
    if factor != scale {
        last = last.checked_sub(1).filter(|last| *last >= from)?;
    }
    if scan.has(last, Class::NUMBER) {
        let mut start = last;
        while start > from && is_group_of_previous(scan, start) {
            start -= 1;
        }
        return value(scan, start, last, factor).map(|cents| signed(scan, start, i + 1, cents));
    }
    // The French `cent euros` is a number, not a coin.
    if !scan.is_word(last) || (scale == 1 && scan.lang == Lang::Fr) {
        return None;
    }
    number_word::parse(scan.folded(last), scan.lang).map(|n| (last, i + 1, i64::from(n) * factor))
}

/// A number behind `€` or `EUR` at token `i`.
fn behind(scan: &Scan<'_>, i: usize, from: usize, scale: i64) -> Option<(usize, usize, i64)> {
    let mark = scan.has(i, Class::MARK);
    if i < from
        || scale == 1
        || !(mark || scan.is(i, "eur"))
        // `TOTAAL EUR     249,64`: the sum may stand in a column of its own.
        || scan.gap(i + 1) == Gap::Line
        || !scan.has(i + 1, Class::NUMBER)
    {
        return None;
    }
    let mut last = i + 1;
    while is_group_of_previous(scan, last + 1) {
        last += 1;
    }
    value(scan, i + 1, last, scale).map(|cents| signed(scan, i, last + 1, cents))
}

/// A minus sign joined to the sum, with a space before it, makes it negative.
fn signed(scan: &Scan<'_>, start: usize, end: usize, cents: i64) -> (usize, usize, i64) {
    let sign = start.wrapping_sub(1);
    let minus = scan.joined(start) && scan.is_any(sign, &["-", "\u{2212}"]) && !scan.joined(sign);
    if minus && !scan.has(sign.wrapping_sub(1), Class::NUMBER) { (sign, end, -cents) } else { (start, end, cents) }
}

/// Whether token `i` is a group of three digits of the number that the token before starts: `1 640,83`.
fn is_group_of_previous(scan: &Scan<'_>, i: usize) -> bool {
    let Some(previous) = i.checked_sub(1) else { return false };
    if !scan.has(i, Class::NUMBER) || !scan.has(previous, Class::NUMBER) {
        return false;
    }
    let between = &scan.text[scan.end(previous)..scan.start(i)];
    let digits = scan.str(i).bytes().take_while(u8::is_ascii_digit).count();
    let head = scan.str(previous);
    let is_head = head.len() <= 3 && head.bytes().all(|b| b.is_ascii_digit());
    let before = previous.wrapping_sub(1);
    // `art. 3 500 euro` and `12/3 500 euro` are two numbers.
    let apart = scan.has(before, Class::ARTICLE)
        || (scan.joined(previous) && scan.is_any(before, &["/", "-", "."]))
        || (scan.mark(before, ".") && scan.has(before.wrapping_sub(1), Class::ARTICLE));
    matches!(between, " " | "\u{a0}" | "\u{202f}" | "\u{2009}" | "\u{2007}")
        && digits == 3
        && is_head
        && !apart
        && !scan.str(i)[3..].starts_with('.')
}

/// The sum that the number tokens `start..=last` say, times `factor` cents.
fn value(scan: &Scan<'_>, start: usize, last: usize, factor: i64) -> Option<i64> {
    let mut whole: i64 = 0;
    for i in start..last {
        whole = whole.checked_mul(1000)?.checked_add(scan.str(i).parse().ok()?)?;
    }
    let (units, hundredths) = parse(scan.str(last))?;
    if start < last {
        whole = whole.checked_mul(1000)?;
    }
    let hundreds = whole.checked_add(units)?.checked_mul(100)?.checked_add(hundredths)?;
    Some(hundreds.checked_mul(factor)? / 100)
}

/// Units and hundredths of a number: a comma or period before one or two last digits is decimal, before three it groups.
fn parse(number: &str) -> Option<(i64, i64)> {
    let decimal = number.rfind([',', '.']).filter(|at| number.len() - at <= 3);
    let (units, decimals) = decimal.map_or((number, ""), |at| (&number[..at], &number[at + 1..]));
    let mut whole: i64 = 0;
    for b in units.bytes() {
        match b {
            b'0'..=b'9' => whole = whole.checked_mul(10)?.checked_add(i64::from(b - b'0'))?,
            b'.' | b',' => {}
            _ => return None,
        }
    }
    let hundredths = match decimals.len() {
        0 => 0,
        1 => decimals.parse::<i64>().ok()? * 10,
        _ => decimals.parse().ok()?,
    };
    Some((whole, hundredths))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;

    #[test]
    fn sums_have_their_place_and_value() {
        for (lang, text, span, cents) in [
            (Lang::Nl, "leefloon (€ 1.640,83 per maand)", "€ 1.640,83", 164_083),
            (Lang::Nl, "= 1.640,83 EUR.", "1.640,83 EUR", 164_083),
            (Lang::Nl, "220 euro", "220 euro", 22_000),
            (Lang::Nl, "x 14 cent per liter", "14 cent", 14),
            (Lang::Nl, "EUR 1250.5", "EUR 1250.5", 125_050),
            (Lang::Nl, "vijf euro", "vijf euro", 500),
            (Lang::Nl, "op 30/01/2025 1.288,46 euro", "1.288,46 euro", 128_846),
            (Lang::Nl, "220,- euro", "220,- euro", 22_000),
            (Lang::Nl, "3 x € 1.640,83 = € 4.922,49", "€ 4.922,49", 492_249),
            (Lang::Fr, "soit 1 640,83 €.", "1 640,83 €", 164_083),
            (Lang::Fr, "1\u{a0}250,50\u{a0}euros", "1\u{a0}250,50\u{a0}euros", 125_050),
            (Lang::Fr, "12\u{202f}345\u{202f}678 €", "12\u{202f}345\u{202f}678 €", 1_234_567_800),
            (Lang::Fr, "3 jours × 58,41 € = 175,23 €", "175,23 €", 17_523),
            (Lang::Fr, "2 millions d'euros", "2 millions d'euros", 200_000_000),
            (Lang::Fr, "cinquante euros", "cinquante euros", 5_000),
            (Lang::Fr, "14 centimes", "14 centimes", 14),
            (Lang::De, "3 × 188,52 € + 162,10 €", "162,10 €", 16_210),
            (Lang::De, "2.050 € netto", "2.050 €", 205_000),
            (Lang::De, "minus -12,50 €", "-12,50 €", -1_250),
            (Lang::De, "drei Euro", "drei Euro", 300),
            (Lang::De, "2,5 Millionen Euro", "2,5 Millionen Euro", 250_000_000),
            (Lang::De, "1200.00 €", "1200.00 €", 120_000),
        ] {
            assert_found(text, lang, span, |kind| kind == EntityKind::Amount { cents });
        }
    }

    #[test]
    fn other_numbers_are_no_sums() {
        for (lang, text) in [
            (Lang::Nl, "1.500 liter stookolie"),
            (Lang::Nl, "12 % van het loon"),
            (Lang::Nl, "| Stap | Euro |"),
            (Lang::Nl, "de euro daalt"),
            (Lang::Nl, "€"),
            (Lang::Fr, "12 % du montant"),
            (Lang::Fr, "le taux est de 1,4720"),
            (Lang::Fr, "trois mois"),
            (Lang::Fr, "en euros"),
            (Lang::Fr, "cent personnes"),
            (Lang::De, "36 Raten"),
            (Lang::De, "2 Kinder"),
            (Lang::De, "in Euro"),
            (Lang::De, "99999999999999999999 €"),
            (Lang::De, "12h3 €"),
        ] {
            assert_none(text, lang, |kind| matches!(kind, EntityKind::Amount { .. }));
        }
        // The year of a date before a sum stays out of it.
        assert_found("mei 2025 640 euro", Lang::Nl, "640 euro", |kind| kind == EntityKind::Amount { cents: 64_000 });
        assert_found("art. 3 500 euro", Lang::Nl, "500 euro", |kind| kind == EntityKind::Amount { cents: 50_000 });
    }
}
