#![doc = include_str!("wide_lines.md")]

use crate::diagnostic::Severity;
use crate::document::BlockKind;
use crate::lang::{Lang, Localized};
use crate::rules::{Context, Findings, Limit, Rule};

/// Wider lines are hard to follow. WCAG says 80; the number is chosen by us.
const LETTERS: Limit = Limit::all("layout/wide-lines.letters", 90);

/// Flags lines that are too wide.
pub(crate) const RULE: Rule = Rule {
    code: "layout/wide-lines",
    severity: Severity::Info,
    langs: &Lang::ALL,
    on_by_default: true,
    title: Localized { nl: "Brede regels", fr: "Lignes larges", de: "Breite Zeilen", en: "Wide lines" },
    message: Localized {
        nl: "De regels tellen tot {letters} tekens.",
        fr: "Les lignes comptent jusqu'à {letters} caractères.",
        de: "Die Zeilen haben bis zu {letters} Zeichen.",
        en: "The lines have up to {letters} characters.",
    },
    why: Localized {
        nl: "Aan het einde van een brede regel vindt het oog de volgende niet.",
        fr: "Au bout d'une ligne large, l'œil ne trouve pas la suivante.",
        de: "Am Ende einer breiten Zeile findet das Auge die nächste nicht.",
        en: "At the end of a wide line the eye does not find the next.",
    },
    help: Localized {
        nl: "Maak de marges breder: 60 tot 75 tekens per regel.",
        fr: "Élargissez les marges : 60 à 75 caractères par ligne.",
        de: "Machen Sie die Ränder breiter: 60 bis 75 Zeichen pro Zeile.",
        en: "Widen the margins: 60 to 75 characters a line.",
    },
    source: "WCAG 2.2 (1.4.8)",
    limits: &[&LETTERS],
    page: include_str!("wide_lines.md"),
    check,
};

/// Fewer lines may be broken for another reason.
const LINES: usize = 3;

fn check(cx: &Context<'_>, found: &mut Findings<'_>) {
    let source = &cx.text.document.text;
    let max = cx.limit(&LETTERS) as usize;
    for block in cx.text.document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let text = block.span.of(source);
        // Nearly every paragraph is one line.
        if !text.contains('\n') {
            continue;
        }
        let widths: Vec<usize> = text.lines().map(|line| line.trim_end().chars().count()).collect();
        let (Some(widest), true) = (widths.iter().max(), widths.len() >= LINES) else { continue };
        // Broken in the middle of sentences, and about as wide as each other.
        let is_wrapped =
            text.lines().take(widths.len() - 1).all(|line| !line.trim_end().ends_with(['.', '!', '?', ':', ';']));
        let are_wide = widths[..widths.len() - 1].iter().all(|width| *width > max);
        if is_wrapped && are_wide {
            found.at(block.span, &[("letters", widest)]);
            return;
        }
    }
}
