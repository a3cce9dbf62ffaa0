#![doc = include_str!("shouting.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::Token;
use crate::span::Span;
use crate::word::Traits;

/// So many sentences may have an exclamation mark. Chosen by us.
const MARKS: Limit = Limit::all("tone/shouting.marks", 3);

/// Flags exclamation marks that shout.
pub(crate) const RULE: Rule = Rule {
    code: "tone/shouting",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Uitroeptekens", fr: "Points d'exclamation", de: "Ausrufezeichen", en: "Exclamation marks" },
    message: Localized {
        nl: "Dit klinkt als roepen.",
        fr: "On croirait que la lettre crie.",
        de: "Das klingt wie Rufen.",
        en: "This sounds like shouting.",
    },
    why: Localized {
        nl: "Wie aangeroepen wordt, voelt zich terechtgewezen.",
        fr: "Qui se fait crier dessus se sent réprimandé.",
        de: "Wer angeschrien wird, fühlt sich zurechtgewiesen.",
        en: "People who are shouted at feel told off.",
    },
    help: Localized {
        nl: "Een punt is genoeg.",
        fr: "Un point suffit.",
        de: "Ein Punkt genügt.",
        en: "A full stop is enough.",
    },
    source: "Heerlijk Helder 13; Amal Gent (sociaal.net)",
    limits: &[&MARKS],
    page: include_str!("shouting.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let mut single: Vec<Span> = Vec::new();
    for (_, line) in cx.prose_with(Traits::EXCLAMATION) {
        let tokens = &cx.text.tokens[line.tokens()];
        let is_mark = |token: &&Token| token.span.of(source) == "!";
        let Some(first) = tokens.iter().find(is_mark) else { continue };
        let start = first.span.start as usize;
        let length = source[start..].bytes().take_while(|byte| *byte == b'!').count();
        let span = Span::new(start, start + length);
        if cx.words.is_protected(cx.text, span) {
            continue;
        }
        if length == 1 {
            single.push(span);
            continue;
        }
        let finding = found.at(span, &[]);
        if cx.text.document.map.is_exact(span) {
            finding.with_fix(Fix {
                title: [span.of(source), " → ."].concat(),
                edits: vec![Edit { span, text: ".".into() }],
                is_safe: true,
            });
        }
    }
    if let [first, others @ ..] = &single[..]
        && single.len() > cx.limit(&MARKS) as usize
    {
        found.at(*first, &[]).related = others.to_vec();
    }
}
