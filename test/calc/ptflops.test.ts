import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { ptflops } from '#calc/conventions/ptflops.ts';
import { ptflops as english } from '#i18n/tools/en/ptflops.ts';
import { ptflops as chinese } from '#i18n/tools/zh-cn/ptflops.ts';
import { explainsItsNotes, recordingOf } from './explaining.ts';

explainsItsNotes(ptflops, english, [chinese]);

describe('ptflops prints', () => {
  it.each([['nn.Linear(10, 5)', [10], 5n]])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(ptflops, recordingOf(code, input)).value).toBe(printed);
  });
});
