//! One rule or one element, explained.

use crate::checklist::{hanging, paragraph};
use crate::style::{BOLD, DIM, DOUBT, Look};
use crate::{row, words};
use baak_core::lang::{Lang, UiLang};
use baak_core::law::{self, Day, ElementInfo, Regime, Requirement, Verified};
use baak_core::pack::examples;
use baak_core::rules::Rule;
use baak_core::skeleton::text_block;
use std::fmt::Write;

pub(crate) const INDENT: &str = "  ";
pub(crate) const DEEPER: &str = "    ";
/// The most examples shown of a kind.
pub(crate) const MAX_EXAMPLES: usize = 4;

/// The language of the examples: the reader's own, else Dutch.
pub(crate) fn example_lang(ui: UiLang) -> Lang {
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
    if let Some(precision) = rule.precision() {
        let text = format!("{} {}/{}", words::PRECISION.get(ui), precision.right, precision.reviewed);
        paragraph(&mut out, &text, INDENT, look, Some(DIM));
    }
    for limit in rule.limits {
        let [nl, fr, de] = limit.general;
        paragraph(
            &mut out,
            &format!("[limits] \"{}\" = {nl} (nl), {fr} (fr), {de} (de)", limit.key),
            INDENT,
            look,
            Some(DIM),
        );
    }
    // A rule that does not work in the reader's language shows what it does in another.
    let own = example_lang(ui);
    let lang = if rule.langs.contains(&own) { own } else { rule.langs[0] };
    for (title, heading, sign) in [(&words::INSTEAD_OF, "Invalid", "✗"), (&words::FINE, "Valid", "✓")] {
        let shown = page_examples(rule.page, heading, lang);
        if shown.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", look.paint(BOLD, title.get(ui)));
        for example in shown.iter().take(MAX_EXAMPLES) {
            hanging(&mut out, sign, &marked(example), INDENT, look);
        }
    }
    let _ = writeln!(out);
    paragraph(&mut out, &words::SWITCH_OFF.get(ui).replace("{code}", rule.code), "", look, Some(DIM));
    out
}

/// `{words}` in a message stands for what the rule finds.
pub(crate) fn readable(template: &str) -> String {
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

/// What an element is, how to write it, and who asks it; the law of `as_of`, or all law.
pub fn element(info: &ElementInfo, as_of: Option<Day>, ui: UiLang, look: Look) -> String {
    let lang = example_lang(ui);
    let mut out = format!("{}  {}\n", look.paint(BOLD, &format!("law/{}", info.id)), info.title.get(ui));
    paragraph(&mut out, info.advice.get(ui), INDENT, look, None);
    let example = text_block(info.id, None, None, lang, as_of).unwrap_or_default();
    paragraph(&mut out, &format!("{} {example}", words::example(ui)), INDENT, look, None);
    let elsewhere = text_block(info.id, Some("general-federal"), None, lang, as_of).unwrap_or_default();
    if elsewhere != example {
        paragraph(&mut out, &format!("{} {elsewhere}", words::ELSEWHERE.get(ui)), INDENT, look, None);
    }
    let _ = writeln!(out, "\n{}", look.paint(BOLD, words::WHO_ASKS.get(ui)));
    // What only good practice says comes last.
    let (advice, laws): (Vec<&Regime>, Vec<&Regime>) =
        law::regimes().iter().partition(|regime| regime.id == "good-practice");
    for regime in laws.into_iter().chain(advice).filter(|regime| regime.in_force.holds(as_of)) {
        let rows = regime.requirements.iter().filter(|row| row.element == info.id && row.in_force.holds(as_of));
        for (at, row) in rows.enumerate() {
            if at == 0 {
                paragraph(&mut out, &format!("{} ({})", regime.title.get(ui), regime.id), INDENT, look, Some(BOLD));
            }
            asked(&mut out, row, ui, look);
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
            hanging(&mut out, sign, example.text, INDENT, look);
        }
    }
    let _ = writeln!(out);
    let code = format!("law/{}", info.id);
    paragraph(&mut out, &words::SWITCH_OFF.get(ui).replace("{code}", &code), "", look, Some(DIM));
    out
}

/// One row: of which letters it is asked, how strongly, with which value and consequence, and where that stands.
fn asked(out: &mut String, row: &Requirement, ui: UiLang, look: Look) {
    hanging(out, "•", &format!("{} · {}", row::kinds(row, ui), words::level(row.level).get(ui)), INDENT, look);
    let said = [
        row::audience(row, ui),
        row.value.map(|value| format!("{} {}", words::VALUE.get(ui), value.get(ui))),
        row.consequence.map(|text| format!("{} {}", words::IF_ABSENT.get(ui), text.get(ui))),
        row.silent.then(|| words::SILENT.get(ui).to_owned()),
    ];
    for text in said.into_iter().flatten() {
        paragraph(out, &text, DEEPER, look, None);
    }
    let source = format!("{} {}", words::SOURCE.get(ui), row::cited(row.source.get(ui)));
    paragraph(out, &source, DEEPER, look, Some(DIM));
    if let Some(period) = row::in_force(row, ui) {
        paragraph(out, &period, DEEPER, look, Some(DIM));
    }
    let style = if row.verified == Verified::Memory { DOUBT } else { DIM };
    paragraph(out, &row::verified(row.verified, ui), DEEPER, look, Some(style));
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
                assert!(element(info, None, ui, LOOK).contains(info.title.get(ui)), "{}", info.id);
            }
        }
    }

    #[test]
    fn an_element_says_for_whom_with_what_and_how_sure() {
        let info = law::element("prescription-period").expect("known");
        for (ui, pieces) in [
            (UiLang::Nl, ["Leefloon", "Terugvordering", "5 jaar", "1 januari 1997", "Alleen voor: Vlaanderen"]),
            (UiLang::Fr, ["Revenu d'intégration", "Récupération", "5 ans", "1er janvier 1997", "Seulement : Flandre"]),
            (
                UiLang::De,
                ["Eingliederungseinkommen", "Rückforderung", "5 Jahre", "1. Januar 1997", "Nur für: Flandern"],
            ),
            (UiLang::En, ["Integration income", "recovery", "5 years", "1 January 1997", "Only for: Flanders"]),
        ] {
            let text = element(info, None, ui, LOOK);
            for piece in pieces {
                assert!(text.to_lowercase().contains(&piece.to_lowercase()), "{piece}: {text}");
            }
            assert!(text.contains(words::VERIFIED_NOT.get(ui)), "a row from memory is to be confirmed");
            let before = element(info, Day::parse("1996-01-01"), ui, LOOK);
            assert!(!before.contains("(handvest)") && before.contains("(rmi)"), "{before}");
        }
    }

    #[test]
    fn a_template_reads_as_a_sentence() {
        assert_eq!(readable("Deze zin telt {words} woorden."), "Deze zin telt … woorden.");
    }
}
