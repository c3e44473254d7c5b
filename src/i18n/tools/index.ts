/** Words of the counting tools, by locale and page. */
import type { Locale } from '../index.ts';
import { calflops } from './en/calflops.ts';
import { flopCounter } from './en/flopCounter.ts';
import { fvcore } from './en/fvcore.ts';
import { ptflops } from './en/ptflops.ts';
import { thop } from './en/thop.ts';
import { torchinfo } from './en/torchinfo.ts';
import { calflops as calflopsZh } from './zh-cn/calflops.ts';
import { flopCounter as flopCounterZh } from './zh-cn/flopCounter.ts';
import { fvcore as fvcoreZh } from './zh-cn/fvcore.ts';
import { ptflops as ptflopsZh } from './zh-cn/ptflops.ts';
import { thop as thopZh } from './zh-cn/thop.ts';
import { torchinfo as torchinfoZh } from './zh-cn/torchinfo.ts';

export interface ToolNote {
  title: string;
  /** What it prints, why, and what would be right; `{tool}`, `{flops}`, `{macs}` and `{parameters}` take the figures of what it shows. */
  says: string;
  /** Where the rule stands in the tool's package. */
  source: string;
  /** The layer and the input that show it. */
  shows: { code: string; input: string };
}

export interface ToolWords {
  name: string;
  /** What it counts, and in what unit. */
  unit: string;
  /** The line of Python that prints the figure. */
  how: string;
  notes: Readonly<Record<string, ToolNote>>;
}

const TOOLS: Readonly<Record<Locale, Readonly<Record<string, ToolWords>>>> = {
  en: { torchinfo, fvcore, thop, ptflops, calflops, 'flop-counter': flopCounter },
  'zh-cn': {
    torchinfo: torchinfoZh,
    fvcore: fvcoreZh,
    thop: thopZh,
    ptflops: ptflopsZh,
    calflops: calflopsZh,
    'flop-counter': flopCounterZh,
  },
};

/** The words of a tool's page. Throws for a tool that has none. */
export function toolWords(locale: Locale, tool: string): ToolWords {
  const words = TOOLS[locale][tool];
  if (!words) throw new ReferenceError(`there are no words for '${tool}' in ${locale}`);
  return words;
}
