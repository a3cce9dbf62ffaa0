//! What the organisation adds: rules, elements, rows of the checklist, and facts about itself.

use crate::keep::{keep, keep_all};
use crate::mistake;
use crate::names::{SEVERITIES, choose, kind, own_name, regime};
use crate::table::{Reading, Said, Table};
use baak_core::cue::CueError;
use baak_core::diagnostic::Severity;
use baak_core::house::{Organisation, OwnElement, OwnRequirement, OwnRule, check_condition, check_phrase};
use baak_core::lang::{Lang, Localized};
use baak_core::law::{self, ElementInfo, InForce, Level, Requirement, Verified};

const NO_TEXT: Localized = Localized { nl: "", fr: "", de: "", en: "" };

/// A phrase that can be looked for; a mistake where it cannot.
pub(crate) fn phrase(reading: &Reading<'_>, said: &Said<'_>, lang: Lang) -> Option<&'static str> {
    match check_phrase(said.text, lang) {
        Ok(()) => Some(keep(said.text)),
        Err(_) if said.text.chars().any(char::is_alphanumeric) => {
            reading.wrong(said.span.clone(), &mistake::TOO_SHORT, vec![("value", said.text.to_owned())]);
            None
        }
        Err(_) => {
            reading.wrong(said.span.clone(), &mistake::NO_WORD, Vec::new());
            None
        }
    }
}

/// Lists of texts by language: `nl = […]`, or one list under a key for all.
fn phrases_by_lang(table: &Table<'_>) -> [Vec<&'static str>; 3] {
    Lang::ALL.map(|lang| {
        let said = table.texts(lang.code()).unwrap_or_default();
        said.iter().filter_map(|said| phrase(table.reading, said, lang)).collect()
    })
}

