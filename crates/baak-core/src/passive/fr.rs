//! French: *être* and a participle, unless the verb or the pronoun before it only makes a past tense.

use super::list::WordList;
use super::{Passive, PassiveKind, Words, ends, is_lower};

/// The forms of *être* that take a participle.
#[rustfmt::skip]
static ETRE: WordList = WordList::new(&[
    "es", "est", "furent", "fus", "fussent", "fut", "fûmes", "fût", "sera", "serai", "seraient", "serais", "serait",
    "seras", "serez", "seriez", "serions", "serons", "seront", "soient", "sois", "soit", "sommes", "sont", "soyez",
    "soyons", "suis", "étaient", "étais", "était", "étant", "étiez", "étions", "été", "êtes", "être",
]);

/// The forms of *avoir* before *été*: without one, *été* is the summer.
#[rustfmt::skip]
static AVOIR: WordList = WordList::new(&[
    "a", "ai", "aie", "aient", "ait", "as", "aura", "aurai", "auraient", "aurais", "aurait", "auras", "aurez",
    "auriez", "aurions", "aurons", "auront", "avaient", "avais", "avait", "avez", "aviez", "avions", "avoir", "avons",
    "ayant", "ayez", "ayons", "eurent", "eut", "eût", "ont",
]);

/// Pronouns that make a verb reflexive.
#[rustfmt::skip]
static REFLEXIVE: WordList = WordList::new(&[
    "m'", "me", "m’", "s'", "se", "s’", "t'", "te", "t’",
]);

/// Words that may stand between *être* and the participle; so may every word in *-ment*.
#[rustfmt::skip]
static BETWEEN: WordList = WordList::new(&[
    "abord", "afin", "ailleurs", "ainsi", "alors", "assez", "aujourd'hui", "aujourd’hui", "aussi", "aussitôt",
    "autant", "autres", "beaucoup", "bien", "bientôt", "cas", "cependant", "certes", "chacun", "chacune", "ci-après",
    "ci-dessus", "d'", "d'abord", "demain", "depuis", "donc", "dorénavant", "du", "dès", "déjà", "désormais", "d’",
    "effet", "elle", "elles", "en", "encore", "enfin", "ensuite", "entre", "eux", "fait", "fois", "fort", "guère",
    "général", "hier", "hélas", "ici", "il", "ils", "immédiatement", "initialement", "jamais", "le", "loin",
    "longtemps", "lors", "lui", "là", "maintenant", "mal", "mieux", "moins", "même", "non", "notamment", "nous",
    "nouveau", "néanmoins", "on", "outre", "par", "parfois", "particulier", "partout", "pas", "peu", "peut-être",
    "plus", "plutôt", "pourtant", "pratiquement", "presque", "puis", "quant", "quasi", "quelquefois", "rarement",
    "revanche", "rien", "réalité", "seul", "seulement", "souvent", "surtout", "tant", "tantôt", "tard", "totalement",
    "toujours", "tous", "tout", "toute", "toutefois", "toutes", "trop", "très", "tôt", "vite", "vous", "y", "à",
    "échéant", "également", "été",
]);

