//! The letter itself, block by block, with its findings and the evidence of its checklist marked.

use super::super::finding::Finding;
use super::super::words as own;
use super::{severity, title, xml};
use crate::Letter;
use baak_core::diagnostic::Place;
use baak_core::document::BlockKind;
use baak_core::lang::UiLang;
use baak_core::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Where the words of a finding are marked.
pub(super) fn mark_id(letter: &str, finding: usize) -> String {
    format!("m{letter}-{}", finding + 1)
}

/// Where a piece of evidence is marked.
pub(super) fn evidence_id(letter: &str, span: Span) -> String {
    format!("e{letter}-{}-{}", span.start, span.end)
}

/// What is marked in the text.
struct Mark<'a> {
    span: Span,
    /// The finding and its number; `None` for evidence.
    finding: Option<(usize, &'a Finding<'a>)>,
}

/// The text with its marks. Marks may overlap, so that the text is cut where any of them begins or ends.
pub(super) fn marked(letter: &Letter, found: &[Finding<'_>], id: &str, ui: UiLang) -> String {
    let marks = marks(letter, found);
    let text = &letter.document.text;
    let lang = letter.report.language.lang.code();
    let mut out = format!("<div class=\"letter\" lang=\"{lang}\">\n");
    let mut placed = BTreeSet::new();
    let mut started = BTreeSet::new();
    for block in &letter.document.blocks {
        let (open, close) = match block.kind {
            BlockKind::Heading => ("<p class=\"heading\">", "</p>"),
            BlockKind::Paragraph => ("<p>", "</p>"),
            BlockKind::ListItem => ("<p class=\"item\">", "</p>"),
            BlockKind::TableCell => ("<p class=\"cell\">", "</p>"),
            BlockKind::Quote => ("<blockquote><p>", "</p></blockquote>"),
            BlockKind::Verbatim => ("<pre>", "</pre>"),
        };
        out.push_str(open);
        let inside: Vec<usize> = (0..marks.len()).filter(|at| marks[*at].span.overlaps(block.span)).collect();
        let mut cuts: Vec<u32> = inside.iter().flat_map(|at| [marks[*at].span.start, marks[*at].span.end]).collect();
        cuts.extend([block.span.start, block.span.end]);
        cuts.retain(|cut| (block.span.start..=block.span.end).contains(cut));
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let piece = Span { start: pair[0], end: pair[1] };
            let here: Vec<usize> = inside.iter().copied().filter(|at| marks[*at].span.contains(piece)).collect();
            for at in here.iter().filter(|at| started.insert(**at)) {
                anchor(&mut out, &marks[*at], id, &mut placed, ui);
            }
            let words = xml(piece.of(text));
            match class(&marks, &here) {
                Some(class) => {
                    let told: Vec<&str> = here
                        .iter()
                        .filter_map(|at| marks[*at].finding)
                        .map(|(_, finding)| finding.diagnostic.message.as_str())
                        .collect();
                    let told = if told.is_empty() { own::EVIDENCE.get(ui).to_owned() } else { told.join(" ") };
                    let _ = write!(out, "<mark class=\"{class}\" title=\"{}\">{words}</mark>", title(&told));
                }
                None => out.push_str(&words),
            }
        }
        let _ = writeln!(out, "{close}");
    }
    out + "</div>\n"
}

/// Where a mark begins: what leads here, and for a finding its number, which leads back.
fn anchor(out: &mut String, mark: &Mark<'_>, id: &str, placed: &mut BTreeSet<String>, ui: UiLang) {
    let Some((at, finding)) = mark.finding else {
        let anchor = evidence_id(id, mark.span);
        if placed.insert(anchor.clone()) {
            let _ = write!(out, "<span id=\"{anchor}\"></span>");
        }
        return;
    };
    let n = at + 1;
    let (name, class) = severity(finding.diagnostic.severity);
    let label = own::TO_FINDING.get(ui).replace("{n}", &n.to_string());
    let _ = write!(
        out,
        "<sup id=\"{}\" class=\"{class}\"><a href=\"#f{id}-{n}\" title=\"{}\" aria-label=\"{}\">{n}</a></sup>",
        mark_id(id, at),
        title(name.get(ui).trim_end_matches([':', ' '])),
        title(&label),
    );
}

/// The look of a piece: that of the shortest finding here, the heavier of two as long; else of evidence.
fn class(marks: &[Mark<'_>], here: &[usize]) -> Option<&'static str> {
    let shown = here.iter().filter_map(|at| Some((&marks[*at], marks[*at].finding?.1.diagnostic.severity)));
    match shown.min_by_key(|(mark, weight)| (mark.span.len(), Reverse(*weight))) {
        Some((_, weight)) => Some(severity(weight).1),
        None => (!here.is_empty()).then_some("found"),
    }
}

/// The words of a finding; none when something misses.
pub(super) fn words_of(finding: &Finding<'_>) -> Option<Span> {
    match finding.diagnostic.place {
        Place::At(span) if !span.is_empty() => Some(span),
        _ => None,
    }
}

/// What to mark, in text order.
fn marks<'a>(letter: &Letter, found: &'a [Finding<'a>]) -> Vec<Mark<'a>> {
    let evidence = letter.report.checklist.iter().flat_map(|item| &item.evidence);
    let mut marks: Vec<Mark<'_>> = evidence.map(|span| Mark { span: *span, finding: None }).collect();
    marks.extend(found.iter().enumerate().filter_map(|(at, finding)| {
        let span = words_of(finding)?;
        Some(Mark { span, finding: Some((at, finding)) })
    }));
    marks.retain(|mark| !mark.span.is_empty());
    marks.sort_by_key(|mark| (mark.span, mark.finding.map(|(at, _)| at)));
    marks
}
