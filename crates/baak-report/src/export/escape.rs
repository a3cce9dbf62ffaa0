//! Text inside markup and addresses.

use std::fmt::Write;

/// Text as XML and HTML want it, in an element or a quoted attribute.
///
/// Characters that XML forbids become U+FFFD.
pub(crate) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// The same on one line, for an attribute.
pub(crate) fn attribute(text: &str) -> String {
    xml(text).replace('\n', "&#10;").replace('\t', "&#9;")
}

/// A path with `/` between its parts and nothing in front: how the programs that read reports name files.
pub(crate) fn path(path: &str) -> String {
    let path = path.replace('\\', "/");
    path.strip_prefix("./").map_or_else(|| path.clone(), str::to_owned)
}

/// A path as a URI reference.
pub(crate) fn uri(path_: &str) -> String {
    let path = path(path_);
    let mut out = String::new();
    if path.starts_with('/') {
        out.push_str("file://");
    } else if path.as_bytes().get(1) == Some(&b':') {
        out.push_str("file:///");
    }
    let is_absolute = !out.is_empty();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            b':' if is_absolute => out.push(':'),
            // Writing to a string never fails.
            byte => _ = write!(out, "%{byte:02X}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_only_text() {
        assert_eq!(xml("a<b> & \"c\"\u{0}\u{1b}\n"), "a&lt;b&gt; &amp; &quot;c&quot;\u{FFFD}\u{FFFD}\n");
        assert_eq!(attribute("a\nb"), "a&#10;b");
    }

    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(uri("./brieven/één brief.md"), "brieven/%C3%A9%C3%A9n%20brief.md");
        assert_eq!(uri("brieven\\a#b%.md"), "brieven/a%23b%25.md");
        assert_eq!(uri("/tmp/a.md"), "file:///tmp/a.md");
        assert_eq!(uri("C:\\a.md"), "file:///C:/a.md");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }
}
