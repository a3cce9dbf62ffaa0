//! Letters that take two decisions, and letters that take one and speak of another.

use baak_core::law::Basis;
use baak_core::{Document, Report, Settings, check};

fn judged(letter: &str) -> Report {
    let (document, _): (Document, _) =
        baak_read::read(letter.as_bytes(), baak_read::Format::Markdown).expect("the letter is Markdown");
    check(&document, &Settings::default())
}

/// The elements of the checklist that the second decision asks for.
fn asked_by_second(report: &Report) -> Vec<&'static str> {
    let items = report.checklist.iter().filter(|item| Some(item.kind) != report.kind.code);
    items.map(|item| item.requirement.element).collect()
}

#[test]
fn both_decisions_are_seen_and_checked() {
    for (letter, kinds, element) in [
        (include_str!("two-decisions/nl-stop-recover.md"), ["decision-recover", "decision-stop"], "related-rights"),
        (include_str!("two-decisions/fr-stop-recover.md"), ["decision-recover", "decision-stop"], "related-rights"),
        (include_str!("two-decisions/de-stop-recover.md"), ["decision-recover", "decision-stop"], "related-rights"),
        (include_str!("two-decisions/nl-refuse-grant.md"), ["decision-grant", "decision-refuse"], "amount"),
        (include_str!("two-decisions/fr-refuse-grant.md"), ["decision-refuse", "decision-grant"], "amount"),
        (include_str!("two-decisions/de-refuse-grant.md"), ["decision-refuse", "decision-grant"], "amount"),
    ] {
        let report = judged(letter);
        let second = report.second_kind.as_ref().expect("it takes two decisions");
        assert_eq!([report.kind.code, second.code], kinds.map(Some), "{letter}");
        assert!(second.by == Basis::Detected && !second.evidence.is_empty());
        let elements: Vec<&str> = report.checklist.iter().map(|item| item.requirement.element).collect();
        assert!(elements.contains(&element), "{letter}");
        let mut once = elements.clone();
        once.dedup();
        assert_eq!(once, elements, "each element is asked once");
        assert!(!asked_by_second(&report).is_empty(), "{letter}");
    }
}

#[test]
fn a_letter_that_speaks_of_another_decision_takes_one() {
    for letter in [
        // A recovery that says what was stopped before, and what happens later.
        "OCMW Lindervelde\n\nGeachte mevrouw Claes\n\nU moet 900 euro terugbetalen. Het comité heeft dat op 28 april 2026 \
         beslist. Uw leefloon werd op 1 maart 2026 stopgezet met een vorige brief. U kreeg daarna nog 900 euro te veel. Wij \
         vorderen dat bedrag terug.\n\nMet vriendelijke groeten\n",
        "CPAS de Valmorin\n\nMadame,\n\nNous arrêtons votre revenu d'intégration à partir du 1er mars 2026, parce que vous \
         travaillez. Le comité a pris cette décision le 28 avril 2026. Vous recevrez plus tard une autre lettre si nous \
         devons récupérer de l'argent.\n\nBien à vous,\n",
        "ÖSHZ Sankt Brigida\n\nGuten Tag Frau Keutgen,\n\nwir lehnen Ihren Antrag auf eine Mietkaution ab, weil Sie noch keinen \
         Mietvertrag haben. Der Rat hat das am 28. April 2026 entschieden. Ihr Eingliederungseinkommen ändert sich \
         nicht.\n\nFreundliche Grüße\n",
    ] {
        let report = judged(letter);
        assert_eq!(report.second_kind.and_then(|second| second.code), None, "{letter}");
    }
}
