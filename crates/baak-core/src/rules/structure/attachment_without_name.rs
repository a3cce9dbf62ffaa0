#![doc = include_str!("attachment_without_name.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Limit, Rule};

/// A sentence of at most so many words names nothing. Chosen by us.
const WORDS: Limit = Limit::all("structure/attachment-without-name.words", 4);

/// Flags attachments that are not named.
pub(crate) const RULE: Rule = Rule {
    code: "structure/attachment-without-name",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Bijlage zonder naam",
        fr: "Annexe sans nom",
        de: "Anlage ohne Namen",
        en: "Attachment without a name",
    },
    message: Localized {
        nl: "“{words}”: de lezer weet niet wat erin zit.",
        fr: "« {words} » : le lecteur ne sait pas ce qu'elle contient.",
        de: "„{words}“: Leser wissen nicht, was darin steht.",
        en: "“{words}”: readers do not know what is in it.",
    },
    why: Localized {
        nl: "Wie niet weet wat erbij hoort, merkt niet dat het ontbreekt.",
        fr: "Qui ne sait pas ce qui est joint ne voit pas ce qui manque.",
        de: "Wer nicht weiß, was beiliegt, merkt nicht, dass es fehlt.",
        en: "People who do not know what is attached do not notice that it is missing.",
    },
    help: Localized {
        nl: "Noem de bijlage: “In bijlage: het formulier Mijn inkomen”.",
        fr: "Nommez l'annexe : « Annexe : le formulaire Mes revenus ».",
        de: "Nennen Sie die Anlage: „Anlage: das Formular Mein Einkommen“.",
        en: "Name it: “Attached: the form My income”.",
    },
    source: "Heerlijk Helder 7",
    limits: &[&WORDS],
    page: include_str!("attachment_without_name.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (at, span) in cx.marked(Mark::Attachment) {
        let line = &cx.text.lines[at];
        let names = source[span.end as usize..].trim_start().starts_with([':', '(', '“', '«', '„']);
        if line.words <= cx.limit_in(&WORDS, line.lang) && !names {
            found.at(span, &[("words", &span.of(source))]);
        }
    }
}
