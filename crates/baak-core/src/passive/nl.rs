//! Dutch: worden or zijn and a participle.

use super::{Passive, PassiveKind, Words, ends, is_lower, listed};

#[cfg(test)]
pub(super) const LISTS: &[&[&str]] = &[
    NO_PARTICIPLE, STRONG, INSEPARABLE, PARTICLES, BOUNDARIES, BEFORE_LAST_VERB, NOT_WITH_ZIJN, AFTER_PARTICIPLE,
];

/// Words with the form of a participle that are none, or that with *worden* tell what someone becomes.
const NO_PARTICIPLE: &[&str] = &[
    "bedragen", "beeld", "beelden", "beest", "begaafd", "begin", "behoeften", "beiden", "bejaard", "bekend", "belasten",
    "beleefd", "beleid", "bent", "bereid", "bericht", "berichten", "beroemd", "berucht", "besluit", "besluiten", "best", "bestaan",
    "bestand", "beurt", "bevoegd", "bewind", "bewust", "gebeden", "gebeuren", "gebied", "gebieden", "gebieden",
    "gebouwen", "gebreken", "gebruiken", "gedachten", "gedenken", "gedicht", "gedichten", "gedogen", "gedurend", "geduld",
    "geen", "geest", "geesten", "gehandicapt", "geheugen", "gehoorzamen", "gelasten", "geld", "gelden", "geleden", "geliefd", "gelijken",
    "geloven", "geluid", "geluiden", "gemeen", "gemeend", "gemeenten", "genereren", "genieten", "genot", "geraken", "gerecht",
    "gerechten", "geruchten", "geschiedenis", "geschieden", "geschikt", "geschillen", "geslacht", "gesprekken", "getallen",
    "getalenteerd", "getuigen", "gevallen", "gevaren", "gevecht", "gevechten", "geven", "gevoelen", "gevoelens", "gevolgen", "gewest",
    "gewesten", "gewicht", "gewichten", "gewond", "gezicht", "gezichten", "gezin", "gezinnen", "gezond", "herfst", "hert", "overhead", "verband",
    "verbanden", "verbeeld", "verdriet", "vergen", "verhalen", "verliefd", "vermaard", "verslagen", "verstand", "verwant",
    "verzoeken", "verzoekend", "voorbeeld", "voorbeelden",
];
