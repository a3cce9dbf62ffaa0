//! The parts of the report, in their order.

use super::page::{Part, bars, escape, estimate, interval, mean, number, percent, table, whole};
use super::{Report, words as w};
use crate::norms::NORMS;
use crate::sample::Size;
use crate::stats::{self, Estimate};
use crate::tally::{Example, Group};
use baak_core::lang::{Lang, UiLang};
use baak_core::{law, rules};
use std::fmt::Write;

/// The most elements shown by service.
const HEAT_ROWS: usize = 10;
/// The most groups shown as columns of one table: more do not fit on a sheet of paper.
const HEAT_COLUMNS: usize = 6;
/// The most hard words shown.
const JARGON_ROWS: usize = 25;

pub(super) fn headlines(r: &Report<'_>) -> Part {
    let (ui, all) = (r.ui, Group::all());
    let mut cards = Vec::new();
    let mut card = |figure: String, text: &str, more: String| {
        cards.push(format!("<li><strong>{figure}</strong>{}<small>{more}</small></li>", escape(text)));
    };
    let frame = w::OF_FRAME.get(ui).replace("{n}", &whole(r.manifest.frame(), ui));
    card(whole(r.tally.read(), ui), w::LETTERS_JUDGED.get(ui), frame);
    for (question, text) in [
        ("complete", w::COMPLETE),
        ("missing:appeal-possibility", w::NO_APPEAL),
        ("any-wrong-value", w::ANY_WRONG),
        ("digital-only", w::DIGITAL_ONLY),
    ] {
        let (figure, more) = figure(r.tally.share(&all, question), r);
        card(figure, text.get(ui), more);
    }
    let score = r.tally.mean(&all, "score").filter(|e| e.n >= r.least);
    let range =
        score.filter(|e| e.high > e.low).map(|e| format!("({}–{})", number(e.low, 1, ui), number(e.high, 1, ui)));
    card(score.map_or("–".into(), |e| number(e.value, 1, ui)), w::SCORE.get(ui), range.unwrap_or_default());
    card(whole(r.tally.unread(), ui), w::UNREAD.get(ui), String::new());
    let note = if r.manifest.size == Size::All { w::CENSUS_NOTE } else { w::INTERVAL_NOTE };
    let html = format!("<ul class=\"cards\">{}</ul>\n<p class=\"note\">{}</p>\n", cards.concat(), note.get(ui));
    Part { id: "headlines", heading: w::HEADLINES.get(ui).to_owned(), html }
}

/// The figure of a card, and its interval.
fn figure(e: Option<Estimate>, r: &Report<'_>) -> (String, String) {
    let ui = r.ui;
    match e.filter(|e| e.n >= r.least) {
        None => ("–".into(), String::new()),
        Some(e) => {
            let range = format!(
                "({}–{}) · n = {}",
                number(e.low * 100.0, 1, ui),
                number(e.high * 100.0, 1, ui),
                whole(e.n, ui)
            );
            let more = if e.high > e.low { range } else { format!("n = {}", whole(e.n, ui)) };
            (percent(e.value, ui), more)
        }
    }
}

fn element_title(id: &str, ui: UiLang) -> String {
    law::element(id).map_or_else(|| id.to_owned(), |element| element.title.get(ui).to_owned())
}

/// The elements by the share of letters that lack them, most first.
fn by_share(r: &Report<'_>, prefix: &str) -> Vec<(String, Option<Estimate>)> {
    let all = Group::all();
    let questions = r.tally.questions(&all, prefix);
    let mut rows: Vec<(String, Option<Estimate>)> =
        questions.into_iter().map(|q| (q[prefix.len()..].to_owned(), r.tally.share(&all, &q))).collect();
    let key = |e: &Option<Estimate>| e.filter(|e| e.n >= r.least).map_or(-1.0, |e| e.value);
    rows.sort_by(|a, b| key(&b.1).total_cmp(&key(&a.1)).then_with(|| a.0.cmp(&b.0)));
    rows
}

