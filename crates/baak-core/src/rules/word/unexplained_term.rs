#![doc = include_str!("unexplained_term.md")]

use super::listed::Place;
use super::listed::on_one_line;
use crate::diagnostic::{Edit, Fix, Severity};
use crate::lang::{Lang, Localized};
use crate::pack::JargonClass;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::{Line, Text, Zone};

/// The most phrases of a language in [`EXPLAINS`].
const MAX_EXPLAINS: usize = 11;

/// Words that introduce an explanation.
const EXPLAINS: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &[
            "dat is",
            "dit is",
            "dat zijn",
            "dit zijn",
            "dat betekent",
            "dit betekent",
            "betekent dat",
            "wil zeggen",
            "noemen we",
            "noemen wij",
            "heet",
        ],
    ),
    (
        Lang::Fr,
        &[
            "c'est",
            "ce sont",
            "c’est",
            "cela veut dire",
            "cela signifie",
            "veut dire",
            "signifie",
            "autrement dit",
            "on appelle",
            "s'appelle",
        ],
    ),
    (
        Lang::De,
        &[
            "das ist",
            "das sind",
            "dies ist",
            "das heißt",
            "das bedeutet",
            "bedeutet, dass",
            "heißt das",
            "nennt man",
            "nennen wir",
        ],
    ),
];

const _: () = {
    let mut lang = 0;
    while lang < EXPLAINS.len() {
        assert!(EXPLAINS[lang].1.len() <= MAX_EXPLAINS, "there is room for each phrase");
        lang += 1;
    }
};

/// The benefits that a reader asks for by this name: a letter whose title names one need not explain it. Chosen by us.
const OWN_NAMES: [&str; 8] = [
    "leefloon",
    "aide sociale",
    "Sozialhilfe",
    "Groeipakket",
    "revenu d'intégration",
    "revenu d'intégration sociale",
    "Eingliederungseinkommen",
    "pécule de vacances",
];

/// How a definition goes on after the word: `le greffe est le …`, `Einspruch = …`.
const DEFINES: [(Lang, &[&str]); 3] = [
    (Lang::Nl, &["is de ", "is het ", "is een ", "is geld", "is wat ", "zijn de ", "zijn ", "betekent ", "heet ", "="]),
    (
        Lang::Fr,
        &[
            "est le ",
            "est la ",
            "est l'",
            "est l’",
            "est un ",
            "est une ",
            "sont les ",
            "sont des ",
            "veut dire ",
            "signifie ",
            "=",
        ],
    ),
    (
        Lang::De,
        &[
            "ist der ",
            "ist die ",
            "ist das ",
            "ist ein ",
            "ist eine ",
            "ist Geld",
            "sind die ",
            "sind ",
            "heißt ",
            "bedeutet ",
            "=",
        ],
    ),
];

/// How an apposition begins behind a comma: what follows says the same in other words (`au greffe, le bureau du tribunal`).
const APPOSITIONS: [(Lang, &[&str]); 3] = [
    (Lang::Nl, &["de ", "het ", "een ", "dus een ", "oftewel "]),
    (
        Lang::Fr,
        &["le ", "la ", "les ", "l'", "l’", "un ", "une ", "qui est ", "qui sont ", "à savoir ", "soit ", "donc un"],
    ),
    (Lang::De, &["ein ", "eine ", "einen ", "einem ", "einer ", "also ", "d. h.", "d.h.", "sprich "]),
];

/// German articles that are relative pronouns too: an apposition only before a noun (`zur Kanzlei, dem Büro des Gerichts`).
const GERMAN_ARTICLES: [&str; 5] = ["der ", "die ", "das ", "den ", "dem "];

/// Capitalised German words that are no nouns.
const GERMAN_PRONOUNS: [&str; 5] = ["Sie ", "Ihnen ", "Ihr ", "Ihre ", "Ihren "];

