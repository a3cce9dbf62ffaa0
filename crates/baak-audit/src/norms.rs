//! The norms by which ombuds services judge an administration, as groups of findings.
//!
//! The names are those of the Ombudsnormen of the Vlaamse Ombudsdienst; the federal and Walloon ombuds services use norms of
//! the same kind under names of their own. Which finding falls under which norm is our grouping: a finding is a reason to
//! look at a letter under that norm, not a breach of it.

use baak_core::lang::Localized;

/// A norm.
#[derive(Debug, Clone, Copy)]
pub struct Norm {
    /// Its code.
    pub id: &'static str,
    /// Its name.
    pub title: Localized,
}

/// The norms that letters can be held against, in the order of the report.
pub const NORMS: [Norm; 6] = [
    Norm {
        id: "law",
        title: Localized {
            nl: "Overeenstemming met het recht",
            fr: "Respect du droit",
            de: "Übereinstimmung mit dem Recht",
            en: "Conformity with the law",
        },
    },
    Norm {
        id: "reasons",
        title: Localized {
            nl: "Afdoende motivering",
            fr: "Motivation adéquate",
            de: "Ausreichende Begründung",
            en: "Adequate reasons",
        },
    },
    Norm {
        id: "service",
        title: Localized {
            nl: "Actieve dienstverlening",
            fr: "Service actif et information",
            de: "Aktiver Dienst am Bürger",
            en: "Active service",
        },
    },
    Norm {
        id: "reachable",
        title: Localized {
            nl: "Vlotte bereikbaarheid",
            fr: "Accessibilité",
            de: "Gute Erreichbarkeit",
            en: "Easy to reach",
        },
    },
    Norm {
        id: "treatment",
        title: Localized {
            nl: "Correcte bejegening",
            fr: "Courtoisie",
            de: "Korrekte Behandlung",
            en: "Correct treatment",
        },
    },
    Norm {
        id: "correspondence",
        title: Localized {
            nl: "Deugdelijke correspondentie",
            fr: "Correspondance de qualité",
            de: "Verständliche Schreiben",
            en: "Sound correspondence",
        },
    },
];

/// The norm under which a finding falls.
pub fn norm_of(code: &str) -> &'static str {
    let (group, name) = code.split_once('/').unwrap_or((code, ""));
    match group {
        "motivation" => "reasons",
        "law" if name.starts_with("motivation") => "reasons",
        "law"
            if ["contact", "opening", "visit", "case-handler", "service-"]
                .iter()
                .any(|part| name.starts_with(part)) =>
        {
            "reachable"
        }
        "law"
            if [
                "ombudsman",
                "legal-aid",
                "help",
                "interest",
                "advice",
                "internal-review",
                "instalment",
                "next-step",
            ]
            .iter()
            .any(|part| name.starts_with(part)) =>
        {
            "service"
        }
        "law" | "value" => "law",
        "contact" => "reachable",
        "tone" | "address" => "treatment",
        _ if code == "word/stigmatising" => "treatment",
        _ => "correspondence",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_has_a_norm() {
        let rules = baak_core::rules::RULES.iter().map(|rule| rule.code.to_owned());
        let elements = baak_core::law::elements().iter().map(|element| format!("law/{}", element.id));
        for code in rules.chain(elements) {
            assert!(NORMS.iter().any(|norm| norm.id == norm_of(&code)), "{code}");
        }
        assert_eq!(norm_of("law/motivation-facts"), "reasons");
        assert_eq!(norm_of("value/appeal-term-short"), "law");
        assert_eq!(norm_of("word/jargon"), "correspondence");
    }
}
