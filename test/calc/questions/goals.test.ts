import { describe, expect, it } from 'vitest';
import { distanceTo, reachesAll, readGoals } from '#calc/questions/goals.ts';

const values = { parameters: 196n, height: 5n, out_height: 3n };

describe('a goal', () => {
  it('is two expressions and a sign, and may stand beside others', () => {
    expect(readGoals('parameters = 10 * 100, out_height ≥ height')).toEqual([
      { left: 'parameters', sign: '=', right: '10 * 100' },
      { left: 'out_height', sign: '≥', right: 'height' },
    ]);
    for (const bad of ['', 'parameters', 'a = b = c', '= 3', 'a ≤', 'a = 1,'])
      expect(() => readGoals(bad), bad).toThrow(SyntaxError);
  });

  it.each([
    ['parameters = 196', true, 0n],
    ['parameters = 200', false, -4n],
    ['parameters = 190', false, 6n],
    ['parameters ≤ 196', true, 0n],
    ['parameters ≤ 190', false, 6n],
    ['parameters ≥ 190', true, 0n],
    ['out_height ≥ height', false, -2n],
  ])('%s is reached: %s, and so much over it: %s', (text, reached, over) => {
    const [goal] = readGoals(text);
    expect(goal && distanceTo(goal, values)).toMatchObject({ reached, over });
  });

  it('is reached with all that stand beside it', () => {
    expect(reachesAll(readGoals('parameters = 196, height = 5'), values)).toBe(true);
    expect(reachesAll(readGoals('parameters = 196, height = 6'), values)).toBe(false);
    expect(reachesAll(readGoals('nowhere = 6'), values)).toBe(false);
    expect(reachesAll(readGoals('height / 2 = 2'), values)).toBe(false);
  });
});
