#![doc = include_str!("institution.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::span::Span;

/// From so many times. Chosen by us.
const TIMES: Limit = Limit::all("address/institution.times", 3);

/// Flags a sender that speaks of itself as of another.
pub(crate) const RULE: Rule = Rule {
    code: "address/institution",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "De dienst spreekt over zichzelf",
        fr: "Le service parle de lui",
        de: "Der Dienst spricht über sich",
        en: "The service speaks of itself",
    },
    message: Localized {
        nl: "De brief zegt {count} keer “{words}” en nergens “wij”.",
        fr: "La lettre dit {count} fois « {words} » et jamais « nous ».",
        de: "Der Brief sagt {count}-mal „{words}“ und nie „wir“.",
        en: "The letter says “{words}” {count} times and never “we”.",
    },
    why: Localized {
        nl: "“Wij” klinkt dichterbij en zegt wie handelt.",
        fr: "« Nous » est plus proche et dit qui agit.",
        de: "„Wir“ klingt näher und sagt, wer handelt.",
        en: "“We” sounds closer and says who acts.",
    },
    help: Localized {
        nl: "Schrijf “wij”.", fr: "Écrivez « nous ».", de: "Schreiben Sie „wir“.", en: "Write “we”."
    },
    source: "Heerlijk Helder 5; Arbeitshandbuch Bürgernahe Verwaltungssprache",
    limits: &[&TIMES],
    page: include_str!("institution.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    if cx.has_any(Mark::We) {
        return;
    }
    let places: Vec<(usize, Span)> =
        cx.marked(Mark::Institution).filter(|(at, _)| !cx.text.is_about(*at, "appeal")).collect();
    if places.len() >= cx.limit(&TIMES) as usize {
        let words = on_one_line(places[0].1.of(&cx.text.document.text));
        let finding = found.at(places[0].1, &[("words", &words), ("count", &places.len())]);
        finding.related = places[1..].iter().map(|(_, span)| *span).collect();
    }
}
