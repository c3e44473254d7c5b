import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { flopCounter } from '#calc/conventions/flopCounter.ts';
import { flopCounter as english } from '#i18n/tools/en/flopCounter.ts';
import { flopCounter as chinese } from '#i18n/tools/zh-cn/flopCounter.ts';
import { explainsItsNotes, recordingOf } from './explaining.ts';

explainsItsNotes(flopCounter, english, [chinese]);

describe('FlopCounterMode prints', () => {
  it.each([['nn.Linear(10, 5)', [10], 100n]])('for %s on %j: %s', (code, input, printed) => {
    expect(tally(flopCounter, recordingOf(code, input)).value).toBe(printed);
  });
});
