#!/usr/bin/env python3
"""Saves a letter in six formats: md, txt, odt, docx, html and pdf.

    tests/formats/make.py LETTER.md [FOLDER]

LETTER.md is a letter in Markdown with headings, paragraphs, lists and tables. The first block is the letterhead: it goes to
the header of the page. LibreOffice saves all but md and txt:

    apt-get install --no-install-recommends libreoffice-writer-nogui

The files in the folders beside this script were made with LibreOffice 7.4:

    for lang in nl fr de; do tests/formats/make.py tests/formats/$lang/letter.md; done
"""
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in {
        "office": "office", "style": "style", "text": "text", "table": "table", "fo": "xsl-fo-compatible",
    }.items()
)


def blocks(source):
    """The blocks of the letter: (kind, lines or rows)."""
    source = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.S)
    for part in re.split(r"\n\s*\n", source.strip()):
        lines = [line.strip() for line in part.split("\n")]
        if lines[0].startswith("#"):
            yield "heading", [lines[0].lstrip("# ")]
            lines = lines[1:]
        if not lines:
            continue
        if lines[0].startswith("|"):
            rows = [line for line in lines if not re.fullmatch(r"[|\-: ]+", line)]
            yield "table", [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
        elif all(re.match(r"[-*] |\d+\. |  ", line) for line in lines):
            kind = "bullets" if lines[0][0] in "-*" else "numbers"
            yield kind, [re.sub(r"^([-*]|\d+\.) ", "", line) for line in lines]
        else:
            yield "paragraph", lines


def inline(text):
    """Text in XML; **bold** is a span."""
    pieces = escape(text).split("**")
    return "".join(f'<text:span text:style-name="B">{p}</text:span>' if i % 2 else p for i, p in enumerate(pieces))


def body(kind, lines):
    if kind == "heading":
        return f'<text:h text:outline-level="1" text:style-name="Heading">{inline(lines[0])}</text:h>'
    if kind == "table":
        cells = lambda row: "".join(
            f'<table:table-cell office:value-type="string"><text:p text:style-name="Cell">{inline(cell)}</text:p></table:table-cell>' for cell in row
        )
        rows = "".join(f"<table:table-row>{cells(row)}</table:table-row>" for row in lines)
        return f'<table:table table:style-name="T">{"<table:table-column/>" * len(lines[0])}{rows}</table:table><text:p text:style-name="Cell"/>'
    if kind in ("bullets", "numbers"):
        item = lambda line: f'<text:list-item><text:p text:style-name="Item">{inline(line)}</text:p></text:list-item>'
        return f'<text:list text:style-name="{kind}">{"".join(map(item, lines))}</text:list>'
    text = "<text:line-break/>".join(map(inline, lines))
    return f'<text:p text:style-name="Body">{text}</text:p>'


def flat_odt(letter):
    (_, head), *rest = letter
    space = lambda name, below, more="", text="": (
        f'<style:style style:name="{name}" style:family="paragraph" style:class="text" {more}>'
        f'<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="{below}"/>'
        f'<style:text-properties style:font-name="Liberation Sans" fo:font-size="11pt" {text}/></style:style>'
    )
    level = lambda tag, more: f'<text:{tag} text:level="1" {more}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:{tag}>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Liberation Sans" style:font-family-generic="swiss"/></office:font-face-decls>
<office:styles>{space("Body", "0.3cm")}{space("Cell", "0cm")}{space("Item", "0.1cm")}
{space("Heading", "0.2cm", 'style:default-outline-level="1"', 'fo:font-weight="bold"')}
<text:list-style style:name="numbers">{level("list-level-style-number", 'style:num-format="1" style:num-suffix="."')}</text:list-style>
<text:list-style style:name="bullets">{level("list-level-style-bullet", 'text:bullet-char="•"')}</text:list-style></office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T" style:family="table"><style:table-properties style:width="17cm" table:align="margins"/></style:style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:margin-bottom="0.8cm"/></style:header-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>{body("paragraph", head)}</style:header></style:master-page></office:master-styles>
<office:body><office:text>{"".join(body(*block) for block in rest)}</office:text></office:body></office:document>
"""


def plain(letter):
    """The letter as a person types it without a word processor."""
    def show(kind, lines):
        if kind == "table":
            return "\n".join("    ".join(row) for row in lines)
        if kind == "bullets":
            return "\n".join(f"- {line}" for line in lines)
        if kind == "numbers":
            return "\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1))
        return "\n".join(lines)

    return "\n\n".join(show(*block) for block in letter).replace("**", "") + "\n"


def main():
    source = pathlib.Path(sys.argv[1])
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else source.parent)
    letter = list(blocks(source.read_text(encoding="utf-8")))
    folder.mkdir(parents=True, exist_ok=True)
    name = source.stem
    if folder != source.parent:
        (folder / source.name).write_text(re.sub(r"\A---\n.*?\n---\n", "", source.read_text(), flags=re.S).lstrip())
    (folder / f"{name}.txt").write_text(plain(letter), encoding="utf-8")
    with tempfile.TemporaryDirectory() as work:
        flat = pathlib.Path(work) / f"{name}.fodt"
        flat.write_text(flat_odt(letter), encoding="utf-8")
        def save(to, start, into):
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", to, "--outdir", str(into), str(start)]
            subprocess.run(command, check=True, capture_output=True)
        save("odt:writer8", flat, folder)
        for to in ("docx:MS Word 2007 XML", "html:HTML (StarWriter):UTF8", "pdf:writer_pdf_Export"):
            save(to, folder / f"{name}.odt", folder)


if __name__ == "__main__":
    main()
