//! The data of the value checks: `values.toml`, `acts.toml` and `courts.toml`.

use super::{Texts, localized, read, verified};
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckFile {
    check: Vec<Check>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    id: String,
    element: String,
    severity: String,
    regimes: Vec<String>,
    kinds: Vec<String>,
    #[serde(default)]
    lawful: Vec<String>,
    longer_than: Option<String>,
    shorter_than: Option<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    element_wrong: bool,
    #[serde(default)]
    element_terms: bool,
    #[serde(default)]
    about_absence: bool,
    title: Texts,
    message: Option<Texts>,
    help: Texts,
    source: Texts,
    note: Option<String>,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActFile {
    act: Vec<Act>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Act {
    id: String,
    kind: String,
    date: String,
    published: Option<String>,
    title: Texts,
    keys: Vec<String>,
    #[serde(default)]
    not_keys: Vec<String>,
    #[serde(default)]
    wrong_titles: Vec<String>,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CourtFile {
    court: Vec<Court>,
    #[serde(default)]
    division: Vec<Division>,
    #[serde(default)]
    outdated: Vec<Outdated>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Court {
    id: String,
    name: Texts,
    /// What a letter calls the court or one of its divisions by, lower-cased.
    places: Vec<String>,
    /// First and last postal code, both included.
    postal_codes: Vec<[u16; 2]>,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Division {
    id: String,
    court: String,
    name: Texts,
    street_nl: Option<String>,
    street_fr: Option<String>,
    street_de: Option<String>,
    postal_code: u16,
    town: Texts,
    serves: String,
    phone: Option<String>,
    status: String,
    confidence: String,
    note: Option<String>,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outdated {
    /// Pieces of the address that tell it, lower-cased, in any of the languages.
    street: Vec<String>,
    postal_code: u16,
    help: Texts,
    verified: String,
}

/// The statics of all three files.
pub(crate) fn code(rules: &Path, regimes: &[String], elements: &[String], kinds: &[String]) -> String {
    let mut code = String::new();
    checks(&mut code, &read::<CheckFile>(&rules.join("values.toml")).check, regimes, elements, kinds);
    acts(&mut code, &read::<ActFile>(&rules.join("acts.toml")).act);
    courts(&mut code, &read::<CourtFile>(&rules.join("courts.toml")));
    code
}

fn checks(code: &mut String, checks: &[Check], regimes: &[String], elements: &[String], kinds: &[String]) {
    code.push_str("pub(crate) static CHECKS: &[ValueCheck] = &[\n");
    for check in checks {
        let known = |names: &[String], name: &String| names.contains(name) || name == "decision-any";
        assert!(elements.contains(&check.element), "{}: no such element: {}", check.id, check.element);
        for (names, used) in [(regimes, &check.regimes), (kinds, &check.kinds), (elements, &check.unless)] {
            for name in used {
                assert!(known(names, name), "{}: not known: {name}", check.id);
            }
        }
        let severity = match check.severity.as_str() {
            "error" => "Error",
            "warning" => "Warning",
            "info" => "Info",
            other => panic!("{}: no such severity: {other}", check.id),
        };
        let _ = writeln!(
            code,
            "ValueCheck {{ id: {:?}, code: {:?}, element: {:?}, severity: Severity::{severity}, regimes: &{:?}, \
             kinds: &{:?}, lawful: &{:?}, longer_than: {:?}, shorter_than: {:?}, unless: &{:?}, element_wrong: {}, element_terms: {}, about_absence: {}, title: {}, message: {}, \
             help: {}, source: {}, note: {:?}, verified: {} }},",
            check.id,
            format!("value/{}", check.id),
            check.element,
            check.regimes,
            check.kinds,
            check.lawful,
            check.longer_than,
            check.shorter_than,
            check.unless,
            check.element_wrong,
            check.element_terms,
            check.about_absence,
            localized(&check.title),
            check.message.as_ref().map_or("None".into(), |texts| format!("Some({})", localized(texts))),
            localized(&check.help),
            localized(&check.source),
            check.note,
            verified(&check.verified)
        );
    }
    code.push_str("];\n");
}

fn acts(code: &mut String, acts: &[Act]) {
    code.push_str("pub(crate) static ACTS: &[KnownAct] = &[\n");
    for act in acts {
        let kind = match act.kind.as_str() {
            "act" => "Act",
            "decree" => "Decree",
            "order" => "Order",
            other => panic!("{}: no such kind of act: {other}", act.id),
        };
        let _ = writeln!(
            code,
            "KnownAct {{ id: {:?}, kind: ActKind::{kind}, date: {}, published: {}, title: {}, keys: &{:?}, \
             not_keys: &{:?}, wrong_titles: &{:?}, verified: {} }},",
            act.id,
            date(&act.date, &act.id),
            act.published.as_ref().map_or("None".into(), |text| format!("Some({})", date(text, &act.id))),
            localized(&act.title),
            act.keys,
            act.not_keys,
            act.wrong_titles,
            verified(&act.verified)
        );
    }
    code.push_str("];\n");
}

/// `2002-05-26` as a day of the calendar.
fn date(text: &str, id: &str) -> String {
    let parts: Vec<u16> = text.split('-').map(|part| part.parse().unwrap_or_else(|e| panic!("{id}: {e}"))).collect();
    let [year, month, day] = parts[..] else { panic!("{id}: not a date: {text}") };
    format!("Day {{ year: {year}, month: {month}, day: {day} }}")
}

fn courts(code: &mut String, file: &CourtFile) {
    code.push_str("pub(crate) static COURTS: &[LabourCourt] = &[\n");
    for court in &file.court {
        let ranges: Vec<(u16, u16)> = court.postal_codes.iter().map(|[from, to]| (*from, *to)).collect();
        let _ = writeln!(
            code,
            "LabourCourt {{ id: {:?}, name: {}, places: &{:?}, postal_codes: &{ranges:?}, verified: {}, divisions: &[",
            court.id,
            localized(&court.name),
            court.places,
            verified(&court.verified)
        );
        for division in file.division.iter().filter(|division| division.court == court.id) {
            assert!(["active", "relocated", "merged"].contains(&division.status.as_str()), "{}", division.id);
            assert!(["high", "medium", "low"].contains(&division.confidence.as_str()), "{}", division.id);
            let _ = writeln!(
                code,
                "Division {{ id: {:?}, name: {}, streets: [{:?}, {:?}, {:?}], postal_code: {}, town: {}, serves: {:?}, \
                 phone: {:?}, is_active: {}, is_certain: {}, note: {:?}, verified: {} }},",
                division.id,
                localized(&division.name),
                division.street_nl,
                division.street_fr,
                division.street_de,
                division.postal_code,
                localized(&division.town),
                division.serves,
                division.phone,
                division.status == "active",
                division.confidence == "high",
                division.note,
                verified(&division.verified)
            );
        }
        code.push_str("] },\n");
    }
    for division in &file.division {
        assert!(file.court.iter().any(|court| court.id == division.court), "{}: no such court", division.id);
    }
    code.push_str("];\npub(crate) static OUTDATED: &[OutdatedAddress] = &[\n");
    for old in &file.outdated {
        let _ = writeln!(
            code,
            "OutdatedAddress {{ street: &{:?}, postal_code: {}, help: {}, verified: {} }},",
            old.street,
            old.postal_code,
            localized(&old.help),
            verified(&old.verified)
        );
    }
    code.push_str("];\n");
}
