#![doc = include_str!("hidden_actor.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags impersonal turns that hide who decides or acts.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/hidden-actor",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Wie doet het?", fr: "Qui agit ?", de: "Wer handelt?", en: "Who acts?" },
    message: Localized {
        nl: "“{words}” zegt niet wie dit doet.",
        fr: "« {words} » ne dit pas qui agit.",
        de: "„{words}“ sagt nicht, wer handelt.",
        en: "“{words}” does not say who acts.",
    },
    why: Localized {
        nl: "De lezer weet niet wie beslist of wie iets moet doen.",
        fr: "Le lecteur ne sait pas qui décide ou qui doit agir.",
        de: "Leser wissen nicht, wer entscheidet oder wer etwas tun muss.",
        en: "Readers do not know who decides or who must act.",
    },
    help: Localized {
        nl: "Noem wie het doet: “Wij …”, “U …” of de naam van de dienst.",
        fr: "Nommez qui agit : « Nous … », « Vous … » ou le nom du service.",
        de: "Nennen Sie, wer handelt: „Wir …“, „Sie …“ oder den Namen des Dienstes.",
        en: "Name who does it: “We …”, “You …” or the name of the service.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede; Ombudsnormen",
    limits: &[],
    page: include_str!("hidden_actor.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for (line, span) in places(cx) {
        let words = on_one_line(span.of(&cx.text.document.text));
        let finding = found.at(span, &[("words", &words)]);
        if cx.has(line, Mark::Outcome) {
            finding.with_severity(Severity::Warning);
        }
    }
}

/// Where the sentences hide who acts; the rule on passives leaves these places to this one.
pub(super) fn places(cx: &Context<'_>) -> Vec<(usize, Span)> {
    cx.marked(Mark::HiddenActor).filter(|(_, span)| !cx.words.is_protected(cx.text, *span)).collect()
}