/// The `[[rule]]` tables.
pub(crate) fn rules(tables: &[Table<'_>]) -> Vec<OwnRule> {
    let mut rules: Vec<OwnRule> = Vec::new();
    for table in tables {
        let reading = table.reading;
        let id = table.required("id").and_then(|said| Some((own_name(reading, &said)?, said)));
        let severity = table.text("severity").and_then(|said| choose(reading, &said, &SEVERITIES));
        table.require("message");
        let message = table.localized("message");
        let why = table.localized("why").unwrap_or(NO_TEXT);
        let source = table.text("source").map_or("", |said| keep(said.text));
        let phrases = phrases_by_lang(table);
        let alternatives = alternatives(table);
        let is_safe = table.flag("safe");
        if phrases.iter().all(Vec::is_empty) && !Lang::ALL.iter().any(|lang| table.has(lang.code())) {
            reading.wrong(table.span.clone(), &mistake::NO_PHRASES, Vec::new());
        }
        let has_replacement =
            |lang: &Lang| phrases[*lang as usize].is_empty() || !alternatives[*lang as usize].is_empty();
        if is_safe && !Lang::ALL.iter().all(has_replacement) {
            reading.wrong(table.place("safe"), &mistake::UNSAFE_FIX, Vec::new());
        }
        table.done();
        let (Some((id, said)), Some(message)) = (id, message) else { continue };
        let code = keep(&format!("house/{id}"));
        let is_twice = |own: &OwnRule| own.code == code;
        if rules.iter().any(is_twice) {
            reading.wrong(said.span, &mistake::TWICE, vec![("value", id.to_owned())]);
            continue;
        }
        for lang in Lang::ALL {
            let mine = &phrases[lang as usize];
            let other = |phrase: &&&str| rules.iter().any(|rule| rule.phrases[lang as usize].contains(phrase));
            if let Some(twice) = mine.iter().find(other) {
                reading.wrong(table.place(lang.code()), &mistake::TWICE, vec![("value", (*twice).to_owned())]);
            }
        }
        let severity = severity.unwrap_or(Severity::Warning);
        rules.push(OwnRule { code, severity, message, why, source, phrases, alternatives, is_safe });
    }
    rules
}

/// `instead = ["…"]`, or `instead.nl = ["…"]`.
fn alternatives(table: &Table<'_>) -> [Vec<&'static str>; 3] {
    let kept = |said: Vec<Said<'_>>| -> Vec<&'static str> { said.iter().map(|said| keep(said.text)).collect() };
    if table.is_table("instead") {
        let Some(inner) = table.table("instead") else { return Default::default() };
        let all = Lang::ALL.map(|lang| kept(inner.texts(lang.code()).unwrap_or_default()));
        inner.done();
        return all;
    }
    let all = kept(table.texts("instead").unwrap_or_default());
    [all.clone(), all.clone(), all]
}

/// The `[[element]]` tables.
pub(crate) fn elements(tables: &[Table<'_>]) -> Vec<OwnElement> {
    let mut elements: Vec<OwnElement> = Vec::new();
    for table in tables {
        let reading = table.reading;
        let id = table.required("id").and_then(|said| Some((own_name(reading, &said)?, said)));
        table.require("title");
        let title = table.localized("title");
        let advice = table.localized("advice").unwrap_or(NO_TEXT);
        let example = table.localized("example").unwrap_or(NO_TEXT);
        table.require("present");
        let present = table.table("present").map(|inner| {
            let all = Lang::ALL.map(|lang| {
                let said = inner.texts(lang.code()).unwrap_or_default();
                said.iter().filter_map(|said| condition(reading, said, lang)).collect()
            });
            inner.done();
            all
        });
        table.done();
        let (Some((id, said)), Some(title), Some(present)) = (id, title, present) else { continue };
        if law::element(id).is_some() || elements.iter().any(|other| other.info.id == id) {
            reading.wrong(said.span, &mistake::TWICE, vec![("value", id.to_owned())]);
            continue;
        }
        let info = ElementInfo { id, silent: false, title, advice, example: Some(example) };
        elements.push(OwnElement { info: &keep_all(vec![info])[0], present });
    }
    elements
}

fn condition(reading: &Reading<'_>, said: &Said<'_>, lang: Lang) -> Option<&'static str> {
    match check_condition(said.text, lang) {
        Ok(()) => Some(keep(said.text)),
        Err(CueError { text, problem }) => {
            let error = format!("{problem}: {text}");
            reading.wrong(said.span.clone(), &mistake::BAD_CONDITION, vec![("error", error)]);
            None
        }
    }
}

/// The `[[requirement]]` tables, which have the keys of the rows in `rules/legal/*.toml`.
pub(crate) fn requirements(tables: &[Table<'_>], elements: &[OwnElement]) -> Vec<OwnRequirement> {
    let mut rows: Vec<OwnRequirement> = Vec::new();
    for table in tables {
        let reading = table.reading;
        let names: Vec<&str> =
            law::elements().iter().map(|e| e.id).chain(elements.iter().map(|own| own.info.id)).collect();
        let element = table.required("element").and_then(|said| {
            let known = names.iter().find(|name| **name == said.text);
            if known.is_none() {
                reading.unknown(&said, &names);
            }
            known.map(|name| keep(name))
        });
        let id = table.text("id").and_then(|said| own_name(reading, &said));
        let levels = [("recommended", Level::Recommended), ("mandatory", Level::Mandatory)];
        let level = table.required("level").and_then(|said| choose(reading, &said, &levels));
        let kinds: Vec<&'static str> =
            table.texts("kinds").unwrap_or_default().iter().filter_map(|said| any_kind(reading, said)).collect();
        let regimes: Vec<&'static str> =
            table.texts("regimes").unwrap_or_default().iter().filter_map(|said| regime(reading, said)).collect();
        let title = table.localized("title");
        let source = table.localized("source").unwrap_or(NO_TEXT);
        let consequence = table.localized("consequence");
        let value = table.localized("value");
        let expect: Vec<&'static str> =
            table.texts("expect").unwrap_or_default().iter().map(|said| keep(said.text)).collect();
        let note = table.text("note").map(|said| keep(said.text));
        let in_force = table.table("in_force").map_or_else(InForce::default, |inner| {
            let period = InForce { from: inner.day("from"), until: inner.day("until") };
            inner.done();
            period
        });
        table.done();
        let (Some(element), Some(level)) = (element, level) else { continue };
        let own_title = elements.iter().find(|own| own.info.id == element).map(|own| own.info.title);
        let Some(title) = title.or(own_title).or_else(|| law::element(element).map(|info| info.title)) else {
            continue;
        };
        let row = Requirement {
            id: id.unwrap_or_else(|| keep(&format!("house-{element}"))),
            element,
            level,
            kinds: if kinds.is_empty() { &["any"] } else { keep_all(kinds) },
            applies_to: &[],
            silent: false,
            eased_by: None,
            title,
            source,
            consequence,
            expect: keep_all(expect),
            value,
            in_force,
            note,
            verified: Verified::House,
        };
        rows.push(OwnRequirement { regimes: keep_all(regimes), row: &keep_all(vec![row])[0] });
    }
    rows
}

fn any_kind(reading: &Reading<'_>, said: &Said<'_>) -> Option<&'static str> {
    match said.text {
        "decision-any" => Some("decision-any"),
        "any" => Some("any"),
        _ => kind(reading, said),
    }
}

/// The `[organisation]` table.
pub(crate) fn organisation(table: &Table<'_>) -> Organisation {
    let kept = |key: &'static str| -> Vec<&'static str> {
        table.texts(key).unwrap_or_default().iter().map(|said| keep(said.text)).collect()
    };
    let courts = law::labour_courts();
    let ids: Vec<(&str, &'static str)> = courts
        .iter()
        .flat_map(|court| std::iter::once(court.id).chain(court.divisions.iter().map(|division| division.id)))
        .map(|id| (id, id))
        .collect();
    let asked = table.texts("court").unwrap_or_default();
    let organisation = Organisation {
        names: kept("name"),
        services: kept("service"),
        phones: kept("phone"),
        emails: kept("email"),
        courts: asked.iter().filter_map(|said| choose(table.reading, said, &ids)).collect(),
    };
    table.done();
    organisation
}
