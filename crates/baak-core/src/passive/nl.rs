//! Dutch: *worden* or *zijn* and a participle.

use super::list::WordList;
use super::{Passive, PassiveKind, Words, ends, is_lower};

/// Words with the form of a participle that are none, or that tell with *worden* what someone becomes.
#[rustfmt::skip]
static NO_PARTICIPLE: WordList = WordList::new(&[
    "aanbod", "bebaard", "bedrijft", "beeld", "beelden", "beest", "begaafd", "begrijpt", "behoeft", "beiden",
    "bejaard", "bejaarden", "bekend", "bekijkt", "beleefd", "beleeft", "beleid", "belooft", "bent", "beperkt",
    "bereid", "bericht", "beroemd", "berooft", "berucht", "beschrijft", "besluit", "bespreekt", "best", "bestand",
    "betreft", "betrekt", "beurt", "bevoegd", "bevriest", "bewijst", "bewind", "bewust", "bezoekt", "bezwijkt",
    "ervaren", "gebeden", "gebeuren", "gebied", "gebieden", "gebleken", "gebleven", "gebod", "geboorten", "gebouwen",
    "gebreken", "gebruiken", "gedachten", "gedenken", "gedicht", "gedichten", "gedogen", "geduld", "geen", "geest",
    "geesten", "gegroeid", "gehandicapt", "gehoorzamen", "geit", "gelaat", "gelasten", "geld", "gelden", "geleden",
    "gelegen", "geliefd", "gelijken", "geloofd", "geloven", "geluid", "geluiden", "gemeen", "gemeenten", "gemiddeld",
    "gemoed", "geneigd", "genereren", "genieten", "genoten", "geraken", "gerecht", "gerechten", "geruchten", "gerust",
    "geschieden", "geschikt", "geschillen", "geslacht", "gesprekken", "gestegen", "gestorven", "getalenteerd",
    "getallen", "getuigen", "gevallen", "gevaren", "gevecht", "gevechten", "geven", "gevoelen", "gevolgen", "gewaad",
    "geweest", "geweld", "gewelddadig", "gewend", "gewest", "gewesten", "gewicht", "gewichten", "gewond", "gewoon",
    "geworden", "gezicht", "gezichten", "gezinnen", "gezond", "herfst", "ondergoed", "onderhevig", "ontbreekt",
    "ontheft", "ontwerpt", "ontwijkt", "overleden", "overleeft", "oververmoeid", "verband", "verblijft", "verbod",
    "verbond", "verbreekt", "verdooft", "verdriet", "verdrijft", "verdwenen", "vergelijkt", "verhuist", "verkeerd",
    "verkoopt", "verliefd", "verliest", "vermaard", "vermoeid", "verouderd", "verschenen", "verschillend",
    "verslaafd", "verstand", "vertrekt", "vertrouwd", "vervolgend", "verwant", "verwend", "verwerpt", "verwijst",
    "verzet", "verzoekt", "voorbeeld",
]);

/// Participles in -en and other irregular ones after an unstressed prefix; the other forms in -en are infinitives.
#[rustfmt::skip]
static STRONG: WordList = WordList::new(&[
    "bedaan", "bedacht", "bedongen", "bedorven", "bedreven", "bedrogen", "bedwongen", "begaan", "begonnen",
    "begraven", "begrepen", "behangen", "behouden", "bekeken", "bekleven", "beklommen", "belogen", "benomen",
    "beroepen", "beschenen", "beschoten", "beschreven", "beslopen", "besloten", "besproken", "bestegen", "bestolen",
    "bestreden", "bestreken", "betrokken", "bevochten", "bevolen", "bevonden", "bevroren", "bewezen", "bewogen",
    "bezeten", "bezien", "bezocht", "bezongen", "bezworen", "doorstaan", "gedaan", "gegaan", "gestaan", "gezien",
    "herbegonnen", "herkozen", "hernomen", "herroepen", "herschreven", "herwerkt", "herwonnen", "herzien", "misdaan",
    "ondergaan", "ontbonden", "ontbroken", "ontdaan", "ontgaan", "ontgonnen", "ontheven", "onthouden", "ontloken",
    "ontlopen", "ontnomen", "ontslagen", "ontsloten", "ontstaan", "ontstoken", "ontvangen", "ontweken", "ontworpen",
    "ontzegd", "ontzien", "toegestaan", "verbannen", "verboden", "verbonden", "verborgen", "verbracht", "verbroken",
    "verdaan", "verdreven", "verdrongen", "vergeleken", "vergeten", "vergeven", "vergolden", "vergoten", "verheven",
    "verholen", "verholpen", "verkocht", "verkozen", "verkregen", "verlaten", "verloren", "vermeden", "vermoed",
    "vernomen", "verraden", "verreden", "verscheurd", "verscholen", "verschoven", "verslagen", "versleten",
    "verslonden", "verstaan", "verstoten", "vertreden", "vervangen", "vervlogen", "verweten", "verwezen", "verworpen",
    "verworven", "verwrongen", "verzocht", "verzonden", "verzonnen", "verzwegen", "voorzien", "weerstaan",
]);

