#![doc = include_str!("preamble_first.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};
use crate::text::Zone;

/// Flags a message that starts with the law.
pub(crate) const RULE: Rule = Rule {
    code: "structure/preamble-first",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Begint met de wet",
        fr: "Commence par la loi",
        de: "Beginnt mit dem Gesetz",
        en: "Starts with the law",
    },
    message: Localized {
        nl: "De brief begint met “{words}”.",
        fr: "La lettre commence par « {words} ».",
        de: "Der Brief beginnt mit „{words}“.",
        en: "The letter starts with “{words}”.",
    },
    why: Localized {
        nl: "De lezer zoekt wat er beslist is, en haakt af bij de wetten.",
        fr: "Le lecteur cherche la décision et décroche devant les lois.",
        de: "Leser suchen die Entscheidung und steigen bei den Gesetzen aus.",
        en: "Readers look for the decision and give up at the laws.",
    },
    help: Localized {
        nl: "Begin met de beslissing. Zet de wetten op het einde.",
        fr: "Commencez par la décision. Mettez les lois à la fin.",
        de: "Beginnen Sie mit der Entscheidung. Setzen Sie die Gesetze ans Ende.",
        en: "Start with the decision. Put the laws at the end.",
    },
    source: "Heerlijk Helder 8; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[],
    page: include_str!("preamble_first.md"),
    check,
};

/// Among so many first sentences of the message. Chosen by us.
const FIRST: usize = 4;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let body: Vec<usize> = cx
        .text
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.zone == Zone::Body && !line.is_heading)
        .map(|(at, _)| at)
        .take(FIRST)
        .collect();
    let opens = |at: usize| {
        let start = cx.text.lines[at].sentence.tokens.start;
        cx.text.marked(Mark::Preamble).find(|m| m.sentence as usize == at && m.first == start)
    };
    let mut preambles = body.iter().filter_map(|at| opens(*at));
    let (Some(first), Some(_)) = (preambles.next(), preambles.next()) else { return };
    if body.first() == Some(&(first.sentence as usize)) {
        let span = cx.text.span_of(&first);
        found.at(span, &[("words", &on_one_line(span.of(&cx.text.document.text)))]);
    }
}
