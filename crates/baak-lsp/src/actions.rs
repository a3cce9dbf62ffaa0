//! What the editor offers to do about a finding: mend it, insert what misses, explain it, or leave it be.

use crate::diagnostics::shown;
use crate::letter::{Checked, Open};
use crate::words;
use baak_core::diagnostic::{Diagnostic, Fix, Place};
use baak_core::lang::UiLang;
use baak_core::skeleton::text_block;
use baak_core::span::Span;
use baak_core::{law, rules};
use baak_report::{Letter, Look, explain, value};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Command, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Position, Range, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};
use serde_json::json;

/// The command that explains a rule or element; its arguments are a code and a language.
pub(crate) const EXPLAIN: &str = "baak.explain";

/// Mends all that is safe, when the letter is saved.
pub(crate) fn fix_all() -> CodeActionKind {
    CodeActionKind::new("source.fixAll.baak")
}

/// What a letter's edits need.
struct Desk<'a> {
    uri: &'a Uri,
    open: &'a Open,
    checked: &'a Checked,
    letter: &'a Letter,
    /// Whether the editor takes edits for one version of a document.
    versioned: bool,
}

/// The actions for a range of the letter.
pub(crate) fn actions(
    params: &CodeActionParams,
    open: &Open,
    checked: &Checked,
    versioned: bool,
) -> Vec<CodeActionOrCommand> {
    let Ok(letter) = &checked.outcome else { return Vec::new() };
    let desk = Desk { uri: &params.text_document.uri, open, checked, letter, versioned };
    let wants = |kind: &CodeActionKind| {
        let begins = |asked: &CodeActionKind| {
            kind.as_str().strip_prefix(asked.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        params.context.only.as_ref().is_none_or(|only| only.iter().any(begins))
    };
    let mut actions = Vec::new();
    if wants(&CodeActionKind::QUICKFIX) {
        let here = |finding: &&Diagnostic| touches(checked.place(letter, finding), params.range);
        let mut findings: Vec<&Diagnostic> = letter.report.diagnostics.iter().filter(here).collect();
        // The words themselves before the sentence around them.
        findings.sort_by_key(|finding| finding.place.span().len());
        for finding in findings {
            desk.quick_fixes(finding, &mut actions);
        }
    }
    // Menus show it only to those who ask.
    if params.context.only.is_some() && wants(&fix_all()) {
        actions.extend(desk.fix_all());
    }
    actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}

/// Whether two ranges meet, in a point at least.
fn touches(a: Range, b: Range) -> bool {
    a.start <= b.end && b.start <= a.end
}

impl Desk<'_> {
    fn quick_fixes(&self, finding: &Diagnostic, actions: &mut Vec<CodeAction>) {
        let ui = self.letter.report.ui_lang;
        let about = shown(finding, self.checked, self.letter, self.uri);
        let quick = |title: String| CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![about.clone()]),
            ..CodeAction::default()
        };
        for fix in finding.fixes.iter().filter(|fix| self.is_exact(fix)) {
            let edit = self.edit(self.edits(fix));
            let is_preferred = fix.is_safe.then_some(true);
            actions.push(CodeAction { edit: Some(edit), is_preferred, ..quick(fix.title.clone()) });
        }
        if let Place::Missing { near } = finding.place
            && let Some((title, edit)) = self.insert(finding, near)
        {
            let title = words::INSERT.get(ui).replace("{title}", &title);
            actions.push(CodeAction { edit: Some(self.edit(vec![edit])), ..quick(title) });
        }
        if let Some(edit) = self.suppress(finding) {
            let title = words::SUPPRESS.get(ui).replace("{code}", &finding.code);
            actions.push(CodeAction { edit: Some(self.edit(vec![edit])), ..quick(title) });
        }
        let title = words::EXPLAIN.get(ui).replace("{code}", &finding.code);
        let arguments = vec![json!(finding.code), json!(ui.code())];
        let command = Command::new(title.clone(), EXPLAIN.to_owned(), Some(arguments));
        actions.push(CodeAction { command: Some(command), ..quick(title) });
    }

    /// A change is offered only where the file has exactly the bytes that it replaces.
    fn is_exact(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|edit| self.letter.document.map.is_exact(edit.span))
    }

    fn edits(&self, fix: &Fix) -> Vec<TextEdit> {
        fix.edits
            .iter()
            .map(|edit| TextEdit::new(self.checked.range(self.letter, edit.span), edit.text.clone()))
            .collect()
    }

    /// All safe changes that do not overlap.
    fn fix_all(&self) -> Option<CodeAction> {
        let mut end = 0;
        let mut edits = Vec::new();
        for finding in &self.letter.report.diagnostics {
            let Some(fix) = finding.fixes.iter().find(|fix| fix.is_safe && self.is_exact(fix)) else { continue };
            let first = fix.edits.iter().map(|edit| edit.span.start).min().unwrap_or_default();
            if first >= end {
                end = fix.edits.iter().map(|edit| edit.span.end).max().unwrap_or_default();
                edits.extend(self.edits(fix));
            }
        }
        (!edits.is_empty()).then(|| CodeAction {
            title: words::FIX_ALL.get(self.letter.report.ui_lang).to_owned(),
            kind: Some(fix_all()),
            edit: Some(self.edit(edits)),
            ..CodeAction::default()
        })
    }

    /// A text block for an element that misses, after the block of text near which it belongs.
    fn insert(&self, finding: &Diagnostic, near: Span) -> Option<(String, TextEdit)> {
        let report = &self.letter.report;
        let element = law::element(finding.code.strip_prefix("law/")?)?;
        let block = text_block(element.id, report.regime.code, report.kind.code, report.language.lang, None)?;
        let document = &self.letter.document;
        let end = document.blocks.iter().rfind(|block| block.span.start <= near.end).map_or(near.end, |b| b.span.end);
        let last = document.map.to_source(Span { start: end.saturating_sub(1), end });
        let source = &document.source;
        let line_end = self.checked.lines.line_end(source, (last.end as usize).saturating_sub(1));
        let at = source[..line_end].trim_end_matches(['\n', '\r']).len().max(last.end as usize);
        let position = self.checked.lines.position(source, at);
        let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
        let text = format!("{newline}{newline}{}", block.trim().replace('\n', newline));
        Some((element.title.get(report.ui_lang).to_owned(), TextEdit::new(Range::new(position, position), text)))
    }

    /// A comment with room for the reason: at the end of the line on which the finding begins, so that no paragraph is cut in
    /// two, or above the letter when something misses.
    fn suppress(&self, finding: &Diagnostic) -> Option<TextEdit> {
        if !self.open.has_comments() || finding.code.starts_with("suppression/") {
            return None;
        }
        let document = &self.letter.document;
        let (source, lines) = (&document.source, &self.checked.lines);
        let (code, reason) = (&finding.code, words::REASON.get(self.letter.report.ui_lang));
        let (at, text) = match finding.place {
            Place::At(span) => {
                let start = document.map.to_source(span).start as usize;
                let line = &source[start..lines.line_end(source, start)];
                // A line break of Markdown stays at the end.
                let at = start + line.trim_end_matches(['\n', '\r', ' ', '\\']).len();
                (at, format!(" <!-- baak-disable-line {code} -- {reason} -->"))
            }
            Place::Missing { .. } => {
                let start = document.map.to_source(document.blocks.first()?.span).start as usize;
                (lines.line_start(start), format!("<!-- baak-disable-file {code} -- {reason} -->\n\n"))
            }
        };
        let position = lines.position(source, at);
        Some(TextEdit::new(Range::new(position, position), text))
    }

    fn edit(&self, edits: Vec<TextEdit>) -> WorkspaceEdit {
        if !self.versioned {
            // Editors without versions know no better key.
            #[allow(clippy::mutable_key_type, reason = "the type of the protocol")]
            let changes = std::iter::once((self.uri.clone(), edits)).collect();
            return WorkspaceEdit::new(changes);
        }
        let text_document =
            OptionalVersionedTextDocumentIdentifier { uri: self.uri.clone(), version: Some(self.open.version) };
        let edits = edits.into_iter().map(OneOf::Left).collect();
        let changes = DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }]);
        WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
    }
}

/// What a rule, value check or element is, as text.
pub(crate) fn explained(code: &str, ui: UiLang) -> Option<String> {
    let look = Look::new(None, false);
    if let Some(rule) = rules::rule(code) {
        return Some(explain::rule(rule, ui, look));
    }
    if let Some(check) = code.strip_prefix("value/").and_then(law::value_check) {
        return Some(value::value(check, ui, look));
    }
    let element = ["law/", "value/"].iter().find_map(|group| code.strip_prefix(group)).and_then(law::element)?;
    Some(explain::element(element, None, ui, look))
}

/// The start of a letter.
pub(crate) const START: Position = Position { line: 0, character: 0 };
