//! Conditional blocks of mail merge that are typed into the text: what stands in the letter only under a condition.
//!
//! Three ways to write them are known: `{{#if x}} … {{else}} … {{/if}}` (Handlebars, also `#unless` and `else if`),
//! `{% if x %} … {% elif y %} … {% else %} … {% endif %}` (Jinja, Liquid, Twig), and the field of Word as people type it,
//! `{ IF x = "a" "yes" "no" }`. The marks themselves are no text of the letter: blanks take their place, so that every
//! place stays where it was.

use baak_core::Document;
use baak_core::document::Branch;
use baak_core::span::Span;
use std::ops::Range;

/// Longest `{{…}}` or `{%…%}`, in bytes; a longer one is no mark.
const MAX_MARK_BYTES: usize = 200;
/// Blanks of one to four bytes.
const BLANKS: [&str; 4] = [" ", "\u{A0}", "\u{2003}", "\u{A0}\u{A0}"];
/// Longest `{ IF … }`, in bytes.
const MAX_FIELD_BYTES: usize = 8_000;

/// What a mark says.
#[derive(Debug, PartialEq, Eq)]
enum Mark<'t> {
    /// The text behind it stands there if the condition holds; if it does not, for `unless`.
    If {
        condition: &'t str,
        holds: bool,
    },
    /// Another condition.
    ElseIf(&'t str),
    Else,
    End,
}

/// An alternative that is being read.
struct Alternative {
    start: usize,
    condition: String,
    holds: bool,
    is_else: bool,
}

/// A conditional block that is not closed yet.
struct Open {
    marks: Vec<Range<usize>>,
    alternatives: Vec<(Alternative, usize)>,
    now: Alternative,
}

/// One alternative of a closed block.
struct Found {
    range: Range<usize>,
    condition: String,
    alternative: u32,
}

/// Notes the conditional blocks of a letter, and blanks their marks.
pub(crate) fn mark(document: &mut Document) {
    if !document.text.contains('{') {
        return;
    }
    let (groups, marks) = blocks(&document.text);
    if groups.is_empty() {
        return;
    }
    blank(&mut document.text, &marks);
    let mut group = document.branches.iter().map(|branch| branch.group + 1).max().unwrap_or(0);
    for mut found in groups {
        found.retain_mut(|alternative| {
            alternative.range = trimmed(&document.text, alternative.range.clone());
            !alternative.range.is_empty()
        });
        for Found { range, condition, alternative } in &found {
            let span = Span::new(range.start, range.end);
            document.branches.push(Branch { span, group, alternative: *alternative, condition: condition.clone() });
        }
        group += u32::from(!found.is_empty());
    }
    document.branches.sort_by_key(|branch| (branch.span, branch.group));
    for block in &mut document.blocks {
        let range = trimmed(&document.text, block.span.start as usize..block.span.end as usize);
        block.span = Span::new(range.start, range.end);
    }
    drop_empty_blocks(document);
}

/// Drops the blocks that held marks alone; cells keep their blocks.
fn drop_empty_blocks(document: &mut Document) {
    let mut kept = 0;
    let places: Vec<Option<u32>> = document
        .blocks
        .iter()
        .map(|block| {
            let place = (!block.span.is_empty()).then_some(kept);
            kept += u32::from(place.is_some());
            place
        })
        .collect();
    document.blocks.retain(|block| !block.span.is_empty());
    document.cells.retain_mut(|cell| match places.get(cell.block as usize).copied().flatten() {
        Some(place) => {
            cell.block = place;
            true
        }
        None => false,
    });
}

/// All conditional blocks, each with its alternatives, and all marks. A block that is not closed is text.
fn blocks(text: &str) -> (Vec<Vec<Found>>, Vec<Range<usize>>) {
    let mut open: Vec<Open> = Vec::new();
    let (mut groups, mut marks) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(brace) = text[at..].find('{').map(|brace| at + brace) {
        at = brace + 1;
        if let Some(field) = field(text, brace) {
            at = field.alternatives.first().map_or(at, |first| first.range.start);
            marks.extend(field.marks);
            groups.push(field.alternatives);
            continue;
        }
        let Some((end, mark)) = mark_at(text, brace) else { continue };
        let place = brace..end;
        at = end;
        let next =
            |condition: &str, holds, is_else| Alternative { start: end, condition: condition.into(), holds, is_else };
        match mark {
            Mark::If { condition, holds } => {
                let now = next(condition, holds, false);
                open.push(Open { marks: vec![place], alternatives: Vec::new(), now });
            }
            Mark::ElseIf(_) | Mark::Else => {
                let Some(block) = open.last_mut() else { continue };
                let now = match mark {
                    Mark::ElseIf(condition) => next(condition, true, false),
                    _ => next(&block.now.condition, !block.now.holds, true),
                };
                block.marks.push(place);
                let before = std::mem::replace(&mut block.now, now);
                block.alternatives.push((before, brace));
            }
            Mark::End => {
                let Some(Open { marks: own, mut alternatives, now }) = open.pop() else { continue };
                marks.extend(own);
                marks.push(place);
                alternatives.push((now, brace));
                groups.extend(closed(alternatives));
            }
        }
    }
    (groups, marks)
}

