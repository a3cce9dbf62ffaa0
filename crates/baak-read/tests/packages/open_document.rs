//! OpenDocument texts as administrations make them.

use crate::support::{check, open_document};

#[test]
fn blocks_of_every_kind() {
    let styles = "<style:style style:name=\"Standard\" style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"0.2cm\"/></style:style>\
        <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0cm\"/></style:style>\
        <style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
        <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"a\" style:num-suffix=\")\"/></text:list-style>";
    let pages = "<office:master-styles><style:master-page style:name=\"Standard\"><style:header><text:p>OCMW Gent</text:p></style:header>\
        <style:footer><text:p>www.ocmwgent.be</text:p></style:footer></style:master-page>\
        <style:master-page style:name=\"Ander\"><style:header><text:p>NIET IN GEBRUIK</text:p></style:header></style:master-page></office:master-styles>";
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>WEG</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:p text:style-name=\"P1\">Mevrouw An<text:s text:c=\"2\"/>Peeters</text:p><text:p text:style-name=\"P1\">Kerkstraat 1<text:line-break/>9000 Gent</text:p>\
        <text:h text:outline-level=\"1\">Beslissing</text:h>\
        <text:p text:style-name=\"Standard\">L&apos;aide &amp; vous<text:span text:style-name=\"H\">GEHEIM</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Wet van 2002.</text:p></text:note-body></text:note></text:p>\
        <office:annotation><text:p>COMMENTAAR</text:p></office:annotation>\
        <text:list text:style-name=\"L1\"><text:list-item><text:p>een</text:p></text:list-item><text:list-item><text:p>twee</text:p></text:list-item></text:list>\
        <table:table><table:table-row><table:table-cell><text:p>Loon</text:p></table:table-cell><table:table-cell><text:p>10 euro</text:p></table:table-cell></table:table-row></table:table>\
        <text:p><draw:frame><draw:text-box><text:p>In een kader</text:p></draw:text-box></draw:frame>Groeten</text:p>";
    let bytes = open_document(styles, body, pages);
    check(
        &bytes,
        &[
            "Paragraph|OCMW Gent",
            "Paragraph|Mevrouw An  Peeters⏎Kerkstraat 1⏎9000 Gent",
            "Heading|Beslissing",
            "Paragraph|L'aide & vous.",
            "ListItem|een",
            "ListItem|twee",
            "TableCell|Loon",
            "TableCell|10 euro",
            "Paragraph|In een kader",
            "Paragraph|Groeten",
            "Paragraph|Wet van 2002.",
            "Paragraph|www.ocmwgent.be",
        ],
    );
    let (document, _) = baak_read::read(&bytes, baak_read::Format::Odt).expect("readable");
    assert!(document.source.contains("a) een\n\nb) twee"), "{}", document.source);
}

#[test]
fn fields_and_conditions() {
    let body = "<text:p>Op <text:database-display text:column-name=\"Datum_aanvraag\">&lt;Datum_aanvraag&gt;</text:database-display>.</text:p><text:p/>\
        <text:p><text:placeholder text:placeholder-type=\"text\" text:description=\"\">&lt;Naam dossierbeheerder&gt;</text:placeholder></text:p><text:p/>\
        <text:p><text:user-field-get text:name=\"Bedrag\"/> <text:variable-get text:name=\"x\">12 euro</text:variable-get> <text:page-number>1</text:page-number></text:p><text:p/>\
        <text:p><text:conditional-text text:condition=\"ooow:Statuut == &quot;gezin&quot;\" text:string-value-if-true=\"met uw gezin\" text:string-value-if-false=\"alleen\">alleen</text:conditional-text></text:p><text:p/>\
        <text:p><text:hidden-text text:condition=\"ooow:x\" text:string-value=\"Soms dit.\" text:is-hidden=\"true\"/></text:p><text:p/>\
        <text:section text:condition=\"ooow:y\"><text:p>In een afdeling.</text:p></text:section>\
        <text:section text:display=\"none\"><text:p>NOOIT</text:p></text:section>";
    check(
        &open_document("", body, ""),
        &[
            "Paragraph|Op {{Datum_aanvraag}}.",
            "Paragraph|{{Naam dossierbeheerder}}",
            "Paragraph|{{Bedrag}} 12 euro 1",
            "Paragraph|met uw gezin / alleen",
            "Paragraph|Soms dit.",
            "Paragraph|In een afdeling.",
            "if Statuut == \"gezin\"|0.0|met uw gezin",
            "if Statuut == \"gezin\"|0.1|alleen",
            "if x|1.1|Soms dit.",
            "if y|2.1|In een afdeling.",
        ],
    );
}

#[test]
fn comments_to_baak_stand_at_their_words() {
    let letter = |order: &str| {
        format!(
            "<text:p>Beste mevrouw</text:p><text:p>Wij betalen u <office:annotation office:name=\"a\"><dc:creator>An</dc:creator>\
             <text:p>{order}</text:p></office:annotation>middels<office:annotation-end office:name=\"a\"/> een overschrijving elke maand.</text:p>"
        )
    };
    for (order, is_set_aside) in [
        ("baak-disable-line word/jargon -- staat zo in de wet", true),
        ("baak-disable-line <text:span>word/jargon</text:span> \u{2014} staat zo in de wet", true),
        ("Zie word/jargon", false),
    ] {
        let bytes = open_document("", &letter(order), "");
        let (document, _) = baak_read::read(&bytes, baak_read::Format::Odt).expect("readable");
        assert!(document.text.ends_with("Wij betalen u middels een overschrijving elke maand."), "{}", document.text);
        let places: Vec<&str> = document.comments.iter().map(|comment| comment.at.of(&document.text)).collect();
        assert_eq!(places, if is_set_aside { vec!["middels"] } else { vec![] }, "{order}");
        let report = baak_core::check(&document, &baak_core::Settings::default());
        let codes: Vec<&str> = report.diagnostics.iter().map(|finding| &*finding.code).collect();
        assert_eq!(codes.contains(&"word/jargon"), !is_set_aside, "{order}: {codes:?}");
    }
}
