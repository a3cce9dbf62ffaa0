//! Text with what is known of it: where each stretch came from, which stretches are placeholders, which alternatives.

use baak_core::origin::Location;
use std::ops::Range;

/// Text on its way from a file to a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rich {
    pub(crate) text: String,
    /// Stretches and the place of their first character, in text order.
    pub(crate) pieces: Vec<(Range<usize>, Location)>,
    /// Stretches for which the checks read another text: `{{Naam}}` for what a merge field shows.
    pub(crate) placeholders: Vec<(Range<usize>, String)>,
    /// Stretches that stand there under a condition.
    pub(crate) branches: Vec<RichBranch>,
    /// Where comments begin and end.
    pub(crate) anchors: Vec<Anchor>,
}

/// Where a comment begins or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Anchor {
    pub(crate) at: usize,
    /// What the file calls the comment.
    pub(crate) id: String,
    pub(crate) is_end: bool,
}

/// An alternative; its group is counted by the reader of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RichBranch {
    pub(crate) range: Range<usize>,
    pub(crate) group: u32,
    pub(crate) alternative: u32,
    pub(crate) condition: String,
}

impl Rich {
    /// Adds text from a place of the file.
    pub(crate) fn push(&mut self, text: &str, place: Location) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push((start..self.text.len(), place));
    }

    /// Adds what stands for a value: `shown` is what a person sees, `name` tells what will stand there.
    pub(crate) fn placeholder(&mut self, shown: &str, name: &str, place: Location) {
        let name = clean_name(name);
        let shown = if shown.trim().is_empty() { format!("«{name}»") } else { shown.to_owned() };
        let start = self.text.len();
        self.push(&shown, place);
        self.placeholders.push((start..self.text.len(), format!("{{{{{name}}}}}")));
    }

    /// Adds a stretch of another text. A placeholder that is cut in two is none.
    pub(crate) fn append(&mut self, other: &Self, range: Range<usize>) {
        let start = self.text.len();
        let moved = |inner: &Range<usize>| start + inner.start - range.start..start + inner.end - range.start;
        self.text.push_str(&other.text[range.clone()]);
        for (piece, place) in &other.pieces {
            let cut = piece.start.max(range.start)..piece.end.min(range.end);
            if cut.start < cut.end {
                let before = other.text[piece.start..cut.start].chars().count() as u32;
                self.pieces.push((moved(&cut), place.after(before)));
            }
        }
        let anchors = other.anchors.iter().filter(|anchor| range.start <= anchor.at && anchor.at <= range.end);
        self.anchors.extend(anchors.map(|anchor| Anchor { at: start + anchor.at - range.start, ..anchor.clone() }));
        let inside = |inner: &Range<usize>| range.start <= inner.start && inner.end <= range.end;
        let placeholders = other.placeholders.iter().filter(|(inner, _)| inside(inner));
        self.placeholders.extend(placeholders.map(|(inner, name)| (moved(inner), name.clone())));
        let branches = other.branches.iter().filter(|branch| inside(&branch.range));
        self.branches.extend(branches.map(|branch| RichBranch { range: moved(&branch.range), ..branch.clone() }));
    }

    /// A stretch of the text, with the names of placeholders in place of what they show.
    pub(crate) fn named(&self, range: Range<usize>) -> String {
        let mut text = String::new();
        let mut at = range.start;
        for (inner, name) in self.placeholders.iter().filter(|(inner, _)| range.start <= inner.start) {
            if inner.start >= at && inner.end <= range.end {
                text.push_str(&self.text[at..inner.start]);
                text.push_str(name);
                at = inner.end;
            }
        }
        text.push_str(&self.text[at..range.end]);
        text
    }

    /// Adds all of another text.
    pub(crate) fn append_all(&mut self, other: &Self) {
        self.append(other, 0..other.text.len());
    }

    /// Adds the alternatives of a condition: the text of each that has one, with a mark between them.
    pub(crate) fn choice(&mut self, group: u32, condition: &str, alternatives: &[Self]) {
        let mut is_first = true;
        for (alternative, other) in (0..).zip(alternatives) {
            if other.text.trim().is_empty() {
                continue;
            }
            if !is_first {
                // Whole sentences stand apart; words are given as a person gives a choice.
                let ends = self.text.trim_end().ends_with(['.', '!', '?', ':', ';']);
                self.text.push_str(if ends || other.text.contains('\n') { "\n" } else { " / " });
            }
            is_first = false;
            let start = self.text.len();
            self.append_all(other);
            self.branches.push(RichBranch {
                range: start..self.text.len(),
                group,
                alternative,
                condition: condition.trim().to_owned(),
            });
        }
    }
}

/// A name that fits between braces: one line, no braces, not too long.
fn clean_name(name: &str) -> String {
    /// The longest name, in characters: a longer one is an instruction, of which the first words tell enough.
    const MAX_CHARS: usize = 60;
    let kept = name.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !"{}«»<>[]\"".contains(*c));
    let name: String = kept.take(MAX_CHARS).collect();
    let name = name.trim();
    if name.is_empty() { "x".into() } else { name.into() }
}
