//! One story of a Word document: the body, a header, a footer or the notes, as paragraphs.

use super::field::{Field, Outcome, Phase};
use super::numbering::Numbering;
use super::styles::{Properties, Styles};
use crate::error::{ReadError, ReadWarning};
use crate::flow::rich::{Anchor, Rich};
use crate::flow::{Cell, Paragraph};
use crate::package::xml::{Node, Xml, attribute, is_on};
use baak_core::document::BlockKind;
use baak_core::origin::Location;
use quick_xml::events::BytesStart;
use std::ops::Range;

/// What is the same for all stories of a document.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// How many conditions and tables there were.
    pub(super) groups: u32,
    pub(super) tables: u32,
    pub(super) pictures: u32,
    pub(super) warnings: Vec<ReadWarning>,
    /// The notes that the text refers to: footnotes, endnotes.
    pub(super) notes: [Vec<String>; 2],
}

/// A header or footer that a section names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) is_header: bool,
    /// `default`, `first` or `even`.
    pub(super) kind: String,
    pub(super) relation: String,
}

/// What was read of a story.
#[derive(Default)]
pub(super) struct Story {
    /// Each with the note that it belongs to, in a story of notes.
    pub(super) paragraphs: Vec<(Option<String>, Paragraph)>,
    pub(super) references: Vec<Reference>,
    /// A section has another first page.
    pub(super) has_title_page: bool,
}

/// A paragraph that is being read.
struct Open {
    rich: Rich,
    properties: Properties,
    /// The mark at its end was deleted: the next paragraph goes on in it.
    goes_on: bool,
    cell: Option<Cell>,
}

/// A content control that shows what to fill in.
struct Control {
    name: String,
    kind: &'static str,
    is_empty: bool,
    result: Rich,
    in_content: bool,
}

/// What takes the text that is read.
enum Frame {
    Field(Field),
    Control(Control),
}

/// A table that is being read.
struct Table {
    cell: Cell,
    /// How many columns the current cell takes.
    span: u32,
    /// How many paragraphs there were before the row, and whether the row was deleted.
    row_start: usize,
    is_deleted: bool,
}

/// What a text box sets aside.
struct Outer {
    open: Option<Open>,
    frames: Vec<Frame>,
    tables: Vec<Table>,
}

/// What the characters of the part are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Text of the letter.
    Text,
    /// The instruction of a field.
    Instruction,
    /// White space between tags.
    Other,
}

struct Reader<'s> {
    part: u16,
    shared: &'s mut Shared,
    story: Story,
    open: Option<Open>,
    frames: Vec<Frame>,
    tables: Vec<Table>,
    outer: Vec<Outer>,
    note: Option<String>,
    /// Comments that begin or end between paragraphs.
    waiting: Vec<Anchor>,
    /// The place of what is read, counted from 1.
    paragraph: u32,
    run: u32,
    character: u32,
    /// The places around text boxes.
    outer_places: Vec<(u32, u32, u32)>,
    last_paragraph: u32,
    hidden: bool,
    inside: Inside,
    in_paragraph_properties: bool,
    in_run_properties: bool,
}

/// Reads a story.
pub(super) fn read(part: u16, name: &str, text: &str, shared: &mut Shared) -> Result<Story, ReadError> {
    read_with(part, name, text, shared, |_, _, _, _| {})
}

