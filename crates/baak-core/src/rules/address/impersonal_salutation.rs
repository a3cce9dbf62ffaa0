#![doc = include_str!("impersonal_salutation.md")]

use crate::diagnostic::Severity;
use crate::lang::{Lang, Localized};
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;
use crate::text::Zone;

/// Flags a salutation without a name where the name is known.
pub(crate) const RULE: Rule = Rule {
    code: "address/impersonal-salutation",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Aanspreking zonder naam",
        fr: "Salutation sans nom",
        de: "Anrede ohne Namen",
        en: "Salutation without a name",
    },
    message: Localized {
        nl: "“{words}”: de naam staat nochtans in het adres.",
        fr: "« {words} » : le nom figure pourtant dans l'adresse.",
        de: "„{words}“: Der Name steht doch in der Adresse.",
        en: "“{words}”: yet the name stands in the address.",
    },
    why: Localized {
        nl: "Een naam zegt: deze brief is voor u.",
        fr: "Un nom dit : cette lettre est pour vous.",
        de: "Ein Name sagt: Dieser Brief ist für Sie.",
        en: "A name says: this letter is for you.",
    },
    help: Localized {
        nl: "Schrijf: “Geachte mevrouw Janssens,”.",
        fr: "Écrivez : « Madame Dupont, ».",
        de: "Schreiben Sie: „Sehr geehrte Frau Weber,“.",
        en: "Write: “Dear Ms Janssens,”.",
    },
    source: "Heerlijk Helder 4",
    limits: &[],
    page: include_str!("impersonal_salutation.md"),
    check,
};

/// Salutations that fit anybody.
const IMPERSONAL: [&str; 16] = [
    "geachte heer, mevrouw",
    "geachte heer/mevrouw",
    "geachte mevrouw/heer",
    "geachte heer of mevrouw",
    "geachte mevrouw of heer",
    "geachte mevrouw, heer",
    "geachte mevrouw, geachte heer",
    "geachte heer, geachte mevrouw",
    "mevrouw, mijnheer",
    "madame, monsieur",
    "monsieur, madame",
    "madame/monsieur",
    "madame ou monsieur",
    "sehr geehrte damen und herren",
    "sehr geehrte dame, sehr geehrter herr",
    "sehr geehrte frau, sehr geehrter herr",
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let header = || cx.text.lines.iter().filter(|line| line.zone == Zone::Header);
    let Some(salutation) = header().find_map(|line| {
        let words = line.span().of(source).trim_end_matches([',', ' ']);
        let is_one = IMPERSONAL.contains(&words.to_lowercase().as_str());
        is_one.then(|| Span { start: line.span().start, end: line.span().start + words.len() as u32 })
    }) else {
        return;
    };
    // The reader's name stands on a line of its own before the salutation.
    let names_reader = header().take_while(|line| line.span().start < salutation.start).any(|line| {
        let words = line.span().of(source);
        HONORIFICS.iter().any(|start| {
            words.strip_prefix(start).is_some_and(|name| {
                name.split_whitespace().all(|word| word.starts_with(char::is_uppercase)) && line.words <= NAME_WORDS
            })
        })
    });
    if names_reader {
        found.at(salutation, &[("words", &on_one_line(salutation.of(source)))]);
    }
}

/// How the line with the reader's name begins.
const HONORIFICS: [&str; 17] = [
    "Mevrouw ",
    "De heer ",
    "Mijnheer ",
    "Meneer ",
    "Mevr. ",
    "Dhr. ",
    "Aan mevrouw ",
    "Aan de heer ",
    "Madame ",
    "Monsieur ",
    "Mme ",
    "M. ",
    "Mr ",
    "Frau ",
    "Herr ",
    "Herrn ",
    "An Frau ",
];
/// A line with a name alone has at most so many words. Chosen by us.
const NAME_WORDS: u32 = 6;
