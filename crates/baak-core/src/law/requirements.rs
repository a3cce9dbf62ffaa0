//! Which rows apply to a letter: by its regime and kind, its date, its region, and its subject.

use super::classify::subject;
use super::validity::letter_day;
use super::{Day, Regime, Requirement, elements, regime};
use crate::entity::{CourtKind, EntityKind};
use crate::text::Text;
use std::cmp::Reverse;

/// Regimes whose letters come from federal authorities, so that the federal openness act applies to them.
const FEDERAL: [&str; 4] = ["unemployment", "pensions", "disability", "general-federal"];

/// The part of the country whose rules govern a letter, where that matters (family benefits).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The Flemish Region and Community.
    Flanders,
    /// The Walloon Region without the nine German-speaking municipalities.
    Wallonia,
    /// The Brussels-Capital Region.
    Brussels,
    /// The nine municipalities of the German-speaking Community.
    GermanSpeaking,
}

impl Region {
    /// The region of a postal code (bpost, list of postal codes).
    pub const fn of_postal_code(code: u16) -> Option<Self> {
        match code {
            1000..=1299 => Some(Self::Brussels),
            4700..=4791 => Some(Self::GermanSpeaking),
            1300..=1499 | 4000..=7999 => Some(Self::Wallonia),
            1500..=3999 | 8000..=9999 => Some(Self::Flanders),
            _ => None,
        }
    }

    /// The region that all postal codes of the letter share. Brussels counts only where it is the only one: central
    /// services of every region have their seat there.
    fn of(text: &Text<'_>) -> Option<Self> {
        let codes = text.entities.iter().filter_map(|entity| match entity.kind {
            EntityKind::Address { postal_code: Some(code), .. } => Self::of_postal_code(code),
            _ => None,
        });
        let (mut region, mut is_brussels) = (None, false);
        for found in codes {
            match (found, region) {
                (Self::Brussels, _) => is_brussels = true,
                (found, Some(other)) if found != other => return None,
                (found, _) => region = Some(found),
            }
        }
        region.or(is_brussels.then_some(Self::Brussels))
    }

    /// The region that a regime belongs to.
    fn of_regime(id: &str) -> Option<Self> {
        match id.rsplit_once('-')?.1 {
            "flanders" => Some(Self::Flanders),
            "wallonia" => Some(Self::Wallonia),
            "brussels" => Some(Self::Brussels),
            _ => None,
        }
    }
}

/// What a letter is about whose regime only says who sends it ([`Regime::overlay`]: the German-speaking Community).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subject {
    /// Not known: social security, which the labour court hears.
    #[default]
    Any,
    /// No social security: the authority's own matters, which other bodies hear.
    Administration,
    /// This regime.
    Regime(&'static str),
}

/// What decides, besides regime and kind, which rows apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Circumstances {
    /// The day whose law counts; all law when not known.
    pub as_of: Option<Day>,
    /// The region; the rows of every region count when not known.
    pub region: Option<Region>,
    /// The subject, for a regime that only says who sends the letter.
    pub subject: Subject,
}

impl Circumstances {
    /// What the letter shows of them. `as_of` is the day that the user asks for; the letter's own date else.
    pub fn of(text: &Text<'_>, regime_id: &str, as_of: Option<Day>) -> Self {
        let is_overlay = regime(regime_id).is_some_and(|regime| regime.overlay);
        Self {
            as_of: as_of.or_else(|| letter_day(text)),
            region: Region::of(text),
            subject: if is_overlay { subject_of(text) } else { Subject::Any },
        }
    }
}

fn subject_of(text: &Text<'_>) -> Subject {
    let names_labour_court = || text.entities.iter().any(|e| e.kind == EntityKind::Court(CourtKind::Labour));
    match subject(text) {
        Some(id) => Subject::Regime(id),
        None if names_labour_court() => Subject::Any,
        None => Subject::Administration,
    }
}

