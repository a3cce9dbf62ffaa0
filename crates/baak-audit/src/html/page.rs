//! The frame of the page, and the small pieces that all parts use.

use super::{Report, words};
use crate::stats::Estimate;
use baak_core::lang::UiLang;
use std::fmt::Write;

/// One part of the page: its anchor, heading and content.
pub(super) struct Part {
    pub(super) id: &'static str,
    pub(super) heading: String,
    pub(super) html: String,
}

const STYLE: &str = "\
:root{--ink:#1b1f24;--soft:#4b5563;--line:#d4d8dd;--mark:#0b5394;--bad:#a61b1b;--ground:#fff;--tint:#f3f6f9;color-scheme:light dark}\
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#b3bac3;--line:#3c434b;--mark:#8ab8f0;--ground:#16191d;--tint:#20252b}}\
.axis{stroke:var(--soft);opacity:.6}.range{stroke:var(--mark);stroke-width:4}.dot{fill:var(--mark)}\
*{box-sizing:border-box}\
body{font:16px/1.5 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Liberation Sans\",sans-serif;color:var(--ink);background:var(--ground);margin:0}\
header,main,nav,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}\
h1{font-size:2rem;line-height:1.2;margin:2rem 0 .25rem}h2{font-size:1.4rem;margin:2.5rem 0 .5rem;border-top:2px solid var(--ink);padding-top:1rem}h3{font-size:1.1rem;margin:1.75rem 0 .5rem}\
p{max-width:48rem}a{color:var(--mark)}.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem}\
nav ul{columns:2;padding-left:1.2rem}.note{color:var(--soft);font-size:.92rem}\
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem;padding:0;margin:1rem 0;list-style:none}\
.cards li{border:1px solid var(--line);border-left:.35rem solid var(--mark);padding:.75rem 1rem;background:var(--tint);break-inside:avoid}\
.cards strong{display:block;font-size:1.9rem;line-height:1.2}.cards small{display:block;color:var(--soft)}\
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.94rem}\
caption{text-align:left;font-weight:600;padding:.25rem 0}th,td{padding:.35rem .6rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}\
thead th{border-bottom:2px solid var(--ink)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}td.p{min-width:8rem}td .note{display:block}\
svg{display:block;max-width:100%;height:auto}code{font-size:.85em;overflow-wrap:anywhere}summary{cursor:pointer}\
@media print{@page{size:A4;margin:16mm 14mm}body{font-size:9.5pt}header,main,nav,footer{max-width:none;padding:0}h1{margin-top:0;font-size:20pt}h2{font-size:14pt;margin-top:8mm}\
h2,h3,caption,thead{break-after:avoid}tr,li,figure{break-inside:avoid}thead{display:table-header-group}.skip{display:none}a{color:inherit;text-decoration:none}\
.cards{grid-template-columns:repeat(3,1fr);gap:3mm}.cards strong{font-size:15pt}.wide{overflow:visible}th,td{padding:1mm 1.6mm}td.p{min-width:0;width:26mm}td.p svg{width:24mm}td.n,th.n{white-space:normal}details>*{display:block}}";

pub(super) fn page(ui: UiLang, title: &str, parts: &[Part]) -> String {
    let first = parts.first().map_or("", |part| part.id);
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<a class=\"skip\" \
         href=\"#{first}\">{}</a>\n<header><h1>{title}</h1></header>\n",
        ui.code(),
        words::SKIP.get(ui),
        title = escape(title),
    );
    let _ = write!(html, "<nav aria-label=\"{0}\"><ul>", words::CONTENTS.get(ui));
    for part in parts {
        let _ = write!(html, "<li><a href=\"#{}\">{}</a></li>", part.id, escape(&part.heading));
    }
    html.push_str("</ul></nav>\n<main>\n");
    for part in parts {
        let heading = escape(&part.heading);
        let _ =
            write!(html, "<section id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 id=\"{0}-h\">{heading}</h2>\n", part.id);
        html.push_str(&part.html);
        html.push_str("</section>\n");
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

/// Text as HTML.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// A number with the decimal sign of the language.
pub(crate) fn number(value: f64, decimals: usize, ui: UiLang) -> String {
    let text = format!("{value:.decimals$}").replace('-', "−");
    if ui == UiLang::En { text } else { text.replace('.', ",") }
}

/// A whole number in groups of three.
pub(super) fn whole(value: u64, ui: UiLang) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(if ui == UiLang::En { ',' } else { '\u{202f}' });
        }
        out.push(c);
    }
    out
}

/// `34,2 %`
pub(crate) fn percent(share: f64, ui: UiLang) -> String {
    let sign = if ui == UiLang::En { "%" } else { "\u{a0}%" };
    format!("{}{sign}", number(share * 100.0, 1, ui))
}

