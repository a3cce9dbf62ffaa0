//! Where the words of a list stand in the running text of a letter.

use crate::document::BlockKind;
use crate::entity::EntityKind;
use crate::lang::Lang;
use crate::pack::{Grammar, Tone};
use crate::segment::{Token, TokenKind};
use crate::span::Span;
use crate::text::{Text, Zone};
use std::borrow::Cow;
use std::iter::{empty, once};

/// A word of a list, where it stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Place {
    /// Index of the entry in its list.
    pub(in crate::rules) entry: u32,
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
    /// Phrases of the house's own rules.
    pub(in crate::rules) house: Vec<Place>,
    quotations: Vec<Span>,
    cues: Vec<Cue>,
}

/// A function word or an ending, where it stands in running text.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Cue {
    /// Index of the sentence.
    pub(in crate::rules) line: u32,
    /// Its first token.
    pub(in crate::rules) first: u32,
    /// Its last token.
    pub(in crate::rules) last: u32,
    /// What it does.
    pub(in crate::rules) does: Grammar,
}

/// A phrase of a list as it was found: its tokens, the entry and the sentence.
struct Found {
    first: u32,
    last: u32,
    entry: u32,
    line: usize,
}

impl Words {
    /// Finds them in one pass over the phrases that were found.
    pub(in crate::rules) fn find(text: &Text<'_>, is_prose: &[bool]) -> Self {
        let mut words = Self { quotations: quotations(&text.document.text, &text.tokens), ..Self::default() };
        let mut found: [Vec<Found>; 5] = Default::default();
        let mut hits = text.hits.iter().peekable();
        for (line, at) in text.lines.iter().enumerate() {
            let (pack, tokens) = (text.pack_of(line), &at.sentence.tokens);
            while let Some(hit) = hits.next_if(|hit| hit.first < tokens.end) {
                let Some(listed) = pack.listed(hit.phrase) else { continue };
                // A phrase that runs over the end of a sentence is none.
                if hit.first < tokens.start || hit.last >= tokens.end {
                    continue;
                }
                let mut lists = [listed.jargon, listed.abbreviation, listed.stigma, listed.tone, listed.house];
                if !is_counted(text, is_prose, line) {
                    // The house may have rules for salutations, letterheads and addresses too.
                    lists = [None, None, None, None, listed.house];
                }
                if !listed.grammar.is_empty() && is_prose[line] {
                    let (first, last) = (hit.first, hit.last);
                    words.cues.push(Cue { line: line as u32, first, last, does: listed.grammar });
                }
                for (list, entry) in found.iter_mut().zip(lists) {
                    list.extend(entry.map(|entry| Found { first: hit.first, last: hit.last, entry, line }));
                }
            }
        }
        words.cues = settle_cues(std::mem::take(&mut words.cues));
        let [mut jargon, abbreviations, stigma, tone, house] = found;
        jargon.retain(|found| !is_name(text, found));
        // Only German asks for the forms.
        let german = || text.house.pack(Lang::De);
        words.jargon = words.settle(text, jargon, |entry| german().jargon[entry].forms());
        words.abbreviations = words.settle(text, abbreviations, |entry| once(german().abbreviations[entry].short));
        words.stigma = words.settle(text, stigma, |entry| once(german().stigma[entry].term));
        // German threats are verbs and nouns with their own capitals; any capital will do.
        words.tone = words.settle(text, tone, |_| empty());
        words.house = without_overlap(text, house);
        words
    }

    /// The function words of a sentence, in text order and without overlap.
    pub(in crate::rules) fn cues(&self, line: usize) -> &[Cue] {
        let start = self.cues.partition_point(|cue| (cue.line as usize) < line);
        let length = self.cues[start..].partition_point(|cue| cue.line as usize == line);
        &self.cues[start..start + length]
    }

