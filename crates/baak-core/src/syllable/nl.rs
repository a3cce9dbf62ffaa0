//! Dutch: each vowel group is one nucleus and a trema starts a new one; loan words make the exceptions.

use super::table::{Endings, Groups, Table, rules, run};
use super::{by_runs, lone_e};

/// Letters that sound as one; of those that begin alike, the longest first.
static GROUPS: Groups = Groups::new(&[
    "aai", "aa", "ae", "ai", "au", "ay", "aî", "eeu", "eau", "ee", "eu", "ei", "ey", "ieu", "ie", "ooi", "oei", "oo",
    "oe", "oi", "ou", "oy", "oú", "oû", "oê", "uu", "ui", "uy", "ïe", "ëi", "öo", "éé", "èe", "äi", "ëe", "ëu", "üi",
]);

/// Exceptions by run: French and English words, Latin endings, names and acronyms in lower case.
static RUNS: Table = Table::new(
    const {
        &[
            run("a", 0, rules![("^", "bc$", 3)]),
            run("aau", 1, &[]),
            run("ae", 0, rules![("", "l$", 2), ("", "ls$", 2), ("", "l", 2), ("", "ro", 2)]), // Michael, Israel, aerodynamisch
            run("ao", 0, rules![("^c", "$", 3), ("cac", "", 1)]),                             // cao
            run(
                "ea",
                0,
                rules![
                    ("^d", "l", 1),
                    ("od", "ler", 1),
                    ("sd", "ler", 1),
                    ("dr", "d", 1),
                    ("t", "m$", 1),
                    ("t", "ms", 1),
                    ("^t", "m", 1),
                    ("str", "m", 1),
                    ("dr", "m", 1),
                    ("cr", "m", 1),
                    ("l", "se", 1),
                    ("l", "der", 1),
                    ("cl", "n", 1),
                    ("j", "ns", 1),
                    ("sp", "k", 1),
                    ("br", "k", 1),
                    ("st", "k", 1),
                    ("p", "k", 1),
                    ("fr", "k", 1),
                    ("b", "ch", 1),
                    ("^b", "t", 1),
                    ("^h", "d", 1),
                    ("h", "lth", 1),
                    ("sn", "k", 1),
                    ("f", "ture", 1),
                    ("^s", "n$", 1),
                    ("pl", "s", 1),
                    ("l", "gue", 1),
                    ("h", "ring", 1),
                    ("r", "dy", 1),
                ],
            ),
            run("eo", 0, rules![("p", "ple", 1)]),
            run("eoi", 1, &[]),                                  // bourgeois
            run("eu", 0, rules![("", "m", 2), ("ad", "s$", 2)]), // museum, petroleum
            run("eui", 0, rules![("t", "l", 1)]),                // fauteuil
            run(
                "ia",
                0,
                rules![("ti", "", 2), ("st", "", 2), ("t", "t", 1), ("t", "l", 1), ("soc", "t", 1), ("thous", "", 1)],
            ),
            run("iaa", 0, rules![("soc", "l", 1), ("spec", "l", 1), ("part", "l", 1)]), // sociaal
            run(
                "ie",
                0,
                rules![
                    ("dan", "l", 2),
                    ("gabr", "l", 2),
                    ("^ar", "l", 2),
                    ("", "nne", 2),
                    ("", "tte", 2),
                    ("^d", "go", 2),
                    ("^sc", "nc", 2),
                ],
            ),
            run("iee", 2, rules![("c", "l", 1), ("nt", "l", 1)]), // commercieel, essentieel
            run("ieu", 0, rules![("mil", "", 1), ("", "s$", 2), ("", "ze", 2), ("r", "r", 2)]), // serieus, religieuze, interieur
            run("io", 0, rules![("t", "n", 1), ("ss", "n", 1), ("ens", "na", 1), ("sh", "n", 1)]), // rationeel, professioneel
            run("ioe", 0, rules![("s", "n", 1), ("j", "", 1)]),                                    // pensioen
            run("ië", 2, rules![("ffic", "nt", 1)]),                                               // efficiënt
            run("o", 0, rules![("^mb", "$", 3), ("^hb", "$", 3), ("^vmb", "$", 4), ("^vw", "$", 3)]),
            run(
                "oa",
                0,
                rules![
                    ("c", "ch", 1),
                    ("g", "l", 1),
                    ("t", "st", 1),
                    ("r", "d", 1),
                    ("l", "d", 1),
                    ("b", "rd", 1),
                    ("r", "m", 1),
                    ("s", "p", 1),
                ],
            ),
            run("oei", 0, rules![("^b", "ng", 2)]),
            run(
                "ue",
                0,
                rules![
                    ("^m", "sli", 1),
                    ("ven", "$", 1),
                    ("rev", "$", 1),
                    ("bec", "$", 1),
                    ("^bl", "$", 1),
                    ("iss", "$", 1),
                    ("val", "$", 1),
                    ("ag", "$", 0),
                    ("og", "$", 0),
                    ("g", "r", 1),
                    ("g", "s", 1),
                ],
            ),
        ]
    },
);

