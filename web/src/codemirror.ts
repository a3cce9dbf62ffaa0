/** Baak in CodeMirror 6: underlines, tooltips with why, source and fixes, a gutter and the list of findings. */
import { type Action, type Diagnostic, forceLinting, lintGutter, lintKeymap, linter } from "@codemirror/lint";
import { type Extension, Facet, StateEffect } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import type { CheckOptions, Checker, Finding, Report } from "./index.js";

/** How to check in an editor. */
export interface BaakConfig {
  /** Who checks: `baak`, or better the Worker of `startWorker()`. */
  checker: Checker;
  /** What to ask of each check; read anew each time. */
  options?: () => CheckOptions;
  /** Called with each report that fits the text in the editor. */
  onReport?: (report: Report, text: string) => void;
  /** Called when a check fails, for example because the Worker could not start. */
  onError?: (error: Error) => void;
  /** Which findings to underline; all when left out. */
  filter?: (finding: Finding) => boolean;
  /** Words before the source of a finding. */
  sourceLabel?: string;
  /** How long to wait after the last keystroke, in milliseconds. */
  delay?: number;
  /** Whether to show signs in the margin. */
  gutter?: boolean;
}

/** What is longer than so many characters is underlined lightly, so that it can still be read. */
const LONG = 80;

/** Underlines that differ in form and not only in colour: double, wavy, dotted. */
const look = EditorView.baseTheme({
  ".cm-lintRange": { backgroundImage: "none !important", paddingBottom: "0.1em", textUnderlineOffset: "0.2em" },
  ".cm-lintRange-error": { textDecoration: "underline double 2px #b3261e" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy 1.5px #9a5b00" },
  ".cm-lintRange-info": { textDecoration: "underline dotted 2px #0b5cad" },
  "&dark .cm-lintRange-error": { textDecorationColor: "#ff8a80" },
  "&dark .cm-lintRange-warning": { textDecorationColor: "#ffb74d" },
  "&dark .cm-lintRange-info": { textDecorationColor: "#82b8ff" },
  ".cm-lintRange.cm-baak-long": { textDecorationThickness: "1px", textDecorationStyle: "dashed" },
  ".cm-baak-why, .cm-baak-source": { display: "block", marginTop: "0.35em" },
  ".cm-baak-source": { opacity: "0.8", fontSize: "0.9em" },
});

const configs = Facet.define<BaakConfig, BaakConfig | null>({ combine: (values) => values[0] ?? null });

const again = StateEffect.define<null>();

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

/** What a tooltip and the list say of a finding. */
function message(finding: Finding, sourceLabel: string): Node {
  const box = document.createElement("span");
  box.append(paragraph("cm-baak-message", finding.message));
  if (finding.help) box.append(paragraph("cm-baak-why", finding.help));
  if (finding.why) box.append(paragraph("cm-baak-why", finding.why));
  const source = finding.source ? `${sourceLabel}${finding.source} · ${finding.code}` : finding.code;
  box.append(paragraph("cm-baak-source", source));
  return box;
}

function actions(finding: Finding): Action[] {
  return finding.fixes.map((fix) => ({
    name: fix.title,
    apply(view: EditorView) {
      const changes = fix.edits.map(({ span, text }) => ({ from: span.utf16[0] ?? 0, to: span.utf16[1] ?? 0, insert: text }));
      // A fix belongs to the text of its report.
      if (changes.every(({ to }) => to <= view.state.doc.length)) view.dispatch({ changes, userEvent: "input.complete" });
    },
  }));
}

/** A finding as CodeMirror shows it. What misses has no words to underline: it is a point where it would stand. */
export function toDiagnostic(finding: Finding, length: number, sourceLabel = ""): Diagnostic {
  const [start = 0, end = 0] = finding.span.utf16;
  const to = Math.min(end, length);
  return {
    from: finding.missing ? to : Math.min(start, to),
    to,
    severity: finding.severity,
    ...(to - start > LONG && { markClass: "cm-baak-long" }),
    source: finding.code,
    message: finding.message,
    renderMessage: () => message(finding, sourceLabel),
    actions: actions(finding),
  };
}

async function lint(view: EditorView): Promise<readonly Diagnostic[]> {
  const config = view.state.facet(configs);
  if (!config) return [];
  const doc = view.state.doc;
  const text = doc.toString();
  try {
    const report = await config.checker.check(text, config.options?.() ?? {});
    // An answer for an older text is dropped; CodeMirror drops its marks, and this its report.
    if (view.state.doc !== doc) return [];
    config.onReport?.(report, text);
    const shown = config.filter ? report.diagnostics.filter(config.filter) : report.diagnostics;
    return shown.map((finding) => toDiagnostic(finding, doc.length, config.sourceLabel ?? ""));
  } catch (error) {
    config.onError?.(error instanceof Error ? error : new Error(String(error)));
    return [];
  }
}

/** Checks again, although the text is the same: the options have changed. */
export function recheck(view: EditorView): void {
  view.dispatch({ effects: again.of(null) });
  forceLinting(view);
}

/** The extension. `F8` goes to the next finding, `Ctrl-Shift-m` opens the list, as everywhere in CodeMirror. */
export function baak(config: BaakConfig): Extension {
  return [
    configs.of(config),
    linter(lint, {
      delay: config.delay ?? 150,
      needsRefresh: ({ transactions }) => transactions.some(({ effects }) => effects.some((effect) => effect.is(again))),
    }),
    config.gutter === false ? [] : lintGutter(),
    keymap.of(lintKeymap),
    look,
  ];
}
