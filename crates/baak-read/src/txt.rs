//! Plain text: blank lines, bullets, numbers and capitals tell its blocks.

use crate::layout::Layout;
use crate::line::{Marker, is_in_capitals, is_rule, marker};
use baak_core::Document;
use baak_core::document::BlockKind;
use baak_core::suppress::MARK;

/// A line of at least so many characters was probably broken because it was full. Chosen by us; letters are wrapped at
/// 70 to 100.
const FULL_LINE_CHARS: usize = 50;
/// A tab reaches to the next multiple of so many columns.
const TAB_COLUMNS: usize = 4;

/// One line, without the white space around it.
#[derive(Clone, Copy)]
struct Line<'s> {
    text: &'s str,
    /// Where it begins in the file.
    at: usize,
    /// How far it is indented, in columns.
    indent: usize,
    /// Where its line break stands, and how long that is.
    broken_at: (usize, usize),
    /// It begins a page.
    after_page_break: bool,
}

/// Lays out the letter that begins at `body`.
pub(crate) fn read(source: &str, body: usize) -> Document {
    let mut layout = Layout::new(source);
    let mut previous: Option<Line<'_>> = None;
    let mut item_indent = None;
    let mut block_lines = 0;
    for line in lines(source, body) {
        if let Some(comment) = comment(line.text) {
            layout.comment(comment, line.at, line.text.len());
            // The lines around it belong together as if it were not there.
            previous = previous.map(|previous| Line { broken_at: line.broken_at, ..previous });
            continue;
        }
        if line.after_page_break || line.text.is_empty() || is_rule(line.text) {
            close(&mut layout, block_lines);
            (previous, item_indent, block_lines) = (None, None, 0);
            if line.text.is_empty() || is_rule(line.text) {
                continue;
            }
        }
        let mark = marker(line.text).filter(|(mark, _)| begins_item(*mark, previous, item_indent.is_some()));
        let goes_on = previous.is_some_and(|previous| match item_indent {
            Some(indent) => continues_item(line, previous, indent),
            None => true,
        });
        if let Some((_, length)) = mark {
            close(&mut layout, block_lines);
            layout.begin(BlockKind::ListItem);
            layout.copy(line.at + length, line.text.len() - length);
            item_indent = Some(line.indent);
            block_lines = 1;
        } else {
            if goes_on {
                let (at, length) = previous.map_or((line.at, 0), |previous| previous.broken_at);
                layout.push("\n", at, length);
            } else {
                close(&mut layout, block_lines);
                layout.begin(BlockKind::Paragraph);
                item_indent = None;
                block_lines = 0;
            }
            layout.copy(line.at, line.text.len());
            block_lines += 1;
        }
        previous = Some(line);
    }
    close(&mut layout, block_lines);
    layout.finish()
}

/// What a line says that is a comment to Baak, in the form that Markdown has: `<!-- baak-disable-file word -- reason -->`.
fn comment(line: &str) -> Option<&str> {
    let inside = line.strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    inside.starts_with(MARK).then_some(inside)
}

/// Ends a block. A line of capitals on its own is a heading.
fn close(layout: &mut Layout<'_>, lines: usize) {
    if lines == 1 && layout.is_open() && is_in_capitals(layout.open_text()) && !layout.is_item() {
        layout.turn_into(BlockKind::Heading);
    }
    layout.end();
}

/// A number at the start of a wrapped line is no item: it must follow a blank line, another item or the end of a
/// sentence.
fn begins_item(mark: Marker, previous: Option<Line<'_>>, in_list: bool) -> bool {
    match (mark, previous) {
        (Marker::Bullet, _) | (_, None) => true,
        (Marker::Numbered, Some(previous)) => in_list || previous.text.ends_with(['.', ':', ';', '!', '?']),
    }
}

/// Whether a line belongs to the item before it: it stands further in, or fills up a line that was full.
fn continues_item(line: Line<'_>, previous: Line<'_>, indent: usize) -> bool {
    line.indent > indent
        || line.text.starts_with(char::is_lowercase)
        || (previous.text.chars().count() >= FULL_LINE_CHARS && !previous.text.ends_with(['.', '!', '?', ';', ':']))
}

