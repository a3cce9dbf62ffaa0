//! The checks that are arithmetic, each on letters that are right and letters that are not.

use super::*;
use crate::document::Document;
use crate::lang::{Lang, UiLang};

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
pub(super) fn assert_finds(id: &str, cases: &[(Lang, &str, &str, &str, &str, &str)]) {
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
