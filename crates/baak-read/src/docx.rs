//! Word documents (.docx): Office Open XML, transitional and strict.

mod comments;
mod field;
mod numbering;
mod story;
mod styles;

use crate::error::{ReadError, ReadWarning, damaged};
use crate::flow::{Paragraph, lay_out};
use crate::package::Package;
use crate::package::xml::{Node, Xml, attribute};
use baak_core::Document;
use baak_core::document::BlockKind;
use baak_core::origin::{Part, PartRole};
use numbering::Numbering;
use std::collections::{BTreeMap, BTreeSet};
use story::{Reference, Shared, Story};
use styles::Styles;

/// Where the letter is when the package does not say.
const MAIN_PART: &str = "word/document.xml";
/// A document with a picture and fewer letters than this is a scan. Chosen by us: a letterhead with its logo has more.
const SCAN_CHARS: usize = 200;

/// Reads a document.
pub(crate) fn read(package: &mut Package<'_>, warnings: &mut Vec<ReadWarning>) -> Result<Document, ReadError> {
    let main = main_part(package)?;
    let body = package.part(&main)?.ok_or_else(|| damaged(&main))?;
    let relations = relations(package, &main)?;
    let by_type = |kind: &str| relations.values().find(|r| r.kind.ends_with(kind)).map(|r| r.target.clone());
    let mut shared = Shared::default();
    if let Some((name, text)) = optional(package, by_type("/styles"), &mut shared.warnings) {
        shared.styles = Styles::read(&name, &text).unwrap_or_default();
    }
    if let Some((name, text)) = optional(package, by_type("/numbering"), &mut shared.warnings) {
        shared.numbering = Numbering::read(&name, &text).unwrap_or_default();
    }
    let settings = package.part("word/settings.xml").ok().flatten().unwrap_or_default();
    let has_even_pages = settings.contains("<w:evenAndOddHeaders/>");

    let mut parts = vec![Part { name: main.clone(), role: PartRole::Body }];
    let letter = story::read(0, &main, &body, &mut shared)?;
    let (mut headers, mut footers) = (Vec::new(), Vec::new());
    for reference in shown(&letter, has_even_pages) {
        let target = relations.get(&reference.relation).map(|relation| relation.target.clone());
        let (role, to) =
            if reference.is_header { (PartRole::Header, &mut headers) } else { (PartRole::Footer, &mut footers) };
        let story = part(package, target, role, &mut parts, &mut shared);
        add_new(to, story);
    }
    let mut notes = Vec::new();
    for (at, kind) in ["/footnotes", "/endnotes"].into_iter().enumerate() {
        let wanted = std::mem::take(&mut shared.notes[at]);
        if !wanted.is_empty() {
            let story = part(package, by_type(kind), PartRole::Note, &mut parts, &mut shared);
            for id in wanted {
                let of_note = story.paragraphs.iter().filter(|(note, _)| note.as_ref() == Some(&id));
                notes.extend(of_note.map(|(_, paragraph)| paragraph.clone()));
            }
        }
    }
    let letters: usize = letter.paragraphs.iter().map(|(_, p)| p.rich.text.chars().count()).sum();
    if shared.pictures > 0 && letters < SCAN_CHARS {
        warnings.push(ReadWarning::Picture);
    }
    let body = letter.paragraphs.into_iter().map(|(_, paragraph)| paragraph);
    let mut all: Vec<Paragraph> = Vec::new();
    for story in [headers, body.collect(), notes, footers] {
        all.extend(story);
        // Stories stand apart.
        all.push(Paragraph::new(BlockKind::Paragraph));
    }
    warnings.append(&mut shared.warnings);
    let remarks = by_type("/comments").and_then(|name| Some((package.part(&name).ok()??, name)));
    let orders = remarks.map(|(text, name)| comments::read(&name, &text)).unwrap_or_default();
    Ok(lay_out(&all, parts, &orders))
}

