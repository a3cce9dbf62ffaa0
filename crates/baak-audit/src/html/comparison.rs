//! Two audits, or two groups of letters, against each other: a page of its own.

use super::page::{Part, escape, number, page, percent, table, whole};
use crate::compare::{self, Line, Side};
use crate::stats::Estimate;
use baak_core::lang::{Localized, UiLang};

const TITLE: Localized = Localized {
    nl: "Vergelijking van brieven",
    fr: "Comparaison de lettres",
    de: "Vergleich von Schreiben",
    en: "Comparison of letters",
};
const WHAT: Localized =
    Localized { nl: "Wat vergeleken is", fr: "Ce qui est comparé", de: "Was verglichen wird", en: "What is compared" };
const SURE: Localized =
    Localized { nl: "Wat verschilt", fr: "Ce qui diffère", de: "Was sich unterscheidet", en: "What differs" };
const UNSURE: Localized = Localized {
    nl: "Wat toeval kan zijn",
    fr: "Ce qui peut être dû au hasard",
    de: "Was Zufall sein kann",
    en: "What may be chance",
};
const NONE: Localized = Localized {
    nl: "Geen enkel verschil is groot genoeg om toeval uit te sluiten.",
    fr: "Aucun écart n'est assez grand pour exclure le hasard.",
    de: "Kein Unterschied ist groß genug, um Zufall auszuschließen.",
    en: "No difference is large enough to rule out chance.",
};
const ALL_LETTERS: Localized =
    Localized { nl: "alle brieven", fr: "toutes les lettres", de: "alle Schreiben", en: "all letters" };
const LETTERS: Localized = Localized { nl: "Brieven", fr: "Lettres", de: "Schreiben", en: "Letters" };
/// The least adjusted p-value that is left to chance.
const LEVEL: f64 = 0.05;

/// The page; its lines as [`compare::compare`] gives them.
pub fn comparison(sides: [&Side; 2], lines: &[Line], ui: UiLang) -> String {
    let heads = compare::HEADS.map(|head| head.get(ui));
    let (sure, unsure): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.p_adjusted < LEVEL);
    let part = |id, heading: Localized, lines: &[&Line]| {
        let heading = heading.get(ui).to_owned();
        let html = if lines.is_empty() {
            format!("<p>{}</p>\n", if id == "differs" { NONE.get(ui) } else { "–" })
        } else {
            let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, ui)).collect();
            let classes = ["", "n", "n", "n", "p", "n"];
            let names = [heads[0], heads[1], heads[2], heads[3], "− 0 +", heads[4]];
            let heads: Vec<(&str, &str)> = names.into_iter().zip(classes).collect();
            table(&heading, &heads, &rows)
        };
        Part { id, heading, html }
    };
    let parts = [what(sides, lines, ui), part("differs", SURE, &sure), part("chance", UNSURE, &unsure)];
    page(ui, TITLE.get(ui), &parts)
}

/// The two sides, and how to read the figures.
fn what(sides: [&Side; 2], lines: &[Line], ui: UiLang) -> Part {
    let most = |of: fn(&Line) -> u64| lines.iter().map(of).max().unwrap_or_default();
    let letters = [most(|line| line.before.n), most(|line| line.after.n)];
    let rows = sides.into_iter().zip(letters).zip([1, 2]).map(|((side, letters), head)| {
        let folder = side.folder.file_name().unwrap_or(side.folder.as_os_str()).to_string_lossy();
        let group = match side.group.value.as_str() {
            "" => ALL_LETTERS.get(ui).to_owned(),
            value => format!("{} = {value}", side.group.dimension),
        };
        let name = compare::HEADS[head].get(ui).to_owned();
        vec![name, escape(&format!("{folder}: {group}")), whole(letters, ui)]
    });
    let heading = WHAT.get(ui).to_owned();
    let heads = [("", ""), (heading.as_str(), ""), (LETTERS.get(ui), "n")];
    let table = table(&heading, &heads, &rows.collect::<Vec<_>>()).replace("<th scope=\"col\"></th>", "<td></td>");
    let html = format!("{table}<p class=\"note\">{}</p>\n", compare::NOTE.get(ui));
    Part { id: "what", heading, html }
}

fn row(line: &Line, ui: UiLang) -> Vec<String> {
    let is_mean = line.question.starts_with("mean:");
    let side = |e: Estimate| {
        let shown = |value: f64| if is_mean { number(value, 1, ui) } else { number(value * 100.0, 1, ui) };
        let value = if is_mean { number(e.value, 1, ui) } else { percent(e.value, ui) };
        format!("{value} <span class=\"note\">({}–{}) · n = {}</span>", shown(e.low), shown(e.high), whole(e.n, ui))
    };
    let [title, _, _, difference, p] = compare::cells(line, ui);
    let plot = if is_mean { String::new() } else { plot(line) };
    vec![escape(&title), side(line.before), side(line.after), escape(&difference), plot, escape(&p)]
}

/// The difference as a line around zero, from −100 to +100 points; the figures stand beside it.
fn plot(line: &Line) -> String {
    let x = |value: f64| 90.0 + value * 85.0;
    let d = line.difference;
    format!(
        "<svg viewBox=\"0 0 180 18\" width=\"120\" height=\"18\" aria-hidden=\"true\"><path class=\"axis\" d=\"M5 9H175M90 2V16\"/>\
         <path class=\"range\" d=\"M{:.1} 9H{:.1}\"/><circle class=\"dot\" cx=\"{:.1}\" cy=\"9\" r=\"4.5\"/></svg>",
        x(d.low),
        x(d.high),
        x(d.value),
    )
}