/// The rows that apply to a letter of this regime and kind, in the order of the checklist, one for each element.
///
/// Where two rows ask for the same element, the subject regime wins over the general ones, be it stricter or milder, and in
/// one regime the stricter row. An overlay comes on top of the subject and never makes it milder.
///
/// A row may be for some letters only ([`Requirement::applies_to`]):
/// - the code of a regime: letters of that regime or subject;
/// - `any-authority`: all; `federal`: letters of federal authorities; `council-of-state`: letters that only the Council of
///   State can review;
/// - `flanders`, `wallonia`: letters of that region, and letters whose region is not known;
/// - `labour-court`: subjects that the labour court hears; `social-housing`; `administration`: subjects that another body
///   hears.
pub fn requirements(regime_id: &str, kind: &str, circumstances: &Circumstances) -> Vec<&'static Requirement> {
    let Some(asked) = regime(regime_id) else { return Vec::new() };
    let mut rows: Vec<(&'static Regime, &'static Requirement)> = Vec::new();
    for from in loaded(asked, circumstances) {
        let mut own: Vec<&Requirement> = from
            .requirements
            .iter()
            .filter(|row| row.is_for(kind) && row.in_force.holds(circumstances.as_of))
            .filter(|row| is_addressed(row, asked, circumstances))
            .collect();
        own.sort_by_key(|row| Reverse(row.level));
        for row in own {
            match rows.iter_mut().find(|(_, other)| other.element == row.element) {
                None => rows.push((from, row)),
                Some(other) if other.0.overlay && row.level > other.1.level => *other = (from, row),
                Some(_) => {}
            }
        }
    }
    let place = |row: &Requirement| elements().iter().position(|e| e.id == row.element);
    rows.sort_by_cached_key(|(_, row)| place(row));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The regimes whose rows count, the most special first.
fn loaded(asked: &'static Regime, circumstances: &Circumstances) -> Vec<&'static Regime> {
    let mut list = vec![asked];
    let mut base = asked;
    if asked.overlay
        && let Subject::Regime(id) = circumstances.subject
        && let Some(subject) = regime(id)
    {
        list.push(subject);
        base = subject;
    }
    let is_administration = asked.overlay && circumstances.subject == Subject::Administration;
    for id in base.also_check.iter().filter(|id| !base.excludes.contains(id)) {
        // A regime of all regions checks the general law of one of them; it does not hold for letters of another.
        let is_elsewhere = Region::of_regime(base.id).is_none()
            && Region::of_regime(id).is_some_and(|its| circumstances.region.is_some_and(|here| here != its));
        let is_general = is_administration_regime(id) || *id == "good-practice";
        if !is_elsewhere && (is_general || !is_administration) {
            list.extend(regime(id));
        }
    }
    list.retain(|regime| regime.in_force.holds(circumstances.as_of));
    list
}

/// Regimes whose disputes another body than the labour court hears.
pub(crate) fn is_administration_regime(id: &str) -> bool {
    id.starts_with("general-") || is_social_housing(id)
}

fn is_social_housing(id: &str) -> bool {
    id.starts_with("social-housing-")
}

fn is_addressed(row: &Requirement, asked: &Regime, circumstances: &Circumstances) -> bool {
    let subject = match circumstances.subject {
        _ if !asked.overlay => Some(asked.id),
        Subject::Regime(id) => Some(id),
        Subject::Any | Subject::Administration => None,
    };
    let is_administration = match circumstances.subject {
        Subject::Administration if asked.overlay => true,
        _ => subject.is_some_and(is_administration_regime),
    };
    let is_in = |region: Region| circumstances.region.is_none_or(|here| here == region);
    row.applies_to.is_empty()
        || row.applies_to.iter().any(|who| match *who {
            "any-authority" => true,
            "federal" => subject.is_some_and(|id| FEDERAL.contains(&id)),
            "council-of-state" => asked.id == "general-federal",
            "flanders" => is_in(Region::Flanders),
            "wallonia" => is_in(Region::Wallonia),
            "labour-court" => !is_administration,
            "administration" => is_administration,
            "social-housing" => subject.is_some_and(is_social_housing),
            id => id == asked.id || subject == Some(id),
        })
}

#[cfg(test)]
mod tests;
