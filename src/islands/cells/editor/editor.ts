/** The editor of a cell. It is loaded when a cell is first edited, and looks like the source that stands there before. */
import { isolateHistory } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, forceParsing, indentUnit, syntaxHighlighting } from '@codemirror/language';
import type { ChangeSpec, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { adoptStyles } from './adopt.ts';
import type { CompletionOptions } from './completion.ts';
import { completing } from './completion.ts';
import { editorKeys } from './keys.ts';
import type { LineHint } from './look.ts';
import { LOOK, sourceHtml } from './look.ts';
import { failedIn, hintsIn, lineMarks, showFailed, showHints, showLit } from './marks.ts';
import type { PagePoint } from './place.ts';
import { signsBefore } from './place.ts';

export interface EditorOptions {
  source: string;
  /** Its name for screen readers. */
  label: string;
  /** The id of the sentence that says its keys. */
  describedBy?: string;
  /** What stands beside the lines of the source in the page, so that it stands there still. */
  hints: readonly LineHint[];
  failed?: number | undefined;
  /** Where the source was pressed: the caret goes there. */
  at?: PagePoint | undefined;
  /** What is said of the caret's line on F2; without a hint nothing is known of it. */
  say: (line: number, hint: LineHint | undefined) => string;
  /** After every change, whether it was typed or set. */
  onChange: (text: string) => void;
  onRun: (then: 'stay' | 'next') => void;
  /** What it completes; without, nothing. */
  completions?: CompletionOptions;
  /** Where the pointer is, or the caret has gone; no line where the pointer has left. */
  onLine?: (line: number | undefined) => void;
  /** When the focus has left. */
  onLeave?: () => void;
}

export interface CellEditor {
  /** The source as it stands, its lines parted by line feeds. */
  readonly text: string;
  /** Another source, as one change that can be undone. */
  setText: (text: string) => void;
  /** Replaces all hints. Those beside a changed line and below it are stale until then. */
  setHints: (hints: readonly LineHint[]) => void;
  /** The line that failed, from 1; none takes the mark away. */
  setError: (line: number | undefined) => void;
  /** Lights lines, and no others. */
  setLit: (lines: readonly number[]) => void;
  focus: () => void;
  /** Puts the caret where the text of a line begins, and the focus. */
  goTo: (line: number) => void;
  /** Says something to screen readers once they have said all else. */
  announce: (words: string) => void;
  /** Puts the source back into the page, with the text and the marks that the editor had. */
  destroy: () => void;
}

/** What the two texts do not have in common at their ends: a smaller change keeps the caret and the hints where they are. */
function difference(before: string, after: string): ChangeSpec {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  return { from, to: before.length - behind, insert: after.slice(from, after.length - behind) };
}

/** Says what is known of the caret's line. */
function sayLine(view: EditorView, say: EditorOptions['say']): void {
  const { number } = view.state.doc.lineAt(view.state.selection.main.head);
  const hint = hintsIn(view.state).find(({ line }) => line === number);
  view.dispatch({ effects: EditorView.announce.of(say(number, hint)) });
}

/** What the cell is told of. */
const tellsOf = ({ onChange, onLine, onLeave }: EditorOptions): Extension => [
  EditorView.updateListener.of(({ docChanged, selectionSet, state, view }) => {
    if (docChanged) onChange(state.doc.toString());
    if (selectionSet && view.hasFocus) onLine?.(state.doc.lineAt(state.selection.main.head).number);
  }),
  EditorView.domEventObservers({
    mouseover: ({ target }, view) => {
      const line = (target as Element).closest('.cm-line');
      if (line) onLine?.(view.state.doc.lineAt(view.posAtDOM(line)).number);
    },
    mouseleave: () => onLine?.(undefined),
    // A window that is left keeps its focus for the return.
    blur: (_, view) => {
      if (document.activeElement !== view.contentDOM) onLeave?.();
    },
  }),
];

function extensions(options: EditorOptions): Extension {
  const { label, describedBy, say, onRun, completions } = options;
  return [
    editorKeys({ onRun, onAsk: (view) => sayLine(view, say) }),
    pythonLanguage,
    indentUnit.of('    '),
    syntaxHighlighting(LOOK),
    bracketMatching(),
    EditorView.lineWrapping,
    // On the element itself they would be lost with the next focus.
    EditorView.editorAttributes.of({ class: 'source' }),
    EditorView.contentAttributes.of({
      'aria-label': label,
      lang: 'en',
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    }),
    completions ? completing(completions) : [],
    lineMarks(options),
    tellsOf(options),
  ];
}

function goTo(view: EditorView, number: number): void {
  const { doc } = view.state;
  const line = doc.line(Math.max(1, Math.min(number, doc.lines)));
  const anchor = line.from + line.text.search(/\S|$/);
  // What has the focus now says that it leaves before the line is told.
  view.focus();
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'nearest', yMargin: 90 }) });
}

const handleOf = (view: EditorView, pre: HTMLElement): CellEditor => ({
  get text() {
    return view.state.doc.toString();
  },
  setText(text) {
    const before = view.state.doc.toString();
    const after = text.replace(/\r\n?/g, '\n');
    if (after === before) return;
    view.dispatch({ changes: difference(before, after), annotations: isolateHistory.of('full') });
  },
  setHints: (hints) => view.dispatch({ effects: showHints.of(hints) }),
  setError: (line) => view.dispatch({ effects: showFailed.of(line === undefined ? [] : [line]) }),
  setLit: (lines) => view.dispatch({ effects: showLit.of(lines) }),
  focus: () => view.focus(),
  goTo: (line) => goTo(view, line),
  announce: (words) => view.dispatch({ effects: EditorView.announce.of(words) }),
  destroy() {
    const { state } = view;
    pre.innerHTML = sourceHtml(state.doc.toString(), { hints: hintsIn(state), failed: failedIn(state) });
    view.dom.replaceWith(pre);
    view.destroy();
  },
});

/** Puts an editor in the place of a source that stands in the page, and the caret where that was pressed. */
export function mountEditor(pre: HTMLElement, options: EditorOptions): CellEditor {
  adoptStyles();
  const { source, at } = options;
  // Read while the source still stands there.
  const caret = at && signsBefore(pre, at);
  const wanted = at !== undefined || pre.contains(document.activeElement);
  const view = new EditorView({ doc: source, extensions: extensions(options) });
  pre.replaceWith(view.dom);
  if (caret !== undefined) view.dispatch({ selection: { anchor: Math.min(caret, view.state.doc.length) } });
  if (wanted) view.focus();
  // All of its colours at once: otherwise most come some frames later.
  forceParsing(view, view.state.doc.length, 200);
  return handleOf(view, pre);
}
