#![doc = include_str!("cold.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Rule};

/// Flags bad news without a human sentence.
pub(crate) const RULE: Rule = Rule {
    code: "tone/cold",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Koele brief", fr: "Lettre froide", de: "Kühler Brief", en: "Cold letter" },
    message: Localized {
        nl: "De brief brengt slecht nieuws zonder één menselijke zin.",
        fr: "La lettre annonce une mauvaise nouvelle sans une phrase humaine.",
        de: "Der Brief bringt eine schlechte Nachricht ohne einen menschlichen Satz.",
        en: "The letter brings bad news without one human sentence.",
    },
    why: Localized {
        nl: "Eén zin begrip of hulp maakt dat de lezer contact durft op te nemen.",
        fr: "Une phrase de compréhension ou d'aide donne le courage de prendre contact.",
        de: "Ein Satz mit Verständnis oder Hilfe macht Mut, sich zu melden.",
        en: "One sentence of understanding or help gives people the courage to get in touch.",
    },
    help: Localized {
        nl: "Zeg wat de lezer nog kan doen en wie hem helpt.",
        fr: "Dites ce que le lecteur peut encore faire et qui l'aide.",
        de: "Sagen Sie, was Leser noch tun können und wer hilft.",
        en: "Say what the reader can still do and who helps.",
    },
    source: "Amal Gent (sociaal.net); Ombudsnormen (correcte bejegening)",
    limits: &[],
    page: include_str!("cold.md"),
    check,
};

/// Kinds of letter that take something away.
const NEGATIVE: [&str; 3] = ["decision-refuse", "decision-stop", "decision-recover"];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let takes = cx.kind.is_some_and(|kind| NEGATIVE.contains(&kind));
    let eases = |sign| cx.text.signs(sign).next().is_some();
    let is_human = [Mark::OfferOfHelp, Mark::Acknowledgement].into_iter().any(|mark| cx.has_any(mark))
        || ["instalment-possibility", "waiver-possibility"].into_iter().any(eases);
    if takes && cx.is_whole_letter() && !is_human {
        found.missing(cx.end_of_body(), &[]);
    }
}
