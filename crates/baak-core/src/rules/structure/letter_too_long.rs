#![doc = include_str!("letter_too_long.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};

/// More words fill more than two pages. Politeia says two pages; the number is chosen by us.
const WORDS: Limit = Limit::all("structure/letter-too-long.words", 500).easy(250);

/// Flags a letter of more than two pages.
pub(crate) const RULE: Rule = Rule {
    code: "structure/letter-too-long",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lange brief", fr: "Longue lettre", de: "Langer Brief", en: "Long letter" },
    message: Localized {
        nl: "De brief telt {words} woorden.",
        fr: "La lettre compte {words} mots.",
        de: "Der Brief hat {words} Wörter.",
        en: "The letter has {words} words.",
    },
    why: Localized {
        nl: "Wie twee bladzijden ziet, legt de brief opzij.",
        fr: "Qui voit plus de deux pages met la lettre de côté.",
        de: "Wer mehr als zwei Seiten sieht, legt den Brief weg.",
        en: "People who see more than two pages put the letter aside.",
    },
    help: Localized {
        nl: "Wat kan weg, of in een bijlage? Laat staan wat de wet vraagt.",
        fr: "Que peut-on enlever ou mettre en annexe ? Gardez ce que la loi demande.",
        de: "Was kann weg oder in eine Anlage? Lassen Sie stehen, was das Gesetz verlangt.",
        en: "What can go, or go into an annex? Keep what the law asks.",
    },
    source: "Heerlijk Helder 6; Politeia checklist bewonersbrieven",
    limits: &[&WORDS],
    page: include_str!("letter_too_long.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let words: u32 = cx.prose().map(|(_, line)| line.words).sum();
    if words > cx.limit(&WORDS) {
        found.at(cx.start_of_body(), &[("words", &words)]);
    }
}
