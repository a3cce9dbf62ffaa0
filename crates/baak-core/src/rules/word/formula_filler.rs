#![doc = include_str!("formula_filler.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::lang::{Lang, Localized};
use crate::pack::Mark;
use crate::rules::word::on_one_line;
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags empty formulas.
pub(crate) const RULE: Rule = Rule {
    code: "word/formula-filler",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Lege formule", fr: "Formule creuse", de: "Leere Formel", en: "Empty formula" },
    message: Localized {
        nl: "“{words}” zegt niets.",
        fr: "« {words} » ne dit rien.",
        de: "„{words}“ sagt nichts.",
        en: "“{words}” says nothing.",
    },
    why: Localized {
        nl: "De formule houdt de lezer van de boodschap af en klinkt afstandelijk.",
        fr: "La formule éloigne le lecteur du message et sonne froid.",
        de: "Die Formel hält vom Inhalt ab und klingt kühl.",
        en: "The formula keeps readers from the message and sounds cold.",
    },
    help: Localized {
        nl: "Schrap ze, of zeg meteen waarover het gaat.",
        fr: "Supprimez-la, ou dites tout de suite de quoi il s'agit.",
        de: "Streichen Sie sie oder sagen Sie gleich, worum es geht.",
        en: "Drop it, or say at once what it is about.",
    },
    source: "Heerlijk Helder 14",
    limits: &[],
    page: include_str!("formula_filler.md"),
    check,
};

/// The short greeting of each language.
const GREETINGS: [(Lang, &str); 3] =
    [(Lang::Nl, "Met vriendelijke groet"), (Lang::Fr, "Cordialement"), (Lang::De, "Freundliche Grüße")];
/// A closing formula begins with one of these.
const CLOSING: [&str; 10] = [
    "Gelieve",
    "Veuillez agréer",
    "Veuillez croire",
    "Je vous prie d",
    "Nous vous prions d",
    "Agréez",
    "Hochachtungsvoll",
    "Mit vorzüglich",
    "Met de meeste hoogachting",
    "Met bijzondere hoogachting",
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    for m in cx.text.marked(Mark::Formula) {
        let line = &cx.text.lines[m.sentence as usize];
        let sentence = line.span();
        let is_closing = !words_after_name(sentence.of(source))
            && CLOSING.iter().any(|start| sentence.of(source).starts_with(start));
        let span = if is_closing { trimmed(source, sentence) } else { cx.text.span_of(&m) };
        if line.is_heading && !is_closing || cx.words.is_protected(cx.text, span) {
            continue;
        }
        let words = on_one_line(span.of(source));
        let greeting = GREETINGS[line.lang as usize].1;
        let finding = found.at(span, &[("words", &words)]);
        if is_closing && !source[sentence.range()].contains('\n') && cx.text.document.map.is_exact(sentence) {
            finding.with_fix(Fix {
                title: greeting.to_owned(),
                edits: vec![Edit { span: sentence, text: greeting.to_owned() }],
                is_safe: true,
            });
        }
    }
}

/// Whether the signature runs on behind the formula (`Hochachtungsvoll, für das Zentrum`).
fn words_after_name(sentence: &str) -> bool {
    ["Hochachtungsvoll", "Mit vorzüglich", "Met de meeste hoogachting", "Met bijzondere hoogachting"]
        .iter()
        .any(|start| sentence.starts_with(start) && sentence.trim_end_matches(['.', ',']).contains(','))
}

/// The sentence without its final mark.
fn trimmed(source: &str, sentence: Span) -> Span {
    let words = sentence.of(source).trim_end_matches(['.', ',']);
    Span { end: sentence.start + words.len() as u32, ..sentence }
}
