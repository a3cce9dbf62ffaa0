#![doc = include_str!("missing_next_step.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::law::is_decision;
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};

/// Flags a letter that does not say what comes next.
pub(crate) const RULE: Rule = Rule {
    code: "structure/missing-next-step",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized { nl: "Wat nu?", fr: "Et maintenant ?", de: "Was nun?", en: "What next?" },
    message: Localized {
        nl: "De brief zegt niet wat de lezer nu kan of moet doen.",
        fr: "La lettre ne dit pas ce que le lecteur peut ou doit faire.",
        de: "Der Brief sagt nicht, was jetzt zu tun ist.",
        en: "The letter does not say what to do next.",
    },
    why: Localized {
        nl: "Wie niet weet wat hij moet doen, doet niets of belt.",
        fr: "Qui ne sait pas quoi faire ne fait rien ou téléphone.",
        de: "Wer nicht weiß, was zu tun ist, tut nichts oder ruft an.",
        en: "People who do not know what to do, do nothing or call.",
    },
    help: Localized {
        nl: "Zeg wat de lezer moet doen en tegen wanneer, of dat hij niets moet doen.",
        fr: "Dites ce que le lecteur doit faire et pour quand, ou qu'il ne doit rien faire.",
        de: "Sagen Sie, was bis wann zu tun ist, oder dass nichts zu tun ist.",
        en: "Say what the reader must do and by when, or that there is nothing to do.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede; Handvest van de sociaal verzekerde",
    limits: &[],
    page: include_str!("missing_next_step.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let needs_one = cx.kind.is_some_and(|kind| is_decision(kind) || kind == "information-request");
    let says = [Mark::NextStep, Mark::Request, Mark::OfferOfHelp].into_iter().any(|mark| cx.has_any(mark));
    let is_appeal = cx.text.signs("appeal-possibility").next().is_some();
    if needs_one && cx.is_whole_letter() && !says && !is_appeal && !cx.is_told(&["next-steps"]) {
        found.missing(cx.end_of_body(), &[]);
    }
}
