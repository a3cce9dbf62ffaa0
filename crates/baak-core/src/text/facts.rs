//! What fires in each sentence: phrases, entities, and facts of its form.

use super::{Line, Text};
use crate::cue::{ClassId, Fired, Hit, Place};
use crate::document::BlockKind;
use crate::entity::{CourtKind, Entity, EntityKind, Slot, Unit};
use crate::house::House;
use crate::lang::Lang;
use crate::pack::{Given, LanguagePack};
use crate::segment::{Token, TokenKind};
use crate::span::Span;

/// A line of at most this many words without an end mark serves as a heading.
const HEADING_WORDS: u32 = 10;
/// The first cell of a row with at most this many words names what the cells beside it say.
const LABEL_WORDS: u32 = 8;
/// So many amounts in consecutive short lines are a calculation.
const TABLE_AMOUNTS: usize = 3;

/// What fired in the letter, by the language of the sentence: each has its own classes.
#[derive(Default)]
pub(super) struct FiredClasses {
    of_lang: [Fired; Lang::ALL.len()],
}

impl FiredClasses {
    pub(super) fn of(&self, lang: Lang) -> &Fired {
        &self.of_lang[lang as usize]
    }

    /// Fires a class on a whole sentence.
    pub(super) fn add(&mut self, at: usize, class: ClassId, line: &Line, house: &House) {
        let tokens = &line.sentence.tokens;
        let place = Place { sentence: at as u32, first: tokens.start, last: tokens.end.saturating_sub(1) };
        house.pack(line.lang).conditions.fire_class(class, place, &mut self.of_lang[line.lang as usize]);
    }
}

/// Words and numbers of a sentence.
pub(super) fn word_count(tokens: &[Token]) -> u32 {
    tokens.iter().filter(|token| token.kind != TokenKind::Mark).count() as u32
}

/// Whether a sentence is a heading: one by its form, or a short line of its own without an end mark.
pub(super) fn is_heading(text: &str, kind: BlockKind, span: Span, words: u32) -> bool {
    match kind {
        BlockKind::Heading => true,
        BlockKind::Paragraph => {
            let before = &text[..span.start as usize];
            let after = &text[span.end as usize..];
            words > 0
                && words <= HEADING_WORDS
                && before.trim_end_matches([' ', '\t']).ends_with('\n') | before.trim().is_empty()
                && (after.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']) || after.trim().is_empty())
                && !span.of(text).ends_with(['.', ',', ';', '!'])
                && !is_item(span.of(text))
                // `Label: value` says something; it does not announce what follows.
                && !span.of(text).trim_end_matches(':').contains(": ")
                && !span.of(text).contains(" : ")
        }
        _ => false,
    }
}

/// Whether a line begins as a list item does.
fn is_item(line: &str) -> bool {
    if line.starts_with(['-', '–', '•', '◦', '▪', '*', '☐', '☑', '☒', '□']) {
        return true;
    }
    let label = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (label.len() < line.len() || line.chars().nth(1) == Some(')'))
        && label.trim_start_matches(char::is_alphabetic).starts_with([')', '.'])
        && line.contains(' ')
}

/// The phrases and entities of a sentence.
#[derive(Clone, Copy)]
struct Words<'t> {
    line: &'t Line,
    hits: &'t [Hit],
    entities: &'t [Entity],
}

/// Fires phrases and entities in the sentence at `at`.
fn fire_words(text: &Text<'_>, words: Words<'_>, at: usize, all: &mut FiredClasses) {
    let Words { line, hits, entities } = words;
    let pack = text.house.pack(line.lang);
    let out = &mut all.of_lang[line.lang as usize];
    let sentence = at as u32;
    for hit in hits {
        // A phrase that runs over the end of a sentence is none.
        if hit.first >= line.sentence.tokens.start && hit.last < line.sentence.tokens.end {
            let place = Place { sentence, first: hit.first, last: hit.last };
            pack.conditions.fire_phrase(hit.phrase, place, out);
        }
    }
    for entity in entities {
        fire_entity(text, pack, (sentence, line), entity, out);
    }
}

