#![doc = include_str!("jargon.md")]

use super::listed::{Place, alternatives, on_one_line, with_case_of};
use crate::diagnostic::{Edit, Fix, Severity};
use crate::lang::{Lang, Localized};
use crate::pack::{JargonClass, JargonEntry, Tone};
use crate::rules::{Context, Findings, Rule};
use crate::text::Text;

/// Flags each hard word that has a plainer one; once a letter, with the other places.
pub(crate) const RULE: Rule = Rule {
    code: "word/jargon",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Moeilijk woord", fr: "Mot difficile", de: "Schwieriges Wort", en: "Hard word" },
    message: Localized {
        nl: "“{word}” is moeilijk voor veel lezers.",
        fr: "« {word} » est difficile pour beaucoup de lecteurs.",
        de: "„{word}“ ist für viele Leser schwierig.",
        en: "“{word}” is hard for many readers.",
    },
    why: Localized {
        nl: "Wie een woord niet kent, leest de zin niet uit.",
        fr: "Qui ne connaît pas un mot abandonne la phrase.",
        de: "Wer ein Wort nicht kennt, liest den Satz nicht zu Ende.",
        en: "People who do not know a word give up on the sentence.",
    },
    help: Localized {
        nl: "Schrijf liever: {plain}.",
        fr: "Écrivez plutôt : {plain}.",
        de: "Schreiben Sie besser: {plain}.",
        en: "Better: {plain}.",
    },
    source: "Heerlijk Helder 14-15; Handvest van de sociaal verzekerde, art. 6; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[],
    page: include_str!("jargon.md"),
    check,
};

fn entry<'d>(text: &Text<'d>, place: &Place) -> &'d JargonEntry {
    &text.pack_of(place.line).jargon[place.entry as usize]
}

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    // The other classes have rules of their own.
    let others = [JargonClass::Ambiguous, JargonClass::Latin, JargonClass::Anglicism, JargonClass::Nominal];
    // A single word is no roundabout phrase.
    report(cx, found, |class, is_phrase| !others.contains(&class) || (class == JargonClass::Nominal && !is_phrase));
}

/// Reports the words of some classes that have a plainer one: each once a letter, with the other places. `is_wanted` is
/// asked for the class of an entry, and whether it is more than one word.
pub(in crate::rules) fn report(
    cx: &Context<'_>,
    found: &mut Findings<'_>,
    is_wanted: impl Fn(JargonClass, bool) -> bool,
) {
    let text = cx.text;
    let is_jargon = |place: &&Place| {
        let entry = entry(text, place);
        let is_phrase = || place.span.of(&text.document.text).split_whitespace().nth(1).is_some();
        is_wanted(entry.class, entry.class == JargonClass::Nominal && is_phrase()) && !entry.is_term_of_art()
    };
    // A word that stands for the reader or accuses has a rule of its own.
    let is_told = |place: &&Place| {
        cx.third_persons.iter().any(|reader| reader.overlaps(place.span))
            || cx.words.tone(text, Tone::Accusing).any(|accusing| accusing.span.overlaps(place.span))
    };
    let all: Vec<Place> = cx.words.jargon.iter().filter(is_jargon).filter(|place| !is_told(place)).copied().collect();
    for (i, place) in all.iter().enumerate() {
        let same =
            |other: &&Place| other.entry == place.entry && text.lines[other.line].lang == text.lines[place.line].lang;
        if all[..i].iter().any(|other| same(&other)) {
            continue;
        }
        let entry = entry(text, place);
        let word = on_one_line(place.span.of(&text.document.text));
        let plain = alternatives(entry.plain(), text.lines[place.line].lang);
        let related = all[i + 1..].iter().filter(same).map(|other| other.span).collect();
        let finding = found.at(place.span, &[("word", &word), ("plain", &plain)]);
        finding.related = related;
        if entry.class == JargonClass::Archaic {
            finding.with_severity(Severity::Warning);
        }
        if let Some(fix) = fix(text, place, entry, &plain) {
            finding.with_fix(fix);
        }
    }
}

/// The replacement, where the list says that it fits unchanged.
fn fix(text: &Text<'_>, place: &Place, entry: &JargonEntry, title: &str) -> Option<Fix> {
    let plain = entry.plain().next().filter(|_| entry.is_safe)?;
    let source = &text.document.text;
    let word = place.span.of(source);
    let before = source[..place.span.start as usize].chars().next_back();
    if before.is_some_and(crate::segment::is_apostrophe) {
        // Behind `l'` or `d'` the article would have to change as well.
        return None;
    }
    let mut replacement = with_case_of(word, plain);
    if word.ends_with(crate::segment::is_apostrophe) && !replacement.ends_with('\'') {
        replacement.push(' ');
    }
    if word.contains('\n') || !text.document.map.is_exact(place.span) {
        return None;
    }
    Some(Fix {
        title: [word, " → ", if replacement.is_empty() { title } else { replacement.trim_end() }].concat(),
        edits: vec![Edit { span: place.span, text: replacement }],
        is_safe: true,
    })
}