/// Splits at every kind of line break: `\n`, `\r\n`, `\r`, the vertical tab of word processors, and the page break.
fn lines(source: &str, body: usize) -> impl Iterator<Item = Line<'_>> {
    let mut at = body;
    let mut page = false;
    std::iter::from_fn(move || {
        if at >= source.len() {
            return None;
        }
        let rest = &source[at..];
        let end = rest.find(['\n', '\r', '\u{B}', '\u{C}', '\u{2028}', '\u{2029}']).unwrap_or(rest.len());
        let broken =
            rest[end..].chars().next().map_or(0, |c| if rest[end..].starts_with("\r\n") { 2 } else { c.len_utf8() });
        let raw = &rest[..end];
        let text = raw.trim_start();
        let white = &raw[..raw.len() - text.len()];
        let line = Line {
            text: text.trim_end(),
            at: at + white.len(),
            indent: white.chars().map(|c| if c == '\t' { TAB_COLUMNS } else { 1 }).sum(),
            broken_at: (at + end, broken),
            after_page_break: page,
        };
        page = rest[end..].starts_with(['\u{C}', '\u{2029}']);
        at += end + broken;
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Heading, ListItem, Paragraph};

    fn blocks(source: &str) -> Vec<(BlockKind, String)> {
        let document = read(source, 0);
        document.blocks.iter().map(|block| (block.kind, block.span.of(&document.text).to_owned())).collect()
    }

    fn check(source: &str, expected: &[(BlockKind, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
        assert_eq!(blocks(source), expected);
    }

    #[test]
    fn paragraphs_keep_their_lines() {
        check(
            "OCMW Gent\r\n  Kerkstraat 1\r\n\r\n\tBeste \r\n",
            &[(Paragraph, "OCMW Gent\nKerkstraat 1"), (Paragraph, "Beste")],
        );
        check("a\rb\u{B}c\u{C}d", &[(Paragraph, "a\nb\nc"), (Paragraph, "d")]);
        check("a\n-----\nb", &[(Paragraph, "a"), (Paragraph, "b")]);
        check(
            "BESLISSING\n\nOCMW GENT\nKerkstraat 1",
            &[(Heading, "BESLISSING"), (Paragraph, "OCMW GENT\nKerkstraat 1")],
        );
    }

    #[test]
    fn items_with_what_belongs_to_them() {
        check(
            "Breng mee:\n- uw huurcontract\n  van dit jaar\n- uw bankuittreksels van de laatste drie maanden van\nvorig jaar\nTot dan",
            &[
                (Paragraph, "Breng mee:"),
                (ListItem, "uw huurcontract\nvan dit jaar"),
                (ListItem, "uw bankuittreksels van de laatste drie maanden van\nvorig jaar"),
                (Paragraph, "Tot dan"),
            ],
        );
        check("1. Naam\n2. Adres\n\n☐ ja", &[(ListItem, "Naam"), (ListItem, "Adres"), (ListItem, "☐ ja")]);
        check(
            "Wir schreiben Ihnen am\n12. März und am\n3. dann",
            &[(Paragraph, "Wir schreiben Ihnen am\n12. März und am\n3. dann")],
        );
    }

    #[test]
    fn accents_are_composed_and_lead_back() {
        let source = "L'e\u{301}te\u{301}\u{A0}: voor\u{AD}schot";
        let document = read(source, 0);
        assert_eq!(document.text, "L'été\u{A0}: voorschot");
        let at = document.text.find("voorschot").expect("there");
        let back = document.map.to_source(baak_core::span::Span::new(at, at + 9));
        assert_eq!(back.of(source), "voor\u{AD}schot");
        let back = document.map.to_source(baak_core::span::Span::new(2, 4));
        assert_eq!(back.of(source), "e\u{301}");
    }
}
