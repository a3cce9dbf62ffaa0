//! What the editor shows beside the letter: explanations under the pointer, and the checklist as an outline.

use crate::letter::Checked;
use crate::words;
use baak_core::diagnostic::{Diagnostic, Place};
use baak_core::lang::Localized;
use baak_core::law::{ChecklistItem, Level, Status};
use baak_core::span::Span;
use baak_report::Letter;
use baak_report::export::page_of;
use lsp_types::{DocumentSymbol, Hover, HoverContents, MarkupContent, MarkupKind, Position, Range, SymbolKind};

/// What Baak knows of the words at a position: its findings, and what of the checklist stands there.
pub(crate) fn hover(checked: &Checked, at: Position, markdown: bool) -> Option<Hover> {
    let letter = checked.outcome.as_ref().ok()?;
    let holds = |range: Range| range.start <= at && at <= range.end;
    let mut range: Option<Range> = None;
    let mut parts = Vec::new();
    let mut findings: Vec<(Range, &Diagnostic)> = letter
        .report
        .diagnostics
        .iter()
        .map(|finding| (checked.place(letter, finding), finding))
        .filter(|(place, _)| holds(*place))
        .collect();
    // The words themselves before the sentence around them.
    findings.sort_by_key(|(_, finding)| finding.place.span().len());
    for (place, finding) in findings {
        range.get_or_insert(place);
        parts.push(about_finding(finding, letter, markdown));
    }
    for item in &letter.report.checklist {
        let here = item.evidence.iter().map(|span| checked.range(letter, *span)).find(|range| holds(*range));
        if let Some(place) = here.filter(|_| item.status == Status::Present) {
            range.get_or_insert(place);
            parts.push(about_item(item, letter, markdown));
        }
    }
    let value = parts.join(if markdown { "\n\n---\n\n" } else { "\n\n" });
    let kind = if markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    (!value.is_empty()).then_some(Hover { contents: HoverContents::Markup(MarkupContent { kind, value }), range })
}

fn about_finding(finding: &Diagnostic, letter: &Letter, markdown: bool) -> String {
    let ui = letter.report.ui_lang;
    let text = |text: &str| if markdown { escaped(text) } else { text.to_owned() };
    let mut parts = vec![if markdown { format!("**{}**", text(&finding.message)) } else { finding.message.clone() }];
    if !finding.help.is_empty() {
        parts.push(text(&finding.help));
    }
    if !finding.why.is_empty() {
        parts.push(format!("{} {}", words::WHY.get(ui), text(&finding.why)));
    }
    if !finding.source.is_empty() {
        parts.push(format!("{} {}", words::SOURCE.get(ui), text(&finding.source)));
    }
    parts.push(if markdown {
        format!("[{}]({})", finding.code, page_of(&finding.code))
    } else {
        finding.code.to_string()
    });
    parts.join("\n\n")
}

fn about_item(item: &ChecklistItem, letter: &Letter, markdown: bool) -> String {
    let ui = letter.report.ui_lang;
    let text = |text: &str| if markdown { escaped(text) } else { text.to_owned() };
    let row = item.requirement;
    format!("✓ {}\n\n{} {}", text(row.title.get(ui)), words::SOURCE.get(ui), text(row.source.get(ui)))
}

/// Text that Markdown takes as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '{' | '}') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The checklist as an outline: what the law asks, then what good practice adds.
pub(crate) fn symbols(checked: &Checked) -> Vec<DocumentSymbol> {
    let Ok(letter) = &checked.outcome else { return Vec::new() };
    let Some(completeness) = letter.report.completeness else { return Vec::new() };
    let ui = letter.report.ui_lang;
    let items = |recommended: bool| {
        let of_level = move |item: &&ChecklistItem| (item.requirement.level == Level::Recommended) == recommended;
        letter.report.checklist.iter().filter(|item| item.status != Status::NotApplicable).filter(of_level)
    };
    let there = completeness.required - completeness.missing - completeness.wrong - completeness.unsure;
    let head = words::CHECKLIST.get(ui).replace("{n}", &there.to_string());
    let heads = [
        (head.replace("{all}", &completeness.required.to_string()), items(false).collect::<Vec<_>>()),
        (words::RECOMMENDED.get(ui).to_owned(), items(true).collect()),
    ];
    heads
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(name, items)| group(name, &items, checked, letter))
        .collect()
}

fn group(name: String, items: &[&ChecklistItem], checked: &Checked, letter: &Letter) -> DocumentSymbol {
    let source = &letter.document.source;
    let whole = checked.lines.range(source, Span::new(0, source.len()));
    let children = items.iter().map(|item| symbol(item, checked, letter)).collect();
    // The selection of a parent must lie in its range.
    let top = Range::new(whole.start, whole.start);
    made(name, None, SymbolKind::NAMESPACE, whole, top, Some(children))
}

fn symbol(item: &ChecklistItem, checked: &Checked, letter: &Letter) -> DocumentSymbol {
    let ui = letter.report.ui_lang;
    let (sign, state, kind): (_, Localized, _) = match item.status {
        Status::Present | Status::NotApplicable => ("✓", words::PRESENT, SymbolKind::BOOLEAN),
        Status::Absent => ("✗", words::ABSENT, SymbolKind::NULL),
        Status::WrongValue => ("!", words::WRONG, SymbolKind::EVENT),
        Status::Unsure => ("?", words::UNSURE, SymbolKind::VARIABLE),
    };
    let element = item.requirement.element;
    let missing = || {
        let of_item = |d: &&Diagnostic| d.code.strip_prefix("law/") == Some(element);
        letter.report.diagnostics.iter().find(of_item).map(|finding| match finding.place {
            Place::At(span) | Place::Missing { near: span } => span,
        })
    };
    let span = item.evidence.first().copied().or_else(missing);
    let range = span
        .map_or_else(|| Range::new(crate::actions::START, crate::actions::START), |span| checked.range(letter, span));
    let name = format!("{sign} {}", item.requirement.title.get(ui));
    made(name, Some(state.get(ui).to_owned()), kind, range, range, None)
}

/// A symbol; the field that the protocol gave up must still be written.
#[allow(deprecated, reason = "the type of the protocol has no other way")]
fn made(
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    range: Range,
    selection_range: Range,
    children: Option<Vec<DocumentSymbol>>,
) -> DocumentSymbol {
    DocumentSymbol { name, detail, kind, tags: None, deprecated: None, range, selection_range, children }
}

/// The outline for editors that know no levels.
#[allow(deprecated, reason = "the type of the protocol has no other way")]
pub(crate) fn flat(symbols: Vec<DocumentSymbol>, uri: &lsp_types::Uri) -> Vec<lsp_types::SymbolInformation> {
    let mut all = Vec::new();
    for group in symbols {
        let container = group.name;
        for symbol in group.children.unwrap_or_default() {
            all.push(lsp_types::SymbolInformation {
                name: symbol.name,
                kind: symbol.kind,
                tags: None,
                deprecated: None,
                location: lsp_types::Location::new(uri.clone(), symbol.range),
                container_name: Some(container.clone()),
            });
        }
    }
    all
}
