//! The tokens of a letter with what tells a name from another word.

use crate::lang::Lang;
use crate::segment::TokenKind;
use crate::span::Span;
use crate::text::{Text, Zone};
use std::collections::HashSet;
use std::sync::LazyLock;

static GIVEN: LazyLock<HashSet<String>> = LazyLock::new(|| list(include_str!("../../../../wordlists/names/given.txt")));
static FAMILY: LazyLock<HashSet<String>> =
    LazyLock::new(|| list(include_str!("../../../../wordlists/names/family.txt")));
static OTHER: LazyLock<HashSet<String>> = LazyLock::new(|| list(include_str!("../../../../wordlists/names/other.txt")));

fn list(text: &str) -> HashSet<String> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(fold).collect()
}

/// Lower case without the accents that capitals often lack.
pub(super) fn fold(word: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'â' | 'á' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' | 'ı' => 'i',
        'ô' | 'ö' | 'ó' | 'ø' => 'o',
        'û' | 'ü' | 'ù' | 'ú' => 'u',
        'ç' => 'c',
        'ş' => 's',
        'ğ' => 'g',
        'ł' => 'l',
        'ń' | 'ñ' => 'n',
        '’' => '\'',
        other => other,
    };
    word.chars().flat_map(char::to_lowercase).map(plain).filter(|c| *c != '\u{307}').collect()
}

/// What lies between a token and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    Joined,
    /// One space, or a line break inside running text.
    Space,
    /// More than one space, or a tab: a column.
    Column,
    /// A line break.
    Line,
    /// Another block: the next cell or paragraph.
    Block,
}

/// A token.
#[allow(clippy::struct_excessive_bools, reason = "each tells another thing of a word, and all four are asked apart")]
pub(super) struct Token<'d> {
    pub(super) span: Span,
    pub(super) text: &'d str,
    /// [`fold`]ed.
    pub(super) folded: String,
    pub(super) gap: Gap,
    pub(super) zone: Zone,
    pub(super) is_capital: bool,
    pub(super) is_all_capitals: bool,
    pub(super) is_number: bool,
    pub(super) is_mark: bool,
    pub(super) is_given: bool,
    pub(super) is_family: bool,
    /// An ordinary word that is often written with a capital: never part of a name.
    pub(super) is_other: bool,
}

/// All tokens of a letter.
pub(super) struct Tokens<'d> {
    pub(super) all: Vec<Token<'d>>,
    pub(super) is_german: bool,
    pub(super) is_french: bool,
}

impl<'d> Tokens<'d> {
    pub(super) fn new(text: &Text<'d>) -> Self {
        let source = text.document.text.as_str();
        let mut all: Vec<Token<'d>> = Vec::with_capacity(text.tokens.len());
        let mut block = u32::MAX;
        for line in &text.lines {
            for token in &text.tokens[line.tokens()] {
                let word = token.span.of(source);
                let gap = all.last().map_or(Gap::Block, |last| {
                    let between = source.get(last.span.end as usize..token.span.start as usize).unwrap_or("\n");
                    if line.block == block { gap(between) } else { Gap::Block }
                });
                block = line.block;
                let first = word.chars().next().unwrap_or(' ');
                let is_word = token.kind == TokenKind::Word;
                let is_capital = is_word && first.is_uppercase();
                // Only words with a capital are looked up: others are never part of a name.
                let folded = fold(word);
                let bare = folded.strip_suffix("'s").unwrap_or(&folded);
                let known = |list: &HashSet<String>| {
                    list.contains(bare) || bare.contains('-') && bare.split('-').all(|part| list.contains(part))
                };
                let (is_given, is_family) = (is_capital && known(&GIVEN), is_capital && known(&FAMILY));
                let is_other = is_word && (OTHER.contains(bare) || !is_given && !is_family && has_other_ending(bare));
                all.push(Token {
                    span: token.span,
                    text: word,
                    gap,
                    zone: line.zone,
                    is_capital,
                    is_all_capitals: is_capital && word.len() > 1 && !word.chars().any(char::is_lowercase),
                    is_number: token.kind == TokenKind::Number,
                    is_mark: token.kind == TokenKind::Mark,
                    is_given,
                    is_family,
                    is_other,
                    folded,
                });
            }
        }
        let lang = text.language.lang;
        Self { all, is_german: lang == Lang::De, is_french: lang == Lang::Fr }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'d>> {
        self.all.get(at)
    }

    /// The place of the tokens `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        self.all[from].span.cover(self.all[to - 1].span)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|token| words.contains(&token.folded.as_str()))
    }

    pub(super) fn mark(&self, at: usize, mark: &str) -> bool {
        self.get(at).is_some_and(|token| token.is_mark && token.text == mark)
    }

    /// Whether a token opens a line.
    pub(super) fn starts_line(&self, at: usize) -> bool {
        self.get(at).is_none_or(|token| matches!(token.gap, Gap::Line | Gap::Block))
    }

    /// Whether nothing but a comma stands between the token before `at` and the end of its line.
    pub(super) fn ends_line(&self, at: usize) -> bool {
        self.starts_line(at) || (self.mark(at, ",") || self.mark(at, ".")) && self.starts_line(at + 1)
    }

    /// The first token of the line that holds `at`.
    pub(super) fn line_start(&self, at: usize) -> usize {
        (0..=at).rev().find(|i| self.starts_line(*i)).unwrap_or(0)
    }
}

fn gap(between: &str) -> Gap {
    if between.is_empty() {
        Gap::Joined
    } else if between.contains('\n') {
        Gap::Line
    } else if between.chars().count() > 1 || between.contains('\t') {
        Gap::Column
    } else {
        Gap::Space
    }
}

/// Endings of organisations and of things, in words that no list can hold.
fn has_other_ending(word: &str) -> bool {
    const ENDINGS: [&str; 36] = [
        "dienst",
        "fonds",
        "bank",
        "rechtbank",
        "centrum",
        "raad",
        "kamer",
        "huis",
        "kantoor",
        "beheer",
        "zaken",
        "ambt",
        "maatschappij",
        "uitkering",
        "toelage",
        "toeslag",
        "bijslag",
        "kosten",
        "aanvraag",
        "beslissing",
        "bedrag",
        "ung",
        "heit",
        "keit",
        "schaft",
        "stelle",
        "gericht",
        "amt",
        "kasse",
        "geld",
        "hilfe",
        "leistung",
        "antrag",
        "bescheid",
        "tion",
        "nummer",
    ];
    ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
}
