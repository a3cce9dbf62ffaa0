use super::*;
use crate::law::{Level, is_decision, kinds, regimes};
use crate::{Document, Settings};

const ANY: Circumstances = Circumstances { as_of: None, region: None, subject: Subject::Any };

const MOTIVATION: &str = "motivation-legal-basis motivation-facts motivation-reasoning decision-outcome";
const COURT: &str = "appeal-possibility appeal-court appeal-court-address appeal-deadline appeal-form \
                     judicial-code-728-1017 file-reference managing-service clarification-contact";
const BODY: &str = "appeal-possibility appeal-body appeal-deadline appeal-form clarification-contact";
const RECOVERY: &str = "calculation-method overpayment-finding overpayment-total overpayment-provisions \
                        prescription-period waiver-possibility instalment-possibility";
const RECEIPT: &str =
    "application-date decision-deadline prescription-period file-reference managing-service caseworker-name";

/// Regimes that the labour court hears, with the mentions of the Charter or of a law like it.
const SOCIAL: [&str; 8] =
    ["handvest", "rmi", "ocmw-social-aid", "sickness", "unemployment", "pensions", "disability", "family-benefits"];

/// The elements that an annotator looks for in a letter of this regime and kind: what the law asks, and a few that only good
/// practice does.
fn looked_for(regime: &str, kind: &str) -> Vec<&'static str> {
    let mut lists = Vec::new();
    match kind {
        "information-request" => lists.push("missing-documents response-deadline clarification-contact"),
        "notice-of-delay" => lists.push("delay-reasons clarification-contact"),
        "hearing-invitation" => {
            lists.push("hearing-right hearing-place-time hearing-assistance hearing-subject clarification-contact");
        }
        "acknowledgement" if regime == "rmi" => lists.push(
            "application-date decision-deadline hearing-right hearing-assistance duty-to-report-changes file-reference \
             managing-service caseworker-name",
        ),
        "acknowledgement" if SOCIAL.contains(&regime) => lists.push(RECEIPT),
        _ if is_decision(kind) && SOCIAL.contains(&regime) => {
            lists.extend([MOTIVATION, COURT]);
            lists.extend(match (regime, kind) {
                ("rmi", "decision-grant" | "decision-revise") => {
                    Some("amount calculation-method payment-frequency effective-date")
                }
                ("ocmw-social-aid", "decision-grant") => Some("calculation-method"),
                (_, "decision-grant" | "decision-revise") => Some("calculation-method effective-date"),
                (_, "decision-stop") => Some("effective-date"),
                (_, "decision-recover") => Some(RECOVERY),
                _ => None,
            });
            if regime == "rmi" {
                lists.push("appeal-not-suspensive caseworker-name");
                lists.extend((kind == "decision-recover").then_some("recovery-ground"));
            }
            lists.extend((regime == "family-benefits").then_some("ombudsman"));
        }
        _ if is_decision(kind) && is_administration_regime(regime) => {
            lists.extend([MOTIVATION, BODY]);
            lists.extend(match regime {
                "social-housing-flanders" => Some("appeal-body-address"),
                "social-housing-wallonia" => Some("appeal-body-address objection-deadline"),
                "social-housing-brussels" => Some("contact-details ombudsman"),
                // Letters of the German-speaking Community's own ministry are annotated with this one.
                "general-federal" => Some("ombudsman"),
                _ => None,
            });
        }
        _ => {}
    }
    lists.into_iter().flat_map(str::split_whitespace).collect()
}

fn row(regime: &str, kind: &str, circumstances: &Circumstances, element: &str) -> Option<(&'static str, Level)> {
    let rows = requirements(regime, kind, circumstances);
    rows.into_iter().find(|row| row.element == element).map(|row| (row.id, row.level))
}

fn everywhere() -> impl Iterator<Item = (&'static str, &'static str, Circumstances)> {
    let regions =
        [None, Some(Region::Flanders), Some(Region::Wallonia), Some(Region::Brussels), Some(Region::GermanSpeaking)];
    regimes().iter().filter(|regime| regime.id != "good-practice").flat_map(move |regime| {
        kinds().iter().flat_map(move |kind| {
            regions.into_iter().map(move |region| (regime.id, kind.id, Circumstances { region, ..ANY }))
        })
    })
}

#[test]
fn the_checklist_holds_every_element_that_annotators_look_for() {
    for (regime, kind, circumstances) in everywhere() {
        let rows = requirements(regime, kind, &circumstances);
        for element in looked_for(regime, kind) {
            assert!(
                rows.iter().any(|row| row.element == element),
                "{regime} {kind} {:?}: no {element}",
                circumstances.region
            );
        }
    }
}

#[test]
fn nothing_is_asked_twice_or_of_a_letter_that_decides_nothing() {
    for (regime, kind, circumstances) in everywhere() {
        let rows = requirements(regime, kind, &circumstances);
        for (at, row) in rows.iter().enumerate() {
            assert!(rows[..at].iter().all(|other| other.element != row.element), "{regime} {kind}: {}", row.element);
        }
        assert!(kind != "other" || rows.is_empty(), "{regime}");
    }
}

