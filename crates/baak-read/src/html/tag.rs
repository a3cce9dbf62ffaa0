//! Tags of HTML, read as a browser reads them.

use std::ops::Range;

/// What begins with `<`.
pub(super) enum Markup {
    Tag(Tag),
    /// A comment, declaration or instruction, and its length.
    Comment(usize),
    /// A mark of the text.
    Text,
    /// A tag without an end.
    Unclosed,
}

/// A start or end tag.
pub(super) struct Tag {
    /// In small letters.
    pub(super) name: String,
    pub(super) is_end: bool,
    /// In bytes, with its brackets.
    pub(super) length: usize,
    /// Names in small letters, and values; only those that say something about text.
    attributes: Vec<(&'static str, String)>,
}

/// The attributes that are read.
const ATTRIBUTES: [&str; 4] = ["colspan", "hidden", "style", "type"];

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a browser would not show the element.
    pub(super) fn is_hidden(&self) -> bool {
        self.attribute("hidden").is_some_and(|value| value != "false")
            || self.declares("display", "none")
            || self.declares("visibility", "hidden")
            || self.declares("mso-hide", "all")
    }

    /// Whether the style of a paragraph puts it right under the one before.
    pub(super) fn has_no_margin(&self) -> bool {
        let is_zero = |value: &str| {
            value.split_whitespace().all(|length| {
                length.starts_with('0') && !length.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
            })
        };
        let mut margin = None;
        for (name, value) in self.declarations() {
            if matches!(name.as_str(), "margin" | "margin-bottom") {
                margin = Some(is_zero(&value));
            }
        }
        margin == Some(true)
    }

    fn declares(&self, property: &str, expected: &str) -> bool {
        self.declarations().any(|(name, value)| name == property && value == expected)
    }

    fn declarations(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let style = self.attribute("style").unwrap_or_default();
        style.split(';').filter_map(|declaration| declaration.split_once(':')).map(|(name, value)| {
            let value = value.trim().trim_end_matches("!important").trim_end();
            (name.trim().to_ascii_lowercase(), value.to_ascii_lowercase())
        })
    }
}

/// Reads what begins with `<`.
pub(super) fn read(text: &str) -> Markup {
    for (open, close) in [("<!--", "-->"), ("<!", ">"), ("<?", ">")] {
        if let Some(rest) = text.strip_prefix(open) {
            return Markup::Comment(rest.find(close).map_or(text.len(), |end| open.len() + end + close.len()));
        }
    }
    let is_end = text.starts_with("</");
    let start = if is_end { 2 } else { 1 };
    let name_end = text[start..].find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '-')));
    let name = &text[start..name_end.map_or(text.len(), |end| start + end)];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Markup::Text;
    }
    let Some((attributes, length)) = attributes(text, start + name.len()) else { return Markup::Unclosed };
    Markup::Tag(Tag { name: name.to_ascii_lowercase(), is_end, length, attributes })
}

/// The attributes from `at` on, and where the tag ends; `None` when it never does.
fn attributes(text: &str, mut at: usize) -> Option<(Vec<(&'static str, String)>, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    loop {
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'/') {
            at += 1;
        }
        if *bytes.get(at)? == b'>' {
            return Some((found, at + 1));
        }
        let name = until(bytes, at + 1, |byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/'))?;
        let name_text = &text.get(at..name)?;
        at = name;
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let mut value = at..at;
        if *bytes.get(at)? == b'=' {
            at += 1;
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            (value, at) = attribute_value(bytes, at)?;
        }
        if let Some(known) = ATTRIBUTES.into_iter().find(|known| known.eq_ignore_ascii_case(name_text)) {
            found.push((known, text.get(value)?.to_owned()));
        }
    }
}

/// Where a value is, and where what follows begins.
fn attribute_value(bytes: &[u8], at: usize) -> Option<(Range<usize>, usize)> {
    let quote = *bytes.get(at)?;
    if matches!(quote, b'"' | b'\'') {
        let end = until(bytes, at + 1, |byte| byte == quote)?;
        return Some((at + 1..end, end + 1));
    }
    let end = until(bytes, at, |byte| byte.is_ascii_whitespace() || byte == b'>')?;
    Some((at..end, end))
}

fn until(bytes: &[u8], at: usize, is_end: impl Fn(u8) -> bool) -> Option<usize> {
    let length = bytes.get(at..)?.iter().position(|byte| is_end(*byte))?;
    Some(at + length)
}

/// How far it is to the end of an element whose content is not read; to the end of the text when it has none.
pub(super) fn until_end(text: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let found = text.as_bytes().get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(text.len())
}
