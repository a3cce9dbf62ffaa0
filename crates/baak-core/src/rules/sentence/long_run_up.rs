#![doc = include_str!("long_run_up.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::span::Span;

/// More words before the main clause make a warning. Chosen by us.
const WORDS: Limit = Limit::each("sentence/long-run-up.words", [14, 14, 12]);

/// Flags a long way to the main clause.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/long-run-up",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lange aanloop", fr: "Long préambule", de: "Langer Anlauf", en: "Long run-up" },
    message: Localized {
        nl: "Er staan {words} woorden voor de lezer weet waarover de zin gaat.",
        fr: "Il y a {words} mots avant que le lecteur sache de quoi il s'agit.",
        de: "{words} Wörter stehen da, bevor klar ist, worum es geht.",
        en: "{words} words stand before the reader knows what the sentence is about.",
    },
    why: Localized {
        nl: "Het belangrijkste komt te laat in de zin.",
        fr: "L'essentiel arrive trop tard dans la phrase.",
        de: "Das Wichtigste kommt zu spät im Satz.",
        en: "The main point comes too late in the sentence.",
    },
    help: Localized {
        nl: "Begin met wie en wat. Zet de rest erachter of in een eigen zin.",
        fr: "Commencez par qui et quoi. Mettez le reste après, ou dans une autre phrase.",
        de: "Beginnen Sie mit wer und was. Setzen Sie den Rest dahinter oder in einen eigenen Satz.",
        en: "Start with who and what. Put the rest after it or in a sentence of its own.",
    },
    source: "Politeia checklist bewonersbrieven",
    limits: &[&WORDS],
    page: include_str!("long_run_up.md"),
    check,
};

/// The words of the main clause that a reader waits for.
const SUBJECTS: [(Lang, &[&str]); 3] =
    [(Lang::Nl, &["u", "wij", "we", "je"]), (Lang::Fr, &["vous", "nous"]), (Lang::De, &["Sie", "wir"])];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let opens = Grammar::SUBORDINATOR.and(Grammar::PREPOSITION).and(Grammar::CHAIN);
    for (at, line) in cx.prose() {
        let max = cx.limit_in(&WORDS, line.lang);
        let Some(first) = cx.words.cues(at).first().filter(|cue| cue.first as usize == line.tokens().start) else {
            continue;
        };
        if line.words <= max || !first.does.is_any(opens) {
            continue;
        }
        let source = &cx.text.document.text;
        let is_clause = first.does.is_any(Grammar::SUBORDINATOR);
        let finite = Grammar::AUXILIARY.and(Grammar::MODAL);
        let is_finite = |span: Span| {
            let mut verbs = cx.words.cues(at).iter().filter(|cue| cue.does.is_any(finite));
            verbs.any(|cue| cx.text.tokens[cue.first as usize].span == span)
        };
        let clause = Grammar::SUBORDINATOR.and(Grammar::RELATIVE);
        let opens_clause = |span: Span| {
            let mut clauses = cx.words.cues(at).iter().filter(|cue| cue.does.is_any(clause));
            clauses.any(|cue| cx.text.tokens[cue.first as usize].span == span)
        };
        // Before the subject of an inverted sentence stands its verb.
        let has_verb_first = line.lang != Lang::Fr;
        let (mut words, mut last, mut before_last) = (0_u32, line.span().start, line.span().start);
        for token in &cx.text.tokens[line.tokens()] {
            let word = token.span.of(source);
            let is_subject = !is_clause && SUBJECTS[line.lang as usize].1.contains(&word);
            // A verb that the lists do not know stands before the clause that hangs on it (`blijkt dat`).
            if !is_clause && opens_clause(token.span) {
                break;
            }
            let is_verb = !is_clause && has_verb_first && is_finite(token.span);
            if is_verb && words > max {
                found.at(Span { start: line.span().start, end: last }, &[("words", &words)]);
            }
            if is_verb || is_subject || (word == "," && (is_clause || !has_verb_first)) {
                if is_verb {
                    break;
                }
                let skips_verb = is_subject && has_verb_first;
                let (words, end) = if skips_verb { (words.saturating_sub(1), before_last) } else { (words, last) };
                if words > max {
                    found.at(Span { start: line.span().start, end }, &[("words", &words)]);
                }
                break;
            }
            if token.kind != TokenKind::Mark {
                words += 1;
                (before_last, last) = (last, token.span.end);
            }
        }
    }
}