#[test]
fn a_court_or_a_body_hears_the_appeal_and_not_both() {
    for (regime, kind, circumstances) in everywhere().filter(|(_, kind, _)| is_decision(kind)) {
        let rows = requirements(regime, kind, &circumstances);
        let asked: Vec<_> = rows.iter().filter(|row| !row.silent).map(|row| row.element).collect();
        let (court, body) = (asked.contains(&"appeal-court"), asked.contains(&"appeal-body"));
        assert!(court != body, "{regime} {kind}: court {court}, body {body}");
        assert!(court || !asked.contains(&"judicial-code-728-1017"), "{regime} {kind}");
    }
    // Some Flemish disputes on family benefits go to a committee first, others straight to the court: both are right.
    let family = requirements("family-benefits", "decision-refuse", &ANY);
    let committee = family.iter().find(|row| row.element == "appeal-body");
    assert!(committee.is_some_and(|row| row.silent && row.level == Level::Sanctioned));
}

#[test]
fn levels_are_those_of_the_law() {
    for (regime, kind, element, id, level) in [
        ("rmi", "decision-refuse", "motivation-legal-basis", "rmi-motivation-legal-basis", Level::Sanctioned),
        ("handvest", "decision-refuse", "motivation-legal-basis", "handvest-motivation-legal-basis", Level::Mandatory),
        ("rmi", "hearing-invitation", "hearing-assistance", "rmi-hearing-assistance", Level::Mandatory),
        ("rmi", "acknowledgement", "prescription-period", "rmi-ack-prescription", Level::Recommended),
        ("sickness", "acknowledgement", "prescription-period", "handvest-ack-prescription", Level::Mandatory),
        (
            "ocmw-social-aid",
            "decision-recover",
            "instalment-possibility",
            "handvest-recover-instalments",
            Level::Sanctioned,
        ),
        ("pensions", "decision-refuse", "appeal-court-address", "pensions-appeal-court-address", Level::Sanctioned),
        ("disability", "decision-refuse", "appeal-court-address", "handvest-appeal-court-address", Level::Sanctioned),
        ("disability", "acknowledgement", "decision-deadline", "disability-ack-decision-deadline", Level::Mandatory),
        ("unemployment", "decision-stop", "effective-date", "practice-effective-date", Level::Recommended),
        ("unemployment", "decision-stop", "contact-details", "federal-contact", Level::Mandatory),
        (
            "social-housing-flanders",
            "decision-refuse",
            "appeal-deadline",
            "housing-fl-appeal-deadline",
            Level::Mandatory,
        ),
        ("social-housing-flanders", "decision-grant", "appeal-deadline", "flanders-appeal-deadline", Level::Sanctioned),
        ("social-housing-brussels", "decision-grant", "ombudsman", "housing-bxl-ombudsman", Level::Sanctioned),
        ("general-federal", "decision-refuse", "appeal-body", "federal-appeal-body", Level::Sanctioned),
        ("general-flanders", "decision-refuse", "appeal-body", "practice-appeal-body", Level::Recommended),
        ("general-brussels", "decision-refuse", "ombudsman", "brussels-ombudsman", Level::Sanctioned),
        ("german-community", "decision-refuse", "appeal-court", "dg-appeal-court", Level::Sanctioned),
        // The Community's own rule is advice only: the Charter's stands.
        ("german-community", "decision-refuse", "appeal-possibility", "handvest-appeal-possibility", Level::Sanctioned),
    ] {
        assert_eq!(row(regime, kind, &ANY, element), Some((id, level)), "{regime} {kind} {element}");
    }
    assert_eq!(
        row("general-flanders", "decision-refuse", &ANY, "contact-details").map(|(id, _)| id),
        Some("practice-non-digital")
    );
}

#[test]
fn family_benefits_follow_the_region() {
    let at = |region| Circumstances { region, ..ANY };
    for (region, element, id) in [
        (None, "caseworker-name", Some("family-flanders-caseworker")),
        (Some(Region::Flanders), "judicial-code-728-1017", Some("family-flanders-judicial-code")),
        (Some(Region::Flanders), "appeal-court", Some("practice-appeal-court")),
        (Some(Region::Wallonia), "caseworker-name", None),
        (Some(Region::Wallonia), "appeal-body", None),
        (Some(Region::Wallonia), "appeal-form", Some("practice-appeal-form")),
        (Some(Region::Brussels), "judicial-code-728-1017", Some("practice-judicial-code")),
        (Some(Region::GermanSpeaking), "appeal-deadline", Some("family-regional-note")),
    ] {
        let found = row("family-benefits", "decision-refuse", &at(region), element).map(|(id, _)| id);
        assert_eq!(found, id, "{region:?} {element}");
    }
    let delay = |region| row("family-benefits", "notice-of-delay", &at(region), "delay-reasons").map(|(id, _)| id);
    assert_eq!(delay(Some(Region::Wallonia)), Some("family-wallonia-delay"));
    assert_eq!(delay(Some(Region::Brussels)), Some("practice-delay-reasons"));
}

