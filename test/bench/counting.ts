/** Counts `nn.Sequential`s of ever more layers: all that the command line does between reading and printing. */

import { tally } from '../../src/calc/conventions/define.ts';
import { CONVENTIONS } from '../../src/calc/conventions/index.ts';
import { layerNamed } from '../../src/calc/layers/index.ts';
import { record } from '../../src/calc/run/record.ts';
import { readModule } from '../../src/code/read.ts';

/** Networks of `nn.Linear(8, 8)` and `nn.ReLU()` in turn, as the recorder times them. */
export const LENGTHS = [10, 100, 1000, 10_000, 100_000];

/** The best of a few runs. */
const REPEATS = 5;

/** Seconds to read, record and count a network of so many layers by every convention. */
export function secondsFor(layers: number): number {
  const text = `nn.Sequential(${Array.from({ length: layers }, (_, index) => (index % 2 === 0 ? 'nn.Linear(8, 8)' : 'nn.ReLU()')).join(', ')})`;
  const times = Array.from({ length: layers > 10_000 ? 2 : REPEATS }, () => {
    const start = performance.now();
    const read = readModule(text, layerNamed);
    const recorded = read.ok ? record(read.module, [1n, 8n]) : undefined;
    if (!recorded?.ok) throw new Error('the network is not counted');
    for (const convention of CONVENTIONS) tally(convention, recorded.run);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}
