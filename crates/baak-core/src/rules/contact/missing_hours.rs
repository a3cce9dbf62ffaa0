#![doc = include_str!("missing_hours.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::Zone;

/// Flags a phone number without hours.
pub(crate) const RULE: Rule = Rule {
    code: "contact/missing-hours",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Geen uren", fr: "Pas d'heures", de: "Keine Zeiten", en: "No hours" },
    message: Localized {
        nl: "De brief zegt niet wanneer de lezer kan bellen of langskomen.",
        fr: "La lettre ne dit pas quand téléphoner ou passer.",
        de: "Der Brief sagt nicht, wann man anrufen oder kommen kann.",
        en: "The letter does not say when to call or come.",
    },
    why: Localized {
        nl: "Wie twee keer voor niets belt, belt geen derde keer.",
        fr: "Qui appelle deux fois pour rien n'appelle pas une troisième fois.",
        de: "Wer zweimal umsonst anruft, ruft kein drittes Mal an.",
        en: "People who call twice in vain do not call a third time.",
    },
    help: Localized {
        nl: "Zet de dagen en uren erbij.",
        fr: "Ajoutez les jours et les heures.",
        de: "Nennen Sie Tage und Uhrzeiten.",
        en: "Add the days and hours.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("missing_hours.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let of_body = |span: Span| cx.text.lines.iter().any(|line| line.zone == Zone::Body && line.span().overlaps(span));
    let phone = cx.text.entities.iter().find(|entity| entity.kind == EntityKind::Phone && of_body(entity.span));
    if let Some(phone) = phone.filter(|_| cx.is_whole_letter() && !cx.has_any(Mark::PhoneHours)) {
        found.at(phone.span, &[]);
    }
}
