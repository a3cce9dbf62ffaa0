#![doc = include_str!("missing_reason.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};

/// Flags a decision without its reason.
pub(crate) const RULE: Rule = Rule {
    code: "structure/missing-reason",
    severity: Severity::Error,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Geen reden", fr: "Pas de motif", de: "Kein Grund", en: "No reason" },
    message: Localized {
        nl: "De brief zegt niet waarom.",
        fr: "La lettre ne dit pas pourquoi.",
        de: "Der Brief sagt nicht, warum.",
        en: "The letter does not say why.",
    },
    why: Localized {
        nl: "Wie de reden niet kent, kan niet nagaan of de beslissing juist is.",
        fr: "Qui ne connaît pas le motif ne peut pas vérifier la décision.",
        de: "Wer den Grund nicht kennt, kann die Entscheidung nicht prüfen.",
        en: "People who do not know the reason cannot check the decision.",
    },
    help: Localized {
        nl: "Leg uit waarom, met de feiten van deze lezer: “… omdat …”.",
        fr: "Expliquez pourquoi, avec les faits de ce lecteur : « … parce que … ».",
        de: "Erklären Sie, warum, mit den Tatsachen dieses Lesers: „… weil …“.",
        en: "Explain why, with the facts of this reader: “… because …”.",
    },
    source: "Wet van 29 juli 1991 (uitdrukkelijke motivering); Ombudsnormen (afdoende motivering)",
    limits: &[],
    page: include_str!("missing_reason.md"),
    check,
};

/// Kinds of letter that take something away.
const NEGATIVE: [&str; 3] = ["decision-refuse", "decision-stop", "decision-recover"];
/// What the checklist calls a missing reason.
const TOLD_BY: [&str; 4] =
    ["motivation-facts", "motivation-individual", "motivation-legal-basis", "motivation-reasoning"];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let takes = cx.kind.is_some_and(|kind| NEGATIVE.contains(&kind));
    let reasons = cx.motivation;
    // In a template the facts are filled in later.
    let is_template = cx.text.entities.iter().any(|entity| matches!(entity.kind, EntityKind::Placeholder(_)));
    if takes && cx.is_whole_letter() && !reasons.reasoning && !reasons.facts && !cx.is_told(&TOLD_BY) && !is_template {
        let outcome = cx.marked(Mark::Outcome).map(|(_, span)| span).next();
        found.missing(outcome.unwrap_or_else(|| cx.start_of_body()), &[]);
    }
}
