//! Numbers as letters write them, and sums of them that allow for rounding.

/// A number, and how far its last digit lets it be off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    /// Digits behind the decimal mark.
    pub(super) decimals: u32,
    /// Bytes of the text that it takes.
    pub(super) len: usize,
}

/// The number at the start of `text`: `1.314,20`, `1 314,20`, `876,13`, `16`, `1,4720`.
pub(super) fn number(text: &str) -> Option<Number> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let first = digits(0);
    if first == 0 {
        return None;
    }
    let (mut whole, mut at) = (text[..first].to_owned(), first);
    // Groups of three behind a point or a (no-break) space; a single group behind a comma is a decimal.
    while whole.len() <= 12 && first <= 3 {
        let rest = &text[at..];
        let Some(mark) = rest.chars().next().filter(|c| matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’'))
        else {
            break;
        };
        let from = at + mark.len_utf8();
        if digits(from) != 3 {
            break;
        }
        // `3 188,52 euro` could be two numbers: a space joins digits only where one to three stand before it.
        whole.push_str(&text[from..from + 3]);
        at = from + 3;
    }
    let mut decimals = 0;
    let mut fraction = String::new();
    if let Some(mark) = bytes.get(at).filter(|b| matches!(b, b',' | b'.')) {
        let count = digits(at + 1);
        // A point before exactly three digits groups them, and a comma or point before none ends a sentence.
        if count > 0 && count <= 6 && !(*mark == b'.' && count == 3) {
            fraction.push_str(&text[at + 1..=at + count]);
            decimals = count as u32;
            at += 1 + count;
        }
    }
    if at < bytes.len() && bytes[at].is_ascii_digit() {
        return None;
    }
    let value = format!("{whole}.{fraction}0").parse().ok()?;
    Some(Number { value, decimals, len: at })
}

/// A value that lies between two bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub(super) low: f64,
    pub(super) high: f64,
    /// What the numbers give when they are taken as they stand.
    pub(super) exact: f64,
}

impl Range {
    /// A number may be off by one in its last decimal; whole numbers are counts and exact.
    pub(super) fn of(number: Number) -> Self {
        let off = if number.decimals == 0 { 0.0 } else { 0.1f64.powi(number.decimals.min(6).cast_signed()) };
        Self { low: number.value - off, high: number.value + off, exact: number.value }
    }

    fn exactly(value: f64) -> Self {
        Self { low: value, high: value, exact: value }
    }

    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high, exact: self.exact + other.exact }
    }

    fn minus(self, other: Self) -> Self {
        Self { low: self.low - other.high, high: self.high - other.low, exact: self.exact - other.exact }
    }

    /// All values in a letter's sums are positive.
    fn times(self, other: Self) -> Self {
        Self { low: self.low * other.low, high: self.high * other.high, exact: self.exact * other.exact }
    }

    fn over(self, other: Self) -> Option<Self> {
        (other.low > 0.0).then(|| Self {
            low: self.low / other.high,
            high: self.high / other.low,
            exact: self.exact / other.exact,
        })
    }

    /// Whether both can be the same value.
    pub(super) fn meets(self, other: Self) -> bool {
        const HAIR: f64 = 1e-6;
        self.low <= other.high + HAIR && other.low <= self.high + HAIR
    }
}

/// A sign between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    Times,
    Over,
    Percent,
    Open,
    Close,
}

/// A number or a sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Item {
    Number(Number),
    Sign(Sign),
}

/// The value of `a + b x c`, or `None` when the items are no sum.
pub(super) fn evaluate(items: &[Item]) -> Option<Range> {
    let mut at = 0;
    let value = sum(items, &mut at, 0)?;
    (at == items.len()).then_some(value)
}

/// Brackets within brackets, at most.
const MAX_DEPTH: u32 = 4;

