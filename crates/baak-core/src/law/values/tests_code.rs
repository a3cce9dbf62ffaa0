//! The checks that are arithmetic, each on letters that are right and letters that are not.

use super::*;
use crate::document::Document;
use crate::lang::{Lang, UiLang};
use proptest::prelude::*;

/// What the checks say of a letter: code, the wrong piece, and the help in the letter's language.
fn found(lang: Lang, regime: &str, kind: &str, letter: &str) -> Vec<(&'static str, String, String)> {
    let document = Document::from_plain(letter);
    let text = Text::new(&document, Some(lang));
    find_values(&text, Some(regime), &[kind])
        .into_iter()
        .map(|finding| {
            let help =
                finding.fill.iter().fold(finding.check.help.get(lang.into()).to_owned(), |help, (name, shown)| {
                    help.replace(&format!("{{{name}}}"), &shown.show(UiLang::from(lang)))
                });
            (finding.check.id, finding.span.of(&document.text).to_owned(), help)
        })
        .collect()
}

/// Demands that a check finds exactly `piece` (none for `""`) and says `said`.
fn assert_finds(id: &str, cases: &[(Lang, &str, &str, &str, &str, &str)]) {
    for (lang, regime, kind, letter, piece, said) in cases {
        let all = found(*lang, regime, kind, letter);
        let of_check: Vec<_> = all.iter().filter(|(code, ..)| *code == id).collect();
        if piece.is_empty() {
            assert!(of_check.is_empty(), "{letter}: {of_check:?}");
        } else {
            assert!(
                of_check.iter().any(|(_, span, help)| span == piece && help.contains(said)),
                "{letter}: {id} at {piece:?} with {said:?}: {all:?}"
            );
        }
    }
}

const NL: &str = "Gent, 4 mei 2026\n\nGeachte mevrouw\n\nWij weigeren uw aanvraag om een leefloon.\n\n";
const FR: &str = "Liège, le 4 mai 2026\n\nMadame,\n\nNous refusons votre demande de revenu d'intégration.\n\n";
const DE: &str =
    "Eupen, den 4. Mai 2026\n\nSehr geehrte Frau Roth\n\nWir lehnen Ihren Antrag auf Eingliederungseinkommen ab.\n\n";

#[test]
fn the_time_to_appeal_is_three_months() {
    let nl = |tail: &str| format!("{NL}{tail}");
    let (short, long, ninety, right, sickness) = (
        nl("U kunt binnen 30 dagen na ontvangst beroep instellen bij de arbeidsrechtbank."),
        nl("U kunt binnen zes maanden na ontvangst beroep instellen bij de arbeidsrechtbank."),
        nl("U kunt binnen 90 dagen na ontvangst beroep instellen bij de arbeidsrechtbank."),
        nl(
            "U kunt binnen 3 maanden na ontvangst beroep instellen bij de arbeidsrechtbank. Wij betalen binnen 15 dagen.",
        ),
        nl("U kunt binnen twee jaar na ontvangst beroep instellen bij de arbeidsrechtbank."),
    );
    let refuse = "decision-refuse";
    assert_finds(
        "appeal-term-too-short",
        &[
            (Lang::Nl, "rmi", refuse, &short, "30 dagen", "drie maanden"),
            (Lang::Nl, "rmi", refuse, &right, "", ""),
            (Lang::Nl, "social-housing-flanders", refuse, &short, "", ""),
            (Lang::Nl, "rmi", "acknowledgement", &short, "", ""),
        ],
    );
    assert_finds(
        "appeal-term-too-long",
        &[
            (Lang::Nl, "rmi", refuse, &long, "zes maanden", "drie maanden"),
            (Lang::Nl, "rmi", refuse, &sickness, "twee jaar", ""),
            (Lang::Nl, "sickness", refuse, &sickness, "", ""),
        ],
    );
    assert_finds("appeal-term-90-days", &[(Lang::Nl, "rmi", refuse, &ninety, "90 dagen", "“drie maanden”")]);
}

#[test]
fn two_terms_for_one_appeal_are_told() {
    let fr = |tail: &str| format!("{FR}{tail}");
    let two = fr(
        "Vous pouvez introduire un recours au tribunal du travail dans les trois mois.\n\nRecours : la requête est à déposer \
         au greffe dans un délai de 30 jours.",
    );
    let other = fr(
        "Vous pouvez introduire un recours au tribunal du travail dans les trois mois.\n\nVous pouvez demander une remise de \
         dette dans les 30 jours.",
    );
    let words = format!("{NL}U kunt binnen drie (4) maanden na ontvangst beroep instellen bij de arbeidsrechtbank.");
    assert_finds(
        "appeal-term-inconsistent",
        &[
            (Lang::Fr, "rmi", "decision-refuse", &two, "30 jours", "trois mois"),
            (Lang::Fr, "rmi", "decision-refuse", &other, "", ""),
            (Lang::Nl, "rmi", "decision-refuse", &words, "drie (4) maanden", "“drie”"),
        ],
    );
}

