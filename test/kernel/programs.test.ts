/** Programs that run in real Python with PyTorch 2.13 and its tools: the kernel prints the same, character for character. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { warmSession } from '../../src/kernel/node/warm.ts';
import recorded from '../fixtures/programs.json' with { type: 'json' };
import { plain } from './python.ts';

interface Recorded {
  status: number;
  output: string;
  error?: string;
}

const ROOT = fileURLToPath(new URL('programs/', import.meta.url));

const programs = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.slice(0, -'.py'.length))
  .sort();

const session = await warmSession();

describe('a program prints what it prints in PyTorch', () => {
  it.each(programs)('%s', (name) => {
    const expected = (recorded as Record<string, Recorded>)[name];
    const ran = session.run(readFileSync(`${ROOT}${name}.py`, 'utf8'), `${name}.py`);
    const error = ran.error && `${ran.error.name}${ran.error.words === '' ? '' : `: ${ran.error.words}`}`;
    expect({ status: ran.status, output: plain(ran.output), error: error && plain(error) }).toEqual({
      status: expected?.status,
      output: plain(expected?.output ?? ''),
      error: expected?.error && plain(expected.error),
    });
  });

  it('as many as were recorded', () => {
    expect(Object.keys(recorded).sort()).toEqual(programs);
  });
});
