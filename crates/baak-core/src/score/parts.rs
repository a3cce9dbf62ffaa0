//! The six parts of the score.

use super::{Input, Part, Tally, share};
use crate::cue::Match;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::BlockKind;
use crate::entity::{EntityKind, Slot};
use crate::lang::{Lang, Localized, UiLang};
use crate::law::is_decision;
use crate::pack::{Mark, Sign};
use crate::text::{Line, Text, Zone};

fn count(diagnostics: &[Diagnostic], codes: &[&str]) -> usize {
    diagnostics.iter().filter(|d| codes.contains(&&*d.code)).count()
}

/// Rare words in 100, good and bad. The catalogue says 4 and 20 of a plain look-up; here forms and compounds of common words
/// are known, which leaves 1-3 in the plain example letters and 8-13 in the old-style ones.
const RARE_PER_CENT: (f64, f64) = (3.0, 12.0);
/// Findings that say that a word is hard.
const HARD_WORDS: &[&str] = &[
    "sentence/light-verb-phrase",
    "word/anglicism",
    "word/jargon",
    "word/latin-phrase",
    "word/unexplained-abbreviation",
    "word/unexplained-term",
];

pub(super) fn words(input: &Input<'_>, ui: UiLang) -> Part {
    let mut tally = Tally::new("words", ui);
    let hard = count(input.diagnostics, HARD_WORDS);
    let words = f64::from(input.measures.counts.words.max(1));
    tally.add(
        12.0,
        share(hard as f64 * 100.0 / words, 1.0, 8.0),
        &Localized {
            nl: "{n} keer een moeilijk of onverklaard woord",
            fr: "{n} fois un mot difficile ou non expliqué",
            de: "{n}-mal ein schwieriges oder nicht erklärtes Wort",
            en: "{n} × a hard or unexplained word",
        },
        &[("n", &hard)],
    );
    let rare = input.measures.rare_word_share() * 100.0;
    tally.add(
        7.0,
        share(rare, RARE_PER_CENT.0, RARE_PER_CENT.1),
        &Localized {
            nl: "{n} % woorden die bijna niemand vaak leest{words}",
            fr: "{n} % de mots que presque personne ne lit souvent{words}",
            de: "{n} % Wörter, die kaum jemand oft liest{words}",
            en: "{n} % words that hardly anyone reads often{words}",
        },
        &[("n", &rare.round()), ("words", &named(input))],
    );
    let (good, bad) = if input.text.language.lang == Lang::Fr { (24.0, 42.0) } else { (28.0, 48.0) };
    let long = input.measures.long_word_share * 100.0;
    tally.add(
        6.0,
        share(long, good, bad),
        &Localized {
            nl: "{n} % lange woorden (meer dan 6 letters)",
            fr: "{n} % de mots longs (plus de 6 lettres)",
            de: "{n} % lange Wörter (mehr als 6 Buchstaben)",
            en: "{n} % long words (more than 6 letters)",
        },
        &[("n", &long.round())],
    );
    tally.finish(25.0)
}