pub(super) fn missing(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let row = |(element, share): (String, Option<Estimate>)| {
        let corrected = share.filter(|e| e.n >= r.least).and_then(|e| stats::rogan_gladen(e, r.rates.0));
        vec![
            escape(&element_title(&element, ui)),
            share.filter(|e| e.n >= r.least).map_or("–".into(), |e| whole(e.n, ui)),
            estimate(share, r),
            interval(share, r),
            estimate(corrected.map(|e| Estimate { effective: 0.0, ..e }), r),
        ]
    };
    let rows: Vec<Vec<String>> = by_share(r, "missing:").into_iter().map(row).collect();
    let heads = [
        (w::ELEMENT.get(ui), ""),
        (w::LETTERS.get(ui), "n"),
        (w::SHARE.get(ui), "n"),
        (w::PLOT.get(ui), "p"),
        (w::CORRECTED.get(ui), "n"),
    ];
    let html = format!("<p>{}</p>\n{}", w::MISSING_LEAD.get(ui), table(w::MISSING.get(ui), &heads, &rows));
    Part { id: "missing", heading: w::MISSING.get(ui).to_owned(), html }
}

/// The name of a group's dimension.
fn dimension(name: &str, ui: UiLang) -> String {
    match name {
        "lang" => w::LANGUAGE.get(ui).to_owned(),
        "kind" => w::KIND.get(ui).to_owned(),
        "regime" => w::REGIME.get(ui).to_owned(),
        other => other.to_owned(),
    }
}

/// The name of a group.
fn value(group: &Group, ui: UiLang) -> String {
    let unknown = if matches!(group.dimension.as_str(), "kind" | "regime") { w::NOT_KNOWN } else { w::EMPTY_VALUE };
    if group.value.is_empty() {
        return unknown.get(ui).to_owned();
    }
    match group.dimension.as_str() {
        "lang" => {
            Lang::from_code(&group.value).map_or_else(|| group.value.clone(), |lang| lang_name(lang, ui).to_owned())
        }
        "kind" => law::kind(&group.value).map_or_else(|| group.value.clone(), |kind| kind.title.get(ui).to_owned()),
        "regime" => {
            law::regime(&group.value).map_or_else(|| group.value.clone(), |regime| regime.title.get(ui).to_owned())
        }
        _ => group.value.clone(),
    }
}

fn lang_name(lang: Lang, ui: UiLang) -> &'static str {
    match (lang, ui) {
        (Lang::Nl, UiLang::Nl) => "Nederlands",
        (Lang::Nl, UiLang::Fr) => "néerlandais",
        (Lang::Nl, UiLang::De) => "Niederländisch",
        (Lang::Nl, UiLang::En) => "Dutch",
        (Lang::Fr, UiLang::Nl) => "Frans",
        (Lang::Fr, UiLang::Fr) => "français",
        (Lang::Fr, UiLang::De) => "Französisch",
        (Lang::Fr, UiLang::En) => "French",
        (Lang::De, UiLang::Nl) => "Duits",
        (Lang::De, UiLang::Fr) => "allemand",
        (Lang::De, UiLang::De) => "Deutsch",
        (Lang::De, UiLang::En) => "German",
    }
}

pub(super) fn groups(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let mut html = format!("<p>{}</p>\n", w::DIFFERENCE_NOTE.get(ui));
    let own = r.by.iter().map(String::as_str);
    let dimensions: Vec<&str> = own.chain(["kind", "regime", "lang"]).collect();
    for name in &dimensions {
        html.push_str(&group_table(r, name));
    }
    for name in dimensions {
        html.push_str(&heat(r, name));
    }
    Part { id: "groups", heading: w::GROUPS.get(ui).to_owned(), html }
}

