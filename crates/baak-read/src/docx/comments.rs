//! The comments of a Word document that speak to Baak.

use crate::flow::order;
use crate::package::xml::{Node, Xml, attribute};
use std::collections::BTreeMap;

/// What they say, by their ids. A damaged part says nothing: comments are no text of the letter.
pub(super) fn read(name: &str, text: &str) -> BTreeMap<String, String> {
    let mut orders = BTreeMap::new();
    let (mut id, mut said, mut in_text) = (String::new(), String::new(), false);
    let mut xml = Xml::new(name, text);
    while let Ok(node) = xml.next() {
        match node {
            Node::Start(tag) => match tag.name().as_ref() {
                "w:comment" => {
                    id = attribute(&tag, "w:id").unwrap_or_default();
                    said.clear();
                }
                "w:p" | "w:br" => said.push('\n'),
                "w:t" => in_text = true,
                _ => {}
            },
            Node::End("w:t") => in_text = false,
            Node::End("w:comment") => {
                if let Some(order) = order(&said) {
                    orders.insert(std::mem::take(&mut id), order);
                }
            }
            Node::Text(text) if in_text => said.push_str(&text),
            Node::End(_) | Node::Text(_) => {}
            Node::Eof => break,
        }
    }
    orders
}
