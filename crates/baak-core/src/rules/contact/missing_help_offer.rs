#![doc = include_str!("missing_help_offer.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::law::is_decision;
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};

/// Flags a letter that offers no help.
pub(crate) const RULE: Rule = Rule {
    code: "contact/missing-help-offer",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Geen aanbod om te helpen",
        fr: "Pas d'offre d'aide",
        de: "Kein Hilfsangebot",
        en: "No offer of help",
    },
    message: Localized {
        nl: "De brief biedt geen hulp of uitleg aan.",
        fr: "La lettre ne propose ni aide ni explication.",
        de: "Der Brief bietet weder Hilfe noch Erklärung an.",
        en: "The letter offers no help or explanation.",
    },
    why: Localized {
        nl: "Veel mensen durven het niet te vragen.",
        fr: "Beaucoup de gens n'osent pas demander.",
        de: "Viele trauen sich nicht zu fragen.",
        en: "Many people do not dare to ask.",
    },
    help: Localized {
        nl: "Zeg wie helpt, en dat de lezer iemand mag meebrengen.",
        fr: "Dites qui aide, et que le lecteur peut venir accompagné.",
        de: "Sagen Sie, wer hilft, und dass man jemanden mitbringen darf.",
        en: "Say who helps, and that the reader may bring somebody.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("missing_help_offer.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let asks = ["information-request", "hearing-invitation"];
    let needs_help = cx.kind.is_some_and(|kind| is_decision(kind) || asks.contains(&kind));
    let assists = cx.text.signs("hearing-assistance").next().is_some();
    if needs_help && cx.is_whole_letter() && !cx.has_any(Mark::OfferOfHelp) && !assists {
        found.missing(cx.end_of_body(), &[]);
    }
}