/// English and French words that keep their last `e` mute.
static MUTE_FINAL: Endings = Endings::new(rules![
    ("rac", "$", 0),
    ("spac", "$", 0),
    ("fac", "$", 0),
    ("grac", "$", 0),
    ("servic", "$", 0),
    ("offic", "$", 0),
    ("voic", "$", 0),
    ("^ic", "$", 0),
    ("^pric", "$", 0),
    ("juic", "$", 0),
    ("^joyc", "$", 0),
    ("^bruc", "$", 0),
    ("^lawrenc", "$", 0),
    ("scienc", "", 0),
    ("formanc", "$", 0),
    ("plianc", "$", 0),
    ("^danc", "$", 0),
    ("trad", "$", 0),
    ("pgrad", "", 0),
    ("slid", "$", 0),
    ("nsid", "$", 0),
    ("lif", "$", 0),
    ("wif", "$", 0),
    ("loung", "", 0),
    ("chang", "$", 0),
    ("lleng", "$", 0),
    ("ridg", "$", 0),
    ("eorg", "$", 0),
    ("usag", "$", 0),
    ("broch", "$", 0),
    ("cak", "", 0),
    ("lik", "", 0),
    ("bik", "", 0),
    ("strik", "$", 0),
    ("^mik", "$", 0),
    ("^cok", "$", 0),
    ("lkshak", "", 0),
    ("styl", "$", 0),
    ("smil", "", 0),
    ("profil", "$", 0),
    ("^charl", "s$", 0),
    ("^wal", "s$", 0),
    ("^al", "$", 0),
    ("^hom", "$", 0),
    ("^gam", "", 0),
    ("gtim", "", 0),
    ("ttim", "$", 0),
    ("ltim", "$", 0),
    ("^tim", "$", 0),
    ("regim", "", 0),
    ("prim", "$", 0),
    ("egam", "", 0),
    ("deogam", "", 0),
    ("crèm", "", 0),
    ("^jam", "s$", 0),
    ("phon", "", 0),
    ("nlin", "$", 0),
    ("fflin", "$", 0),
    ("adlin", "", 0),
    ("otlin", "", 0),
    ("pelin", "", 0),
    ("irlin", "", 0),
    ("gton", "", 0),
    ("ston", "", 0),
    ("^jon", "s$", 0),
    ("^jan", "$", 0),
    ("^pralin", "$", 0),
    ("quelin", "$", 0),
    ("dron", "$", 0),
    ("equip", "", 0),
    ("ntap", "$", 0),
    ("^tap", "$", 0),
    ("otap", "$", 0),
    ("shap", "$", 0),
    ("^cap", "$", 0),
    ("hyp", "$", 0),
    ("ftwar", "", 0),
    ("dwar", "$", 0),
    ("lwar", "", 0),
    ("eewar", "", 0),
    ("stor", "$", 0),
    ("blous", "$", 0),
    ("hous", "$", 0),
    ("ruis", "$", 0),
    ("leas", "$", 0),
    ("^cas", "$", 0),
    ("wcas", "$", 0),
    ("releas", "", 0),
    ("warehous", "", 0),
    ("sit", "", 0),
    ("pdat", "", 0),
    ("kat", "$", 0),
    ("suit", "", 0),
    ("raclett", "$", 0),
    ("^kat", "$", 0),
    ("amionett", "$", 0),
    ("parachut", "$", 0),
    ("trecot", "$", 0),
    ("^liv", "$", 0),
    ("driv", "$", 0),
    ("^fiv", "$", 0),
    ("steev", "$", 0),
    ("^stev", "$", 0),
    ("^lov", "$", 0),
    ("mov", "$", 0),
    ("groov", "$", 0),
    ("^dav", "$", 0),
    ("^craz", "$", 0),
]);

/// Loan words and their compounds that keep an `e` within them mute, sorted by the letter before it.
static MUTE_INNER: Endings = Endings::new(rules![
    ("fac", "book", 0),
    ("fac", "lift", 0),
    ("rac", "f", 0),
    ("grad", "d$", 0),
    ("lif", "sty", 0),
    ("manag", "ment", 0),
    ("hom", "pag", 0),
    ("gam", "boy", 0),
    ("lin", "sk", 0),
    ("lin", "cas", 0),
    ("nlin", "d", 0),
    ("nlin", "w", 0),
    ("min", "craft", 0),
    ("grap", "fr", 0),
    ("softwar", "", 0),
    ("sit", "b", 0),
    ("sit", "ont", 0),
]);

pub(super) fn count(word: &[u8]) -> u32 {
    by_runs(word, |start, end| {
        if &word[start..end] == b"e" {
            return lone_e(word, start, end, &MUTE_FINAL, &MUTE_INNER);
        }
        RUNS.look_up(word, start, end).unwrap_or_else(|| GROUPS.cut(&word[start..end]))
    })
}
