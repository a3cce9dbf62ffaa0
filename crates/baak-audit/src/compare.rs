//! Two audits, or two groups of letters, against each other.

use crate::error::{At, AuditError};
use crate::stats::{Difference, Estimate, difference, holm, mean_difference};
use crate::tally::{Group, Row};
use baak_core::lang::{Localized, UiLang};
use baak_core::law;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What is compared: an audit, or a group of letters in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The folder of the audit.
    pub folder: std::path::PathBuf,
    /// The letters.
    pub group: Group,
}

impl Side {
    /// `service=OCMW Gent` names a group; nothing, all letters.
    pub fn new(folder: &Path, group: Option<&str>) -> Self {
        let group = group.and_then(|text| text.split_once('='));
        let group = group.map_or_else(Group::all, |(dimension, value)| Group::of(dimension.trim(), value.trim()));
        Self { folder: folder.to_owned(), group }
    }
}

/// One line of the comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// What was asked.
    pub question: String,
    /// The first side.
    pub before: Estimate,
    /// The second side.
    pub after: Estimate,
    /// Second minus first.
    pub difference: Difference,
    /// The p-value, adjusted for the number of lines (Holm).
    pub p_adjusted: f64,
}

/// The questions that are compared; rules and single values are too many to tell a difference from chance.
const COMPARED: [&str; 8] =
    ["complete", "missing:", "any-wrong-value", "reasons:", "digital-only", "third-person", "norm:", "mean:"];

/// Compares the estimates of two finished audits.
///
/// # Errors
/// When one is not there, or does not have the group.
pub fn compare(before: &Side, after: &Side) -> Result<Vec<Line>, AuditError> {
    let (first, second) = (read(before)?, read(after)?);
    let mut lines = Vec::new();
    for (question, before) in &first {
        let Some(after) = second.get(question) else { continue };
        if !COMPARED.iter().any(|begin| question.starts_with(begin)) {
            continue;
        }
        let difference =
            if question.starts_with("mean:") { mean_difference(*after, *before) } else { difference(*after, *before) };
        lines.push(Line { question: question.clone(), before: *before, after: *after, difference, p_adjusted: 1.0 });
    }
    let adjusted = holm(&lines.iter().map(|line| line.difference.p_value).collect::<Vec<_>>());
    for (line, p) in lines.iter_mut().zip(adjusted) {
        line.p_adjusted = p;
    }
    Ok(lines)
}

fn read(side: &Side) -> Result<BTreeMap<String, Estimate>, AuditError> {
    let path = side.folder.join("estimates.json");
    let bytes = fs::read(&path).map_err(|_| AuditError::NoAudit { path: side.folder.clone() })?;
    let rows: Vec<Row> = serde_json::from_slice(&bytes)
        .map_err(|error| AuditError::Malformed { path: path.clone(), why: error.to_string() })?;
    let found: BTreeMap<String, Estimate> = rows
        .iter()
        .filter(|row| row.group == side.group)
        .filter_map(|row| Some((row.question.clone(), row.compared()?)))
        .collect();
    if found.is_empty() {
        let why = format!("no letters with {} = {}", side.group.dimension, side.group.value);
        return Err(AuditError::Malformed { path, why });
    }
    Ok(found)
}

/// What a comparison names: the question, both sides, their difference, its p-value.
pub(crate) const HEADS: [Localized; 5] = [
    Localized { nl: "Wat", fr: "Quoi", de: "Was", en: "What" },
    Localized { nl: "Eerst", fr: "D'abord", de: "Zuerst", en: "First" },
    Localized { nl: "Daarna", fr: "Ensuite", de: "Danach", en: "Then" },
    Localized { nl: "Verschil (95 %)", fr: "Écart (95 %)", de: "Unterschied (95 %)", en: "Difference (95 %)" },
    Localized { nl: "p (Holm)", fr: "p (Holm)", de: "p (Holm)", en: "p (Holm)" },
];
/// How to read it.
pub(crate) const NOTE: Localized = Localized {
    nl: "Verschillen in procentpunten (scores in punten), met 95 %-interval. De p-waarde is aangepast aan het aantal vergelijkingen (Holm); * betekent kleiner dan 0,05. De vergelijking geldt voor twee onafhankelijk getrokken steekproeven. Verschillen gelden voor wat de diensten schrijven, niet alleen voor deze lijst: ook waar alle brieven bekeken zijn, kan een verschil toeval zijn.",
    fr: "Écarts en points de pourcentage (scores en points), avec intervalle à 95 %. La valeur p est ajustée au nombre de comparaisons (Holm) ; * signifie inférieure à 0,05. La comparaison vaut pour deux échantillons tirés indépendamment. Les écarts valent pour ce que les services écrivent, et pas seulement pour cette liste : même quand toutes les lettres ont été examinées, un écart peut être dû au hasard.",
    de: "Unterschiede in Prozentpunkten (Punktzahlen in Punkten), mit 95-%-Intervall. Der p-Wert ist an die Zahl der Vergleiche angepasst (Holm); * heißt kleiner als 0,05. Der Vergleich gilt für zwei unabhängig gezogene Stichproben. Unterschiede gelten für das, was die Dienste schreiben, nicht nur für diese Liste: Auch wo alle Schreiben geprüft wurden, kann ein Unterschied Zufall sein.",
    en: "Differences in percentage points (scores in points), with 95 % interval. The p-value is adjusted for the number of comparisons (Holm); * means smaller than 0.05. The comparison holds for two samples drawn independently. Differences hold for what the services write, not for this list only: even where all letters were looked at, a difference can be chance.",
};

