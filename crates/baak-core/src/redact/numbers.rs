//! Numbers and addresses that lead to a person: read off the letters and digits themselves, whatever stands around.

use super::{Personal, PersonalKind};
use crate::span::Span;

/// Finds national register numbers, accounts, phones, e-mail addresses and labelled dates of birth.
pub(super) fn find(text: &str, out: &mut Vec<Personal>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let b = bytes[at];
        let joined = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] >= 0x80);
        let found = if b == b'@' || is_spelt_at(bytes, at) {
            email(text, at)
        } else if joined {
            None
        } else if b.is_ascii_alphabetic() {
            iban(bytes, at)
        } else if b.is_ascii_digit() || b == b'+' || b == b'(' {
            number(text, at)
        } else {
            None
        };
        match found {
            Some((kind, start, end)) if text.is_char_boundary(start) && text.is_char_boundary(end) => {
                out.push(Personal { span: Span::new(start, end), kind });
                at = end.max(at + 1);
            }
            _ => at += 1,
        }
    }
}

type Found = Option<(PersonalKind, usize, usize)>;

/// `(at)`, `[at]`: an `@` against harvesters.
fn is_spelt_at(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at..].first_chunk::<4>(), Some(b"(at)" | b"[at]"))
}

/// The address around an `@`.
fn email(text: &str, at: usize) -> Found {
    let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '\'');
    let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let width = if text.as_bytes()[at] == b'@' { 1 } else { 4 };
    let before = text[..at].trim_end_matches(' ');
    // A space stands only around the spelt form.
    let before = if width == 1 { &text[..at] } else { before };
    let start = before.char_indices().rev().take_while(|(_, c)| is_local(*c)).last().map(|(i, _)| i)?;
    let rest = &text[at + width..];
    let spaces = if width == 1 { 0 } else { rest.len() - rest.trim_start_matches(' ').len() };
    let domain: usize = rest[spaces..].chars().take_while(|c| is_domain(*c)).map(char::len_utf8).sum();
    let host = rest[spaces..spaces + domain].trim_end_matches(['.', '-']);
    let start = start + (text[start..at].len() - text[start..at].trim_start_matches(['.', '\'', '-']).len());
    (host.len() > 2 && start < at).then_some((PersonalKind::Email, start, at + width + spaces + host.len()))
}

/// An account: country, check digits and groups; `BE68 5390 0754 7034`, `be68-5390-0754-7034`, `NL91ABNA0417164300`.
fn iban(bytes: &[u8], at: usize) -> Found {
    let head = bytes.get(at..at + 2)?;
    if !head.iter().all(u8::is_ascii_alphabetic) {
        return None;
    }
    let country = [head[0].to_ascii_uppercase(), head[1].to_ascii_uppercase()];
    let length = IBAN_LENGTHS.iter().find(|(code, _)| *code == &country)?.1;
    let mut compact: Vec<u8> = country.to_vec();
    let mut end = at + 2;
    let mut i = at + 2;
    while compact.len() < length {
        match bytes.get(i) {
            Some(b) if b.is_ascii_alphanumeric() => {
                compact.push(b.to_ascii_uppercase());
                i += 1;
                end = i;
            }
            Some(b' ' | b'-' | b'.' | b'/') if bytes.get(i + 1).is_some_and(u8::is_ascii_alphanumeric) => i += 1,
            // A no-break space in UTF-8, thin or not.
            Some(0xc2) if bytes.get(i + 1) == Some(&0xa0) => i += 2,
            Some(0xe2) if bytes.get(i + 1) == Some(&0x80) && bytes.get(i + 2) == Some(&0xaf) => i += 3,
            _ => return None,
        }
    }
    let is_end = !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
    let digits = compact[4..].iter().filter(|b| b.is_ascii_digit()).count();
    let is_numbered = compact[2..4].iter().all(u8::is_ascii_digit) && digits >= 8;
    // A wrong check digit is a typing error in an account, not something else.
    let is_own = &country == b"BE" && digits == 12;
    (is_end && is_numbered && (is_own || check_digits(&compact) == 1)).then_some((PersonalKind::Iban, at, end))
}

