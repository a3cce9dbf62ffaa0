//! How common a word is, by the frequency lists of `wordlists/LANG/frequency.tsv` (made from `wordfreq`, CC BY-SA 4.0).
//!
//! The unit is the Zipf scale: the decimal logarithm of how often a word stands in a thousand million words. `de` and `und`
//! have 7, `betalen` 5, `terugvordering` less than 3.5, which is where the lists end. A word that no list has is rare, unless
//! it is a Dutch or German compound of words that are common: `woonkost` is as well known as the rarer of `woon` and `kost`,
//! less a little. In the same way an inflected form (`betwistte`) is taken for a form of the word that it comes
//! from.
//!
//! The lists are compiled to tables of fingerprints (two bytes a word), so that start-up does nothing. About one unknown word
//! in 2,000 is taken for a known one.

mod hash;

use crate::lang::Lang;

/// A word that is in no list: below the lowest value of the lists by half a step on the Zipf scale.
pub const RARE: f32 = 3.0;
/// The lowest value in the lists.
const LOWEST: f32 = 3.5;
/// The values of the lists are cut down to quarters; a word lies half a quarter higher on average.
const STEP: f32 = 0.25;
/// The value from which a word adds nothing to the difficulty of a text; no class goes higher.
pub const COMMON: f32 = 6.0;
/// A compound is so much harder than the rarer of its parts. Chosen on the development data of `difficulty`.
const COMPOUND_LOSS: f32 = 0.5;
/// An inflected form that is in no list is so much harder than its most common kin. Chosen there, too.
const FORM_LOSS: f32 = 0.75;
/// Words under this value may be forms or compounds of more common words (`spaarpot`).
const MAYBE_MADE_BELOW: f32 = 3.75;
/// The shortest stem of an inflected form, in bytes.
const MIN_STEM: usize = 4;
/// The shortest first and last part of a compound, in bytes.
const MIN_HEAD: usize = 3;
const MIN_TAIL: usize = 4;
/// Longer words are not looked up.
const MAX_BYTES: usize = 64;

/// What a word does in its sentence, where the lists know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordKind {
    /// Everything else.
    Content,
    /// It opens a subordinate clause: `omdat`, `lorsque`, `dass`.
    Subordinator,
    /// It links nouns: `van`, `de`, `von`; German articles in the genitive, too.
    Preposition,
    /// The reader or the writer: `u`, `nous`, `Ihnen`.
    Person,
}

/// How well a word is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Familiarity {
    /// Zipf value, [`RARE`] for a word that is in no list, at most 6.6.
    pub zipf: f32,
    /// What it does.
    pub kind: WordKind,
}

