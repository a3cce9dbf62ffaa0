#![doc = include_str!("law_in_sentence.md")]

use crate::diagnostic::Severity;
use crate::document::BlockKind;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::Text;

/// A sentence with at most so many words beside the references only says where the law stands. Chosen by us.
const WORDS_OF_A_POINTER: usize = 5;

/// A shorter reference is the number of a paragraph of the letter itself (`§ 1.`).
const SHORTEST: usize = 5;

/// Flags a law reference in the middle of a sentence for the reader; the reference itself must stay.
pub(crate) const RULE: Rule = Rule {
    code: "structure/law-in-sentence",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Wet midden in een zin",
        fr: "Loi au milieu d'une phrase",
        de: "Gesetz mitten im Satz",
        en: "Law inside a sentence",
    },
    message: Localized {
        nl: "“{law}” staat midden in een zin voor de lezer.",
        fr: "« {law} » se trouve au milieu d'une phrase pour le lecteur.",
        de: "„{law}“ steht mitten in einem Satz für den Leser.",
        en: "“{law}” stands in the middle of a sentence for the reader.",
    },
    why: Localized {
        nl: "De lezer zoekt wat het voor hem betekent. De wet ertussen leidt af.",
        fr: "Le lecteur cherche ce que cela change pour lui. La loi au milieu le distrait.",
        de: "Leser suchen, was es für sie bedeutet. Das Gesetz dazwischen lenkt ab.",
        en: "Readers look for what it means for them. The law in between distracts.",
    },
    help: Localized {
        nl: "Laat de wet staan, maar zet ze tussen haakjes op het einde of onder een titel “Welke wet?”.",
        fr: "Gardez la loi, mais mettez-la entre parenthèses à la fin ou sous un titre « Quelle loi ? ».",
        de: "Lassen Sie das Gesetz stehen, aber in Klammern am Ende oder unter einem Titel „Welches Gesetz?“.",
        en: "Keep the law, but put it in brackets at the end or under a heading “Which law?”.",
    },
    source: "Heerlijk Helder 8; Handvest van de sociaal verzekerde, art. 6",
    limits: &[],
    page: include_str!("law_in_sentence.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let mut for_reader = vec![false; text.lines.len()];
    for mark in [Mark::Reader, Mark::ThirdPersonReader, Mark::Outcome] {
        text.marked(mark).for_each(|m| for_reader[m.sentence as usize] = true);
    }
    for (at, line) in text.lines.iter().enumerate() {
        if !cx.is_prose[at]
            || !for_reader[at]
            || text.is_about(at, "legal")
            || text.block_kind(line) == BlockKind::ListItem
        {
            continue;
        }
        let laws: Vec<Span> = laws_in(text, line.span()).collect();
        let Some(first) = laws.first() else { continue };
        let beside = text.tokens[line.tokens()]
            .iter()
            .filter(|token| {
                token.kind != crate::segment::TokenKind::Mark && !laws.iter().any(|law| law.overlaps(token.span))
            })
            .count();
        if beside <= WORDS_OF_A_POINTER {
            continue;
        }
        let law = on_one_line(first.of(&text.document.text));
        found.at(*first, &[("law", &law)]).related = laws[1..].to_vec();
    }
}

/// The law references of a sentence that stand in no brackets.
fn laws_in<'a>(text: &'a Text<'_>, sentence: Span) -> impl Iterator<Item = Span> + 'a {
    let mut end = sentence.start;
    text.entities_in(sentence).iter().filter_map(move |entity| {
        let EntityKind::Law(law) = entity.kind else { return None };
        let counts =
            (law.articles.is_some() || law.is_precise) && entity.span.len() > SHORTEST && entity.span.start >= end;
        if !counts
            || is_pointer(&text.document.text[sentence.start as usize..entity.span.start.max(sentence.start) as usize])
            || is_bracketed(&text.document.text, sentence, entity.span)
        {
            return None;
        }
        end = entity.span.end;
        Some(entity.span)
    })
}

/// Whether the words before a reference only send the reader there (`…, zie artikel 3`).
fn is_pointer(before: &str) -> bool {
    ["zie", "Zie", "voir", "Voir", "siehe", "Siehe", "cf.", "vgl."]
        .iter()
        .any(|word| before.trim_end().strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphabetic)))
}

/// Whether a bracket is open where the span begins.
pub(in crate::rules) fn is_bracketed(text: &str, sentence: Span, span: Span) -> bool {
    let before = &text[sentence.start as usize..(span.start.max(sentence.start)) as usize];
    before.rfind(['(', '[']).is_some_and(|open| !before[open..].contains([')', ']']))
}
