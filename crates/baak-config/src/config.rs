//! The configuration as a whole, and what it says of one letter.

use crate::keep::keep;
use crate::mistake::{self, Mistake};
use crate::names::{PROFILES, Rules, SEVERITIES, choose, kind, regime};
use crate::own;
use crate::table::{Reading, Said, Table};
use crate::words::{ReadFile, words};
use baak_core::Settings;
use baak_core::diagnostic::Severity;
use baak_core::document::Declared;
use baak_core::house::{House, Own};
use baak_core::lang::{Lang, UiLang};
use baak_core::settings::{Limits, Profile};
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use toml::de::DeTable;

/// What the file is called.
pub const FILE_NAME: &str = "baak.toml";

/// From which findings on a run fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailOn {
    /// Never.
    Never,
    /// On errors.
    Error,
    /// On warnings too.
    Warning,
    /// On every finding.
    Info,
}

/// A whole configuration.
#[derive(Debug)]
pub struct Config {
    /// The file, as people name it.
    pub path: String,
    /// The folder of the file, from which patterns and names of files start.
    pub folder: PathBuf,
    /// The languages of the letters; all when empty.
    pub languages: Vec<Lang>,
    /// The language to speak; the letter's own when left out.
    pub ui_lang: Option<UiLang>,
    /// From which findings on a run fails.
    pub fail_on: Option<FailOn>,
    /// The baseline, as a path from [`Self::folder`].
    pub baseline: Option<String>,
    /// The letters to check, as patterns.
    pub files: Vec<String>,
    /// The letters to leave out, as patterns.
    pub exclude: Vec<String>,
    files_set: GlobSet,
    exclude_set: GlobSet,
    general: Choices,
    letters: Vec<Letters>,
    house: Arc<House>,
}

/// What can be chosen for some letters or for all.
#[derive(Debug, Clone, Default)]
struct Choices {
    lang: Option<Lang>,
    kind: Option<&'static str>,
    regime: Option<&'static str>,
    select: Option<Vec<String>>,
    ignore: Vec<String>,
    severities: Vec<(String, Severity)>,
    limits: Limits,
    rule_limits: Vec<(String, u32)>,
    profile: Option<Profile>,
    min_score: Option<u32>,
}

/// Some letters, by their path, and what is chosen for them.
#[derive(Debug)]
struct Letters {
    files: GlobSet,
    choices: Choices,
}

