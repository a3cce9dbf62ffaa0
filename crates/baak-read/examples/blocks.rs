//! Shows how a letter is read: `cargo run -p baak-read --example blocks -- LETTER`.

use baak_read::{Format, read};
use std::io::Write;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for path in std::env::args().skip(1) {
        let format = Format::of_name(&path).unwrap_or(Format::Plain);
        match read(&std::fs::read(&path)?, format) {
            Ok((document, warnings)) => {
                for block in &document.blocks {
                    let place = document.map.origins.locate(&document.source, document.map.to_source(block.span));
                    let place = place.map_or_else(String::new, |(from, _)| format!(" {from:?}"));
                    writeln!(out, "{:?} {:?}{place}", block.kind, block.span.of(&document.text))?;
                }
                for branch in &document.branches {
                    let text = branch.span.of(&document.text);
                    writeln!(out, "if {}: {}.{} {text:?}", branch.condition, branch.group, branch.alternative)?;
                }
                for warning in warnings {
                    writeln!(out, "! {warning}")?;
                }
            }
            Err(error) => writeln!(out, "{path}: {error}")?,
        }
    }
    Ok(())
}
