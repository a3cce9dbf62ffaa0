//! Which language a block is in, told by its small words.

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

/// Whether a word can begin with a byte: an ASCII letter or a character from U+00C0 on.
const BEGINS_WORD: [bool; 256] = bytes(false);
/// Whether a byte can stand in a word: the same, or what continues a character.
const IN_WORD: [bool; 256] = bytes(true);

const fn bytes(continuing: bool) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        table[byte] = b.is_ascii_alphabetic() || b >= 0xc3 || (continuing && matches!(b, 0x80..0xc0));
        byte += 1;
    }
    table
}

/// The first word of `rest`, whose length in bytes is given, as a number and in small ASCII letters; `None` when it is too
/// long for a small word.
fn packed(rest: &[u8], length: usize) -> Option<u64> {
    if length > MAX_BYTES {
        return None;
    }
    let chunk = rest.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; MAX_BYTES];
        padded[..rest.len()].copy_from_slice(rest);
        padded
    });
    let word = u64::from_le_bytes(chunk) & u64::MAX.checked_shr(64 - 8 * length as u32).unwrap_or(0);
    // In a word, the bytes with this bit but without the one above it are the ASCII letters.
    let letters = word & !(word >> 1) & 0x4040_4040_4040_4040;
    Some(word | letters >> 1)
}

/// Slots of the hash table of small words: a power of two, less than half full.
const SLOTS: usize = 1024;

/// The small words as numbers, each with its languages: one byte of the second number counts for each.
static MARKERS: LazyLock<Vec<(u64, u32)>> = LazyLock::new(|| {
    let mut slots = vec![(0, 0); SLOTS];
    for (lang, words) in SMALL_WORDS {
        for word in words.split_whitespace().filter_map(|word| packed(word.as_bytes(), word.len())) {
            let mut slot = slot(word);
            while slots[slot].0 != 0 && slots[slot].0 != word {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot].0 = word;
            slots[slot].1 |= 1 << (8 * lang as u32);
        }
    }
    slots
});

/// Where a word belongs in the hash table (Knuth, TAOCP 6.4).
const fn slot(word: u64) -> usize {
    (word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOTS.ilog2())) as usize
}

/// Counts the small words of each language. A word of two languages counts for both.
fn count(text: &str) -> [u32; 3] {
    let markers = MARKERS.as_slice();
    // One byte for each language: there are less than 256 words.
    let mut counts = 0_u32;
    let mut rest = text.as_bytes();
    for _ in 0..MAX_WORDS {
        let Some(start) = rest.iter().position(|byte| BEGINS_WORD[*byte as usize]) else { break };
        rest = &rest[start..];
        let length = rest.iter().position(|byte| !IN_WORD[*byte as usize]).unwrap_or(rest.len());
        if let Some(word) = packed(rest, length) {
            let mut slot = slot(word);
            while markers[slot].0 != word && markers[slot].0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            counts += markers[slot].1;
        }
        rest = &rest[length..];
    }
    let [nl, fr, de, _] = counts.to_le_bytes();
    [nl, fr, de].map(u32::from)
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

/// Which of some languages a letter is most likely in, when it seems to be in another one; `None` when it need not be said.
pub(crate) fn language_among(document: &Document, languages: &[Lang]) -> Option<Lang> {
    if languages.is_empty() {
        return None;
    }
    let counts = document.blocks.iter().map(|block| count(block.span.of(&document.text)));
    let total = counts.fold([0; 3], |sum, c| [sum[0] + c[0], sum[1] + c[1], sum[2] + c[2]]);
    if languages.contains(&best(total).0) {
        return None;
    }
    languages.iter().copied().rev().max_by_key(|lang| total[*lang as usize])
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
    fn small_words_are_counted_wherever_they_stand() {
        // `de` and `en` are words of two languages; a word that is too long, or only begins like one, is none.
        for (text, counts) in [
            ("", [0, 0, 0]),
            ("HET", [1, 0, 0]),
            ("het hetgeen, 1het", [2, 0, 0]),
            ("l'été : « votre »", [0, 2, 0]),
            ("für über ÜBER", [0, 0, 2]),
            ("de", [1, 1, 0]),
            ("vriendelijke beslissing", [0, 0, 0]),
        ] {
            assert_eq!(count(text), counts, "{text}");
        }
        assert_eq!(count(&"het ".repeat(1000)), [MAX_WORDS as u32, 0, 0]);
    }

    #[test]
    fn a_declared_language_is_the_letters_language() {
        let document = Document::from_plain("123");
        assert_eq!(detect_language(&document, Some(Lang::De)).0.lang, Lang::De);
        assert!(detect_language(&document, None).0.confidence.abs() < f64::EPSILON);
    }
}
