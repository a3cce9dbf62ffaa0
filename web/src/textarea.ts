/** Baak beside any `textarea`: a list of findings under it, each with a jump to its words and its fixes. */
import type { CheckOptions, Checker, Finding, Report } from "./index.js";

/** How to check a `textarea`. */
export interface TextareaConfig {
  /** Who checks: `baak`, or better the Worker of `startWorker()`. */
  checker: Checker;
  /** What to ask of each check; read anew each time. */
  options?: () => CheckOptions;
  /** Called with each report that fits the text. */
  onReport?: (report: Report) => void;
  /** Called when a check fails. */
  onError?: (error: Error) => void;
  /** Where the list goes; right after the `textarea` when left out. */
  list?: HTMLElement;
  /** How long to wait after the last keystroke, in milliseconds. */
  delay?: number;
}

/** An attached `textarea`. */
export interface Attached {
  /** Checks now. */
  check(): Promise<void>;
  /** Takes the list and the listeners away. */
  detach(): void;
}

/** Takes a stretch of the text in the hand, and brings it into view. */
function select(area: HTMLTextAreaElement, from: number, to: number): void {
  area.focus();
  area.setSelectionRange(from, to);
}

function apply(area: HTMLTextAreaElement, fix: Finding["fixes"][number]): void {
  // From the end, so that offsets stay right. `setRangeText` keeps no undo; nothing that does works in all browsers.
  for (const { span, text } of [...fix.edits].sort((a, b) => (b.span.utf16[0] ?? 0) - (a.span.utf16[0] ?? 0))) {
    area.setRangeText(text, span.utf16[0] ?? 0, span.utf16[1] ?? 0, "end");
  }
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

function button(label: string, run: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", run);
  return element;
}

function item(area: HTMLTextAreaElement, finding: Finding): HTMLLIElement {
  const [from = 0, to = 0] = finding.span.utf16;
  const element = document.createElement("li");
  element.className = `baak-finding baak-${finding.severity}`;
  const message = document.createElement("strong");
  message.textContent = finding.message;
  const help = document.createElement("span");
  help.textContent = ` ${finding.help} `;
  help.title = finding.source;
  element.append(message, help);
  if (!finding.missing) element.append(button(`“${area.value.slice(from, Math.min(to, from + 60))}”`, () => select(area, from, to)));
  element.append(...finding.fixes.map((fix) => button(fix.title, () => apply(area, fix))));
  return element;
}

/** Checks a `textarea` now and after each change. */
export function attach(area: HTMLTextAreaElement, config: TextareaConfig): Attached {
  const list = config.list ?? document.createElement("ul");
  list.classList.add("baak-findings");
  list.setAttribute("aria-label", "Baak");
  if (!config.list) area.after(list);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    const text = area.value;
    try {
      const report = await config.checker.check(text, { path: "letter.txt", ...config.options?.() });
      // An answer for an older text is dropped.
      if (area.value !== text) return;
      list.replaceChildren(...report.diagnostics.map((finding) => item(area, finding)));
      config.onReport?.(report);
    } catch (error) {
      config.onError?.(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), config.delay ?? 250);
  };
  area.addEventListener("input", changed);
  void check();
  return {
    check,
    detach() {
      clearTimeout(timer);
      area.removeEventListener("input", changed);
      list.replaceChildren();
      if (!config.list) list.remove();
    },
  };
}
