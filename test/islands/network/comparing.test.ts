/** What the address of two networks asks for, and which of their lines are shown. */
import { describe, expect, it } from 'vitest';
import { comparedLines } from '#calc/conventions/comparedRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import type { ComparingState } from '#islands/network/comparing.ts';
import { depthOfLines, readComparing, shownLines, writeComparing } from '#islands/network/comparing.ts';
import { networkRun } from '../../networkRun.ts';

const FIRST: ComparingState = { one: 'resnet18', other: 'resnet34', count: 'macs', openTo: 1, turned: new Set(['4']) };
const CHOICES = { networks: ['resnet18', 'resnet34', 'gpt2'], counts: ['macs', 'fvcore_flops'] } as const;
const read = (query: string) => readComparing(query, CHOICES, FIRST);

describe('the address of two networks', () => {
  it('chooses both, and how they are counted', () => {
    const { state, unknown } = read('?one=gpt2&other=resnet18&count=fvcore_flops');
    expect(state).toMatchObject({ one: 'gpt2', other: 'resnet18', count: 'fvcore_flops', turned: new Set() });
    expect(unknown).toEqual({});
  });

  it.each(['<img src=x onerror=alert(1)>', '__proto__', 'constructor', '', 'resnet18 ', 'RESNET18', '../secret'])(
    'says that it does not know %o, and shows what was shown',
    (text) => {
      const { state, unknown } = read(`?${new URLSearchParams({ one: text, other: 'gpt2', count: text })}`);
      expect(state).toMatchObject({ one: 'resnet18', other: 'gpt2', count: 'macs' });
      expect(unknown).toEqual({ one: text, count: text });
    },
  );

  it('follows what is chosen, and keeps what else it says', () => {
    const href = writeComparing(
      'https://book/en/networks/compare/?count=macs&x=1#top',
      { ...FIRST, one: 'gpt2' },
      'macs',
    );
    expect(href).toBe('https://book/en/networks/compare/?x=1&one=gpt2&other=resnet34#top');
    expect(read(new URL(href).search).state).toMatchObject({ one: 'gpt2', other: 'resnet34' });
    expect(writeComparing(href, { ...FIRST, count: 'fvcore_flops' }, 'macs')).toContain('count=fvcore_flops');
  });
});

describe('lines', () => {
  const { rows } = networkTable(networkRun('resnet50'));
  const lines = comparedLines(rows, rows);
  const shown = (openTo: number, ...turned: string[]) => shownLines(lines, { openTo, turned: new Set(turned) });

  it('are folded by depth, and each as it is pressed', () => {
    expect(shown(0)).toHaveLength(rows.length);
    expect(shown(0, '4').length).toBeGreaterThan(rows.length);
    expect(shown(1, '4').length).toBeLessThan(shown(1).length);
    expect(shown(depthOfLines(lines))).toHaveLength(shownLines(lines, { openTo: 0, turned: new Set() }, true).length);
  });
});
