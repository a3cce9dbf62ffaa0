#![doc = include_str!("no_reason.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::Rule;

/// Flags a comment that sets a rule aside without a reason. See [`crate::suppress`].
pub(crate) const RULE: Rule = Rule {
    code: "suppression/no-reason",
    severity: Severity::Error,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Uitzondering zonder reden",
        fr: "Exception sans raison",
        de: "Ausnahme ohne Grund",
        en: "Exception without a reason",
    },
    message: Localized {
        nl: "Hier wordt “{name}” uitgezet zonder te zeggen waarom.",
        fr: "« {name} » est désactivé ici sans dire pourquoi.",
        de: "Hier ist „{name}“ ohne Grund ausgeschaltet.",
        en: "“{name}” is switched off here without saying why.",
    },
    why: Localized {
        nl: "Wie de brief later nakijkt, weet niet of de uitzondering nog nodig is.",
        fr: "Qui relit la lettre plus tard ne sait pas si l'exception reste nécessaire.",
        de: "Wer den Brief später prüft, weiß nicht, ob die Ausnahme noch nötig ist.",
        en: "Whoever looks at the letter later does not know whether the exception is still needed.",
    },
    help: Localized {
        nl: "Zet de reden achter twee streepjes: … -- staat in de bijlage.",
        fr: "Mettez la raison après deux tirets : … -- figure dans l'annexe.",
        de: "Setzen Sie den Grund hinter zwei Striche: … -- steht in der Anlage.",
        en: "Put the reason behind two hyphens: … -- stands in the annex.",
    },
    source: "docs/ci.md",
    limits: &[],
    page: include_str!("no_reason.md"),
    check: |_, _| {},
};
