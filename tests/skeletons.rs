//! Every skeleton passes its own check: nothing that is asked misses or is wrong, no error, band A.

use baak_core::lang::Lang;
use baak_core::law::{self, Status};
use baak_core::score::Band;
use baak_core::skeleton::{skeleton, text_block};
use baak_core::{Report, Settings, check};
use std::fmt::Write as _;

/// Elements that are asked of letters, but that a skeleton leaves to the writer, because most letters must not have them.
const LEFT_TO_THE_WRITER: [(&str, &str); 2] = [("automated-decision", ""), ("hearing-right", "decision-")];

fn judged(letter: &str) -> Report {
    let (document, _) =
        baak_read::read(letter.as_bytes(), baak_read::Format::Markdown).expect("a skeleton can be read");
    check(&document, &Settings::default())
}

/// What is wrong with the skeleton of such a letter, one line each.
fn complaints(regime: &str, kind: &str, lang: Lang) -> Vec<String> {
    let report = judged(&skeleton(regime, kind, lang, None));
    let mut said = Vec::new();
    let declared = (report.regime.code, report.kind.code, report.language.lang);
    if declared != (Some(regime), Some(kind), lang) {
        said.push(format!("declares {declared:?}"));
    }
    match &report.score {
        Some(score) if score.band == Band::A => {}
        Some(score) => {
            let losses = score
                .parts
                .iter()
                .flat_map(|part| &part.losses)
                .map(|loss| format!("{:.1} {}", loss.points, loss.because));
            said.push(format!("band {} ({}): {:?}", score.band.name(), score.total, losses.collect::<Vec<_>>()));
        }
        None => said.push("no score".into()),
    }
    for item in &report.checklist {
        let element = item.requirement.element;
        let is_left = LEFT_TO_THE_WRITER.iter().any(|(left, of_kind)| *left == element && kind.starts_with(of_kind));
        let is_fine = match item.status {
            Status::Present | Status::NotApplicable => true,
            Status::Absent => is_left,
            Status::Unsure | Status::WrongValue => false,
        };
        if !is_fine {
            said.push(format!("{element} is {}", item.status.name()));
        }
    }
    for finding in &report.diagnostics {
        if finding.severity > baak_core::diagnostic::Severity::Info {
            said.push(format!("{:?} {}: {}", finding.severity, finding.code, finding.message));
        }
    }
    said
}

#[test]
fn every_skeleton_passes_its_own_check() {
    let mut said = String::new();
    std::thread::scope(|scope| {
        let threads = Lang::ALL.map(|lang| {
            scope.spawn(move || {
                let mut said = String::new();
                for regime in law::regimes() {
                    for kind in law::kinds() {
                        for complaint in complaints(regime.id, kind.id, lang) {
                            let _ = writeln!(said, "{} {} {}: {complaint}", lang.code(), regime.id, kind.id);
                        }
                    }
                }
                said
            })
        });
        for thread in threads {
            said += &thread.join().expect("no panic");
        }
    });
    assert!(said.is_empty(), "{said}");
}

/// A block of a letter under a condition is not in every letter.
#[test]
fn conditional_blocks_are_checked_one_by_one() {
    for lang in Lang::ALL {
        let letter = skeleton("rmi", "decision-recover", lang, None);
        let block = text_block("prescription-period", Some("rmi"), Some("decision-recover"), lang, None);
        let block = block.expect("an element");
        assert!(letter.contains(&block), "{letter}");
        let found = |written: String| {
            let report = judged(&letter.replace(&block, &written));
            let item = report.checklist.into_iter().find(|item| item.requirement.element == "prescription-period");
            let told = report.diagnostics.into_iter().find(|finding| finding.code == "law/prescription-period");
            let item = item.expect("it is asked");
            (item.status, item.lack.map(|lack| (lack.condition, lack.holds)), told.map(|finding| finding.message))
        };
        for (written, holds) in [
            (format!("{{{{#if urgent}}}}\n\n{block}\n\n{{{{/if}}}}"), false),
            (format!("{{{{#if urgent}}}}{block}{{{{else}}}}…{{{{/if}}}}"), false),
            (format!("{{% if urgent %}}…{{% else %}}{block}{{% endif %}}"), true),
            (format!("{{ IF urgent \"{block}\" \"\" }}"), false),
        ] {
            let (status, lack, told) = found(written.clone());
            assert_eq!(status, Status::Absent, "{written}");
            assert_eq!(lack, Some(("urgent".to_owned(), holds)), "{written}");
            assert!(told.is_some_and(|message| message.contains("urgent")), "{written}");
        }
        for written in [
            format!("{{{{#if urgent}}}}\n\n{block}\n\n{{{{else}}}}\n\n{block}\n\n{{{{/if}}}}"),
            format!("{block} {{% if urgent %}}…{{% endif %}}"),
            format!("{{ IF urgent \"{block}\" \"{block}\" }}"),
        ] {
            assert_eq!(found(written.clone()), (Status::Present, None, None), "{written}");
        }
    }
}
