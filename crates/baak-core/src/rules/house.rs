//! The house's own rules: phrases with a message, from its configuration.

use super::word::{alternatives, on_one_line, with_case_of};
use super::{Context, fill};
use crate::diagnostic::{Diagnostic, Edit, Fix, Place};
use crate::house::OwnRule;
use crate::lang::{Lang, Localized, UiLang};
use crate::settings::Settings;
use crate::span::Span;
use crate::text::Text;
use std::fmt::Display;

const INSTEAD: Localized = Localized {
    nl: "Schrijf liever: {plain}.",
    fr: "Écrivez plutôt : {plain}.",
    de: "Schreiben Sie besser: {plain}.",
    en: "Better: {plain}.",
};

/// Notes each place of each rule that the settings ask for.
pub(super) fn run(cx: &Context<'_>, settings: &Settings, ui: UiLang, out: &mut Vec<Diagnostic>) {
    let text = cx.text;
    let rules = &text.house.own().rules;
    for place in &cx.words.house {
        let Some(rule) = rules.get(place.entry as usize).filter(|rule| settings.wants(rule.code)) else { continue };
        let lang = text.lines[place.line].lang;
        let word = on_one_line(place.span.of(&text.document.text));
        let plain = alternatives(rule.alternatives[lang as usize].iter().copied(), lang);
        let help = if plain.is_empty() { String::new() } else { fill(INSTEAD.get(ui), &[("plain", &plain)]) };
        let values: [(&str, &dyn Display); 1] = [("word", &word)];
        out.push(Diagnostic {
            code: rule.code.into(),
            severity: rule.severity,
            place: Place::At(place.span),
            message: fill(rule.message.get(ui), &values),
            why: rule.why.get(ui).into(),
            help,
            source: rule.source.into(),
            related: Vec::new(),
            fixes: fix(text, rule, place.span, lang).into_iter().collect(),
        });
    }
}

/// The first alternative in the place of the words, where the way back to the file is exact.
fn fix(text: &Text<'_>, rule: &OwnRule, span: Span, lang: Lang) -> Option<Fix> {
    let first = rule.alternatives[lang as usize].first()?;
    let word = span.of(&text.document.text);
    if word.contains('\n') || !text.document.map.is_exact(span) {
        return None;
    }
    let replacement = with_case_of(word, first);
    Some(Fix {
        title: [word, " → ", &replacement].concat(),
        edits: vec![Edit { span, text: replacement }],
        is_safe: rule.is_safe,
    })
}
