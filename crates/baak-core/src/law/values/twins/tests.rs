//! Letters in two versions, right and wrong.

use super::*;
use crate::document::{Block, BlockKind, Document};
use crate::law::find_values;

const NL: &str = "Beste mevrouw Claes

U krijgt vanaf 1 maart 2026 een leefloon van 1.314,20 euro per maand. Het bijzonder comité heeft dat op 12 maart 2026 beslist.

Wij betalen u elke maand op uw rekening. De eerste betaling krijgt u uiterlijk op 27 maart 2026.

Bent u niet akkoord? U kunt binnen drie maanden in beroep gaan bij de arbeidsrechtbank Brussel. De artikelen 728 en 1017 van het Gerechtelijk Wetboek zeggen wie u mag vertegenwoordigen en wie de kosten betaalt.";

const FR: &str = "Chère Madame Claes,

Vous recevez à partir du 1er mars 2026 un revenu d'intégration de 1.314,20 euros par mois. Le comité spécial l'a décidé le 12 mars 2026.

Nous vous payons chaque mois sur votre compte. Vous recevez le premier paiement au plus tard le 27 mars 2026.

Vous n'êtes pas d'accord ? Vous pouvez faire un recours dans les trois mois auprès du tribunal du travail de Bruxelles. Les articles 728 et 1017 du Code judiciaire disent qui peut vous représenter et qui paie les frais.";

const DE: &str = "Guten Tag Frau Claes!

Sie bekommen ab dem 1. März 2026 ein Eingliederungseinkommen von 1.314,20 Euro pro Monat. Der Sonderausschuss hat das am 12. März 2026 entschieden.

Wir zahlen Ihnen das Geld jeden Monat auf Ihr Konto. Sie bekommen die erste Zahlung spätestens am 27. März 2026.

Sind Sie nicht einverstanden? Sie können innerhalb von drei Monaten beim Arbeitsgericht Brüssel Einspruch einlegen. Die Artikel 728 und 1017 des Gerichtsgesetzbuches sagen, wer Sie vertreten darf und wer die Kosten zahlt.";

/// What the two checks say: the code, the piece, and the pieces of the other version.
fn said(document: &Document) -> Vec<(&'static str, String, Vec<String>)> {
    let text = Text::new(document, None);
    let piece = |span: &Span| span.of(&document.text).to_owned();
    find_values(&text, None, &[])
        .into_iter()
        .filter(|finding| finding.check.id.starts_with("version"))
        .map(|finding| (finding.check.id, piece(&finding.span), finding.related.iter().map(piece).collect()))
        .collect()
}

fn one_after_the_other(first: &str, second: &str) -> Document {
    Document::from_plain(&format!("{first}\n\n{second}\n"))
}

/// The paragraphs of both versions in turn, as the cells of a table with two columns.
fn side_by_side(first: &str, second: &str) -> Document {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for (left, right) in first.split("\n\n").zip(second.split("\n\n")) {
        for cell in [left, right] {
            let start = text.len();
            text.push_str(cell);
            blocks.push(Block { kind: BlockKind::TableCell, span: Span::new(start, text.len()) });
            text.push('\n');
        }
    }
    Document { source: text.clone(), text, blocks, ..Document::default() }
}

#[test]
fn versions_that_agree_are_fine() {
    for (first, second) in [(NL, FR), (FR, NL), (NL, DE), (DE, FR)] {
        for document in [one_after_the_other(first, second), side_by_side(first, second)] {
            assert_eq!(said(&document), [], "{}", document.text);
        }
    }
}

#[test]
fn each_kind_of_value_is_compared() {
    for (first, second, right, wrong, piece, other) in [
        (NL, FR, "12 mars 2026", "13 mars 2026", "12 maart 2026", "13 mars 2026"),
        (NL, FR, "1.314,20 euros", "1.341,20 euros", "1.314,20 euro", "1.341,20 euros"),
        (NL, FR, "trois mois", "deux mois", "drie maanden", "deux mois"),
        (
            NL,
            FR,
            "tribunal du travail de Bruxelles",
            "tribunal du travail de Mons",
            "arbeidsrechtbank Brussel",
            "tribunal du travail de Mons",
        ),
        (NL, FR, "728 et 1017", "728 et 1018", "728 en 1017", "728 et 1018"),
        (NL, DE, "27. März 2026", "29. März 2026", "27 maart 2026", "29. März 2026"),
        (NL, DE, "drei Monaten", "vier Monaten", "drie maanden", "vier Monaten"),
        (DE, FR, "1er mars 2026", "1er mai 2026", "1. März 2026", "1er mai 2026"),
    ] {
        let changed = second.replace(right, wrong);
        assert_ne!(changed, second, "{right}");
        for document in [one_after_the_other(first, &changed), side_by_side(first, &changed)] {
            let all = said(&document);
            let (a, b) = if first == NL { (piece, other) } else { (other, piece) };
            let expected = ("versions-differ", a.to_owned(), vec![b.to_owned()]);
            assert_eq!(all, [expected], "{wrong}");
        }
    }
}

#[test]
fn what_a_version_leaves_out_is_told() {
    let without = FR.replace(" Vous recevez le premier paiement au plus tard le 27 mars 2026.", "");
    let found = said(&one_after_the_other(NL, &without));
    assert_eq!(found, [("version-incomplete", "27 maart 2026".to_owned(), vec![])]);
    // Other words for a term leave nothing out.
    let other_words = FR.replace("dans les trois mois", "rapidement");
    assert_eq!(said(&one_after_the_other(NL, &other_words)), []);
}

#[test]
fn a_letter_with_some_words_in_another_language_is_no_pair() {
    let quote = "Le comité écrit : « Vous recevez 900 euros à partir du 1er avril 2026. »";
    let clause = "Bij vragen over deze brief in het Nederlands kunt u tot 30 april 2026 bellen naar onze dienst. De \
                  eerste vraag is gratis, daarna betaalt u 5 euro.";
    let other_letter = "Madame,\n\nNous avons reçu votre lettre du 3 janvier 2025. Vous demandez une adresse de référence. Nous \
                        devons encore recevoir votre contrat de bail et vos trois derniers extraits de compte avant le 15 \
                        février 2025. Sans ces documents, nous ne pouvons pas examiner votre demande correctement.";
    assert_eq!(said(&one_after_the_other(NL, quote)), []);
    assert_eq!(said(&one_after_the_other(FR, clause)), []);
    assert_eq!(said(&one_after_the_other(NL, other_letter)), []);
    assert_eq!(said(&one_after_the_other(NL, "")), []);
}
