//! The report for the person who wrote the letter: short, in the order in which one mends a letter.

use crate::checklist::{self, headline, paragraph};
use crate::snippet::snippet;
use crate::style::{self, BOLD, DIM, Look};
use crate::words;
use crate::wrap::{GLUE, wrap, wrap_hanging};
use crate::{Checked, Letter, Places, Summary, count};
use anstyle::Style;
use baak_core::diagnostic::{Diagnostic, Place, Severity};
use baak_core::difficulty::Band;
use baak_core::lang::{Localized, UiLang};
use baak_core::law::{self, Basis, Classified};
use baak_core::score::Score;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// How far text under a heading is set in.
const INDENT: &str = "  ";
/// How far the explanation of a finding is set in: under the words of its line.
const DEEPER: &str = "        ";
/// The most remarks shown unless the user asks for all. Chosen by us: a writer mends a letter in one sitting.
const MAX_INFOS: usize = 12;
/// The most reasons shown for a score.
const MAX_REASONS: usize = 5;
/// A reason that costs less than so many points is not shown.
const MIN_REASON_POINTS: f64 = 0.5;
/// The most reasons told for the difficulty of a text.
const MAX_DRIVERS: usize = 3;
/// So many words of the hardest sentence are shown.
const SHOWN_WORDS: usize = 5;
/// Where the text of a reason begins: after `−19 `.
const REASON_HANG: usize = 4;
/// A remark on words of at most so many columns is told on one line, once its rule was explained.
const SHORT_WORDS: usize = 40;
/// Stands before what to do.
const DO: &str = "→";
/// The columns of the bar of the score.
const BAR_WIDTH: usize = 20;

/// The report of one file.
pub fn render(checked: &Checked, look: Look, verbose: bool) -> String {
    let mut out = format!("{}\n", look.paint(BOLD.underline(), &checked.path));
    match &checked.outcome {
        Ok(letter) => {
            let places = Places::new(&letter.document);
            for warning in &checked.warnings {
                paragraph(&mut out, &format!("! {warning}"), INDENT, look, Some(style::DOUBT));
            }
            what_it_is(&mut out, letter, &places, look);
            score(&mut out, letter, look);
            checklist::section(&mut out, letter, &places, look, verbose);
            findings(&mut out, letter, &places, look, verbose);
        }
        Err(error) => paragraph(&mut out, &format!("✗ {error}"), INDENT, look, Some(style::BAD)),
    }
    out.push('\n');
    out
}

/// The last line, over all files.
pub fn summary(summary: &Summary, ui: UiLang, look: Look) -> String {
    let mut parts = vec![count(&words::LETTERS, ui, summary.documents - summary.unread)];
    if summary.documents > 1 {
        parts.push(count(&words::COMPLETE_LETTERS, ui, summary.complete));
    }
    let all = [
        (&words::ERRORS, summary.errors, style::BAD, true),
        (&words::WARNINGS, summary.warnings, style::DOUBT, true),
        (&words::INFOS, summary.infos, style::HINT, true),
        (&words::UNREAD, summary.unread, style::BAD, false),
    ];
    for (words, n, style, always) in all {
        if always || n > 0 {
            let text = count(words, ui, n);
            parts.push(if n > 0 { look.paint(style, &text) } else { text });
        }
    }
    format!("{}\n", parts.join(" · "))
}

