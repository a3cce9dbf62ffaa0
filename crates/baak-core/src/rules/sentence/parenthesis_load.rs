#![doc = include_str!("parenthesis_load.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::span::Span;
use crate::word::Traits;

/// More words in brackets are a sentence of their own. Chosen by us.
const WORDS: Limit = Limit::all("sentence/parenthesis-load.words", 8);

/// Flags long, nested or many brackets.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/parenthesis-load",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized {
        nl: "Veel tussen haakjes",
        fr: "Parenthèses chargées",
        de: "Viel in Klammern",
        en: "Much in brackets",
    },
    message: Localized {
        nl: "Tussen haakjes staan {words} woorden.",
        fr: "Il y a {words} mots entre parenthèses.",
        de: "In Klammern stehen {words} Wörter.",
        en: "{words} words stand in brackets.",
    },
    why: Localized {
        nl: "Haakjes onderbreken de zin.",
        fr: "Les parenthèses interrompent la phrase.",
        de: "Klammern unterbrechen den Satz.",
        en: "Brackets interrupt the sentence.",
    },
    help: Localized {
        nl: "Schrijf er een aparte zin van.",
        fr: "Faites-en une phrase à part.",
        de: "Schreiben Sie einen eigenen Satz.",
        en: "Write a sentence of its own.",
    },
    source: "Écrire pour être lu (Fédération Wallonie-Bruxelles)",
    limits: &[&WORDS],
    page: include_str!("parenthesis_load.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (_, line) in cx.prose_with(Traits::BRACKET) {
        let tokens = &cx.text.tokens[line.tokens()];
        let mut open: Vec<usize> = Vec::new();
        let mut pairs = 0;
        for (i, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Mark) {
            match token.span.of(source) {
                "(" => open.push(i),
                ")" => {
                    let Some(start) = open.pop() else { continue };
                    let span = tokens[start].span.cover(token.span);
                    if is_data(cx, span) {
                        continue;
                    }
                    pairs += 1;
                    let words = tokens[start..i].iter().filter(|token| token.kind != TokenKind::Mark).count();
                    let too_many = words > cx.limit_in(&WORDS, line.lang) as usize;
                    if too_many || (!open.is_empty() && words > 1) || pairs == PAIRS {
                        found.at(span, &[("words", &words)]);
                        break;
                    }
                }
                _ => {}
            }
        }
    }
}

/// So many pairs in a sentence are too many. Chosen by us.
const PAIRS: usize = 3;

/// Whether brackets hold a law, a date, an address, a number or contact details, which may well stand there.
fn is_data(cx: &Context<'_>, span: Span) -> bool {
    cx.text.entities_in(span).iter().any(|entity| {
        !matches!(entity.kind, EntityKind::Amount { .. } | EntityKind::Duration { .. } | EntityKind::Placeholder(_))
    })
}
