#![doc = include_str!("all_caps.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::{on_one_line, with_case_of};
use crate::rules::{Context, Findings, Rule};
use crate::segment::TokenKind;
use crate::word::Traits;

/// Flags words in capitals.
pub(crate) const RULE: Rule = Rule {
    code: "layout/all-caps",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized { nl: "Hoofdletters", fr: "Majuscules", de: "Großbuchstaben", en: "Capitals" },
    message: Localized {
        nl: "“{words}” staat in hoofdletters.",
        fr: "« {words} » est en majuscules.",
        de: "„{words}“ steht in Großbuchstaben.",
        en: "“{words}” is in capitals.",
    },
    why: Localized {
        nl: "Woorden in hoofdletters lezen trager en klinken als roepen.",
        fr: "Les mots en majuscules se lisent plus lentement et semblent criés.",
        de: "Wörter in Großbuchstaben lesen sich langsamer und klingen wie Rufen.",
        en: "Words in capitals read more slowly and sound like shouting.",
    },
    help: Localized {
        nl: "Schrijf gewone letters. Zet wat belangrijk is in het vet.",
        fr: "Écrivez en minuscules. Mettez l'essentiel en gras.",
        de: "Schreiben Sie normal. Setzen Sie Wichtiges fett.",
        en: "Use ordinary letters. Put what matters in bold.",
    },
    source: "Heerlijk Helder 13; WCAG 2.2",
    limits: &[],
    page: include_str!("all_caps.md"),
    check,
};

/// A shorter word makes no run (`OK`, `nr`).
const SHORT: usize = 2;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let mut seen: Vec<String> = Vec::new();
    for (at_line, line) in cx.prose_with(Traits::CAPITALS) {
        let tokens = &cx.text.tokens[line.tokens()];
        let first = line.tokens().start;
        let is_loud =
            |at: &usize| tokens[*at].kind == TokenKind::Word && cx.text.word(first + at).traits.has(Traits::CAPITALS);
        let mut at = 0;
        while at < tokens.len() {
            let length = (at..tokens.len()).take_while(is_loud).count();
            let run = &tokens[at..at + length];
            let is_after_name = at > 0 && tokens[at - 1].span.of(source).starts_with(char::is_uppercase) && at > 1;
            at += length.max(1);
            let words = || run.iter().map(|token| token.span.of(source));
            let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
            // Two abbreviations in a row are no shouting.
            let is_listed = |word: &str| {
                cx.text.pack_of(at_line).abbreviations.iter().any(|entry| entry.short.eq_ignore_ascii_case(word))
            };
            let counted = words().filter(|word| letters(word) >= SHORT && !is_listed(word)).count();
            let is_run = counted >= 2 && words().any(|word| letters(word) > 3 && !is_listed(word));
            // A word in capitals that a mark sets off at the start of a line is a label.
            let is_label = at == length && tokens.get(at).is_some_and(|token| token.kind == TokenKind::Mark);
            if !is_run || cx.has(at_line, Mark::Salutation) || is_after_name || is_label {
                continue;
            }
            let span = run[0].span.cover(run[length - 1].span);
            let text = on_one_line(span.of(source)).into_owned();
            if cx.words.is_protected(cx.text, span) || seen.contains(&text) {
                continue;
            }
            let starts = span.start == line.span().start;
            let finding = found.at(span, &[("words", &text)]);
            seen.push(text);
            // German nouns would lose their capitals.
            if line.lang != Lang::De && cx.text.document.map.is_exact(span) {
                let lower = span.of(source).to_lowercase();
                let mended = if starts { with_case_of("X", &lower) } else { lower };
                finding.with_fix(Fix {
                    title: mended.clone(),
                    edits: vec![Edit { span, text: mended }],
                    is_safe: false,
                });
            }
        }
    }
}
