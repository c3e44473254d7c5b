import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, excerptOf, marked } from '#search/excerpt.ts';
import type { Place } from '#search/record.ts';
import { termsIn } from '#search/words.ts';

const place = (lines: string[], parts: Place['parts'] = []): Place => ({
  url: 'en/x/',
  kind: 'layer',
  page: '',
  title: 'X',
  names: [],
  lines,
  parts,
});

const asked = (text: string): Map<string, number> => new Map(termsIn(text).map((term) => [term, 1]));

describe('an excerpt', () => {
  it('says what the text says, and marks nothing but words asked', () => {
    const text = fc
      .array(fc.constantFrom('卷积', '核', ' ', 'stride', 'of', '8.21 G', '，'))
      .map((some) => some.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const stretches = marked(written, asked('stride 卷积'));
        expect(stretches.map((one) => one.text).join('')).toBe(written);
        for (const one of stretches) if (one.marked) expect(one.text).toMatch(/stride|^卷?积$/);
      }),
    );
  });

  it('is the line that holds most, the first of equals', () => {
    const lines = [
      'A stride of two, said in a line that is long enough alone.',
      'A stride and a padding, in the next line here.',
    ];
    expect(excerptOf(place(lines), asked('stride padding')).line).toBe(1);
    expect(excerptOf(place(lines), asked('stride')).line).toBe(0);
  });

  it('shows the word asked even at the end of a long line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (before, behind) => {
        const line = `${'word '.repeat(before)}stride${' word'.repeat(behind)}`;
        const { stretches } = excerptOf(place([line]), asked('stride'));
        expect(stretches.filter((one) => one.marked).map((one) => one.text)).toEqual(['stride']);
        expect(stretches.map((one) => one.text).join('').length).toBeLessThan(250);
      }),
    );
  });

  it('leads to the part that holds the line', () => {
    const parts = [
      { id: 'count', from: 1 },
      { id: 'shape', from: 3 },
    ];
    const addresses = [0, 1, 2, 3, 9].map((line) => addressAt(place([], parts), line));
    expect(addresses).toEqual(['en/x/', 'en/x/#count', 'en/x/#count', 'en/x/#shape', 'en/x/#shape']);
  });
});
