//! The weights of `rules/learned/difficulty.tsv`: a line for each feature, and for each language its weight and its value in
//! the plain example letters.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// `WEIGHTS`, by language.
pub(super) fn weights(rules: &Path) -> String {
    let path = rules.join("learned/difficulty.tsv");
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let rows: Vec<(&str, Vec<f64>)> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut fields = line.split('\t');
            let name = fields.next().unwrap_or_default();
            let figures: Vec<f64> = fields.filter_map(|figure| figure.parse().ok()).collect();
            assert!(figures.len() == 6, "{}: not six figures beside {name}", path.display());
            (name, figures)
        })
        .collect();
    let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    let mut code = format!(
        "/// The features, as the table of weights names them.\n#[cfg(test)]\nconst WEIGHED: [&str; FEATURES] = {names:?};\n\
         static WEIGHTS: [[Weight; FEATURES]; 3] = [\n"
    );
    for lang in 0..3 {
        code.push_str("    [\n");
        for (_, figures) in &rows {
            let _ = writeln!(
                code,
                "        Weight {{ weight: {:?}, plain: {:?} }},",
                figures[2 * lang],
                figures[2 * lang + 1]
            );
        }
        code.push_str("    ],\n");
    }
    code + "];\n"
}