/// Everything that fires before lay-out and topics are known.
pub(super) fn fired(text: &Text<'_>) -> FiredClasses {
    let mut all = FiredClasses::default();
    let (mut hits, mut entities) = (0, 0);
    let mut label = None;
    for (at, line) in text.lines.iter().enumerate() {
        let hits_end = hits + text.hits[hits..].partition_point(|hit| hit.first < line.sentence.tokens.end);
        let entities_end =
            entities + text.entities[entities..].partition_point(|entity| entity.span.start < line.span().end);
        let words = Words { line, hits: &text.hits[hits..hits_end], entities: &text.entities[entities..entities_end] };
        (hits, entities) = (hits_end, entities_end);
        if text.block_kind(line) != BlockKind::TableCell {
            label = None;
        } else if !text.document.is_next_in_row(line.block as usize) {
            label = (line.words <= LABEL_WORDS).then_some(words);
        } else if let Some(label) = label.filter(|label| label.line.lang == line.lang) {
            // The first cell of a row names what the others say: “Vanaf | 1 mei” is one statement.
            fire_words(text, label, at, &mut all);
        }
        fire_words(text, words, at, &mut all);
    }
    for (at, line) in text.lines.iter().enumerate() {
        let source = line.span().of(&text.document.text);
        let mut add = |given: Given| all.add(at, given as u32, line, text.house);
        if line.is_heading {
            add(Given::Heading);
        }
        match text.block_kind(line) {
            BlockKind::ListItem | BlockKind::TableCell => add(Given::Item),
            BlockKind::Quote => add(Given::Quote),
            BlockKind::Paragraph if is_item(source) => add(Given::Item),
            _ => {}
        }
        if source.ends_with('?') {
            add(Given::Question);
        }
        let tokens = &text.tokens[line.tokens()];
        if tokens.iter().any(|token| token.kind == TokenKind::Number) {
            add(Given::Number);
        }
        if is_calculation(text, line, source) {
            add(Given::Calculation);
        }
    }
    fire_tables(text, &mut all);
    all
}

/// Sums in lines below each other: a table of amounts shows how a sum is made.
fn fire_tables(text: &Text<'_>, all: &mut FiredClasses) {
    let mut run = 0;
    for (at, line) in text.lines.iter().enumerate() {
        let is_cell = text.block_kind(line) == BlockKind::TableCell;
        let amounts =
            text.entities_in(line.span()).iter().filter(|e| matches!(e.kind, EntityKind::Amount { .. })).count()
                + usize::from(is_cell && is_bare_amount(line.span().of(&text.document.text)));
        let is_line = line.words <= 16;
        run = if amounts > 0 && is_line {
            run + 1
        } else if is_line && line.words <= 4 {
            run
        } else {
            0
        };
        if run >= TABLE_AMOUNTS && amounts > 0 {
            all.add(at, Given::Calculation as u32, line, text.house);
        }
    }
}

/// Whether a table cell holds a sum without its currency, which stands in the head of the column: `1.314,20`.
fn is_bare_amount(cell: &str) -> bool {
    let digits = cell.trim_start_matches(['-', '–', '−', '+', ' ']);
    let Some((whole, cents)) = digits.split_once(',') else { return false };
    cents.len() == 2
        && cents.bytes().all(|b| b.is_ascii_digit())
        && !whole.is_empty()
        && whole.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}'))
}

/// Whether a sentence shows arithmetic: an amount with `=`, `×`, `+`, `%`, or one amount less another.
fn is_calculation(text: &Text<'_>, line: &Line, source: &str) -> bool {
    let entities = text.entities_in(line.span());
    let mut amounts =
        entities.iter().filter(|e| matches!(e.kind, EntityKind::Amount { .. } | EntityKind::Placeholder(Slot::Amount)));
    let Some(first) = amounts.next() else { return false };
    if source.contains(['=', '×', '+', '÷']) {
        return true;
    }
    let tokens = &text.tokens[line.tokens()];
    let is_number = |token: Option<&Token>| token.is_some_and(|t| t.kind == TokenKind::Number);
    for (i, token) in tokens.iter().enumerate() {
        let word = token.span.of(&text.document.text);
        let between_numbers =
            i > 0 && is_number(tokens.get(i - 1)) && (is_number(tokens.get(i + 1)) || is_number(tokens.get(i + 2)));
        if (matches!(word, "x" | "X" | "*") && between_numbers)
            || (word == "%" && i > 0 && is_number(tokens.get(i - 1)))
        {
            return true;
        }
    }
    let mut previous = first;
    for amount in amounts {
        let between = text.document.text.get(previous.span.end as usize..amount.span.start as usize).unwrap_or("");
        if matches!(between.trim(), "-" | "–" | "−" | "/") {
            return true;
        }
        previous = amount;
    }
    false
}

