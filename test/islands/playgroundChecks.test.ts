/** The checks that the playground gives away are those that hold in real PyTorch, with all the tools. */
import { beforeAll, describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import type { Session } from '#kernel/session.ts';
import recorded from '../fixtures/playground.json' with { type: 'json' };
import { checkOf, codeMark, GIVEN } from './checkedModels.ts';

const held: Record<string, string> = recorded.checks;

let session: Session;
beforeAll(async () => {
  session = await warmSession();
});

describe('the check of a model', () => {
  it.each([...GIVEN.keys()].map((name, index): [string, number] => [name, index]))(
    '%s is the one that PyTorch has run: else run test/recorder/playground.ts again',
    (name, index) => {
      const given = GIVEN.get(name);
      if (!given) throw new Error(name);
      expect(codeMark(checkOf(session, given, index))).toBe(held[name]);
    },
  );

  it('is kept of these models alone, of more than forty', () => {
    expect(Object.keys(held)).toEqual([...GIVEN.keys()]);
    expect(Object.keys(held).length).toBeGreaterThan(40);
  });
});
