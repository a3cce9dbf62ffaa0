//! Calculations that the letter writes out: `1.314,20 x 16/31 = 678,30 euro`.

use super::arithmetic::{Item, Number, Range, Sign, evaluate, number};
use super::{Findings, Shown};
use crate::entity::EntityKind;
use crate::span::Span;
use crate::text::Text;

/// So many words may stand between a number and the sign behind it (`3 jours ouvrables × 58,41 €`).
const MAX_WORDS: u32 = 5;
/// A calculation with a whole number in this range may speak of years.
const YEARS: std::ops::RangeInclusive<i64> = 1990..=2099;

/// Words for signs.
const MINUS: [&str; 8] = ["min", "moins", "minus", "abzüglich", "weniger", "verminderd", "diminué", "mindern"];
const PLUS: [&str; 4] = ["plus", "vermeerderd", "augmenté", "zuzüglich"];
const TIMES: [&str; 7] = ["x", "maal", "keer", "fois", "mal", "×", "multiplié"];

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    let Some(check) = out.wanted("calculation-wrong") else { return };
    let source = &text.document.text;
    if !source.contains('=') {
        return;
    }
    for line in lines_with_equals(source) {
        for (result, value) in wrong_results(text, source, line) {
            let found = Shown::Text(result.of(source).to_owned());
            out.add(check, result, Vec::new(), vec![("found", found), ("right", Shown::Money(value))]);
        }
    }
}

/// The lines of the text that have an equals sign and a digit.
fn lines_with_equals(source: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    source.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        (line.contains('=') && line.bytes().any(|b| b.is_ascii_digit())).then(|| Span::new(start, start + line.len()))
    })
}

/// A piece of a line: items, and whether something stands between that is no part of a sum.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    Item(Item),
    Word,
    Equals,
    /// A mark that ends a sum.
    Break,
}

/// The results of a line that do not come out: where they stand, and the right value in cents.
fn wrong_results(text: &Text<'_>, source: &str, line: Span) -> Vec<(Span, i64)> {
    let pieces = pieces(source, line);
    let mut wrong = Vec::new();
    for (at, _) in pieces.iter().enumerate().filter(|(_, (piece, _))| *piece == Piece::Equals) {
        let Some(left) = left_side(&pieces, at) else { continue };
        let Some(right) = right_side(&pieces, at) else { continue };
        let span = left.span.cover(right.span);
        if is_doubtful(text, span, &left.items, &right.items) {
            continue;
        }
        // One reading that comes out is enough: a number in front may belong to the words before it.
        let whole = left.items.as_slice();
        let lefts = || (0..whole.len()).filter_map(|from| evaluate(&whole[from..])).chain(evaluate(whole));
        let rights = || (1..=right.items.len()).filter_map(|to| evaluate(&right.items[..to]));
        let has_sign = |items: &[Item]| items.iter().any(|item| matches!(item, Item::Sign(_)));
        if !has_sign(whole) && !has_sign(&right.items) {
            continue;
        }
        let rounded = right.items.iter().all(|item| matches!(item, Item::Number(n) if n.decimals == 0))
            && whole.iter().any(|item| matches!(item, Item::Number(n) if n.decimals > 0));
        let meets = |a: Range, b: Range| {
            let slack = if rounded { 1.0 } else { 0.0 };
            a.meets(Range { low: b.low - slack, high: b.high + slack, exact: b.exact })
        };
        if lefts().any(|a| rights().any(|b| meets(a, b))) {
            continue;
        }
        if let (Some(value), Some(_)) = (evaluate(whole), evaluate(&right.items)) {
            wrong.push((right.span, (value.exact * 100.0).round() as i64));
        }
    }
    wrong
}

/// Sums that are not about money, or whose numbers may be dates, years or shares.
fn is_doubtful(text: &Text<'_>, span: Span, left: &[Item], right: &[Item]) -> bool {
    let numbers = || {
        left.iter().chain(right).filter_map(|item| match item {
            Item::Number(number) => Some(*number),
            Item::Sign(_) => None,
        })
    };
    let is_year = |n: Number| n.decimals == 0 && YEARS.contains(&(n.value as i64));
    let is_money = numbers().any(|n| n.decimals == 2)
        || text.entities_in(span).iter().any(|entity| matches!(entity.kind, EntityKind::Amount { .. }));
    let has = |sign| left.contains(&Item::Sign(sign));
    !is_money
        || numbers().any(is_year)
        || text.entities_in(span).iter().any(|e| matches!(e.kind, EntityKind::Date(_) | EntityKind::Time))
        || right.contains(&Item::Sign(Sign::Percent))
        // `100 - 12 %` is read in two ways.
        || (has(Sign::Percent) && (has(Sign::Plus) || has(Sign::Minus)))
}

struct Side {
    items: Vec<Item>,
    span: Span,
}

/// The sum before the equals sign: back to what cannot be a part of it.
fn left_side(pieces: &[(Piece, Span)], equals: usize) -> Option<Side> {
    let mut first = equals;
    let mut words = 0;
    let mut begin = None;
    while first > 0 {
        let (piece, _) = pieces[first - 1];
        match piece {
            Piece::Item(item) => {
                words = 0;
                if !matches!(item, Item::Sign(Sign::Plus | Sign::Minus | Sign::Times | Sign::Over | Sign::Percent)) {
                    begin = Some(first - 1);
                }
            }
            Piece::Word if words < MAX_WORDS => words += 1,
            _ => break,
        }
        first -= 1;
    }
    side(&pieces[begin?..equals])
}

