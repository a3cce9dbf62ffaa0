#![doc = include_str!("inline_list.md")]

use crate::diagnostic::Severity;
use crate::document::BlockKind;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::{Token, TokenKind};

/// From so many items. Chosen by us.
const ITEMS: Limit = Limit::all("sentence/inline-list.items", 4);
/// From so many items it is a warning. Chosen by us.
const WARNING: Limit = Limit::all("sentence/inline-list.warning", 6);

/// Flags lists that hide in a sentence.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/inline-list",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Opsomming in een zin",
        fr: "Énumération dans une phrase",
        de: "Aufzählung im Satz",
        en: "List inside a sentence",
    },
    message: Localized {
        nl: "In deze zin staat een opsomming van {items} dingen.",
        fr: "Cette phrase énumère {items} choses.",
        de: "Dieser Satz zählt {items} Dinge auf.",
        en: "This sentence lists {items} things.",
    },
    why: Localized {
        nl: "Een lijst is sneller te overzien en af te vinken.",
        fr: "Une liste se lit et se coche plus vite.",
        de: "Eine Liste ist schneller zu überblicken und abzuhaken.",
        en: "A list is quicker to take in and to tick off.",
    },
    help: Localized {
        nl: "Maak er een lijst van, met één ding per regel.",
        fr: "Faites-en une liste, une chose par ligne.",
        de: "Machen Sie eine Liste daraus, eine Sache pro Zeile.",
        en: "Make a list of it, one thing a line.",
    },
    source: "Heerlijk Helder 12",
    limits: &[&ITEMS, &WARNING],
    page: include_str!("inline_list.md"),
    check,
};

/// Words before the last item.
const LAST: [(Lang, &[&str]); 3] = [(Lang::Nl, &["en", "of"]), (Lang::Fr, &["et", "ou"]), (Lang::De, &["und", "oder"])];
/// Words that make a piece a clause.
const SUBJECTS: [(Lang, &[&str]); 3] = [
    (Lang::Nl, &["u", "wij", "we", "je", "hij", "zij", "het"]),
    (Lang::Fr, &["vous", "nous", "il", "elle", "ils", "elles", "on"]),
    (Lang::De, &["Sie", "wir", "er", "es", "ich"]),
];
/// How an item begins.
const OPENINGS: [(Lang, &[&str]); 3] = [
    (Lang::Nl, &["uw", "je", "de", "het", "een", "alle", "twee", "drie", "vier"]),
    (Lang::Fr, &["votre", "vos", "le", "la", "les", "l'", "l’", "un", "une", "des", "deux", "trois", "quatre"]),
    (
        Lang::De,
        &[
            "ihr", "ihre", "ihren", "ihrem", "den", "die", "das", "der", "dem", "ein", "eine", "einen", "einem",
            "alle", "zwei", "drei",
        ],
    ),
];
/// Longer pieces are clauses, not items. Chosen by us.
const MAX_ITEM_WORDS: usize = 9;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (at, line) in cx.prose() {
        let at_least = cx.limit_in(&ITEMS, line.lang) as usize;
        if cx.text.block_kind(line) == BlockKind::ListItem || line.words < 2 * cx.limit_in(&ITEMS, line.lang) {
            continue;
        }
        let tokens = &cx.text.tokens[line.tokens()];
        let is_cut = |token: &Token| token.kind == TokenKind::Mark && matches!(token.span.of(source), "," | ";");
        let pieces: Vec<&[Token]> = tokens.split(is_cut).collect();
        if pieces.len() < 2 || pieces.len() + 1 < at_least {
            continue;
        }
        let breaks = Grammar::SUBORDINATOR.and(Grammar::RELATIVE).and(Grammar::AUXILIARY).and(Grammar::MODAL);
        let has_clause = |piece: &[Token]| {
            let (Some(first), Some(last)) = (piece.first(), piece.last()) else { return true };
            let has_subject =
                || piece.iter().any(|token| SUBJECTS[line.lang as usize].1.contains(&token.span.of(source)));
            let has_verb = || {
                cx.words.cues(at).iter().any(|cue| {
                    let start = cx.text.tokens[cue.first as usize].span.start;
                    cue.does.is_any(breaks) && first.span.start.saturating_sub(2) <= start && start < last.span.end
                })
            };
            has_subject() || has_verb()
        };
        let words = |piece: &[Token]| piece.iter().filter(|token| token.kind == TokenKind::Word).count();
        let is_last = |token: &Token| LAST[line.lang as usize].1.contains(&token.span.of(source));
        // The first item ends a piece, the middle ones are pieces, the last two share one.
        let middle = &pieces[1..pieces.len() - 1];
        let last = pieces[pieces.len() - 1];
        let is_named = |piece: &[Token]| {
            let first = piece.iter().find(|token| token.kind != TokenKind::Mark);
            first.is_some_and(|token| {
                let word = token.span.of(source);
                token.kind == TokenKind::Number
                    || OPENINGS[line.lang as usize].1.contains(&word.to_lowercase().as_str())
            })
        };
        let is_item =
            |piece: &&[Token]| is_named(piece) && (2..=MAX_ITEM_WORDS).contains(&words(piece)) && !has_clause(piece);
        let ends_well = is_named(last) && last.iter().any(is_last) && !has_clause(last);
        let items = middle.len() + 3;
        if !middle.is_empty() && middle.iter().all(is_item) && ends_well && items >= at_least {
            let finding = found.at(line.span(), &[("items", &items)]);
            if items >= cx.limit_in(&WARNING, line.lang) as usize {
                finding.with_severity(Severity::Warning);
            }
        }
    }
}
