#![doc = include_str!("contact.md")]

use crate::diagnostic::Severity;
use crate::entity::{EntityKind, Slot};
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags a telephone number or e-mail address that is nearly one of the organisation's, and the first one of a letter that
/// shows only those of others.
pub(crate) const RULE: Rule = Rule {
    code: "organisation/contact",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Telefoon of e-mail van uw organisatie",
        fr: "Téléphone ou e-mail de votre organisation",
        de: "Telefon oder E-Mail Ihrer Organisation",
        en: "Phone or e-mail of your organisation",
    },
    message: Localized {
        nl: "“{found}” is niet van uw organisatie.",
        fr: "« {found} » n'est pas de votre organisation.",
        de: "„{found}“ gehört nicht zu Ihrer Organisation.",
        en: "“{found}” is not of your organisation.",
    },
    why: Localized {
        nl: "Wie een verkeerd nummer belt, krijgt geen hulp en verliest tijd.",
        fr: "Qui appelle un mauvais numéro ne reçoit pas d'aide et perd du temps.",
        de: "Wer eine falsche Nummer anruft, bekommt keine Hilfe und verliert Zeit.",
        en: "People who call a wrong number get no help and lose time.",
    },
    help: Localized {
        nl: "Volgens baak.toml is het: {own}.",
        fr: "Selon baak.toml, c'est : {own}.",
        de: "Laut baak.toml ist es: {own}.",
        en: "According to baak.toml it is: {own}.",
    },
    source: "baak.toml, [organisation]",
    limits: &[],
    page: include_str!("contact.md"),
    check,
};

/// A number or address that differs in so many signs at most is meant to be ours. Chosen by us.
const MOST_SLIPS: usize = 2;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let organisation = &cx.text.house.own().organisation;
    report(cx, found, &organisation.phones, EntityKind::Phone, Slot::Phone, digits);
    report(cx, found, &organisation.emails, EntityKind::Email, Slot::Email, |text| text.trim().to_lowercase());
}

fn report(
    cx: &Context<'_>,
    found: &mut Findings<'_>,
    own: &[&str],
    kind: EntityKind,
    slot: Slot,
    normal: fn(&str) -> String,
) {
    let text = cx.text;
    let shown: Vec<(Span, String)> = text
        .entities
        .iter()
        .filter(|entity| entity.kind == kind)
        .map(|entity| (entity.span, normal(entity.span.of(&text.document.text))))
        .collect();
    if own.is_empty() || shown.is_empty() {
        return;
    }
    // `09 266*` stands for all numbers that begin so, `@ocmw.gent` for all addresses there.
    let is_ours = |value: &str| {
        own.iter().any(|own| match own.strip_suffix('*') {
            Some(start) => value.starts_with(&normal(start)),
            None if own.starts_with('@') => value.ends_with(&normal(own)),
            None => value == normal(own),
        })
    };
    let is_slip = |value: &str| own.iter().any(|own| slips(value, &normal(own)).is_some());
    let all = own.join(", ");
    let mut say = |span: Span| {
        found.at(span, &[("found", &span.of(&text.document.text)), ("own", &all)]);
    };
    let slipped: Vec<Span> =
        shown.iter().filter(|(_, value)| !is_ours(value) && is_slip(value)).map(|(span, _)| *span).collect();
    let has_slot = text.entities.iter().any(|entity| entity.kind == EntityKind::Placeholder(slot));
    if slipped.is_empty() && !has_slot && !shown.iter().any(|(_, value)| is_ours(value)) {
        say(shown[0].0);
    }
    slipped.into_iter().for_each(&mut say);
}

/// The digits of a number as it is dialled in the country: `+32 (0)9 266` is `09266`.
fn digits(number: &str) -> String {
    let number = number.replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("0032").or_else(|| digits.strip_prefix("32").filter(|_| number.contains('+'))) {
        Some(rest) => format!("0{rest}"),
        None => digits,
    }
}

/// In how many signs two values of one length differ, when they are few.
fn slips(a: &str, b: &str) -> Option<usize> {
    let differ = a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count();
    (a.len() == b.len() && differ <= MOST_SLIPS).then_some(differ)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        for number in ["09 266 91 11", "+32 9 266 91 11", "0032 9 266.91.11", "+32 (0)9/266.91.11"] {
            assert_eq!(digits(number), "092669111", "{number}");
        }
        assert_eq!(digits("32 11 22"), "321122", "no country code without its plus");
    }

    #[test]
    fn a_slip_is_a_sign_or_two() {
        assert_eq!(slips("092669111", "092669112"), Some(1));
        assert_eq!(slips("092669111", "092660000"), None);
        assert_eq!(slips("0926691", "092669111"), None);
    }
}
