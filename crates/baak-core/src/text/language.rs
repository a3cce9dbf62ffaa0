//! Which language a block is in, told by its small words.

use crate::cue::MixMap;
use crate::document::Document;
use crate::lang::Lang;
use std::sync::LazyLock;

/// The language of a letter, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LanguageGuess {
    /// The language.
    pub lang: Lang,
    /// 0-1: the share of small words that are of this language.
    pub confidence: f64,
    /// Whether the author or user said so.
    pub is_declared: bool,
}

/// Fewer small words than this tell nothing of a block on its own.
const MIN_EVIDENCE: u32 = 3;

/// The most frequent small words, and words of address that stand even in short lines.
const SMALL_WORDS: [(Lang, &str); 3] = [
    (
        Lang::Nl,
        "de het een en van in is dat op te voor met niet zijn aan er om ook als u uw bij naar uit wordt werd worden \
         over door ons onze wij hebt heeft hebben kan kunt moet deze dit die tegen binnen maar of dan nog geen meer \
         geachte mevrouw heer vriendelijke groeten dienst dossier betreft onderwerp beslissing aanvraag kenmerk ik je \
         krijgt tot sinds omdat bent telefoon brief mijnheer beste dag vragen",
    ),
    (
        Lang::Fr,
        "le la les un une des du et est dans que qui pour pas sur avec par au aux ce cette ces vous votre vos nous \
         notre nos ne se sont été être avez avons peut pouvez plus ou mais dont sans sous entre après avant il elle \
         madame monsieur objet décision demande service dossier concerne veuillez agréer salutations courrier à de en \
         nous je tout bien depuis afin si auprès contre lettre téléphone",
    ),
    (
        Lang::De,
        "der die das und den dem des ein eine einen einer eines ist in zu von mit für auf nicht sich auch an bei nach \
         aus wird wurde werden haben hat sie ihr ihre ihren ihrem ihrer wir uns unser unsere können kann müssen muss \
         dieser diese dieses gegen oder aber dann noch kein keine mehr im am zum zur vom beim sehr geehrte geehrter frau \
         herr freundlichen grüßen antrag akte betreff entscheidung dienst ab bis durch über wenn dass als ich weil seit \
         brief telefon fragen guten tag bitte",
    ),
];

/// Longest small word, in bytes: it fits in one number.
const MAX_BYTES: usize = 8;
/// A block shows its language in its first words.
const MAX_WORDS: usize = 120;

/// The word as a number, in small ASCII letters; `None` when it is too long for a small word.
fn packed(word: &[u8]) -> Option<u64> {
    (word.len() <= MAX_BYTES)
        .then(|| word.iter().fold(0, |packed, byte| packed << 8 | u64::from(byte.to_ascii_lowercase())))
}

static MARKERS: LazyLock<MixMap<u64, u8>> = LazyLock::new(|| {
    let mut markers = MixMap::default();
    for (lang, words) in SMALL_WORDS {
        for word in words.split_whitespace() {
            if let Some(word) = packed(word.as_bytes()) {
                *markers.entry(word).or_insert(0) |= 1 << lang as u8;
            }
        }
    }
    markers
});

/// Counts the small words of each language. A word of two languages counts for both.
fn count(text: &str) -> [u32; 3] {
    let mut counts = [0; 3];
    let markers = &*MARKERS;
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0xC3;
    let is_inside = |byte: &u8| is_letter(byte) || matches!(*byte, 0x80..0xC0);
    let mut bytes = text.as_bytes();
    for _ in 0..MAX_WORDS {
        let Some(start) = bytes.iter().position(is_letter) else { break };
        bytes = &bytes[start..];
        let end = bytes.iter().position(|byte| !is_inside(byte)).unwrap_or(bytes.len());
        let (word, rest) = bytes.split_at(end);
        bytes = rest;
        if let Some(langs) = packed(word).and_then(|word| markers.get(&word)) {
            for lang in Lang::ALL {
                counts[lang as usize] += u32::from(langs >> lang as u8 & 1);
            }
        }
    }
    counts
}

fn best(counts: [u32; 3]) -> (Lang, u32, u32) {
    let mut order = Lang::ALL;
    order.sort_by_key(|lang| std::cmp::Reverse(counts[*lang as usize]));
    (order[0], counts[order[0] as usize], counts[order[1] as usize])
}

/// The language of the letter and of each of its blocks.
///
/// A block keeps the language of the letter unless its own small words clearly say another.
pub fn detect_language(document: &Document, declared: Option<Lang>) -> (LanguageGuess, Vec<Lang>) {
    let counts: Vec<[u32; 3]> = document.blocks.iter().map(|block| count(block.span.of(&document.text))).collect();
    let total = counts.iter().fold([0; 3], |sum, c| [sum[0] + c[0], sum[1] + c[1], sum[2] + c[2]]);
    let (lang, first, _) = best(total);
    let sum: u32 = total.iter().sum();
    let confidence = if sum == 0 { 0.0 } else { f64::from(first) / f64::from(sum) };
    let guess = LanguageGuess {
        lang: declared.unwrap_or(lang),
        confidence: if declared.is_some() { 1.0 } else { confidence },
        is_declared: declared.is_some(),
    };
    let mut current = guess.lang;
    let langs = counts
        .iter()
        .map(|counts| {
            let (lang, first, second) = best(*counts);
            if lang == current || counts.iter().sum::<u32>() < MIN_EVIDENCE {
                // Too short to tell: a line goes with the text before it.
                return current;
            }
            if first >= MIN_EVIDENCE && first >= 2 * second {
                current = lang;
            } else if counts[current as usize] * 2 < first {
                return lang;
            }
            current
        })
        .collect();
    (guess, langs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bilingual_letter_has_both_languages() {
        let document = Document::from_plain(
            "Geachte mevrouw\n\nWij hebben uw aanvraag onderzocht. U krijgt geen leefloon.\n\nMadame\n\nNous avons examiné \
             votre demande. Vous ne recevez pas le revenu d'intégration.\n\nWir haben Ihren Antrag geprüft und abgelehnt.",
        );
        let (guess, langs) = detect_language(&document, None);
        assert_eq!(langs, [Lang::Nl, Lang::Nl, Lang::Nl, Lang::Fr, Lang::De]);
        assert!(!guess.is_declared);
    }

    #[test]
    fn a_declared_language_is_the_letters_language() {
        let document = Document::from_plain("123");
        assert_eq!(detect_language(&document, Some(Lang::De)).0.lang, Lang::De);
        assert!(detect_language(&document, None).0.confidence.abs() < f64::EPSILON);
    }
}