/// Lengths of accounts by country, ISO 13616: where letters of Belgian services send money.
const IBAN_LENGTHS: [(&[u8; 2], usize); 24] = [
    (b"AT", 20),
    (b"BE", 16),
    (b"BG", 22),
    (b"CH", 21),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DK", 18),
    (b"ES", 24),
    (b"FI", 18),
    (b"FR", 27),
    (b"GB", 22),
    (b"GR", 27),
    (b"HU", 28),
    (b"IE", 22),
    (b"IT", 27),
    (b"LT", 20),
    (b"LU", 20),
    (b"NL", 18),
    (b"PL", 28),
    (b"PT", 25),
    (b"RO", 24),
    (b"SE", 24),
    (b"SK", 24),
    (b"TR", 26),
];

/// The remainder by 97 with the first four characters at the end; 1 in a right account (ISO 13616).
fn check_digits(compact: &[u8]) -> u32 {
    compact[4..].iter().chain(&compact[..4]).fold(0, |rest, b| match b {
        b'0'..=b'9' => (rest * 10 + u32::from(b - b'0')) % 97,
        _ => (rest * 100 + u32::from(b - b'A') + 10) % 97,
    })
}

/// One run of digits with single marks between them.
struct Run {
    digits: Vec<u8>,
    /// Lengths of the groups.
    groups: Vec<usize>,
    /// The marks between them.
    marks: Vec<u8>,
    /// One past each group.
    ends: Vec<usize>,
}

/// Reads digits in groups apart by at most two of ` ./-()` (a no-break space counts as one).
fn run(bytes: &[u8], at: usize) -> Run {
    let mut run = Run { digits: Vec::new(), groups: Vec::new(), marks: Vec::new(), ends: Vec::new() };
    let mut i = at;
    loop {
        let start = i;
        while bytes.get(i).is_some_and(u8::is_ascii_digit) {
            run.digits.push(bytes[i] - b'0');
            i += 1;
        }
        if i == start {
            // The mark led to no group.
            run.marks.truncate(run.groups.len().saturating_sub(1));
            return run;
        }
        run.groups.push(i - start);
        run.ends.push(i);
        let mut mark = None;
        let mut width = 0;
        while width < 3 {
            match bytes.get(i) {
                Some(b @ (b' ' | b'.' | b'/' | b'-' | b'(' | b')')) => {
                    mark = Some(if mark.is_none_or(|m| m == b' ') { *b } else { mark.unwrap_or(b' ') });
                    i += 1;
                }
                Some(0xc2) if bytes.get(i + 1) == Some(&0xa0) => {
                    mark = mark.or(Some(b' '));
                    i += 2;
                }
                Some(0xe2)
                    if bytes.get(i + 1) == Some(&0x80) && matches!(bytes.get(i + 2), Some(0x90..=0x94 | 0xaf)) =>
                {
                    mark = Some(if bytes[i + 2] == 0xaf { b' ' } else { b'-' });
                    i += 3;
                }
                _ => break,
            }
            width += 1;
        }
        let Some(mark) = mark else { return run };
        run.marks.push(mark);
    }
}

/// A national number, account of the old form, or phone that starts at `at`.
fn number(text: &str, at: usize) -> Found {
    let bytes = text.as_bytes();
    let first = match bytes[at] {
        b'+' | b'(' => {
            let skip = usize::from(bytes[at] == b'(' && bytes.get(at + 1) == Some(&b'+')) + 1;
            at + skip
        }
        _ => at,
    };
    if !bytes.get(first).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    // In the middle of a longer number or a code (`12,50`, `K/2026`), nothing begins.
    if at > 1 && matches!(bytes[at - 1], b',' | b'.' | b'-' | b'/') && bytes[at - 2].is_ascii_alphanumeric() {
        return None;
    }
    let run = run(bytes, first);
    if first == at {
        for (kind, is_one) in [
            (PersonalKind::NationalNumber, national_number as fn(&Run, &str) -> Option<usize>),
            (PersonalKind::Iban, old_account),
        ] {
            if let Some(end) = is_one(&run, &text[..at]) {
                return Some((kind, at, end));
            }
        }
    }
    phone(&run, bytes, at, first).map(|end| (PersonalKind::Phone, at, end))
}

