//! File numbers behind their label: `Ons kenmerk: TV-2024-077`, `Réf. CAND/2025/0871`, `Akte 44 19 02-1`.

use super::scan::{Gap, Scan};
use super::word_class::Class;
use super::{Entity, EntityKind, Slot};
use crate::span::Span;

/// So many tokens may stand between a label and its number (`nummer van uw dossier`, `n° :`, leader dots).
const MAX_LINK: usize = 6;
/// So many tokens may stand between `numéro` and the colon before its value.
const MAX_ASKED: usize = 4;
/// A telling number has at least so many characters.
const MIN_BYTES: usize = 3;
/// The longest run of capitals that can open a number in groups (`MP 1.118.774`).
const MAX_PREFIX: usize = 5;

/// Finds the file numbers of a block.
pub(super) fn annotate(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(i) = scan.next(at, Class::LABEL.or(Class::WEAK_LABEL).or(Class::NUMBER_LABEL)) {
        at = i + 1;
        let Some((end, next)) = labelled(scan, i) else { continue };
        let start = scan.start(with_owner(scan, i));
        out.push(Entity { kind: EntityKind::FileReference, span: Span::new(start, end) });
        at = next.max(at);
    }
    codes(scan, out);
}

/// Numbers without a label that by their form can only be a file's: capitals and digits in joined groups, such as
/// `BR-2026-55017`, `FH/26/0071/TVK`, `BM 55-2031`.
fn codes(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut at = 0;
    // `BR-2026-55017` is one word, `FH/26/0071` begins with one.
    while let Some(i) = scan.next(at, Class::CODED.or(Class::NUMBER)) {
        at = i + 1;
        let mut first = i;
        while first > 0 && scan.joined(first) && !scan.is_any(first - 1, &["(", "[", "€", "\"", "„", "“", "«", "‘"])
        {
            first -= 1;
        }
        let Some(end) = run_end(scan, scan.start(first)) else { continue };
        let value = &scan.text[scan.start(first)..end];
        let start = if is_code(value) {
            scan.start(first)
        } else if is_joined_number(value)
            && scan.same_line(first)
            && let Some(initials) = initials(&scan.text[..scan.start(first)])
        {
            scan.start(first) - initials
        } else {
            continue;
        };
        at = at.max(scan.token_from(i, end));
        let in_law = (1..=3).any(|back| scan.has(i.wrapping_sub(back), Class::ACT))
            || scan.is_any(first.wrapping_sub(1), &["§", "."]);
        let place = Span::new(start, end);
        if !in_law && !out.iter().rev().take(MAX_LINK).any(|entity| entity.span.overlaps(place)) {
            out.push(Entity { kind: EntityKind::FileReference, span: place });
        }
    }
}

/// How many bytes before a number belong to the capitals that open it: `HA-TVR 2025/118`, `D.R. 1187/25`, `W&E 26/044`.
fn initials(before: &str) -> Option<usize> {
    let word = before.trim_end();
    let word = word.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | ',' | ';' | ':')).next()?;
    let letters: String = word.chars().filter(|c| !matches!(c, '.' | '&')).collect();
    let is_initials = is_capitals(word) || (word.len() <= MAX_PREFIX + 2 && word != letters && is_capitals(&letters));
    let from = before.len() - before.trim_end().len();
    is_initials.then_some(word.len() + from)
}

/// Two to four capitals, or two such groups (`HA-TVR`), such as open a number in groups.
fn is_capitals(word: &str) -> bool {
    let is_group = |group: &str| (2..=4).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_uppercase());
    word.split(['-', '/']).count() <= 2 && word.split(['-', '/']).all(is_group) && !matches!(word, "BE" | "EUR" | "TEL")
}

/// Groups of digits joined by a hyphen or slash, long enough for a file number.
fn is_joined_number(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    digits >= 5
        && !is_date(value)
        && value.contains(['-', '/'])
        && value.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/'))
}

/// Joined groups of capitals and digits with at least three digits; no account, postal code or ordinary word.
fn is_code(value: &str) -> bool {
    let count = |is_one: fn(&u8) -> bool| value.bytes().filter(is_one).count();
    // A period that ends an initial may stand before another joint: `B.C./2025/118`.
    let groups = || value.split("./").flat_map(|part| part.split(['-', '/', '.', '_']));
    let is_postal = || {
        value.len() <= 7 && value.split_once('-').is_some_and(|(country, code)| country.len() <= 2 && code.len() >= 4)
    };
    (6..=24).contains(&value.len())
        && (1..=8).contains(&count(u8::is_ascii_uppercase))
        && count(u8::is_ascii_digit) >= 3
        && count(u8::is_ascii_lowercase) == 0
        && !value.starts_with("BE")
        && groups().count() >= 2
        && groups().all(|group| !group.is_empty() && group.len() <= 8)
        && groups().any(|group| group.len() <= 5 && group.bytes().all(|b| b.is_ascii_uppercase()))
        && !is_postal()
}

