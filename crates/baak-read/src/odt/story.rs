//! One story of an OpenDocument text: the body, a header or a footer, as paragraphs.

use super::styles::Styles;
use crate::error::{ReadError, ReadWarning};
use crate::flow::rich::{Anchor, Rich};
use crate::flow::{Cell, Paragraph, order};
use crate::package::xml::{Node, Xml, attribute};
use baak_core::document::BlockKind;
use baak_core::origin::Location;
use quick_xml::events::BytesStart;
use std::collections::BTreeMap;
use std::ops::Range;

/// The most spaces that one tag may stand for: columns by spaces take fewer.
const MAX_SPACES: u32 = 100;
/// The most columns that a cell may take. Chosen by us.
const MAX_COLUMNS: u32 = 100;

/// Fields that show a value of the document itself, or what a person typed, and stand for nothing when they are empty.
const NAMED_FIELDS: [&str; 6] = [
    "text:user-field-get",
    "text:variable-get",
    "text:user-defined",
    "text:text-input",
    "text:variable-input",
    "text:user-field-input",
];

/// What is the same for all stories of a document.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) styles: Styles,
    pub(super) groups: u32,
    pub(super) tables: u32,
    pub(super) pictures: u32,
    pub(super) warnings: Vec<ReadWarning>,
    /// The page styles in use, in the order of the letter.
    pub(super) masters: Vec<String>,
    /// The paragraphs of notes, with their part.
    pub(super) notes: Vec<Paragraph>,
    /// The comments to Baak, by their names.
    pub(super) orders: BTreeMap<String, String>,
}

struct Open {
    rich: Rich,
    kind: BlockKind,
    style: String,
    label: String,
    is_hidden: bool,
    condition: Option<String>,
    cell: Option<Cell>,
}

/// A list that is being read.
struct List {
    style: String,
    count: u32,
    /// The item has no paragraph yet, so that the next one gets its label.
    is_new: bool,
}

/// An element whose text is kept apart.
struct Kept {
    element: String,
    name: String,
    rich: Rich,
    place: Location,
    /// What it is to become.
    becomes: Becomes,
}

enum Becomes {
    /// A placeholder, whatever it shows.
    Placeholder,
    /// Its text, or a placeholder when it has none.
    Text,
    /// Alternatives: what to show if a condition holds, and if not.
    Choice { condition: String, alternatives: [String; 2] },
}

/// What a text box or note sets aside.
struct Outer {
    element: &'static str,
    open: Option<Open>,
    kept: Vec<Kept>,
    lists: Vec<List>,
    tables: Vec<(Cell, u32)>,
    paragraphs: Vec<Paragraph>,
    place: (u32, u32),
}

struct Reader<'s> {
    part: u16,
    shared: &'s mut Shared,
    paragraphs: Vec<Paragraph>,
    open: Option<Open>,
    kept: Vec<Kept>,
    lists: Vec<List>,
    /// With the number of columns that the current cell takes.
    tables: Vec<(Cell, u32)>,
    outer: Vec<Outer>,
    /// Comments between paragraphs.
    waiting: Vec<Anchor>,
    /// Hidden spans: how many are open, and of how many elements inside the outermost.
    spans: Vec<bool>,
    /// Conditional sections, each with its condition.
    sections: Vec<Option<String>>,
    counts: BTreeMap<String, Vec<u32>>,
    paragraph: u32,
    last_paragraph: u32,
    run: u32,
}

/// A step of the reader, for whoever follows it.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// A stretch of text.
    Text,
    /// A field.
    Field,
}

/// Reads the story inside the element `root` of a part, the `nth` of its name.
pub(super) fn read(
    part: u16,
    name: &str,
    text: &str,
    root: (&str, usize),
    shared: &mut Shared,
) -> Result<Vec<Paragraph>, ReadError> {
    read_with(part, name, text, root, shared, |_, _, _, _| {})
}

