#![doc = include_str!("vague_modal.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags duties that may or may not hold.
pub(crate) const RULE: Rule = Rule {
    code: "word/vague-modal",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Moet het of mag het?",
        fr: "Obligation ou choix ?",
        de: "Pflicht oder nicht?",
        en: "Must or may?",
    },
    message: Localized {
        nl: "“{words}” laat open of het moet.",
        fr: "« {words} » ne dit pas si c'est obligatoire.",
        de: "„{words}“ lässt offen, ob es nötig ist.",
        en: "“{words}” leaves open whether it is needed.",
    },
    why: Localized {
        nl: "De lezer weet niet of het voor hem geldt.",
        fr: "Le lecteur ne sait pas si cela le concerne.",
        de: "Leser wissen nicht, ob es für sie gilt.",
        en: "Readers do not know whether it concerns them.",
    },
    help: Localized {
        nl: "Zeg wanneer het moet: “Bezorg een attest als u ziek bent.”",
        fr: "Dites quand c'est nécessaire : « Envoyez un certificat si vous êtes malade. »",
        de: "Sagen Sie, wann es nötig ist: „Schicken Sie ein Attest, wenn Sie krank sind.“",
        en: "Say when it is needed: “Send a certificate if you are ill.”",
    },
    source: "In vijf stappen communiceren met mensen in armoede",
    limits: &[],
    page: include_str!("vague_modal.md"),
    check,
};

/// The words themselves; the mark covers the duty as well.
const VAGUE: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &[
            "desgevallend",
            "in voorkomend geval",
            "eventueel",
            "eventuele",
            "zo nodig",
            "indien nodig",
            "waar nodig",
            "indien van toepassing",
            "naargelang het geval",
            "desnoods",
            "al naargelang",
        ],
    ),
    (
        Lang::Fr,
        &[
            "le cas échéant",
            "éventuellement",
            "éventuelles",
            "éventuelle",
            "éventuels",
            "éventuel",
            "au besoin",
            "si nécessaire",
            "s'il y a lieu",
            "selon le cas",
            "si besoin",
        ],
    ),
    (
        Lang::De,
        &[
            "gegebenenfalls",
            "eventuellen",
            "eventuelle",
            "eventuell",
            "allenfalls",
            "unter umständen",
            "erforderlichenfalls",
            "bei bedarf",
            "falls erforderlich",
            "falls nötig",
            "je nach fall",
            "ggf.",
            "etwaigen",
            "etwaiger",
            "etwaige",
        ],
    ),
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (line, span) in cx.marked(Mark::VagueModal) {
        let words = span.of(source).to_lowercase();
        let vague = VAGUE[cx.text.lines[line].lang as usize].1;
        let place = vague.iter().find_map(|word| words.find(word).map(|at| (at, word.len())));
        // Lower case may have another length: then the whole place is shown.
        let exact = place.map(|(at, len)| Span::new(span.start as usize + at, span.start as usize + at + len));
        let span = exact.filter(|_| words.len() == span.len()).unwrap_or(span);
        if !cx.words.is_protected(cx.text, span) {
            found.at(span, &[("words", &span.of(source))]);
        }
    }
}
