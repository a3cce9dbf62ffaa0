//! What the coders answered.

use super::{Draw, RATES_FILE};
use crate::agreement::{cohen, krippendorff};
use crate::error::{At, AuditError};
use crate::run::write_json;
use crate::stats::{ErrorRates, Estimate, wilson};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The answers of one coder, as the form saves them.
#[derive(Debug, Clone, Deserialize)]
struct Answers {
    frame_sha256: String,
    coder: String,
    /// For each letter, for each element: `present`, `absent`, `wrong` or `unsure`.
    #[serde(rename = "answers")]
    by_letter: BTreeMap<u64, BTreeMap<String, String>>,
}

/// How far coders agree with each other and with Baak.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// The coders.
    pub coders: Vec<String>,
    /// Letter and element, answered by all coders.
    pub units: usize,
    /// Cohen's kappa of each two coders, on missing or not.
    pub kappa: Vec<(String, String, Option<f64>)>,
    /// Krippendorff's alpha of all coders.
    pub alpha: Option<f64>,
    /// Cohen's kappa of each coder with Baak.
    pub with_baak: Vec<(String, Option<f64>)>,
    /// Units on which all coders agree: only these judge Baak.
    pub agreed: usize,
    /// Units on which they do not: to talk over.
    pub disputed: Vec<(u64, String)>,
    /// Of what Baak calls missing, the share that people call missing.
    pub precision: Option<Estimate>,
    /// Of what people call missing, the share that Baak calls missing.
    pub recall: Option<Estimate>,
    /// The same as error rates, which correct the audit.
    pub rates: Option<ErrorRates>,
}

/// Reads the coders' files, and keeps Baak's error rates in the folder of the audit, where the next report takes them up.
///
/// # Errors
/// When a file cannot be read or belongs to another audit.
pub fn agree(folder: &Path, files: &[PathBuf]) -> Result<Agreement, AuditError> {
    let path = folder.join(super::DRAW_FILE);
    let bytes = fs::read(&path).map_err(|_| AuditError::NoAudit { path: folder.to_owned() })?;
    let draw: Draw = parse(&path, &bytes)?;
    let mut coders: Vec<Answers> = Vec::new();
    for file in files {
        let answers: Answers = parse(file, &fs::read(file).at(file)?)?;
        if answers.frame_sha256 != draw.frame_sha256 {
            return Err(AuditError::OtherAudit { path: file.clone(), what: "letters".into() });
        }
        coders.push(answers);
    }
    let found = judge(&draw, &coders);
    if let Some(rates) = found.rates {
        write_json(&folder.join(RATES_FILE), &rates)?;
    }
    Ok(found)
}

fn parse<T: for<'a> Deserialize<'a>>(path: &Path, bytes: &[u8]) -> Result<T, AuditError> {
    serde_json::from_slice(bytes)
        .map_err(|error| AuditError::Malformed { path: path.to_owned(), why: error.to_string() })
}