/// Participles without *ge* whose prefix is a whole word.
#[rustfmt::skip]
static INSEPARABLE: WordList = WordList::new(&[
    "aanbeden", "aanhoord", "aanroepen", "aanschouwd", "aanvaard", "aanzien", "achtergelaten", "achterhaald",
    "achtervolgd", "doorboord", "doorbroken", "doordrongen", "doorgrond", "doorkruist", "doorlopen", "doorstaan",
    "doorzocht", "erfd", "erkend", "gelijkgesteld", "geëist", "geërfd", "misbruikt", "misdeeld", "mishandeld",
    "miskend", "misleid", "omarmd", "omgeven", "omheind", "omhuld", "omkleed", "omringd", "omschreven", "omsingeld",
    "omsloten", "omzeild", "onderbouwd", "onderbroken", "onderdrukt", "ondergaan", "onderhandeld", "onderhouden",
    "onderkend", "ondermijnd", "ondernomen", "onderricht", "onderschat", "onderscheiden", "onderschept",
    "onderschreven", "ondersteund", "ondertekend", "ondertiteld", "onderuit", "onderverdeeld", "ondervonden",
    "ondervraagd", "onderwezen", "onderworpen", "onderzocht", "onteigend", "onthaald", "onthoofd", "overbrugd",
    "overdreven", "overgoten", "overhandigd", "overheerst", "overladen", "overlegd", "overlopen", "overmeesterd",
    "overreden", "overrijpt", "overrompeld", "overschaduwd", "overschat", "overschreden", "overspoeld", "overstelpt",
    "overstroomd", "overtreden", "overtroffen", "overtuigd", "overvallen", "overwogen", "overwonnen", "vervolledigd",
    "volbracht", "voldaan", "volgehouden", "voltooid", "voltrokken", "voorkomen", "voorondersteld", "voorspeld",
    "voorzien", "weerhouden", "weerlegd", "weerspiegeld", "weersproken", "weerstaan",
]);

/// What stands before *ge* (or another prefix) in a separable participle.
#[rustfmt::skip]
static PARTICLES: WordList = WordList::new(&[
    "aan", "aaneen", "achter", "achterna", "achteruit", "adem", "af", "bekend", "bij", "bijeen", "binnen", "bloot",
    "boven", "buiten", "deel", "dicht", "dood", "door", "fijn", "gaande", "gade", "geheim", "gelijk", "gerust",
    "gevangen", "goed", "groot", "hand", "heen", "her", "heraan", "herin", "herop", "heruit", "hoog", "in", "ineen",
    "kapot", "kenbaar", "klaar", "kort", "kwalijk", "kwijt", "laag", "leeg", "los", "mede", "mee", "mis", "na",
    "naar", "neer", "om", "omgang", "omhoog", "omlaag", "omver", "onder", "ondertussen", "onderuit", "op", "opeen",
    "open", "openbaar", "opnieuw", "over", "overeen", "plaats", "plat", "prijs", "raad", "recht", "rechtop", "rond",
    "samen", "schoon", "stand", "stil", "stof", "stop", "stuk", "tegemoet", "tegen", "teleur", "teniet", "terecht",
    "terug", "teweeg", "tewerk", "thuis", "toe", "tot", "tussen", "uit", "uiteen", "vast", "veilig", "vol", "voor",
    "voorop", "voort", "vooruit", "vrij", "waar", "weer", "weg", "zwart",
]);

