//! Times of day: `9.30 uur`, `9 h 30`, `9h30`, `19:30`, `9.30 Uhr`.

use super::scan::Scan;
use super::word_class::Class;
use super::{Entity, EntityKind};

/// Finds the times of day of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::NUMBER) {
        let end = behind(scan, i);
        at = end.unwrap_or(i + 1);
        out.extend(end.map(|end| Entity { kind: EntityKind::Time, span: scan.span(i, end) }));
    }
}

/// One past the last token of the time that starts with the number at token `i`.
fn behind(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let text = scan.str(i);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 2 || text[..digits].parse::<u8>().ok()? > 23 {
        return None;
    }
    if scan.joined(i)
        && scan.is_any(i.wrapping_sub(1), &["/", "-", ".", ",", ":", "_"])
        && !scan.is_dash(i.wrapping_sub(1))
    {
        return None;
    }
    let rest = &text[digits..];
    if rest.is_empty() {
        // `19:30`, with or without a word behind
        if scan.mark(i + 1, ":") && scan.joined(i + 1) && scan.joined(i + 2) && is_minutes(scan.str(i + 2)) {
            return Some(if is_hour_word(scan, i + 3) { i + 4 } else { i + 3 });
        }
        // `9 uur`, `9 h 30`
        if scan.same_line(i + 1) && is_hour_word(scan, i + 1) {
            let number = scan.is_any(i + 1, &["h", "heures", "heure", "u", "uur", "uhr"]) && scan.same_line(i + 2);
            let open_ended = scan.has(i + 3, Class::UNIT.or(Class::CURRENCY).or(Class::MONTH));
            return Some(if number && is_minutes(scan.str(i + 2)) && !open_ended { i + 3 } else { i + 2 });
        }
        return None;
    }
    // `9.30 uur`, `9,30 Uhr`
    if let Some(minutes) = rest.strip_prefix(['.', ',']) {
        return (is_minutes(minutes) && is_hour_word(scan, i + 1)).then_some(i + 2);
    }
    // `9h`, `9h30`, `9u30`
    let minutes = rest.strip_prefix(['h', 'H', 'u', 'U'])?;
    (minutes.is_empty() || is_minutes(minutes)).then_some(i + 1)
}

fn is_hour_word(scan: &Scan<'_>, i: usize) -> bool {
    scan.has(i, Class::HOUR)
}

fn is_minutes(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) && text.as_bytes()[0] < b'6'
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn times_have_their_place() {
        for (lang, text, span) in [
            (Lang::Nl, "om 10.15 uur, lokaal 2.04", "10.15 uur"),
            (Lang::Nl, "9 uur tot 12 uur", "12 uur"),
            (Lang::Nl, "om 19:30 in de zaal", "19:30"),
            (Lang::Nl, "te 18.40 uur", "18.40 uur"),
            (Lang::Nl, "om 9u30", "9u30"),
            (Lang::Nl, "tot 16 u.", "16 u"),
            (Lang::Fr, "à 14 h 15", "14 h 15"),
            (Lang::Fr, "de 9h00 à midi", "9h00"),
            (Lang::Fr, "LU-JE 9H00-11H30", "11H30"),
            (Lang::Fr, "de 8 h 30 à 12 h)", "12 h"),
            (Lang::Fr, "à 10 heures", "10 heures"),
            (Lang::Fr, "à 9h", "9h"),
            (Lang::De, "um 9.30 Uhr in", "9.30 Uhr"),
            (Lang::De, "von 8.30 bis 12 Uhr", "12 Uhr"),
            (Lang::De, "um 14:00 Uhr", "14:00 Uhr"),
            (Lang::De, "um 7 Uhr", "7 Uhr"),
            (Lang::De, "18:05", "18:05"),
            (Lang::De, "ab 9 Uhr 30", "9 Uhr 30"),
        ] {
            assert_found(text, lang, span, |kind| kind == EntityKind::Time);
        }
    }

    #[test]
    fn other_numbers_are_no_times() {
        for (lang, text) in [
            (Lang::Nl, "48 uur"),
            (Lang::Nl, "lokaal 2.04"),
            (Lang::Nl, "9.75 uur"),
            (Lang::Nl, "3 maanden"),
            (Lang::Nl, "een uur"),
            (Lang::Fr, "50 heures"),
            (Lang::Fr, "article 9, h"),
            (Lang::Fr, "9:75"),
            (Lang::Fr, "12 € par heure"),
            (Lang::Fr, "100h"),
            (Lang::De, "30 Uhr"),
            (Lang::De, "8.30"),
            (Lang::De, "3 Monate"),
            (Lang::De, "Uhr"),
            (Lang::De, "1:2"),
        ] {
            assert_none(text, lang, |kind| kind == EntityKind::Time);
        }
    }
}
