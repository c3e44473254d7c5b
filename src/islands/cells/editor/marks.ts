/** What stands beside the lines of an editor: hints, and which line failed. They are attributes of lines, not text. */
import type { EditorState, Extension, Range, StateEffectType, Text, Transaction } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { Decoration, EditorView } from '@codemirror/view';
import type { LineHint, SourceMarks } from './look.ts';
import { hintAttributes } from './look.ts';

/** Replaces all hints. */
export const showHints = StateEffect.define<readonly LineHint[]>();

/** Says which line failed, from 1; none where all ran. */
export const showFailed = StateEffect.define<readonly number[]>();

/** Lights lines, and no others. */
export const showLit = StateEffect.define<readonly number[]>();

const hinted = (hint: LineHint): Decoration => Decoration.line({ attributes: hintAttributes(hint), hint });

const hintOf = (decoration: Decoration): LineHint => decoration.spec.hint;

/** The hints at their lines; one for a line that is no longer there has none. */
function hintsAt(doc: Text, hints: readonly LineHint[]): DecorationSet {
  const there = hints.filter(({ line }) => line >= 1 && line <= doc.lines);
  return Decoration.set(
    there.map((hint) => hinted(hint).range(doc.line(hint.line).from)),
    true,
  );
}

/** The hints after a change: those from the changed line on are of an earlier run, and stay until others come. */
function aged(hints: DecorationSet, { changes, newDoc }: Transaction): DecorationSet {
  let first = newDoc.length;
  changes.iterChangedRanges((_from, _to, from) => {
    first = Math.min(first, newDoc.lineAt(from).from);
  });
  const found: Range<Decoration>[] = [];
  for (const cursor = hints.map(changes).iter(); cursor.value; cursor.next()) {
    const old = cursor.from >= first ? hinted({ ...hintOf(cursor.value), stale: true }) : cursor.value;
    found.push(old.range(cursor.from));
  }
  return Decoration.set(found);
}

const HINTS = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(hints, transaction) {
    const kept = transaction.docChanged ? aged(hints, transaction) : hints;
    const shown = transaction.effects.findLast((effect) => effect.is(showHints));
    return shown ? hintsAt(transaction.newDoc, shown.value) : kept;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The lines with a class, of those that are there. */
function classed(doc: Text, name: string, lines: readonly number[]): DecorationSet {
  const there = lines.filter((line) => line >= 1 && line <= doc.lines);
  const line = Decoration.line({ class: name });
  return Decoration.set(
    there.map((number) => line.range(doc.line(number).from)),
    true,
  );
}

/** A class of lines that goes with them until an effect names others. */
const lineClass = (name: string, show: StateEffectType<readonly number[]>): StateField<DecorationSet> =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(lines, { changes, effects, newDoc }) {
      const shown = effects.findLast((effect) => effect.is(show));
      return shown ? classed(newDoc, name, shown.value) : lines.map(changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });

const FAILURE = 'py-failed';
const FAILED = lineClass(FAILURE, showFailed);
const LIT = lineClass('py-lit', showLit);

/** Marks of lines that begin as the source in the page has them, so that nothing changes when the editor takes its place. */
export const lineMarks = ({ hints = [], failed }: SourceMarks): Extension => [
  HINTS.init(({ doc }) => hintsAt(doc, hints)),
  FAILED.init(({ doc }) => classed(doc, FAILURE, failed === undefined ? [] : [failed])),
  LIT,
];

/** The hints of an editor, at the lines where they stand now. */
export function hintsIn(state: EditorState): LineHint[] {
  const found: LineHint[] = [];
  for (const cursor = state.field(HINTS).iter(); cursor.value; cursor.next())
    found.push({ ...hintOf(cursor.value), line: state.doc.lineAt(cursor.from).number });
  return found;
}

/** The line that failed, where it stands now. */
export function failedIn(state: EditorState): number | undefined {
  const { value, from } = state.field(FAILED).iter();
  return value ? state.doc.lineAt(from).number : undefined;
}
