//! What the splitter must do, sentence by sentence.

use proptest::prelude::*;

use super::{sentences, tokenize};
use crate::lang::Lang;
use crate::span::Span;

fn split(text: &str, lang: Lang) -> Vec<&str> {
    let mut tokens = Vec::new();
    tokenize(text, Span::new(0, text.len()), lang, &mut tokens);
    let mut out = Vec::new();
    sentences(text, &tokens, 0, lang, &mut out);
    out.iter().map(|s| s.span.of(text)).collect()
}

/// Splits `text` without its `|` marks and compares with where these stand.
fn check(lang: Lang, text: &str) {
    let expected: Vec<&str> = text.split('|').map(str::trim).collect();
    let plain = text.replace('|', "");
    assert_eq!(split(&plain, lang), expected);
}

#[test]
fn abbreviations_do_not_end_sentences() {
    check(
        Lang::Nl,
        "Zie art. 14, § 1, 2° van de wet. |Dat is de brief d.d. 3 mei m.b.t. Uw dossier. |U belt dhr. De Smet.",
    );
    check(Lang::Nl, "Breng foto's, facturen enz. mee. |U vraagt foto's, facturen enz. |De dienst kijkt ze na.");
    check(Lang::Nl, "De zitting is om 9.30 uur. |A. Gielen en J.P. Van Damme zijn er, t.a.v. De Dienst.");
    check(Lang::Fr, "Voyez p. ex. M. Dupont, Mme Nguyen et le Dr. Le Goff. |L'art. 60 vaut aussi, cf. Bruxelles.");
    check(Lang::De, "Rufen Sie z. B. Herrn Dr. Weber an, d. h. Die Woche davor. |Vgl. S. 12 usw. |Das gilt.");
}

#[test]
fn german_ordinals_go_on() {
    check(Lang::De, "Am 1. Mai gilt Artikel 3. Absatz 2. |Der 2. Stock ist zu. |Es war 1990. |Peter kam.");
    check(Lang::De, "Ludwig XIV. König von Frankreich lebte im 17. Jahrhundert.");
}

#[test]
fn quotes_and_brackets_belong_to_their_sentence() {
    check(Lang::Nl, "Hij zei: \"Dat is goed.\" |Zij zweeg. |(Zie artikel 3.) |Daarna (U weet het. Of niet?) ging hij.");
    check(Lang::Fr, "Il dit : « Venez ! » |Puis il part. |« Oui ? » demanda-t-elle.");
    check(Lang::De, "„Haben Sie Zeit?“, fragte sie. |„Nein.“ |Er ging.");
}

#[test]
fn lines_of_their_own_are_sentences_and_wrapped_lines_are_not() {
    check(Lang::Nl, "OCMW Gent\n|Onderbergen 86\n|9000 Gent");
    check(
        Lang::Nl,
        "Geachte mevrouw,\n|Op 13 november 2025 heeft het comité beslist dat u 3.942,60 euro aan\nLeefloon moet terugbetalen. \
         |Hieronder leest u hoe dat komt, en wat\nu kan doen:\n|- betalen\n|- bellen",
    );
    check(Lang::Fr, "Notre référence : 12\n|Objet : votre demande\n|Madame,\n|nous avons bien reçu votre lettre.");
    check(Lang::Nl, "1. De aanvraag\n|2. Het antwoord\n|a) Ja");
}

proptest! {
    #[test]
    fn sentences_cover_all_tokens_in_order(text in "(?s)[a-zA-Z0-9 .,:!?()\"'«»„“\\-•\n]{0,120}|.{0,60}") {
        for lang in Lang::ALL {
            let mut tokens = Vec::new();
            tokenize(&text, Span::new(0, text.len()), lang, &mut tokens);
            let mut out = Vec::new();
            sentences(&text, &tokens, 7, lang, &mut out);
            let mut next = 7;
            for sentence in &out {
                prop_assert_eq!(sentence.tokens.start, next);
                prop_assert!(sentence.tokens.end > next);
                next = sentence.tokens.end;
                prop_assert_eq!(sentence.span.start, tokens[sentence.tokens.start as usize - 7].span.start);
                prop_assert_eq!(sentence.span.end, tokens[sentence.tokens.end as usize - 8].span.end);
            }
            prop_assert_eq!(next as usize, 7 + tokens.len());
        }
    }
}
