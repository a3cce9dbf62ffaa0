//! Word documents as administrations make them.

use crate::support::{check, word};
use baak_core::origin::Location;
use baak_core::span::Span;
use baak_read::{Format, read};

/// A complex field in runs.
fn field(instruction: &str, result: &str) -> String {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    format!(
        "{}<w:r><w:instrText> {instruction} </w:instrText></w:r>{}<w:r><w:t>{result}</w:t></w:r>{}",
        mark("begin"),
        mark("separate"),
        mark("end")
    )
}

fn p(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn t(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[test]
fn headings_lists_notes_headers_and_footers() {
    let styles = "<w:styles><w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:name w:val=\"Onze kop\"/><w:basedOn w:val=\"Kop1\"/></w:style></w:styles>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>\
        <w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let item = |text: &str| {
        format!("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>{}</w:p>", t(text))
    };
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Eigen\"/></w:pPr>{}</w:p>{}{}{}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"header1\"/><w:headerReference w:type=\"first\" r:id=\"header2\"/>\
         <w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>",
        t("Beslissing"),
        p(&format!("{}<w:r><w:footnoteReference w:id=\"2\"/></w:r>", t("U krijgt een leefloon."))),
        item("een"),
        item("twee"),
    );
    let header = |text: &str| format!("<w:hdr>{}</w:hdr>", p(&t(text)));
    let notes = format!(
        "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        p(&t("---")),
        p(&t("Wet van 26 mei 2002."))
    );
    let bytes = word(
        &body,
        &[
            ("styles", styles),
            ("numbering", numbering),
            ("footnotes", &notes),
            ("header1", &header("OCMW Gent")),
            ("header2", &header("Alleen op een titelpagina, die er niet is")),
            ("footer1", &header("www.ocmwgent.be")),
        ],
    );
    check(
        &bytes,
        &[
            "Paragraph|OCMW Gent",
            "Heading|Beslissing",
            "Paragraph|U krijgt een leefloon.",
            "ListItem|een",
            "ListItem|twee",
            "Paragraph|Wet van 26 mei 2002.",
            "Paragraph|www.ocmwgent.be",
        ],
    );
    let (document, _) = read(&bytes, Format::Docx).expect("readable");
    assert!(document.source.contains("1) een\n\n2) twee"), "{}", document.source);
}

#[test]
fn changes_count_as_accepted_and_hidden_text_is_not_read() {
    let body = p(&format!(
        "{}<w:del><w:r><w:delText>een</w:delText></w:r></w:del><w:ins>{}</w:ins>\
         <w:moveFrom>{}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>GEHEIM</w:t></w:r>{}\
         <w:r><w:softHyphen/><w:t>loon</w:t><w:noBreakHyphen/><w:t>nu.</w:t></w:r>",
        t("U krijgt "),
        t("geen"),
        t("weg"),
        t(" leef")
    ));
    // The mark of the first paragraph was deleted, and a row of the table.
    let joined = format!(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{}</w:p>{}",
        t("Met vriendelijke "),
        p(&t("groet"))
    );
    let rows = format!(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr><w:tr><w:tc>{1}</w:tc><w:tc>{2}</w:tc></w:tr></w:tbl>",
        p(&t("weg")),
        p(&t("Loon")),
        p(&t("10 euro"))
    );
    check(
        &word(&format!("{body}{joined}{rows}"), &[]),
        &[
            "Paragraph|U krijgt geen leefloon-nu.",
            "Paragraph|Met vriendelijke groet",
            "TableCell|Loon",
            "TableCell|10 euro",
        ],
    );
}

#[test]
fn lines_without_a_gap_are_one_block() {
    let address = ["Mevrouw An Peeters", "Kerkstraat 1", "9000 Gent"].map(|line| p(&t(line))).concat();
    let box_ = format!(
        "<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{address}</w:txbxContent></wps:txbx></mc:Choice>\
         <mc:Fallback><w:txbxContent>{address}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
    );
    let spaced = |text: &str| format!("<w:p><w:pPr><w:spacing w:after=\"200\"/></w:pPr>{}</w:p>", t(text));
    check(
        &word(
            &format!("{}{}{}", p(&format!("<w:r>{box_}</w:r>{}", t("Gent, 3 mei"))), spaced("Betreft"), p(&t("Beste"))),
            &[],
        ),
        &["Paragraph|Mevrouw An Peeters⏎Kerkstraat 1⏎9000 Gent", "Paragraph|Gent, 3 mei⏎Betreft", "Paragraph|Beste"],
    );
}

#[test]
fn fields_are_placeholders_and_conditions_are_branches() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let instruction = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let condition = [
        mark("begin"),
        instruction(" IF "),
        field("MERGEFIELD Statuut", "gezin"),
        instruction(" = \"gezin\" \"U woont met uw gezin.\" \"U woont "),
        field("MERGEFIELD Hoe", "alleen"),
        instruction(".\" "),
        mark("separate"),
        t("U woont met uw gezin."),
        mark("end"),
    ]
    .concat();
    let control = "<w:sdt><w:sdtPr><w:alias w:val=\"Naam dossierbeheerder\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\
        <w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt>";
    let block = format!(
        "<w:sdt><w:sdtPr><w:tag w:val=\"reden\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        p(&t("Reden"))
    );
    let filled = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        p(&t("Dit staat er al."))
    );
    let simple = format!("<w:fldSimple w:instr=\" MERGEFIELD Aanspreking \">{}</w:fldSimple>", t("«Aanspreking»"));
    let body = [
        p(&format!("{}{}", t("Op "), field("MERGEFIELD Datum_aanvraag \\@ \"d MMMM yyyy\"", "3 maart 2026"))),
        p(&simple),
        p(&format!("{control}{}", t(" helpt u."))),
        block,
        filled,
        p(&condition),
        p(&format!("{}{}", field("PAGE", "1"), field("NOGNOOITGEZIEN", ""))),
    ];
    check(
        &word(&body.join("<w:p/>"), &[]),
        &[
            "Paragraph|Op {{Datum_aanvraag}}",
            "Paragraph|{{Aanspreking}}",
            "Paragraph|{{Naam dossierbeheerder}} helpt u.",
            "Paragraph|{{reden}}",
            "Paragraph|Dit staat er al.",
            "Paragraph|U woont met uw gezin.⏎U woont {{Hoe}}.",
            "Paragraph|1",
            "if {{Statuut}} = \"gezin\"|0.0|U woont met uw gezin.",
            "if {{Statuut}} = \"gezin\"|0.1|U woont {{Hoe}}.",
            "UnknownField { field: \"NOGNOOITGEZIEN\" }",
        ],
    );
}

