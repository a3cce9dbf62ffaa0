#![doc = include_str!("key_message_late.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::law::is_decision;
use crate::pack::Mark;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::score::parts::key_message_is_early;

/// Only after so many words it is late. Chosen by us.
const WORDS: Limit = Limit::all("structure/key-message-late.words", 60);

/// Flags a decision or request that comes late.
pub(crate) const RULE: Rule = Rule {
    code: "structure/key-message-late",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Boodschap komt laat",
        fr: "Message tardif",
        de: "Botschaft kommt spät",
        en: "Message comes late",
    },
    message: Localized {
        nl: "De beslissing of de vraag komt pas na {words} woorden.",
        fr: "La décision ou la demande ne vient qu'après {words} mots.",
        de: "Die Entscheidung oder Bitte kommt erst nach {words} Wörtern.",
        en: "The decision or request comes after {words} words only.",
    },
    why: Localized {
        nl: "Wie de eerste alinea leest, moet weten wat er beslist is.",
        fr: "Qui lit le premier paragraphe doit savoir ce qui est décidé.",
        de: "Wer den ersten Absatz liest, muss wissen, was entschieden ist.",
        en: "People who read the first paragraph must know what was decided.",
    },
    help: Localized {
        nl: "Zet de beslissing of de vraag in de eerste alinea. Leg daarna uit waarom.",
        fr: "Mettez la décision ou la demande dans le premier paragraphe. Expliquez ensuite pourquoi.",
        de: "Setzen Sie Entscheidung oder Bitte in den ersten Absatz. Erklären Sie danach, warum.",
        en: "Put the decision or request in the first paragraph. Then explain why.",
    },
    source: "Heerlijk Helder 9; Politeia checklist bewonersbrieven; Écrire pour être lu",
    limits: &[&WORDS],
    page: include_str!("key_message_late.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let has_message = cx.kind.is_some_and(is_decision);
    // In a template the message may be a field.
    let is_template = cx.text.entities.iter().any(|entity| matches!(entity.kind, EntityKind::Placeholder(_)));
    if !has_message || is_template || !cx.is_whole_letter() || key_message_is_early(cx.text) {
        return;
    }
    // Where it stands after all: nothing late is said of a letter whose message was not found.
    let outcome = cx.marked(Mark::Outcome).find(|(at, _)| !cx.text.is_about(*at, "appeal"));
    let Some((late, _)) = outcome else { return };
    let words: u32 = cx.prose().take_while(|(at, _)| *at < late).map(|(_, line)| line.words).sum();
    if words >= cx.limit(&WORDS) {
        found.at(cx.start_of_body(), &[("words", &words)]);
    }
}
