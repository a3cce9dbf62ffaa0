//! The annotated text: what the checks read. Language, words, sentences, entities, lay-out, topics and matches of one
//! letter, each made once.

mod facts;
mod language;
mod zone;

pub(crate) use language::language_among;
pub use language::{LanguageGuess, detect_language};
pub use zone::Zone;

use crate::cue::{Hit, Match};
use crate::document::{Block, BlockKind, Document};
use crate::entity::{self, Entity};
use crate::house::House;
use crate::lang::Lang;
use crate::pack::{Given, LanguagePack, Mark, Owner, Sign, Stage};
use crate::passive::{Passive, passives};
use crate::segment::{self, Sentence, Token};
use crate::span::Span;
use crate::word::{LentWords, Word, WordId};
use std::cell::OnceCell;
use std::ops::Range;

/// How many sentences after its opening a topic lasts, at most.
const TOPIC_REACH: u32 = 6;
/// The same when a heading opened it; the next heading ends it anyhow.
const HEADED_TOPIC_REACH: u32 = 14;

/// A sentence with what is known of it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place and tokens.
    pub sentence: Sentence,
    /// Index of its block in [`Document::blocks`].
    pub block: u32,
    /// Its language.
    pub lang: Lang,
    /// The part of the letter it stands in.
    pub zone: Zone,
    /// Whether it is a heading, or a short line that serves as one.
    pub is_heading: bool,
    /// Number of words and numbers.
    pub words: u32,
}

impl Line {
    /// Its place in the text.
    pub fn span(&self) -> Span {
        self.sentence.span
    }

    /// Its tokens, as indices.
    pub fn tokens(&self) -> Range<usize> {
        self.sentence.tokens.start as usize..self.sentence.tokens.end as usize
    }
}

/// A letter, annotated.
#[derive(Debug)]
pub struct Text<'d> {
    /// The letter.
    pub document: &'d Document,
    /// Whose letter it is: its own words and rules are known.
    pub house: &'d House,
    /// Its main language.
    pub language: LanguageGuess,
    /// All tokens.
    pub tokens: Vec<Token>,
    /// The word of each token, by its number in `words`.
    word_ids: Vec<WordId>,
    words: LentWords<'d>,
    /// All sentences.
    pub lines: Vec<Line>,
    /// All entities, by start.
    pub entities: Vec<Entity>,
    /// All phrases found, by the language of their block.
    pub(crate) hits: Vec<Hit>,
    /// Conditions that hold, by owner: kinds and regimes in `claims`, elements in `signs`, marks in `marks`.
    claims: Vec<(Owner, Match)>,
    signs: Vec<(u16, Sign, Match)>,
    marks: Vec<(Mark, Match)>,
    /// Words of value checks: the check, whether they silence it, and where.
    values: Vec<(u16, bool, Match)>,
    topics: Vec<u64>,
    /// Found when first asked for: not every caller wants them.
    passives: OnceCell<Vec<(u32, Passive)>>,
}

impl<'d> Text<'d> {
    /// Annotates a letter. `declared` is its language where that is known.
    pub fn new(document: &'d Document, declared: Option<Lang>) -> Self {
        Self::of(document, declared, House::none())
    }

    /// Annotates a letter with the words and rules of a house.
    pub fn of(document: &'d Document, declared: Option<Lang>, house: &'d House) -> Self {
        let (language, block_langs) = detect_language(document, declared);
        let mut text = Self {
            document,
            house,
            language,
            tokens: Vec::with_capacity(document.text.len() / 5),
            word_ids: Vec::with_capacity(document.text.len() / 5),
            words: house.words().lend(),
            lines: Vec::new(),
            entities: Vec::new(),
            hits: Vec::new(),
            claims: Vec::new(),
            signs: Vec::new(),
            marks: Vec::new(),
            values: Vec::new(),
            topics: Vec::new(),
            passives: OnceCell::new(),
        };
        for (at, (block, lang)) in document.blocks.iter().zip(&block_langs).enumerate() {
            text.annotate_block(at as u32, *block, *lang);
        }
        text.look();
        text
    }