/// Language, kind and regime on one line, and a question where one is not known.
fn what_it_is(out: &mut String, letter: &Letter, places: &Places<'_>, look: Look) {
    let report = &letter.report;
    let ui = report.ui_lang;
    let kind = report.kind.code.and_then(law::kind).map_or(words::KIND_UNKNOWN.get(ui), |kind| kind.title.get(ui));
    let regime =
        report.regime.code.and_then(law::regime).map_or(words::REGIME_UNKNOWN.get(ui), |regime| regime.title.get(ui));
    let second = report.second_kind.as_ref();
    let sure = second.and_then(|second| second.code).and_then(law::kind);
    let also = sure.map_or_else(String::new, |kind| format!(" + {}", kind.title.get(ui)));
    let line = format!("{} · {kind}{also} · {regime}", words::language(report.language.lang, ui));
    paragraph(out, &line, INDENT, look, None);
    if let Some(second) = second
        && let Some(kind) = second.guesses.first().and_then(|id| law::kind(id))
    {
        let place = second.evidence.first().map_or_else(String::new, |span| places.label(*span, ui));
        let (said, style) = match sure {
            Some(_) => (words::TWO_DECISIONS, DIM),
            None => (words::PERHAPS_TWO, style::DOUBT),
        };
        let said = said.get(ui).replace("{kind}", kind.title.get(ui)).replace("{place}", &place);
        paragraph(out, &said, INDENT, look, Some(style));
    }
    let mut asked = false;
    for (classified, question, fallback) in [
        (&report.kind, words::ASK_KIND, "decision-grant, decision-refuse, acknowledgement"),
        (&report.regime, words::ASK_REGIME, "rmi, sickness, family-benefits"),
    ] {
        if classified.by == Basis::NotSure {
            paragraph(
                out,
                &format!("? {}", ask(question.get(ui), classified, fallback)),
                INDENT,
                look,
                Some(style::DOUBT),
            );
            asked = true;
        }
    }
    if asked {
        paragraph(out, words::NO_CHECKLIST.get(ui), INDENT, look, Some(DIM));
    } else if [&report.kind, &report.regime].iter().any(|c| c.by == Basis::Detected) {
        paragraph(out, words::DETECTED.get(ui), INDENT, look, Some(DIM));
    }
}

fn ask(question: &str, classified: &Classified, fallback: &str) -> String {
    let codes = if classified.guesses.is_empty() { fallback.to_owned() } else { classified.guesses.join(", ") };
    question.replace("{codes}", &codes)
}

fn score(out: &mut String, letter: &Letter, look: Look) {
    let ui = letter.report.ui_lang;
    let title = words::PLAIN.get(ui);
    let Some(score) = &letter.report.score else {
        headline(out, title, words::NO_SCORE.get(ui), DIM, look);
        return;
    };
    let full = (score.total as usize * BAR_WIDTH).div_ceil(100).min(BAR_WIDTH);
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(BAR_WIDTH - full));
    let verdict = format!("{} · {}/100 {bar}", score.band.name(), score.total);
    headline(out, title, &verdict, style::of_band(score.band), look);
    reasons(out, score, ui, look);
    difficulty(out, letter, look);
}

/// How hard the text is, what readers can do with it, what drives it and where it is worst.
fn difficulty(out: &mut String, letter: &Letter, look: Look) {
    let ui = letter.report.ui_lang;
    let measures = &letter.report.readability;
    let points = measures.difficulty.points;
    let band = Band::of(points);
    let mut text =
        words::DIFFICULTY.get(ui).replace("{n}", &format!("{points:.0}")).replace("{meaning}", band.meaning().get(ui));
    if band > Band::Easy {
        let drivers: Vec<&str> =
            measures.difficulty.drivers.iter().take(MAX_DRIVERS).map(|(driver, _)| driver.title().get(ui)).collect();
        if !drivers.is_empty() {
            let _ = write!(text, " {}{} {}.", words::DRIVERS.get(ui), words::COLON.get(ui), drivers.join(", "));
        }
        if let Some(hardest) = measures.hardest_sentence().filter(|sentence| Band::of(sentence.points) > Band::Fair) {
            let sentence = hardest.span.of(&letter.document.text);
            let start: Vec<&str> = sentence.split_whitespace().take(SHOWN_WORDS).collect();
            let _ = write!(text, " {}", words::HARDEST.get(ui).replace("{words}", &start.join(" ")));
        }
    }
    paragraph(out, &text, INDENT, look, None);
}

/// What cost most points, and what limits the band.
fn reasons(out: &mut String, score: &Score, ui: UiLang, look: Look) {
    let mut losses: Vec<_> = score
        .parts
        .iter()
        .flat_map(|part| part.losses.iter().map(move |loss| (loss.points, part.title, loss.because.as_str())))
        .filter(|(points, ..)| *points >= MIN_REASON_POINTS)
        .collect();
    losses.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (points, part, because) in losses.into_iter().take(MAX_REASONS) {
        let points = format!("−{points:.0}");
        let aligned = format!("{points:>3}").replace(' ', &GLUE.to_string());
        let text = format!("{aligned} {part}{} {because}", words::COLON.get(ui));
        for line in wrap_hanging(&text, look.width - INDENT.len(), REASON_HANG) {
            let _ = writeln!(out, "{INDENT}{line}");
        }
    }
    for cap in &score.caps {
        let text = words::CAP.get(ui).replace("{band}", cap.band.name()).replace("{because}", &cap.because);
        paragraph(out, &text, INDENT, look, Some(style::BAD));
    }
}

