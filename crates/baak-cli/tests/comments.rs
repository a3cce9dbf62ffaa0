//! Comments in letters that set findings aside.

mod support;

use support::{Folder, example};

/// The codes found in a letter, each with its line.
fn found(folder: &Folder, name: &str, letter: &str) -> Vec<(String, u64)> {
    folder.write(name, letter);
    let report = folder.baak(&["check", "--format", "json", name]).json();
    let diagnostics = report["documents"][0]["diagnostics"].as_array().expect("findings").clone();
    let code = |d: &serde_json::Value| {
        let line = d["span"].as_object().and_then(|span| span["line"].as_u64()).unwrap_or(0);
        (d["code"].as_str().unwrap_or_default().to_owned(), line)
    };
    let about = |(code, _): &(String, u64)| code.starts_with("word/jargon") || code.starts_with("suppression/");
    diagnostics.iter().map(code).filter(about).collect()
}

#[test]
fn comments_reach_as_far_as_they_say() {
    let folder = Folder::new();
    let jargon = |line| vec![("word/jargon".to_owned(), line)];
    for (lang, words) in [
        ("nl", "Wij betalen u middels een overschrijving elke maand."),
        ("fr", "Nous vous écrivons nonobstant votre refus de la lettre."),
        ("de", "Sie bekommen das Geld alsbald auf Ihr Konto von uns."),
    ] {
        for ending in ["md", "txt", "html"] {
            let name = format!("{lang}.{ending}");
            let check = |letter: &str, expected: &[(String, u64)]| {
                assert_eq!(found(&folder, &name, letter), expected, "{name}:\n{letter}");
            };
            let order = |order: &str| format!("<!-- baak-{order} word/jargon -- staat zo in de wet -->");
            check(&format!("{words}\n"), &jargon(1));
            check(&format!("{}\n{words}\n", order("disable-next-line")), &[]);
            check(&format!("{}\n\n\n{words}\n", order("disable-next-line")), &[]);
            check(&format!("{}\n\n{words}\n\n{words}\n", order("disable-next-line")), &jargon(5));
            check(&format!("{}\n\n{words}\n\nDag {words}\n\n{}\n", order("disable"), order("enable")), &[]);
            check(&format!("{}\n\n{words}\n\n{}\n\n{words}\n", order("disable"), order("enable")), &jargon(7));
            check(&format!("{words}\n\n{}\n", order("disable-file")), &[]);
            check(&format!("{words}\n\n{words}\n\n{}\n", order("disable-next-line")), &{
                [jargon(1), vec![("suppression/unused".to_owned(), 5)]].concat()
            });
            let slip = "<!-- baak-disable-file word/jargn -- reden -->";
            check(&format!("{words}\n\n{slip}\n"), &{
                [jargon(1), vec![("suppression/unknown-rule".to_owned(), 3)]].concat()
            });
            let bare = "<!-- baak-disable-file word/jargon -->";
            check(&format!("{words}\n\n{bare}\n"), &[("suppression/no-reason".to_owned(), 3)]);
        }
        // In the line itself; plain text has comments on lines of their own.
        let name = format!("{lang}.md");
        let line = format!("{words} <!-- baak-disable-line word -- staat in de wet -->\n\nWij bellen u morgen op.\n");
        assert_eq!(found(&folder, &name, &line), [], "{line}");
    }
}

#[test]
fn a_comment_is_no_part_of_the_letter() {
    let folder = Folder::new();
    let letter = example("nl/refuse-good.md");
    for name in ["brief.md", "brief.txt"] {
        let bare = letter.splitn(3, "---").last().unwrap_or(&letter).trim_start();
        folder.write(name, bare);
        let before = folder.baak(&["check", "--format", "json", name]).json();
        folder.write(
            name,
            format!(
                "<!-- baak-disable-file word/jargon -- U kunt naar de rechtbank gaan, binnen een jaar -->\n\n{bare}"
            ),
        );
        let after = folder.baak(&["check", "--format", "json", "--ignore", "suppression", name]).json();
        for key in ["score", "readability", "completeness", "kind", "regime"] {
            let plain = |report: &serde_json::Value| {
                let mut value = report["documents"][0][key].clone();
                if let Some(fields) = value.as_object_mut() {
                    // Where things stand moves with the comment.
                    for place in ["evidence", "rare_words", "hardest_sentence"] {
                        fields.remove(place);
                    }
                }
                value
            };
            assert_eq!(plain(&before), plain(&after), "{name}: {key}");
        }
    }
}

#[test]
fn a_missing_element_is_set_aside_for_the_whole_letter() {
    let folder = Folder::new();
    let letter = example("nl/refuse-bad.md");
    folder.write("a.md", &letter);
    let codes = |name: &str| -> Vec<String> {
        let report = folder.baak(&["check", "--format", "json", name]).json();
        let all = report["documents"][0]["diagnostics"].as_array().expect("findings").clone();
        all.iter().filter_map(|d| Some(d["code"].as_str()?.to_owned())).collect()
    };
    let before = codes("a.md");
    let missing = before.iter().find(|code| code.starts_with("law/")).expect("something misses").clone();
    folder.write("b.md", format!("{letter}\n<!-- baak-disable-file {missing} -- staat in de bijlage -->\n"));
    let after = codes("b.md");
    assert_eq!(after.len() + 1, before.len());
    assert!(!after.contains(&missing));
    // What the law asks stays on the checklist.
    let summary =
        |name: &str| folder.baak(&["check", "--format", "json", name]).json()["documents"][0]["completeness"].clone();
    assert_eq!(summary("a.md"), summary("b.md"));
    // A run with only some rules does not call a comment unused.
    folder.baak(&["check", "--select", "suppression", "--fail-on", "info", "b.md"]).ends_with(0);
}
