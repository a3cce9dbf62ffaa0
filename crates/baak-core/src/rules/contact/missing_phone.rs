#![doc = include_str!("missing_phone.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::score::parts::is_phone;
use crate::segment::{Token, TokenKind};

/// Flags a letter without a telephone number.
pub(crate) const RULE: Rule = Rule {
    code: "contact/missing-phone",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Geen telefoonnummer",
        fr: "Pas de numéro de téléphone",
        de: "Keine Telefonnummer",
        en: "No phone number",
    },
    message: Localized {
        nl: "In de brief staat geen telefoonnummer.",
        fr: "La lettre ne contient pas de numéro de téléphone.",
        de: "Im Brief steht keine Telefonnummer.",
        en: "The letter has no phone number.",
    },
    why: Localized {
        nl: "Bellen is voor veel mensen de enige haalbare weg.",
        fr: "Téléphoner est pour beaucoup la seule voie possible.",
        de: "Anrufen ist für viele der einzige gangbare Weg.",
        en: "For many people calling is the only way that works.",
    },
    help: Localized {
        nl: "Zet een nummer waar iemand opneemt, met de uren.",
        fr: "Mettez un numéro où quelqu'un décroche, avec les heures.",
        de: "Nennen Sie eine Nummer, unter der jemand abhebt, mit den Zeiten.",
        en: "Give a number that somebody answers, with the hours.",
    },
    source: "Heerlijk Helder 7; verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("missing_phone.md"),
    check,
};

/// What the checklist calls a missing contact.
const TOLD_BY: [&str; 3] = ["clarification-contact", "contact-details", "contact-person"];
/// Short numbers that are phones.
const SHORT: [&str; 7] = ["1700", "1712", "1718", "1733", "1765", "1819", "1813"];
/// Labels of a number that a line break may cut in two.
const LABELS: [&str; 8] = ["tel.", "tél.", "Tel.", "Tél.", "tel", "tél", "Tel", "Tél"];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let is_short = |token: &Token| {
        let word = token.span.of(&cx.text.document.text);
        (token.kind == TokenKind::Number && SHORT.contains(&word)) || LABELS.contains(&word)
    };
    let has_phone = cx.text.entities.iter().any(|entity| is_phone(&entity.kind)) || cx.text.tokens.iter().any(is_short);
    if cx.is_whole_letter() && !has_phone && !cx.is_told(&TOLD_BY) {
        found.missing(cx.end_of_body(), &[]);
    }
}
