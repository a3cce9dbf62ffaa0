//! HTML: what a browser would show of it.

mod entities;
mod tag;

use crate::error::{Limit, ReadError, ReadWarning};
use crate::layout::Layout;
use crate::limits;
use baak_core::Document;
use baak_core::document::{BlockKind, Cell};
use std::collections::BTreeMap;
use tag::{Markup, Tag};

/// A line of at most so many characters may be one of several of a block, as in an address. Chosen by us.
const MAX_LINE_CHARS: usize = 70;
/// A cell with at least so many words that ends as a sentence does is running text: the table is only there to place it.
/// Chosen by us.
const PROSE_WORDS: usize = 12;
/// A page with a picture and fewer letters than this is a scan. Chosen by us.
const SCAN_CHARS: usize = 200;

/// Elements that are one block of text, with white space around them.
const BLOCKS: &[&str] = &[
    "blockquote",
    "caption",
    "dd",
    "dl",
    "dt",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "legend",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];
/// Elements that begin and end a line.
const LINES: &[&str] = &[
    "address", "article", "aside", "body", "center", "details", "div", "fieldset", "figure", "footer", "form",
    "header", "main", "nav", "section", "summary",
];
/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements whose content nobody reads.
const UNSEEN: &[&str] = &[
    "audio", "canvas", "datalist", "head", "iframe", "math", "noembed", "noframes", "object", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
];

/// An element around what is read.
struct Element<'s> {
    name: &'s str,
    is_hidden: bool,
    /// No white space above and below: one of several lines.
    is_line: bool,
}

/// A table that is being read.
struct Table {
    number: u32,
    row: u32,
    column: u32,
    span: u32,
    has_rows: bool,
}

struct Reader<'s> {
    source: &'s str,
    layout: Layout<'s>,
    open: Vec<Element<'s>>,
    /// How many elements of each name are open.
    counts: BTreeMap<String, u32>,
    hidden: u32,
    tables: Vec<Table>,
    table_count: u32,
    cells: Vec<Cell>,
    /// A line ended here.
    line_end: Option<usize>,
    pictures: u32,
}

