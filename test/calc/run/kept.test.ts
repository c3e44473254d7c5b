/** Answers that are kept. */
import { describe, expect, it } from 'vitest';
import { Kept } from '#calc/run/kept.ts';

describe('an answer that is kept', () => {
  it('is found once, and again where too many others came between', () => {
    const kept = new Kept<number>();
    const asked: string[] = [];
    const find = (text: string) => kept.of(text, () => asked.push(text));
    expect([find('a'), find('a')]).toEqual([1, 1]);
    for (let other = 0; other < 1000; other++) find(`other ${other}`);
    expect(find('a')).toBe(1002);
    expect(asked.filter((text) => text === 'a')).toHaveLength(2);
  });

  it('is none where it throws', () => {
    const kept = new Kept<number>();
    const fail = () =>
      kept.of('a', () => {
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(kept.get('a')).toBeUndefined();
  });
});
