import { describe, expect, it } from 'vitest';
import { indexOf, restore } from '#search/index.ts';
import { pack, unpack } from '#search/packed.ts';
import type { Place } from '#search/record.ts';

const place = (title: string, ...lines: string[]): Place => ({
  url: `en/${title}/`,
  kind: 'chapter',
  page: '',
  title,
  names: [],
  lines,
});

const PLACES = [
  place('stride', 'a step', 'a step of two, 步幅'),
  place('padding', 'zeros, zeros and zeros'),
  place('dilation', '空洞率 of 3:5; a*b'),
  place('zeros', 'a padding'),
];

describe('a packed index', () => {
  const whole = indexOf(PLACES).toJSON();

  it('is the same once it is unpacked', () => {
    const sorted = [...whole.index].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(whole.index.length).toBeGreaterThan(10);
    expect(unpack(JSON.parse(JSON.stringify(pack(whole))))).toEqual(
      JSON.parse(JSON.stringify({ ...whole, index: sorted })),
    );
  });

  it('finds what the index finds, as often', async () => {
    const found = (await restore(pack(whole))).search('zeros');
    expect(found.map(({ id, score }) => [id, score])).toEqual(
      indexOf(PLACES)
        .search('zeros')
        .map(({ id, score }) => [id, score]),
    );
    expect(found.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('is smaller than what it was', () => {
    expect(JSON.stringify(pack(whole)).length).toBeLessThan(JSON.stringify(whole).length);
  });
});
