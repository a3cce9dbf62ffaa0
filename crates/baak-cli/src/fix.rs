//! Mends what can be mended without a person looking.

use baak_core::diagnostic::{Edit, Severity};
use baak_core::span::Span;
use baak_read::Format;
use baak_report::Letter;
use similar::TextDiff;

/// A letter is mended at most so many times: each time every rule may mend the next place of a word.
const MAX_ROUNDS: u32 = 100;

/// Makes every safe change in a letter, reads it again with `again` and goes on while there is something to mend. A change
/// after which the letter cannot be read, or has more errors, is not made. How many changes were made.
pub(crate) fn fix(letter: &mut Letter, format: Format, again: impl Fn(&str) -> Option<Letter>) -> u32 {
    let mut made = 0;
    for _ in 0..MAX_ROUNDS {
        let edits = edits(letter, format);
        if edits.is_empty() {
            break;
        }
        let Some(next) = again(&apply(&letter.document.source, &edits)) else { break };
        if errors(&next) > errors(letter) || next.document.source == letter.document.source {
            break;
        }
        made += edits.len() as u32;
        *letter = next;
    }
    made
}

fn errors(letter: &Letter) -> usize {
    letter.report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// The changes of all safe fixes, as places in the file, the last first; of two that overlap the first stands.
fn edits(letter: &Letter, format: Format) -> Vec<Edit> {
    let written = |text: &str| match format {
        Format::Html => text.replace('&', "&amp;").replace('<', "&lt;"),
        _ => text.to_owned(),
    };
    let map = &letter.document.map;
    let fixes = letter.report.diagnostics.iter().filter_map(|finding| finding.fixes.iter().find(|fix| fix.is_safe));
    let mut edits: Vec<Edit> = Vec::new();
    for fix in fixes {
        let places: Vec<Edit> = fix
            .edits
            .iter()
            .filter(|edit| map.is_exact(edit.span))
            .map(|edit| Edit { span: map.to_source(edit.span), text: written(&edit.text) })
            .collect();
        let touches = |a: Span, b: Span| a.start <= b.end && b.start <= a.end;
        let is_free = places.iter().all(|place| edits.iter().all(|other| !touches(place.span, other.span)));
        // A fix is made whole or not at all.
        if is_free && places.len() == fix.edits.len() {
            edits.extend(places);
        }
    }
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    edits
}

fn apply(source: &str, edits: &[Edit]) -> String {
    let mut text = source.to_owned();
    for edit in edits {
        text.replace_range(edit.span.range(), &edit.text);
    }
    text
}

/// What changed, as `diff -u` shows it.
pub(crate) fn diff(path: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}
