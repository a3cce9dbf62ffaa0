//! German: *werden* and a participle, not an infinitive; *sein* and a participle where the text says by whom.

use super::list::WordList;
use super::{Passive, PassiveKind, Words, ends, is_lower};

/// Words with the form of a participle that are none, or that tell with *werden* what someone becomes.
#[rustfmt::skip]
static NO_PARTICIPLE: WordList = WordList::new(&[
    "bedeutet", "bedingt", "befindet", "befristet", "begabt", "begeistert", "beginnt", "behindert", "bekannt",
    "beliebt", "berechtigt", "bereit", "bergen", "berichten", "beruht", "berühmt", "besorgt", "besteht", "bestimmt",
    "beträgt", "bewusst", "bewußt", "entfernt", "enthält", "entspricht", "entsteht", "ergibt", "erhält", "erkrankt",
    "ernst", "erst", "geben", "gebieten", "geblieben", "gebrauchen", "gebären", "gebühren", "gedeihen", "gedenken",
    "gedulden", "geeignet", "gefallen", "gefasst", "gefährden", "gegangen", "gegen", "gehen", "gehorchen", "geht",
    "gehören", "gehört", "geistert", "gekommen", "gelangen", "geleiten", "gelingen", "gelingt", "gelten", "gemeint",
    "genehmigen", "genesen", "genießen", "genügen", "genügt", "geraten", "gerecht", "gereichen", "gerät", "gesamt",
    "geschehen", "geschieht", "gesonnen", "gespannt", "gestalten", "gestatten", "gestehen", "gestern", "gestiegen",
    "gestorben", "gesund", "gesunken", "gewachsen", "gewesen", "gewinnen", "gewinnt", "gewiss", "gewohnt", "geworden",
    "gewähren", "gewährleisten", "gewährt", "gewöhnen", "gibt", "gilt", "insgesamt", "recht", "unbedingt",
    "unbekannt", "verdient", "verfügt", "verliebt", "verliert", "vermutlich", "verrückt", "versteht", "verwandt",
    "überhaupt",
]);

/// Participles in *-en* without *ge* at the start.
#[rustfmt::skip]
static STRONG: WordList = WordList::new(&[
    "aberkannt", "abgewogen", "anbefohlen", "anberaumt", "anerkannt", "anvertraut", "aufrechterhalten", "ausbedungen",
    "beauftragt", "bedacht", "befohlen", "befunden", "begangen", "begonnen", "begraben", "begriffen", "beibehalten",
    "beigetragen", "belogen", "benannt", "benommen", "beschieden", "beschlossen", "beschnitten", "beschossen",
    "beschrieben", "beschritten", "besessen", "besprochen", "bestanden", "bestochen", "bestohlen", "bestritten",
    "betrieben", "betroffen", "betrogen", "bewiesen", "bewogen", "beworben", "bezogen", "bezwungen", "durchbrochen",
    "durchlaufen", "durchquert", "durchsetzt", "durchsucht", "einbehalten", "einbezogen", "empfohlen", "entbunden",
    "entgangen", "enthoben", "entnommen", "entschieden", "entsprochen", "entwendet", "entworfen", "entzogen",
    "erdacht", "erfunden", "ergriffen", "erhoben", "erkannt", "erlitten", "ernannt", "erschlossen", "erschossen",
    "erwiesen", "erwogen", "erworben", "erzogen", "erzwungen", "frohlockt", "gebracht", "gedacht", "gekannt",
    "genannt", "gesandt", "getan", "gewandt", "gewusst", "gewußt", "hinterfragt", "hintergangen", "hinterlegt",
    "hinterzogen", "liebkost", "missverstanden", "miteinbezogen", "mißverstanden", "offenbart", "umfasst", "umgangen",
    "umgeben", "umrissen", "umschrieben", "umstellt", "unterbrochen", "unterbunden", "unterdrückt", "unternommen",
    "unterrichtet", "untersagt", "unterschieden", "unterschlagen", "unterschrieben", "unterschätzt", "unterstellt",
    "unterstützt", "untersucht", "unterteilt", "unterwiesen", "unterworfen", "unterzeichnet", "unterzogen",
    "verabschiedet", "verbogen", "verboten", "verbracht", "verbrannt", "verbunden", "verdorben", "verglichen",
    "vergriffen", "verhoben", "verliehen", "verloren", "vermieden", "vernommen", "verschlossen", "verschlungen",
    "verschoben", "verschrieben", "verschwiegen", "versehen", "versprochen", "verstanden", "verstoßen", "vertan",
    "vertrieben", "verwandt", "verwendet", "verwiesen", "verworfen", "verziehen", "verzogen", "vollendet",
    "vollstreckt", "vollzogen", "vorausbezahlt", "vorbehalten", "vorenthalten", "widerlegt", "widerrufen",
    "widersprochen", "wiedergewählt", "wiederholt", "zerbrochen", "zerrissen", "zerschlagen", "zuerkannt",
    "zugestanden", "überarbeitet", "überbewertet", "überboten", "überdacht", "überfordert", "überführt", "übergangen",
    "überholt", "überlastet", "überlegt", "übermittelt", "übernommen", "überprüft", "überrascht", "überreicht",
    "überschrieben", "überschritten", "übersehen", "übersetzt", "überstimmt", "übertragen", "übertroffen",
    "übervorteilt", "überwacht", "überwiesen", "überworfen", "überwunden", "überzeugt", "überzogen", "übt",
]);

