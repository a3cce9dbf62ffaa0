//! Counting: from the records of the letters to what can be said of all letters in the frame.

use crate::error::AuditError;
use crate::norms::norm_of;
use crate::record::{Judged, Outcome, Record, Why};
use crate::run::{Manifest, records};
use crate::stats::{self, Difference, ErrorRates, Estimate, MeanCell, ShareCell};
use baak_core::law;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many of the worst and best letters are kept.
const EXAMPLES: usize = 10;
/// A list stands for what its services write: for a comparison it counts as one of so many lists like it, so that no
/// difference is certain because the list is short (Cochran 1977, 2.14).
const LISTS: u64 = 1_000_000;
/// The width of a bar in the distributions of score and difficulty.
pub const BIN: u32 = 5;

/// A part of the letters: all, or those with a value of a column, kind, regime or language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Group {
    /// `all`, `lang`, `kind`, `regime`, or a column.
    pub dimension: String,
    /// The value; empty for all.
    pub value: String,
}

impl Group {
    /// All letters.
    pub fn all() -> Self {
        Self::of("all", "")
    }

    pub(crate) fn of(dimension: &str, value: &str) -> Self {
        Self { dimension: dimension.to_owned(), value: value.to_owned() }
    }
}

/// One letter among the worst or best.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its number in the frame.
    pub letter: u64,
    /// Its metadata.
    pub meta: Vec<String>,
    /// The judgement, without its findings.
    pub judged: Judged,
    /// Codes of what misses or is wrong.
    pub lacks: Vec<String>,
}

/// Counts of one question: for each stratum the letters it is about, and those with yes.
type Counts = Vec<(u64, u64)>;
/// Sums of one measure: for each stratum the letters, the sum and the sum of squares.
type Sums = Vec<(u64, f64, f64)>;

/// What was counted.
#[derive(Debug, Default)]
pub struct Tally {
    /// Letters of each stratum in the frame.
    pub frame: Vec<u64>,
    /// Letters of each stratum that were read.
    pub sample: Vec<u64>,
    /// Letters that could not be read, by reason.
    pub unread: BTreeMap<Why, u64>,
    /// Letters whose bytes another letter has, too.
    pub twins: u64,
    /// Letters in each group.
    pub sizes: BTreeMap<Group, u64>,
    shares: BTreeMap<Group, BTreeMap<String, Counts>>,
    means: BTreeMap<Group, BTreeMap<&'static str, Sums>>,
    /// Letters by score, in bars of [`BIN`], each with its weight.
    pub scores: BTreeMap<u32, f64>,
    /// Letters by difficulty.
    pub difficulties: BTreeMap<u32, f64>,
    /// Hard words: letters, times.
    pub jargon: BTreeMap<String, (u64, u64)>,
    /// The letters with the lowest scores.
    pub worst: Vec<Example>,
    /// The letters with the highest scores.
    pub best: Vec<Example>,
}

