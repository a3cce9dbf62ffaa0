//! Text with its markup (`data={"annotation":[{"text":"A "},{"markup":"<b>"},{"text":"test"}]}`), and the way back to it.

use serde::Deserialize;

#[derive(Deserialize)]
struct Data {
    annotation: Vec<Piece>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Piece {
    text: Option<String>,
    markup: Option<String>,
    /// What the markup stands for in the text, such as a line end.
    interpret_as: Option<String>,
}

/// A text to check, and how its places are counted in what the client has: both in units of UTF-16.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Annotated {
    pub(crate) text: String,
    /// `(place in the text, place at the client)`, where the two begin to differ in another way.
    steps: Vec<(u32, u32)>,
}

impl Annotated {
    /// A text without markup.
    pub(crate) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), steps: Vec::new() }
    }

    /// Reads the `data` of a request.
    pub(crate) fn read(data: &str) -> Option<Self> {
        let data: Data = serde_json::from_str(data).ok()?;
        let mut annotated = Self::default();
        let (mut here, mut there) = (0, 0);
        for piece in data.annotation {
            let text = piece.text.as_deref().or(piece.interpret_as.as_deref()).unwrap_or_default();
            if piece.text.is_some() {
                annotated.steps.push((here, there));
            }
            annotated.text.push_str(text);
            here += units(text);
            there += units(piece.text.as_deref().or(piece.markup.as_deref()).unwrap_or_default());
        }
        Some(annotated)
    }

    /// Where a range of the text stands at the client: first unit and one past the last.
    pub(crate) fn at_client(&self, [start, end]: [u32; 2]) -> [u32; 2] {
        let step = |at: u32| {
            let next = self.steps.partition_point(|(here, _)| *here <= at);
            next.checked_sub(1).map_or((0, 0), |last| self.steps[last])
        };
        let place = |at: u32| {
            let (here, there) = step(at);
            there + (at - here)
        };
        // The end belongs to the unit before it.
        [place(start), if end > start { place(end - 1) + 1 } else { place(start) }]
    }
}

fn units(text: &str) -> u32 {
    text.chars().map(|c| c.len_utf16() as u32).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_over_markup() {
        let data = r#"{"annotation":[{"text":"Een "},{"markup":"<b>"},{"text":"😀 brief"},{"markup":"</b><p>","interpretAs":"\n\n"},{"text":"Dag"}]}"#;
        let annotated = Annotated::read(data).expect("data");
        assert_eq!(annotated.text, "Een 😀 brief\n\nDag");
        let client: Vec<u16> = "Een <b>😀 brief</b><p>Dag".encode_utf16().collect();
        for word in ["Een", "brief", "😀", "Dag"] {
            let start = annotated.text[..annotated.text.find(word).expect("there")].encode_utf16().count() as u32;
            let [start, end] = annotated.at_client([start, start + units(word)]);
            assert_eq!(String::from_utf16_lossy(&client[start as usize..end as usize]), word);
        }
        assert_eq!(Annotated::plain("abc").at_client([1, 2]), [1, 2]);
        assert_eq!(Annotated::read("{}"), None);
    }
}
