//! Whole reports of the example letters, as a case worker reads them: a change of wording, place or verdict shows here.

use baak_core::{Settings, check};
use baak_report::{Checked, Letter, Look, pretty};
use std::fs;

#[test]
fn reports_of_the_example_letters() {
    insta::glob!("../examples/letters", "*/*.md", |path| {
        let bytes = fs::read(path).expect("the letter can be read");
        let (document, warnings) =
            baak_read::read(&bytes, baak_read::Format::Markdown).expect("the letter is Markdown");
        let report = check(&document, &Settings::default());
        let lang = path.parent().and_then(|dir| dir.file_name()).unwrap_or_default().to_string_lossy().into_owned();
        let checked = Checked {
            path: format!("{lang}/{}", path.file_name().unwrap_or_default().to_string_lossy()),
            outcome: Ok(Letter { document, report }),
            warnings: warnings.iter().map(ToString::to_string).collect(),
        };
        insta::assert_snapshot!(pretty::render(&checked, Look::new(Some(80), false), true));
    });
}