/// Words that begin another clause: a participle beyond them belongs to another verb.
#[rustfmt::skip]
static BOUNDARIES: WordList = WordList::new(&[
    "aangezien", "aldus", "dat", "doordat", "had", "hadden", "heb", "hebben", "hebt", "heeft", "hoewel", "indien",
    "nadat", "ofschoon", "omdat", "opdat", "tenzij", "terwijl", "toen", "totdat", "voordat", "waarbij", "waardoor",
    "waarna", "waarop", "wanneer", "want", "zodat", "zodra", "zolang",
]);

/// Verbs between a participle and *worden* at the end of a clause (`goedgekeurd kan worden`).
#[rustfmt::skip]
static LAST_VERBS: WordList = WordList::new(&[
    "behoeft", "behoeven", "bleef", "bleven", "blijft", "blijven", "diende", "dienden", "dienen", "dient", "gaan",
    "gaat", "ging", "gingen", "had", "hadden", "hebben", "heeft", "hoeft", "hoeven", "is", "kan", "kon", "konden",
    "kunnen", "kunt", "lijken", "lijkt", "mag", "mocht", "mochten", "moest", "moesten", "moet", "moeten", "mogen",
    "schijnt", "te", "waren", "was", "wil", "wilde", "wilden", "willen", "zal", "zijn", "zou", "zouden", "zullen",
]);

/// Participles that with *zijn* are a perfect (is gegaan), a state or an adjective (is getrouwd), not a passive.
#[rustfmt::skip]
static NOT_WITH_ZIJN: WordList = WordList::new(&[
    "aangebroken", "aangegaan", "aangekomen", "aangeland", "aangewezen", "achtergebleven", "achterhaald", "afgegaan",
    "afgelopen", "afgenomen", "afgereisd", "afgestapt", "afgetreden", "afgeweken", "bedaard", "bedreven", "bedroefd",
    "begaan", "begonnen", "behouden", "bekomen", "beladen", "beland", "belangeloos", "benieuwd", "bepaald", "bereisd",
    "beschaafd", "besloten", "betrokken", "bevallen", "bevriend", "bevroren", "bezet", "bezeten", "bezorgd",
    "bezweken", "bijgebleven", "bijgekomen", "binnengekomen", "binnengelopen", "doorgebroken", "doorgedrongen",
    "doorgegaan", "gebaat", "gebarsten", "gebeurd", "gebleken", "geblesseerd", "gebleven", "geboren", "gebrand",
    "gedaald", "gedateerd", "gegaan", "gegoed", "gegroeid", "gegrond", "gehecht", "geheten", "gehouden", "gehuwd",
    "gekant", "gekeerd", "geknipt", "gekomen", "gekropen", "gekwalificeerd", "geland", "gelast", "geldig", "gelegen",
    "geloofd", "gelopen", "gelukt", "gemachtigd", "gemengd", "gemiddeld", "gemotiveerd", "genaamd", "genegen",
    "genoodzaakt", "gepast", "gepikeerd", "gepromoveerd", "geraakt", "gerechtigd", "gereden", "gericht", "gescheiden",
    "geschrokken", "geslaagd", "gesneuveld", "gespannen", "gespecialiseerd", "gesprongen", "gestaan", "gestart",
    "gestegen", "gestopt", "gestorven", "gestrand", "getogen", "getreden", "getrokken", "getrouwd", "geval",
    "gevallen", "gevat", "gevestigd", "gevlogen", "gevlucht", "gevorderd", "gewaagd", "gewassen", "geweken", "gewild",
    "gezakt", "gezegd", "gezeten", "gezonken", "gezwicht", "gezwommen", "geëindigd", "geëmigreerd", "geëvolueerd",
    "geïnteresseerd", "ingegaan", "ingekropen", "ingestort", "ingetreden", "ingewikkeld", "ingezakt", "kwijtgeraakt",
    "losgeraakt", "meegegaan", "meegesprongen", "meegevallen", "misgegaan", "mislukt", "nagekomen", "neergekomen",
    "omgegaan", "omgekeerd", "omgekomen", "omgeslagen", "omgevallen", "onbeperkt", "ondergaan", "onderweg", "ontdaan",
    "ontevreden", "ontgaan", "onthutst", "ontkomen", "ontploft", "ontsnapt", "ontspoord", "ontstaan", "ontwaakt",
    "opgegaan", "opgegroeid", "opgehouden", "opgeklommen", "opgelaaid", "opgelopen", "opgelucht", "opgestaan",
    "opgestapt", "opgestegen", "opgetreden", "opgevallen", "opgewekt", "overeengekomen", "overgebleven", "overgegaan",
    "overgelopen", "overgestapt", "overkomen", "overleden", "overtuigd", "samengekomen", "samengevallen",
    "tegengevallen", "teleurgesteld", "terechtgekomen", "teruggekeerd", "teruggekomen", "teruggevallen", "tevreden",
    "thuisgebleven", "thuisgekomen", "toegekomen", "toegenomen", "toegetreden", "uitgebloed", "uitgebreid",
    "uitgegaan", "uitgegleden", "uitgegroeid", "uitgekomen", "uitgeput", "uitgestorven", "uitgevallen", "veranderd",
    "verantwoord", "verbaasd", "verbleekt", "verbonden", "verdacht", "verdeeld", "verdronken", "verdwaald",
    "verdwenen", "vereist", "vergaan", "vergeten", "vergevorderd", "verhinderd", "verhongerd", "verhuisd", "verjaard",
    "verkeerd", "verkrijgbaar", "verloofd", "verlopen", "verminderd", "verongelukt", "verplicht", "verrast",
    "verschenen", "verschillend", "verschuldigd", "verstreken", "vertrokken", "vervallen", "vervlogen", "vervuld",
    "verwant", "verwoed", "verzeild", "verzekerd", "voldaan", "voltallig", "voorbijgegaan", "voorgekomen",
    "voorgevallen", "voortgekomen", "vooruitgegaan", "voorzien", "vrijgekomen", "weggebleven", "weggegaan",
    "weggelopen", "weggevallen",
]);

