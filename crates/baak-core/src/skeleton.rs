//! Plain-language text to start from: a block for each element, and the skeleton of a whole letter.
//!
//! The texts are data (`rules/blocks/LANG.toml`), reviewed by writers; the order of a letter is `rules/blocks/layout.toml`.
//! Terms and names that the law fixes are not written there: a text says `{term:termijn}`, and the legal row of the letter's
//! regime and kind gives the term. Where the row has none, the placeholder `{{termijn}}` stands, for the writer to fill in.

use crate::lang::Lang;
use crate::law::{self, Circumstances, Day, ElementInfo, Requirement};
use std::fmt::Write as _;

/// A part of the letter.
#[derive(Debug)]
struct Section {
    heading: Option<&'static str>,
    kinds: &'static [&'static str],
    blocks: &'static [&'static str],
}

/// A text for letters of some regimes and kinds; empty lists stand for all.
#[derive(Debug)]
struct Block {
    /// An element, or the name of another part of the letter.
    id: &'static str,
    regimes: &'static [&'static str],
    kinds: &'static [&'static str],
    /// Elements that the text states besides its own.
    covers: &'static [&'static str],
    text: &'static str,
}

/// What the reader asked for or gets, in letters of a regime; `default` in the others.
#[derive(Debug)]
struct Benefit {
    regime: &'static str,
    a: &'static str,
    no: &'static str,
    your: &'static str,
}

/// The texts of one language.
struct Texts {
    blocks: &'static [Block],
    headings: &'static [(&'static str, &'static str)],
    benefits: &'static [Benefit],
}

impl Texts {
    const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Nl => Self { blocks: BLOCKS_NL, headings: HEADINGS_NL, benefits: BENEFITS_NL },
            Lang::Fr => Self { blocks: BLOCKS_FR, headings: HEADINGS_FR, benefits: BENEFITS_FR },
            Lang::De => Self { blocks: BLOCKS_DE, headings: HEADINGS_DE, benefits: BENEFITS_DE },
        }
    }

    /// The first block of that name for such a letter: the special ones stand before the general one.
    fn block(&self, id: &str, regime: Option<&str>, kind: Option<&str>) -> Option<&'static Block> {
        self.blocks.iter().find(|block| block.id == id && block.is_for(regime, kind))
    }

    fn heading(&self, id: &str) -> Option<&'static str> {
        self.headings.iter().find(|(name, _)| *name == id).map(|(_, title)| *title)
    }

    fn benefit(&self, regime: Option<&str>) -> Option<&'static Benefit> {
        let of = |id: &str| self.benefits.iter().find(|benefit| benefit.regime == id);
        regime.and_then(of).or_else(|| of("default"))
    }
}

include!(concat!(env!("OUT_DIR"), "/blocks.rs"));

impl Block {
    fn is_for(&self, regime: Option<&str>, kind: Option<&str>) -> bool {
        let is_regime = |id: &str| match id {
            "administration" => regime.is_some_and(law::is_administration_regime),
            id => regime == Some(id),
        };
        (self.regimes.is_empty() || self.regimes.iter().any(|id| is_regime(id)))
            && (self.kinds.is_empty() || kind.is_some_and(|kind| is_among(self.kinds, kind)))
    }
}

fn is_among(kinds: &[&str], kind: &str) -> bool {
    kinds.iter().any(|k| *k == kind || (*k == "decision-any" && law::is_decision(kind)))
}

/// A plain text that states the element, to paste into a letter and fill in.
///
/// What differs by regime and kind follows them, and so do terms and bodies, which come from the legal rows in force on
/// `as_of` (all law when not given). `None` if there is no such element.
///
/// ```
/// use baak_core::{lang::Lang, skeleton::text_block};
/// let text = |regime| text_block("appeal-deadline", Some(regime), Some("decision-refuse"), Lang::Nl, None).unwrap();
/// assert!(text("rmi").contains("3 maanden"));
/// assert!(text("social-housing-flanders").contains("30 dagen"));
/// ```
pub fn text_block(
    element: &str,
    regime: Option<&str>,
    kind: Option<&str>,
    lang: Lang,
    as_of: Option<Day>,
) -> Option<String> {
    law::element(element)?;
    let block = Texts::of(lang).block(element, regime, kind)?;
    Some(filled(block, regime, lang, |other| regime.and_then(|regime| row_of(other, regime, kind, as_of))))
}

