//! The whole check, one step after the other.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::document::Document;
use crate::house::House;
use crate::lang::{Lang, Localized, UiLang};
use crate::law::{self, ChecklistItem, Level, Motivation, Status, ValueFinding};
use crate::measure::measure;
use crate::pack::{Mark, Sign};
use crate::prose::prose;
use crate::report::{Completeness, Flags, Report};
use crate::rules::score::too_low as score_too_low;
use crate::rules::{self, Context, fill};
use crate::score::{self, parts::names_contact};
use crate::settings::Settings;
use crate::skeleton::text_block_of;
use crate::span::Span;
use crate::suppress;
use crate::text::{Text, Zone, language_among};
use std::cmp::Reverse;
use std::fmt::Display;

/// Under this many words or sentences no score is given: too little text to judge.
const MIN_SCORED_WORDS: u32 = 40;
/// See [`MIN_SCORED_WORDS`].
const MIN_SCORED_SENTENCES: u32 = 4;

/// Checks a letter. The same letter and settings give the same report.
pub fn check(document: &Document, settings: &Settings) -> Report {
    let lang = settings.lang.or(document.declared.lang).or_else(|| language_among(document, &settings.languages));
    let house = settings.house.as_deref().unwrap_or(House::none());
    let text = Text::of(document, lang, house);
    let ui_lang = settings.ui_lang.unwrap_or_else(|| text.language.lang.into());

    let declared_kind = document.declared.kind.as_deref().and_then(law::kind).map(|kind| kind.id);
    let kind = law::classify_kind(&text, settings.kind.or(declared_kind));
    let declared_regime = document.declared.regime.as_deref().and_then(law::regime).map(|regime| regime.id);
    let regime = law::classify_regime(&text, settings.regime.or(declared_regime));

    let second_kind = law::second_kind(&text, &kind);
    let mut checklist = match (regime.code, kind.code) {
        (Some(regime), Some(kind)) => {
            let circumstances = law::Circumstances::of(&text, regime, settings.as_of);
            match second_kind.as_ref().and_then(|second| second.code) {
                Some(second) => law::checklist_of_two(&text, regime, [kind, second], &circumstances),
                None => law::checklist(&text, regime, kind, &circumstances),
            }
        }
        _ => Vec::new(),
    };
    let motivation = law::motivation(&text, kind.code);
    mark_vague(&mut checklist, motivation);
    let kinds = kind.code.map_or_else(|| kind.guesses.clone(), |code| vec![code]);
    let mut values = law::find_values(&text, regime.code.map(|id| law::value_regime(&text, id)), &kinds);
    values.retain(|value| !law::is_accepted(&checklist, value));
    law::apply_values(&mut checklist, &values);

    let is_prose = prose(&text);
    let measures = measure(&text, &is_prose);
    let mut diagnostics = Vec::new();
    let facts = (kind.code, motivation, &*checklist);
    let context = Context::new(&text, &is_prose, &measures, facts, settings);
    rules::run(&context, settings, ui_lang, &mut diagnostics);
    let flags = Flags {
        digital_only: is_digital_only(&text),
        third_person: speaks_about_the_reader(&text, &is_prose),
        accusing_tone: rules::finds(&context, &rules::tone::accusing::RULE),
        threatening_tone: rules::finds(&context, &rules::tone::threatening::RULE),
        stigmatising: rules::finds(&context, &rules::word::stigmatising::RULE),
        no_named_contact: !names_contact(&text),
        key_message_late: rules::finds(&context, &rules::structure::key_message_late::RULE),
    };

    let scored = measures.counts.words >= MIN_SCORED_WORDS && measures.counts.sentences >= MIN_SCORED_SENTENCES;
    let completeness = (!checklist.is_empty() || kind.code == Some("other")).then(|| Completeness::of(&checklist));
    let score = scored.then(|| {
        let input = score::Input {
            text: &text,
            kind: kind.code,
            measures: &measures,
            motivation,
            completeness,
            diagnostics: &diagnostics,
            is_prose: &is_prose,
        };
        score::score(&input, ui_lang)
    });
    score_too_low::find(&text, score.as_ref(), settings, ui_lang, &mut diagnostics);
    judge_plain_language(&mut checklist, score.as_ref().map(|score| score.total));
    let completeness = completeness.map(|_| Completeness::of(&checklist));
    for item in &checklist {
        // A value check says more of a wrong element than that it is wrong.
        let is_told = item.status == Status::WrongValue
            && values.iter().any(|value| value.check.element == item.requirement.element);
        if !is_told {
            diagnostics.extend(finding(&text, item, regime.code, ui_lang).filter(|d| settings.wants(&d.code)));
        }
    }
    let told = values.iter().map(|value| wrong_value(value, &checklist, ui_lang));
    diagnostics.extend(told.filter(|d| settings.wants(&d.code)));
    for diagnostic in &mut diagnostics {
        settings.weigh(diagnostic);
    }
    sort(&mut diagnostics);
    let suppressed = suppress::apply(document, settings, house, ui_lang, &mut diagnostics);
    if !document.comments.is_empty() {
        sort(&mut diagnostics);
    }

    Report {
        ui_lang,
        language: text.language,
        kind,
        second_kind,
        regime,
        score,
        completeness,
        readability: measures,
        checklist,
        motivation,
        flags,
        diagnostics,
        suppressed,
    }
}

