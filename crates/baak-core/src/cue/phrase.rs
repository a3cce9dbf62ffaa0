//! All phrases of one language in one trie over symbols, and the one pass that finds them.

use super::CueError;
use super::lexicon::{Lexicon, MixMap, Symbol};
use super::lists::Lists;
use crate::lang::Lang;
use crate::segment::{Token, tokenize};
use crate::span::Span;
use std::borrow::Cow;
use std::hash::BuildHasherDefault;

/// A phrase, by the order in which phrases were added.
pub type PhraseId = u32;

const ROOT: u32 = 0;

/// A phrase found in the text: tokens `first..=last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Index of its first token.
    pub first: u32,
    /// Index of its last token.
    pub last: u32,
    /// Which phrase.
    pub phrase: PhraseId,
}

/// Phrases of one language, ready to be found in one pass.
#[derive(Clone, Default)]
pub struct PhraseSet {
    lexicon: Lexicon,
    /// The node to which a symbol leads from the root, [`NONE`] for none: most words end here.
    roots: Vec<u32>,
    nodes: Vec<Node>,
    /// The ways on of all nodes: the symbol, and the node to which it leads.
    ways: Vec<(Symbol, u32)>,
    phrases: u32,
}

/// A place in the trie.
#[derive(Clone, Copy)]
struct Node {
    /// The phrase that ends here, [`NONE`] for none.
    phrase: PhraseId,
    /// Its ways on, as a range of [`PhraseSet::ways`], sorted by symbol.
    first_way: u32,
    end_way: u32,
    /// The symbols of its ways, one bit each; several may share one.
    symbols: u64,
}

/// No node, no phrase.
const NONE: u32 = u32::MAX;

/// About so many places does the trie of a language have: room from the start saves growing.
const USUAL_NODES: usize = 28_000;

/// Puts phrases together into a [`PhraseSet`].
pub struct PhraseSetBuilder {
    lexicon: Lexicon,
    /// See [`PhraseSet::roots`].
    roots: Vec<u32>,
    edges: MixMap<u64, u32>,
    phrase_at: Vec<PhraseId>,
    phrases: u32,
    tokens: Vec<Token>,
}

impl Default for PhraseSetBuilder {
    fn default() -> Self {
        Self {
            lexicon: Lexicon::default(),
            roots: Vec::with_capacity(USUAL_NODES),
            edges: MixMap::with_capacity_and_hasher(USUAL_NODES, BuildHasherDefault::default()),
            phrase_at: Vec::with_capacity(USUAL_NODES),
            phrases: 0,
            tokens: Vec::new(),
        }
    }
}

fn edge(node: u32, symbol: Symbol) -> u64 {
    (u64::from(node) << 32) | u64::from(symbol)
}

impl PhraseSetBuilder {
    /// Adds a phrase of words, beginnings (`beroep*`) and ends (`*toelage`) of words, cut as a text in `lang` is cut.
    /// The same phrase added twice keeps its number.
    ///
    /// # Errors
    /// When there is no word in it, or a beginning or end of fewer than three bytes.
    pub fn add(&mut self, phrase: &str, lang: Lang) -> Result<PhraseId, CueError> {
        if self.phrase_at.is_empty() {
            self.phrase_at.push(NONE);
        }
        let mut node = ROOT;
        let mut tokens = std::mem::take(&mut self.tokens);
        for part in phrase.split_ascii_whitespace() {
            // Letters alone are always one word.
            let is_word = part.bytes().all(|b| b.is_ascii_alphabetic());
            if is_word || (part.contains('*') && part.len() > 1) {
                node = self.descend(node, part).ok_or_else(|| too_short(phrase))?;
                continue;
            }
            tokens.clear();
            // `d'` is one token only where a word follows, as it does in a text.
            let is_elided = part.ends_with(crate::segment::is_apostrophe);
            let part = if is_elided { Cow::Owned(format!("{part}a")) } else { Cow::Borrowed(part) };
            tokenize(&part, Span::new(0, part.len()), lang, &mut tokens);
            for token in &tokens[..tokens.len() - usize::from(is_elided)] {
                node = self.descend(node, token.span.of(&part)).ok_or_else(|| too_short(phrase))?;
            }
        }
        self.tokens = tokens;
        if node == ROOT {
            return Err(CueError { text: phrase.to_owned(), problem: "a phrase without a word" });
        }
        let at = &mut self.phrase_at[node as usize];
        if *at == NONE {
            *at = self.phrases;
            self.phrases += 1;
        }
        Ok(*at)
    }

    fn descend(&mut self, node: u32, part: &str) -> Option<u32> {
        let symbol = self.lexicon.intern(part)?;
        let next = self.phrase_at.len() as u32;
        let child = if node == ROOT {
            // Most phrases are one word.
            let at = symbol as usize;
            if self.roots.len() <= at {
                self.roots.resize(at + 1, NONE);
            }
            let child = &mut self.roots[at];
            if *child == NONE {
                *child = next;
            }
            *child
        } else {
            *self.edges.entry(edge(node, symbol)).or_insert(next)
        };
        if child == next {
            self.phrase_at.push(NONE);
        }
        Some(child)
    }

