/** A letter in Markdown, taken apart for the formats in which it is saved. */

/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** A block of the letter: its lines, each a list of runs. */
export interface Block {
  kind: "heading" | "paragraph" | "bullet" | "number";
  level: number;
  lines: Run[][];
}

function runs(line: string): Run[] {
  const found: Run[] = [];
  // Bold, italic, or a stretch of neither; a lone mark is text.
  for (const [, bold, italic, plain] of line.matchAll(/\*\*(.+?)\*\*|(?<![\w*])[*_]([^*_]+)[*_](?![\w*])|((?:(?!\*\*.+?\*\*|(?<![\w*])[*_][^*_]+[*_](?![\w*]))[\s\S])+)/g)) {
    found.push({ text: (bold ?? italic ?? plain ?? "").replace(/\\([\\*_#.\-])/g, "$1"), bold: bold !== undefined, italic: italic !== undefined });
  }
  return found;
}

/** The blocks of a letter, without its front matter and comments. Lines stay lines: an address is not one sentence. */
export function blocks(markdown: string): Block[] {
  const body = markdown.replace(/^---\n(?:[a-z_]+:.*\n)+---\n/, "").replace(/<!--[\s\S]*?-->/g, "");
  const found: Block[] = [];
  let open: Block | null = null;
  for (const line of body.split("\n")) {
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const item = /^\s{0,3}(?:([-*+])|\d+[.)])\s+(.*)$/.exec(line);
    if (line.trim() === "" || /^(-{3,}|\*{3,})$/.test(line.trim())) {
      open = null;
    } else if (heading) {
      found.push({ kind: "heading", level: heading[1]?.length ?? 1, lines: [runs(heading[2] ?? "")] });
      open = null;
    } else if (item) {
      open = { kind: item[1] === undefined ? "number" : "bullet", level: 0, lines: [runs(item[2] ?? "")] };
      found.push(open);
    } else if (open) {
      open.lines.push(runs(line.trim().replace(/\\$/, "")));
    } else {
      open = { kind: "paragraph", level: 0, lines: [runs(line.trim().replace(/\\$/, ""))] };
      found.push(open);
    }
  }
  return found;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** The letter as a page of its own. */
export function html(markdown: string, lang: string): string {
  const line = (of: Run[]) =>
    of.map(({ text, bold, italic }) => (bold ? `<strong>${escape(text)}</strong>` : italic ? `<em>${escape(text)}</em>` : escape(text))).join("");
  let list: "ul" | "ol" | null = null;
  let body = "";
  for (const block of blocks(markdown)) {
    const wanted = block.kind === "bullet" ? "ul" : block.kind === "number" ? "ol" : null;
    if (list !== wanted) body += `${list ? `</${list}>\n` : ""}${wanted ? `<${wanted}>\n` : ""}`;
    list = wanted;
    const tag = wanted ? "li" : block.kind === "heading" ? `h${block.level}` : "p";
    body += `<${tag}>${block.lines.map(line).join("<br>\n")}</${tag}>\n`;
  }
  if (list) body += `</${list}>\n`;
  const style = "body{font:12pt/1.5 Calibri,Carlito,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}h1,h2,h3{font-size:1.15em}";
  return `<!doctype html>\n<html lang="${lang}">\n<meta charset="utf-8">\n<title></title>\n<style>${style}</style>\n${body}</html>\n`;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The letter as a Word file (Office Open XML, ECMA-376, the smallest set of parts that Word opens). */
export function docx(markdown: string, lang: string): Uint8Array<ArrayBuffer> {
  const run = ({ text, bold, italic }: Run) =>
    `<w:r><w:rPr>${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  const paragraphs = blocks(markdown).map((block) => {
    const style =
      block.kind === "heading"
        ? `<w:pStyle w:val="Heading${Math.min(block.level, 3)}"/>`
        : block.kind === "paragraph"
          ? ""
          : `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${block.kind === "bullet" ? 1 : 2}"/></w:numPr>`;
    return `<w:p><w:pPr>${style}</w:pPr>${block.lines.map((line) => line.map(run).join("")).join("<w:r><w:br/></w:r>")}</w:p>`;
  });
  const heading = (level: number, size: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
  const level = (id: number, format: string, text: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>`;
  const language = { nl: "nl-BE", fr: "fr-BE", de: "de-BE" }[lang] ?? "nl-BE";
  const type = (part: string, name: string) => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (...list: string[]) => `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  const relation = (id: number, name: string, target: string) => `<Relationship Id="rId${id}" Type="${office}/${name}" Target="${target}"/>`;
  return zip({
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("document", "document.main")}${type("styles", "styles")}${type("numbering", "numbering")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(relation(1, "styles", "styles.xml"), relation(2, "numbering", "numbering.xml")),
    "word/document.xml": `${XML}<w:document xmlns:w="${W}"><w:body>${paragraphs.join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/styles.xml": `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="23"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:contextualSpacing/></w:pPr></w:style>${heading(1, 28)}${heading(2, 26)}${heading(3, 24)}</w:styles>`,
    "word/numbering.xml": `${XML}<w:numbering xmlns:w="${W}">${level(0, "bullet", "•")}${level(1, "decimal", "%1.")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  });
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A zip archive without compression (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16), dated 1 January 1980. */
function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  const record = (signature: number, fields: [size: 2 | 4, value: number][]) => {
    const bytes = new DataView(new ArrayBuffer(4 + fields.reduce((sum, [size]) => sum + size, 0)));
    bytes.setUint32(0, signature, true);
    let offset = 4;
    for (const [size, value] of fields) {
      if (size === 2) bytes.setUint16(offset, value, true);
      else bytes.setUint32(offset, value, true);
      offset += size;
    }
    return new Uint8Array(bytes.buffer);
  };
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [encoder.encode(path), encoder.encode(content)];
    // Version 2.0, UTF-8 names, stored, time, date.
    const shared: [2 | 4, number][] = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]];
    const head = record(0x04034b50, shared);
    local.push(head, name, data);
    central.push(record(0x02014b50, [[2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name);
    at += head.length + name.length + data.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = record(0x06054b50, [[2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]]);
  const parts = [...local, ...central, end];
  const archive = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    archive.set(part, offset);
    offset += part.length;
  }
  return archive;
}