#[test]
fn cells_of_a_row_stand_on_one_line() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", if text.is_empty() { "<w:p/>".into() } else { p(&t(text)) });
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let table = format!("<w:tbl>{}{}</w:tbl>", row(&["Loon", "", "10 euro"]), row(&["Totaal", "", "12 euro"]));
    let frame = format!("<w:tbl>{}</w:tbl>", row(&["Een kader is geen tabel"]));
    let (document, _) = read(&word(&format!("{table}{frame}"), &[]), Format::Docx).expect("readable");
    assert_eq!(document.source, "Loon | | 10 euro\nTotaal | | 12 euro\n\nEen kader is geen tabel");
    assert_eq!(document.text, "Loon\n10 euro\n\nTotaal\n12 euro\n\nEen kader is geen tabel");
}

#[test]
fn text_leads_back_to_its_run() {
    let body = [p(&t("Eerst")), p(&format!("{}{}", t("L&#39;été &amp; "), t("après")))].join("<w:p/>");
    let (document, _) = read(&word(&body, &[]), Format::Docx).expect("readable");
    assert_eq!(document.text, "Eerst\n\nL'été & après");
    let place = |words: &str| {
        let at = document.text.find(words).expect("there");
        let span = document.map.to_source(Span::new(at, at + words.len()));
        document.map.origins.locate(&document.source, span).expect("a place")
    };
    let run = |run, character| Location::Run { part: 0, paragraph: 3, run, character };
    assert_eq!(place("été"), (run(1, 3), run(1, 5)));
    assert_eq!(place("& après"), (run(1, 7), run(2, 5)));
    assert_eq!(document.map.origins.parts[0].name, "word/document.xml");
    assert!(!document.map.is_exact(Span::new(0, 2)), "no edit by bytes in a package");
}

#[test]
fn comments_to_baak_stand_at_their_words() {
    let body = "<w:p><w:r><w:t>Beste mevrouw</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">Wij betalen u </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>middels</w:t></w:r>\
        <w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t xml:space=\"preserve\"> een overschrijving elke maand.</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Bel ons.</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
    let comment = |id: u32, text: &str| {
        format!(
            "<w:comment w:id=\"{id}\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )
    };
    let remark = "Nog eens nalezen";
    for (order, is_set_aside) in [
        ("baak-disable-line word/jargon -- staat zo in de wet", true),
        ("baak-disable-line word/jargon\u{A0}\u{2013} staat zo in de wet", true),
        ("baak-disable-file word -- staat zo in de wet", true),
        ("Zie word/jargon", false),
    ] {
        let comments = format!("<w:comments>{}{}</w:comments>", comment(0, order), comment(1, remark));
        let (document, _) = read(&word(body, &[("comments", &comments)]), Format::Docx).expect("readable");
        assert_eq!(document.text, "Beste mevrouw\n\nWij betalen u middels een overschrijving elke maand.\n\nBel ons.");
        let places: Vec<&str> = document.comments.iter().map(|comment| comment.at.of(&document.text)).collect();
        assert_eq!(places, if is_set_aside { vec!["middels"] } else { vec![] }, "{order}");
        let report = baak_core::check(&document, &baak_core::Settings::default());
        let codes: Vec<&str> = report.diagnostics.iter().map(|finding| &*finding.code).collect();
        assert_eq!(codes.contains(&"word/jargon"), !is_set_aside, "{order}: {codes:?}");
        assert!(!codes.iter().any(|code| code.starts_with("suppression/")), "{order}: {codes:?}");
    }
}

#[test]
fn every_character_of_a_field_leads_to_one_of_the_file() {
    let field = |name: &str| {
        format!("<w:fldSimple w:instr=\" MERGEFIELD {name} \"><w:r><w:t>«{name}»</w:t></w:r></w:fldSimple>")
    };
    let body = format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">Beste </w:t></w:r>{}<w:r><w:t>,</w:t></w:r></w:p>",
        field("Naam")
    );
    let (document, _) = read(&word(&body, &[]), Format::Docx).expect("readable");
    assert_eq!((document.text.as_str(), document.source.as_str()), ("Beste {{Naam}},", "Beste «Naam»,"));
    for (at, _) in document.text.char_indices() {
        let place = document.map.to_source(baak_core::span::Span::new(at, at));
        assert!(document.source.is_char_boundary(place.start as usize), "{at} {place:?}");
    }
    let name = baak_core::span::Span::new("Beste ".len(), "Beste {{Naam}}".len());
    assert_eq!(document.map.to_source(name).of(&document.source), "«Naam»");
}
