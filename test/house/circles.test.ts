/** No module needs itself: what stands in a circle can neither be read alone nor loaded alone. */
import { describe, expect, it } from 'vitest';
import type { Import } from './sources.ts';
import { imports } from './sources.ts';

type Arrow = Pick<Import, 'file' | 'target' | 'kind'>;

/** One way from a file back to itself, or nothing. */
function circleFrom(start: string, arrows: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const next of arrows.get(file) ?? []) {
      if (next === start) return pathTo(file, before).concat(start);
      if (before.has(next)) continue;
      before.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

/** The files that led to one, the first of them first. */
function pathTo(file: string, before: ReadonlyMap<string, string>): string[] {
  const from = before.get(file);
  return from === undefined ? [file] : [...pathTo(from, before), file];
}

/** The shortest circle through each file that stands in one, written as `a → b → a`; each circle once. */
function circles(found: readonly Arrow[]): string[] {
  const arrows = new Map<string, string[]>();
  for (const { file, target } of found) {
    if (target !== undefined) arrows.set(file, [...(arrows.get(file) ?? []), target]);
  }
  const known = new Map<string, string>();
  for (const file of arrows.keys()) {
    const circle = circleFrom(file, arrows);
    const members = [...new Set(circle)].sort().join();
    if (circle && !known.has(members)) known.set(members, circle.join(' → '));
  }
  return [...known.values()];
}

const arrow = (file: string, target: string, kind: Arrow['kind'] = 'run'): Arrow => ({ file, target, kind });

describe('a circle of imports', () => {
  it('is found, and named by its files', () => {
    const two = [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'b')];
    expect(circles(two)).toEqual(['b → c → b']);
    expect(circles(two.slice(0, 2))).toEqual([]);
    expect(circles([arrow('a', 'a')])).toEqual(['a → a']);
  });

  it('does not exist at run time', () => {
    expect(circles(imports.filter(({ kind }) => kind === 'run'))).toEqual([]);
  });

  it('is not closed by what is loaded on first use either', () => {
    expect(circles(imports.filter(({ kind }) => kind !== 'type'))).toEqual([]);
  });
});
