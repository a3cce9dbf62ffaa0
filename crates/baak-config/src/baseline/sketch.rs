//! What a text is like, in a few numbers: texts with many words in common have many numbers in common.
//!
//! A sketch keeps the smallest hashes of the pairs of neighbouring words (Broder, On the resemblance and containment of
//! documents, 1997). Lines, spaces, capitals and mark-up do not count.

use std::fmt::Write;

/// So many hashes tell letters apart to within about a tenth.
const SIZE: usize = 48;

/// The smallest hashes of a text, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sketch(Vec<u32>);

/// FNV-1a in 64 bits (Fowler, Noll and Vo): not secret, but the same in every version and on every machine.
pub(super) fn hash<'w>(words: impl Iterator<Item = &'w str>) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for word in words {
        for byte in word.chars().flat_map(char::to_lowercase).flat_map(|c| u32::from(c).to_le_bytes()).chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
    hash
}

/// The words of a text, without the marks around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

impl Sketch {
    /// Sketches a text.
    pub fn of(text: &str) -> Self {
        let mut before = "";
        let mut hashes: Vec<u32> = words(text)
            .map(|word| {
                let pair = hash([before, word].into_iter());
                before = word;
                (pair ^ (pair >> 32)) as u32
            })
            .collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(SIZE);
        Self(hashes)
    }

    /// 0-1: about which share of the pairs of words of both they have in common.
    pub fn likeness(&self, other: &Self) -> f64 {
        let mut all: Vec<u32> = self.0.iter().chain(&other.0).copied().collect();
        all.sort_unstable();
        all.dedup();
        // Where both texts are short, their sketches hold all of them.
        let counted = all.len().min(SIZE.max(self.0.len().min(other.0.len())));
        if counted == 0 {
            return 1.0;
        }
        let is_common = |hash: &&u32| self.0.binary_search(hash).is_ok() && other.0.binary_search(hash).is_ok();
        all[..counted].iter().filter(is_common).count() as f64 / counted as f64
    }

    /// As it stands in the file.
    pub(super) fn to_hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(8 * self.0.len()), |mut hex, hash| {
            // Writing to a string never fails.
            let _ = write!(hex, "{hash:08x}");
            hex
        })
    }

    /// From the file.
    pub(super) fn from_hex(text: &str) -> Option<Self> {
        let chunk = |at: usize| u32::from_str_radix(text.get(at..at + 8)?, 16).ok();
        let hashes: Option<Vec<u32>> = (0..text.len()).step_by(8).map(chunk).collect();
        hashes.filter(|hashes| hashes.is_sorted()).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_by_their_words() {
        let a = "Wij betalen u elke maand een bedrag op uw rekening, tot het einde van het jaar.";
        let reflowed = "wij   betalen u\nelke maand een **bedrag** op uw rekening; tot het einde van het jaar";
        assert!((Sketch::of(a).likeness(&Sketch::of(reflowed)) - 1.0).abs() < 1e-9);
        let edited = "Wij betalen u elke maand een bedrag op uw rekening, tot het einde van de zomer.";
        let likeness = Sketch::of(a).likeness(&Sketch::of(edited));
        assert!(likeness > 0.6 && likeness < 1.0, "{likeness}");
        let other = "Nous avons bien reçu votre demande et nous vous écrivons dans les trente jours.";
        assert!(Sketch::of(a).likeness(&Sketch::of(other)) < 0.1);
        let long = (0..500).map(|n| format!("woord{n}")).collect::<Vec<_>>().join(" ");
        let longer = format!("{long} en nog wat");
        assert!(Sketch::of(&long).likeness(&Sketch::of(&longer)) > 0.9);
    }

    #[test]
    fn a_sketch_is_written_and_read() {
        let sketch = Sketch::of("Wij betalen u elke maand.");
        assert_eq!(Sketch::from_hex(&sketch.to_hex()), Some(sketch));
        assert_eq!(Sketch::from_hex(""), Some(Sketch::default()));
        assert_eq!(Sketch::from_hex("zz"), None);
    }
}
