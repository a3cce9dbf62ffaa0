#![doc = include_str!("bare_url.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::text::Zone;

/// More characters are too many anywhere. Chosen by us.
const LETTERS: Limit = Limit::all("contact/bare-url.letters", 60);
/// More characters are too many without words around them. Chosen by us.
const ALONE: Limit = Limit::all("contact/bare-url.alone", 30);

/// Flags long web addresses.
pub(crate) const RULE: Rule = Rule {
    code: "contact/bare-url",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lang webadres", fr: "Longue adresse web", de: "Lange Webadresse", en: "Long web address" },
    message: Localized {
        nl: "Dit webadres telt {letters} tekens.",
        fr: "Cette adresse web compte {letters} caractères.",
        de: "Diese Webadresse hat {letters} Zeichen.",
        en: "This web address has {letters} characters.",
    },
    why: Localized {
        nl: "Op papier kan niemand dit overtypen, en een schermlezer spelt het.",
        fr: "Sur papier, personne ne peut la recopier, et un lecteur d'écran l'épelle.",
        de: "Auf Papier kann das niemand abtippen, und ein Bildschirmleser buchstabiert es.",
        en: "On paper nobody can copy it, and a screen reader spells it.",
    },
    help: Localized {
        nl: "Zeg wat de lezer daar vindt en geef een kort adres.",
        fr: "Dites ce qu'on y trouve et donnez une adresse courte.",
        de: "Sagen Sie, was dort steht, und geben Sie eine kurze Adresse.",
        en: "Say what is there and give a short address.",
    },
    source: "AnySurfer; WCAG 2.2 (2.4.4)",
    limits: &[&LETTERS, &ALONE],
    page: include_str!("bare_url.md"),
    check,
};

/// So many other words do not say what the address is for.
const OTHER_WORDS: usize = 2;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for line in cx.text.lines.iter().filter(|line| line.zone == Zone::Body) {
        for entity in cx.text.entities_in(line.span()).iter().filter(|entity| entity.kind == EntityKind::Url) {
            let letters = entity.span.of(&cx.text.document.text).chars().count() as u32;
            let others = cx.text.tokens[line.tokens()]
                .iter()
                .filter(|token| token.kind == TokenKind::Word && !entity.span.contains(token.span))
                .count();
            let has_path = entity.span.of(&cx.text.document.text).trim_start_matches("https://").contains('/');
            let is_alone = has_path && others <= OTHER_WORDS && letters > cx.limit(&ALONE);
            if letters > cx.limit(&LETTERS) || is_alone {
                found.at(entity.span, &[("letters", &letters)]);
            }
        }
    }
}
