//! Totals that are not the sum of the rows above them.

use super::rows::{Row, Sum, runs};
use super::{Findings, Shown};
use crate::span::Span;
use crate::text::Text;

/// Words that a total is labelled with.
const TOTAL: [&str; 17] = [
    "totaal",
    "totale",
    "totaalbedrag",
    "eindtotaal",
    "samen",
    "som",
    "total",
    "totaux",
    "somme",
    "ensemble",
    "gesamt",
    "gesamtbetrag",
    "gesamtsumme",
    "summe",
    "insgesamt",
    "zusammen",
    "totalbetrag",
];
/// Words of a label that make it another figure than the sum of the rows above.
const OTHER: [&str; 30] = [
    "subtotaal",
    "tussentotaal",
    "sous",
    "zwischensumme",
    "maand",
    "mois",
    "monat",
    "jaar",
    "an",
    "jahr",
    "verschil",
    "différence",
    "differenz",
    "saldo",
    "solde",
    "rest",
    "reste",
    "gemiddeld",
    "moyenne",
    "durchschnitt",
    "afgerond",
    "arrondi",
    "gerundet",
    "netto",
    "net",
    "nog",
    "encore",
    "noch",
    "max",
    "maximum",
];
/// A label has at most so many words before its sum.
const MAX_LABEL_WORDS: usize = 7;
/// With more parts than these, which of them count is not certain.
const MAX_PARTS: usize = 24;
/// So many parts are tried in all ways of adding and leaving out.
const MAX_TRIED: usize = 10;
/// Sums in one column of a plain text end so many characters apart, at most.
const MAX_OFFSET: usize = 2;
/// A total may be so many times one part: months, persons.
const MAX_TIMES: i64 = 60;

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    let Some(check) = out.wanted("total-wrong") else { return };
    if !text.document.text.lines().any(may_be_total) {
        return;
    }
    for run in runs(text) {
        for (at, row) in run.iter().enumerate() {
            if !is_total(row) {
                continue;
            }
            for total in &row.sums {
                let Some(parts) = parts_of(&run[..at], row, total) else { continue };
                if let Some(sum) = wrong_sum(&parts, total.cents) {
                    let found = Shown::Text(total.span.of(&text.document.text).to_owned());
                    let places: Vec<Span> = parts.iter().map(|part| part.span).collect();
                    out.add(check, total.span, places, vec![("found", found), ("right", Shown::Money(sum))]);
                }
            }
        }
    }
}

/// Whether a line begins with few words of which one labels totals: a quick look before rows are read.
fn may_be_total(line: &str) -> bool {
    let is_label =
        |word: &str| (3..=13).contains(&word.len()) && TOTAL.iter().any(|total| total.eq_ignore_ascii_case(word));
    words(line).take(MAX_LABEL_WORDS).any(is_label)
}

fn words(label: &str) -> impl Iterator<Item = &str> {
    label.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_total(row: &Row) -> bool {
    row.is_clear
        && !row.sums.is_empty()
        && words(&row.label).count() <= MAX_LABEL_WORDS
        && words(&row.label).any(|word| TOTAL.contains(&word))
        && !words(&row.label).any(|word| OTHER.contains(&word))
}

/// The sums above a total, in its column, when it is certain which they are: every row has one, and none is a total.
fn parts_of(above: &[Row], row: &Row, total: &Sum) -> Option<Vec<Sum>> {
    let mut parts = Vec::new();
    for before in above.iter().rev() {
        if before.sums.is_empty() {
            break;
        }
        let is_labelled = words(&before.label).any(|word| TOTAL.contains(&word) || OTHER[..4].contains(&word));
        if is_labelled || !before.is_clear {
            return None;
        }
        parts.push(in_column(before, row, total)?);
    }
    parts.reverse();
    (2..=MAX_PARTS).contains(&parts.len()).then_some(parts)
}

/// The sum of a row that stands in the column of a total: in the same cell, or above it on the line.
fn in_column(before: &Row, row: &Row, total: &Sum) -> Option<Sum> {
    if before.is_table != row.is_table {
        return None;
    }
    if !row.is_table && before.sums.len() == 1 && row.sums.len() == 1 {
        return before.sums.first().copied();
    }
    let slack = if row.is_table { 0 } else { MAX_OFFSET };
    let mut found = before.sums.iter().filter(|sum| sum.column.abs_diff(total.column) <= slack);
    let sum = *found.next()?;
    found.next().is_none().then_some(sum)
}

/// The sum of the parts, when no reading of them gives the total.
fn wrong_sum(parts: &[Sum], total: i64) -> Option<i64> {
    let slack = i64::try_from(parts.len()).unwrap_or(0);
    let is_total = |sum: i64| (sum.abs() - total.abs()).abs() <= slack;
    let sum: i64 = parts.iter().map(|part| part.cents).sum();
    let plain: i64 = parts.iter().map(|part| part.cents.abs()).sum();
    // A total far from the sum is a total of something else.
    let is_near = total > 0 && sum > 0 && sum <= total.saturating_mul(2) && total <= sum.saturating_mul(2);
    if is_total(sum) || is_total(plain) || !is_near {
        return None;
    }
    let is_multiple = |part: &Sum| part.cents != 0 && total % part.cents == 0 && total / part.cents <= MAX_TIMES;
    let is_suffix = (0..parts.len()).any(|from| is_total(parts[from..].iter().map(|part| part.cents).sum()));
    if is_suffix
        || parts.iter().any(is_multiple)
        || is_some_choice(&parts[parts.len().saturating_sub(MAX_TRIED)..], total, slack)
    {
        return None;
    }
    Some(sum)
}

/// Whether adding some parts, taking off others and leaving out the rest gives the total.
fn is_some_choice(parts: &[Sum], total: i64, slack: i64) -> bool {
    fn choose(parts: &[Sum], left: i64, slack: i64) -> bool {
        let Some((part, rest)) = parts.split_first() else { return left.abs() <= slack };
        choose(rest, left, slack) || choose(rest, left - part.cents, slack) || choose(rest, left + part.cents, slack)
    }
    // Parts with a pattern of their own (equal sums) give many totals; six are enough to explain one.
    let parts = &parts[parts.len().saturating_sub(6)..];
    choose(parts, total, slack.min(2))
}
