//! Texts of a configuration that live as long as the program.
//!
//! Built-in words, rules and rows are statics. Own ones must be of the same types to take the same path, so their texts are
//! kept for good. Each text is kept once: a language server that reads the same file a thousand times keeps it once.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// The same text, for good.
pub(crate) fn keep(text: &str) -> &'static str {
    // A set of texts is whole even when a thread died over it.
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(text) {
        return known;
    }
    let text: &'static str = Box::leak(text.into());
    kept.insert(text);
    text
}

/// A list for good.
pub(crate) fn keep_all<T>(items: Vec<T>) -> &'static [T] {
    if items.is_empty() { &[] } else { items.leak() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once() {
        let (a, b) = (keep(&String::from("wat wij zelf zeggen")), keep("wat wij zelf zeggen"));
        assert!(std::ptr::eq(a, b));
    }
}
