//! Fits text to the width of a screen.

use unicode_width::UnicodeWidthStr;

/// Marks that stay with the word before them.
const GLUED_BEFORE: [&str; 6] = [" »", " :", " ;", " ?", " !", " %"];
/// Marks that stay with the word after them.
const GLUED_AFTER: [&str; 2] = ["« ", "§ "];

/// Stands for a space at which a line must not break; it comes out as a space.
pub(crate) const GLUE: char = '\u{1F}';

/// Breaks `text` into lines of at most `width` columns. A word that is wider has a line of its own.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    wrap_hanging(text, width, 0)
}

/// The same, where every line but the first is set in by `hang` columns.
pub(crate) fn wrap_hanging(text: &str, width: usize, hang: usize) -> Vec<String> {
    let text = glued(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    // A no-break space is no place to break.
    let words = text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty());
    // What is glued together and still too wide breaks all the same.
    let is_wide = |word: &str| word.width() + hang > width;
    for word in words.flat_map(|word| word.split(move |c| c == GLUE && is_wide(word))) {
        let columns = word.width();
        if used > 0 && used + 1 + columns > width {
            lines.push(std::mem::replace(&mut line, " ".repeat(hang)));
            used = hang;
        }
        if used > 0 && !line.ends_with(' ') {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += columns;
    }
    if !line.trim().is_empty() {
        lines.push(line);
    }
    lines.iter().map(|line| line.replace(GLUE, " ")).collect()
}

/// French sets a space inside quotation marks and before high marks, at which a line must not break.
fn glued(text: &str) -> String {
    let mut text = text.to_owned();
    for mark in GLUED_BEFORE.into_iter().chain(GLUED_AFTER) {
        if text.contains(mark) {
            text = text.replace(mark, &mark.replace(' ', "\u{1F}"));
        }
    }
    text
}

/// The start of `text` that fits in `width` columns, cut after a word where there is one.
pub(crate) fn fit(text: &str, width: usize) -> &str {
    // Characters join in ways that only the width of the whole shows, so that each length is measured.
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(|end| text[..*end].width() <= width).last().unwrap_or(0);
    let cut = &text[..end];
    match cut.rfind(' ') {
        Some(space) if space > 0 && end < text.len() => &cut[..space],
        _ => cut,
    }
}

/// The end of `text` that fits in `width` columns, cut before a word where there is one.
pub(crate) fn fit_end(text: &str, width: usize) -> &str {
    let starts = text.char_indices().rev().map(|(at, _)| at);
    let start = starts.take_while(|start| text[*start..].width() <= width).last().unwrap_or(text.len());
    let cut = &text[start..];
    match cut.find(' ') {
        Some(space) if space + 1 < cut.len() && start > 0 => &cut[space + 1..],
        _ => cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit() {
        assert_eq!(wrap("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("onoverkomelijk zo", 5), ["onoverkomelijk", "zo"]);
        assert!(wrap(" ", 5).is_empty());
        assert_eq!(wrap("dit « oui »", 7), ["dit", "« oui »"]);
        assert_eq!(wrap("« onoverkomelijk »", 8), ["«", "onoverkomelijk", "»"]);
        assert_eq!(wrap_hanging("een twee drie", 8, 2), ["een twee", "  drie"]);
    }

    #[test]
    fn cuts_fall_between_words() {
        assert_eq!(fit("een twee drie", 10), "een twee");
        assert_eq!(fit("één", 2), "éé");
        assert_eq!(fit_end("een twee drie", 10), "twee drie");
        assert_eq!(fit("a", 5), "a");
        assert_eq!(fit_end("", 5), "");
    }
}