/// Participles that are infinitives as well: passive with *wurde*, future with *wird*.
#[rustfmt::skip]
static ALSO_INFINITIVE: WordList = WordList::new(&[
    "befahren", "befallen", "behalten", "bekommen", "beladen", "belassen", "beraten", "berufen", "betreten",
    "empfangen", "enthalten", "entladen", "entlassen", "erfahren", "ergeben", "erhalten", "erlassen", "ermessen",
    "erraten", "erschlagen", "ertragen", "geraten", "hinterlassen", "unterhalten", "unterlassen", "veranlassen",
    "verfahren", "vergeben", "vergessen", "verhalten", "verladen", "verlassen", "vermessen", "verraten",
    "verschlafen", "vertragen", "vertreten", "zerfallen", "überfahren", "überfallen", "übergeben", "überlassen",
    "überragen",
]);

/// What stands before *ge* (or another prefix) in a separable participle.
#[rustfmt::skip]
static PREFIXES: WordList = WordList::new(&[
    "ab", "an", "aneinander", "auf", "aus", "auseinander", "außer", "bei", "bekannt", "bereit", "bloß", "da", "dar",
    "davon", "dazu", "durch", "ein", "empor", "entgegen", "fehl", "fern", "fertig", "fest", "fort", "frei",
    "gegenüber", "gleich", "groß", "gut", "heim", "her", "herab", "heran", "herauf", "heraus", "herbei", "herein",
    "herunter", "hervor", "hin", "hinauf", "hinaus", "hinein", "hinter", "hinunter", "hinweg", "hinzu", "hoch",
    "ineinander", "instand", "klar", "kurz", "los", "miss", "mit", "miß", "nach", "nahe", "nieder", "näher", "offen",
    "preis", "raus", "rein", "richtig", "rück", "schief", "schön", "sicher", "sichergestellt", "stand", "statt",
    "still", "teil", "um", "unter", "voll", "vor", "voran", "voraus", "vorbei", "vorweg", "wahr", "weg", "weiter",
    "wett", "wieder", "zu", "zufrieden", "zugrunde", "zurecht", "zurück", "zusammen", "zuvor", "über",
]);

/// Words that begin another clause: a participle beyond them belongs to another verb.
#[rustfmt::skip]
static BOUNDARIES: WordList = WordList::new(&[
    "bevor", "damit", "dass", "daß", "denn", "falls", "habe", "haben", "habt", "hat", "hatte", "hatten", "hätte",
    "hätten", "indem", "nachdem", "ob", "obwohl", "seit", "seitdem", "sobald", "sodass", "sofern", "solange",
    "sondern", "soweit", "weil", "wenn", "wobei", "während",
]);

