#![doc = include_str!("unexplained_abbreviation.md")]

use super::listed::quotation_marks;
use super::unexplained_term::is_described;
use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::segment::{Token, TokenKind};
use crate::span::Span;
use crate::text::Text;
use crate::word::Traits;

/// Capitals that everybody knows, or that are no abbreviation but a word said loudly.
const KNOWN: [&str; 66] = [
    "NIETS", "RIEN", "MOET", "DOIT", "MUSS", "WENN", "ENDE", "SONST", "ALS", "EINDE", "SINON", "FIN", "SMS", "GSM",
    "PDF", "CV", "ID", "TV", "EU", "UE", "BE", "NL", "FR", "DE", "EUR", "IBAN", "BIC", "BTW", "TVA", "OK", "VZW",
    "ASBL", "NV", "SA", "BV", "SRL", "WC", "QR", "USB", "AM", "PM", "MWSt", "CHU", "UZ", "AZ", "NIET", "GEEN", "NOOIT",
    "ALLE", "WEL", "PAS", "NON", "OUI", "TOUS", "TOUT", "SEUL", "NICHT", "KEIN", "KEINE", "NUR", "NIE", "ALLES",
    "AUCUN", "JAMAIS", "NOTE", "AVIS",
];

/// Flags abbreviations that the letter never writes in full.
pub(crate) const RULE: Rule = Rule {
    code: "word/unexplained-abbreviation",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Afkorting zonder uitleg",
        fr: "Abréviation sans explication",
        de: "Abkürzung ohne Erklärung",
        en: "Abbreviation without explanation",
    },
    message: Localized {
        nl: "De brief zegt niet wat “{word}” betekent.",
        fr: "La lettre ne dit pas ce que veut dire « {word} ».",
        de: "Der Brief sagt nicht, was „{word}“ bedeutet.",
        en: "The letter does not say what “{word}” stands for.",
    },
    why: Localized {
        nl: "Wie de afkorting niet kent, weet niet over wie of wat het gaat.",
        fr: "Qui ne connaît pas l'abréviation ne sait pas de quoi il s'agit.",
        de: "Wer die Abkürzung nicht kennt, weiß nicht, worum es geht.",
        en: "People who do not know the abbreviation do not know who or what it is about.",
    },
    help: Localized {
        nl: "Schrijf het de eerste keer voluit{full}.",
        fr: "Écrivez-la en entier la première fois{full}.",
        de: "Schreiben Sie sie beim ersten Mal aus{full}.",
        en: "Write it in full the first time{full}.",
    },
    source: "Heerlijk Helder 16; verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("unexplained_abbreviation.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let source = &text.document.text;
    let mut seen: Vec<&str> = Vec::new();
    let listed = &cx.words.abbreviations;
    for place in listed {
        let entry = &text.pack_of(place.line).abbreviations[place.entry as usize];
        // An abbreviation with a period has it in the text: `afd` in `afdeling` is none.
        let word = place.span.of(source);
        let is_same = entry.short.trim_end_matches('.') == word.trim_end_matches('.');
        if !entry.must_be_explained || seen.contains(&word) || !is_same {
            continue;
        }
        seen.push(word);
        if !is_explained(text, place.span, Some(entry.full)) && !is_described(text, place.line, place.span) {
            let lang = text.lines[place.line].lang;
            let (open, close) = quotation_marks(lang);
            let full = [if lang == Lang::Fr { " : " } else { ": " }, open, entry.full, close].concat();
            found.at(place.span, &[("word", &word), ("full", &full)]);
        }
    }
    for (line, _) in cx.prose_with(Traits::ACRONYM) {
        let first = text.lines[line].tokens().start;
        let tokens = &text.tokens[text.lines[line].tokens()];
        let is_shouted = || text.lines[line].span().of(source).chars().all(|c| !c.is_lowercase());
        for (i, token) in tokens.iter().enumerate().filter(|(i, _)| text.word(first + i).traits.has(Traits::ACRONYM)) {
            let word = token.span.of(source);
            if KNOWN.contains(&word)
                || seen.contains(&word)
                || is_shouted()
                || listed.iter().any(|place| place.span.overlaps(token.span))
                || is_among_shouted(source, tokens, i)
                || is_known(text, line, word)
                || cx.words.is_protected(text, token.span)
            {
                continue;
            }
            seen.push(word);
            if !is_explained(text, token.span, None) && !is_described(text, line, token.span) {
                found.at(token.span, &[("word", &word), ("full", &"")]);
            }
        }
    }
}

/// Whether the word before or after has only capitals too: a shouted phrase, not an abbreviation.
fn is_among_shouted(source: &str, tokens: &[Token], at: usize) -> bool {
    let is_loud = |token: Option<&Token>| {
        token.is_some_and(|token| {
            let word = token.span.of(source);
            token.kind == TokenKind::Word
                && word.chars().nth(1).is_some_and(char::is_uppercase)
                && word.chars().all(|c| !c.is_lowercase())
        })
    };
    is_loud(at.checked_sub(1).and_then(|before| tokens.get(before))) || is_loud(tokens.get(at + 1))
}

/// Whether the list says that everybody knows it.
fn is_known(text: &Text<'_>, line: usize, word: &str) -> bool {
    let pack = text.pack_of(line);
    pack.allowed.contains(&word)
        || pack.abbreviations.iter().any(|entry| entry.short == word && !entry.must_be_explained)
}

/// `Full form (ABC)`, `ABC (full form)`, or the full form anywhere before.
fn is_explained(text: &Text<'_>, span: Span, full: Option<&str>) -> bool {
    let source = &text.document.text;
    let before = source[..span.start as usize].trim_end();
    let after = source[span.end as usize..].trim_start_matches(['.', ' ', '\u{a0}', '*', '_']);
    if before.ends_with('(') && after.starts_with([')', ',', ':']) || after.starts_with(['(', '=']) {
        return true;
    }
    full.is_some_and(|full| {
        // The first two words tell the full form, whatever its ending.
        let start: Vec<&str> = full.split_whitespace().take(2).collect();
        let start = start.join(" ").to_lowercase();
        start.len() > 5 && source[..span.start as usize].to_lowercase().contains(&start)
    })
}
