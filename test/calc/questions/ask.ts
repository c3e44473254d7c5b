/** Asks which count a figure is, and writes what is found in a word each. */

import { layerNamed } from '#calc/layers/index.ts';
import type { Explained, Fit } from '#calc/questions/whichCount.ts';
import { explain } from '#calc/questions/whichCount.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';

/** What is asked about where nothing else is said. */
export const CONV = 'nn.Conv2d(3, 7, 3)';

/** Who prints each count of a convolution: what is done, its multiply–accumulates, and those with its biases. */
export const BY_FLOPS = 'book flop-counter';
export const BY_MACS = 'macs fvcore thop calflops-macs';
export const BY_MACS_AND_BIASES = 'torchinfo ptflops';

export function ask(figure: string, code = CONV, input = '1,3,5,5'): Explained {
  const read = readModule(code, layerNamed);
  if (!read.ok) throw new Error(`${code} is not read`);
  const shape = input.split(',').map(BigInt);
  const recorded = record(read.module, shape);
  if (!recorded.ok) throw new Error(`${code} refuses ${input}`);
  return explain(figure, recorded.run);
}

export function fits(figure: string, code?: string, input?: string): readonly Fit[] {
  const explained = ask(figure, code, input);
  if (!explained.ok) throw new Error(`${figure} is refused: ${explained.reason}`);
  return explained.fits;
}

/** `3465 calflops`, `3402 book flop-counter, doubled`. */
export const said = (figure: string, code?: string, input?: string): string[] =>
  fits(figure, code, input).map(({ count, sources, slip }) => {
    const ids = sources.map((source) => (source === 'parameters' ? source : source.id)).join(' ');
    return `${count} ${ids}${slip ? `, ${slip}` : ''}`;
  });
