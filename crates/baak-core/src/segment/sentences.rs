//! The sentence splitter: looks only at the gaps between tokens, and only where a mark or a line end asks for it.

use super::abbreviations::{self, Period};
use super::lines::{Lines, is_column_gap};
use super::{Sentence, Token, TokenKind};
use crate::lang::Lang;
use crate::span::Span;

/// A bracket that is not closed within this many tokens is taken for a slip and holds no sentence end back.
const MAX_BRACKET_TOKENS: usize = 40;

/// At most this many closing marks are looked through between an end mark and the gap (`.”)`).
const MAX_CLOSERS: usize = 6;

/// At most this many opening marks are looked through before the first word of a sentence.
const MAX_OPENERS: usize = 4;

/// A word of at most this many letters without a vowel is taken for an abbreviation (`blz.`, `Std.`).
const MAX_VOWELLESS: usize = 4;

/// Cuts the tokens of one block into sentences and appends them to `out`.
///
/// `tokens` are the block's own, and `first_token` is the place of the first of them among the document's tokens, in
/// which the sentences count. Each token belongs to exactly one sentence. Linear in the number of tokens.
pub fn sentences(text: &str, tokens: &[Token], first_token: u32, lang: Lang, out: &mut Vec<Sentence>) {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
    let block = Span { start: first.span.start, end: last.span.end };
    let mut splitter = Splitter {
        text,
        tokens,
        lang,
        start: 0,
        has_words: false,
        in_quotes: false,
        bracket: None,
        lines: Lines::of(text, block),
    };
    let sentence = |start: usize, end: usize| Sentence {
        span: tokens[start].span.cover(tokens[end - 1].span),
        tokens: first_token + start as u32..first_token + end as u32,
    };
    for (at, pair) in tokens.windows(2).enumerate() {
        if splitter.ends_between(at, pair[0], pair[1]) {
            out.push(sentence(splitter.start, at + 1));
            splitter.start = at + 1;
            splitter.has_words = false;
        }
    }
    out.push(sentence(splitter.start, tokens.len()));
}

/// What the next sentence would begin with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A word in lower case: the sentence goes on.
    Lower,
    /// A word with a capital, or of a script without case.
    Word(usize),
    /// A number.
    Number(usize),
    /// A mark, such as a bullet or a placeholder.
    Mark,
}

struct Splitter<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lang: Lang,
    /// First token of the sentence.
    start: usize,
    /// Whether the sentence holds a word or number so far.
    has_words: bool,
    /// Whether a straight double quote is open.
    in_quotes: bool,
    /// The last outermost bracket: its opening and its closing token.
    bracket: Option<(usize, usize)>,
    lines: Lines<'a>,
}

