//! Bytes to text: UTF-8, UTF-16 with and without a byte order mark, else Windows-1252.

use crate::error::{ReadError, ReadWarning};

/// What the bytes 80 to 9F stand for in Windows-1252 (WHATWG Encoding Standard, index windows-1252). All other bytes stand
/// for the character of their number. A library would bring the tables of all other encodings along, more than a quarter of
/// the download of the editor.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

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
    let units = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((rest, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0xFE, 0xFF, rest @ ..] => Some((rest, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        _ => bare_utf16(bytes).map(|unit| (bytes, unit)),
    };
    if let Some((rest, unit)) = units {
        let text = utf16(rest, unit).filter(|text| !is_binary(text.as_bytes()));
        return text.ok_or(ReadError::Binary { looks_like: None });
    }
    if is_binary(bytes) {
        return Err(ReadError::Binary { looks_like: None });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    warnings.push(ReadWarning::Windows1252);
    Ok(bytes.iter().map(|byte| windows_1252(*byte)).collect())
}

/// How the bytes of UTF-16 without a mark stand for a unit: nearly every second byte of our languages is zero, and no other.
fn bare_utf16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    /// So many bytes are enough to tell.
    const HEAD: usize = 4096;
    let (pairs, _) = bytes[..bytes.len().min(HEAD)].as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let is_most = |zeros: usize| zeros * 4 > pairs.len() * 3;
    match (first, second) {
        (0, second) if is_most(second) => Some(u16::from_le_bytes),
        (first, 0) if is_most(first) => Some(u16::from_be_bytes),
        _ => None,
    }
}

/// The text of UTF-16 bytes; `None` where they are none.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return None };
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok()
}

/// The character of a byte.
pub(crate) fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Decodes a part of a package: XML in UTF-8 or UTF-16. `None` when it is neither.
#[cfg(feature = "package")]
pub(crate) fn xml(bytes: Vec<u8>) -> Option<String> {
    let unit = match bytes.get(..2)? {
        b"\xFF\xFE" | b"<\0" => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        b"\xFE\xFF" | b"\0<" => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    let mut text = match unit {
        Some(unit) => utf16(&bytes, unit)?,
        None => String::from_utf8(bytes).ok()?,
    };
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
        assert_eq!(decoded(b"B\0e\0s\0t\0e\0 \0\xAC\x20"), Ok(("Beste €".into(), 0)));
        assert_eq!(decoded(b"\0B\0e\0s\0t\0\xE9"), Ok(("Besté".into(), 0)));
        assert_eq!(decoded(b"d\xE9cision \x80 5"), Ok(("décision € 5".into(), 1)));
    }

    #[test]
    fn every_byte_of_windows_1252_is_what_the_standard_says() {
        for byte in 0..=u8::MAX {
            let (standard, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
            assert_eq!(windows_1252(byte).to_string(), standard, "{byte:02X}");
        }
    }

    #[test]
    fn what_is_no_text_is_said() {
        assert_eq!(decoded(b"\xFF\xFEa\x00b"), Err(ReadError::Binary { looks_like: None }), "half a unit");
        assert_eq!(decoded(b"\xFF\xFE\x00\xD8"), Err(ReadError::Binary { looks_like: None }), "half a pair");
        assert_eq!(decoded(b""), Err(ReadError::Empty));
        assert_eq!(decoded(b"a\0b"), Err(ReadError::Binary { looks_like: None }));
        assert_eq!(decoded(b"\x01\x02\x03\xFF"), Err(ReadError::Binary { looks_like: None }));
        assert_eq!(decoded(b"%PDF-1.7"), Err(ReadError::Binary { looks_like: Some("PDF") }));
    }
}
