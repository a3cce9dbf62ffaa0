//! German: each vowel group is one nucleus; prefixes and compounds pull some apart, and loan words make the exceptions.

use super::{Rule, Run, by_runs, decide, is_final_e, nuclei, run};

/// Letters that sound as one, longest first.
const GROUPS: &[&str] = &["eau", "aa", "ee", "oo", "ie", "ei", "ai", "eu", "äu", "au", "ey", "ay", "oy", "ou", "oi", "ié"];

/// Exceptions by run: prefixes (`be-`, `ge-`), compounds, Latin endings and English words.
pub(super) const RUNS: &[Run] = &[
    run("a", 0, &[]),
    run("ai", 0, &[("^n", "v", 2), ("^m", "s$", 1), ("mos", "k", 2), ("^k", "n", 2), ("hebr", "s", 2), ("^arch", "s", 2)]),
    run("au", 0, &[("nikol", "s", 1), ("^em", "s", 2), ("^menel", "s", 2)]),
    run("e", 0, &[
        ("manag", "ment", 0), ("tim", "-", 0), ("cod", "n", 1), ("fak", "news", 0), ("hom", "pag", 0), ("gam", "boy", 0),
        ("fac", "book", 0), ("lin", "sh", 0), ("nlin", "b", 0), ("nlin", "k", 0), ("nlin", "d", 0), ("nlin", "p", 0),
        ("nlin", "h", 0), ("nlin", "f", 0), ("nlin", "a", 0), ("nlin", "u", 0), ("nlin", "-", 0), ("styl", "-", 0),
        ("softwar", "", 0), ("hardwar", "", 0), ("sit", "b", 1), ("hom", "mad", 0), ("jam", "stow", 0), ("lif", "sty", 0),
        ("regim", "w", 0), ("regim", "k", 0), ("regim", "g", 0), ("phon", "-", 0), ("phon", "h", 0),
    ]),
    run("ea", 0, &[
        ("t", "m", 1), ("t", "se", 1), ("str", "m", 1), ("cr", "m", 1), ("st", "k", 1), ("l", "k", 1), ("fr", "k", 1),
        ("d", "l$", 1), ("d", "ls$", 1), ("d", "ler", 1), ("j", "ns", 1), ("br", "k", 1), ("sp", "k", 1), ("b", "ts", 1),
        ("b", "t$", 1), ("^b", "t", 1), ("l", "d", 1), ("r", "d", 1), ("h", "th", 1), ("h", "lth", 1), ("l", "s", 1), ("p", "k$", 1),
        ("^s", "n$", 1), ("f", "ture", 1), ("cl", "n", 1), ("sh", "r", 1),
    ]),
    run("eau", 1, &[("b", "f", 2), ("g", "u", 2), ("b", "g", 2), ("b", "ss", 2), ("g", "t", 2)]), // beauftragen
    run("ee", 0, &[
        ("^b", "n", 2), ("^b", "r", 1), ("^b", "nd", 2), ("unb", "n", 2), ("^b", "ndig", 2), ("^b", "i", 2), ("g", "rbt", 2), ("eg", "h", 2), ("^g", "hr", 2),
        ("^b", "rdig", 2), ("b", "ndet", 2), ("b", "ndig", 2), ("b", "inf", 2), ("d", "n", 2), ("^r", "l", 2), ("b", "rdig", 2), ("ng", "hr", 2), ("lg", "r", 2), ("^g", "nd", 2),
        ("r", "xist", 2), ("b", "ng", 2), ("g", "bn", 2), ("id", "nt", 2), ("id", "l", 2), ("mus", "n", 2), ("lyc", "n", 2),
    ]),
    run("eei", 2, &[]),
    run("ei", 0, &[("b", "nh", 2), ("b", "rr", 2), ("theg", "m", 1), ("koff", "n", 2), ("kas", "n", 2), ("^ath", "s", 2), ("prot", "n", 2), ("ol", "c", 2), ("^r", "nk", 2), ("^r", "nt", 2), ("nz", "tal", 2)]),
    run("eu", 0, &[
        ("mus", "m", 2), ("^b", "rt", 2), ("^b", "nr", 2), ("^b", "rl", 2), ("kolos", "m", 2), ("^lyz", "m", 2), ("jubil", "m", 2), ("^r", "s", 2), ("^g", "r", 2),
        ("petrol", "m", 2), ("mausol", "m", 2), ("nukl", "s", 2), ("linol", "m", 2), ("^am", "s", 2), ("^b", "mf", 2), ("lin", "m", 1), ("online", "", 1), ("nuk", "s", 2),
    ]),
    run("ia", 0, &[("soz", "l", 2), ("^mart", "l", 1), ("brach", "l", 1), ("gi", "", 1)]),
    run("ie", 0, &[
        ("^w", "n", 1), ("^kn", "n", 1), ("^sp", "n", 1), ("sch", "n", 1), ("schr", "n", 1), ("d", "ne", 1), ("d", "ns", 1),
        ("^k", "n", 1), ("l", "n$", 2), ("", "n$", 2), ("r", "n", 2), ("b", "ne", 1), ("m", "ne", 1), ("^k", "w", 2), ("tr", "st", 2), ("fr", "nd", 1),
        ("theor", "", 2), ("kl", "nt", 2), ("^d", "go", 2), ("gab", "l", 2), ("dan", "l", 2), ("zichor", "", 2),
        ("famil", "", 2), ("^lin", "$", 2), ("namib", "r", 2), ("prolet", "r", 2), ("tar", "r", 2), ("geod", "s", 1), ("^spann", "", 1),
        ("s", "nna", 2), ("r", "nt", 2), ("", "nt$", 2), ("", "nne", 2), ("", "tte", 1), ("hyg", "n", 2), ("pat", "nt", 2),
    ]),
    run("io", 0, &[("t", "n", 1), ("ss", "n", 1), ("sh", "n", 1), ("rat", "$", 1), ("ns", "n", 1)]),
    run("oa", 0, &[("c", "ch", 1), ("t", "st", 1), ("r", "d", 1), ("l", "d", 1), ("b", "rd", 1)]),
    run("oe", 0, &[("^", "tt", 1), ("^g", "the", 1), ("^g", "bb", 1), ("^h", "ness", 1), ("^str", "", 1), ("^s", "st", 1), ("^bl", "m", 1), ("tatt", "", 1)]),
    run("oi", 0, &[("her", "n", 2), ("er", "d", 2), ("n", "d", 2), ("l", "d", 2), ("m", "d", 2), ("eg", "s", 2), ("pr", "n", 2)]),
    run("oo", 0, &[("^k", "p", 2), ("^k", "rd", 2), ("z", "log", 2)]),
    run("ou", 0, &[]),
    run("ue", 0, &[("iss", "$", 1), ("ven", "$", 1), ("^bl", "", 1), ("og", "$", 0), ("ag", "$", 0), ("g", "r", 1), ("g", "z", 1)]),
    run("ui", 0, &[("^d", "sb", 1), ("pf", "$", 1), ("g", "", 1), ("cr", "s", 1), ("s", "te", 1), ("j", "c", 1), ("b", "ld", 1), ("^pfl", "", 1)]),
    run("ye", 0, &[("lib", "n", 1), ("^l", "", 1)]),
];

