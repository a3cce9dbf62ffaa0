//! Where the words of a list stand in the running text of a letter.

use crate::document::BlockKind;
use crate::entity::EntityKind;
use crate::lang::Lang;
use crate::pack::{Tone, pack};
use crate::segment::TokenKind;
use crate::span::Span;
use crate::text::{Text, Zone};

/// A word of a list, where it stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Place {
    /// Index of the entry in its list.
    pub(super) entry: u32,
    /// Index of the sentence.
    pub(in crate::rules) line: usize,
    /// The words in the text.
    pub(in crate::rules) span: Span,
}

/// The words of all lists in a letter, each list longest match first, without overlap, in text order.
///
/// Headers, statute text, quotations, names, law titles and addresses are left out: the writer did not choose those
/// words.
#[derive(Debug, Default)]
pub(in crate::rules) struct Words {
    pub(super) jargon: Vec<Place>,
    pub(super) abbreviations: Vec<Place>,
    pub(super) stigma: Vec<Place>,
    tone: Vec<Place>,
    quotations: Vec<Span>,
}

impl Words {
    /// Finds them in one pass over the phrases that were found.
    pub(in crate::rules) fn find(text: &Text<'_>, is_prose: &[bool]) -> Self {
        let mut words = Self { quotations: quotations(&text.document.text), ..Self::default() };
        // Per list: token range, entry, sentence.
        let mut found: [Vec<(u32, u32, u32, usize)>; 4] = Default::default();
        let mut line = 0;
        for hit in &text.hits {
            while line + 1 < text.lines.len() && text.lines[line].sentence.tokens.end <= hit.first {
                line += 1;
            }
            let Some(at) = text.lines.get(line) else { break };
            if hit.first < at.sentence.tokens.start || hit.last >= at.sentence.tokens.end {
                continue;
            }
            let listed = text.pack_of(line).listed(hit.phrase);
            for (list, entry) in
                [listed.jargon, listed.abbreviation, listed.stigma, listed.tone].into_iter().enumerate()
            {
                if let Some(entry) = entry
                    && is_counted(text, is_prose, line)
                {
                    found[list].push((hit.first, hit.last, entry, line));
                }
            }
        }
        let [jargon, abbreviations, stigma, tone] = found;
        let jargon = jargon.into_iter().filter(|(first, last, _, line)| !is_name(text, *line, *first, *last)).collect();
        words.jargon = words.settle(text, jargon, |lang, entry| pack(lang).jargon[entry as usize].forms().collect());
        words.abbreviations =
            words.settle(text, abbreviations, |lang, entry| vec![pack(lang).abbreviations[entry as usize].short]);
        words.stigma = words.settle(text, stigma, |lang, entry| vec![pack(lang).stigma[entry as usize].term]);
        // German threats are verbs and nouns with their own capitals; any capital will do.
        words.tone = words.settle(text, tone, |_, _| Vec::new());
        words
    }

    /// The phrases of this tone in running text.
    pub(in crate::rules) fn tone<'a>(&'a self, text: &'a Text<'_>, tone: Tone) -> impl Iterator<Item = &'a Place> {
        self.tone.iter().filter(move |place| text.pack_of(place.line).tone[place.entry as usize].tone == tone)
    }

    /// Keeps the longest of overlapping places, in German the ones with the right capital, and drops protected ones.
    fn settle(
        &self,
        text: &Text<'_>,
        mut found: Vec<(u32, u32, u32, usize)>,
        forms: impl Fn(Lang, u32) -> Vec<&'static str>,
    ) -> Vec<Place> {
        found.sort_unstable_by_key(|(first, last, ..)| (*first, std::cmp::Reverse(*last)));
        let mut end = None;
        let mut places = Vec::new();
        for (first, last, entry, line) in found {
            if end.is_some_and(|end| first <= end) {
                continue;
            }
            let span = text.token_span(first, last);
            let lang = text.lines[line].lang;
            if lang == Lang::De && !has_right_case(text, line, span, &forms(lang, entry)) {
                continue;
            }
            end = Some(last);
            if !self.is_protected(text, span) {
                places.push(Place { entry, line, span });
            }
        }
        places
    }

    /// Whether the words stand in a name, a law title, an address or a quotation.
    pub(in crate::rules) fn is_protected(&self, text: &Text<'_>, span: Span) -> bool {
        // An entity that holds the span begins at most this far before it: law titles are the longest.
        const LONGEST_ENTITY: u32 = 300;
        let from = Span { start: span.start.saturating_sub(LONGEST_ENTITY), end: span.end };
        let in_name = text.entities_in(from).iter().any(|entity| {
            entity.span.overlaps(span)
                && matches!(
                    entity.kind,
                    EntityKind::Law(_)
                        | EntityKind::Court(_)
                        | EntityKind::Person { .. }
                        | EntityKind::Address { .. }
                        | EntityKind::Email
                        | EntityKind::Url
                        | EntityKind::FileReference
                        | EntityKind::Placeholder(_)
                )
        });
        in_name || self.quotations.iter().any(|quotation| quotation.contains(span))
    }
}

