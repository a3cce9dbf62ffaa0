//! Dutch: each vowel group is one nucleus and a trema starts a new one; loan words make the exceptions.

use super::{Rule, Run, by_runs, decide, is_final_e, nuclei, run};

/// Letters that sound as one, longest first.
const GROUPS: &[&str] = &[
    "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ae", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ai", "oi", "au",
    "ou", "ay", "ey", "oy", "uy", "ïe", "ëi", "öo", "éé", "èe", "oú", "äi", "ëe", "ëu", "üi", "oû", "oê", "aî",
];

/// Exceptions by run: French and English words, Latin endings, names and acronyms in lower case.
pub(super) const RUNS: &[Run] = &[
    run("a", 0, &[("^", "bc$", 3)]),
    run("ae", 0, &[("", "l$", 2), ("", "ls$", 2), ("", "l", 2), ("", "ro", 2)]), // Michael, Israel, aerodynamisch
    run("ao", 0, &[("^c", "$", 3)]),                                           // cao
    run("e", 0, &[
        ("manag", "ment", 0), ("manag", "r", 1), ("softw", "", 1),
        ("sit", "bouw", 0), ("sit", "be", 0), ("sit", "ont", 0),        // websitebouwer
        ("lin", "sk", 0), ("lin", "cas", 0), ("nlin", "d", 0), ("nlin", "w", 0), // onlineskaten, onlinewinkel
        ("minecraf", "", 1), ("min", "craft", 0), ("hom", "pag", 0), ("gam", "boy", 0),
        ("fac", "book", 0), ("fac", "lift", 0), ("lif", "sty", 0), ("safet", "", 1), ("grad", "d$", 0), ("dat", "t$", 0),
    ]),
    run("ea", 0, &[
        ("d", "l", 1), ("t", "m$", 1), ("t", "ms", 1), ("^t", "m", 1), ("str", "m", 1), ("dr", "m", 1), ("cr", "m", 1),
        ("l", "se", 1), ("l", "der", 1), ("cl", "n", 1), ("j", "ns", 1), ("sp", "k", 1), ("br", "k", 1), ("st", "k", 1),
        ("p", "k", 1), ("fr", "k", 1), ("b", "ch", 1), ("^b", "t", 1), ("^h", "d", 1), ("h", "lth", 1), ("sn", "k", 1),
        ("f", "ture", 1), ("^s", "n$", 1), ("pl", "s", 1), ("l", "gue", 1), ("h", "ring", 1), ("r", "dy", 1),
    ]),
    run("eo", 0, &[("p", "ple", 1)]),
    run("eu", 0, &[("", "m", 2), ("ad", "s$", 2)]), // museum, petroleum
    run("eui", 0, &[("t", "l", 1)]),                // fauteuil
    run("i", 0, &[]),
    run("ie", 0, &[
        ("dan", "l", 2), ("gabr", "l", 2), ("^ar", "l", 2), ("", "nne", 2), ("", "tte", 2), ("^d", "go", 2), ("^sc", "nc", 2),
    ]),
    run("ieu", 0, &[("mil", "", 1), ("", "s$", 2), ("", "ze", 2), ("r", "r", 2)]), // serieus, religieuze, interieur
    run("io", 0, &[("t", "n", 1), ("ss", "n", 1), ("ens", "na", 1), ("sh", "n", 1)]), // rationeel, professioneel
    run("ioe", 0, &[("s", "n", 1), ("j", "", 1)]), // pensioen
    run("o", 0, &[("^mb", "$", 3), ("^hb", "$", 3), ("^vmb", "$", 4), ("^vw", "$", 3)]),
    run("oa", 0, &[
        ("c", "ch", 1), ("t", "st", 1), ("r", "d", 1), ("l", "d", 1), ("b", "rd", 1), ("r", "m", 1), ("s", "p", 1),
    ]),
    run("oei", 0, &[("^b", "ng", 2)]),
    run("ue", 0, &[
        ("ven", "$", 1), ("rev", "$", 1), ("bec", "$", 1), ("^bl", "$", 1), ("iss", "$", 1), ("val", "$", 1), ("ag", "$", 0),
        ("og", "$", 0), ("g", "r", 1), ("g", "s", 1),
    ]),
];

