//! Markdown: the letter without its mark-up.

use crate::layout::Layout;
use crate::line::is_german_date;
use baak_core::Document;
use baak_core::document::BlockKind;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

mod html;

/// What surrounds the text that is being read.
#[derive(Default)]
struct Around {
    quotes: u32,
    items: u32,
    /// Inside an image, whose description is not in the letter.
    images: u32,
    /// Inside a fenced block.
    verbatim: bool,
}

impl Around {
    /// The kind of a block of running text here.
    fn kind(&self) -> BlockKind {
        if self.quotes > 0 {
            BlockKind::Quote
        } else if self.items > 0 {
            BlockKind::ListItem
        } else {
            BlockKind::Paragraph
        }
    }
}

/// Lays out the letter that begins at `body`.
pub(crate) fn read(source: &str, body: usize) -> Document {
    let mut layout = Layout::new(source);
    let mut around = Around::default();
    // Raw HTML comes line by line, and is read when its block is whole.
    let mut html: Option<Range<usize>> = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let parser = Parser::new_ext(&source[body..], options);
    let mut lost = lost_lines(&parser, body).into_iter().peekable();
    for (event, range) in parser.into_offset_iter() {
        let range = range.start + body..range.end + body;
        while let Some(line) = lost.next_if(|line| !layout.is_open() && line.start < range.start) {
            layout.begin(BlockKind::Paragraph);
            layout.copy(line.start, line.len());
            layout.end();
        }
        match event {
            Event::Start(tag) => start(&tag, &range, source, &mut layout, &mut around),
            Event::End(TagEnd::HtmlBlock) => {
                if let Some(block) = html.take() {
                    layout.begin(around.kind());
                    html::block(source, block, &mut layout);
                    layout.end();
                }
            }
            Event::End(tag) => end(tag, &mut layout, &mut around),
            Event::Html(_) => html = Some(html.map_or(range.start, |html| html.start)..range.end),
            _ if around.images > 0 => {}
            Event::InlineHtml(_) => html::inline(source, range, &mut layout),
            Event::Text(text) => {
                open(&mut layout, &around);
                if source.get(range.clone()) == Some(&*text) {
                    layout.copy(range.start, range.len());
                } else {
                    copy_changed(&text, source, &range, &mut layout);
                }
            }
            Event::Code(text) => {
                open(&mut layout, &around);
                // The range has the back-ticks too.
                match source[range.clone()].find(&*text) {
                    Some(inside) => layout.copy(range.start + inside, text.len()),
                    None => layout.push(&text, range.start, range.len()),
                }
            }
            Event::SoftBreak | Event::HardBreak => layout.push("\n", range.start, range.len()),
            Event::Rule => layout.end(),
            _ => {}
        }
    }
    for line in lost {
        layout.begin(BlockKind::Paragraph);
        layout.copy(line.start, line.len());
        layout.end();
    }
    layout.finish()
}

/// Lines such as `[Datum]: morgen`, which Markdown takes for the address of a link, in text order.
fn lost_lines(parser: &Parser<'_>, body: usize) -> Vec<Range<usize>> {
    let definitions = parser.reference_definitions().iter();
    let lost = definitions.filter(|(_, link)| !link.dest.contains(['/', '.', '#', '@', ':']));
    let mut lines: Vec<_> = lost.map(|(_, link)| link.span.start + body..link.span.end + body).collect();
    lines.sort_by_key(|line| line.start);
    lines
}

fn open(layout: &mut Layout<'_>, around: &Around) {
    if !layout.is_open() {
        layout.begin(around.kind());
    }
}

/// Text that the parser changed: an entity, or a line of a code block without its indentation.
fn copy_changed(text: &str, source: &str, range: &Range<usize>, layout: &mut Layout<'_>) {
    match source[range.clone()].find(text) {
        Some(inside) => layout.copy(range.start + inside, text.len()),
        None => layout.push(text, range.start, range.len()),
    }
}

fn start(tag: &Tag<'_>, range: &Range<usize>, source: &str, layout: &mut Layout<'_>, around: &mut Around) {
    match tag {
        // The first paragraph of an item may follow a date that only looks like the number of the item.
        Tag::Paragraph if !layout.open_text().is_empty() => {}
        Tag::Paragraph => layout.begin(around.kind()),
        Tag::Heading { .. } => layout.begin(BlockKind::Heading),
        Tag::BlockQuote(_) => {
            layout.end();
            around.quotes += 1;
        }
        Tag::CodeBlock(kind) => {
            around.verbatim = matches!(kind, CodeBlockKind::Fenced(_));
            // An indented block in a letter is an address, not a program.
            layout.begin(if around.verbatim { BlockKind::Verbatim } else { around.kind() });
        }
        Tag::HtmlBlock | Tag::List(_) | Tag::Table(_) => layout.end(),
        Tag::Item => {
            around.items += 1;
            layout.begin(around.kind());
            if is_german_date(&source[range.clone()]) {
                let number = source[range.clone()].find('.').map_or(0, |at| at + 1);
                layout.turn_into(BlockKind::Paragraph);
                layout.copy(range.start, number);
                layout.push(" ", range.start + number, 0);
            }
        }
        Tag::TableHead | Tag::TableRow => layout.begin_row(),
        Tag::TableCell => layout.begin(BlockKind::TableCell),
        Tag::Image { .. } => around.images += 1,
        _ => {}
    }
}

