#![doc = include_str!("third_person.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::Words;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::Text;

/// Words before a role: `Als aanvrager hebt u …` speaks to the reader.
const AS: [(Lang, &[&str]); 3] =
    [(Lang::Nl, &["als"]), (Lang::Fr, &["en tant que", "en qualité de", "comme"]), (Lang::De, &["als"])];

/// Flags words that speak about the reader instead of to the reader.
pub(crate) const RULE: Rule = Rule {
    code: "address/third-person",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Over de lezer, niet tegen de lezer",
        fr: "Parle du lecteur, pas au lecteur",
        de: "Über den Leser, nicht zum Leser",
        en: "About the reader, not to the reader",
    },
    message: Localized {
        nl: "“{word}” spreekt over de lezer.",
        fr: "« {word} » parle du lecteur comme d'un autre.",
        de: "„{word}“ spricht über den Leser.",
        en: "“{word}” speaks about the reader.",
    },
    why: Localized {
        nl: "Wie “u” leest, weet dat het over hem gaat.",
        fr: "Qui lit « vous » sait qu'il s'agit de lui.",
        de: "Wer „Sie“ liest, weiß, dass es um ihn geht.",
        en: "People who read “you” know that it is about them.",
    },
    help: Localized {
        nl: "Schrijf “u”, als u de lezer bedoelt.",
        fr: "Écrivez « vous », si vous parlez du lecteur.",
        de: "Schreiben Sie „Sie“, wenn Sie den Leser meinen.",
        en: "Write “you”, if you mean the reader.",
    },
    source: "Heerlijk Helder 5; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[],
    page: include_str!("third_person.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for span in &cx.third_persons {
        found.at(*span, &[("word", &span.of(&cx.text.document.text))]);
    }
}

/// Where the words stand, in text order and without overlap.
pub(in crate::rules) fn places(text: &Text<'_>, is_prose: &[bool], words: &Words) -> Vec<Span> {
    let source = &text.document.text;
    let mut spans: Vec<Span> = text
        .marked(Mark::ThirdPersonReader)
        .filter(|m| is_prose[m.sentence as usize] && !is_role(text, m.sentence as usize, text.span_of(m)))
        .map(|m| text.span_of(&m))
        .filter(|span| !source[span.end as usize..].trim_start().starts_with(':') && !words.is_protected(text, *span))
        .collect();
    spans.sort_unstable_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    spans.dedup_by(|next, kept| kept.overlaps(*next));
    spans
}

/// Whether the sentence speaks to the reader and the words say in what role (`Als aanvrager hebt u …`).
fn is_role(text: &Text<'_>, line: usize, span: Span) -> bool {
    let sentence = text.lines[line].span();
    let Some(before) = text.document.text.get(sentence.start as usize..span.start as usize) else { return false };
    let before = before.trim_end();
    let follows = |word: &&str| {
        let start = before.len().checked_sub(word.len());
        start.and_then(|start| before.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
            && !before[..before.len() - word.len()].ends_with(char::is_alphabetic)
    };
    AS[text.lines[line].lang as usize].1.iter().any(follows)
        && text.marked(Mark::Reader).any(|m| m.sentence as usize == line)
}
