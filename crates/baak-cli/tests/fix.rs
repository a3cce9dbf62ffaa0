//! Mending letters.

mod support;

use support::{Folder, example};

#[test]
fn what_is_safe_is_mended_and_nothing_else() {
    let folder = Folder::new();
    for (lang, before, after) in [
        (
            "nl",
            "Wij betalen **middels** een overschrijving en wij sturen\r\nmiddels een brief nog nieuws. Ook middels een mail.\r\n",
            "Wij betalen **met** een overschrijving en wij sturen\r\nmet een brief nog nieuws. Ook met een mail.\r\n",
        ),
        (
            "fr",
            "Nous répondrons par la présente lettre, nonobstant votre refus.\n",
            "Nous répondrons par cette lettre, malgré votre refus.\n",
        ),
        (
            "de",
            "Sie bekommen das Geld alsbald. Wir zahlen alsbald.\n",
            "Sie bekommen das Geld bald. Wir zahlen bald.\n",
        ),
    ] {
        for ending in ["md", "txt"] {
            if ending == "txt" && before.contains("**") {
                continue;
            }
            let name = format!("{lang}.{ending}");
            let text = format!("<!-- {before} -->\n\n```\n{before}```\n\n{before}");
            let text = if ending == "md" { text } else { before.to_owned() };
            folder.write(&name, &text);
            let diff = folder.baak(&["check", "--diff", &name]).ends_with(1);
            assert!(diff.out.starts_with(&format!("--- a/{name}\n+++ b/{name}\n@@")), "{}", diff.out);
            assert_eq!(folder.read(&name), text, "only shown");
            folder.baak(&["check", "--fix", "--exit-zero", &name]).ends_with(0);
            let mended = folder.read(&name);
            assert!(mended.ends_with(after), "{mended}");
            if ending == "md" {
                assert!(mended.starts_with(&format!("<!-- {before} -->")), "{mended}");
            }
            // Once mended, there is nothing more.
            assert_eq!(folder.baak(&["check", "--diff", &name]).ends_with(0).out, "");
            // As a filter.
            let piped =
                folder.baak_with(&["check", "--fix", "--exit-zero", "--stdin-filename", &name, "-"], text.as_bytes());
            assert_eq!(piped.ends_with(0).out, mended);
        }
    }
}

#[test]
fn whole_letters_only_get_better() {
    let folder = Folder::new();
    for lang in ["nl", "fr", "de"] {
        for name in ["refuse-bad", "refuse-good"] {
            let file = format!("{lang}-{name}.md");
            folder.write(&file, example(&format!("{lang}/{name}.md")));
            let score = |run: &support::Run| run.json()["documents"][0]["score"]["total"].as_u64();
            let before = folder.baak(&["check", "--format", "json", &file]);
            folder.baak(&["check", "--fix", "--exit-zero", "--format", "json", &file]).ends_with(0);
            let after = folder.baak(&["check", "--format", "json", &file]);
            assert!(score(&after) >= score(&before) && score(&after).is_some(), "{file}");
            let errors = |run: &support::Run| run.json()["summary"]["errors"].as_u64();
            assert!(errors(&after) <= errors(&before), "{file}");
        }
    }
}

#[test]
fn a_file_in_another_encoding_or_set_aside_stays_as_it_is() {
    let folder = Folder::new();
    let latin1 = b"Madame,\n\nNous payons nonobstant votre refus du d\xE9lai.\n";
    folder.write("latin1.txt", latin1);
    let run = folder.baak(&["check", "--fix", "latin1.txt"]);
    assert!(run.err.contains("not UTF-8"), "{}", run.err);
    assert_eq!(std::fs::read(folder.0.join("latin1.txt")).expect("there"), latin1);
    let text =
        "<!-- baak-disable-file word/jargon -- zo staat het in de wet -->\n\nWij betalen middels een overschrijving.\n";
    folder.write("a.md", text);
    folder.baak(&["check", "--fix", "a.md"]).ends_with(0);
    assert_eq!(folder.read("a.md"), text);
}
