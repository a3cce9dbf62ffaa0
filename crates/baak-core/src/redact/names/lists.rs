//! Names told by themselves: initials, and the lists of given and family names.

use super::words::{GREETINGS, LABELS, TITLES};
use super::{Finder, Found};
use crate::redact::tokens::{Gap, fold};

impl Finder<'_, '_> {
    /// `H. Baudot`, `A.-M. Dupont`, `Willemart P.`
    pub(super) fn initials(&self, at: usize) -> Found {
        let t = self.tokens;
        if !self.is_initial(at) || t.all[at].text.chars().count() > 5 {
            return None;
        }
        let dotted = t.mark(at + 1, ".") && t.all[at + 1].gap == Gap::Joined || t.all[at].text.ends_with('.');
        let to = self.read(at)?;
        let full = (at..to).any(|i| self.is_part(i) && !self.is_initial(i) && t.all[i].text.len() > 2);
        let known = (at..to).any(|i| t.all[i].is_family || t.all[i].is_given);
        // `A. Feiten` opens a section.
        let is_heading = t.starts_line(at) && t.all[at].zone == crate::text::Zone::Body && !known;
        let before = at.wrapping_sub(1);
        let in_law = t.is(
            before,
            &[
                "art",
                "artikel",
                "article",
                "nr",
                "lid",
                "bijlage",
                "annexe",
                "anlage",
                "§",
                "deel",
                "categorie",
                "kategorie",
                "team",
                "bus",
                "boite",
                "punkt",
                "punt",
                "point",
            ],
        );
        (dotted && full && !is_heading && !in_law && !(t.is_german && !known && (t.is(at, &["z", "d", "u", "s", "i"]))))
            .then_some((at, to))
    }

    /// A name of the lists: a given name with what follows, or with the family name before it.
    pub(super) fn listed(&self, at: usize) -> Found {
        let t = self.tokens;
        let token = &t.all[at];
        let to = self.read(at)?;
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        let given = (at..to).filter(|i| t.all[*i].is_given).count();
        let family = (at..to).filter(|i| t.all[*i].is_family).count();
        // `rue Joseph Wauters`, `vzw Sint-Anna`, `Sankt Lambert`
        let before = at.wrapping_sub(1);
        if t.is(
            before,
            &[
                "sint",
                "sankt",
                "saint",
                "sainte",
                "st",
                "rue",
                "avenue",
                "place",
                "vzw",
                "asbl",
                "firma",
                "bv",
                "nv",
                "spedition",
                "drukkerij",
                "bakkerij",
                "schreinerei",
            ],
        ) || self.is_organisation(at, to)
        {
            return None;
        }
        if token.is_given {
            let alone = parts == 1;
            // German nouns follow a given name seldom, but do.
            let end =
                if t.is_german && !alone && family == 0 && given == 1 && parts > 3 { self.shorten(at, to) } else { to };
            let is_sure = !alone || !is_ambiguous(&token.folded);
            if alone
                && is_sure
                && at > 0
                && self.is_part(before)
                && self.is_beside(at)
                && (t.all[before].is_all_capitals || t.all[before].is_family)
            {
                return Some((before, to));
            }
            return is_sure.then(|| (at, self.row(end, false)));
        }
        // `LAMBERTZ ULRIKE`, `Peeters Jan`, `PEETERS, Jan`
        if given > 0 && family > 0 && parts <= 4 {
            return Some((at, to));
        }
        if t.mark(to, ",")
            && parts <= 2
            && self.is_beside(to + 1)
            && t.get(to + 1).is_some_and(|x| x.is_given)
            && token.is_family
        {
            let end = self.read(to + 1)?;
            return Some((at, end));
        }
        let with_initial = (at..to).any(|i| self.is_initial(i));
        (family >= 1 && parts >= 2 && (with_initial || parts == family)).then_some((at, to))
    }

    /// A given name and the two parts behind it.
    pub(super) fn shorten(&self, at: usize, to: usize) -> usize {
        let parts: Vec<usize> = (at..to).filter(|i| self.is_part(*i)).collect();
        parts.get(1).map_or(to, |second| second + 1)
    }

    /// Whether an ordinary word in the same run of capitals tells an organisation.
    pub(super) fn is_organisation(&self, at: usize, to: usize) -> bool {
        let t = self.tokens;
        let is_body = |i: usize| {
            t.get(i).is_some_and(|x| x.is_other && x.is_capital)
                && !t.is(i, TITLES)
                && !t.is(i, GREETINGS)
                && !t.is(i, LABELS)
                && t.is(
                    i,
                    &[
                        "ocmw",
                        "cpas",
                        "oshz",
                        "vzw",
                        "asbl",
                        "stad",
                        "ville",
                        "gemeente",
                        "commune",
                        "gemeinde",
                        "kliniek",
                        "ziekenhuis",
                        "hopital",
                        "school",
                        "ecole",
                        "huis",
                        "maison",
                        "woonzorgcentrum",
                        "stichting",
                        "fondation",
                        "fonds",
                        "institut",
                        "instituut",
                        "kaserne",
                        "schule",
                        "klinik",
                    ],
                )
        };
        at > 0 && is_body(at - 1) && self.is_beside(at) || is_body(to) && self.is_beside(to)
    }
}

/// Given names that are other words too: they count only with a family name.
fn is_ambiguous(folded: &str) -> bool {
    const WORDS: [&str; 34] = [
        "mark",
        "roman",
        "rose",
        "may",
        "mai",
        "can",
        "an",
        "bas",
        "gust",
        "ria",
        "wies",
        "ward",
        "fien",
        "line",
        "marine",
        "victoire",
        "france",
        "claire",
        "clemence",
        "constance",
        "aurore",
        "violette",
        "pol",
        "stan",
        "grace",
        "till",
        "linde",
        "august",
        "juli",
        "juliette",
        "flora",
        "will",
        "pascal",
        "aude",
    ];
    let word = fold(folded);
    WORDS.contains(&word.as_str()) || word.len() <= 2
}
