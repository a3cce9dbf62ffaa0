#![doc = include_str!("roman_or_word.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::word::Traits;

/// Flags numbers that are not in figures.
pub(crate) const RULE: Rule = Rule {
    code: "number/roman-or-word",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Getal in letters of Romeins",
        fr: "Nombre en lettres ou romain",
        de: "Zahl in Worten oder römisch",
        en: "Number in words or Roman",
    },
    message: Localized {
        nl: "“{word}” leest sneller in cijfers.",
        fr: "« {word} » se lit plus vite en chiffres.",
        de: "„{word}“ liest sich schneller in Ziffern.",
        en: "“{word}” reads faster in figures.",
    },
    why: Localized {
        nl: "Cijfers vallen op, en wie traag leest, vindt ze terug.",
        fr: "Les chiffres se voient, et qui lit lentement les retrouve.",
        de: "Ziffern fallen auf, und langsame Leser finden sie wieder.",
        en: "Figures stand out, and slow readers find them again.",
    },
    help: Localized {
        nl: "Schrijf: {number}.",
        fr: "Écrivez : {number}.",
        de: "Schreiben Sie: {number}.",
        en: "Write: {number}.",
    },
    source: "Inclusion Europe; Écrire pour être lu",
    limits: &[],
    page: include_str!("roman_or_word.md"),
    check,
};

/// Higher numbers are read faster in figures. Chosen by us.
const UP_TO: u32 = 10;
/// Words before a Roman numeral that is no name.
const DIVISIONS: [&str; 16] = [
    "hoofdstuk",
    "titel",
    "deel",
    "bijlage",
    "afdeling",
    "boek",
    "chapitre",
    "titre",
    "partie",
    "annexe",
    "section",
    "livre",
    "kapitel",
    "teil",
    "anlage",
    "abschnitt",
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (at, line) in cx.prose() {
        for entity in cx.text.entities_in(line.span()) {
            let EntityKind::Duration { count, .. } = entity.kind else { continue };
            let written = entity.span.of(source);
            let is_word = !written.contains(|c: char| c.is_ascii_digit())
                && !source[entity.span.end as usize..].trim_start().starts_with('(');
            let Some(word) = written.split_whitespace().next().filter(|_| count > UP_TO && is_word) else { continue };
            let span = Span { start: entity.span.start, end: entity.span.start + word.len() as u32 };
            let is_number = written.contains(' ') && word.chars().all(char::is_alphabetic);
            if is_number && !ARTICLES.contains(&word.to_lowercase().as_str()) && !cx.words.is_protected(cx.text, span) {
                report(cx, found, span, count);
            }
        }
        if !cx.traits[at].has(Traits::ROMAN) {
            continue;
        }
        for pair in cx.text.tokens[line.tokens()].windows(2) {
            let [before, word] = [pair[0].span, pair[1].span];
            let number = roman(word.of(source)).filter(|_| {
                DIVISIONS.contains(&before.of(source).to_lowercase().as_str()) && !cx.words.is_protected(cx.text, word)
            });
            if let Some(number) = number {
                report(cx, found, word, number);
            }
        }
    }
}

/// Words before a unit that are no number (`een maand`).
const ARTICLES: [&str; 8] = ["een", "un", "une", "ein", "eine", "einer", "eines", "einem"];

fn report(cx: &Context<'_>, found: &mut Findings<'_>, span: Span, number: u32) {
    let word = span.of(&cx.text.document.text);
    let finding = found.at(span, &[("word", &word), ("number", &number)]);
    if cx.text.document.map.is_exact(span) {
        let text = number.to_string();
        finding
            .with_fix(Fix { title: [word, " → ", &text].concat(), edits: vec![Edit { span, text }], is_safe: true });
    }
}

/// The value of a Roman numeral below forty.
fn roman(word: &str) -> Option<u32> {
    let digits: Vec<u32> = word
        .bytes()
        .map(|b| match b {
            b'I' => Some(1),
            b'V' => Some(5),
            b'X' => Some(10),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let next = |i: usize| digits.get(i + 1).copied().unwrap_or(0);
    let value = digits
        .iter()
        .enumerate()
        .fold(0i64, |sum, (i, digit)| if *digit < next(i) { sum - i64::from(*digit) } else { sum + i64::from(*digit) });
    u32::try_from(value).ok().filter(|value| *value > 0)
}