/// The groups of a closed block. Without an `else` nothing may stand there at all, so that no alternative replaces another.
fn closed(alternatives: Vec<(Alternative, usize)>) -> Vec<Vec<Found>> {
    let is_complete = alternatives.last().is_some_and(|(last, _)| last.is_else);
    let mut count = 0;
    let found = alternatives.into_iter().map(|(alternative, end)| {
        let of = if !alternative.holds && !alternative.is_else { 1 } else { count };
        count += 1;
        Found { range: alternative.start..end, condition: alternative.condition, alternative: of }
    });
    if is_complete {
        vec![found.collect()]
    } else {
        found.map(|one| vec![Found { alternative: one.alternative.min(1), ..one }]).collect()
    }
}

/// The mark at a brace: its end and what it says.
fn mark_at(text: &str, brace: usize) -> Option<(usize, Mark<'_>)> {
    let near = &text[brace..floor(text, brace + MAX_MARK_BYTES)];
    let (inner, end) = if let Some(inner) = near.strip_prefix("{{") {
        let close = inner.find("}}")?;
        (&inner[..close], brace + close + 4)
    } else {
        let inner = near.strip_prefix("{%")?;
        let close = inner.find("%}")?;
        (&inner[..close], brace + close + 4)
    };
    if inner.contains('\n') {
        return None;
    }
    // `{{~#if x~}}` and `{%- if x -%}` eat the blanks around them.
    let inner = inner.trim_matches(|c: char| c.is_whitespace() || matches!(c, '~' | '-'));
    let (word, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let rest = rest.trim();
    let is_braces = near.starts_with("{{");
    let mark = match (is_braces, word) {
        (true, "#if") | (false, "if") if !rest.is_empty() => Mark::If { condition: rest, holds: true },
        (true, "#unless") | (false, "unless") if !rest.is_empty() => Mark::If { condition: rest, holds: false },
        (true, "else") if rest.starts_with("if ") => Mark::ElseIf(rest["if ".len()..].trim()),
        (false, "elif" | "elsif" | "elseif") if !rest.is_empty() => Mark::ElseIf(rest),
        (_, "else") | (true, "^") if rest.is_empty() => Mark::Else,
        (true, "/if" | "/unless") | (false, "endif" | "endunless") => Mark::End,
        _ => return None,
    };
    Some((end, mark))
}

/// A field `{ IF condition "yes" "no" }`.
struct Field {
    marks: Vec<Range<usize>>,
    alternatives: Vec<Found>,
}

fn field(text: &str, brace: usize) -> Option<Field> {
    let rest = &text[brace..floor(text, brace + MAX_FIELD_BYTES)];
    let head = rest[1..].trim_start();
    if !head.get(..2)?.eq_ignore_ascii_case("if") || !head[2..].starts_with([' ', '\u{a0}']) {
        return None;
    }
    let condition_start = brace + (rest.len() - head.len()) + 2;
    let (mut depth, mut quote, mut after_operator) = (0_u32, None, false);
    let mut strings: Vec<Range<usize>> = Vec::new();
    for (offset, c) in rest.char_indices() {
        let at = brace + offset;
        match (c, quote) {
            ('"' | '”' | '“', Some(start)) if depth == 1 => {
                if !after_operator {
                    strings.push(start..at);
                }
                (quote, after_operator) = (None, false);
            }
            (_, Some(_)) if depth == 1 && c != '{' => {}
            ('"' | '“' | '„', None) if depth == 1 => quote = Some(at + c.len_utf8()),
            ('=' | '<' | '>', None) => after_operator = true,
            ('{', _) => depth += 1,
            ('}', _) if depth == 1 => return closed_field(text, brace..at + 1, condition_start, &strings),
            ('}', _) => {
                depth -= 1;
                after_operator &= depth > 1;
            }
            _ if quote.is_none() && depth == 1 && !c.is_whitespace() => after_operator = false,
            _ => {}
        }
    }
    None
}

fn closed_field(text: &str, place: Range<usize>, condition: usize, strings: &[Range<usize>]) -> Option<Field> {
    let (yes, no) = match strings {
        [yes] => (yes, None),
        [yes, no] => (yes, Some(no)),
        _ => return None,
    };
    let condition = text[condition..yes.start].trim_end_matches(['"', '“', '„']).trim().to_owned();
    let of =
        |range: &Range<usize>, alternative| Found { range: range.clone(), condition: condition.clone(), alternative };
    let mut alternatives = vec![of(yes, 0)];
    let opening = place.start..yes.start;
    let marks = match no {
        Some(no) => {
            alternatives.push(of(no, 1));
            vec![opening, yes.end..no.start, no.end..place.end]
        }
        None => vec![opening, yes.end..place.end],
    };
    Some(Field { marks, alternatives })
}

/// The greatest `char` boundary up to `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut end = at.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// The range without the blanks at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + inner.len() - inner.trim_start().len();
    start..(start + inner.trim().len())
}

