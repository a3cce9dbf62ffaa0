//! A text checked, and the answer in the form that clients of `LanguageTool` read.

use crate::annotation::Annotated;
use crate::form::Form;
use crate::languages;
use baak_core::diagnostic::{Diagnostic, Place, Severity};
use baak_core::lang::{Lang, UiLang};
use baak_core::span::Span;
use baak_core::{Settings, rules};
use baak_read::Format;
use baak_report::export::page_of;
use baak_report::{Letter, Places};
use serde_json::{Value, json};

/// A text of fewer blocks is a piece of a letter: many clients send one paragraph at a time.
const MIN_LETTER_BLOCKS: usize = 3;
/// How much text before and after the words is shown, in characters.
const CONTEXT_CHARS: usize = 40;
/// Findings that need the whole letter: what misses, and what is not explained anywhere.
const WHOLE_LETTER: [&str; 3] = ["law", "word/unexplained-term", "word/unexplained-abbreviation"];

/// Which findings a client asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// All of them.
    #[default]
    All,
    /// Those that need the whole letter.
    WholeLetter,
    /// Those that do not.
    Sentences,
}

/// What a client asks.
#[derive(Debug)]
pub struct Query {
    text: Annotated,
    lang: Option<Lang>,
    mode: Mode,
    settings: Settings,
    /// Rules or groups that the client has switched off.
    disabled: Vec<String>,
    /// Only these rules; all when empty.
    only: Vec<String>,
}

impl Query {
    /// Reads the fields of a request. `settings` are those of the server.
    ///
    /// # Errors
    /// What is wrong with the request, in English, as clients expect.
    pub(crate) fn read(form: &Form, settings: &Settings) -> Result<Self, String> {
        let text = match (form.get("text"), form.get("data")) {
            (Some(text), _) => Annotated::plain(text),
            (None, Some(data)) => Annotated::read(data).ok_or("Error: 'data' is not what the API describes")?,
            (None, None) => return Err("Error: Missing 'text' or 'data' parameter".to_owned()),
        };
        let lang = match form.get("language") {
            None => return Err("Error: Missing 'language' parameter, such as 'nl' or 'auto'".to_owned()),
            Some("auto") => None,
            Some(code) => Some(languages::lang(code).ok_or_else(|| {
                format!("Error: '{}' is not a language of letters: use nl, fr, de or auto", shown(code))
            })?),
        };
        let mode = match form.get("mode") {
            Some("textLevelOnly") => Mode::WholeLetter,
            Some("allButTextLevelOnly") => Mode::Sentences,
            _ => Mode::All,
        };
        let mut disabled = form.list("disabledRules");
        disabled.extend(form.list("disabledCategories").into_iter().map(|group| group.to_ascii_lowercase()));
        let mut only = Vec::new();
        if form.is_set("enabledOnly") {
            only = form.list("enabledRules");
            only.extend(form.list("enabledCategories").into_iter().map(|group| group.to_ascii_lowercase()));
        }
        Ok(Self { text, lang, mode, settings: settings.clone(), disabled, only })
    }

    fn wants(&self, code: &str, is_letter: bool) -> bool {
        let is = |asked: &str| code.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let needs_all = WHOLE_LETTER.iter().any(|rule| is(rule));
        let by_mode = match self.mode {
            Mode::All => is_letter || !needs_all,
            Mode::WholeLetter => is_letter && needs_all,
            Mode::Sentences => !needs_all,
        };
        by_mode
            && !self.disabled.iter().any(|rule| is(rule))
            && (self.only.is_empty() || self.only.iter().any(|rule| is(rule)))
    }
}

/// The first characters of what a client sent, for a message.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(20).collect()
}