struct Table {
    /// Where each group of buckets begins in `entries`.
    starts: &'static [u16],
    /// How many entries a bucket has.
    sizes: &'static [u8],
    /// Fingerprint and class.
    entries: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/frequency.rs"));

impl Table {
    const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nl => &NL,
            Lang::Fr => &FR,
            Lang::De => &DE,
        }
    }

    /// The class of the word with this hash.
    fn class(&self, hash: u64) -> Option<u16> {
        let (bucket, print) = hash::place(hash);
        let first = bucket - bucket % hash::GROUP;
        let before: usize = self.sizes[first..bucket].iter().map(|size| usize::from(*size)).sum();
        let start = usize::from(self.starts[bucket / hash::GROUP]) + before;
        let entries = &self.entries[start..start + usize::from(self.sizes[bucket])];
        entries.iter().find(|entry| **entry >> 4 == print).map(|entry| entry & 0xf)
    }

    fn zipf(&self, hash: u64) -> Option<f32> {
        self.class(hash).map(|class| familiarity(class).zipf)
    }

    /// The most common word that differs from `word` in its ending only.
    fn kin(&self, word: &[u8], lang: Lang) -> Option<f32> {
        let (endings, others) = endings(lang);
        let mut best: Option<f32> = None;
        for stem in endings.iter().filter_map(|ending| word.strip_suffix(*ending)).filter(|stem| stem.len() >= MIN_STEM)
        {
            let hash = hashed(hash::EMPTY, stem);
            for zipf in others.iter().filter_map(|other| self.zipf(hashed(hash, other))) {
                best = Some(best.map_or(zipf, |best| best.max(zipf)));
            }
        }
        best
    }

    /// The rarer part of the compound `word`, where all parts are known: the best of all ways to part it. `more` parts may
    /// follow the first two.
    fn compound(&self, word: &[u8], lang: Lang, more: u32) -> Option<f32> {
        let mut best: Option<f32> = None;
        let mut hash = hash::EMPTY;
        for (at, byte) in word.iter().enumerate() {
            let head = &word[..at];
            if head.len() >= MIN_HEAD
                && !matches!(byte, 0x80..=0xbf)
                && let Some(known) = self.zipf(hash)
                && best.is_none_or(|best| known > best)
            {
                for link in links(lang) {
                    let Some(tail) = word[at..].strip_prefix(*link).filter(|tail| tail.len() >= MIN_TAIL) else {
                        continue;
                    };
                    let whole = self.zipf(hashed(hash::EMPTY, tail));
                    let parts = if whole.is_none() && more > 0 { self.compound(tail, lang, more - 1) } else { whole };
                    if let Some(rarer) = parts.map(|tail| tail.min(known)) {
                        best = Some(best.map_or(rarer, |best| best.max(rarer)));
                    }
                }
            }
            hash = hash::push(hash, *byte);
            if word.len() - at <= MIN_TAIL {
                break;
            }
        }
        best
    }
}

/// The endings that inflection puts behind a stem, and those that the known form may have instead.
const fn endings(lang: Lang) -> (&'static [&'static [u8]], &'static [&'static [u8]]) {
    match lang {
        Lang::Nl => {
            (&[b"en", b"e", b"s", b"t", b"n", b"er", b"ers", b"de", b"den", b"te", b"ten", b"d"], &[b"", b"en"])
        }
        Lang::Fr => (
            &[
                b"s",
                b"e",
                b"es",
                b"x",
                b"ent",
                b"nt",
                b"er",
                b"ant",
                b"ez",
                b"ait",
                b"aient",
                b"ions",
                b"\xc3\xa9",
                b"\xc3\xa9e",
                b"\xc3\xa9s",
                b"\xc3\xa9es",
            ],
            &[b"", b"er", b"e"],
        ),
        Lang::De => {
            (&[b"en", b"e", b"er", b"es", b"em", b"n", b"s", b"t", b"te", b"ten", b"st", b"ern"], &[b"", b"e", b"en"])
        }
    }
}

/// What may join the parts of a compound.
const fn links(lang: Lang) -> &'static [&'static [u8]] {
    match lang {
        Lang::Nl => &[b"", b"s", b"e", b"en"],
        Lang::De => &[b"", b"s", b"es", b"n", b"en", b"e"],
        Lang::Fr => &[],
    }
}

/// `hash` with some bytes more.
fn hashed(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| hash::push(hash, *byte))
}

fn familiarity(class: u16) -> Familiarity {
    let kind = match class {
        13 => WordKind::Subordinator,
        14 => WordKind::Preposition,
        15 => WordKind::Person,
        _ => return Familiarity { zipf: LOWEST + STEP * (f32::from(class) + 0.5), kind: WordKind::Content },
    };
    Familiarity { zipf: COMMON + STEP, kind }
}

