#![doc = include_str!("missing_subject.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};
use crate::score::parts::has_subject;
use crate::text::{Line, Zone};

/// Flags a letter without a subject.
pub(crate) const RULE: Rule = Rule {
    code: "structure/missing-subject",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Geen onderwerp", fr: "Pas d'objet", de: "Kein Betreff", en: "No subject line" },
    message: Localized {
        nl: "Boven de brief staat geen onderwerp.",
        fr: "Il n'y a pas d'objet en haut de la lettre.",
        de: "Über dem Brief steht kein Betreff.",
        en: "There is no subject line above the letter.",
    },
    why: Localized {
        nl: "De lezer weet niet waarover de brief gaat, en vindt hem later niet terug.",
        fr: "Le lecteur ne sait pas de quoi parle la lettre et ne la retrouve pas.",
        de: "Leser wissen nicht, worum es geht, und finden den Brief später nicht wieder.",
        en: "Readers do not know what the letter is about, and do not find it again.",
    },
    help: Localized {
        nl: "Zet erboven wat de brief verandert: “Betreft: uw leefloon stopt op 30 april”.",
        fr: "Mettez en haut ce qui change : « Objet : votre aide s'arrête le 30 avril ».",
        de: "Schreiben Sie darüber, was sich ändert: „Betreff: Ihre Hilfe endet am 30. April“.",
        en: "Put above it what changes: “Subject: your benefit stops on 30 April”.",
    },
    source: "Heerlijk Helder 9",
    limits: &[],
    page: include_str!("missing_subject.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let has_salutation = cx
        .text
        .lines
        .iter()
        .zip(0u32..)
        .any(|(line, at)| line.zone == Zone::Header && cx.text.marked(Mark::Salutation).any(|m| m.sentence == at));
    if has_salutation && cx.is_whole_letter() && !has_subject(cx.text) {
        let near = cx.text.lines.first().map(Line::span).unwrap_or_default();
        found.missing(near, &[]);
    }
}
