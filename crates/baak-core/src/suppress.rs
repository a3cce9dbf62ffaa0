//! Findings that the author of a letter sets aside, in comments with a reason.
//!
//! ```text
//! <!-- baak-disable-next-line word/jargon -- the term of the act, explained below -->
//! <!-- baak-disable-line word/jargon -- … -->
//! <!-- baak-disable word/jargon, sentence -- … -->  until  <!-- baak-enable word/jargon -->
//! <!-- baak-disable-file law/appeal-deadline -- stands in the annex -->
//! ```
//!
//! A comment sets aside the findings that begin in its reach. One that sets nothing aside, names no rule, or gives no reason
//! is a finding of its own, which nothing sets aside.

use crate::diagnostic::{Diagnostic, Place};
use crate::document::{Comment, Document};
use crate::house::House;
use crate::lang::UiLang;
use crate::report::{SetAsideBy, Suppressed};
use crate::rules::suppression::{no_reason, unknown_rule, unused};
use crate::rules::{self, Findings, Rule};
use crate::settings::{Settings, covers};
use crate::span::{LineIndex, Span};
use std::ops::Range;

/// How every comment to Baak begins.
pub const MARK: &str = "baak-";
/// What stands between the rules and the reason.
const REASON: &str = "--";

/// How far a comment reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    NextLine,
    Line,
    UntilEnabled,
    File,
    Enable,
}

/// What a comment says.
#[derive(Debug, PartialEq, Eq)]
struct Directive<'c> {
    reach: Reach,
    codes: Vec<&'c str>,
    reason: &'c str,
}

impl<'c> Directive<'c> {
    /// Reads a comment; `None` where its first word is none of Baak's.
    fn parse(comment: &'c str) -> Option<Self> {
        let (order, reason) = comment.split_once(REASON_START).unwrap_or((comment, ""));
        let mut words = order.split([' ', '\t', '\n', '\r', ',']).filter(|word| !word.is_empty());
        let reach = match words.next()?.strip_prefix(MARK)? {
            "disable-next-line" => Reach::NextLine,
            "disable-line" => Reach::Line,
            "disable" => Reach::UntilEnabled,
            "disable-file" => Reach::File,
            "enable" => Reach::Enable,
            _ => return None,
        };
        let codes = words.take_while(|word| *word != REASON).collect();
        Some(Self { reach, codes, reason: reason.trim() })
    }
}

/// [`REASON`] as a word of its own.
const REASON_START: &str = " --";

/// The places that one order reaches, as a range of the text.
fn reach_of(document: &Document, lines: &LineIndex, at: usize, directive: &Directive<'_>, code: &str) -> Range<u32> {
    let comment = &document.comments[at];
    let length = document.text.len() as u32;
    let line_of = |span: Span| lines.line_column(&document.source, span.start).line;
    let of_line = |line: u32| {
        let source = lines.line_span(&document.source, line).unwrap_or_default();
        document.map.to_text(source)
    };
    let own = document.map.to_source(comment.at);
    let last = lines.line_column(&document.source, own.end.saturating_sub(1).max(own.start)).line;
    match directive.reach {
        Reach::Enable => 0..0,
        Reach::File => 0..length + 1,
        Reach::Line => {
            let line = of_line(last);
            line.start.min(comment.at.start)..line.end.max(comment.at.end)
        }
        Reach::NextLine => {
            // The first text behind the comment, and all of its line.
            let rest = &document.text[comment.at.end as usize..];
            let Some(white) = rest.find(|c: char| !c.is_whitespace()) else { return 0..0 };
            let start = comment.at.end + white as u32;
            let line = of_line(line_of(document.map.to_source(Span { start, end: start + 1 })));
            start..line.end.max(start + 1)
        }
        Reach::UntilEnabled => {
            let ends = |other: &&Comment| {
                Directive::parse(&other.text).is_some_and(|other| {
                    other.reach == Reach::Enable
                        && (other.codes.is_empty() || other.codes.iter().any(|enabled| covers(enabled, code)))
                })
            };
            let end = document.comments[at + 1..].iter().find(ends).map_or(length + 1, |comment| comment.at.start);
            comment.at.start..end
        }
    }
}

/// An order for one rule, and whether it set anything aside.
struct Order<'c> {
    code: &'c str,
    reason: &'c str,
    reach: Range<u32>,
    comment: usize,
    is_used: bool,
}

