#![doc = include_str!("threatening.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::{Mark, Tone};
use crate::rules::{Context, Findings, Rule};

/// After these words the phrase tells what form the law asks, not what happens to the reader.
const FORMALITIES: [&str; 12] = [
    "nietigheid",
    "onontvankelijkheid",
    "verval",
    "nullité",
    "irrecevabilité",
    "forclusion",
    "déchéance",
    "nichtigkeit",
    "unzulässigkeit",
    "verwirkung",
    "geen",
    "keine",
];

/// Flags threats, unless the same or the next sentence offers help.
pub(crate) const RULE: Rule = Rule {
    code: "tone/threatening",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Dreigende toon", fr: "Ton menaçant", de: "Drohender Ton", en: "Threatening tone" },
    message: Localized {
        nl: "“{words}” klinkt als een dreiging.",
        fr: "« {words} » sonne comme une menace.",
        de: "„{words}“ klingt wie eine Drohung.",
        en: "“{words}” sounds like a threat.",
    },
    why: Localized {
        nl: "Wie bang is, legt de brief weg en belt niet.",
        fr: "Qui a peur range la lettre et n'appelle pas.",
        de: "Wer Angst hat, legt den Brief weg und ruft nicht an.",
        en: "People who are afraid put the letter away and do not call.",
    },
    help: Localized {
        nl: "Zeg eerst wat nog kan en wie helpt. Zeg dan rustig wat er anders gebeurt, en wanneer.",
        fr: "Dites d'abord ce qui est encore possible et qui peut aider. Dites ensuite calmement ce qui suit, et quand.",
        de: "Sagen Sie zuerst, was noch geht und wer hilft. Sagen Sie dann ruhig, was sonst folgt, und wann.",
        en: "Say first what is still possible and who helps. Then say calmly what happens otherwise, and when.",
    },
    source: "Rijksuniversiteit Groningen and Incassade 2013; Amal Gent (sociaal.net)",
    limits: &[],
    page: include_str!("threatening.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let source = &text.document.text;
    for place in cx.words.tone(text, Tone::Threatening) {
        let sentence = text.lines[place.line].span().of(source).to_lowercase();
        let is_form = FORMALITIES.iter().any(|word| sentence.contains(word));
        let has_way_out =
            text.marked(Mark::OfferOfHelp).any(|m| (place.line..=place.line + 1).contains(&(m.sentence as usize)));
        if is_form || has_way_out || text.is_about(place.line, "legal") {
            continue;
        }
        found.at(place.span, &[("words", &place.span.of(source))]);
    }
}
