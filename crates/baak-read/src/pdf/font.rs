//! Fonts of a PDF: which characters their codes mean, and how wide they are.

use lopdf::{Dictionary, Document, Encoding, Object};
use std::collections::BTreeMap;

/// The width of a character that the font says nothing of, in thousandths of its size.
const DEFAULT_WIDTH: f64 = 500.0;
/// The width in a font of many characters, when it says none.
const DEFAULT_CID_WIDTH: f64 = 1000.0;
/// The most bytes of a table of characters when it is unpacked. Chosen by us.
const MAX_TABLE_BYTES: usize = 8 * 1024 * 1024;
/// Thousandths of the size of a font.
const UNITS: f64 = 1000.0;

/// A font.
pub(super) struct Font<'d> {
    encoding: Option<Encoding<'d>>,
    /// Two bytes make a code.
    is_wide: bool,
    widths: BTreeMap<u32, f64>,
    default_width: f64,
    pub(super) is_bold: bool,
}

impl<'d> Font<'d> {
    pub(super) fn new(document: &'d Document, font: &'d Dictionary) -> Self {
        let is_wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        let mut widths = BTreeMap::new();
        let mut default_width = DEFAULT_WIDTH;
        if is_wide {
            let descendants = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array);
            let descendant = descendants.ok().and_then(|fonts| fonts.first());
            let descendant = descendant.and_then(|font| document.dereference(font).ok());
            if let Some(descendant) = descendant.and_then(|(_, font)| font.as_dict().ok()) {
                default_width = number(descendant.get_deref(b"DW", document).ok()).unwrap_or(DEFAULT_CID_WIDTH);
                if let Ok(list) = descendant.get_deref(b"W", document).and_then(Object::as_array) {
                    wide_widths(document, list, &mut widths);
                }
            }
        } else {
            let first = number(font.get_deref(b"FirstChar", document).ok()).unwrap_or(0.0) as u32;
            if let Ok(list) = font.get_deref(b"Widths", document).and_then(Object::as_array) {
                widths.extend((first..).zip(list).filter_map(|(code, width)| Some((code, of(document, width)?))));
            }
        }
        let encoding = font.get_font_encoding_with_limit(document, MAX_TABLE_BYTES).ok();
        // Codes of a wide font without a table mean glyphs, which are no characters.
        let is_readable = !is_wide || matches!(encoding, Some(Encoding::UnicodeMapEncoding(_)));
        Self {
            encoding: encoding.filter(|_| is_readable),
            is_wide,
            widths,
            default_width,
            is_bold: name.contains("bold") || name.contains("black") || name.contains("heavy"),
        }
    }

    /// The text of codes; `None` when it cannot be told.
    pub(super) fn text(&self, codes: &[u8]) -> Option<String> {
        let text = Document::decode_text(self.encoding.as_ref()?, codes).ok()?;
        let is_readable = text.is_empty() || text.chars().any(|c| c != '\u{FFFD}' && !c.is_control());
        is_readable.then_some(text)
    }

    /// Each code with its bytes, and its width as a share of the size.
    pub(super) fn codes<'c>(&self, codes: &'c [u8]) -> impl Iterator<Item = (&'c [u8], f64)> + use<'c, '_> {
        codes.chunks(if self.is_wide { 2 } else { 1 }).map(|code| {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            (code, self.widths.get(&number).copied().unwrap_or(self.default_width) / UNITS)
        })
    }
}

/// `[1 [500 600] 10 12 700]`: widths from a code on, or one width for a stretch of codes.
fn wide_widths(document: &Document, list: &[Object], widths: &mut BTreeMap<u32, f64>) {
    /// Codes have two bytes.
    const CODES: u32 = 0x1_0000;
    let mut at = 0;
    while let Some(first) = list.get(at).and_then(|first| of(document, first)) {
        let first = first as u32;
        match list.get(at + 1).and_then(|next| document.dereference(next).ok()).map(|(_, next)| next) {
            Some(Object::Array(each)) => {
                widths.extend((first..CODES).zip(each).filter_map(|(code, width)| Some((code, of(document, width)?))));
                at += 2;
            }
            Some(end) => {
                let end = number(Some(end)).map_or(first, |end| end as u32).min(CODES);
                if let Some(width) = list.get(at + 2).and_then(|width| of(document, width)) {
                    widths.extend((first..=end).map(|code| (code, width)));
                }
                at += 3;
            }
            None => return,
        }
    }
}

fn of(document: &Document, object: &Object) -> Option<f64> {
    number(document.dereference(object).ok().map(|(_, object)| object))
}

/// A number, whole or not.
pub(super) fn number(object: Option<&Object>) -> Option<f64> {
    match object? {
        Object::Integer(number) => Some(*number as f64),
        Object::Real(number) => Some(f64::from(*number)),
        _ => None,
    }
}
