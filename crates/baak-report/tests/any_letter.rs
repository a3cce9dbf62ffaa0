//! Whatever stands in a letter, its report can be shown.

use baak_core::Settings;
use baak_read::Format;
use baak_report::{Checked, Letter, Look, checklist, json, pretty};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

/// Pieces of letters, so that chance makes letters with findings.
const PIECES: [&str; 36] = [
    "Geachte",
    "Beste mevrouw",
    "U krijgt geen leefloon",
    "ingevolge",
    "betrokkene",
    "dewelke",
    "inzonderheid",
    "artikel 3 van de wet van 26 mei 2002",
    "arbeidsrechtbank Gent",
    "drie maanden",
    "02 000 00 00",
    "Madame,",
    "Nous refusons votre demande",
    "nonobstant",
    "Wir lehnen Ihren Antrag ab",
    "dergestalt",
    "en",
    "et",
    "und",
    ".",
    ":",
    "\n",
    "\n\n",
    "\r\n",
    "- ",
    "# ",
    "**",
    "«",
    "»",
    "e\u{301}",
    "😀",
    "☎\u{FE0F}",
    "\u{AD}",
    "\t",
    "漢字",
    "{{naam}}",
];

fn check(source: &str) {
    for format in [Format::Markdown, Format::Plain] {
        let Ok((document, _)) = baak_read::read(source.as_bytes(), format) else { continue };
        let settings = Settings { kind: Some("decision-refuse"), regime: Some("rmi"), ..Settings::default() };
        let report = baak_core::check(&document, &settings);
        let file = Checked { path: "x".into(), outcome: Ok(Letter { document, report }), warnings: Vec::new() };
        for width in [40, 73] {
            let look = Look::new(Some(width), false);
            let shown = pretty::render(&file, look, true) + &checklist::render(&file, look, false);
            let fits = |line: &str| {
                line.width() <= width || !line.trim_matches([' ', '│', '«', '»', '“', '”', '„']).contains(' ')
            };
            // One word may be wider than the screen.
            for line in shown.lines() {
                assert!(fits(line), "{} > {width}: {line:?}", line.width());
            }
        }
        let json: serde_json::Value = serde_json::from_str(&json::document(&file)).expect("JSON");
        assert!(json["diagnostics"].is_array());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_letter(pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..80)) {
        check(&pieces.concat());
        check(&pieces.join(" "));
    }

    #[test]
    fn any_text(text in "(?s).{0,300}") {
        check(&text);
    }
}
