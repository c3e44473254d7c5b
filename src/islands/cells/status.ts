/** What a cell says of itself: what runs, what comes, or why there is no answer. */

import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { PythonState } from '#kernel/client.ts';
import type { Activity } from './notebook.ts';

type CellWords = Words['cells'];

/** Bytes as megabytes with one digit, as downloads are spoken of. */
export const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The words that name a cell by its number. */
export function wordsOfCell({ number, words }: { number: number; words: CellWords }) {
  return { source: message(words.source, { n: number }), output: message(words.output, { n: number }) };
}

/** What is said of a line, when it is asked for. */
export function lineWords(line: number, hint: { text: string } | undefined, words: CellWords): string {
  return message(hint ? words.line : words.line_unknown, { n: line, shape: hint?.text ?? '' });
}

/** What goes on while a run is waited for: Python comes, starts or runs. */
export function runningText(python: PythonState, words: Pick<CellWords, 'running' | 'starting' | 'loading'>): string {
  if (python.is !== 'loading') return words.running;
  if (python.total === 0 || python.loaded >= python.total) return words.starting;
  return message(words.loading, { loaded: inMegabytes(python.loaded), total: inMegabytes(python.total) });
}

/** What is said beside a cell's buttons; nothing while nothing goes on that it is part of. */
export function statusOfCell(index: number, activity: Activity, python: PythonState, words: CellWords): string {
  if (activity.is === 'idle' || activity.to !== index) return '';
  return activity.is === 'ended' ? words.ends[activity.reason] : runningText(python, words);
}
