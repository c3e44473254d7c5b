/** Sizes of memory as people write them. */
import { describe, expect, it } from 'vitest';
import { readMemory } from '#calc/numbers/readMemory.ts';

describe('a size of memory', () => {
  it.each([
    ['8 GB', 8_000_000_000n],
    ['8GB', 8_000_000_000n],
    ['8 GiB', 8_589_934_592n],
    ['24 gib', 25_769_803_776n],
    ['7.5 GB', 7_500_000_000n],
    ['512 MiB', 536_870_912n],
    ['1,024 B', 1024n],
    ['８ ＧＢ', 8_000_000_000n],
    ['80 G字节', 80_000_000_000n],
    ['1 TB', 10n ** 12n],
  ])('%s', (text, bytes) => {
    expect(readMemory(text)).toEqual({ ok: true, bytes });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['8', 'unit'],
    ['8 G', 'unit'],
    ['8 GFLOPs', 'unit'],
    ['8 params', 'unit'],
    ['0 GB', 'too_small'],
    ['-8 GB', 'too_small'],
    ['0.1 B', 'too_small'],
    ['2e9 GB', 'too_large'],
    ['much', 'not_number'],
    ['8 Gb', 'not_number'],
    ['8 Gib', 'not_number'],
    ['NaN GB', 'not_number'],
    ['<img src=x>', 'not_number'],
  ])('%s is none: %s', (text, reason) => {
    expect(readMemory(text)).toEqual({ ok: false, reason });
  });
});