    /// The phrases, ready to be found.
    pub fn build(self) -> PhraseSet {
        let edges: Vec<(u32, (Symbol, u32))> =
            self.edges.into_iter().map(|(key, child)| ((key >> 32) as u32, (key as u32, child))).collect();
        // The order of the table is none; that of the lists is by symbol.
        let by_node = Lists::new(&edges, self.phrase_at.len());
        let mut roots = self.roots;
        roots.resize(self.lexicon.len(), NONE);
        let mut ways: Vec<(Symbol, u32)> = Vec::with_capacity(edges.len());
        let mut nodes = Vec::with_capacity(self.phrase_at.len());
        for (at, phrase) in self.phrase_at.iter().enumerate() {
            let first_way = ways.len() as u32;
            ways.extend(by_node.of(at as u32));
            let symbols = ways[first_way as usize..].iter().fold(0, |all, (symbol, _)| all | bit(*symbol));
            nodes.push(Node { phrase: *phrase, first_way, end_way: ways.len() as u32, symbols });
        }
        PhraseSet { lexicon: self.lexicon, roots, nodes, ways, phrases: self.phrases }
    }
}

/// The bit of a symbol in [`Node::symbols`].
fn bit(symbol: Symbol) -> u64 {
    1 << (symbol % u64::BITS)
}

impl PhraseSet {
    /// Number of different phrases.
    pub fn len(&self) -> usize {
        self.phrases as usize
    }

    /// Whether there is no phrase.
    pub fn is_empty(&self) -> bool {
        self.phrases == 0
    }

    /// The lexicon, to look up the tokens of a text.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Finds every phrase in the tokens of one block and appends it; overlapping ones too. `symbols` are those of each
    /// token, `first_token` is the index of the block's first token in the document.
    pub fn find<'s>(
        &self,
        tokens: usize,
        symbols: &impl Fn(usize) -> &'s [Symbol],
        first_token: u32,
        hits: &mut Vec<Hit>,
    ) {
        let mut search = Search { set: self, tokens, symbols, first_token, hits };
        for start in 0..tokens {
            for symbol in symbols(start) {
                let node = self.roots[*symbol as usize];
                if node != NONE {
                    search.walk(start, start, node);
                }
            }
        }
    }
}

/// The search for phrases in one block.
struct Search<'a, F> {
    set: &'a PhraseSet,
    tokens: usize,
    symbols: &'a F,
    first_token: u32,
    hits: &'a mut Vec<Hit>,
}

impl<'s, F: Fn(usize) -> &'s [Symbol]> Search<'_, F> {
    /// Notes the phrase that ends at `node` with token `at`, and follows every way on; phrases are short, so the
    /// recursion is shallow.
    fn walk(&mut self, start: usize, at: usize, node: u32) {
        let node = &self.set.nodes[node as usize];
        if node.phrase != NONE {
            let (first, last) = (self.first_token + start as u32, self.first_token + at as u32);
            self.hits.push(Hit { first, last, phrase: node.phrase });
        }
        if node.symbols == 0 || at + 1 == self.tokens {
            return;
        }
        for symbol in (self.symbols)(at + 1).iter().filter(|symbol| node.symbols & bit(**symbol) != 0) {
            let ways = &self.set.ways[node.first_way as usize..node.end_way as usize];
            let from = ways.partition_point(|(of, _)| of < symbol);
            if let Some((_, child)) = ways.get(from).filter(|(of, _)| of == symbol) {
                self.walk(start, at + 1, *child);
            }
        }
    }
}

fn too_short(phrase: &str) -> CueError {
    CueError { text: phrase.to_owned(), problem: "a beginning or end of a word needs at least three letters" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(phrases: &[&str], lang: Lang, text: &str) -> Vec<(String, u32)> {
        let mut set = PhraseSetBuilder::default();
        for phrase in phrases {
            set.add(phrase, lang).expect("a good phrase");
        }
        let set = set.build();
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), lang, &mut tokens);
        let symbols: Vec<Vec<Symbol>> = tokens.iter().map(|token| set.lexicon().symbols(token.span.of(text))).collect();
        let mut hits = Vec::new();
        set.find(tokens.len(), &|at| &symbols[at], 0, &mut hits);
        hits.iter()
            .map(|h| {
                let span = tokens[h.first as usize].span.cover(tokens[h.last as usize].span);
                (span.of(text).to_owned(), h.phrase)
            })
            .collect()
    }

    #[test]
    fn overlapping_phrases_and_beginnings_are_all_found() {
        let found = find(&["beroep*", "in beroep", "d'office"], Lang::Fr, "in\n beroep of d’office");
        assert_eq!(found, [("in\n beroep".into(), 1), ("beroep".into(), 0), ("d’office".into(), 2)]);
        assert_eq!(find(&["afin d'"], Lang::Fr, "afin d’aider"), [("afin d’".into(), 0)]);
    }

    #[test]
    fn a_phrase_needs_whole_words() {
        assert_eq!(find(&["in beroep"], Lang::Nl, "in beroepsprocedures, begin beroep"), []);
        assert!(PhraseSetBuilder::default().add("  ", Lang::Nl).is_err());
        assert!(PhraseSetBuilder::default().add("b* x", Lang::Nl).is_err());
    }
}
