#![doc = include_str!("vague_time.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags times that are no times.
pub(crate) const RULE: Rule = Rule {
    code: "number/vague-time",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized { nl: "Vage tijd", fr: "Délai vague", de: "Vage Zeitangabe", en: "Vague time" },
    message: Localized {
        nl: "“{words}”: wanneer precies?",
        fr: "« {words} » : quand exactement ?",
        de: "„{words}“: Wann genau?",
        en: "“{words}”: when exactly?",
    },
    why: Localized {
        nl: "De lezer weet niet tot wanneer hij mag wachten.",
        fr: "Le lecteur ne sait pas jusqu'à quand il peut attendre.",
        de: "Leser wissen nicht, bis wann sie warten dürfen.",
        en: "Readers do not know how long they may wait.",
    },
    help: Localized {
        nl: "Zet een datum: “vóór 3 mei 2026”.",
        fr: "Mettez une date : « avant le 3 mai 2026 ».",
        de: "Nennen Sie ein Datum: „bis zum 3. Mai 2026“.",
        en: "Give a date: “before 3 May 2026”.",
    },
    source: "In vijf stappen communiceren met mensen in armoede",
    limits: &[],
    page: include_str!("vague_time.md"),
    check,
};

/// The words themselves; the mark covers who they are for as well.
const VAGUE: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &[
            "zo snel mogelijk",
            "zo spoedig mogelijk",
            "zo vlug mogelijk",
            "zo gauw mogelijk",
            "zo snel als mogelijk",
            "eerstdaags",
            "binnenkort",
            "binnen afzienbare tijd",
            "binnen redelijke termijn",
            "binnen een redelijke termijn",
            "te gelegener tijd",
            "te zijner tijd",
            "ten gepaste tijde",
            "onverwijld",
            "tijdig",
            "bij gelegenheid",
            "weldra",
            "spoedig",
        ],
    ),
    (
        Lang::Fr,
        &[
            "dès que possible",
            "le plus vite possible",
            "le plus rapidement possible",
            "au plus vite",
            "dans les meilleurs délais",
            "dans les plus brefs délais",
            "dans les plus courts délais",
            "prochainement",
            "incessamment",
            "en temps utile",
            "en temps voulu",
            "sous peu",
            "bientôt",
            "sans délai",
            "sans tarder",
            "dans un délai raisonnable",
            "ultérieurement",
            "à bref délai",
            "au plus tôt",
            "rapidement",
            "immédiatement",
        ],
    ),
    (
        Lang::De,
        &[
            "so bald wie möglich",
            "sobald wie möglich",
            "so schnell wie möglich",
            "so rasch wie möglich",
            "baldmöglichst",
            "schnellstmöglich",
            "umgehend",
            "unverzüglich",
            "zeitnah",
            "demnächst",
            "in kürze",
            "rechtzeitig",
            "in absehbarer zeit",
            "innerhalb angemessener frist",
            "zu gegebener zeit",
            "möglichst bald",
            "möglichst rasch",
            "binnen kurzem",
            "alsbald",
            "frühestmöglich",
            "schnellstens",
        ],
    ),
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let mut last = None;
    for (at, whole) in cx.marked(Mark::VagueTime) {
        let is_new = last.replace(at) != Some(at);
        let words = whole.of(source).to_lowercase();
        let vague = VAGUE[cx.text.lines[at].lang as usize].1;
        let place = vague.iter().find_map(|word| words.find(word).map(|i| (i, word.len())));
        // Lower case may have another length: then the place cannot be told.
        let Some((i, len)) = place.filter(|_| is_new && words.len() == whole.len()) else { continue };
        let span = Span::new(whole.start as usize + i, whole.start as usize + i + len);
        if !cx.words.is_protected(cx.text, span) && !cx.text.is_about(at, "legal") {
            found.at(span, &[("words", &span.of(source))]);
        }
    }
}
