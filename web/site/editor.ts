/** The editor: CodeMirror with Baak, the places to fill in, and what the panels do to the text. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { Compartment, EditorSelection, EditorState } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate, keymap, placeholder } from "@codemirror/view";
import { type BaakConfig, baak, recheck } from "../src/codemirror.js";

/** What a writer still has to fill in. */
const SLOT = /\{\{[^{}\n]{1,80}\}\}/g;

const slots = new MatchDecorator({ regexp: SLOT, decoration: Decoration.mark({ class: "cm-slot" }) });

const slotMarks = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;
    constructor(view: EditorView) {
      this.marks = slots.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.marks = slots.updateDeco(update, this.marks);
    }
  },
  { decorations: (plugin) => plugin.marks },
);

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
  edit(changes: { from: number; to: number; insert: string }[]): void;
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
export function createEditor(
  parent: HTMLElement,
  config: BaakConfig,
  on: { change(): void; toResults(): void },
): LetterEditor {
  const words = new Compartment();
  const nextSlot = (view: EditorView): boolean => {
    const text = view.state.doc.toString();
    const found = [...text.matchAll(SLOT)];
    const here = view.state.selection.main;
    const slot = found.find(({ index }) => index >= here.to && !(index === here.from)) ?? found[0];
    if (!slot) return false;
    view.dispatch({ selection: EditorSelection.range(slot.index, slot.index + slot[0].length), scrollIntoView: true });
    view.focus();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        history(),
        markdown(),
        EditorView.lineWrapping,
        baak(config),
        slotMarks,
        keymap.of([
          { key: "Mod-Enter", run: () => (on.toResults(), true) },
          { key: "F9", run: nextSlot },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        words.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) on.change();
        }),
        // The page's policy allows no other style elements than those with this word, which is no secret.
        EditorView.cspNonce.of("baak"),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
    },
    insertAfter(offset, block) {
      const doc = view.state.doc;
      const line = doc.lineAt(Math.min(offset, doc.length));
      const before = line.length > 0 ? "\n\n" : line.from > 0 && doc.lineAt(line.from - 1).length > 0 ? "\n" : "";
      const next = line.to < doc.length ? doc.lineAt(line.to + 1) : null;
      const after = next && next.length > 0 ? "\n" : "";
      const at = line.to + before.length;
      const slot = [...block.matchAll(SLOT)][0];
      const selection = slot ? EditorSelection.range(at + slot.index, at + slot.index + slot[0].length) : EditorSelection.cursor(at + block.length);
      view.dispatch({ changes: { from: line.to, insert: before + block + after }, selection, scrollIntoView: true, userEvent: "input.paste" });
      view.focus();
    },
    edit(changes) {
      view.dispatch({ changes, userEvent: "input.complete" });
    },
    reveal(from, to) {
      const end = view.state.doc.length;
      view.dispatch({
        selection: EditorSelection.range(Math.min(from, end), Math.min(to, end)),
        effects: EditorView.scrollIntoView(Math.min(from, end), { y: "center" }),
      });
      view.focus();
    },
    nextSlot: () => nextSlot(view),
    slots: () => view.state.doc.toString().match(SLOT)?.length ?? 0,
    recheck: () => recheck(view),
    speak({ label, placeholder: empty, phrases }) {
      view.dispatch({
        effects: words.reconfigure([
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "true", tabindex: "0" }),
          EditorState.phrases.of(phrases),
          placeholder(empty),
        ]),
      });
    },
    focus: () => view.focus(),
  };
}
