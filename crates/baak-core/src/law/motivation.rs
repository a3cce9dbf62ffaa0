//! The reasons of a decision: the rule, the facts of this person, and what links them.

use super::{ChecklistItem, Status, is_decision};
use crate::entity::EntityKind;
use crate::pack::Sign;
use crate::text::{Text, Zone};

/// What the letter gives as its reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "four independent answers, as the report shows them")]
pub struct Motivation {
    /// A decision that has neither facts of this person nor reasoning: stock phrases or codes only.
    pub vague: bool,
    /// An act with an article.
    pub legal_basis: bool,
    /// Facts of this person.
    pub facts: bool,
    /// Why these facts lead to this outcome.
    pub reasoning: bool,
}

/// A message of at least so many words …
const MIN_WORDS: u32 = 70;
/// … with at least so many dates, sums, terms, persons and addresses tells of this person, whatever its words. Stock
/// letters among the annotated ones have fewer of either.
const MIN_PARTICULARS: usize = 5;

/// What the letter gives as its reasons, whatever its regime.
pub fn motivation(text: &Text<'_>, kind: Option<&str>) -> Motivation {
    let has = |element: &str| text.signs(element).any(|(sign, _)| sign == Sign::Present);
    let (facts, reasoning) = (has("motivation-facts"), has("motivation-reasoning"));
    let is_stock = !facts && !reasoning && !tells_of_the_reader(text);
    Motivation {
        vague: kind.is_some_and(is_decision) && is_stock && !text.document.incomplete,
        legal_basis: has("motivation-legal-basis"),
        facts,
        reasoning,
    }
}

/// What cannot be told from words is unclear rather than missing: facts and reasoning where neither was recognised but the
/// letter tells much of this person, and reasoning alone where the letter sets facts of this person beside the article it
/// applies. Readers then draw the link themselves, or find it in words that no list has.
pub(super) fn soften_reasons(text: &Text<'_>, items: &mut [ChecklistItem]) {
    let is_there = |element: &str| text.signs(element).any(|(sign, _)| sign == Sign::Present);
    let facts = is_there("motivation-facts");
    let is_unclear = |item: &ChecklistItem| match item.requirement.element {
        "motivation-facts" => !facts && !is_there("motivation-reasoning") && tells_of_the_reader(text),
        "motivation-reasoning" if facts => is_there("motivation-legal-basis") || tells_of_the_reader(text),
        "motivation-reasoning" => tells_of_the_reader(text),
        _ => false,
    };
    for item in items.iter_mut().filter(|item| item.status == Status::Absent && is_unclear(item)) {
        item.status = Status::Unsure;
    }
}

/// Whether the message itself, leaving aside how to appeal and whom to ask, is long and full of particulars.
fn tells_of_the_reader(text: &Text<'_>) -> bool {
    let is_message = |at: &usize| {
        let line = &text.lines[*at];
        line.zone == Zone::Body && !line.is_heading && !text.is_about(*at, "appeal") && !text.is_about(*at, "contact")
    };
    let particulars = |at: usize| {
        let of_someone = |kind: &EntityKind| {
            matches!(
                kind,
                EntityKind::Date(_)
                    | EntityKind::Amount { .. }
                    | EntityKind::Duration { .. }
                    | EntityKind::Person { .. }
                    | EntityKind::Address { .. }
            )
        };
        text.entities_in(text.lines[at].span()).iter().filter(|entity| of_someone(&entity.kind)).count()
    };
    let (mut words, mut count) = (0, 0);
    for at in (0..text.lines.len()).filter(is_message) {
        words += text.lines[at].words;
        count += particulars(at);
    }
    words >= MIN_WORDS && count >= MIN_PARTICULARS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn is_vague(letter: &str) -> bool {
        motivation(&Text::new(&Document::from_plain(letter), None), Some("decision-refuse")).vague
    }

    #[test]
    fn stock_phrases_are_vague_in_every_language() {
        assert!(is_vague(
            "Geachte mevrouw\n\nNa onderzoek van uw dossier weigeren wij uw aanvraag. U voldoet niet aan de voorwaarden."
        ));
        assert!(is_vague(
            "Madame,\n\nAprès examen de votre dossier, votre demande est refusée. Vous ne remplissez pas les conditions."
        ));
        assert!(is_vague(
            "Sehr geehrte Frau Kreusch,\n\nnach Prüfung Ihrer Akte lehnen wir Ihren Antrag ab. Sie erfüllen die Bedingungen nicht."
        ));
    }

    #[test]
    fn a_reason_of_this_person_is_not_vague() {
        assert!(!is_vague(
            "Geachte mevrouw\n\nWij weigeren uw aanvraag, omdat u sinds 3 maart 2026 samenwoont met uw partner en hij 2.100 euro verdient."
        ));
    }
}
