#![doc = include_str!("fake_list.md")]

use crate::diagnostic::Severity;
use crate::document::BlockKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags lists that are none for a screen reader.
pub(crate) const RULE: Rule = Rule {
    code: "structure/fake-list",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lijst zonder opmaak", fr: "Fausse liste", de: "Unechte Liste", en: "List that is none" },
    message: Localized {
        nl: "Deze opsomming is geen echte lijst.",
        fr: "Cette énumération n'est pas une vraie liste.",
        de: "Diese Aufzählung ist keine echte Liste.",
        en: "This is not a real list.",
    },
    why: Localized {
        nl: "Een schermlezer zegt niet dat het een lijst is, en op papier loopt alles door elkaar.",
        fr: "Un lecteur d'écran n'annonce pas la liste, et sur papier tout se mélange.",
        de: "Ein Bildschirmleser sagt nicht, dass es eine Liste ist, und auf Papier läuft alles ineinander.",
        en: "A screen reader does not announce it, and on paper it all runs together.",
    },
    help: Localized {
        nl: "Maak er een echte lijst van: één punt per regel.",
        fr: "Faites-en une vraie liste : un point par ligne.",
        de: "Machen Sie eine echte Liste daraus: ein Punkt pro Zeile.",
        en: "Make it a real list: one item a line.",
    },
    source: "Heerlijk Helder 12; AnySurfer",
    limits: &[],
    page: include_str!("fake_list.md"),
    check,
};

/// So many items make a list. Chosen by us.
const ITEMS: usize = 3;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for block in cx.text.document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        // Every item of both kinds of list has such a sign.
        let signs = block.span.of(source).bytes().filter(|byte| matches!(byte, b')' | b';')).count();
        if signs < ITEMS {
            continue;
        }
        if let Some(span) = numbered(source, block.span).or_else(|| lines(source, block.span)) {
            found.at(span, &[]);
        }
    }
}

/// `1) … 2) … 3)` or `a) … b) … c)` in one line: from the first number to the end of the line.
fn numbered(source: &str, block: Span) -> Option<Span> {
    let mut at = block.start as usize;
    for line in block.of(source).split_inclusive('\n') {
        for labels in [["1)", "2)", "3)"], ["a)", "b)", "c)"], ["i)", "ii)", "iii)"]] {
            let mut from = 0;
            let mut first = None;
            let found = labels.iter().all(|label| {
                let next = line[from..]
                    .match_indices(label)
                    .map(|(i, _)| from + i)
                    .find(|i| line[..*i].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '('));
                first = first.or(next);
                from = next.map_or(from, |i| i + label.len());
                next.is_some()
            });
            if let Some(first) = first.filter(|_| found) {
                let words = line[first..].trim_end().trim_end_matches('.');
                return Some(Span::new(at + first, at + first + words.len()));
            }
        }
        at += line.len();
    }
    None
}

/// Lines of one paragraph that end with a semicolon and have no sign of a list.
fn lines(source: &str, block: Span) -> Option<Span> {
    let is_item = |line: &&str| line.trim_end().ends_with(';') && line.trim_start().starts_with(char::is_alphabetic);
    (block.of(source).lines().filter(is_item).count() >= ITEMS).then_some(block)
}