/// Findings that say the same: the first, and the places of the others.
struct Group<'a> {
    first: &'a Diagnostic,
    /// Each with the line of the file or text, which puts them in order.
    others: BTreeSet<(u32, String)>,
}

/// Groups the findings that the checklist does not tell, in text order.
fn groups<'a>(letter: &'a Letter, places: &Places<'_>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for finding in letter.report.diagnostics.iter().filter(|finding| !checklist::tells(finding, letter)) {
        let at = *known.entry((&finding.code, &finding.message)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => {
                let span = finding.place.span();
                group.others.insert((places.of(span).line, places.number(span)));
            }
            None => groups.push(Group { first: finding, others: BTreeSet::new() }),
        }
    }
    groups
}

fn findings(out: &mut String, letter: &Letter, places: &Places<'_>, look: Look, verbose: bool) {
    let ui = letter.report.ui_lang;
    let groups = groups(letter, places);
    let title = words::FINDINGS.get(ui);
    if groups.is_empty() {
        if letter.report.diagnostics.is_empty() {
            headline(out, title, words::NOTHING_FOUND.get(ui), style::GOOD, look);
        }
        return;
    }
    let _ = writeln!(out, "\n{}", look.paint(BOLD, title));
    let mut infos = 0;
    // The first advice of each rule.
    let mut told: BTreeMap<&str, &str> = BTreeMap::new();
    let mut after_short = false;
    for (at, group) in groups.iter().enumerate() {
        let is_info = group.first.severity == Severity::Info;
        infos += usize::from(is_info);
        if is_info && infos > MAX_INFOS && !verbose {
            continue;
        }
        // Why and by whose word is said once for each rule.
        let before = told.get(&*group.first.code).copied();
        told.entry(&group.first.code).or_insert(&group.first.help);
        let is_short = before.is_some() && is_short(group, letter);
        if at > 0 && !(is_short && after_short) {
            out.push('\n');
        }
        after_short = is_short;
        if is_short {
            short_finding(out, group, letter, places, look, before.unwrap_or_default());
        } else {
            finding(out, group, places, look, ui, before);
        }
    }
    if infos > MAX_INFOS && !verbose {
        out.push('\n');
        paragraph(out, &format!("… {}", count(&words::MORE, ui, (infos - MAX_INFOS) as u32)), INDENT, look, Some(DIM));
    }
}

/// The sign, name and style of a severity: the sign says the same as the colour.
fn look_of(severity: Severity) -> (&'static str, Localized, Style) {
    match severity {
        Severity::Error => ("✗", words::ERROR, style::BAD),
        Severity::Warning => ("!", words::WARNING, style::DOUBT),
        Severity::Info => ("·", words::INFO, style::HINT),
    }
}

/// The words that a finding is about.
fn words_of<'a>(group: &Group<'_>, letter: &'a Letter) -> &'a str {
    group.first.place.span().of(&letter.document.text)
}

fn is_short(group: &Group<'_>, letter: &Letter) -> bool {
    let words = words_of(group, letter);
    group.first.severity < Severity::Error
        && matches!(group.first.place, Place::At(_))
        && !words.contains('\n')
        && words.width() <= SHORT_WORDS
}

/// Advice without the lead that an earlier one had too: `Écrivez plutôt : « a »` before `Écrivez plutôt : « b »`.
///
/// The lead ends at the last colon or period before what is quoted.
fn without_lead<'a>(help: &'a str, before: &str) -> &'a str {
    let quoted = help.find(['«', '“', '„']).unwrap_or(help.len());
    let shared = help.bytes().zip(before.bytes()).take(quoted).take_while(|(a, b)| a == b).count();
    let Some(end) = help.as_bytes()[..shared].iter().rposition(|byte| matches!(byte, b':' | b'.')) else { return help };
    let rest = help[end + 1..].trim_start();
    if rest.is_empty() { help } else { rest }
}

