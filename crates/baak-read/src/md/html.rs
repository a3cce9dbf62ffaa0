//! Raw HTML in Markdown: tags go, text and placeholders such as `<Naam>` stay.

use crate::layout::Layout;
use std::ops::Range;

/// The elements of HTML that a letter may have. A tag with another name is a placeholder.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "noscript",
    "o:p",
    "ol",
    "option",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];
/// Elements that begin and end a line.
const LINES: &[&str] = &[
    "address",
    "blockquote",
    "br",
    "div",
    "dd",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];
/// Elements whose content nobody reads.
const UNSEEN: &[&str] = &["script", "style", "head", "svg"];

/// What a `<` begins.
enum Tag<'s> {
    /// An element's start or end tag, with its name in small letters, and its length.
    Element(String, usize),
    /// A comment, declaration or instruction, and its length.
    Comment(usize),
    /// Text.
    Text(&'s str),
}

/// One piece of HTML inside running text.
pub(super) fn inline(source: &str, range: Range<usize>, layout: &mut Layout<'_>) {
    match tag(&source[range.clone()]) {
        Tag::Element(name, _) if name == "br" => layout.push("\n", range.start, range.len()),
        Tag::Comment(length) => layout.comment(inner(&source[range.start..range.start + length]), range.start, length),
        Tag::Element(..) => {}
        Tag::Text(_) => layout.copy(range.start, range.len()),
    }
}

/// A whole block of HTML.
pub(super) fn block(source: &str, range: Range<usize>, layout: &mut Layout<'_>) {
    let mut at = range.start;
    while at < range.end {
        let rest = &source[at..range.end];
        let Some(open) = rest.find('<') else {
            text(rest, at, layout);
            return;
        };
        text(&rest[..open], at, layout);
        at += open;
        let rest = &source[at..range.end];
        match tag(rest) {
            Tag::Comment(length) => {
                layout.comment(inner(&rest[..length]), at, length);
                at += length;
            }
            Tag::Text(piece) => {
                layout.copy(at, piece.len());
                at += piece.len();
            }
            Tag::Element(name, length) => {
                if LINES.contains(&name.as_str()) && !layout.open_text().ends_with('\n') {
                    layout.push("\n", at, length);
                }
                at += length;
                if UNSEEN.contains(&name.as_str()) && !rest.starts_with("</") {
                    at += until_end_tag(&source[at..range.end], &name);
                }
            }
        }
    }
}

/// What a comment says.
fn inner(comment: &str) -> &str {
    comment.trim_start_matches("<!--").trim_end_matches("-->")
}

/// Text between tags; a line break after another is not repeated.
fn text(piece: &str, at: usize, layout: &mut Layout<'_>) {
    let mut start = at;
    for line in piece.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let is_indentation =
            content.trim().is_empty() && (layout.open_text().ends_with('\n') || content.len() < line.len());
        if !is_indentation {
            layout.copy(start, content.len());
        }
        if content.len() < line.len() && !layout.open_text().ends_with('\n') {
            layout.push("\n", start + content.len(), line.len() - content.len());
        }
        start += line.len();
    }
}

/// How far it is to the end tag of an element; to the end of the text when there is none.
fn until_end_tag(text: &str, name: &str) -> usize {
    let is_end_tag = |at: &usize| {
        let found = text.as_bytes().get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_end_tag).unwrap_or(text.len())
}

/// Reads what begins with `<`. What is never closed is text.
fn tag(text: &str) -> Tag<'_> {
    for (open, close) in [("<!--", "-->"), ("<!", ">"), ("<?", "?>")] {
        if text.starts_with(open) {
            return match text.find(close) {
                Some(end) => Tag::Comment(end + close.len()),
                None => Tag::Comment(text.len()),
            };
        }
    }
    let inside = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let name_end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(inside.len());
    let name = inside[..name_end].to_ascii_lowercase();
    match text.find('>') {
        Some(end) if ELEMENTS.binary_search(&name.as_str()).is_ok() => Tag::Element(name, end + 1),
        Some(end) => Tag::Text(&text[..=end]),
        None => Tag::Text(text),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_sorted() {
        assert!(super::ELEMENTS.is_sorted());
    }
}