/// Where the runs of the letter stand in the bytes of its part.
#[cfg(feature = "annotate")]
pub(crate) fn trace(name: &str, text: &str) -> Result<crate::package::trace::Trace, ReadError> {
    use story::Step;
    let mut trace = crate::package::trace::Trace::default();
    story::read_with(0, name, text, &mut Shared::default(), |step, paragraph, run, bytes| match step {
        Step::Start("w:r", _) => trace.begin_run(paragraph, run, bytes.start),
        Step::End("w:r") => trace.end_run(bytes.end),
        Step::Start("w:rPr", _) => trace.begin_properties(bytes.start),
        Step::End("w:rPr") => trace.end_properties(bytes.end),
        Step::Start("w:t", keeps_space) => trace.tag(bytes.end, keeps_space),
        Step::Text(character) => trace.text(character, bytes),
        _ => {}
    })?;
    Ok(trace)
}

/// A relation of a part to another.
struct Relation {
    kind: String,
    target: String,
}

/// The name of the part with the letter.
fn main_part(package: &mut Package<'_>) -> Result<String, ReadError> {
    let root = relations(package, "")?;
    let main = root.values().find(|relation| relation.kind.ends_with("/officeDocument"));
    let main = main.map_or_else(|| MAIN_PART.to_owned(), |relation| relation.target.clone());
    let is_other = ["xl/", "ppt/", "visio/"].iter().any(|folder| main.starts_with(folder));
    if is_other { Err(ReadError::Binary { looks_like: Some("Excel, PowerPoint, Visio") }) } else { Ok(main) }
}

/// The relations of a part by their names; of the package itself for `""`.
fn relations(package: &mut Package<'_>, part: &str) -> Result<BTreeMap<String, Relation>, ReadError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let folder_of = |folder: &str| if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let name = format!("{}_rels/{file}.rels", folder_of(folder));
    let mut relations = BTreeMap::new();
    let Some(text) = package.part(&name)? else { return Ok(relations) };
    let mut xml = Xml::new(&name, &text);
    loop {
        match xml.next()? {
            Node::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let target = attribute(&tag, "Target").unwrap_or_default();
                let target = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => folder_of(folder) + &target,
                };
                let kind = attribute(&tag, "Type").unwrap_or_default();
                relations.insert(attribute(&tag, "Id").unwrap_or_default(), Relation { kind, target });
            }
            Node::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// A part that the letter can do without; when it cannot be read, the letter says so.
fn optional(
    package: &mut Package<'_>,
    name: Option<String>,
    warnings: &mut Vec<ReadWarning>,
) -> Option<(String, String)> {
    let name = name?;
    if let Ok(Some(text)) = package.part(&name) {
        return Some((name, text));
    }
    warnings.push(ReadWarning::PartUnread { part: name });
    None
}

/// The story in a part.
fn part(
    package: &mut Package<'_>,
    name: Option<String>,
    role: PartRole,
    parts: &mut Vec<Part>,
    shared: &mut Shared,
) -> Story {
    let Some((name, text)) = optional(package, name, &mut shared.warnings) else { return Story::default() };
    let index = parts.len() as u16;
    parts.push(Part { name: name.clone(), role });
    story::read(index, &name, &text, shared).unwrap_or_else(|_| {
        shared.warnings.push(ReadWarning::PartUnread { part: name });
        Story::default()
    })
}

/// The headers and footers that a reader sees, each once, that of the first page first.
fn shown(letter: &Story, has_even_pages: bool) -> Vec<Reference> {
    let is_shown = |reference: &&Reference| match reference.kind.as_str() {
        "first" => letter.has_title_page,
        "even" => has_even_pages,
        _ => true,
    };
    let mut seen = BTreeSet::new();
    let mut found: Vec<Reference> = letter.references.iter().filter(is_shown).cloned().collect();
    found.sort_by_key(|reference| usize::from(reference.kind != "first"));
    found.retain(|reference| seen.insert(reference.relation.clone()));
    found
}

/// Adds a header or footer unless another says the same.
fn add_new(to: &mut Vec<Paragraph>, story: Story) {
    let text = |paragraphs: &[Paragraph]| -> String { paragraphs.iter().map(|p| p.rich.text.as_str()).collect() };
    let story: Vec<Paragraph> = story.paragraphs.into_iter().map(|(_, paragraph)| paragraph).collect();
    if !text(to).contains(&text(&story)) {
        to.extend(story);
    }
}
