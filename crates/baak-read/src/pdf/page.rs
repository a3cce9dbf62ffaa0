//! What a page of a PDF shows: stretches of text with their places.

use super::font::{Font, number};
use crate::limits;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// The most forms that are shown on a page, one in the other or one after the other. Chosen by us.
const MAX_SHOWN_FORMS: usize = 500;
/// Forms in forms; a letterhead has two. Chosen by us.
const MAX_FORMS: usize = 10;
/// The most stretches of text on a page. Chosen by us.
const MAX_STRETCHES: usize = 100_000;
/// A move to the right of more than this share of the size of the font is a space.
const SPACE: f64 = 0.2;

/// A stretch of text on one base line, in the units of the page: from the left and from the bottom.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) base: f64,
    pub(super) size: f64,
    pub(super) is_bold: bool,
}

/// What was found on a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) stretches: Vec<Stretch>,
    pub(super) has_pictures: bool,
    /// Some text could not be read.
    pub(super) is_incomplete: bool,
}

/// A transformation: `x' = a x + c y + e`, `y' = b x + d y + f`.
type Matrix = [f64; 6];
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times(first: Matrix, then: Matrix) -> Matrix {
    let along = |x: f64, y: f64, at: usize| x * then[at] + y * then[at + 2];
    [
        along(first[0], first[1], 0),
        along(first[0], first[1], 1),
        along(first[2], first[3], 0),
        along(first[2], first[3], 1),
        along(first[4], first[5], 0) + then[4],
        along(first[4], first[5], 1) + then[5],
    ]
}

/// A way of showing text that only cuts other things to its form. The way that shows nothing is how scans carry their text.
const CLIP_ONLY: i64 = 7;

/// What the operators of a page change.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Vec<u8>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    is_invisible: bool,
}

struct Reader<'d> {
    document: &'d Document,
    page: Page,
    state: State,
    saved: Vec<State>,
    line: Matrix,
    text: Matrix,
    forms: usize,
    shown_forms: usize,
    /// How many bytes of content may still be unpacked.
    budget: &'d mut usize,
}

/// Reads a page. `budget` is how many bytes of content may still be unpacked; what goes beyond is not read.
pub(super) fn read(document: &Document, page: ObjectId, budget: &mut usize) -> Page {
    let state = State {
        page: IDENTITY,
        font: Vec::new(),
        size: 0.0,
        letter_space: 0.0,
        word_space: 0.0,
        stretch: 1.0,
        leading: 0.0,
        rise: 0.0,
        is_invisible: false,
    };
    let mut found = Page::default();
    let data = document.get_page_content_with_limit(page, *budget);
    *budget = budget.saturating_sub(data.as_ref().map_or(0, Vec::len));
    let Ok(content) = data.and_then(|data| Content::decode(&data)) else {
        found.is_incomplete = true;
        return found;
    };
    let mut reader = Reader {
        document,
        page: found,
        state,
        saved: Vec::new(),
        line: IDENTITY,
        text: IDENTITY,
        forms: 0,
        shown_forms: 0,
        budget,
    };
    let fonts = document.get_page_fonts(page).unwrap_or_default();
    let (own, inherited) = document.get_page_resources(page).unwrap_or_default();
    let inherited = inherited.iter().filter_map(|id| document.get_dictionary(*id).ok());
    let resources: Vec<&Dictionary> = own.into_iter().chain(inherited).collect();
    reader.run(&content, &fonts, &resources);
    reader.page
}

