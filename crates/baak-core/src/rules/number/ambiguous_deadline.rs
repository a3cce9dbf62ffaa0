#![doc = include_str!("ambiguous_deadline.md")]

use crate::diagnostic::Severity;
use crate::entity::{EntityKind, Slot};
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags a term for the reader without an end date.
pub(crate) const RULE: Rule = Rule {
    code: "number/ambiguous-deadline",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Termijn zonder einddatum",
        fr: "Délai sans date de fin",
        de: "Frist ohne Enddatum",
        en: "Term without an end date",
    },
    message: Localized {
        nl: "“{term}”: de lezer moet zelf tellen.",
        fr: "« {term} » : le lecteur doit compter lui-même.",
        de: "„{term}“: Leser müssen selbst zählen.",
        en: "“{term}”: readers have to count themselves.",
    },
    why: Localized {
        nl: "Wie verkeerd telt, verliest zijn recht.",
        fr: "Qui compte mal perd son droit.",
        de: "Wer falsch zählt, verliert sein Recht.",
        en: "People who count wrong lose their right.",
    },
    help: Localized {
        nl: "Zet de einddatum erbij: “vóór 3 mei 2026”.",
        fr: "Ajoutez la date de fin : « avant le 3 mai 2026 ».",
        de: "Nennen Sie das Enddatum: „bis zum 3. Mai 2026“.",
        en: "Add the end date: “before 3 May 2026”.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede; Handvest van de sociaal verzekerde",
    limits: &[],
    page: include_str!("ambiguous_deadline.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let has_date = |at: usize| {
        cx.text.lines.get(at).is_some_and(|line| {
            cx.text.entities_in(line.span()).iter().any(|entity| match entity.kind {
                EntityKind::Date(date) => date.day.is_some(),
                EntityKind::Placeholder(slot) => slot == Slot::Date,
                _ => false,
            })
        })
    };
    let mut last = None;
    for (at, span) in cx.marked(Mark::Deadline) {
        let is_new = last.replace(at) != Some(at);
        if !is_new
            || has_date(at)
            || has_date(at + 1)
            || (at > 0 && has_date(at - 1))
            // It runs from the day on which the reader gets the letter, which the writer cannot know.
            || cx.text.is_about(at, "appeal")
            || cx.words.is_protected(cx.text, span)
        {
            continue;
        }
        let terms = cx.text.entities_in(span);
        let Some(term) = terms.iter().find(|entity| matches!(entity.kind, EntityKind::Duration { .. })) else {
            continue;
        };
        // The term begins with its preposition, where that stands in the place.
        let before =
            cx.text.document.text.get(span.start as usize..term.span.start as usize).unwrap_or_default().to_lowercase();
        let opening = OPENINGS.iter().filter_map(|word| before.rfind(word)).max();
        let start = opening.map_or(term.span.start, |at| span.start + at as u32);
        let span = Span { start, end: term.span.end };
        let words = on_one_line(span.of(&cx.text.document.text));
        found.at(span, &[("term", &words)]);
    }
}

/// Words before a term.
const OPENINGS: [&str; 5] = ["binnen", "dans", "endéans", "innerhalb", "in einer frist"];