fn group_table(r: &Report<'_>, name: &str) -> String {
    let ui = r.ui;
    let groups = r.tally.groups(name);
    let differences: Vec<Option<stats::Difference>> =
        groups.iter().map(|group| r.tally.difference(group, "complete", r.least)).collect();
    let adjusted = stats::holm(&differences.iter().flatten().map(|d| d.p_value).collect::<Vec<_>>());
    let mut adjusted = adjusted.into_iter();
    let mut rows = Vec::new();
    for (group, difference) in groups.iter().zip(&differences) {
        let size = r.tally.sizes.get(group).copied().unwrap_or_default();
        let (difference, p) = match difference {
            None => ("–".to_owned(), "–".to_owned()),
            Some(d) => {
                let p = adjusted.next().unwrap_or(1.0);
                let points = |x: f64| number(x * 100.0, 1, ui);
                let shown = if p < 0.001 { format!("&lt; {}", number(0.001, 3, ui)) } else { number(p, 3, ui) };
                let star = if p < 0.05 { " *" } else { "" };
                (
                    format!("{} <span class=\"note\">({} – {})</span>", points(d.value), points(d.low), points(d.high)),
                    format!("{shown}{star}"),
                )
            }
        };
        let complete = r.tally.share(group, "complete");
        rows.push(vec![
            escape(&value(group, ui)),
            if size >= r.least { whole(size, ui) } else { "–".into() },
            estimate(complete, r),
            interval(complete, r),
            difference,
            p,
            estimate(r.tally.share(group, "missing:appeal-possibility"), r),
            mean(r.tally.mean(group, "score"), r),
            mean(r.tally.mean(group, "difficulty"), r),
        ]);
    }
    let title = dimension(name, ui);
    let heads = [
        (title.as_str(), ""),
        (w::LETTERS.get(ui), "n"),
        (w::COMPLETE_HEAD.get(ui), "n"),
        (w::PLOT.get(ui), "p"),
        (w::DIFFERENCE.get(ui), "n"),
        (w::P_VALUE.get(ui), "n"),
        (w::NO_APPEAL_HEAD.get(ui), "n"),
        (w::SCORE_HEAD.get(ui), "n"),
        (w::DIFFICULTY_HEAD.get(ui), "n"),
    ];
    table(&title, &heads, &rows)
}

/// The elements that miss most, against the groups.
fn heat(r: &Report<'_>, name: &str) -> String {
    let mut groups: Vec<Group> =
        r.tally.groups(name).into_iter().filter(|g| r.tally.sizes.get(g).is_some_and(|n| *n >= r.least)).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(r.tally.sizes.get(group).copied()));
    if groups.len() < 2 {
        return String::new();
    }
    let elements: Vec<String> =
        by_share(r, "missing:").into_iter().take(HEAT_ROWS).map(|(element, _)| element).collect();
    groups.chunks(HEAT_COLUMNS).map(|groups| heat_table(r, name, groups, &elements)).collect()
}

fn heat_table(r: &Report<'_>, name: &str, groups: &[Group], elements: &[String]) -> String {
    let ui = r.ui;
    let mut rows = Vec::new();
    for element in elements {
        let mut row = vec![escape(&element_title(element, ui))];
        for group in groups {
            let share = r.tally.share(group, &format!("missing:{element}")).filter(|e| e.n >= r.least);
            row.push(share.map_or("–".into(), |e| percent(e.value, ui)));
        }
        rows.push(row);
    }
    let names: Vec<String> = groups.iter().map(|group| value(group, ui)).collect();
    let mut heads = vec![(w::ELEMENT.get(ui), "")];
    heads.extend(names.iter().map(|name| (name.as_str(), "n")));
    table(&w::HEAT.get(ui).replace("{group}", &dimension(name, ui)), &heads, &rows)
}

