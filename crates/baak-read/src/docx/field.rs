//! Fields of Word: what a merge field or a condition stands for.

use crate::flow::rich::Rich;
use baak_core::origin::Location;
use std::ops::Range;

/// Where a field is while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// What it is to show.
    Instruction,
    /// What it showed when the document was saved.
    Result,
}

/// A field that is being read.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) instruction: Rich,
    /// Inner fields in the instruction, which are no longer cut up.
    pub(super) inner: Vec<Range<usize>>,
    pub(super) phase: Phase,
    pub(super) result: Rich,
    /// The name of a form field.
    pub(super) form_name: Option<String>,
    /// Whether a box is ticked, for the check box of a form.
    pub(super) is_ticked: bool,
    pub(super) place: Location,
}

/// What a field comes to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Its text.
    Text(Rich),
    /// A field that is not known and shows nothing.
    Unknown(String),
}

/// Fields whose result is what a reader sees, whatever they reckon with.
const SHOWN: &[&str] = &[
    "AUTHOR",
    "AUTONUM",
    "AUTONUMLGL",
    "AUTONUMOUT",
    "BIBLIOGRAPHY",
    "CITATION",
    "COMMENTS",
    "CREATEDATE",
    "DATE",
    "EDITTIME",
    "FILENAME",
    "FILESIZE",
    "HYPERLINK",
    "INCLUDETEXT",
    "INDEX",
    "INFO",
    "KEYWORDS",
    "LASTSAVEDBY",
    "LISTNUM",
    "NOTEREF",
    "NUMCHARS",
    "NUMPAGES",
    "NUMWORDS",
    "PAGE",
    "PAGEREF",
    "PRINTDATE",
    "QUOTE",
    "REF",
    "REVNUM",
    "SAVEDATE",
    "SECTION",
    "SECTIONPAGES",
    "SEQ",
    "STYLEREF",
    "SUBJECT",
    "SYMBOL",
    "TEMPLATE",
    "TIME",
    "TITLE",
    "TOC",
    "USERADDRESS",
    "USERINITIALS",
    "USERNAME",
    "=",
];
/// Fields that steer and show nothing, or a picture.
const SILENT: &[&str] = &[
    "ADVANCE",
    "ASK",
    "BARCODE",
    "DATABASE",
    "DISPLAYBARCODE",
    "GOTOBUTTON",
    "INCLUDEPICTURE",
    "MACROBUTTON",
    "MERGEBARCODE",
    "MERGEREC",
    "MERGESEQ",
    "NEXT",
    "NEXTIF",
    "PRINT",
    "PRIVATE",
    "RD",
    "SET",
    "SKIPIF",
    "TA",
    "TC",
    "XE",
    "EMBED",
    "LINK",
    "EQ",
    "BIDIOUTLINE",
];

impl Field {
    pub(super) fn new(place: Location) -> Self {
        Self {
            instruction: Rich::default(),
            inner: Vec::new(),
            phase: Phase::Instruction,
            result: Rich::default(),
            form_name: None,
            is_ticked: false,
            place,
        }
    }

    /// What the field comes to; `groups` counts the conditions of the letter.
    pub(super) fn finish(self, groups: &mut u32) -> Outcome {
        let words = lex(&self.instruction.text, &self.inner);
        let code = words.first().map_or("", |word| &self.instruction.text[word.text.clone()]).to_ascii_uppercase();
        let argument = words.get(1).map(|word| self.instruction.text[word.text.clone()].to_owned());
        let shown = self.result.text.clone();
        let mut text = Rich::default();
        let mut named = |name: &str| {
            text.placeholder(&shown, name, self.place);
            Outcome::Text(std::mem::take(&mut text))
        };
        match code.as_str() {
            "MERGEFIELD" => named(argument.as_deref().unwrap_or_default()),
            "ADDRESSBLOCK" => named("AddressBlock"),
            "GREETINGLINE" => named("GreetingLine"),
            "IF" => {
                *groups += 1;
                Outcome::Text(self.condition(&words, *groups - 1))
            }
            "FORMCHECKBOX" => {
                text.push(if self.is_ticked { "☒" } else { "☐" }, self.place);
                Outcome::Text(text)
            }
            "FORMTEXT" | "FORMDROPDOWN" if shown.trim().is_empty() => {
                named(self.form_name.as_deref().unwrap_or_default())
            }
            "DOCPROPERTY" | "DOCVARIABLE" | "FILLIN" if shown.trim().is_empty() => {
                named(argument.as_deref().unwrap_or_default())
            }
            "FORMTEXT" | "FORMDROPDOWN" | "DOCPROPERTY" | "DOCVARIABLE" | "FILLIN" => Outcome::Text(self.result),
            code if SILENT.contains(&code) => Outcome::Text(text),
            code if code.is_empty() || code.starts_with('=') || SHOWN.contains(&code) => Outcome::Text(self.result),
            // The name of a bookmark alone refers to it.
            _ if !shown.trim().is_empty() => Outcome::Text(self.result),
            code => Outcome::Unknown(code.to_owned()),
        }
    }