/// By place, then the heavier first, then by code and message.
fn sort(diagnostics: &mut [Diagnostic]) {
    let key = |d: &Diagnostic| (d.place.span(), Reverse(d.severity));
    // Findings are large: they are moved once, when the order of their keys is known.
    diagnostics.sort_by_cached_key(key);
    for same in diagnostics.chunk_by_mut(|a, b| key(a) == key(b)).filter(|same| same.len() > 1) {
        same.sort_by(|a, b| a.code.cmp(&b.code).then_with(|| a.message.cmp(&b.message)));
    }
}

/// Stock phrases are no individual reasons, whatever their words.
fn mark_vague(checklist: &mut [ChecklistItem], motivation: Motivation) {
    for item in checklist.iter_mut().filter(|item| item.requirement.element == "motivation-individual") {
        if motivation.facts || motivation.reasoning {
            item.status = Status::Present;
        } else if motivation.vague {
            item.status = Status::Absent;
            item.evidence.clear();
        }
    }
}

/// The law asks for plain language without a test of its own, so that the score can confirm it but never deny it.
fn judge_plain_language(checklist: &mut [ChecklistItem], total: Option<u32>) {
    for item in checklist.iter_mut().filter(|item| item.requirement.element == "plain-language") {
        let is_plain = total.is_some_and(|total| total >= PLAIN_FROM);
        item.status = if is_plain { Status::Present } else { Status::Unsure };
    }
}

/// The total from which a letter is plain: band A or B before caps.
const PLAIN_FROM: u32 = 70;

/// A way that needs a screen is offered, and no phone, desk or post of the sender: the way to a court is none, and the
/// phone of another body, which no sign of a contact goes with, is none either.
pub(crate) fn is_digital_only(text: &Text<'_>) -> bool {
    use crate::entity::{EntityKind, Slot};
    let is_phone = |kind: &EntityKind| matches!(kind, EntityKind::Phone | EntityKind::Placeholder(Slot::Phone));
    let has_phone = |line: usize| text.entities_in(text.lines[line].span()).iter().any(|e| is_phone(&e.kind));
    let letterhead_has_phone = (0..text.lines.len()).any(|at| text.lines[at].zone != Zone::Body && has_phone(at));
    let digital: Vec<usize> = text.marked(Mark::DigitalChannel).map(|m| m.sentence as usize).collect();
    let is_offer = |line: usize| {
        text.lines[line].zone == Zone::Body
            && !text.is_about(line, "appeal")
            && (digital.contains(&line) || (text.is_about(line, "contact") && !has_phone(line)))
    };
    digital.iter().any(|line| text.lines[*line].zone == Zone::Body)
        && !letterhead_has_phone
        && !text.signs("clarification-contact").any(|(sign, _)| sign == Sign::Present)
        && !text.marked(Mark::OtherChannel).any(|m| is_offer(m.sentence as usize))
}

/// A letter that never speaks to its reader needs one sentence about the reader; any other so many, and half as many as to
/// the reader at the least.
const MIN_THIRD_PERSON: usize = 2;

