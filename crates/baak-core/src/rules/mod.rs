//! The plain-language rules: one rule, one `.rs` and one `.md`.
//!
//! A rule is a `const` value; its page beside it says what, why and by whose word, and its examples run as tests.

mod address;
#[cfg(test)]
mod examples;
mod house;
mod organisation;
pub(crate) mod score;
mod sentence;
mod structure;
pub(crate) mod suppression;
mod tone;
mod word;

use crate::diagnostic::{Diagnostic, Fix, Place, Severity};
use crate::house::House;
use crate::lang::{Lang, Localized, UiLang};
use crate::law;
use crate::settings::{Settings, covers};
use crate::span::Span;
use crate::text::Text;
use std::fmt::{Display, Write};
pub(crate) use word::quotation_marks;

/// A plain-language rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// `group/name`; the name says the problem. Stable, never reused.
    pub code: &'static str,
    /// How much a finding weighs, unless the rule says more.
    pub severity: Severity,
    /// The letter languages that it works in.
    pub langs: &'static [Lang],
    /// Whether it runs unless switched off.
    pub on_by_default: bool,
    /// Its name.
    pub title: Localized,
    /// What is wrong; `{name}` is filled in.
    pub message: Localized,
    /// Why it matters to the reader of the letter.
    pub why: Localized,
    /// What to do; `{name}` is filled in.
    pub help: Localized,
    /// The guideline or law behind it.
    pub source: &'static str,
    /// Its page: what, why, source, and examples that run as tests.
    pub page: &'static str,
    /// Finds the problem.
    pub(crate) check: fn(&Context<'_>, &mut Findings<'_>),
}

/// What a rule sees.
pub(crate) struct Context<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) settings: &'a Settings,
    /// For each sentence, whether its readability counts; quoted statute text, headers and the like do not.
    pub(crate) is_prose: &'a [bool],
    /// The words of the lists.
    words: word::Words,
}

impl<'a> Context<'a> {
    pub(crate) fn new(text: &'a Text<'a>, is_prose: &'a [bool], settings: &'a Settings) -> Self {
        Self { text, settings, is_prose, words: word::Words::find(text, is_prose) }
    }
}

/// All rules, by code.
pub const RULES: &[Rule] = &[
    address::third_person::RULE,
    organisation::contact::RULE,
    organisation::court::RULE,
    organisation::name::RULE,
    score::too_low::RULE,
    sentence::passive::RULE,
    sentence::too_long::RULE,
    structure::law_in_sentence::RULE,
    structure::long_paragraph::RULE,
    suppression::no_reason::RULE,
    suppression::unknown_rule::RULE,
    suppression::unused::RULE,
    tone::accusing::RULE,
    tone::threatening::RULE,
    word::jargon::RULE,
    word::stigmatising::RULE,
    word::unexplained_abbreviation::RULE,
    word::unexplained_term::RULE,
];

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// Whether a rule, an element, a value check or a group of them has this code, here or in a house.
pub fn is_known(code: &str, house: &House) -> bool {
    let Some((group, name)) = code.split_once('/') else {
        return matches!(code, "law" | "value" | "house") || RULES.iter().any(|rule| covers(code, rule.code));
    };
    match group {
        "law" => law::element(name).is_some(),
        "value" => law::element(name).is_some() || law::value_check(name).is_some(),
        "house" => {
            let own = house.own();
            own.rules.iter().any(|rule| rule.code == code) || own.requirements.iter().any(|r| r.row.element == name)
        }
        _ => rule(code).is_some(),
    }
}

/// Where rules put what they find.
pub(crate) struct Findings<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) ui_lang: UiLang,
    pub(crate) diagnostics: &'a mut Vec<Diagnostic>,
}

impl Findings<'_> {
    /// Notes a finding; `values` fill the `{name}`s of message and help.
    pub(crate) fn at(&mut self, span: Span, values: &[(&str, &dyn Display)]) -> &mut Diagnostic {
        let rule = self.rule;
        self.diagnostics.push(Diagnostic {
            code: rule.code.into(),
            severity: rule.severity,
            place: Place::At(span),
            message: fill(rule.message.get(self.ui_lang), values),
            why: rule.why.get(self.ui_lang).into(),
            help: fill(rule.help.get(self.ui_lang), values),
            source: rule.source.into(),
            related: Vec::new(),
            fixes: Vec::new(),
        });
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }
}

impl Diagnostic {
    /// Gives the finding another weight than its rule has.
    pub(crate) fn with_severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Adds a change that mends it.
    pub(crate) fn with_fix(&mut self, fix: Fix) -> &mut Self {
        self.fixes.push(fix);
        self
    }
}

/// Puts values in the place of `{name}`.
pub(crate) fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    const ROOM: usize = 32;
    if values.is_empty() {
        return template.to_owned();
    }
    let mut out = String::with_capacity(template.len() + ROOM * values.len());
    let mut rest = template;
    while let Some((before, name, after)) = next_name(rest) {
        out.push_str(before);
        match values.iter().find(|(key, _)| *key == name) {
            // Writing to a string never fails.
            Some((_, value)) => _ = write!(out, "{value}"),
            None => out.push_str(&rest[before.len()..rest.len() - after.len()]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The first `{name}`: what stands before it, the name, and what follows.
fn next_name(template: &str) -> Option<(&str, &str, &str)> {
    let open = template.find('{')?;
    // A name is short: a plain loop is the fastest search.
    let close = open + template[open..].bytes().position(|byte| byte == b'}')?;
    Some((&template[..open], &template[open + 1..close], &template[close + 1..]))
}

/// Runs every rule that the settings ask for.
pub(crate) fn run(context: &Context<'_>, settings: &Settings, ui_lang: UiLang, diagnostics: &mut Vec<Diagnostic>) {
    for rule in RULES {
        let is_asked = rule.on_by_default || settings.select.iter().any(|s| s == rule.code);
        if is_asked && settings.wants(rule.code) {
            (rule.check)(context, &mut Findings { rule, ui_lang, diagnostics });
        }
    }
    house::run(context, settings, ui_lang, diagnostics);
}
