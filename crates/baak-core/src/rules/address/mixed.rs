#![doc = include_str!("mixed.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Grammar;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags two ways to address one reader.
pub(crate) const RULE: Rule = Rule {
    code: "address/mixed",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "“U” en “je” door elkaar",
        fr: "« Vous » et « tu » mêlés",
        de: "„Sie“ und „du“ gemischt",
        en: "Formal and informal mixed",
    },
    message: Localized {
        nl: "“{word}”: elders spreekt de brief de lezer anders aan.",
        fr: "« {word} » : ailleurs, la lettre s'adresse autrement au lecteur.",
        de: "„{word}“: An anderer Stelle spricht der Brief anders an.",
        en: "“{word}”: elsewhere the letter speaks otherwise to the reader.",
    },
    why: Localized {
        nl: "Het is slordig, en de lezer twijfelt of het over hem gaat.",
        fr: "C'est négligé, et le lecteur doute qu'il s'agit de lui.",
        de: "Das wirkt nachlässig, und Leser zweifeln, ob sie gemeint sind.",
        en: "It is careless, and readers doubt whether they are meant.",
    },
    help: Localized {
        nl: "Kies één vorm en houd die aan.",
        fr: "Choisissez une forme et gardez-la.",
        de: "Wählen Sie eine Form und bleiben Sie dabei.",
        en: "Choose one form and keep to it.",
    },
    source: "Heerlijk Helder 4",
    limits: &[],
    page: include_str!("mixed.md"),
    check,
};

/// So often each form must stand. Chosen by us.
const TIMES: usize = 2;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let places = |form: Grammar| -> Vec<Span> {
        let cues = cx.prose().flat_map(|(at, _)| cx.words.cues(at)).filter(|cue| cue.does.is_any(form));
        let spans = cues.map(|cue| cx.text.token_span(cue.first, cue.last));
        spans.filter(|span| !cx.words.is_protected(cx.text, *span)).collect()
    };
    let (formal, informal) = (places(Grammar::FORMAL), places(Grammar::INFORMAL));
    if formal.len() < TIMES || informal.len() < TIMES {
        return;
    }
    let fewer = if informal.len() <= formal.len() { informal } else { formal };
    let word = fewer[0].of(&cx.text.document.text);
    found.at(fewer[0], &[("word", &word)]).related = fewer[1..].to_vec();
}
