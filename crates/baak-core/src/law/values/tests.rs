use super::*;
use crate::document::Document;
use crate::lang::{Lang, UiLang};
use crate::pack::all_value_examples;
use std::collections::BTreeSet;

/// Whether a check fires on a text, whatever its regime and kind.
fn fires(lang: Lang, text: &str, id: &str) -> bool {
    let document = Document::from_plain(text);
    let text = Text::new(&document, Some(lang));
    let (at, check) = CHECKS.iter().enumerate().find(|(_, check)| check.id == id).expect("a check");
    if words::IN_CODE.contains(&id) {
        // Code looks at the dates; the words only say where they stand.
        return text.value_signs(at as u16, false).next().is_some();
    }
    words::places(&text, check, at as u16).is_some()
}

/// Each example of the words of a check fires, or stays silent, as the data says.
#[test]
fn the_examples_of_the_value_checks_hold() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for signs in all_value_examples(lang) {
            for (texts, expected) in [(signs.fires, true), (signs.silent, false)] {
                for text in texts {
                    if fires(lang, text, signs.id) != expected {
                        let problem = if expected { "does not fire" } else { "fires" };
                        wrong.push(format!("{} {} {problem}: {text}", lang.code(), signs.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them\n{}", wrong.len(), wrong.join("\n"));
}

/// Every check that is told by words has at least four examples of each kind, in every language that it is told in.
#[test]
fn checks_by_words_have_examples_both_ways() {
    let mut lacking = Vec::new();
    for lang in Lang::ALL {
        for signs in all_value_examples(lang) {
            if signs.fires.len() < 4 || signs.silent.len() < 4 {
                lacking.push(format!("{} {}: {} / {}", lang.code(), signs.id, signs.fires.len(), signs.silent.len()));
            }
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

/// A check that exists in one language exists in all: letters of every region are written in each of them.
#[test]
fn checks_are_told_in_all_languages() {
    let told = |lang| all_value_examples(lang).iter().map(|signs| signs.id).collect::<BTreeSet<_>>();
    let (nl, fr, de) = (told(Lang::Nl), told(Lang::Fr), told(Lang::De));
    assert_eq!(nl, fr);
    assert_eq!(nl, de);
}

#[test]
fn the_data_says_what_the_reports_need() {
    let mut ids = BTreeSet::new();
    for check in value_checks() {
        assert!(ids.insert(check.id), "{} stands twice", check.id);
        assert_eq!(check.code.strip_prefix("value/"), Some(check.id));
        assert!(check.lawful.iter().all(|term| crate::law::term::Term::parse(term).is_some()), "{}", check.id);
        assert!(check.longer_than.is_none_or(|term| crate::law::term::Term::parse(term).is_some()), "{}", check.id);
        for ui in UiLang::ALL {
            for text in [check.title.get(ui), check.help.get(ui), check.source.get(ui)] {
                assert!(!text.trim().is_empty(), "{} {}", check.id, ui.code());
            }
        }
    }
    assert!(ids.len() >= 43);
}
