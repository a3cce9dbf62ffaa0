//! Ways to reach somebody or pay: e-mail and web addresses, account numbers, national numbers, telephone numbers.

use super::phone;
use super::scan::Scan;
use super::word_class::Class;
use super::{Entity, EntityKind};
use crate::span::Span;

/// Endings of a bare domain (`mi-is.be`) that are no words of a sentence.
const PLAIN_ENDINGS: [&str; 13] =
    ["be", "com", "eu", "org", "brussels", "vlaanderen", "wallonie", "gent", "example", "info", "gov", "nl", "lu"];
/// Endings that also are words; they count only where a hyphen, a second period or a path shows an address.
const WORD_ENDINGS: [&str; 4] = ["de", "fr", "net", "int"];
/// An account number has this many characters (ISO 13616).
const IBAN_LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;
/// A Belgian account number has this many.
const BELGIAN_IBAN_LENGTH: usize = 16;
/// Digits of a national register number.
const NATIONAL_DIGITS: usize = 11;
/// Lengths of the groups of a national register number: `85.07.30-033.28`.
const NATIONAL_GROUPS: [usize; 5] = [2, 2, 2, 3, 2];
/// Words that announce a national register number written without groups.
const NATIONAL_LABELS: [&str; 14] = [
    "rijksregisternummer",
    "rijksregister",
    "rijksregisternr",
    "rrn",
    "insz",
    "insz-nummer",
    "niss",
    "national",
    "nationalregisternummer",
    "nationalregister",
    "rr-nummer",
    "rr",
    "rrnr",
    "enss",
];

/// Finds the contact data of a block and hides their tokens from the other annotators.
pub(super) fn annotate(scan: &mut Scan<'_>, out: &mut Vec<Entity>) {
    let first = out.len();
    let mut at = 0;
    let gate = Class::NUMBER.or(Class::REACH);
    while let Some(i) = scan.next(at, gate) {
        at = i + 1;
        let Some(entity) = starting_at(scan, i) else { continue };
        // An e-mail address is found at its `@`, behind its start.
        if out[first..].last().is_some_and(|last| last.span.overlaps(entity.span)) {
            out.pop();
        }
        at = scan.token_from(at, entity.span.end as usize);
        out.push(entity);
    }
    for entity in &out[first..] {
        let (from, to) = scan.tokens_of(entity.span);
        scan.hide(from, to, if entity.kind == EntityKind::Phone { Class::PHONE } else { Class::EMPTY });
    }
}

fn starting_at(scan: &Scan<'_>, i: usize) -> Option<Entity> {
    let word = scan.str(i).as_bytes();
    if scan.has(i, Class::NUMBER) {
        if let Some(span) = national_number(scan, i) {
            return Some(Entity { kind: EntityKind::NationalNumber, span });
        }
        return phone::starting_at(scan, i).map(|span| Entity { kind: EntityKind::Phone, span });
    }
    if scan.has(i, Class::MARK) {
        return match word {
            b"@" => email(scan, i),
            b"." => bare_domain(scan, i),
            b"+" => phone::starting_at(scan, i).map(|span| Entity { kind: EntityKind::Phone, span }),
            b"(" => phone::in_brackets(scan, i).map(|span| Entity { kind: EntityKind::Phone, span }),
            _ => None,
        };
    }
    match word {
        [b'A'..=b'Z', b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9', ..] => iban(scan, i),
        [b'h' | b'H', b't' | b'T', ..] | [b'w' | b'W', b'w' | b'W', ..] => url(scan, i),
        _ => None,
    }
}

fn is_host_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.')
}

/// The e-mail address around the `@` at token `i`.
fn email(scan: &Scan<'_>, i: usize) -> Option<Entity> {
    let bytes = scan.text.as_bytes();
    let at = scan.start(i);
    let left = bytes[scan.block_start()..at]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+' | b'%' | b'\''))
        .count();
    let right = bytes[at + 1..scan.block_end()].iter().take_while(|b| is_host_byte(**b)).count();
    let host = scan.text[at + 1..at + 1 + right].trim_end_matches(['.', '-']);
    let (name, ending) = host.rsplit_once('.')?;
    let name_of_user = scan.text[at - left..at].trim_start_matches(['.', '-', '\'']);
    let sound = !name_of_user.is_empty()
        && !name.is_empty()
        && ending.len() >= 2
        && ending.bytes().all(|b| b.is_ascii_alphabetic());
    sound.then(|| Entity { kind: EntityKind::Email, span: Span::new(at - name_of_user.len(), at + 1 + host.len()) })
}

