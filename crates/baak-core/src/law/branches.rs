//! Templates: whether an element stands in every letter that the conditional blocks can give.

use crate::document::{Branch, Document};
use crate::span::Span;

/// A letter that the template can give and that lacks an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The condition, as the template says it.
    pub condition: String,
    /// Whether the letter lacks it where the condition holds, or where it does not.
    pub holds: bool,
    /// The text of that alternative, or, where nothing stands there, the text that has the element.
    pub near: Span,
}

/// In which of the letters an element stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// In all.
    All,
    /// Perhaps in all: it stands in several blocks, whose conditions may complete each other.
    Unclear,
    /// Not in all.
    Some(Lack),
}

/// In a template with more alternatives an element counts as certain only in the common text: looking into all of them would take
/// too long.
const MAX_BRANCHES: usize = 200;

/// Where an element with this evidence stands. Conditions of different blocks count as independent.
pub(super) fn reach(document: &Document, evidence: &[Span]) -> Reach {
    let branches = &document.branches;
    let whole = Span::new(0, document.text.len());
    let is_common = |span: &Span| !branches.iter().any(|branch| branch.span.overlaps(*span));
    if branches.is_empty() || evidence.is_empty() || evidence.iter().any(is_common) {
        return Reach::All;
    }
    if branches.len() > MAX_BRANCHES {
        return Reach::Unclear;
    }
    if covers(branches, whole, None, evidence) {
        return Reach::All;
    }
    // The outermost blocks that have it in some alternatives.
    let mut having: Vec<u32> = outermost(branches, whole, None)
        .filter(|branch| evidence.iter().any(|span| is_in(*span, branch.span)))
        .map(|branch| branch.group)
        .collect();
    having.dedup();
    match having[..] {
        [group] => Reach::Some(lack(branches, group, evidence)),
        _ => Reach::Unclear,
    }
}

/// What a block lacks: looked for in its alternatives, and in the blocks within them.
fn lack(branches: &[Branch], group: u32, evidence: &[Span]) -> Lack {
    let all: Vec<&Branch> = branches.iter().filter(|branch| branch.group == group).collect();
    let lacking = all.iter().find(|branch| !covers(branches, branch.span, Some(group), evidence));
    let says = |branch: &Branch, holds| Lack { condition: branch.condition.clone(), holds, near: branch.span };
    match lacking {
        // The only alternative has it, and it may be left out.
        None => all.first().map_or(Lack { condition: String::new(), holds: false, near: Span::default() }, |branch| {
            says(branch, branch.alternative > 0)
        }),
        Some(branch) => {
            let mut inner = outermost(branches, branch.span, Some(group));
            if let Some(inner) = inner.find(|inner| evidence.iter().any(|span| is_in(*span, inner.span))) {
                return lack(branches, inner.group, evidence);
            }
            let is_first_condition = all.first().is_some_and(|first| first.condition == branch.condition);
            says(branch, branch.alternative == 0 || !is_first_condition)
        }
    }
}

/// Whether each letter that this stretch can give has the evidence: it stands outside of all blocks in it, or in every
/// alternative of one of them.
fn covers(branches: &[Branch], region: Span, of: Option<u32>, evidence: &[Span]) -> bool {
    let inner: Vec<&Branch> = outermost(branches, region, of).collect();
    let is_common = |span: &Span| is_in(*span, region) && !inner.iter().any(|branch| branch.span.overlaps(*span));
    evidence.iter().any(is_common)
        || inner.iter().any(|branch| {
            let mut alternatives = inner.iter().filter(|other| other.group == branch.group).peekable();
            let first = alternatives.next();
            first.is_some()
                && alternatives.peek().is_some()
                && first
                    .into_iter()
                    .chain(alternatives)
                    .all(|each| covers(branches, each.span, Some(each.group), evidence))
        })
}

/// The blocks within a stretch that stand in no other block of it; those of the group `of` are the stretch itself.
fn outermost(branches: &[Branch], region: Span, of: Option<u32>) -> impl Iterator<Item = &Branch> {
    let inside = move |branch: &Branch| Some(branch.group) != of && is_in(branch.span, region);
    branches.iter().filter(move |branch| inside(branch)).filter(move |branch| {
        !branches.iter().any(|other| {
            inside(other)
                && other.group != branch.group
                && is_in(branch.span, other.span)
                && !is_in(other.span, branch.span)
        })
    })
}

const fn is_in(span: Span, region: Span) -> bool {
    region.start <= span.start && span.end <= region.end
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a[x|y]b`: blocks in brackets, their alternatives apart by bars, with conditions `0`, `1` … in the order of the groups;
    /// capitals are the evidence.
    fn found(text: &str) -> Reach {
        let mut document = Document { text: text.to_owned(), ..Document::default() };
        let mut open: Vec<(u32, u32, usize)> = Vec::new();
        let mut groups = 0;
        for (at, c) in text.char_indices() {
            let mut close = |(group, alternative, start): (u32, u32, usize)| {
                let span = Span::new(start, at);
                if !span.is_empty() {
                    document.branches.push(Branch { span, group, alternative, condition: group.to_string() });
                }
            };
            match c {
                '[' => {
                    open.push((groups, 0, at + 1));
                    groups += 1;
                }
                '|' => {
                    if let Some(last) = open.pop() {
                        close(last);
                        open.push((last.0, last.1 + 1, at + 1));
                    }
                }
                ']' => close(open.pop().expect("it was opened")),
                _ => {}
            }
        }
        document.branches.sort_by_key(|branch| (branch.span, branch.group));
        let evidence: Vec<Span> =
            text.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| Span::new(at, at + 1)).collect();
        reach(&document, &evidence)
    }

    fn lacks(text: &str) -> Option<(String, bool)> {
        match found(text) {
            Reach::Some(lack) => Some((lack.condition, lack.holds)),
            _ => None,
        }
    }

    #[test]
    fn an_element_in_the_common_text_or_in_every_branch_is_there() {
        for text in ["A", "A[x|y]", "[A|B]", "[xA|yA]z", "[x|y][A|B]", "[[A|B]|C]", "[A[x|y]|B]", "[x]A"] {
            assert_eq!(found(text), Reach::All, "{text}");
        }
    }

    #[test]
    fn the_branch_that_lacks_it_is_told() {
        for (text, condition, holds) in [
            ("[A|x]", "0", false),
            ("[x|A]", "0", true),
            ("[A]x", "0", false),
            ("[x|y][A|z]", "1", false),
            ("[[A|x]|B]", "1", false),
            ("[A|[x|B]]", "1", true),
        ] {
            assert_eq!(lacks(text), Some((condition.to_owned(), holds)), "{text}");
        }
    }

    #[test]
    fn conditions_that_may_complete_each_other_are_not_clear() {
        assert_eq!(found("[A] [B]"), Reach::Unclear);
        assert_eq!(found("[A|x] [y|B]"), Reach::Unclear);
    }
}