/// Verbs that close a clause after the participle and *werden*.
#[rustfmt::skip]
static LAST_VERBS: WordList = WordList::new(&[
    "darf", "dürfen", "dürfte", "dürften", "ist", "kann", "konnte", "konnten", "könne", "können", "könnte", "könnten",
    "mag", "muss", "musste", "mussten", "muß", "mußte", "mußten", "müsse", "müssen", "müsste", "müssten", "sei",
    "seien", "sein", "sind", "soll", "solle", "sollen", "sollte", "sollten", "war", "waren", "werden", "will", "wird",
    "wollen", "wollte", "wollten", "wurde", "wurden", "würde", "würden", "zu",
]);

/// After a participle the clause ends or goes on with one of these.
#[rustfmt::skip]
static AFTER_PARTICIPLE: WordList = WordList::new(&[
    "ab", "als", "am", "an", "auf", "aufgrund", "aus", "bei", "beim", "bis", "bzw", "durch", "für", "gegen", "im",
    "in", "mit", "nach", "oder", "seit", "sondern", "sowie", "um", "und", "unter", "vom", "von", "vor", "wegen",
    "weil", "wenn", "werden", "wie", "worden", "während", "zu", "zum", "zur", "über",
]);

/// Participles that with *sein* are a perfect or an adjective.
#[rustfmt::skip]
static NOT_WITH_SEIN: WordList = WordList::new(&[
    "abgekommen", "abhängig", "angetan", "aufgewachsen", "ausgegangen", "befreit", "begeistert", "begonnen",
    "begrenzt", "betroffen", "eingegangen", "entfernt", "enttäuscht", "erfolgt", "ergangen", "geblieben", "geboren",
    "gegangen", "gekommen", "gelangt", "gelegen", "geprägt", "gestorben", "gestoßen", "umgezogen", "vergangen",
    "verzogen", "überrascht", "überzeugt",
]);

pub(super) fn find(words: Words<'_>, found: &mut Vec<Passive>) {
    for at in words.beginning_with(b"biswISW") {
        match words.get(at) {
            "worden" => {
                if let Some(other) = at.checked_sub(1).filter(|other| is_lower(words.get(*other)) || *other == 0) {
                    found.push(words.passive(PassiveKind::Process, at, other));
                }
            }
            "wird" | "Wird" | "werden" | "Werden" | "werde" | "Werde" | "wirst" | "werdet" | "würde" | "würden"
            | "Würde" | "Würden" => {
                if let Some(other) = before(words, at, false).or_else(|| after(words, at, false)) {
                    found.push(words.passive(PassiveKind::Process, at, other));
                }
            }
            "wurde" | "Wurde" | "wurden" | "Wurden" | "wurdest" | "wurdet" => {
                if let Some(other) = before(words, at, true).or_else(|| after(words, at, true)) {
                    found.push(words.passive(PassiveKind::Process, at, other));
                }
            }
            "ist" | "Ist" | "sind" | "Sind" | "war" | "waren" | "sei" | "seien" | "wäre" | "wären" | "bin" | "bist" => {
                if let Some(other) = with_sein(words, at) {
                    found.push(words.passive(PassiveKind::Result, at, other));
                }
            }
            _ => {}
        }
    }
}

/// The participle just before *werden* at the end of a clause.
fn before(words: Words<'_>, at: usize, is_past: bool) -> Option<usize> {
    let other = at.checked_sub(1)?;
    let other = if words.get(other) == "zu" { other.checked_sub(1)? } else { other };
    let closes = words.is_mark(at + 1)
        || BOUNDARIES.has(words.get(at + 1))
        || LAST_VERBS.has(words.get(at + 1))
        || AFTER_PARTICIPLE.has(words.get(at + 1));
    let word = words.get(other);
    // Before the infinitive *werden*, a form that is an infinitive as well is a participle (`entlassen werden`).
    let also_infinitive = is_past || words.get(at) == "werden";
    (closes && is_participle(word, also_infinitive) && words.before(other) != "zu").then_some(other)
}

