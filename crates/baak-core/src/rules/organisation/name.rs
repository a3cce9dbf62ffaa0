#![doc = include_str!("name.md")]

use crate::diagnostic::{Place, Severity};
use crate::entity::{EntityKind, Slot};
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};

/// Flags a letter that shows none of the organisation's names, or none of its services.
pub(crate) const RULE: Rule = Rule {
    code: "organisation/name",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Naam van uw organisatie",
        fr: "Nom de votre organisation",
        de: "Name Ihrer Organisation",
        en: "Name of your organisation",
    },
    message: Localized {
        nl: "De brief zegt niet van wie hij komt: {names}.",
        fr: "La lettre ne dit pas de qui elle vient : {names}.",
        de: "Der Brief sagt nicht, von wem er kommt: {names}.",
        en: "The letter does not say who sends it: {names}.",
    },
    why: Localized {
        nl: "De lezer moet weten wie schrijft en waar hij terechtkan.",
        fr: "Le lecteur doit savoir qui écrit et où s'adresser.",
        de: "Leser müssen wissen, wer schreibt und an wen sie sich wenden können.",
        en: "Readers must know who writes and where to turn.",
    },
    help: Localized {
        nl: "Zet de naam bovenaan, zoals hij in baak.toml staat.",
        fr: "Mettez le nom en tête, comme il est écrit dans baak.toml.",
        de: "Setzen Sie den Namen an den Anfang, so wie er in baak.toml steht.",
        en: "Put the name at the top, as it stands in baak.toml.",
    },
    source: "baak.toml, [organisation]",
    limits: &[],
    page: include_str!("name.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let organisation = &text.house.own().organisation;
    let is_service = |kind: &EntityKind| matches!(kind, EntityKind::Placeholder(Slot::Service));
    let asked = || [&organisation.names, &organisation.services].into_iter().filter(|names| !names.is_empty());
    let Some(first) = text.lines.first().filter(|_| !text.document.incomplete && asked().next().is_some()) else {
        return;
    };
    if text.entities.iter().any(|entity| is_service(&entity.kind)) {
        return;
    }
    let letter = folded(&text.document.text);
    for names in asked() {
        if !names.iter().any(|name| letter.contains(&folded(name))) {
            let finding = found.at(first.span(), &[("names", &names.join(", "))]);
            finding.place = Place::Missing { near: first.span() };
        }
    }
}

/// Small letters, one space between words, one kind of apostrophe.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('’', "'")
}
