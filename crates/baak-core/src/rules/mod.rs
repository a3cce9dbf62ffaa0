//! The plain-language rules: one rule, one `.rs` and one `.md`.
//!
//! A rule is a `const` value; its page beside it says what, why and by whose word, and its examples run as tests.

mod address;
mod contact;
#[cfg(test)]
mod examples;
mod house;
mod layout;
mod limit;
mod number;
mod organisation;
mod precision;
pub(crate) mod score;
mod sentence;
pub(crate) mod structure;
pub(crate) mod suppression;
pub(crate) mod tone;
pub(crate) mod word;

use crate::diagnostic::{Diagnostic, Fix, Place, Severity};
use crate::house::House;
use crate::lang::{Lang, Localized, UiLang};
use crate::law::{self, ChecklistItem, Motivation, Status};
use crate::measure::Measures;
use crate::pack::Mark;
use crate::settings::{Settings, covers};
use crate::span::Span;
use crate::text::{Line, Text, Zone};
use crate::word::Traits;
pub use limit::Limit;
pub use precision::Precision;
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
    /// The numbers that decide, which a user can set.
    pub limits: &'static [&'static Limit],
    /// Its page: what, why, source, and examples that run as tests.
    pub page: &'static str,
    /// Finds the problem.
    pub(crate) check: fn(&Context<'_>, &mut Findings<'_>),
}

impl Rule {
    /// How often it was right on real letters; `None` where it found too little to say.
    pub fn precision(&self) -> Option<Precision> {
        precision::of(self.code)
    }
}

/// What a rule sees.
pub(crate) struct Context<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) settings: &'a Settings,
    /// For each sentence, whether its readability counts; quoted statute text, headers and the like do not.
    pub(crate) is_prose: &'a [bool],
    /// The kind of letter, where it is known.
    pub(crate) kind: Option<&'static str>,
    /// The reasons that the letter gives.
    pub(crate) motivation: Motivation,
    /// The figures of the running text.
    pub(crate) measures: &'a Measures,
    checklist: &'a [ChecklistItem],
    /// The words of the lists.
    words: word::Words,
    /// For each sentence, the traits of its words together; none where it is no running text.
    traits: Vec<Traits>,
    /// Where words speak of the reader as of another.
    third_persons: Vec<Span>,
}

impl<'a> Context<'a> {
    /// What the rules see of a letter whose kind and checklist are known.
    pub(crate) fn new(
        text: &'a Text<'a>,
        is_prose: &'a [bool],
        measures: &'a Measures,
        (kind, motivation, checklist): (Option<&'static str>, Motivation, &'a [ChecklistItem]),
        settings: &'a Settings,
    ) -> Self {
        let words = word::Words::find(text, is_prose);
        let traits_of = |line: &Line| line.tokens().fold(Traits::default(), |all, at| all | text.word(at).traits);
        let traits = text.lines.iter().zip(is_prose).map(
            |(line, is_prose)| {
                if *is_prose { traits_of(line) } else { Traits::default() }
            },
        );
        let traits = traits.collect();
        let third_persons = address::third_person::places(text, is_prose, &words);
        Self { text, settings, is_prose, kind, motivation, measures, checklist, words, traits, third_persons }
    }

