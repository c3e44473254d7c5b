/**
 * Rows of tables of modules, and the lines that called these: where a hand is at one, the other is lit. Rows stand in the
 * output of any cell, lines in that of any; cells that are not alive yet are lit as they stand in the page. A place is
 * `2:11`, line 11 of cell 2. All of it is loaded with the first such table.
 */
import { message } from '#i18n/message.ts';
import type { SourceEditor } from './openEditor.ts';
import { lightLine } from './sourceLines.ts';
import { rowText } from './tableText.tsx';

const cells = (): Element[] => [...document.querySelectorAll('[data-cell]')];

const rowAt = (target: EventTarget | null) => (target as Element).closest<HTMLElement>('[data-called-at]');

const numbersOf = (place = ''): number[] => place.split(':').map(Number);

export class Lighting {
  private readonly editors = new Map<number, SourceEditor>();
  private readonly isOld: (index: number) => boolean;
  /** The source that a row has led to, and the place: lit while the focus is there and no hand elsewhere. */
  private led: { source: Element | null | undefined; place: string | undefined } | undefined;

  /** `isOld` says of a cell, from 0, if its output is that of other code. */
  constructor(isOld: (index: number) => boolean) {
    this.isOld = isOld;
  }

  /** From here on the lines of a cell are those of its editor. */
  follow(index: number, editor: SourceEditor): void {
    this.editors.set(index, editor);
  }

  /** Lights a line and the rows whose modules it called; without one, those of the row that has the focus, or nothing. */
  light = (hand?: string): void => {
    const { led } = this;
    const focused = document.activeElement as HTMLElement | null;
    const place = hand ?? (led?.source === focused ? led?.place : focused?.dataset.calledAt);
    const rows = place === undefined ? [] : this.rowsAt(place);
    for (const row of document.querySelectorAll('[data-called-at]'))
      row.toggleAttribute('data-lit', rows.includes(row));
    const [cell, line] = rows.length > 0 ? numbersOf(place) : [];
    for (const [index, one] of cells().entries()) {
      const lit = index + 1 === cell ? line : undefined;
      const editor = this.editors.get(index);
      if (editor) editor.light(lit);
      else lightLine(one.querySelector('pre') as Element, lit);
    }
  };

  /** What a line called, in words. */
  said(place: string, words: string): string {
    const rows = this.rowsAt(place).map(({ textContent }) => rowText(textContent));
    return rows.length > 0 ? message(words, { rows: rows.join('; ') }) : '';
  }

  /** What a hand does in a table: up and down go from row to row, and out of them at both ends; Enter and a press lead to the line. */
  readonly hands = {
    onMouseOver: ({ target }: Event) => this.light(rowAt(target)?.dataset.calledAt),
    onFocusIn: ({ target }: Event) => this.light(rowAt(target)?.dataset.calledAt),
    onMouseLeave: () => this.light(),
    onFocusOut: () => this.light(),
    onKeyDown: (event: KeyboardEvent) => this.key(event),
    onClick: ({ target }: Event) => {
      const row = rowAt(target);
      // The end of a selection, which is being copied, is no press.
      if (row && getSelection()?.isCollapsed !== false) this.goTo(row.dataset.calledAt);
    },
  };

  private key(event: KeyboardEvent): void {
    const { key, currentTarget, target } = event;
    const rows = [...(currentTarget as Element).querySelectorAll<HTMLElement>('[data-called-at]')];
    const at = rows.indexOf(target as HTMLElement);
    const next = key === 'ArrowDown' ? rows[at + 1] : key === 'ArrowUp' ? rows[at - 1] : undefined;
    if (next) next.focus();
    else if (at >= 0 && (key === 'Enter' || key === ' ')) this.goTo(rows[at]?.dataset.calledAt);
    else return;
    event.preventDefault();
  }

  private rowsAt(place: string): Element[] {
    return cells().flatMap((cell, index) =>
      this.isOld(index) ? [] : [...cell.querySelectorAll(`[data-called-at="${place}"]`)],
    );
  }

  /** Goes to a line, and lights it. */
  private goTo(place: string | undefined): void {
    const [cell = 0, line = 0] = numbersOf(place);
    const editor = this.editors.get(cell - 1);
    if (editor) editor.goTo(line);
    else {
      const pre = cells()[cell - 1]?.querySelector('pre');
      pre?.focus({ preventScroll: true });
      pre?.children[line - 1]?.scrollIntoView({ block: 'nearest' });
      this.led = { source: pre, place };
    }
    this.light(place);
  }
}