impl Config {
    /// Reads a configuration. `path` is the name to show, `folder` where it lies; `read` reads the word lists that it names.
    ///
    /// # Errors
    /// Every mistake in it, in the order of the file.
    pub fn parse(text: &str, path: &str, folder: &Path, read: ReadFile<'_>) -> Result<Self, Vec<Mistake>> {
        let reading = Reading { path, text, mistakes: RefCell::default() };
        let root = match DeTable::parse(text) {
            Ok(root) => root,
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                let error = error.message().trim().replace('\n', ", ");
                return Err(vec![Mistake::new((path, text), span, &mistake::SYNTAX, vec![("error", error)])]);
            }
        };
        let config = read_root(&Table::new(&reading, root.get_ref(), 0..0), folder, read);
        let mut mistakes = reading.mistakes.into_inner();
        if mistakes.is_empty() {
            return Ok(config);
        }
        mistakes.sort_by_key(|mistake| (mistake.path != path, mistake.path.clone(), mistake.span.start));
        Err(mistakes)
    }

    /// What the organisation adds.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Whether a letter is to be left out of a run.
    pub fn excludes(&self, path: &Path) -> bool {
        self.exclude_set.is_match(self.inside(path))
    }

    /// Whether a letter is among those that a run without paths checks.
    pub fn includes(&self, path: &Path) -> bool {
        (self.files.is_empty() || self.files_set.is_match(self.inside(path))) && !self.excludes(path)
    }

    /// The settings for a letter. What the letter declares of itself (front matter) goes before what is said of its path.
    pub fn settings(&self, path: &Path, declared: &Declared) -> Settings {
        let choices = self.choices(path);
        let only = if let [only] = self.languages[..] { Some(only) } else { None };
        Settings {
            lang: declared.lang.or(choices.lang).or(only),
            languages: self.languages.clone(),
            kind: if declared.kind.is_some() { None } else { choices.kind },
            regime: if declared.regime.is_some() { None } else { choices.regime },
            as_of: None,
            ui_lang: self.ui_lang,
            select: choices.select.unwrap_or_default(),
            ignore: choices.ignore,
            severities: choices.severities,
            limits: choices.limits,
            min_score: choices.min_score,
            rule_limits: choices.rule_limits,
            profile: choices.profile.unwrap_or_default(),
            house: Some(Arc::clone(&self.house)),
        }
    }

    fn choices(&self, path: &Path) -> Choices {
        let path = self.inside(path);
        let mut all = self.general.clone();
        for letters in self.letters.iter().filter(|letters| letters.files.is_match(&path)) {
            let Choices { lang, kind, regime, select, ignore, severities, limits, min_score, .. } = &letters.choices;
            all.rule_limits.extend_from_slice(&letters.choices.rule_limits);
            all.profile = letters.choices.profile.or(all.profile);
            all.lang = lang.or(all.lang);
            all.kind = kind.or(all.kind);
            all.regime = regime.or(all.regime);
            all.select = select.clone().or(all.select);
            all.ignore.extend_from_slice(ignore);
            all.severities.extend_from_slice(severities);
            all.min_score = min_score.or(all.min_score);
            let own = &mut all.limits;
            for (own, asked) in own.sentence_words.iter_mut().zip(limits.sentence_words) {
                *own = asked.or(*own);
            }
            own.paragraph_words = limits.paragraph_words.or(own.paragraph_words);
            own.paragraph_sentences = limits.paragraph_sentences.or(own.paragraph_sentences);
        }
        all
    }

    /// The path of a letter as seen from the folder of the configuration.
    fn inside(&self, path: &Path) -> PathBuf {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        whole.strip_prefix(&self.folder).map_or_else(|_| path.to_owned(), Path::to_owned)
    }
}

const FAIL_ON: [(&str, FailOn); 4] =
    [("never", FailOn::Never), ("error", FailOn::Error), ("warning", FailOn::Warning), ("info", FailOn::Info)];
const LANGS: [(&str, Lang); 3] = [("nl", Lang::Nl), ("fr", Lang::Fr), ("de", Lang::De)];
const UI_LANGS: [(&str, UiLang); 4] = [("nl", UiLang::Nl), ("fr", UiLang::Fr), ("de", UiLang::De), ("en", UiLang::En)];

fn read_root(root: &Table<'_>, folder: &Path, read: ReadFile<'_>) -> Config {
    let reading = root.reading;
    let elements = own::elements(&root.tables("element"));
    let house_rules = own::rules(&root.tables("rule"));
    let requirements = own::requirements(&root.tables("requirement"), &elements);
    let of_house = house_rules.iter().map(|rule| rule.code);
    let of_elements = requirements.iter().map(|own| keep(&format!("house/{}", own.row.element)));
    let rules = Rules::with(of_house.chain(of_elements));
    let organisation = root.table("organisation").map(|table| own::organisation(&table)).unwrap_or_default();
    let own_words = root.table("words").map_or_else(Default::default, |table| {
        let all = Lang::ALL
            .map(|lang| table.table(lang.code()).map(|inner| words(&inner, lang, folder, read)).unwrap_or_default());
        table.done();
        all
    });
    let languages = root.texts("languages").unwrap_or_default();
    let languages = languages.iter().filter_map(|said| choose(reading, said, &LANGS)).collect();
    let ui_lang = root.text("ui-lang").and_then(|said| choose(reading, &said, &UI_LANGS));
    let fail_on = root.text("fail-on").and_then(|said| choose(reading, &said, &FAIL_ON));
    let baseline = root.text("baseline").map(|said| said.text.to_owned());
    let (files, files_set) = globs(reading, &root.texts("files").unwrap_or_default());
    let (exclude, exclude_set) = globs(reading, &root.texts("exclude").unwrap_or_default());
    let general = choices(root, &rules);
    let letters = root
        .tables("letters")
        .iter()
        .map(|table| {
            table.require("files");
            let (_, files) = globs(reading, &table.texts("files").unwrap_or_default());
            let mut chosen = choices(table, &rules);
            chosen.lang = table.text("lang").and_then(|said| choose(reading, &said, &LANGS));
            chosen.kind = table.text("kind").and_then(|said| kind(reading, &said));
            chosen.regime = table.text("regime").and_then(|said| regime(reading, &said));
            table.done();
            Letters { files, choices: chosen }
        })
        .collect();
    root.done();
    let own = Own { words: own_words, rules: house_rules, elements, requirements, organisation };
    // Each phrase and condition was checked where it stands.
    let house = House::new(own).unwrap_or_default();
    Config {
        path: reading.path.to_owned(),
        folder: folder.to_owned(),
        languages,
        ui_lang,
        fail_on,
        baseline,
        files,
        exclude,
        files_set,
        exclude_set,
        general,
        letters,
        house: Arc::new(house),
    }
}