/// The same with any particle before them.
#[rustfmt::skip]
const MOVES: &[&str] = &[
    "gebleven", "gedaald", "gegaan", "gegroeid", "gekeerd", "gekomen", "gekropen", "gelopen", "geraakt", "gereisd",
    "gesprongen", "gestapt", "gestegen", "gestort", "gestorven", "getreden", "gevallen", "gevlogen", "gevlucht",
    "gezakt",
];

/// After a participle that belongs to *zijn*, the clause ends or goes on with one of these.
#[rustfmt::skip]
static AFTER_PARTICIPLE: WordList = WordList::new(&[
    "aan", "als", "bij", "binnen", "dan", "dat", "die", "door", "en", "geweest", "geworden", "in", "maar", "met",
    "na", "naar", "of", "om", "omdat", "onder", "op", "over", "per", "sinds", "te", "tegen", "ten", "ter", "terwijl",
    "tijdens", "toen", "tot", "tussen", "uit", "van", "vanaf", "via", "volgens", "voor", "waardoor", "waarna",
    "wanneer", "wegens", "zoals", "zodat", "zonder",
]);

/// Before *zijn* that says whose something is.
#[rustfmt::skip]
static PREPOSITIONS: WordList = WordList::new(&[
    "aan", "achter", "bij", "door", "en", "in", "met", "na", "naar", "om", "onder", "op", "over", "per", "sinds",
    "tegen", "tijdens", "tot", "tussen", "uit", "van", "volgens", "voor", "wegens", "zonder",
]);

/// Before a participle that describes a noun (`een gewaardeerd lid`).
static BEFORE_NOUN: WordList =
    WordList::new(&["deze", "die", "dit", "een", "geen", "haar", "het", "hun", "mijn", "om", "onze", "te", "uw"]);

