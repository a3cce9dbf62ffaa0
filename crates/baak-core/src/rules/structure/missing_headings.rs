#![doc = include_str!("missing_headings.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};
use crate::text::Zone;

/// More words need headings. Chosen by us.
const WORDS: Limit = Limit::all("structure/missing-headings.words", 250).easy(120);

/// Flags a long letter without headings.
pub(crate) const RULE: Rule = Rule {
    code: "structure/missing-headings",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized { nl: "Geen tussentitels", fr: "Pas d'intertitres", de: "Keine Zwischentitel", en: "No headings" },
    message: Localized {
        nl: "{words} woorden zonder tussentitel.",
        fr: "{words} mots sans intertitre.",
        de: "{words} Wörter ohne Zwischentitel.",
        en: "{words} words without a heading.",
    },
    why: Localized {
        nl: "Titels helpen de lezer vinden wat hij zoekt.",
        fr: "Les titres aident à trouver ce qu'on cherche.",
        de: "Titel helfen, das Gesuchte zu finden.",
        en: "Headings help readers find what they look for.",
    },
    help: Localized {
        nl: "Zet korte titels: “Wat beslisten wij?”, “Waarom?”, “Wat kan u doen?”.",
        fr: "Mettez de petits titres : « Notre décision », « Pourquoi ? », « Que pouvez-vous faire ? ».",
        de: "Setzen Sie kurze Titel: „Was haben wir entschieden?“, „Warum?“, „Was können Sie tun?“.",
        en: "Put short headings: “What did we decide?”, “Why?”, “What can you do?”.",
    },
    source: "Heerlijk Helder 11; Politeia checklist bewonersbrieven",
    limits: &[&WORDS],
    page: include_str!("missing_headings.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let words: u32 = cx.prose().map(|(_, line)| line.words).sum();
    let has_headings = cx.text.lines.iter().any(|line| line.is_heading && line.zone == Zone::Body);
    if words > cx.limit(&WORDS) && !has_headings {
        found.at(cx.start_of_body(), &[("words", &words)]);
    }
}
