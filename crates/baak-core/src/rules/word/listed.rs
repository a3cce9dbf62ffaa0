//! Where the words of a list stand in the running text of a letter.

use crate::document::BlockKind;
use crate::entity::EntityKind;
use crate::lang::Lang;
use crate::pack::Listed;
use crate::rules::Context;
use crate::span::Span;
use crate::text::{Text, Zone};

/// A word of a list, where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Index of the entry in its list.
    pub(super) entry: u32,
    /// Index of the sentence.
    pub(super) line: usize,
    /// The words in the text.
    pub(super) span: Span,
    /// Index of the last token.
    pub(super) last_token: u32,
}

/// The places of the words of one list, longest match first, without overlap, in text order.
///
/// Headers, statute text, quotations, names, law titles and addresses are left out: the writer did not choose those
/// words. `forms` gives the forms of an entry, to tell German nouns from other words by their capital.
pub(super) fn places<'p>(
    cx: &Context<'_>,
    list: impl Fn(Listed) -> Option<u32>,
    forms: impl Fn(Lang, u32) -> Vec<&'p str>,
) -> Vec<Place> {
    let text = cx.text;
    let mut found: Vec<(u32, u32, u32, usize)> = Vec::new();
    let mut line = 0;
    for hit in &text.hits {
        while line + 1 < text.lines.len() && text.lines[line].sentence.tokens.end <= hit.first {
            line += 1;
        }
        let Some(at) = text.lines.get(line) else { break };
        if hit.first < at.sentence.tokens.start || hit.last >= at.sentence.tokens.end || !is_counted(cx, line) {
            continue;
        }
        if let Some(entry) = list(text.pack_of(line).listed(hit.phrase)) {
            found.push((hit.first, hit.last, entry, line));
        }
    }
    found.sort_by_key(|(first, last, ..)| (*first, std::cmp::Reverse(*last)));
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
        if !is_protected(text, span) {
            places.push(Place { entry, line, span, last_token: last });
        }
    }
    places
}

/// Running text and the headings of the body.
fn is_counted(cx: &Context<'_>, line: usize) -> bool {
    let at = &cx.text.lines[line];
    cx.is_prose[line]
        || (at.is_heading && at.zone == Zone::Body && cx.text.block_kind(at) != BlockKind::Quote)
}

/// Whether the words stand in a name, a law title, an address or a quotation.
pub(super) fn is_protected(text: &Text<'_>, span: Span) -> bool {
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
    in_name || is_quoted(&text.document.text, span)
}

/// Whether a quotation opens before the span and closes after it, in the same paragraph and not far.
fn is_quoted(text: &str, span: Span) -> bool {
    const FAR: usize = 200;
    let before = &text[floor(text, (span.start as usize).saturating_sub(FAR))..span.start as usize];
    let after = &text[span.end as usize..floor(text, (span.end as usize + FAR).min(text.len()))];
    [('“', '”'), ('«', '»'), ('„', '“'), ('‘', '’')].iter().any(|(open, close)| {
        let opened = before.rfind(*open);
        let is_open = opened.is_some_and(|at| {
            let since = &before[at + open.len_utf8()..];
            !since.contains(*close) && !since.contains("\n\n")
        });
        is_open && after.find(*close).is_some_and(|at| !after[..at].contains("\n\n"))
    })
}

/// The nearest char boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

/// German tells nouns by their capital: a capitalised form matches capitalised words only, another form also at the
/// start of a sentence.
fn has_right_case(text: &Text<'_>, line: usize, span: Span, forms: &[&str]) -> bool {
    let word = span.of(&text.document.text);
    let Some(form) = forms.iter().find(|form| form.to_lowercase() == word.to_lowercase()) else { return true };
    let (form, found) = (form.starts_with(char::is_uppercase), word.starts_with(char::is_uppercase));
    form == found || (found && text.lines[line].span().start == span.start) || word.chars().all(|c| !c.is_lowercase())
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
    fn quotations_are_seen_on_both_sides() {
        let text = "Hij zei: “dit dient zo” en dient.";
        let at = |word: &str, n: usize| {
            let (start, _) = text.match_indices(word).nth(n).expect("it is there");
            Span::new(start, start + word.len())
        };
        assert!(is_quoted(text, at("dient", 0)));
        assert!(!is_quoted(text, at("dient", 1)));
    }

    #[test]
    fn a_replacement_takes_over_the_capital() {
        assert_eq!(with_case_of("Ingevolge", "door"), "Door");
        assert_eq!(with_case_of("ingevolge", "door"), "door");
    }
}