#[test]
fn the_last_day_to_appeal_follows_from_the_letter() {
    let nl = |day: &str| format!("{NL}U kunt tot en met {day} beroep instellen bij de arbeidsrechtbank.");
    let fr = |day: &str| format!("{FR}Vous pouvez introduire un recours au tribunal du travail jusqu'au {day}.");
    let de = |day: &str| format!("{DE}Sie können bis zum {day} beim Arbeitsgericht klagen.");
    let kind = "decision-refuse";
    let cases = [
        (Lang::Nl, nl("3 juni 2026"), "3 juni 2026", "4 augustus 2026"),
        (Lang::Nl, nl("4 augustus 2026"), "", ""),
        (Lang::Nl, nl("18 augustus 2026"), "", ""),
        (Lang::Nl, nl("4 september 2026"), "4 september 2026", "4 mei 2026"),
        (Lang::Fr, fr("4 juillet 2026"), "4 juillet 2026", "4 août 2026"),
        (Lang::Fr, fr("7 août 2026"), "", ""),
        (Lang::De, de("4. November 2026"), "4. November 2026", "4. August 2026"),
        (Lang::De, de("6. August 2026"), "", ""),
    ];
    for (lang, letter, piece, said) in &cases {
        assert_finds("appeal-end-date", &[(*lang, "rmi", kind, letter, piece, said)]);
    }
}

#[test]
fn a_decision_may_not_come_late() {
    let nl = |asked: &str, decided: &str| {
        format!(
            "Gent, 4 mei 2026\n\nGeachte mevrouw\n\nWij ontvingen uw aanvraag van {asked}.\n\nHet comité besliste op {decided} om uw aanvraag te weigeren."
        )
    };
    let id = "application-before-decision-date";
    let (late, in_time, month) =
        (nl("1 maart 2026", "2 mei 2026"), nl("1 april 2026", "30 april 2026"), nl("31 maart 2026", "30 april 2026"));
    assert_finds(
        id,
        &[
            (Lang::Nl, "rmi", "decision-refuse", &late, "2 mei 2026", "62 dagen; de wet geeft 30 dagen"),
            (Lang::Nl, "rmi", "decision-refuse", &in_time, "", ""),
            (Lang::Nl, "ocmw-social-aid", "decision-refuse", &month, "", ""),
            (Lang::Nl, "handvest", "decision-refuse", &late, "", ""),
            (Lang::Nl, "rmi", "acknowledgement", &late, "", ""),
        ],
    );
    let two = format!("{late}\n\nOok uw aanvraag van 3 januari 2026 weigeren wij.");
    assert_finds(id, &[(Lang::Nl, "rmi", "decision-refuse", &two, "", "")]);
}

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

#[test]
fn acts_are_cited_with_their_own_date_and_title() {
    for (id, lang, line, piece, said) in [
        (
            "act-date-wrong",
            Lang::Nl,
            "Gelet op artikel 3 van de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie.",
            "",
            "",
        ),
        (
            "act-date-wrong",
            Lang::Nl,
            "Gelet op artikel 3 van de wet van 26 mei 2022 betreffende het recht op maatschappelijke integratie.",
            "26 mei 2022",
            "26 mei 2002",
        ),
        (
            "act-date-wrong",
            Lang::Nl,
            "Gelet op het koninklijk besluit van 11 juli 2002 houdende het algemeen reglement betreffende het recht op maatschappelijke integratie.",
            "",
            "",
        ),
        (
            "act-date-wrong",
            Lang::Nl,
            "Gelet op artikel 2 van de wet van 2 april 1965 betreffende het ten laste nemen van de steun verleend door de openbare centra voor maatschappelijk welzijn.",
            "",
            "",
        ),
        (
            "act-date-wrong",
            Lang::Fr,
            "Vu l'article 1er de la loi du 11 avril 1996 visant à instituer la charte de l'assuré social.",
            "11 avril 1996",
            "11 avril 1995",
        ),
        (
            "act-date-wrong",
            Lang::Fr,
            "Vu la loi du 29 juillet 1991 relative à la motivation formelle des actes administratifs.",
            "",
            "",
        ),
        (
            "act-date-wrong",
            Lang::De,
            "Aufgrund des Gesetzes vom 29. Juli 1992 über die ausdrückliche Begründung der Verwaltungsakte.",
            "29. Juli 1992",
            "29. Juli 1991",
        ),
        (
            "act-title-wrong",
            Lang::Nl,
            "Gelet op de wet van 26 mei 2002 betreffende het recht op sociale integratie.",
            "wet van 26 mei 2002 betreffende het recht op sociale integratie",
            "maatschappelijke integratie",
        ),
        (
            "publication-date-wrong",
            Lang::Nl,
            "Gelet op de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie (B.S. 26 mei 2002).",
            "26 mei 2002",
            "31 juli 2002",
        ),
        (
            "publication-date-wrong",
            Lang::Nl,
            "Gelet op de wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie (B.S. 31 juli 2002).",
            "",
            "",
        ),
    ] {
        assert_finds(id, &[(lang, "rmi", "decision-refuse", line, piece, said)]);
    }
}