/// `34,2 % (29,8–38,9)`, or a dash for a small cell.
pub(super) fn estimate(e: Option<Estimate>, report: &Report<'_>) -> String {
    let ui = report.ui;
    match e.filter(|e| e.n >= report.least) {
        None => "–".to_owned(),
        Some(e) if e.effective.is_infinite() && (e.low - e.high).abs() < 1e-12 => percent(e.value, ui),
        Some(e) => {
            let (low, high) = (number(e.low * 100.0, 1, ui), number(e.high * 100.0, 1, ui));
            format!("{} <span class=\"note\">({low}–{high})</span>", percent(e.value, ui))
        }
    }
}

/// `61,3 (58,9–63,7)`
pub(super) fn mean(e: Option<Estimate>, report: &Report<'_>) -> String {
    let ui = report.ui;
    match e.filter(|e| e.n >= report.least) {
        None => "–".to_owned(),
        Some(e) if (e.high - e.low).abs() < 1e-12 => number(e.value, 1, ui),
        Some(e) => {
            let (low, high) = (number(e.low, 1, ui), number(e.high, 1, ui));
            format!("{} <span class=\"note\">({low}–{high})</span>", number(e.value, 1, ui))
        }
    }
}

/// The interval as a line with a dot; the figures stand beside it, so that a screen reader need not see it.
pub(super) fn interval(e: Option<Estimate>, report: &Report<'_>) -> String {
    let Some(e) = e.filter(|e| e.n >= report.least) else { return String::new() };
    let x = |share: f64| 5.0 + share * 170.0;
    format!(
        "<svg viewBox=\"0 0 180 18\" width=\"120\" height=\"18\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"axis\" \
         d=\"M5 9H175M5 5V13M90 6V12M175 5V13\"/><path class=\"range\" d=\"M{:.1} 9H{:.1}\"/><circle class=\"dot\" cx=\"{:.1}\" \
         cy=\"9\" r=\"4.5\"/></svg>",
        x(e.low),
        x(e.high),
        x(e.value),
    )
}

/// A table: heads with whether they hold numbers, rows of ready cells; the first cell of a row is its head.
pub(super) fn table(caption: &str, heads: &[(&str, &str)], rows: &[Vec<String>]) -> String {
    let mut html = format!(
        "<div class=\"wide\" role=\"group\" aria-label=\"{0}\" tabindex=\"0\"><table><caption>{0}</caption><thead><tr>",
        escape(caption)
    );
    for (head, class) in heads {
        let _ = write!(html, "<th scope=\"col\"{}>{}</th>", class_of(class), escape(head));
    }
    html.push_str("</tr></thead><tbody>\n");
    for row in rows {
        html.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let class = heads.get(at).map_or("", |(_, class)| class);
            if at == 0 {
                let _ = write!(html, "<th scope=\"row\"{}>{cell}</th>", class_of(class));
            } else {
                let _ = write!(html, "<td{}>{cell}</td>", class_of(class));
            }
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody></table></div>\n");
    html
}

fn class_of(class: &str) -> String {
    if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") }
}

/// Bars of a distribution from 0 to 100, with its figures behind a summary.
pub(super) fn bars(caption: &str, bins: &std::collections::BTreeMap<u32, f64>, report: &Report<'_>) -> String {
    let ui = report.ui;
    let total: f64 = bins.values().sum();
    let most = bins.values().fold(0.0_f64, |most, n| most.max(*n)).max(f64::MIN_POSITIVE);
    let mut svg = format!(
        "<figure style=\"margin:1rem 0\"><svg viewBox=\"0 0 640 210\" width=\"640\" height=\"210\" role=\"img\" aria-label=\"{}. {}\">",
        escape(caption),
        words::PLOT_TEXT.get(ui),
    );
    for bin in (0..100).step_by(crate::tally::BIN as usize) {
        let share = bins.get(&bin).copied().unwrap_or_default();
        let height = share / most * 160.0;
        let x = f64::from(bin) * 6.0 + 20.0;
        let _ = write!(
            svg,
            "<rect x=\"{x:.0}\" y=\"{:.1}\" width=\"28\" height=\"{height:.1}\" class=\"dot\"/>",
            180.0 - height
        );
    }
    svg.push_str("<path d=\"M20 180H620\" class=\"axis\"/>");
    for tick in (0..=100).step_by(10) {
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"198\" font-size=\"13\" text-anchor=\"middle\" fill=\"currentColor\">{tick}</text>",
            tick * 6 + 20
        );
    }
    svg.push_str("</svg></figure>\n");
    let rows: Vec<Vec<String>> = bins
        .iter()
        .map(|(bin, weight)| {
            vec![
                format!("{bin}–{}", bin + crate::tally::BIN - 1 + u32::from(*bin == 95)),
                percent(weight / total.max(1.0), ui),
            ]
        })
        .collect();
    let heads = [(words::FROM_TO.get(ui), ""), (words::SHARE_OF.get(ui), "n")];
    format!(
        "<h3>{}</h3>\n{svg}<details><summary>{}</summary>{}</details>\n",
        escape(caption),
        words::SHOW_FIGURES.get(ui),
        table(caption, &heads, &rows)
    )
}
