//! Runs the examples on the rules' pages: every page shows what is invalid and what only looks so, in each language.

use super::{RULES, Rule};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Comment, Document};
use crate::lang::Lang;
use crate::settings::Settings;
use crate::span::Span;
use std::sync::Arc;

/// The fenced examples under a heading of a page, with their languages.
fn examples<'p>(page: &'p str, heading: &str) -> Vec<(Lang, &'p str)> {
    let Some((_, section)) = page.split_once(&format!("\n## {heading}\n")) else { return Vec::new() };
    let section = section.split("\n## ").next().unwrap_or(section);
    section
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|fence| {
            let (lang, text) = fence.split_once('\n')?;
            Some((Lang::from_code(lang)?, text.trim_end()))
        })
        .collect()
}

/// Takes the `[[ ]]` out of an example and returns what they marked.
fn unmark(example: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
    let mut rest = example;
    while let Some(at) = rest.find("[[").into_iter().chain(rest.find("]]")).min() {
        text.push_str(&rest[..at]);
        if rest[at..].starts_with("[[") {
            start = text.len();
        } else {
            spans.push(Span::new(start, text.len()));
        }
        rest = &rest[at + 2..];
    }
    text.push_str(rest);
    (text, spans)
}

/// A letter of paragraphs; one that is a comment is none.
fn document(text: &str) -> Document {
    let mut document = Document::from_plain(text);
    let comment = |block: &Block| {
        let text = block.span.of(text).strip_prefix("<!--")?.strip_suffix("-->")?.trim();
        Some(Comment { at: block.span, text: text.to_owned() })
    };
    document.comments = document.blocks.iter().filter_map(comment).collect();
    document.blocks.retain(|block| comment(block).is_none());
    document
}

fn findings(rule: &Rule, lang: Lang, text: &str) -> Vec<Diagnostic> {
    let house = rule.code.starts_with("organisation/").then(|| Arc::new(super::organisation::example()));
    let min_score = Some(70);
    // What is wrong with a comment shows only in a run with all rules.
    let select = if rule.code.starts_with("suppression/") { Vec::new() } else { vec![rule.code.to_owned()] };
    let settings = Settings { lang: Some(lang), select, house, min_score, ..Settings::default() };
    let report = crate::check(&document(text), &settings);
    report.diagnostics.into_iter().filter(|d| d.code == rule.code).collect()
}

#[test]
fn the_examples_of_every_page_hold() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for (lang, example) in examples(rule.page, "Invalid") {
            let (text, marked) = unmark(example);
            let found = findings(rule, lang, &text);
            let spans: Vec<Span> = found.iter().map(|d| d.place.span()).collect();
            if spans.is_empty() || (!marked.is_empty() && spans != marked) {
                let got: Vec<&str> = spans.iter().map(|span| span.of(&text)).collect();
                wrong.push(format!("{} {}: invalid example, found {got:?} in: {example}", rule.code, lang.code()));
            }
            for fix in found.iter().flat_map(|d| &d.fixes).filter(|fix| fix.is_safe) {
                let mut mended = text.clone();
                for edit in fix.edits.iter().rev() {
                    mended.replace_range(edit.span.range(), &edit.text);
                }
                let left = findings(rule, lang, &mended).len();
                if left >= found.len() {
                    wrong.push(format!("{} {}: the fix left the finding: {mended}", rule.code, lang.code()));
                }
            }
        }
        for (lang, example) in examples(rule.page, "Valid") {
            for finding in findings(rule, lang, example) {
                let at = finding.place.span().of(example);
                wrong.push(format!("{} {}: valid example, found “{at}” in: {example}", rule.code, lang.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_is_whole() {
    for rule in RULES {
        assert!(rule.page.starts_with(&format!("# {}\n", rule.code)), "{}: title", rule.code);
        for heading in ["What", "Why", "Source"] {
            assert!(rule.page.contains(&format!("\n## {heading}\n")), "{}: {heading}", rule.code);
        }
        for lang in rule.langs {
            for heading in ["Invalid", "Valid"] {
                let has = examples(rule.page, heading).iter().any(|(of, _)| of == lang);
                assert!(has, "{}: no {heading} example in {}", rule.code, lang.code());
            }
        }
        assert!(!rule.source.is_empty(), "{}: source", rule.code);
    }
}

#[test]
fn rules_are_sorted_and_unique() {
    assert!(RULES.windows(2).all(|pair| pair[0].code < pair[1].code));
}

/// The table of the documentation says what the code says.
#[test]
fn the_documentation_lists_every_rule() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/plain-language.md");
    let page = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let others = ["organisation/", "score/", "suppression/"];
    for rule in RULES.iter().filter(|rule| !others.iter().any(|group| rule.code.starts_with(group))) {
        let default = if rule.on_by_default { "on" } else { "off" };
        let precision = rule.precision().map_or("none found".to_owned(), |p| format!("{}/{}", p.right, p.reviewed));
        let langs: Vec<&str> = rule.langs.iter().map(|lang| lang.code()).collect();
        let row = format!(
            "| `{}` | {} | {} | {default} | {precision} | {} |",
            rule.code,
            rule.title.en,
            langs.join(" "),
            rule.source
        );
        assert!(page.contains(&row), "docs/plain-language.md lacks: {row}");
    }
}
