#![doc = include_str!("digital_only.md")]

use crate::check::is_digital_only;
use crate::cue::Match;
use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};
use crate::text::Zone;

/// Flags a letter that can be answered through a screen only.
pub(crate) const RULE: Rule = Rule {
    code: "contact/digital-only",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Alleen via een scherm",
        fr: "Uniquement par écran",
        de: "Nur über einen Bildschirm",
        en: "Through a screen only",
    },
    message: Localized {
        nl: "De lezer kan hier alleen digitaal terecht.",
        fr: "Le lecteur ne peut agir ici que par voie numérique.",
        de: "Hier geht es nur digital.",
        en: "The reader can only act through a screen.",
    },
    why: Localized {
        nl: "Wie geen computer, e-mail of itsme heeft, kan niets doen.",
        fr: "Qui n'a ni ordinateur, ni e-mail, ni itsme ne peut rien faire.",
        de: "Wer keinen Computer, keine E-Mail und kein itsme hat, kann nichts tun.",
        en: "People without a computer, e-mail or itsme can do nothing.",
    },
    help: Localized {
        nl: "Geef ook een telefoonnummer, een loket of de post.",
        fr: "Donnez aussi un numéro, un guichet ou la poste.",
        de: "Nennen Sie auch Telefon, Schalter oder Post.",
        en: "Also give a phone number, a desk or the post.",
    },
    source: "Verslag 2024-2025 Steunpunt tot bestrijding van armoede (digitale uitsluiting)",
    limits: &[],
    page: include_str!("digital_only.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    if cx.text.document.incomplete || !is_digital_only(cx.text) {
        return;
    }
    // A sentence for the reader: not the address of a court, nor how the letter was made.
    let is_in_body = |m: &Match| {
        let at = m.sentence as usize;
        let speaks = [Mark::Reader, Mark::Request, Mark::Contact].into_iter().any(|mark| cx.has(at, mark));
        cx.text.lines[at].zone == Zone::Body && speaks && !cx.text.is_about(at, "appeal")
    };
    if let Some(m) = cx.text.marked(Mark::DigitalChannel).find(is_in_body) {
        found.at(cx.text.span_of(&m), &[]);
    }
}
