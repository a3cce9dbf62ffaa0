#![doc = include_str!("unexplained_term.md")]

use crate::diagnostic::{Edit, Fix, Severity};
use crate::lang::{Lang, Localized};
use crate::pack::JargonClass;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::Text;

/// Words that introduce an explanation.
const EXPLAINS: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &["dat is", "dit is", "dat zijn", "dit zijn", "dat betekent", "dit betekent", "betekent dat", "wil zeggen", "noemen we", "noemen wij", "heet"],
    ),
    (Lang::Fr, &["c'est", "ce sont", "c’est", "cela veut dire", "cela signifie", "veut dire", "signifie", "autrement dit", "on appelle", "s'appelle"]),
    (Lang::De, &["das ist", "das sind", "dies ist", "das heißt", "das bedeutet", "bedeutet, dass", "heißt das", "nennt man", "nennen wir"]),
];

/// Flags the first use of a term of art that the letter does not explain.
pub(crate) const RULE: Rule = Rule {
    code: "word/unexplained-term",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Vakterm zonder uitleg",
        fr: "Terme technique sans explication",
        de: "Fachwort ohne Erklärung",
        en: "Technical term without explanation",
    },
    message: Localized {
        nl: "De brief legt “{word}” niet uit.",
        fr: "La lettre n'explique pas « {word} ».",
        de: "Der Brief erklärt „{word}“ nicht.",
        en: "The letter does not explain “{word}”.",
    },
    why: Localized {
        nl: "Dit woord moet blijven staan, maar de lezer moet weten wat het voor hem betekent.",
        fr: "Ce mot doit rester, mais le lecteur doit savoir ce qu'il veut dire pour lui.",
        de: "Dieses Wort muss stehen bleiben, aber der Leser muss wissen, was es für ihn bedeutet.",
        en: "The word has to stay, but the reader must know what it means for them.",
    },
    help: Localized {
        nl: "Leg het uit waar het eerst staat: “{note}”",
        fr: "Expliquez-le à la première mention : « {note} »",
        de: "Erklären Sie es beim ersten Mal: „{note}“",
        en: "Explain it at its first use: “{note}”",
    },
    source: "Heerlijk Helder 15; verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    page: include_str!("unexplained_term.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let mut seen = Vec::new();
    for place in &cx.words.jargon {
        let entry = &text.pack_of(place.line).jargon[place.entry as usize];
        let lang = text.lines[place.line].lang;
        if entry.class == JargonClass::Ambiguous || !entry.is_term_of_art() || entry.note.is_empty() {
            continue;
        }
        if seen.contains(&(lang, place.entry)) {
            continue;
        }
        seen.push((lang, place.entry));
        if is_explained(text, place.line, place.span) {
            continue;
        }
        let word = place.span.of(&text.document.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let finding = found.at(place.span, &[("word", &word), ("note", &entry.note)]);
        let after = Span { start: place.span.end, end: place.span.end };
        if text.document.map.is_exact(place.span) {
            finding.with_fix(Fix {
                title: entry.note.to_owned(),
                edits: vec![Edit { span: after, text: format!(" ({})", entry.note.trim_end_matches('.')) }],
                is_safe: false,
            });
        }
    }
}

/// Whether brackets, a colon or an explaining phrase follow in this sentence or the next, or stand before it.
fn is_explained(text: &Text<'_>, line: usize, span: Span) -> bool {
    let source = &text.document.text;
    let sentence = text.lines[line].span();
    let after = source[span.end as usize..].trim_start_matches(['*', '_', '”', '"', '»', '“', '’', ' ', '\u{a0}']);
    if after.starts_with(['(', ':', '=', '?']) {
        return true;
    }
    let phrases = EXPLAINS[text.lines[line].lang as usize].1;
    let explains = |piece: &str| {
        let piece = piece.to_lowercase();
        phrases.iter().any(|phrase| piece.contains(phrase))
    };
    let next = text.lines.get(line + 1).filter(|next| next.lang == text.lines[line].lang);
    explains(sentence.of(source)) || next.is_some_and(|next| explains(next.span().of(source)))
}