/// Whether text is HTML, whatever its name.
pub(crate) fn is_html(text: &str) -> bool {
    let start: String = text.trim_start_matches('\u{FEFF}').trim_start().chars().take("<!doctype html".len()).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// Lays out the letter that begins at `body`.
pub(crate) fn read(source: &str, body: usize, warnings: &mut Vec<ReadWarning>) -> Result<Document, ReadError> {
    let mut reader = Reader {
        source,
        layout: Layout::new(source),
        open: Vec::new(),
        counts: BTreeMap::new(),
        hidden: 0,
        tables: Vec::new(),
        table_count: 0,
        cells: Vec::new(),
        line_end: None,
        pictures: 0,
    };
    let mut at = body;
    while at < source.len() {
        let rest = &source[at..];
        let Some(open) = rest.find('<') else {
            reader.text(at, source.len());
            break;
        };
        reader.text(at, at + open);
        at += open;
        match tag::read(&source[at..]) {
            Markup::Tag(tag) => {
                let end = at + tag.length;
                let end = if tag.is_end {
                    reader.end(&tag, at);
                    end
                } else {
                    reader.start(&tag, at)?;
                    end
                };
                let unseen = !tag.is_end && UNSEEN.contains(&tag.name.as_str());
                at = if unseen { end + tag::until_end(&source[end..], &tag.name) } else { end };
            }
            Markup::Comment(length) => {
                let comment = &source[at..at + length];
                reader.layout.comment(comment.trim_start_matches("<!--").trim_end_matches("-->"), at, length);
                at += length;
            }
            Markup::Text => {
                reader.text(at, at + 1);
                at += 1;
            }
            // A tag that is never closed: what follows is text, and is not searched again and again.
            Markup::Unclosed => {
                reader.text(at, source.len());
                break;
            }
        }
    }
    Ok(reader.finish(warnings))
}

impl Reader<'_> {
    fn start(&mut self, tag: &Tag, at: usize) -> Result<(), ReadError> {
        let name = tag.name.as_str();
        self.close_implied(name, at);
        match name {
            "br" => self.line_break(at, tag.length),
            "img" => self.pictures += u32::from(self.hidden == 0),
            "table" => {
                self.end_block();
                self.tables.push(Table { number: self.table_count, row: 0, column: 0, span: 1, has_rows: false });
                self.table_count += 1;
            }
            "tr" => {
                self.end_block();
                self.layout.begin_row();
                if let Some(table) = self.tables.last_mut() {
                    table.row += u32::from(table.has_rows);
                    (table.column, table.has_rows) = (0, true);
                }
            }
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.span = tag.attribute("colspan").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, 100);
                }
            }
            _ => {}
        }
        if VOID.contains(&name) || UNSEEN.contains(&name) {
            if name == "hr" {
                self.end_block();
            }
            return Ok(());
        }
        if self.open.len() >= limits::DEPTH {
            return Err(ReadError::OverLimit(Limit::Depth));
        }
        let is_hidden = tag.is_hidden();
        let is_line = LINES.contains(&name) || (name == "p" && tag.has_no_margin());
        if is_line {
            self.line_end.get_or_insert(at);
        } else if BLOCKS.contains(&name) {
            self.end_block();
        }
        self.hidden += u32::from(is_hidden);
        *self.counts.entry(tag.name.clone()).or_default() += 1;
        let name_at = at + 1;
        let name = &self.source[name_at..name_at + tag.name.len()];
        self.open.push(Element { name, is_hidden, is_line });
        Ok(())
    }

    fn end(&mut self, tag: &Tag, at: usize) {
        // An end without a beginning means nothing.
        if self.counts.get(&tag.name).is_none_or(|count| *count == 0) {
            return;
        }
        while let Some(name) = self.open.last().map(|element| element.name) {
            self.pop(at);
            if name.eq_ignore_ascii_case(&tag.name) {
                break;
            }
        }
    }

    /// Ends the innermost element.
    fn pop(&mut self, at: usize) {
        let Some(element) = self.open.pop() else { return };
        let name = element.name.to_ascii_lowercase();
        if let Some(count) = self.counts.get_mut(&name) {
            *count = count.saturating_sub(1);
        }
        self.hidden -= u32::from(element.is_hidden);
        if element.is_line {
            self.line_end.get_or_insert(at);
        } else if BLOCKS.contains(&name.as_str()) {
            self.end_block();
        }
        match name.as_str() {
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.column += table.span;
                }
            }
            "table" => {
                self.tables.pop();
            }
            _ => {}
        }
    }

    /// Ends elements that a start tag ends without saying so: a paragraph, an item, a cell or a row before the next.
    fn close_implied(&mut self, name: &str, at: usize) {
        let (closes, stops): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["table", "tr"]),
            "tr" => (&["tr"], &["table"]),
            name if BLOCKS.contains(&name) || LINES.contains(&name) => (&["p"], &["li", "td", "th", "div"]),
            _ => return,
        };
        let is_one_of =
            |element: &Element<'_>, names: &[&str]| names.iter().any(|name| element.name.eq_ignore_ascii_case(name));
        let found = self.open.iter().rposition(|element| is_one_of(element, closes) || is_one_of(element, stops));
        if let Some(found) = found.filter(|found| is_one_of(&self.open[*found], closes)) {
            while self.open.len() > found {
                self.pop(at);
            }
        }
    }

    fn is_inside(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }

    /// The kind of a block that begins here.
    fn kind(&self) -> BlockKind {
        let is_heading = ["h1", "h2", "h3", "h4", "h5", "h6"].iter().any(|name| self.is_inside(name));
        if is_heading {
            BlockKind::Heading
        } else if self.is_inside("blockquote") {
            BlockKind::Quote
        } else if self.is_inside("li") {
            BlockKind::ListItem
        } else if self.tables.is_empty() {
            BlockKind::Paragraph
        } else {
            BlockKind::TableCell
        }
    }

    fn end_block(&mut self) {
        self.line_end = None;
        let text = self.layout.open_text().trim_end();
        let is_prose = text.ends_with(['.', '!', '?']) && text.split_whitespace().count() >= PROSE_WORDS;
        let is_cell = self.layout.is_open() && self.kind() == BlockKind::TableCell;
        if is_prose && is_cell {
            self.layout.turn_into(BlockKind::Paragraph);
        }
        let block = self.layout.close();
        if let (Some(block), Some(table), true, false) = (block, self.tables.last(), is_cell, is_prose) {
            let (table, row, column) = (table.number, table.row, table.column);
            self.cells.push(Cell { block: block as u32, table, row, column });
        }
    }

    fn line_break(&mut self, at: usize, length: usize) {
        if self.hidden == 0 && !self.layout.open_text().is_empty() {
            self.layout.push("\n", at, length);
        }
    }

    /// What is needed before text: the end of a line, or a new block.
    fn ready(&mut self) {
        if let Some(at) = self.line_end.take()
            && self.layout.is_open()
        {
            let text = self.layout.open_text().trim_end_matches(' ');
            let last = text.rsplit('\n').next().unwrap_or_default();
            let is_line = last.chars().count() <= MAX_LINE_CHARS && !last.ends_with(['.', '!', '?', ';', ':']);
            if text.ends_with('\n') {
            } else if is_line {
                self.layout.push("\n", at, 0);
            } else {
                self.end_block();
            }
        }
        if !self.layout.is_open() {
            self.layout.begin(self.kind());
        }
    }

    /// Text between two tags: white space is one space, and references are characters.
    fn text(&mut self, start: usize, end: usize) {
        if self.hidden > 0 {
            return;
        }
        let is_white = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}');
        let keeps_lines = self.is_inside("pre");
        let mut at = start;
        while at < end {
            let rest = &self.source[at..end];
            let white = rest.len() - rest.trim_start_matches(is_white).len();
            if white > 0 {
                self.white(&rest[..white], at, keeps_lines);
                at += white;
                continue;
            }
            self.ready();
            if let Some((c, length)) = rest.starts_with('&').then(|| entities::reference(rest)).flatten() {
                let is_seen = !matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
                let mut bytes = [0; 4];
                let text: &str = if is_seen { c.encode_utf8(&mut bytes) } else { "" };
                self.layout.push(text, at, length);
                at += length;
                continue;
            }
            let stop = rest.char_indices().skip(1).find(|(_, c)| *c == '&' || is_white(*c));
            let length = stop.map_or(rest.len(), |(at, _)| at);
            self.layout.copy(at, length);
            at += length;
        }
    }

    fn white(&mut self, white: &str, at: usize, keeps_lines: bool) {
        if self.layout.open_text().is_empty() {
            return;
        }
        if keeps_lines {
            self.layout.copy(at, white.len());
        } else if self.line_end.is_none() && !self.layout.open_text().ends_with([' ', '\n']) {
            self.layout.push(" ", at, white.len());
        }
    }

    fn finish(mut self, warnings: &mut Vec<ReadWarning>) -> Document {
        while !self.open.is_empty() {
            self.pop(self.source.len());
        }
        self.end_block();
        let mut document = self.layout.finish();
        // A table of one column is a frame.
        let mut widest: BTreeMap<u32, u32> = BTreeMap::new();
        for cell in &self.cells {
            let column = widest.entry(cell.table).or_default();
            *column = cell.column.max(*column);
        }
        for cell in self.cells.iter().filter(|cell| widest.get(&cell.table) == Some(&0)) {
            document.blocks[cell.block as usize].kind = BlockKind::Paragraph;
        }
        self.cells.retain(|cell| widest.get(&cell.table) != Some(&0));
        document.cells = self.cells;
        if self.pictures > 0 && document.text.chars().count() < SCAN_CHARS {
            warnings.push(ReadWarning::Picture);
        }
        document
    }
}