/// Fires the classes of an entity on its tokens.
fn fire_entity(text: &Text<'_>, pack: &LanguagePack, (sentence, line): (u32, &Line), entity: &Entity, out: &mut Fired) {
    let tokens = &text.tokens;
    let first = tokens.partition_point(|token| token.span.end <= entity.span.start) as u32;
    let last = (tokens.partition_point(|token| token.span.start < entity.span.end) as u32).saturating_sub(1).max(first);
    if first < line.sentence.tokens.start || last >= line.sentence.tokens.end {
        // It runs over the sentence: its first part still counts for this sentence.
        if first >= line.sentence.tokens.end {
            return;
        }
    }
    let place = Place {
        sentence,
        first: first.max(line.sentence.tokens.start),
        last: last.min(line.sentence.tokens.end.saturating_sub(1)),
    };
    let mut fire = |given: &[Given]| {
        for given in given {
            pack.conditions.fire_class(*given as u32, place, out);
        }
    };
    match entity.kind {
        EntityKind::Date(date) => {
            fire(&[Given::Date]);
            if date.year.is_some() {
                fire(&[Given::FullDate]);
            }
        }
        EntityKind::Time => fire(&[Given::Time]),
        EntityKind::Duration { count, unit } => {
            fire(&[Given::Duration]);
            if count == 3 && unit == Unit::Months {
                fire(&[Given::Months3]);
            }
        }
        EntityKind::Amount { .. } => fire(&[Given::Amount]),
        EntityKind::Law(law) => {
            if law.articles.is_some() || law.is_precise {
                fire(&[Given::Law]);
            }
            if law.articles.is_some() {
                fire(&[Given::LawArticle]);
            }
            if law.act.is_some() {
                fire(&[Given::LawAct]);
            }
            if law.articles.is_some() && law.is_precise {
                fire(&[Given::LawPrecise]);
            }
            if law.is_judicial_code {
                fire(&[Given::JudicialCode]);
            }
        }
        EntityKind::Address { has_street, .. } => {
            fire(&[Given::Address]);
            if has_street {
                fire(&[Given::Street]);
            }
        }
        EntityKind::Phone => fire(&[Given::Phone]),
        EntityKind::Email => fire(&[Given::Email]),
        EntityKind::Url => fire(&[Given::Url]),
        EntityKind::Iban => fire(&[Given::Iban]),
        EntityKind::NationalNumber => fire(&[Given::NationalNumber]),
        EntityKind::FileReference => fire(&[Given::Reference]),
        EntityKind::Court(court) => fire(&[
            Given::Court,
            match court {
                CourtKind::Labour => Given::LabourCourt,
                CourtKind::CouncilOfState => Given::CouncilOfState,
                CourtKind::Other => Given::OtherCourt,
            },
        ]),
        EntityKind::Person { has_role } => {
            fire(&[Given::Person]);
            if has_role {
                fire(&[Given::CaseWorker]);
            }
        }
        EntityKind::Placeholder(slot) => {
            fire(&[Given::Placeholder]);
            fire(match slot {
                Slot::Date => &[Given::Date, Given::FullDate, Given::DateSlot],
                Slot::Amount => &[Given::Amount, Given::AmountSlot],
                Slot::Address => &[Given::Address, Given::Street],
                Slot::Phone => &[Given::Phone],
                Slot::Email => &[Given::Email],
                Slot::Name => &[Given::Person, Given::NameSlot],
                Slot::CaseWorker => &[Given::Person, Given::CaseWorker],
                Slot::Reference => &[Given::ReferenceSlot, Given::Number],
                Slot::Court => &[Given::Court, Given::LabourCourt, Given::CourtSlot],
                Slot::Service => &[Given::ServiceSlot],
                Slot::Text => &[Given::TextSlot],
                Slot::Unknown => &[],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_items_are_told_by_their_sign() {
        for item in
            ["- Téléphone : 085 00 00 00", "• griffie", "☐ hulp", "1. uw huurcontract", "a) uw kaart", "2) Ausweis"]
        {
            assert!(is_item(item), "{item}");
        }
        for line in ["Waarom?", "15 mei 2026", "OCMW Gent", "1234", "m.b.t. uw dossier"] {
            assert!(!is_item(line), "{line}");
        }
    }
}