fn sum(items: &[Item], at: &mut usize, depth: u32) -> Option<Range> {
    let mut value = product(items, at, depth)?;
    loop {
        let sign = match items.get(*at) {
            Some(Item::Sign(sign @ (Sign::Plus | Sign::Minus))) => *sign,
            _ => return Some(value),
        };
        *at += 1;
        let next = product(items, at, depth)?;
        value = if sign == Sign::Plus { value.plus(next) } else { value.minus(next) };
    }
}

fn product(items: &[Item], at: &mut usize, depth: u32) -> Option<Range> {
    let mut value = factor(items, at, depth)?;
    loop {
        let sign = match items.get(*at) {
            Some(Item::Sign(sign @ (Sign::Times | Sign::Over))) => *sign,
            _ => return Some(value),
        };
        *at += 1;
        let next = factor(items, at, depth)?;
        value = if sign == Sign::Times { value.times(next) } else { value.over(next)? };
    }
}

fn factor(items: &[Item], at: &mut usize, depth: u32) -> Option<Range> {
    let value = match items.get(*at)? {
        Item::Number(number) => {
            *at += 1;
            Range::of(*number)
        }
        Item::Sign(Sign::Open) if depth < MAX_DEPTH => {
            *at += 1;
            let value = sum(items, at, depth + 1)?;
            if items.get(*at) != Some(&Item::Sign(Sign::Close)) {
                return None;
            }
            *at += 1;
            value
        }
        Item::Sign(_) => return None,
    };
    if items.get(*at) == Some(&Item::Sign(Sign::Percent)) {
        *at += 1;
        return value.over(Range::exactly(100.0));
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_belgians_write_them() {
        for (text, value, decimals, len) in [
            ("1.314,20 euro", 1314.20, 2, 8),
            ("1 314,20 €", 1314.20, 2, 8),
            ("1\u{a0}314,20", 1314.20, 2, 9),
            ("876,13", 876.13, 2, 6),
            ("1,4720.", 1.4720, 4, 6),
            ("2.000 euro", 2000.0, 0, 5),
            ("16/31", 16.0, 0, 2),
            ("400, daarna", 400.0, 0, 3),
            ("12.345.678,9", 12_345_678.9, 1, 12),
            ("12.50", 12.5, 2, 5),
            ("2025", 2025.0, 0, 4),
        ] {
            let found = number(text).expect(text);
            assert!((found.value - value).abs() < 1e-9, "{text}: {found:?}");
            assert_eq!((found.decimals, found.len), (decimals, len), "{text}");
        }
        assert_eq!(number("euro"), None);
    }

    #[test]
    fn sums_follow_the_rules_of_reckoning() {
        let number = |text| Item::Number(number(text).expect("a number"));
        let (plus, minus, times, over) =
            (Item::Sign(Sign::Plus), Item::Sign(Sign::Minus), Item::Sign(Sign::Times), Item::Sign(Sign::Over));
        let (open, close, percent) = (Item::Sign(Sign::Open), Item::Sign(Sign::Close), Item::Sign(Sign::Percent));
        for (items, value) in [
            (vec![number("2"), times, number("188,52"), plus, number("162,10")], Some(539.14)),
            (vec![number("1.314,20"), times, number("16"), over, number("31")], Some(678.296_774)),
            (vec![open, number("900"), minus, number("400"), close, times, number("3")], Some(1500.0)),
            (vec![number("1.738,54"), times, number("50"), percent], Some(869.27)),
            (vec![number("3"), over, number("0")], None),
            (vec![number("3"), plus], None),
            (vec![open, number("3")], None),
            (vec![], None),
        ] {
            match (evaluate(&items), value) {
                (Some(found), Some(value)) => assert!((found.exact - value).abs() < 1e-5, "{found:?} {value}"),
                (found, value) => assert_eq!(found.is_some(), value.is_some(), "{items:?}"),
            }
        }
    }

    #[test]
    fn a_cent_of_rounding_is_allowed_and_no_more() {
        let range = |text| Range::of(number(text).expect("a number"));
        assert!(range("678,30").meets(range("678,29")));
        assert!(!range("678,30").meets(range("678,10")));
        assert!(!range("700").meets(range("701")));
    }
}
