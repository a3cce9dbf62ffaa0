#![doc = include_str!("amount_without_period.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};

/// Flags sums whose period is not told.
pub(crate) const RULE: Rule = Rule {
    code: "number/amount-without-period",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Bedrag zonder periode",
        fr: "Montant sans période",
        de: "Betrag ohne Zeitraum",
        en: "Amount without its period",
    },
    message: Localized {
        nl: "“{amount}”: per maand of eenmalig?",
        fr: "« {amount} » : par mois ou une seule fois ?",
        de: "„{amount}“: pro Monat oder einmalig?",
        en: "“{amount}”: a month, or once?",
    },
    why: Localized {
        nl: "De lezer rekent op geld dat misschien maar één keer komt.",
        fr: "Le lecteur compte sur un argent qui ne vient peut-être qu'une fois.",
        de: "Leser rechnen mit Geld, das vielleicht nur einmal kommt.",
        en: "Readers count on money that may come once only.",
    },
    help: Localized {
        nl: "Zeg het erbij: “per maand”, “één keer”.",
        fr: "Précisez : « par mois », « une seule fois ».",
        de: "Sagen Sie es dazu: „pro Monat“, „einmalig“.",
        en: "Say it: “a month”, “once”.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("amount_without_period.md"),
    check,
};

/// Words that tell how often.
const PERIODS: [&str; 26] = [
    "maand",
    "maandelijks",
    "maandelijkse",
    "jaar",
    "week",
    "dag",
    "eenmalig",
    "eenmalige",
    "totaal",
    "keer",
    "mois",
    "mensuel",
    "mensuelle",
    "an",
    "année",
    "semaine",
    "jour",
    "fois",
    "total",
    "monat",
    "monatlich",
    "jahr",
    "woche",
    "tag",
    "einmalig",
    "insgesamt",
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let tells = |at: usize| {
        cx.text.lines.get(at).is_some_and(|line| {
            let tokens = &cx.text.tokens[line.tokens()];
            tokens.iter().any(|token| PERIODS.contains(&token.span.of(source).to_lowercase().as_str()))
        })
    };
    for (at, span) in cx.marked(Mark::Payment) {
        if tells(at) || tells(at + 1) || (at > 0 && tells(at - 1)) {
            continue;
        }
        let amounts = cx.text.entities_in(cx.text.lines[at].span());
        let amount = amounts
            .iter()
            .find(|entity| matches!(entity.kind, EntityKind::Amount { .. }) && span.contains(entity.span));
        if let Some(amount) = amount {
            found.at(amount.span, &[("amount", &on_one_line(amount.span.of(source)))]);
        }
    }
}
