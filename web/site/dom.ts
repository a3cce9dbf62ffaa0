/** Small helpers to make and renew parts of the page. */

type Child = Node | string | null | undefined | false;
type Props = Record<string, string | boolean | number | ((event: Event) => void)>;

/** Makes an element. Functions become listeners, `true` an attribute without value. Text is never read as HTML. */
export function h<T extends keyof HTMLElementTagNameMap>(tag: T, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => typeof child === "object" ? child !== null : typeof child === "string"));
  return element;
}

/** The element with this id; the page has it. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}

/**
 * Replaces the content of a box. What has the same `data-key` as before keeps its focus, and stays open where it is a
 * `details` that was open, so that a reader is not thrown out by each keystroke in the letter.
 */
export function renew(box: HTMLElement, ...children: Child[]): void {
  const active = document.activeElement instanceof HTMLElement && box.contains(document.activeElement) ? document.activeElement.dataset["key"] : undefined;
  const isOpen = new Map([...box.querySelectorAll<HTMLDetailsElement>("details[data-key]")].map((details) => [details.dataset["key"], details.open]));
  const scroll = box.scrollTop;
  box.replaceChildren(...children.filter((child): child is Node | string => typeof child === "object" ? child !== null : typeof child === "string"));
  for (const details of box.querySelectorAll<HTMLDetailsElement>("details[data-key]")) {
    details.open = isOpen.get(details.dataset["key"]) ?? details.open;
  }
  box.scrollTop = scroll;
  if (active === undefined) return;
  const again = [...box.querySelectorAll<HTMLElement>("[data-key]")].find((element) => element.dataset["key"] === active);
  // What had the focus is gone: the heading of its section takes it.
  (again ?? box.closest("section")?.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
}