/// One more finding of a rule that was explained already: the line, the words, what to do.
fn short_finding(out: &mut String, group: &Group<'_>, letter: &Letter, places: &Places<'_>, look: Look, before: &str) {
    let ui = letter.report.ui_lang;
    let number = places.number(group.first.place.span());
    let words: String = words_of(group, letter).chars().filter(|c| !c.is_control()).collect();
    let (sign, _, style) = look_of(group.first.severity);
    let words = format!("{sign} {words}");
    let mut text = format!("{words} {DO} {}", without_lead(&group.first.help, before));
    if let Some(also) = also(group, places, ui) {
        text = format!("{text} {also}");
    }
    for (at, line) in wrap(&text, look.width.saturating_sub(DEEPER.len())).iter().enumerate() {
        let gutter = if at == 0 { format!("{number:>5} │ ") } else { "      │ ".to_owned() };
        let line = match line.strip_prefix(&words).filter(|_| at == 0) {
            Some(rest) => format!("{}{rest}", look.paint(style, &words)),
            None => line.clone(),
        };
        let _ = writeln!(out, "{}{line}", look.paint(DIM, &gutter));
    }
}

/// The other places at which the same is found.
fn also(group: &Group<'_>, places: &Places<'_>, ui: UiLang) -> Option<String> {
    let own = places.number(group.first.place.span());
    let mut others: Vec<&str> = group.others.iter().map(|(_, number)| number.as_str()).collect();
    others.retain(|number| *number != own);
    others.dedup();
    let (one, many) = places.also(ui).split_once('|')?;
    let words = if others.len() == 1 { one } else { many };
    (!others.is_empty()).then(|| words.replace("{lines}", &others.join(", ")))
}

/// One finding with its line. `before` is the first advice of its rule, where that was explained already.
fn finding(out: &mut String, group: &Group<'_>, places: &Places<'_>, look: Look, ui: UiLang, before: Option<&str>) {
    let finding = group.first;
    let (sign, name, style) = look_of(finding.severity);
    let label = format!("{sign} {}", name.get(ui));
    for (at, line) in wrap(&format!("{label} {}", finding.message), look.width - INDENT.len()).iter().enumerate() {
        let line = match line.strip_prefix(&label).filter(|_| at == 0) {
            Some(rest) => format!("{}{rest}", look.paint(style, &label)),
            None => line.clone(),
        };
        let _ = writeln!(out, "{INDENT}{line}");
    }
    if matches!(finding.place, Place::At(_)) {
        for line in snippet(places, finding.place.span(), look, style) {
            let _ = writeln!(out, "{}", line.trim_end());
        }
    }
    if let Some(also) = also(group, places, ui) {
        paragraph(out, &also, DEEPER, look, None);
    }
    if !finding.help.is_empty() && before != Some(&*finding.help) {
        paragraph(out, &format!("{DO} {}", finding.help), DEEPER, look, None);
    }
    if before.is_none() {
        if !finding.why.is_empty() {
            paragraph(out, &format!("{} {}", words::WHY.get(ui), finding.why), DEEPER, look, None);
        }
        let source = if finding.source.is_empty() {
            finding.code.to_string()
        } else {
            format!("{} · {} {}", finding.code, words::SOURCE.get(ui), finding.source)
        };
        paragraph(out, &source, DEEPER, look, Some(DIM));
    }
}

#[cfg(test)]
mod tests {
    use super::without_lead;

    #[test]
    fn a_lead_is_said_once() {
        let first = "Écrivez plutôt : « selon ».";
        assert_eq!(without_lead("Écrivez plutôt : « malgré ».", first), "« malgré ».");
        assert_eq!(without_lead(first, first), "« selon ».");
        let explain = "Expliquez-le à la première mention. Ajoutez « C'est un bureau ».";
        assert_eq!(without_lead(explain, &explain.replace("bureau", "papier")), "Ajoutez « C'est un bureau ».");
        assert_eq!(without_lead("Schrijf “u”.", "Schrijf “u”."), "Schrijf “u”.");
        assert_eq!(without_lead("", "Maak er twee zinnen van."), "");
    }
}
