#![doc = include_str!("stacked_conditions.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::{Context, Findings, Limit, Rule};

/// From so many on. Chosen by us.
const CONDITIONS: Limit = Limit::all("sentence/stacked-conditions.conditions", 3).easy(2);

/// Flags sentences with many conditions.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/stacked-conditions",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Voorwaarden op elkaar",
        fr: "Conditions empilées",
        de: "Gestapelte Bedingungen",
        en: "Stacked conditions",
    },
    message: Localized {
        nl: "In deze zin staan {count} voorwaarden.",
        fr: "Cette phrase contient {count} conditions.",
        de: "In diesem Satz stehen {count} Bedingungen.",
        en: "This sentence has {count} conditions.",
    },
    why: Localized {
        nl: "De lezer weet niet meer of het voor hem geldt.",
        fr: "Le lecteur ne sait plus si cela vaut pour lui.",
        de: "Leser wissen nicht mehr, ob es für sie gilt.",
        en: "Readers no longer know whether it holds for them.",
    },
    help: Localized {
        nl: "Maak een lijstje: één voorwaarde per punt.",
        fr: "Faites une liste : une condition par point.",
        de: "Machen Sie eine Liste: eine Bedingung pro Punkt.",
        en: "Make a list: one condition an item.",
    },
    source: "In vijf stappen communiceren met mensen in armoede",
    limits: &[&CONDITIONS],
    page: include_str!("stacked_conditions.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for (at, line) in cx.prose() {
        let count = cx.words.cues(at).iter().filter(|cue| cue.does.is_any(Grammar::CONDITION)).count();
        if count >= cx.limit_in(&CONDITIONS, line.lang) as usize {
            found.at(line.span(), &[("count", &count)]);
        }
    }
}
