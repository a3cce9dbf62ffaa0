//! One rule or one element, explained.

use crate::checklist::paragraph;
use crate::style::{BOLD, DIM, Look};
use crate::words;
use baak_core::lang::{Lang, UiLang};
use baak_core::law::{self, ElementInfo, Requirement, Verified};
use baak_core::pack::examples;
use baak_core::rules::Rule;
use std::fmt::Write;

const INDENT: &str = "  ";
const DEEPER: &str = "    ";
/// The most examples shown of a kind.
const MAX_EXAMPLES: usize = 4;

/// The language of the examples: the reader's own, else Dutch.
fn example_lang(ui: UiLang) -> Lang {
    Lang::from_code(ui.code()).unwrap_or(Lang::Nl)
}

/// What a rule says, why, by whose word, examples, and how to switch it off.
pub fn rule(rule: &Rule, ui: UiLang, look: Look) -> String {
    let mut out = format!("{}  {}\n", look.paint(BOLD, rule.code), rule.title.get(ui));
    let langs: Vec<&str> = rule.langs.iter().map(|lang| lang.code()).collect();
    let _ = writeln!(out, "{INDENT}{}", look.paint(DIM, &format!("{} · {}", rule.severity.name(), langs.join(", "))));
    for (title, text) in [(&words::WHAT, rule.message), (&words::WHY, rule.why), (&words::ADVICE, rule.help)] {
        let text = format!("{} {}", title.get(ui), readable(text.get(ui)));
        paragraph(&mut out, &text, INDENT, look, None);
    }
    paragraph(&mut out, &format!("{} {}", words::SOURCE.get(ui), rule.source), INDENT, look, Some(DIM));
    for (title, heading, sign) in [(&words::INSTEAD_OF, "Invalid", "✗"), (&words::FINE, "Valid", "✓")] {
        let shown = page_examples(rule.page, heading, example_lang(ui));
        if shown.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", look.paint(BOLD, title.get(ui)));
        for example in shown.iter().take(MAX_EXAMPLES) {
            paragraph(&mut out, &format!("{sign} {}", marked(example)), INDENT, look, None);
        }
    }
    let _ = writeln!(out);
    paragraph(&mut out, &words::SWITCH_OFF.get(ui).replace("{code}", rule.code), "", look, Some(DIM));
    out
}

/// `{words}` in a message stands for what the rule finds.
fn readable(template: &str) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push('…');
        rest = after;
    }
    out + rest
}

/// The words that a rule finds stand between `[[` and `]]` on its page; here they stand between underscores.
fn marked(example: &str) -> String {
    example.replace("[[", "_").replace("]]", "_")
}

/// The fenced examples of one language under a heading of a rule's page.
fn page_examples(page: &str, heading: &str, lang: Lang) -> Vec<String> {
    let mut shown = Vec::new();
    let (mut is_under, mut open) = (false, None::<Vec<&str>>);
    for line in page.lines() {
        match &mut open {
            Some(example) if line.starts_with("```") => {
                shown.push(example.join("\n"));
                open = None;
            }
            Some(example) => example.push(line),
            None if line.starts_with("## ") => is_under = line[3..].trim() == heading,
            None => {
                let fence = line.strip_prefix("```").map(|tag| tag.split([',', ' ']).next().unwrap_or_default().trim());
                if fence.is_some_and(|tag| is_under && tag == lang.code()) {
                    open = Some(Vec::new());
                }
            }
        }
    }
    shown
}

/// What an element is, how to write it, and who asks it.
pub fn element(info: &ElementInfo, ui: UiLang, look: Look) -> String {
    let lang = example_lang(ui);
    let mut out = format!("{}  {}\n", look.paint(BOLD, &format!("law/{}", info.id)), info.title.get(ui));
    paragraph(&mut out, info.advice.get(ui), INDENT, look, None);
    let example = info.example.get(lang.into());
    if !example.is_empty() {
        paragraph(&mut out, &format!("{} {example}", words::EXAMPLE.get(ui)), INDENT, look, None);
    }
    let _ = writeln!(out, "\n{}", look.paint(BOLD, words::WHO_ASKS.get(ui)));
    for regime in law::regimes() {
        for row in regime.requirements.iter().filter(|row| row.element == info.id) {
            asked(&mut out, regime.id, row, ui, look);
        }
    }
    for (title, present, sign) in [(&words::RECOGNISED, true, "✓"), (&words::NOT_RECOGNISED, false, "✗")] {
        let shown: Vec<_> =
            examples(lang).iter().filter(|e| e.element == info.id && e.present == present).take(MAX_EXAMPLES).collect();
        if shown.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", look.paint(BOLD, title.get(ui)));
        for example in shown {
            paragraph(&mut out, &format!("{sign} {}", example.text), INDENT, look, None);
        }
    }
    let _ = writeln!(out);
    let code = format!("law/{}", info.id);
    paragraph(&mut out, &words::SWITCH_OFF.get(ui).replace("{code}", &code), "", look, Some(DIM));
    out
}

fn asked(out: &mut String, regime: &str, row: &Requirement, ui: UiLang, look: Look) {
    let head = format!("{regime} · {} · {}", words::level(row.level).get(ui), row.kinds.join(", "));
    paragraph(out, &head, INDENT, look, None);
    if let Some(consequence) = row.consequence {
        paragraph(out, consequence.get(ui), DEEPER, look, None);
    }
    let source = format!("{} {}", words::SOURCE.get(ui), row.source.get(ui));
    paragraph(out, &source, DEEPER, look, Some(DIM));
    paragraph(out, &verified(row.verified, ui), DEEPER, look, Some(DIM));
}

/// How far a row was checked, for people.
pub(crate) fn verified(verified: Verified, ui: UiLang) -> String {
    match verified {
        Verified::Page(url) => format!("{} {url}", words::VERIFIED_PAGE.get(ui)),
        Verified::Report(place) => format!("{} {place}", words::VERIFIED_REPORT.get(ui)),
        Verified::Memory => words::VERIFIED_NOT.get(ui).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { width: 80, colour: false };

    #[test]
    fn every_rule_and_element_can_be_explained() {
        for ui in UiLang::ALL {
            for known in baak_core::rules::RULES {
                let text = rule(known, ui, LOOK);
                assert!(text.contains(known.code) && text.contains('✗') && text.contains('✓'), "{text}");
            }
            for info in law::elements() {
                assert!(element(info, ui, LOOK).contains(info.title.get(ui)), "{}", info.id);
            }
        }
    }

    #[test]
    fn a_template_reads_as_a_sentence() {
        assert_eq!(readable("Deze zin telt {words} woorden."), "Deze zin telt … woorden.");
    }
}