/// Reads a story; `follow` is told of each stretch of text and each field, with its paragraph, its run and its bytes.
pub(super) fn read_with(
    part: u16,
    name: &str,
    text: &str,
    root: (&str, usize),
    shared: &mut Shared,
    mut follow: impl FnMut(Step, u32, u32, Range<usize>),
) -> Result<Vec<Paragraph>, ReadError> {
    let mut reader = Reader {
        part,
        shared,
        paragraphs: Vec::new(),
        open: None,
        kept: Vec::new(),
        lists: Vec::new(),
        tables: Vec::new(),
        outer: Vec::new(),
        waiting: Vec::new(),
        spans: Vec::new(),
        sections: Vec::new(),
        counts: BTreeMap::new(),
        paragraph: 0,
        last_paragraph: 0,
        run: 0,
    };
    let mut xml = Xml::new(name, text);
    let (mut seen, mut inside) = (0, false);
    let mut field_start = 0;
    loop {
        let before = xml.position();
        match xml.next()? {
            Node::Start(tag) if inside => {
                let was_kept = reader.kept.len();
                reader.start(&tag, &mut xml)?;
                if was_kept == 0 && reader.kept.len() == 1 {
                    field_start = before;
                }
            }
            Node::Start(tag) => {
                let is_root = tag.name().as_ref() == root.0;
                inside = is_root && seen == root.1;
                seen += usize::from(is_root);
                // Paragraphs are counted through the whole part.
                reader.last_paragraph += u32::from(matches!(tag.name().as_ref(), "text:p" | "text:h"));
            }
            Node::End(name) if inside && name == root.0 => break,
            Node::End(name) if inside => {
                if let [kept] = reader.kept.as_slice()
                    && kept.element == name
                    && let Location::Run { paragraph, run, .. } = kept.place
                {
                    follow(Step::Field, paragraph, run, field_start..xml.position());
                }
                reader.end(name);
            }
            Node::Text(text) if inside => {
                let run = reader.run;
                reader.text(&text);
                if reader.kept.is_empty() && reader.run > run {
                    follow(Step::Text, reader.paragraph, run.max(1), before..xml.position());
                }
            }
            Node::End(_) | Node::Text(_) => {}
            Node::Eof => break,
        }
    }
    reader.close();
    Ok(reader.paragraphs)
}

/// A condition without the name of the language that it is written in.
fn bare(condition: &str) -> &str {
    condition.strip_prefix("ooow:").or(condition.strip_prefix("of:")).unwrap_or(condition)
}