/// A step of the reader, for whoever follows it.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "annotate"), allow(dead_code, reason = "only the writer of comments follows"))]
pub(super) enum Step<'x> {
    /// A start tag; whether it keeps white space.
    Start(&'x str, bool),
    End(&'x str),
    /// Text of a run, with its first character.
    Text(u32),
}

/// Reads a story; `follow` is told of each step with the paragraph, the run and the bytes.
pub(super) fn read_with(
    part: u16,
    name: &str,
    text: &str,
    shared: &mut Shared,
    mut follow: impl FnMut(Step<'_>, u32, u32, Range<usize>),
) -> Result<Story, ReadError> {
    let mut reader = Reader {
        part,
        shared,
        story: Story::default(),
        open: None,
        frames: Vec::new(),
        tables: Vec::new(),
        outer: Vec::new(),
        note: None,
        waiting: Vec::new(),
        paragraph: 0,
        run: 0,
        character: 1,
        outer_places: Vec::new(),
        last_paragraph: 0,
        hidden: false,
        inside: Inside::Other,
        in_paragraph_properties: false,
        in_run_properties: false,
    };
    let mut xml = Xml::new(name, text);
    loop {
        let before = xml.position();
        match xml.next()? {
            Node::Start(tag) => {
                let after = xml.position();
                reader.start(&tag, &mut xml)?;
                let step = Step::Start(tag.name().into_inner(), attribute(&tag, "xml:space").is_some());
                follow(step, reader.paragraph, reader.run, before..after);
            }
            Node::End(name) => {
                follow(Step::End(name), reader.paragraph, reader.run, before..xml.position());
                reader.end(name);
            }
            Node::Text(text) => match reader.inside {
                Inside::Text => {
                    follow(Step::Text(reader.character), reader.paragraph, reader.run, before..xml.position());
                    reader.text(&text);
                }
                Inside::Instruction => reader.instruction(&text),
                Inside::Other => {}
            },
            Node::Eof => break,
        }
    }
    reader.close_frames();
    reader.close_paragraph();
    Ok(reader.story)
}

impl Reader<'_> {
    fn place(&self) -> Location {
        Location::Run { part: self.part, paragraph: self.paragraph, run: self.run.max(1), character: self.character }
    }

    fn start(&mut self, tag: &BytesStart<'_>, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let name = tag.name();
        let value = || attribute(tag, "w:val");
        match name.as_ref() {
            // What was deleted or moved away, older properties, and the copy of a drawing for old programs.
            "w:del" if self.in_paragraph_properties => {
                if let Some(open) = &mut self.open {
                    open.goes_on = true;
                }
            }
            "w:del" | "w:moveFrom" if self.in_row_properties(xml) => {}
            "w:del" | "w:moveFrom" | "w:rPrChange" | "w:pPrChange" | "w:sectPrChange" | "w:tblPrChange"
            | "w:trPrChange" | "w:tcPrChange" | "mc:Fallback" | "w:tblGrid" | "w:numberingChange" => xml.skip()?,
            "w:p" => self.begin_paragraph(),
            "w:pPr" => self.in_paragraph_properties = true,
            "w:r" => {
                self.run += 1;
                self.character = 1;
                let style = self.open.as_ref().and_then(|open| open.properties.style.clone());
                self.hidden = style.is_some_and(|style| self.shared.styles.hides(&style));
            }
            "w:rPr" => self.in_run_properties = true,
            "w:rStyle" if !self.in_paragraph_properties => {
                self.hidden |= value().is_some_and(|style| self.shared.styles.hides(&style));
            }
            "w:vanish" if self.in_run_properties && !self.in_paragraph_properties => {
                self.hidden = is_on(value().as_deref());
            }
            "w:sectPr" => {}
            "w:titlePg" => self.story.has_title_page |= is_on(value().as_deref()),
            "w:headerReference" | "w:footerReference" => self.story.references.push(Reference {
                is_header: name.as_ref() == "w:headerReference",
                kind: attribute(tag, "w:type").unwrap_or_default(),
                relation: attribute(tag, "r:id").unwrap_or_default(),
            }),
            "w:t" => self.inside = Inside::Text,
            "w:instrText" => self.inside = Inside::Instruction,
            "w:br" | "w:cr" => self.mark("\n"),
            "w:tab" | "w:ptab" if !self.in_paragraph_properties => self.mark("\t"),
            "w:noBreakHyphen" => self.mark("-"),
            "w:softHyphen" => self.character += 1,
            "w:sym" => self.mark(symbol(tag)),
            "w:fldChar" => self.field_mark(attribute(tag, "w:fldCharType").as_deref()),
            "w:fldSimple" => {
                self.frames.push(Frame::Field(Field::new(self.place())));
                self.instruction(&attribute(tag, "w:instr").unwrap_or_default());
                self.field_mark(Some("separate"));
            }
            "w:sdt" => self.frames.push(Frame::Control(Control {
                name: String::new(),
                kind: "",
                is_empty: false,
                result: Rich::default(),
                in_content: false,
            })),
            "w:sdtContent" => {
                if let Some(Frame::Control(control)) = self.frames.last_mut() {
                    control.in_content = true;
                }
            }
            "w:footnoteReference" | "w:endnoteReference" => {
                let is_end = usize::from(name.as_ref() == "w:endnoteReference");
                self.shared.notes[is_end].extend(attribute(tag, "w:id"));
                self.character += 1;
            }
            "w:commentRangeStart" => self.anchor(attribute(tag, "w:id"), false),
            "w:commentRangeEnd" | "w:commentReference" => self.anchor(attribute(tag, "w:id"), true),
            "w:footnote" | "w:endnote" => {
                // Separators have a type.
                self.note = attribute(tag, "w:id").filter(|_| attribute(tag, "w:type").is_none_or(|t| t == "normal"));
            }
            "w:txbxContent" => {
                self.outer.push(Outer {
                    open: self.open.take(),
                    frames: std::mem::take(&mut self.frames),
                    tables: std::mem::take(&mut self.tables),
                });
                self.set_apart();
                self.outer_places.push((self.paragraph, self.run, self.character));
            }
            "w:tbl" => {
                let table = self.shared.tables;
                self.shared.tables += 1;
                let cell = Cell { table, row: 0, column: 0 };
                self.tables.push(Table { cell, span: 1, row_start: 0, is_deleted: false });
            }
            "w:tr" => {
                let row_start = self.story.paragraphs.len();
                if let Some(table) = self.tables.last_mut() {
                    (table.cell.column, table.row_start, table.is_deleted) = (0, row_start, false);
                }
            }
            "w:tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.span = 1;
                }
            }
            "w:gridSpan" => {
                if let Some(table) = self.tables.last_mut() {
                    table.span = value().and_then(|text| text.parse().ok()).unwrap_or(1);
                }
            }
            "pic:pic" | "v:imagedata" => self.shared.pictures += 1,
            "w:altChunk" => self.shared.warnings.push(ReadWarning::PartUnread { part: "altChunk".into() }),
            other => self.property(other, tag),
        }
        Ok(())
    }

    /// A tag that says something of what surrounds it.
    fn property(&mut self, name: &str, tag: &BytesStart<'_>) {
        if self.in_paragraph_properties {
            if let (Some(open), Some(name), false) = (&mut self.open, name.strip_prefix("w:"), self.in_run_properties) {
                open.properties.take(name, tag);
            }
            return;
        }
        match self.frames.last_mut() {
            Some(Frame::Control(control)) if !control.in_content => match name {
                "w:alias" => control.name = attribute(tag, "w:val").unwrap_or_default(),
                "w:tag" if control.name.is_empty() => control.name = attribute(tag, "w:val").unwrap_or_default(),
                "w:showingPlcHdr" => control.is_empty = is_on(attribute(tag, "w:val").as_deref()),
                "w:date" => control.kind = "datum",
                _ => {}
            },
            Some(Frame::Field(field)) => match name {
                "w:name" => field.form_name = attribute(tag, "w:val"),
                "w:checked" => field.is_ticked = is_on(attribute(tag, "w:val").as_deref()),
                "w:default" => field.is_ticked |= attribute(tag, "w:val").as_deref() == Some("1"),
                _ => {}
            },
            _ => {}
        }
    }

    /// Whether a tag speaks of a whole row of a table, which then was deleted.
    fn in_row_properties(&mut self, xml: &Xml<'_>) -> bool {
        let is_row = xml.parent() == Some("w:trPr");
        if let Some(table) = self.tables.last_mut().filter(|_| is_row) {
            table.is_deleted = true;
        }
        is_row
    }

    fn end(&mut self, name: &str) {
        match name {
            "w:p" => self.end_paragraph(),
            "w:pPr" => self.in_paragraph_properties = false,
            "w:rPr" => self.in_run_properties = false,
            "w:t" | "w:instrText" => self.inside = Inside::Other,
            "w:fldSimple" => self.field_mark(Some("end")),
            "w:sdt" => self.end_control(),
            "w:sdtContent" => self.flush_control(),
            "w:txbxContent" => {
                self.close_frames();
                self.close_paragraph();
                self.set_apart();
                if let Some(outer) = self.outer.pop() {
                    (self.open, self.frames, self.tables) = (outer.open, outer.frames, outer.tables);
                }
                if let Some(place) = self.outer_places.pop() {
                    (self.paragraph, self.run, self.character) = place;
                }
            }
            "w:tc" => {
                self.close_paragraph();
                if let Some(table) = self.tables.last_mut() {
                    table.cell.column += table.span.clamp(1, 100);
                }
            }
            "w:tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.cell.row += 1;
                    if table.is_deleted {
                        self.story.paragraphs.truncate(table.row_start);
                    }
                }
            }
            "w:tbl" => {
                self.tables.pop();
            }
            _ => {}
        }
    }

    /// What stands in a text box has nothing to do with what stands around it.
    fn set_apart(&mut self) {
        self.story.paragraphs.push((self.note.clone(), Paragraph::new(BlockKind::Paragraph)));
    }

    fn begin_paragraph(&mut self) {
        self.last_paragraph += 1;
        self.paragraph = self.last_paragraph;
        self.run = 0;
        self.character = 1;
        let cell = self.tables.last().map(|table| table.cell);
        // A paragraph whose mark was deleted, or that ends inside a field, goes on in this one.
        if self.open.is_none() {
            let rich = Rich { anchors: std::mem::take(&mut self.waiting), ..Rich::default() };
            self.open = Some(Open { rich, properties: Properties::default(), goes_on: false, cell });
        }
    }

    /// Notes where a comment begins or ends.
    fn anchor(&mut self, id: Option<String>, is_end: bool) {
        let Some(id) = id else { return };
        match &mut self.open {
            Some(open) => open.rich.anchors.push(Anchor { at: open.rich.text.len(), id, is_end }),
            None => self.waiting.push(Anchor { at: 0, id, is_end }),
        }
    }

    fn end_paragraph(&mut self) {
        self.flush_control();
        let in_field = self.frames.iter().any(|frame| match frame {
            Frame::Field(field) => field.phase == Phase::Instruction || is_swallowed(field),
            Frame::Control(_) => false,
        });
        if in_field {
            self.mark("\n");
        } else if !self.open.as_mut().is_some_and(|open| std::mem::take(&mut open.goes_on)) {
            self.close_paragraph();
        }
    }

    fn close_paragraph(&mut self) {
        let Some(open) = self.open.take() else { return };
        let properties = self.shared.styles.resolve(&open.properties);
        let list = properties.list.as_deref().filter(|list| *list != "0");
        let kind = if properties.is_heading() {
            BlockKind::Heading
        } else if list.is_some() {
            BlockKind::ListItem
        } else if self.shared.styles.is_quote(open.properties.style.as_ref()) {
            BlockKind::Quote
        } else {
            BlockKind::Paragraph
        };
        let mut paragraph = Paragraph::new(kind);
        if let Some(list) = list.filter(|_| !open.rich.text.trim().is_empty()) {
            paragraph.label = self.shared.numbering.next(list, properties.level.unwrap_or(0));
        }
        let is_contextual = properties.contextual == Some(true);
        paragraph.above = if is_contextual { 0 } else { properties.above.unwrap_or(0) };
        paragraph.below = if is_contextual { 0 } else { properties.below.unwrap_or(0) };
        paragraph.cell = open.cell;
        paragraph.rich = open.rich;
        self.story.paragraphs.push((self.note.clone(), paragraph));
    }

    fn text(&mut self, text: &str) {
        let place = self.place();
        self.character += text.chars().count() as u32;
        if !self.hidden {
            self.sink().push(text, place);
        }
    }

    /// One character that is a tag in the file.
    fn mark(&mut self, text: &str) {
        self.text(text);
    }

    fn instruction(&mut self, text: &str) {
        let place = self.place();
        self.character += text.chars().count() as u32;
        let field = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Field(field) if field.phase == Phase::Instruction => Some(field),
            _ => None,
        });
        if let Some(field) = field {
            field.instruction.push(text, place);
        }
    }

    /// What takes text now: the innermost field or control, else the paragraph.
    fn sink(&mut self) -> &mut Rich {
        sink(&mut self.frames, &mut self.open)
    }

    fn field_mark(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.frames.push(Frame::Field(Field::new(self.place()))),
            Some("separate") => {
                if let Some(Frame::Field(field)) = self.frames.last_mut() {
                    field.phase = Phase::Result;
                }
            }
            Some("end") if matches!(self.frames.last(), Some(Frame::Field(_))) => {
                if let Some(Frame::Field(field)) = self.frames.pop() {
                    self.finish(field);
                }
            }
            _ => {}
        }
    }

    fn finish(&mut self, field: Field) {
        match field.finish(&mut self.shared.groups) {
            Outcome::Text(text) => {
                let outer = self.frames.last_mut();
                if let Some(Frame::Field(outer)) = outer
                    && outer.phase == Phase::Instruction
                {
                    let start = outer.instruction.text.len();
                    outer.instruction.append_all(&text);
                    outer.inner.push(start..outer.instruction.text.len());
                } else {
                    self.sink().append_all(&text);
                }
            }
            Outcome::Unknown(field) => self.shared.warnings.push(ReadWarning::UnknownField { field }),
        }
    }

    /// A control that shows what to fill in is a placeholder; it comes where its first paragraph ends.
    fn flush_control(&mut self) {
        let Some(at) = self.frames.iter().rposition(|frame| matches!(frame, Frame::Control(c) if c.in_content)) else {
            return;
        };
        let (before, after) = self.frames.split_at_mut(at);
        let Some(Frame::Control(control)) = after.first_mut() else { return };
        if !control.is_empty || control.result.text.trim().is_empty() {
            return;
        }
        let result = std::mem::take(&mut control.result);
        let (shown, place) = (result.text, result.pieces.first().map(|(_, place)| *place));
        let name = [control.name.as_str(), control.kind, shown.as_str()];
        let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        if let Some(place) = place {
            sink(before, &mut self.open).placeholder(&shown, name, place);
        }
    }

    fn end_control(&mut self) {
        // A field that was not closed inside the control ends with it.
        while let Some(frame) = self.frames.pop() {
            match frame {
                Frame::Control(_) => break,
                Frame::Field(field) => self.finish(field),
            }
        }
    }

    fn close_frames(&mut self) {
        while let Some(frame) = self.frames.pop() {
            if let Frame::Field(field) = frame {
                self.finish(field);
            }
        }
    }
}

