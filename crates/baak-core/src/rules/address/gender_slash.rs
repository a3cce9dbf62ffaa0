#![doc = include_str!("gender_slash.md")]

use crate::diagnostic::Severity;
use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Rule};
use crate::span::Span;

/// Flags abbreviated double forms.
pub(crate) const RULE: Rule = Rule {
    code: "address/gender-slash",
    severity: Severity::Warning,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized {
        nl: "Dubbelvorm met streep of punt",
        fr: "Double forme abrégée",
        de: "Doppelform mit Zeichen",
        en: "Abbreviated double form",
    },
    message: Localized {
        nl: "“{word}” is moeilijk te lezen.",
        fr: "« {word} » est difficile à lire.",
        de: "„{word}“ ist schwer zu lesen.",
        en: "“{word}” is hard to read.",
    },
    why: Localized {
        nl: "Een schermlezer spreekt de tekens uit, en wie traag leest, struikelt.",
        fr: "Un lecteur d'écran prononce les signes, et qui lit lentement bute.",
        de: "Ein Bildschirmleser spricht die Zeichen aus, und wer langsam liest, stolpert.",
        en: "A screen reader speaks the signs, and slow readers stumble.",
    },
    help: Localized {
        nl: "Spreek de lezer aan met “u”, of schrijf beide vormen voluit.",
        fr: "Dites « vous », ou écrivez les deux formes en entier.",
        de: "Sprechen Sie Leser mit „Sie“ an, oder schreiben Sie beide Formen aus.",
        en: "Speak to the reader, or write both forms in full.",
    },
    source: "CAWaB, advies 2024; Inclusion Europe",
    limits: &[],
    page: include_str!("gender_slash.md"),
    check,
};

/// Pairs with a stroke.
const PAIRS: [&str; 22] = [
    "hij/zij",
    "zij/hij",
    "hem/haar",
    "haar/hem",
    "zijn/haar",
    "haar/zijn",
    "hij/ze",
    "il/elle",
    "elle/il",
    "lui/elle",
    "le/la",
    "la/le",
    "du/de la",
    "er/sie",
    "sie/er",
    "ihm/ihr",
    "ihn/sie",
    "sein/ihr",
    "der/die",
    "die/der",
    "seine/ihre",
    "ihre/seine",
];
/// Endings behind a sign inside a word.
const ENDINGS: [(&str, &[&str]); 7] = [
    ("·", &["e", "es", "s", "ne", "trice", "rice", "euse"]),
    ("(", &["e)", "e)s", "es)", "s)", "ne)", "trice)", "euse)", "in)", "innen)", "ster)", "e)n"]),
    ("*", &["in", "innen"]),
    (":", &["in", "innen"]),
    ("_", &["in", "innen"]),
    ("/", &["in", "innen", "-in", "-innen", "-ster", "-aanvraagster", "e", "trice"]),
    ("-", &["e-s"]),
];

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    // The last byte of `·`; the tokens leave `(e)` out, so that the letters are looked at.
    let is_sign = |byte: u8| matches!(byte, b'/' | 0xb7 | b'*' | b'(' | b':' | b'_');
    for (_, line) in cx.prose() {
        let sentence = line.span();
        let words = sentence.of(source);
        if !words.bytes().any(is_sign) {
            continue;
        }
        let mut start = 0;
        for word in words.split(|c: char| c.is_whitespace()) {
            let at = start;
            start += word.len() + words[start + word.len()..].chars().next().map_or(0, char::len_utf8);
            if !word.bytes().any(|byte| is_sign(byte) || byte == b'-') {
                continue;
            }
            let trimmed = word.trim_matches(['.', ',', ';', '“', '”', '"', '«', '»', '?', '!']);
            let from = sentence.start as usize + at + word.find(trimmed).unwrap_or(0);
            let span = Span::new(from, from + trimmed.len());
            if is_double_form(trimmed, line.lang) && !is_address(cx, span) {
                found.at(span, &[("word", &trimmed)]);
            }
        }
    }
}

/// Whether the word is a web or e-mail address.
fn is_address(cx: &Context<'_>, span: Span) -> bool {
    let starts = cx.text.entities_in(span);
    starts.iter().any(|entity| matches!(entity.kind, EntityKind::Url | EntityKind::Email))
}

/// Whether a word writes two genders with a sign.
fn is_double_form(word: &str, lang: Lang) -> bool {
    let lower = word.to_lowercase();
    if PAIRS.contains(&lower.as_str()) {
        return true;
    }
    ENDINGS.iter().any(|(sign, endings)| {
        // Only German has *in*, only French a mute e.
        let fits = |ending: &&&str| match lang {
            Lang::De => ending.contains("in"),
            Lang::Fr => !ending.contains("in") && !ending.contains("ster"),
            Lang::Nl => ending.contains("ster"),
        };
        lower.split_once(sign).is_some_and(|(stem, rest)| {
            stem.len() >= MIN_STEM
                && stem.chars().all(char::is_alphabetic)
                && endings.iter().filter(fits).any(|ending| *ending == rest)
        })
    })
}

/// A shorter stem is something else (`p(e)`).
const MIN_STEM: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn double_forms_are_told_from_other_words() {
        for (lang, word, is_one) in [
            (Lang::Fr, "convoqué(e)", true),
            (Lang::Fr, "candidat·es", true),
            (Lang::Fr, "loi(s)", true),
            (Lang::Fr, "p(e)", false),
            (Lang::Nl, "zijn/haar", true),
            (Lang::Nl, "en/of", false),
            (Lang::De, "Antragsteller*innen", true),
            (Lang::De, "und/oder", false),
        ] {
            assert_eq!(is_double_form(word, lang), is_one, "{word}");
        }
    }
}
