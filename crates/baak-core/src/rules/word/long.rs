#![doc = include_str!("long.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;

/// More letters make a word long. Chosen by us.
const LETTERS: Limit = Limit::each("word/long.letters", [20, 16, 22]).easy(15);

/// Flags very long words.
pub(crate) const RULE: Rule = Rule {
    code: "word/long",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lang woord", fr: "Mot long", de: "Langes Wort", en: "Long word" },
    message: Localized {
        nl: "“{word}” telt {letters} letters.",
        fr: "« {word} » compte {letters} lettres.",
        de: "„{word}“ hat {letters} Buchstaben.",
        en: "“{word}” has {letters} letters.",
    },
    why: Localized {
        nl: "Wie letter voor letter leest, haalt het einde niet.",
        fr: "Qui lit lettre par lettre n'arrive pas au bout.",
        de: "Wer Buchstabe für Buchstabe liest, kommt nicht ans Ende.",
        en: "People who read letter by letter do not reach the end.",
    },
    help: Localized {
        nl: "Knip het: “X van Y”, of zet een koppelteken.",
        fr: "Dites-le avec des mots plus courts.",
        de: "Trennen Sie es: „X von Y“, oder mit Bindestrich.",
        en: "Cut it in two, or put a hyphen.",
    },
    source: "Hohenheimer Verständlichkeits-Index; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[&LETTERS],
    page: include_str!("long.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let mut seen: Vec<&str> = Vec::new();
    for (at, line) in cx.prose() {
        let max = cx.limit_in(&LETTERS, line.lang);
        for token in &cx.text.tokens[line.tokens()] {
            if token.span.len() <= max as usize || token.kind != TokenKind::Word {
                continue;
            }
            let word = token.span.of(source);
            let letters = word.chars().count();
            let is_plain = word.chars().all(char::is_alphabetic);
            let is_listed = || cx.words.jargon.iter().any(|place| place.line == at && place.span.overlaps(token.span));
            if letters > max as usize
                && is_plain
                && !seen.contains(&word)
                && !is_listed()
                && !cx.words.is_protected(cx.text, token.span)
            {
                seen.push(word);
                found.at(token.span, &[("word", &word), ("letters", &letters)]);
            }
        }
    }
}