#[test]
fn the_german_speaking_community_comes_on_top_of_the_subject() {
    let about = |subject| Circumstances { subject, ..ANY };
    let found = |subject, element| row("german-community", "decision-refuse", &about(subject), element);
    let leefloon = Subject::Regime("rmi");
    assert_eq!(found(leefloon, "appeal-court").map(|(id, _)| id), Some("dg-appeal-court"));
    assert_eq!(found(leefloon, "appeal-not-suspensive"), Some(("rmi-not-suspensive", Level::Sanctioned)));
    assert_eq!(found(leefloon, "motivation-legal-basis"), Some(("rmi-motivation-legal-basis", Level::Sanctioned)));
    assert_eq!(found(Subject::Any, "appeal-not-suspensive"), None);
    assert_eq!(found(Subject::Administration, "appeal-court"), None);
    assert_eq!(found(Subject::Administration, "judicial-code-728-1017"), None);
    assert_eq!(found(Subject::Administration, "appeal-body"), Some(("practice-appeal-body", Level::Recommended)));
    assert_eq!(found(Subject::Administration, "ombudsman").map(|(id, _)| id), Some("dg-ombudsman"));
    assert_eq!(found(Subject::Regime("social-housing-wallonia"), "appeal-body").map(|(id, _)| id), Some("dg-housing"));
    for element in looked_for("general-federal", "decision-refuse") {
        assert!(found(Subject::Administration, element).is_some(), "{element}");
    }
}

#[test]
fn rows_that_are_not_in_force_are_left_out() {
    let on = |day| Circumstances { as_of: Day::parse(day), ..ANY };
    for (regime, element) in
        [("handvest", "appeal-court"), ("sickness", "appeal-possibility"), ("rmi", "plain-language")]
    {
        let has = |day| {
            let row = row(regime, "decision-refuse", &on(day), element);
            row.is_some_and(|(id, _)| !id.starts_with("practice"))
        };
        assert!(!has("1996-12-31") && has("1997-01-01") && has("2026-11-23"), "{regime} {element}");
    }
    assert!(row("rmi", "decision-refuse", &on("1996-12-31"), "motivation-facts").is_some());
}

#[test]
fn the_date_of_the_letter_decides_unless_the_user_does() {
    let letter = |year: u16| {
        Document::from_plain(&format!(
            "Gent, 3 maart {year}\n\nGeachte mevrouw\n\nWij weigeren uw uitkering, want u werkt nog voltijds.\n"
        ))
    };
    let has_court = |year, as_of| {
        let settings = Settings {
            kind: Some("decision-refuse"),
            regime: Some("handvest"),
            as_of: Day::parse(as_of),
            ..Settings::default()
        };
        let report = crate::check(&letter(year), &settings);
        report.checklist.iter().any(|item| item.requirement.element == "appeal-court")
    };
    assert!(has_court(2026, "") && !has_court(1996, ""));
    assert!(has_court(1996, "2026-01-01") && !has_court(2026, "1996-01-01"));
}

#[test]
fn a_region_is_what_all_postal_codes_share() {
    for (letter, region) in [
        ("Dorpsstraat 1\n9000 Gent\n\nKoning Albert II-laan 15\n1210 Brussel\n", Some(Region::Flanders)),
        ("Rue Haute 3\n1000 Bruxelles\n", Some(Region::Brussels)),
        ("Neustraße 5\n4700 Eupen\n", Some(Region::GermanSpeaking)),
        ("Rue Haute 3\n5000 Namur\n\nDorpsstraat 1\n9000 Gent\n", None),
        ("Beste mevrouw\n", None),
    ] {
        let document = Document::from_plain(letter);
        assert_eq!(Region::of(&Text::new(&document, None)), region, "{letter}");
    }
    assert_eq!(Region::of_postal_code(999), None);
}

#[test]
fn a_letter_of_the_community_shows_its_subject() {
    for (letter, subject) in [
        (
            "Das ÖSHZ lehnt Ihren Antrag auf das Eingliederungseinkommen ab. Das Eingliederungseinkommen beruht auf dem Gesetz \
          vom 26. Mai 2002 über das Recht auf soziale Eingliederung.",
            Subject::Regime("rmi"),
        ),
        ("Sie können beim Arbeitsgericht Eupen Einspruch einlegen.", Subject::Any),
        ("Das Ministerium lehnt Ihren Antrag auf Einsicht in ein Dokument ab.", Subject::Administration),
    ] {
        let document = Document::from_plain(letter);
        let text = Text::new(&document, Some(crate::lang::Lang::De));
        assert_eq!(Circumstances::of(&text, "german-community", None).subject, subject, "{letter}");
        assert_eq!(Circumstances::of(&text, "rmi", None).subject, Subject::Any);
    }
}