fn judge(draw: &Draw, coders: &[Answers]) -> Agreement {
    // The question of the audit: does it miss? A coder who is not sure has not answered it.
    let said = |coder: &Answers, letter: u64, element: &str| {
        let answer = coder.by_letter.get(&letter)?.get(element)?;
        (answer != "unsure").then(|| answer == "absent")
    };
    let all: Vec<(u64, &str, bool)> = draw
        .letters
        .iter()
        .flat_map(|drawn| {
            drawn.elements.iter().map(|(element, status)| (drawn.letter, element.as_str(), status == "absent"))
        })
        .collect();
    let answers: Vec<Vec<Option<bool>>> = all
        .iter()
        .map(|(letter, element, _)| coders.iter().map(|coder| said(coder, *letter, element)).collect())
        .collect();
    let pairs = |a: usize, b: usize| -> Vec<(bool, bool)> {
        answers.iter().filter_map(|unit| Some((unit[a]?, unit[b]?))).collect()
    };
    let mut kappa = Vec::new();
    for a in 0..coders.len() {
        for b in a + 1..coders.len() {
            kappa.push((coders[a].coder.clone(), coders[b].coder.clone(), cohen(&pairs(a, b))));
        }
    }
    let units: Vec<Vec<bool>> = answers.iter().map(|unit| unit.iter().copied().flatten().collect()).collect();
    let with_baak = |at: usize| {
        let pairs: Vec<(bool, bool)> =
            all.iter().zip(&answers).filter_map(|((.., baak), unit)| Some((unit[at]?, *baak))).collect();
        (coders[at].coder.clone(), cohen(&pairs))
    };
    // Both say, and hits, of missing and of the rest.
    let (mut hits, mut called, mut missing, mut right_rest, mut rest) = (0, 0, 0, 0, 0);
    let (mut whole, mut agreed, mut disputed) = (0, 0, Vec::new());
    for ((letter, element, baak), unit) in all.iter().zip(&answers) {
        let Some(first) = unit.first().copied().flatten().filter(|_| unit.iter().all(Option::is_some)) else {
            continue;
        };
        whole += 1;
        if unit.iter().any(|answer| *answer != Some(first)) {
            disputed.push((*letter, (*element).to_owned()));
            continue;
        }
        agreed += 1;
        called += u64::from(*baak);
        hits += u64::from(*baak && first);
        missing += u64::from(first);
        rest += u64::from(!first);
        right_rest += u64::from(!first && !baak);
    }
    let rates = (missing > 0 && rest > 0).then(|| ErrorRates {
        sensitivity: hits as f64 / missing as f64,
        sensitivity_n: missing,
        specificity: right_rest as f64 / rest as f64,
        specificity_n: rest,
    });
    Agreement {
        coders: coders.iter().map(|coder| coder.coder.clone()).collect(),
        units: whole,
        kappa,
        alpha: krippendorff(&units),
        with_baak: (0..coders.len()).map(with_baak).collect(),
        agreed,
        disputed,
        precision: estimate(hits, called),
        recall: estimate(hits, missing),
        rates,
    }
}

fn estimate(yes: u64, n: u64) -> Option<Estimate> {
    let value = (n > 0).then(|| yes as f64 / n as f64)?;
    let (low, high) = wilson(value, n as f64);
    Some(Estimate { value, low, high, n, effective: n as f64 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Drawn;

    fn coder(name: &str, rows: &[(u64, &str, &str)]) -> Answers {
        let mut answers: BTreeMap<u64, BTreeMap<String, String>> = BTreeMap::new();
        for (letter, element, answer) in rows {
            answers.entry(*letter).or_default().insert((*element).to_owned(), (*answer).to_owned());
        }
        Answers { frame_sha256: "f".into(), coder: name.into(), by_letter: answers }
    }

    #[test]
    fn two_coders_judge_baak_where_they_agree() {
        let drawn = |letter, rows: &[(&str, &str)]| Drawn {
            letter,
            elements: rows.iter().map(|(e, s)| ((*e).to_owned(), (*s).to_owned())).collect(),
        };
        let draw = Draw {
            frame_sha256: "f".into(),
            seed: 1,
            letters: vec![
                drawn(1, &[("a", "absent"), ("b", "present")]),
                drawn(2, &[("a", "absent"), ("b", "absent")]),
                drawn(3, &[("a", "present"), ("b", "wrong-value")]),
            ],
        };
        let ann = [
            (1, "a", "absent"),
            (1, "b", "present"),
            (2, "a", "present"),
            (2, "b", "absent"),
            (3, "a", "absent"),
            (3, "b", "wrong"),
        ];
        let mut bob = ann;
        bob[5].2 = "absent";
        let found = judge(&draw, &[coder("Ann", &ann), coder("Bob", &bob)]);
        assert_eq!((found.units, found.agreed), (6, 5));
        assert_eq!(found.disputed, [(3, "b".to_owned())]);
        // Baak calls 1a, 2a, 2b missing; people agree on 1a, 2b, 3a.
        assert!(found.precision.is_some_and(|e| e.n == 3 && (e.value - 2.0 / 3.0).abs() < 1e-12));
        assert!(found.recall.is_some_and(|e| e.n == 3 && (e.value - 2.0 / 3.0).abs() < 1e-12));
        assert!(found.rates.is_some_and(|r| r.specificity_n == 2 && (r.specificity - 0.5).abs() < 1e-12));
        // Five of six agreed; by chance 3/6 * 4/6 + 3/6 * 2/6 = 1/2: kappa 2/3.
        assert!(found.kappa[0].2.is_some_and(|k| (k - 2.0 / 3.0).abs() < 1e-9));
        // Who is not sure has not answered.
        let mut unsure = ann;
        unsure[0].2 = "unsure";
        assert_eq!(judge(&draw, &[coder("Ann", &unsure), coder("Bob", &bob)]).units, 5);
    }
}
