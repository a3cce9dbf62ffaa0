//! Whole audits of generated letters.

mod generated;
mod support;

use baak_audit::publish::publish;
use baak_audit::run::{self, Options, records};
use baak_audit::sample::Size;
use baak_audit::{AuditError, PathPattern, record::Outcome};
use baak_core::lang::UiLang;
use std::fs;
use std::io::Write;
use support::{Folder, SEED, audit, jsonl, options, outcomes, results, show};

#[test]
fn an_audit_that_was_cut_off_anywhere_ends_the_same() {
    let folder = Folder::new("cut");
    let letters = folder.join("letters.jsonl");
    jsonl(&letters, 24);
    let mut whole = options(std::slice::from_ref(&letters), folder.join("whole"));
    whole.size = Size::Percent(70.0);
    whole.strata = vec!["service".into()];
    let manifest = audit(&whole);
    assert_eq!(manifest.frame(), 24);
    assert!((16..=24).contains(&manifest.drawn()));
    let wanted = results(&whole.out);
    // The records are cut at six places, in the middle of lines and between them, as a kill would.
    let cut = Options { out: folder.join("cut"), jobs: 1, ..whole.clone() };
    let lines = whole.out.join("audit.jsonl");
    let bytes = fs::read(&lines).expect("read");
    for part in [1, 20, 50, 66, 80, 99] {
        fs::create_dir_all(&cut.out).expect("a folder");
        let end = bytes.len() * part / 100;
        fs::copy(whole.out.join("begun.json"), cut.out.join("begun.json")).expect("copied");
        fs::write(cut.out.join("audit.jsonl"), &bytes[..end]).expect("written");
        audit(&cut);
        let found = results(&cut.out);
        assert_eq!(found.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
        for (name, bytes) in &found {
            assert!(*bytes == wanted[name], "{name} differs, cut at {part} %");
        }
    }
}

#[test]
fn what_is_true_of_the_letters_is_what_the_audit_says() {
    let folder = Folder::new("truth");
    let letters = folder.join("letters.jsonl");
    jsonl(&letters, 40);
    let options = options(&[letters], folder.join("out"));
    run::run(&options, &mut |_| {}).expect("an audit");
    let (mut asked, mut right) = (0, 0);
    records(&options.out, |record| {
        let Outcome::Read(judged) = record.outcome else { return Ok(()) };
        if let Some(element) = judged.elements.iter().find(|element| element.element == "appeal-possibility") {
            asked += 1;
            right += u32::from((element.status == "absent") != generated::letter(SEED, record.letter - 1).has_appeal);
        }
        Ok(())
    })
    .expect("records");
    assert!(asked >= 38 && right == asked, "{right} of {asked}");
}

#[test]
fn nothing_personal_is_in_the_results() {
    let folder = Folder::new("masked");
    let letters = folder.join("letters.jsonl");
    jsonl(&letters, 24);
    let masked = options(std::slice::from_ref(&letters), folder.join("masked"));
    audit(&masked);
    let personal = [
        "Fatima",
        "Peeters",
        "El Amrani",
        "Dupont",
        "Traoré",
        "Lambertz",
        "Kirschvink",
        "Kerkstraat",
        "rue de la Gare",
        "Aachener",
        "BE68 5390 0754 7034",
        "09 000 12 34",
        "081 00 12 34",
        "087 00 12 34",
        "@ocmw",
        "@cpas",
        "@oshz",
    ];
    for (name, bytes) in results(&masked.out) {
        // A workbook is compressed: its tables are those of the other files.
        let text = String::from_utf8_lossy(&bytes);
        for words in personal {
            assert!(!text.contains(words), "{words} in {name}");
        }
    }
    let open = Options { redact: false, out: folder.join("open"), ..masked };
    let manifest = audit(&open);
    assert!(!manifest.redacted);
    let found = results(&open.out);
    assert!(personal.iter().any(|words| String::from_utf8_lossy(&found["findings.csv"]).contains(words)));
    assert!(String::from_utf8_lossy(&found["report.html"]).contains("--no-redact"));
}

#[test]
fn the_same_letters_in_any_wrapping_are_judged_the_same() {
    let folder = Folder::new("wrappings");
    let table = folder.join("letters.jsonl");
    jsonl(&table, 12);
    let (wanted, _) = {
        let options = options(&[table], folder.join("a"));
        audit(&options);
        outcomes(&options.out)
    };
    // A folder whose paths tell the metadata.
    let root = folder.join("mail");
    let zip_path = folder.join("mail.zip");
    let csv_path = folder.join("mail.csv");
    let mut zip = zip::ZipWriter::new(fs::File::create(&zip_path).expect("a file"));
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_path(&csv_path).expect("a file");
    csv.write_record(["Nummer", "Service", "lang", "Brief"]).expect("written");
    for number in 0..12 {
        let letter = generated::letter(SEED, number);
        let name = format!("{}/{number:03}-{}.txt", letter.service, letter.lang);
        let path = root.join(&name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, &letter.text).expect("written");
        zip.start_file(&name, zip::write::SimpleFileOptions::default()).expect("written");
        zip.write_all(letter.text.as_bytes()).expect("written");
        csv.write_record([&letter.id, &letter.service, letter.lang, &letter.text]).expect("written");
    }
    zip.finish().expect("written");
    csv.flush().expect("written");
    let pattern = PathPattern::parse("{service}/{number}-{lang}.txt").expect("a pattern");
    for (name, path) in [("b", root), ("c", zip_path), ("d", csv_path)] {
        let mut options = options(&[path], folder.join(name));
        options.input.pattern = Some(pattern.clone());
        options.input.id_column = (name == "d").then(|| "nummer".to_owned());
        audit(&options);
        let (mut found, unread) = outcomes(&options.out);
        let mut wanted = wanted.clone();
        // A folder is in the order of its names.
        found.sort();
        wanted.sort();
        assert!(unread.is_empty() && found == wanted, "{name}");
        let services = fs::read_to_string(options.out.join("letters.csv")).expect("read");
        assert!(services.contains(&generated::letter(SEED, 0).service), "{name}");
    }
}

#[test]
fn a_letter_that_cannot_be_read_is_counted() {
    let folder = Folder::new("unread");
    let root = folder.join("mail");
    fs::create_dir_all(&root).expect("a folder");
    fs::write(root.join("good.txt"), generated::letter(SEED, 1).text).expect("written");
    fs::write(root.join("empty.txt"), "").expect("written");
    fs::write(root.join("binary.txt"), [0u8, 159, 146, 150, 0, 1, 2, 3]).expect("written");
    fs::write(root.join("lines.jsonl"), "{\"id\":\"x\",\"text\":\"\"}\n{broken\n{\"id\":\"y\"}\n").expect("written");
    fs::write(root.join("not-a.zip"), "PK nothing").expect("written");
    // A zip file that is none stops the audit: nobody knows how many letters would be in it.
    let broken = options(std::slice::from_ref(&root), folder.join("broken"));
    assert!(matches!(run::run(&broken, &mut |_| {}), Err(AuditError::Malformed { .. })));
    fs::remove_file(root.join("not-a.zip")).expect("gone");
    let options = options(&[root], folder.join("out"));
    let manifest = audit(&options);
    let (read, unread) = outcomes(&options.out);
    assert_eq!((manifest.frame(), read.len(), unread.len()), (6, 1, 5));
    let report = fs::read_to_string(options.out.join("report.html")).expect("read");
    assert!(report.contains("Dit bestand bevat geen tekst"), "the reason is in the report");
}

#[test]
fn another_audit_is_not_mixed_in() {
    let folder = Folder::new("other");
    let letters = folder.join("letters.jsonl");
    jsonl(&letters, 12);
    let first = options(std::slice::from_ref(&letters), folder.join("out"));
    audit(&first);
    let other = Options { seed: 2, size: Size::Percent(50.0), ..first.clone() };
    assert!(matches!(run::run(&other, &mut |_| {}), Err(AuditError::OtherAudit { .. })));
    jsonl(&letters, 13);
    assert!(matches!(run::run(&first, &mut |_| {}), Err(AuditError::OtherAudit { .. })));
    let again = Options { restart: true, ..first };
    assert_eq!(audit(&again).frame(), 13);
    let nothing = options(&[folder.join("none")], folder.join("x"));
    assert!(matches!(run::run(&nothing, &mut |_| {}), Err(AuditError::Io { .. })));
}

#[test]
fn the_report_speaks_four_languages_and_hides_small_cells() {
    let folder = Folder::new("report");
    let letters = folder.join("letters.jsonl");
    jsonl(&letters, 30);
    let mut options = options(&[letters], folder.join("out"));
    options.size = Size::Percent(80.0);
    let manifest = run::run(&options, &mut |_| {}).expect("an audit");
    let mut pages = Vec::new();
    for ui in UiLang::ALL {
        publish(&options.out, manifest.clone(), &show(ui)).expect("results");
        let page = fs::read_to_string(options.out.join("report.html")).expect("read");
        let body = page.split_once("<body>").map_or("", |(_, body)| body).to_owned();
        assert!(!body.contains(['{', '}']), "a text of {} was not filled in", ui.code());
        assert!(page.contains(&format!("<html lang=\"{}\">", ui.code())));
        assert!(!page.contains("http://") && !page.contains("https://"), "the page stands alone");
        pages.push(body);
    }
    pages.dedup();
    assert_eq!(pages.len(), 4);
    let estimates = fs::read_to_string(options.out.join("estimates.csv")).expect("read");
    for row in estimates.lines().filter(|row| row.starts_with("service,")) {
        let n: Option<u64> = row.split(',').nth(3).and_then(|n| n.parse().ok());
        assert!(n.is_none_or(|n| n >= 10), "{row}");
    }
    assert!(estimates.contains(",complete,,,,"), "some service has too few letters to speak of");
}

#[test]
fn no_difference_is_certain_because_every_letter_was_looked_at() {
    let folder = Folder::new("census");
    let letters = folder.join("letters.jsonl");
    jsonl(&letters, 60);
    let options = options(&[letters], folder.join("out"));
    audit(&options);
    let side = |group: &str| baak_audit::compare::Side::new(&options.out, Some(group));
    let lines = baak_audit::compare::compare(&side("lang=nl"), &side("lang=fr")).expect("a comparison");
    assert!(lines.len() > 10);
    let mut pages = Vec::new();
    for ui in UiLang::ALL {
        let page = baak_audit::html::comparison([&side("lang=nl"), &side("lang=fr")], &lines, ui);
        let body = page.split_once("<body>").map_or("", |(_, body)| body).to_owned();
        assert!(!body.contains(['{', '}']) && page.contains(&format!("<html lang=\"{}\">", ui.code())));
        assert!(body.contains("lang = nl") && body.contains("lang = fr"));
        assert_eq!(body.matches("<tr><th scope=\"row\"").count(), lines.len() + 2);
        pages.push(body);
    }
    pages.dedup();
    assert_eq!(pages.len(), 4);
    for line in lines {
        let d = line.difference;
        assert!(d.high - d.low > 0.05, "{}: {d:?}", line.question);
        assert!(d.p_value > 0.0, "{}: {d:?}", line.question);
    }
}
