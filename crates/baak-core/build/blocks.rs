//! The text blocks and the lay-out of skeletons: `blocks/LANG.toml` and `blocks/layout.toml`.

use super::read;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Letters whose appeals another body than the labour court hears; `law/requirements.rs` says which.
const ADMINISTRATION: &str = "administration";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayoutFile {
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    heading: Option<String>,
    #[serde(default)]
    kinds: Vec<String>,
    blocks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BlockFile {
    headings: BTreeMap<String, String>,
    benefits: BTreeMap<String, Benefit>,
    block: Vec<Block>,
}

/// What the reader asked for: “een leefloon”, “geen leefloon”, “uw leefloon”.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Benefit {
    a: String,
    no: String,
    your: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    id: String,
    #[serde(default)]
    regimes: Vec<String>,
    #[serde(default)]
    kinds: Vec<String>,
    #[serde(default)]
    covers: Vec<String>,
    text: String,
}

/// The statics, checked against the names that they may use.
pub(crate) fn code(rules: &Path, regimes: &[String], elements: &[String], kinds: &[String]) -> String {
    let dir = rules.join("blocks");
    let layout: LayoutFile = read(&dir.join("layout.toml"));
    let mut code = String::from("static LAYOUT: &[Section] = &[\n");
    for section in &layout.section {
        check_kinds(&section.kinds, kinds, "layout.toml");
        let _ = writeln!(
            code,
            "Section {{ heading: {:?}, kinds: &{:?}, blocks: &{:?} }},",
            section.heading, section.kinds, section.blocks
        );
    }
    code.push_str("];\n");
    for lang in ["nl", "fr", "de"] {
        let file: BlockFile = read(&dir.join(format!("{lang}.toml")));
        for section in &layout.section {
            for id in &section.blocks {
                assert!(file.block.iter().any(|block| block.id == *id), "blocks/{lang}.toml: no block {id}");
            }
            if let Some(heading) = &section.heading {
                assert!(file.headings.contains_key(heading), "blocks/{lang}.toml: no heading {heading}");
            }
        }
        for element in elements {
            let general = file.block.iter().rfind(|block| block.id == *element);
            let is_general = general.is_some_and(|block| block.regimes.is_empty() && block.kinds.is_empty());
            assert!(is_general, "blocks/{lang}.toml: the last block of {element} must be for all letters");
        }
        let name = lang.to_uppercase();
        let headings: Vec<(&String, &String)> = file.headings.iter().collect();
        let _ = writeln!(code, "static HEADINGS_{name}: &[(&str, &str)] = &{headings:?};");
        assert!(file.benefits.contains_key("default"), "blocks/{lang}.toml: [benefits] has a default");
        let _ = writeln!(code, "static BENEFITS_{name}: &[Benefit] = &[");
        for (regime, Benefit { a, no, your }) in &file.benefits {
            assert!(regime == "default" || regimes.contains(regime), "blocks/{lang}.toml: no such regime: {regime}");
            let _ = writeln!(code, "Benefit {{ regime: {regime:?}, a: {a:?}, no: {no:?}, your: {your:?} }},");
        }
        code.push_str("];\n");
        let _ = writeln!(code, "static BLOCKS_{name}: &[Block] = &[");
        for block in &file.block {
            let place = format!("blocks/{lang}.toml, {}", block.id);
            check_kinds(&block.kinds, kinds, &place);
            for regime in block.regimes.iter().filter(|regime| *regime != ADMINISTRATION) {
                assert!(regimes.contains(regime), "{place}: no such regime: {regime}");
            }
            for element in &block.covers {
                assert!(elements.contains(element), "{place}: no such element: {element}");
            }
            let _ = writeln!(
                code,
                "Block {{ id: {:?}, regimes: &{:?}, kinds: &{:?}, covers: &{:?}, text: {:?} }},",
                block.id,
                block.regimes,
                block.kinds,
                block.covers,
                block.text.trim_end()
            );
        }
        code.push_str("];\n");
    }
    code
}

fn check_kinds(used: &[String], kinds: &[String], place: &str) {
    for kind in used.iter().filter(|kind| *kind != "decision-any") {
        assert!(kinds.contains(kind), "{place}: no such kind: {kind}");
    }
}