/// The text block for a line of the checklist, on one line: for letters of this regime and kind, with what the row says.
/// Empty where an administration's own element has none.
pub fn text_block_of(
    row: &Requirement,
    info: Option<&ElementInfo>,
    regime: &str,
    kind: Option<&str>,
    lang: Lang,
) -> String {
    if let Some(own) = info.and_then(|info| info.example) {
        return own.get(lang.into()).to_owned();
    }
    let row_of = |element: &str| if element == row.element { Some(row) } else { row_of(element, regime, kind, None) };
    let block = Texts::of(lang).block(row.element, Some(regime), kind);
    let text = block.map(|block| filled(block, Some(regime), lang, row_of)).unwrap_or_default();
    let lines = text.lines().map(|line| line.trim_start_matches("- ")).filter(|line| !line.is_empty());
    let mut line = String::new();
    for next in lines {
        if !line.is_empty() {
            // The items of a list have no periods.
            line.push_str(if line.ends_with(['.', '?', '!', ':', ')']) { " " } else { "; " });
        }
        line.push_str(next);
    }
    line
}

/// The row that asks such letters for the element; of any kind of letter where the kind is not known.
fn row_of(element: &str, regime: &str, kind: Option<&str>, as_of: Option<Day>) -> Option<&'static Requirement> {
    let circumstances = Circumstances { as_of, ..Circumstances::default() };
    let kinds = law::kinds().iter().map(|info| info.id).filter(|id| kind.is_none_or(|kind| kind == *id));
    kinds
        .filter_map(|kind| {
            law::requirements(regime, kind, &circumstances).into_iter().find(|row| row.element == element)
        })
        // A row that knows the value says more.
        .max_by_key(|row| !row.expect.is_empty())
}

/// A letter of this regime and kind with all that the law and good practice ask, in plain language, with placeholders: Markdown
/// whose front matter declares what it is, so that it can be checked at once.
///
/// `as_of` is the day whose law counts; all law when not given.
pub fn skeleton(regime: &str, kind: &str, lang: Lang, as_of: Option<Day>) -> String {
    let circumstances = Circumstances { as_of, ..Circumstances::default() };
    let rows = law::requirements(regime, kind, &circumstances);
    let row_of = |element: &str| rows.iter().copied().find(|row| row.element == element);
    let texts = Texts::of(lang);
    let mut stated: Vec<&str> = Vec::new();
    let mut letter = format!("---\nlang: {}\nkind: {kind}\nregime: {regime}\n---\n", lang.code());
    for section in LAYOUT.iter().filter(|section| section.kinds.is_empty() || is_among(section.kinds, kind)) {
        let mut title = section.heading.and_then(|id| texts.heading(id));
        for id in section.blocks {
            let Some(block) = texts.block(id, Some(regime), Some(kind)) else { continue };
            let is_due = |element: &str| row_of(element).is_some() && !stated.contains(&element);
            let is_used = match law::element(id) {
                Some(_) => is_due(id) && row_of(id).is_some_and(|row| !row.silent),
                None => {
                    rows.is_empty() || block.covers.is_empty() || block.covers.iter().any(|element| is_due(element))
                }
            };
            if !is_used || block.text.is_empty() {
                continue;
            }
            stated.push(id);
            stated.extend(block.covers);
            if let Some(title) = title.take() {
                let _ = write!(letter, "\n## {title}\n");
            }
            let _ = write!(letter, "\n{}\n", broken(&filled(block, Some(regime), lang, row_of)));
        }
    }
    letter
}