    /// The sentences of the running text, with their numbers.
    fn prose(&self) -> impl Iterator<Item = (usize, &'a Line)> + '_ {
        self.text.lines.iter().enumerate().filter(|(at, _)| self.is_prose[*at])
    }

    /// The sentences of the running text that have words with one of these traits.
    fn prose_with(&self, traits: Traits) -> impl Iterator<Item = (usize, &'a Line)> + '_ {
        self.text.lines.iter().enumerate().filter(move |(at, _)| self.traits[*at].has(traits))
    }

    /// The places in running text that carry a mark.
    fn marked(&self, mark: Mark) -> impl Iterator<Item = (usize, Span)> + '_ {
        let in_prose = self.text.marked(mark).filter(|m| self.is_prose[m.sentence as usize]);
        in_prose.map(|m| (m.sentence as usize, self.text.span_of(&m)))
    }

    /// Whether a sentence carries a mark.
    fn has(&self, line: usize, mark: Mark) -> bool {
        self.text.marked(mark).any(|m| m.sentence as usize == line)
    }

    /// Whether any sentence of the letter carries a mark.
    fn has_any(&self, mark: Mark) -> bool {
        self.text.marked(mark).next().is_some()
    }

    /// The value of a limit for this letter.
    fn limit(&self, limit: &Limit) -> u32 {
        self.limit_in(limit, self.text.language.lang)
    }

    /// The value of a limit for a sentence in `lang`.
    fn limit_in(&self, limit: &Limit, lang: Lang) -> u32 {
        limit.value(self.settings, lang)
    }

    /// Whether the checklist says already that one of these elements is absent.
    fn is_told(&self, elements: &[&str]) -> bool {
        let mut absent = self.checklist.iter().filter(|item| item.status == Status::Absent);
        absent.any(|item| elements.contains(&item.requirement.element))
    }

    /// Whether there is a whole letter to judge: enough running text, and all of it read.
    fn is_whole_letter(&self) -> bool {
        !self.text.document.incomplete && self.measures.counts.words >= self.limit(&limit::LETTER_WORDS)
    }

    /// The first sentence of the message.
    fn start_of_body(&self) -> Span {
        let first = self.prose().map(|(_, line)| line.span()).next();
        first.or_else(|| self.text.lines.first().map(Line::span)).unwrap_or_default()
    }

    /// The last sentence of the message.
    fn end_of_body(&self) -> Span {
        let last = self.text.lines.iter().rfind(|line| line.zone == Zone::Body);
        last.or(self.text.lines.last()).map(Line::span).unwrap_or_default()
    }
}

/// All rules, by code.
pub const RULES: &[Rule] = &[
    address::gender_slash::RULE,
    address::impersonal_salutation::RULE,
    address::institution::RULE,
    address::mixed::RULE,
    address::not_direct::RULE,
    address::third_person::RULE,
    contact::bare_url::RULE,
    contact::digital_only::RULE,
    contact::missing_help_offer::RULE,
    contact::missing_hours::RULE,
    contact::missing_person::RULE,
    contact::missing_phone::RULE,
    layout::all_caps::RULE,
    layout::wide_lines::RULE,
    number::ambiguous_deadline::RULE,
    number::amount_format::RULE,
    number::amount_without_period::RULE,
    number::numeric_date::RULE,
    number::roman_or_word::RULE,
    number::ungrouped::RULE,
    number::vague_time::RULE,
    number::weekday_mismatch::RULE,
    organisation::contact::RULE,
    organisation::court::RULE,
    organisation::name::RULE,
    score::too_low::RULE,
    sentence::double_negation::RULE,
    sentence::hidden_actor::RULE,
    sentence::inline_list::RULE,
    sentence::light_verb_phrase::RULE,
    sentence::long_interruption::RULE,
    sentence::long_run_up::RULE,
    sentence::mean_length::RULE,
    sentence::nested_clauses::RULE,
    sentence::nominal_style::RULE,
    sentence::parenthesis_load::RULE,
    sentence::passive::RULE,
    sentence::preposition_chain::RULE,
    sentence::split_verb_bracket::RULE,
    sentence::stacked_conditions::RULE,
    sentence::too_long::RULE,
    structure::attachment_without_name::RULE,
    structure::fake_list::RULE,
    structure::key_message_late::RULE,
    structure::law_in_sentence::RULE,
    structure::letter_too_long::RULE,
    structure::long_paragraph::RULE,
    structure::missing_headings::RULE,
    structure::missing_next_step::RULE,
    structure::missing_reason::RULE,
    structure::missing_subject::RULE,
    structure::preamble_first::RULE,
    structure::vague_subject::RULE,
    suppression::no_reason::RULE,
    suppression::unknown_rule::RULE,
    suppression::unused::RULE,
    tone::accusing::RULE,
    tone::cold::RULE,
    tone::no_way_out::RULE,
    tone::shouting::RULE,
    tone::threatening::RULE,
    word::abbreviation::RULE,
    word::anglicism::RULE,
    word::formula_filler::RULE,
    word::inconsistent_terms::RULE,
    word::jargon::RULE,
    word::latin_phrase::RULE,
    word::long::RULE,
    word::stigmatising::RULE,
    word::unclear_reference::RULE,
    word::unexplained_abbreviation::RULE,
    word::unexplained_term::RULE,
    word::vague_modal::RULE,
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

/// Every limit that can be set.
pub fn limits() -> impl Iterator<Item = &'static Limit> {
    RULES.iter().flat_map(|rule| rule.limits.iter().copied())
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

    /// Notes that something misses, and near what it would stand.
    pub(crate) fn missing(&mut self, near: Span, values: &[(&str, &dyn Display)]) -> &mut Diagnostic {
        let finding = self.at(near, values);
        finding.place = Place::Missing { near };
        finding
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

/// Whether a rule finds anything in the letter, also where the settings do not ask for it.
pub(crate) fn finds(context: &Context<'_>, rule: &'static Rule) -> bool {
    let mut diagnostics = Vec::new();
    (rule.check)(context, &mut Findings { rule, ui_lang: UiLang::En, diagnostics: &mut diagnostics });
    !diagnostics.is_empty()
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