/// Takes the findings that comments set aside out of `diagnostics`, and adds what is wrong with the comments.
pub(crate) fn apply(
    document: &Document,
    settings: &Settings,
    house: &House,
    ui: UiLang,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Suppressed> {
    if document.comments.is_empty() {
        return Vec::new();
    }
    let lines = LineIndex::new(&document.source);
    let mut orders: Vec<Order<'_>> = Vec::new();
    let mut wrong = Vec::new();
    let mut say = |rule: &'static Rule, comment: &Comment, name: &str| {
        if settings.wants(rule.code) {
            let mut findings = Findings { rule, ui_lang: ui, diagnostics: &mut wrong };
            findings.at(comment.at, &[("name", &name)]);
        }
    };
    for (at, comment) in document.comments.iter().enumerate() {
        let Some(directive) = Directive::parse(&comment.text) else {
            say(&unknown_rule::RULE, comment, comment.text.split_whitespace().next().unwrap_or_default());
            continue;
        };
        let is_order = directive.reach != Reach::Enable;
        if is_order && directive.codes.is_empty() {
            say(&unknown_rule::RULE, comment, &comment.text);
        }
        if is_order && directive.reason.is_empty() {
            say(&no_reason::RULE, comment, &directive.codes.join(", "));
        }
        for code in &directive.codes {
            if !rules::is_known(code, house) || covers("suppression", code) {
                say(&unknown_rule::RULE, comment, code);
            } else if is_order {
                let reach = reach_of(document, &lines, at, &directive, code);
                orders.push(Order { code, reason: directive.reason, reach, comment: at, is_used: false });
            }
        }
    }
    let mut suppressed = Vec::new();
    for finding in std::mem::take(diagnostics) {
        match set_aside(&mut orders, &finding) {
            Aside::No => diagnostics.push(finding),
            Aside::Partly(rest) => diagnostics.push(rest),
            Aside::Wholly(reason) => {
                suppressed.push(Suppressed { diagnostic: finding, reason, by: SetAsideBy::Comment });
            }
        }
    }
    for order in orders.iter().filter(|order| !order.is_used) {
        // A rule that was not asked for this time may still need its comment.
        if settings.select.is_empty() && settings.wants(order.code) {
            say(&unused::RULE, &document.comments[order.comment], order.code);
        }
    }
    for finding in &mut wrong {
        settings.weigh(finding);
    }
    diagnostics.append(&mut wrong);
    suppressed
}

/// What is left of a finding.
enum Aside {
    No,
    Partly(Diagnostic),
    Wholly(String),
}

fn set_aside(orders: &mut [Order<'_>], finding: &Diagnostic) -> Aside {
    let mut reason = None;
    let mut is_reached = |span: Span| {
        let mut any = false;
        for order in orders.iter_mut() {
            if covers(order.code, &finding.code) && order.reach.contains(&span.start) {
                order.is_used = true;
                any = true;
                reason.get_or_insert_with(|| order.reason.to_owned());
            }
        }
        any
    };
    let first = finding.place.span();
    let is_first = is_reached(first);
    // A word is told once a letter, with its other places: each of them is set aside on its own.
    if !finding.code.starts_with("word/") {
        return if is_first { Aside::Wholly(reason.unwrap_or_default()) } else { Aside::No };
    }
    let related: Vec<Span> = finding.related.iter().copied().filter(|span| !is_reached(*span)).collect();
    match related.split_first() {
        _ if !is_first && related.len() == finding.related.len() => Aside::No,
        _ if !is_first => Aside::Partly(Diagnostic { related, ..finding.clone() }),
        None => Aside::Wholly(reason.unwrap_or_default()),
        Some((next, others)) => Aside::Partly(Diagnostic {
            place: Place::At(*next),
            related: others.to_vec(),
            fixes: Vec::new(),
            ..finding.clone()
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_read() {
        let parse = |comment| Directive::parse(comment);
        let whole = parse("baak-disable-next-line word/jargon, law -- staat in de wet -- echt").expect("an order");
        assert_eq!((whole.reach, whole.reason), (Reach::NextLine, "staat in de wet -- echt"));
        assert_eq!(whole.codes, ["word/jargon", "law"]);
        let bare = parse("baak-disable-file law/x --").expect("an order");
        assert_eq!((bare.codes.as_slice(), bare.reason), (&["law/x"][..], ""));
        assert_eq!(parse("baak-enable").map(|d| (d.reach, d.codes.len())), Some((Reach::Enable, 0)));
        assert_eq!(parse("baak-disabel x -- y"), None);
        assert_eq!(parse(""), None);
    }
}