/// Participles of verbs that cannot be passive.
#[rustfmt::skip]
static NOT_MADE: WordList = WordList::new(&[
    "gebleven", "gegaan", "gehad", "gekomen", "geweest", "geworden",
]);

fn is_worden(word: &str) -> bool {
    matches!(
        word,
        "word" | "wordt" | "worden" | "werd" | "werden" | "Word" | "Wordt" | "Worden" | "Werd" | "Werden" | "geworden"
    )
}

fn is_zijn(word: &str) -> bool {
    matches!(word, "ben" | "bent" | "is" | "zijn" | "was" | "waren" | "Is" | "Was" | "Waren" | "geweest")
}

pub(super) fn find(words: Words<'_>, found: &mut Vec<Passive>) {
    for at in words.beginning_with(b"bgiwzIW") {
        let word = words.get(at);
        if is_worden(word) {
            let other = before(words, at).or_else(|| if word == "geworden" { None } else { after(words, at) });
            if let Some(other) = other {
                found.push(words.passive(PassiveKind::Process, at, other));
            }
        } else if is_zijn(word)
            && let Some(other) = with_zijn(words, at)
        {
            found.push(words.passive(PassiveKind::Result, at, other));
        }
    }
}

/// The participle before *worden* at the end of a clause, past the verbs between them.
fn before(words: Words<'_>, at: usize) -> Option<usize> {
    const MOST_VERBS: usize = 3;
    let mut other = at.checked_sub(1)?;
    for _ in 0..MOST_VERBS {
        if !LAST_VERBS.has(words.get(other)) {
            break;
        }
        other = other.checked_sub(1)?;
    }
    is_participle(words.get(other)).then_some(other)
}

/// The participle after *worden*, in the same clause.
fn after(words: Words<'_>, at: usize) -> Option<usize> {
    for other in at + 1..words.len() {
        let word = words.get(other);
        if ends_clause(words, other) || is_worden(word) || matches!(word, "ben" | "bent" | "is" | "was" | "waren") {
            return None;
        }
        if is_participle(word) && !describes(words, other) && !NOT_MADE.has(word) {
            return Some(other);
        }
    }
    None
}

/// Whether another clause begins at an index, or the sentence ends.
fn ends_clause(words: Words<'_>, at: usize) -> bool {
    let word = words.get(at);
    matches!(word, ";" | ":" | "!" | "?")
        || BOUNDARIES.has(word)
        || (matches!(word, "als" | "maar") && at > 0 && words.is_mark(at - 1))
}

/// Whether the participle at an index is an infinitive behind `te` or belongs to the noun after it.
fn describes(words: Words<'_>, at: usize) -> bool {
    BEFORE_NOUN.has(words.before(at)) && !words.is_mark(at + 1) && !AFTER_PARTICIPLE.has(words.get(at + 1))
        || matches!(words.before(at), "te" | "om")
}

/// The participle that makes a passive with *zijn*.
fn with_zijn(words: Words<'_>, at: usize) -> Option<usize> {
    let fits = |other: usize| {
        let word = words.get(other);
        is_participle(word) && (words.get(other + 1) == "door" || !NOT_WITH_ZIJN.has(word)) && !ends(word, MOVES)
    };
    if let Some(other) = at.checked_sub(1)
        && fits(other)
        && (words.is_mark(at + 1) || AFTER_PARTICIPLE.has(words.get(at + 1)))
        && !describes(words, other)
    {
        return Some(other);
    }
    if words.get(at) == "geweest" || (words.get(at) == "zijn" && is_possessive(words, at)) {
        return None;
    }
    for other in at + 1..words.len() {
        let word = words.get(other);
        if words.is_mark(other) || BOUNDARIES.has(word) || is_worden(word) || is_zijn(word) {
            return None;
        }
        if is_participle(word) {
            let ends_clause = words.is_mark(other + 1) || AFTER_PARTICIPLE.has(words.get(other + 1));
            return (ends_clause && fits(other) && !describes(words, other)).then_some(other);
        }
    }
    None
}

