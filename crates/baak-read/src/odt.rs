//! OpenDocument texts (.odt, .ott).

mod story;
mod styles;

use crate::error::{ReadError, ReadWarning, damaged};
use crate::flow::{Paragraph, lay_out};
use crate::package::Package;
use crate::package::xml::{Node, Xml, attribute};
use baak_core::Document;
use baak_core::document::BlockKind;
use baak_core::origin::{Part, PartRole};
use std::collections::BTreeSet;
use story::Shared;

pub(crate) const CONTENT: &str = "content.xml";
pub(crate) const STYLES: &str = "styles.xml";
/// A document with a picture and fewer letters than this is a scan. Chosen by us: a letterhead with its logo has more.
const SCAN_CHARS: usize = 200;

/// Reads a document.
pub(crate) fn read(package: &mut Package<'_>, warnings: &mut Vec<ReadWarning>) -> Result<Document, ReadError> {
    let manifest = package.part("META-INF/manifest.xml").ok().flatten().unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ReadError::Encrypted);
    }
    let content = package.part(CONTENT)?.ok_or_else(|| damaged(CONTENT))?;
    let mut shared = Shared::default();
    let styles = package.part(STYLES);
    let is_damaged = styles.is_err();
    let styles = styles.ok().flatten().unwrap_or_default();
    if is_damaged || shared.styles.read(STYLES, &styles).is_err() {
        shared.warnings.push(ReadWarning::PartUnread { part: STYLES.into() });
    }
    shared.styles.read(CONTENT, &content)?;
    let body = story::read(0, CONTENT, &content, ("office:text", 0), &mut shared)?;
    let letters: usize = body.iter().map(|paragraph| paragraph.rich.text.chars().count()).sum();
    if shared.pictures > 0 && letters < SCAN_CHARS {
        warnings.push(ReadWarning::Picture);
    }
    let mut parts = vec![Part { name: CONTENT.into(), role: PartRole::Body }];
    let (mut headers, mut footers) = (Vec::new(), Vec::new());
    for area in areas(&styles, &shared).unwrap_or_default() {
        let (role, to) =
            if area.is_header { (PartRole::Header, &mut headers) } else { (PartRole::Footer, &mut footers) };
        let part = parts.len() as u16;
        parts.push(Part { name: STYLES.into(), role });
        let story = story::read(part, STYLES, &styles, (area.element, area.nth), &mut shared);
        add_new(to, story.unwrap_or_default());
    }
    let mut all: Vec<Paragraph> = Vec::new();
    for story in [headers, body, std::mem::take(&mut shared.notes), footers] {
        all.extend(story);
        // Stories stand apart.
        all.push(Paragraph::new(BlockKind::Paragraph));
    }
    warnings.append(&mut shared.warnings);
    Ok(lay_out(&all, parts, &shared.orders))
}

/// Where the stretches of text of the letter stand in the bytes of content.xml. `styles` says which text is hidden.
#[cfg(feature = "annotate")]
pub(crate) fn trace(styles: &str, content: &str) -> Result<crate::package::trace::Trace, ReadError> {
    use story::Step;
    let mut trace = crate::package::trace::Trace::default();
    let mut shared = Shared::default();
    // As the reader does, a damaged part is made the most of.
    let _ = shared.styles.read(STYLES, styles);
    shared.styles.read(CONTENT, content)?;
    story::read_with(0, CONTENT, content, ("office:text", 0), &mut shared, |step, paragraph, run, bytes| match step {
        Step::Text => trace.stretch(paragraph, run, bytes),
        Step::Field => trace.field(paragraph, run, bytes),
    })?;
    Ok(trace)
}

/// A header or footer in styles.xml.
struct Area {
    is_header: bool,
    element: &'static str,
    /// Which element of its name it is, from 0.
    nth: usize,
}

/// The elements of headers and footers; the one of the first page comes first.
const AREAS: [(&str, bool); 6] = [
    ("style:header-first", true),
    ("style:header", true),
    ("style:header-left", true),
    ("style:footer-first", false),
    ("style:footer", false),
    ("style:footer-left", false),
];

/// The headers and footers of the pages in use.
fn areas(styles: &str, shared: &Shared) -> Result<Vec<Area>, ReadError> {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = shared.masters.iter().map(String::as_str).collect();
    while let Some(master) = next.pop() {
        if used.insert(master) {
            next.extend(shared.styles.next_masters.get(master).map(String::as_str).filter(|name| !name.is_empty()));
        }
    }
    let mut counts = [0; AREAS.len()];
    let mut areas = Vec::new();
    let mut is_used = false;
    let mut xml = Xml::new(STYLES, styles);
    loop {
        match xml.next()? {
            Node::Start(tag) if tag.name().as_ref() == "style:master-page" => {
                is_used = attribute(&tag, "style:name").is_some_and(|name| used.contains(name.as_str()));
            }
            Node::Start(tag) => {
                let Some(at) = AREAS.iter().position(|(name, _)| *name == tag.name().as_ref()) else { continue };
                let nth = counts[at];
                counts[at] += 1;
                if is_used && attribute(&tag, "style:display").as_deref() != Some("false") {
                    let (element, is_header) = AREAS[at];
                    areas.push((at, Area { is_header, element, nth }));
                }
            }
            Node::Eof => break,
            _ => {}
        }
    }
    areas.sort_by_key(|(at, _)| *at);
    Ok(areas.into_iter().map(|(_, area)| area).collect())
}

/// Adds a header or footer unless another says the same.
fn add_new(to: &mut Vec<Paragraph>, story: Vec<Paragraph>) {
    let text = |paragraphs: &[Paragraph]| -> String { paragraphs.iter().map(|p| p.rich.text.as_str()).collect() };
    if !text(to).contains(&text(&story)) {
        to.extend(story);
    }
}