/// The result: up to what cannot be a part of it.
fn right_side(pieces: &[(Piece, Span)], equals: usize) -> Option<Side> {
    let mut end = equals + 1;
    let mut words = 0;
    let mut last = None;
    while let Some((piece, _)) = pieces.get(end) {
        match piece {
            Piece::Item(item) => {
                words = 0;
                if !matches!(item, Item::Sign(Sign::Plus | Sign::Minus | Sign::Times | Sign::Over | Sign::Open)) {
                    last = Some(end);
                }
            }
            Piece::Word if words < MAX_WORDS && last.is_some() => words += 1,
            _ => break,
        }
        end += 1;
    }
    side(&pieces[equals + 1..=last?])
}

/// The items of a stretch; two numbers without a sign between them are no sum.
fn side(pieces: &[(Piece, Span)]) -> Option<Side> {
    let mut items: Vec<Item> = Vec::new();
    let mut span: Option<Span> = None;
    for (piece, at) in pieces {
        let Piece::Item(item) = piece else { continue };
        let joins = |item: &Item| matches!(item, Item::Number(_) | Item::Sign(Sign::Open));
        let ends = |item: &Item| matches!(item, Item::Number(_) | Item::Sign(Sign::Close | Sign::Percent));
        if items.last().is_some_and(ends) && joins(item) {
            return None;
        }
        items.push(*item);
        span = Some(span.map_or(*at, |span| span.cover(*at)));
    }
    Some(Side { items, span: span? })
}

/// Cuts a line into numbers, signs, words and marks.
fn pieces(source: &str, line: Span) -> Vec<(Piece, Span)> {
    let mut pieces: Vec<(Piece, Span)> = Vec::new();
    let mut at = line.start as usize;
    let end = line.end as usize;
    while at < end {
        let rest = &source[at..end];
        let Some(c) = rest.chars().next() else { break };
        let (piece, len) = if c.is_ascii_digit() {
            match number(rest) {
                Some(n) => (Some(Piece::Item(Item::Number(n))), n.len),
                None => (Some(Piece::Break), rest.bytes().take_while(u8::is_ascii_digit).count()),
            }
        } else if c.is_alphabetic() {
            let len = rest.find(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’')).unwrap_or(rest.len());
            (word(&rest[..len]), len)
        } else {
            (mark(source, at, c, &pieces), c.len_utf8())
        };
        if let Some(piece) = piece {
            pieces.push((piece, Span::new(at, at + len)));
        }
        at += len;
    }
    drop_brackets(&pieces)
}

fn word(word: &str) -> Option<Piece> {
    let lower = word.to_lowercase();
    let sign = |sign| Some(Piece::Item(Item::Sign(sign)));
    match lower.as_str() {
        "euro" | "euros" | "eur" => None,
        w if MINUS.contains(&w) => sign(Sign::Minus),
        w if PLUS.contains(&w) => sign(Sign::Plus),
        w if TIMES.contains(&w) => sign(Sign::Times),
        _ => Some(Piece::Word),
    }
}

fn mark(source: &str, at: usize, c: char, before: &[(Piece, Span)]) -> Option<Piece> {
    let sign = |sign| Some(Piece::Item(Item::Sign(sign)));
    let next = source[at + c.len_utf8()..].chars().next();
    let is_spaced = source[..at].ends_with([' ', '\u{a0}', '\u{202f}', '€', ')'])
        || source[..at].ends_with(|c: char| c.is_ascii_digit());
    match c {
        ' ' | '\t' | '\u{a0}' | '\u{202f}' | '€' | '*' if c != '*' => None,
        // Emphasis, or a sign between two numbers.
        '*' if is_spaced && next == Some(' ') => sign(Sign::Times),
        '*' | '\r' | '\n' => None,
        '=' => Some(Piece::Equals),
        '×' => sign(Sign::Times),
        '+' => sign(Sign::Plus),
        '÷' | '/' => sign(Sign::Over),
        '%' => sign(Sign::Percent),
        '(' => sign(Sign::Open),
        ')' => sign(Sign::Close),
        '-' | '–' | '−' | '—' if before.is_empty() || !is_spaced => Some(Piece::Break),
        '-' | '–' | '−' | '—' => sign(Sign::Minus),
        _ => Some(Piece::Break),
    }
}

/// Leaves out brackets that reckon nothing: `1.314,20 (categorie 2) x 3` is `1.314,20 x 3`.
fn drop_brackets(pieces: &[(Piece, Span)]) -> Vec<(Piece, Span)> {
    let is = |piece: &Piece, sign| *piece == Piece::Item(Item::Sign(sign));
    let mut out: Vec<(Piece, Span)> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        if is(&pieces[at].0, Sign::Open)
            && let Some(length) = pieces[at..].iter().position(|(piece, _)| is(piece, Sign::Close))
        {
            let inner = &pieces[at + 1..at + length];
            let has_sign = inner.iter().any(|(piece, _)| {
                matches!(piece, Piece::Item(Item::Sign(Sign::Plus | Sign::Minus | Sign::Times | Sign::Over)))
            });
            let numbers = inner.iter().filter(|(piece, _)| matches!(piece, Piece::Item(Item::Number(_)))).count();
            if !has_sign || numbers < 2 {
                at += length + 1;
                continue;
            }
        }
        out.push(pieces[at]);
        at += 1;
    }
    out
}
