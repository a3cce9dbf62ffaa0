//! The class of a compound that is not in the table, told by its last part.

use super::word_class::Class;
use super::word_table::{ACT, CODE, DECREE, REGULATION};
use crate::lang::Lang;

/// `monatig`, `tägige`, `wöchigen`, `jährige`, with or without a count before.
fn is_lasting(word: &[u8]) -> bool {
    let stem = ["ig", "ige", "iger", "iges", "igen", "igem"].iter().find_map(|e| word.strip_suffix(e.as_bytes()));
    stem.is_some_and(|stem| ["monat", "tag", "woch", "jahr"].iter().any(|unit| stem.ends_with(unit.as_bytes())))
}

/// What a compound with `nummer` starts with when it numbers something else than a file.
const NO_FILE_NUMBERS: [&str; 15] = [
    "onderneming",
    "unternehmen",
    "btw",
    "mwst",
    "telefo",
    "ruf",
    "fax",
    "gsm",
    "handy",
    "konto",
    "rekening",
    "rijksregister",
    "nationalregister",
    "huis",
    "haus",
];

/// Classes of compounds of five letters or more, told by their last part.
#[inline(never)]
pub(super) fn by_ending(word: &[u8], capital: bool, lang: Lang) -> Class {
    let len = word.len();
    let ends = |endings: &[&str]| endings.iter().any(|e| len > e.len() && word.ends_with(e.as_bytes()));
    let named = |kind| Class::ACT.or(Class::NAMED).with(kind);
    let street = if capital { Class::STREET_NAME } else { Class::EMPTY };
    match &word[len - 3..] {
        b"wet" => named(ACT),
        b"etz" if ends(&["gesetz"]) => named(ACT),
        b"zes" if ends(&["gesetzes"]) => named(ACT),
        b"eet" if ends(&["decreet"]) => named(DECREE),
        b"ret" | b"ets" if ends(&["dekret", "dekrets"]) => named(DECREE),
        b"dex" if ends(&["codex"]) => named(CODE),
        b"oek" if ends(&["wetboek"]) => named(CODE),
        b"uch" | b"hes" if ends(&["gesetzbuch", "gesetzbuches"]) => named(CODE),
        b"ent" if ends(&["reglement"]) => Class::ACT.with(REGULATION),
        b"ung" if ends(&["ordnung"]) => Class::ACT.with(REGULATION),
        b"aat" if ends(&["straat"]) => street,
        b"aan" if ends(&["laan", "baan"]) => street,
        b"ein" if ends(&["plein"]) => street,
        b"weg" | b"lei" | b"hof" | b"pad" | b"str" => street,
        b"eef" if ends(&["dreef"]) => street,
        b"aai" if ends(&["kaai"]) => street,
        b"rkt" if ends(&["markt"]) => street,
        b"ats" if ends(&["plaats"]) => street,
        b"est" if ends(&["vest"]) => street,
        b"gel" if ends(&["singel"]) => street,
        b"cht" if ends(&["gracht"]) => street,
        b"ijk" if ends(&["dijk"]) => street,
        b"tig" | b"hig" | b"rig" | b"gig" | b"ige" | b"gen" | b"ger" | b"ges" | b"gem"
            if lang == Lang::De && is_lasting(word) =>
        {
            Class::LASTING
        }
        b"uis" if ends(&["korenhuis"]) => street,
        b"sse" if ends(&["strasse", "gasse"]) => street,
        b"atz" if ends(&["platz"]) && !word.ends_with(b"arbeitsplatz") && !word.ends_with(b"studienplatz") => street,
        b"lee" if ends(&["allee"]) => street,
        b"ing" if ends(&["ring"]) => street,
        b"mer" if ends(&["nummer"]) && !NO_FILE_NUMBERS.iter().any(|n| word.starts_with(n.as_bytes())) => {
            Class::NUMBER_LABEL
        }
        _ => Class::EMPTY,
    }
}
