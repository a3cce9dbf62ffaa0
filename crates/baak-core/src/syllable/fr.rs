//! French, as it is spoken: a last mute `e`, `es` or verbal `-ent` counts nothing, and a glide joins the vowel behind it
//! (`avion` is two), but not after a consonant and `l` or `r` (`ou-vri-er`).

use super::table::{Endings, Groups, Table, rules, run};
use super::{by_runs, vowel_len};

/// Letters that sound as one; of those that begin alike, the longest first.
static GROUPS: Groups = Groups::new(&[
    "aoû", "aî", "ai", "au", "aû", "ay", "eau", "eoi", "eai", "ei", "eî", "eu", "eû", "ey", "ea", "ee", "ieu", "ia",
    "ie", "iè", "ié", "iê", "io", "oeu", "oi", "oî", "oo", "ou", "oû", "où", "oy", "oê", "ueu", "ui", "uy", "ïeu",
    "ïe", "ïa", "ïo", "œu", "œi",
]);

/// Exceptions by run.
static RUNS: Table = Table::new(
    const {
        &[
            run("aie", 1, &[]),                                                                  // paiement
            run("ao", 0, rules![("p", "n", 1), ("f", "n", 1), ("^t", "n", 1), ("tr", "rd", 1)]), // paon, extraordinaire
            run("aou", 0, rules![("s", "l", 1)]),                                                // saoul
            run("ay", 0, rules![("p", "s", 2)]),                                                 // pays
            run("e", 0, rules![("méd", "cin", 0)]),
            run("eo", 0, rules![("g", "", 1)]),
            run("ie", 0, rules![("", "ra", 1), ("", "ro", 1), ("", "re", 1)]), // oubliera
            run("oa", 0, rules![("c", "ch", 1), ("t", "st", 1), ("b", "t", 1), ("l", "d", 1)]),
            run("oie", 1, &[]), // déploiement
            run("oo", 0, rules![("^c", "p", 2), ("^c", "rd", 2), ("z", "log", 2)]),
            run("ou", 0, rules![("^s", "hait", 0)]), // souhaiter
            run("uie", 1, &[]),
            run("ée", 2, rules![("", "ra", 1), ("", "ro", 1), ("", "ment", 1)]), // créera
        ]
    },
);

/// Before which a last `-ent` is spoken (1): nouns, adjectives, adverbs, and the singular of *tenir* and *venir*; and the
/// verbs in `-ment` (0) before the many adverbs and nouns. After `é` and a consonant it is always spoken, since a verb has
/// `è` there (`ils précèdent`, `précédent`). Sorted by the letter before; every other `-ent` is the mute plural of a verb.
static ENT: Endings = Endings::new(rules![
    ("éc", "", 1),
    ("^c", "", 1),
    ("^acc", "", 1),
    ("nnoc", "", 1),
    ("esc", "", 1),
    ("urc", "", 1),
    ("éd", "", 1),
    ("ccid", "", 1),
    ("ncid", "", 1),
    ("évid", "", 1),
    ("présid", "", 1),
    ("nfid", "", 1),
    ("ssid", "", 1),
    ("trid", "", 1),
    ("écad", "", 1),
    ("rud", "", 1),
    ("pud", "", 1),
    ("^d", "", 1),
    ("^ard", "", 1),
    ("ég", "", 1),
    ("^g", "", 1),
    ("^ag", "", 1),
    ("^arg", "", 1),
    ("^urg", "", 1),
    ("^tang", "", 1),
    ("nting", "", 1),
    ("ellig", "", 1),
    ("ilig", "", 1),
    ("églig", "", 1),
    ("ndig", "", 1),
    ("dulg", "", 1),
    ("serg", "", 1),
    ("verg", "", 1),
    ("terg", "", 1),
    ("merg", "", 1),
    ("treg", "", 1),
    ("cli", "", 1),
    ("ti", "", 1),
    ("vi", "", 1),
    ("^ori", "", 1),
    ("nsci", "", 1),
    ("ffici", "", 1),
    ("^défici", "", 1),
    ("édi", "", 1),
    ("éni", "", 1),
    ("cipi", "", 1),
    ("^l", "", 1),
    ("^tal", "", 1),
    ("ival", "", 1),
    ("xcell", "", 1),
    ("viol", "", 1),
    ("insol", "", 1),
    ("irul", "", 1),
    ("urbul", "", 1),
    ("uccul", "", 1),
    ("^opul", "", 1),
    ("rpul", "", 1),
    ("audul", "", 1),
    ("^aim", "", 0),
    ("form", "", 0),
    ("firm", "", 0),
    ("dorm", "", 0),
    ("calm", "", 0),
    ("film", "", 0),
    ("^arm", "", 0),
    ("prim", "", 0),
    ("estim", "", 0),
    ("anim", "", 0),
    ("^mim", "", 0),
    ("blim", "", 0),
    ("nomm", "", 0),
    ("somm", "", 0),
    ("gramm", "", 0),
    ("flamm", "", 0),
    ("sum", "", 0),
    ("^fum", "", 0),
    ("llum", "", 0),
    ("entam", "", 0),
    ("clam", "", 0),
    ("tram", "", 0),
    ("aum", "", 0),
    ("èm", "", 0),
    ("âm", "", 0),
    ("m", "", 1),
    ("én", "", 1),
    ("erman", "", 1),
    ("ontin", "", 1),
    ("ertin", "", 1),
    ("bstin", "", 1),
    ("^émin", "", 1),
    ("oémin", "", 1),
    ("mmin", "", 1),
    ("serp", "", 1),
    ("^arp", "", 1),
    ("ér", "", 1),
    ("^par", "", 1),
    ("appar", "", 1),
    ("spar", "", 1),
    ("torr", "", 1),
    ("curr", "", 1),
    ("^laur", "", 1),
    ("^flor", "", 1),
    ("^s", "", 1),
    ("prés", "", 1),
    ("abs", "", 1),
    ("^ress", "", 1),
    ("cons", "", 1),
    ("^ass", "", 1),
    ("ét", "", 1),
    ("^cont", "", 1),
    ("écont", "", 1),
    ("mitt", "", 1),
    ("énit", "", 1),
    ("^lat", "", 1),
    ("^pat", "", 1),
    ("pot", "", 1),
    ("équ", "", 1),
    ("nflu", "", 1),
    ("éloqu", "", 1),
    ("^v", "", 1),
    ("^souv", "", 1),
    ("^couv", "", 1),
    ("arav", "", 1),
    ("^auv", "", 1),
]);