/// The text of a block with the values of the law in the place of `{term:name}`, `{term2:name}` (the first and the second
/// term that the row of its element gives) and `{value:name}` (what the row says in words). `{value@element:name}` takes the
/// row of another element. `{a}`, `{no}` and `{your}` name the benefit. Where the law fixes nothing the placeholder `{{name}}` stands.
fn filled<'r>(
    block: &Block,
    regime: Option<&str>,
    lang: Lang,
    row_of: impl Fn(&str) -> Option<&'r Requirement>,
) -> String {
    let benefit = Texts::of(lang).benefit(regime);
    let mut out = String::with_capacity(block.text.len());
    let mut rest = block.text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(end) = rest.strip_prefix("{{").and_then(|inner| inner.find("}}")) {
            let (placeholder, after) = rest.split_at(end + "{{}}".len());
            out.push_str(placeholder);
            rest = after;
            continue;
        }
        let Some((slot, after)) = rest[1..].split_once('}') else { break };
        let (what, name) = slot.split_once(':').unwrap_or((slot, slot));
        let (what, element) = what.split_once('@').unwrap_or((what, block.id));
        let named = match what {
            "a" => benefit.map(|benefit| benefit.a.to_owned()),
            "no" => benefit.map(|benefit| benefit.no.to_owned()),
            "your" => benefit.map(|benefit| benefit.your.to_owned()),
            what => row_of(element).and_then(|row| legal_value(row, what, lang)),
        };
        match named {
            Some(text) => out.push_str(&text),
            None => _ = write!(out, "{{{{{name}}}}}"),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn legal_value(row: &Requirement, what: &str, lang: Lang) -> Option<String> {
    let term = |at: usize| law::spoken_term(row.expect.get(at)?, lang.into());
    match what {
        "term" => term(0),
        "term2" => term(1),
        "value" => row.value.map(|value| value.get(lang.into()).to_owned()),
        _ => None,
    }
}

/// Markdown puts the lines of a paragraph behind one another, unless they end with two blanks: the lines of an address stay.
fn broken(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        if let Some(next) = lines.peek() {
            let is_item = |line: &str| line.starts_with("- ") || line.starts_with('|') || line.is_empty();
            out.push_str(if is_item(line) || is_item(next) { "\n" } else { "  \n" });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Slot;
    use crate::entity::placeholder::slot;

    fn block_of(element: &str, regime: &str, kind: &str, lang: Lang) -> String {
        text_block(element, Some(regime), Some(kind), lang, None).expect("an element")
    }

    #[test]
    fn what_the_law_fixes_comes_from_the_rows() {
        for (element, regime, kind, lang, part) in [
            ("appeal-deadline", "rmi", "decision-refuse", Lang::Nl, "3 maanden"),
            ("appeal-deadline", "social-housing-flanders", "decision-refuse", Lang::Fr, "30 jours"),
            ("appeal-deadline", "social-housing-brussels", "decision-stop", Lang::De, "6 Monate"),
            ("appeal-deadline", "social-housing-wallonia", "decision-stop", Lang::De, "60 Tage"),
            ("appeal-deadline", "general-flanders", "decision-stop", Lang::Nl, "{{termijn}}"),
            ("appeal-body", "social-housing-flanders", "decision-refuse", Lang::Nl, "toezichthouder"),
            ("appeal-court", "german-community", "decision-refuse", Lang::De, "Eupen"),
            ("decision-deadline", "rmi", "acknowledgement", Lang::Fr, "30 jours"),
            ("decision-deadline", "handvest", "acknowledgement", Lang::Nl, "hoogstens 4 maanden"),
            ("prescription-period", "sickness", "decision-recover", Lang::De, "2 Jahre"),
            ("prescription-period", "sickness", "decision-recover", Lang::De, "5 Jahre"),
            ("decision-outcome", "rmi", "decision-refuse", Lang::De, "kein Eingliederungseinkommen"),
            ("decision-outcome", "pensions", "decision-stop", Lang::Fr, "votre pension"),
        ] {
            let text = block_of(element, regime, kind, lang);
            assert!(text.contains(part), "{element} {regime}: {text}");
        }
        assert_eq!(text_block("no-such-element", None, None, Lang::Nl, None), None);
    }

    #[test]
    fn a_block_needs_neither_regime_nor_kind() {
        for lang in Lang::ALL {
            for info in law::elements() {
                let text = text_block(info.id, None, None, lang, None).expect("every element has a block");
                assert!(!text.is_empty() && !text.replace("{{", "").contains('{'), "{text}");
            }
        }
    }

    #[test]
    fn the_names_of_placeholders_tell_what_belongs_there() {
        for (lang, block, expected) in [
            (Lang::Nl, "hearing-place-time", vec![Slot::Date, Slot::Unknown, Slot::Address, Slot::Phone]),
            (Lang::Fr, "amount", vec![Slot::Amount]),
            (Lang::De, "clarification-contact", vec![Slot::Name, Slot::Service, Slot::Phone, Slot::Address]),
        ] {
            let text = text_block(block, None, None, lang, None).expect("an element");
            let names = text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}"));
            assert_eq!(names.map(|(name, _)| slot(name)).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn the_letter_of_a_day_asks_what_the_law_of_that_day_asks() {
        let day = |text| Day::parse(text).expect("a day");
        let before = skeleton("handvest", "decision-refuse", Lang::Nl, Some(day("1996-12-31")));
        let after = skeleton("handvest", "decision-refuse", Lang::Nl, Some(day("2026-01-02")));
        assert!(!before.contains("arbeidsrechtbank") && after.contains("arbeidsrechtbank"));
    }

    #[test]
    fn the_lines_of_an_address_stay_lines() {
        assert_eq!(broken("a\nb\n\n- c\n- d\ne"), "a  \nb\n\n- c\n- d\ne");
    }
}
