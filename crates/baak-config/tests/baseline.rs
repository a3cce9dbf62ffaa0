//! A baseline holds through edits, and swallows nothing new.

use baak_config::Baseline;
use baak_config::baseline::Sketch;
use baak_core::diagnostic::Diagnostic;
use baak_core::lang::{Lang, UiLang};
use baak_core::law::Day;
use baak_core::{Document, Settings};
use std::collections::BTreeMap;
use std::fmt::Write;

const TODAY: Day = Day { year: 2026, month: 11, day: 23 };

fn letter(lang: Lang) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/letters");
    let text = std::fs::read_to_string(format!("{folder}/{}/refuse-bad.md", lang.code())).expect("there");
    text.rsplit("---\n").next().unwrap_or(&text).trim_start().to_owned()
}

fn findings(text: &str, lang: Lang) -> Vec<Diagnostic> {
    let settings =
        Settings { lang: Some(lang), kind: Some("decision-refuse"), regime: Some("rmi"), ..Settings::default() };
    baak_core::check(&Document::from_plain(text), &settings).diagnostics
}

fn baseline_of(letters: &[(&str, &str, Lang)]) -> Baseline {
    let mut baseline = Baseline::default();
    for (path, text, lang) in letters {
        baseline.with(path, text, &findings(text, *lang));
    }
    baseline.tidy(|_| true);
    // As it is read from its file.
    Baseline::parse(&baseline.to_toml(), "baak-baseline.toml").expect("its own file")
}

/// What the baseline does not know.
fn new_ones(baseline: &Baseline, path: &str, text: &str, lang: Lang) -> Vec<String> {
    let all = findings(text, lang);
    let sorted = baseline.sort(path, text, &all, TODAY);
    let new = all.iter().zip(&sorted.known).filter(|(_, known)| known.is_none());
    new.map(|(finding, _)| format!("{}: {}", finding.code, finding.place.span().of(text))).collect()
}

