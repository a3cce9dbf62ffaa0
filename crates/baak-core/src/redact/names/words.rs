//! Words that lead to names, without accents and in lower case; all three languages together, since letters mix them.

/// Titles and professions before a name.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "mevrouw", "mevr", "mw", "mvr", "juffrouw", "meneer", "mijnheer", "heer", "dhr", "hr", "meester", "dokter",
    "madame", "mesdames", "messieurs", "mme", "mmes", "mlle", "mademoiselle", "monsieur", "mm", "mr", "maitre",
    "docteur", "herr", "herrn", "herren", "frau", "fraulein", "dr", "drs", "prof", "ra", "rechtsanwalt",
    "rechtsanwaltin", "familie", "famille", "eheleute", "weduwe", "veuve", "echtgenoten", "epoux", "epouse",
    "consorts", "kinderarts", "gezin", "zuster", "broeder", "advocaat", "avocate", "notaris", "notaire", "notar",
    "gerechtsdeurwaarder", "huissier",
];
/// Words that open a letter.
#[rustfmt::skip]
pub(super) const GREETINGS: &[&str] = &[
    "beste", "dag", "geachte", "hallo", "hoi", "goedendag", "goeiedag", "goedemorgen", "cher", "chere", "chers",
    "bonjour", "liebe", "lieber", "hallo", "geehrte", "geehrter", "salut", "goeiemorgen", "tag", "morgen", "werte",
    "werter", "waarde",
];
/// Words behind which a person is named.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "naam", "nom", "name", "voornaam", "prenom", "vorname", "achternaam", "familienaam", "nachname", "familienname",
    "aanvrager", "aanvraagster", "begunstigde", "demandeur", "demanderesse", "beneficiaire", "titulaire", "titularis",
    "verzekerde", "assure", "assuree", "antragsteller", "antragstellerin", "empfanger", "empf", "empfangerin",
    "destinataire", "geadresseerde", "bestemmeling", "behandelaar", "dossierbeheerder", "dossierbehandelaar",
    "contactpersoon", "gestionnaire", "sachbearbeiter", "sachbearbeiterin", "sachbearbeitung", "ansprechpartner",
    "ansprechpartnerin", "zustandig", "betrokkene", "interesse", "huurder", "huurster", "locataire", "mieter",
    "mieterin", "kind", "enfant", "kinderen", "enfants", "kinder", "aan", "fur", "voor", "an", "concerne", "betreft",
    "rechthebbende", "partner", "patient", "titel", "contact", "kontakt", "getekend", "signe", "get", "gez", "s",
    "sig", "tav", "conjoint", "lid", "affilie", "klant", "client", "beneficiaires", "maatschappelijk", "begeleider",
    "begeleidster", "traitant", "versicherter", "versicherte", "anwalt", "agent", "sachb",
];
/// Relations and tasks behind which a name follows directly.
#[rustfmt::skip]
pub(super) const RELATIONS: &[&str] = &[
    "zoon", "zoontje", "dochter", "dochtertje", "kind", "kinderen", "partner", "echtgenoot", "echtgenote", "vader",
    "moeder", "broer", "zus", "fils", "fille", "filles", "enfant", "enfants", "conjoint", "conjointe", "mari",
    "femme", "pere", "mere", "frere", "soeur", "sohn", "tochter", "kinder", "vater", "mutter", "bruder", "schwester",
    "ehemann", "ehefrau", "lebensgefahrten", "sohnes", "compagnon", "compagne", "maman", "papa", "mama", "kindern",
    "sohne", "tochter", "tochtern", "sohnen", "oma", "opa", "ex-partner", "ex-man", "ex-vrouw", "werker", "werkster",
    "assistent", "assistente", "consulent", "consulente", "begeleider", "begeleidster", "collega", "collegue",
    "kollegin", "kollege", "sociale", "social", "sozialarbeiter", "sozialarbeiterin", "sozialassistentin",
    "sozialassistent", "behandelaar", "dossierbeheerder", "advocaat", "genaamd", "nomme", "nommee", "namens",
    "appelle", "heet", "heisst", "demandez", "naar", "met", "avec", "bij", "bel", "appelez", "und", "en", "et",
    "door", "par", "von", "pour", "voor", "fur", "mit", "an", "aan", "op", "van", "de", "ondergetekende", "soussigne",
    "soussignee",
];
/// Relations behind which any capital word is a name, in German too.
#[rustfmt::skip]
pub(super) const CLOSE: &[&str] = &[
    "zoon", "zoontje", "dochter", "dochtertje", "partner", "echtgenoot", "echtgenote", "vader", "moeder", "broer",
    "zus", "fils", "fille", "conjoint", "conjointe", "mari", "pere", "mere", "frere", "soeur", "sohn", "tochter",
    "vater", "mutter", "bruder", "schwester", "ehemann", "ehefrau", "sohnes", "compagnon", "compagne", "kinderen",
    "enfants", "kinder", "kind", "enfant", "genaamd", "nomme", "nommee", "ondergetekende", "soussigne", "soussignee",
    "ex-partner", "appelle", "maman", "papa", "mama", "kindern", "sohne", "tochtern", "sohnen", "oma", "opa",
];
/// Small words inside names.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "van", "den", "der", "de", "het", "ter", "ten", "te", "in", "op", "'t", "vande", "vanden", "vander", "von", "zu",
    "vom", "zur", "le", "la", "du", "des", "d'", "l'", "di", "da", "del", "della", "dos", "el", "al", "ben", "bin",
    "bint", "ould", "ait", "abu", "abd", "y", "e",
];