/// The token where the label at `i` starts: `Ons kenmerk`, `Votre numéro de dossier`.
fn with_owner(scan: &Scan<'_>, i: usize) -> usize {
    let owner = ["ons", "onze", "uw", "je", "nos", "notre", "votre", "vos", "v", "n", "unser", "unsere", "ihr", "ihre"];
    let before = i.wrapping_sub(1);
    if scan.same_line(i) && scan.is_any(before, &owner) && scan.str(before).len() > 1 { before } else { i }
}

/// The number behind the label at token `i`: its last byte and the token behind it.
fn labelled(scan: &Scan<'_>, i: usize) -> Option<(usize, usize)> {
    let mut strong = scan.has(i, Class::LABEL);
    let mut numbered = scan.has(i, Class::NUMBER_LABEL);
    let bare = numbered;
    // `n`, `no` and `nr` are labels only with their mark or period.
    // `loi n° 2010-626`, `Verordnung Nr. 883/2004`
    let european =
        scan.mark(i.wrapping_sub(1), ")") && scan.is_any(i.wrapping_sub(2), &["eg", "ce", "eu", "ue", "ewg", "eeg"]);
    if bare && (european || scan.has(i.wrapping_sub(1), Class::ACT.or(Class::ACT_ADJECTIVE))) {
        return None;
    }
    if bare && scan.str(i).len() == 1 && !is_degree(scan, i + 1) {
        return None;
    }
    let mut at = i + 1;
    for _ in 0..MAX_LINK {
        if is_degree(scan, at) || scan.is_any(at, &[".", ":", "=", "–", "…", "|", "*"]) {
            at += 1;
            continue;
        }
        if scan.has(at, Class::LABEL.or(Class::WEAK_LABEL)) && !scan.starts_line(at) && at > i {
            strong |= numbered || scan.has(at, Class::LABEL);
            at += 1;
            continue;
        }
        if scan.has(at, Class::NUMBER_LABEL) && (scan.str(at).len() > 1 || is_degree(scan, at + 1)) {
            numbered = true;
            at += 1;
            continue;
        }
        // `nummer van uw dossier`, `numéro de votre dossier`, `kenmerk van het dossier`, `is`
        if scan.is_any(
            at,
            &[
                "van", "uw", "het", "de", "du", "votre", "notre", "des", "ihrer", "ihres", "der", "ons", "is", "est",
                "ist", "lautet",
            ],
        ) && names_label(scan, at)
        {
            at += 1;
            continue;
        }
        break;
    }
    if bare
        && !strong
        && let Some(found) = asked(scan, at)
    {
        return Some(found);
    }
    // Leader dots can be many.
    while scan.mark(at, ".") || scan.mark(at, ":") {
        at += 1;
    }
    if scan.mark(at, "(") && scan.mark(at + 1, ")") {
        at += 2;
    }
    if let Some((end, slot)) = scan.field(at) {
        let named = slot == Slot::Reference || (strong && slot == Slot::Unknown);
        return named.then(|| (scan.end(end - 1), end));
    }
    if scan.has(at, Class::HIDDEN) && !strong && (bare || !numbered) {
        return None;
    }
    let (start, end) = (scan.start(at), value_end(scan, at)?);
    let value = &scan.text[start..end];
    is_telling(value, strong, numbered && !bare, bare && !strong).then(|| (end, scan.token_from(at, end)))
}

/// `Numéro attribué : PL-26/1190`, `Onder welk nummer? BR.2026.0033`: a code behind a colon or question mark.
fn asked(scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
    let mark = (at..at + MAX_ASKED)
        .take_while(|i| scan.is_word(*i) || scan.has(*i, Class::MARK))
        .find(|i| scan.is_any(*i, &[":", "?"]))?;
    let value = (mark + 1..mark + 4).find(|i| !scan.is_any(*i, &["*", "|"]))?;
    if scan.has(value, Class::HIDDEN) || !scan.follows(value) {
        return None;
    }
    let (start, end) = (scan.start(value), value_end(scan, value)?);
    let text = &scan.text[start..end];
    let coded = text.bytes().any(|b| b.is_ascii_alphabetic()) && !text.starts_with("BE");
    (coded && is_telling(text, false, false, true)).then(|| (end, scan.token_from(value, end)))
}

fn is_degree(scan: &Scan<'_>, i: usize) -> bool {
    scan.joined(i) && scan.is_any(i, &["°", "º", "o"])
}

/// Whether a small word at `at` leads to a label, or is a verb between label and number.
fn names_label(scan: &Scan<'_>, at: usize) -> bool {
    if scan.is_any(at, &["is", "est", "ist", "lautet"]) {
        return true;
    }
    (at + 1..at + 3).any(|i| scan.has(i, Class::LABEL.or(Class::WEAK_LABEL)))
}