impl Tally {
    /// Counts the records of an audit; groups are made of its columns.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub fn of(folder: &Path, manifest: &Manifest, by: &[String]) -> Result<Self, AuditError> {
        let mut tally = Self {
            frame: manifest.strata.iter().map(|stratum| stratum.frame).collect(),
            sample: vec![0; manifest.strata.len()],
            ..Self::default()
        };
        // The weights need the letters read of each stratum, which are known at the end.
        records(folder, |record| {
            if matches!(record.outcome, Outcome::Read(_))
                && let Some(n) = tally.sample.get_mut(record.stratum as usize)
            {
                *n += 1;
            }
            Ok(())
        })?;
        let places: Vec<(String, usize)> = by
            .iter()
            .filter_map(|name| Some((name.clone(), manifest.columns.iter().position(|column| column == name)?)))
            .collect();
        let mut seen = BTreeSet::new();
        records(folder, |record| {
            tally.twins += u64::from(!record.sha256.is_empty() && !seen.insert(first_bytes(&record.sha256)));
            tally.add(record, &places);
            Ok(())
        })?;
        Ok(tally)
    }

    fn add(&mut self, record: Record, by: &[(String, usize)]) {
        let stratum = record.stratum as usize;
        let judged = match record.outcome {
            Outcome::Read(judged) if stratum < self.frame.len() => judged,
            Outcome::Read(_) => return,
            Outcome::Unread(why) => {
                *self.unread.entry(why).or_default() += 1;
                return;
            }
        };
        let mut groups = vec![
            Group::all(),
            Group::of("lang", &judged.language),
            Group::of("kind", judged.kind.as_deref().unwrap_or("")),
            Group::of("regime", judged.regime.as_deref().unwrap_or("")),
        ];
        groups.extend(by.iter().map(|(name, at)| Group::of(name, record.meta.get(*at).map_or("", String::as_str))));
        let questions = questions(&judged);
        let strata = self.frame.len();
        for group in groups {
            *self.sizes.entry(group.clone()).or_default() += 1;
            let shares = self.shares.entry(group.clone()).or_default();
            for (question, yes) in &questions {
                if !shares.contains_key(question) {
                    shares.insert(question.clone(), vec![(0, 0); strata]);
                }
                if let Some(counts) = shares.get_mut(question) {
                    counts[stratum].0 += 1;
                    counts[stratum].1 += u64::from(*yes);
                }
            }
            let means = self.means.entry(group).or_default();
            let measures = [
                ("score", judged.score.map(f64::from)),
                ("difficulty", Some(judged.difficulty)),
                ("words", Some(f64::from(judged.words))),
            ];
            for (name, value) in measures.into_iter().filter_map(|(name, value)| Some((name, value?))) {
                let sums = &mut means.entry(name).or_insert_with(|| vec![(0, 0.0, 0.0); strata])[stratum];
                sums.0 += 1;
                sums.1 += value;
                sums.2 += value * value;
            }
        }
        let weight = self.frame[stratum] as f64 / self.sample[stratum].max(1) as f64;
        if let Some(score) = judged.score {
            *self.scores.entry(score.min(99) / BIN * BIN).or_default() += weight;
        }
        *self.difficulties.entry((judged.difficulty as u32).min(99) / BIN * BIN).or_default() += weight;
        let mut words = BTreeMap::new();
        for finding in judged.findings.iter().filter(|finding| finding.code == "word/jargon") {
            *words.entry(finding.words.as_deref().unwrap_or_default().to_lowercase()).or_insert(0u64) += 1;
        }
        for (word, times) in words {
            let counts = self.jargon.entry(word).or_default();
            counts.0 += 1;
            counts.1 += times;
        }
        self.keep_example(record.letter, record.meta, *judged);
    }

    fn keep_example(&mut self, letter: u64, meta: Vec<String>, mut judged: Judged) {
        let Some(score) = judged.score else { return };
        let lacks: Vec<String> =
            judged.findings.iter().filter(|f| f.severity == "error").map(|f| f.code.clone()).collect();
        judged.findings.clear();
        judged.elements.clear();
        let example = Example { letter, meta, judged, lacks };
        for (list, sign) in [(&mut self.worst, 1i64), (&mut self.best, -1i64)] {
            let key = |e: &Example| {
                let score = i64::from(e.judged.score.unwrap_or(score));
                (sign * score, -sign * i64::from(e.lacks.len() as u32), e.letter)
            };
            let at = list.partition_point(|other| key(other) < key(&example));
            if at < EXAMPLES {
                list.insert(at, example.clone());
                list.truncate(EXAMPLES);
            }
        }
    }

    /// Letters read.
    pub fn read(&self) -> u64 {
        self.sample.iter().sum()
    }

    /// Letters not read.
    pub fn unread(&self) -> u64 {
        self.unread.values().sum()
    }

    /// The groups of one dimension that have letters.
    pub fn groups(&self, dimension: &str) -> Vec<Group> {
        self.sizes.keys().filter(|group| group.dimension == dimension).cloned().collect()
    }

    /// The questions that were asked of a group and begin so.
    pub fn questions(&self, group: &Group, prefix: &str) -> Vec<String> {
        let all = self.shares.get(group).into_iter().flat_map(BTreeMap::keys);
        all.filter(|question| question.starts_with(prefix)).cloned().collect()
    }

    /// Letters that a question is about, and those with yes.
    pub fn count(&self, group: &Group, question: &str) -> (u64, u64) {
        let counts = self.shares.get(group).and_then(|shares| shares.get(question));
        counts.into_iter().flatten().fold((0, 0), |sum, next| (sum.0 + next.0, sum.1 + next.1))
    }

    /// The share of yes in a group.
    pub fn share(&self, group: &Group, question: &str) -> Option<Estimate> {
        stats::share(&self.cells(group, question))
    }

    /// The difference between a group and all other letters in the share of yes; none where `least` letters are not
    /// reached on both sides.
    pub fn difference(&self, group: &Group, question: &str, least: u64) -> Option<Difference> {
        let (own, all) = (self.cells(group, question), self.cells(&Group::all(), question));
        let rest = all.iter().zip(&own).map(|(all, own)| ShareCell {
            domain: all.domain - own.domain,
            yes: all.yes - own.yes,
            ..*all
        });
        let rest = rest.collect();
        let [own, rest] = [own, rest].map(|cells| stats::share(&beyond(cells)).filter(|e| e.n >= least));
        Some(stats::difference(own?, rest?))
    }

    fn cells(&self, group: &Group, question: &str) -> Vec<ShareCell> {
        let counts = self.shares.get(group).and_then(|shares| shares.get(question));
        let strata = self.frame.iter().zip(&self.sample).enumerate();
        let cells = strata.map(|(at, (frame, sample))| {
            let (domain, yes) = counts.map_or((0, 0), |counts| counts[at]);
            ShareCell { frame: *frame, sample: *sample, domain, yes }
        });
        cells.collect()
    }

    /// The mean of `score`, `difficulty` or `words` in a group.
    pub fn mean(&self, group: &Group, measure: &str) -> Option<Estimate> {
        self.mean_of(group, measure, 1)
    }

    /// The mean, when there are so many lists like this one.
    fn mean_of(&self, group: &Group, measure: &str, lists: u64) -> Option<Estimate> {
        let sums = self.means.get(group)?.get(measure)?;
        let strata = self.frame.iter().zip(&self.sample).zip(sums);
        let cells = strata.map(|((frame, sample), (domain, sum, sum_of_squares))| MeanCell {
            frame: frame.saturating_mul(lists),
            sample: *sample,
            domain: *domain,
            sum: *sum,
            sum_of_squares: *sum_of_squares,
        });
        stats::mean(&cells.collect::<Vec<_>>())
    }

    /// Everything that can be said, for programs and for the comparison of two audits. Small cells stay out.
    pub fn rows(&self, least: u64, rates: Option<ErrorRates>) -> Vec<Row> {
        let mut rows = Vec::new();
        for (group, shares) in &self.shares {
            for question in shares.keys() {
                let found = self.share(group, question).filter(|estimate| estimate.n >= least);
                let is_missing = question.starts_with("missing:");
                let corrected =
                    found.zip(rates.filter(|_| is_missing)).and_then(|(e, rates)| stats::rogan_gladen(e, rates));
                let size = self.count(group, question).0;
                let beyond = found.and_then(|_| stats::share(&beyond(self.cells(group, question))));
                rows.push(Row::new(group, question, [found, beyond, corrected], size, least));
            }
            for measure in self.means.get(group).into_iter().flat_map(BTreeMap::keys) {
                let found = self.mean(group, measure).filter(|estimate| estimate.n >= least);
                let size = self.sizes.get(group).copied().unwrap_or_default();
                let beyond = found.and_then(|_| self.mean_of(group, measure, LISTS));
                rows.push(Row::new(group, &format!("mean:{measure}"), [found, beyond, None], size, least));
            }
        }
        rows
    }
}

