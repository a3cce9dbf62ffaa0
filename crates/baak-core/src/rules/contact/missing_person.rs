#![doc = include_str!("missing_person.md")]

use crate::diagnostic::Severity;
use crate::entity::{EntityKind, Slot};
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::text::{Line, Zone};

/// Flags a letter that names nobody.
pub(crate) const RULE: Rule = Rule {
    code: "contact/missing-person",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized { nl: "Geen naam", fr: "Pas de nom", de: "Kein Name", en: "No name" },
    message: Localized {
        nl: "De brief noemt geen persoon of team.",
        fr: "La lettre ne nomme ni personne ni équipe.",
        de: "Der Brief nennt keine Person und kein Team.",
        en: "The letter names no person or team.",
    },
    why: Localized {
        nl: "Met een naam durft de lezer te bellen.",
        fr: "Avec un nom, le lecteur ose téléphoner.",
        de: "Mit einem Namen trauen sich Leser anzurufen.",
        en: "With a name readers dare to call.",
    },
    help: Localized {
        nl: "Zet wie de lezer kan bellen: een naam of een team.",
        fr: "Dites qui appeler : un nom ou une équipe.",
        de: "Sagen Sie, wen man anrufen kann: einen Namen oder ein Team.",
        en: "Say whom to call: a name or a team.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede; Ombudsnormen (bereikbaarheid)",
    limits: &[],
    page: include_str!("missing_person.md"),
    check,
};

/// What the checklist calls a missing name.
const TOLD_BY: [&str; 4] = ["clarification-contact", "contact-person", "caseworker-name", "managing-service"];
/// Words that name a team rather than a person.
const TEAMS: [&str; 9] = ["team", "cel", "équipe", "cellule", "Team", "Cel", "Équipe", "Cellule", "Zelle"];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let last_lines = cx.text.lines.len().saturating_sub(SIGNATURE_LINES);
    let names_one = |(at, line): (usize, &Line)| {
        let named = cx.text.entities_in(line.span()).iter().any(|entity| match entity.kind {
            EntityKind::Person { has_role } => has_role || line.zone != Zone::Header,
            EntityKind::Placeholder(slot) => {
                matches!(slot, Slot::CaseWorker) || (line.zone == Zone::Closing && slot == Slot::Name)
            }
            _ => false,
        });
        let team = || cx.text.tokens[line.tokens()].iter().any(|token| TEAMS.contains(&token.span.of(source)));
        // Two capitalised words alone under the closing formula are a signature.
        let signed = || {
            // The function may stand on the next line of the same sentence.
            let words = line.span().of(source).lines().next().unwrap_or_default().trim_end_matches(',');
            let is_name = words.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
            (line.zone == Zone::Closing || at >= last_lines)
                && (2..=NAME_WORDS).contains(&words.split_whitespace().count())
                && is_name
        };
        named || team() || signed()
    };
    let is_named = cx.text.lines.iter().enumerate().any(names_one)
        || cx.text.signs("caseworker-name").any(|(sign, _)| sign == crate::pack::Sign::Present);
    if cx.is_whole_letter() && !is_named && !cx.is_told(&TOLD_BY) {
        found.missing(cx.end_of_body(), &[]);
    }
}

/// A signature stands within so many lines of the end.
const SIGNATURE_LINES: usize = 5;
/// A name has at most so many words.
const NAME_WORDS: usize = 4;