    /// The phrases of this tone in running text.
    pub(in crate::rules) fn tone<'a>(&'a self, text: &'a Text<'_>, tone: Tone) -> impl Iterator<Item = &'a Place> {
        self.tone.iter().filter(move |place| text.pack_of(place.line).tone[place.entry as usize].tone == tone)
    }

    /// Keeps the longest of overlapping places, in German the ones with the right capital, and drops protected ones.
    fn settle<Forms>(&self, text: &Text<'_>, mut found: Vec<Found>, forms: impl Fn(usize) -> Forms) -> Vec<Place>
    where
        Forms: Iterator<Item = &'static str>,
    {
        found.sort_unstable_by_key(|found| u64::from(found.first) << 32 | u64::from(u32::MAX - found.last));
        let mut end = None;
        let mut places = Vec::new();
        for Found { first, last, entry, line } in found {
            if end.is_some_and(|end| first <= end) {
                continue;
            }
            let span = text.token_span(first, last);
            let lang = text.lines[line].lang;
            if lang == Lang::De && !has_right_case(text, line, span, forms(entry as usize)) {
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

/// Keeps the longest of overlapping places.
fn without_overlap(text: &Text<'_>, mut found: Vec<Found>) -> Vec<Place> {
    found.sort_unstable_by_key(|found| (found.first, std::cmp::Reverse(found.last)));
    let mut end = None;
    found.retain(|found| {
        let is_free = end.is_none_or(|end| found.first > end);
        if is_free {
            end = Some(found.last);
        }
        is_free
    });
    let place =
        |found: &Found| Place { entry: found.entry, line: found.line, span: text.token_span(found.first, found.last) };
    found.iter().map(place).collect()
}

/// Puts together what the same words do, and keeps the longest of overlapping phrases. Words that speak to the reader
/// stay inside longer ones (`als u`).
fn settle_cues(mut cues: Vec<Cue>) -> Vec<Cue> {
    let address = Grammar::FORMAL.and(Grammar::INFORMAL);
    cues.sort_unstable_by_key(|cue| u64::from(cue.first) << 32 | u64::from(u32::MAX - cue.last));
    let mut kept: Vec<Cue> = Vec::with_capacity(cues.len());
    let mut end = None;
    for cue in cues {
        match kept.last_mut() {
            Some(last) if last.first == cue.first && last.last == cue.last => last.does = last.does.and(cue.does),
            _ if end.is_some_and(|end| cue.first <= end) && !cue.does.is_any(address) => {}
            _ => {
                end = end.max(Some(cue.last));
                kept.push(cue);
            }
        }
    }
    kept
}

/// Running text and the headings of the body.
fn is_counted(text: &Text<'_>, is_prose: &[bool], line: usize) -> bool {
    let at = &text.lines[line];
    is_prose[line] || (at.is_heading && at.zone == Zone::Body && text.block_kind(at) != BlockKind::Quote)
}

/// What stands in quotation marks, within a paragraph and not longer than a few sentences.
fn quotations(text: &str, tokens: &[Token]) -> Vec<Span> {
    const LONGEST: usize = 400;
    let mut found = Vec::new();
    let mut end = 0;
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Mark) {
        let start = token.span.start as usize;
        if start < end {
            continue;
        }
        let close = match token.span.of(text) {
            "“" => '”',
            "«" => '»',
            "„" => '“',
            "‘" => '’',
            _ => continue,
        };
        end = text.len();
        for (at, c) in text[start..].char_indices().skip(1) {
            if c == close {
                end = start + at + c.len_utf8();
                found.push(Span::new(start, end));
                break;
            }
            if at > LONGEST || text[start + at..].starts_with("\n\n") {
                end = start + at;
                break;
            }
        }
    }
    found
}

/// German tells nouns by their capital: a capitalised form matches capitalised words only, another form also at the
/// start of a sentence.
fn has_right_case(text: &Text<'_>, line: usize, span: Span, mut forms: impl Iterator<Item = &'static str>) -> bool {
    let word = span.of(&text.document.text);
    let Some(form) = forms.find(|form| is_same_word(form, word)) else { return true };
    let (form, found) = (form.starts_with(char::is_uppercase), word.starts_with(char::is_uppercase));
    form == found || (found && text.lines[line].span().start == span.start) || word.chars().all(|c| !c.is_lowercase())
}

/// Whether two words differ in their capitals at most.
fn is_same_word(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
        || (!(a.is_ascii() && b.is_ascii())
            && a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase)))
}

/// Whether one word of a Dutch or French text is a name by its capital: not at the start of the sentence, nor after a mark,
/// nor among capitals only (`la Cellule Débiteurs`).
fn is_name(text: &Text<'_>, found: &Found) -> bool {
    let Found { first, last, line, .. } = *found;
    let line = &text.lines[line];
    let source = &text.document.text;
    let word = text.token_span(first, last).of(source);
    let before = text.tokens[line.sentence.tokens.start as usize..first as usize].last();
    line.lang != Lang::De
        && first == last
        && word.starts_with(char::is_uppercase)
        && word.contains(char::is_lowercase)
        && before.is_some_and(|before| {
            before.kind == TokenKind::Word && !before.span.of(source).ends_with(crate::segment::is_apostrophe)
        })
}

/// The most alternatives that are shown: more than a few is no help.
const MAX_ALTERNATIVES: usize = 3;

/// The better words, quoted as the letter's language quotes.
pub(in crate::rules) fn alternatives<'a>(words: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    const ROOM: usize = 64;
    let (open, close) = quotation_marks(lang);
    let mut out = String::with_capacity(ROOM);
    for plain in words.take(MAX_ALTERNATIVES) {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(open);
        out.push_str(plain);
        out.push_str(close);
    }
    out
}

