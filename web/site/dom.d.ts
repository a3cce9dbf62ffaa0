/** Small helpers to make and renew parts of the page. */
type Child = Node | string | null | undefined | false;
type Props = Record<string, string | boolean | number | ((event: Event) => void)>;
/** Makes an element. Functions become listeners, `true` an attribute without value. Text is never read as HTML. */
export declare function h<T extends keyof HTMLElementTagNameMap>(tag: T, props?: Props, ...children: Child[]): HTMLElementTagNameMap[T];
/** The element with this id; the page has it. */
export declare function byId<T extends HTMLElement = HTMLElement>(id: string): T;
/**
 * Replaces the content of a box. What has the same `data-key` as before keeps its focus, and stays open where it is a
 * `details` that was open, so that a reader is not thrown out by each keystroke in the letter.
 */
export declare function renew(box: HTMLElement, ...children: Child[]): void;
export {};
