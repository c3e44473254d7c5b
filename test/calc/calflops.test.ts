import { describe, expect, it } from 'vitest';
import { calflops, calflopsMacs } from '#calc/conventions/calflops.ts';
import { tally } from '#calc/conventions/define.ts';
import { calflops as english } from '#i18n/tools/en/calflops.ts';
import { calflops as chinese } from '#i18n/tools/zh-cn/calflops.ts';
import { explainsItsNotes, recordingOf } from './explaining.ts';

explainsItsNotes(calflops, english, [chinese]);

describe('calflops prints', () => {
  it.each([['nn.ReLU()', [2, 3], 6n, 0n]])('for %s on %j: %s FLOPs, %s MACs', (code, input, flops, macs) => {
    expect(tally(calflops, recordingOf(code, input)).value).toBe(flops);
    expect(tally(calflopsMacs, recordingOf(code, input)).value).toBe(macs);
  });
});
