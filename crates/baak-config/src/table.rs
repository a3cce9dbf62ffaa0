//! A table of the configuration as it is read: every key that is asked for is known, every other one is a mistake.

use crate::mistake::{self, Mistake};
use baak_core::lang::{Lang, Localized};
use std::cell::RefCell;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A file that is being read, and what is wrong with it so far.
pub(crate) struct Reading<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    pub(crate) mistakes: RefCell<Vec<Mistake>>,
}

impl Reading<'_> {
    pub(crate) fn wrong(&self, span: Range<usize>, what: &'static Localized, values: Vec<(&'static str, String)>) {
        self.mistakes.borrow_mut().push(Mistake::new((self.path, self.text), span, what, values));
    }

    /// A name that is none of `choices`.
    pub(crate) fn unknown(&self, value: &Said<'_>, choices: &[&str]) {
        let shown = ("value", value.text.to_owned());
        if let Some(near) = near(value.text, choices) {
            self.wrong(value.span.clone(), &mistake::UNKNOWN_VALUE_NEAR, vec![shown, ("near", near.to_owned())]);
        } else {
            let choices = choices.join(", ");
            self.wrong(value.span.clone(), &mistake::UNKNOWN_VALUE, vec![shown, ("choices", choices)]);
        }
    }
}

/// The choice that was probably meant.
pub(crate) fn near<'c>(said: &str, choices: &[&'c str]) -> Option<&'c str> {
    const MEANT: f64 = 0.8;
    let score = |choice: &&str| strsim::jaro_winkler(&said.to_lowercase(), choice);
    let best = choices.iter().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    (score(best) >= MEANT).then_some(best)
}

/// A text and where it stands, with its quotation marks.
#[derive(Debug, Clone)]
pub(crate) struct Said<'a> {
    pub(crate) text: &'a str,
    pub(crate) span: Range<usize>,
}

