#![doc = include_str!("abbreviation.md")]

use crate::diagnostic::Severity;
use crate::diagnostic::{Edit, Fix};
use crate::lang::{Lang, Localized};
use crate::rules::word::listed::{alternatives, with_case_of};
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags abbreviations inside sentences.
pub(crate) const RULE: Rule = Rule {
    code: "word/abbreviation",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Afkorting in de tekst",
        fr: "Abréviation dans le texte",
        de: "Abkürzung im Text",
        en: "Abbreviation in running text",
    },
    message: Localized {
        nl: "“{word}” staat afgekort in een zin.",
        fr: "« {word} » est abrégé dans une phrase.",
        de: "„{word}“ steht abgekürzt im Satz.",
        en: "“{word}” is abbreviated in a sentence.",
    },
    why: Localized {
        nl: "Een afkorting houdt wie moeilijk leest op.",
        fr: "Une abréviation arrête qui lit avec peine.",
        de: "Eine Abkürzung hält auf, wer nicht leicht liest.",
        en: "An abbreviation stops people who read with difficulty.",
    },
    help: Localized {
        nl: "Schrijf voluit: {full}.",
        fr: "Écrivez en entier : {full}.",
        de: "Schreiben Sie aus: {full}.",
        en: "Write it in full: {full}.",
    },
    source: "Heerlijk Helder 16",
    limits: &[],
    page: include_str!("abbreviation.md"),
    check,
};

/// Abbreviations that stand beside a number or a name, or that everybody reads without effort.
const USUAL: &[&str] = &[
    "i. a.", "p.o.", "mo.", "di.", "mi.", "do.", "sa.", "so.", "ma.", "wo.", "vr.", "za.", "zo.", "lun.", "mar.",
    "mer.", "jeu.", "ven.", "sam.", "dim.", "nr.", "nrs.", "tel.", "art.", "mevr.", "dhr.", "dr.", "mr.", "ir.",
    "ing.", "prof.", "st.", "bv.", "p.", "blz.", "tél.", "n°.", "m.", "mm.", "mme.", "pr.", "me.", "av.", "bd.", "hr.",
    "fr.", "dipl.", "str.", "nr", "s.", "abs.", "al.", "arts.", "artt.", "vzw.", "n.v.", "b.v.", "c.v.", "z. b.",
    "z.b.", "p. ex.", "p.ex.", "o.l.v.", "etc.", "usw.", "enz.", "u.", "a.u.b.", "s.v.p.", "d.d.", "jr.", "sr.",
    "lic.", "co.", "inc.", "dept.", "postf.", "bte.", "nrn.", "gez.", "get.", "i.a.",
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let text = cx.text;
    let source = &text.document.text;
    let mut seen: Vec<&str> = Vec::new();
    for place in &cx.words.abbreviations {
        let entry = &text.pack_of(place.line).abbreviations[place.entry as usize];
        let word = place.span.of(source);
        let is_dotted = entry.short.ends_with('.');
        // The final period may be a mark of its own.
        let end = if word.ends_with('.') || !is_dotted { place.span.end } else { place.span.end + 1 };
        let is_written = source.get(place.span.start as usize..end as usize) == Some(entry.short);
        if !is_dotted
            || !is_written
            || !cx.is_prose[place.line]
            || USUAL.contains(&entry.short.to_lowercase().as_str())
            || seen.contains(&entry.short)
        {
            continue;
        }
        seen.push(entry.short);
        let span = Span { start: place.span.start, end };
        let lang = text.lines[place.line].lang;
        let full = alternatives(std::iter::once(entry.full), lang);
        let finding = found.at(span, &[("word", &entry.short), ("full", &full)]);
        // One full form, and no capital that its place may not allow.
        let is_only = !entry.full.contains([';', '(', '/', ',']);
        if is_only && text.document.map.is_exact(span) {
            let is_last = span.end == text.lines[place.line].span().end;
            let written = with_case_of(entry.short, entry.full) + if is_last { "." } else { "" };
            finding.with_fix(Fix {
                title: [entry.short, " → ", entry.full].concat(),
                edits: vec![Edit { span, text: written }],
                is_safe: true,
            });
        }
    }
}
