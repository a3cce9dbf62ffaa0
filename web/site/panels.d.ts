/** The result beside the letter: is everything there, is it clear, what can be better. */
import type { Catalogue, ChecklistItem, Finding, Report, Requirement, UiLang } from "../src/index.js";
/** What the panels show, and what their buttons do. */
export interface View {
    ui: UiLang;
    catalogue: Catalogue;
    report: Report;
    letter: string;
    rows: ReadonlyMap<string, Requirement>;
    baseline: Report["score"];
    accepted: ReadonlyMap<string, string>;
    allFindings: boolean;
    reveal(from: number, to: number): void;
    insert(item: ChecklistItem): void;
    fix(finding: Finding, fix: Finding["fixes"][number]): void;
    accept(finding: Finding): void;
    undo(key: string): void;
    remember(): void;
    showAll(): void;
}
/** A finding that was called fine here is known again by its rule and its words. */
export declare function keyOf(finding: Finding, letter: string): string;
/** “Staat alles erin?” */
export declare function checklist(view: View): HTMLElement;
/** “Is de brief duidelijk?” */
export declare function score(view: View): HTMLElement;
/** What the checklist tells already is not told again. */
export declare function ownFindings(report: Report): Finding[];
/** “Wat kan beter?” */
export declare function findings(view: View): HTMLElement;