/// How a language quotes.
pub(crate) const fn quotation_marks(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Nl => ("“", "”"),
        Lang::Fr => ("« ", " »"),
        Lang::De => ("„", "“"),
    }
}

/// The words of a place with one space between them, as they are shown.
pub(in crate::rules) fn on_one_line(words: &str) -> Cow<'_, str> {
    if is_on_one_line(words) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

/// Whether single spaces stand between words and nowhere else. `false` for some that other letters make hard to tell.
fn is_on_one_line(words: &str) -> bool {
    let mut before = b' ';
    let is_sound = words.bytes().all(|byte| {
        let is_sound = match byte {
            b' ' => before != b' ',
            // Other white space begins with one of these bytes, and so do signs that are none.
            0..b' ' | 0xc2 | 0xe1..=0xe3 => false,
            _ => true,
        };
        before = byte;
        is_sound
    });
    is_sound && before != b' '
}

/// Gives `plain` the capital of the word that it replaces.
pub(in crate::rules) fn with_case_of(word: &str, plain: &str) -> String {
    let mut chars = plain.chars();
    match chars.next() {
        Some(first) if word.starts_with(char::is_uppercase) => first.to_uppercase().chain(chars).collect(),
        _ => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        crate::segment::tokenize(text, Span::new(0, text.len()), Lang::Nl, &mut tokens);
        quotations(text, &tokens).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn quotations_end_where_they_close() {
        let text = "Hij zei: “dit dient zo” en dient. L’aide « ici », „so“.";
        assert_eq!(quoted(text), ["“dit dient zo”", "« ici »", "„so“"]);
        assert!(quoted("“open\n\nblijft open”").is_empty());
        let long = format!("“{}“kort”", "woord ".repeat(70));
        assert_eq!(quoted(&long), ["“kort”"], "one that never closes hides no later one");
    }

    #[test]
    fn words_are_the_same_whatever_their_capitals() {
        assert!(is_same_word("Übernahme", "ÜBERNAHME") && is_same_word("Frist", "frist"));
        assert!(!is_same_word("Frist", "Fristen") && !is_same_word("Über", "Uber"));
    }

    #[test]
    fn words_are_shown_on_one_line() {
        for (words, shown) in [
            ("in het\n raam van", "in het raam van"),
            ("in  het", "in het"),
            ("Art.\u{a0}3", "Art. 3"),
            ("l’été", "l’été"),
            (" naar ", "naar"),
            ("", ""),
        ] {
            assert_eq!(on_one_line(words), shown, "{words:?}");
        }
        assert!(matches!(on_one_line("in het één raam"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_replacement_takes_over_the_capital() {
        assert_eq!(with_case_of("Ingevolge", "door"), "Door");
        assert_eq!(with_case_of("ingevolge", "door"), "door");
    }
}
