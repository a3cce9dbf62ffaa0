//! How well personal data is masked, on annotated letters in three languages (`tests/redaction`).
//!
//! In the letters `⟦n:…⟧` marks a name, `a` an address, `r` a national register number, `i` an account, `p` a phone,
//! `e` an e-mail address and `b` a date of birth. Recall: the share of marked pieces of which no letter or digit is left.
//! Precision: the share of masks that touch a marked piece. `REDACTION_DETAILS=1` shows every difference.

#![allow(clippy::print_stdout, reason = "the figures are the point of this test")]
use baak_core::lang::Lang;
use baak_core::redact::{PersonalKind, personal_data};
use baak_core::text::Text;
use baak_core::{Document, span::Span};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Least recall for numbers, accounts, phones, e-mail and dates of birth.
const MIN_NUMBERS: f64 = 0.99;
/// Least recall for names and addresses.
const MIN_WORDS: f64 = 0.95;
/// Least share of masks that cover something personal.
const MIN_PRECISION: f64 = 0.90;

/// A letter without its marks, and what they marked.
struct Annotated {
    title: String,
    text: String,
    marked: Vec<(PersonalKind, Span)>,
}

fn kind(code: &str) -> PersonalKind {
    match code {
        "n" => PersonalKind::Name,
        "a" => PersonalKind::Address,
        "r" => PersonalKind::NationalNumber,
        "i" => PersonalKind::Iban,
        "p" => PersonalKind::Phone,
        "e" => PersonalKind::Email,
        "b" => PersonalKind::BirthDate,
        _ => panic!("no such mark: {code}"),
    }
}

fn parse(title: &str, source: &str) -> Annotated {
    let (mut text, mut marked) = (String::new(), Vec::new());
    let mut rest = source;
    while let Some((before, from)) = rest.split_once('⟦') {
        text.push_str(before);
        let (inside, after) = from.split_once('⟧').expect("a mark has an end");
        let (code, words) = inside.split_once(':').expect("a mark has a kind");
        marked.push((kind(code), Span::new(text.len(), text.len() + words.len())));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    Annotated { title: title.to_owned(), text, marked }
}

fn letters(file: &str) -> Vec<Annotated> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/redaction").join(file);
    let source = fs::read_to_string(&path).expect("the letters are there");
    let letters = source.split("=== ").skip(1);
    letters.map(|letter| letter.split_once('\n').expect("a letter has a title")).map(|(t, s)| parse(t, s)).collect()
}

/// Found and all, by kind; masks that touch a mark, and all masks.
#[derive(Default)]
struct Score {
    found: BTreeMap<PersonalKind, (u32, u32)>,
    masks: BTreeMap<PersonalKind, (u32, u32)>,
}

fn measure(letters: &[Annotated], lang: Lang, score: &mut Score) {
    let details = std::env::var_os("REDACTION_DETAILS").is_some();
    for letter in letters {
        let document = Document::from_plain(&letter.text);
        let text = Text::new(&document, Some(lang));
        let masks = personal_data(&text);
        let is_masked = |at: usize| masks.iter().any(|p| p.span.range().contains(&at));
        for (kind, span) in &letter.marked {
            let words = span.of(&letter.text).char_indices().filter(|(_, c)| c.is_alphanumeric());
            let left: String = words.filter(|(at, _)| !is_masked(span.start as usize + at)).map(|(_, c)| c).collect();
            // The particles of a name lead to nobody.
            let left = left.trim_start_matches("bus").to_owned();
            let counts = score.found.entry(*kind).or_default();
            counts.0 += u32::from(left.is_empty());
            counts.1 += 1;
            if details && !left.is_empty() {
                println!("MISSED {} {:?} {:?} (left: {left})", letter.title, kind, span.of(&letter.text));
            }
        }
        for mask in &masks {
            let touches = letter.marked.iter().any(|(_, span)| span.overlaps(mask.span));
            let counts = score.masks.entry(mask.kind).or_default();
            counts.0 += u32::from(touches);
            counts.1 += 1;
            if details && !touches {
                println!("EXTRA  {} {:?} {:?}", letter.title, mask.kind, mask.span.of(&letter.text));
            }
        }
    }
}

fn share((part, whole): (u32, u32)) -> f64 {
    f64::from(part) / f64::from(whole.max(1))
}

fn judge(files: [&str; 3], min_words: f64, min_precision: f64) {
    let mut bad = Vec::new();
    for (lang, file) in Lang::ALL.into_iter().zip(files) {
        let mut score = Score::default();
        measure(&letters(file), lang, &mut score);
        for kind in PersonalKind::ALL {
            let found = score.found.get(&kind).copied().unwrap_or_default();
            let masks = score.masks.get(&kind).copied().unwrap_or_default();
            println!(
                "{file} {:<16} recall {:.3} ({}/{})  precision {:.3} ({}/{})",
                kind.name(),
                share(found),
                found.0,
                found.1,
                share(masks),
                masks.0,
                masks.1
            );
            let is_words = matches!(kind, PersonalKind::Name | PersonalKind::Address);
            let floor = if is_words { min_words } else { MIN_NUMBERS };
            if found.1 > 0 && share(found) < floor {
                bad.push(format!("{file}: {} of {:?} found, {floor} wanted", share(found), kind));
            }
            if masks.1 > 0 && share(masks) < min_precision {
                bad.push(format!(
                    "{file}: {} of the masks of {:?} are right, {min_precision} wanted",
                    share(masks),
                    kind
                ));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn personal_data_of_annotated_letters_is_masked() {
    judge(["nl.txt", "fr.txt", "de.txt"], MIN_WORDS, MIN_PRECISION);
}