/// Participles that do not end in *-é*.
#[rustfmt::skip]
static IRREGULAR: WordList = WordList::new(&[
    "abattu", "abruti", "absous", "absout", "accompli", "accru", "accueilli", "acquis", "adjoint", "admis", "adouci",
    "affaibli", "affranchi", "agrandi", "aguerri", "alourdi", "amorti", "anéanti", "aperçu", "aplani", "aplati",
    "appris", "approfondi", "arrondi", "assaini", "assis", "assorti", "assujetti", "astreint", "atteint", "attendri",
    "attendu", "averti", "banni", "battu", "blanchi", "bouilli", "bu", "bâti", "béni", "ceint", "choisi", "chu",
    "circoncis", "circonscrit", "clos", "combattu", "commis", "compris", "compromis", "conclu", "concouru", "conduit",
    "confit", "confondu", "connu", "conquis", "consenti", "construit", "contenu", "contraint", "contredit",
    "convaincu", "convenu", "converti", "conçu", "corrompu", "couru", "cousu", "couvert", "craint", "cru", "cueilli",
    "cuit", "dessaisi", "desservi", "dissolu", "dissous", "dissout", "distendu", "distrait", "dit", "du", "durci",
    "débattu", "déchu", "décousu", "découvert", "décrit", "déduit", "défait", "défendu", "défini", "dégarni",
    "démenti", "démis", "démoli", "dépeint", "désappris", "détendu", "détenu", "détruit", "déçu", "dû", "embelli",
    "empreint", "enclos", "encouru", "enduit", "endurci", "enfoui", "enfreint", "enfui", "englouti", "enrichi",
    "enseveli", "entendu", "entrepris", "entretenu", "envahi", "exclu", "extrait", "fait", "farci", "feint", "fini",
    "fléchi", "flétri", "fondu", "forclos", "fourni", "franchi", "frit", "garanti", "garni", "gravi", "guéri", "haï",
    "inclus", "induit", "infléchi", "inscrit", "instruit", "interdit", "interrompu", "interverti", "introduit",
    "inverti", "investi", "joint", "lu", "maintenu", "maudit", "meurtri", "mis", "mordu", "moulu", "mu", "muni",
    "méconnu", "mû", "nanti", "noirci", "nourri", "obscurci", "obtenu", "obéi", "occis", "offert", "oint", "omis",
    "ouvert", "parcouru", "peint", "pendu", "perdu", "permis", "perçu", "plaint", "poursuit", "poursuivi", "pourvu",
    "prescrit", "pressenti", "pris", "produit", "promis", "promu", "proscrit", "prédit", "prédéfini", "prétendu",
    "prévalu", "prévenu", "prévu", "pu", "puni", "pétri", "rabattu", "raccourci", "raffermi", "rafraîchi", "ralenti",
    "rebâti", "reconduit", "reconnu", "reconquis", "reconstruit", "recouvert", "recru", "recueilli", "redit",
    "redéfini", "refait", "refondu", "refroidi", "rejoint", "relu", "remis", "rempli", "rendu", "repeint", "repris",
    "reproduit", "requis", "ressenti", "restreint", "retenu", "retransmis", "revendu", "revu", "revêtu", "reçu",
    "rompu", "rouvert", "réadmis", "réduit", "réfléchi", "régi", "réinscrit", "réintroduit", "réinvesti", "répandu",
    "réparti", "répondu", "résolu", "rétabli", "rétréci", "réuni", "réécrit", "réélu", "rôti", "saisi", "sali",
    "satisfait", "secouru", "senti", "serti", "servi", "souffert", "soumis", "sous-entendu", "sous-tendu", "souscrit",
    "soustrait", "soutenu", "su", "subi", "suivi", "surpris", "suspendu", "séduit", "sévi", "teint", "tendu", "tenu",
    "terni", "tondu", "tordu", "traduit", "trahi", "transcrit", "transmis", "travesti", "uni", "vaincu", "vendu",
    "verni", "vieilli", "vomi", "voulu", "vu", "vécu", "vêtu", "ébloui", "éclairci", "éconduit", "écrit", "élargi",
    "élu", "émis", "ému", "épaissi", "établi", "éteint", "étendu", "étourdi", "étreint",
]);

/// Verbs that make their past tense with *être*.
#[rustfmt::skip]
static WITH_ETRE: WordList = WordList::new(&[
    "accouru", "advenu", "allé", "apparu", "arrivé", "demeuré", "descendu", "devenu", "décédé", "entré", "intervenu",
    "monté", "mort", "né", "parti", "parvenu", "passé", "provenu", "redescendu", "redevenu", "remonté", "rentré",
    "reparti", "repassé", "ressorti", "resté", "retombé", "retourné", "revenu", "réapparu", "sorti", "survenu",
    "tombé", "venu", "échu", "éclos",
]);

/// Adjectives and nouns in the form of a participle.
#[rustfmt::skip]
static ADJECTIVES: WordList = WordList::new(&[
    "abbé", "abonné", "affilié", "agité", "aisé", "allié", "année", "apparenté", "armée", "assuré", "attentionné",
    "avoué", "aîné", "bébé", "café", "carré", "censé", "clé", "compliqué", "concerné", "curé", "côté", "degré",
    "diplômé", "disposé", "divorcé", "domicilié", "dégoûté", "démodé", "démuni", "dépourvu", "député", "dérivé",
    "désolé", "employé", "enchanté", "endetté", "engagé", "entrée", "erroné", "espacé", "exilé", "fatigué", "fiancé",
    "foncé", "fossé", "fusée", "gratuité", "guindé", "habilité", "handicapé", "hérissé", "idée", "illimité",
    "implanté", "inachevé", "inchangé", "indiscipliné", "indéterminé", "inexpliqué", "infondé", "inné", "inoccupé",
    "inoubliable", "insensé", "intéressé", "invalidité", "isolé", "issu", "journée", "justifié", "lié", "localisé",
    "marché", "marié", "mitigé", "moitié", "motivé", "musée", "passionné", "pensionné", "priorité", "privé",
    "propriété", "pré", "prédestiné", "préoccupé", "prêt", "qualité", "raffiné", "relié", "retraité", "rusé",
    "réalité", "réfugié", "réputé", "salarié", "santé", "satisfait", "sensé", "situé", "société", "soirée",
    "spécialisé", "stupéfait", "séjour", "séparé", "usé", "varié", "vrai", "zélé", "âgé", "élevé", "éloigné",
    "épuisé", "épée", "équilibré",
]);

