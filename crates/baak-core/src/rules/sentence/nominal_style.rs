#![doc = include_str!("nominal_style.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::word::Cue;
use crate::rules::{Context, Findings, Limit, Rule};

/// From so many in a sentence. Chosen by us.
const NOUNS: Limit = Limit::each("sentence/nominal-style.nouns", [3, 4, 3]);
/// From so many that hang together. Chosen by us.
const LINKED: Limit = Limit::all("sentence/nominal-style.linked", 2);

/// Flags sentences that say with nouns what verbs say.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/nominal-style",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized { nl: "Veel naamwoorden", fr: "Style nominal", de: "Nominalstil", en: "Many nouns for verbs" },
    message: Localized {
        nl: "Deze zin zegt met naamwoorden wat werkwoorden korter zeggen: {words}.",
        fr: "Cette phrase dit avec des noms ce que des verbes disent plus court : {words}.",
        de: "Dieser Satz sagt mit Nomen, was Verben kürzer sagen: {words}.",
        en: "This sentence says with nouns what verbs say more briefly: {words}.",
    },
    why: Localized {
        nl: "Werkwoorden zeggen wie wat doet; naamwoorden verbergen het.",
        fr: "Les verbes disent qui fait quoi ; les noms le cachent.",
        de: "Verben sagen, wer was tut; Nomen verbergen es.",
        en: "Verbs say who does what; nouns hide it.",
    },
    help: Localized {
        nl: "Maak van de naamwoorden werkwoorden: “Wij onderzoeken …”.",
        fr: "Faites-en des verbes : « Nous examinons … ».",
        de: "Machen Sie Verben daraus: „Wir prüfen …“.",
        en: "Make verbs of them: “We examine …”.",
    },
    source: "Arbeitshandbuch Bürgernahe Verwaltungssprache; Écrire pour être lu",
    limits: &[&NOUNS, &LINKED],
    page: include_str!("nominal_style.md"),
    check,
};

/// The most tokens between two nouns that hang together: `beoordeling van de volledigheid`.
const GAP: u32 = 3;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (at, line) in cx.prose() {
        let cues = cx.words.cues(at);
        let is_noun = |cue: &&Cue| {
            let word = cx.text.tokens[cue.first as usize].span.of(source);
            let is_name =
                line.lang != Lang::De && word.starts_with(char::is_uppercase) && cue.first > line.sentence.tokens.start;
            cue.does.is_any(Grammar::NOMINAL)
                && !cue.does.is_any(Grammar::NOT_NOMINAL)
                && !is_name
                && word.len() >= MIN_BYTES
                && (line.lang != Lang::De || word.starts_with(char::is_uppercase))
                && !cx.words.is_protected(cx.text, cx.text.tokens[cue.first as usize].span)
        };
        let nouns: Vec<&Cue> = cues.iter().filter(is_noun).collect();
        let is_linked = |pair: &[&Cue]| {
            let between = pair[0].last + 1..pair[1].first;
            !between.is_empty()
                && between.len() <= GAP as usize
                && between.clone().any(|token| LINKS.contains(&cx.text.tokens[token as usize].span.of(source)))
        };
        let linked = nouns.windows(2).filter(|pair| is_linked(pair)).count() + 1;
        if nouns.len() >= cx.limit_in(&NOUNS, line.lang) as usize || linked >= cx.limit_in(&LINKED, line.lang) as usize
        {
            let words: Vec<&str> = nouns.iter().map(|cue| cx.text.token_span(cue.first, cue.last).of(source)).collect();
            found.at(line.span(), &[("words", &words.join(", "))]);
        }
    }
}

/// Words that link two nouns.
const LINKS: [&str; 13] = ["van", "tot", "de", "du", "des", "d'", "d’", "der", "des", "von", "zur", "zum", "à"];
/// A shorter word with such an ending is no noun of a verb (`ring`, `jung`).
const MIN_BYTES: usize = 7;