/// Whether *zijn* says whose something is: behind a preposition, or in a clause that has its verb.
fn is_possessive(words: Words<'_>, at: usize) -> bool {
    let clause = (0..at).rev().take_while(|other| !words.is_mark(*other)).map(|other| words.get(other));
    PREPOSITIONS.has(words.before(at))
        || clause.into_iter().any(|word| {
            matches!(word, "heeft" | "hebben" | "hebt" | "heb" | "had" | "hadden" | "Heeft" | "Hebt" | "Hebben")
        })
}

/// Whether a word has the form of a participle.
pub(super) fn is_participle(word: &str) -> bool {
    is_lower(word)
        && ends(word, &["d", "t", "en", "aan", "ien"])
        && has_its_form(word)
        && !NO_PARTICIPLE.has(word)
        && !is_noun(word)
}

/// Whether a word is a participle by its prefix or by the lists, with or without a particle before it.
fn has_its_form(word: &str) -> bool {
    if is_plain(word) || is_strong(word) || INSEPARABLE.has(word) {
        return true;
    }
    let mut parted = word.char_indices().skip(2).map(|(at, _)| word.split_at(at));
    parted.any(|(particle, rest)| (is_plain(rest) || is_strong(rest)) && PARTICLES.has(particle))
}

/// Whether the list of strong participles has a word; how it begins tells most others from them.
fn is_strong(word: &str) -> bool {
    let may_be = matches!(
        word.as_bytes(),
        [b'b' | b'g' | b'h' | b'v' | b'w', b'e', ..]
            | [b'd' | b't' | b'v', b'o', ..]
            | [b'o', b'n', ..]
            | [b'm', b'i', ..]
    );
    may_be && STRONG.has(word)
}

/// Whether a word is a noun by its last part (`verzoekschrift`, `ontvangst`, `gezinsinkomen`).
fn is_noun(word: &str) -> bool {
    #[rustfmt::skip]
const LAST_PARTS: &[&str] = &[
    "attest", "attesten", "band", "bijslagen", "bod", "boeten", "bond", "budget", "contract", "dienst", "diensten",
    "geld", "heren", "hoofd", "inkomen", "inkomsten", "kosten", "kracht", "leden", "lijst", "lijsten", "macht",
    "middelen", "ngst", "problemen", "raad", "recht", "rechten", "redenen", "schrift", "schriften", "slast", "slid",
    "stand", "tijd", "toeslagen",
];
    ends(word, LAST_PARTS) || (word.ends_with("plicht") && word != "verplicht")
}

/// Whether a word is a participle without a particle: `ge…` or a weak one after an unstressed prefix.
fn is_plain(word: &str) -> bool {
    if let Some(stem) = word.strip_prefix("ge") {
        return stem.len() >= 3
            && ends(stem, &["d", "t", "en", "aan", "ien"])
            && !ends(stem, &["heid", "een", "eend", "iteit", "schap"]);
    }
    let stem = ["be", "ver", "ont", "her"].iter().find_map(|prefix| word.strip_prefix(prefix));
    stem.is_some_and(|stem| {
        stem.len() >= 3
            && match stem.as_bytes() {
                [.., b'e', b'n', b'd'] => {
                    ends(stem, &["kend", "zegend", "digd", "tekend", "rekend"])
                        && !ends(stem, &["brekend", "wekkend", "trekkend", "tekkend"])
                }
                // A -t is of the participle only behind a voiceless consonant; elsewhere it is the third person.
                [.., before, b't'] => b"kfshpxc".contains(before) || ends(stem, &["zet", "smet", "let", "plet"]),
                [.., b'e', b'i', b'd'] => ends(stem, &["leid", "reid", "preid", "scheid"]),
                [.., b'd'] => !ends(stem, &["heid", "oord", "ond"]) || ends(stem, &["moord", "antwoord", "woord"]),
                _ => false,
            }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_strong_participle_is_found() {
        assert!(STRONG.words().iter().all(|word| is_strong(word)));
        assert!(is_participle("teruggezonden") && is_participle("goedgekeurd") && is_participle("toegestaan"));
        assert!(!is_participle("ontvangst") && !is_participle("geweld") && !is_participle("terugzenden"));
    }
}