fn speaks_about_the_reader(text: &Text<'_>, is_prose: &[bool]) -> bool {
    let count = |mark: Mark| {
        let mut lines: Vec<u32> =
            text.marked(mark).map(|m| m.sentence).filter(|line| is_prose[*line as usize]).collect();
        lines.dedup();
        lines.len()
    };
    let about = count(Mark::ThirdPersonReader);
    let to = count(Mark::Reader);
    (about > 0 && to == 0) || (about >= MIN_THIRD_PERSON && 2 * about > to)
}

const ABSENT: Localized = Localized {
    nl: "Er staat niet in: {title}.",
    fr: "Il manque : {title}.",
    de: "Es fehlt: {title}.",
    en: "Missing: {title}.",
};
/// In a template: in the letters for which a condition holds …
const ABSENT_IF: Localized = Localized {
    nl: "Er staat niet in elke brief: {title}. Het ontbreekt als dit geldt: {condition}.",
    fr: "Toutes les lettres ne l'ont pas : {title}. Cela manque quand cette condition est remplie : {condition}.",
    de: "Nicht in jedem Brief steht: {title}. Es fehlt, wenn dies gilt: {condition}.",
    en: "Not every letter has: {title}. It is missing when this holds: {condition}.",
};
/// … and in those for which it does not.
const ABSENT_UNLESS: Localized = Localized {
    nl: "Er staat niet in elke brief: {title}. Het ontbreekt als dit niet geldt: {condition}.",
    fr: "Toutes les lettres ne l'ont pas : {title}. Cela manque quand cette condition n'est pas remplie : {condition}.",
    de: "Nicht in jedem Brief steht: {title}. Es fehlt, wenn dies nicht gilt: {condition}.",
    en: "Not every letter has: {title}. It is missing when this does not hold: {condition}.",
};
const WRONG: Localized = Localized {
    nl: "Dit klopt niet met de wet: {title}.",
    fr: "Ceci ne correspond pas à la loi : {title}.",
    de: "Das stimmt nicht mit dem Gesetz überein: {title}.",
    en: "This is not what the law says: {title}.",
};
const UNSURE: Localized = Localized {
    nl: "Niet duidelijk of dit erin staat: {title}.",
    fr: "Pas clair si ceci s'y trouve : {title}.",
    de: "Unklar, ob das dasteht: {title}.",
    en: "Not clear whether this is there: {title}.",
};
const EXPECTED: Localized = Localized {
    nl: "De wet zegt: {value}.",
    fr: "La loi dit : {value}.",
    de: "Das Gesetz sagt: {value}.",
    en: "The law says: {value}.",
};
const EXAMPLE: Localized =
    Localized { nl: "Bijvoorbeeld:", fr: "Par exemple :", de: "Zum Beispiel:", en: "For example:" };

/// The finding of a checklist line, if it is one.
fn finding(text: &Text<'_>, item: &ChecklistItem, regime: Option<&str>, ui: UiLang) -> Option<Diagnostic> {
    let row = item.requirement;
    let info = item.info?;
    let group = if row.verified == law::Verified::House { "house/" } else { "law/" };
    let (template, code, severity) = match (item.status, row.level) {
        (Status::Present | Status::NotApplicable, _) => return None,
        (Status::Absent, Level::Recommended) => (ABSENT, [group, row.element].concat(), Severity::Info),
        (Status::Absent, _) => (ABSENT, [group, row.element].concat(), Severity::Error),
        (Status::WrongValue, _) => (WRONG, ["value/", row.element].concat(), Severity::Error),
        // Whether a text is plain is what the rest of the report says.
        (Status::Unsure, _) if row.element == "plain-language" => return None,
        (Status::Unsure, _) => (UNSURE, [group, row.element].concat(), Severity::Info),
    };
    let place = match (&item.lack, item.evidence.first()) {
        (Some(lack), _) => Place::Missing { near: lack.near },
        (None, Some(span)) => Place::At(*span),
        (None, None) => Place::Missing { near: where_it_belongs(text, row.element) },
    };
    let mut help = info.advice.get(ui).to_owned();
    if item.status == Status::WrongValue
        && let Some(value) = spoken_terms(row.expect, ui)
    {
        help = format!("{} {help}", fill(EXPECTED.get(ui), &[("value", &value)]));
    }
    let example = regime.map(|regime| text_block_of(row, item.info, regime, Some(item.kind), text.language.lang));
    if let Some(example) = example.filter(|example| !example.is_empty()) {
        help = [&help, " ", EXAMPLE.get(ui), " ", &quote(&example, text.language.lang)].concat();
    }
    let title = lower_first(info.title.get(ui), ui);
    let message = match &item.lack {
        Some(lack) => {
            let template = if lack.holds { ABSENT_IF } else { ABSENT_UNLESS };
            fill(template.get(ui), &[("title", &title), ("condition", &lack.condition)])
        }
        None => fill(template.get(ui), &[("title", &title)]),
    };
    Some(Diagnostic {
        code: code.into(),
        severity,
        place,
        message,
        why: row.consequence.map(|c| c.get(ui).into()).unwrap_or_default(),
        help,
        source: row.source.get(ui).into(),
        related: item.evidence.iter().skip(1).copied().collect(),
        fixes: Vec::new(),
    })
}