/// How the next sentence begins when it explains the word at the end of this one (`… un PIIS. Il s'agit d'un contrat`).
const NEXT_EXPLAINS: [(Lang, &[&str]); 3] = [
    (Lang::Nl, &["Dat is ", "Dit is ", "Dat zijn ", "Dit zijn ", "Dat betekent ", "Dit betekent "]),
    (Lang::Fr, &["C'est ", "C’est ", "Ce sont ", "Cela veut dire ", "Cela signifie ", "Il s'agit d", "Il s’agit d"]),
    (Lang::De, &["Das ist ", "Das sind ", "Dies ist ", "Das heißt ", "Das bedeutet ", "Es handelt sich um "]),
];

/// A Dutch sentence that begins with such an adjective tells who, not what: `Bevoegd is de rechtbank …`.
const DUTCH_INVERSIONS: [&str; 3] = ["is de ", "is het ", "zijn de "];

/// So many sentences after the word its definition may come.
const DEFINED_WITHIN: usize = 2;

/// Flags the first use of a term of art that the letter does not explain.
pub(crate) const RULE: Rule = Rule {
    code: "word/unexplained-term",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Vakterm zonder uitleg",
        fr: "Terme technique sans explication",
        de: "Fachwort ohne Erklärung",
        en: "Technical term without explanation",
    },
    message: Localized {
        nl: "De brief legt “{word}” niet uit.",
        fr: "La lettre n'explique pas « {word} ».",
        de: "Der Brief erklärt „{word}“ nicht.",
        en: "The letter does not explain “{word}”.",
    },
    why: Localized {
        nl: "Dit woord moet blijven staan, maar de lezer moet weten wat het voor hem betekent.",
        fr: "Ce mot doit rester, mais le lecteur doit savoir ce qu'il veut dire pour lui.",
        de: "Dieses Wort muss stehen bleiben, aber der Leser muss wissen, was es für ihn bedeutet.",
        en: "The word has to stay, but the reader must know what it means for them.",
    },
    help: Localized {
        nl: "Leg het uit waar het eerst staat. Voeg “{note}” toe.",
        fr: "Expliquez-le à la première mention. Ajoutez « {note} ».",
        de: "Erklären Sie es beim ersten Mal. Fügen Sie „{note}“ hinzu.",
        en: "Explain it at its first use. Add “{note}”.",
    },
    source: "Heerlijk Helder 15; verslag 2024-2025 Steunpunt tot bestrijding van armoede",
    limits: &[],
    page: include_str!("unexplained_term.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let mut seen = Vec::new();
    // A word that stands for the reader has a rule of its own.
    let is_reader = |place: &&Place| cx.third_persons.iter().any(|reader| reader.overlaps(place.span));
    for place in cx.words.jargon.iter().filter(|place| !is_reader(place)) {
        let entry = &text.pack_of(place.line).jargon[place.entry as usize];
        let lang = text.lines[place.line].lang;
        if entry.class == JargonClass::Ambiguous
            || !entry.is_term_of_art()
            || entry.note.is_empty()
            || (OWN_NAMES.contains(&entry.term) && is_subject(text, entry.term))
        {
            continue;
        }
        // A heading is no place to explain; its text is.
        if text.lines[place.line].is_heading || seen.contains(&(lang, place.entry)) {
            continue;
        }
        let jargon = &text.pack_of(place.line).jargon;
        let is_short =
            seen.iter().any(|(of, earlier)| *of == lang && is_short_for(entry.term, jargon[*earlier as usize].term));
        seen.push((lang, place.entry));
        if is_short || is_explained(text, place.line, place.span) {
            continue;
        }
        let word = on_one_line(place.span.of(&text.document.text));
        let note = entry.note.trim_end_matches('.');
        let finding = found.at(place.span, &[("word", &word), ("note", &note)]);
        let edit = explanation(text, place, note);
        if text.document.map.is_exact(edit.span) && text.document.map.is_exact(place.span) {
            finding.with_fix(Fix { title: entry.note.to_owned(), edits: vec![edit], is_safe: false });
        }
    }
}

