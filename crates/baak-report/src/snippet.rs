//! One line of the file with the words that a finding is about.

use crate::Places;
use crate::style::Look;
use crate::wrap::{fit, fit_end};
use anstyle::Style;
use baak_core::span::Span;
use unicode_width::UnicodeWidthStr;

/// How much of the line before the words is shown when the line is too long, as a share of the width: one part in so
/// many.
const BEFORE_SHARE: usize = 4;

/// The line of a span of the letter's text and, under it, a mark under its words. Only the part around the words is shown of a long line.
pub(crate) fn snippet(places: &Places<'_>, span: Span, look: Look, style: Style) -> [String; 2] {
    let source = places.source();
    let place = places.of(span);
    let line = places.line(place.line);
    let gutter = format!("{:>5} │ ", places.number(span));
    let width = look.width.saturating_sub(gutter.width());

    let line_end = line.end.max(place.start);
    let end = place.end.clamp(place.start, line_end);
    let before = clean(&source[line.start as usize..place.start as usize]);
    let before = before.trim_start();
    let words = clean(&source[place.start as usize..end as usize]);
    let after = clean(&source[end as usize..line_end as usize]);
    let goes_on = place.end > line_end;

    let whole = before.width() + words.width() + after.width() + 2 * usize::from(goes_on);
    let (before, words, after) = if whole <= width {
        (before.to_owned(), words, format!("{after}{}", if goes_on { " …" } else { "" }))
    } else {
        let shown = fit_end(before, (width / BEFORE_SHARE).saturating_sub(2));
        let before = if shown.len() < before.len() { format!("… {shown}") } else { shown.to_owned() };
        let room = width.saturating_sub(before.width() + 2);
        let cut = fit(&words, room);
        if cut.len() < words.len() {
            (before, cut.to_owned(), " …".to_owned())
        } else {
            let room = room.saturating_sub(words.width());
            let tail = fit(&after, room).trim_end();
            let dots = if tail.len() < after.trim_end().len() || goes_on { " …" } else { "" };
            (before, words, format!("{tail}{dots}"))
        }
    };
    let mark = "^".repeat(words.width().max(1));
    let indent = " ".repeat(before.width());
    [
        format!("{}{before}{}{}", look.paint(crate::style::DIM, &gutter), look.paint(style, &words), after.trim_end()),
        format!("{}{indent}{}", look.paint(crate::style::DIM, "      │ "), look.paint(style, &mark)),
    ]
}

/// Tabs and control characters would break the columns, and could play with the reader's terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| *c != '\u{FEFF}').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use baak_core::Document;

    fn shown(source: &str, words: &str, width: usize) -> [String; 2] {
        let document = Document::from_plain(source);
        let places = Places::new(&document);
        let at = source.find(words).expect("there");
        snippet(&places, Span::new(at, at + words.len()), Look { width, colour: false }, Style::new())
    }

    #[test]
    fn the_words_are_marked() {
        assert_eq!(shown("a\nU krijgt één euro.", "één", 40), ["    2 │ U krijgt één euro.", "      │          ^^^"]);
    }

    #[test]
    fn a_long_line_shows_the_part_around_the_words() {
        let line = format!("{}HIER {}", "voor ".repeat(40), "na ".repeat(40));
        for width in [40, 60, 100] {
            let [text, mark] = shown(&line, "HIER", width);
            assert!(text.width() <= width && mark.width() <= width, "{text}");
            let column = mark.find('^').expect("marked") - "      │ ".len() + "      │ ".len();
            let text: String = text.chars().skip(mark[..column].chars().count()).take(4).collect();
            assert_eq!(text, "HIER");
        }
        let [text, mark] = shown(&line, line.trim_end(), 40);
        assert!(text.ends_with(" …") && text.width() <= 40 && mark.width() <= 40, "{text}");
    }
}