/// The finding of a value check. Where it tells why an element is wrong, it weighs as much as that.
fn wrong_value(value: &ValueFinding, checklist: &[ChecklistItem], ui: UiLang) -> Diagnostic {
    let check = value.check;
    let item = checklist.iter().find(|item| item.requirement.element == check.element);
    let is_wrong = item.is_some_and(|item| item.status == Status::WrongValue);
    let shown: Vec<(&str, String)> = value.fill.iter().map(|(name, shown)| (*name, shown.show(ui))).collect();
    let shown: Vec<(&str, &dyn Display)> = shown.iter().map(|(name, text)| (*name, text as &dyn Display)).collect();
    let message = check.message.map_or_else(|| format!("{}.", check.title.get(ui)), |m| fill(m.get(ui), &shown));
    Diagnostic {
        code: check.code.into(),
        severity: if is_wrong { Severity::Error } else { check.severity },
        place: Place::At(value.span),
        message,
        why: item.and_then(|item| item.requirement.consequence).map(|c| c.get(ui).into()).unwrap_or_default(),
        help: fill(check.help.get(ui), &shown),
        source: check.source.get(ui).into(),
        related: value.related.clone(),
        fixes: Vec::new(),
    }
}

/// A title inside a sentence; German titles may begin with a noun and stay as they are.
fn lower_first(title: &str, ui: UiLang) -> String {
    let mut chars = title.chars();
    match chars.next() {
        Some(first) if ui != UiLang::De && !chars.as_str().starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => title.to_owned(),
    }
}

fn quote(text: &str, lang: Lang) -> String {
    let (open, close) = rules::quotation_marks(lang);
    [open, text, close].concat()
}

/// The right terms as a person says them: `3 maanden of 2 jaar`.
fn spoken_terms(expect: &[&str], ui: UiLang) -> Option<String> {
    let or = Localized { nl: " of ", fr: " ou ", de: " oder ", en: " or " };
    let terms: Option<Vec<String>> = expect.iter().map(|term| law::spoken_term(term, ui)).collect();
    terms.filter(|terms| !terms.is_empty()).map(|terms| terms.join(or.get(ui)))
}

/// Elements that belong to a topic are asked for where the letter speaks of it.
const BELONGS: [(&str, &str); 10] = [
    ("appeal", "appeal"),
    ("judicial-code", "appeal"),
    ("overpayment", "recovery"),
    ("recovery", "recovery"),
    ("waiver", "recovery"),
    ("instalment", "recovery"),
    ("prescription", "recovery"),
    ("hearing", "hearing"),
    ("clarification", "contact"),
    ("contact", "contact"),
];

/// The text near which a missing element would stand: the end of its topic, else the end of the body.
fn where_it_belongs(text: &Text<'_>, element: &str) -> Span {
    let topic = BELONGS.iter().find(|(prefix, _)| element.starts_with(prefix)).map(|(_, topic)| *topic);
    let in_topic = topic.and_then(|topic| (0..text.lines.len()).rev().find(|line| text.is_about(*line, topic)));
    let last_of_body = || text.lines.iter().rposition(|line| line.zone == Zone::Body);
    in_topic.or_else(last_of_body).map_or(Span::default(), |line| text.lines[line].span())
}
