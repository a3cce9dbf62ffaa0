//! What stays of a finding when the letter moves, is renamed, or changes elsewhere.
//!
//! A print is made from the code of the rule and the words that it is about, without line numbers, file name, lay-out or
//! the language of the report. The same words a second time get another print, by their order in the letter.

use baak_core::diagnostic::{Diagnostic, Place};
use std::collections::BTreeMap;

/// Makes the prints of the findings of one letter, which must come in text order.
#[derive(Debug, Default)]
pub struct Fingerprints {
    seen: BTreeMap<u64, u32>,
}

impl Fingerprints {
    /// The print of the next finding of a letter with this text: 16 hexadecimal digits, then which of the same it is.
    pub fn of(&mut self, diagnostic: &Diagnostic, text: &str) -> String {
        let mut hash = Fnv::new();
        hash.add(&diagnostic.code);
        if let Place::At(span) = diagnostic.place {
            for word in span.of(text).split_whitespace() {
                hash.add(word);
            }
        }
        let count = self.seen.entry(hash.0).or_default();
        *count += 1;
        format!("{:016x}:{count}", hash.0)
    }
}

/// The hash of a text: 16 hexadecimal digits, the same on every machine.
pub(crate) fn hash(parts: &[&str]) -> String {
    let mut hash = Fnv::new();
    for part in parts {
        hash.add(part);
    }
    format!("{:016x}", hash.0)
}

/// FNV-1a in 64 bits (Fowler, Noll and Vo): not secret, but the same in every version and on every machine.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    /// Adds a text and its end.
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Letter;
    use baak_core::{Document, Settings, check};
    use std::collections::BTreeSet;

    fn prints(text: &str) -> Vec<String> {
        let document = Document::from_plain(text);
        let report = check(&document, &Settings::default());
        let letter = Letter { document, report };
        let mut prints = Fingerprints::default();
        letter.report.diagnostics.iter().map(|d| prints.of(d, &letter.document.text)).collect()
    }

    #[test]
    fn a_print_outlives_edits_elsewhere() {
        let finding = "Ingevolge uw schrijven sturen wij u een attest.";
        let before = prints(&format!("Beste mevrouw\n\n{finding}\n"));
        assert!(!before.is_empty());
        for text in [
            format!("Gent, 3 mei 2026\n\nBeste mevrouw Jansens\n\n{finding}\n"),
            format!("Beste mevrouw\n\n{}\n", finding.replace(" schrijven ", "\nschrijven ")),
            format!("Beste mevrouw\n\nHoe gaat het?\n\n{finding} Dat is goed nieuws.\n"),
        ] {
            let after: BTreeSet<_> = prints(&text).into_iter().collect();
            assert!(before.iter().all(|print| after.contains(print)), "{text}: {before:?} {after:?}");
        }
    }

    #[test]
    fn the_same_words_twice_have_two_prints() {
        let sentence = "Uw aanvraag zal door de dienst zo snel mogelijk worden onderzocht.";
        let all = prints(&format!("Beste mevrouw\n\n{sentence}\n\nWij schrijven u later.\n\n{sentence}\n"));
        let unique: BTreeSet<_> = all.iter().collect();
        assert!(all.len() > 1 && unique.len() == all.len(), "{all:?}");
    }
}
