#![doc = include_str!("ungrouped.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};

/// Flags long numbers without groups.
pub(crate) const RULE: Rule = Rule {
    code: "number/ungrouped",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Nummer zonder spaties",
        fr: "Numéro sans espaces",
        de: "Nummer ohne Leerzeichen",
        en: "Number without spaces",
    },
    message: Localized {
        nl: "“{number}” is moeilijk over te schrijven.",
        fr: "« {number} » est difficile à recopier.",
        de: "„{number}“ ist schwer abzuschreiben.",
        en: "“{number}” is hard to copy.",
    },
    why: Localized {
        nl: "Wie een lang nummer overtypt, vergist zich.",
        fr: "Qui recopie un long numéro se trompe.",
        de: "Wer eine lange Nummer abtippt, vertippt sich.",
        en: "People who copy a long number make mistakes.",
    },
    help: Localized {
        nl: "Zet er spaties in: {grouped}.",
        fr: "Mettez des espaces : {grouped}.",
        de: "Setzen Sie Leerzeichen: {grouped}.",
        en: "Put spaces in: {grouped}.",
    },
    source: "Inclusion Europe",
    limits: &[],
    page: include_str!("ungrouped.md"),
    check,
};

/// A shorter run is copied without groups. Chosen by us.
const RUN: usize = 8;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for entity in &cx.text.entities {
        let written = entity.span.of(source);
        let is_run = written.len() >= RUN && written.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'+');
        let grouped = match entity.kind {
            EntityKind::Iban if is_run => groups(written, &[4; 9]),
            EntityKind::Phone if is_run => match phone_groups(written) {
                Some(sizes) => groups(written, sizes),
                None => continue,
            },
            _ => continue,
        };
        let finding = found.at(entity.span, &[("number", &written), ("grouped", &grouped)]);
        if cx.text.document.map.is_exact(entity.span) {
            finding.with_fix(Fix {
                title: [written, " → ", &grouped].concat(),
                edits: vec![Edit { span: entity.span, text: grouped }],
                is_safe: true,
            });
        }
    }
}

/// How a Belgian number is grouped: mobile `0485 12 34 56`, two-digit zone `02 123 45 67`, other zones `056 12 34 56`.
fn phone_groups(number: &str) -> Option<&'static [usize]> {
    match (number.len(), number.as_bytes()) {
        (10, [b'0', b'4', ..]) => Some(&[4, 2, 2, 2]),
        (9, [b'0', b'2' | b'3' | b'4' | b'9', ..]) => Some(&[2, 3, 2, 2]),
        (9, [b'0', ..]) => Some(&[3, 2, 2, 2]),
        _ => None,
    }
}

/// The number with a space between groups of these sizes.
fn groups(number: &str, sizes: &[usize]) -> String {
    let (mut out, mut rest) = (String::new(), number);
    for size in sizes {
        let (group, others) = rest.split_at((*size).min(rest.len()));
        if !out.is_empty() && !group.is_empty() {
            out.push(' ');
        }
        out.push_str(group);
        rest = others;
    }
    out.push_str(rest);
    out
}