/// The stems of the participles in *-ité*; the other words in *-ité* are nouns.
#[rustfmt::skip]
static IN_ITE: WordList = WordList::new(&[
    "abil", "abr", "accréd", "acqu", "agr", "al", "bo", "c", "capac", "cohab", "convo", "créd", "deb", "dynam", "déb",
    "déc", "décap", "délim", "exc", "explo", "exploit", "facil", "félic", "gr", "gratu", "hab", "habil", "hér", "hés",
    "im", "imm", "inc", "inv", "lim", "mal-tra", "maltra", "milit", "méd", "mér", "nécess", "palp", "pr", "prof",
    "précip", "ressusc", "retra", "réc", "réexplo", "réhab", "réhabil", "réinv", "rééd", "soll", "sollic", "sous-tra",
    "susc", "tra", "vis", "éd", "év",
]);

pub(super) fn find(words: Words<'_>, found: &mut Vec<Passive>) {
    for at in words.beginning_with(b"esfESF\xc3") {
        if is_etre(words.get(at))
            && !is_past(words, at)
            && let Some(other) = participle(words, at)
        {
            let kind = PassiveKind::Process;
            found.push(words.passive(kind, at, other));
        }
    }
}

fn is_etre(word: &str) -> bool {
    let first = word.as_bytes().first();
    match first {
        Some(b'e' | b's' | b'f') => ETRE.has(word),
        Some(0xc3) => ETRE.has(word) || matches!(word, "Êtes" | "Était" | "Étaient" | "Étant" | "Être"),
        Some(b'E' | b'S' | b'F') => matches!(
            word,
            "Est"
                | "Es"
                | "Sont"
                | "Seront"
                | "Sera"
                | "Soit"
                | "Serait"
                | "Seraient"
                | "Etes"
                | "Etait"
                | "Etaient"
                | "Etant"
                | "Etre"
                | "Fut"
                | "Furent"
        ),
        _ => false,
    }
}

/// Whether *être* only makes a tense (`s'est trompé`), stands behind *ce*, or is the summer.
fn is_past(words: Words<'_>, at: usize) -> bool {
    let (one, two) = (words.before(at), at.checked_sub(2).map_or("", |at| words.get(at)));
    let is = |word: &str, list: &[&str]| list.iter().any(|entry| entry.eq_ignore_ascii_case(word));
    let reflexive = |word: &str| REFLEXIVE.has(word) || is(word, &["s'", "s’", "se", "m'", "m’", "me"]);
    let ce = |word: &str| is(word, &["c'", "c’", "ce"]);
    if words.get(at) == "sommes" {
        // Without *nous*, they are amounts of money.
        let near = (1..=3).filter_map(|back| at.checked_sub(back)).chain([at + 1]);
        return !near.into_iter().any(|other| is(words.get(other), &["nous"]))
            || (is(one, &["nous"]) && is(two, &["nous"]));
    }
    if words.get(at) == "été" {
        return !(1..=4).any(|back| {
            at.checked_sub(back).is_some_and(|at| AVOIR.has(words.get(at)) || is(words.get(at), &["a", "ont"]))
        });
    }
    reflexive(one)
        || (is(one, &["y", "en", "ne", "n'", "n’"]) && reflexive(two))
        || (is(one, &["nous", "vous"]) && one.eq_ignore_ascii_case(two))
        || ce(one)
        || (is(one, &["n'", "n’", "ne"]) && ce(two))
        || is(words.get(at + 1), &["ce"])
}

/// The participle of *être* at an index.
fn participle(words: Words<'_>, at: usize) -> Option<usize> {
    const MOST_BETWEEN: usize = 6;
    for other in at + 1..(at + 2 + MOST_BETWEEN).min(words.len()) {
        let word = words.get(other);
        let by = matches!(words.get(other + 1), "par");
        if is_participle(word, by) && word != "du" && !(word == "été" && other + 1 < words.len()) {
            return Some(other);
        }
        if !(BETWEEN.has(word)
            || (word == "de" && words.get(other + 1) == "nouveau")
            || word.ends_with("ment") && is_lower(word))
        {
            return None;
        }
    }
    None
}

/// Whether a word is a participle, in any gender and number, that can be passive; `by` says that *par* follows, which
/// makes a passive of an adjective.
fn is_participle(word: &str, by: bool) -> bool {
    if !is_lower(word) {
        return false;
    }
    let bare = word.strip_suffix('s').unwrap_or(word);
    let bare = bare.strip_suffix('e').unwrap_or(bare);
    let forms = [word, word.strip_suffix('s').unwrap_or(word), word.strip_suffix('e').unwrap_or(word), bare];
    let has_its_form = if let Some(stem) = bare.strip_suffix('é') {
        stem.len() >= 2 && !stem.ends_with("iét") && stem.strip_suffix("it").is_none_or(|stem| IN_ITE.has(stem))
    } else {
        ends(bare, &["i", "u", "û", "t", "s", "ï"]) && forms.iter().any(|form| IRREGULAR.has(form))
            || IRREGULAR.has(word)
            || bare == "dissout"
    };
    has_its_form && !forms.iter().any(|form| WITH_ETRE.has(form) || (!by && ADJECTIVES.has(form)))
}
