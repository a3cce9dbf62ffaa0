//! What the styles of an OpenDocument text say: hidden, white space, headings, numbers of lists, the pages in use.

use crate::error::ReadError;
use crate::package::number::number;
use crate::package::xml::{Node, Xml, attribute};
use quick_xml::events::BytesStart;
use std::collections::BTreeMap;

/// The most steps from a style to its parent; styles may lead round in a circle.
const MAX_STEPS: usize = 20;
/// Twentieths of a point in a unit of length.
const UNITS: [(&str, f64); 6] =
    [("cm", 567.0), ("mm", 56.7), ("in", 1440.0), ("pt", 20.0), ("pc", 240.0), ("px", 15.0)];

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    display_name: String,
    above: Option<u32>,
    below: Option<u32>,
    hidden: Option<bool>,
    list: Option<String>,
    master: Option<String>,
}

/// How a level of a list is labelled.
#[derive(Debug, Clone, Default)]
struct Level {
    is_bullet: bool,
    format: String,
    before: String,
    after: String,
    shown_levels: usize,
    start: u32,
}

/// The styles of content.xml and styles.xml.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: BTreeMap<(String, String), Style>,
    lists: BTreeMap<String, Vec<Level>>,
    /// The page that comes after a page, by its name.
    pub(super) next_masters: BTreeMap<String, String>,
}

impl Styles {
    /// Adds the styles of a part; those of content.xml come last and win.
    pub(super) fn read(&mut self, part: &str, text: &str) -> Result<(), ReadError> {
        let mut xml = Xml::new(part, text);
        let mut open: Option<((String, String), Style)> = None;
        let mut list: Option<(String, Vec<Level>)> = None;
        loop {
            match xml.next()? {
                Node::Start(tag) => match tag.name().as_ref() {
                    "style:style" | "style:default-style" => {
                        let name = attribute(&tag, "style:name").unwrap_or_default();
                        let family = attribute(&tag, "style:family").unwrap_or_default();
                        let style = Style {
                            parent: attribute(&tag, "style:parent-style-name"),
                            display_name: attribute(&tag, "style:display-name").unwrap_or_else(|| name.clone()),
                            list: attribute(&tag, "style:list-style-name").filter(|name| !name.is_empty()),
                            master: attribute(&tag, "style:master-page-name").filter(|name| !name.is_empty()),
                            ..Style::default()
                        };
                        open = Some(((family, name), style));
                    }
                    "style:paragraph-properties" | "style:text-properties" => {
                        if let Some((_, style)) = &mut open {
                            style.take(&tag);
                        }
                    }
                    "text:list-style" | "text:outline-style" => {
                        list = Some((attribute(&tag, "style:name").unwrap_or_default(), Vec::new()));
                    }
                    "text:list-level-style-number" | "text:outline-level-style" => {
                        push_level(&mut list, &tag, false);
                    }
                    "text:list-level-style-bullet" => push_level(&mut list, &tag, true),
                    "style:master-page" => {
                        let next = attribute(&tag, "style:next-style-name");
                        self.next_masters
                            .insert(attribute(&tag, "style:name").unwrap_or_default(), next.unwrap_or_default());
                    }
                    "office:body" => return Ok(()),
                    _ => {}
                },
                Node::End("style:style" | "style:default-style") => self.by_name.extend(open.take()),
                Node::End("text:list-style" | "text:outline-style") => self.lists.extend(list.take()),
                Node::End(_) | Node::Text(_) => {}
                Node::Eof => return Ok(()),
            }
        }
    }

    fn chain(&self, family: &str, name: &str) -> Vec<&Style> {
        let mut found = Vec::new();
        let mut next = Some(name);
        while let Some(style) = next.and_then(|name| self.by_name.get(&(family.to_owned(), name.to_owned()))) {
            found.push(style);
            next = style.parent.as_deref().filter(|_| found.len() < MAX_STEPS);
        }
        found.extend(self.by_name.get(&(family.to_owned(), String::new())));
        found
    }

