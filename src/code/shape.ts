/** An input shape as people copy it: `16,3,5,5`, `(16, 3, 5, 5)`, `16x3x5x5`, `torch.Size([…])`, `torch.randn(…)`, `input_size=(…)`. */
import type { Shape } from '#calc/fields/shapes.ts';
import { plainSigns } from './tokens.ts';

/** Largest size, as for every field. */
const LARGEST = 10n ** 15n;
const LONGEST = 1000;

/** What may stand around the sizes. */
const AROUND = /^(?:[a-z_]+ ?= ?)?(?:(?:torch\.)?(?:Size|randn?|zeros|ones|empty|rand)\()?[([]*([^()[\]]*)[)\]]*,?$/;

/** The sizes of a text; `null` if it is no shape, or has a size that is none. */
export function readShape(text: string): Shape | null {
  if (text.length > LONGEST) return null;
  const plain = plainSigns(text).trim().replace(/\s+/g, ' ');
  const inside = AROUND.exec(plain)?.[1]?.replace(/, ?$/, '').trim();
  const parts = inside?.split(/ ?[,x×*] ?| /) ?? [];
  const sizes = parts.map((part) => (/^\d{1,16}$/.test(part) ? BigInt(part) : 0n));
  return sizes.length > 0 && sizes.every((size) => size > 0n && size <= LARGEST) ? sizes : null;
}