/// What a question is called.
fn title(question: &str, ui: UiLang) -> String {
    let named = |text: Localized| text.get(ui).to_owned();
    match question.split_once(':') {
        Some(("missing", element)) => {
            let title = law::element(element).map_or(element, |element| element.title.get(ui));
            let missing = Localized { nl: "Ontbreekt", fr: "Manque", de: "Fehlt", en: "Missing" };
            format!("{}: {title}", missing.get(ui))
        }
        Some(("norm", id)) => crate::norms::NORMS
            .iter()
            .find(|norm| norm.id == id)
            .map_or_else(|| id.to_owned(), |norm| named(norm.title)),
        Some(("mean", "score")) => {
            named(Localized {
                nl: "Score (0–100)", fr: "Score (0–100)", de: "Punktzahl (0–100)", en: "Score (0–100)"
            })
        }
        Some(("mean", "difficulty")) => {
            named(Localized { nl: "Moeilijkheid", fr: "Difficulté", de: "Schwierigkeit", en: "Difficulty" })
        }
        Some(("mean", "words")) => named(Localized {
            nl: "Woorden per brief",
            fr: "Mots par lettre",
            de: "Wörter je Schreiben",
            en: "Words a letter",
        }),
        Some(("reasons", "vague")) => named(Localized {
            nl: "Motivering: alleen standaardzinnen",
            fr: "Motivation : formules types seulement",
            de: "Begründung: nur Standardformeln",
            en: "Reasons: stock phrases only",
        }),
        Some(("reasons", "no-legal-basis")) => named(Localized {
            nl: "Motivering: geen wetsartikel",
            fr: "Motivation : aucun article de loi",
            de: "Begründung: kein Gesetzesartikel",
            en: "Reasons: no article of law",
        }),
        Some(("reasons", "no-facts")) => named(Localized {
            nl: "Motivering: geen feiten",
            fr: "Motivation : aucun fait",
            de: "Begründung: keine Tatsachen",
            en: "Reasons: no facts",
        }),
        Some(("reasons", _)) => named(Localized {
            nl: "Motivering: feiten en regel niet verbonden",
            fr: "Motivation : faits et règle non reliés",
            de: "Begründung: Tatsachen und Regel nicht verbunden",
            en: "Reasons: facts and rule not joined",
        }),
        _ => match question {
            "complete" => named(Localized {
                nl: "Volledig volgens de wet",
                fr: "Complètes au regard de la loi",
                de: "Vollständig nach dem Gesetz",
                en: "Complete by law",
            }),
            "any-wrong-value" => named(Localized {
                nl: "Met een fout gegeven",
                fr: "Avec une donnée erronée",
                de: "Mit einer falschen Angabe",
                en: "With a wrong value",
            }),
            "digital-only" => named(Localized {
                nl: "Alleen digitaal te beantwoorden",
                fr: "Réponse uniquement numérique",
                de: "Nur digital zu beantworten",
                en: "Digital response only",
            }),
            _ => named(Localized {
                nl: "Spreekt over de lezer, niet tot de lezer",
                fr: "Parle du lecteur, sans s'adresser à lui",
                de: "Spricht über den Leser, nicht zu ihm",
                en: "Speaks about the reader, not to the reader",
            }),
        },
    }
}

/// The cells of a line.
pub(crate) fn cells(line: &Line, ui: UiLang) -> [String; 5] {
    let scale = if line.question.starts_with("mean:") { 1.0 } else { 100.0 };
    let sign = if scale > 1.0 { " %" } else { "" };
    let number = |value: f64| {
        let text = format!("{value:.1}").replace('-', "−");
        if ui == UiLang::En { text } else { text.replace('.', ",") }
    };
    let side = |e: Estimate| format!("{}{sign}", number(e.value * scale));
    let d = line.difference;
    let plus = if d.value > 0.0 { "+" } else { "" };
    let star = if line.p_adjusted < 0.05 { " *" } else { "" };
    let p = format!("{:.3}", line.p_adjusted);
    let p = if ui == UiLang::En { p } else { p.replace('.', ",") };
    [
        title(&line.question, ui),
        side(line.before),
        side(line.after),
        format!("{plus}{} ({} … {})", number(d.value * scale), number(d.low * scale), number(d.high * scale)),
        format!("{p}{star}"),
    ]
}

/// The comparison as text.
pub fn text(lines: &[Line], ui: UiLang) -> String {
    let rows: Vec<[String; 5]> = std::iter::once(HEADS.map(|head| head.get(ui).to_owned()))
        .chain(lines.iter().map(|line| cells(line, ui)))
        .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let _ = write!(out, "{:<1$}", row[0], widths[0]);
        for column in 1..5 {
            let _ = write!(out, "  {:>1$}", row[column], widths[column]);
        }
        out.push('\n');
    }
    let _ = write!(out, "\n{}\n", NOTE.get(ui));
    out
}

/// Writes the comparison as a table for programs.
///
/// # Errors
/// When it cannot be written.
pub fn write_csv(lines: &[Line], path: &Path) -> Result<(), AuditError> {
    let mut writer = csv::Writer::from_path(path).at(path)?;
    writer
        .write_record([
            "question",
            "n_before",
            "before",
            "n_after",
            "after",
            "difference",
            "low",
            "high",
            "p",
            "p_holm",
        ])
        .at(path)?;
    for line in lines {
        let (b, a, d) = (line.before, line.after, line.difference);
        let numbers = [b.n as f64, b.value, a.n as f64, a.value, d.value, d.low, d.high, d.p_value, line.p_adjusted];
        let numbers = numbers.map(|value| format!("{}", (value * 1e6).round() / 1e6));
        writer.write_record(std::iter::once(line.question.clone()).chain(numbers)).at(path)?;
    }
    writer.flush().at(path)
}
