#![doc = include_str!("amount_format.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};

/// Flags amounts in an unusual form.
pub(crate) const RULE: Rule = Rule {
    code: "number/amount-format",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Bedrag verkeerd geschreven",
        fr: "Montant mal écrit",
        de: "Betrag falsch geschrieben",
        en: "Amount written wrong",
    },
    message: Localized {
        nl: "“{amount}” is niet de gewone schrijfwijze.",
        fr: "« {amount} » n'est pas l'écriture habituelle.",
        de: "„{amount}“ ist nicht die übliche Schreibweise.",
        en: "“{amount}” is not how people write amounts.",
    },
    why: Localized {
        nl: "Een bedrag dat men anders kent, wordt verkeerd gelezen.",
        fr: "Un montant écrit autrement que d'habitude se lit de travers.",
        de: "Ein ungewohnt geschriebener Betrag wird falsch gelesen.",
        en: "An amount in an unusual form is read wrong.",
    },
    help: Localized {
        nl: "Schrijf: {full}.",
        fr: "Écrivez : {full}.",
        de: "Schreiben Sie: {full}.",
        en: "Write: {full}.",
    },
    source: "Inclusion Europe; Écrire pour être lu",
    limits: &[],
    page: include_str!("amount_format.md"),
    check,
};

/// From so many digits on, groups help. Chosen by us.
const UNGROUPED: usize = 5;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (_, line) in cx.prose() {
        for entity in cx.text.entities_in(line.span()) {
            let EntityKind::Amount { cents } = entity.kind else { continue };
            let written = entity.span.of(source);
            let digits = written.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
            let has_code = written.contains("EUR");
            if !(has_code || has_point(written) || digits >= UNGROUPED) || cents < 0 {
                continue;
            }
            let full = written_out(cents, line.lang);
            let finding = found.at(entity.span, &[("amount", &on_one_line(written)), ("full", &full)]);
            let before = source[..entity.span.start as usize].trim_end();
            let after = source[entity.span.end as usize..].trim_start();
            // A sum with another currency sign beside it is left to a person.
            let is_alone = !before.ends_with(['€', '-', '−', '–']) && !after.starts_with('€');
            if cx.text.document.map.is_exact(entity.span) && is_alone {
                finding.with_fix(Fix {
                    title: [written, " → ", &full].concat(),
                    edits: vec![Edit { span: entity.span, text: full }],
                    is_safe: true,
                });
            }
        }
    }
}

/// Whether the cents stand behind a point: `1250.50`.
fn has_point(written: &str) -> bool {
    let number: String = written.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    number.rsplit_once('.').is_some_and(|(whole, cents)| cents.len() == 2 && !whole.is_empty() && !number.contains(','))
}

/// `1.250,50 euro`.
fn written_out(cents: i64, lang: Lang) -> String {
    let (whole, rest) = ((cents / 100).to_string(), cents % 100);
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push(if lang == Lang::Fr { '\u{a0}' } else { '.' });
        }
        grouped.push(digit);
    }
    let currency = match lang {
        Lang::Nl => "euro",
        Lang::Fr => "euros",
        Lang::De => "Euro",
    };
    if rest == 0 { format!("{grouped} {currency}") } else { format!("{grouped},{rest:02} {currency}") }
}