/// The participle after *werden*, at the end of the clause.
fn after(words: Words<'_>, at: usize, is_past: bool) -> Option<usize> {
    for other in at + 1..words.len() {
        let word = words.get(other);
        if begins_clause(words, other) {
            return None;
        }
        let ends_clause = words.is_mark(other + 1)
            || AFTER_PARTICIPLE.has(words.get(other + 1))
            || LAST_VERBS.has(words.get(other + 1));
        if ends_clause && is_participle(word, is_past) {
            // `wird gekommen sein` and `wird gesehen haben` are no passives.
            if matches!(words.get(other + 1), "sein" | "haben") {
                return None;
            }
            return Some(other);
        }
    }
    None
}

/// Whether another clause begins at an index, or the sentence ends.
fn begins_clause(words: Words<'_>, at: usize) -> bool {
    let word = words.get(at);
    matches!(word, ";" | ":" | "!" | "?")
        || BOUNDARIES.has(word)
        || (matches!(word, "aber" | "als" | "bis" | "da") && at > 0 && words.is_mark(at - 1))
}

/// The participle that makes a passive with *sein*: the sentence says by whom.
fn with_sein(words: Words<'_>, at: usize) -> Option<usize> {
    let mut by = false;
    for other in at + 1..words.len() {
        let word = words.get(other);
        if (words.is_mark(other) && word != ".") || begins_clause(words, other) {
            return None;
        }
        by |= word == "durch" || (word == "von" && !words.get(other + 1).starts_with(|c: char| c.is_ascii_digit()));
        if is_participle(word, false) {
            let ends_clause = words.is_mark(other + 1) || AFTER_PARTICIPLE.has(words.get(other + 1));
            by |= matches!(words.get(other + 1), "von" | "durch");
            return (by && ends_clause && !NOT_WITH_SEIN.has(word)).then_some(other);
        }
    }
    None
}

/// Whether a word is a participle; `also_infinitive` lets those pass that are infinitives too.
pub(super) fn is_participle(word: &str, also_infinitive: bool) -> bool {
    if !is_lower(word) || !ends(word, &["t", "en", "an"]) || NO_PARTICIPLE.has(word) {
        return false;
    }
    if ALSO_INFINITIVE.has(word) {
        return also_infinitive;
    }
    if STRONG.has(word) || is_plain(word) || (word.ends_with("iert") && word.len() > 6) {
        return true;
    }
    let mut parted = word.char_indices().skip(2).map(|(at, _)| word.split_at(at));
    parted.any(|(prefix, rest)| {
        PREFIXES.has(prefix)
            && (is_plain(rest) && !NO_PARTICIPLE_BARE.has(rest)
                || STRONG.has(rest)
                || (also_infinitive && ALSO_INFINITIVE.has(rest)))
    })
}

/// With a particle before them, infinitives all the same (`angeben`, `ausgehen`).
#[rustfmt::skip]
static NO_PARTICIPLE_BARE: WordList = WordList::new(&[
    "geben", "gebt", "gehen", "geht", "gehören", "gelten", "genießen", "genügen", "gestalten", "gestehen", "gewinnen",
    "gewährleisten", "gewöhnen",
]);

/// Whether a word is a participle without a particle: `ge…`, or a weak one after an unstressed prefix.
fn is_plain(word: &str) -> bool {
    if let Some(stem) = word.strip_prefix("ge") {
        return stem.len() >= 3 && !NO_PARTICIPLE_BARE.has(word) && !ends(stem, &["heit", "keit"]);
    }
    let stem =
        ["be", "ver", "ent", "er", "zer", "miss", "miß", "emp"].iter().find_map(|prefix| word.strip_prefix(prefix));
    stem.is_some_and(|stem| stem.len() >= 3 && stem.ends_with('t') && !ends(stem, &["heit", "keit", "schaft"]))
}
