#![doc = include_str!("accusing.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::{Mark, Tone};
use crate::rules::{Context, Findings, Rule};

/// In a condition, or about a lawsuit, the words say what the law punishes, not what the reader did.
const CONDITIONS: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &["als", "indien", "wanneer", "wie", "tenzij", "niet opzettelijk", "geval", "zegt", "zei", "verklaarde"],
    ),
    (Lang::Fr, &["si", "lorsque", "quand", "quiconque", "cas", "sauf", "dites", "disiez", "déclarez"]),
    (Lang::De, &["wenn", "falls", "wer", "sofern", "soweit", "fall", "klage", "klagen", "sagen", "sagten"]),
];

/// Flags words that accuse the reader.
pub(crate) const RULE: Rule = Rule {
    code: "tone/accusing",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Verwijtende toon", fr: "Ton accusateur", de: "Vorwurfsvoller Ton", en: "Accusing tone" },
    message: Localized {
        nl: "“{words}” klinkt als een verwijt.",
        fr: "« {words} » sonne comme un reproche.",
        de: "„{words}“ klingt wie ein Vorwurf.",
        en: "“{words}” sounds like a reproach.",
    },
    why: Localized {
        nl: "Wie een verwijt leest, denkt aan zijn verdediging en niet aan wat hij kan doen.",
        fr: "Qui lit un reproche pense à se défendre, pas à ce qu'il peut faire.",
        de: "Wer einen Vorwurf liest, denkt an seine Verteidigung und nicht an das, was er tun kann.",
        en: "People who read a reproach think of their defence, not of what they can do.",
    },
    help: Localized {
        nl: "Zeg wat er gebeurde, met de datum. Zeg niet waarom de lezer het deed.",
        fr: "Dites ce qui s'est passé, avec la date. Ne dites pas pourquoi le lecteur l'a fait.",
        de: "Sagen Sie, was geschah, mit dem Datum. Sagen Sie nicht, warum der Leser es tat.",
        en: "Say what happened, with the date. Do not say why the reader did it.",
    },
    source: "Ombudsnormen, Vlaamse Ombudsdienst (correcte bejegening); Amal Gent (sociaal.net)",
    limits: &[],
    page: include_str!("accusing.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let source = &text.document.text;
    for place in cx.words.tone(text, Tone::Accusing) {
        let line = &text.lines[place.line];
        let of_reader = [Mark::Reader, Mark::ThirdPersonReader]
            .into_iter()
            .any(|mark| text.marked(mark).any(|m| m.sentence as usize == place.line));
        let conditions = CONDITIONS[line.lang as usize].1;
        let is_condition = text.tokens[line.tokens()].iter().any(|token| {
            let word = token.span.of(source);
            conditions.iter().any(|condition| condition.eq_ignore_ascii_case(word))
        });
        if of_reader && !is_condition && !line.span().of(source).ends_with('?') && !text.is_about(place.line, "legal") {
            found.at(place.span, &[("words", &place.span.of(source))]);
        }
    }
}