/// English and French words that keep their last `e` mute.
const MUTE_FINAL: &[Rule] = &[
    ("phon", "", 0), ("^tim", "", 0), ("rtim", "", 0), ("lltim", "", 0), ("ltim", "$", 0), ("regim", "", 0), ("prim", "$", 0), ("^fak", "$", 0), ("colleg", "", 0), ("driv", "", 0),
    ("ggae", "", 0), ("lin", "$", 1), ("nlin", "$", 0), ("fflin", "$", 0), ("otlin", "", 0), ("adlin", "", 0), ("pelin", "", 0),
    ("sit", "$", 1), ("ebsit", "", 0), ("war", "$", 0), ("^hom", "$", 0), ("^gam", "$", 0), ("rac", "$", 0), ("spac", "$", 0),
    ("fac", "$", 0), ("servic", "$", 0), ("offic", "$", 0), ("voic", "$", 0), ("hous", "$", 0), ("^tap", "$", 0), ("cak", "", 0),
    ("^lik", "$", 0), ("bik", "", 0), ("^mik", "$", 0), ("pdat", "", 0), ("trat", "", 1), ("lat rat", "", 0), ("tatrat", "", 0), ("latrat", "", 0), ("skat", "$", 0), ("suit", "$", 0),
    ("ston", "$", 0), ("ong", "", 1), ("chang", "$", 0), ("challeng", "$", 0), ("bridg", "$", 0), ("stor", "$", 0), ("styl", "$", 0),
    ("trad", "$", 0), ("pgrad", "", 0), ("slid", "$", 0), ("nsid", "$", 0), ("^liv", "$", 0), ("^fiv", "$", 0), ("^stev", "$", 0),
    ("^lov", "$", 0), ("mov", "$", 0), ("eorg", "$", 0), ("^charl", "s$", 0), ("^jam", "s$", 0), ("^wal", "s$", 0), ("^gat", "s$", 0),
    ("^joyc", "$", 0), ("^bruc", "$", 0), ("^lawrenc", "$", 0), ("scienc", "", 0), ("^danc", "$", 0), ("formanc", "$", 0),
    ("lif", "$", 0), ("wif", "$", 0), ("hyp", "$", 0), ("^marin", "s$", 0), ("^coup", "$", 0), ("^joul", "$", 0), ("^peac", "$", 0), ("^penc", "$", 0),
    ("mesallianc", "$", 0), ("nuanc", "$", 0), ("chanc", "$", 1), ("bas", "$", 1), ("^codes", "$", 0), ("mad", "$", 0), ("hod", "", 1),
    ("^bon", "$", 0), ("^releas", "$", 0), ("fair", "$", 1), ("teleg", "", 1), ("imag", "$", 0), ("blous", "$", 1),
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