/// A table.
pub(crate) struct Table<'a> {
    pub(crate) reading: &'a Reading<'a>,
    entries: &'a DeTable<'a>,
    /// Where it begins.
    pub(crate) span: Range<usize>,
    known: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(reading: &'a Reading<'a>, entries: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { reading, entries, span, known: RefCell::default() }
    }

    fn value(&self, key: &'static str) -> Option<(&'a DeValue<'a>, Range<usize>)> {
        self.known.borrow_mut().push(key);
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some((value.get_ref(), value.span()))
    }

    fn wrong_type(&self, key: &str, span: Range<usize>, expected: &str) {
        let values = vec![("key", key.to_owned()), ("expected", expected.to_owned())];
        self.reading.wrong(span, &mistake::WRONG_TYPE, values);
    }

    /// Where a key's value stands; the table's own place when it is not there.
    pub(crate) fn place(&self, key: &str) -> Range<usize> {
        let value = self.entries.iter().find(|(name, _)| name.get_ref() == key);
        value.map_or_else(|| self.span.clone(), |(_, value)| value.span())
    }

    pub(crate) fn text(&self, key: &'static str) -> Option<Said<'a>> {
        let (value, span) = self.value(key)?;
        if let DeValue::String(text) = value {
            Some(Said { text, span })
        } else {
            self.wrong_type(key, span, "⟨text⟩");
            None
        }
    }

    pub(crate) fn required(&self, key: &'static str) -> Option<Said<'a>> {
        self.require(key);
        self.text(key)
    }

    /// Notes a mistake when the key is not there.
    pub(crate) fn require(&self, key: &'static str) {
        if !self.has(key) {
            self.reading.wrong(self.span.clone(), &mistake::MISSING_KEY, vec![("key", key.to_owned())]);
        }
    }

    /// A list of texts; one text stands for a list of one.
    pub(crate) fn texts(&self, key: &'static str) -> Option<Vec<Said<'a>>> {
        let (value, span) = self.value(key)?;
        self.as_texts(key, value, span)
    }

    fn as_texts(&self, key: &str, value: &'a DeValue<'a>, span: Range<usize>) -> Option<Vec<Said<'a>>> {
        match value {
            DeValue::String(text) => Some(vec![Said { text, span }]),
            DeValue::Array(items) => {
                let mut texts = Vec::new();
                for item in items {
                    match item.get_ref() {
                        DeValue::String(text) => texts.push(Said { text, span: item.span() }),
                        _ => self.wrong_type(key, item.span(), "⟨text⟩"),
                    }
                }
                Some(texts)
            }
            _ => {
                self.wrong_type(key, span, "⟨texts⟩");
                None
            }
        }
    }

    pub(crate) fn number(&self, key: &'static str, low: u32, high: u32) -> Option<u32> {
        let (value, span) = self.value(key)?;
        self.as_number(key, value, span, low, high)
    }

    fn as_number(&self, key: &str, value: &DeValue<'_>, span: Range<usize>, low: u32, high: u32) -> Option<u32> {
        let DeValue::Integer(number) = value else {
            self.wrong_type(key, span, "⟨number⟩");
            return None;
        };
        let number = u32::from_str_radix(number.as_str(), number.radix()).ok();
        let number = number.filter(|number| (low..=high).contains(number));
        if number.is_none() {
            let values = vec![("key", key.to_owned()), ("low", low.to_string()), ("high", high.to_string())];
            self.reading.wrong(span, &mistake::OUT_OF_RANGE, values);
        }
        number
    }

    /// One number for all languages, or a table with one for each.
    pub(crate) fn number_by_lang(&self, key: &'static str, low: u32, high: u32) -> [Option<u32>; 3] {
        match self.value(key) {
            None => [None; 3],
            Some((DeValue::Table(_), _)) => {
                let Some(table) = self.table(key) else { return [None; 3] };
                let numbers = Lang::ALL.map(|lang| table.number(lang.code(), low, high));
                table.done();
                numbers
            }
            Some((value, span)) => [self.as_number(key, value, span, low, high); 3],
        }
    }

    pub(crate) fn flag(&self, key: &'static str) -> bool {
        match self.value(key) {
            Some((DeValue::Boolean(flag), _)) => *flag,
            Some((_, span)) => {
                self.wrong_type(key, span, "⟨flag⟩");
                false
            }
            None => false,
        }
    }

    /// A day: a TOML date, or a text such as `2026-11-23`.
    pub(crate) fn day(&self, key: &'static str) -> Option<baak_core::law::Day> {
        let (value, span) = self.value(key)?;
        let text = match value {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        let day = baak_core::law::Day::parse(&text);
        if day.is_none() {
            self.wrong_type(key, span, "⟨date⟩");
        }
        day
    }

    pub(crate) fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let (value, span) = self.value(key)?;
        if let DeValue::Table(entries) = value {
            Some(Table::new(self.reading, entries, span))
        } else {
            self.wrong_type(key, span, "⟨table⟩");
            None
        }
    }

    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            self.wrong_type(key, span, "⟨tables⟩");
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::Table(entries) => tables.push(Table::new(self.reading, entries, item.span())),
                _ => self.wrong_type(key, item.span(), "⟨table⟩"),
            }
        }
        tables
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name.get_ref() == key)
    }

    pub(crate) fn is_table(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, value)| name.get_ref() == key && matches!(value.get_ref(), DeValue::Table(_)))
    }

    /// Whether the value of a key is a text.
    pub(crate) fn is_text(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, value)| name.get_ref() == key && matches!(value.get_ref(), DeValue::String(_)))
    }

    /// A text in the languages of users: one for all, or a table. A language left out says what the first one says.
    pub(crate) fn localized(&self, key: &'static str) -> Option<Localized> {
        if self.is_text(key) {
            let text = crate::keep::keep(self.text(key)?.text);
            return Some(Localized { nl: text, fr: text, de: text, en: text });
        }
        let table = self.table(key)?;
        let [nl, fr, de, en] = ["nl", "fr", "de", "en"].map(|lang| table.text(lang).map(|said| said.text));
        table.done();
        let first = nl.or(fr).or(de).or(en)?;
        // English speakers read the main text where there is no English one.
        let text = |own: Option<&str>| crate::keep::keep(own.unwrap_or(first));
        Some(Localized { nl: text(nl), fr: text(fr), de: text(de), en: text(en) })
    }

    /// Every key with its text value, for tables whose keys are the user's own.
    pub(crate) fn free_texts(&self) -> Vec<(Said<'a>, Said<'a>)> {
        let mut texts = Vec::new();
        for (key, value) in self.entries {
            let name = Said { text: key.get_ref(), span: key.span() };
            match value.get_ref() {
                DeValue::String(text) => texts.push((name, Said { text, span: value.span() })),
                _ => self.wrong_type(key.get_ref(), value.span(), "⟨text⟩"),
            }
        }
        // In the order of the file, because of several that fit the last one counts.
        texts.sort_by_key(|(key, _)| key.span.start);
        texts
    }

    /// Notes the keys that nobody asked for.
    pub(crate) fn done(&self) {
        let known = self.known.borrow();
        for (key, _) in self.entries {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                continue;
            }
            let shown = ("key", name.to_owned());
            if let Some(near) = near(name, &known) {
                self.reading.wrong(key.span(), &mistake::UNKNOWN_KEY_NEAR, vec![shown, ("near", near.to_owned())]);
            } else {
                let mut choices = known.clone();
                choices.dedup();
                let choices = choices.join(", ");
                self.reading.wrong(key.span(), &mistake::UNKNOWN_KEY, vec![shown, ("choices", choices)]);
            }
        }
    }
}
