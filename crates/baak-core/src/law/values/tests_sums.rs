//! Sums and totals, and any text at all.

use super::tests_code::assert_finds;
use super::*;
use crate::document::Document;
use crate::lang::Lang;
use proptest::prelude::*;

#[test]
fn sums_that_are_written_out_must_come_out() {
    let id = "calculation-wrong";
    for (lang, line, piece, said) in [
        (Lang::Nl, "Berekening: 1.314,20 x 16/31 = 678,30 euro.", "", ""),
        (Lang::Nl, "Berekening: 1.314,20 x 16/31 = 687,30 euro.", "687,30", "678,30 euro"),
        (Lang::Nl, "Te veel betaald: € 4.922,49 – € 3.642,39 = € 1.280,10", "", ""),
        (Lang::Nl, "Te veel betaald: € 4.922,49 – € 3.642,39 = € 1.208,10", "1.208,10", "1.280,10 euro"),
        (Lang::Nl, "Onze rekensom: 8 maanden x 250 euro = 2.000 euro.", "", ""),
        (Lang::Nl, "Onze rekensom: 8 maanden x 250 euro = 2.100 euro.", "2.100", "2.000,00 euro"),
        (Lang::Nl, "Ontvangen januari – maart 2024: 3 x € 1.640,83 = € 4.922,49", "", ""),
        (Lang::Nl, "Uw huur (650 euro) = de helft van uw inkomen van 1.200 euro - 10 % voor kosten", "", ""),
        (Lang::Nl, "Dossier 2025 - 300 = 12 stukken van 5 euro", "", ""),
        (Lang::Nl, "(1.314,20 – 876,13) x 5 = 2.190,35 euro", "", ""),
        (Lang::Nl, "(1.314,20 – 876,13) x 5 = 2.910,35 euro", "2.910,35", "2.190,35 euro"),
        (Lang::Fr, "décompte : 1.314,20 € moins 876,13 € = 438,07 € ;", "", ""),
        (Lang::Fr, "décompte : 1.314,20 € moins 876,13 € = 483,07 € ;", "483,07", "438,07"),
        (Lang::Fr, "soit 3 jours × 58,41 € = 175,23 €.", "", ""),
        (Lang::Fr, "soit 3 jours × 58,41 € = 157,23 €.", "157,23", "175,23"),
        (Lang::Fr, "rémunération de base 38.201,76 € × 12 % = 4.584,21 €", "", ""),
        (Lang::Fr, "rémunération de base 38.201,76 € × 12 % = 5.484,21 €", "5.484,21", "4\u{a0}584,21"),
        (Lang::De, "Ihre Leistung: 1.738,54 € × 50 % = 869,27 €", "", ""),
        (Lang::De, "Ihre Leistung: 1.738,54 € × 50 % = 896,27 €", "896,27", "869,27"),
        (Lang::De, "bisher: 3 × 188,52 € + 162,10 € = 727,66 €", "", ""),
        (Lang::De, "bisher: 3 × 188,52 € + 162,10 € = 772,66 €", "772,66", "727,66"),
        (Lang::De, "Eingliederungseinkommen = Geld vom ÖSHZ, 3 x im Jahr 100 €", "", ""),
    ] {
        assert_finds(id, &[(lang, "rmi", "decision-recover", line, piece, said)]);
    }
}

#[test]
fn totals_are_the_sum_of_their_parts() {
    let id = "total-wrong";
    for (lang, list, piece, said) in [
        (Lang::Nl, "Loon: 812,40 euro\nKinderbijslag: 180,10 euro\nTotaal: 992,50 euro", "", ""),
        (Lang::Nl, "Loon: 812,40 euro\nKinderbijslag: 180,10 euro\nTotaal: 929,50 euro", "929,50", "992,50 euro"),
        (Lang::Nl, "Leefloon: 1.314,20 euro\nMin uw loon: 400,00 euro\nTotaal: 914,20 euro", "", ""),
        (Lang::Nl, "Januari: 250,00 euro\nFebruari: 250,00 euro\nTotaal: 3.000,00 euro", "", ""),
        (Lang::Nl, "Januari: 250,00 euro\nFebruari: 250,00 euro\nTotaal per maand: 120,00 euro", "", ""),
        (Lang::Fr, "- janvier : 281,60 €\n- février : 281,61 €\n- mars : 143,02 €\n- Total : 706,23 €", "", ""),
        (
            Lang::Fr,
            "- janvier : 281,60 €\n- février : 281,61 €\n- mars : 143,02 €\n- Total : 760,23 €",
            "760,23",
            "706,23",
        ),
        (Lang::De, "Miete     612,00 €\nStrom      88,15 €\nSumme     700,15 €", "", ""),
        (Lang::De, "Miete     612,00 €\nStrom      88,15 €\nSumme     711,50 €", "711,50", "700,15"),
        (
            Lang::De,
            "Januar   1.288,46   644,23\nFebruar  1.288,46   644,23\nGesamt   2.576,92   1.288,64",
            "1.288,64",
            "1.288,46",
        ),
    ] {
        assert_finds(id, &[(lang, "rmi", "decision-recover", list, piece, said)]);
    }
}

/// Pieces that the arithmetic reacts to, so that chance puts them next to each other.
const PIECES: &[&str] = &[
    "1.314,20",
    "16/31",
    "99999999999999999999",
    " x ",
    " = ",
    " – ",
    " + ",
    "(",
    ")",
    "%",
    " euro",
    "€ ",
    "\n",
    "- ",
    "Totaal: ",
    "samen ",
    "| ",
    " moins ",
    "4 mei 2026",
    "Gent, ",
    "beroep ",
    "arbeidsrechtbank ",
    "binnen ",
    "drie ",
    "(4) ",
    "maanden ",
    "tot ",
    "wet van 26 mei 2002 ",
    "betreffende het recht op ",
    "B.S. ",
    "9000 Gent",
    "Mevrouw ",
    "é",
    "ß",
    "😀",
    "\u{a0}",
    "0",
    ",",
    ".",
    "/",
];

proptest! {
    #[test]
    fn any_text_can_be_looked_at(picks in proptest::collection::vec(0..PIECES.len(), 0..60)) {
        let letter: String = picks.iter().map(|i| PIECES[*i]).collect();
        let document = Document::from_plain(&letter);
        for lang in Lang::ALL {
            let text = Text::new(&document, Some(lang));
            for finding in find_values(&text, Some("rmi"), &["decision-recover"]) {
                prop_assert!(letter.get(finding.span.range()).is_some_and(|piece| !piece.is_empty()));
                prop_assert!(finding.related.iter().all(|span| letter.get(span.range()).is_some()));
            }
        }
    }
}