/// Running text and the headings of the body.
fn is_counted(text: &Text<'_>, is_prose: &[bool], line: usize) -> bool {
    let at = &text.lines[line];
    is_prose[line] || (at.is_heading && at.zone == Zone::Body && text.block_kind(at) != BlockKind::Quote)
}

/// What stands in quotation marks, within a paragraph and not longer than a few sentences.
fn quotations(text: &str) -> Vec<Span> {
    const LONGEST: usize = 400;
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        if let Some((start, close)) = open {
            if c == close {
                found.push(Span::new(start, at + c.len_utf8()));
                open = None;
                continue;
            }
            if at - start > LONGEST || text[at..].starts_with("\n\n") {
                open = None;
            }
        }
        if open.is_none() {
            open = match c {
                '“' => Some((at, '”')),
                '«' => Some((at, '»')),
                '„' => Some((at, '“')),
                '‘' => Some((at, '’')),
                _ => None,
            };
        }
    }
    found
}

/// German tells nouns by their capital: a capitalised form matches capitalised words only, another form also at the
/// start of a sentence.
fn has_right_case(text: &Text<'_>, line: usize, span: Span, forms: &[&str]) -> bool {
    let word = span.of(&text.document.text);
    let Some(form) = forms.iter().find(|form| form.to_lowercase() == word.to_lowercase()) else { return true };
    let (form, found) = (form.starts_with(char::is_uppercase), word.starts_with(char::is_uppercase));
    form == found || (found && text.lines[line].span().start == span.start) || word.chars().all(|c| !c.is_lowercase())
}

/// Whether one word of a Dutch or French text is a name by its capital: not at the start of the sentence, nor after a mark,
/// nor among capitals only (`la Cellule Débiteurs`).
fn is_name(text: &Text<'_>, line: usize, first: u32, last: u32) -> bool {
    let word = text.token_span(first, last).of(&text.document.text);
    let before = text.tokens[text.lines[line].sentence.tokens.start as usize..first as usize].last();
    text.lines[line].lang != Lang::De
        && first == last
        && word.starts_with(char::is_uppercase)
        && word.contains(char::is_lowercase)
        && before.is_some_and(|before| before.kind == TokenKind::Word)
        && !before.is_some_and(|before| before.span.of(&text.document.text).ends_with(crate::segment::is_apostrophe))
}

/// The most alternatives that are shown: more than a few is no help.
const MAX_ALTERNATIVES: usize = 3;

/// The better words, quoted as the letter's language quotes.
pub(super) fn alternatives<'a>(words: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    let quoted = words.take(MAX_ALTERNATIVES).map(|plain| match lang {
        Lang::Nl => format!("“{plain}”"),
        Lang::Fr => format!("« {plain} »"),
        Lang::De => format!("„{plain}“"),
    });
    quoted.collect::<Vec<_>>().join(", ")
}

/// Gives `plain` the capital of the word that it replaces.
pub(super) fn with_case_of(word: &str, plain: &str) -> String {
    let mut chars = plain.chars();
    match chars.next() {
        Some(first) if word.starts_with(char::is_uppercase) => first.to_uppercase().chain(chars).collect(),
        _ => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_end_where_they_close() {
        let text = "Hij zei: “dit dient zo” en dient. L’aide « ici », „so“.";
        let found: Vec<&str> = quotations(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["“dit dient zo”", "« ici »", "„so“"]);
        assert!(quotations("“open\n\nblijft open”").is_empty());
    }

    #[test]
    fn a_replacement_takes_over_the_capital() {
        assert_eq!(with_case_of("Ingevolge", "door"), "Door");
        assert_eq!(with_case_of("ingevolge", "door"), "door");
    }
}
