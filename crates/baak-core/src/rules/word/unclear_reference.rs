#![doc = include_str!("unclear_reference.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};

/// Flags words that send the reader back.
pub(crate) const RULE: Rule = Rule {
    code: "word/unclear-reference",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Waarop slaat dit?",
        fr: "À quoi cela renvoie-t-il ?",
        de: "Worauf bezieht sich das?",
        en: "What does this refer to?",
    },
    message: Localized {
        nl: "“{words}”: de lezer moet zoeken waarop dit slaat.",
        fr: "« {words} » : le lecteur doit chercher de qui ou de quoi il s'agit.",
        de: "„{words}“: Leser müssen suchen, wer oder was gemeint ist.",
        en: "“{words}”: readers must search what this refers to.",
    },
    why: Localized {
        nl: "Terugbladeren kost tijd en leidt tot fouten.",
        fr: "Revenir en arrière prend du temps et mène à des erreurs.",
        de: "Zurücklesen kostet Zeit und führt zu Fehlern.",
        en: "Reading back takes time and leads to mistakes.",
    },
    help: Localized {
        nl: "Herhaal het woord of de naam.",
        fr: "Répétez le mot ou le nom.",
        de: "Wiederholen Sie das Wort oder den Namen.",
        en: "Repeat the word or the name.",
    },
    source: "Écrire pour être lu (Fédération Wallonie-Bruxelles)",
    limits: &[],
    page: include_str!("unclear_reference.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for (_, span) in cx.marked(Mark::UnclearReference).filter(|(_, span)| !cx.words.is_protected(cx.text, *span)) {
        found.at(span, &[("words", &on_one_line(span.of(&cx.text.document.text)))]);
    }
}