/// Puts blanks in the place of the marks; line breaks stay.
/// Puts blanks in the place of marks, as long as the characters that stood there, so that each place still leads to a
/// character of the file.
fn blank(text: &mut String, marks: &[Range<usize>]) {
    for mark in marks {
        let blanks: String =
            text[mark.clone()].chars().map(|c| if c == '\n' { "\n" } else { BLANKS[c.len_utf8() - 1] }).collect();
        text.replace_range(mark.clone(), &blanks);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text, and each alternative: its group, number, condition and text.
    fn marked(source: &str) -> (String, Vec<(u32, u32, String, String)>) {
        let mut document = Document::from_plain(source);
        mark(&mut document);
        assert_eq!(document.text.len(), source.len(), "every place stays");
        let shown = |b: &Branch| (b.group, b.alternative, b.condition.clone(), b.span.of(&document.text).to_owned());
        (document.text.split_whitespace().collect::<Vec<_>>().join(" "), document.branches.iter().map(shown).collect())
    }

    fn row(group: u32, alternative: u32, condition: &str, text: &str) -> (u32, u32, String, String) {
        (group, alternative, condition.to_owned(), text.to_owned())
    }

    #[test]
    fn the_three_ways_give_the_same_branches() {
        for source in [
            "Dag. {{#if gezin}}U krijgt meer.{{else}}U krijgt minder.{{/if}} Groeten",
            "Dag. {% if gezin %}U krijgt meer.{% else %}U krijgt minder.{% endif %} Groeten",
            "Dag. {%- if gezin -%}U krijgt meer.{%- else -%}U krijgt minder.{%- endif -%} Groeten",
            "Dag. { IF gezin \"U krijgt meer.\" \"U krijgt minder.\" } Groeten",
            "Dag. {{#if gezin}}\n\nU krijgt meer.\n\n{{else}}\n\nU krijgt minder.\n\n{{/if}}\n\nGroeten",
        ] {
            let (text, branches) = marked(source);
            assert_eq!(text, "Dag. U krijgt meer. U krijgt minder. Groeten", "{source}");
            let expected = [row(0, 0, "gezin", "U krijgt meer."), row(0, 1, "gezin", "U krijgt minder.")];
            assert_eq!(branches, expected, "{source}");
        }
    }

    #[test]
    fn conditions_may_hold_fields_and_quotes() {
        let (text, branches) = marked("{ IF { MERGEFIELD Statuut } = \"gezin\" \"Oui\" \"Non\" }");
        assert_eq!(text, "Oui Non");
        let condition = "{ MERGEFIELD Statuut } = \"gezin\"";
        assert_eq!(branches, [row(0, 0, condition, "Oui"), row(0, 1, condition, "Non")]);
        let (_, branches) = marked("{ IF «Montant» > 100 “Vous recevez {{montant}} euros.” “” }");
        assert_eq!(branches, [row(0, 0, "«Montant» > 100", "Vous recevez {{montant}} euros.")]);
        let (_, branches) = marked("{% if a == \"b\" %}x{% endif %}");
        assert_eq!(branches, [row(0, 0, "a == \"b\"", "x")]);
    }

    #[test]
    fn without_an_else_nothing_replaces_the_text() {
        let (_, branches) = marked("{% if a %}x{% elif b %}y{% endif %}");
        assert_eq!(branches, [row(0, 0, "a", "x"), row(1, 1, "b", "y")]);
        let (_, branches) = marked("{% if a %}x{% elif b %}y{% else %}z{% endif %}");
        assert_eq!(branches, [row(0, 0, "a", "x"), row(0, 1, "b", "y"), row(0, 2, "b", "z")]);
        let (_, branches) = marked("{{#unless a}}x{{/unless}}");
        assert_eq!(branches, [row(0, 1, "a", "x")]);
    }

    #[test]
    fn blocks_may_stand_in_blocks() {
        let (text, branches) = marked("{{#if a}}x {{#if b}}y{{else}}z{{/if}}{{/if}} w");
        assert_eq!(text, "x y z w");
        let inner = [row(0, 0, "b", "y"), row(0, 1, "b", "z")];
        assert!(branches.iter().any(|branch| branch.3.starts_with('x') && branch.0 == 1), "{branches:?}");
        assert!(inner.iter().all(|branch| branches.contains(branch)), "{branches:?}");
    }

    #[test]
    fn text_that_only_looks_like_it_stays() {
        for source in [
            "Beste {{naam}}, u krijgt {{bedrag}}.",
            "{{#if a}} zonder einde",
            "{{else}} {{/if}} zonder begin",
            "{ IF }",
            "{ IFRAME \"a\" \"b\" }",
            "{ MERGEFIELD naam }",
            "{% include \"a\" %}",
            "{",
            "é{ IF é",
        ] {
            let (text, branches) = marked(source);
            assert_eq!((text.as_str(), branches.len()), (source, 0));
        }
    }
}
