#![doc = include_str!("court.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::law::{self, LabourCourt};
use crate::rules::{Context, Findings, Rule};

/// Flags a labour court that is not the one of the organisation's district.
pub(crate) const RULE: Rule = Rule {
    code: "organisation/court",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Rechtbank van uw streek",
        fr: "Tribunal de votre arrondissement",
        de: "Gericht Ihres Bezirks",
        en: "Court of your district",
    },
    message: Localized {
        nl: "Dit is niet de rechtbank van uw streek: {found}.",
        fr: "Ce n'est pas le tribunal de votre arrondissement : {found}.",
        de: "Das ist nicht das Gericht Ihres Bezirks: {found}.",
        en: "This is not the court of your district: {found}.",
    },
    why: Localized {
        nl: "Wie naar de verkeerde rechtbank stapt, kan zijn beroep te laat instellen.",
        fr: "Qui s'adresse au mauvais tribunal risque d'introduire son recours trop tard.",
        de: "Wer sich an das falsche Gericht wendet, kann die Frist verpassen.",
        en: "People who go to the wrong court may be too late with their appeal.",
    },
    help: Localized {
        nl: "Volgens baak.toml is het: {own}.",
        fr: "Selon baak.toml, c'est : {own}.",
        de: "Laut baak.toml ist es: {own}.",
        en: "According to baak.toml it is: {own}.",
    },
    source: "baak.toml, [organisation]",
    limits: &[],
    page: include_str!("court.md"),
    check,
};

/// The words before the name of a division.
const DIVISION: [&str; 4] = ["afdeling ", "division de ", "division d'", "abteilung "];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let own = &text.house.own().organisation.courts;
    if own.is_empty() {
        return;
    }
    let named = law::named_courts(text);
    let is_ours = |court: &LabourCourt| own.iter().any(|id| court.id == *id || has_division(court, id));
    let wrong = if named.iter().any(|(court, _)| is_ours(court)) {
        let line = |at: u32| text.lines.iter().find(|line| line.span().start <= at && at < line.span().end);
        named.iter().find(|(court, span)| {
            line(span.start).is_some_and(|line| {
                let said = line.span().of(&text.document.text).to_lowercase().replace('’', "'");
                is_ours(court) && names_other_division(court, own, &said)
            })
        })
    } else {
        named.first()
    };
    let Some((_, span)) = wrong else { return };
    let own_names: Vec<String> = own.iter().map(|id| name_of(id, text.language.lang)).collect();
    found.at(*span, &[("found", &span.of(&text.document.text)), ("own", &own_names.join(", "))]);
}

fn has_division(court: &LabourCourt, id: &str) -> bool {
    court.divisions.iter().any(|division| division.id == id)
}

/// Whether a sentence sends to a division of this court that is not among the organisation's own.
fn names_other_division(court: &LabourCourt, own: &[&str], said: &str) -> bool {
    if own.contains(&court.id) {
        return false;
    }
    let towns = |id: &str| {
        let division = court.divisions.iter().find(|division| division.id == id);
        division.map(|division| [division.town.nl, division.town.fr, division.town.de].map(str::to_lowercase))
    };
    let is_said = |towns: &[String; 3]| {
        DIVISION.iter().any(|word| {
            said.match_indices(word).any(|(at, _)| towns.iter().any(|town| said[at + word.len()..].starts_with(town)))
        })
    };
    let mut others = court.divisions.iter().filter(|division| !own.contains(&division.id));
    let says_ours = own.iter().filter_map(|id| towns(id)).any(|towns| is_said(&towns));
    !says_ours && others.any(|division| towns(division.id).is_some_and(|towns| is_said(&towns)))
}

/// The name of a court or division.
fn name_of(id: &str, lang: Lang) -> String {
    let mut courts = law::labour_courts().iter();
    let of_division = |court: &LabourCourt| court.divisions.iter().find(|division| division.id == id).map(|d| d.name);
    let name = courts.find_map(|court| if court.id == id { Some(court.name) } else { of_division(court) });
    name.map_or_else(|| id.to_owned(), |name| name.get(lang.into()).to_owned())
}
