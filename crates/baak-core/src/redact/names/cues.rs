//! Names behind a title, a greeting, a label or a relation.

use super::words::{CLOSE, GREETINGS, LABELS, RELATIONS, TITLES};
use super::{Finder, Found};
use crate::redact::tokens::Gap;

impl Finder<'_, '_> {
    /// `mevrouw Goossens`, `M. et Mme Dupont`, `de heer Tom VERHULST`, `Frau Dr. Pauly`.
    pub(super) fn behind_title(&self, at: usize) -> Found {
        let t = self.tokens;
        let is_short = t.is(at, &["m", "me"]) && t.all[at].is_capital && (t.mark(at + 1, ".") || t.is(at, &["me"]));
        if !(t.is(at, TITLES) || is_short) {
            return None;
        }
        let mut from = at + 1 + usize::from(t.mark(at + 1, ".") && t.all[at + 1].gap == Gap::Joined);
        while t.is(from, TITLES) && (self.is_beside(from)) {
            from += 1 + usize::from(t.mark(from + 1, "."));
        }
        // A period that ends a sentence leads to no name.
        if t.mark(at + 1, ".") && t.all[at].folded.len() > 4 {
            return None;
        }
        let is_wrapped =
            t.get(from).is_some_and(|x| x.gap == Gap::Line) && !t.starts_line(at) && at - t.line_start(at) > 3;
        if !(self.is_beside(from) || is_wrapped) {
            return None;
        }
        let to = self.read(from)?;
        // `M. Verlackt` is a man in French only: elsewhere the M is of his own name.
        let start = if is_short && !t.is_french { at } else { from };
        Some((start, self.row(to, false)))
    }

    /// `Beste Fatima`, `Bonjour Leila,`, `Dag Jan`.
    pub(super) fn behind_greeting(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.is(at, GREETINGS)
            || !(t.starts_line(at)
                || t.is(at.wrapping_sub(1), GREETINGS)
                || t.is(at.wrapping_sub(1), &["sehr", "guten"])
                || t.mark(at.wrapping_sub(1), "."))
            || !self.is_beside(at + 1)
        {
            return None;
        }
        let to = self.read(at + 1)?;
        // `Hallo Welt`: a greeting ends its line or stands before a mark.
        let to = self.row(to, true);
        (t.ends_line(to) || t.get(to).is_some_and(|x| x.is_mark) || t.all[at + 1].is_given).then_some((at + 1, to))
    }

    /// `Naam: Jan Peeters`, `| Nom | Dupont |`, `EMPF.   LAMBERTZ ULRIKE`, `(get.) H. Maes`.
    pub(super) fn behind_label(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.is(at, LABELS) {
            return None;
        }
        let mut from = at + 1;
        let mut led = false;
        // `Naam en voornaam`, `Nom et prénom du demandeur`, `Name(n)`
        for _ in 0..5 {
            let small = t.is(
                from,
                &[
                    "en",
                    "et",
                    "und",
                    "du",
                    "de",
                    "van",
                    "des",
                    "der",
                    "la",
                    "le",
                    "l'",
                    "social",
                    "sociale",
                    "werker",
                    "werkster",
                    "assistent",
                    "assistente",
                    "persoon",
                ],
            ) || t.is(from, LABELS);
            if small && !t.starts_line(from) && !t.all[from].is_given {
                from += 1;
            }
        }
        while t
            .get(from)
            .is_some_and(|x| x.is_mark && [":", ".", ")", "…", "|", "-", "–", "—", "=", "*", "("].contains(&x.text))
            && from < at + 40
        {
            led |= t.mark(from, ":") || t.mark(from, "|") || t.mark(from, "=") || t.mark(from, ")");
            from += 1;
        }
        if t.get(from).is_some_and(|x| x.is_number && x.text.len() <= 5) && led {
            from += 1;
        }
        let gap = t.get(from)?.gap;
        led |= gap == Gap::Column || gap == Gap::Block && t.starts_line(at);
        let to = if led { self.read(from)? } else { return None };
        // A label names a person when what follows looks like one.
        let parts = (from..to).filter(|i| self.is_part(*i)).count();
        let shaped = (from..to).any(|i| t.all[i].is_given || t.all[i].is_family || self.is_initial(i) && i + 1 < to);
        let is_name_label = t.is(
            at,
            &[
                "naam",
                "nom",
                "voornaam",
                "prenom",
                "vorname",
                "achternaam",
                "familienaam",
                "nachname",
                "familienname",
                "get",
                "gez",
            ],
        );
        let ends = t.ends_line(to) || t.get(to).is_some_and(|x| x.is_mark || x.gap == Gap::Column);
        let is_enough = shaped
            || is_name_label
            || parts >= 2 && !t.is_german
            || parts >= 2
                && t.is(
                    at,
                    &[
                        "name",
                        "empf",
                        "empfanger",
                        "antragsteller",
                        "antragstellerin",
                        "ansprechpartner",
                        "ansprechpartnerin",
                        "sachbearbeiter",
                        "sachbearbeiterin",
                        "sachbearbeitung",
                        "s",
                        "mieter",
                        "mieterin",
                        "kontakt",
                    ],
                );
        // `PEETERS, Jan`
        let to = if t.mark(to, ",") && self.is_beside(to + 1) && t.get(to + 1).is_some_and(|x| x.is_given) {
            self.read(to + 1).unwrap_or(to)
        } else {
            to
        };
        (is_enough && ends).then_some((from, self.row(to, false)))
    }

    /// `uw zoon Lukas`, `votre fille Emma`, `maatschappelijk werker Joris Haemers`.
    pub(super) fn behind_relation(&self, at: usize) -> Found {
        let t = self.tokens;
        if !t.is(at, RELATIONS) {
            return None;
        }
        let mut from = at + 1;
        if t.mark(from, ",") || t.mark(from, ":") || t.mark(from, "(") {
            from += 1;
        }
        if t.get(from)?.gap == Gap::Block || t.get(from)?.gap == Gap::Joined && !t.mark(from - 1, "(") {
            return None;
        }
        let to = self.read(from)?;
        let named = (from..to).any(|i| t.all[i].is_given || t.all[i].is_family);
        let is_close =
            t.is(at, CLOSE) && (!t.is_german || from == at + 1) && !(t.is_german && t.is(at, &["kind", "kinder"]));
        let parts = (from..to).filter(|i| self.is_part(*i)).count();
        let is_task = t.is(
            at,
            &[
                "werker",
                "werkster",
                "assistent",
                "assistente",
                "consulent",
                "consulente",
                "begeleider",
                "begeleidster",
                "sociale",
                "social",
                "sozialarbeiter",
                "sozialarbeiterin",
                "sozialassistentin",
                "sozialassistent",
                "dossierbeheerder",
                "behandelaar",
            ],
        );
        let is_name = is_close || named && (parts >= 2 || t.all[from].is_given) || is_task && parts >= 2;
        is_name.then(|| (from, self.row(to, is_close)))
    }
}
