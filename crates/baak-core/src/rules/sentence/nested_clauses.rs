#![doc = include_str!("nested_clauses.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::{Context, Findings, Limit, Rule};

/// From so many on. Chosen by us.
const CLAUSES: Limit = Limit::each("sentence/nested-clauses.clauses", [3, 4, 3]).easy(2);

/// Flags each sentence with many subordinate clauses.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/nested-clauses",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Veel bijzinnen",
        fr: "Propositions emboîtées",
        de: "Viele Nebensätze",
        en: "Many subordinate clauses",
    },
    message: Localized {
        nl: "In deze zin staan {clauses} bijzinnen.",
        fr: "Cette phrase contient {clauses} propositions subordonnées.",
        de: "In diesem Satz stehen {clauses} Nebensätze.",
        en: "This sentence has {clauses} subordinate clauses.",
    },
    why: Localized {
        nl: "De lezer moet alles onthouden tot de zin uit is.",
        fr: "Le lecteur doit tout retenir jusqu'à la fin de la phrase.",
        de: "Leser müssen alles behalten, bis der Satz zu Ende ist.",
        en: "Readers must hold everything in mind until the sentence ends.",
    },
    help: Localized {
        nl: "Zeg één ding per zin. Begin met wat de lezer moet weten of doen.",
        fr: "Dites une chose par phrase. Commencez par ce que le lecteur doit savoir ou faire.",
        de: "Sagen Sie eine Sache pro Satz. Beginnen Sie mit dem, was Leser wissen oder tun müssen.",
        en: "Say one thing a sentence. Start with what the reader must know or do.",
    },
    source: "In vijf stappen communiceren met mensen in armoede; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[&CLAUSES],
    page: include_str!("nested_clauses.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let is_clause = Grammar::SUBORDINATOR.and(Grammar::RELATIVE);
    for (at, line) in cx.prose() {
        let clauses = cx.words.cues(at).iter().filter(|cue| cue.does.is_any(is_clause)).count();
        if clauses >= cx.limit_in(&CLAUSES, line.lang) as usize {
            found.at(line.span(), &[("clauses", &clauses)]);
        }
    }
}
