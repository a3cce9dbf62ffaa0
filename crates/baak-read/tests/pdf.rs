//! The text layer of PDF, as programs really write it.
#![cfg(feature = "pdf")]

use baak_read::{Format, ReadError, read};

/// A PDF of one page with this content. `F1` is Helvetica, `F2` bold.
fn pdf(content: &str) -> Vec<u8> {
    let stream = format!("<</Length {}>>stream\n{content}\nendstream", content.len());
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
        &stream,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        bytes.extend(format!("{number} 0 obj {object} endobj\n").bytes());
    }
    let start = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    bytes.extend(places.iter().flat_map(|place| format!("{place:010} 00000 n \n").into_bytes()));
    bytes.extend(format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF", places.len() + 1).bytes());
    bytes
}

/// Lines of text, each with its place.
fn lines(font: &str, size: u32, left: u32, top: u32, lines: &[&str]) -> String {
    let show = |(at, line): (usize, &&str)| {
        format!("BT /{font} {size} Tf 1 0 0 1 {left} {} Tm ({line}) Tj ET\n", top as usize - at * size as usize * 6 / 5)
    };
    lines.iter().enumerate().map(show).collect()
}

fn shown(content: &str) -> Vec<String> {
    let (document, _) = read(&pdf(content), Format::Pdf).expect("readable");
    let show = |block: &baak_core::document::Block| {
        format!("{:?}|{}", block.kind, block.span.of(&document.text).replace('\n', "⏎"))
    };
    document.blocks.iter().map(show).collect()
}

#[test]
fn columns_are_read_one_after_the_other() {
    let content = [
        lines("F1", 10, 50, 800, &["OCMW Lindervelde", "Kerkstraat 12"]),
        lines("F1", 10, 350, 800, &["Mevrouw An Peeters", "Dorpsstraat 3"]),
        lines("F2", 14, 50, 740, &["Beslissing over uw steun"]),
        lines(
            "F1",
            10,
            50,
            700,
            &["U krijgt geen leefloon omdat uw inkomen te", "hoog is. Dat hebben wij op 3 maart beslist."],
        ),
        lines(
            "F1",
            10,
            350,
            700,
            &["U kunt in beroep gaan bij de arbeidsrecht-", "bank. Dat doet u binnen drie maanden."],
        ),
        lines("F1", 10, 50, 664, &["Met vriendelijke groet"]),
    ];
    assert_eq!(
        shown(&content.concat()),
        [
            "Paragraph|OCMW Lindervelde⏎Kerkstraat 12",
            "Paragraph|Mevrouw An Peeters⏎Dorpsstraat 3",
            "Heading|Beslissing over uw steun",
            "Paragraph|U krijgt geen leefloon omdat uw inkomen te hoog is. Dat hebben wij op 3 maart beslist.",
            "Paragraph|U kunt in beroep gaan bij de arbeidsrechtbank. Dat doet u binnen drie maanden.",
            "Paragraph|Met vriendelijke groet",
        ]
    );
}

#[test]
fn rows_of_figures_are_a_table_and_bullets_are_items() {
    let content = [
        lines("F1", 10, 50, 800, &["Loon", "Totaal"]),
        lines("F1", 10, 300, 800, &["10,00 euro", "12,00 euro"]),
        lines("F1", 10, 50, 740, &["\\225", "2."]),
        lines("F1", 10, 70, 740, &["uw huurcontract", "uw loonfiche"]),
    ];
    assert_eq!(
        shown(&content.concat()),
        [
            "TableCell|Loon",
            "TableCell|10,00 euro",
            "TableCell|Totaal",
            "TableCell|12,00 euro",
            "ListItem|uw huurcontract",
            "ListItem|uw loonfiche",
        ]
    );
}

#[test]
fn a_scan_says_that_it_was_not_read() {
    assert_eq!(read(&pdf("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"), Format::Pdf).err(), Some(ReadError::ImageOnly));
    assert_eq!(read(&pdf(""), Format::Pdf).err(), Some(ReadError::Empty));
}
