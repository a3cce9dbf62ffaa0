#![doc = include_str!("long_interruption.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::{Token, TokenKind};

/// More words between the marks make a warning. Chosen by us.
const WORDS: Limit = Limit::all("sentence/long-interruption.words", 10);

/// Flags a long insertion in the middle of a sentence.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/long-interruption",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Zin onderbroken",
        fr: "Phrase interrompue",
        de: "Unterbrochener Satz",
        en: "Interrupted sentence",
    },
    message: Localized {
        nl: "Een tussenzin van {words} woorden onderbreekt deze zin.",
        fr: "Une incise de {words} mots interrompt cette phrase.",
        de: "Ein Einschub von {words} Wörtern unterbricht diesen Satz.",
        en: "An insertion of {words} words interrupts this sentence.",
    },
    why: Localized {
        nl: "Na de tussenzin is de lezer het begin kwijt.",
        fr: "Après l'incise, le lecteur a perdu le début.",
        de: "Nach dem Einschub ist der Anfang vergessen.",
        en: "After the insertion the reader has lost the beginning.",
    },
    help: Localized {
        nl: "Zet de uitleg in een eigen zin.",
        fr: "Mettez l'explication dans une phrase à part.",
        de: "Setzen Sie die Erklärung in einen eigenen Satz.",
        en: "Put the explanation in a sentence of its own.",
    },
    source: "Écrire pour être lu (Fédération Wallonie-Bruxelles)",
    limits: &[&WORDS],
    page: include_str!("long_interruption.md"),
    check,
};

/// Words after which the sentence does not go on but another begins.
const GOES_ON: [&str; 16] = [
    "en", "of", "maar", "et", "ou", "mais", "und", "oder", "aber", "sondern", "want", "car", "denn", "dus", "donc",
    "zodat",
];

/// Words on both sides that make it an interruption.
const WORDS_AROUND: usize = 2;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (at, line) in cx.prose() {
        let max = cx.limit_in(&WORDS, line.lang);
        if line.words <= max {
            continue;
        }
        let tokens = &cx.text.tokens[line.tokens()];
        let word = |i: usize| tokens.get(i).map_or("", |token: &Token| token.span.of(source));
        let opens = |i: usize| match word(i) {
            "–" | "—" => Some(["–", "—"]),
            "," => {
                let first = line.tokens().start + i;
                let is_relative = cx.words.cues(at).iter().any(|cue| {
                    (cue.does.is_any(Grammar::RELATIVE) || matches!(word(i + 1), "que" | "qu'" | "qu’"))
                        && (first..=first + 1).contains(&(cue.first as usize))
                });
                is_relative.then_some([",", ","])
            }
            _ => None,
        };
        let Some((open, marks)) = (WORDS_AROUND..tokens.len()).find_map(|i| Some((i, opens(i)?))) else { continue };
        let Some(close) = (open + 1..tokens.len()).find(|i| marks.contains(&word(*i))) else { continue };
        let count = |tokens: &[Token]| tokens.iter().filter(|token| token.kind != TokenKind::Mark).count();
        let words = count(&tokens[open..close]);
        let goes_on = count(&tokens[close..]) >= WORDS_AROUND && !GOES_ON.contains(&word(close + 1));
        let runs_on = matches!(word(close - 1), "que" | "dass" | "dat");
        if runs_on || matches!(word(open + 1), "ce" | "was" | "wat") {
            continue;
        }
        let next = (line.tokens().start + close) as u32;
        let begins_clause = cx.words.cues(at).iter().any(|cue| {
            (next..=next + 1).contains(&cue.first) && cue.does.is_any(Grammar::RELATIVE.and(Grammar::SUBORDINATOR))
        });
        if words > max as usize && goes_on && !begins_clause {
            found.at(tokens[open].span.cover(tokens[close].span), &[("words", &words)]);
        }
    }
}