pub(super) fn wrong(r: &Report<'_>) -> Part {
    let (ui, all) = (r.ui, Group::all());
    let read = r.tally.read();
    let mut found: Vec<(String, u64)> = r
        .tally
        .questions(&all, "wrong:")
        .into_iter()
        .map(|q| (q["wrong:".len()..].to_owned(), r.tally.count(&all, &q).1))
        .collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let title =
        |id: &str| law::value_check(id).map_or_else(|| element_title(id, ui), |check| check.title.get(ui).to_owned());
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|(id, letters)| {
            vec![escape(&title(id)), whole(*letters, ui), percent(*letters as f64 / read.max(1) as f64, ui)]
        })
        .collect();
    let heads = [(w::WHAT.get(ui), ""), (w::LETTERS.get(ui), "n"), (w::SHARE_OF.get(ui), "n")];
    let html = if rows.is_empty() {
        format!("<p>{}</p>\n", w::WRONG_NONE.get(ui))
    } else {
        table(w::WRONG.get(ui), &heads, &rows)
    };
    Part { id: "wrong", heading: w::WRONG.get(ui).to_owned(), html }
}

/// A table of questions with a share each.
fn share_table(r: &Report<'_>, caption: &str, head: &str, questions: &[(String, String)]) -> String {
    let (ui, all) = (r.ui, Group::all());
    let row = |(title, question): &(String, String)| {
        let share = r.tally.share(&all, question);
        let n = share.filter(|e| e.n >= r.least).map_or("–".into(), |e| whole(e.n, ui));
        vec![escape(title), n, estimate(share, r), interval(share, r)]
    };
    let rows: Vec<Vec<String>> = questions.iter().map(row).collect();
    let heads = [(head, ""), (w::LETTERS.get(ui), "n"), (w::SHARE_OF.get(ui), "n"), (w::PLOT.get(ui), "p")];
    table(caption, &heads, &rows)
}

pub(super) fn reasons(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let questions = [
        (w::VAGUE, "reasons:vague"),
        (w::NO_BASIS, "reasons:no-legal-basis"),
        (w::NO_FACTS, "reasons:no-facts"),
        (w::NO_REASONING, "reasons:no-reasoning"),
    ]
    .map(|(title, question)| (title.get(ui).to_owned(), question.to_owned()));
    let html = format!(
        "<p>{}</p>\n{}",
        w::REASONS_LEAD.get(ui),
        share_table(r, w::REASONS.get(ui), w::WHAT.get(ui), &questions)
    );
    Part { id: "reasons", heading: w::REASONS.get(ui).to_owned(), html }
}

pub(super) fn clarity(r: &Report<'_>) -> Part {
    let (ui, all) = (r.ui, Group::all());
    let mut html = bars(w::SCORES_PLOT.get(ui), &r.tally.scores, r);
    let bands = ["A", "B", "C", "D", "E"].map(|band| (band.to_owned(), format!("band:{band}")));
    html.push_str(&share_table(r, w::BAND.get(ui), w::BAND.get(ui), &bands));
    html.push_str(&bars(w::DIFFICULTY_PLOT.get(ui), &r.tally.difficulties, r));
    let mut words: Vec<(&String, &(u64, u64))> =
        r.tally.jargon.iter().filter(|(_, (letters, _))| *letters >= MIN_WORD_LETTERS).collect();
    words.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
    let row =
        |(word, (letters, times)): (&String, &(u64, u64))| vec![escape(word), whole(*letters, ui), whole(*times, ui)];
    let rows: Vec<Vec<String>> = words.into_iter().take(JARGON_ROWS).map(row).collect();
    let heads = [(w::WORD.get(ui), ""), (w::LETTERS.get(ui), "n"), (w::TIMES.get(ui), "n")];
    html.push_str(&table(w::JARGON.get(ui), &heads, &rows));
    let mut found: Vec<(f64, String, String)> = Vec::new();
    for rule in rules::RULES {
        let question = format!("rule:{}", rule.code);
        if let Some(share) = r.tally.share(&all, &question) {
            found.push((share.value, rule.title.get(ui).to_owned(), question));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.2.cmp(&b.2)));
    let questions: Vec<(String, String)> = found.into_iter().map(|(_, title, question)| (title, question)).collect();
    let caption = format!("{}: {}", w::RULES.get(ui), w::LETTERS_WITH.get(ui).to_lowercase());
    html.push_str(&share_table(r, &caption, w::RULE.get(ui), &questions));
    Part { id: "clarity", heading: w::CLARITY.get(ui).to_owned(), html }
}