#[test]
fn the_court_is_the_one_of_the_residence() {
    let nl = |place: &str, court: &str| {
        format!(
            "OCMW Gent\nOnderbergen 86\n9000 Gent\n\nMevrouw A. Peeters\nDorpsstraat 4\n{place}\n\nGent, 4 mei 2026\n\nGeachte \
             mevrouw\n\nWij weigeren uw aanvraag om een leefloon.\nU woont samen met uw partner.\nZij werkt.\nHaar loon is \
             hoger dan het leefloon.\nDaarom weigeren wij.\n\nU kunt binnen drie maanden beroep instellen bij de {court}."
        )
    };
    let id = "wrong-court-place";
    let kind = "decision-refuse";
    for (letter, piece, said) in [
        (nl("9000 Gent", "arbeidsrechtbank Gent, afdeling Gent"), "", ""),
        (
            nl("3000 Leuven", "arbeidsrechtbank Gent, afdeling Gent"),
            "arbeidsrechtbank Gent, afdeling Gent",
            "Arbeidsrechtbank Leuven",
        ),
        (nl("8500 Kortrijk", "arbeidsrechtbank Gent, afdeling Kortrijk"), "", ""),
        (nl("3000 Leuven", "arbeidsrechtbank"), "", ""),
    ] {
        assert_finds(id, &[(Lang::Nl, "rmi", kind, &letter, piece, said)]);
    }
    let without_name = nl("3000 Leuven", "arbeidsrechtbank Gent, afdeling Gent").replace("Mevrouw A. Peeters\n", "");
    assert_finds(id, &[(Lang::Nl, "rmi", kind, &without_name, "", "")]);
}

#[test]
fn courts_that_moved_are_told() {
    let id = "court-address-outdated";
    for (lang, line, piece, said) in [
        (
            Lang::De,
            "Klagen Sie beim Arbeitsgericht Eupen, Klötzerbahn 27, 4700 Eupen.",
            "Klötzerbahn 27, 4700 Eupen",
            "Rathausplatz",
        ),
        (Lang::De, "Klagen Sie beim Arbeitsgericht Eupen, Rathausplatz 8, 4700 Eupen.", "", ""),
        (
            Lang::Fr,
            "Recours : tribunal du travail du Brabant wallon, rue du Pont 1, 1300 Wavre.",
            "rue du Pont 1, 1300 Wavre",
            "rue Clarisse 115",
        ),
        (
            Lang::Fr,
            "Recours : tribunal du travail de Liège, place du Palais de Justice 4, 5000 Namur.",
            "place du Palais de Justice 4, 5000 Namur",
            "2025",
        ),
        (Lang::Fr, "Recours : tribunal du travail du Brabant wallon, rue Clarisse 115, 1400 Nivelles.", "", ""),
    ] {
        assert_finds(id, &[(lang, "rmi", "decision-refuse", line, piece, said)]);
    }
}

#[test]
fn an_error_makes_the_line_of_the_checklist_wrong() {
    let letter = format!(
        "{NL}U kunt binnen drie maanden na ontvangst beroep instellen bij de arbeidsrechtbank. Het griffierecht bedraagt 50 euro en u laat u vertegenwoordigen door een advocaat of een vakbondsafgevaardigde."
    );
    let document = Document::from_plain(&letter);
    let settings = crate::Settings { regime: Some("rmi"), kind: Some("decision-refuse"), ..Default::default() };
    let report = crate::check(&document, &settings);
    let item = report.checklist.iter().find(|item| item.requirement.element == "judicial-code-728-1017");
    assert_eq!(item.map(|item| item.status), Some(Status::WrongValue));
    let codes: Vec<&str> =
        report.diagnostics.iter().map(|d| &*d.code).filter(|code| code.starts_with("value/")).collect();
    assert_eq!(codes, ["value/fee-mentioned"]);
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