type Edit = (&'static str, fn(&str, Lang) -> String);

/// A sentence in which nothing is wrong.
fn sentence(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Wij helpen u graag.",
        Lang::Fr => "Nous vous aidons volontiers.",
        Lang::De => "Wir helfen Ihnen gern.",
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}

/// The letter with a paragraph more in its middle.
fn with_inside(text: &str, paragraph: &str) -> String {
    let mut all = paragraphs(text);
    all.insert(all.len() / 2, paragraph.to_owned());
    all.join("\n\n")
}

/// Edits that make nothing worse.
const EDITS: [Edit; 14] = [
    ("a paragraph at the end", |text, lang| format!("{text}\n\n{}\n", sentence(lang))),
    ("a paragraph at the start", |text, lang| format!("{}\n\n{text}", sentence(lang))),
    ("a paragraph in the middle", |text, lang| with_inside(text, sentence(lang))),
    ("empty lines", |text, _| text.replace("\n\n", "\n\n\n\n")),
    ("line ends of Windows", |text, _| text.replace("\r\n", "\n").replace('\n', "\r\n")),
    ("line ends of Unix", |text, _| text.replace("\r\n", "\n")),
    ("white space at the ends of lines", |text, _| text.replace('\n', " \n")),
    ("two spaces between words", |text, _| text.replace(". ", ".  ")),
    ("two blocks change places at the end", |text, _| {
        let mut all = paragraphs(text);
        let last = all.len() - 1;
        all.swap(last, last - 1);
        all.join("\n\n")
    }),
    ("lines broken anew", |text, _| {
        let wrap = |paragraph: &str| {
            let (mut out, mut width) = (String::new(), 0);
            // Short lines are an address or a heading and stay.
            if paragraph.lines().all(|line| line.chars().count() < 60) {
                return paragraph.to_owned();
            }
            for word in paragraph.split_whitespace() {
                let is_full = width > 0 && width + word.len() > 50;
                let _ = write!(
                    out,
                    "{}{word}",
                    if width == 0 {
                        ""
                    } else if is_full {
                        "\n"
                    } else {
                        " "
                    }
                );
                width = if is_full { word.len() } else { width + word.len() + 1 };
            }
            out
        };
        paragraphs(text).iter().map(|p| wrap(p)).collect::<Vec<_>>().join("\n\n")
    }),
    ("another date", |text, _| text.replace("2026", "2027")),
    ("the last paragraph goes", |text, _| {
        let all = paragraphs(text);
        all[..all.len() - 1].join("\n\n")
    }),
    ("a sentence behind the last", |text, lang| format!("{} {}", text.trim_end(), sentence(lang))),
    ("a comma more", |text, _| {
        text.replacen(" en ", ", en ", 1).replacen(" et ", ", et ", 1).replacen(" und ", ", und ", 1)
    }),
];

#[test]
fn edits_keep_what_is_known() {
    let mut edits = 0;
    for lang in Lang::ALL {
        let original = letter(lang);
        let baseline = baseline_of(&[("a.md", &original, lang)]);
        assert!(findings(&original, lang).len() > 5);
        assert_eq!(new_ones(&baseline, "a.md", &original, lang), [""; 0]);
        let mut all = original.clone();
        for (name, edit) in EDITS {
            let edited = edit(&original, lang);
            assert_ne!(new_ones(&Baseline::default(), "a.md", &edited, lang), [""; 0]);
            // What an edit really breaks is new: only what was there before counts.
            let fresh = really_new(&original, &edited, lang);
            assert_eq!(new_ones(&baseline, "a.md", &edited, lang), fresh, "{} {name}", lang.code());
            // Renamed at the same time.
            let mut renamed = baseline.clone();
            let sketch = Sketch::of(&edited);
            renamed.find_renamed(&BTreeMap::from([("map/b.md".to_owned(), sketch)]), &|_| None);
            assert_eq!(new_ones(&renamed, "map/b.md", &edited, lang), fresh, "{} {name}, renamed", lang.code());
            if fresh.is_empty() {
                edits += 2;
                all = edit(&all, lang);
            }
        }
        // All of them one after the other.
        let fresh = really_new(&original, &all, lang);
        assert!(fresh.len() <= 1, "{fresh:?}");
        assert_eq!(new_ones(&baseline, "a.md", &all, lang), fresh, "{} all edits", lang.code());
    }
    assert!(edits >= 30, "{edits}");
}

/// The findings of the edited letter that the letter did not have: other codes, or words that were not found before.
fn really_new(before: &str, after: &str, lang: Lang) -> Vec<String> {
    let flat = |text: &str| {
        // Marks are no words.
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.join(" ").to_lowercase()
    };
    let words = |finding: &Diagnostic, text: &str| flat(finding.place.span().of(text));
    let old: Vec<(String, String)> =
        findings(before, lang).iter().map(|f| (f.code.to_string(), words(f, before))).collect();
    let is_old = |finding: &Diagnostic| {
        let said = words(finding, after);
        let is_long = said.split(' ').count() > 8;
        old.iter().any(|(code, words)| {
            *code == finding.code
                && (*words == said
                    || matches!(finding.place, baak_core::diagnostic::Place::Missing { .. })
                    || (is_long && Sketch::of(words).likeness(&Sketch::of(&said)) >= 0.5))
        })
    };
    let fresh = findings(after, lang);
    let fresh = fresh.iter().filter(|finding| !is_old(finding));
    fresh.map(|f| format!("{}: {}", f.code, f.place.span().of(after))).collect()
}

#[test]
fn nothing_new_is_swallowed() {
    for (lang, word, sentence) in [
        (Lang::Nl, "middels", "Wij betalen u middels een overschrijving op uw rekening."),
        (Lang::Fr, "nonobstant", "Nous payons nonobstant votre refus de la proposition."),
        (Lang::De, "alsbald", "Wir zahlen alsbald auf Ihr Konto bei der Bank."),
    ] {
        let once = format!("{sentence}\n\nOCMW CPAS ÖSHZ Gent\n");
        let twice = format!("{sentence}\n\n{once}");
        let has_word = |new: &[String]| new.iter().any(|finding| finding.contains(word));
        // A second place of a known word is new; two known places do not hide a third.
        let baseline = baseline_of(&[("a.md", &once, lang)]);
        assert!(!has_word(&new_ones(&baseline, "a.md", &once, lang)));
        assert!(has_word(&new_ones(&baseline, "a.md", &twice, lang)), "{word}");
        let baseline = baseline_of(&[("a.md", &twice, lang)]);
        assert!(!has_word(&new_ones(&baseline, "a.md", &once, lang)), "fewer than before");
        assert!(has_word(&new_ones(&baseline, "a.md", &format!("{sentence}\n\n{twice}"), lang)));
        // What one letter may have, another may not, be it a copy, and be it at the place of one that was replaced.
        let mut copied = baseline_of(&[("a.md", &once, lang)]);
        copied.find_renamed(&BTreeMap::from([("b.md".to_owned(), Sketch::of(&once))]), &|path| {
            (path == "a.md").then(|| Sketch::of(&once))
        });
        assert!(has_word(&new_ones(&copied, "b.md", &once, lang)));
        let other = with_inside(&letter(lang), sentence);
        assert!(has_word(&new_ones(&copied, "a.md", &other, lang)));
        // Two letters that were like the one that is gone: only one of them is it.
        let mut split = baseline_of(&[("a.md", &once, lang)]);
        let new = ["b.md", "c.md"].map(|path| (path.to_owned(), Sketch::of(&once)));
        split.find_renamed(&BTreeMap::from(new), &|_| None);
        let known = ["b.md", "c.md"].map(|path| !has_word(&new_ones(&split, path, &once, lang)));
        assert_eq!(known, [true, false]);
        // A missing element comes back as new when the letter had it.
        let bad = letter(lang);
        let mended = format!("{bad}\n\n{sentence}");
        let baseline = baseline_of(&[("a.md", &mended, lang)]);
        assert_eq!(new_ones(&baseline, "a.md", &mended, lang), [""; 0]);
    }
}

#[test]
fn an_entry_has_an_owner_a_reason_and_a_last_day() {
    let text = "Wij betalen u middels een overschrijving.\n\nDat gebeurt alsook in mei, alsook in juni.";
    let written = baseline_of(&[("a.md", text, Lang::Nl)]).to_toml();
    assert!(written.contains("words = \"middels\""), "{written}");
    let with = |extra: &str| {
        let mut out = String::new();
        for line in written.lines() {
            let line =
                if line.contains("\"middels\"") { line.replace(" },", &format!("{extra} }},")) } else { line.into() };
            out.push_str(&line);
            out.push('\n');
        }
        Baseline::parse(&out, "b.toml").expect("good")
    };
    let all = findings(text, Lang::Nl);
    let at = all.iter().position(|f| f.place.span().of(text) == "middels").expect("found");
    let held = with(", owner = \"An\", reason = \"in het voorjaar\", until = 2026-11-23");
    assert_eq!(held.sort("a.md", text, &all, TODAY).known[at].as_deref(), Some("An: in het voorjaar"));
    let tomorrow = Day { day: 24, ..TODAY };
    let sorted = held.sort("a.md", text, &all, tomorrow);
    assert_eq!(sorted.known[at], None);
    assert_eq!(sorted.expired.get(&at), Some(&(TODAY, "An: in het voorjaar".to_owned())));
    assert_eq!(sorted.known.iter().flatten().count() + 1, all.len(), "the others hold");
    // Written anew, they stay.
    let mut again = held.clone();
    again.with("a.md", text, &all);
    assert_eq!(again.to_toml(), held.to_toml());
    // An entry that is not needed any more is told, and goes.
    let mended = "Wij betalen u met een overschrijving.\n\nDat gebeurt alsook in mei, alsook in juni.";
    let now = findings(mended, Lang::Nl);
    assert_eq!(held.sort("a.md", mended, &now, TODAY).stale, 1);
    again.with("a.md", mended, &now);
    assert!(!again.to_toml().contains("middels"));
    again.tidy(|_| false);
    assert_eq!(again.count(), 0);
}

#[test]
fn a_file_that_is_no_baseline_is_told() {
    for (text, line) in [
        ("x", 1),
        ("version = 2", 1),
        ("version = 1\n[[letter]]\npath = 3", 3),
        ("version = 1\n[[letter]]\npath = \"a\"\ncontent = \"zz\"\nknown = []", 1),
    ] {
        let mistake = Baseline::parse(text, "b.toml").expect_err(text);
        assert_eq!(mistake.line, line, "{mistake}");
        assert!(mistake.message(UiLang::Nl).contains("--write-baseline"));
    }
}
