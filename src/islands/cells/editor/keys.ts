/** What keys do in an editor. */
import {
  history,
  historyKeymap,
  indentLess,
  indentMore,
  redo,
  standardKeymap,
  toggleComment,
} from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { EditorView, keymap } from '@codemirror/view';

/** What the cell does on a key: it runs and keeps the caret, or runs and moves on; says what is known of the caret's line. */
export interface KeyActions {
  onRun: (then: 'stay' | 'next') => void;
  onAsk: (view: EditorView) => void;
}

const done =
  (action: (view: EditorView) => void): Command =>
  (view) => {
    action(view);
    return true;
  };

/** After Escape, Tab leaves the editor, however long that takes; any other key lets it indent again. */
const leaving = done((view) => view.setTabFocusMode(true));
const KEEPS_LEAVING = ['Escape', 'Tab', 'Shift'];

/** Observers, since handlers are not asked about keys that do something. */
const staying = EditorView.domEventObservers({
  keydown({ key }, view) {
    if (!KEEPS_LEAVING.includes(key)) view.setTabFocusMode(false);
  },
  blur(_, view) {
    view.setTabFocusMode(false);
  },
});

/**
 * F2 says the shape of the caret's line: browsers, screen readers (which use it with their own key alone) and Chinese input methods
 * leave it free, and it types nothing on any keyboard.
 */
export function editorKeys({ onRun, onAsk }: KeyActions): Extension {
  const stay = done(() => onRun('stay'));
  return [
    history(),
    keymap.of([
      { key: 'Shift-Enter', run: done(() => onRun('next')) },
      { key: 'Mod-Enter', run: stay },
      { key: 'Ctrl-Enter', run: stay },
      { key: 'Escape', run: leaving },
      { key: 'Tab', run: indentMore, shift: indentLess },
      { key: 'Mod-/', run: toggleComment },
      // Windows knows another key for it, too.
      { key: 'Mod-Shift-z', run: redo },
      { key: 'F2', run: done(onAsk) },
      ...historyKeymap,
      ...standardKeymap,
    ]),
    staying,
  ];
}
