//! What the model looks at: words, pairs of words and beginnings of words, in headings once more for themselves; and the
//! elements that the letter holds.

use crate::cue::Folded;
use crate::segment::TokenKind;
use crate::text::{Text, Zone};

/// A word, pair, beginning or element, by its hash.
pub type Feature = u32;

/// Beginnings are taken of words longer than this, in bytes.
const MIN_WORD_BYTES: usize = 6;
/// So many bytes of them.
const STEM_BYTES: usize = 5;

const NUMBER: &str = "#";
const ELEMENT: u64 = 0x6c62_272e_07bb_0142;
const STEM: u64 = 0x517c_c1b7_2722_0a95;
const HEADING: u64 = 0x2545_f491_4f6c_dd1d;

fn mix(a: u64, b: u64) -> u64 {
    let mixed = (a.rotate_left(23) ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// What a word alone adds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordFeatures {
    /// The hash of the word.
    word: u64,
    /// The hash of its beginning, if it is long.
    stem: Option<u64>,
}

impl WordFeatures {
    /// The features of a word; all numbers have the same.
    pub(crate) fn of(word: &str, kind: TokenKind) -> Self {
        let folded = Folded::new(if kind == TokenKind::Number { NUMBER } else { word });
        let bytes = folded.bytes();
        let stem = || bytes[..STEM_BYTES].iter().fold(STEM, |hash, byte| mix(hash, u64::from(*byte)));
        Self { word: mix(folded.hash(), 0), stem: (bytes.len() > MIN_WORD_BYTES).then(stem) }
    }
}

/// Calls `note` with the sentence, the feature and, made only when asked for, its name, for every feature of a letter's
/// main language. What is said about appeals and contact is much the same in letters of every kind and is left out.
pub fn each_feature(text: &Text<'_>, mut note: impl FnMut(u32, Feature, &dyn Fn() -> String)) {
    let source = &text.document.text;
    for (element, m) in text.found_elements() {
        let id = crate::law::elements()[usize::from(element)].id;
        let hash = id.bytes().fold(ELEMENT, |hash, byte| mix(hash, u64::from(byte)));
        note(m.sentence, (hash >> 32) as Feature, &|| format!("element:{id}"));
    }
    for (at, line) in text.lines.iter().enumerate() {
        let is_aside = line.lang != text.language.lang
            || line.zone == Zone::Closing
            || text.is_about(at, "appeal")
            || text.is_about(at, "contact");
        if is_aside {
            continue;
        }
        let mut note = |hash: u64, name: &dyn Fn() -> String| {
            note(at as u32, (hash >> 32) as Feature, name);
            if line.is_heading {
                note(at as u32, (mix(hash, HEADING) >> 32) as Feature, &|| format!("h:{}", name()));
            }
        };
        let mut before: Option<(u64, &str)> = None;
        for at in line.tokens().filter(|at| text.tokens[*at].kind != TokenKind::Mark) {
            let token = text.tokens[at];
            let word = if token.kind == TokenKind::Number { NUMBER } else { token.span.of(source) };
            let WordFeatures { word: hash, stem } = text.word(at).features;
            note(hash, &|| word.to_lowercase());
            if let Some((before, first)) = before {
                note(mix(before, hash), &|| format!("{}_{}", first.to_lowercase(), word.to_lowercase()));
            }
            if let Some(stem) = stem {
                note(stem, &|| format!("{}*", String::from_utf8_lossy(&Folded::new(word).bytes()[..STEM_BYTES])));
            }
            before = Some((hash, word));
        }
    }
}