/// The cells as they are when the list is one of many like it.
fn beyond(mut cells: Vec<ShareCell>) -> Vec<ShareCell> {
    for cell in &mut cells {
        cell.frame = cell.frame.saturating_mul(LISTS);
    }
    cells
}

/// One estimate, as `estimates.csv` and `estimates.json` hold it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The part of the letters.
    #[serde(flatten)]
    pub group: Group,
    /// What was asked: `complete`, `missing:ELEMENT`, `mean:score` …
    pub question: String,
    /// Letters that it rests on; none when they are so few that nothing is said.
    pub n: Option<u64>,
    /// The estimate; none for small cells.
    pub estimate: Option<f64>,
    /// Lower end of the 95 % interval.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Ends of the interval, and effective sample size, for what the services write beyond this list: what a comparison
    /// rests on.
    pub beyond: Option<(f64, f64, f64)>,
    /// The estimate corrected for the tool's own error.
    pub corrected: Option<f64>,
    /// Lower end of its interval.
    pub corrected_low: Option<f64>,
    /// Upper end.
    pub corrected_high: Option<f64>,
}

impl Row {
    /// Of the estimate, the same beyond the list, and the corrected one.
    fn new(group: &Group, question: &str, [e, beyond, c]: [Option<Estimate>; 3], size: u64, least: u64) -> Self {
        let round = |value: f64| (value * 1e6).round() / 1e6;
        Self {
            group: group.clone(),
            question: question.to_owned(),
            n: (size >= least).then_some(size),
            estimate: e.map(|e| round(e.value)),
            low: e.map(|e| round(e.low)),
            high: e.map(|e| round(e.high)),
            beyond: beyond.map(|e| (round(e.low), round(e.high), round(e.effective))),
            corrected: c.map(|e| round(e.value)),
            corrected_low: c.map(|e| round(e.low)),
            corrected_high: c.map(|e| round(e.high)),
        }
    }

