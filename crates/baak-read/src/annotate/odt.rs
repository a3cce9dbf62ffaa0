//! Comments in an OpenDocument text.

use super::{AUTHOR, Comment, escaped, insert};
use crate::error::{ReadError, damaged};
use crate::odt::{CONTENT, STYLES, trace};
use crate::package::Package;
use crate::package::trace::Run;
use baak_core::origin::{Location, Origins};
use std::collections::BTreeMap;
use std::fmt::Write;

pub(super) fn annotate(
    package: &mut Package<'_>,
    _: &Origins,
    comments: &[Comment],
) -> Result<BTreeMap<String, String>, ReadError> {
    let text = package.part(CONTENT)?.ok_or_else(|| damaged(CONTENT))?;
    let styles = package.part(STYLES).ok().flatten().unwrap_or_default();
    let trace = trace(&styles, &text)?;
    // At one byte, what ends stands before what begins.
    let mut marks: BTreeMap<usize, (String, String)> = BTreeMap::new();
    for (number, comment) in comments.iter().enumerate() {
        let run = |place: Location| match place {
            Location::Run { part: 0, paragraph, run, character } => Some((trace.find(paragraph, run)?, character)),
            _ => None,
        };
        let found = comment.place.and_then(|(from, to)| Some((run(from)?, run(to)?)));
        let Some(((start_run, from), (end_run, to))) =
            found.or_else(|| Some(((trace.runs.first()?, 1), (trace.runs.first()?, 1))))
        else {
            continue;
        };
        let (start, end) = (byte_of(start_run, from, &text), byte_of(end_run, to + 1, &text));
        let start = start.unwrap_or(start_run.bytes.start);
        let end = end.unwrap_or(end_run.bytes.end).max(start);
        let mut body = String::new();
        for line in &comment.text {
            let _ = write!(body, "<text:p>{}</text:p>", escaped(line));
        }
        let _ = write!(
            marks.entry(start).or_default().1,
            "<office:annotation office:name=\"baak-{number}\"><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{AUTHOR}</dc:creator>{body}</office:annotation>"
        );
        let _ = write!(marks.entry(end).or_default().0, "<office:annotation-end office:name=\"baak-{number}\"/>");
    }
    let edits = marks.into_iter().map(|(at, (ends, starts))| (at, ends + &starts)).collect();
    Ok(BTreeMap::from([(CONTENT.to_owned(), insert(&text, &edits))]))
}

/// The byte of a character of a stretch, in which white space counts as one; its end for the character after the last.
fn byte_of(run: &Run, character: u32, text: &str) -> Option<usize> {
    let bytes = run.texts.first()?.bytes.clone();
    let raw = &text[bytes.clone()];
    if raw.starts_with(['&', '<']) {
        return Some(if character > 1 { bytes.end } else { bytes.start });
    }
    let mut count = 0;
    let mut was_white = false;
    for (at, c) in raw.char_indices() {
        let is_white = matches!(c, ' ' | '\t' | '\n' | '\r');
        count += u32::from(!(is_white && was_white));
        was_white = is_white;
        if count == character {
            return Some(bytes.start + at);
        }
    }
    Some(bytes.end)
}