/// The answer to a query.
pub fn answer(query: &Query, version: &str) -> Value {
    let settings = Settings { lang: query.lang.or(query.settings.lang), ..query.settings.clone() };
    let read = baak_read::read(query.text.text.as_bytes(), Format::Plain).ok();
    let letter = read.map(|(document, _)| {
        let report = baak_core::check(&document, &settings);
        Letter { document, report }
    });
    let guess = letter.as_ref().map(|letter| letter.report.language);
    let lang = guess.map_or(query.lang.unwrap_or(Lang::Nl), |guess| guess.lang);
    let matches = letter.as_ref().map(|letter| matches(letter, query)).unwrap_or_default();
    let named = |lang: Lang| json!({ "name": languages::name(lang), "code": lang.code() });
    let mut language = named(lang);
    language["detectedLanguage"] = named(lang);
    language["detectedLanguage"]["confidence"] = guess.map_or(0.0, |guess| guess.confidence).into();
    json!({
        "software": { "name": "Baak", "version": version, "buildDate": "", "apiVersion": 1, "premium": false, "premiumHint": "", "status": "" },
        "warnings": { "incompleteResults": false },
        "language": language,
        "matches": matches,
        "sentenceRanges": [],
    })
}

fn matches(letter: &Letter, query: &Query) -> Vec<Value> {
    let places = Places::new(&letter.document);
    let is_letter = letter.document.blocks.len() >= MIN_LETTER_BLOCKS;
    let wanted = letter.report.diagnostics.iter().filter(|finding| query.wants(&finding.code, is_letter));
    let mut matches: Vec<(u32, Value)> = wanted
        .map(|finding| {
            let span = span_of(finding, letter);
            let [start, end] = query.text.at_client(places.of(span).utf16);
            (start, found(finding, span, [start, end], letter))
        })
        .collect();
    // What misses stands at the top.
    matches.sort_by_key(|(start, _)| *start);
    matches.into_iter().map(|(_, found)| found).collect()
}

/// The words of a finding; the first line of the letter when something misses, because clients mark words.
fn span_of(finding: &Diagnostic, letter: &Letter) -> Span {
    match finding.place {
        Place::At(span) => span,
        Place::Missing { .. } => {
            let first = letter.document.blocks.first().map_or(Span::default(), |block| block.span);
            let line = first.of(&letter.document.text).lines().next().unwrap_or_default();
            Span { start: first.start, end: first.start + line.len() as u32 }
        }
    }
}

fn found(finding: &Diagnostic, span: Span, [start, end]: [u32; 2], letter: &Letter) -> Value {
    let ui = letter.report.ui_lang;
    let message =
        if finding.help.is_empty() { finding.message.clone() } else { format!("{} {}", finding.message, finding.help) };
    let is_exact = |fix: &&baak_core::diagnostic::Fix| matches!(fix.edits.as_slice(), [edit] if edit.span == span);
    let replacements: Vec<Value> = finding
        .fixes
        .iter()
        .filter(is_exact)
        .filter_map(|fix| fix.edits.first())
        .map(|edit| json!({ "value": edit.text }))
        .collect();
    let (group, _) = finding.code.split_once('/').unwrap_or((&finding.code, ""));
    let text = &letter.document.text;
    let sentence =
        letter.document.blocks.iter().find(|block| block.span.contains(span)).map_or("", |b| b.span.of(text));
    json!({
        "message": message,
        "shortMessage": finding.message,
        "replacements": replacements,
        "offset": start,
        "length": end - start,
        "context": context(span, text),
        "sentence": sentence,
        "type": { "typeName": if finding.severity == Severity::Info { "Hint" } else { "Other" } },
        "rule": {
            "id": finding.code,
            "description": description(finding, ui),
            "issueType": if matches!(group, "law" | "value") { "inconsistency" } else { "style" },
            "urls": [{ "value": page_of(&finding.code) }],
            "category": { "id": group.to_uppercase(), "name": group },
        },
        "ignoreForIncompleteSentence": false,
        "contextForSureMatch": 0,
    })
}

fn description(finding: &Diagnostic, ui: UiLang) -> String {
    match rules::rule(&finding.code) {
        Some(rule) => rule.title.get(ui).to_owned(),
        None if finding.source.is_empty() => finding.message.clone(),
        None => finding.source.to_string(),
    }
}

