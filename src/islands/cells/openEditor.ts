/** The editor of a cell comes when a hand does: who only reads does not load it. */
import type { Shown } from '#kernel/shown.ts';
import { lazy } from '../example/lazy.ts';
import type { EditorOptions } from './editor/editor.ts';

/** What a cell asks of its editor. */
export interface SourceEditor {
  setText: (text: string) => void;
  /** Shows what lines make, and the line that failed. */
  tell: (shown: Shown) => void;
  /** Lights a line, and no other. */
  light: (line: number | undefined) => void;
  /** Puts the caret at the begin of a line, and the focus. */
  goTo: (line: number) => void;
  destroy: () => void;
}

/** Puts an editor in the place of a source; nothing where it does not come. */
export async function openEditor(pre: HTMLElement, options: EditorOptions): Promise<SourceEditor | undefined> {
  const part = await lazy(() => import('./editor/editor.ts'));
  if (!part) return undefined;
  const editor = part.mountEditor(pre, options);
  let told: Shown | undefined;
  let lit: number | undefined;
  return {
    setText: editor.setText,
    // What an edit makes old the editor marks by itself.
    tell(shown) {
      if (shown === told) return;
      told = shown;
      editor.setHints(shown.hints);
      editor.setError(shown.error?.line);
    },
    light(line) {
      if (line === lit) return;
      lit = line;
      editor.setLit(line === undefined ? [] : [line]);
    },
    goTo: editor.goTo,
    destroy: editor.destroy,
  };
}
