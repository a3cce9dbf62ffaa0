//! Names told by where they stand: under a closing formula, above an address, before a birth.

use super::{Finder, Found};
use crate::redact::PersonalKind;
use crate::redact::tokens::Gap;

/// So many lines under a name, an address may stand.
const ADDRESS_REACH: usize = 3;

impl Finder<'_, '_> {
    /// A line under the closing formula: `Karima Delvigne`, `Greet Soetens, voor het comité`, `De voorzitter, H. Maes`.
    pub(super) fn signed(&self, at: usize) -> Found {
        let t = self.tokens;
        let token = &t.all[at];
        let opens = t.starts_line(at)
            || token.gap == Gap::Column
            || t.mark(at.wrapping_sub(1), ",")
            || t.mark(at.wrapping_sub(1), ":")
            || t.mark(at.wrapping_sub(1), "–");
        if token.zone != crate::text::Zone::Closing || !opens || !token.is_capital || token.is_other {
            return None;
        }
        let to = self.read(at)?;
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        let named = (at..to).any(|i| t.all[i].is_given || t.all[i].is_family || self.is_initial(i) && i + 1 < to);
        let ends = t.ends_line(to)
            || t.mark(to, ",")
            || t.mark(to, "(")
            || t.mark(to, "-")
            || t.mark(to, "–")
            || t.mark(to, "|")
            || t.mark(to, "/")
            || t.get(to).is_some_and(|x| x.gap == Gap::Column)
            || t.is(to, &["en", "et", "und"]);
        let is_name = named || (2..=4).contains(&parts) && (!t.is_german || t.ends_line(to) || t.mark(to, ","));
        (is_name && ends).then(|| (at, self.row(to, false)))
    }

    /// A line of two to five capital words above an address.
    pub(super) fn in_address(&self, at: usize) -> Found {
        let t = self.tokens;
        if !(t.starts_line(at) || t.all[at].gap == Gap::Column)
            || t.all[at].zone != crate::text::Zone::Header
            || !t.all[at].is_capital
        {
            return None;
        }
        let to = self.read(at)?;
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        if !(2..=5).contains(&parts) || !(t.ends_line(to) || t.mark(to, ",") || t.mark(to, "(")) {
            return None;
        }
        // An address on one of the next lines, or behind the comma.
        let mut lines = 0;
        let mut i = to;
        while let Some(token) = t.get(i) {
            if matches!(token.gap, Gap::Line | Gap::Block | Gap::Column) {
                lines += 1;
            }
            if lines > ADDRESS_REACH {
                return None;
            }
            let first = self.known.partition_point(|p| p.span.end <= token.span.start);
            if self.known.get(first).is_some_and(|p| p.kind == PersonalKind::Address && p.span.overlaps(token.span)) {
                return Some((at, to));
            }
            if token.zone != crate::text::Zone::Header {
                return None;
            }
            i += 1;
        }
        None
    }

    /// `Wannes DE RYBEL, geboren op …`, `Leon Kirschvink, wohnhaft …`.
    pub(super) fn before_birth(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.all[at].is_capital || t.all[at].is_other || at > 0 && self.is_part(at - 1) && self.is_beside(at) {
            return None;
        }
        let to = self.read(at)?;
        let cue = to + usize::from(t.mark(to, ",") || t.mark(to, "("));
        let born = t.is(
            cue,
            &[
                "geboren",
                "geb",
                "ne",
                "nee",
                "wonende",
                "domicilie",
                "domiciliee",
                "wohnhaft",
                "°",
                "rr",
                "rrn",
                "nn",
                "niss",
                "insz",
                "rijksregisternummer",
                "nationalregisternummer",
                "demeurant",
                "verblijvende",
            ],
        ) || t.mark(cue, "°");
        let parts = (at..to).filter(|i| self.is_part(*i)).count();
        (born && (parts >= 2 || t.all[at].is_given || t.all[at].is_family)).then_some((at, to))
    }
}
