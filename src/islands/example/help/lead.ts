/** Where a code line leads that is not read here: to the page of the layer that it names, or to the playground. */
import { lazy } from '../lazy.ts';
import type { LineFault } from '../model.ts';
import { ownAddress } from './ownAddress.ts';

/** An address, and the sentence of `faults` that says what is there. */
export interface LineLead {
  address: string;
  says: 'own_page' | 'playground';
}

/** Reasons for which a line is a matter of Python. */
const OF_PYTHON: readonly string[] = ['several', 'needs_python'];

/** The page of a layer, where the book has one; the playground for several lines and what has to run; else none. */
export async function leadOf({ reason, at }: LineFault, text: string, pages: string): Promise<LineLead | undefined> {
  const isProgram = text.trim().includes('\n') || OF_PYTHON.includes(reason);
  if (!isProgram && reason !== 'unknown_layer') return undefined;
  if (!isProgram) {
    const address = await ownAddress(pages, at, text);
    return address === undefined ? undefined : { address, says: 'own_page' };
  }
  const link = await lazy(() => import('../../playground/link.ts'));
  // The list of pages stands beside the pages of its language.
  const page = new URL('playground/', new URL(pages, window.location.href)).href;
  const address = await link?.addressWithCode(page, { source: `${text.trimEnd()}\n` });
  return address === undefined ? undefined : { address, says: 'playground' };
}