/// Eleven digits: birth date, serial number, check digits (Royal Decree of 3 April 1984). The end.
fn national_number(run: &Run, before: &str) -> Option<usize> {
    let groups = run.groups.iter().scan(0, |sum, group| {
        *sum += group;
        Some(*sum)
    });
    let at = groups.enumerate().find(|(_, sum)| *sum >= 11).filter(|(_, sum)| *sum == 11)?.0;
    let digits = &run.digits[..11];
    let pair = |i: usize| u32::from(digits[i]) * 10 + u32::from(digits[i + 1]);
    // BIS numbers add 20 or 40 to the month; an unknown month or day is 0.
    let (month, day) = (pair(2), pair(4));
    let is_date = (month <= 12 || (20..=32).contains(&month) || (40..=52).contains(&month)) && day <= 31;
    let number = digits[..9].iter().fold(0u64, |n, d| n * 10 + u64::from(*d));
    let check = u64::from(pair(9));
    let is_checked = [0, 2_000_000_000].iter().any(|century| 97 - (number + century) % 97 == check);
    let shape = &run.groups[..=at];
    let is_shaped = matches!(shape, [11] | [2, 2, 2, 3, 2] | [6, 3, 2] | [6, 5] | [2, 2, 2, 5]);
    // Behind its label, any eleven digits are meant as one.
    let tail: String = before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.rsplit('\n').next().unwrap_or_default().to_lowercase();
    let is_labelled =
        ["rr", "rijksregister", "insz", "niss", "nn", "registre national", "national", "inss", "enss", "nr.", "bis"]
            .iter()
            .any(|label| tail.contains(label));
    let is_phone = run.digits[0] == 0 && matches!(run.groups[0], 2..=4) && !is_shaped;
    (is_date && (is_shaped || is_checked) && !is_phone || is_labelled && !is_phone).then(|| run.ends[at])
}

/// A Belgian account of before 2008: `001-2345678-90`.
fn old_account(run: &Run, _before: &str) -> Option<usize> {
    (run.groups.get(..3)? == [3, 7, 2] && run.marks[..2] == *b"--").then(|| run.ends[2])
}

/// A phone: Belgian with its leading zero, or with a country's prefix. The end.
fn phone(run: &Run, bytes: &[u8], at: usize, first: usize) -> Option<usize> {
    let has_plus = first > at && bytes[first - 1] == b'+';
    let is_foreign = has_plus || run.digits.starts_with(&[0, 0]);
    // Groups are taken while the number is not whole.
    let mut total = 0;
    let (min, max) = if is_foreign { (9, 15) } else { (9, 10) };
    let mut last = None;
    for (i, group) in run.groups.iter().enumerate() {
        total += group;
        if total > max {
            break;
        }
        if total >= min {
            last = Some(i);
            // A Belgian number is whole with nine digits, a mobile one with ten.
            let is_mobile = run.digits[0] == 0 && run.digits.get(1) == Some(&4);
            if !is_foreign && (!is_mobile || total == 10) {
                break;
            }
        }
    }
    let last = last?;
    let length: usize = run.groups[..=last].iter().sum();
    if is_foreign {
        return (run.digits[0] != 0 || run.digits.get(1) == Some(&0)).then(|| run.ends[last]);
    }
    let is_belgian =
        run.digits[0] == 0 && run.digits[1] != 0 && (run.groups[0] >= 2 && run.groups[0] <= 4 || last == 0);
    // `03.05.2025-…` is a date: a phone's zone is not followed by a month and a year.
    let is_date = matches!(run.groups[..], [2, 2, 4, ..]) && run.marks[0] != b' ' && run.marks[0] == run.marks[1];
    // `0403.170.701` is a company, unless its zone is that of a mobile.
    let is_company =
        run.groups[..=last] == [4, 3, 3] && run.marks[0] == b'.' && !(run.digits[1] == 4 && run.digits[2] >= 5);
    let is_code = bytes.get(run.ends[last]).is_some_and(u8::is_ascii_alphanumeric);
    (is_belgian && length <= 10 && !is_date && !is_company && !is_code).then(|| run.ends[last])
}