/// The words with some text around them, on one line.
fn context(span: Span, text: &str) -> Value {
    let (before, words, after) = (&text[..span.start as usize], span.of(text), &text[span.end as usize..]);
    let from = before.char_indices().rev().nth(CONTEXT_CHARS - 1).map_or(0, |(at, _)| at);
    let upto = after.char_indices().nth(CONTEXT_CHARS).map_or(after.len(), |(at, _)| at);
    let one_line = |text: &str| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let head = format!("{}{}", if from > 0 { "..." } else { "" }, one_line(&before[from..]));
    let tail = format!("{}{}", one_line(&after[..upto]), if upto < after.len() { "..." } else { "" });
    let units = |text: &str| text.encode_utf16().count();
    json!({ "text": format!("{head}{}{tail}", one_line(words)), "offset": units(&head), "length": units(words) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(form: &str) -> Result<Value, String> {
        let form = Form::read(&[form.as_bytes()]);
        Query::read(&form, &Settings::default()).map(|query| answer(&query, "1.0"))
    }

    fn codes(answer: &Value) -> Vec<&str> {
        answer["matches"].as_array().expect("a list").iter().filter_map(|m| m["rule"]["id"].as_str()).collect()
    }

    const LETTER: &str = "language=nl&text=Beste+mevrouw%0A%0AWij+weigeren+uw+leefloon+ingevolge+de+wet+van+26+mei+2002+betreffende+het+recht+op+maatschappelijke+integratie.%0A%0AU+bent+samenwonend+ingevolge+uw+brief.%0A%0AMet+vriendelijke+groeten%0A";

    #[test]
    fn what_misses_is_told_of_whole_letters_only() {
        let all = asked(LETTER).expect("an answer");
        assert!(codes(&all).iter().any(|code| code.starts_with("law/")), "{all}");
        let first = &all["matches"][0];
        assert_eq!((&first["offset"], &first["length"]), (&0.into(), &13.into()));
        let paragraph = asked("language=nl&text=Wij+weigeren+uw+leefloon+ingevolge+artikel+3.").expect("an answer");
        assert!(!codes(&paragraph).iter().any(|code| code.starts_with("law/")), "{paragraph}");
        assert!(codes(&paragraph).contains(&"word/jargon"));
    }

    #[test]
    fn modes_share_the_findings_out() {
        let all = asked(LETTER).expect("an answer");
        let whole = asked(&format!("{LETTER}&mode=textLevelOnly")).expect("an answer");
        let sentences = asked(&format!("{LETTER}&mode=allButTextLevelOnly")).expect("an answer");
        assert_eq!(codes(&all).len(), codes(&whole).len() + codes(&sentences).len());
        assert!(codes(&whole).iter().all(|code| code.starts_with("law/") || code.starts_with("word/unexplained")));
    }

    #[test]
    fn rules_can_be_switched_off_and_chosen() {
        let codes_of = |more: &str| codes(&asked(&format!("{LETTER}&{more}")).expect("an answer")).join(" ");
        assert!(codes_of("").contains("word/jargon"));
        assert!(!codes_of("disabledRules=word/jargon").contains("word/jargon"));
        assert!(!codes_of("disabledCategories=LAW").contains("law/"));
        assert_eq!(codes_of("enabledOnly=true&enabledRules=word/jargon"), "word/jargon");
    }

    #[test]
    fn places_count_as_clients_count() {
        let answer =
            asked("language=nl-BE&text=%F0%9F%98%80+Ingevolge+uw+brief+sturen+wij+een+attest.").expect("an answer");
        let jargon = &answer["matches"][0];
        assert_eq!((&jargon["offset"], &jargon["length"]), (&3.into(), &9.into()));
        assert_eq!(jargon["context"]["offset"], 3);
        assert!(jargon["message"].as_str().is_some_and(|text| text.contains("Schrijf liever")));
        let data = r#"{"annotation":[{"markup":"<p>"},{"text":"Ingevolge"},{"text":" uw brief."}]}"#;
        let data: String = form_urlencoded::byte_serialize(data.as_bytes()).collect();
        assert_eq!(asked(&format!("language=auto&data={data}")).expect("an answer")["matches"][0]["offset"], 3);
    }

    #[test]
    fn a_wrong_request_is_told() {
        for (form, piece) in [
            ("language=nl", "Missing 'text'"),
            ("text=x", "Missing 'language'"),
            ("language=en-US&text=x", "'en-US'"),
            ("language=nl&data=x", "'data'"),
        ] {
            assert!(asked(form).expect_err("wrong").contains(piece));
        }
        assert_eq!(asked("language=auto&text=+").expect("an answer")["matches"], json!([]));
    }
}