/// The web address with a scheme or `www.` that starts with the word at token `i`.
fn url(scan: &Scan<'_>, i: usize) -> Option<Entity> {
    let start = scan.start(i);
    let rest = &scan.text[start..scan.block_end()];
    let host = ["https://", "http://", "www."].iter().find_map(|scheme| {
        let head = rest.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &rest[scheme.len()..])
    })?;
    if !host.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '{' | '[' | '<')) {
        return None;
    }
    Some(Entity { kind: EntityKind::Url, span: Span::new(start, start + url_len(rest)) })
}

/// Length of a web address: up to a blank or a closing mark, without the marks of the sentence.
fn url_len(rest: &str) -> usize {
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '»' | '”' | '“' | '<' | '>' | ')' | ']'))
        .unwrap_or(rest.len());
    rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…', '*', '_']).len()
}

/// The domain around the period at token `i`: `mi-is.be`, `candidats.toits.example/aide`.
fn bare_domain(scan: &Scan<'_>, i: usize) -> Option<Entity> {
    if !scan.joined(i) || !scan.joined(i + 1) || !scan.is_word(i + 1) || !scan.has(i + 1, Class::LOWER) {
        return None;
    }
    let bytes = scan.text.as_bytes();
    let at = scan.start(i);
    let left = bytes[scan.block_start()..at].iter().rev().take_while(|b| is_host_byte(**b)).count();
    let right = bytes[at..scan.block_end()].iter().take_while(|b| is_host_byte(**b)).count();
    let start = at - left;
    let host = scan.text[start..at + right].trim_end_matches(['.', '-']);
    let host = host.trim_start_matches(['.', '-']);
    let start = at + right - scan.text[start..at + right].trim_start_matches(['.', '-']).len();
    let (name, ending) = host.rsplit_once('.')?;
    let after = &scan.text[start + host.len()..scan.block_end()];
    let path = after.starts_with('/') && after[1..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let telling = path || name.contains(['-', '.']);
    let known = PLAIN_ENDINGS.contains(&ending) || (telling && WORD_ENDINGS.contains(&ending));
    if !known || name.len() < 2 || after.starts_with('@') || !name.bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let len = if path { url_len(&scan.text[start..scan.block_end()]) } else { host.len() };
    Some(Entity { kind: EntityKind::Url, span: Span::new(start, start + len) })
}

/// The account number that starts with the word at token `i`.
fn iban(scan: &Scan<'_>, i: usize) -> Option<Entity> {
    let start = scan.start(i);
    let bytes = &scan.text.as_bytes()[start..scan.block_end()];
    let belgian = bytes.starts_with(b"BE");
    let limit = if belgian { BELGIAN_IBAN_LENGTH } else { *IBAN_LENGTHS.end() };
    let (mut count, mut at, mut end) = (0, 0, 0);
    let mut sum: u32 = 0;
    let mut head = 0;
    while at < bytes.len() && count < limit {
        let b = bytes[at];
        if b.is_ascii_digit() || b.is_ascii_uppercase() {
            count += 1;
            at += 1;
            end = at;
            let value = if b.is_ascii_digit() { u32::from(b - b'0') } else { u32::from(b - b'A') + 10 };
            // The first four characters go to the end of the sum (ISO 7064, modulo 97).
            if count <= 4 {
                head = if value > 9 { head * 100 + value } else { head * 10 + value };
            } else {
                sum = if value > 9 { (sum * 100 + value) % 97 } else { (sum * 10 + value) % 97 };
            }
            continue;
        }
        let blank = if b == b' ' || b == b'-' {
            1
        } else if bytes[at..].starts_with("\u{a0}".as_bytes()) {
            2
        } else {
            0
        };
        let after = bytes.get(at + blank).copied().unwrap_or(0);
        // Groups of an account number are separated by one blank and, behind the country, are mostly digits.
        if blank == 0
            || !(after.is_ascii_digit()
                || (!belgian
                    && after.is_ascii_uppercase()
                    && bytes.get(at + blank + 1).is_some_and(u8::is_ascii_alphanumeric)))
        {
            break;
        }
        at += blank;
    }
    let closed = !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
    let checks = (u64::from(sum) * 1_000_000 + u64::from(head)) % 97 == 1;
    let fits = if belgian { count == BELGIAN_IBAN_LENGTH } else { IBAN_LENGTHS.contains(&count) && checks };
    (closed && fits).then(|| Entity { kind: EntityKind::Iban, span: Span::new(start, start + end) })
}

/// The national register number that starts with the number at token `i`.
fn national_number(scan: &Scan<'_>, i: usize) -> Option<Span> {
    let start = scan.start(i);
    let bytes = &scan.text.as_bytes()[start..scan.block_end()];
    // Its first group has two digits, or it is one run of eleven.
    if !bytes.get(1)?.is_ascii_digit() || (i > 0 && scan.joined(i) && scan.is_any(i - 1, &["/", "-", ".", "+", "_"])) {
        return None;
    }
    let run = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    if run == NATIONAL_DIGITS && !bytes.get(run).is_some_and(u8::is_ascii_alphanumeric) {
        let labelled = (1..=4).any(|back| scan.is_any(i.wrapping_sub(back), &NATIONAL_LABELS));
        return (labelled || checks(bytes)).then(|| Span::new(start, start + run));
    }
    if run != 2 {
        return None;
    }
    let (mut at, mut blanks) = (0, 0);
    for (index, len) in NATIONAL_GROUPS.into_iter().enumerate() {
        if index > 0 {
            blanks += usize::from(bytes.get(at) == Some(&b' '));
            match bytes.get(at)? {
                b'.' | b'-' | b' ' | b'/' => at += 1,
                _ => return None,
            }
        }
        if !bytes.get(at..at + len)?.iter().all(u8::is_ascii_digit) {
            return None;
        }
        at += len;
    }
    let closed = !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    // With blanks only, the groups could be those of another number.
    (closed && (blanks < 4 || checks(&bytes[..at]))).then(|| Span::new(start, start + at))
}

/// Whether the last two of eleven digits are the check digits of the first nine (for births before and since 2000).
fn checks(bytes: &[u8]) -> bool {
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).take(NATIONAL_DIGITS);
    let number = digits.fold(0u64, |n, b| n * 10 + u64::from(b - b'0'));
    let (first, check) = (number / 100, number % 100);
    97 - first % 97 == check || 97 - (2_000_000_000 + first) % 97 == check
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn addresses_have_their_place() {
        for (text, span, kind) in [
            ("naar klachten@hamelrode.example.", "klachten@hamelrode.example", EntityKind::Email),
            ("(an.peeters@ocmw-gent.be)", "an.peeters@ocmw-gent.be", EntityKind::Email),
            ("E-mail : info@cpas.be ou", "info@cpas.be", EntityKind::Email),
            ("<a_b+c@d.eu>", "a_b+c@d.eu", EntityKind::Email),
            ("https://www.example.be/over?x=1.", "https://www.example.be/over?x=1", EntityKind::Url),
            ("op www.mi-is.be, daar", "www.mi-is.be", EntityKind::Url),
            ("Portail : candidats.toits.example", "candidats.toits.example", EntityKind::Url),
            ("op mi-is.be/leefloon.", "mi-is.be/leefloon", EntityKind::Url),
            ("auf oshz-eupen.be.", "oshz-eupen.be", EntityKind::Url),
        ] {
            for lang in Lang::ALL {
                assert_found(text, lang, span, |k| k == kind);
            }
        }
    }

    #[test]
    fn account_and_national_numbers_have_their_place() {
        for (text, span, kind) in [
            ("rekening BE00 0000 0000 0000 met", "BE00 0000 0000 0000", EntityKind::Iban),
            ("BE68539007547034.", "BE68539007547034", EntityKind::Iban),
            ("BE68-5390-0754-7034", "BE68-5390-0754-7034", EntityKind::Iban),
            ("DE89 3704 0044 0532 0130 00 bei", "DE89 3704 0044 0532 0130 00", EntityKind::Iban),
            ("NL91 ABNA 0417 1643 00", "NL91 ABNA 0417 1643 00", EntityKind::Iban),
            ("RR 00.00.00-000.00", "00.00.00-000.00", EntityKind::NationalNumber),
            ("NISS 85.07.30-033.28", "85.07.30-033.28", EntityKind::NationalNumber),
            ("rijksregisternummer 85073003399", "85073003399", EntityKind::NationalNumber),
            ("85 07 30 033 28", "85 07 30 033 28", EntityKind::NationalNumber),
        ] {
            for lang in Lang::ALL {
                assert_found(text, lang, span, |k| k == kind);
            }
        }
    }

    #[test]
    fn near_misses_are_nothing() {
        for text in [
            "a@b",
            "@thuis",
            "einde.Begin",
            "genomen.de brief",
            "art.be",
            "BE12 3456",
            "DE89 3704 0044 0532 0130 01",
            "OBR/2023/6617",
            "12345678901",
            "85.07.30-033",
            "44 19 02-1",
            "www",
            "http",
            "3.14",
            "zie bijlage 2.be",
        ] {
            for lang in Lang::ALL {
                assert_none(text, lang, |k| {
                    matches!(k, EntityKind::Email | EntityKind::Iban | EntityKind::NationalNumber)
                        || (k == EntityKind::Url && !text.contains(".be"))
                });
            }
        }
        assert_none("genomen.de brief", Lang::Nl, |k| k == EntityKind::Url);
    }
}
