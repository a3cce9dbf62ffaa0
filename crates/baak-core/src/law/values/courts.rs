//! Labour courts: one that does not serve the reader's residence, or an address that is no longer right.

use super::{COURTS, Findings, OUTDATED, Shown};
use crate::entity::{CourtKind, EntityKind};
use crate::lang::Localized;
use crate::law::Verified;
use crate::pack::Sign;
use crate::span::Span;
use crate::text::{Text, Zone};
use std::collections::BTreeSet;

/// A labour court of first instance.
#[derive(Debug)]
pub struct LabourCourt {
    /// Its code.
    pub id: &'static str,
    /// Its name.
    pub name: Localized,
    /// The names by which a letter tells it or one of its divisions, lower-cased.
    pub(crate) places: &'static [&'static str],
    /// First and last postal code of about the area that it serves.
    pub postal_codes: &'static [(u16, u16)],
    /// How far this was checked.
    pub verified: Verified,
    /// Its divisions; a court without divisions has one.
    pub divisions: &'static [Division],
}

/// A division of a labour court.
#[derive(Debug)]
pub struct Division {
    /// Its code.
    pub id: &'static str,
    /// Its name.
    pub name: Localized,
    /// Street and number in Dutch, French and German, where they are known.
    pub streets: [Option<&'static str>; 3],
    /// Four digits.
    pub postal_code: u16,
    /// Its town.
    pub town: Localized,
    /// The area that it serves, in English.
    pub serves: &'static str,
    /// Its telephone.
    pub phone: Option<&'static str>,
    /// Whether it still is where it was.
    pub is_active: bool,
    /// Whether the address may be suggested.
    pub is_certain: bool,
    /// A remark for reviewers, in English.
    pub note: Option<&'static str>,
    /// How far this was checked.
    pub verified: Verified,
}

/// An address that letters still give and that is no longer right.
#[derive(Debug)]
#[allow(dead_code, reason = "how far a row was checked is for its reviewers")]
pub(crate) struct OutdatedAddress {
    /// Pieces that tell it, lower-cased; empty for any address with the postal code.
    pub(crate) street: &'static [&'static str],
    pub(crate) postal_code: u16,
    /// What happened to it.
    pub(crate) help: Localized,
    pub(crate) verified: Verified,
}

/// How a line begins that names the addressee.
const ADDRESSEE: [&str; 22] = [
    "mevrouw",
    "mevr.",
    "mw.",
    "de heer",
    "dhr.",
    "mijnheer",
    "meneer",
    "aan mevrouw",
    "aan de heer",
    "madame",
    "mme",
    "monsieur",
    "m. ",
    "mr ",
    "à madame",
    "à monsieur",
    "frau",
    "herr ",
    "herrn",
    "an frau",
    "an herrn",
    "aan:",
];
/// So many lines above the place name the addressee may stand.
const ADDRESS_LINES: usize = 4;

pub(super) fn find(text: &Text<'_>, out: &mut Findings<'_>) {
    outdated(text, out);
    wrong_place(text, out);
}

/// All labour courts of first instance.
pub fn labour_courts() -> &'static [LabourCourt] {
    COURTS
}

fn serves(court: &LabourCourt, code: u16) -> bool {
    court.postal_codes.iter().any(|(from, to)| (*from..=*to).contains(&code))
}

fn wrong_place(text: &Text<'_>, out: &mut Findings<'_>) {
    let Some(check) = out.wanted("wrong-court-place") else { return };
    let Some((code, address)) = readers_postal_code(text) else { return };
    let right: Vec<&LabourCourt> = COURTS.iter().filter(|court| serves(court, code)).collect();
    let named = named_courts(text);
    // A letter that names several courts lets its reader choose.
    let ids: BTreeSet<&str> = named.iter().map(|(court, _)| court.id).collect();
    let is_right = named.iter().any(|(court, _)| right.iter().any(|r| r.id == court.id));
    let towns: BTreeSet<&[&str]> = named.iter().map(|(court, _)| court.places).collect();
    if right.is_empty() || ids.is_empty() || is_right || towns.len() > 1 {
        return;
    }
    let choice = right.iter().map(|court| court.name).collect();
    let fill = vec![("postcode", Shown::Text(format!("{code:04}"))), ("right", Shown::Names(choice))];
    out.add(check, named[0].1, vec![address], fill);
}