    /// The estimate as a comparison takes it.
    pub fn compared(&self) -> Option<Estimate> {
        let (low, high, effective) = self.beyond?;
        Some(Estimate { value: self.estimate?, low, high, n: self.n?, effective })
    }
}

/// The first half of a hash, as a number: enough to tell letters apart.
fn first_bytes(sha256: &str) -> u128 {
    u128::from_str_radix(sha256.get(..32).unwrap_or_default(), 16).unwrap_or_default()
}

/// The questions that a letter answers, each with its answer.
fn questions(judged: &Judged) -> Vec<(String, bool)> {
    let mut asked = Vec::new();
    let mut ask = |question: String, yes: bool| asked.push((question, yes));
    ask("not-classified".into(), judged.completeness.is_none());
    if let Some(completeness) = judged.completeness.filter(|c| c.required > 0) {
        ask("complete".into(), completeness.complete);
    }
    let is_wrong = |finding: &crate::record::Finding| finding.code.starts_with("value/") && finding.severity == "error";
    ask("any-wrong-value".into(), judged.findings.iter().any(is_wrong));
    for element in judged.elements.iter().filter(|element| element.level != "recommended") {
        ask(format!("missing:{}", element.element), element.status == "absent");
    }
    for element in judged.elements.iter().filter(|element| element.level == "recommended") {
        ask(format!("recommended:{}", element.element), element.status == "absent");
    }
    if judged.kind.as_deref().is_some_and(law::is_decision) {
        ask("reasons:vague".into(), judged.motivation.vague);
        ask("reasons:no-legal-basis".into(), !judged.motivation.legal_basis);
        ask("reasons:no-facts".into(), !judged.motivation.facts);
        ask("reasons:no-reasoning".into(), !judged.motivation.reasoning);
    }
    ask("digital-only".into(), judged.digital_only);
    ask("third-person".into(), judged.third_person);
    if let Some(band) = &judged.band {
        for other in ["A", "B", "C", "D", "E"] {
            ask(format!("band:{other}"), band == other);
        }
    }
    let codes: BTreeSet<&str> = judged.findings.iter().map(|finding| finding.code.as_str()).collect();
    let heavy = judged.findings.iter().filter(|finding| finding.severity != "info");
    let norms: BTreeSet<&str> = heavy.map(|finding| norm_of(&finding.code)).collect();
    for norm in crate::norms::NORMS {
        ask(format!("norm:{}", norm.id), norms.contains(norm.id));
    }
    for rule in baak_core::rules::RULES {
        ask(format!("rule:{}", rule.code), codes.contains(rule.code));
    }
    for code in codes.iter().filter(|code| code.starts_with("value/")) {
        ask(format!("wrong:{}", &code["value/".len()..]), true);
    }
    asked
}
