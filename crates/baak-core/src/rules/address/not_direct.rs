#![doc = include_str!("not_direct.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::{Context, Findings, Limit, Rule};

/// A smaller share, in per cent, is too small. Chosen by us.
const PERCENT: Limit = Limit::all("address/not-direct.percent", 20);
/// Fewer sentences have no share worth the name. Chosen by us.
const SENTENCES: Limit = Limit::all("address/not-direct.sentences", 5);

/// Flags a letter that hardly speaks to its reader.
pub(crate) const RULE: Rule = Rule {
    code: "address/not-direct",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Spreekt de lezer niet aan",
        fr: "Ne s'adresse pas au lecteur",
        de: "Spricht Leser nicht an",
        en: "Does not speak to the reader",
    },
    message: Localized {
        nl: "{percent} % van de zinnen spreekt tegen de lezer.",
        fr: "{percent} % des phrases s'adressent au lecteur.",
        de: "{percent} % der Sätze sprechen zu den Lesern.",
        en: "{percent} % of the sentences speak to the reader.",
    },
    why: Localized {
        nl: "Wie niet aangesproken wordt, denkt dat het niet voor hem is.",
        fr: "Qui n'est pas interpellé pense que ce n'est pas pour lui.",
        de: "Wer nicht angesprochen wird, denkt, es gehe ihn nichts an.",
        en: "People who are not spoken to think it is not for them.",
    },
    help: Localized {
        nl: "Schrijf “u” en “wij”: “Wij hebben uw aanvraag.”",
        fr: "Écrivez « vous » et « nous » : « Nous avons votre demande. »",
        de: "Schreiben Sie „Sie“ und „wir“: „Wir haben Ihren Antrag.“",
        en: "Write “you” and “we”: “We have your application.”",
    },
    source: "Heerlijk Helder 5; In vijf stappen communiceren met mensen in armoede",
    limits: &[&PERCENT, &SENTENCES],
    page: include_str!("not_direct.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let (mut sentences, mut direct) = (0u32, 0u32);
    let mut to_reader = vec![false; cx.text.lines.len()];
    cx.text.marked(Mark::Reader).for_each(|m| to_reader[m.sentence as usize] = true);
    for (at, _) in cx.prose() {
        sentences += 1;
        direct += u32::from(to_reader[at]);
    }
    let percent = 100 * direct / sentences.max(1);
    if sentences >= cx.limit(&SENTENCES) && cx.is_whole_letter() && percent < cx.limit(&PERCENT) {
        found.at(cx.start_of_body(), &[("percent", &percent)]);
    }
}
