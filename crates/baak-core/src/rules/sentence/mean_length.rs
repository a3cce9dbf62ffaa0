#![doc = include_str!("mean_length.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};

/// The most words a sentence on average. About 15 is the guideline (Politeia); the differences are chosen by us.
const WORDS: Limit = Limit::each("sentence/mean-length.words", [15, 17, 14]).easy(9);
/// Fewer sentences have no average worth the name. Chosen by us.
const SENTENCES: Limit = Limit::all("sentence/mean-length.sentences", 5);

/// Flags a letter whose sentences are long on average.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/mean-length",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Zinnen gemiddeld lang",
        fr: "Phrases longues en moyenne",
        de: "Sätze im Schnitt lang",
        en: "Sentences long on average",
    },
    message: Localized {
        nl: "De zinnen tellen gemiddeld {words} woorden.",
        fr: "Les phrases comptent {words} mots en moyenne.",
        de: "Die Sätze haben im Durchschnitt {words} Wörter.",
        en: "The sentences have {words} words on average.",
    },
    why: Localized {
        nl: "Lange zinnen na elkaar vermoeien wie niet vlot leest.",
        fr: "Des phrases longues à la suite fatiguent qui lit avec peine.",
        de: "Lange Sätze hintereinander ermüden alle, die nicht leicht lesen.",
        en: "Long sentences one after the other tire people who do not read easily.",
    },
    help: Localized {
        nl: "Knip de langste zinnen. Mik op {max} woorden of minder.",
        fr: "Coupez les phrases les plus longues. Visez {max} mots ou moins.",
        de: "Teilen Sie die längsten Sätze. Zielen Sie auf {max} Wörter oder weniger.",
        en: "Cut the longest sentences. Aim at {max} words or fewer.",
    },
    source: "Politeia checklist bewonersbrieven; Heerlijk Helder 17",
    limits: &[&WORDS, &SENTENCES],
    page: include_str!("mean_length.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let (counts, max) = (&cx.measures.counts, cx.limit(&WORDS));
    let words = cx.measures.words_per_sentence.round();
    if counts.sentences >= cx.limit(&SENTENCES) && words > f64::from(max) {
        found.at(cx.start_of_body(), &[("words", &words), ("max", &max)]);
    }
}