impl<'d> Reader<'d> {
    fn run(
        &mut self,
        content: &Content<Vec<lopdf::content::Operation>>,
        fonts: &BTreeMap<Vec<u8>, &'d Dictionary>,
        resources: &[&'d Dictionary],
    ) {
        let fonts: BTreeMap<&[u8], Font<'d>> =
            fonts.iter().map(|(name, font)| (name.as_slice(), Font::new(self.document, font))).collect();
        for operation in &content.operations {
            let of = |at: usize| number(operation.operands.get(at)).unwrap_or(0.0);
            let matrix = || [of(0), of(1), of(2), of(3), of(4), of(5)];
            match operation.operator.as_str() {
                "q" if self.saved.len() < limits::DEPTH => self.saved.push(self.state.clone()),
                "Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
                "cm" => self.state.page = times(matrix(), self.state.page),
                "BT" => (self.line, self.text) = (IDENTITY, IDENTITY),
                "Tf" => {
                    self.state.font =
                        operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default().to_vec();
                    self.state.size = of(1);
                }
                "Tc" => self.state.letter_space = of(0),
                "Tw" => self.state.word_space = of(0),
                "Tz" => self.state.stretch = of(0) / 100.0,
                "TL" => self.state.leading = of(0),
                "Ts" => self.state.rise = of(0),
                "Tr" => self.state.is_invisible = of(0) as i64 == CLIP_ONLY,
                "Td" => self.next_line(of(0), of(1)),
                "TD" => {
                    self.state.leading = -of(1);
                    self.next_line(of(0), of(1));
                }
                "Tm" => (self.line, self.text) = (matrix(), matrix()),
                "T*" => self.next_line(0.0, -self.state.leading),
                "Tj" => self.show(operation.operands.first(), &fonts),
                "'" => {
                    self.next_line(0.0, -self.state.leading);
                    self.show(operation.operands.first(), &fonts);
                }
                "\"" => {
                    (self.state.word_space, self.state.letter_space) = (of(0), of(1));
                    self.next_line(0.0, -self.state.leading);
                    self.show(operation.operands.get(2), &fonts);
                }
                "TJ" => {
                    for piece in operation.operands.first().and_then(|list| list.as_array().ok()).into_iter().flatten()
                    {
                        match number(Some(piece)) {
                            Some(back) => self.advance(-back / 1000.0 * self.state.size * self.state.stretch),
                            None => self.show(Some(piece), &fonts),
                        }
                    }
                }
                "BI" => self.page.has_pictures = true,
                "Do" => {
                    let name = operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                    self.object(name, resources);
                }
                _ => {}
            }
        }
    }

    fn next_line(&mut self, right: f64, up: f64) {
        self.line = times([1.0, 0.0, 0.0, 1.0, right, up], self.line);
        self.text = self.line;
    }

    fn advance(&mut self, by: f64) {
        self.text = times([1.0, 0.0, 0.0, 1.0, by, 0.0], self.text);
    }

    fn show(&mut self, codes: Option<&Object>, fonts: &BTreeMap<&[u8], Font<'d>>) {
        let Some(codes) = codes.and_then(|codes| codes.as_str().ok()) else { return };
        let Some(font) = fonts.get(self.state.font.as_slice()) else {
            self.page.is_incomplete |= !codes.is_empty();
            return;
        };
        let text = font.text(codes);
        let (width, height) = self.scale();
        let size = self.state.size * height;
        let before = self.place();
        for (code, width) in font.codes(codes) {
            let space = if code == b" " { self.state.word_space } else { 0.0 };
            self.advance((width * self.state.size + self.state.letter_space + space) * self.state.stretch);
        }
        let after = self.place();
        let is_upright = (after.1 - before.1).abs() <= (after.0 - before.0).abs() + width;
        let Some(text) = text else {
            self.page.is_incomplete = true;
            return;
        };
        if self.state.is_invisible || !is_upright || self.page.stretches.len() >= MAX_STRETCHES {
            return;
        }
        if !(before.0.is_finite() && before.1.is_finite() && after.0.is_finite() && size.is_finite()) {
            return;
        }
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if let Some(last) = self.page.stretches.last_mut()
            && (last.base - before.1).abs() < size.abs() * 0.1
            && (last.size - size.abs()).abs() < 0.1
            && last.is_bold == font.is_bold
            && before.0 >= last.left
            && before.0 - last.right < size.abs()
        {
            let gap = before.0 - last.right;
            if gap > size.abs() * SPACE && !last.text.ends_with(' ') && !text.starts_with(' ') {
                last.text.push(' ');
            }
            last.text.push_str(&text);
            last.right = after.0.max(last.right);
            return;
        }
        self.page.stretches.push(Stretch {
            text,
            left: before.0,
            right: after.0.max(before.0),
            base: before.1,
            size: size.abs(),
            is_bold: font.is_bold,
        });
    }

    /// Where the next character stands on the page.
    fn place(&self) -> (f64, f64) {
        let whole = times(self.text, self.state.page);
        (whole[4] + self.state.rise * whole[2], whole[5])
    }

    /// How much wider and higher a unit of text is on the page.
    fn scale(&self) -> (f64, f64) {
        let whole = times(self.text, self.state.page);
        (whole[0].hypot(whole[1]), whole[2].hypot(whole[3]))
    }

    /// A picture, or a form with content of its own.
    fn object(&mut self, name: &[u8], resources: &[&'d Dictionary]) {
        let document = self.document;
        let found = resources.iter().find_map(|resources| {
            let objects = resources.get_deref(b"XObject", document).and_then(Object::as_dict).ok()?;
            objects.get_deref(name, document).and_then(Object::as_stream).ok()
        });
        let Some(stream) = found else { return };
        let kind = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        if kind == b"Image" {
            self.page.has_pictures = true;
        }
        if kind != b"Form" || self.forms >= MAX_FORMS || self.shown_forms >= MAX_SHOWN_FORMS {
            return;
        }
        self.shown_forms += 1;
        let data = stream.decompressed_content_with_limit(*self.budget);
        *self.budget = self.budget.saturating_sub(data.as_ref().map_or(0, Vec::len));
        let Ok(content) = data.and_then(|data| Content::decode(&data)) else {
            self.page.is_incomplete = true;
            return;
        };
        let own = stream.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        let resources: Vec<&Dictionary> = own.map_or_else(|| resources.to_vec(), |own| vec![own]);
        let mut fonts = BTreeMap::new();
        for resources in &resources {
            let Ok(named) = resources.get_deref(b"Font", document).and_then(Object::as_dict) else { continue };
            for (name, _) in named {
                let font = named.get_deref(name, document).and_then(Object::as_dict);
                fonts.extend(font.map(|font| (name.clone(), font)));
            }
        }
        self.forms += 1;
        let before = (self.state.clone(), self.saved.len());
        if let Ok(matrix) = stream.dict.get_deref(b"Matrix", document).and_then(Object::as_array) {
            let of = |at: usize| number(matrix.get(at)).unwrap_or(0.0);
            self.state.page = times([of(0), of(1), of(2), of(3), of(4), of(5)], self.state.page);
        }
        self.run(&content, &fonts, &resources);
        self.saved.truncate(before.1);
        self.state = before.0;
        self.forms -= 1;
    }
}
