//! The events of an XML part: tags and text, with character references resolved and everything else left out.

use crate::error::{Limit, ReadError, damaged};
use crate::limits;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// An event.
pub(crate) enum Node<'x> {
    Start(BytesStart<'x>),
    /// With the name of the element.
    End(&'x str),
    Text(Cow<'x, str>),
    Eof,
}

/// Reads the events of a part.
///
/// Entities are never expanded: a document type is an error, and the five entities of XML itself and characters by number
/// are all that is known.
pub(crate) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    text: &'x str,
    part: &'x str,
    /// The elements around what is read, from outside to inside.
    open: Vec<&'x str>,
}

impl<'x> Xml<'x> {
    pub(crate) fn new(part: &'x str, text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, text, part, open: Vec::new() }
    }

    /// How many bytes of the part were read.
    pub(crate) fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    pub(crate) fn next(&mut self) -> Result<Node<'x>, ReadError> {
        loop {
            let event = self.reader.read_event().map_err(|_| damaged(self.part))?;
            return Ok(match event {
                Event::Start(tag) => {
                    if self.open.len() >= limits::DEPTH {
                        return Err(ReadError::OverLimit(Limit::Depth));
                    }
                    self.open.push(self.name_of(&tag));
                    Node::Start(tag)
                }
                Event::End(_) => Node::End(self.open.pop().unwrap_or_default()),
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(name) => match resolve(&name) {
                    Some(c) => Node::Text(Cow::Owned(c.to_string())),
                    None => continue,
                },
                Event::DocType(_) => return Err(damaged(self.part)),
                Event::Eof if !self.open.is_empty() => return Err(damaged(self.part)),
                Event::Eof => Node::Eof,
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    /// The name of a start tag, as it stands in the text: the event does not live long enough.
    fn name_of(&self, tag: &BytesStart<'_>) -> &'x str {
        let (end, length) = (self.position(), tag.len());
        let ends_at = |closing: usize| {
            let start = end.checked_sub(closing + length)?;
            self.text.get(start..start + length).filter(|text| *text == &**tag)
        };
        let content = ends_at(">".len()).or_else(|| ends_at("/>".len())).unwrap_or_default();
        content.get(..tag.name().as_ref().len()).unwrap_or_default()
    }

    /// The element around the one whose start tag was read last.
    pub(crate) fn parent(&self) -> Option<&'x str> {
        self.open.iter().nth_back(1).copied()
    }

    /// Leaves out the rest of an element whose start tag was read.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let mut inside = 1;
        while inside > 0 {
            match self.next()? {
                Node::Start(_) => inside += 1,
                Node::End(_) => inside -= 1,
                Node::Text(_) => {}
                Node::Eof => return Err(damaged(self.part)),
            }
        }
        Ok(())
    }
}

fn resolve(name: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}

/// The value of an attribute.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let found = attributes.flatten().find(|attribute| attribute.key.as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// Whether an on/off property is on: present without a value, or with one that is not off.
pub(crate) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}
