//! Bytes to text: UTF-8, UTF-16 with a byte order mark, else Windows-1252.

use crate::error::{ReadError, ReadWarning};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Text has fewer control characters than one in so many bytes. Chosen by us: a stray one is forgiven.
const CONTROL_SHARE: usize = 100;

/// What other files begin with.
const SIGNATURES: [(&[u8], &str); 6] = [
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\xD0\xCF\x11\xE0", "Word (.doc)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
];

/// Decodes the bytes of a file. A byte order mark stays, so that offsets are those of the file.
pub(crate) fn decode(bytes: &[u8], warnings: &mut Vec<ReadWarning>) -> Result<String, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let signature = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name);
    if signature.is_some() {
        return Err(ReadError::Binary { looks_like: signature });
    }
    for (mark, encoding) in [(b"\xFF\xFE", UTF_16LE), (b"\xFE\xFF", UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            let (text, had_errors) = encoding.decode_without_bom_handling(rest);
            return if had_errors || is_binary(text.as_bytes()) {
                Err(ReadError::Binary { looks_like: None })
            } else {
                Ok(text.into_owned())
            };
        }
    }
    if is_binary(bytes) {
        return Err(ReadError::Binary { looks_like: None });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    warnings.push(ReadWarning::Windows1252);
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(text.into_owned())
}

/// Decodes a part of a package: XML in UTF-8 or UTF-16. `None` when it is neither.
#[cfg(feature = "package")]
pub(crate) fn xml(bytes: Vec<u8>) -> Option<String> {
    let utf16 = match bytes.get(..2)? {
        b"\xFF\xFE" | b"<\0" => Some(UTF_16LE),
        b"\xFE\xFF" | b"\0<" => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = utf16 {
        let (text, had_errors) = encoding.decode_with_bom_removal(&bytes);
        return (!had_errors).then(|| text.into_owned());
    }
    let mut text = String::from_utf8(bytes).ok()?;
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    Some(text)
}

/// A zero byte, or more than a few control characters.
fn is_binary(bytes: &[u8]) -> bool {
    let mut controls = 0;
    for byte in bytes {
        match byte {
            0 => return true,
            b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => {}
            0x01..0x20 | 0x7F => controls += 1,
            _ => {}
        }
    }
    controls * CONTROL_SHARE > bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(String, usize), ReadError> {
        let mut warnings = Vec::new();
        decode(bytes, &mut warnings).map(|text| (text, warnings.len()))
    }

    #[test]
    fn text_in_four_encodings() {
        assert_eq!(decoded("één".as_bytes()), Ok(("één".into(), 0)));
        assert_eq!(decoded(b"\xEF\xBB\xBFa"), Ok(("\u{FEFF}a".into(), 0)));
        assert_eq!(decoded(b"\xFF\xFE\xE9\x00a\x00"), Ok(("éa".into(), 0)));
        assert_eq!(decoded(b"\xFE\xFF\x00\xE9\x20\xAC"), Ok(("é€".into(), 0)));
        assert_eq!(decoded(b"d\xE9cision \x80 5"), Ok(("décision € 5".into(), 1)));
    }

    #[test]
    fn what_is_no_text_is_said() {
        assert_eq!(decoded(b""), Err(ReadError::Empty));
        assert_eq!(decoded(b"a\0b"), Err(ReadError::Binary { looks_like: None }));
        assert_eq!(decoded(b"\x01\x02\x03\xFF"), Err(ReadError::Binary { looks_like: None }));
        assert_eq!(decoded(b"%PDF-1.7"), Err(ReadError::Binary { looks_like: Some("PDF") }));
    }
}
