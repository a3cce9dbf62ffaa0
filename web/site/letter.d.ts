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
/** The blocks of a letter, without its front matter and comments. Lines stay lines: an address is not one sentence. */
export declare function blocks(markdown: string): Block[];
/** The letter as a page of its own. */
export declare function html(markdown: string, lang: string): string;
/** The letter as a Word file (Office Open XML, ECMA-376, the smallest set of parts that Word opens). */
export declare function docx(markdown: string, lang: string): Uint8Array<ArrayBuffer>;