/// The courts that the letter sends its reader to, by their own names.
pub(crate) fn named_courts(text: &Text<'_>) -> Vec<(&'static LabourCourt, Span)> {
    let mut named = Vec::new();
    for (sign, m) in text.signs("appeal-court") {
        if sign != Sign::Present {
            continue;
        }
        for entity in text.entities_in(text.lines[m.sentence as usize].span()) {
            if entity.kind != EntityKind::Court(CourtKind::Labour) {
                continue;
            }
            let name = entity.span.of(&text.document.text).to_lowercase();
            named.extend(COURTS.iter().filter(|court| is_named(court, &name)).map(|court| (court, entity.span)));
        }
    }
    named
}

/// Whether a court's name holds one of its places as words of their own.
pub(super) fn is_named(court: &LabourCourt, name: &str) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
    court.places.iter().any(|place| {
        name.match_indices(place)
            .any(|(at, _)| is_edge(name[..at].chars().next_back()) && is_edge(name[at + place.len()..].chars().next()))
    })
}

/// The postal code of the reader, when the header has exactly one address under a name with `Mevrouw` or the like.
fn readers_postal_code(text: &Text<'_>) -> Option<(u16, Span)> {
    let source = &text.document.text;
    let mut found: Option<(u16, Span)> = None;
    for line in text.lines.iter().filter(|line| line.zone == Zone::Header) {
        for entity in text.entities_in(line.span()) {
            let EntityKind::Address { postal_code: Some(code), .. } = entity.kind else { continue };
            if !is_under_a_name(source, entity.span) {
                continue;
            }
            if found.is_some_and(|(other, _)| other != code) {
                return None;
            }
            found.get_or_insert((code, entity.span));
        }
    }
    found
}

fn is_under_a_name(source: &str, address: Span) -> bool {
    // Only what stands in the same column counts.
    let line_start = source[..address.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let indent = source[line_start..address.start as usize].chars().take_while(|c| c.is_whitespace()).count();
    source[..address.end as usize].rsplit('\n').take(ADDRESS_LINES).take_while(|line| !line.trim().is_empty()).any(
        |line| {
            let own = line.chars().take_while(|c| c.is_whitespace()).count();
            let line = line.trim_start().trim_start_matches(['*', '_', '|', ' ']).to_lowercase();
            own == indent && ADDRESSEE.iter().any(|name| line.starts_with(name))
        },
    )
}

fn outdated(text: &Text<'_>, out: &mut Findings<'_>) {
    let Some(check) = out.wanted("court-address-outdated") else { return };
    for (sign, m) in text.signs("appeal-court-address") {
        if sign == Sign::Unsure {
            continue;
        }
        let line = text.lines[m.sentence as usize].span();
        let said = line.of(&text.document.text).to_lowercase();
        for old in OUTDATED {
            let is_street = old.street.iter().any(|street| {
                said.match_indices(street)
                    .any(|(at, _)| !said[at + street.len()..].starts_with(|c: char| c.is_ascii_digit()))
            });
            let place = text.entities_in(line).iter().find(|entity| {
                matches!(entity.kind, EntityKind::Address { postal_code, .. }
                    if postal_code == Some(old.postal_code) || (is_street && postal_code.is_none()))
            });
            if let Some(place) = place
                && (is_street || old.street.is_empty())
            {
                out.add(check, place.span, Vec::new(), vec![("right", Shown::Local(old.help))]);
            }
        }
    }
}
