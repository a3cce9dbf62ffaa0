#![doc = include_str!("vague_subject.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::span::Span;
use crate::text::Zone;

/// At most so many words say little. Chosen by us.
const WORDS: Limit = Limit::all("structure/vague-subject.words", 2);

/// Flags a subject line that says little.
pub(crate) const RULE: Rule = Rule {
    code: "structure/vague-subject",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Vaag onderwerp", fr: "Objet vague", de: "Vager Betreff", en: "Vague subject" },
    message: Localized {
        nl: "“{subject}” zegt niet wat de brief verandert.",
        fr: "« {subject} » ne dit pas ce que la lettre change.",
        de: "„{subject}“ sagt nicht, was der Brief ändert.",
        en: "“{subject}” does not say what the letter changes.",
    },
    why: Localized {
        nl: "Wie het onderwerp leest, wil weten of hij iets moet doen.",
        fr: "Qui lit l'objet veut savoir s'il doit faire quelque chose.",
        de: "Wer den Betreff liest, will wissen, ob etwas zu tun ist.",
        en: "People who read the subject want to know whether they must act.",
    },
    help: Localized {
        nl: "Zeg het in één zin: “Betreft: u krijgt geen huurpremie”.",
        fr: "Dites-le en une phrase : « Objet : votre demande de prime est refusée ».",
        de: "Sagen Sie es in einem Satz: „Betreff: Sie bekommen keine Prämie“.",
        en: "Say it in one sentence: “Subject: your request is refused”.",
    },
    source: "Heerlijk Helder 9",
    limits: &[&WORDS],
    page: include_str!("vague_subject.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let subject = cx.text.marked(Mark::SubjectLine).find(|m| cx.text.lines[m.sentence as usize].zone == Zone::Header);
    let Some(line) = subject.map(|m| &cx.text.lines[m.sentence as usize]) else { return };
    let whole = line.span().of(source);
    // What stands behind the label; a table puts it into the next line.
    let Some((label, text)) = whole.split_once(':').filter(|(_, text)| !text.trim().is_empty()) else { return };
    let start = line.span().start as usize + label.len() + 1 + (text.len() - text.trim_start().len());
    let span = Span::new(start, start + text.trim().len());
    let tokens = cx.text.tokens[line.tokens()].iter().filter(|token| span.contains(token.span));
    let entities = cx.text.entities_in(line.span());
    let words = tokens.filter(|token| token.kind == TokenKind::Word);
    let words = words.filter(|token| token.span.of(source).chars().any(char::is_lowercase)).count() as u32;
    let is_law = entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Law(law) if law.is_precise) && 2 * entity.span.len() > span.len()
    });
    let is_shouted = text.chars().all(|c| !c.is_lowercase());
    let has_date = entities.iter().any(|entity| matches!(entity.kind, EntityKind::Date(_)));
    if (words <= cx.limit(&WORDS) && !is_shouted && !has_date) || is_law {
        found.at(span, &[("subject", &on_one_line(span.of(source)))]);
    }
}