    /// Whether a style hides its text.
    pub(super) fn hides(&self, family: &str, name: &str) -> bool {
        self.chain(family, name).iter().find_map(|style| style.hidden).unwrap_or(false)
    }

    /// The white space above and below a paragraph, in twentieths of a point.
    pub(super) fn gaps(&self, name: &str) -> (u32, u32) {
        let chain = self.chain("paragraph", name);
        let above = chain.iter().find_map(|style| style.above);
        let below = chain.iter().find_map(|style| style.below);
        (above.unwrap_or(0), below.unwrap_or(0))
    }

    /// Whether a paragraph has one of the styles with these names.
    pub(super) fn is_named(&self, name: &str, names: &[&str]) -> bool {
        self.chain("paragraph", name).iter().any(|style| names.contains(&style.display_name.as_str()))
    }

    /// The page style that a paragraph or table begins.
    pub(super) fn master(&self, family: &str, name: &str) -> Option<&str> {
        // It is a matter of the style itself and not of those that it builds on.
        self.chain(family, name).first().and_then(|style| style.master.as_deref())
    }

    /// The list style that a paragraph style brings.
    pub(super) fn list_of(&self, name: &str) -> Option<&str> {
        self.chain("paragraph", name).iter().find_map(|style| style.list.as_deref())
    }

    /// The label of an item: its counts on all levels, the outermost first.
    pub(super) fn label(&self, list: &str, counts: &[u32]) -> String {
        let Some(at) = counts.len().checked_sub(1) else { return String::new() };
        let Some(levels) = self.lists.get(list) else { return "•".into() };
        let Some(level) = levels.get(at) else { return "•".into() };
        if level.is_bullet {
            return "•".into();
        }
        if level.format.is_empty() {
            return String::new();
        }
        let from = counts.len().saturating_sub(level.shown_levels.max(1));
        let numbers: Vec<String> = (from..=at)
            .map(|at| number(counts[at], levels.get(at).map_or("1", |level| level.format.as_str())))
            .collect();
        format!("{}{}{}", level.before, numbers.join("."), level.after)
    }

    /// The number at which a level begins.
    pub(super) fn start(&self, list: &str, level: usize) -> u32 {
        self.lists.get(list).and_then(|levels| levels.get(level)).map_or(1, |level| level.start)
    }
}

impl Style {
    fn take(&mut self, tag: &BytesStart<'_>) {
        let space = |name: &str| attribute(tag, name).and_then(|text| twentieths(&text));
        self.above = space("fo:margin-top").or(space("fo:margin")).or(self.above);
        self.below = space("fo:margin-bottom").or(space("fo:margin")).or(self.below);
        if let Some(display) = attribute(tag, "text:display") {
            self.hidden = Some(display == "none");
        }
    }
}

fn push_level(list: &mut Option<(String, Vec<Level>)>, tag: &BytesStart<'_>, is_bullet: bool) {
    let Some((_, levels)) = list else { return };
    let number = |name: &str| attribute(tag, name).and_then(|text| text.parse().ok());
    levels.push(Level {
        is_bullet,
        format: attribute(tag, "style:num-format").unwrap_or_default(),
        before: attribute(tag, "style:num-prefix").unwrap_or_default(),
        after: attribute(tag, "style:num-suffix").unwrap_or_default(),
        shown_levels: number("text:display-levels").unwrap_or(1) as usize,
        start: number("text:start-value").unwrap_or(1),
    });
}

/// `0.247cm` in twentieths of a point.
fn twentieths(length: &str) -> Option<u32> {
    UNITS.iter().find_map(|(unit, factor)| {
        let number: f64 = length.strip_suffix(unit)?.trim().parse().ok()?;
        Some((number * factor).round().max(0.0) as u32)
    })
}