/// Whether the date there is one of birth: its label stands just before it.
pub(super) fn is_birth(text: &str, date: Span) -> bool {
    const REACH: usize = 60;
    const LABELS: [&str; 20] = [
        "geboren",
        "geb.",
        "geboortedatum",
        "geboorte",
        "°",
        "né ",
        "née ",
        "né(e)",
        "née(s)",
        "nés",
        "nées",
        "naissance",
        "geburt",
        "geburtsdatum",
        "birth",
        "jarig",
        "gebdat",
        "d.n.",
        "ne(e)",
        "ddn",
    ];
    let start = (date.start as usize).saturating_sub(REACH);
    let start = (start..=date.start as usize).find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let before = text[start..date.start as usize].to_lowercase();
    // No other date, and no end of a sentence, between the label and the date.
    let opens = |at: usize| !before[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let last = |label: &&str| before.rmatch_indices(*label).find(|(at, _)| opens(*at)).map(|(at, _)| at + label.len());
    let label = LABELS.iter().filter_map(last).max();
    label.is_some_and(|end| {
        let between = &before[end..];
        !between.contains([';', '!', '?'])
            && !between.bytes().any(|b| b.is_ascii_digit())
            && !between.contains(". ")
            && between.matches('\n').count() <= 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(PersonalKind, &str)> {
        let mut out = Vec::new();
        find(text, &mut out);
        out.iter().map(|p| (p.kind, p.span.of(text))).collect()
    }

    #[test]
    fn numbers_are_found_however_they_are_written() {
        use PersonalKind::{Email, Iban, NationalNumber, Phone};
        for (text, kind, number) in [
            ("RR 80.05.03-123.45", NationalNumber, "80.05.03-123.45"),
            ("nr. 80 05 03 123 45 of", NationalNumber, "80 05 03 123 45"),
            ("(800503-123-45)", NationalNumber, "800503-123-45"),
            ("NISS 80050312345", NationalNumber, "80050312345"),
            ("INSZ: 80.05.03/123.45.", NationalNumber, "80.05.03/123.45"),
            ("BIS 80.45.03-123.45", NationalNumber, "80.45.03-123.45"),
            ("op BE68 5390 0754 7034.", Iban, "BE68 5390 0754 7034"),
            ("be68-5390-0754-7034", Iban, "be68-5390-0754-7034"),
            ("BE68539007547034", Iban, "BE68539007547034"),
            ("BE68\u{a0}5390\u{a0}0754\u{a0}7034", Iban, "BE68\u{a0}5390\u{a0}0754\u{a0}7034"),
            ("NL91 ABNA 0417 1643 00", Iban, "NL91 ABNA 0417 1643 00"),
            ("001-2345678-90", Iban, "001-2345678-90"),
            ("bel 056 00 31 09.", Phone, "056 00 31 09"),
            ("0470/12.34.56", Phone, "0470/12.34.56"),
            ("0470123456", Phone, "0470123456"),
            ("+32 470 12 34 56", Phone, "+32 470 12 34 56"),
            ("+32 (0)2 555 12 34", Phone, "+32 (0)2 555 12 34"),
            ("0032 2 555 12 34", Phone, "0032 2 555 12 34"),
            ("(02) 555 12 34", Phone, "(02) 555 12 34"),
            ("02/555.12.34 of", Phone, "02/555.12.34"),
            ("02-555 12 34", Phone, "02-555 12 34"),
            ("+49 241 470 12 00", Phone, "+49 241 470 12 00"),
            ("jan.peeters@ocmw-gent.be.", Email, "jan.peeters@ocmw-gent.be"),
            ("info (at) ocmw.be", Email, "info (at) ocmw.be"),
        ] {
            let found = found(text);
            assert!(found.contains(&(kind, number)), "{text:?}: {found:?}");
        }
    }

    #[test]
    fn other_numbers_are_left() {
        for text in [
            "03/05/2025",
            "1.314,20 euro",
            "wet van 26.05.2002",
            "dossier 2024-0771",
            "0123.456.789,00",
            "artikel 14, § 1",
            "VT/25/0312/447712",
            "12.05.2025 - 14.06.2025",
            "1.234.567,89",
            "Mee(at)",
            "a@b",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }

    #[test]
    fn birth_dates_stand_behind_their_label() {
        let is = |text: &str, date: &str| {
            let start = text.find(date).expect("there");
            is_birth(text, Span::new(start, start + date.len()))
        };
        assert!(is("geboren te Gent op 3 mei 1980", "3 mei 1980"));
        assert!(is("née à Mons, le 03/05/1980", "03/05/1980"));
        assert!(is("Geburtsdatum: 3. Mai 1980", "3. Mai 1980"));
        assert!(!is("geboren op 3 mei 1980; beslissing van 4 juni 2025", "4 juni 2025"));
        assert!(!is("aanvraag van 3 mei 2025", "3 mei 2025"));
    }
}
