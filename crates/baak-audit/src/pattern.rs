//! What the parts of a path mean: `{service}/{channel}/{date}_*`.

use std::collections::BTreeMap;

/// A pattern for paths. `{name}` takes what stands there as metadata, `*` anything; neither goes over a `/`. What follows
/// the last part of the pattern is free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPattern {
    source: String,
    parts: Vec<Vec<Piece>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Literal(String),
    Name(String),
    Any,
}

impl PathPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// When a brace is not closed, or a name is empty.
    pub fn parse(source: &str) -> Result<Self, String> {
        let parts = source.trim_matches('/').split('/').map(parse_part).collect::<Result<_, _>>()?;
        Ok(Self { source: source.to_owned(), parts })
    }

    /// The names in it, in order.
    pub fn names(&self) -> Vec<&str> {
        let names = self.parts.iter().flatten().filter_map(|piece| match piece {
            Piece::Name(name) => Some(name.as_str()),
            _ => None,
        });
        names.collect()
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// What a path says; `None` when it does not fit.
    pub fn read(&self, path: &str) -> Option<BTreeMap<String, String>> {
        let mut values = BTreeMap::new();
        let mut parts = path.split('/');
        for pattern in &self.parts {
            if !fits(pattern, parts.next()?, &mut values) {
                return None;
            }
        }
        Some(values)
    }
}

fn parse_part(part: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut rest = part;
    while let Some(at) = rest.find(['{', '*']) {
        if at > 0 {
            pieces.push(Piece::Literal(rest[..at].to_owned()));
        }
        if let Some(after) = rest[at..].strip_prefix('*') {
            pieces.push(Piece::Any);
            rest = after;
            continue;
        }
        let (name, after) = rest[at + 1..].split_once('}').ok_or_else(|| format!("“{part}”: {{ without }}"))?;
        if name.is_empty() {
            return Err(format!("“{part}”: {{}} without a name"));
        }
        pieces.push(Piece::Name(name.to_lowercase()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Literal(rest.to_owned()));
    }
    Ok(pieces)
}

/// Whether the text fits the pieces; a piece takes as little as it can.
fn fits(pieces: &[Piece], text: &str, values: &mut BTreeMap<String, String>) -> bool {
    match pieces.split_first() {
        None => text.is_empty(),
        Some((Piece::Literal(literal), rest)) => {
            text.strip_prefix(literal.as_str()).is_some_and(|text| fits(rest, text, values))
        }
        Some((piece, rest)) => {
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for end in ends {
                if matches!(piece, Piece::Name(_)) && end == 0 {
                    continue;
                }
                if fits(rest, &text[end..], values) {
                    if let Piece::Name(name) = piece {
                        values.insert(name.clone(), text[..end].to_owned());
                    }
                    return true;
                }
            }
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_its_metadata() {
        let read = |pattern: &str, path: &str| {
            let values = PathPattern::parse(pattern).ok()?.read(path)?;
            Some(values.into_iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(read("{service}", "OCMW Gent/2025/a.md").as_deref(), Some("service=OCMW Gent"));
        assert_eq!(
            read("{service}/{channel}-{date}_*", "fod/post-2025-03-01_12.txt").as_deref(),
            Some("channel=post date=2025-03-01 service=fod")
        );
        assert_eq!(read("*/{Year}", "x/2025").as_deref(), Some("year=2025"));
        assert_eq!(read("{a}/{b}", "x"), None);
        assert!(PathPattern::parse("{a").is_err() && PathPattern::parse("{}").is_err());
        assert_eq!(PathPattern::parse("{a}/{b}_*").map(|p| p.names().len()), Ok(2));
    }
}