/// Where the number that starts at token `at` ends, in bytes.
fn value_end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    if scan.gap(at) == Gap::Line && !scan.is_any(at.wrapping_sub(1), &[":", "."]) {
        return None;
    }
    let mut end = run_end(scan, scan.start(at))?;
    let mut i = scan.token_from(at, end);
    let first = &scan.text[scan.start(at)..end];
    // `MP 1.118.774`: capitals, then a number
    let prefix = first.len() <= MAX_PREFIX && first.bytes().all(|b| b.is_ascii_uppercase());
    if prefix {
        if !scan.same_line(i) || !scan.has(i, Class::NUMBER.or(Class::HIDDEN)) {
            return None;
        }
        end = run_end(scan, scan.start(i))?;
        i = scan.token_from(i, end);
    }
    // `45 871`, `44 19 02-1`: groups of digits
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let mut previous = &scan.text[scan.start(at)..end];
    while digits(previous.rsplit(' ').next().unwrap_or(previous)) && scan.same_line(i) && !scan.joined(i) {
        let start = scan.start(i);
        let Some(group_end) = run_end(scan, start) else { break };
        let group = &scan.text[start..group_end];
        let next = scan.token_from(i, group_end);
        let number = group.len() <= 6
            && group.starts_with(|c: char| c.is_ascii_digit())
            && group.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.'));
        let other = Class::MONTH.or(Class::UNIT).or(Class::CURRENCY).or(Class::HOUR);
        if !number || group.len() < 2 || scan.has(next, other) || scan.mark(next, "%") {
            break;
        }
        end = group_end;
        i = next;
        previous = group;
    }
    Some(end)
}

/// Where the run of letters, digits and inner marks that starts at byte `start` ends.
fn run_end(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let bytes = &scan.text.as_bytes()[start..scan.block_end()];
    let mut end = 0;
    for (at, b) in bytes.iter().enumerate() {
        if b.is_ascii_alphanumeric() {
            end = at + 1;
        } else if !matches!(b, b'-' | b'/' | b'.' | b'_' | b':' | b'\\') || end != at {
            break;
        }
    }
    (end > 0 && scan.text.is_char_boundary(start + end)).then_some(start + end)
}

/// Whether a number can be that of a file. Behind a weak label, or none, it must not look like something else.
fn is_telling(value: &str, strong: bool, numbered: bool, bare: bool) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let joints = value.bytes().filter(|b| matches!(b, b'-' | b'/' | b'.' | b'_')).count();
    if digits == 0 || value.len() < MIN_BYTES || is_date(value) {
        return false;
    }
    if bare {
        return joints > 0 && digits >= 3 && (letters > 0 || digits >= 6);
    }
    let year = value.len() == 4 && letters == 0 && matches!(&value[..2], "19" | "20");
    strong || numbered || (!year && (joints > 0 || letters > 0 || digits >= 4))
}