/// Adds the explanation: where it is a sentence behind the sentence of the word, whose order stays whole; else in brackets.
fn explanation(text: &Text<'_>, place: &Place, note: &str) -> Edit {
    let line = &text.lines[place.line];
    let end = line.span().end;
    let is_sentence = NEXT_EXPLAINS[line.lang as usize].1.iter().any(|start| note.starts_with(start));
    let (at, text) = if is_sentence && line.span().of(&text.document.text).ends_with('.') {
        (end, format!(" {note}."))
    } else {
        (place.span.end, format!(" ({note})"))
    };
    Edit { span: Span { start: at, end: at }, text }
}

/// The shortest first part of a compound, in bytes: more than `on-`, `ir-` or `un-`, which turn a word round.
const MIN_FIRST_PART: usize = 4;

/// Whether a term takes up a longer one of which it is the head: `de toelage` after `verwarmingstoelage`, `la retenue` after
/// `retenue mensuelle`.
fn is_short_for(term: &str, longer: &str) -> bool {
    let (term, longer) = (term.as_bytes(), longer.as_bytes());
    let Some(rest) = longer.len().checked_sub(term.len()).filter(|rest| *rest > 0) else { return false };
    let begins = longer[..term.len()].eq_ignore_ascii_case(term) && longer[term.len()] == b' ';
    let is_compound = rest >= MIN_FIRST_PART && longer[..rest].iter().all(|b| !matches!(b, b' ' | b'-'));
    begins || (is_compound && longer[rest..].eq_ignore_ascii_case(term))
}

/// Whether the subject line or a heading names it.
fn is_subject(text: &Text<'_>, term: &str) -> bool {
    text.lines
        .iter()
        .filter(|line| line.is_heading || line.zone == Zone::Header)
        .any(|line| line.span().of(&text.document.text).to_lowercase().contains(&term.to_lowercase()))
}

/// Whether brackets, a colon or an explaining phrase follow in this sentence or the next, or stand before it.
fn is_explained(text: &Text<'_>, line: usize, span: Span) -> bool {
    let source = &text.document.text;
    let after = source[span.end as usize..].trim_start_matches(['*', '_', '”', '"', '»', '“', '’', ' ', '\u{a0}']);
    if after.starts_with(['(', ':', '=', '?']) {
        return true;
    }
    let lang = text.lines[line].lang;
    if after.strip_prefix(", ").is_some_and(|rest| is_apposition(rest, lang)) || is_defined(text, line, span) {
        return true;
    }
    let next = text.lines.get(line + 1).filter(|next| next.lang == lang);
    explains(text, &text.lines[line]) || next.is_some_and(|next| explains(text, next)) || is_told_next(text, line)
}

/// Whether a phrase that explains begins at one of the words of a sentence.
fn explains(text: &Text<'_>, line: &Line) -> bool {
    let sentence_end = line.span().end as usize;
    let phrases = EXPLAINS[line.lang as usize].1;
    // Two letters tell most words from the first words of the phrases.
    let start = |words: &[u8]| match words {
        [first, second, ..] => u16::from_be_bytes([*first, *second]) | 0x2020,
        _ => 0,
    };
    let mut starts = [0; MAX_EXPLAINS];
    starts.iter_mut().zip(phrases).for_each(|(kept, phrase)| *kept = start(phrase.as_bytes()));
    text.tokens[line.tokens()].iter().any(|token| {
        let rest = text.document.text.as_bytes().get(token.span.start as usize..sentence_end).unwrap_or_default();
        let begins_with =
            |phrase: &str| rest.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase.as_bytes()));
        starts.contains(&start(rest)) && phrases.iter().any(|phrase| begins_with(phrase))
    })
}

/// Whether what stands behind a comma says the same in other words.
fn is_apposition(rest: &str, lang: Lang) -> bool {
    APPOSITIONS[lang as usize].1.iter().any(|start| rest.starts_with(start))
        || (lang == Lang::De
            && GERMAN_ARTICLES.iter().filter_map(|article| rest.strip_prefix(article)).any(|noun| {
                noun.starts_with(char::is_uppercase) && !GERMAN_PRONOUNS.iter().any(|pronoun| noun.starts_with(pronoun))
            }))
}

