/** Every convention the book explains, in the order it lists them. */
import { article, macs } from './book.ts';
import { calflops, calflopsMacs } from './calflops.ts';
import type { Convention, ToolKey } from './define.ts';
import { flopCounter } from './flopCounter.ts';
import { fvcore } from './fvcore.ts';
import { ptflops } from './ptflops.ts';
import { thop } from './thop.ts';
import { torchinfo } from './torchinfo.ts';

export const CONVENTIONS: readonly Convention[] = [
  article,
  macs,
  torchinfo,
  fvcore,
  thop,
  ptflops,
  calflops,
  calflopsMacs,
  flopCounter,
];

/** The conventions of tools, by the keys of their figures. */
export const TOOLS = CONVENTIONS.filter(({ tool }) => tool !== undefined) as readonly (Convention & { key: ToolKey })[];