/// Whether the result of a field is kept apart because something else stands for it.
fn is_swallowed(field: &Field) -> bool {
    let code = field.instruction.text.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    matches!(code.as_str(), "MERGEFIELD" | "IF" | "ADDRESSBLOCK" | "GREETINGLINE")
}

fn sink<'r>(frames: &'r mut [Frame], open: &'r mut Option<Open>) -> &'r mut Rich {
    let taker = frames.iter_mut().rev().find_map(|frame| match frame {
        Frame::Field(field) => Some(match field.phase {
            Phase::Instruction => &mut field.instruction,
            Phase::Result => &mut field.result,
        }),
        Frame::Control(control) if control.is_empty && control.in_content => Some(&mut control.result),
        Frame::Control(_) => None,
    });
    let new = || Open { rich: Rich::default(), properties: Properties::default(), goes_on: false, cell: None };
    taker.unwrap_or_else(|| &mut open.get_or_insert_with(new).rich)
}

/// What a symbol of a font of symbols looks like. Boxes are what letters use them for.
fn symbol(tag: &BytesStart<'_>) -> &'static str {
    let code = attribute(tag, "w:char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or(0);
    match code & 0xFF {
        0x6F | 0x70 | 0x71 | 0x72 | 0xA8 => "☐",
        0x78 | 0xFD | 0xFE | 0x53 | 0x54 => "☒",
        0xE0 | 0xE8 | 0xF0 => "→",
        _ => "•",
    }
}