/// A word of fewer letters may be of one person only, and stays out.
const MIN_WORD_LETTERS: u64 = 3;

pub(super) fn norms(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let questions: Vec<(String, String)> =
        NORMS.iter().map(|norm| (norm.title.get(ui).to_owned(), format!("norm:{}", norm.id))).collect();
    let html =
        format!("<p>{}</p>\n{}", w::NORMS_LEAD.get(ui), share_table(r, w::NORMS.get(ui), w::NORM.get(ui), &questions));
    Part { id: "norms", heading: w::NORMS.get(ui).to_owned(), html }
}

pub(super) fn examples(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let mut html = format!("<p>{}</p>\n", w::EXAMPLES_LEAD.get(ui));
    for (title, examples) in [(w::WORST, &r.tally.worst), (w::BEST, &r.tally.best)] {
        let rows: Vec<Vec<String>> = examples.iter().map(|example| example_row(example, ui)).collect();
        let heads = [
            (w::LETTER.get(ui), "n"),
            (w::SCORE_HEAD.get(ui), "n"),
            (w::KIND.get(ui), ""),
            (w::LACKS.get(ui), ""),
            (w::OPENING.get(ui), ""),
        ];
        html.push_str(&table(title.get(ui), &heads, &rows));
    }
    Part { id: "examples", heading: w::EXAMPLES.get(ui).to_owned(), html }
}

fn example_row(example: &Example, ui: UiLang) -> Vec<String> {
    let judged = &example.judged;
    let kind = judged.kind.as_deref().and_then(law::kind).map_or(w::NOT_KNOWN.get(ui), |kind| kind.title.get(ui));
    let name = |code: &String| {
        let id = code.split_once('/').map_or(code.as_str(), |(_, id)| id);
        law::value_check(id).map_or_else(|| element_title(id, ui), |check| check.title.get(ui).to_owned())
    };
    let lacks: Vec<String> = example.lacks.iter().map(name).collect();
    vec![
        example.letter.to_string(),
        format!("{} ({})", judged.score.unwrap_or_default(), judged.band.as_deref().unwrap_or_default()),
        escape(kind),
        escape(&lacks.join("; ")),
        escape(&judged.opening),
    ]
}

pub(super) fn sample(r: &Report<'_>) -> Part {
    let (ui, m) = (r.ui, r.manifest);
    let text = if m.size == Size::All { w::DRAWN_ALL } else { w::DRAWN_SOME };
    let text = text
        .get(ui)
        .replace("{frame}", &whole(m.frame(), ui))
        .replace("{drawn}", &whole(m.drawn(), ui))
        .replace("{seed}", &m.seed.to_string());
    let mut html = format!("<p>{text}</p>\n");
    if !m.strata_columns.is_empty() {
        let _ = writeln!(
            html,
            "<p>{}</p>",
            escape(&w::STRATA_LEAD.get(ui).replace("{columns}", &m.strata_columns.join(", ")))
        );
    }
    let row = |(stratum, read): (&crate::run::Stratum, &u64)| {
        let name = stratum.values.join(" · ");
        let name = if name.trim_matches([' ', '·']).is_empty() { "1".to_owned() } else { name };
        vec![escape(&name), whole(stratum.frame, ui), whole(stratum.drawn, ui), whole(*read, ui)]
    };
    let rows: Vec<Vec<String>> = m.strata.iter().zip(&r.tally.sample).map(row).collect();
    let heads = [
        (w::STRATUM.get(ui), ""),
        (w::IN_FRAME.get(ui), "n"),
        (w::DRAWN_HEAD.get(ui), "n"),
        (w::READ_HEAD.get(ui), "n"),
    ];
    html.push_str(&table(w::DRAWN.get(ui), &heads, &rows));
    if r.tally.twins > 0 {
        let _ = writeln!(html, "<p>{}</p>", w::TWINS.get(ui).replace("{n}", &whole(r.tally.twins, ui)));
    }
    Part { id: "sample", heading: w::DRAWN.get(ui).to_owned(), html }
}

