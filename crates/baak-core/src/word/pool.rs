//! Lends tables of words to letters.

use super::Words;
use std::ops::{Deref, DerefMut};
use std::sync::Mutex;

/// A table with more words is not kept: some megabytes, more than the letters of a service use.
const MAX_WORDS: usize = 1 << 14;
/// So many tables are kept: as many letters as are checked at the same time.
const MAX_TABLES: usize = 32;

/// Tables of words that no letter uses at present.
#[derive(Debug, Default)]
pub(crate) struct WordPool(Mutex<Vec<Words>>);

impl WordPool {
    /// Lends a table: one that knows words of earlier letters, if there is one.
    pub(crate) fn lend(&self) -> LentWords<'_> {
        let words = self.0.lock().ok().and_then(|mut tables| tables.pop());
        LentWords { words: words.unwrap_or_default(), pool: self }
    }
}

/// A table of words, which goes back to its pool.
#[derive(Debug)]
pub(crate) struct LentWords<'p> {
    words: Words,
    pool: &'p WordPool,
}

impl Deref for LentWords<'_> {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl DerefMut for LentWords<'_> {
    fn deref_mut(&mut self) -> &mut Words {
        &mut self.words
    }
}

impl Drop for LentWords<'_> {
    fn drop(&mut self) {
        if self.words.len() <= MAX_WORDS
            && let Ok(mut tables) = self.pool.0.lock()
            && tables.len() < MAX_TABLES
        {
            tables.push(std::mem::take(&mut self.words));
        }
    }
}
