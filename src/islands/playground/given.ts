/** What a reader gives besides the code: the shapes of the inputs, as they are written. */
import type { Shape } from '#calc/fields/shapes.ts';
import { readShape } from '#code/shape.ts';

/** Where one shape ends and the next begins: a semicolon, a line, or a comma between brackets. */
const BETWEEN = /[;；\n]|(?<=[)\]])\s*[,，]\s*(?=[a-z([])/i;

/** A list in brackets of its own, `[(1, 3), (1, 4)]`. */
const LIST = /^[[(]\s*(?=[[(])([\s\S]*[)\]])\s*,?\s*[)\]]$/;

/** The shapes of a text; none for an empty one; `null` where one of them cannot be read. */
export function readShapes(text: string): Shape[] | null {
  const plain = text.trim().replaceAll('（', '(').replaceAll('）', ')');
  if (plain === '') return [];
  const inside = LIST.exec(plain)?.[1] ?? plain;
  const shapes = inside.split(BETWEEN).map((part) => readShape(part));
  return shapes.every((shape) => shape !== null) ? shapes : null;
}
