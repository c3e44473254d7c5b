/**
 * The cells of a page: their sources, what they show, and their runs. A run goes from the first cell to the one asked for,
 * in a fresh namespace, so what a cell shows depends on nothing but the sources down to it.
 */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { batch, computed, effect, signal } from '@preact/signals-core';
import type { PythonState } from '#kernel/client.ts';
import { kernelClient } from '#kernel/client.ts';
import type { CellsAnswer, RunEnd } from '#kernel/messages.ts';
import type { Shown } from '#kernel/shown.ts';
import { shownOf } from '#kernel/shown.ts';
import { lazy } from '../example/lazy.ts';
import { watchPython } from './downloads.ts';
import { keepSources, keptSources } from './kept.ts';
import type { Lighting } from './lighting.ts';

/** How long typing rests before the output follows, in milliseconds. */
const REST_MS = 500;

export interface NotebookCell {
  id: string;
  /** Its source as the chapter has it. */
  first: string;
  source: Signal<string>;
  /** What its last run came to; none while what the build wrote stands. */
  shown: Signal<Shown | undefined>;
  /** True where what is shown comes of other sources than those that stand now. */
  isOld: ReadonlySignal<boolean>;
  /** The sources down to this cell that what is shown comes of. */
  ranWith: Signal<string>;
}

/** What is going on: nothing, or a run down to a cell; or why the last one has no answer. */
export type Activity = { is: 'idle' } | { is: 'running'; to: number } | { is: 'ended'; to: number; reason: RunEnd };

/** Names a list of sources: equal for equal sources alone. */
const keyOf = (sources: readonly string[]): string => JSON.stringify(sources);

function createCells(firsts: readonly { id: string; source: string }[]): NotebookCell[] {
  const sources = firsts.map(({ source }) => signal(source));
  return firsts.map(({ id, source: first }, index) => {
    const now = computed(() => keyOf(sources.slice(0, index + 1).map((source) => source.value)));
    const ranWith = signal(now.value);
    const isOld = computed(() => ranWith.value !== now.value);
    return { id, first, source: sources[index] as Signal<string>, shown: signal(undefined), isOld, ranWith };
  });
}

/** Adds what the book says of an error, once its words have come; without them the error stands by itself. */
async function explain(cell: NotebookCell, shown: Shown): Promise<void> {
  const advice = shown.error?.advice;
  const part = advice && (await lazy(() => import('./advice.ts')));
  if (!part || !shown.error) return;
  const said = await part.adviceSaid(advice);
  if (cell.shown.value === shown) cell.shown.value = { ...shown, error: { ...shown.error, said } };
}

export class Notebook {
  readonly cells: readonly NotebookCell[];
  readonly activity = signal<Activity>({ is: 'idle' });
  readonly python = signal<PythonState>({ is: 'absent' });
  /** Whether the next start of Python downloads it; not known before it is asked. */
  readonly downloads = signal<boolean | undefined>(undefined);
  /** What lights lines and rows of tables; it comes where the page has such a table. */
  readonly lighting = signal<Lighting | undefined>(undefined);
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(firsts: readonly { id: string; source: string }[]) {
    this.cells = createCells(firsts);
    const kept = keptSources();
    for (const cell of this.cells) cell.source.value = kept[cell.id] ?? cell.first;
    effect(() => {
      const changed = this.cells.filter(({ source, first }) => source.value !== first);
      keepSources(Object.fromEntries(changed.map(({ id, source }) => [id, source.value])));
    });
    watchPython(this.python, this.downloads);
    if (document.querySelector('[data-called-at]')) void this.loadLighting();
  }

  private async loadLighting(): Promise<void> {
    const part = await lazy(() => import('./lighting.ts'));
    if (part) this.lighting.value ??= new part.Lighting((index) => this.cells[index]?.isOld.value ?? true);
  }

  /** Takes what was typed into a cell. The output follows once the hand rests; without `following` it is only old. */
  type(index: number, text: string, following: boolean): void {
    const { source } = this.cells[index] as NotebookCell;
    if (source.value === text) return;
    source.value = text;
    clearTimeout(this.rest);
    if (following) this.rest = setTimeout(() => void this.run(index), REST_MS);
  }

  /** Runs the cells down to one. A run that is asked for meanwhile takes the place of one that waits. */
  async run(to: number): Promise<void> {
    clearTimeout(this.rest);
    const sources = this.cells.slice(0, to + 1).map(({ source }) => source.value);
    const running: Activity = { is: 'running', to };
    this.activity.value = running;
    const outcome = await kernelClient().run(sources);
    if (!outcome.ok && outcome.reason === 'replaced') return;
    batch(() => {
      if (outcome.ok) this.show(sources, outcome.answer);
      // Another run may have been asked for meanwhile: then that goes on.
      if (this.activity.value !== running) return;
      this.activity.value = outcome.ok ? { is: 'idle' } : { is: 'ended', to, reason: outcome.reason };
    });
  }

  /** Runs all cells. */
  runAll = (): Promise<void> => this.run(this.cells.length - 1);

  /** Ends Python, with whatever runs. */
  stop = (): void => {
    clearTimeout(this.rest);
    kernelClient().stop();
  };

  /** Cells behind one that raised did not run: what they show stays, and is old. */
  private show(sources: readonly string[], answer: CellsAnswer): void {
    this.lighting.value?.light();
    for (const index of answer.cells.keys()) {
      const cell = this.cells[index] as NotebookCell;
      const shown = shownOf(answer, index);
      if (shown.rows) void this.loadLighting();
      cell.shown.value = shown;
      cell.ranWith.value = keyOf(sources.slice(0, index + 1));
      void explain(cell, shown);
    }
  }
}

let notebook: Notebook | undefined;

/** A cell of the page as it was built. */
const firstOf = (element: Element) => ({ id: element.id, source: element.querySelector('pre')?.textContent ?? '' });

/** The cells of this page, in their order. */
export function notebookOfPage(): Notebook {
  notebook ??= new Notebook([...document.querySelectorAll('[data-cell]')].map(firstOf));
  return notebook;
}