/// `12/05/2025`, `3-5-2025`: a date behind a label is no number.
fn is_date(value: &str) -> bool {
    let mut parts = value.split(['/', '-', '.']);
    let short = |part: Option<&str>| {
        part.is_some_and(|p| {
            p.len() <= 2 && p.bytes().all(|b| b.is_ascii_digit()) && p.parse::<u8>().is_ok_and(|n| n <= 31)
        })
    };
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    short(day) && short(month) && year.is_some_and(|y| y.len() == 4 && y.starts_with("20")) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_none};
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn codes_need_no_label() {
        for code in
            ["INK.2026.0188-B", "BR-2026-55017", "FH/26/0071/TVK", "3391-07-B", "61044-RIS-08", "B.C./2025/1014-07"]
        {
            assert!(is_code(code), "{code}");
        }
        for other in ["B-4700", "BE68-5390", "1.640,83", "E-MAIL", "03/05/2025", "COVID-19", "2024-2025", "C3.2"] {
            assert!(!is_code(other), "{other}");
        }
        assert!(is_joined_number("55-2031") && is_capitals("BM") && !is_joined_number("2024") && !is_capitals("BE"));
        assert!(is_capitals("HA-TVR") && !is_capitals("A-B") && !is_capitals("HA-TV-RX"));
    }

    #[test]
    fn file_numbers_have_their_place() {
        for (lang, text, span) in [
            (Lang::Nl, "Ons kenmerk: TV-2024-077", "Ons kenmerk: TV-2024-077"),
            (Lang::Nl, "Nummer van uw dossier: ZL-26-00291", "Nummer van uw dossier: ZL-26-00291"),
            (Lang::Nl, "team Energie – dossier VT/25/0312", "dossier VT/25/0312"),
            (Lang::Nl, "Dossier 13/889/G", "Dossier 13/889/G"),
            (Lang::Nl, "Kandidaat nr. 118-20773", "Kandidaat nr. 118-20773"),
            (Lang::Nl, "Dossiernr. 3/118.204-7", "Dossiernr. 3/118.204-7"),
            (Lang::Nl, "DOSSIERNR.........: 0071-22-LL", "DOSSIERNR.........: 0071-22-LL"),
            (Lang::Nl, "Dossier: «Dossiernummer»", "Dossier: «Dossiernummer»"),
            (Lang::Nl, "Nr. LL/2025/0944 — afdeling", "Nr. LL/2025/0944"),
            (Lang::Nl, "Onder welk nummer? BR.2026.0033. Geef", "nummer? BR.2026.0033"),
            (Lang::Fr, "Numéro attribué : PL-26/1190", "Numéro attribué : PL-26/1190"),
            (Lang::De, "Unfallnummer: GF 2025.10.0388", "Unfallnummer: GF 2025.10.0388"),
            (Lang::Nl, "onder volgnummer DH-2025-1604.", "volgnummer DH-2025-1604"),
            (Lang::Nl, "Aangesloten nr. 44.018.552 / rechtzetting", "Aangesloten nr. 44.018.552"),
            (Lang::Fr, "Réf. C31/53/2023/00417", "Réf. C31/53/2023/00417"),
            (Lang::Fr, "N° bénéficiaire : 45 871", "N° bénéficiaire : 45 871"),
            (Lang::Fr, "Numéro de votre dossier : RP-4471-26", "Numéro de votre dossier : RP-4471-26"),
            (Lang::Fr, "Dossier MP 1.118.774", "Dossier MP 1.118.774"),
            (Lang::Fr, "dossier no 2026/0093-B", "dossier no 2026/0093-B"),
            (Lang::Fr, "votre candidature n° 20.449", "votre candidature n° 20.449"),
            (Lang::Fr, "Accusé de réception n° [NUMERO]", "réception n° [NUMERO]"),
            (Lang::Fr, "REF : 0031877/RI/2", "REF : 0031877/RI/2"),
            (Lang::Fr, "Nos réf. : CAND/2025/0871.", "Nos réf. : CAND/2025/0871"),
            (Lang::De, "Akte 44 19 02-1", "Akte 44 19 02-1"),
            (Lang::De, "Az. EW-2025-417 – 8. Oktober 2025", "Az. EW-2025-417"),
            (Lang::De, "Zeichen 63/S/2025/0318", "Zeichen 63/S/2025/0318"),
            (Lang::De, "Akte KG-0097-4412", "Akte KG-0097-4412"),
            (Lang::De, "Eingangsbestätigung Nr. «LFD_NR»", "Eingangsbestätigung Nr. «LFD_NR»"),
            (Lang::De, "Unser Zeichen: S-118/2019", "Unser Zeichen: S-118/2019"),
            (Lang::De, "Aktenzeichen: 2025/417", "Aktenzeichen: 2025/417"),
            (Lang::De, "Ihr Antrag auf Beihilfe (S&E 26/0381)", "S&E 26/0381"),
            (Lang::Fr, "D.A.S. 2201/25 - MARTIN Luc", "D.A.S. 2201/25"),
        ] {
            assert_found(text, lang, span, |kind| kind == EntityKind::FileReference);
        }
    }

    #[test]
    fn other_numbers_are_no_file_numbers() {
        for (lang, text) in [
            (Lang::Nl, "Dossier volledig"),
            (Lang::Nl, "uw dossier van 3 mei 2025"),
            (Lang::Nl, "Uw kenmerk: geen"),
            (Lang::Nl, "uw aanvraag 3 maanden geleden"),
            (Lang::Nl, "op het nummer 02 000 64 12"),
            (Lang::Nl, "dossier 2024"),
            (Lang::Nl, "Ondernemingsnummer: 0123.456.789"),
            (Lang::Fr, "Numéro de compte : BE68 5390 0754 7034"),
            (Lang::Fr, "votre dossier du 3 mai"),
            (Lang::Fr, "le dossier est complet"),
            (Lang::Fr, "Réf. : 12/05/2025"),
            (Lang::Fr, "votre demande, 2 documents"),
            (Lang::Fr, "rue Jourdan n° 45-55"),
            (Lang::De, "Ihre Akte ist vollständig"),
            (Lang::De, "Artikel 3 Nr. 4"),
            (Lang::De, "Ihr Antrag vom 30. September"),
            (Lang::De, "ein Zeichen 3"),
            (Lang::De, "Nr. 12"),
            (Lang::Nl, "het K.B. 25/11/1991"),
        ] {
            assert_none(text, lang, |kind| kind == EntityKind::FileReference);
        }
    }
}
