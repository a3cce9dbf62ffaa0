//! Personal data in a letter, found and masked.
//!
//! [`personal_data`] finds names of persons, addresses, birth dates, national register numbers, accounts, phones and
//! e-mail addresses; [`redact`] puts a label such as `[naam]` in their place. The aim is that nothing is left that leads to
//! a person: where a thing can be read in two ways it is masked. Addresses and phones of services are masked too, since
//! words do not tell whose they are. `docs/audit.md` says how well it does on annotated letters.

mod addresses;
mod names;
mod numbers;
mod tokens;

use crate::entity::EntityKind;
use crate::lang::{Lang, Localized};
use crate::span::Span;
use crate::text::Text;
use tokens::Tokens;

/// What kind of personal data it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonalKind {
    /// A national register number, or BIS number.
    NationalNumber,
    /// A bank account.
    Iban,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A date of birth.
    BirthDate,
    /// A postal address or part of it: street, number, postal code and place.
    Address,
    /// A name of a person.
    Name,
}

impl PersonalKind {
    /// All kinds; where two overlap, the earlier one gives the label.
    pub const ALL: [Self; 7] =
        [Self::NationalNumber, Self::Iban, Self::Email, Self::Phone, Self::BirthDate, Self::Address, Self::Name];

    /// The name used in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NationalNumber => "national-number",
            Self::Iban => "iban",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::BirthDate => "birth-date",
            Self::Address => "address",
            Self::Name => "name",
        }
    }

    /// What stands in its place, in the language of the letter.
    pub const fn label(self, lang: Lang) -> &'static str {
        let label = match self {
            Self::NationalNumber => Localized {
                nl: "[rijksregisternummer]",
                fr: "[numéro national]",
                de: "[Nationalnummer]",
                en: "[national number]",
            },
            Self::Iban => {
                Localized { nl: "[rekeningnummer]", fr: "[compte]", de: "[Kontonummer]", en: "[account number]" }
            }
            Self::Email => Localized { nl: "[e-mail]", fr: "[e-mail]", de: "[E-Mail]", en: "[e-mail]" },
            Self::Phone => Localized { nl: "[telefoon]", fr: "[téléphone]", de: "[Telefon]", en: "[phone]" },
            Self::BirthDate => Localized {
                nl: "[geboortedatum]",
                fr: "[date de naissance]",
                de: "[Geburtsdatum]",
                en: "[date of birth]",
            },
            Self::Address => Localized { nl: "[adres]", fr: "[adresse]", de: "[Adresse]", en: "[address]" },
            Self::Name => Localized { nl: "[naam]", fr: "[nom]", de: "[Name]", en: "[name]" },
        };
        match lang {
            Lang::Nl => label.nl,
            Lang::Fr => label.fr,
            Lang::De => label.de,
        }
    }
}

/// A place with personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Personal {
    /// Where, in [`crate::Document::text`].
    pub span: Span,
    /// What.
    pub kind: PersonalKind,
}

/// Finds the personal data of a letter, in text order and without overlap.
pub fn personal_data(text: &Text<'_>) -> Vec<Personal> {
    let source = &text.document.text;
    let tokens = Tokens::new(text);
    let mut found = Vec::new();
    numbers::find(source, &mut found);
    for entity in &text.entities {
        let kind = match entity.kind {
            EntityKind::Address { .. } => PersonalKind::Address,
            EntityKind::Phone => PersonalKind::Phone,
            EntityKind::Email => PersonalKind::Email,
            EntityKind::Iban => PersonalKind::Iban,
            EntityKind::NationalNumber => PersonalKind::NationalNumber,
            EntityKind::Date(_) if numbers::is_birth(source, entity.span) => PersonalKind::BirthDate,
            _ => continue,
        };
        found.push(Personal { span: entity.span, kind });
    }
    addresses::find(&tokens, &mut found);
    bridge(source, &mut found);
    let settled = settle(found.clone());
    names::find(&tokens, &settled, &mut found);
    settle(found)
}

/// What stands between a street and its place belongs to the address: `Place Schalbert, bâtiment A, 6700 Arlon`.
fn bridge(source: &str, found: &mut Vec<Personal>) {
    const MAX_BYTES: u32 = 24;
    let mut addresses: Vec<Span> =
        found.iter().filter(|p| p.kind == PersonalKind::Address).map(|personal| personal.span).collect();
    addresses.sort_unstable();
    for two in addresses.windows(2) {
        let (end, next) = (two[0].end, two[1].start);
        let between = || source.get(end as usize..next as usize).unwrap_or("\n");
        if end < next && next - end <= MAX_BYTES && between().starts_with(',') && !between().contains(['\n', ';']) {
            found.push(Personal { span: two[0].cover(two[1]), kind: PersonalKind::Address });
        }
    }
}

