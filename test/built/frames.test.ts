import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import measured from '../../src/components/frameHeights.json' with { type: 'json' };

/** The pages for frames in a language, by chapter and id. */
const framesIn = (locale: string): string[] =>
  readdirSync(`dist/${locale}/embed`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => dirname(file))
    .sort();

describe.each(LOCALES)('the pages for frames in %s', (locale) => {
  it('are each measured, and nothing else is', () => {
    expect(Object.keys(measured).sort(), 'npm run heights -- --new').toEqual(framesIn(locale));
  });
});

describe('the heights of a frame', () => {
  it.each(Object.entries(measured))(
    'of %s are one a column, and no narrower column takes less than half of a wider',
    (_, all) => {
      expect(all).toHaveLength(4);
      for (const [index, height] of all.entries()) expect(height).toBeGreaterThan((all[index - 1] ?? 0) / 2);
    },
  );
});
