//! What the styles of a Word document say of a paragraph: heading, list, hidden, white space.

use crate::error::ReadError;
use crate::package::xml::{Node, Xml, attribute, is_on};
use std::collections::BTreeMap;

/// The most steps from a style to the one that it is based on; styles may lead round in a circle.
const MAX_STEPS: usize = 20;
/// Below this outline level, from 0, a paragraph is a heading.
const BODY_LEVEL: u32 = 9;

/// Properties of a paragraph, as far as they are given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Properties {
    pub(super) style: Option<String>,
    /// From 0; 9 is running text.
    pub(super) outline: Option<u32>,
    /// List and level.
    pub(super) list: Option<String>,
    pub(super) level: Option<u32>,
    /// White space in twentieths of a point.
    pub(super) above: Option<u32>,
    pub(super) below: Option<u32>,
    /// No white space between paragraphs of the same style.
    pub(super) contextual: Option<bool>,
    pub(super) hidden: Option<bool>,
}

impl Properties {
    /// Notes what a tag inside `w:pPr` or a style says.
    pub(super) fn take(&mut self, name: &str, tag: &quick_xml::events::BytesStart<'_>) {
        let value = || attribute(tag, "w:val");
        let number = |name: &str| attribute(tag, name).and_then(|text| text.parse().ok());
        match name {
            "pStyle" => self.style = value(),
            "outlineLvl" => self.outline = number("w:val"),
            "numId" => self.list = value(),
            "ilvl" => self.level = number("w:val"),
            "spacing" => {
                self.above = number("w:before").or(self.above);
                self.below = number("w:after").or(self.below);
            }
            "contextualSpacing" => self.contextual = Some(is_on(value().as_deref())),
            "vanish" => self.hidden = Some(is_on(value().as_deref())),
            _ => {}
        }
    }

    /// What is not given here is as in `base`.
    fn or(self, base: &Self) -> Self {
        Self {
            style: self.style,
            outline: self.outline.or(base.outline),
            list: self.list.or_else(|| base.list.clone()),
            level: self.level.or(base.level),
            above: self.above.or(base.above),
            below: self.below.or(base.below),
            contextual: self.contextual.or(base.contextual),
            hidden: self.hidden.or(base.hidden),
        }
    }

    pub(super) fn is_heading(&self) -> bool {
        self.outline.is_some_and(|level| level < BODY_LEVEL)
    }
}

struct Style {
    based_on: Option<String>,
    properties: Properties,
    is_quote: bool,
}

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    defaults: Properties,
    default_paragraph: Option<String>,
}

impl Styles {
    pub(super) fn read(part: &str, text: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut xml = Xml::new(part, text);
        let mut open: Option<(String, Style)> = None;
        let mut in_defaults = false;
        loop {
            match xml.next()? {
                Node::Start(tag) => {
                    let name = tag.name();
                    match (name.as_ref().strip_prefix("w:").unwrap_or_default(), &mut open) {
                        ("docDefaults", _) => in_defaults = true,
                        ("style", _) => {
                            let id = attribute(&tag, "w:styleId").unwrap_or_default();
                            let is_default = is_on(Some(&attribute(&tag, "w:default").unwrap_or("0".into())));
                            if is_default && attribute(&tag, "w:type").as_deref() == Some("paragraph") {
                                styles.default_paragraph = Some(id.clone());
                            }
                            let style = Style { based_on: None, properties: Properties::default(), is_quote: false };
                            open = Some((id, style));
                        }
                        ("basedOn", Some((_, style))) => style.based_on = attribute(&tag, "w:val"),
                        // The names of Word's own styles are English in every language.
                        ("name", Some((_, style))) => {
                            let name = attribute(&tag, "w:val").unwrap_or_default().to_ascii_lowercase();
                            style.is_quote = matches!(name.as_str(), "quote" | "intense quote" | "block text");
                            if name == "title" {
                                style.properties.outline = Some(0);
                            }
                        }
                        (name, Some((_, style))) => style.properties.take(name, &tag),
                        (name, None) if in_defaults => styles.defaults.take(name, &tag),
                        _ => {}
                    }
                }
                Node::End("w:docDefaults") => in_defaults = false,
                Node::End("w:style") => styles.by_id.extend(open.take()),
                Node::End(_) | Node::Text(_) => {}
                Node::Eof => return Ok(styles),
            }
        }
    }

    /// The properties of a paragraph with what its styles say.
    pub(super) fn resolve(&self, own: &Properties) -> Properties {
        let mut all = own.clone();
        for style in self.chain(own.style.as_ref().or(self.default_paragraph.as_ref())) {
            all = all.or(&style.properties);
        }
        all.or(&self.defaults)
    }

    /// Whether a style of characters or paragraphs hides its text.
    pub(super) fn hides(&self, id: &str) -> bool {
        self.chain(Some(&id.to_owned())).iter().find_map(|style| style.properties.hidden).unwrap_or(false)
    }

    pub(super) fn is_quote(&self, id: Option<&String>) -> bool {
        self.chain(id).iter().any(|style| style.is_quote)
    }

    /// A style and those that it is based on.
    fn chain(&self, id: Option<&String>) -> Vec<&Style> {
        let mut found = Vec::new();
        let mut next = id;
        while let Some(style) = next.and_then(|id| self.by_id.get(id)) {
            found.push(style);
            next = style.based_on.as_ref().filter(|_| found.len() < MAX_STEPS);
        }
        found
    }
}
