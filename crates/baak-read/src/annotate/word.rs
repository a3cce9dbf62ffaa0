//! Comments in a Word document.

use super::{AUTHOR, Comment, escaped, insert};
use crate::docx;
use crate::error::{ReadError, damaged};
use crate::package::Package;
use crate::package::trace::{Run, Trace};
use baak_core::origin::{Location, Origins};
use std::collections::BTreeMap;
use std::fmt::Write;

const COMMENTS: &str = "comments.xml";
const CONTENT_TYPES: &str = "[Content_Types].xml";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const XML_HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What is put in at a byte of the document.
#[derive(Default)]
struct Marks {
    /// Properties of the run that is cut here; `None` between runs.
    cut: Option<String>,
    ends: String,
    starts: String,
}

pub(super) fn annotate(
    package: &mut Package<'_>,
    origins: &Origins,
    comments: &[Comment],
) -> Result<BTreeMap<String, String>, ReadError> {
    let main = origins.parts.first().map_or("word/document.xml", |part| &part.name).to_owned();
    let text = package.part(&main)?.ok_or_else(|| damaged(&main))?;
    let trace = docx::trace(&main, &text)?;
    let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let comments_part = format!("{folder}{COMMENTS}");
    let old_comments = package.part(&comments_part)?;
    let first_id = old_comments.as_deref().map_or(0, next_id);

    let mut marks: BTreeMap<usize, Marks> = BTreeMap::new();
    let mut kept_spaces: BTreeMap<usize, String> = BTreeMap::new();
    let mut written = String::new();
    for (id, comment) in (first_id..).zip(comments) {
        let place = comment.place.filter(|(from, to)| in_body(*from) && in_body(*to));
        let found = place.and_then(|(from, to)| Some((run(&trace, from)?, run(&trace, to)?)));
        let Some(((start_run, from), (end_run, to))) =
            found.or_else(|| Some(((trace.runs.first()?, 0), (trace.runs.first()?, 0))))
        else {
            continue;
        };
        let (start, cut) = start_of(start_run, from, &text, &mut kept_spaces);
        let at = marks.entry(start).or_default();
        at.cut = at.cut.take().or(cut);
        let _ = write!(at.starts, "<w:commentRangeStart w:id=\"{id}\"/>");
        let (end, cut) = end_of(end_run, to, &text, &mut kept_spaces);
        let at = marks.entry(end).or_default();
        at.cut = at.cut.take().or(cut);
        let _ = write!(at.ends, "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
        let _ = write!(written, "<w:comment w:id=\"{id}\" w:author=\"{AUTHOR}\" w:initials=\"B\">");
        for (at, line) in comment.text.iter().enumerate() {
            let mark = if at == 0 { "<w:r><w:annotationRef/></w:r>" } else { "" };
            let _ = write!(written, "<w:p>{mark}<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line));
        }
        written.push_str("</w:comment>");
    }
    let mut edits = kept_spaces;
    for (at, marks) in marks {
        let inside = format!("{}{}", marks.ends, marks.starts);
        let edit = match marks.cut {
            Some(properties) => format!("</w:t></w:r>{inside}<w:r>{properties}<w:t xml:space=\"preserve\">"),
            None => inside,
        };
        edits.entry(at).or_default().push_str(&edit);
    }
    let mut changed = BTreeMap::from([(main.clone(), insert(&text, &edits))]);
    let comments = if let Some(old) = old_comments {
        let end = old.rfind("</w:comments>").or(old.rfind("/>")).ok_or_else(|| damaged(&comments_part))?;
        let is_empty = !old[end..].starts_with("</");
        let (open, close) = if is_empty { (">", "</w:comments>") } else { ("", &old[end..]) };
        format!("{}{open}{written}{close}", &old[..end])
    } else {
        register(package, &main, &folder, &mut changed)?;
        format!("{XML_HEAD}<w:comments xmlns:w=\"{NAMESPACE}\">{written}</w:comments>")
    };
    changed.insert(comments_part, comments);
    Ok(changed)
}

/// Tells the package of its new part.
fn register(
    package: &mut Package<'_>,
    main: &str,
    folder: &str,
    changed: &mut BTreeMap<String, String>,
) -> Result<(), ReadError> {
    let types = package.part(CONTENT_TYPES)?.ok_or_else(|| damaged(CONTENT_TYPES))?;
    let entry = format!("<Override PartName=\"/{folder}{COMMENTS}\" ContentType=\"{CONTENT_TYPE}\"/>");
    changed.insert(CONTENT_TYPES.into(), before_end(&types, "</Types>", &entry).ok_or_else(|| damaged(CONTENT_TYPES))?);
    let file = main.rsplit('/').next().unwrap_or(main);
    let name = format!("{folder}_rels/{file}.rels");
    let relations = package.part(&name)?.unwrap_or_else(|| {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>".into()
    });
    let entry = format!("<Relationship Id=\"rIdBaakComments\" Type=\"{RELATION}\" Target=\"{COMMENTS}\"/>");
    let relations = before_end(&relations, "</Relationships>", &entry).ok_or_else(|| damaged(&name))?;
    changed.insert(name, relations);
    Ok(())
}

fn before_end(text: &str, end: &str, entry: &str) -> Option<String> {
    let at = text.rfind(end)?;
    Some(format!("{}{entry}{}", &text[..at], &text[at..]))
}

/// The number after all comments that are there.
fn next_id(comments: &str) -> u32 {
    let ids = comments.split("<w:comment ").skip(1).filter_map(|comment| {
        let id = comment.split("w:id=\"").nth(1)?;
        id[..id.find('"')?].parse::<u32>().ok()
    });
    ids.max().map_or(0, |last| last.saturating_add(1))
}

/// Word has comments in the body alone.
fn in_body(place: Location) -> bool {
    matches!(place, Location::Run { part: 0, .. })
}

fn run(trace: &Trace, place: Location) -> Option<(&Run, u32)> {
    let Location::Run { paragraph, run, character, .. } = place else { return None };
    Some((trace.find(paragraph, run)?, character))
}

/// Where a comment that begins at a character begins, and the properties of the run if it is cut there.
fn start_of(run: &Run, character: u32, text: &str, spaces: &mut BTreeMap<usize, String>) -> (usize, Option<String>) {
    match byte_of(run, character, text) {
        Some(at) if run.texts.first().is_some_and(|first| first.bytes.start < at) => {
            (at, Some(cut(run, at, text, spaces)))
        }
        _ => (run.bytes.start, None),
    }
}

/// Where a comment that ends with a character ends.
fn end_of(run: &Run, character: u32, text: &str, spaces: &mut BTreeMap<usize, String>) -> (usize, Option<String>) {
    match byte_of(run, character, text).zip(byte_of(run, character + 1, text)) {
        Some((_, next)) if run.texts.iter().any(|text| text.bytes.contains(&next)) => {
            (next, Some(cut(run, next, text, spaces)))
        }
        _ => (run.bytes.end, None),
    }
}

/// The byte of a character of a run; `None` where it stands in no text that can be cut.
fn byte_of(run: &Run, character: u32, text: &str) -> Option<usize> {
    run.texts.iter().find_map(|piece| {
        let raw = &text[piece.bytes.clone()];
        let into = character.checked_sub(piece.character)? as usize;
        // A reference such as `&amp;` is one character.
        let is_one = raw.starts_with('&');
        if raw.starts_with('<') {
            return None;
        }
        let offset = if is_one { (into == 0).then_some(0) } else { raw.char_indices().nth(into).map(|(at, _)| at) };
        offset.map(|offset| piece.bytes.start + offset)
    })
}

/// Cuts a run at a byte of its text: its properties, for its second half. White space at the cut is kept.
fn cut(run: &Run, at: usize, text: &str, spaces: &mut BTreeMap<usize, String>) -> String {
    let piece = run.texts.iter().find(|piece| piece.bytes.start <= at && at <= piece.bytes.end);
    if let Some(piece) = piece.filter(|piece| !piece.keeps_space) {
        spaces.insert(piece.tag_end - ">".len(), " xml:space=\"preserve\"".into());
    }
    text[run.properties.clone()].to_owned()
}