impl Reader<'_> {
    fn place(&self) -> Location {
        Location::Run { part: self.part, paragraph: self.paragraph, run: self.run.max(1), character: 1 }
    }

    fn start(&mut self, tag: &BytesStart<'_>, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let name = tag.name();
        let of = |key: &str| attribute(tag, key).unwrap_or_default();
        match name.as_ref() {
            "office:annotation" => self.annotation(&of("office:name"), xml)?,
            "office:annotation-end" => self.anchor(of("office:name"), true),
            // Deleted text, forms, and what only steers.
            "text:tracked-changes"
            | "office:forms"
            | "text:variable-decls"
            | "text:sequence-decls"
            | "text:user-field-decls"
            | "text:dde-connection-decls"
            | "text:note-citation"
            | "text:ruby-text"
            | "svg:title"
            | "svg:desc"
            | "text:alphabetical-index-source"
            | "office:settings" => xml.skip()?,
            "text:hidden-paragraph" => {
                if let Some(open) = &mut self.open {
                    open.condition = attribute(tag, "text:condition");
                }
                xml.skip()?;
            }
            "text:p" | "text:h" => self.begin_paragraph(tag),
            "text:span" => {
                self.run += 1;
                self.spans.push(self.shared.styles.hides("text", &of("text:style-name")));
            }
            "text:section" => {
                let is_hidden = of("text:display") == "none";
                if is_hidden {
                    xml.skip()?;
                } else {
                    self.sections.push(attribute(tag, "text:condition"));
                }
            }
            "text:s" => {
                let count = of("text:c").parse().unwrap_or(1).min(MAX_SPACES);
                self.mark(&" ".repeat(count as usize));
            }
            "text:tab" => self.mark("\t"),
            "text:line-break" => self.mark("\n"),
            "text:list" => {
                let style = attribute(tag, "text:style-name").filter(|name| !name.is_empty());
                let outer = self.lists.last().map(|list| list.style.clone());
                let style = style.or(outer).unwrap_or_default();
                let goes_on = of("text:continue-numbering") == "true" || !of("text:continue-list").is_empty();
                let level = self.lists.len();
                let known = self.counts.get(&style).and_then(|counts| counts.get(level)).copied();
                let start = self.shared.styles.start(&style, level).saturating_sub(1);
                let count = known.filter(|_| goes_on).unwrap_or(start);
                self.lists.push(List { style, count, is_new: false });
            }
            "text:list-item" | "text:list-header" => {
                if let Some(list) = self.lists.last_mut() {
                    let start = attribute(tag, "text:start-value").and_then(|text| text.parse().ok());
                    list.count = start.unwrap_or(list.count.saturating_add(1));
                    list.is_new = name.as_ref() == "text:list-item";
                }
            }
            "text:placeholder" | "text:database-display" => {
                let named = [of("text:column-name"), of("text:description")];
                let named = named.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
                self.keep(name.as_ref(), named, Becomes::Placeholder);
            }
            field if NAMED_FIELDS.contains(&field) => {
                let named = [of("text:description"), of("text:name")];
                let named = named.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
                self.keep(field, named, Becomes::Text);
            }
            "text:conditional-text" => {
                let alternatives = [of("text:string-value-if-true"), of("text:string-value-if-false")];
                let becomes = Becomes::Choice { condition: of("text:condition"), alternatives };
                self.keep(name.as_ref(), String::new(), becomes);
            }
            "text:hidden-text" => {
                // The text is shown where the condition does not hold.
                let alternatives = [String::new(), of("text:string-value")];
                let becomes = Becomes::Choice { condition: of("text:condition"), alternatives };
                self.keep(name.as_ref(), String::new(), becomes);
            }
            "text:note" => self.set_aside("text:note"),
            "draw:text-box" => self.set_aside("draw:text-box"),
            "draw:custom-shape" => self.set_aside("draw:custom-shape"),
            "draw:image" => {
                self.shared.pictures += 1;
                xml.skip()?;
            }
            "table:table" => {
                self.note_master("table", &of("table:style-name"));
                let table = self.shared.tables;
                self.shared.tables += 1;
                self.tables.push((Cell { table, row: 0, column: 0 }, 1));
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let columns = of("table:number-columns-repeated").parse().unwrap_or(1);
                if let Some((_, span)) = self.tables.last_mut() {
                    *span = columns;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        if self.kept.last().is_some_and(|kept| kept.element == name) {
            self.end_kept();
            return;
        }
        match name {
            "text:p" | "text:h" => self.end_paragraph(),
            "text:span" => {
                self.spans.pop();
                self.run += 1;
            }
            "text:section" => {
                self.sections.pop();
            }
            "text:list" => {
                let level = self.lists.len().saturating_sub(1);
                if let Some(list) = self.lists.pop() {
                    let counts = self.counts.entry(list.style).or_default();
                    counts.truncate(level + 1);
                    counts.resize(level + 1, 0);
                    counts[level] = list.count;
                }
            }
            "text:note" | "draw:text-box" | "draw:custom-shape" => self.take_back(name),
            "table:table" => {
                self.tables.pop();
            }
            "table:table-row" => {
                if let Some((cell, _)) = self.tables.last_mut() {
                    (cell.row, cell.column) = (cell.row + 1, 0);
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some((cell, span)) = self.tables.last_mut() {
                    cell.column += (*span).clamp(1, MAX_COLUMNS);
                }
            }
            _ => {}
        }
    }

    fn begin_paragraph(&mut self, tag: &BytesStart<'_>) {
        self.last_paragraph += 1;
        self.paragraph = self.last_paragraph;
        self.run = 1;
        let style = attribute(tag, "text:style-name").unwrap_or_default();
        self.note_master("paragraph", &style);
        let styles = &self.shared.styles;
        let is_heading = tag.name().as_ref() == "text:h" || styles.is_named(&style, &["Title", "Subtitle"]);
        let is_item = !self.lists.is_empty();
        let mut label = String::new();
        let is_first = self.lists.last_mut().is_some_and(|list| std::mem::take(&mut list.is_new));
        if let Some(list) = self.lists.last().filter(|_| is_first) {
            let by_paragraph = styles.list_of(&style).map(str::to_owned);
            let style = if list.style.is_empty() { by_paragraph.unwrap_or_default() } else { list.style.clone() };
            let counts: Vec<u32> = self.lists.iter().map(|list| list.count).collect();
            label = self.shared.styles.label(&style, &counts);
        }
        let styles = &self.shared.styles;
        let kind = if is_heading {
            BlockKind::Heading
        } else if is_item {
            BlockKind::ListItem
        } else if styles.is_named(&style, &["Quotations"]) {
            BlockKind::Quote
        } else {
            BlockKind::Paragraph
        };
        self.open = Some(Open {
            rich: Rich { anchors: std::mem::take(&mut self.waiting), ..Rich::default() },
            kind,
            is_hidden: styles.hides("paragraph", &style),
            style,
            label,
            condition: None,
            cell: self.tables.last().map(|(cell, _)| *cell),
        });
    }

    /// Reads a comment, of which only the orders to Baak are kept.
    fn annotation(&mut self, name: &str, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let (mut said, mut inside) = (String::new(), 1);
        while inside > 0 {
            match xml.next()? {
                Node::Start(tag) => match tag.name().as_ref() {
                    "dc:creator" | "dc:date" | "meta:date-string" | "meta:creator-initials" => xml.skip()?,
                    name => {
                        said.push_str(if matches!(name, "text:p" | "text:line-break") { "\n" } else { "" });
                        said.push_str(if matches!(name, "text:s" | "text:tab") { " " } else { "" });
                        inside += 1;
                    }
                },
                Node::End(_) => inside -= 1,
                Node::Text(text) => said.push_str(&text),
                Node::Eof => break,
            }
        }
        if let Some(order) = order(&said) {
            let id = if name.is_empty() { format!("#{}", self.shared.orders.len()) } else { name.to_owned() };
            self.shared.orders.insert(id.clone(), order);
            self.anchor(id, false);
        }
        Ok(())
    }

    /// Notes where a comment begins or ends.
    fn anchor(&mut self, id: String, is_end: bool) {
        match &mut self.open {
            Some(open) => open.rich.anchors.push(Anchor { at: open.rich.text.len(), id, is_end }),
            None => self.waiting.push(Anchor { at: 0, id, is_end }),
        }
    }

    fn end_paragraph(&mut self) {
        while !self.kept.is_empty() {
            self.end_kept();
        }
        self.spans.clear();
        let Some(mut open) = self.open.take() else { return };
        // Text that hides where a condition holds, and sections of which the same is true.
        let conditions = self.sections.iter().flatten().cloned().chain(open.condition.take());
        for condition in conditions.collect::<Vec<_>>() {
            self.shared.groups += 1;
            let mut whole = Rich::default();
            whole.choice(self.shared.groups - 1, bare(&condition), &[Rich::default(), open.rich]);
            open.rich = whole;
        }
        let mut paragraph = Paragraph::new(open.kind);
        (paragraph.above, paragraph.below) = self.shared.styles.gaps(&open.style);
        paragraph.rich = open.rich;
        paragraph.label = open.label;
        paragraph.cell = open.cell;
        self.paragraphs.push(paragraph);
    }

    fn note_master(&mut self, family: &str, style: &str) {
        let in_body = self.part == 0 && self.outer.is_empty();
        let master = self.shared.styles.master(family, style).map(str::to_owned);
        if let Some(master) = master.filter(|_| in_body) {
            self.shared.masters.push(master);
        } else if in_body && self.shared.masters.is_empty() && self.paragraphs.is_empty() {
            self.shared.masters.push("Standard".into());
        }
    }

    fn text(&mut self, text: &str) {
        let is_hidden = self.spans.contains(&true) || self.open.as_ref().is_none_or(|open| open.is_hidden);
        if is_hidden {
            return;
        }
        // Outside of `text:s`, white space is one space.
        let mut collapsed = String::with_capacity(text.len());
        for c in text.chars() {
            let is_white = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !is_white {
                collapsed.push(c);
            } else if !collapsed.ends_with(' ') {
                collapsed.push(' ');
            }
        }
        self.mark(&collapsed);
    }

    /// Adds text as it is; each stretch is a run of its own.
    fn mark(&mut self, text: &str) {
        let place = self.place();
        let to = match self.kept.last_mut() {
            Some(kept) => &mut kept.rich,
            None => match &mut self.open {
                Some(open) => &mut open.rich,
                None => return,
            },
        };
        to.push(text, place);
        self.run += 1;
    }

    fn keep(&mut self, element: &str, name: String, becomes: Becomes) {
        let place = self.place();
        self.kept.push(Kept { element: element.to_owned(), name, rich: Rich::default(), place, becomes });
    }

    fn end_kept(&mut self) {
        let Some(kept) = self.kept.pop() else { return };
        let mut text = Rich::default();
        match kept.becomes {
            Becomes::Placeholder => {
                let name = if kept.name.is_empty() { kept.rich.text.clone() } else { kept.name };
                text.placeholder(&kept.rich.text, &name, kept.place);
            }
            Becomes::Text if kept.rich.text.trim().is_empty() => text.placeholder("", &kept.name, kept.place),
            Becomes::Text => text = kept.rich,
            Becomes::Choice { condition, alternatives } => {
                self.shared.groups += 1;
                let alternatives = alternatives.map(|alternative| {
                    let mut rich = Rich::default();
                    rich.push(&alternative, kept.place);
                    rich
                });
                text.choice(self.shared.groups - 1, bare(&condition), &alternatives);
            }
        }
        let to = self.kept.last_mut().map(|kept| &mut kept.rich);
        let to = to.or(self.open.as_mut().map(|open| &mut open.rich));
        if let Some(to) = to {
            to.append_all(&text);
        }
    }

    fn set_aside(&mut self, element: &'static str) {
        self.outer.push(Outer {
            element,
            open: self.open.take(),
            kept: std::mem::take(&mut self.kept),
            lists: std::mem::take(&mut self.lists),
            tables: std::mem::take(&mut self.tables),
            paragraphs: std::mem::take(&mut self.paragraphs),
            place: (self.paragraph, self.run),
        });
    }

    fn take_back(&mut self, name: &str) {
        if self.outer.last().is_none_or(|outer| outer.element != name) {
            return;
        }
        self.end_paragraph();
        let Some(outer) = self.outer.pop() else { return };
        let inner = std::mem::replace(&mut self.paragraphs, outer.paragraphs);
        if name == "text:note" {
            self.shared.notes.extend(inner);
        } else {
            // What stands in a text box has nothing to do with what stands around it.
            self.paragraphs.push(Paragraph::new(BlockKind::Paragraph));
            self.paragraphs.extend(inner);
            self.paragraphs.push(Paragraph::new(BlockKind::Paragraph));
        }
        (self.open, self.kept, self.lists, self.tables) = (outer.open, outer.kept, outer.lists, outer.tables);
        (self.paragraph, self.run) = outer.place;
        self.run += 1;
    }

    fn close(&mut self) {
        while let Some(outer) = self.outer.last() {
            self.take_back(outer.element);
        }
        self.end_paragraph();
    }
}
