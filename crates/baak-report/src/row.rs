//! One row of the legal data, as a person reads it.

use crate::words;
use baak_core::lang::UiLang;
use baak_core::law::{self, Requirement, Verified};

/// A source with each act named once: `Act of …, art. 7; art. 13`.
pub(crate) fn cited(source: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut last = "";
    for part in source.split("; ") {
        let article = [", art. ", ", Art. "].iter().find_map(|mark| part.find(mark));
        let (act, rest) = article.map_or((part, ""), |at| part.split_at(at));
        let is_again = !rest.is_empty() && act == last;
        parts.push(if is_again { rest.trim_start_matches(", ").to_owned() } else { part.to_owned() });
        last = act;
    }
    parts.join("; ")
}

/// From when until when the row applies, where a source says so.
pub(crate) fn in_force(row: &Requirement, ui: UiLang) -> Option<String> {
    let period = law::in_force(row);
    let words = match (period.from, period.until) {
        (None, None) => return None,
        (Some(_), None) => &words::IN_FORCE_FROM,
        (None, Some(_)) => &words::IN_FORCE_UNTIL,
        (Some(_), Some(_)) => &words::IN_FORCE_BETWEEN,
    };
    let day = |day: Option<law::Day>| day.map(|day| day.in_words(ui)).unwrap_or_default();
    Some(words.get(ui).replace("{from}", &day(period.from)).replace("{until}", &day(period.until)))
}

/// How far a row was checked.
pub(crate) fn verified(verified: Verified, ui: UiLang) -> String {
    match verified {
        Verified::Page(url) => format!("{} {url}", words::VERIFIED_PAGE.get(ui)),
        Verified::Report(place) => format!("{} {}", words::VERIFIED_REPORT.get(ui), words::lines(place, ui)),
        Verified::Memory => format!("! {}", words::VERIFIED_NOT.get(ui)),
        Verified::House => words::VERIFIED_HOUSE.get(ui).to_owned(),
    }
}

/// For which kinds of letter, in words.
pub(crate) fn kinds(row: &Requirement, ui: UiLang) -> String {
    let titles = row.kinds.iter().map(|id| match law::kind(id) {
        Some(kind) => kind.title.get(ui),
        None => words::ANY_DECISION.get(ui),
    });
    titles.collect::<Vec<_>>().join("; ")
}

/// For whom, where not for all letters of its regime.
pub(crate) fn audience(row: &Requirement, ui: UiLang) -> Option<String> {
    let named: Vec<&str> = row
        .applies_to
        .iter()
        .filter_map(|who| match law::regime(who) {
            Some(regime) => Some(regime.title.get(ui)),
            None => words::audience(who).map(|words| words.get(ui)),
        })
        .collect();
    (!named.is_empty()).then(|| format!("{} {}", words::ONLY_FOR.get(ui), named.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_named_once() {
        for (source, short) in [
            (
                "Wet A, art. 7, eerste lid; Wet A, art. 13; Wet B, art. 3",
                "Wet A, art. 7, eerste lid; art. 13; Wet B, art. 3",
            ),
            ("Gesetz A, Art. 1; Gesetz A, Art. 2", "Gesetz A, Art. 1; Art. 2"),
            ("Wet A; Wet A", "Wet A; Wet A"),
            ("Goede praktijk", "Goede praktijk"),
            ("", ""),
        ] {
            assert_eq!(cited(source), short);
        }
    }

    #[test]
    fn every_row_names_its_audience_in_every_language() {
        for row in law::regimes().iter().flat_map(|regime| regime.requirements) {
            for ui in UiLang::ALL {
                let for_all = row.applies_to.iter().all(|who| *who == "any-authority");
                assert_eq!(audience(row, ui).is_none(), for_all, "{}: {:?}", row.id, row.applies_to);
                assert!(!kinds(row, ui).is_empty());
            }
        }
    }
}