/// How well `word` is known. Of a word with a hyphen or apostrophe the rarest part counts; parts of one letter do not.
///
/// ```
/// use baak_core::{frequency::{familiarity_of, RARE}, lang::Lang};
/// assert!(familiarity_of("betalen", Lang::Nl).zipf > 5.0);
/// assert!(familiarity_of("Kindergeld", Lang::De).zipf > RARE);
/// assert_eq!(familiarity_of("saisissabilité", Lang::Fr).zipf, RARE);
/// ```
pub fn familiarity_of(word: &str, lang: Lang) -> Familiarity {
    // Most words are plain and in the list.
    if let Some(class) = plain_hash(word.as_bytes()).and_then(|hash| Table::of(lang).class(hash)) {
        let known = familiarity(class);
        if known.zipf >= MAYBE_MADE_BELOW {
            return known;
        }
    }
    let mut buffer = [0; MAX_BYTES];
    let Some(length) = lower(word, &mut buffer) else {
        return Familiarity { zipf: RARE, kind: WordKind::Content };
    };
    let mut all: Option<Familiarity> = None;
    for part in
        buffer[..length].split(|byte| !byte.is_ascii_lowercase() && *byte < 0x80).filter(|part| !part.is_empty())
    {
        let known = part_familiarity(part, lang);
        if all.is_none_or(|all| known.zipf < all.zipf) {
            all = Some(known);
        }
    }
    all.unwrap_or(Familiarity { zipf: COMMON, kind: WordKind::Content })
}

/// The hash of a word of small letters, perhaps with a capital of ASCII; `None` where anything else stands in it.
fn plain_hash(word: &[u8]) -> Option<u64> {
    let (first, rest) = word.split_first()?;
    let mut hash = hash::push(hash::EMPTY, first.to_ascii_lowercase());
    let mut is_plain = true;
    let mut before = *first;
    for byte in rest {
        // `à` to `ÿ`, but no `ß` and no capital.
        is_plain &= byte.is_ascii_lowercase() || *byte == 0xc3 || before == 0xc3 && *byte >= 0xa0;
        hash = hash::push(hash, *byte);
        before = *byte;
    }
    (is_plain && first.is_ascii_alphabetic()).then_some(hash)
}

fn part_familiarity(part: &[u8], lang: Lang) -> Familiarity {
    let table = Table::of(lang);
    let known = table.class(hashed(hash::EMPTY, part)).map(familiarity);
    if let Some(known) = known.filter(|known| known.zipf >= MAYBE_MADE_BELOW) {
        return known;
    }
    let alone = known.map_or(if part.len() < 2 { COMMON } else { RARE }, |known| known.zipf);
    let parted = table.compound(part, lang, 1).map_or(RARE, |zipf| zipf - COMPOUND_LOSS);
    let formed = table.kin(part, lang).map_or(RARE, |zipf| zipf - FORM_LOSS);
    Familiarity { zipf: alone.max(parted).max(formed), kind: WordKind::Content }
}

