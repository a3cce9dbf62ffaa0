#![doc = include_str!("long_paragraph.md")]

use crate::diagnostic::Severity;
use crate::document::BlockKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};
use crate::span::Span;

/// Words in a paragraph from which it is hard to enter (Heerlijk Helder 10; the number is chosen by us).
const MAX_WORDS: Limit = Limit::all("structure/long-paragraph.words", 90).easy(50);
/// Sentences in a paragraph from which it holds more than one thing, however short they are. Chosen by us.
const MAX_SENTENCES: Limit = Limit::all("structure/long-paragraph.sentences", 8);

/// Flags each paragraph with more words or sentences than the limits.
pub(crate) const RULE: Rule = Rule {
    code: "structure/long-paragraph",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lange alinea", fr: "Long paragraphe", de: "Langer Absatz", en: "Long paragraph" },
    message: Localized {
        nl: "Deze alinea telt {words} woorden in {sentences} zinnen.",
        fr: "Ce paragraphe compte {words} mots en {sentences} phrases.",
        de: "Dieser Absatz hat {words} Wörter in {sentences} Sätzen.",
        en: "This paragraph has {words} words in {sentences} sentences.",
    },
    why: Localized {
        nl: "Veel lezers slaan een blok tekst over.",
        fr: "Beaucoup de lecteurs sautent un bloc de texte.",
        de: "Viele Leser überspringen einen Block Text.",
        en: "Many readers skip a block of text.",
    },
    help: Localized {
        nl: "Maak er twee van, elk over één ding. Zet er een korte titel boven.",
        fr: "Faites-en deux, chacun sur un seul sujet. Mettez un petit titre au-dessus.",
        de: "Machen Sie zwei daraus, jeden über eine Sache. Setzen Sie einen kurzen Titel darüber.",
        en: "Make two of it, each about one thing. Put a short title above each.",
    },
    source: "Heerlijk Helder 10; Politeia checklist bewonersbrieven",
    limits: &[&MAX_WORDS, &MAX_SENTENCES],
    page: include_str!("long_paragraph.md"),
    check,
};

/// What is counted of a paragraph so far.
#[derive(Default)]
struct Count {
    span: Option<Span>,
    words: u32,
    sentences: u32,
}

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let mut count = Count::default();
    let mut block = u32::MAX;
    for (line, is_prose) in text.lines.iter().zip(cx.is_prose) {
        if line.block != block || is_item(line.span().of(&text.document.text)) {
            report(cx, &count, found);
            count = Count::default();
            block = line.block;
        }
        if *is_prose && text.block_kind(line) != BlockKind::Quote {
            count.span = Some(count.span.map_or(line.span(), |span| span.cover(line.span())));
            count.words += line.words;
            count.sentences += 1;
        }
    }
    report(cx, &count, found);
}

fn report(cx: &Context<'_>, count: &Count, found: &mut Findings<'_>) {
    let limits = &cx.settings.limits;
    let max_words = limits.paragraph_words.unwrap_or_else(|| cx.limit(&MAX_WORDS));
    let max_sentences = limits.paragraph_sentences.unwrap_or_else(|| cx.limit(&MAX_SENTENCES));
    let Some(span) = count.span.filter(|_| count.words > max_words || count.sentences > max_sentences) else { return };
    let finding = found.at(span, &[("words", &count.words), ("sentences", &count.sentences)]);
    if count.words <= max_words {
        finding.with_severity(Severity::Info);
    }
}

/// Whether a line is an item of a list that the reader took for a paragraph.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = rest.len() < line.len() && rest.starts_with(['.', ')', '°']);
    is_numbered || line.starts_with(['-', '–', '—', '•', '*', '·', '▪', '☐', '□', '→'])
}

#[cfg(test)]
mod tests {
    use super::is_item;

    #[test]
    fn list_items_are_told_from_sentences() {
        assert!(is_item("- een kopie"));
        assert!(is_item("2) een kopie"));
        assert!(!is_item("2 euro per dag."));
    }
}
