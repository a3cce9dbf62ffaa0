//! The numbers of list items, which Word counts anew each time it opens a document.

use crate::error::ReadError;
use crate::package::number::number;
use crate::package::xml::{Node, Xml, attribute};
use std::collections::BTreeMap;

/// Levels of a list, as the format has them.
const LEVELS: usize = 9;

/// How a level counts.
#[derive(Debug, Clone)]
struct Level {
    format: String,
    /// `%1.%2.`, where `%1` is the number on the first level.
    text: String,
    start: u32,
}

impl Default for Level {
    fn default() -> Self {
        Self { format: "decimal".into(), text: String::new(), start: 1 }
    }
}

/// The lists of a document and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    /// From list to definition, with the levels that begin elsewhere.
    lists: BTreeMap<String, (String, BTreeMap<usize, u32>)>,
    definitions: BTreeMap<String, Vec<Level>>,
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
}

impl Numbering {
    pub(super) fn read(part: &str, text: &str) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let mut xml = Xml::new(part, text);
        let mut definition = None;
        let mut list: Option<String> = None;
        let mut level = 0;
        loop {
            match xml.next()? {
                Node::Start(tag) => {
                    let value = || attribute(&tag, "w:val").unwrap_or_default();
                    let name = tag.name();
                    let name = name.as_ref().strip_prefix("w:").unwrap_or_default();
                    match name {
                        "abstractNum" => definition = attribute(&tag, "w:abstractNumId"),
                        "num" => list = attribute(&tag, "w:numId"),
                        "lvl" | "lvlOverride" => {
                            let given = attribute(&tag, "w:ilvl").and_then(|text| text.parse().ok());
                            level = given.unwrap_or(0).min(LEVELS - 1);
                        }
                        "abstractNumId" => {
                            if let Some(list) = &list {
                                numbering.lists.insert(list.clone(), (value(), BTreeMap::new()));
                            }
                        }
                        "startOverride" => {
                            let start = value().parse().ok();
                            if let Some((_, starts)) = list.as_ref().and_then(|list| numbering.lists.get_mut(list)) {
                                starts.extend(start.map(|start| (level, start)));
                            }
                        }
                        "numFmt" | "lvlText" | "start" => {
                            let Some(id) = definition.clone().filter(|_| list.is_none()) else { continue };
                            let levels = numbering.definitions.entry(id).or_default();
                            if levels.len() <= level {
                                levels.resize(level + 1, Level::default());
                            }
                            match name {
                                "numFmt" => levels[level].format = value(),
                                "lvlText" => levels[level].text = value(),
                                _ => levels[level].start = value().parse().unwrap_or(1),
                            }
                        }
                        _ => {}
                    }
                }
                Node::End("w:abstractNum") => definition = None,
                Node::End("w:num") => list = None,
                Node::End(_) | Node::Text(_) => {}
                Node::Eof => return Ok(numbering),
            }
        }
    }

    /// The label of the next item of a list on a level.
    pub(super) fn next(&mut self, list: &str, level: u32) -> String {
        let level = (level as usize).min(LEVELS - 1);
        let Some((definition, starts)) = self.lists.get(list) else { return String::new() };
        let Some(levels) = self.definitions.get(definition) else { return String::new() };
        let start = |at: usize| {
            starts.get(&at).copied().unwrap_or_else(|| levels.get(at).map_or(1, |level: &Level| level.start))
        };
        let counts = self.counts.entry(list.to_owned()).or_default();
        counts[level] = Some(counts[level].map_or_else(|| start(level), |count| count.saturating_add(1)));
        counts[level + 1..].fill(None);
        let Some(shape) = levels.get(level) else { return String::new() };
        if shape.format == "bullet" {
            return "•".into();
        }
        if shape.format == "none" {
            return String::new();
        }
        let mut label = shape.text.clone();
        for (at, count) in counts.iter().enumerate().take(level + 1) {
            let format = levels.get(at).map_or("decimal", |level| level.format.as_str());
            let count = count.unwrap_or_else(|| start(at));
            label = label.replace(&format!("%{}", at + 1), &number(count, format));
        }
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count_by_level() {
        let text = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#;
        let mut numbering = Numbering::read("x", text).expect("well formed");
        let labels: Vec<String> = [0, 1, 1, 0, 1].into_iter().map(|level| numbering.next("1", level)).collect();
        assert_eq!(labels, ["2.", "2.a)", "2.b)", "3.", "3.a)"]);
        assert_eq!(numbering.next("9", 0), "");
    }
}