/// Makes one place of those that overlap; the kind that says most gives its label.
fn settle(mut found: Vec<Personal>) -> Vec<Personal> {
    found.retain(|personal| !personal.span.is_empty());
    found.sort_unstable_by_key(|personal| (personal.span.start, personal.span.end, personal.kind));
    let mut settled: Vec<Personal> = Vec::with_capacity(found.len());
    for next in found {
        match settled.last_mut() {
            Some(last) if last.span.overlaps(next.span) => {
                *last = Personal { span: last.span.cover(next.span), kind: last.kind.min(next.kind) };
            }
            _ => settled.push(next),
        }
    }
    settled
}

/// The text of `span` with a label in the place of what is personal; `personal` as [`personal_data`] gives it.
///
/// What stands partly in the span is masked there.
pub fn redact(text: &Text<'_>, personal: &[Personal], span: Span) -> String {
    let source = &text.document.text;
    let mut out = String::with_capacity(span.len());
    let mut at = span.start;
    let first = personal.partition_point(|p| p.span.end <= span.start);
    for p in personal[first..].iter().take_while(|p| p.span.start < span.end) {
        let start = p.span.start.max(span.start);
        out.push_str(Span { start: at.min(start), end: start }.of(source));
        out.push_str(p.kind.label(text.language.lang));
        at = p.span.end.min(span.end);
    }
    out.push_str(Span { start: at, end: span.end.max(at) }.of(source));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;
    use proptest::prelude::*;

    fn redacted(text: &str, lang: Lang) -> String {
        let document = Document::from_plain(text);
        let text = Text::new(&document, Some(lang));
        redact(&text, &personal_data(&text), Span::new(0, document.text.len()))
    }

    #[test]
    fn each_language_has_its_labels() {
        assert_eq!(
            redacted("Geachte heer Peeters,\nuw rekening is BE68 5390 0754 7034.", Lang::Nl),
            "Geachte heer [naam],\nuw rekening is [rekeningnummer]."
        );
        assert_eq!(
            redacted("Madame Dupont, née le 3 mai 1980, habite rue de la Gare 12, 4000 Liège.", Lang::Fr),
            "Madame [nom], née le [date de naissance], habite [adresse]."
        );
        assert_eq!(redacted("Herr Schmitz (80.05.03-123.45)", Lang::De), "Herr [Name] ([Nationalnummer])");
    }

    #[test]
    fn a_part_of_a_letter_is_masked_like_the_whole() {
        let document = Document::from_plain("Beste Jan Peeters, dag Jan.");
        let text = Text::new(&document, Some(Lang::Nl));
        let personal = personal_data(&text);
        assert_eq!(redact(&text, &personal, Span::new(8, 17)), "[naam]");
        assert_eq!(redact(&text, &personal, Span::new(17, 27)), ", dag [naam].");
        assert_eq!(redact(&text, &personal, Span::new(0, 0)), "");
    }

    proptest! {
        #[test]
        fn any_text_can_be_masked(text in "(?s).{0,300}") {
            for lang in Lang::ALL {
                redacted(&text, lang);
            }
        }

        #[test]
        fn pieces_of_letters_give_sound_spans(picks in proptest::collection::vec(0..PIECES.len(), 0..40)) {
            let source: String = picks.iter().map(|i| PIECES[*i]).collect();
            for lang in Lang::ALL {
                let document = Document::from_plain(&source);
                let text = Text::new(&document, Some(lang));
                let found = personal_data(&text);
                prop_assert!(found.is_sorted_by_key(|p| p.span.start));
                prop_assert!(found.windows(2).all(|two| two[0].span.end <= two[1].span.start));
                prop_assert!(found.iter().all(|p| source.get(p.span.range()).is_some()));
            }
        }
    }

    /// What the finders react to, so that chance puts it next to each other.
    const PIECES: &[&str] = &[
        "mevrouw ",
        "M. ",
        "Herr ",
        "Jan ",
        "PEETERS ",
        "van ",
        "de ",
        "El ",
        "J.",
        " ",
        "\n",
        "\n\n",
        ", ",
        ": ",
        "naam",
        "Name",
        "né ",
        "rue ",
        "des ",
        "Kerkstraat ",
        "12",
        " bus 3",
        "9000 ",
        "Gent",
        "BE68",
        "5390 0754",
        "7034",
        "0470",
        " 12 34 56",
        "+32",
        "/",
        "-",
        ".",
        "80.05.03",
        "123",
        "45",
        "@",
        "x.y",
        "ocmw.be",
        "(",
        ")",
        "é",
        "ß",
        "😀",
        "geboren ",
        "op 3 mei 1980",
        "zoon ",
        "Emma",
        " en ",
        "|",
    ];
}
