/** Baak in ProseMirror and TipTap: decorations under what the reader will not understand. */
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { CheckOptions, Checker, Finding, Report } from "./index.js";

/** How to check in an editor. */
export interface ProseMirrorConfig {
  /** Who checks: `baak`, or better the Worker of `startWorker()`. */
  checker: Checker;
  /** What to ask of each check; read anew each time. */
  options?: () => CheckOptions;
  /** Called with each report that fits the document; `place` leads from an offset of the report to a position. */
  onReport?: (report: Report, place: (offset: number) => number) => void;
  /** Called when a check fails. */
  onError?: (error: Error) => void;
  /** How long to wait after the last keystroke, in milliseconds. */
  delay?: number;
}

/** The text of a document, and the way from its offsets to positions. */
export interface Flattened {
  text: string;
  place(offset: number): number;
}

/** Markdown marks that tell the core what a block is; the way back leads around them. */
function markOf(node: Node, parent: Node | null, index: number): string {
  if (node.type.name === "heading") return `${"#".repeat(Number(node.attrs["level"] ?? 2))} `;
  const isItem = parent !== null && /^list_?item$/i.test(parent.type.name) && index === 0;
  return isItem ? "- " : "";
}

/** The document as Markdown: a block of text each, a blank line between. */
export function flatten(doc: Node): Flattened {
  let text = "";
  // Where a stretch of text begins in the text, and in the document.
  const pieces: [offset: number, position: number][] = [];
  doc.descendants((node, position, parent, index) => {
    if (node.isTextblock) {
      text += `${text === "" ? "" : "\n\n"}${markOf(node, parent, index)}`;
      pieces.push([text.length, position + 1]);
    } else if (node.isText) {
      pieces.push([text.length, position]);
      text += node.text ?? "";
    } else if (node.isLeaf && node.isInline) {
      pieces.push([text.length, position]);
      text += node.type.name === "hard_break" || node.type.name === "hardBreak" ? "\n" : " ";
    }
    return true;
  });
  return {
    text,
    place(offset) {
      let [low, high] = [0, pieces.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((pieces[middle]?.[0] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const [start, position] = pieces[low] ?? [0, 0];
      return Math.min(position + Math.max(0, offset - start), doc.content.size);
    },
  };
}

/** The decorations, for other plugins. */
export const baakKey = new PluginKey<DecorationSet>("baak");

function decoration(finding: Finding, place: (offset: number) => number): Decoration | null {
  const [from, to] = [place(finding.span.utf16[0] ?? 0), place(finding.span.utf16[1] ?? 0)];
  if (finding.missing || from >= to) return null;
  const title = [finding.message, finding.help].filter(Boolean).join("\n");
  return Decoration.inline(from, to, { class: `baak-underline baak-${finding.severity}`, title }, { finding });
}

/** The plugin. Style `.baak-error`, `.baak-warning` and `.baak-info` so that they differ in form, not only in colour. */
export function baak(config: ProseMirrorConfig): Plugin<DecorationSet> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (view: EditorView) => {
    const { doc } = view.state;
    const flat = flatten(doc);
    try {
      const report = await config.checker.check(flat.text, config.options?.() ?? {});
      // An answer for an older document is dropped.
      if (view.isDestroyed || view.state.doc !== doc) return;
      const found = report.diagnostics.map((finding) => decoration(finding, flat.place)).filter((of) => of !== null);
      view.dispatch(view.state.tr.setMeta(baakKey, DecorationSet.create(doc, found)).setMeta("addToHistory", false));
      config.onReport?.(report, flat.place);
    } catch (error) {
      config.onError?.(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return new Plugin({
    key: baakKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, old) => (transaction.getMeta(baakKey) as DecorationSet | undefined) ?? old.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => baakKey.getState(state) },
    view(first) {
      void check(first);
      return {
        update(view, before) {
          if (view.state.doc.eq(before.doc)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void check(view), config.delay ?? 150);
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
}
