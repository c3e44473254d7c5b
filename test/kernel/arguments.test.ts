/** What public networks use of PyTorch, called in every way: the kernel answers, and refuses, as PyTorch does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import recorded from '../fixtures/arguments.json' with { type: 'json' };
import differing from '../fixtures/arguments-differ.json' with { type: 'json' };
import ranked from '../fixtures/ranked.json' with { type: 'json' };
import { plain } from './python.ts';

/** Calls by what PyTorch makes of them: a result in a line, or the class and the words of an error. */
type Calls = Readonly<Record<string, readonly string[]>>;

const names = Object.entries(recorded.calls as Readonly<Record<string, Calls>>);
const differs: Readonly<Record<string, string>> = differing;

const session = await warmSession();

/** What becomes of every call here, told by the same lines of Python. */
function outcomesOf(calls: readonly string[]): Readonly<Record<string, string>> {
  const told = readFileSync(fileURLToPath(new URL('../recorder/outcomes.py', import.meta.url)), 'utf8');
  const asked = JSON.stringify(JSON.stringify([recorded.given, calls]));
  const ran = session.run(`${told}\nprint(outcomes(*json.loads(${asked})))`);
  if (ran.error) throw new Error(ran.error.traceback);
  return JSON.parse(ran.output);
}

const found = outcomesOf(names.flatMap(([, calls]) => Object.values(calls).flat()));

const wrongIn = (calls: Calls): string[] =>
  Object.entries(calls).flatMap(([outcome, each]) =>
    each.filter((call) => plain(found[call] as string) !== plain(outcome)),
  );

describe('a name that public networks use, by places and names, with what is strange, missing and of a wrong type', () => {
  it.each(names)('%s', (_, calls) => {
    const others = wrongIn(calls).filter((call) => !(call in differs));
    expect(others.map((call) => `${call}: ${found[call]}`)).toEqual([]);
  });

  it('is called with every keyword that they use', () => {
    const called = (name: string, word: string) =>
      Object.values((recorded.calls as Record<string, Calls>)[name] ?? {}).some((each) =>
        each.some((call) => call.includes(`${word}=`)),
      );
    const missing = Object.entries(ranked).flatMap(([name, words]) =>
      words.filter((word) => !called(name, word)).map((word) => `${name} ${word}`),
    );
    expect(missing).toEqual([]);
    expect(names.map(([name]) => name)).toEqual(Object.keys(ranked));
  });

  it('differs in no call that is not listed, and in each that is, where it refuses', () => {
    const wrong = new Set(names.flatMap(([, calls]) => wrongIn(calls)));
    expect(Object.keys(differs).filter((call) => !wrong.has(call))).toEqual([]);
    expect(Object.fromEntries(Object.keys(differs).map((call) => [call, found[call]]))).toEqual(differs);
    expect(Object.entries(differs).filter(([, outcome]) => !/^\w+Error: ./.test(outcome))).toEqual([]);
  });
});