impl Splitter<'_> {
    /// Whether the sentence ends between `token`, which stands `at` there, and the next one.
    fn ends_between(&mut self, at: usize, token: Token, next: Token) -> bool {
        if token.kind == TokenKind::Mark {
            self.note_mark(at);
        } else {
            self.has_words = true;
        }
        let (end, next) = (token.span.end as usize, next.span.start as usize);
        // Nearly every gap is nothing or one space, and most stand behind a letter.
        if end == next {
            return false;
        }
        let bytes = self.text.as_bytes();
        if end + 1 == next && bytes[end] == b' ' {
            return !goes_on(bytes[end - 1]) && self.mark_ends(at);
        }
        let gap = &self.text[end..next];
        match gap {
            _ if gap.contains(['\n', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']) => {
                let ends = self.line_ends(at, gap);
                self.lines.enter(next as u32);
                ends
            }
            _ => (self.has_words && is_column_gap(gap) && !self.is_item_label(at)) || self.mark_ends(at),
        }
    }

    fn note_mark(&mut self, at: usize) {
        match self.byte(at) {
            b'"' => self.in_quotes = !self.closes(at, self.in_quotes),
            b'(' | b'[' if self.bracket.is_none_or(|(_, close)| close < at) => {
                let mut depth = 0_u32;
                for close in at..self.tokens.len().min(at + MAX_BRACKET_TOKENS) {
                    match self.byte(close) {
                        b'(' | b'[' => depth += 1,
                        b')' | b']' => depth -= 1,
                        _ => continue,
                    }
                    if depth == 0 {
                        self.bracket = Some((at, close));
                        break;
                    }
                }
            }
            _ => {}
        }
    }

    /// The first byte of a mark; 0 for words, numbers and marks outside ASCII.
    fn byte(&self, at: usize) -> u8 {
        match self.tokens.get(at) {
            Some(token) if token.kind == TokenKind::Mark && token.span.len() == 1 => {
                self.text.as_bytes()[token.span.start as usize]
            }
            _ => 0,
        }
    }

    fn of(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The white space between the tokens `at` and `at + 1`.
    fn gap(&self, at: usize) -> &str {
        self.tokens
            .get(at + 1)
            .map_or("", |next| &self.text[self.tokens[at].span.end as usize..next.span.start as usize])
    }

    fn is_spaced_before(&self, at: usize) -> bool {
        at == 0 || !self.gap(at - 1).is_empty()
    }

    fn is_spaced_after(&self, at: usize) -> bool {
        at + 1 >= self.tokens.len() || !self.gap(at).is_empty()
    }

    /// Whether the mark `at` closes something; `open` tells whether a straight double quote is open before it.
    fn closes(&self, at: usize, open: bool) -> bool {
        let mark = self.of(at);
        match mark {
            ")" | "]" | "”" => true,
            "’" | "»" | "“" | "«" | "›" | "‹" | "\"" | "'" | "*" | "_" => {
                if !self.is_spaced_before(at) {
                    // `.''`, `.*`; but an opening mark may follow a bracket at once: `(«`.
                    return !matches!(self.byte(at.wrapping_sub(1)), b'(' | b'[');
                }
                let mut last = at;
                while self.of(last + 1) == mark && !self.is_spaced_after(last) {
                    last += 1;
                    if last > at + 2 {
                        break;
                    }
                }
                self.is_spaced_after(last)
                    && match mark {
                        // Unbalanced: between an end mark and the next quotation it can only close.
                        "\"" => {
                            open || at > 0 && self.byte(at - 1) == b'.' && matches!(self.byte(last + 1), b'"' | b'(')
                        }
                        "»" | "’" | "'" => true,
                        _ => false,
                    }
            }
            _ => false,
        }
    }

    /// Whether the marks up to `at` end the sentence.
    fn mark_ends(&self, at: usize) -> bool {
        let token = self.tokens[at];
        if token.kind != TokenKind::Mark && self.text.as_bytes()[token.span.end as usize - 1] != b'.' {
            return false;
        }
        if !self.has_words {
            return false;
        }
        let mut mark = at;
        while mark > self.start
            && at - mark < MAX_CLOSERS
            && self.tokens[mark].kind == TokenKind::Mark
            && self.closes(mark, true)
        {
            mark -= 1;
        }
        let is_period = match self.of(mark) {
            "!" | "?" | "…" | "‽" => false,
            "." => true,
            word if word.len() > 1 && word.ends_with('.') => true,
            _ => return false,
        };
        if self.bracket.is_some_and(|(open, close)| open < at && at < close) {
            return false;
        }
        if self.closes(at + 1, self.in_quotes) {
            return false;
        }
        let next = self.next(at + 1);
        next != Next::Lower && (!is_period || self.period_ends(mark, next))
    }

    /// What stands at `at`, behind opening marks.
    fn next(&self, at: usize) -> Next {
        let mut first = at;
        while first < at + MAX_OPENERS && self.tokens.get(first).is_some_and(|t| t.kind == TokenKind::Mark) {
            match self.of(first) {
                "(" | "[" | "„" | "“" | "”" | "«" | "»" | "‘" | "’" | "‚" | "\"" | "'" | "`" | "–" | "—" | "-"
                | "*" | "_" | "¿" | "¡" | "," | "›" | "‹" => first += 1,
                // `R.E.M. ?`: the sentence has not ended yet.
                "!" | "?" | "…" | ";" | ":" | ")" | "]" => return Next::Lower,
                _ => return Next::Mark,
            }
        }
        let Some(token) = self.tokens.get(first) else { return Next::Mark };
        match token.kind {
            TokenKind::Number => Next::Number(first),
            TokenKind::Mark => Next::Mark,
            TokenKind::Word => {
                let word = self.of(first);
                if !word.starts_with(char::is_lowercase) {
                    return Next::Word(first);
                }
                // `'s Avonds`, `'t Is`: the next word carries the capital.
                if self.lang == Lang::Nl
                    && first > at
                    && matches!(word, "s" | "t" | "n" | "k" | "m")
                    && self.of(first + 1).starts_with(char::is_uppercase)
                {
                    return Next::Word(first + 1);
                }
                Next::Lower
            }
        }
    }

    /// Whether the period `mark`, or the one within the token `mark`, ends the sentence before `next`.
    fn period_ends(&self, mark: usize, next: Next) -> bool {
        let token = self.of(mark);
        let (at, word) = match token.strip_suffix('.') {
            Some("") => {
                if mark == self.start || self.is_spaced_before(mark) {
                    return true;
                }
                (mark - 1, self.of(mark - 1))
            }
            Some(word) => (mark, word),
            None => return true,
        };
        match self.tokens[at].kind {
            TokenKind::Mark => true,
            TokenKind::Number => self.number_ends(at, next),
            TokenKind::Word => self.word_ends(at, word, next),
        }
    }

    /// Whether the words of the sentence before `at` are all marks, so that `at` may be the label of a list item.
    fn is_first_word(&self, at: usize) -> bool {
        self.tokens[self.start..at].iter().rev().take(MAX_OPENERS).all(|t| t.kind == TokenKind::Mark)
    }

    fn word_ends(&self, at: usize, word: &str, next: Next) -> bool {
        let opens = || match next {
            Next::Word(at) => abbreviations::opens_sentences(self.of(at), self.lang),
            Next::Mark => true,
            Next::Lower | Next::Number(_) => false,
        };
        let mut letters = word.chars();
        let (first, second) = (letters.next().unwrap_or(' '), letters.next());
        let period = abbreviations::period_after(word, self.lang);
        if period == Period::NeverEnds {
            return false;
        }
        if period == Period::EndsBeforeCapital {
            return !matches!(next, Next::Number(_));
        }
        if second.is_none() && (!first.is_ascii() || self.of(at.wrapping_sub(1)) == "°") {
            return true; // 25 °C, π
        }
        if word == "u" && self.lang == Lang::Nl && self.byte(at.wrapping_sub(1)) != b'.' {
            return true; // The pronoun, not an initial: “Wij helpen u. Bel ons.”
        }
        if second.is_none() {
            // Initials, labels of list items, and abbreviations with spaces (`z. B.`, `p. ex.`).
            let follows_letter = at >= 2 && self.byte(at - 1) == b'.' && self.of(at - 2).chars().nth(1).is_none();
            return first.is_uppercase()
                && !follows_letter
                && !self.is_first_word(at)
                && !self.begins_name(next)
                && opens();
        }
        if period == Period::MayEnd {
            return opens();
        }
        if word.contains('.') {
            return !self.begins_name(next) && opens();
        }
        if is_roman(word) {
            return !self.is_first_word(at) && (self.lang != Lang::De || opens());
        }
        let is_vowelless = word.len() <= MAX_VOWELLESS
            && word.bytes().all(|b| b.is_ascii_alphabetic() && !is_vowel(b))
            && word.bytes().any(|b| b.is_ascii_lowercase());
        !is_vowelless || opens()
    }

    /// Whether the next word may be the particle of a surname: behind initials, "De" is no article.
    fn begins_name(&self, next: Next) -> bool {
        let Next::Word(at) = next else { return false };
        matches!(
            self.of(at),
            "De" | "Van" | "Den" | "Der" | "Ten" | "Le" | "La" | "Du" | "Des" | "D'" | "Von" | "Zu" | "Zum" | "Zur"
        )
    }

    fn number_ends(&self, at: usize, next: Next) -> bool {
        if self.is_first_word(at) {
            return false; // `1. Dies ist …`: the number of a list item.
        }
        if self.lang != Lang::De {
            // `Article 2. – La somme …`
            return !(self.of(at - 1).starts_with(['A', 'a']) && matches!(self.of(at + 2), "-" | "–" | "—"));
        }
        // German ordinals.
        let digits = self.of(at);
        let follows_article = at > self.start && abbreviations::precedes_ordinal(self.of(at - 1));
        match next {
            Next::Number(next) => digits.len() > 2 || self.of(next).len() > 4,
            Next::Word(next) if digits.len() <= 2 => {
                let word = self.of(next);
                !abbreviations::follows_ordinal(word)
                    && (!follows_article || abbreviations::opens_sentences(word, Lang::De))
            }
            Next::Word(next) if digits.len() == 3 => {
                !follows_article || abbreviations::opens_sentences(self.of(next), Lang::De)
            }
            _ => true,
        }
    }

    /// Whether `at` is a bullet or the number of a list item, which stands off from its text.
    fn is_item_label(&self, at: usize) -> bool {
        let sentence = &self.tokens[self.start..=at];
        match sentence.len() {
            1 => true,
            2 => sentence[1].kind == TokenKind::Mark && matches!(self.byte(at), b'.' | b')' | b':'),
            3 => self.byte(self.start) == b'(' && self.byte(at) == b')',
            _ => self.byte(at) == b':',
        }
    }

    /// Whether the line end between the tokens `at` and `at + 1` ends the sentence.
    fn line_ends(&self, at: usize, gap: &str) -> bool {
        if gap.bytes().filter(|b| *b == b'\n').count() > 1 {
            return true;
        }
        let is_short = self.lines.is_short(self.tokens[at].span.end, self.tokens[at + 1].span.start);
        let is_own = is_short || self.lines.are_deliberate();
        if self.is_bullet(at + 1) {
            return true;
        }
        let ends_with_mark = matches!(self.byte(at), b'.' | b':' | b';' | b',' | b'?' | b'!');
        if self.is_numbered_item(at + 1) && (is_own || ends_with_mark) {
            return true;
        }
        let (end, next) = (self.tokens[at].span.end, self.tokens[at + 1].span.start);
        match self.next(at + 1) {
            Next::Lower => is_short && self.is_salutation(at) || self.lines.are_rows(end, next),
            _ if self.mark_ends(at) => true,
            _ => {
                self.byte(at) == b':'
                    || self.begins_line() && self.is_label(at + 1)
                    || is_own && self.byte(at) != b'-'
                    || self.lines.is_row(end)
            }
        }
    }

    /// Whether the sentence is a line such as `Madame,` or `Met de meeste hoogachting,`, which ends even before lower case.
    fn is_salutation(&self, at: usize) -> bool {
        const MAX_TOKENS: usize = 7;
        self.byte(at) == b','
            && at - self.start < MAX_TOKENS
            && self.begins_line()
            && self.of(self.start).starts_with(char::is_uppercase)
    }

    /// Whether the sentence starts where its last line does.
    fn begins_line(&self) -> bool {
        self.tokens[self.start].span.start == self.lines.start()
    }

    fn is_bullet(&self, at: usize) -> bool {
        self.is_spaced_after(at)
            && matches!(
                self.of(at),
                "-" | "–"
                    | "—"
                    | "•"
                    | "*"
                    | "☐"
                    | "☑"
                    | "☒"
                    | "□"
                    | "▪"
                    | "■"
                    | "●"
                    | "○"
                    | "◦"
                    | "‣"
                    | "→"
                    | "➢"
                    | "✓"
                    | "·"
            )
    }

    /// Whether a list item with a number or letter starts here: `1.`, `2)`, `a)`, `(b)`, `3°`.
    fn is_numbered_item(&self, at: usize) -> bool {
        let at = if self.byte(at) == b'(' { at + 1 } else { at };
        let label = self.of(at);
        let is_label = match self.tokens.get(at).map(|t| t.kind) {
            Some(TokenKind::Number) => label.len() <= 3,
            Some(TokenKind::Word) => label.len() == 1 && self.of(at + 1) == ")",
            _ => false,
        };
        is_label && matches!(self.of(at + 1), "." | ")" | "°") && self.is_spaced_after(at + 1)
    }

    /// Whether a line such as `Onderwerp: …` or `Votre contact : …` starts here.
    fn is_label(&self, at: usize) -> bool {
        const MAX_WORDS: usize = 3;
        if !self.of(at).starts_with(char::is_uppercase) {
            return false;
        }
        for colon in at + 1..=at + MAX_WORDS {
            if self.byte(colon) == b':' {
                return self.is_spaced_after(colon);
            }
            if self.tokens.get(colon).is_none_or(|t| t.kind != TokenKind::Word) || self.gap(colon - 1).contains('\n') {
                return false;
            }
        }
        false
    }
}

/// Whether a sentence goes on behind this last byte of a token: no end mark and nothing that closes.
fn goes_on(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b',' | b':' | b';')
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}
