#![doc = include_str!("no_way_out.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};
use crate::score::parts::is_phone;

/// Flags bad news without a way out.
pub(crate) const RULE: Rule = Rule {
    code: "tone/no-way-out",
    severity: Severity::Error,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Geen uitweg", fr: "Pas d'issue", de: "Kein Ausweg", en: "No way out" },
    message: Localized {
        nl: "De brief neemt iets weg en zegt niet wat de lezer kan doen.",
        fr: "La lettre retire quelque chose et ne dit pas ce que le lecteur peut faire.",
        de: "Der Brief nimmt etwas weg und sagt nicht, was Leser tun können.",
        en: "The letter takes something away and does not say what the reader can do.",
    },
    why: Localized {
        nl: "Wie geen uitweg ziet, geeft op of wordt boos.",
        fr: "Qui ne voit pas d'issue abandonne ou se fâche.",
        de: "Wer keinen Ausweg sieht, gibt auf oder wird zornig.",
        en: "People who see no way out give up or get angry.",
    },
    help: Localized {
        nl: "Zeg hoe de lezer kan reageren, bij wie hij hulp krijgt en tot wanneer.",
        fr: "Dites comment réagir, qui peut aider et jusqu'à quand.",
        de: "Sagen Sie, wie man reagieren kann, wer hilft und bis wann.",
        en: "Say how to react, who helps and until when.",
    },
    source: "Handvest van de sociaal verzekerde, art. 7 en 14; verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("no_way_out.md"),
    check,
};

/// Kinds of letter that take something away.
const NEGATIVE: [&str; 3] = ["decision-refuse", "decision-stop", "decision-recover"];
/// Elements of a way out; a letter that has one offers it.
const WAYS: [&str; 6] = [
    "appeal-possibility",
    "appeal-court",
    "appeal-body",
    "clarification-contact",
    "recovery-waiver-right",
    "instalment-option",
];
/// What the checklist calls a missing way out.
const TOLD_BY: [&str; 4] = ["appeal-possibility", "appeal-court", "appeal-body", "clarification-contact"];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let takes = cx.kind.is_some_and(|kind| NEGATIVE.contains(&kind));
    if !takes || !cx.is_whole_letter() || cx.is_told(&TOLD_BY) {
        return;
    }
    let has_way = WAYS.iter().any(|element| cx.text.signs(element).next().is_some());
    let helps = [Mark::OfferOfHelp, Mark::Contact].into_iter().any(|mark| cx.has_any(mark));
    if !has_way && !helps && !cx.text.entities.iter().any(|entity| is_phone(&entity.kind)) {
        found.missing(cx.end_of_body(), &[]);
    }
}
