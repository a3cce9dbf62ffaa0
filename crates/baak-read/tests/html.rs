//! HTML as mail programs and word processors write it.

use baak_core::span::Span;
use baak_read::{Format, ReadError, read};

#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let (document, _) = read(source.as_bytes(), Format::Html).expect("readable");
    let shown: Vec<String> = document
        .blocks
        .iter()
        .map(|block| format!("{:?}|{}", block.kind, block.span.of(&document.text).replace('\n', "⏎")))
        .collect();
    assert_eq!(shown, expected, "{source}");
}

#[test]
fn what_a_browser_shows() {
    check(
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h1>Uw <em>aanvraag</em></h1>\
         <p>OCMW<br>Kerkstraat 1<br/>9000&nbsp;Gent</p><p>L&#39;&eacute;t&#xE9; &amp; co   hier\n daar<!-- nee --><ul><li>een<li>twee</ul>\
         <blockquote>wet</blockquote><pre>a\n  b</pre><script>if (a < b) { x }</script></body></html>",
        &[
            "Heading|Uw aanvraag",
            "Paragraph|OCMW⏎Kerkstraat 1⏎9000\u{A0}Gent",
            "Paragraph|L'été & co hier daar",
            "ListItem|een",
            "ListItem|twee",
            "Quote|wet",
            "Paragraph|a⏎  b",
        ],
    );
}

#[test]
fn hidden_text_is_not_read() {
    check(
        "<p hidden>a</p><div style=\"DISPLAY : none !important\"><p>b</p></div><span style='visibility:hidden'>c</span>\
         <template>d</template><input type=hidden value=e><p>f</p><!--[if mso]><p>g</p><![endif]--><p style='color:red'>h</p>",
        &["Paragraph|f", "Paragraph|h"],
    );
}

#[test]
fn lines_and_tables() {
    check(
        "<div>Mevrouw An Peeters</div><div>Kerkstraat 1</div><div>9000 Gent</div>\n<p>Beste</p>\
         <p style=\"margin-bottom: 0cm\">Uw dienst</p><p style=\"margin:0\">tel. 02 000 00 00</p>",
        &[
            "Paragraph|Mevrouw An Peeters⏎Kerkstraat 1⏎9000 Gent",
            "Paragraph|Beste",
            "Paragraph|Uw dienst⏎tel. 02 000 00 00",
        ],
    );
    let table = "<table><tr><th>Loon</th>\n<td></td>\n\n<td>10 euro</td></tr><tr><td colspan=2>Totaal</td><td>12 euro</td></table>\
        <table><tr><td>Een kader is geen tabel</td></tr></table>";
    check(
        table,
        &[
            "TableCell|Loon",
            "TableCell|10 euro",
            "TableCell|Totaal",
            "TableCell|12 euro",
            "Paragraph|Een kader is geen tabel",
        ],
    );
    let (document, _) = read(table.as_bytes(), Format::Html).expect("readable");
    let cells: Vec<_> = document.cells.iter().map(|cell| (cell.block, cell.table, cell.row, cell.column)).collect();
    assert_eq!(cells, [(0, 0, 0, 0), (1, 0, 0, 2), (2, 0, 1, 0), (3, 0, 1, 2)]);
}

#[test]
fn broken_html_is_read_all_the_same() {
    check("<p>a<p>b</i></div><td>c", &["Paragraph|a", "Paragraph|b", "Paragraph|c"]);
    check("a < b en c > d &onbekend; & e", &["Paragraph|a < b en c > d &onbekend; & e"]);
    check("<p>a <b onclick='", &["Paragraph|a <b onclick='"]);
    let deep = "<div>".repeat(2000) + "x";
    assert!(matches!(read(deep.as_bytes(), Format::Html), Err(ReadError::OverLimit(_))));
}

#[test]
fn text_leads_back_to_its_bytes() {
    let source = "<p>a <b>R&amp;D</b>\r\n  e\u{301}n &eacute;</p>";
    let (document, _) = read(source.as_bytes(), Format::Html).expect("readable");
    assert_eq!(document.text, "a R&D én é");
    for (text, expected) in [("R&D", "R&amp;D"), ("én", "e\u{301}n"), ("é", "&eacute;"), ("D é", "D</b>\r\n  e\u{301}")]
    {
        let at = if text == "é" { document.text.len() - 2 } else { document.text.find(text).expect("there") };
        assert_eq!(document.map.to_source(Span::new(at, at + text.len())).of(source), expected);
    }
    assert!(document.map.is_exact(Span::new(0, 1)));
    // Standard input has no name that tells.
    let (document, _) = read(b"\xEF\xBB\xBF\n<!doctype HTML><p>d&eacute;j&agrave;", Format::Plain).expect("readable");
    assert_eq!(document.text, "déjà");
}
