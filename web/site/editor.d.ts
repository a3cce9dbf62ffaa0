import { type BaakConfig } from "../src/codemirror.js";
/** The words of the editor in the language of the page. */
export interface EditorWords {
    label: string;
    placeholder: string;
    phrases: Record<string, string>;
}
export interface LetterEditor {
    text(): string;
    /** Replaces the whole letter; Ctrl+Z brings the old one back. */
    replace(text: string): void;
    /** Puts a block of text after the line of an offset, and selects its first place to fill in. */
    insertAfter(offset: number, block: string): void;
    edit(changes: {
        from: number;
        to: number;
        insert: string;
    }[]): void;
    /** Selects a stretch of the letter and shows it. */
    reveal(from: number, to: number): void;
    nextSlot(): boolean;
    /** How many places are still to be filled in. */
    slots(): number;
    /** Checks again, although the text is the same. */
    recheck(): void;
    speak(words: EditorWords): void;
    focus(): void;
}
/** Makes the editor. */
export declare function createEditor(parent: HTMLElement, config: BaakConfig, on: {
    change(): void;
    toResults(): void;
}): LetterEditor;