/// The small letters of `word`, and their number of bytes; `None` where they are too many. An apostrophe or hyphen outside
/// ASCII becomes `'`.
fn lower(word: &str, buffer: &mut [u8; MAX_BYTES]) -> Option<usize> {
    let buffer = buffer.get_mut(..word.len())?;
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    for at in 1..buffer.len() {
        match (buffer[at - 1], buffer[at]) {
            // À to Þ without ×; Œ.
            (0xc3, 0x80..=0x96 | 0x98..=0x9e) => buffer[at] += 0x20,
            (0xc5, 0x92) => buffer[at] = 0x93,
            // The lists write ß as ss.
            (0xc3, 0x9f) => buffer[at - 1..=at].fill(b's'),
            // ’, ‐ and ‑.
            (0x80, 0x99 | 0x90 | 0x91) if at > 1 && buffer[at - 2] == 0xe2 => buffer[at - 2..=at].fill(b'\''),
            _ => {}
        }
    }
    Some(buffer.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn common_words_are_known_and_rare_ones_are_not() {
        for (lang, common, rare) in [
            (
                Lang::Nl,
                ["de", "Betalen", "huis", "één", "ziekenhuis"],
                ["onverschuldigd", "sommatie", "deurwaardersexploot"],
            ),
            (Lang::Fr, ["le", "Payer", "aujourd’hui", "Être", "cœur"], ["indûment", "récépissé", "forclusion"]),
            (Lang::De, ["der", "heißt", "Haus", "über", "ÜBER"], ["Aussetzung", "Zwangsgeld", "Mahnverfahren"]),
        ] {
            for word in common {
                assert!(familiarity_of(word, lang).zipf > 4.0, "{word} is common");
            }
            for word in rare {
                assert!(familiarity_of(word, lang).zipf < 4.0, "{word} is rare: {}", familiarity_of(word, lang).zipf);
            }
        }
    }

    #[test]
    fn compounds_are_as_rare_as_their_rarer_part() {
        for (lang, word) in [
            (Lang::Nl, "huurprijs"),
            (Lang::Nl, "aanvraagformulier"),
            (Lang::Nl, "gezinssituatie"),
            (Lang::De, "Wohnungsgeld"),
            (Lang::De, "Familiensituation"),
            (Lang::De, "Krankenhausrechnung"),
        ] {
            assert!(familiarity_of(word, lang).zipf > RARE, "{word}");
        }
        assert!((familiarity_of("xyzzyplugh", Lang::Nl).zipf - RARE).abs() < f32::EPSILON);
    }

    #[test]
    fn inflected_forms_are_known_by_their_kin() {
        for (lang, word) in [(Lang::Nl, "parkeerde"), (Lang::Fr, "expliquions"), (Lang::De, "erklärtest")] {
            let zipf = familiarity_of(word, lang).zipf;
            assert!(zipf > RARE && zipf < 5.0, "{word}: {zipf}");
        }
    }

    #[test]
    fn function_words_have_their_kind() {
        for (lang, word, kind) in [
            (Lang::Nl, "Omdat", WordKind::Subordinator),
            (Lang::Nl, "U", WordKind::Person),
            (Lang::Fr, "d’", WordKind::Preposition),
            (Lang::Fr, "Lorsqu'", WordKind::Subordinator),
            (Lang::De, "Ihnen", WordKind::Person),
            (Lang::De, "gemäß", WordKind::Preposition),
            (Lang::De, "Haus", WordKind::Content),
        ] {
            assert_eq!(familiarity_of(word, lang).kind, kind, "{word}");
        }
    }

    #[test]
    fn of_joined_words_the_rarest_counts() {
        let whole = familiarity_of("huis-aan-huisverkoop", Lang::Nl).zipf;
        assert!(whole <= familiarity_of("huisverkoop", Lang::Nl).zipf);
        assert!(familiarity_of("foto's", Lang::Nl).zipf > 4.0);
    }

    #[test]
    fn the_lists_are_sorted_and_every_word_is_found() {
        for (lang, list) in [
            (Lang::Nl, include_str!("../../../../wordlists/nl/frequency.tsv")),
            (Lang::Fr, include_str!("../../../../wordlists/fr/frequency.tsv")),
            (Lang::De, include_str!("../../../../wordlists/de/frequency.tsv")),
        ] {
            let rows: Vec<(&str, f32)> = list
                .lines()
                .filter(|line| !line.starts_with('#'))
                .map(|line| line.split_once('\t').expect("two columns"))
                .map(|(word, zipf)| (word, zipf.parse().expect("a number")))
                .collect();
            assert!(rows.is_sorted_by(|a, b| a.0 < b.0));
            assert!(rows.len() > 14_000);
            for (word, zipf) in rows {
                let found = Table::of(lang).class(word.bytes().fold(hash::EMPTY, hash::push));
                assert!(found.is_some_and(|class| familiarity(class).zipf >= zipf.min(COMMON)), "{word}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_word_has_a_value(word in ".{0,80}|[a-zéßÉ’-]{0,70}") {
            for lang in Lang::ALL {
                let zipf = familiarity_of(&word, lang).zipf;
                prop_assert!((RARE..7.0).contains(&zipf));
            }
        }
    }
}
