/** Every convention the book explains, in the order it lists them. */
import { article, macs } from './book.ts';
import type { Convention, ToolKey } from './define.ts';
import { flopCounter } from './flopCounter.ts';
import { fvcore } from './fvcore.ts';
import { thop } from './thop.ts';
import { torchinfo } from './torchinfo.ts';

export const CONVENTIONS: readonly Convention[] = [article, macs, flopCounter, torchinfo, fvcore, thop];

/** The conventions of tools, by the keys of their figures. */
export const TOOLS = CONVENTIONS.filter(({ tool }) => tool !== undefined) as readonly (Convention & { key: ToolKey })[];