    /// Both branches of `IF a = b "yes" "no"`.
    fn condition(&self, words: &[Word], group: u32) -> Rich {
        let mut text = Rich::default();
        let of = |word: &Word| &self.instruction.text[word.text.clone()];
        // `a=b` may be written without spaces: then the comparison is one word.
        let is_operator = |word: &Word| !word.is_quoted && matches!(of(word), "=" | "<>" | "<" | ">" | "<=" | ">=");
        let compared = match words.iter().position(is_operator) {
            Some(at) => at + 2,
            None => 2,
        };
        let mut alternatives = Vec::new();
        for word in words.iter().skip(compared).take(2).take_while(|word| word.is_quoted || !of(word).starts_with('\\'))
        {
            let mut alternative = Rich::default();
            alternative.append(&self.instruction, word.text.clone());
            alternatives.push(alternative);
        }
        let end = words.get(compared - 1).map_or(self.instruction.text.len(), Word::outer_end);
        let start = words.get(1).map_or(end, |word| word.text.start.min(end));
        text.choice(group, &self.instruction.named(start..end), &alternatives);
        text
    }
}

/// A word of an instruction.
struct Word {
    /// Where it is, without its quotation marks.
    text: Range<usize>,
    is_quoted: bool,
    /// It ends with a straight quotation mark.
    is_straight: bool,
}

impl Word {
    /// Where it ends with its quotation mark.
    fn outer_end(&self) -> usize {
        self.text.end + usize::from(self.is_straight)
    }
}

/// Cuts an instruction into words; what is quoted, and what an inner field shows, is one word.
fn lex(text: &str, inner: &[Range<usize>]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut quoted: Option<usize> = None;
    let mut plain: Option<usize> = None;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if let Some(field) = inner.iter().find(|field| field.start <= at && at < field.end) {
            if quoted.is_none() {
                plain.get_or_insert(at);
            }
            at = field.end;
            continue;
        }
        let next = at + c.len_utf8();
        let is_mark = matches!(c, '"' | '“' | '”' | '„');
        if let Some(start) = quoted {
            if c == '\\' && text[next..].starts_with('"') {
                at = next + 1;
                continue;
            }
            if is_mark {
                words.push(Word { text: start..at, is_quoted: true, is_straight: c == '"' });
                quoted = None;
            }
        } else if is_mark || c.is_whitespace() {
            words.extend(plain.take().map(|start| Word { text: start..at, is_quoted: false, is_straight: false }));
            quoted = is_mark.then_some(next);
        } else {
            plain.get_or_insert(at);
        }
        at = next;
    }
    let last =
        quoted.or(plain).map(|start| Word { text: start..text.len(), is_quoted: quoted.is_some(), is_straight: false });
    words.extend(last);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Location = Location::Run { part: 0, paragraph: 1, run: 1, character: 1 };

    fn field(instruction: &str, result: &str) -> Outcome {
        let mut field = Field::new(PLACE);
        field.instruction.push(instruction, PLACE);
        field.result.push(result, PLACE);
        field.finish(&mut 0)
    }

    fn text_of(outcome: Outcome) -> Rich {
        match outcome {
            Outcome::Text(text) => text,
            Outcome::Unknown(code) => panic!("{code}"),
        }
    }

    #[test]
    fn merge_fields_are_placeholders() {
        for instruction in
            [" MERGEFIELD Datum \\@ \"dd/MM/yyyy\" ", "mergefield \"Datum\"", " MERGEFIELD  Datum  \\* MERGEFORMAT "]
        {
            let text = text_of(field(instruction, "«Datum»"));
            assert_eq!(text.placeholders, [(0..text.text.len(), "{{Datum}}".to_owned())]);
            assert_eq!(text.text, "«Datum»");
        }
        assert_eq!(text_of(field(" MERGEFIELD Naam", "")).text, "«Naam»");
    }

    #[test]
    fn conditions_give_both_branches() {
        for (instruction, expected) in [
            ("IF x = \"1\" \"Geachte heer\" \"Geachte mevrouw\"", "Geachte heer / Geachte mevrouw"),
            ("IF «x» <> \"\" \"Dag.\" \"\" \\* MERGEFORMAT", "Dag."),
            ("IF 1=1 \"Ja.\" \"Nee.\"", "Ja.\nNee."),
            ("IF x > 3 ja nee", "ja / nee"),
            ("IF", ""),
            ("IF x =", ""),
        ] {
            assert_eq!(text_of(field(instruction, "y")).text, expected, "{instruction}");
        }
        let text = text_of(field("IF Statuut = \"gezin\" \"a\" \"b\"", ""));
        let branches: Vec<_> = text.branches.iter().map(|b| (b.range.clone(), b.alternative, &*b.condition)).collect();
        assert_eq!(branches, [(0..1, 0, "Statuut = \"gezin\""), (4..5, 1, "Statuut = \"gezin\"")]);
    }

    #[test]
    fn other_fields_show_their_result_or_are_unknown() {
        assert_eq!(text_of(field(" PAGE ", "3")).text, "3");
        assert_eq!(text_of(field("FORMTEXT", "Jan")).text, "Jan");
        assert_eq!(text_of(field("FORMCHECKBOX", "")).text, "☐");
        assert_eq!(text_of(field("SET x \"y\"", "y")).text, "");
        assert_eq!(text_of(field("_Ref123 \\h", "Bijlage 1")).text, "Bijlage 1");
        assert_eq!(field("WEETIKNIET", ""), Outcome::Unknown("WEETIKNIET".into()));
    }
}
