#![doc = include_str!("split_verb_bracket.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::passive::is_participle;
use crate::rules::word::Cue;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::text::{Line, Text};

/// More words between them make a remark. Chosen by us.
const WORDS: Limit = Limit::all("sentence/split-verb-bracket.words", 8);
/// More words make a warning. Chosen by us.
const WARNING: Limit = Limit::all("sentence/split-verb-bracket.warning", 12);

/// Flags verbs that belong together and stand far apart.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/split-verb-bracket",
    severity: Severity::Info,
    langs: &[Lang::Nl, Lang::De],
    on_by_default: false,
    title: Localized {
        nl: "Werkwoorden ver uit elkaar",
        fr: "Verbes séparés",
        de: "Weite Verbklammer",
        en: "Verbs far apart",
    },
    message: Localized {
        nl: "Tussen “{first}” en “{last}” staan {words} woorden.",
        fr: "Entre « {first} » et « {last} », il y a {words} mots.",
        de: "Zwischen „{first}“ und „{last}“ stehen {words} Wörter.",
        en: "{words} words stand between “{first}” and “{last}”.",
    },
    why: Localized {
        nl: "Pas bij het laatste woord weet de lezer wat er gebeurt.",
        fr: "Le lecteur ne sait qu'au dernier mot ce qui se passe.",
        de: "Erst beim letzten Wort wissen Leser, was geschieht.",
        en: "Only the last word tells the reader what happens.",
    },
    help: Localized {
        nl: "Zet de werkwoorden dichter bij elkaar, of maak twee zinnen.",
        fr: "Rapprochez les verbes, ou faites deux phrases.",
        de: "Rücken Sie die Verben zusammen oder machen Sie zwei Sätze.",
        en: "Move the verbs together, or make two sentences.",
    },
    source: "In vijf stappen communiceren met mensen in armoede (tangconstructie); LiNT-II (dependency distance)",
    limits: &[&WORDS, &WARNING],
    page: include_str!("split_verb_bracket.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for (at, line) in cx.prose().filter(|(_, line)| line.lang != Lang::Fr) {
        let (info, warning) = (cx.limit_in(&WORDS, line.lang), cx.limit_in(&WARNING, line.lang));
        if line.words <= info {
            continue;
        }
        let cues = cx.words.cues(at);
        for (i, opening) in cues.iter().enumerate() {
            if !opening.does.is_any(Grammar::AUXILIARY.and(Grammar::MODAL)) {
                continue;
            }
            let Some(last) = closing(cx.text, line, opening, &cues[i + 1..]) else { continue };
            let between = &cx.text.tokens[opening.last as usize + 1..last];
            let words = between.iter().filter(|token| token.kind != TokenKind::Mark).count() as u32;
            if words <= info {
                continue;
            }
            let source = &cx.text.document.text;
            let span = cx.text.token_span(opening.first, last as u32);
            let (from, to) = (cx.text.tokens[opening.first as usize].span, cx.text.tokens[last].span);
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("first", &from.of(source)), ("last", &to.of(source)), ("words", &words)];
            let finding = found.at(span, &values);
            if words > warning {
                finding.with_severity(Severity::Warning);
            }
            break;
        }
    }
}

/// The verb that closes the bracket: the last word of the clause, if it is one. Another clause, an enumeration or another
/// finite verb in between breaks the bracket.
fn closing(text: &Text<'_>, line: &Line, opening: &Cue, later: &[Cue]) -> Option<usize> {
    let source = &text.document.text;
    let end = line.tokens().end;
    let is_mark = |at: usize| text.tokens[at].kind == TokenKind::Mark;
    let stop = (opening.last as usize + 1..end).find(|at| is_mark(*at)).unwrap_or(end);
    let is_end = stop == end || matches!(text.tokens[stop].span.of(source), "." | "," | ";" | ":" | "!" | "?");
    let last = stop.checked_sub(1).filter(|last| is_end && *last > opening.last as usize)?;
    let in_between = later.iter().take_while(|cue| (cue.last as usize) < last);
    let breaks = Grammar::SUBORDINATOR.and(Grammar::RELATIVE).and(Grammar::AUXILIARY).and(Grammar::MODAL);
    if in_between.into_iter().any(|cue| cue.does.is_any(breaks)) {
        return None;
    }
    let word = text.tokens[last].span.of(source);
    // `helpen om alles op een rij te zetten`: this infinitive has another verb.
    let opens = text.tokens[opening.first as usize].span.of(source).to_lowercase();
    let is_of_another =
        text.tokens[last - 1].span.of(source) == "te" && !opens.starts_with("dien") && !opens.starts_with("hoef");
    if line.lang == Lang::Nl && is_of_another {
        return None;
    }
    // Two verbs that *en* or *und* joins have a bracket each.
    let is_joined = (opening.last as usize + 1..last).any(|at| {
        let [this, next] = [at, at + 1].map(|at| text.tokens[at].span.of(source));
        let is_infinitive = match line.lang {
            Lang::De => this.ends_with("en") && this.starts_with(char::is_lowercase),
            _ => matches!(this, "gaan" | "staan" | "doen" | "zien"),
        };
        let is_verb = is_infinitive || is_participle(this, line.lang);
        is_verb && matches!(next, "en" | "of" | "und" | "oder")
    });
    if is_joined {
        return None;
    }
    let takes_infinitive = opening.does.is_any(Grammar::MODAL);
    let is_infinitive = match line.lang {
        Lang::Nl => later.iter().any(|cue| cue.last as usize == last && cue.does.is_any(Grammar::INFINITIVE)),
        Lang::De => word.starts_with(char::is_lowercase) && (word.ends_with("en") || word.ends_with("ern")),
        Lang::Fr => false,
    };
    (is_participle(word, line.lang) || (takes_infinitive && is_infinitive)).then_some(last)
}
