#![doc = include_str!("too_long.md")]

use crate::diagnostic::Severity;
use crate::entity::{Entity, EntityKind};
use crate::lang::{Lang, Localized};
use crate::rules::structure::law_in_sentence::is_bracketed;
use crate::rules::{Context, Findings, Limit, Rule};
use crate::segment::TokenKind;
use crate::text::{Line, Text};

/// Words in a sentence from which a remark is made, and from which it is a warning, per language.
///
/// About 15 words a sentence is the guideline (Politeia checklist), more than 20 is hard (Hohenheimer Index); the
/// differences between the languages and the upper limits are chosen by us.
const WORDS: Limit = Limit::each("sentence/too-long.words", [20, 22, 18]).easy(12);
/// See [`WORDS`].
const WARNING: Limit = Limit::each("sentence/too-long.warning", [28, 30, 25]).easy(12);

/// Flags each sentence with more words than the limit.
pub(crate) const RULE: Rule = Rule {
    code: "sentence/too-long",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lange zin", fr: "Phrase longue", de: "Langer Satz", en: "Long sentence" },
    message: Localized {
        nl: "Deze zin telt {words} woorden.",
        fr: "Cette phrase compte {words} mots.",
        de: "Dieser Satz hat {words} Wörter.",
        en: "This sentence has {words} words.",
    },
    why: Localized {
        nl: "Wie moeite heeft met lezen, is het begin van de zin vergeten voor het einde komt.",
        fr: "Un lecteur qui a du mal à lire a oublié le début de la phrase avant d'arriver à la fin.",
        de: "Wer nicht leicht liest, hat am Ende des Satzes den Anfang vergessen.",
        en: "People who find reading hard have lost the start of the sentence before they reach its end.",
    },
    help: Localized {
        nl: "Maak er twee of drie zinnen van. Zeg één ding per zin, hoogstens {max} woorden.",
        fr: "Faites-en deux ou trois phrases. Une idée par phrase, {max} mots au plus.",
        de: "Machen Sie zwei oder drei Sätze daraus. Ein Gedanke pro Satz, höchstens {max} Wörter.",
        en: "Make two or three sentences of it. One thing per sentence, {max} words at most.",
    },
    source: "Heerlijk Helder 17; Politeia checklist bewonersbrieven; Hohenheimer Verständlichkeits-Index",
    limits: &[&WORDS, &WARNING],
    page: include_str!("too_long.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    for (line, is_prose) in cx.text.lines.iter().zip(cx.is_prose) {
        let (info, warning) = (cx.limit_in(&WORDS, line.lang), cx.limit_in(&WARNING, line.lang));
        // A limit of the house's own moves both.
        let asked = cx.settings.limits.sentence_words[line.lang as usize];
        let (info, warning) = asked.map_or((info, warning), |asked| (asked, asked + (warning - info)));
        if !is_prose || line.words <= info {
            continue;
        }
        let words = line.words.saturating_sub(extra_words(cx.text, line));
        if words <= info {
            continue;
        }
        let finding = found.at(line.span(), &[("words", &words), ("max", &info)]);
        if words > warning {
            finding.with_severity(Severity::Warning);
        }
    }
}

/// How many words too many are counted: the groups of a telephone number or an account read as one word, and a law in
/// brackets is skipped.
fn extra_words(text: &Text<'_>, line: &Line) -> u32 {
    let tokens = &text.tokens[line.tokens()];
    let extra = |entity: &Entity| {
        let read_as = match entity.kind {
            EntityKind::Phone | EntityKind::Iban | EntityKind::NationalNumber | EntityKind::Email | EntityKind::Url => {
                1
            }
            EntityKind::Law(_) if is_bracketed(&text.document.text, line.span(), entity.span) => 0,
            _ => return 0,
        };
        let words = tokens.iter().filter(|t| t.kind != TokenKind::Mark && entity.span.contains(t.span)).count();
        (words as u32).saturating_sub(read_as)
    };
    text.entities_in(line.span()).iter().map(extra).sum()
}
