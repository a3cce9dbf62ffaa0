//! The results as tables: `letters.csv`, `findings.csv`, `estimates.csv` and `estimates.json`.

use crate::error::{At, AuditError};
use crate::record::{Judged, Outcome, Record};
use crate::run::{Manifest, records, write_json};
use crate::tally::{Row, Tally};
use std::borrow::Cow;
use std::path::Path;

/// The heads of the columns of a letter behind its metadata.
pub(crate) const LETTER_HEADS: [&str; 23] = [
    "stratum",
    "weight",
    "read",
    "language",
    "kind",
    "regime",
    "words",
    "score",
    "band",
    "difficulty",
    "complete",
    "required",
    "missing",
    "wrong",
    "unsure",
    "missing_elements",
    "wrong_values",
    "reasons_vague",
    "reasons_legal_basis",
    "reasons_facts",
    "reasons_reasoning",
    "digital_only",
    "third_person",
];

/// The cells of a letter: number, metadata, and what [`LETTER_HEADS`] names.
pub(crate) fn letter_cells(record: &Record, tally: &Tally) -> Vec<String> {
    let at = record.stratum as usize;
    let weight = match (tally.frame.get(at), tally.sample.get(at)) {
        (Some(frame), Some(sample)) if *sample > 0 => *frame as f64 / *sample as f64,
        _ => 0.0,
    };
    let mut cells = vec![record.letter.to_string()];
    cells.extend(record.meta.iter().cloned());
    cells.push((record.stratum + 1).to_string());
    match &record.outcome {
        Outcome::Read(judged) => {
            cells.push(format!("{weight:.6}"));
            cells.push("1".into());
            cells.extend(judged_cells(judged));
        }
        Outcome::Unread(_) => {
            cells.extend(["0".to_owned(), "0".to_owned()]);
            cells.resize(1 + record.meta.len() + LETTER_HEADS.len(), String::new());
        }
    }
    cells
}

fn judged_cells(judged: &Judged) -> Vec<String> {
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let yes = |b: bool| if b { "1".to_owned() } else { "0".to_owned() };
    let of = judged.completeness;
    let asked = judged.elements.iter().filter(|element| element.level != "recommended" && element.status == "absent");
    let missing: Vec<&str> = asked.map(|element| element.element.as_str()).collect();
    let wrong = judged.findings.iter().filter_map(|finding| finding.code.strip_prefix("value/"));
    vec![
        judged.language.clone(),
        judged.kind.clone().unwrap_or_default(),
        judged.regime.clone().unwrap_or_default(),
        judged.words.to_string(),
        number(judged.score),
        judged.band.clone().unwrap_or_default(),
        format!("{:.2}", judged.difficulty),
        of.map(|c| yes(c.complete)).unwrap_or_default(),
        number(of.map(|c| c.required)),
        number(of.map(|c| c.missing)),
        number(of.map(|c| c.wrong)),
        number(of.map(|c| c.unsure)),
        missing.join("; "),
        wrong.collect::<Vec<_>>().join("; "),
        yes(judged.motivation.vague),
        yes(judged.motivation.legal_basis),
        yes(judged.motivation.facts),
        yes(judged.motivation.reasoning),
        yes(judged.digital_only),
        yes(judged.third_person),
    ]
}

/// Writes all tables.
///
/// # Errors
/// When records cannot be read or tables not be written.
pub fn write(folder: &Path, manifest: &Manifest, tally: &Tally, rows: &[Row]) -> Result<(), AuditError> {
    let letters_path = folder.join("letters.csv");
    let findings_path = folder.join("findings.csv");
    let mut letters = csv::Writer::from_path(&letters_path).at(&letters_path)?;
    let head = std::iter::once("letter").chain(manifest.columns.iter().map(String::as_str)).chain(LETTER_HEADS);
    letters.write_record(head).at(&letters_path)?;
    let mut findings = csv::Writer::from_path(&findings_path).at(&findings_path)?;
    findings.write_record(["letter", "code", "severity", "words", "sentence"]).at(&findings_path)?;
    records(folder, |record| {
        letters
            .write_record(letter_cells(&record, tally).iter().map(|cell| safe(cell).into_owned()))
            .at(&letters_path)?;
        if let Outcome::Read(judged) = &record.outcome {
            for finding in &judged.findings {
                let number = record.letter.to_string();
                let words = finding.words.as_deref().unwrap_or_default();
                let sentence = finding.sentence.as_deref().unwrap_or_default();
                let cells = [&number, &finding.code, &finding.severity, words, sentence];
                findings.write_record(cells.into_iter().map(|cell| safe(cell).into_owned())).at(&findings_path)?;
            }
        }
        Ok(())
    })?;
    letters.flush().at(&letters_path)?;
    findings.flush().at(&findings_path)?;
    let path = folder.join("estimates.csv");
    let mut writer = csv::Writer::from_path(&path).at(&path)?;
    writer
        .write_record([
            "dimension",
            "value",
            "question",
            "n",
            "estimate",
            "low",
            "high",
            "corrected",
            "corrected_low",
            "corrected_high",
        ])
        .at(&path)?;
    for row in rows {
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let n = row.n.map(|n| n.to_string()).unwrap_or_default();
        let cells = [
            row.group.dimension.clone(),
            safe(&row.group.value).to_string(),
            row.question.clone(),
            n,
            number(row.estimate),
            number(row.low),
            number(row.high),
            number(row.corrected),
            number(row.corrected_low),
            number(row.corrected_high),
        ];
        writer.write_record(cells).at(&path)?;
    }
    writer.flush().at(&path)?;
    write_json(&folder.join("estimates.json"), &rows)
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it: text of letters must run nothing.
fn safe(cell: &str) -> Cow<'_, str> {
    let is_number = cell.parse::<f64>().is_ok();
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{cell}").into();
    }
    cell.into()
}
