//! What a letter says of itself at its top: `lang`, `kind` and `regime` between two lines of `---`.

use crate::error::{ReadError, ReadWarning, codes};
use baak_core::document::Declared;
use baak_core::lang::Lang;

/// The keys that Baak reads.
const KEYS: [&str; 3] = ["lang", "kind", "regime"];
/// A front matter longer than this, in lines, is a letter that begins with a rule. Chosen by us.
const MAX_LINES: usize = 60;

/// Reads the front matter. Returns what it declares and where the letter itself begins.
pub(crate) fn take(source: &str, warnings: &mut Vec<ReadWarning>) -> Result<(Declared, usize), ReadError> {
    let start = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut declared = Declared::default();
    let Some((pairs, end)) = pairs(&source[start..]) else { return Ok((declared, start)) };
    for (line, key, value) in pairs {
        let Some(known) = KEYS.into_iter().find(|known| known.eq_ignore_ascii_case(key)) else {
            warnings.push(ReadWarning::UnknownKey { line, key: key.to_owned() });
            continue;
        };
        if value.is_empty() {
            continue;
        }
        if !codes(known).contains(&value) {
            return Err(ReadError::UnknownCode { line, key: known, value: value.to_owned() });
        }
        match known {
            "lang" => declared.lang = Lang::from_code(value),
            "kind" => declared.kind = Some(value.to_owned()),
            _ => declared.regime = Some(value.to_owned()),
        }
    }
    Ok((declared, start + end))
}

/// The 1-based line, key and value of a line of front matter.
type Pair<'s> = (u32, &'s str, &'s str);

/// The `key: value` lines with their 1-based line numbers, and where they end; `None` when there is no front matter.
fn pairs(source: &str) -> Option<(Vec<Pair<'_>>, usize)> {
    let mut lines = source.split_inclusive('\n').take(MAX_LINES);
    let first = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut at = first.len();
    let mut pairs = Vec::new();
    for (number, line) in (2..).zip(lines) {
        at += line.len();
        let line = line.trim();
        if line == "---" || line == "..." {
            return (!pairs.is_empty()).then_some((pairs, at));
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once(':')?;
        // A letter may begin with a rule and `Dossier: 12`; a key of a front matter has no capital.
        let is_key =
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b));
        if !is_key && !KEYS.iter().any(|known| known.eq_ignore_ascii_case(key)) {
            return None;
        }
        let value = value.split(" #").next().unwrap_or(value).trim();
        let value = value.trim_matches(['"', '\'']);
        pairs.push((number, key, value));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(source: &str) -> Result<(Declared, &str, Vec<ReadWarning>), ReadError> {
        let mut warnings = Vec::new();
        take(source, &mut warnings).map(|(declared, at)| (declared, &source[at..], warnings))
    }

    #[test]
    fn a_letter_declares_what_it_is() {
        let (declared, rest, warnings) = taken(
            "---\r\nlang: nl # taal\r\nkind: \"decision-refuse\"\r\nauthor: x\r\nregime: rmi\r\n---\r\nBeste\r\n",
        )
        .expect("all codes exist");
        assert_eq!(declared.lang, Some(Lang::Nl));
        assert_eq!(declared.kind.as_deref(), Some("decision-refuse"));
        assert_eq!(declared.regime.as_deref(), Some("rmi"));
        assert_eq!(rest, "Beste\r\n");
        assert_eq!(warnings, [ReadWarning::UnknownKey { line: 4, key: "author".into() }]);
    }

    #[test]
    fn an_unknown_code_is_an_error_with_its_line() {
        let error = taken("---\nlang: nl\nregime: leefloon\n---\nx").expect_err("no such regime");
        assert_eq!(error, ReadError::UnknownCode { line: 3, key: "regime", value: "leefloon".into() });
        assert!(error.to_string().contains("rmi"), "{error}");
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        for text in
            ["---\nDossier: 12\n---\nx", "---\nBeste\n---\n", "---\nlang: nl\n", "---\n---\nx", "----\nlang: nl\n---\n"]
        {
            assert_eq!(taken(text).expect("read").1, text);
        }
    }
}
