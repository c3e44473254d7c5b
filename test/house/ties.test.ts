/** What ties a page to its scripts is written by the build and read by islands under the same name. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES, FOLLOWS, LEGEND, TIES } from '#islands/ties.ts';
import { filesIn } from './sources.ts';

const CONSTANTS: Readonly<Record<string, string>> = { FAMILIES, FOLLOWS, LEGEND };

const DATA = /\bdata-[a-z-]+/g;

/** `data-not-saved` for `notSaved`. */
const dashed = (property: string) => `data-${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The text of some files, with the constants of ties.ts as what they stand for. */
function textOf(folders: readonly string[], endings: RegExp): string {
  const files = folders.flatMap((folder) => filesIn(folder, endings)).filter((file) => !file.endsWith('/ties.ts'));
  return files
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/\$\{(FAMILIES|FOLLOWS|LEGEND)\}/g, (_, name) => CONSTANTS[name] as string)
    .replace(/\[(FAMILIES|FOLLOWS|LEGEND)\]:/g, (_, name) => `'${CONSTANTS[name]}':`);
}

/** Attributes that the build gives to elements. */
function written(text: string): Set<string> {
  return new Set([...text.matchAll(/[\s'"`](data-[a-z-]+)(?=['"]?:|[=>\s])/g)].map((match) => match[1] as string));
}

/** Attributes that a script selects by, reads or takes apart. */
function read(text: string): Set<string> {
  const selected = [...text.matchAll(/\[(data-[a-z-]+)/g)].map((match) => match[1] as string);
  const properties = [...text.matchAll(/dataset\.(\w+)/g)].map((match) => dashed(match[1] as string));
  const apart = [...text.matchAll(/\{([^{}]*)\} = \w+\.dataset/g)].flatMap((match) =>
    (match[1] as string).split(',').map((one) => dashed(/\w+/.exec(one)?.[0] ?? '')),
  );
  return new Set([...selected, ...properties, ...apart]);
}

describe('an attribute that ties a page to its scripts', () => {
  const built = written(textOf(['src/components', 'src/layout', 'src/formula', 'src/site'], /\.(astro|ts)$/));
  const looked = read(
    textOf(['src/islands', 'src/formula'], /\.tsx?$/) + readFileSync('src/site/clientWanted.ts', 'utf8'),
  );

  it('is found however it is written and read', () => {
    expect([...written(`<p data-a={x} data-b> { 'data-c-d': 1 }`)]).toEqual(['data-a', 'data-b', 'data-c-d']);
    expect([...read("'[data-a]' x.dataset.bC; const { d, e: f = '' } = x.dataset")].join()).toBe(
      'data-a,data-b-c,data-d,data-e',
    );
  });

  it('stands in the list with a sentence, and nothing else does', () => {
    expect([...built].filter((name) => looked.has(name)).sort()).toEqual(Object.keys(TIES).sort());
    for (const [name, sentence] of Object.entries(TIES)) {
      expect(name.match(DATA)).toEqual([name]);
      expect(sentence).toMatch(/^[A-Z].+\.$/);
    }
  });
});
