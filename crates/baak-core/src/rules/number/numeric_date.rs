#![doc = include_str!("numeric_date.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::law::Day;
use crate::rules::{Context, Findings, Rule};

/// Flags dates in figures.
pub(crate) const RULE: Rule = Rule {
    code: "number/numeric-date",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Datum in cijfers", fr: "Date en chiffres", de: "Datum in Ziffern", en: "Date in figures" },
    message: Localized {
        nl: "“{date}” is niet voor iedereen een datum.",
        fr: "« {date} » n'est pas une date pour tout le monde.",
        de: "„{date}“ ist nicht für alle ein Datum.",
        en: "“{date}” is not a date to everybody.",
    },
    why: Localized {
        nl: "Een maand in letters leest sneller en kan niet omgedraaid worden.",
        fr: "Un mois en lettres se lit plus vite et ne peut pas être inversé.",
        de: "Ein Monat in Buchstaben liest sich schneller und lässt sich nicht vertauschen.",
        en: "A month in letters reads faster and cannot be turned round.",
    },
    help: Localized {
        nl: "Schrijf: {full}.",
        fr: "Écrivez : {full}.",
        de: "Schreiben Sie: {full}.",
        en: "Write: {full}.",
    },
    source: "Écrire pour être lu (Fédération Wallonie-Bruxelles)",
    limits: &[],
    page: include_str!("numeric_date.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (_, line) in cx.prose() {
        for entity in cx.text.entities_in(line.span()) {
            let EntityKind::Date(date) = entity.kind else { continue };
            let written = entity.span.of(source);
            let is_numeric = !written.contains(char::is_alphabetic) && written.contains(['/', '.', '-']);
            let (Some(year), Some(day)) = (date.year, date.day) else { continue };
            let Some(full) = Day::new(year, date.month, day).filter(|_| is_numeric) else { continue };
            let full = full.in_words(line.lang.into());
            if cx.words.is_protected(cx.text, entity.span) {
                continue;
            }
            let is_short = !written.ends_with(&year.to_string()) && !written.starts_with(&year.to_string());
            let finding = found.at(entity.span, &[("date", &written), ("full", &full)]);
            if is_short {
                finding.with_severity(Severity::Warning);
            }
            if cx.text.document.map.is_exact(entity.span) && !is_short {
                finding.with_fix(Fix {
                    title: [written, " → ", &full].concat(),
                    edits: vec![Edit { span: entity.span, text: full }],
                    is_safe: true,
                });
            }
        }
    }
}