fn end(tag: TagEnd, layout: &mut Layout<'_>, around: &mut Around) {
    match tag {
        TagEnd::Heading(_) => {
            // Lines above a line of hyphens are a signature or an address; a heading has one line.
            if layout.open_text().trim_end().contains('\n') {
                layout.turn_into(around.kind());
            }
            layout.end();
        }
        TagEnd::BlockQuote(_) => {
            layout.end();
            around.quotes = around.quotes.saturating_sub(1);
        }
        TagEnd::Item => {
            layout.end();
            around.items = around.items.saturating_sub(1);
        }
        TagEnd::CodeBlock => {
            layout.end();
            around.verbatim = false;
        }
        TagEnd::Paragraph | TagEnd::TableCell | TagEnd::Table | TagEnd::List(_) => layout.end(),
        TagEnd::Image => around.images = around.images.saturating_sub(1),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Heading, ListItem, Paragraph, Quote, TableCell, Verbatim};
    use baak_core::span::Span;

    fn check(source: &str, expected: &[(BlockKind, &str)]) {
        let document = read(source, 0);
        let blocks: Vec<_> = document.blocks.iter().map(|block| (block.kind, block.span.of(&document.text))).collect();
        assert_eq!(blocks, expected, "{source}");
    }

    #[test]
    fn blocks_of_every_kind() {
        check(
            "# Uw *aanvraag*\nOCMW\nKerkstraat 1  \n9000 Gent\n\n- een\n- twee\n  - drie\n\n> wet\n\n```\ncode\n```\n",
            &[
                (Heading, "Uw aanvraag"),
                (Paragraph, "OCMW\nKerkstraat 1\n9000 Gent"),
                (ListItem, "een"),
                (ListItem, "twee"),
                (ListItem, "drie"),
                (Quote, "wet"),
                (Verbatim, "code"),
            ],
        );
        check("| a | b |\n|---|---|\n| 1 **x** | |\n", &[(TableCell, "a"), (TableCell, "b"), (TableCell, "1 x")]);
        check("    Aan mevrouw\n    Peeters", &[(Paragraph, "Aan mevrouw\nPeeters")]);
        check("1. een\n\n   nog\n2. twee", &[(ListItem, "een"), (ListItem, "nog"), (ListItem, "twee")]);
    }

    #[test]
    fn what_markdown_would_take_for_something_else() {
        check("Koen\nmaatschappelijk werker\n---\n", &[(Paragraph, "Koen\nmaatschappelijk werker")]);
        check("12. März 2026\n\nGuten Tag", &[(Paragraph, "12. März 2026"), (Paragraph, "Guten Tag")]);
        check("![logo](x.png) a <br>b", &[(Paragraph, "a \nb")]);
    }

    #[test]
    fn placeholders_stay() {
        for text in
            ["{{naam}}", "«Naam»", "<<x>>", "[X]", "${x}", "<Naam>", "<Naam aanvrager>", "[NAAM] x", "{{naam_van_u}}"]
        {
            check(text, &[(Paragraph, text)]);
            check(&format!("Beste {text}, dag"), &[(Paragraph, &format!("Beste {text}, dag"))]);
        }
        check(
            "a\n\n[Datum]: morgen\n[x]: http://x.be\n\nb",
            &[(Paragraph, "a"), (Paragraph, "[Datum]: morgen"), (Paragraph, "b")],
        );
        check("<Naam>\n<Straat> <nr>\n", &[(Paragraph, "<Naam>\n<Straat> <nr>")]);
    }

    #[test]
    fn html_is_left_out_and_its_text_is_not() {
        check("<!-- opmerking -->\n\na <b>b</b><!-- c --> d", &[(Paragraph, "a b d")]);
        check("<div align=\"right\">\nBrussel,<br/>3 mei\n</div>", &[(Paragraph, "Brussel,\n3 mei")]);
        check("<style>p { color: red }</style>\n\nx", &[(Paragraph, "x")]);
    }

    #[test]
    fn text_leads_back_through_markup() {
        let source = "a **b** R&amp;D \\* e\u{301}n\r\ndrie";
        let document = read(source, 0);
        assert_eq!(document.text, "a b R&D * én\ndrie");
        for (text, expected) in
            [("b", "b"), ("R&D", "R&amp;D"), ("*", "*"), ("én", "e\u{301}n"), ("n\ndrie", "n\r\ndrie")]
        {
            let at = document.text.find(text).expect("there");
            assert_eq!(document.map.to_source(Span::new(at, at + text.len())).of(source), expected);
        }
    }
}