/// Whether the next sentence begins by saying what was meant.
fn is_told_next(text: &Text<'_>, line: usize) -> bool {
    let lang = text.lines[line].lang;
    text.lines.get(line + 1).filter(|next| next.lang == lang).is_some_and(|next| {
        let sentence = next.span().of(&text.document.text);
        NEXT_EXPLAINS[lang as usize].1.iter().any(|start| sentence.starts_with(start))
    })
}

/// Whether the letter says what the abbreviation is (`Het GPMI is een contract`).
pub(super) fn is_described(text: &Text<'_>, line: usize, span: Span) -> bool {
    let lang = text.lines[line].lang;
    let after = &text.document.text[span.end as usize..];
    after.strip_prefix(", ").is_some_and(|rest| is_apposition(rest, lang))
        || is_defined(text, line, span)
        || is_told_next(text, line)
}

/// Whether this sentence or one of the next says what the word is (`Le greffe est le bureau …`).
fn is_defined(text: &Text<'_>, line: usize, span: Span) -> bool {
    let source = &text.document.text;
    let lang = text.lines[line].lang;
    let words = || span.of(source).split_whitespace();
    // The noun: in German the word with a capital, elsewhere the last one.
    let head =
        if lang == Lang::De { words().find(|word| word.starts_with(char::is_uppercase)) } else { words().last() };
    let Some(head) = head.and_then(|head| head.rsplit(crate::segment::is_apostrophe).next()) else { return false };
    let mut lines = text.lines[line..].iter().take(1 + DEFINED_WITHIN).filter(|next| next.lang == lang);
    lines.any(|next| {
        let sentence = next.span();
        ends_of(text, next, head).any(|end| {
            let rest = source[end..sentence.end as usize]
                .trim_start_matches([' ', '*', '_', '”', '"', '»', '“', '’', '\u{a0}']);
            let opens = end - head.len() == sentence.start as usize;
            if opens && lang == Lang::Nl && DUTCH_INVERSIONS.iter().any(|start| rest.starts_with(start)) {
                return false;
            }
            DEFINES[lang as usize].1.iter().any(|start| rest.starts_with(start))
        })
    })
}

/// Where the word ends in the sentence, also as the last part of another, and with a capital at the start of the sentence
/// (`een leefloon. Leefloon is geld`).
fn ends_of<'a>(text: &'a Text<'_>, line: &Line, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let source = text.document.text.as_str();
    let start = line.span().start as usize;
    let (first, others) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
    let last = word.as_bytes().last();
    let is_word = move |end: usize| {
        // Most words end in another letter.
        if source.as_bytes()[..end].last() != last || !source[..end].ends_with(others) {
            return false;
        }
        let at = end.checked_sub(word.len()).filter(|at| *at >= start);
        let found = at.and_then(|at| source.get(at..at + first.len()));
        found.is_some_and(|found| found == first || (at == Some(start) && found.to_lowercase() == first.to_lowercase()))
    };
    text.tokens[line.tokens()].iter().map(|token| token.span.end as usize).filter(move |end| is_word(*end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn an_explanation_begins_at_a_word() {
        for (lang, sentence, is_one) in [
            (Lang::Nl, "Dat betekent geld voor u.", true),
            (Lang::Nl, "Dat kan niet, omdat is gebleken dat u werkt.", false),
            (Lang::Fr, "Ce sont les frais du procès.", true),
            (Lang::Fr, "Les frais de justice sont payés par le CPAS.", false),
            (Lang::De, "So heißt das Büro des Gerichts.", true),
            (Lang::De, "Die Kanzlei hat geschlossen.", false),
        ] {
            let document = Document::from_plain(sentence);
            let text = Text::new(&document, Some(lang));
            assert_eq!(text.lines.iter().any(|line| explains(&text, line)), is_one, "{sentence}");
        }
    }
}
