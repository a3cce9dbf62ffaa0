//! Where runs and their text stand in the bytes of a part, for a comment that is to be put there.

use std::ops::Range;

/// A run, or a stretch of text of OpenDocument, with the place that its text has in [`baak_core::origin::Location`].
#[derive(Debug, Clone, Default)]
pub(crate) struct Run {
    pub(crate) paragraph: u32,
    pub(crate) number: u32,
    pub(crate) bytes: Range<usize>,
    /// Its properties, `<w:rPr>…</w:rPr>`.
    pub(crate) properties: Range<usize>,
    pub(crate) texts: Vec<Text>,
}

/// A stretch of characters in a run.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// Its first character in the run, from 1.
    pub(crate) character: u32,
    pub(crate) bytes: Range<usize>,
    /// The end of the start tag of the element around it, and whether that keeps white space.
    pub(crate) tag_end: usize,
    pub(crate) keeps_space: bool,
}

/// The runs of a part, in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    pub(crate) runs: Vec<Run>,
    open: Vec<usize>,
    tag: (usize, bool),
}

impl Trace {
    pub(crate) fn begin_run(&mut self, paragraph: u32, run: u32, at: usize) {
        self.open.push(self.runs.len());
        self.runs.push(Run { paragraph, number: run, bytes: at..at, ..Run::default() });
    }

    pub(crate) fn end_run(&mut self, at: usize) {
        if let Some(run) = self.open.pop() {
            self.runs[run].bytes.end = at;
        }
    }

    pub(crate) fn begin_properties(&mut self, at: usize) {
        if let Some(run) = self.innermost() {
            run.properties = at..at;
        }
    }

    pub(crate) fn end_properties(&mut self, at: usize) {
        if let Some(run) = self.innermost() {
            run.properties.end = at;
        }
    }

    /// A tag around text begins.
    pub(crate) fn tag(&mut self, end: usize, keeps_space: bool) {
        self.tag = (end, keeps_space);
    }

    pub(crate) fn text(&mut self, character: u32, bytes: Range<usize>) {
        let (tag_end, keeps_space) = self.tag;
        if let Some(run) = self.innermost() {
            run.texts.push(Text { character, bytes, tag_end, keeps_space });
        }
    }

    /// A run by itself: a stretch of text.
    pub(crate) fn stretch(&mut self, paragraph: u32, run: u32, bytes: Range<usize>) {
        let text = Text { character: 1, bytes: bytes.clone(), tag_end: 0, keeps_space: true };
        self.runs.push(Run { paragraph, number: run, bytes, texts: vec![text], ..Run::default() });
    }

    /// A run without text that can be cut: a field.
    pub(crate) fn field(&mut self, paragraph: u32, run: u32, bytes: Range<usize>) {
        self.runs.push(Run { paragraph, number: run, bytes, ..Run::default() });
    }

    pub(crate) fn find(&self, paragraph: u32, run: u32) -> Option<&Run> {
        self.runs.iter().find(|known| (known.paragraph, known.number) == (paragraph, run))
    }

    fn innermost(&mut self) -> Option<&mut Run> {
        let at = *self.open.last()?;
        self.runs.get_mut(at)
    }
}
