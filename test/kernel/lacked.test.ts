/** What PyTorch has and the kernel lacks: a list that only shrinks, of names that refuse by themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import listed from '../fixtures/lacked.json' with { type: 'json' };
import names from '../fixtures/names.json' with { type: 'json' };
import { lackedNow } from '../recorder/lacked.ts';

const words = (text: string): string[] => text.split(' ').filter(Boolean);

const now = await lackedNow();
const modules = Object.entries(listed);

describe('the list of what the kernel lacks', () => {
  it.each(modules)('of %s holds no name that is here, and lacks none that is not', (path, text) => {
    expect(Object.keys(now[path] ?? {})).toEqual(words(text));
  });

  it.each(modules)('of %s holds names that refuse by themselves', (path) => {
    const silent = Object.entries(now[path] ?? {}).filter(
      // What has a signature asks for its arguments first, as PyTorch does.
      ([name, said]) =>
        !said.startsWith(`NotImplementedError: ${path}.${name} `) && !said.startsWith(`TypeError: ${name}() `),
    );
    expect(silent).toEqual([]);
  });

  it('has as many names as the README says', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll('\n', ' ');
    const told = Object.entries(names).map(([path, text]) => {
      const lacks = words((listed as Record<string, string>)[path] ?? '').length;
      return `${lacks} of ${words(text).length} of \`${path}\``;
    });
    expect(told.filter((one) => !readme.includes(one))).toEqual([]);
  });
});
