#![doc = include_str!("inconsistent_terms.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};

/// Flags two words for one thing.
pub(crate) const RULE: Rule = Rule {
    code: "word/inconsistent-terms",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: false,
    title: Localized {
        nl: "Twee woorden voor één ding?",
        fr: "Deux mots pour une chose ?",
        de: "Zwei Wörter für eine Sache?",
        en: "Two words for one thing?",
    },
    message: Localized {
        nl: "“{first}” en “{second}”: gaat het om hetzelfde?",
        fr: "« {first} » et « {second} » : est-ce la même chose ?",
        de: "„{first}“ und „{second}“: Ist dasselbe gemeint?",
        en: "“{first}” and “{second}”: is it the same thing?",
    },
    why: Localized {
        nl: "Een ander woord lijkt een ander ding.",
        fr: "Un autre mot semble désigner autre chose.",
        de: "Ein anderes Wort klingt nach einer anderen Sache.",
        en: "Another word looks like another thing.",
    },
    help: Localized {
        nl: "Kies één woord en blijf erbij.",
        fr: "Choisissez un mot et gardez-le.",
        de: "Wählen Sie ein Wort und bleiben Sie dabei.",
        en: "Choose one word and keep to it.",
    },
    source: "Heerlijk Helder 14",
    limits: &[],
    page: include_str!("inconsistent_terms.md"),
    check,
};

/// Words that mean the same in such letters, in every form.
const SETS: [(Lang, [&[&str]; 2]); 5] = [
    (Lang::Nl, [&["beslissing", "beslissingen"], &["besluit"]]),
    (Lang::Nl, [&["aanvraag"], &["verzoek"]]),
    (Lang::Fr, [&["aide", "aides"], &["secours"]]),
    (Lang::De, [&["Antrag", "Antrags", "Antrages"], &["Gesuch", "Gesuchs", "Gesuches"]]),
    (Lang::De, [&["Entscheidung"], &["Bescheid", "Bescheids", "Bescheides"]]),
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for (lang, [first, second]) in SETS.iter().filter(|(lang, _)| *lang == cx.text.language.lang) {
        let find = |words: &[&str]| {
            cx.prose().filter(|(at, line)| line.lang == *lang && !cx.text.is_about(*at, "appeal")).find_map(
                |(_, line)| {
                    let mut tokens = cx.text.tokens[line.tokens()].iter().map(|token| token.span);
                    tokens.find(|span| words.contains(&span.of(source)) && !cx.words.is_protected(cx.text, *span))
                },
            )
        };
        if let (Some(a), Some(b)) = (find(first), find(second)) {
            let (a, b) = if a < b { (a, b) } else { (b, a) };
            found.at(b, &[("first", &a.of(source)), ("second", &b.of(source))]).related = vec![a];
        }
    }
}