    fn annotate_block(&mut self, at: u32, block: Block, lang: Lang) {
        let source = &self.document.text;
        let first = self.tokens.len();
        segment::tokenize(source, block.span, lang, &mut self.tokens);
        let tokens = &self.tokens[first..];
        let mut sentences = Vec::new();
        segment::sentences(source, tokens, first as u32, lang, &mut sentences);
        let pack = self.house.pack(lang);
        let lexicon = pack.phrases.lexicon();
        let number = |token: &Token| self.words.number(token.span.of(source), token.kind, lang, lexicon);
        self.word_ids.extend(tokens.iter().map(number));
        let (words, ids) = (&*self.words, &self.word_ids[first..]);
        entity::annotate(source, tokens, (words, ids), lang, &mut self.entities);
        pack.phrases.find(ids.len(), &|at| words.symbols(ids[at]), first as u32, &mut self.hits);
        for sentence in sentences {
            let words = facts::word_count(&self.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize]);
            let is_heading = facts::is_heading(source, block.kind, sentence.span, words);
            self.lines.push(Line { sentence, block: at, lang, zone: Zone::Body, is_heading, words });
        }
    }

    /// Looks at the conditions: lay-out first, then topics, then everything else.
    fn look(&mut self) {
        let mut fired = facts::fired(self);
        let layout = self.evaluate(Stage::Layout, &fired);
        self.note(layout);
        zone::assign(self);
        for (at, line) in self.lines.iter().enumerate() {
            let given = match line.zone {
                Zone::Header => Given::Header,
                Zone::Body => Given::Body,
                Zone::Closing => Given::Closing,
            };
            fired.add(at, given as u32, line, self.house);
        }
        let topics = self.evaluate(Stage::Topics, &fired);
        self.spread_topics(&topics);
        for (at, line) in self.lines.iter().enumerate().filter(|(at, _)| self.topics[*at] != 0) {
            let pack = self.house.pack(line.lang);
            for (topic, class) in pack.topic_classes.iter().enumerate() {
                if self.topics[at] >> topic & 1 == 1 {
                    fired.add(at, *class, line, self.house);
                }
            }
        }
        let checks = self.evaluate(Stage::Checks, &fired);
        self.note(checks);
    }

    fn evaluate(&self, stage: Stage, fired: &facts::FiredClasses) -> Vec<Match> {
        let mut matches = Vec::new();
        for lang in Lang::ALL {
            // A language that the letter is not in need not be made ready.
            let fired = fired.of(lang);
            if !fired.is_empty() {
                self.house.pack(lang).conditions.evaluate(stage as u8, fired, &mut matches);
            }
        }
        matches
    }

    /// Files the matches by their owners, in text order.
    fn note(&mut self, matches: Vec<Match>) {
        for m in matches {
            match self.pack_of(m.sentence as usize).owners[m.owner as usize] {
                Owner::Element { element, sign } => self.signs.push((element, sign, m)),
                Owner::Mark(mark) => self.marks.push((mark, m)),
                Owner::Value { check, is_right } => self.values.push((check, is_right, m)),
                owner => self.claims.push((owner, m)),
            }
        }
        let place = |m: &Match| (m.sentence, m.first, m.last, m.owner);
        self.signs.sort_unstable_by_key(|(element, sign, m)| (*element, place(m), *sign));
        self.marks.sort_unstable_by_key(|(mark, m)| (*mark, place(m)));
        self.claims.sort_unstable_by_key(|(_, m)| place(m));
        self.values.sort_unstable_by_key(|(check, is_right, m)| (*check, *is_right, place(m)));
    }

    /// A topic lasts from the sentence that opens it until something closes it, a heading comes, or it runs out.
    fn spread_topics(&mut self, matches: &[Match]) {
        let mut opened = vec![0u64; self.lines.len()];
        let mut closed = vec![0u64; self.lines.len()];
        for m in matches {
            match self.pack_of(m.sentence as usize).owners[m.owner as usize] {
                Owner::OpensTopic(topic) => opened[m.sentence as usize] |= 1 << topic,
                Owner::ClosesTopic(topic) => closed[m.sentence as usize] |= 1 << topic,
                _ => {}
            }
        }
        self.topics = vec![0; self.lines.len()];
        let any = opened.iter().fold(0, |any, topics| any | topics);
        for topic in (0..u64::BITS).filter(|topic| any >> topic & 1 == 1) {
            let bit = 1 << topic;
            let (mut left, mut headed, mut opened_in) = (0, false, 0);
            for at in 0..self.lines.len() {
                let line = &self.lines[at];
                let after_break = at > 0 && self.lines[at - 1].lang != line.lang;
                if opened[at] & bit != 0 {
                    headed = (line.is_heading && left == 0) || (headed && left > 0);
                    left = if headed { HEADED_TOPIC_REACH } else { TOPIC_REACH } + 1;
                    opened_in = line.block;
                } else if after_break || line.is_heading || closed[at] & bit != 0 {
                    left = 0;
                } else if !headed && line.block != opened_in && opened[at] != 0 {
                    // Another topic opens in a later block.
                    left = 0;
                }
                if left > 0 {
                    left -= 1;
                    self.topics[at] |= bit;
                }
            }
        }
    }

    /// What is known of the word of a token.
    pub(crate) fn word(&self, token: usize) -> &Word {
        self.words.get(self.word_ids[token])
    }

    /// The pack of a sentence's language.
    pub(crate) fn pack_of(&self, line: usize) -> &'d LanguagePack {
        self.house.pack(self.lines[line].lang)
    }

    /// What speaks for or against a kind or regime, in text order.
    pub(crate) fn claims(&self) -> &[(Owner, Match)] {
        &self.claims
    }

    /// The sentences that carry a mark, with the words that earned it, in text order.
    pub(crate) fn marked(&self, mark: Mark) -> impl Iterator<Item = Match> + '_ {
        let start = self.marks.partition_point(|(of, _)| *of < mark);
        let length = self.marks[start..].partition_point(|(of, _)| *of == mark);
        self.marks[start..start + length].iter().map(|(_, m)| *m)
    }

    /// What was found of an element, in text order.
    pub(crate) fn signs(&self, element: &str) -> impl Iterator<Item = (Sign, Match)> + '_ {
        let element = self.house.element_index(element).unwrap_or(u16::MAX);
        let start = self.signs.partition_point(|(of, ..)| *of < element);
        let length = self.signs[start..].partition_point(|(of, ..)| *of == element);
        self.signs[start..start + length].iter().map(|(_, sign, m)| (*sign, *m))
    }

    /// The elements that were found, by their index in [`crate::law::elements`], each with its first place.
    pub(crate) fn found_elements(&self) -> impl Iterator<Item = (u16, Match)> + '_ {
        let present = self.signs.iter().filter(|(_, sign, _)| *sign == Sign::Present);
        let mut last = None;
        present
            .filter(move |(element, ..)| last.replace(*element) != Some(*element))
            .map(|(element, _, m)| (*element, *m))
    }

    /// Where the words of a value check stand: those that contradict the law, or those that silence it, in text order.
    pub(crate) fn value_signs(&self, check: u16, is_right: bool) -> impl Iterator<Item = Match> + '_ {
        let start = self.values.partition_point(|(of, right, _)| (*of, *right) < (check, is_right));
        let length = self.values[start..].partition_point(|(of, right, _)| (*of, *right) == (check, is_right));
        self.values[start..start + length].iter().map(|(.., m)| *m)
    }

    /// Whether a sentence is about a topic.
    pub(crate) fn is_about(&self, line: usize, topic: &str) -> bool {
        let topics = &self.pack_of(line).topics;
        topics.iter().position(|name| *name == topic).is_some_and(|at| self.topics[line] >> at & 1 == 1)
    }

    /// The place of the tokens of a match.
    pub(crate) fn span_of(&self, m: &Match) -> Span {
        self.tokens[m.first as usize].span.cover(self.tokens[m.last as usize].span)
    }

    /// The place of tokens `first..=last`.
    pub(crate) fn token_span(&self, first: u32, last: u32) -> Span {
        self.tokens[first as usize].span.cover(self.tokens[last as usize].span)
    }

    /// The passives, in text order, each with the index of its sentence.
    pub fn passives(&self) -> &[(u32, Passive)] {
        self.passives.get_or_init(|| {
            let of_line = |(at, line): (usize, &Line)| {
                let found = passives(&self.document.text, &self.tokens[line.tokens()], line.lang);
                found.into_iter().map(move |passive| (at as u32, passive))
            };
            self.lines.iter().enumerate().flat_map(of_line).collect()
        })
    }

    /// The entities that begin inside a span.
    pub fn entities_in(&self, span: Span) -> &[Entity] {
        let start = self.entities.partition_point(|e| e.span.start < span.start);
        let length = self.entities[start..].partition_point(|e| e.span.start < span.end);
        &self.entities[start..start + length]
    }

    /// What kind of block a sentence stands in.
    pub fn block_kind(&self, line: &Line) -> BlockKind {
        self.document.blocks[line.block as usize].kind
    }
}