/// What can stand at the top and under `[[letters]]`.
fn choices(table: &Table<'_>, rules: &Rules) -> Choices {
    let reading = table.reading;
    let codes =
        |said: Vec<Said<'_>>| -> Vec<String> { said.iter().filter_map(|said| rules.check(reading, said)).collect() };
    let select = table.texts("select").map(codes);
    let ignore = table.texts("ignore").map(codes).unwrap_or_default();
    let severities = table.table("severity").map_or_else(Vec::new, |inner| {
        let pairs = inner.free_texts();
        let pair = |(code, severity): &(Said<'_>, Said<'_>)| {
            Some((rules.check(reading, code)?, choose(reading, severity, &SEVERITIES)?))
        };
        pairs.iter().filter_map(pair).collect()
    });
    let mut rule_limits = Vec::new();
    let limits = table.table("limits").map_or_else(Limits::default, |inner| {
        let limits = Limits {
            sentence_words: inner.number_by_lang("sentence-words", 5, 100),
            paragraph_words: inner.number("paragraph-words", 10, 1000),
            paragraph_sentences: inner.number("paragraph-sentences", 1, 100),
        };
        // Every other limit of a rule goes by its own name, `sentence/nested-clauses.clauses`.
        rule_limits = baak_core::rules::limits()
            .filter_map(|limit| Some((limit.key.to_owned(), inner.number(limit.key, 1, 10_000)?)))
            .collect();
        inner.done();
        limits
    });
    let profile = table.text("profile").and_then(|said| choose(reading, &said, &PROFILES));
    let min_score = table.number("min-score", 0, 100);
    Choices { select, ignore, severities, limits, rule_limits, profile, min_score, ..Choices::default() }
}

/// Patterns as `.gitignore` people write them: a folder stands for all that is in it.
fn globs(reading: &Reading<'_>, said: &[Said<'_>]) -> (Vec<String>, GlobSet) {
    let mut set = GlobSetBuilder::new();
    let mut patterns = Vec::new();
    for said in said {
        let pattern = said.text.trim_start_matches("./");
        if pattern.starts_with('/') || pattern.split('/').any(|part| part == "..") {
            reading.wrong(said.span.clone(), &mistake::OUTSIDE, Vec::new());
            continue;
        }
        let pattern = pattern.trim_end_matches('/');
        let inside = format!("{pattern}/**");
        for pattern in [pattern, &inside] {
            match GlobBuilder::new(pattern).literal_separator(true).build() {
                Ok(glob) => {
                    set.add(glob);
                }
                Err(error) => {
                    let error = error.kind().to_string();
                    reading.wrong(said.span.clone(), &mistake::BAD_GLOB, vec![("error", error)]);
                    break;
                }
            }
        }
        patterns.push(said.text.to_owned());
    }
    // Each pattern was read before; a set of them is too large only beyond any configuration.
    (patterns, set.build().unwrap_or_else(|_| GlobSet::empty()))
}