pub(super) fn unread(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let html = if r.tally.unread.is_empty() {
        format!("<p>{}</p>\n", w::UNREAD_NONE.get(ui))
    } else {
        let rows: Vec<Vec<String>> = r
            .tally
            .unread
            .iter()
            .map(|(why, n)| vec![escape(why.get(ui.code()).map_or("", String::as_str)), whole(*n, ui)])
            .collect();
        let heads = [(w::WHY.get(ui), ""), (w::LETTERS.get(ui), "n")];
        format!("<p>{}</p>\n{}", w::UNREAD_LEAD.get(ui), table(w::UNREAD_HEAD.get(ui), &heads, &rows))
    };
    Part { id: "unread", heading: w::UNREAD_HEAD.get(ui).to_owned(), html }
}

pub(super) fn versions(r: &Report<'_>) -> Part {
    let (ui, m) = (r.ui, r.manifest);
    let code = |text: &str| format!("<code>{}</code>", escape(text));
    let settings: Vec<String> = m.settings.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    let mut rows = vec![
        vec![w::TOOL.get(ui).to_owned(), format!("Baak {}", escape(&m.version))],
        vec![w::RULES_HASH.get(ui).to_owned(), code(&m.rules_sha256)],
        vec![w::FRAME_HASH.get(ui).to_owned(), code(&m.frame_sha256)],
        vec![w::SEED.get(ui).to_owned(), m.seed.to_string()],
        vec![w::SETTINGS.get(ui).to_owned(), escape(&settings.join(", "))],
        vec![w::MASKED.get(ui).to_owned(), if m.redacted { w::MASKED_YES } else { w::MASKED_NO }.get(ui).to_owned()],
    ];
    rows.extend(m.containers.iter().map(|(name, hash)| vec![escape(name), code(hash)]));
    let heads = [(w::WHAT.get(ui), ""), ("", "")];
    let html = table(w::VERSIONS.get(ui), &heads, &rows).replace("<th scope=\"col\"></th>", "<td></td>");
    Part { id: "versions", heading: w::VERSIONS.get(ui).to_owned(), html }
}

pub(super) fn limits(r: &Report<'_>) -> Part {
    let ui = r.ui;
    let (rates, is_own) = r.rates;
    let source = if is_own { w::RATES_OWN } else { w::RATES_BUILT_IN };
    let rates = w::RATES
        .get(ui)
        .replace("{source}", source.get(ui))
        .replace("{se}", &percent(rates.sensitivity, ui))
        .replace("{fp}", &percent(1.0 - rates.specificity, ui));
    let small = w::SMALL.get(ui).replace("{n}", &r.least.to_string());
    let mut html = String::from("<ul>\n");
    for text in [
        rates.as_str(),
        w::LIMIT_1.get(ui),
        w::LIMIT_2.get(ui),
        w::LIMIT_3.get(ui),
        w::LIMIT_4.get(ui),
        w::LIMIT_5.get(ui),
        &small,
    ] {
        let _ = writeln!(html, "<li>{}</li>", escape(text));
    }
    html.push_str("</ul>\n");
    Part { id: "limits", heading: w::LIMITS.get(ui).to_owned(), html }
}
