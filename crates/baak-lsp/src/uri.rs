//! From the address of a document to the path of its file.

use lsp_types::Uri;
use std::path::PathBuf;

/// The path of a `file:` address; `None` for documents that are no file.
pub(crate) fn path(uri: &Uri) -> Option<PathBuf> {
    if uri.scheme().is_none_or(|scheme| !scheme.as_str().eq_ignore_ascii_case("file")) {
        return None;
    }
    let path = decoded(uri.path().as_str());
    // `/c:/brief.md` is `c:/brief.md` on Windows.
    let drive = path.strip_prefix('/').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    Some(PathBuf::from(drive.unwrap_or(&path)))
}

/// Text with `%20` and the like read.
fn decoded(text: &str) -> String {
    let hex = |at: usize| text.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        match (text.as_bytes()[at], hex(at + 1)) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                at += 3;
            }
            (byte, _) => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_path() {
        for (uri, expected) in [
            ("file:///brieven/%C3%A9%C3%A9n%20brief.md", Some("/brieven/één brief.md")),
            ("file:///c%3A/a.md", Some("c:/a.md")),
            ("file:///100%25", Some("/100%")),
            ("untitled:Untitled-1", None),
        ] {
            assert_eq!(path(&uri.parse().expect("an address")), expected.map(PathBuf::from), "{uri}");
        }
    }
}
