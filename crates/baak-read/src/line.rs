//! What a line of text is by its look: a bullet, a numbered item, a rule, a line in capitals.

/// Marks that begin an item and say nothing themselves.
const BULLETS: [char; 12] = ['-', '•', '*', '–', '—', '▪', '·', '◦', '●', '‣', '➢', '✓'];
/// Check boxes begin an item and are part of its text.
const BOXES: [char; 6] = ['☐', '☑', '☒', '□', '■', '❑'];
/// A line in capitals has at least so many letters; fewer is an abbreviation.
const MIN_CAPITALS: usize = 4;

/// German months, whose dates look like a numbered item: `12. März 2026`.
const GERMAN_MONTHS: [&str; 24] = [
    "Januar",
    "Jänner",
    "Februar",
    "Feber",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
    "Jan",
    "Feb",
    "Mär",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Okt",
    "Dez",
];

/// How a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    /// A bullet or check box.
    Bullet,
    /// `1.`, `2)`, `a)`, `(b)`.
    Numbered,
}

/// The mark that begins a list item, and how many bytes of the line it takes. The line has no white space before it.
pub(crate) fn marker(line: &str) -> Option<(Marker, usize)> {
    let first = line.chars().next()?;
    if BOXES.contains(&first) {
        return Some((Marker::Bullet, 0));
    }
    let rest = &line[first.len_utf8()..];
    if BULLETS.contains(&first) {
        let is_item = rest.starts_with([' ', '\t', '\u{A0}']) && !rest.trim().is_empty();
        return is_item.then(|| (Marker::Bullet, first.len_utf8()));
    }
    numbered(line).map(|length| (Marker::Numbered, length))
}

/// The length of `1.`, `12)`, `a)` or `(a)` at the start of a line.
fn numbered(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let open = usize::from(bytes.first() == Some(&b'('));
    let digits = bytes[open..].iter().take_while(|b| b.is_ascii_digit()).count();
    let name = match digits {
        0 if bytes.get(open)?.is_ascii_lowercase() => 1,
        1 | 2 => digits,
        _ => return None,
    };
    let end = open + name;
    let is_closed = match bytes.get(end)? {
        b')' => true,
        // `a.` could be an abbreviation.
        b'.' => open == 0 && digits > 0,
        _ => false,
    };
    let rest = line.get(end + 1..)?;
    let is_item = is_closed && rest.starts_with([' ', '\t', '\u{A0}']) && !rest.trim().is_empty();
    (is_item && !is_german_date(line)).then_some(end + 1)
}

/// Whether a line begins with a date as `12. März`.
pub(crate) fn is_german_date(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let Some(rest) = rest.strip_prefix('.').filter(|_| rest.len() < line.len()) else { return false };
    let rest = rest.trim_start();
    let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    GERMAN_MONTHS.contains(&word)
}

/// Whether a line is only there to divide: `-----`, `* * *`, `_____`.
pub(crate) fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|c| !c.is_whitespace()).count();
    marks >= 3 && line.chars().all(|c| c.is_whitespace() || "-_=*~—–".contains(c))
}

/// Whether all letters of a line are capitals.
pub(crate) fn is_in_capitals(line: &str) -> bool {
    line.chars().filter(|c| c.is_uppercase()).count() >= MIN_CAPITALS && !line.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_and_what_looks_like_one() {
        for (line, expected) in [
            ("- uw huurcontract", Some((Marker::Bullet, 1))),
            ("•\tvotre bail", Some((Marker::Bullet, 3))),
            ("☐ weigering", Some((Marker::Bullet, 0))),
            ("1. Beslissing", Some((Marker::Numbered, 2))),
            ("a) uw naam", Some((Marker::Numbered, 2))),
            ("(b) uw adres", Some((Marker::Numbered, 3))),
            ("12. März 2026", None),
            ("12. Mängel", Some((Marker::Numbered, 3))),
            ("1.314,20 euro", None),
            ("-5 graden", None),
            ("-", None),
            ("2026. Daarna", None),
            ("a. u. b.", None),
            ("", None),
            ("(", None),
            ("é) x", None),
        ] {
            assert_eq!(marker(line), expected, "{line}");
        }
    }

    #[test]
    fn rules_and_capitals() {
        assert!(is_rule("-----") && is_rule("* * *") && !is_rule("--") && !is_rule("- a -"));
        assert!(is_in_capitals("DÉCISION DE REFUS") && !is_in_capitals("OCMW Gent") && !is_in_capitals("A 12"));
    }
}