/// English and French words that keep their last `e` mute.
const MUTE_FINAL: &[Rule] = &[
    ("sit", "", 0), ("tw", "", 1), ("war", "$", 0), ("phon", "", 0), ("^hom", "$", 0), ("^gam", "", 0), ("nlin", "$", 0),
    ("ffl", "", 1), ("fflin", "$", 0), ("adlin", "", 0), ("otlin", "", 0), ("pelin", "", 0), ("irlin", "", 0), ("gtim", "", 0),
    ("ttim", "$", 0), ("ltim", "$", 0), ("^tim", "$", 0), ("regim", "", 0), ("prim", "$", 0), ("egam", "", 0), ("deogam", "", 0),
    ("rac", "$", 0), ("spac", "$", 0), ("fac", "$", 0), ("grac", "$", 0), ("servic", "$", 0), ("offic", "$", 0), ("voic", "$", 0),
    ("^ic", "$", 0), ("^pric", "$", 0), ("juic", "$", 0), ("blous", "$", 0), ("hous", "$", 0), ("ruis", "$", 0), ("leas", "$", 0),
    ("equip", "", 0), ("ntap", "$", 0), ("^tap", "$", 0), ("otap", "$", 0), ("shap", "$", 0), ("^cap", "$", 0), ("cak", "", 0),
    ("^mak", "$", 0), ("tak", "$", 0), ("lik", "", 0), ("bik", "", 0), ("strik", "$", 0), ("^mik", "$", 0), ("pdat", "", 0),
    ("kat", "$", 0), ("suit", "", 0), ("gton", "", 0), ("ston", "", 0), ("raclett", "$", 0), ("crèm", "", 0), ("loung", "", 0),
    ("chang", "$", 0), ("lleng", "$", 0), ("ridg", "$", 0), ("stor", "$", 0), ("styl", "$", 0), ("smil", "", 0), ("profil", "$", 0),
    ("^cas", "$", 0), ("wcas", "$", 0), ("trad", "$", 0), ("pgrad", "", 0), ("slid", "$", 0), ("nsid", "$", 0), ("^liv", "$", 0),
    ("driv", "$", 0), ("^fiv", "$", 0), ("steev", "$", 0), ("^stev", "$", 0), ("^lov", "$", 0), ("mov", "$", 0), ("groov", "$", 0),
    ("eorg", "$", 0), ("^charl", "s$", 0), ("^jam", "s$", 0), ("^wal", "s$", 0), ("^jon", "s$", 0), ("^joyc", "$", 0),
    ("^bruc", "$", 0), ("^dav", "$", 0), ("^kat", "$", 0), ("^jan", "$", 0), ("^lawrenc", "$", 0), ("scienc", "", 0), ("formanc", "$", 0),
    ("plianc", "$", 0), ("^danc", "$", 0), ("^pralin", "$", 0), ("quelin", "$", 0), ("amionett", "$", 0), ("releas", "", 0),
    ("warehous", "", 0), ("tur", "$", 1), ("lif", "$", 0), ("wif", "$", 0), ("hyp", "$", 0), ("^craz", "$", 0), ("^cod", "$", 1),
    ("usag", "$", 0), ("mag", "$", 1), ("ring", "$", 1),
];

pub(super) fn count(word: &[u8]) -> u32 {
    by_runs(word, |start, end| {
        if is_final_e(word, start, end)
            && let Some(nuclei) = decide(MUTE_FINAL, word, start, end)
        {
            return nuclei;
        }
        nuclei(RUNS, GROUPS, word, start, end)
    })
}