/// The rare words, as examples in brackets.
fn named(input: &Input<'_>) -> String {
    const SHOWN: usize = 3;
    let words = input.measures.rare_words.iter().take(SHOWN);
    let words: Vec<&str> = words.map(|span| span.of(&input.text.document.text)).collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

pub(super) fn sentences(input: &Input<'_>, ui: UiLang) -> Part {
    let mut tally = Tally::new("sentences", ui);
    let (good, bad) = match input.text.language.lang {
        Lang::Nl => (12.0, 22.0),
        Lang::Fr => (14.0, 25.0),
        Lang::De => (11.0, 20.0),
    };
    let mean = input.measures.words_per_sentence;
    tally.add(
        8.0,
        share(mean, good, bad),
        &Localized {
            nl: "gemiddeld {n} woorden per zin",
            fr: "{n} mots par phrase en moyenne",
            de: "im Durchschnitt {n} Wörter pro Satz",
            en: "{n} words a sentence on average",
        },
        &[("n", &mean.round())],
    );
    let long = input.measures.long_sentence_share * 100.0;
    tally.add(
        7.0,
        share(long, 5.0, 40.0),
        &Localized {
            nl: "{n} % van de zinnen heeft meer dan 20 woorden",
            fr: "{n} % des phrases ont plus de 20 mots",
            de: "{n} % der Sätze haben mehr als 20 Wörter",
            en: "{n} % of the sentences have more than 20 words",
        },
        &[("n", &long.round())],
    );
    tally.finish(15.0)
}

pub(super) fn grammar(input: &Input<'_>, ui: UiLang) -> Part {
    let mut tally = Tally::new("grammar", ui);
    let passives = count(input.diagnostics, &["sentence/passive"]);
    let sentences = f64::from(input.measures.counts.sentences.max(1));
    // A passive weighs half of what a broken-up sentence would.
    tally.add(
        10.0,
        share(passives as f64 * 0.5 * 10.0 / sentences, 0.5, 6.0),
        &Localized {
            nl: "{n} keer lijdende vorm",
            fr: "{n} fois la voix passive",
            de: "{n}-mal Passiv",
            en: "{n} passives",
        },
        &[("n", &passives)],
    );
    tally.finish(10.0)
}

/// Letters whose message is no outcome and no request, so that neither can come late.
const NO_OUTCOME: [&str; 4] = ["acknowledgement", "hearing-invitation", "notice-of-delay", "other"];
/// The decision or request must stand within so many words from the start of the body (HH 9, POL; number chosen by us).
const KEY_MESSAGE_WORDS: u32 = 60;
/// From so many words of body on, a letter needs headings (HH 11).
const HEADINGS_FROM_WORDS: u32 = 250;

pub(super) fn structure(input: &Input<'_>, ui: UiLang) -> Part {
    let text = input.text;
    let mut tally = Tally::new("structure", ui);
    tally.add_if(
        3.0,
        has_subject(text),
        &Localized {
            nl: "geen onderwerp boven de brief",
            fr: "pas d'objet en tête de lettre",
            de: "kein Betreff über dem Brief",
            en: "no subject line",
        },
    );
    if !input.kind.is_some_and(|kind| NO_OUTCOME.contains(&kind)) {
        tally.add_if(
            5.0,
            key_message_is_early(text),
            &Localized {
                nl: "de beslissing of de vraag komt laat",
                fr: "la décision ou la demande vient tard",
                de: "die Entscheidung oder Bitte kommt spät",
                en: "the decision or request comes late",
            },
        );
    }
    let next_step = [Mark::NextStep, Mark::Request].into_iter().any(|mark| text.marked(mark).next().is_some());
    tally.add_if(
        4.0,
        next_step,
        &Localized {
            nl: "er staat niet wat de lezer nu kan of moet doen",
            fr: "la lettre ne dit pas ce que le lecteur peut ou doit faire",
            de: "es steht nicht da, was zu tun ist",
            en: "it does not say what the reader can or must do next",
        },
    );
    if input.kind.is_some_and(is_decision) {
        tally.add_if(
            3.0,
            input.motivation.reasoning,
            &Localized {
                nl: "er staat niet waarom",
                fr: "la lettre ne dit pas pourquoi",
                de: "es steht nicht da, warum",
                en: "it does not say why",
            },
        );
    }
    let is_long = |d: &&Diagnostic| d.code == "structure/long-paragraph" && d.severity >= Severity::Warning;
    let long = input.diagnostics.iter().any(|d| is_long(&d));
    tally.add_if(
        2.0,
        !long,
        &Localized {
            nl: "een lange alinea",
            fr: "un long paragraphe",
            de: "ein langer Absatz",
            en: "a long paragraph",
        },
    );
    let words: u32 = prose(input).map(|line| line.words).sum();
    tally.add_if(
        2.0,
        words <= HEADINGS_FROM_WORDS || text.lines.iter().any(|line| line.is_heading && line.zone == Zone::Body),
        &Localized { nl: "geen tussentitels", fr: "pas d'intertitres", de: "keine Zwischentitel", en: "no headings" },
    );
    tally.add_if(
        1.0,
        count(input.diagnostics, &["structure/law-in-sentence"]) == 0,
        &Localized {
            nl: "wetsartikelen midden in een zin",
            fr: "des articles de loi au milieu d'une phrase",
            de: "Gesetzesartikel mitten im Satz",
            en: "law references inside sentences",
        },
    );
    tally.finish(20.0)
}

fn prose<'a>(input: &'a Input<'_>) -> impl Iterator<Item = &'a Line> {
    input.text.lines.iter().zip(input.is_prose).filter(|(_, is_prose)| **is_prose).map(|(line, _)| line)
}

/// A subject line, a heading of the format, or a title of its own right above the message.
pub(crate) fn has_subject(text: &Text<'_>) -> bool {
    let is_title = |line: &Line| {
        let text_of_title = line.span().of(&text.document.text);
        line.is_heading && line.words > 1 && text.entities_in(line.span()).is_empty() && !text_of_title.contains(',')
    };
    let salutation = text.marked(Mark::Salutation).map(|m| m.sentence as usize).next();
    let message = text.lines.iter().position(|line| line.zone == Zone::Body && !line.is_heading);
    text.marked(Mark::SubjectLine).next().is_some()
        || text.document.blocks.iter().any(|block| block.kind == BlockKind::Heading)
        || salutation
            .or(message)
            .and_then(|at| text.lines[..at].last())
            .is_some_and(|line| line.block > 0 && is_title(line))
}

/// Whether the outcome, a request or an invitation stands near the start of the body or in the subject.
pub(crate) fn key_message_is_early(text: &Text<'_>) -> bool {
    let mut limit = 0;
    let mut words = 0;
    for (at, line) in text.lines.iter().enumerate() {
        limit = at;
        if line.zone != Zone::Header {
            words += line.words;
        }
        if words >= KEY_MESSAGE_WORDS {
            break;
        }
    }
    let is_early = |m: Match| m.sentence as usize <= limit;
    [Mark::Outcome, Mark::Request].into_iter().any(|mark| text.marked(mark).any(is_early))
        || text.signs("decision-outcome").any(|(sign, m)| sign == Sign::Present && is_early(m))
}

pub(super) fn address(input: &Input<'_>, ui: UiLang) -> Part {
    let text = input.text;
    let mut tally = Tally::new("address", ui);
    let mut direct = vec![false; text.lines.len()];
    for mark in [Mark::Reader, Mark::We] {
        text.marked(mark).for_each(|m| direct[m.sentence as usize] = true);
    }
    let counted = input.is_prose.iter().filter(|is_prose| **is_prose).count().max(1);
    let addressed = direct.iter().zip(input.is_prose).filter(|(direct, is_prose)| **direct && **is_prose).count();
    let percent = addressed as f64 * 100.0 / counted as f64;
    tally.add(
        6.0,
        share(percent, 40.0, 5.0),
        &Localized {
            nl: "{n} % van de zinnen spreekt de lezer aan of zegt “wij”",
            fr: "{n} % des phrases s'adressent au lecteur ou disent « nous »",
            de: "{n} % der Sätze sprechen den Leser an oder sagen „wir“",
            en: "{n} % of the sentences address the reader or say “we”",
        },
        &[("n", &percent.round())],
    );
    let third = count(input.diagnostics, &["address/third-person"]);
    tally.add(
        3.0,
        share(third as f64, 0.0, 3.0),
        &Localized {
            nl: "{n} keer over de lezer in plaats van tegen de lezer",
            fr: "{n} fois le lecteur à la troisième personne",
            de: "{n}-mal über den Leser statt zum Leser",
            en: "{n} times about the reader instead of to the reader",
        },
        &[("n", &third)],
    );
    let harsh = count(input.diagnostics, &["word/stigmatising", "tone/accusing", "tone/threatening"]);
    tally.add(
        6.0,
        share(harsh as f64, 0.0, 3.0),
        &Localized {
            nl: "{n} keer een woord dat beschuldigt, dreigt of stempelt",
            fr: "{n} fois un mot qui accuse, menace ou étiquette",
            de: "{n}-mal ein Wort, das beschuldigt, droht oder abstempelt",
            en: "{n} × a word that accuses, threatens or labels",
        },
        &[("n", &harsh)],
    );
    tally.finish(15.0)
}

pub(super) fn contact(input: &Input<'_>, ui: UiLang) -> Part {
    let text = input.text;
    let mut tally = Tally::new("contact", ui);
    let has = |wanted: &dyn Fn(&EntityKind) -> bool| text.entities.iter().any(|entity| wanted(&entity.kind));
    let marked = |mark: Mark| text.marked(mark).next().is_some();
    tally.add_if(
        3.0,
        has(&is_phone),
        &Localized {
            nl: "geen telefoonnummer",
            fr: "pas de numéro de téléphone",
            de: "keine Telefonnummer",
            en: "no phone number",
        },
    );
    tally.add_if(
        3.0,
        names_contact(text),
        &Localized {
            nl: "geen naam van een persoon of team",
            fr: "pas de nom de personne ou d'équipe",
            de: "kein Name einer Person oder eines Teams",
            en: "no name of a person or team",
        },
    );
    tally.add_if(
        2.0,
        marked(Mark::PhoneHours),
        &Localized {
            nl: "geen openingsuren",
            fr: "pas d'heures d'ouverture",
            de: "keine Öffnungszeiten",
            en: "no opening hours",
        },
    );
    tally.add_if(
        3.0,
        marked(Mark::OtherChannel)
            || has(&is_phone)
            || has(&|kind| matches!(kind, EntityKind::Address { has_street: true, .. })),
        &Localized {
            nl: "alleen langs een scherm bereikbaar",
            fr: "joignable seulement par écran",
            de: "nur über einen Bildschirm erreichbar",
            en: "can be reached through a screen only",
        },
    );
    tally.add_if(
        2.0,
        !input.kind.is_some_and(is_decision) || has_calendar_deadline(text),
        &Localized {
            nl: "geen einddatum bij de termijn",
            fr: "pas de date de fin pour le délai",
            de: "kein Enddatum bei der Frist",
            en: "no end date beside the term",
        },
    );
    tally.add_if(
        2.0,
        marked(Mark::OfferOfHelp),
        &Localized {
            nl: "geen aanbod om te helpen",
            fr: "pas d'offre d'aide",
            de: "kein Hilfsangebot",
            en: "no offer of help",
        },
    );
    tally.finish(15.0)
}

pub(crate) fn is_phone(kind: &EntityKind) -> bool {
    matches!(kind, EntityKind::Phone | EntityKind::Placeholder(Slot::Phone))
}

/// Whether a person or a team is named whom the reader can turn to.
pub(crate) fn names_contact(text: &Text<'_>) -> bool {
    text.entities.iter().any(|entity| is_person(&entity.kind)) || text.signs("managing-service").next().is_some()
}

pub(crate) fn is_person(kind: &EntityKind) -> bool {
    matches!(kind, EntityKind::Person { .. } | EntityKind::Placeholder(Slot::CaseWorker))
}

/// Whether a sentence about the appeal gives a calendar date.
fn has_calendar_deadline(text: &Text<'_>) -> bool {
    (0..text.lines.len()).filter(|line| text.is_about(*line, "appeal")).any(|line| {
        let entities = text.entities_in(text.lines[line].span());
        let in_law = |at: u32| {
            entities.iter().any(|e| matches!(e.kind, EntityKind::Law(_)) && e.span.start <= at && at < e.span.end)
        };
        entities.iter().any(|e| match e.kind {
            EntityKind::Date(date) => date.day.is_some() && !in_law(e.span.start),
            EntityKind::Placeholder(slot) => slot == Slot::Date,
            _ => false,
        })
    })
}