/// Counts a piece of a word; `goes_on` tells whether a consonant follows behind a hyphen.
pub(super) fn count(word: &[u8], goes_on: bool) -> u32 {
    match word {
        b"mme" => return 2,
        b"mlle" | b"mmes" => return 3,
        _ => {}
    }
    let stem = without_mute_ending(word);
    match spoken_nuclei(stem) {
        // `le`, `des`: the only vowel is spoken.
        0 if stem.len() < word.len() => 1,
        // `quatre-vingts`, `porte-plume`: three consonants in a row need it.
        nuclei if goes_on && stem.len() < word.len() && ends_in_cluster(stem) => nuclei + 1,
        nuclei => nuclei,
    }
}

/// Whether two consonants that are both heard stand last; `n` and `m` only colour the vowel before them.
fn ends_in_cluster(stem: &[u8]) -> bool {
    let is_consonant = |letter: u8| letter.is_ascii_alphabetic() && vowel_len(&[letter], 0) == 0;
    match stem {
        [.., b'n' | b'm', _] | [.., b'c' | b'p', b'h'] | [.., b'g', b'n'] => false,
        [.., first, second] => first != second && is_consonant(*first) && is_consonant(*second),
        _ => false,
    }
}

fn spoken_nuclei(word: &[u8]) -> u32 {
    by_runs(word, |start, end| {
        let (mut start, mut end) = (start, end);
        // `guerre`, `navigua`: the `u` only keeps the `g` hard.
        if end - start > 1 && word[start] == b'u' && word[..start].ends_with(b"g") {
            start += 1;
        }
        if let Some(nuclei) = RUNS.look_up(word, start, end) {
            return nuclei;
        }
        // `travaille`, `feuille`, `travail`: the `i` belongs to the consonant.
        if end - start > 1 && word[end - 1] == b'i' && (word[end..].starts_with(b"ll") || &word[end..] == b"l") {
            end -= 1;
        }
        let run = &word[start..end];
        match glide_len(run) {
            0 => GROUPS.cut(run),
            glide => {
                let is_apart = follows_cluster(&word[..start]) && !run.starts_with(b"ui");
                u32::from(is_apart) + GROUPS.cut(&run[glide..])
            }
        }
    })
}

/// Length of the `i`, `u`, `ou` or `y` that opens the run and has a vowel behind it.
fn glide_len(run: &[u8]) -> usize {
    let glide = match run {
        [b'o', b'u', ..] => 2,
        [b'i' | b'u' | b'y', ..] => 1,
        _ => return 0,
    };
    let rest = &run[glide..];
    if vowel_len(rest, 0) > 0 || rest == b"y" { glide } else { 0 }
}

/// Whether a consonant and `l` or `r` stand last.
fn follows_cluster(before: &[u8]) -> bool {
    matches!(before, [.., b'b' | b'c' | b'd' | b'f' | b'g' | b'p' | b't' | b'v', b'l' | b'r'])
}

fn without_mute_ending(word: &[u8]) -> &[u8] {
    let stem = match word {
        [stem @ .., b'e'] | [stem @ .., b'e', b's'] => stem,
        [stem @ .., b'e', b'n', b't'] if ENT.decide(word, stem.len(), word.len()).unwrap_or(0) == 0 => stem,
        _ => return word,
    };
    // `ligue`, `risque`
    match stem {
        [.., b'g' | b'q', b'u'] => &stem[..stem.len() - 1],
        _ => stem,
    }
}
