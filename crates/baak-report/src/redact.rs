//! A letter with its report, without personal data: what is shown or sent can be passed on.
//!
//! Every place stays where it was: in the text and the file each character of personal data gives way to a sign of the same
//! length. In sentences of the report, a label such as `[naam]` stands for it.

use crate::Letter;
use baak_core::redact::{Personal, PersonalKind, personal_data};
use baak_core::span::Span;
use baak_core::text::Text;

/// A part of a name counts by itself from this many letters on.
const MIN_NAME_LETTERS: usize = 3;

/// Masks the personal data of a letter that was checked.
pub fn redact(letter: &mut Letter) {
    let lang = letter.report.language.lang;
    let personal = personal_data(&Text::new(&letter.document, Some(lang)));
    let known = Known::new(&letter.document.text, &personal, |kind| kind.label(lang));
    let report = &mut letter.report;
    let aside = report.suppressed.iter_mut().map(|aside| {
        aside.reason = known.masked(&aside.reason);
        &mut aside.diagnostic
    });
    for finding in report.diagnostics.iter_mut().chain(aside) {
        finding.message = known.masked(&finding.message);
        finding.help = known.masked(&finding.help);
        for fix in &mut finding.fixes {
            fix.title = known.masked(&fix.title);
        }
    }
    for value in report.checklist.iter_mut().filter_map(|item| item.value.as_mut()) {
        *value = known.masked(value);
    }
    let document = &mut letter.document;
    let in_source: Vec<Span> = personal.iter().map(|personal| document.map.to_source(personal.span)).collect();
    document.text = covered(&document.text, personal.iter().map(|personal| personal.span));
    document.source = covered(&document.source, in_source.into_iter());
}

/// The text with every character of these spans, which come in order, replaced by a sign of the same length in UTF-8 and
/// UTF-16.
fn covered(text: &str, spans: impl Iterator<Item = Span>) -> String {
    let mut out = String::with_capacity(text.len());
    for span in spans {
        let start = (span.start as usize).max(out.len());
        let Some(words) = text.get(start..span.end as usize) else { continue };
        out.push_str(&text[out.len()..start]);
        out.extend(words.chars().map(|c| match c.len_utf8() {
            _ if c.is_whitespace() => c,
            1 => '*',
            2 => '¤',
            3 => '•',
            _ => '🮙',
        }));
    }
    out.push_str(&text[out.len()..]);
    out
}

/// Words that are personal data, with their labels.
struct Known {
    /// The longest first.
    words: Vec<(String, &'static str)>,
}

impl Known {
    fn new(text: &str, personal: &[Personal], label: impl Fn(PersonalKind) -> &'static str) -> Self {
        let mut words = Vec::new();
        for personal in personal {
            let (whole, label) = (personal.span.of(text), label(personal.kind));
            words.push((whole.to_owned(), label));
            if personal.kind == PersonalKind::Name {
                let parts = whole.split(|c: char| !c.is_alphanumeric());
                let parts = parts.filter(|part| part.chars().count() >= MIN_NAME_LETTERS);
                words.extend(parts.map(|part| (part.to_owned(), label)));
            }
        }
        words.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        words.dedup();
        Self { words }
    }

    fn masked(&self, text: &str) -> String {
        self.words.iter().fold(text.to_owned(), |text, (word, label)| replace_word(&text, word, label))
    }
}

/// Replaces a word where it is no part of another.
fn replace_word(text: &str, word: &str, label: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_part = joins(before.chars().next_back()) || joins(after.chars().next());
        out.push_str(before);
        out.push_str(if is_part { word } else { label });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Places;
    use baak_core::{Document, Settings, check};

    #[test]
    fn places_stay_and_names_go() {
        for (text, names) in [
            (
                "Geachte mevrouw Hélène Peeters,\n\nIngevolge uw schrijven sturen wij u een attest. Uw rijksregisternummer is 80.05.03-123.45.\n",
                ["Peeters", "Hélène", "80.05.03"],
            ),
            (
                "Madame Françoise Dupont,\n\nNous avons bien reçu votre courrier relatif à votre compte BE68 5390 0754 7034.\n",
                ["Dupont", "Françoise", "5390 0754"],
            ),
            (
                "Sehr geehrter Herr Jürgen Schmitz,\n\nbezüglich Ihres Schreibens rufen Sie uns bitte an: 087 12 34 56.\n",
                ["Schmitz", "Jürgen", "12 34"],
            ),
        ] {
            let document = Document::from_plain(text);
            let mut report = check(&document, &Settings::default());
            if let Some(finding) = report.diagnostics.first_mut() {
                finding.message = format!("{} {} {}s", finding.message, names[0], names[0]);
            }
            let mut letter = Letter { document, report };
            let before = letter.clone();
            redact(&mut letter);
            let places = (Places::new(&before.document), Places::new(&letter.document));
            for finding in &letter.report.diagnostics {
                assert_eq!(places.0.of(finding.place.span()), places.1.of(finding.place.span()));
                assert!(!finding.message.contains(&format!("{} ", names[0])), "{}", finding.message);
            }
            for name in names {
                assert!(!letter.document.text.contains(name), "{}", letter.document.text);
                assert!(!letter.document.source.contains(name), "{}", letter.document.source);
            }
            assert_eq!(letter.document.text.encode_utf16().count(), text.encode_utf16().count());
            assert_eq!(letter.document.text.len(), text.len());
        }
    }

    #[test]
    fn a_name_inside_a_word_stays() {
        assert_eq!(replace_word("Jan belt in Januari, Jan.", "Jan", "[naam]"), "[naam] belt in Januari, [naam].");
    }
}
